"""What is known about a file in the media folder, once somebody has looked into it."""

from __future__ import annotations

from typing import Literal

from empathy_studio.course.value import Value

MediaKind = Literal["video", "sound", "picture", "captions", "other"]


class Caption(Value, frozen=True, kw_only=True):
    """One caption: shown from `start_ms` up to (not including) `end_ms` of the media."""

    start_ms: int
    end_ms: int
    text: str


class MediaFacts(Value, frozen=True, kw_only=True):
    """What a probe found in one media file.

    `size` is in bytes, `duration_ms` in ms (0 when it has none), `width` and `height` in pixels,
    `fps` in frames a second. `fault` is a plain sentence when the file could not be read as
    what its name says, else empty. `flashes_per_s` is the most general flashes in any one second, `contrast` the ratio
    (1 to 21) between light and dark parts of a picture, both as W3C's WCAG 2.2 defines them; None: not measured.
    """

    name: str
    kind: MediaKind
    size: int = 0
    duration_ms: int = 0
    width: int = 0
    height: int = 0
    fps: float = 0.0
    has_sound: bool = False
    container: str = ""
    captions: tuple[Caption, ...] = ()
    fault: str = ""
    flashes_per_s: float | None = None
    contrast: float | None = None
