"""The window of a kiosk: Play alone, full screen, on top, and left only through the trainer's gate."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

from empathy_studio.errors import StudioError
from empathy_studio.progress.store import open_store
from empathy_studio.ui.controls import Veil
from empathy_studio.ui.kiosk.desk import Desk
from empathy_studio.ui.kiosk.first_choices import begin_at_sign_in
from empathy_studio.ui.kiosk.guard import Guard
from empathy_studio.ui.kiosk.idle_card import IdleCard
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.kiosk.presence import Presence, something_plays
from empathy_studio.ui.kiosk.screens import ScreenKeeper
from empathy_studio.ui.kiosk.set_up import SetUp
from empathy_studio.ui.kiosk.site import Site, keep_site
from empathy_studio.ui.kiosk.sticks import plugged_in
from empathy_studio.ui.kiosk.time_watch import TimeWatch
from empathy_studio.ui.kiosk.trainer_page import Sticks, TrainerPage
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.tasks import Report
from empathy_studio.ui.theme import GRID
from empathy_studio.ui.trainer import TrainerGate

BACK_ON_TOP_MS = 400
"""How soon the window comes back when another one has taken its place."""
NOTICES_TOP = 2 * GRID
"""How far notices keep from the head of the screen, in px: so far that they stand beside the title of a page."""
BACK_UP_EVERY_MS = 10 * 60 * 1000

_log = logging.getLogger(__name__)


class KioskWindow(QWidget):
    """Shows Play and nothing else. `site` is None before the first set-up; `screen` goes before the one chosen there.

    Signals: `left()` when the trainer let the kiosk go; the place of a lesson is kept before.
    """

    left = Signal()

    def __init__(
        self,
        play: PlayWindow,
        on: Premises,
        site: Site | None,
        *,
        screen: str = "",
        sticks: Sticks = plugged_in,
        time_watch: TimeWatch | None = None,
    ) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.setWindowTitle(self.tr("Empathy Studio"))
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.play, self._on = play, on
        self.site = site or Site()
        self._layers = QStackedLayout(self)
        self._layers.addWidget(play)
        self._make_pages(self.site, on.settings.language)
        self.notices = NoticeStack(self, on.theme)
        self.notices.set_top(NOTICES_TOP)
        self.gate = TrainerGate(on.store.pins, self)
        self.desk = Desk(self.trainer, self, on, self.notices, sticks)
        self.guard = Guard(self)
        self.presence = Presence(self, on.clock, self.site, time_watch or TimeWatch(), self)
        self.screens = ScreenKeeper(self, screen or self.site.screen)
        self._warning: Veil | None = None
        self._may_close = False
        self._on_top = self._timer(BACK_ON_TOP_MS, self._come_back)
        self._back_ups = self._timer(BACK_UP_EVERY_MS, self.back_up, once=False)
        self._join()
        self._show_layer(play if site is not None else self.set_up)
        self._show_set_up()
        if on.store.recovery is not None:
            self.notices.alarm(on.store.recovery.message, "", self.tr("I have read this"), self.notices.clear)

    def _make_pages(self, site: Site, language: str) -> None:
        """The trainer's page and the set-up, in the language that is spoken now."""
        self.trainer = TrainerPage()
        self.trainer.closed.connect(self.back_to_tiles)
        self.trainer.leave_asked.connect(self.leave)
        self.trainer.site_chosen.connect(self.choose)
        self.set_up = SetUp(self._on.store.learners, site, language)
        self.set_up.language_chosen.connect(self.play.choose_language)
        self.set_up.pin_asked.connect(self._choose_pin)
        self.set_up.key_asked.connect(self._ask_key)
        self.set_up.packs_asked.connect(self._ask_packs)
        self.set_up.done.connect(self._set_up_done)
        self.set_up.left.connect(self._leave_set_up)
        self._layers.addWidget(self.trainer)
        self._layers.addWidget(self.set_up)

    def _join(self) -> None:
        self.guard.active.connect(self.presence.touch)
        self.guard.trainer_asked.connect(self.ask_trainer)
        self.presence.warned.connect(self._warn)
        self.presence.returned.connect(self._unwarn)
        self.presence.over.connect(self.back_to_tiles)
        self.presence.clock_moved.connect(self._clock_moved)
        self.screens.moved.connect(self._screen_moved)
        self.play.signed_out.connect(self.back_up)
        self.play.language_changed.connect(self._make_pages_anew)
        self.desk.packs_changed.connect(self._packs_changed)
        self.desk.people_changed.connect(self._people_changed)

    def start(self) -> None:
        """Fill the screen and watch over it."""
        self.screens.fill()
        self.guard.start()
        self.presence.start()
        self._back_ups.start()
        self.back_up()
        if self._layers.currentWidget() is self.play:
            self.play.sign_in.setFocus()
        else:
            self._show_set_up()

    def stop(self) -> None:
        """Let the screen be; call before the window goes."""
        self.guard.stop()
        self.presence.stop()
        self.screens.stop()
        for timer in (self._on_top, self._back_ups):
            timer.stop()

    # --- who is there ---------------------------------------------------------------------------------

    def occupied(self) -> bool:
        """Whether there is anything to go back from."""
        current = self._layers.currentWidget()
        if current is self.set_up:
            return self.gate.card is not None and self.gate.is_set
        if current is self.trainer or self.play.learner is not None or self.gate.card is not None:
            return True
        return bool(self.play.sign_in.search.text()) or any(veil.isVisible() for veil in self.play.findChildren(Veil))

    def busy(self) -> bool:
        """Whether something runs that a person only watches or waits for."""
        return self.desk.busy or something_plays(self.play)

    def back_to_tiles(self) -> None:
        """Whatever stands open is kept and closed; who is signed in is signed out."""
        self._unwarn()
        self.gate.close()
        self.desk.put_away()
        if self._layers.currentWidget() is self.set_up:
            return
        for veil in self.play.findChildren(Veil):
            if veil.isVisible():
                veil.close_veil()
        self._show_layer(self.play)
        self.play.sign_out()

    # --- the trainer ----------------------------------------------------------------------------------

    @property
    def at_trainer(self) -> bool:
        """Whether the trainer's page is shown."""
        return self._layers.currentWidget() is self.trainer

    def ask_trainer(self) -> None:
        """Open the gate, and behind it the trainer's page."""
        if self._layers.currentWidget() is self.play and self.gate.card is None:
            self._unwarn()
            self.gate.ask(self.tr("For the trainer's page, and the way out of the kiosk."), self._open_trainer)

    def leave(self) -> None:
        """Sign out, keep everything, and let the kiosk go. It stays when a place could not be kept."""
        self._show_layer(self.play)
        self.play.sign_out()
        if self.play.learner is not None:
            return
        self._go()

    def choose(self, site: Site) -> None:
        """Keep other choices, which hold at once; whether guests may learn holds from the next start."""
        try:
            keep_site(self._on.data, site)
        except StudioError as error:
            self.desk.tell_fault(error)
            return
        self.site = self.desk.site = site
        self.presence.choose(site)
        self.screens.choose(site.screen)
        if self.at_trainer:
            self.notices.tell(self.tr("Kept."))

    def _open_trainer(self) -> None:
        self.play.sign_out()
        if self.play.learner is not None:
            return
        self._show_layer(self.trainer)
        self.desk.show(self.site)
        _log.info("the trainer's page is open")

    # --- the first set-up -----------------------------------------------------------------------------

    def _show_set_up(self) -> None:
        lessons = sum(len(one.course.lessons) for one in self._on.library.materials())
        trusted = tuple(one.card.name for one in self._on.keys.trusted() if not one.revoked)
        self.set_up.show_state(pin_set=self.gate.is_set, lessons=lessons, trusted=trusted)

    def _choose_pin(self) -> None:
        self.gate.ask(self.tr("To set this kiosk up."), self._show_set_up)

    def _set_up_done(self, site: Site) -> None:
        if not self.gate.is_set:
            return
        self.choose(site)
        if self.set_up.at_sign_in:
            try:
                begin_at_sign_in(self._on.data)
            except StudioError as error:
                self.desk.tell_fault(error)
        self._show_layer(self.play)
        self.play.sign_in.refresh()
        self.play.sign_in.setFocus()

    def _leave_set_up(self) -> None:
        """Out of a kiosk that has no trainer yet, freely; of one that has, through the gate."""
        if self.gate.is_set:
            self.gate.ask(self.tr("To leave the kiosk."), self._go)
        else:
            self._go()

    def _make_pages_anew(self) -> None:
        """Another language is spoken: these pages speak it too, and what was entered stays."""
        trainer, set_up = self.trainer, self.set_up
        at_set_up = self._layers.currentWidget() is set_up
        self._make_pages(set_up.form.site(), str(set_up.languages.currentData()))
        self.desk.serve(self.trainer)
        if at_set_up:
            self._show_layer(self.set_up)
            self._show_set_up()
            self.set_up.languages.setFocus()
        self.set_up.take_over(set_up)
        for old in (trainer, set_up):
            self._layers.removeWidget(old)
            old.deleteLater()

    def _people_changed(self) -> None:
        self.play.sign_in.refresh()

    def _ask_key(self) -> None:
        self.desk.ask_key()

    def _ask_packs(self) -> None:
        self.desk.ask_packs()

    def _packs_changed(self) -> None:
        self.play.refresh()
        self._show_set_up()

    # --- the warning ----------------------------------------------------------------------------------

    def _warn(self, seconds: int) -> None:
        if self._warning is None:
            card = IdleCard(seconds)
            card.stayed.connect(self.presence.touch)
            self._warning = Veil(card, self)
            self._warning.lock()
            self._warning.show()
            card.stay.setFocus()
            self.guard.shielded = True
        if isinstance(self._warning.card, IdleCard):
            self._warning.card.show_left(seconds)

    def _unwarn(self) -> None:
        warning, self._warning = self._warning, None
        self.guard.shielded = False
        if warning is not None:
            warning.close_veil()

    # --- what happens to the machine ------------------------------------------------------------------

    def back_up(self) -> None:
        """Make a backup when it is time for one, off the screen's thread."""
        task = self._on.tasks.run(self._back_up)
        task.failed.connect(self._not_backed_up)
        self._on.tasks.start(task)

    def _back_up(self, report: Report) -> None:
        report(0.0, "")
        with open_store(self._on.data) as store:
            store.back_up_if_due(lesson_ended=True)

    def _not_backed_up(self, error: StudioError) -> None:
        _log.warning("no backup was made: %s", error)

    def _clock_moved(self, seconds: float) -> None:
        _log.warning("the clock of this machine was set by %+.0f s", seconds)

    def _screen_moved(self, name: str) -> None:
        _log.warning("the kiosk moved to the screen %s", name)

    def changeEvent(self, event: QEvent) -> None:
        """Come back when another window took the place, or this one was made small."""
        super().changeEvent(event)
        kinds = (QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange)
        if event.type() in kinds and self.isVisible() and not self._may_close:
            self._on_top.start()

    def _come_back(self) -> None:
        if self._may_close or QApplication.activePopupWidget() is not None:
            return
        if not self.isFullScreen():
            self.screens.fill()
        if not self.isActiveWindow():
            self.raise_()
            self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless the trainer let the kiosk go."""
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()

    def _go(self) -> None:
        self._may_close = True
        self.stop()
        self.left.emit()

    def _show_layer(self, layer: QWidget) -> None:
        """Show Play, the trainer's page or the set-up; notices stay in front."""
        self._layers.setCurrentWidget(layer)
        self.notices.raise_()

    def _timer(self, ms: int, call: Callable[[], None], *, once: bool = True) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(once)
        timer.setInterval(ms)
        timer.timeout.connect(call)
        return timer
