"""A row of figures to pick one from, with words at both ends."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from empathy_studio.ui.controls import label
from empathy_studio.ui.theme import GRID, TOUCH


class Figure(QRadioButton):
    """One figure of a scale; round, and filled when it is picked."""

    def __init__(self, figure: int, name: str) -> None:
        super().__init__(str(figure))
        self.figure = figure
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """A finger's breadth."""
        side = max(TOUCH, round(self.fontMetrics().height() * 2))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """A finger's breadth."""
        return self.sizeHint()

    def hitButton(self, place: object) -> bool:
        """The whole figure can be pressed."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring with the figure; a disc when picked."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        side = min(self.width(), self.height()) - 6
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        picked = self.isChecked()
        if self.hasFocus():
            painter.setPen(QPen(palette.color(role.Accent), 3))
            painter.drawEllipse(circle.adjusted(-1.5, -1.5, 1.5, 1.5))
            circle.adjust(3, 3, -3, -3)
        painter.setPen(QPen(palette.color(role.Accent if picked else role.Mid), 2))
        painter.setBrush(
            palette.color(role.Accent if picked else role.AlternateBase if self.underMouse() else role.Base)
        )
        painter.drawEllipse(circle)
        painter.setPen(palette.color(role.HighlightedText if picked else role.ButtonText))
        font = self.font()
        font.setBold(picked)
        painter.setFont(font)
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class Scale(QWidget):
    """Figures from `low` to `high` in whole steps; the arrow keys and the figure's own key move along it.

    Signals: `picked(int)`.
    """

    picked = Signal(int)

    def __init__(self, name: str, low: int, high: int, low_label: str = "", high_label: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GRID)
        if low_label:
            box.addWidget(label(low_label, "quiet", wrap=False))
        for figure in range(low, high + 1):
            end = low_label if figure == low else high_label if figure == high else ""
            button = Figure(figure, f"{name}: {figure}" + (f", {end}" if end else ""))
            self._group.addButton(button, figure)
            box.addWidget(button)
        if high_label:
            box.addWidget(label(high_label, "quiet", wrap=False))
        box.addStretch(1)
        self._group.idToggled.connect(self._toggled)

    def value(self) -> int | None:
        """The figure picked; None when there is none yet."""
        found = self._group.checkedId()
        return found if found >= 0 else None

    def set_value(self, value: int) -> None:
        """Pick a figure; one outside the scale picks nothing."""
        button = self._group.button(value)
        if button is not None:
            button.setChecked(True)

    def first(self) -> QAbstractButton:
        """The figure the keyboard goes to."""
        return self._group.checkedButton() or self._group.buttons()[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit picks its figure."""
        text = event.text()
        if text.isdigit() and self._group.button(int(text)) is not None:
            button = self._group.button(int(text))
            button.setChecked(True)
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _toggled(self, figure: int, on: bool) -> None:
        if on:
            self.picked.emit(figure)
