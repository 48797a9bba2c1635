"""Frames of a clip and times in ms: from one to the other, and time codes as people type them."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from empathy_studio.ui.make.fields.figures import time_read

USUAL_RATE = 30.0
"""Frames a second where a clip does not tell its own, as for a sound."""

_FRAME = re.compile(r"(?:#\s*(\d+)|(\d+)\s*f)", re.IGNORECASE)
_ROUNDING = 1e-6


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a clip at `rate` a second; frame n is on screen from n / rate seconds, counted from 0."""

    rate: float = USUAL_RATE

    @property
    def ms(self) -> float:
        """How long one frame stays, in ms."""
        return 1000.0 / self.rate

    def number(self, at_ms: float) -> int:
        """The frame that is on screen at `at_ms`."""
        return int(max(0.0, at_ms) / self.ms + _ROUNDING)

    def start(self, number: int) -> int:
        """The first whole ms at which frame `number` is on screen."""
        return math.ceil(max(0, number) * self.ms - _ROUNDING)

    def nearest(self, at_ms: float) -> int:
        """The start of the frame that begins nearest to `at_ms`, in ms."""
        return self.start(round(max(0.0, at_ms) / self.ms))

    def step(self, at_ms: int, frames: int) -> int:
        """The start of the frame so many after (before, when negative) the one at `at_ms`, in ms."""
        return self.start(max(0, self.number(at_ms) + frames))


def frames_of(fps: float) -> Frames:
    """The frames of a clip whose rate a probe told; 0 when it told none."""
    return Frames(fps) if fps > 0 else Frames()


def code_text(ms: int) -> str:
    """A time of the media as a time code, `mm:ss.mmm`; hours before it when there are any."""
    minutes, rest = divmod(max(0, ms), 60_000)
    hours, minutes = divmod(minutes, 60)
    head = f"{hours}:" if hours else ""
    return f"{head}{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def code_read(text: str, frames: Frames, from_ms: int = 0) -> int:
    """A typed place in a clip, in ms.

    `1:35.5`, `95` and `0:01:35` are times, `#120` and `120f` are frames; a sign before either (`+2`, `-10f`) goes from
    `from_ms`. Raises ValueError when it is none of these.
    """
    plain = text.strip()
    sign, rest = (plain[0], plain[1:].strip()) if plain[:1] in ("+", "-", "−") else ("", plain)
    match = _FRAME.fullmatch(rest)
    if match is not None:
        number = int(match[1] or match[2])
        if sign:
            return frames.step(from_ms, number if sign == "+" else -number)
        return frames.start(number)
    ms = time_read(rest)
    if sign:
        return max(0, from_ms + ms if sign == "+" else from_ms - ms)
    return ms
