"""Where time passes in a lesson: clips play, moments stop them, each act is kept first and shown second."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from empathy_studio.errors import ProgressError
from empathy_studio.play import acts, state
from empathy_studio.play.acts import Act, Draft
from empathy_studio.play.clock import Clock
from empathy_studio.play.player import ClipSource, PlayerState
from empathy_studio.play.program import ScenePlan
from empathy_studio.play.run import offered, step
from empathy_studio.play.state import Offer, Run
from empathy_studio.ui.play.ahead import scenes_ahead
from empathy_studio.ui.play.answer_clock import AnswerClock
from empathy_studio.ui.play.draft_keeper import DraftKeeper
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.messages import Messages
from empathy_studio.ui.play.run_place import Visit, open_moment, same_moment, visit_of
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.video.deck import Deck

PLACE_EVERY_MS = 500
"""How often the place in a clip is kept while it plays."""


class Presenter(QObject):
    """Plays one session on a deck.

    It shows nothing itself: each signal says what is to be seen now. Whatever is told is already kept.
    """

    scene_entered = Signal(object)
    """A ScenePlan: another scene begins."""
    clip_plays = Signal()
    """The clip of the scene moves; nothing is asked."""
    text_asked = Signal(int, object)
    """What the clip says is to be read instead: from this ms of the media up to that one (None: the clip's end)."""
    moment_opened = Signal(object)
    """The id of a moment that stands open now, or that is compared with model answers."""
    moment_changed = Signal(object)
    """The same moment stays open after an act, with other offers."""
    feedback_given = Signal(object)
    """A state.Feedback to be read."""
    page_opened = Signal()
    """A scene without clip and question is to be read."""
    tapped = Signal(int)
    """A tap for a cue was kept, at this ms of the media."""
    run_changed = Signal(object)
    """The Run after something was kept."""
    lesson_ended = Signal(object)
    """The Run at its end."""
    keeping_failed = Signal(object)
    """A ProgressError: the last act is not kept, nothing of it is shown, and it waits for `try_again`."""
    draft_failed = Signal(object)
    """A ProgressError: a place or a half-given answer could not be kept; the lesson goes on."""
    kept_again = Signal()
    """What could not be kept is kept now."""

    def __init__(
        self, session: Session, material: Material, deck: Deck, clock: Clock, *, untimed: bool = False
    ) -> None:
        super().__init__(deck)
        self.session = session
        self.messages = Messages(self)
        self.answer_clock = AnswerClock(clock, self)
        self.answer_clock.set_untimed(untimed)
        self._material = material
        self._deck = deck
        self._scene: Visit = (None, 0)
        self._jump = False
        self._closed = False
        self._as_text = False
        self._drafts = DraftKeeper(session, self._may_draft, self)
        self._drafts.failed.connect(self.draft_failed)
        self._look_ahead = self._timer(0, self._prepare)
        self._place = self._timer(PLACE_EVERY_MS, self._keep_place, once=False)
        deck.held.connect(self._stopped)
        deck.ended.connect(self._stopped)
        self.messages.finished.connect(self._messages_over)
        self.answer_clock.ran_out.connect(self._time_out)

    # --- what the window asks ---------------------------------------------------------------------

    @property
    def run(self) -> Run:
        """Where the learner stands; never ahead of what is kept."""
        return self.session.run

    @property
    def plan(self) -> ScenePlan:
        """The scene the learner is in."""
        assert self.run.scene is not None
        return self.session.program.scenes[self.run.scene]

    def offers(self) -> tuple[Offer, ...]:
        """What is accepted now."""
        return offered(self.session.program, self.run)

    def shows(self, run: Run) -> bool:
        """True when the scene that `run` stands in is the one on the screen, on the same visit."""
        return self._scene == visit_of(run)

    def reads(self, plan: ScenePlan) -> bool:
        """True when the clip of this scene is told as text: because that was asked for, or since it is not there."""
        return plan.has_clip and (self._as_text or self._source(plan) is None)

    def can_tap(self) -> bool:
        """True while cues can be spotted in the clip that plays."""
        return isinstance(self.run.phase, state.Playing) and any(offer.act == "tap" for offer in self.offers())

    def spot_hint(self) -> str:
        """What the learner is asked to spot while this clip plays; empty when nothing."""
        open_now = {one.moment for one in self.run.spotting}
        stretches = self.plan.stretches if isinstance(self.run.phase, state.Playing) else ()
        return next((one.spot.prompt for one in stretches if one.spot.id in open_now), "")

    def draft(self) -> Draft | None:
        """The half-given answer that was kept for what stands open."""
        return self.run.draft

    # --- what the learner does --------------------------------------------------------------------

    def start(self) -> None:
        """Begin a new attempt, or go on with one exactly where it stood."""
        if isinstance(self.run.phase, state.Opening):
            self.act(acts.Begin(seed=random.SystemRandom().randrange(2**53)))
            return
        self._jump = True
        if isinstance(self.run.phase, state.Ended):
            self._show()
        else:
            self.act(acts.Resume())

    def act(self, act: Act) -> None:
        """Take what the learner did: keep it, then show what follows."""
        if self._closed or self.session.waiting:
            return
        timed = self.answer_clock.stamp(act)
        self._drafts.drop()
        before = self.run
        try:
            self.session.do(timed)
        except ProgressError as error:
            self._deck.pause()
            self.answer_clock.pause()
            self.keeping_failed.emit(error)
            return
        self._after(before, timed)

    def press(self, act: Act) -> None:
        """What would give this answer is pressed: when a clip follows at once, it starts unseen, to move the sooner."""
        if self._closed or self.session.waiting:
            return
        after, _ = step(self.session.program, self.run, act)
        if isinstance(after.phase, state.Playing) and after.scene is not None and after.visits != self.run.visits:
            source = self._source(self.session.program.scenes[after.scene])
            if source is not None:
                self._deck.press(source)

    def try_again(self) -> None:
        """Keep what could not be kept, and go on from there."""
        if not self.session.waiting:
            return
        before = self.run
        try:
            self.session.keep_again()
        except ProgressError as error:
            self.keeping_failed.emit(error)
            return
        self.kept_again.emit()
        self.answer_clock.go_on()
        self._jump = True
        self._after(before, self.run.acts[-1])

    def tell_as_text(self, on: bool) -> None:
        """Tell clips as text from now on, or play them again; the place stays."""
        if on == self._as_text:
            return
        if isinstance(self.run.phase, state.Playing) and not self.run.suspended and not self._closed:
            self._keep_place()
            self._deck.pause()
            self._as_text, self._jump = on, True
            self._show()
        self._as_text = on

    def read_on(self, end_ms: int) -> None:
        """The text of the clip was read; where its length is not known it ended at `end_ms` of the media."""
        phase = self.run.phase
        if isinstance(phase, state.Playing):
            self.act(acts.Reach(position_ms=phase.until_ms if phase.until_ms is not None else end_ms))

    def tap(self, at_ms: int | None = None) -> None:
        """A cue was noticed now, or at `at_ms` of the media."""
        phase = self.run.phase
        if not isinstance(phase, state.Playing):
            return
        at = self._position() if at_ms is None else at_ms
        near = [offer for offer in self.offers() if offer.act == "tap"]
        if any(offer.from_ms <= at and (offer.until_ms is None or at <= offer.until_ms) for offer in near):
            self.act(acts.Tap(position_ms=at))

    def change_draft(self, draft: Draft) -> None:
        """A half-given answer has changed; it is kept soon."""
        self._drafts.change(draft)

    def toggle_pause(self) -> None:
        """Let the clip stand, or go on."""
        if not isinstance(self.run.phase, state.Playing) or self.reads(self.plan):
            return
        if self._deck.state is PlayerState.PLAYING:
            self._deck.pause()
            self._place.stop()
            self._keep_place()
        else:
            self._deck.play()
            self._place.start()

    def jump_back(self, ms: int = 5000) -> None:
        """See the last seconds of the clip again."""
        if isinstance(self.run.phase, state.Playing) and not self.reads(self.plan):
            self._deck.seek(max(self.plan.in_ms, self._deck.position_ms() - ms))

    def skip_waiting(self) -> bool:
        """Let all messages that are still to come be there; True when there were any."""
        if not self.messages.running:
            return False
        self.messages.skip()
        return True

    def leave(self) -> bool:
        """Stop for now, keeping the place; False when that could not be kept (then `keeping_failed` says why)."""
        self._drafts.keep_now()
        stands = isinstance(self.run.phase, state.Ended | state.Opening) or self.run.suspended
        if not stands and not self.session.waiting:
            position = self._position() if self.plan.has_clip else None
            try:
                self.session.do(acts.Suspend(position_ms=position))
            except ProgressError as error:
                self.keeping_failed.emit(error)
                return False
        self.close()
        return True

    def close(self) -> None:
        """Let no more time pass. What is not kept by now is not kept."""
        self._closed = True
        for timer in (self._look_ahead, self._place):
            timer.stop()
        self._drafts.drop()
        self.messages.stop()
        self.answer_clock.stop()
        self._deck.hold_at(None)
        self._deck.pause()

    # --- inside: what follows ---------------------------------------------------------------------

    def _after(self, before: Run, act: Act) -> None:
        self.run_changed.emit(self.run)
        if isinstance(act, acts.Tap) and act.message is None:
            self.tapped.emit(act.position_ms)
        elif isinstance(act, acts.Draft | acts.Suspend):
            return
        elif not self._jump and same_moment(before, self.run):
            self.moment_changed.emit(open_moment(self.run))
        else:
            self._show()

    def _show(self) -> None:
        phase = self.run.phase
        self.answer_clock.stop()
        if isinstance(phase, state.Ended):
            self._place.stop()
            self.lesson_ended.emit(self.run)
            return
        entered = self._enter()
        if isinstance(phase, state.Playing):
            self._play(phase, entered)
        elif self.messages.running:
            pass
        elif isinstance(phase, state.Asking | state.Comparing):
            self._open(phase.moment)
        elif isinstance(phase, state.Feedback):
            self.feedback_given.emit(phase)
        elif isinstance(phase, state.Reading):
            self.page_opened.emit()
        self._look_ahead.start()

    def _enter(self) -> bool:
        """Show the scene when it is another one than before; True when it is."""
        run, plan = self.run, self.plan
        visit = visit_of(run)
        jump, self._jump = self._jump, False
        if visit == self._scene and not jump:
            return False
        self._scene = visit
        self.scene_entered.emit(plan)
        source = self._source(plan)
        if source is None:
            self._place.stop()
            self._deck.clear(self._poster(plan))
            self.messages.start(plan.scene.messages)
            if jump and self.messages.running:
                self.messages.skip()
            return True
        self.messages.stop()
        plays = isinstance(run.phase, state.Playing) and not self.reads(plan)
        at = self._standing(source) if jump else None
        self._deck.show(source, at_ms=at, play=plays, poster=self._poster(plan))
        return True

    def _play(self, phase: state.Playing, entered: bool) -> None:
        if self.reads(self.plan):
            self._place.stop()
            self.text_asked.emit(phase.from_ms, phase.until_ms)
            return
        self._deck.hold_at(phase.until_ms if phase.moment is not None else None)
        if not entered:
            self._deck.play()
        self._place.start()
        self.clip_plays.emit()

    def _open(self, moment: object) -> None:
        self._place.stop()
        pick = next((offer for offer in self.offers() if offer.act == "pick"), None)
        limit = pick.time_limit_s if pick is not None and isinstance(self.run.phase, state.Asking) else None
        self.answer_clock.start(limit)
        self.moment_opened.emit(moment)

    def _messages_over(self) -> None:
        if not self._closed and not isinstance(self.run.phase, state.Playing | state.Ended | state.Opening):
            self._show()

    def _stopped(self, _at_ms: int = 0) -> None:
        """The clip came to the next moment, or to its end."""
        phase = self.run.phase
        if self._closed or not isinstance(phase, state.Playing) or self.reads(self.plan):
            return
        self._place.stop()
        position = phase.until_ms if phase.until_ms is not None else max(phase.from_ms, self._deck.position_ms())
        self.act(acts.Reach(position_ms=position))

    def _time_out(self) -> None:
        if isinstance(self.run.phase, state.Asking):
            self.act(acts.Pick(timed_out=True))

    # --- inside: places and clips -------------------------------------------------------------------

    def _keep_place(self) -> None:
        if isinstance(self.run.phase, state.Playing) and not self._closed:
            self._drafts.keep(Draft(position_ms=self._position()))

    def _may_draft(self) -> bool:
        return isinstance(self.run.phase, state.Asking | state.Comparing) and not self._closed

    def _position(self) -> int:
        """Where the clip is, held within what the run takes."""
        plan, phase = self.plan, self.run.phase
        if not plan.has_clip:
            return 0
        if not isinstance(phase, state.Playing) or self.reads(plan):
            return self.run.position_ms
        until = phase.until_ms if phase.until_ms is not None else plan.out_ms
        at = max(plan.in_ms, self._deck.position_ms())
        return at if until is None else min(at, until)

    def _standing(self, source: ClipSource) -> int:
        """The place to show after a stop; never the very end, where there is no picture."""
        end = source.end_ms
        at = self.run.position_ms
        return at if end is None else max(source.in_ms, min(at, end - round(source.frame_ms) - 1))

    def _source(self, plan: ScenePlan) -> ClipSource | None:
        return self._material.clip(plan.scene.clip) if plan.scene.clip is not None else None

    def _poster(self, plan: ScenePlan) -> QImage | None:
        return self._material.picture(plan.scene.picture) if plan.scene.picture else None

    def _prepare(self) -> None:
        if self._closed:
            return
        plans = (self.session.program.scenes[scene] for scene in scenes_ahead(self.session.program, self.run))
        found = (self._source(plan) for plan in plans)
        self._deck.prepare([source for source in found if source is not None])

    def _timer(self, ms: int, call: Callable[[], None], *, once: bool = True) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(once)
        timer.setInterval(ms)
        timer.timeout.connect(call)
        return timer
