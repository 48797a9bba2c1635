"""Play: from the tiles to the shelf, through a lesson, to its debrief, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from empathy_studio.errors import StudioError
from empathy_studio.play.acts import ActRefused, from_json
from empathy_studio.play.clock import Clock
from empathy_studio.play.program import Program
from empathy_studio.play.salvage import salvage
from empathy_studio.play.state import Run
from empathy_studio.progress.identifiers import AttemptId
from empathy_studio.progress.records import Learner, Resumption
from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Veil
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.play.best_ahead import BestAhead
from empathy_studio.ui.play.debrief.view import DebriefView
from empathy_studio.ui.play.entrance import Entrance, PinCheck
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.own_choices import own_choices, with_own, without_own
from empathy_studio.ui.play.portraits import Portraits
from empathy_studio.ui.play.session import Session, resumed
from empathy_studio.ui.play.settings_sheet import SettingsSheet
from empathy_studio.ui.play.shelf_view import ShelfView
from empathy_studio.ui.play.sign_in import SignIn
from empathy_studio.ui.play.standing import Standing, standings
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.translations import speak
from empathy_studio.ui.video.engines import Engines


class PlayWindow(QWidget):
    """Everything a trainee sees.

    Signals: `settings_changed(Settings)`, to be kept by who made the window; `add_pack_asked()`; `signed_out()`;
    `language_changed()` when another language is spoken, and the screens that stand elsewhere are to be made anew.
    """

    settings_changed = Signal(object)
    add_pack_asked = Signal()
    signed_out = Signal()
    language_changed = Signal()

    def __init__(
        self,
        store: Store,
        library: Library,
        engines: Engines,
        settings: Settings,
        theme: ThemeKeeper,
        clock: Clock,
        *,
        pins: PinCheck | None = None,
        recordings: Path | None = None,
        guests: bool = True,
        may_add_packs: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.store, self._library, self._engines = store, library, engines
        self._machine = self._settings = settings
        self._theme, self._clock = theme, clock
        self._recordings = recordings
        self.learner: Learner | None = None
        self.lesson: LessonView | None = None
        self._best_ahead: BestAhead | None = None
        self.debrief: DebriefView | None = None
        self._material: Material | None = None
        self._veil: Veil | None = None
        self._over: QWidget | None = None
        self._told: set[str] = set()
        self._portraits = Portraits(store.folder)
        self._pins, self._guests, self._may_add = pins, guests, may_add_packs
        self._layers = QStackedLayout(self)
        self._make_screens()
        self.notices = NoticeStack(self, theme)

    def _make_screens(self) -> None:
        """Tiles and shelf, in the language that is spoken now."""
        self.sign_in = SignIn(self.store, self._portraits, guests=self._guests)
        self.shelf = ShelfView(may_add_packs=self._may_add)
        self._layers.addWidget(self.sign_in)
        self._layers.addWidget(self.shelf)
        self._entrance = Entrance(
            self, self.store, self.sign_in, self._portraits, pins=self._pins, browse=self._may_add
        )
        self._entrance.entered.connect(self._enter)
        self.sign_in.guest_asked.connect(self.choose_guest)
        self.shelf.lesson_chosen.connect(self.open_lesson)
        self.shelf.language_chosen.connect(self._choose_language)
        self.shelf.sign_out_asked.connect(self.sign_out)
        self.shelf.settings_asked.connect(partial(self.show_settings, None))
        self.shelf.add_pack_asked.connect(self.add_pack_asked)

    # --- who ----------------------------------------------------------------------------------------

    def choose(self, learner: Learner) -> None:
        """Let this learner in; a PIN, or a question where names are alike, may come before that."""
        self._entrance.choose(learner)

    def card(self) -> QWidget | None:
        """The card that lies over the screen; None while none does."""
        return self._veil.card if self._veil is not None else None

    def choose_guest(self) -> None:
        """Go on without a name."""
        self._try(self._add_guest)

    def sign_out(self) -> None:
        """Back to the tiles; a lesson that runs is left first, its place kept."""
        if self.lesson is not None:
            self.lesson.leave()
            if self.lesson is not None:
                return
        self._drop_debrief()
        self.learner, self._settings = None, self._machine
        self.sign_in.refresh()
        self._layers.setCurrentWidget(self.sign_in)
        self.sign_in.setFocus()
        self.signed_out.emit()

    # --- shelf --------------------------------------------------------------------------------------

    def show_shelf(self) -> None:
        """The lessons of the learner who is signed in."""
        if self.learner is None:
            return
        attempts = self.store.attempts.of_learner(self.learner.id)
        language, now = self._spoken(), datetime.now(UTC)
        found = [
            one
            for material in self._library.materials()
            for one in standings(material, attempts, language=language, now=now)
        ]
        for fault in self._library.faults:
            self.notices.tell(fault.told)
        self.shelf.show_learner(self.learner, tuple(found), self._portraits(self.learner.picture), language)
        self._layers.setCurrentWidget(self.shelf)
        tiles = self.shelf.tiles()
        (self.shelf.next or (tiles[0] if tiles else self.shelf)).setFocus()

    def refresh(self) -> None:
        """Packs have come or gone."""
        if self._layers.currentWidget() is self.shelf:
            self.show_shelf()

    # --- lesson -------------------------------------------------------------------------------------

    def open_lesson(self, standing: Standing) -> None:
        """Begin the lesson, or go on with it exactly where it stood."""
        self._try(partial(self._open, standing))

    def _open(self, standing: Standing) -> None:
        self._play(*self._session(standing))

    def _session(self, standing: Standing) -> tuple[Session, Material]:
        assert self.learner is not None
        material, attempts = standing.material, self.store.attempts
        program = material.program(standing.lesson.id, self._spoken())
        if standing.unfinished is None:
            return self._fresh(material, program), material
        found = attempts.resume(standing.unfinished.id)
        version, began = material.version(program), found.attempt.version
        if version.rules != began.rules:
            return self._carried_over(material, program, found), material
        try:
            session = resumed(attempts, program, found)
        except ActRefused:
            return self._carried_over(material, program, found), material
        if version != began:
            attempts.go_on_with(found.attempt.id, version)
        return session, material

    def _fresh(self, material: Material, program: Program, follows: AttemptId | None = None) -> Session:
        assert self.learner is not None
        attempt = self.store.attempts.begin(self.learner.id, material.version(program), follows)
        return Session(self.store.attempts, attempt.id, program)

    def _carried_over(self, material: Material, program: Program, found: Resumption) -> Session:
        """A new attempt in place of one that was begun by other rules, as far along as the old acts still fit.

        The old one keeps its rules and all it came to; the new one is scored by the present rules from its beginning.
        """
        done = [from_json(bytes(act)) for act in found.acts]
        kept = done[: salvage(program, done).taken]
        session = self._fresh(material, program, found.attempt.id)
        for act in kept:
            session.do(act)
        if len(kept) <= 1:
            told = self.tr("“{0}” was changed since you began it, so it starts again.")
        elif session.run.scene == found.attempt.scene and len(kept) == len(done):
            told = self.tr("“{0}” was changed since you began it. You go on where you were; its new rules count.")
        else:
            told = self.tr("“{0}” was changed since you began it. You go on at the nearest place that is still there.")
        self.notices.tell(told.format(program.lesson.title))
        return session

    def _play(self, session: Session, material: Material) -> None:
        self._drop_lesson()
        self._drop_debrief()
        self._material = material
        lesson = LessonView(
            session,
            material,
            self._engines,
            self._settings,
            self._theme,
            self._clock,
            recordings=self._recordings,
            told=self._told,
        )
        lesson.left.connect(self._left)
        lesson.ended.connect(self._ended)
        lesson.settings_changed.connect(self._take_up)
        self.lesson, self._best_ahead = lesson, BestAhead(lesson.presenter)
        self._layers.addWidget(lesson)
        self._layers.setCurrentWidget(lesson)
        lesson.start()

    def _left(self) -> None:
        self._drop_lesson()
        self.show_shelf()

    def _ended(self, run: Run) -> None:
        lesson, material = self.lesson, self._material
        assert lesson is not None
        assert material is not None
        session = lesson.presenter.session
        self._drop_lesson()
        debrief = DebriefView(session, material, self._engines, self._settings, self._theme)
        debrief.closed.connect(self._debrief_closed)
        debrief.repaired.connect(self._repair)
        debrief.again.connect(self._again)
        self.debrief = debrief
        self._layers.addWidget(debrief)
        self._layers.setCurrentWidget(debrief)
        debrief.setFocus()

    def _repair(self, session: Session) -> None:
        if self._material is not None:
            self._play(session, self._material)

    def _again(self) -> None:
        if self.debrief is None or self._material is None:
            return
        program = self.debrief.session.program
        lesson = next(one for one in self._material.course.lessons if one.id == program.lesson_id)
        self.open_lesson(Standing(self._material, lesson))

    def _debrief_closed(self) -> None:
        self._drop_debrief()
        self.show_shelf()

    # --- settings and small sheets --------------------------------------------------------------------

    def show_settings(self, over: QWidget | None = None) -> None:
        """The sheet with what a person may choose, over this window or another widget."""
        sheet = SettingsSheet(self._settings)
        sheet.changed.connect(self._change_settings)
        sheet.closed.connect(self.uncover)
        self.cover(sheet, over)
        sheet.done.setFocus()

    def settings_sheet(self) -> SettingsSheet | None:
        """The sheet while it is open."""
        card = self.card()
        return card if isinstance(card, SettingsSheet) else None

    def choose_language(self, language: str) -> None:
        """Speak this language (a BCP 47 tag; empty: the system's) from now on, on every screen."""
        self._change_settings(replace(self._settings, language=language))

    def _change_settings(self, settings: Settings) -> None:
        another = settings.language != self._settings.language
        self._take_up(settings)
        self._theme.choose(settings)
        if another:
            self._speak(settings.language)

    def _speak(self, language: str) -> None:
        """Make the screens anew in another language; what lies over them, too."""
        app = QApplication.instance()
        assert app is not None
        speak(app, language)
        on_shelf, over = self._layers.currentWidget() is self.shelf, self._over
        for old in (self.sign_in, self.shelf):
            self._layers.removeWidget(old)
            old.deleteLater()
        self._make_screens()
        self._layers.setCurrentWidget(self.sign_in)
        if on_shelf:
            self.show_shelf()
        self.language_changed.emit()
        if self.settings_sheet() is not None:
            self.show_settings(over)

    def _spoken(self) -> str:
        """The language in which lessons are played, where they speak it."""
        return self._settings.course_language or self._settings.language or QLocale().bcp47Name()

    def _choose_language(self, language: str) -> None:
        self._change_settings(replace(self._settings, course_language=language))
        self.show_shelf()

    def _take_up(self, settings: Settings) -> None:
        """Other settings: of the learner what is theirs, of the machine the rest; a guest's own go with the guest."""
        self._settings = settings
        machine = settings if self.learner is None else without_own(settings, self._machine)
        if machine != self._machine:
            self._machine = machine
            self.settings_changed.emit(machine)
        if self.learner is not None and not self.learner.guest:
            self._try(partial(self.store.learners.keep_choices, self.learner.id, own_choices(settings, machine)))

    def _enter(self, learner: Learner) -> None:
        self.learner = learner
        self._settings = with_own(self._machine, self.store.learners.choices(learner.id))
        self.show_shelf()

    def _add_guest(self) -> None:
        self._enter(self.store.learners.add_guest())

    def close_all(self) -> None:
        """Keep the place of a lesson that runs and free its players; call before the window goes."""
        if self.lesson is not None:
            self.lesson.presenter.leave()
        self._drop_lesson()
        self._drop_debrief()

    # --- inside ---------------------------------------------------------------------------------------

    def cover(self, card: QWidget, over: QWidget | None = None) -> None:
        """Lay a card over this window or another widget; one that lay there goes."""
        self._over = over
        self.uncover()
        self._veil = Veil(card, over or self)
        self._veil.closed.connect(self._veil_gone)
        self._veil.show()

    def uncover(self) -> None:
        """Take the card away."""
        if self._veil is not None:
            self._veil.close_veil()

    def _veil_gone(self) -> None:
        self._veil = None

    def _drop_lesson(self) -> None:
        lesson, self.lesson = self.lesson, None
        if lesson is not None:
            self._layers.removeWidget(lesson)
            if self._best_ahead is not None:
                self._best_ahead.close()
                self._best_ahead = None
            lesson.shut()
            lesson.deleteLater()

    def _drop_debrief(self) -> None:
        debrief, self.debrief = self.debrief, None
        if debrief is not None:
            self._layers.removeWidget(debrief)
            debrief.shut()
            debrief.deleteLater()

    def _try(self, do: Callable[[], None]) -> None:
        """Do it, and tell a fault of the world with a way to try again."""
        try:
            do()
        except StudioError as error:
            self.notices.alarm(error.message, error.hint, self.tr("Try again"), partial(self._try, do))
