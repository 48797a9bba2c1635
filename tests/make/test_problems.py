"""Problems are found off the window's thread, told by names, gone to, read about and mended."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import Edited, lesson_of, with_scene
from empathy_studio.course.check import FINDINGS
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.finding_row import FINDING
from empathy_studio.ui.make.finding_sheet import FindingSheet
from empathy_studio.ui.make.finding_words import Told, page_about


def lesson_in(course: CourseWindow) -> Lesson:
    assert course.selection[0] is not None
    return lesson_of(course.document.course, course.selection[0])


def found(course: CourseWindow, qtbot: QtBot, code: str) -> int:
    """The number in the list of a finding of this kind, once the course is looked through; it is selected."""
    qtbot.waitUntil(lambda: course.problems.fresh, timeout=8000)
    listed = course.problems.list
    shown = [listed.item(number).data(FINDING) for number in range(listed.count())]
    number = next(n for n, one in enumerate(shown) if one.finding.code == code)
    course.problems.choose(number)
    return number


def break_link(course: CourseWindow) -> Lesson:
    """Let the first scene lead to one whose id is mistyped."""
    lesson = lesson_in(course)
    first, last = lesson.scenes[0], lesson.scenes[-1]
    broken = with_scene(
        course.document.course,
        lesson.id,
        first.id,
        lambda scene: replace(scene, moments=(), leads_to=SceneId(f"{last.id}x"), ending=None),
    )
    course.document.apply(Edited(course=broken, label="Mistype"))
    return lesson


def test_a_finding_names_scenes_by_their_titles_and_counts_in_the_title(course: CourseWindow, qtbot: QtBot) -> None:
    lesson = break_link(course)
    number = found(course, qtbot, "link-to-nothing")
    told = course.problems.list.item(number).data(FINDING)
    assert isinstance(told, Told)
    assert told.where == f"{lesson.title} › {lesson.scenes[0].title}"
    assert lesson.scenes[-1].title in told.fix
    assert lesson.scenes[-1].id not in told.fix
    dock = course.desk.docks["problems"]
    assert dock.windowTitle() == f"Problems ({len(course.problems.findings)})"


def test_go_there_leads_to_the_very_field(course: CourseWindow, qtbot: QtBot) -> None:
    lesson = break_link(course)
    course.select(lesson.id, lesson.scenes[-1].id)
    found(course, qtbot, "link-to-nothing")
    qtbot.mouseClick(course.problems.there, Qt.MouseButton.LeftButton)
    assert course.selection[1] == lesson.scenes[0].id
    focused = course.window().focusWidget()
    assert isinstance(focused, QWidget)
    assert focused is course.form.editor("leads_to").control


def test_the_remedy_is_one_step_of_undo(course: CourseWindow, qtbot: QtBot) -> None:
    lesson = break_link(course)
    broken = course.document.course
    found(course, qtbot, "link-to-nothing")
    qtbot.mouseClick(course.problems.fix, Qt.MouseButton.LeftButton)
    assert lesson_in(course).scenes[0].leads_to == lesson.scenes[-1].id
    course.undo.click()
    assert course.document.course == broken


def test_only_what_is_as_grave_as_wanted_is_shown(course: CourseWindow, qtbot: QtBot) -> None:
    break_link(course)
    found(course, qtbot, "link-to-nothing")
    errors = sum(one.severity == "error" for one in course.problems.findings)
    assert 0 < errors < len(course.problems.findings)
    course.problems.filters["warning"].click()
    course.problems.filters["note"].click()
    assert course.problems.list.count() == errors


def test_every_kind_of_finding_has_a_page_that_can_be_read(course: CourseWindow, qtbot: QtBot) -> None:
    for finding in FINDINGS:
        page = page_about(finding.code)
        assert "## Why it matters" in page
        assert "```" not in page
    break_link(course)
    found(course, qtbot, "link-to-nothing")
    qtbot.mouseClick(course.problems.why, Qt.MouseButton.LeftButton)
    sheet = course.window().findChild(FindingSheet)
    assert isinstance(sheet, FindingSheet)
    assert "Why it matters" in sheet.page.toPlainText()
    sheet.done.click()


def test_of_many_quick_edits_the_last_one_is_looked_at(course: CourseWindow, qtbot: QtBot) -> None:
    for _ in range(5):
        course.new_scene.click()
    qtbot.waitUntil(lambda: course.problems.fresh, timeout=8000)
    unreachable = [one for one in course.problems.findings if one.code == "scene-unreachable"]
    assert len(unreachable) == 5
