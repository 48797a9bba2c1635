"""A learner made of rules, who plays a lesson in the real window: for demonstrations and for tests from end to end."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from empathy_studio.course.ids import ChoiceId, MomentId
from empathy_studio.course.moments import Choose, Reflect, Reply
from empathy_studio.course.scenes import Cue
from empathy_studio.play.acts import Act
from empathy_studio.play.moments import kind_of
from empathy_studio.play.offers import seat_of
from empathy_studio.play.player import PlayerState
from empathy_studio.play.state import Playing
from empathy_studio.ui.controls import Button
from empathy_studio.ui.play.feedback import ContinueView
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.moments.view import MomentView
from empathy_studio.ui.play.play_window import PlayWindow

LOOK_EVERY_MS = 40
THINK_MS = 900
"""How long the learner looks at a question before the answer."""
REACTION_MS = 450
"""How long after a cue begins it is tapped."""


@dataclass
class Seen:
    """What the learner and the window did: frames that were painted, and each click with how long the picture took."""

    frames: int = 0
    clicks: list[dict[str, object]] = field(default_factory=list)
    scenes: list[str] = field(default_factory=list)
    engine: str = ""


class ScriptedLearner(QObject):
    """Plays the lesson that is open in `play` by key and button, as a person would.

    `picks` names the choice to take at a moment, `words` what to write; everything else is answered as well as it can
    be. Signals: `looked(str)` when something worth a picture stands on the screen (`clip`, `question`, `feedback`,
    `reply`), and `ended()` at the debrief.
    """

    looked = Signal(str)
    glanced = Signal()
    ended = Signal()

    def __init__(
        self,
        play: PlayWindow,
        picks: Mapping[str, str],
        words: Mapping[str, str],
        *,
        missed: frozenset[str] = frozenset(),
        think_ms: int = THINK_MS,
    ) -> None:
        """`missed` are ids of cues that go by unnoticed; `think_ms` is how long a question is looked at."""
        super().__init__(play)
        self.seen = Seen()
        self._play, self._picks, self._words, self._missed = play, picks, words, missed
        self._think_ms = think_ms
        self._watched: LessonView | None = None
        self._tapped: set[str] = set()
        self._busy = False
        self._pressed_at: float | None = None
        self._source: object = None
        self._frame: object = None
        self._eyes = QTimer(self)
        self._eyes.setInterval(LOOK_EVERY_MS)
        self._eyes.timeout.connect(self._look)

    def begin(self) -> None:
        """Start to look at the screen and to act on what is there."""
        self._eyes.start()

    # --- what is seen ---------------------------------------------------------------------------------

    def _look(self) -> None:
        self.glanced.emit()
        lesson = self._play.lesson
        if lesson is None:
            if self._play.debrief is not None:
                self._eyes.stop()
                self.ended.emit()
            return
        self._watch(lesson)
        if self._busy or lesson.presenter.session.waiting:
            return
        content = lesson.panel.content
        if isinstance(content, ContinueView):
            self._soon(self._go_on, "feedback")
        elif isinstance(content, MomentView):
            self._soon(self._answer, "reply" if isinstance(content.asked.moment, Reply) else "question")
        elif isinstance(lesson.presenter.session.run.phase, Playing):
            self._listen(lesson)

    def _watch(self, lesson: LessonView) -> None:
        if lesson is self._watched:
            return
        self._watched = lesson
        lesson.stage.surface.painted.connect(self._painted)
        lesson.presenter.scene_entered.connect(self._scene)

    def _scene(self, plan: object) -> None:
        del plan
        assert self._watched is not None
        self.seen.scenes.append(str(self._watched.presenter.session.run.scene))
        self._tapped.clear()

    def _painted(self) -> None:
        lesson = self._watched
        if lesson is None or lesson is not self._play.lesson:
            return
        frame = lesson.stage.surface.frame()
        if frame is self._frame:
            return
        self._frame = frame
        self.seen.frames += 1
        self.seen.engine = lesson.deck.engine or self.seen.engine
        if self._pressed_at is not None and lesson.deck.source is not self._source and frame is not None:
            took = (time.perf_counter() - self._pressed_at) * 1000
            scene = str(lesson.presenter.session.run.scene)
            self.seen.clicks.append({"scene": scene, "click_to_first_frame_ms": round(took, 2)})
            self._pressed_at = None

    # --- what is done ---------------------------------------------------------------------------------

    def _soon(self, act: Callable[[LessonView], None], name: str) -> None:
        """Look at it for a while, then act, if it is still there."""
        self._busy = True
        QTimer.singleShot(self._think_ms, self, lambda: self._now(act, name))

    def _now(self, act: Callable[[LessonView], None], name: str) -> None:
        self._busy = False
        lesson = self._play.lesson
        if lesson is not None and lesson.panel.content is not None:
            self.looked.emit(name)
            act(lesson)

    def _listen(self, lesson: LessonView) -> None:
        if not lesson.presenter.can_tap() or lesson.deck.state is not PlayerState.PLAYING:
            return
        at = lesson.deck.position_ms()
        run, program = lesson.presenter.session.run, lesson.presenter.session.program
        assert run.scene is not None
        for cue in program.scenes[run.scene].scene.cues:
            if self._due(cue, at):
                self._tapped.add(cue.id)
                self._press(lesson, Qt.Key.Key_Space)
                self.looked.emit("clip")

    def _due(self, cue: Cue, at_ms: int) -> bool:
        if cue.id in self._tapped or cue.id in self._missed or cue.message is not None:
            return False
        return cue.start_ms + REACTION_MS <= at_ms <= max(cue.end_ms, cue.start_ms + 2 * REACTION_MS)

    def _go_on(self, lesson: LessonView) -> None:
        self._clicked(lesson)
        self._press(lesson, Qt.Key.Key_Return)

    def _answer(self, lesson: LessonView) -> None:
        view = lesson.moment_view
        if view is None:
            return
        moment = view.asked.moment
        self._clicked(lesson)
        if isinstance(moment, Choose) and not moment.multiple:
            self._pick(lesson, view, moment)
        elif isinstance(moment, Reply | Reflect) and (field := view.findChild(QPlainTextEdit)) is not None:
            field.setPlainText(self._words.get(moment.id, ""))
            self._press_done(view)
        else:
            act = self._best(lesson)
            if act is not None:
                view.act(act)

    def _pick(self, lesson: LessonView, view: MomentView, moment: Choose) -> None:
        ids = view.asked.ids("pick")
        best = next((choice.id for choice in moment.choices if choice.best and choice.id in ids), ids[0])
        wanted = self._picks.get(MomentId(moment.id), best)
        number = ids.index(ChoiceId(wanted)) if wanted in ids else 0
        self._press(lesson, Qt.Key(Qt.Key.Key_1 + number), str(number + 1))

    def _press_done(self, view: MomentView) -> None:
        for button in view.findChildren(Button):
            if button.property("look") == "primary" and button.isEnabled():
                button.click()
                return

    def _best(self, lesson: LessonView) -> Act | None:
        session = lesson.presenter.session
        seat = seat_of(session.program, session.run)
        return kind_of(seat.moment).answers(seat, 0)[0] if seat is not None else None

    def _clicked(self, lesson: LessonView) -> None:
        self._source, self._pressed_at = lesson.deck.source, time.perf_counter()

    def _press(self, lesson: LessonView, key: Qt.Key, text: str = "") -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(lesson, QKeyEvent(kind, key, modifiers, text))
