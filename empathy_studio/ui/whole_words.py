"""Keeps a card as high as its words need, however long a language makes them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WholeWords(QObject):
    """Watches a card that lies in a page that scrolls, and gives it the height at which every wrapped line is seen.

    A layout asks for such a height only from those above it that ask by width, which a page that scrolls does not.
    """

    _WATCHED = frozenset((QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show))

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when something in the card has changed."""
        if watched is self._card and event.type() in self._WATCHED:
            inside = self._card.layout()
            if inside is not None and inside.hasHeightForWidth():
                self._card.setMinimumHeight(inside.totalHeightForWidth(self._card.width()))
        return False
