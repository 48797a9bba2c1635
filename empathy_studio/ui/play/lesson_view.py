"""A lesson on the screen: stage, panel, transcript and bar, joined to the presenter; keys, mouse and touch."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from empathy_studio.course.ids import ItemId, MomentId
from empathy_studio.course.prose import plain_text
from empathy_studio.errors import ProgressError
from empathy_studio.play import acts, state
from empathy_studio.play.clock import Clock
from empathy_studio.play.player import Noticed, PlayerState
from empathy_studio.play.program import ScenePlan
from empathy_studio.play.state import Run
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import column, row
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.play.bar import LessonBar
from empathy_studio.ui.play.clip_faults import ClipFaults
from empathy_studio.ui.play.describer import Describer, Tracks
from empathy_studio.ui.play.feedback import ContinueView
from empathy_studio.ui.play.lesson_keys import LessonKeys
from empathy_studio.ui.play.lesson_sheets import LessonSheets
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.moments import view_of
from empathy_studio.ui.play.moments.view import Asked, MomentView
from empathy_studio.ui.play.panel import Panel
from empathy_studio.ui.play.presenter import Presenter
from empathy_studio.ui.play.reader import Reader
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.play.sound_loss import SoundLoss
from empathy_studio.ui.play.spoken import transcript
from empathy_studio.ui.play.stage import Stage
from empathy_studio.ui.play.thread import Threads, own_name
from empathy_studio.ui.play.transcript import TranscriptPanel
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID, ThemeKeeper
from empathy_studio.ui.video.deck import Deck
from empathy_studio.ui.video.engines import Engines


class LessonView(QWidget):
    """Plays one session from its start, or from where it stood, to its end.

    Signals: `left()` when the learner stopped and the place is kept, `ended(Run)` at the end of the lesson,
    `settings_changed(Settings)` when captions, speed or loudness were changed on the bar.
    """

    left = Signal()
    ended = Signal(object)
    settings_changed = Signal(object)

    def __init__(
        self,
        session: Session,
        material: Material,
        engines: Engines,
        settings: Settings,
        theme: ThemeKeeper,
        clock: Clock,
        *,
        recordings: Path | None = None,
        told: set[str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        program = session.program
        self.session, self._material, self._settings, self._theme = session, material, settings, theme
        self._recordings = recordings
        self._told = set() if told is None else told
        self._threads = Threads(program)
        self.setAccessibleName(program.lesson.title)
        self.stage = Stage(program.cast, material.picture, settings, theme, own_name=own_name(program))
        self.deck = Deck(self.stage.surface, engines)
        self.presenter = Presenter(session, material, self.deck, clock, untimed=settings.untimed)
        self.presenter.tell_as_text(settings.as_text)
        self.panel = Panel(self.stage, theme)
        self.notices = NoticeStack(self.stage, theme)
        self.transcript = TranscriptPanel()
        self.transcript.hide()
        self.bar = LessonBar(program.lesson.title, settings, charter=bool(material.course.charter.strip()))
        self.bar.set_practice(session.run.practice)
        middle = row(self.stage, self.transcript, spacing=0)
        middle.setStretch(0, 1)
        self.setLayout(column(middle, self.bar, spacing=0))
        self.deck.set_rate(settings.speed)
        self.deck.set_volume(settings.volume)
        self._tracks = Tracks(program, material)
        self._describer = Describer(self.deck, self.stage.surface, self._tracks, on=settings.descriptions)
        self._reader = Reader(self.presenter, self.stage, self.panel, self._tracks)
        self._reader.opened.connect(self._reads)
        self.sheets = LessonSheets(self, material, self.deck, self._toggle_pause, self._describer.stop)
        bar = self.bar
        switches = {"c": bar.captions, "d": bar.descriptions, "t": bar.transcript, "r": bar.as_text}
        letters = {"p": self._toggle_pause, "b": self.presenter.jump_back, "?": self.sheets.show_keys}
        self._keys = LessonKeys(self, letters | {key: one.toggle for key, one in switches.items()}, self.leave)
        self._join_presenter()
        self._join_controls()

    def start(self) -> None:
        """Begin, or go on exactly where it stood."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.presenter.start()

    def leave(self) -> None:
        """Stop for now; the place is kept first."""
        if self.presenter.leave():
            self.left.emit()

    def shut(self) -> None:
        """Free the players; call before the view is deleted."""
        self.faults.stop()
        self._describer.stop()
        self.presenter.close()
        self.deck.close()

    @property
    def moment_view(self) -> MomentView | None:
        """The widget of the moment that stands open; None while none does."""
        content = self.panel.content
        return content if isinstance(content, MomentView) else None

    # --- joined -------------------------------------------------------------------------------------

    def _join_presenter(self) -> None:
        presenter = self.presenter
        presenter.scene_entered.connect(self._enter)
        presenter.clip_plays.connect(self._plays)
        presenter.moment_opened.connect(self._open)
        presenter.moment_changed.connect(self._change)
        presenter.feedback_given.connect(self._feedback)
        presenter.page_opened.connect(self._read)
        presenter.tapped.connect(self.stage.mark_tap)
        presenter.run_changed.connect(self._run_changed)
        presenter.lesson_ended.connect(self._end)
        presenter.keeping_failed.connect(self._not_kept)
        presenter.draft_failed.connect(self._draft_not_kept)
        presenter.kept_again.connect(self.notices.clear)
        presenter.messages.came.connect(self.stage.add_message)
        presenter.messages.typing.connect(self.stage.show_typing)
        presenter.messages.finished.connect(self._catch_up)
        presenter.answer_clock.left.connect(self.panel.show_time)
        presenter.answer_clock.unlimited.connect(partial(self.panel.show_time, None))

    def _join_controls(self) -> None:
        self.deck.ticked.connect(self._ticked)
        self.deck.playing.connect(partial(self.bar.set_moving, True))
        self.deck.noticed.connect(self._noticed)
        self.faults = ClipFaults(self.presenter, self.deck, self.notices, self.bar)
        SoundLoss(self.notices, self.bar, self)
        self.panel.height_changed.connect(self.stage.set_gap)
        self.panel.untimed.connect(self.presenter.answer_clock.take_your_time)
        self.stage.pressed.connect(self._pressed)
        self.stage.skip_asked.connect(self.presenter.skip_waiting)
        self.stage.word_tapped.connect(self._word_tapped)
        self.transcript.closed.connect(self._close_transcript)
        bar = self.bar
        bar.leave_asked.connect(self.leave)
        bar.pause_asked.connect(self._toggle_pause)
        bar.back_asked.connect(self.presenter.jump_back)
        bar.keys_asked.connect(self.sheets.show_keys)
        bar.charter_asked.connect(self.sheets.show_charter)
        bar.captions_switched.connect(self._captions)
        bar.descriptions_switched.connect(self._describe)
        bar.transcript_switched.connect(self._show_transcript)
        bar.text_switched.connect(self._tell_as_text)
        bar.speed_chosen.connect(self._speed)
        bar.volume_chosen.connect(self._volume)

    # --- what the presenter says --------------------------------------------------------------------

    def _enter(self, plan: ScenePlan) -> None:
        self.panel.close_panel()
        clip = plan.scene.clip
        source = self._material.clip(clip) if clip is not None else None
        reads = self.presenter.reads(plan)
        self._threads.read(self.presenter.run)
        self.stage.show_scene(
            plan.scene,
            clip=clip is not None,
            reads=reads,
            sound_only=source is not None and source.sound_only,
            past=self._threads.before(plan.scene.id),
        )
        self.bar.set_scene(clip=clip is not None and not reads)
        self.stage.show_still()
        self.stage.set_captions(self._tracks.captions(plan.scene.id))
        self._describer.enter(plan)
        self.stage.surface.describe(clip.description if clip is not None else plan.scene.picture_alt)
        if clip is not None and source is None:
            self.notices.tell(self.tr("The clip “{0}” is missing; it is told as text.").format(clip.media))

    def _plays(self) -> None:
        self.panel.close_panel()
        self.stage.show_hint(self.presenter.spot_hint())
        self.notices.set_top(self.stage.hint_height() + 3 * GRID)
        self.bar.set_clip(True)
        if self.focusWidget() is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reads(self) -> None:
        """A stretch of a clip is to be read."""
        self.bar.set_clip(False)
        self.stage.show_hint("")

    def _open(self, moment: MomentId) -> None:
        self.bar.set_clip(False)
        self.stage.show_hint("")
        asked = self._asked(moment)
        view = view_of(asked)
        view.acted.connect(self.presenter.act)
        view.pressing.connect(self.presenter.press)
        view.drafted.connect(self.presenter.change_draft)
        draft = self.presenter.draft()
        if draft is not None and (draft.text or draft.partial):
            view.restore(draft)
        comparing = isinstance(self.presenter.run.phase, state.Comparing)
        self.stage.set_spotting(asked.offer("tap") is not None)
        self.stage.leave_out(view.picture)
        self.panel.open_with(view, asked.moment.prompt, tall=view.tall or comparing)
        self.panel.focus_on(view.first_focus())

    def _change(self, moment: MomentId) -> None:
        view = self.moment_view
        if view is not None:
            view.go_on(self._asked(moment))
        taps = self.presenter.run.line[-1].act if self.presenter.run.line else None
        if isinstance(taps, acts.Tap) and taps.message is not None:
            self.stage.mark_word(taps.message, taps.at)

    def _feedback(self, phase: state.Feedback) -> None:
        self.bar.set_clip(False)
        self.stage.show_hint("")
        view = ContinueView("\n\n".join(phase.texts))
        self._show_continue(view, self.tr("Feedback"))

    def _read(self) -> None:
        self.bar.set_clip(False)
        self._show_continue(ContinueView(""), "")

    def _show_continue(self, view: ContinueView, spoken: str) -> None:
        view.continued.connect(self._continue)
        self.stage.leave_out("")
        self.panel.open_with(view, "")
        self.panel.announce(f"{spoken}: {plain_text(view.text)}" if view.text else spoken)
        self.panel.focus_on(view.first_focus())

    def _run_changed(self, run: Run) -> None:
        self.stage.glow.set_rapport(run.rapport)
        if self.transcript.isVisible():
            self._fill_transcript()
        self._catch_up()

    def _catch_up(self) -> None:
        """Show what was written in the scene that is on the screen."""
        run = self.presenter.run
        if run.scene is None or self.presenter.messages.running or not self.presenter.shows(run):
            return
        self._threads.read(run)
        self.stage.catch_up(self._threads.all(run.scene))

    def _end(self, run: Run) -> None:
        self.panel.close_panel()
        self.ended.emit(run)

    def _not_kept(self, error: ProgressError) -> None:
        self.bar.set_moving(False)
        self.notices.alarm(
            self.tr("Your last answer is not kept yet. {0}").format(said(error.message)),
            error.hint,
            self.tr("Try again"),
            self.presenter.try_again,
        )

    def _draft_not_kept(self, error: ProgressError) -> None:
        self.notices.tell(self.tr("Your place could not be kept just now. {0}").format(said(error)))

    # --- what the learner does ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 answer, Space taps or pauses, Enter goes on, ? shows the keys, Esc leaves."""
        if not self._keys.take(event):
            super().keyPressEvent(event)

    def content(self) -> QWidget | None:
        """What stands on the panel; None while a clip plays or messages come."""
        return self.panel.content

    def space(self) -> None:
        """Tap where cues are to be spotted, else pause or go on."""
        if self.presenter.can_tap() and self.deck.state is PlayerState.PLAYING:
            self.presenter.tap()
        else:
            self._toggle_pause()

    def skip(self) -> bool:
        """Let the messages that are still to come be there; True when there were any."""
        return self.presenter.skip_waiting()

    def step_focus(self, forward: bool) -> None:
        """Take the focus to the next answer, or the one before."""
        self.focusNextPrevChild(forward)

    def _pressed(self) -> None:
        if self.panel.content is None and not self.presenter.skip_waiting():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.space()

    def _continue(self) -> None:
        self.presenter.act(acts.Continue())

    def _word_tapped(self, message: ItemId, at: int) -> None:
        self.presenter.act(acts.Tap(message=message, at=at))

    def _toggle_pause(self) -> None:
        self.presenter.toggle_pause()
        self.bar.set_moving(self.deck.state is PlayerState.PLAYING)

    # --- clip, captions, transcript -------------------------------------------------------------------

    def _ticked(self, at_ms: int) -> None:
        run = self.presenter.run
        if run.scene is None:
            return
        plan = self.presenter.plan
        self.stage.show_still()
        self.bar.set_progress(at_ms, plan.in_ms, plan.out_ms)
        share = (at_ms - plan.in_ms) / max(1, plan.out_ms - plan.in_ms) if plan.out_ms is not None else 0.0
        since = run.phase.from_ms if isinstance(run.phase, state.Playing) else at_ms
        self.stage.set_time(at_ms, run.clock_s + max(0, at_ms - since) / 1000, share)
        if self.transcript.isVisible():
            self._fill_transcript()

    def _noticed(self, notice: object) -> None:
        if isinstance(notice, Noticed) and notice.code not in self._told and not self._settings.as_text:
            self._told.add(notice.code)
            self.notices.tell(notice.message)

    def _tell_as_text(self, on: bool) -> None:
        self._change_settings(replace(self._settings, as_text=on))
        self.presenter.tell_as_text(on)

    def _fill_transcript(self) -> None:
        run = self.presenter.run
        self.transcript.show_said(transcript(self.session.program, run, self._tracks, self.deck.position_ms()))

    def _show_transcript(self, on: bool) -> None:
        self.bar.transcript.setChecked(on)
        self.transcript.setVisible(on)
        if on and self.presenter.run.scene is not None:
            self._fill_transcript()

    def _close_transcript(self) -> None:
        self.bar.transcript.setChecked(False)

    def _captions(self, on: bool) -> None:
        self.stage.surface.set_captions_visible(on)
        self._change_settings(replace(self._settings, captions=on))

    def _describe(self, on: bool) -> None:
        self._describer.switch(on)
        self._change_settings(replace(self._settings, descriptions=on))

    def _speed(self, speed: float) -> None:
        self.deck.set_rate(speed)
        self._change_settings(replace(self._settings, speed=speed))

    def _volume(self, volume: int) -> None:
        self.deck.set_volume(volume)
        self._change_settings(replace(self._settings, volume=volume))

    def _change_settings(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    def _asked(self, moment: MomentId) -> Asked:
        return Asked(
            moment=self.session.program.moment(moment),
            offers=self.presenter.offers(),
            program=self.session.program,
            run=self.presenter.run,
            settings=self._settings,
            pictures=self._material.picture,
            theme=self._theme,
            frame=self.stage.surface.picture(),
            recordings=self._recordings,
        )
