"""The pages of the course window that the guide shows: build, versions, translate, storyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from empathy_studio.ui.make.packing.build_page import BuildPage

if TYPE_CHECKING:
    from tests.make.pictures import Photographer


def build(camera: Photographer) -> None:
    """A pack about to be built, with a key."""
    camera.window.show_page("build")
    page = camera.window.page("build")
    assert isinstance(page, BuildPage)
    if not page.key.chosen:
        page.key.name.setText("Fernhill Training")
        page.key.make_key()
    page.pack.file.setText("/home/ana/Packs/empathy-at-work-1.0.epack")
    page.pack.notes.setPlainText("For the pilot in Leeds: please begin with “Narrow feet”.")
    camera.until(page.build.isEnabled)
