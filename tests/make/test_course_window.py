"""A course is made, written, undone, saved, opened again and tried out, by the real window."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTreeWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import draw_line, lesson_of, scene_of, with_scene
from empathy_studio.author.project import open_project
from empathy_studio.course.graph import links_of
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.play.state import Run
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.fields.choosers import Chooser
from empathy_studio.ui.make.fields.clip_editor import ClipEditor
from empathy_studio.ui.make.layout import CARD
from empathy_studio.ui.make.room import MakeRoom
from tests.make.conftest import MakeOpen


def folder_of(course: CourseWindow) -> Path:
    return course.document.session.project.folder


def lesson_in(course: CourseWindow) -> Lesson:
    lesson = course.selection[0]
    assert lesson is not None
    return lesson_of(course.document.course, lesson)


def scene_in(course: CourseWindow) -> Scene:
    scene = course.selection[1]
    assert scene is not None
    return scene_of(lesson_in(course), scene)


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_a_starter_becomes_a_course_on_the_disk_that_is_open(course: CourseWindow, room: MakeRoom) -> None:
    assert open_project(folder_of(course)).course == course.document.course
    assert course.document.course.title == "Late delivery"
    assert course.state_told() == "Saved"
    assert set(course.map.cards) == {scene.id for scene in lesson_in(course).scenes}
    assert room.currentWidget() is course


def test_typing_a_title_is_one_step_of_undo_with_its_name(course: CourseWindow, qtbot: QtBot) -> None:
    before = course.document.course
    retype(qtbot, course.form.editor("title").control, "At the counter")
    assert scene_in(course).title == "At the counter"
    assert course.undo.accessibleName().startswith("Undo: Change title of scene")
    qtbot.mouseClick(course.undo, Qt.MouseButton.LeftButton)
    assert course.document.course == before
    assert not course.undo.isEnabled()
    qtbot.mouseClick(course.redo, Qt.MouseButton.LeftButton)
    assert scene_in(course).title == "At the counter"


def test_saved_is_said_once_it_is_on_the_disk_and_undo_goes_on_behind_it(course: CourseWindow, qtbot: QtBot) -> None:
    before = course.document.course
    retype(qtbot, course.form.editor("title").control, "Counter")
    assert course.state_told() == "Not saved yet"
    assert open_project(folder_of(course)).course == before
    course.save.click()
    assert course.state_told() == "Saved"
    assert open_project(folder_of(course)).course == course.document.course
    course.undo.click()
    assert course.document.course == before
    assert course.state_told() == "Not saved yet"


def test_a_refused_save_is_told_and_nothing_is_lost(course: CourseWindow, qtbot: QtBot) -> None:
    retype(qtbot, course.form.editor("title").control, "Counter")
    studio = folder_of(course) / ".studio"
    kept = course.document.course
    (studio / "pending").write_text("a file where a folder is to be")
    (folder_of(course) / "lessons").rename(folder_of(course) / "elsewhere")
    (folder_of(course) / "lessons").write_text("no folder")
    course.save.click()
    assert course.state_told() != "Saved"
    assert course.notices.texts()
    (studio / "pending").unlink(missing_ok=True)
    (folder_of(course) / "lessons").unlink()
    (folder_of(course) / "elsewhere").rename(folder_of(course) / "lessons")
    course.save.click()
    assert open_project(folder_of(course)).course == kept


def test_what_was_saved_is_there_when_the_course_is_opened_again(
    course: CourseWindow, room: MakeRoom, qtbot: QtBot
) -> None:
    retype(qtbot, course.form.editor("title").control, "Counter")
    course.back.click()
    assert room.course is None
    room.home.recent[0].click()
    assert room.course is not None
    assert scene_in(room.course).title == "Counter"
    assert room.course.state_told() == "Saved"


def test_edits_reach_the_journal_by_themselves_and_come_back_after_a_crash(
    course: CourseWindow, new_room: MakeOpen, qtbot: QtBot
) -> None:
    saved = course.document.course
    retype(qtbot, course.form.editor("title").control, "Written and not saved")
    qtbot.waitUntil(lambda: course.document.state == "kept", timeout=4000)
    written, folder = course.document.course, folder_of(course)
    course.document.close()  # as a crash leaves it: the journal holds the edits, the files do not
    assert open_project(folder).course == saved
    again = new_room()
    assert again.open_course(folder)
    assert again.course is not None
    assert again.course.document.course == written
    assert any("not saved last time are back" in text for text in again.course.notices.texts())
    again.course.undo.click()
    assert again.course.document.course == saved


def test_a_scene_a_question_and_answers_are_made_by_hand_and_undone_to_nothing(
    course: CourseWindow, qtbot: QtBot
) -> None:
    before = course.document.course
    course.new_scene.click()
    retype(qtbot, course.form.editor("title").control, "The parcel is found")
    course.form.add_moment("choose")
    press(course, "Add choice")
    for number, words in enumerate(("I will bring it myself.", "You can fetch it.", "That is not my parcel.")):
        retype(qtbot, course.form.editor("text", number).control, words)
    best = course.form.editor("best", 0).control
    assert isinstance(best, QAbstractButton)
    best.click()
    choices = scene_in(course).moments[0].choices  # type: ignore[union-attr]
    assert [(one.text, one.best) for one in choices] == [
        ("I will bring it myself.", True),
        ("You can fetch it.", False),
        ("That is not my parcel.", False),
    ]
    target = lesson_in(course).scenes[0]
    chooser = course.form.editor("leads_to", 0).control
    assert isinstance(chooser, QComboBox)
    chooser.setCurrentText(target.title)
    chooser.activated.emit(chooser.currentIndex())
    assert [link.target for link in links_of(scene_in(course)) if link.why == "choice"] == [target.id]
    assert any(line.link.target == target.id and line.words for line in course.map.lines)
    while course.undo.isEnabled():
        course.undo.click()
    assert course.document.course == before
    while course.redo.isEnabled():
        course.redo.click()
    assert any(scene.title == "The parcel is found" for scene in lesson_in(course).scenes)


def press(course: CourseWindow, name: str) -> None:
    """Press the button of the form with this name."""
    QApplication.processEvents()  # what was just added is shown at the next turn of the loop
    found = [button for button in course.form.findChildren(QAbstractButton) if button.accessibleName() == name]
    next(button for button in found if button.isVisibleTo(course.form)).click()


def test_points_are_given_by_skill(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    course.form.add_moment("choose")
    press(course, "Add choice")
    press(course, "Details")
    press(course, "Add points")
    retype(qtbot, course.form.editor("points[0].points").control, "2.5")
    assert scene_in(course).moments[0].choices[0].points[0].points == 2.5  # type: ignore[union-attr]


def test_what_cannot_stand_in_a_field_is_told_there_and_not_taken(course: CourseWindow, qtbot: QtBot) -> None:
    course.form.add_moment("choose")
    editor = course.form.editor("time_limit_s")
    retype(qtbot, editor.control, "9999")
    assert scene_in(course).moments[-1].time_limit_s == 999  # type: ignore[union-attr]
    assert "between 1 and 3600" in editor.fault()
    time = course.form.editor("at_ms")
    retype(qtbot, time.control, "1:35.5")
    assert scene_in(course).moments[-1].at_ms == 95_500


def test_scenes_are_moved_connected_and_deleted_on_the_map(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    made = scene_in(course).id
    view = course.map
    view.fit()
    start = view.mapFromScene(view.cards[made].pos().x() + 60, view.cards[made].pos().y() + 50)
    drag(qtbot, course, start, start + QPoint(60, 40))
    assert scene_in(course).position is not None
    assert course.document.undo_stack.undoText().startswith("Move ")
    first = lesson_in(course).scenes[0].id
    card = view.cards[made]
    knob = view.mapFromScene(card.pos().x() + CARD[0], card.pos().y() + CARD[1] / 2)
    end = view.mapFromScene(view.cards[first].pos().x() + 60, view.cards[first].pos().y() + 50)
    drag(qtbot, course, knob, end)
    assert scene_in(course).leads_to == first
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert made not in {scene.id for scene in lesson_in(course).scenes}
    course.undo.click()
    assert made in view.cards


def drag(qtbot: QtBot, course: CourseWindow, start: QPoint, end: QPoint) -> None:
    port = course.map.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(port, start + (end - start) * share)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def test_the_arrows_go_from_scene_to_scene_and_control_moves_one(course: CourseWindow, qtbot: QtBot) -> None:
    course.map.setFocus()
    first = scene_in(course).id
    qtbot.keyClick(course.map, Qt.Key.Key_Right)
    second = scene_in(course)
    assert second.id != first
    for _ in range(3):
        qtbot.keyClick(course.map, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert scene_in(course).position is not None
    course.undo.click()
    assert scene_in(course).position == second.position


def test_a_problem_shows_soon_after_an_edit_and_leads_to_its_place(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    lonely = scene_in(course).id
    lesson = lesson_in(course)
    course.select(lesson.id, lesson.start)
    qtbot.waitUntil(lambda: any(one.place.scene == lonely for one in course.problems.findings), timeout=3000)
    number = next(n for n, one in enumerate(course.problems.findings) if one.place.scene == lonely)
    item = course.problems.list.item(number)
    rect = course.problems.list.visualItemRect(item)
    course.problems.list.scrollToItem(item)
    rect = course.problems.list.visualItemRect(item)
    qtbot.mouseClick(course.problems.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert scene_in(course).id == lonely


def test_a_remedy_that_is_mechanical_is_carried_out_at_a_press_and_undone(course: CourseWindow, qtbot: QtBot) -> None:
    lesson = lesson_in(course)
    last = lesson.scenes[-1].id
    broken = broken_link(course.document.course, lesson.id, lesson.scenes[0].id, last)
    course.document.show(broken)
    qtbot.waitUntil(lambda: course.problems.fresh, timeout=8000)
    number = next(n for n, one in enumerate(course.problems.findings) if one.fix is not None)
    finding = course.problems.findings[number]
    course.problems.list.setCurrentRow(number)
    assert finding.fix is not None
    assert lesson.scenes[-1].title in course.problems.fix.accessibleName()
    course.problems.fix.click()
    qtbot.waitUntil(lambda: course.problems.fresh, timeout=8000)
    assert finding not in course.problems.findings
    course.undo.click()
    assert course.document.course == broken


def broken_link(course: Course, lesson: LessonId, source: SceneId, target: SceneId) -> Course:
    """The course with a way on to a scene whose name is mistyped."""
    after = draw_line(course, lesson, source, target, "exit").course
    return with_scene(after, lesson, source, lambda scene: replace(scene, leads_to=SceneId(f"{target}x")))


def test_words_typed_in_the_outline_leave_the_scenes_that_have_them(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    retype(qtbot, course.form.editor("title").control, "Xylophone")
    made = scene_in(course).id
    qtbot.keyClicks(course.outline.words, "xylo")
    shown = [key for key, item in course.outline._items.items() if not item.isHidden()]
    assert shown == [(str(lesson_in(course).id), ""), (str(lesson_in(course).id), str(made))]


def test_the_preview_plays_the_selected_scene_as_it_is_written_now(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    retype(qtbot, course.form.editor("title").control, "Tried out")
    made = scene_in(course).id
    course.form.add_moment("choose")
    retype(qtbot, course.form.editor("prompt").control, "What do you say?")
    press(course, "Add choice")
    retype(qtbot, course.form.editor("text").control, "I am sorry.")
    course.play.click()
    lesson = course.preview.lesson
    assert lesson is not None
    run: Run = lesson.presenter.run
    assert run.scene == made
    assert lesson.moment_view is not None
    before = course.document.course
    course.preview.back.click()
    assert course.preview.lesson is None
    assert course.document.course is before


def test_a_clip_recorded_elsewhere_becomes_a_scene_that_can_be_undone(
    course: CourseWindow, qtbot: QtBot, media: tuple[Path, object]
) -> None:
    clip = next(path for path in media[0].iterdir() if path.suffix == ".mp4")
    before = course.document.course
    course.add_clips([clip])
    qtbot.waitUntil(lambda: course.document.course is not before, timeout=8000)
    shown = scene_in(course).clip
    assert shown is not None
    assert (folder_of(course) / "media" / shown.media).is_file()
    qtbot.waitUntil(lambda: clip_chooser(course).count() > 1, timeout=8000)
    course.undo.click()
    assert course.document.course == before


def clip_chooser(course: CourseWindow) -> Chooser:
    editor = course.form.editor("clip")
    assert isinstance(editor, ClipEditor)
    return editor.file.chooser


def test_every_control_of_the_course_window_has_a_name(course: CourseWindow) -> None:
    course.form.add_moment("choose")
    press(course, "Add choice")
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QTreeWidget, QListWidget)
    nameless = [
        type(one).__name__
        for kind in kinds
        for one in course.findChildren(kind)
        if one.isVisibleTo(course) and not one.accessibleName() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert nameless == []
