"""Parts of the debrief side by side that go on in a new line where there is no more room, as with large text."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.theme import GRID


def flowing(*parts: QWidget) -> QWidget:
    """A widget of these parts in lines."""
    made = QWidget()
    made.setProperty("look", "page")
    flow = FlowLayout(made, spacing=2 * GRID)
    for part in parts:
        flow.addWidget(part)
    return made
