"""A lesson in an afternoon: from an empty folder and two clips to a pack that is installed and played, by hand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from empathy_studio.app import Studio
from empathy_studio.author.project import open_project
from empathy_studio.course.diagnostic import has_errors
from empathy_studio.course.model import Course
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.play.moments import kind_of
from empathy_studio.play.state import Asking
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.fields.choosers import Chooser
from empathy_studio.ui.make.fields.effects_editor import EffectsEditor
from empathy_studio.ui.make.packing.build_page import BuildPage
from empathy_studio.ui.make.room import MakeRoom
from empathy_studio.ui.play.scripted_learner import ScriptedLearner
from tests.author.clips import make_clip

WORDS = "Your mother's watch. I will open it with you here and look."


class Author:
    """Writes in the course window with mouse and keys."""

    def __init__(self, window: CourseWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    @property
    def course(self) -> Course:
        """The course as it is now."""
        return self.window.document.course

    def press(self, button: QAbstractButton) -> None:
        """Press a button."""
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())

    def drop(self, files: list[Path]) -> None:
        """Drop files on the window, and wait until each is a scene."""
        before = len(self.course.lessons[0].scenes)
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        middle, copies = self.window.rect().center(), Qt.DropAction.CopyAction
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(middle, copies, carried, button, none)
        QApplication.sendEvent(self.window, entered)
        assert entered.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(middle), copies, carried, button, none))
        self.qtbot.waitUntil(lambda: len(self.course.lessons[0].scenes) == before + len(files), timeout=15_000)

    def type(self, field: str, words: str, number: int = 0) -> None:
        """Type into a field of the form, in place of what stands there."""
        control = self.window.form.editor(field, number).control
        assert isinstance(control, QLineEdit | QPlainTextEdit)
        control.setFocus()
        control.selectAll()
        self.qtbot.keyClicks(control, words)

    def choose(self, field: str, name: str, number: int = 0) -> None:
        """Choose by name in a menu of the form."""
        chooser = self.window.form.editor(field, number).control
        assert isinstance(chooser, Chooser)
        index = next(n for n in range(chooser.count()) if chooser.itemText(n) == name)
        chooser.setCurrentIndex(index)
        chooser.activated.emit(index)

    def tick(self, field: str, number: int = 0) -> None:
        """Tick a box of the form."""
        box = self.window.form.editor(field, number).control
        assert isinstance(box, QAbstractButton)
        box.click()

    def button(self, name: str) -> None:
        """Press the button of the form with this name."""
        QApplication.processEvents()
        found = [one for one in self.window.form.findChildren(QAbstractButton) if one.accessibleName() == name]
        self.press(next(one for one in found if one.isVisibleTo(self.window.form)))

    def scene(self, title: str) -> None:
        """Add a scene with this title."""
        self.press(self.window.new_scene)
        self.type("title", title)

    def select(self, title: str) -> None:
        """Select a scene by its title."""
        lesson = self.course.lessons[0]
        self.window.select(lesson.id, next(one.id for one in lesson.scenes if one.title == title))


def write(author: Author, clips: list[Path]) -> None:
    """Eight scenes, five kinds of moment."""
    author.drop(clips)
    lesson = author.course.lessons[0]
    for scene, title in zip(lesson.scenes[1:], ("Counter", "She tells"), strict=True):
        author.window.select(lesson.id, scene.id)
        author.type("title", title)
    author.select("Start")
    for title in ("Needs", "Feeling", "Words", "Understood", "Sent away"):
        author.scene(title)
    author.select("Start")
    author.button("Take away: Ending")
    author.choose("leads_to", "Counter")
    author.select("Counter")
    author.window.form.add_moment("choose")
    author.type("prompt", "What do you **say**?")
    for number, (words, target) in enumerate((("Tell me.", "She tells"), ("Next!", "Sent away"))):
        author.type("text", words, number)
        author.type("feedback", "It opens a door.", number)
        author.choose("leads_to", target, number)
    author.tick("best", 0)
    effects = author.window.form.editor("effects", 0)
    assert isinstance(effects, EffectsEditor)
    effects.open_menus()
    effects.add()
    effects.rows[0].value.selectAll()
    author.qtbot.keyClicks(effects.rows[0].value, "15")
    author.select("She tells")
    author.window.form.editor("cues").add_item()  # type: ignore[attr-defined]
    author.type("label", "Looks down")
    author.type("cues[0].start_ms", "0:00.2")
    author.type("cues[0].end_ms", "0:00.9")
    author.choose("leads_to", "Needs")
    author.window.form.add_moment("spot")
    author.select("Needs")
    author.choose("leads_to", "Feeling")
    author.window.form.add_moment("ask")
    author.type("prompt", "What do you ask?")
    author.type("text", "Whose is it?")
    author.type("answer", "My mother's.")
    author.select("Feeling")
    author.choose("leads_to", "Words")
    author.window.form.add_moment("feel")
    author.type("prompt", "What is she?")
    author.select("Words")
    author.choose("leads_to", "Understood")
    author.window.form.add_moment("reply")
    author.type("prompt", "Write it.")
    author.window.form.editor("model_answers").add_item()  # type: ignore[attr-defined]
    author.type("model_answers[0].text", "I will look now.")
    for title, tone in (("Understood", "Warm"), ("Sent away", "Cold")):
        author.select(title)
        author.button("Add: Ending")
        author.type("ending.title", title)
        author.choose("ending.tone", tone)


def test_a_lesson_is_made_in_an_afternoon(room: MakeRoom, qtbot: QtBot, tmp_path: Path, data_folder: Path) -> None:
    assert not (tmp_path / "courses").exists()
    clips = [
        make_clip(tmp_path / "Phone 1.mp4", seconds=1.2, size="160x90", rate="25"),
        make_clip(tmp_path / "camera.webm", seconds=1.4, size="160x90", rate="24000/1001", codec="libvpx-vp9"),
    ]
    qtbot.keyClicks(room.home.name, "The watch")
    qtbot.mouseClick(room.home.starters["blank"], Qt.MouseButton.LeftButton)
    assert room.course is not None
    author = Author(room.course, qtbot)
    empty = author.course

    write(author, clips)
    lesson = author.course.lessons[0]
    moments = [moment for scene in lesson.scenes for moment in scene.moments]
    assert len(lesson.scenes) == 8
    assert {kind_of(moment).name for moment in moments} == {"choose", "spot", "ask", "feel", "reply"}
    qtbot.waitUntil(lambda: room.course is not None and room.course.problems.fresh, timeout=15_000)
    assert not has_errors(author.window.problems.findings), author.window.problems.findings

    previewed(author)
    written = author.course
    while author.window.undo.isEnabled():
        author.press(author.window.undo)
    assert author.course == empty
    while author.window.redo.isEnabled():
        author.press(author.window.redo)
    assert author.course == written

    folder = author.window.ground.folder
    author.press(author.window.save)
    built(author, tmp_path / "watch.epack", data_folder)
    author.window.leave()
    assert room.course is None
    assert open_project(folder).course == written
    played(written, data_folder, qtbot)


def previewed(author: Author) -> None:
    """Try the counter out as a trainee sees it, and come back to its question."""
    author.select("Counter")
    author.press(author.window.play)
    view = author.window.preview.lesson
    assert view is not None
    author.qtbot.waitUntil(lambda: isinstance(view.presenter.run.phase, Asking), timeout=15_000)
    author.press(author.window.preview.edit)
    assert author.window.form.editor("prompt").value == "What do you **say**?"


def built(author: Author, target: Path, data: Path) -> None:
    """The course as a signed pack from the page *Build*, with a new key, put on the shelf."""
    qtbot = author.qtbot
    author.window.actions_["page.build"].trigger()
    page = author.window.page("build")
    assert isinstance(page, BuildPage)
    qtbot.keyClicks(page.key.name, "Fernhill")
    author.press(page.key.make)
    page.pack.file.clear()
    qtbot.keyClicks(page.pack.file, str(target))
    qtbot.waitUntil(page.build.isEnabled, timeout=15_000)
    author.press(page.build)
    qtbot.waitUntil(lambda: page.result.isVisible() and not page.bar.isVisible(), timeout=15_000)
    with Pack.open(target) as pack:
        Shelf(data / "shelf").install(pack, KeyRing(data / "keys"))


def played(course: Course, data: Path, qtbot: QtBot) -> None:
    """A trainee plays what is installed to its warm end."""
    lesson = course.lessons[0]
    reply = next(moment.id for scene in lesson.scenes for moment in scene.moments if kind_of(moment).name == "reply")
    studio = Studio(data)
    try:
        qtbot.addWidget(studio.window)
        studio.window.show()
        studio.open_lesson(lesson.id, "Ana")
        assert studio.play.lesson is not None
        learner = ScriptedLearner(studio.play, {}, {reply: WORDS}, think_ms=20)
        with qtbot.waitSignal(learner.ended, timeout=30_000):
            learner.begin()
        names = {scene.id: scene.title for scene in lesson.scenes}
        titles = [names[scene] for scene in dict.fromkeys(learner.seen.scenes)]
        assert titles[-1] == "Understood"
        assert "She tells" in titles
        assert learner.seen.frames > 10
    finally:
        studio.window.hide()
        studio.close()
        QApplication.processEvents()
