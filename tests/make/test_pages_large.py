"""The pages of Make with text twice as large: nothing is cut off, and every control is reached by Tab."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.author.translate import add_language
from empathy_studio.settings import Settings
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.theme import ThemeKeeper

PAGES = ("storyboard", "build", "versions", "translate")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, course: CourseWindow, qtbot: QtBot) -> QWidget:
    """Each page, of a course that was saved and is translated into German."""
    course.document.apply(add_language(course.document.course, "de"))
    assert course.document.save()
    course.show_page(request.param)
    qtbot.wait(50)
    return course.page(request.param)


def test_nothing_is_cut_off_with_text_twice_as_large(page: QWidget, theme: ThemeKeeper, qtbot: QtBot) -> None:
    theme.choose(Settings(motion="reduced", text_percent=200))
    qtbot.wait(80)
    cut = []
    for child in page.findChildren(QWidget):
        if not child.isVisible() or not isinstance(child, QAbstractButton | QLabel):
            continue
        words = child.text().strip()
        if isinstance(child, QLabel) and child.wordWrap():
            if child.height() < child.heightForWidth(child.width()) - 2:
                cut.append(words)
        elif words and child.width() < child.fontMetrics().horizontalAdvance(words):
            cut.append(words)
        parent = child.parentWidget()
        if parent is not None and child.geometry().right() > parent.width() + 1:
            cut.append(f"{words} sticks out")
    assert cut == []
    assert (page.window().width(), page.window().height()) == (1280, 800)


def test_every_control_is_reached_by_tab(page: QWidget, qtbot: QtBot) -> None:
    controls = [
        one
        for kind in (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
        for one in page.findChildren(kind)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert controls
    controls[0].setFocus()
    reached = set()
    for _ in range(6 * len(controls) + 60):
        here = QApplication.focusWidget()
        assert here is not None
        reached.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    lines = {one.lineEdit() for one in controls if isinstance(one, QComboBox)}
    assert [one.accessibleName() for one in controls if one not in reached and one not in lines] == []
