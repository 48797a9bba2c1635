"""The curve of rapport: the words of the turning point touch no dot and no line, however large the text is."""

from __future__ import annotations

from itertools import accumulate

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from empathy_studio.settings import Settings
from empathy_studio.ui.play.debrief.curve import RapportCurve
from empathy_studio.ui.play.debrief.figures import ShownPoint
from empathy_studio.ui.theme import DARK, LIGHT, ThemeKeeper

PATHS = {
    "climbs to its end": (10, 0, 0, 0, 0, 25, 12),
    "climbs step by step": (8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8),
    "falls, then climbs": (-15, -25, 5, 40, 0, 10),
    "falls step by step": (-8, -8, -8, -8, -30, -8, -8),
    "goes up and down": (30, -30, 35, -35, 30, -30, 35, -30),
    "is one act": (20,),
    "turns at once": (60, 0, 0, 0, 0, 0),
}


def curve(moves: tuple[float, ...], turning: int, width: int, qtbot: QtBot) -> RapportCurve:
    """The curve of a conversation that moved rapport so, drawn so wide."""
    made = RapportCurve(
        0.0,
        tuple(
            ShownPoint(number, "An act", rapport, move, number == turning)
            for number, (move, rapport) in enumerate(zip(moves, accumulate(moves), strict=True))
        ),
    )
    qtbot.addWidget(made)
    made.resize(width, made.height())
    made.show()
    return made


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
@pytest.mark.parametrize("path", PATHS)
def test_the_words_of_the_turning_point_touch_no_dot(path: str, percent: int, theme: ThemeKeeper, qtbot: QtBot) -> None:
    theme.choose(Settings(motion="reduced", text_percent=percent))
    for width in (640, 1032, 1600):
        for turning in range(len(PATHS[path])):
            made = curve(PATHS[path], turning, width, qtbot)
            words = made.turning_words()
            assert words is not None
            assert QRectF(made.rect()).contains(words)
            touched = [dot.point.number for dot in made.dots if QRectF(dot.geometry()).intersects(words)]
            assert touched == [], f"{width} px, turning at {turning}: {words}"
            at = next(dot for dot in made.dots if dot.point.number == turning).geometry().center().x()
            assert words.left() <= at <= words.right(), "a line leads straight to it"


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_the_line_does_not_run_through_the_words(appearance: str, theme: ThemeKeeper, qtbot: QtBot) -> None:
    theme.choose(Settings(motion="reduced", text_percent=200, appearance=appearance))  # type: ignore[arg-type]
    ground = QColor((LIGHT if appearance == "light" else DARK).accent_soft)
    for path, moves in PATHS.items():
        made = curve(moves, len(moves) - 1, 1032, qtbot)
        picture, words = made.grab().toImage(), made.turning_words()
        assert words is not None
        edge = [*around(picture, words)]
        assert len(edge) > 100
        assert {one.name() for one in edge} == {ground.name()}, path


def around(picture: QImage, box: QRectF) -> list[QColor]:
    """The pixels just inside the upper and the lower edge of a box, without its round corners."""
    across = range(int(box.left()) + 10, int(box.right()) - 10)
    return [picture.pixelColor(x, int(y)) for y in (box.top() + 2, box.bottom() - 3) for x in across]


def test_a_conversation_without_a_turning_point_has_no_words(qtbot: QtBot, theme: ThemeKeeper) -> None:
    assert curve((10, 10), -1, 900, qtbot).turning_words() is None
