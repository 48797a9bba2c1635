"""Former versions are listed, compared with the course as it is now, and restored as one step that can be undone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import Edited
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.versions.versions_page import VersionsPage


def retitle(course: CourseWindow, title: str) -> None:
    """Change the title of the first scene, and save."""
    lesson = course.document.course.lessons[0]
    scene = replace(lesson.scenes[0], title=title)
    changed = replace(lesson, scenes=(scene, *lesson.scenes[1:]))
    course.document.apply(Edited(course=replace(course.document.course, lessons=(changed,)), label=f"Call it {title}"))
    assert course.document.save()


@pytest.fixture
def page(course: CourseWindow, qtbot: QtBot) -> VersionsPage:
    """The page of a course that was saved three times."""
    for title in ("One", "Two", "Three"):
        retitle(course, title)
    course.show_page("versions")
    page = course.page("versions")
    assert isinstance(page, VersionsPage)
    qtbot.waitUntil(lambda: "just as it was" in page.words.text())
    return page


def first_title(course: CourseWindow) -> str:
    """What the first scene is called now."""
    return course.document.course.lessons[0].scenes[0].title


def test_each_save_is_kept_with_its_name_and_what_changed(page: VersionsPage) -> None:
    texts = [page.list.item(number).text() for number in range(page.list.count())]
    assert "Call it Three" in texts[0]
    assert "1 scene changed" in texts[0]
    assert not page.restore.isEnabled()


def test_a_former_version_shows_what_changed_and_comes_back(
    page: VersionsPage, course: CourseWindow, qtbot: QtBot
) -> None:
    page.list.setCurrentRow(2)
    qtbot.waitUntil(lambda: "1 scene changed" in page.words.text())
    assert page.picture.isVisible()
    assert "1" in page.picture.accessibleDescription()
    page.picture.grab()
    page.restore.click()
    assert first_title(course) == "One"
    assert not page.isVisible()
    course.document.undo()
    assert first_title(course) == "Three"
