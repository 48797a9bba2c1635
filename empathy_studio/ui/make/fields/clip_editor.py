"""The editor of a scene's clip: which file, from where to where, with which captions."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from empathy_studio.ui.controls import column
from empathy_studio.ui.make.fields.choosers import MediaEditor
from empathy_studio.ui.make.fields.group import FieldsView, StructEditor
from empathy_studio.ui.make.fields.naming import options_of
from empathy_studio.ui.theme import GRID


class ClipChooser(MediaEditor):
    """Chooses the file of a clip. Another file has other times and captions, so they begin anew."""

    def refresh(self) -> None:
        """Show the file of the clip; none where the scene has no clip."""
        clip = self.model.value(self.place)
        self.value = clip.media if clip is not None else None
        self.chooser.offer([(None, self.tr("No clip")), *options_of(self.model, self.field, self.place)], self.value)

    def give(self, value: Any) -> None:
        """Put a clip of this file there, or none."""
        if value is None:
            self.tell(self.model.remove(self.place))
        else:
            self.tell(self.model.set(self.place, {"media": value}, label=self.tr("Choose the clip")))


class ClipEditor(StructEditor):
    """A value whose first field is a media file: choosing the file makes it."""

    labelled = False

    def refresh(self) -> None:
        """Show the file, and what belongs to it."""
        self.value = self.model.value(self.place)
        self.file.bind(self.place)
        self.file.refresh()
        self._view.setVisible(self.value is not None)
        if self.value is not None:
            self._view.bind(self.place)
            self._view.refresh()

    def _make(self) -> QWidget:
        whole = QWidget()
        self.file = ClipChooser(self.model, self.field.of[0])
        self._view = FieldsView(self.model, self.field.of[1:], self._maker)
        whole.setLayout(column(self.file, self._view, spacing=GRID))
        whole.setFocusProxy(self.file.control)
        return whole

    def choose(self, media: str) -> None:
        """Take a file of the media folder as the clip."""
        self.file.give(media)
