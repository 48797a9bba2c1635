"""A line for one figure within bounds, written with a point or a comma; what cannot be read goes back to what was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class FigureLine(QLineEdit):
    """Signals: `changed()` when another figure was taken over, by Enter, by leaving, or by the up and down keys."""

    changed = Signal()

    def __init__(self, least: float, most: float, step: float, unit: str) -> None:
        super().__init__()
        self._least, self._most, self._step, self._unit = least, most, step, unit
        self.value = least
        self.editingFinished.connect(self._take)

    def set_value(self, value: float) -> None:
        """Show a figure; nothing is told."""
        self.value = min(self._most, max(self._least, round(value, 2)))
        self.setText(f"{self.value:g} {self._unit}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down change the figure by a step."""
        by = {Qt.Key.Key_Up: self._step, Qt.Key.Key_Down: -self._step}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self._set(self.value + by)

    def _take(self) -> None:
        written = self.text().removesuffix(self._unit).strip().replace(",", ".")
        try:
            self._set(float(written))
        except ValueError:
            self.set_value(self.value)

    def _set(self, value: float) -> None:
        before = self.value
        self.set_value(value)
        if self.value != before:
            self.changed.emit()
