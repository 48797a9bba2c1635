"""What every part of the course window is given: document, selection, media, and the means to do long work."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from empathy_studio.course.diagnostic import Place
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.errors import StudioError
from empathy_studio.play.clock import Clock
from empathy_studio.settings import Settings
from empathy_studio.ui.document import Document
from empathy_studio.ui.make.clip_desk import ClipDesk
from empathy_studio.ui.make.selection import Selection
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines


class DeskGround(QObject):
    """Handed to every panel and page of one course window.

    Signals: `media_changed()` when what is known about the clips has changed; `media_touched()` when a part has put
    files into the media folder that should be looked at; `refused(StudioError)` and `told(str)` for the notices;
    `page_asked(str)` to show a page of the window by its name, `desk_asked()` to come back from it; `panel_asked(str)`
    to bring a panel to the front; `place_asked(Place)` to show a field in the form; `beginning_asked()` to
    choose with what the preview begins.
    """

    media_changed = Signal()
    media_touched = Signal()
    refused = Signal(object)
    told = Signal(str)
    page_asked = Signal(str)
    desk_asked = Signal()
    panel_asked = Signal(str)
    place_asked = Signal(object)
    beginning_asked = Signal()

    def __init__(
        self,
        document: Document,
        tasks: Tasks,
        engines: Engines,
        theme: ThemeKeeper,
        clock: Clock,
        settings: Settings,
        data: Path,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.document, self.tasks, self.engines, self.theme = document, tasks, engines, theme
        self.clock, self.settings, self.data = clock, settings, data
        self.selection = Selection(self)
        self.clip = ClipDesk(document, self.selection, self)
        self.media: Mapping[str, MediaFacts] = {}

    @property
    def folder(self) -> Path:
        """The folder of the course."""
        return self.document.session.project.folder

    def know_media(self, media: Mapping[str, MediaFacts]) -> None:
        """Take over what was found out about the clips."""
        self.media = media
        self.clip.know_media(media)
        self.media_changed.emit()

    def go_to(self, place: Place) -> None:
        """Select what stands at `place`, and show its field in the form."""
        if place.lesson is not None:
            self.selection.select(place.lesson, place.scene, place.moment)
        self.panel_asked.emit("form")
        self.place_asked.emit(place)

    def refuse(self, error: StudioError) -> None:
        """Tell the author why something was not done."""
        self.refused.emit(error)
