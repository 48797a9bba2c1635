"""Every screen keeps to the window it is given, with large text too: nothing is cut off, nothing makes it grow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.course.ids import ItemId, MomentId
from empathy_studio.course.moments import Rate, RateItem
from empathy_studio.course.scenes import Channel, Scene
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.home import Home
from empathy_studio.ui.play.channels.written import WrittenView
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.moments.rate import RateView
from empathy_studio.ui.play.moments.spot import SpotView
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.theme import ThemeKeeper
from tests.ui.conftest import STILL, OpenLesson
from tests.ui.hands import Hands
from tests.ui.sample import COLD, COURSE
from tests.ui.test_conversations import material_of

TWICE = Settings(motion="reduced", text_percent=200)


@pytest.fixture
def large(theme: ThemeKeeper) -> Iterator[Settings]:
    """Text twice as large."""
    theme.choose(TWICE)
    yield TWICE
    theme.choose(STILL)


def squeezed(window: QWidget) -> list[str]:
    """The controls in sight that have less room than they need, or stand outside the window and cannot be scrolled."""
    found = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QAbstractButton | QLineEdit | QComboBox) or not widget.isVisibleTo(window):
            continue
        if isinstance(widget.parentWidget(), QLineEdit):
            continue
        least = widget.minimumSizeHint().boundedTo(widget.maximumSize())
        if widget.width() < least.width() or widget.height() < least.height():
            found.append(f"{widget.accessibleName()}: {widget.size().toTuple()} needs {least.toTuple()}")
        if _scroll_of(widget) is None and not window.rect().contains(widget.mapTo(window, QPoint(0, 0))):
            found.append(f"{widget.accessibleName()}: outside")
    return found


def _scroll_of(widget: QWidget) -> QScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1024, 768)])
def test_tiles_shelf_and_sheets_have_room_for_large_text(
    play: PlayWindow, store: Store, ana: Learner, large: Settings, qtbot: QtBot, size: tuple[int, int]
) -> None:
    for name in ("Bartholomew Featherstonehaugh", "Li", "Ngozi Okonkwo-Adeyemi"):
        store.learners.add(name)
    play.resize(*size)
    play.sign_in.refresh()
    qtbot.wait(20)
    assert squeezed(play) == []
    play.choose(ana)
    qtbot.wait(20)
    assert squeezed(play) == []
    play.show_settings()
    qtbot.wait(20)
    assert squeezed(play) == []
    play.cover(PinPad("Ana García"))
    qtbot.wait(20)
    assert squeezed(play) == []
    assert (play.width(), play.height()) == size


def test_the_ways_of_the_first_screen_go_to_another_line_rather_than_out_of_sight(
    large: Settings, qtbot: QtBot
) -> None:
    home = Home(make=True)
    qtbot.addWidget(home)
    home.resize(800, 600)
    home.show()
    qtbot.wait(20)
    ways = (home._add, home.packs, home.results, home._settings)
    assert all(home.rect().right() >= way.mapTo(home, way.rect().bottomRight()).x() for way in ways)
    assert len({way.mapTo(home, QPoint(0, 0)).y() for way in ways}) > 1


@pytest.mark.parametrize("channel", ["chat", "text", "email"])
def test_a_conversation_keeps_to_the_window(
    open_lesson: OpenLesson, hands: Hands, large: Settings, channel: Channel
) -> None:
    lesson = open_lesson(settings=large, material=material_of(channel))
    hands.moment(lesson, SpotView)
    hands.qtbot.wait(50)
    assert (lesson.width(), lesson.height()) == (1280, 800)
    assert squeezed(lesson) == []
    view = lesson.stage.findChild(WrittenView)
    assert view is not None
    for text in view.texts():
        assert text.height() >= text.heightForWidth(text.width())
        assert text.mapTo(lesson, text.rect().bottomRight()).x() <= lesson.width()


def test_a_long_survey_over_a_page_scrolls_and_does_not_make_the_window_grow(
    open_lesson: OpenLesson, hands: Hands, large: Settings
) -> None:
    items = tuple(RateItem(id=ItemId(f"i{n}"), text=f"Statement number {n} about how it was.") for n in range(12))
    page = Scene(id=COLD.id, channel="page", title="Before", moments=(Rate(id=MomentId("all"), items=items),))
    (lesson_of,) = COURSE.lessons
    course = replace(COURSE, lessons=(replace(lesson_of, scenes=(page,), start=page.id),))
    lesson = open_lesson(settings=large, material=Material(course, {}, FolderMedia(Path("nowhere"))))
    hands.moment(lesson, RateView)
    hands.qtbot.wait(50)
    assert (lesson.width(), lesson.height()) == (1280, 800)
    assert lesson.minimumSizeHint().height() <= 800


def test_captions_take_the_size_and_the_place_that_were_chosen(open_lesson: OpenLesson, hands: Hands) -> None:
    chosen = Settings(motion="reduced", caption_size="large", caption_place="top")
    lesson = open_lesson(settings=chosen)
    hands.playing(lesson, "start", 150)
    hands.press(lesson, "p")
    high = caption_rows(lesson.stage.surface)
    lesson.stage.surface.set_caption_style("normal", "bottom")
    low = caption_rows(lesson.stage.surface)
    assert max(high) < lesson.stage.surface.height() * 0.4
    assert min(low) > lesson.stage.surface.height() * 0.6
    assert len(high) > len(low)


def caption_rows(surface: QWidget) -> list[int]:
    """The rows of the picture in which the light ink of a caption stands."""
    shown = surface.grab().toImage()
    middle = range(shown.width() // 2 - 150, shown.width() // 2 + 150, 2)
    return [y for y in range(shown.height()) if any(shown.pixelColor(x, y).lightness() > 235 for x in middle)]
