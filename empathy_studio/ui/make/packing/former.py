"""Remembers where the last pack of each course was built, so that the next one can be compared with it."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.paths import write_whole

FILE = "built.json"
_log = logging.getLogger(__name__)


class _Kept(Value, frozen=True, kw_only=True):
    packs: dict[str, str] = msgspec.field(default_factory=dict)


def last_built(data: Path, course: str) -> Path | None:
    """The last pack of this course that was built from here and is still there."""
    found = _read(data).packs.get(course)
    return Path(found) if found and Path(found).is_file() else None


def remember_built(data: Path, course: str, pack: Path) -> None:
    """Remember a pack that was built; a disk that refuses costs no more than the comparison."""
    packs = {**_read(data).packs, course: str(pack)}
    try:
        with write_whole(data / FILE) as file:
            file.write(msgspec.json.encode(_Kept(packs=packs)))
    except OSError as error:
        _log.warning("where the pack was built is not remembered: %s", error)


def _read(data: Path) -> _Kept:
    try:
        return typed_json.decode((data / FILE).read_bytes(), _Kept)
    except (OSError, msgspec.MsgspecError):
        return _Kept()
