"""The cues of one clip on its timeline, with the taps and what each was; a press plays that second."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.plain_tip import plain_tip

LANE = 46
_EDGE = 12


@dataclass(frozen=True, slots=True)
class CueBar:
    """One cue: from `start_ms` to `end_ms` of the media, its weight (1 to 3), and whether it was found."""

    label: str
    start_ms: int
    end_ms: int
    weight: int
    verdict: str


@dataclass(frozen=True, slots=True)
class TapDot:
    """One tap, at `at_ms` of the media, and what it was."""

    at_ms: int
    verdict: str


class _Bar(QAbstractButton):
    def __init__(self, cue: CueBar, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.cue = cue
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{cue.label}: {said}")
        self.setToolTip(plain_tip(f"{cue.label}: {said}"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Filled when found, an open frame when missed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        found = self.cue.verdict != "missed"
        high = 10 + 6 * self.cue.weight
        box = QRectF(4, (self.height() - high) / 2, self.width() - 8, high)
        colour = palette.color(role.Accent if found else role.BrightText)
        pen = QPen(colour, 2.5, Qt.PenStyle.SolidLine if found else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(palette.color(role.Light if found else role.Base))
        painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(role.WindowText), 2.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 8, 8)
        if box.width() >= 18:
            side = 14.0
            mark = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            paint_icon(painter, "check" if found else "x", colour, mark)
        painter.end()


class CueLine(QWidget):
    """Cues above, taps below, over the time of the clip.

    Signals: `chosen(int)` with the ms of the media to play from.
    """

    chosen = Signal(int)

    def __init__(self, from_ms: int, until_ms: int, cues: tuple[CueBar, ...], taps: tuple[TapDot, ...]) -> None:
        super().__init__()
        self._from, self._until = from_ms, max(until_ms, from_ms + 1)
        self._taps = taps
        self.setAccessibleName(self.tr("Cues and taps"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = self._said()
        self.bars = [_Bar(cue, said.get(cue.verdict, cue.verdict), self) for cue in cues]
        for bar in self.bars:
            bar.clicked.connect(partial(self.chosen.emit, max(from_ms, bar.cue.start_ms - 500)))
        self._fit()

    def _said(self) -> dict[str, str]:
        return {
            "hit": self.tr("noticed"),
            "early": self.tr("noticed early"),
            "late": self.tr("noticed late"),
            "missed": self.tr("missed"),
        }

    def sizeHint(self) -> QSize:
        """A wide strip."""
        return QSize(900, self.height())

    def changeEvent(self, event: QEvent) -> None:
        """Make room for figures of another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(2 * LANE + 8 + self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cues on the line."""
        for bar in self.bars:
            left, right = self._x(bar.cue.start_ms), self._x(bar.cue.end_ms)
            left, right = min(left, right), max(left, right)
            wide = max(44.0, right - left)
            bar.setGeometry(round((left + right - wide) / 2), 0, round(wide), LANE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line of time, seconds, and taps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        y = LANE + 4.0
        painter.setPen(QPen(palette.color(role.Midlight), 2))
        painter.drawLine(QPointF(_EDGE, y), QPointF(self.width() - _EDGE, y))
        painter.setPen(palette.color(role.PlaceholderText))
        seconds = max(1, (self._until - self._from) // 8000)
        for second in range(0, (self._until - self._from) // 1000 + 1, seconds):
            x = self._x(self._from + second * 1000)
            text = f"{second} s"
            wide = painter.fontMetrics().horizontalAdvance(text) + 2
            left = min(max(0.0, x - wide / 2), self.width() - wide)
            box = QRectF(left, 2 * LANE + 6, wide, painter.fontMetrics().height() + 2.0)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        for tap in self._taps:
            self._paint_tap(painter, tap, y)
        painter.end()

    def _paint_tap(self, painter: QPainter, tap: TapDot, y: float) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        x = self._x(tap.at_ms)
        false = tap.verdict == "false_alarm"
        colour = palette.color(role.BrightText if false else role.Accent)
        painter.setPen(QPen(colour, 2.5))
        painter.drawLine(QPointF(x, y), QPointF(x, y + 14))
        if false:
            for sign in (1, -1):
                painter.drawLine(QPointF(x - 6, y + 24 - 6 * sign), QPointF(x + 6, y + 24 + 6 * sign))
            return
        painter.setBrush(colour)
        if tap.verdict in ("early", "late"):
            side = -1 if tap.verdict == "late" else 1
            tip = QPolygonF(
                [QPointF(x + 8 * side, y + 23), QPointF(x - 6 * side, y + 15), QPointF(x - 6 * side, y + 31)]
            )
            painter.drawPolygon(tip)
        else:
            painter.drawEllipse(QPointF(x, y + 22), 7, 7)

    def _x(self, at_ms: int) -> float:
        share = min(1.0, max(0.0, (at_ms - self._from) / (self._until - self._from)))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            share = 1.0 - share
        return _EDGE + share * (self.width() - 2 * _EDGE)
