"""A small button with an icon, for the titles of panels and the corners of the map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from empathy_studio.ui.art import icon
from empathy_studio.ui.theme import GRID


class SlimButton(QToolButton):
    """A small button with an icon for the title of a panel; its name is read out and shown as a tip."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("look", "slim")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._tint()

    def _tint(self) -> None:
        self.setIcon(icon(self._icon_name, self.palette()))
        self.setIconSize(QSize(2 * GRID, 2 * GRID))
