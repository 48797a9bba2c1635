"""Written words on the screen that can be pressed one by one, to mark what gives something away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from empathy_studio.course.ids import ItemId
from empathy_studio.play.words import Word, words

LINE_BREAK = "\u2028"
"""What Qt's layout takes for a new line inside a text; as long as the sign it stands for."""


class WordText(QWidget):
    """A text whose words can be pressed, or gone to with the arrow keys, while cues are to be spotted in it.

    `pad` is the room around the words, in px; `leading` the height of a line as a factor. Signals: `word_tapped(ItemId,
    int)` with the place of the word's first sign.
    """

    word_tapped = Signal(object, int)

    def __init__(self, text: str, message: ItemId | None = None, *, pad: int = 0, leading: float = 1.15) -> None:
        super().__init__()
        self.message = message
        self._text = text
        self._pad, self._leading = pad, leading
        self._words: tuple[Word, ...] = words(text)
        self._spotting = False
        self._at = -1
        self._marked: set[int] = set()
        self._layout = QTextLayout(text.replace("\n", LINE_BREAK))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_spotting(self, on: bool) -> None:
        """Let words be marked, or not."""
        on = on and self.message is not None
        self._spotting = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if on else Qt.CursorShape.ArrowCursor)

    def mark(self, at: int) -> None:
        """Show that the word at this sign was marked."""
        found = next((word.start for word in self._words if word.start <= at < word.end), at)
        self._marked.add(found)
        self.update()

    def marked(self) -> tuple[str, ...]:
        """The words that are marked, in the order of the text."""
        return tuple(self._text[word.start : word.end] for word in self._words if word.start in self._marked)

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the words need at `width`."""
        self._lay(width - 2 * self._pad)
        return round(self._layout.boundingRect().height()) + 2 * self._pad

    def sizeHint(self) -> QSize:
        """Sixty letters wide."""
        wide = self.fontMetrics().averageCharWidth() * 60
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marked words, the word the keyboard is on, text."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_words(painter, QPalette.ColorRole.Text)
        painter.end()

    def paint_words(self, painter: QPainter, ink: QPalette.ColorRole) -> None:
        """Paint marks and words where they stand."""
        self._lay(self.width() - 2 * self._pad)
        for word in self._words:
            if word.start in self._marked:
                self._paint_word(painter, word, filled=True)
        if self.hasFocus() and 0 <= self._at < len(self._words):
            self._paint_word(painter, self._words[self._at], filled=False)
        painter.setPen(self.palette().color(ink))
        self._layout.draw(painter, QPointF(self._pad, self._pad))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark the word under the finger."""
        if not self._spotting:
            event.ignore()
            return
        place = event.position() - QPointF(self._pad, self._pad)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            if line.rect().top() <= place.y() <= line.rect().bottom():
                self._tap(line.xToCursor(place.x()))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from word to word, Space marks one."""
        forward, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            forward, back = back, forward
        steps = {forward: 1, back: -1}
        key = Qt.Key(event.key())
        if self._spotting and key in steps and self._words:
            self._at = min(max(self._at + steps[key], 0), len(self._words) - 1)
            word = self._words[self._at]
            self.setAccessibleDescription(self._text[word.start : word.end])
            self.update()
        elif self._spotting and key == Qt.Key.Key_Space and 0 <= self._at < len(self._words):
            self._tap(self._words[self._at].start)
        else:
            super().keyPressEvent(event)

    def natural_width(self, widest: int) -> int:
        """How wide the longest line is when none may be wider than `widest`, in px, the room around included."""
        self._lay(widest - 2 * self._pad)
        lines = (self._layout.lineAt(number).naturalTextWidth() for number in range(self._layout.lineCount()))
        return round(max(lines, default=0.0)) + 2 * self._pad + 2

    def _tap(self, at: int) -> None:
        last = max(0, len(self._text) - 1)
        near = min(self._words, key=lambda word: max(word.start - at, at - word.end, 0), default=None)
        self.word_tapped.emit(self.message, min(last, near.start if near is not None else at))

    def _lay(self, width: float) -> None:
        self._layout.setFont(self.font())
        self._layout.beginLayout()
        y = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(40.0, width))
            line.setPosition(QPointF(0, y))
            y += line.height() * self._leading
        self._layout.endLayout()

    def _paint_word(self, painter: QPainter, word: Word, *, filled: bool) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        line = self._layout.lineForTextPosition(word.start)
        left, right = sorted(self._cursor_x(line, at) for at in (word.start, word.end))
        box = QRectF(left + self._pad - 2, line.y() + self._pad - 1, right - left + 4, line.height() + 2)
        painter.setPen(QPen(palette.color(role.Accent), 2 if filled else 3))
        painter.setBrush(palette.color(role.Light) if filled else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)

    def _cursor_x(self, line: object, at: int) -> float:
        found = line.cursorToX(at)  # type: ignore[attr-defined]
        return float(found[0] if isinstance(found, tuple) else found)
