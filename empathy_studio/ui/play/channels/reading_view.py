"""A clip told as text: what is said, line by line, beside a still picture; lines can be marked as cues."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from empathy_studio.course.scenes import Scene
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Answer, Card, Page, column, empty, label, row
from empathy_studio.ui.play.channels.bubbles import Talk
from empathy_studio.ui.play.channels.channel_names import channel_name
from empathy_studio.ui.play.reading import Line
from empathy_studio.ui.theme import GRID

_ROUND = 14
_SIDE_BY_SIDE_FROM = 900


class Still(QWidget):
    """A picture of the clip, in the clip's own shape."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_picture(self, picture: QImage) -> None:
        """Show another one; a null picture hides it."""
        self._picture = picture
        self.setVisible(not picture.isNull())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """It keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What its shape needs."""
        if self._picture.isNull():
            return 0
        return round(width * self._picture.height() / max(1, self._picture.width()))

    def sizeHint(self) -> QSize:
        """A third of a usual window."""
        return QSize(400, self.heightForWidth(400))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture with round corners."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _ROUND, _ROUND)
        painter.setClipPath(path)
        painter.drawImage(QRectF(self.rect()), self._picture)
        painter.end()


class ReadingView(QWidget):
    """One scene with a clip, to be read. Signals: `marked(Line)` when a line is marked as a cue."""

    marked = Signal(object)

    def __init__(self, scene: Scene, talk: Talk) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(scene.title)
        self._talk = talk
        self.lines: list[Answer] = []
        self.still = Still()
        name = talk.name(talk.partner)
        about = column(label(name or scene.title, "heading"), label(channel_name(scene.channel), "quiet"), spacing=2)
        who = row(spacing=12)
        if name:
            who.addWidget(Avatar(name, 44, talk.face(talk.partner)))
        who.addLayout(about, 1)
        described = scene.clip.description if scene.clip is not None else ""
        self._left = QWidget()
        self._left.setProperty("look", "page")
        left = column(who, self.still, spacing=2 * GRID)
        if described:
            left.addWidget(label(described, "quiet"))
        left.addStretch(1)
        self._left.setLayout(left)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._content = QWidget()
        self._around = row(self._left, spacing=4 * GRID)
        said = column(self._list, 1, spacing=0)
        self._around.addLayout(said)
        self._around.setStretch(0, 2)
        self._around.setStretch(1, 3)
        self._content.setLayout(self._around)
        self._page = Page(self._content, 1080)
        self._box = column(self._page, spacing=0)
        self.setLayout(self._box)
        self._page.verticalScrollBar().rangeChanged.connect(self._to_the_end)

    def show_lines(self, before: Sequence[Line], now: Sequence[Line], *, can_mark: bool) -> None:
        """Show what was read `before` in this scene and what is to be read `now`."""
        empty(self._list)
        self.lines = []
        speaker = ""
        for line in before:
            speaker = self._add(line, speaker, quiet=True)
        for line in now:
            speaker = self._add(line, speaker, markable=can_mark)
        if not before and not now:
            self._list.addWidget(label(self.tr("Nothing is said here."), "quiet"))

    def set_marked(self, number: int) -> None:
        """Show that this line (from 0, of those that can be marked) was marked."""
        self.lines[number].setChecked(True)
        self.lines[number].setEnabled(False)

    def text(self) -> str:
        """All that can be read, a line for each line."""
        found = []
        for number in range(self._list.count()):
            item = self._list.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None:
                found.append(widget.accessibleName() or getattr(widget, "text", str)())
        return "\n".join(found)

    def set_gap(self, pixels: int) -> None:
        """Keep the foot free for a panel."""
        self._box.setContentsMargins(0, 0, 0, pixels)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture goes above the text where there is no room beside it."""
        super().resizeEvent(event)
        self._left.setVisible(event.size().width() >= _SIDE_BY_SIDE_FROM)

    def _add(self, line: Line, speaker: str, *, quiet: bool = False, markable: bool = False) -> str:
        if line.speaker != speaker and not line.silence and line.speaker:
            self._list.addSpacing(GRID)
            self._list.addWidget(label(line.speaker, "label"))
            speaker = line.speaker
        words = self.tr("(%n second(s) of silence)", "", line.seconds) if line.silence else line.text
        if markable and not line.seen:
            answer = Answer(words, "", checkable=True)
            answer.setAccessibleDescription(line.speaker)
            answer.clicked.connect(partial(self._mark, len(self.lines), line))
            self.lines.append(answer)
            self._list.addWidget(answer)
            answer.show()
        elif quiet or line.silence or line.seen:
            self._list.addWidget(label(words, "quiet"))
        else:
            card = Card(label(words), look="well", padding=12)
            card.setAccessibleName(words)
            self._list.addWidget(card)
        return speaker

    def _mark(self, number: int, line: Line) -> None:
        self.set_marked(number)
        self.marked.emit(line)

    def _to_the_end(self, _low: int, high: int) -> None:
        self._page.verticalScrollBar().setValue(high)
