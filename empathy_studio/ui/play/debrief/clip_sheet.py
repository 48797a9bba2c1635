"""A sheet that plays one second of a clip again."""

from __future__ import annotations

from PySide6.QtCore import QSize

from empathy_studio.course.media_facts import Caption
from empathy_studio.play.player import ClipSource
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Button, label, row
from empathy_studio.ui.sheet import Sheet
from empathy_studio.ui.video.deck import Deck
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.surface import VideoSurface


class ClipSheet(Sheet):
    """Plays from one place to another, and again on request; `shut` frees the player."""

    def __init__(
        self, title: str, source: ClipSource, captions: tuple[Caption, ...], engines: Engines, settings: Settings
    ) -> None:
        super().__init__(self.tr("Close"))
        self.setAccessibleName(title)
        self._source = source
        self._span = (source.in_ms, source.in_ms)
        self.surface = VideoSurface()
        self.surface.setFixedSize(QSize(720, 405))
        self.surface.set_captions(captions)
        self.surface.set_captions_visible(settings.captions)
        self.deck = Deck(self.surface, engines)
        self.deck.set_volume(settings.volume)
        again = Button(self.tr("Play it again"), "", "rotate-ccw")
        again.clicked.connect(self._again)
        self.box.addWidget(label(title, "heading"))
        self.box.addWidget(self.surface)
        self.box.addLayout(row(again, 1, self.done))

    def play(self, from_ms: int, until_ms: int) -> None:
        """Play this part, in ms of the media."""
        self._span = (from_ms, until_ms)
        self.deck.show(self._source, at_ms=from_ms, play=True)
        end = self._source.end_ms
        self.deck.hold_at(until_ms if end is None or until_ms < end else None)

    def shut(self) -> None:
        """Free the player."""
        self.deck.close()

    def _again(self) -> None:
        self.play(*self._span)
