"""Chat and text messages: bubbles that come one by one, typing dots, and words that can be marked as cues."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from empathy_studio.course.ids import CharacterId, ItemId
from empathy_studio.course.scenes import Message
from empathy_studio.play.words import Word, words
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import column, label, row
from empathy_studio.ui.theme import GRID

WIDEST = 560
_PAD = 14
_DOT_MS = 320


class Bubble(QWidget):
    """One message. In a stretch of cue spotting its words can be pressed, or gone to with the arrow keys.

    Signals: `word_tapped(ItemId, int)` with the place of the word's first sign.
    """

    word_tapped = Signal(object, int)

    def __init__(self, message: Message, mine: bool) -> None:
        super().__init__()
        self._message = message
        self._mine = mine
        self._words: tuple[Word, ...] = words(message.text)
        self._spotting = False
        self._at = -1
        self._marked: set[int] = set()
        self._layout = QTextLayout(message.text)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.setAccessibleName(message.text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_spotting(self, on: bool) -> None:
        """Let words be marked, or not."""
        self._spotting = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)

    def mark(self, at: int) -> None:
        """Show that the word at this sign was marked."""
        found = next((word.start for word in self._words if word.start <= at < word.end), at)
        self._marked.add(found)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words, up to the widest."""
        self._lay()
        box = self._layout.boundingRect()
        wide = max((self._layout.lineAt(n).naturalTextWidth() for n in range(self._layout.lineCount())), default=0.0)
        return QSize(round(wide) + 2 * _PAD + 2, round(box.height()) + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, marked words, the word the keyboard is on, text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(QPen(palette.color(role.Midlight), 1) if not self._mine else Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Light if self._mine else role.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 16, 16)
        self._lay()
        for word in self._words:
            if word.start in self._marked:
                self._paint_word(painter, word, filled=True)
        if self.hasFocus() and 0 <= self._at < len(self._words):
            self._paint_word(painter, self._words[self._at], filled=False)
        painter.setPen(palette.color(role.Text))
        self._layout.draw(painter, QPointF(_PAD, _PAD))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the word under the finger."""
        if not self._spotting:
            event.ignore()
            return
        place = event.position() - QPointF(_PAD, _PAD)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.rect().top() <= place.y() <= line.rect().bottom():
                self._tap(line.xToCursor(place.x()))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from word to word, Space marks one."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        key = Qt.Key(event.key())
        if self._spotting and key in steps and self._words:
            self._at = min(max(self._at + steps[key], 0), len(self._words) - 1)
            word = self._words[self._at]
            self.setAccessibleDescription(self._message.text[word.start : word.end])
            self.update()
        elif self._spotting and key == Qt.Key.Key_Space and 0 <= self._at < len(self._words):
            self._tap(self._words[self._at].start)
        else:
            super().keyPressEvent(event)

    def _tap(self, at: int) -> None:
        last = max(0, len(self._message.text) - 1)
        near = min(self._words, key=lambda word: max(word.start - at, at - word.end, 0), default=None)
        self.word_tapped.emit(self._message.id, min(last, near.start if near is not None else at))

    def _lay(self) -> None:
        self._layout.setFont(self.font())
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(WIDEST - 2 * _PAD)
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.15
        self._layout.endLayout()

    def _paint_word(self, painter: QPainter, word: Word, *, filled: bool) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        line = self._layout.lineForTextPosition(word.start)
        left, right = (self._cursor_x(line, at) for at in (word.start, word.end))
        box = QRectF(left + _PAD - 2, line.y() + _PAD - 1, right - left + 4, line.height() + 2)
        painter.setPen(QPen(palette.color(role.Accent), 2 if filled else 3))
        painter.setBrush(palette.color(role.Light) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)

    def _cursor_x(self, line: object, at: int) -> float:
        found = line.cursorToX(at)  # type: ignore[attr-defined]
        return float(found[0] if isinstance(found, tuple) else found)


class TypingDots(QWidget):
    """Three dots that take turns while somebody types."""

    def __init__(self, motion: bool) -> None:
        super().__init__()
        self._turn = 0
        self._ticks = QTimer(self)
        self._ticks.setInterval(_DOT_MS)
        self._ticks.timeout.connect(self._next)
        self._motion = motion
        self.setFixedSize(72, 44)
        self.setAccessibleName(self.tr("is typing"))

    def run(self, on: bool) -> None:
        """Show and move, or hide."""
        self.setVisible(on)
        if on and self._motion:
            self._ticks.start()
        else:
            self._ticks.stop()

    def _next(self) -> None:
        self._turn = (self._turn + 1) % 3
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bubble with dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(QPen(palette.color(role.Midlight), 1))
        painter.setBrush(palette.color(role.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 16, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        for dot in range(3):
            painter.setBrush(palette.color(role.Accent if dot == self._turn else role.Mid))
            painter.drawEllipse(QPointF(22 + dot * 14, 22), 4, 4)
        painter.end()


class BubbleView(QWidget):
    """A conversation in writing, the newest at the foot. `me` is the speaker whose bubbles stand on the own side.

    Signals: `skip_asked()` when it is pressed while messages are still to come, `word_tapped(ItemId, int)`.
    """

    skip_asked = Signal()
    word_tapped = Signal(object, int)

    def __init__(self, name: str, subtitle: str, me: frozenset[CharacterId], *, motion: bool) -> None:
        super().__init__()
        self._me = me
        self._bubbles: dict[ItemId, Bubble] = {}
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._dots = TypingDots(motion)
        self._dots.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID + 4)
        self._list.addStretch(1)
        inside = QWidget()
        inside.setProperty("look", "page")
        inside.setMaximumWidth(820)
        inside.setLayout(column(self._list, row(self._dots, 1), spacing=GRID))
        around = QWidget()
        around.setProperty("look", "page")
        middle = QHBoxLayout(around)
        middle.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        middle.addStretch(1)
        middle.addWidget(inside, 1000)
        middle.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(around)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._to_the_end)
        head = row(Avatar(name, 40), column(label(name, "strong"), label(subtitle, "quiet"), spacing=0), spacing=12)
        head.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        self._box = column(head, self._scroll, spacing=0)
        self.setLayout(self._box)

    def add(self, message: Message) -> None:
        """A message came."""
        self._dots.run(False)
        mine = message.speaker in self._me
        bubble = Bubble(message, mine)
        bubble.word_tapped.connect(self.word_tapped)
        self._bubbles[message.id] = bubble
        self._list.addLayout(row(1, bubble) if mine else row(bubble, 1))

    def add_own(self, text: str) -> None:
        """The learner's own message."""
        made = Message(id=ItemId(f"own-{len(self._bubbles)}"), speaker=CharacterId("me"), text=text)
        bubble = Bubble(made, True)
        self._bubbles[made.id] = bubble
        self._list.addLayout(row(1, bubble))

    def show_typing(self, speaker: CharacterId) -> None:
        """Somebody begins to type."""
        self._dots.run(speaker not in self._me)

    def bubbles(self) -> tuple[Bubble, ...]:
        """The messages that came, in order."""
        return tuple(self._bubbles.values())

    def set_spotting(self, on: bool) -> None:
        """Let words be marked, or not."""
        for bubble in self._bubbles.values():
            bubble.set_spotting(on)

    def mark(self, message: ItemId, at: int) -> None:
        """Show that a word was marked."""
        if message in self._bubbles:
            self._bubbles[message].mark(at)

    def set_gap(self, pixels: int) -> None:
        """Keep the foot free for a panel."""
        self._box.setContentsMargins(0, 0, 0, pixels)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do not wait for what is still to come."""
        self.skip_asked.emit()

    def _to_the_end(self, _low: int, high: int) -> None:
        self._scroll.verticalScrollBar().setValue(high)
