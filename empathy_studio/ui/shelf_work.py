"""What bringing packs and keeping them share: the shelf, who is trusted, and one card at a time over the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import Store
from empathy_studio.ui.controls import Veil
from empathy_studio.ui.tasks import Tasks


class ShelfWork(QObject):
    """Work on the shelf with cards over `parent`. Signals: `failed(StudioError)`, `crashed(str)`."""

    failed = Signal(object)
    crashed = Signal(str)

    def __init__(self, parent: QWidget, shelf: Shelf, keys: KeyRing, store: Store, tasks: Tasks) -> None:
        super().__init__(parent)
        self._parent, self._shelf, self._keys, self._store, self._tasks = parent, shelf, keys, store, tasks
        self._veil: Veil | None = None

    @property
    def sheet(self) -> QWidget | None:
        """The card that is shown; None while there is none."""
        return self._veil.card if self._veil is not None else None

    def _cover(self, card: QWidget) -> None:
        self._uncover()
        self._veil = Veil(card, self._parent)
        self._veil.lock()
        self._veil.show()

    def _uncover(self) -> None:
        veil, self._veil = self._veil, None
        if veil is not None:
            veil.close_veil()
