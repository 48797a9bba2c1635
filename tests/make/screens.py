"""The screens of Make that the guide shows, in one list: what each is called, and how to come to it.

Add a screen with one function that takes the photographer and leaves the window as the picture is to show it. They are
taken in this order, in one window: begin from what you need (`camera.window` is the open course).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.make.pictures import Photographer


def desk(camera: Photographer) -> None:
    """The course window as it opens."""
    camera.until(lambda: bool(camera.window.document.course.lessons))


SCREENS: dict[str, Callable[[Photographer], None]] = {
    "desk": desk,
}
