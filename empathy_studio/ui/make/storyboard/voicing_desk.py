"""What is voiced from the storyboard page, off the UI thread: a line to hear, and clips that go to their scenes."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from empathy_studio.author.edit import Edited
from empathy_studio.author.voicing import with_clip
from empathy_studio.course.ids import ItemId, LessonId, SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import StudioError
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.latest import Latest
from empathy_studio.ui.make.packing.work_bar import WorkBar
from empathy_studio.ui.make.storyboard.board_work import Voiced, heard, loaded, spoken_ahead, voiced
from empathy_studio.ui.make.storyboard.line_sound import LineSound
from empathy_studio.ui.tasks import Tasks

_OPENED_MS = 300
"""How long after a course was opened its voice is loaded, in ms."""

_SETTLED_MS = 400
"""How long a line stands unchanged before it is spoken ahead, in ms."""


def load_voice_soon(ground: DeskGround) -> QTimer:
    """Load the voice once the window of a course with storyboards has settled, before its first line is asked for.

    Stopping the timer takes that back.
    """

    def load() -> None:
        course = ground.document.course
        if any(scene.storyboard is not None for lesson in course.lessons for scene in lesson.scenes):
            ground.tasks.start(ground.tasks.run(partial(loaded, course)))

    timer = QTimer(ground)
    timer.setSingleShot(True)
    timer.timeout.connect(load)
    timer.start(_OPENED_MS)
    return timer


class VoicingDesk(QObject):
    """Signals: `hearing(bool)` while a line is made to be heard, `working(bool)` while clips are made."""

    hearing = Signal(bool)
    working = Signal(bool)

    def __init__(self, ground: DeskGround, bar: WorkBar, parent: QObject) -> None:
        super().__init__(parent)
        self._ground, self._bar = ground, bar
        self.sound = LineSound(self)
        self._ahead = Latest(self, soon_ms=_SETTLED_MS)
        self._hearing = Tasks(self)
        self._open = True

    def shut(self) -> None:
        """Speak and play no more, whatever is still chosen while the page goes."""
        self._open = False
        self._ahead.close()
        self._hearing.close()
        self.sound.stop()

    def speak_ahead(self, lesson: Lesson, scene: Scene, line: ItemId | None) -> None:
        """Load the voice, and have this line spoken before anybody asks; what is wrong with it is told then."""
        if not self._open:
            return
        ground = self._ground
        self._ahead.ask(partial(spoken_ahead, ground.document.course, lesson, scene, line, ground.folder))

    def hear(self, lesson: Lesson, scene: Scene, line: ItemId) -> None:
        """Play a line as it will sound; no other work is waited for."""
        ground = self._ground
        task = self._hearing.run(partial(heard, ground.document.course, lesson, scene, line, ground.folder))
        task.done.connect(self._play)
        task.failed.connect(ground.refuse)
        task.finished.connect(partial(self.hearing.emit, False))
        self.hearing.emit(True)
        self._hearing.start(task)

    def voice(self, wanted: list[tuple[LessonId, SceneId]]) -> None:
        """Make the clips of these scenes; what is finished goes to its scene also when the rest is stopped or fails."""
        ground = self._ground
        made: list[Voiced] = []
        task = ground.tasks.run(partial(voiced, ground.document.course, wanted, ground.folder, made))
        task.done.connect(partial(self._finished, made))
        task.failed.connect(partial(self._failed, made))
        task.cancelled.connect(partial(self._stopped, made, len(wanted)))
        task.finished.connect(partial(self.working.emit, False))
        self._bar.follow(task)
        self.working.emit(True)
        ground.tasks.start(task)

    def _finished(self, made: list[Voiced], _result: object = None) -> None:
        self._put(made)
        seconds = sum(clip.duration_ms for _, _, clip in made) / 1000
        self._ground.told.emit(self.tr("%n clip(s) made, {0} s in all.", "", len(made)).format(f"{seconds:.0f}"))

    def _failed(self, made: list[Voiced], error: StudioError) -> None:
        self._put(made)
        self._ground.refuse(error)

    def _stopped(self, made: list[Voiced], wanted: int) -> None:
        self._put(made)
        if not made:
            self._ground.told.emit(self.tr("Stopped. Lines that were made are kept."))
            return
        left = self.tr("%n clip(s) are still to be made; their finished lines are kept.", "", wanted - len(made))
        done = self.tr("Stopped. %n finished clip(s) are in their scenes.", "", len(made))
        self._ground.told.emit(f"{done} {left}")

    def _put(self, made: list[Voiced]) -> None:
        """Put clips into their scenes, as one step."""
        if not made:
            return
        document = self._ground.document
        course = document.course
        for lesson, scene, clip in made:
            course = with_clip(course, lesson, scene, clip)
        document.apply(Edited(course=course, label=self.tr("Voice %n scene(s)", "", len(made))))
        self._ground.media_touched.emit()

    def _play(self, file: Path) -> None:
        if not self.sound.play(file):
            self._ground.told.emit(self.tr("There is no sound device here, so the line cannot be heard."))
