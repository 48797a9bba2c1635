"""How one gets from a text that was found to the place where it stands."""

from __future__ import annotations

from empathy_studio.author.search import Hit
from empathy_studio.ui.make.selection import Selection


def go_to(hit: Hit, selection: Selection) -> None:
    """Show the scene and the moment of a text, and of a caption its time in the clip."""
    selection.select(hit.place.lesson, hit.place.scene, hit.place.moment)
    if hit.at_ms is not None:
        selection.show_time(hit.at_ms)
