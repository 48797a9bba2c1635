"""Which courses were opened last: kept in `recent.json` of the data folder; losing it loses nothing else."""

from __future__ import annotations

from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.codec import COURSE_NAME
from empathy_studio.paths import write_whole

MOST = 8
_NAME = "recent.json"


class Recent(msgspec.Struct, frozen=True, kw_only=True):
    """One course that was opened: its folder, and the title it had."""

    folder: str
    title: str


def recent_courses(data: Path) -> tuple[Recent, ...]:
    """The courses opened last that are still there, the last first."""
    try:
        known = typed_json.decode((data / _NAME).read_bytes(), tuple[Recent, ...])
    except (OSError, msgspec.MsgspecError):
        return ()
    return tuple(one for one in known if (Path(one.folder) / COURSE_NAME).is_file())


def remember(data: Path, folder: Path, title: str) -> None:
    """Put a course first; that it cannot be written is no reason to stop anybody."""
    others = [one for one in recent_courses(data) if Path(one.folder) != folder]
    kept = (Recent(folder=str(folder), title=title), *others)[:MOST]
    try:
        with write_whole(data / _NAME) as file:
            file.write(msgspec.json.encode(kept))
    except OSError:
        return
