"""The sheets that can lie over a lesson, keys and charter; the clip stands while one does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from empathy_studio.play.player import PlayerState
from empathy_studio.ui.play.charter_sheet import CharterSheet
from empathy_studio.ui.play.keys_sheet import KeysSheet
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.sheet import Sheet
from empathy_studio.ui.video.deck import Deck


class LessonSheets(QObject):
    """Lays sheets over `lesson`; `toggle_pause` stops its clip and lets it go on.

    `stop_telling` ends what is told of its pictures, and is true when the clip stood for that.
    """

    def __init__(
        self,
        lesson: QWidget,
        material: Material,
        deck: Deck,
        toggle_pause: Callable[[], None],
        stop_telling: Callable[[], bool],
    ) -> None:
        super().__init__(lesson)
        self._lesson, self._material, self._deck, self._toggle_pause = lesson, material, deck, toggle_pause
        self._stop_telling = stop_telling
        self._stopped = False

    def show_keys(self) -> None:
        """Show which keys do what."""
        self._cover(KeysSheet())

    def show_charter(self) -> None:
        """Show what empathy means here."""
        self._cover(CharterSheet(self._material.course.charter, self._material.picture))

    def _cover(self, sheet: Sheet) -> None:
        stood = self._stop_telling()
        if self._deck.state is PlayerState.PLAYING:
            self._stopped = True
            self._toggle_pause()
        elif stood:
            self._stopped = True
        sheet.lay_over(self._lesson).closed.connect(self._closed)

    def _closed(self) -> None:
        if self._stopped:
            self._stopped = False
            self._toggle_pause()
