"""The surface: where the picture lies, what is painted over it, and that nothing is ever painted in between."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from empathy_studio.course.media_facts import Caption
from empathy_studio.ui.video.frames import Frame
from empathy_studio.ui.video.surface import AROUND, VideoSurface

RED, GREEN = QColor(200, 40, 40), QColor(40, 160, 40)


def _picture(colour: QColor, width: int = 160, height: int = 90) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def _frame(colour: QColor, width: int = 160, height: int = 90) -> Frame:
    return Frame(lambda: _picture(colour, width, height))


def _light_rows(image: QImage) -> list[int]:
    """The rows in which something nearly white stands: the words of a caption."""
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() > 230 for x in range(0, image.width(), 2))
    ]


@pytest.mark.parametrize(
    ("size", "place"),
    [((320, 180), (0, 0, 320, 180)), ((320, 320), (0, 70, 320, 180)), ((640, 180), (160, 0, 320, 180))],
)
def test_the_picture_is_as_large_as_fits_in_its_own_shape(
    surface: VideoSurface, size: tuple[int, int], place: tuple[int, int, int, int]
) -> None:
    surface.resize(*size)
    surface.show_frame(_frame(RED))
    seen = surface.grab().toImage()
    assert surface.picture_rect() == QRectF(*place)
    assert seen.pixelColor(QRect(*place).center()) == RED
    corner = seen.pixelColor(1, 1)
    assert corner == (RED if size == (320, 180) else AROUND)
    assert AROUND.value() > 0, "the ground is not black"


def test_the_last_frame_stays_through_resize_hide_and_the_want_of_a_next_one(
    surface: VideoSurface, qtbot: QtBot
) -> None:
    surface.show_frame(_frame(GREEN))
    surface.hide()
    surface.resize(200, 300)
    surface.show()
    qtbot.wait(30)
    assert surface.grab().toImage().pixelColor(100, 150) == GREEN


def test_a_poster_stands_in_where_there_is_no_frame(surface: VideoSurface) -> None:
    surface.show_frame(_frame(RED))
    surface.show_poster(_picture(GREEN))
    assert surface.frame() is None
    assert surface.grab().toImage().pixelColor(160, 90) == GREEN
    surface.show_poster(None)
    assert surface.grab().toImage().pixelColor(160, 90) == AROUND


def test_painted_is_told_once_for_each_new_frame(surface: VideoSurface, qtbot: QtBot) -> None:
    surface.grab()
    told: list[bool] = []
    surface.painted.connect(lambda: told.append(True))
    surface.show_frame(_frame(RED))
    surface.grab()
    surface.grab()
    assert told == [True]


def test_a_frame_is_converted_once(surface: VideoSurface) -> None:
    made: list[int] = []

    def make() -> QImage:
        made.append(1)
        return _picture(RED)

    surface.show_frame(Frame(make))
    surface.grab()
    surface.grab()
    assert made == [1]


def test_captions_are_due_from_their_start_to_just_before_their_end(surface: VideoSurface) -> None:
    surface.set_captions(
        (Caption(start_ms=1000, end_ms=2000, text="One"), Caption(start_ms=1500, end_ms=2500, text="Two"))
    )
    seen = []
    for at_ms in (999, 1000, 1499, 1500, 1999, 2000, 2500):
        surface.set_position(at_ms)
        seen.append(surface.caption())
    assert seen == ["", "One", "One", "One\nTwo", "One\nTwo", "Two", ""]


def test_captions_lie_at_the_foot_or_the_head_and_keep_clear_of_a_panel(surface: VideoSurface) -> None:
    surface.resize(640, 360)
    surface.show_frame(_frame(RED))
    surface.set_captions((Caption(start_ms=0, end_ms=1000, text="They are narrow."),))
    surface.set_position(500)
    foot = _light_rows(surface.grab().toImage())
    surface.set_caption_gap(120)
    raised = _light_rows(surface.grab().toImage())
    surface.set_caption_gap(0)
    surface.set_caption_style("large", "top")
    head = _light_rows(surface.grab().toImage())
    assert min(foot) > 270
    assert max(raised) < 360 - 120
    assert max(head) < 90
    assert max(head) - min(head) > max(foot) - min(foot), "large letters are larger"
    surface.set_captions_visible(False)
    assert _light_rows(surface.grab().toImage()) == []
    assert surface.caption() == "They are narrow.", "the transcript still gets the words"


def test_a_long_caption_is_wrapped_inside_the_surface(surface: VideoSurface) -> None:
    surface.show_frame(_frame(RED))
    surface.set_captions((Caption(start_ms=0, end_ms=1000, text="I have narrow feet and nothing ever fits me. " * 3),))
    surface.set_position(1)
    seen = surface.grab().toImage()
    rows = _light_rows(seen)
    assert rows
    assert min(rows) > 0
    assert max(rows) < seen.height() - 1
    assert all(seen.pixelColor(x, y) == RED for x in (2, 317) for y in range(0, 180, 9))


def test_a_screen_reader_gets_name_description_and_caption(surface: VideoSurface) -> None:
    surface.describe("Mara stands at the counter.")
    surface.set_captions((Caption(start_ms=0, end_ms=1000, text="Hello."),))
    surface.set_position(0)
    assert surface.accessibleName() == "Video"
    assert surface.accessibleDescription() == "Mara stands at the counter.\nHello."


def test_an_overlay_is_an_ordinary_child_above_the_picture(surface: VideoSurface) -> None:
    over = QLabel(surface)
    over.setStyleSheet("background: rgb(40, 60, 200)")
    over.setGeometry(20, 20, 60, 40)
    over.show()
    surface.show_frame(_frame(RED))
    seen = surface.grab().toImage()
    assert seen.pixelColor(40, 40) == QColor(40, 60, 200)
    assert seen.pixelColor(200, 100) == RED


def test_a_still_holds_pixels_of_its_own() -> None:
    image = _picture(RED)
    still = Frame(lambda: image).still()
    image.fill(GREEN)
    assert still.image().pixelColor(5, 5) == RED
