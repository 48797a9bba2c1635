"""Nothing is drawn before there is room for it: no tile, answer or text that wraps is ever painted lower than it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from empathy_studio.course.ids import LessonId
from empathy_studio.course.model import Course
from empathy_studio.progress.records import Learner
from empathy_studio.settings import Settings
from empathy_studio.ui.play.course_path import CoursePath
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.play.shelf_view import ShelfView
from empathy_studio.ui.play.standing import standings
from empathy_studio.ui.pressed import PressButton
from empathy_studio.ui.theme import ThemeKeeper
from tests.ui.test_play_window import answer_everything
from tests.ui.test_shelf import ANA, NOW, material, three_lessons

SAID = "A customer has come in out of the rain with wet shoes, and nobody has asked yet what they need them for. "


class TooLow(QObject):
    """Watches what is painted, and keeps what had less height than it needs at its width."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.painted = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at a button or a text that wraps whenever it is painted."""
        if event.type() != QEvent.Type.Paint or not isinstance(watched, QLabel | PressButton):
            return False
        if watched.hasHeightForWidth():
            self.painted += 1
            needed = watched.heightForWidth(watched.width())
            if watched.height() < needed:
                name = watched.accessibleName() or watched.text()
                self.found.append(f"{name[:40]!r}: {watched.width()} × {watched.height()} of {needed}")
        return False


@pytest.fixture
def too_low(qapp: QApplication) -> Iterator[TooLow]:
    """What is painted in this test."""
    watch = TooLow()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


def thirteen() -> Course:
    """Thirteen lessons whose texts are of different length."""
    course = three_lessons()
    lessons = tuple(
        replace(
            course.lessons[number % 3],
            id=LessonId(f"lesson-{number}"),
            title=f"A lesson with a rather long title, number {number}",
            summary=SAID * (1 + number % 3),
        )
        for number in range(13)
    )
    return replace(course, lessons=lessons)


@pytest.fixture
def shelf(qtbot: QtBot, theme: ThemeKeeper) -> ShelfView:
    """A shelf that is not shown yet."""
    made = ShelfView()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_tiles_of_a_shelf_are_high_enough_whenever_they_are_drawn(
    percent: int, appearance: str, shelf: ShelfView, theme: ThemeKeeper, too_low: TooLow, qtbot: QtBot
) -> None:
    theme.choose(Settings(motion="reduced", text_percent=percent, appearance=appearance))  # type: ignore[arg-type]
    shelf.resize(1920, 1080)
    shelf.show()
    shelf.show_learner(ANA, standings(material(thirteen()), (), now=NOW))
    for width in (1920, 1280, 700, 1920):
        shelf.resize(width, 1080)
        before = too_low.painted
        qtbot.waitUntil(lambda before=before: too_low.painted > before)  # type: ignore[misc]
    assert too_low.found == []


@pytest.mark.parametrize(("width", "columns"), [(700, 2), (1280, 3), (1920, 4)])
def test_a_path_knows_its_height_at_a_width_before_it_has_it(
    width: int, columns: int, shelf: ShelfView, too_low: TooLow, qtbot: QtBot
) -> None:
    shelf.show_learner(ANA, standings(material(thirteen()), (), now=NOW))
    (path,) = shelf.findChildren(CoursePath)
    shelf.resize(width, 1080)
    shelf.show()
    qtbot.waitUntil(lambda: too_low.painted > 0)
    rows = sorted({tile.y() for tile in path.tiles})
    assert len([tile for tile in path.tiles if tile.y() == rows[0]]) == columns
    layout = path.layout()
    assert layout is not None
    assert path.height() >= layout.heightForWidth(path.width())
    for tile in path.tiles:
        beside = [one.height() for one in path.tiles if one.y() == tile.y()]
        assert set(beside) == {tile.height()}


def test_the_screens_of_play_are_drawn_whole(play: PlayWindow, ana: Learner, too_low: TooLow, qtbot: QtBot) -> None:
    for number in range(9):
        play.store.learners.add(f"A learner with a rather long name {number}")
    play.sign_in.refresh()
    for size in ((1280, 800), (1920, 1080)):
        play.resize(*size)
        qtbot.wait(50)
    play.choose(ana)
    qtbot.wait(50)
    play.open_lesson(play.shelf.tiles()[0].standing)
    answer_everything(qtbot, play)
    assert play.debrief is not None
    for size in ((1280, 800), (1920, 1080)):
        play.resize(*size)
        qtbot.wait(50)
    assert too_low.painted > 20
    assert too_low.found == []
