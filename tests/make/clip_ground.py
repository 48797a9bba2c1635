"""A course with real clips, an H.264 MP4 and a VP9 WebM of an odd frame rate, open on the ground of a desk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import create_project
from empathy_studio.author.session import open_session
from empathy_studio.course.captions import write_captions
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Character, Course, Lesson, Translation
from empathy_studio.course.moments import Choice, Choose, Spot
from empathy_studio.course.scenes import CaptionTrack, Clip, Cue, Message, Scene
from empathy_studio.errors import StudioError
from empathy_studio.ui.document import Document
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.qt_clock import QtClock
from tests.ui.conftest import STILL
from tests.video.clips import Recipe, make_clip

LESSON = LessonId("parcels")
COUNTER, DOOR, CHAT, EMPTY = SceneId("counter"), SceneId("door"), SceneId("chat"), SceneId("empty")
MP4_FPS, WEBM_FPS = 25, 17
CAPTIONS = (
    Caption(start_ms=200, end_ms=1000, text="My parcel is not here."),
    Caption(start_ms=1200, end_ms=2200, text="It was for a birthday, you see."),
)


class Ground(DeskGround):
    """The ground, which keeps what it refused and told."""

    def __init__(self, document: Document, tasks: Tasks, engines: Engines, theme: ThemeKeeper, data: Path) -> None:
        super().__init__(document, tasks, engines, theme, QtClock(), STILL, data)
        self.refusals: list[str] = []
        self.notices: list[str] = []
        self.refused.connect(self._refused)
        self.told.connect(self.notices.append)
        self.media_touched.connect(self.look_at_media)

    def look_at_media(self) -> None:
        """Look into the media folder now."""
        self.know_media(media_facts(self.folder))

    def show_scene(self, scene: SceneId) -> None:
        """Take a scene of the lesson in hand."""
        self.selection.select(LESSON, scene)

    def scene(self, name: SceneId) -> Scene:
        """A scene as it is now."""
        return next(one for one in self.document.course.lessons[0].scenes if one.id == name)

    @property
    def undo_text(self) -> str:
        """What undo would undo."""
        return self.document.undo_stack.undoText()

    @property
    def steps(self) -> int:
        """How many steps can be undone."""
        return self.document.undo_stack.index()

    def _refused(self, error: StudioError) -> None:
        self.refusals.append(str(error))


def a_course() -> Course:
    """A lesson with two filmed scenes, a chat and an empty scene."""
    choices = (Choice(id="sorry", text="I am sorry."), Choice(id="number", text="What is the number?"))
    counter = Scene(
        id=COUNTER,
        title="At the counter",
        speaker="ana",
        clip=Clip(media="counter.mp4", captions=(CaptionTrack(language="en", media="counter.en.vtt"),)),
        cues=(Cue(id="sigh", label="Sigh", start_ms=400, end_ms=800, weight=2),),
        moments=(
            Spot(id="spot", prompt="Tap when she gives something away.", skill="listening"),
            Choose(id="ask", prompt="What do you **say**?", at_ms=1600, choices=choices),
            Choose(id="last", prompt="And then?", choices=choices),
        ),
    )
    door = Scene(id=DOOR, title="At the door", speaker="ana", clip=Clip(media="door.webm"))
    chat = Scene(
        id=CHAT,
        title="In the chat",
        channel="chat",
        speaker="ana",
        messages=(Message(id="hello", speaker="ana", text="Where is my parcel?"),),
    )
    lesson = Lesson(id=LESSON, title="Parcels", start=COUNTER, scenes=(counter, door, chat, Scene(id=EMPTY)))
    cast = (Character(id="ana", name="Ana García", role="customer"),)
    german = (Translation(language="de"),)
    return Course(id="parcels", title="Parcels", languages=("de",), cast=cast, lessons=(lesson,), translations=german)


@pytest.fixture(scope="session")
def filmed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two clips: three seconds of H.264 in MP4, three of VP9 in WebM at 17 frames a second."""
    folder = tmp_path_factory.mktemp("filmed")
    make_clip(folder / "counter.mp4", Recipe(fps=MP4_FPS))
    make_clip(folder / "door.webm", Recipe(container="webm", fps=WEBM_FPS, first_number=300))
    return folder


@pytest.fixture
def ground(
    tmp_path: Path, filmed: Path, tasks: Tasks, engines: Engines, theme: ThemeKeeper, qtbot: QtBot
) -> Iterator[Ground]:
    """The course, open, with the first scene in hand and the clips looked into."""
    folder = tmp_path / "course"
    create_project(folder, a_course())
    for clip in filmed.iterdir():
        shutil.copyfile(clip, folder / "media" / clip.name)
    (folder / "media" / "counter.en.vtt").write_bytes(write_captions(CAPTIONS))
    document = Document(open_session(folder))
    made = Ground(document, tasks, engines, theme, tmp_path / "data")
    made.look_at_media()
    made.show_scene(COUNTER)
    yield made
    tasks.close()
    document.close()
    made.deleteLater()
    qtbot.wait(1)


def shown(qtbot: QtBot, widget: QWidget, width: int = 760, height: int = 640) -> None:
    """Show a part of the desk in a window of its own."""
    widget.resize(width, height)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
