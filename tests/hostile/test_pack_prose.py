"""Texts from a stranger in the real widgets: no file is read, no address asked, no tip trusted, and nothing hangs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from socket import socket

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.ui.controls import IconButton, label
from empathy_studio.ui.elided import ElidedLabel, RowButton
from empathy_studio.ui.plain_tip import plain_tip
from empathy_studio.ui.play.debrief.cue_line import CueBar, CueLine
from empathy_studio.ui.play.debrief.curve import CurveDot
from empathy_studio.ui.play.debrief.figures import ShownPoint
from empathy_studio.ui.prose import ProseLabel, ProsePage, no_pictures
from tests.hostile.test_pack_forged import LONGEST_S

RED = QColor("red")


@pytest.fixture
def secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A red picture on this machine, in the folder the program was started in."""
    monkeypatch.chdir(tmp_path)
    picture = QImage(80, 80, QImage.Format.Format_RGB32)
    picture.fill(RED)
    picture.save(str(tmp_path / "secret.png"))
    return tmp_path / "secret.png"


def shows_red(widget: QWidget, qtbot: QtBot) -> bool:
    """Whether the picture of the machine is to be seen in it."""
    qtbot.addWidget(widget)
    widget.resize(320, 240)
    widget.show()
    image = widget.grab(QRect(0, 0, 320, 240)).toImage()
    return any(image.pixelColor(x, y) == RED for x in range(0, 320, 8) for y in range(0, 240, 8))


ASKING_FOR_FILES = [
    "![x]({uri})",
    "![x]({path})",
    "![x](secret.png)",
    "![x](./secret.png)",
    "![x](../{folder}/secret.png)",
    "<img src='{uri}'>",
    "<img src=secret.png>",
    '<p style="background-image:url({uri})">x</p>',
    "<body background='{uri}'>x</body>",
    "![x][1]\n\n[1]: {uri}",
    "<table background='{uri}'><tr><td>x</td></tr></table>",
]


def filled(text: str, secret: Path) -> str:
    """The text with the address of the picture in it."""
    return text.format(uri=secret.as_uri(), path=secret, folder=secret.parent.name)


def test_the_eye_of_these_tests_sees_what_a_bare_widget_reads(secret: Path, qtbot: QtBot) -> None:
    page = QTextBrowser()
    page.setHtml(filled("<img src='{uri}'>", secret))
    assert shows_red(page, qtbot)
    assert shows_red(QLabel(filled("<img src='{uri}'>", secret)), qtbot)


@pytest.mark.parametrize("text", ASKING_FOR_FILES)
def test_a_text_that_asks_for_files_gets_none(secret: Path, qtbot: QtBot, text: str) -> None:
    asked = filled(text, secret)
    assert not shows_red(ProsePage(asked, no_pictures), qtbot)
    assert not shows_red(ProseLabel(asked), qtbot)
    assert not shows_red(label(asked), qtbot)


def test_a_page_asks_the_course_for_plain_names_alone(secret: Path, qtbot: QtBot) -> None:
    asked: list[str] = []

    def pictures(name: str) -> QImage | None:
        asked.append(name)
        return None

    page = ProsePage("\n\n".join(filled(text, secret) for text in ASKING_FOR_FILES), pictures)
    assert not shows_red(page, qtbot)
    assert set(asked) == {"secret.png"}
    for kind in QTextDocument.ResourceType:
        if kind is not QTextDocument.ResourceType.ImageResource:
            assert page.loadResource(kind.value, secret.as_uri()) is None


@pytest.mark.parametrize(
    "text",
    ["![x](http://{0}/x.png)", "<img src='http://{0}/x.png'>", "<link rel=stylesheet href='http://{0}/x.css'>",
     "<style>@import url(http://{0}/x.css);</style>", "[x](http://{0}/)", "<http://{0}/>",
     "<iframe src='http://{0}/'></iframe>", "<a href='//{0}/'>x</a>"],
)  # fmt: skip
def test_a_text_that_asks_for_the_network_asks_nobody(server: socket, qtbot: QtBot, text: str) -> None:
    asked = text.format(f"127.0.0.1:{server.getsockname()[1]}")
    for widget in (ProsePage(asked, no_pictures), ProseLabel(asked)):
        shows_red(widget, qtbot)
    with pytest.raises(TimeoutError):
        server.accept()


def test_a_link_is_shown_and_not_followed(qtbot: QtBot, secret: Path) -> None:
    page = ProsePage(f"[words](https://example.org/) [more]({secret.as_uri()})", no_pictures)
    shows_red(page, qtbot)
    assert not page.openLinks()
    assert not page.openExternalLinks()
    assert secret.as_uri() not in page.toHtml()
    assert not ProseLabel("[words](https://example.org/)").openExternalLinks()


def test_a_name_from_a_course_is_no_html_in_a_tip(qtbot: QtBot, secret: Path) -> None:
    asked = filled("<img src='{uri}'>", secret)
    dot, line = QWidget(), CueLine(0, 1000, (CueBar(asked, 0, 100, 1, "hit"),), ())
    qtbot.addWidget(dot)
    qtbot.addWidget(line)
    tips = [
        IconButton("check", asked, parent=dot).toolTip(),
        CurveDot(ShownPoint(number=1, text=asked, rapport=0, moved=0), dot).toolTip(),
        line.bars[0].toolTip(),
        RowButton(asked).toolTip(),
        plain_tip(asked),
    ]
    long = ElidedLabel(asked)
    qtbot.addWidget(long)
    long.resize(20, 20)
    long.show()
    for tip in [*tips, long.toolTip()]:
        assert "&lt;img" in tip, tip
        assert not shows_red(QLabel(tip), qtbot)
    assert plain_tip("a plain name & more") == "a plain name & more"


def test_texts_made_to_hang_are_shown_in_time_and_little_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.prose_samples"], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    longest, which, peak = done.stdout.strip().split(";")
    assert float(longest) < LONGEST_S, which
    assert 0 < int(peak) * 1024 < 300 * 10**6
