"""The paths panel tells how many ways there are, where play ends, what goes round, and leads to scenes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import draw_line, lesson_of
from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.model import Lesson
from empathy_studio.course.paths import paths_of
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.paths.panel import PathsPanel


def lesson_in(course: CourseWindow) -> Lesson:
    assert course.selection[0] is not None
    return lesson_of(course.document.course, course.selection[0])


@pytest.fixture
def paths(course: CourseWindow, qtbot: QtBot) -> PathsPanel:
    """The panel, shown, with the lesson explored."""
    course.show_panel("paths")
    panel = course.part("paths", PathsPanel)
    qtbot.waitUntil(lambda: panel.fresh and panel.figures is not None, timeout=20_000)
    return panel


def test_the_figures_are_those_of_the_explorer(course: CourseWindow, paths: PathsPanel) -> None:
    lesson, figures = lesson_in(course), paths.figures
    assert figures is not None
    known = paths_of(lesson)
    assert figures.paths == known.paths
    assert {one.id for one in figures.ends} == set(known.ends)
    assert sum(one.ends for one in figures.ends) + figures.left == pytest.approx(1.0)
    start = next(one for one in figures.scenes if one.id == lesson.start)
    assert (start.ways, start.share, start.best) == (1, 1.0, True)
    assert start.rapport == known.rapport.scenes[start.id]
    assert course.desk.docks["paths"].windowTitle() == f"Paths ({known.paths})"


def test_the_ways_to_all_ends_add_up_to_the_paths(course: CourseWindow) -> None:
    for lesson in course.document.course.lessons:
        graph = LessonGraph.of(lesson)
        ways = graph.ways()
        ending = sum(ways[scene] for scene, links in graph.links.items() for link in links if link.target is None)
        assert ending == graph.paths()


def test_a_row_leads_to_its_scene(course: CourseWindow, paths: PathsPanel, qtbot: QtBot) -> None:
    paths.views[1].click()
    item = paths.scenes.topLevelItem(2)
    assert item is not None
    rect = paths.scenes.visualItemRect(item)
    qtbot.mouseClick(paths.scenes.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert course.selection[1] == paths.scenes.current()
    assert paths.flow._scene == course.selection[1]


def test_a_bar_of_the_flow_leads_to_its_scene(course: CourseWindow, paths: PathsPanel, qtbot: QtBot) -> None:
    paths.flow.resize(600, 160)
    paths.flow.grab()
    scene, bar = list(paths.flow._bars.items())[-1]
    qtbot.mouseClick(paths.flow, Qt.MouseButton.LeftButton, pos=bar.center().toPoint())
    assert course.selection[1] == scene
    qtbot.keyClick(paths.flow, Qt.Key.Key_Left)
    assert course.selection[1] == list(paths.flow._bars)[-2]


def test_a_circle_is_told_in_words(course: CourseWindow, paths: PathsPanel, qtbot: QtBot) -> None:
    lesson = lesson_in(course)
    course.new_scene.click()
    made = course.selection[1]
    assert made is not None
    assert lesson.start is not None
    first = next(one for one in lesson.scenes if one.id == lesson.start)
    last = next(one for one in lesson.scenes if one.ending is not None)
    there = draw_line(course.document.course, lesson.id, last.id, made, "exit")
    course.document.apply(draw_line(there.course, lesson.id, made, first.id, "exit"))
    qtbot.waitUntil(lambda: paths.fresh, timeout=20_000)
    figures = paths.figures
    assert figures is not None
    assert figures.loops
    assert first.title in paths.loops.text()


def test_a_lesson_that_cannot_be_played_yet_says_why(course: CourseWindow, paths: PathsPanel, qtbot: QtBot) -> None:
    course.add_lesson()
    course.form.show_level("lesson")
    course.form.editor("start").give(None)
    assert lesson_in(course).start is None
    qtbot.waitUntil(lambda: paths.fresh, timeout=20_000)
    assert "cannot be told yet" in paths.told.text()
