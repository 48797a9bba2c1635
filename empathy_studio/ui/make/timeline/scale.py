"""From times of the media to places on the screen and back: zoom, what is in view, the lines of the ruler."""

from __future__ import annotations

from dataclasses import dataclass, replace

STEPS_MS = (
    10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000
)  # fmt: skip
"""How far apart the lines of the ruler may stand."""

FRAME_WIDTH = 40.0
"""How wide one frame is at most, in px."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Shows `length_ms` of media on `width` px, from `first_ms` on, `px_per_ms` px for each ms."""

    length_ms: int
    width: float
    px_per_ms: float
    first_ms: float = 0.0

    def x(self, at_ms: float) -> float:
        """Where `at_ms` is, in px from the left edge."""
        return (at_ms - self.first_ms) * self.px_per_ms

    def ms(self, x: float) -> float:
        """The time at `x` px, inside the media."""
        return min(float(self.length_ms), max(0.0, self.first_ms + x / self.px_per_ms))

    @property
    def shown_ms(self) -> float:
        """How much time is in view."""
        return self.width / self.px_per_ms

    @property
    def last_first_ms(self) -> float:
        """The furthest that can be scrolled to."""
        return max(0.0, self.length_ms - self.shown_ms)

    def zoomed(self, factor: float, around_ms: float, frame_ms: float) -> Scale:
        """Larger by `factor` (smaller below 1), with `around_ms` staying where it is."""
        least = fitted(self.length_ms, self.width).px_per_ms
        wanted = min(max(FRAME_WIDTH / frame_ms, least), max(least, self.px_per_ms * factor))
        first = around_ms - (around_ms - self.first_ms) * self.px_per_ms / wanted
        return replace(self, px_per_ms=wanted).scrolled(first)

    def scrolled(self, first_ms: float) -> Scale:
        """From another time on, as far as there is something to show."""
        return replace(self, first_ms=min(self.last_first_ms, max(0.0, first_ms)))

    def resized(self, width: float, length_ms: int) -> Scale:
        """On another width, or for media of another length; what was fitted stays so."""
        if self.is_fitted or length_ms != self.length_ms:
            return fitted(length_ms, width)
        least = fitted(length_ms, width).px_per_ms
        return replace(self, width=width, px_per_ms=max(least, self.px_per_ms)).scrolled(self.first_ms)

    @property
    def is_fitted(self) -> bool:
        """Whether all is in view."""
        return self.shown_ms >= self.length_ms - 1e-6

    def line_every_ms(self, least_px: float) -> int:
        """How far apart the lines of the ruler stand, so that there are at least `least_px` between them."""
        return next((step for step in STEPS_MS if step * self.px_per_ms >= least_px), STEPS_MS[-1])


def fitted(length_ms: int, width: float) -> Scale:
    """All of it in view."""
    length = max(1, length_ms)
    return Scale(length_ms=length, width=max(1.0, width), px_per_ms=max(1.0, width) / length)
