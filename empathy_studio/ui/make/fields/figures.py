"""Times and numbers as one types them into a form, and back."""

from __future__ import annotations

import re

_TIME = re.compile(r"(?:(\d+):)?(?:(\d+):)?(\d+(?:[.,]\d{1,3})?)")


def time_text(ms: int | None) -> str:
    """A time of the media as `m:ss.mmm`; nothing for None."""
    if ms is None:
        return ""
    return f"{ms // 60_000}:{ms % 60_000 / 1000:06.3f}"


def time_read(text: str) -> int:
    """A typed time (`95`, `1:35`, `1:35.5`, `0:01:35`) in ms; ValueError when it is none."""
    match = _TIME.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    first, second, seconds = match.groups()
    minutes = int(second) + 60 * int(first) if second else int(first or 0)
    return minutes * 60_000 + round(float(seconds.replace(",", ".")) * 1000)


def number_text(value: float | None) -> str:
    """A number as one types it; nothing for None."""
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else repr(float(value))


def number_read(text: str) -> float | None:
    """A typed number, with a point or a comma; None when it is none."""
    try:
        found = float(text.strip().replace(",", ".").replace("−", "-"))
    except ValueError:
        return None
    return found if abs(found) < float("inf") else None
