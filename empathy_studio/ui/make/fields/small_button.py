"""A small button with an icon, for the tools beside a field or an item of a list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.controls import IconButton
from empathy_studio.ui.theme import GRID


class SmallButton(IconButton):
    """An icon button half as large as those for fingers; its name is read out and shown as a tip."""

    def __init__(self, icon_name: str, name: str, *, checkable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(icon_name, name, checkable=checkable, parent=parent)
        self.setProperty("look", "small")
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the icon small when the theme changes."""
        super().changeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = max(2 * GRID, self.font().pixelSize())
        self.setIconSize(QSize(side, side))
