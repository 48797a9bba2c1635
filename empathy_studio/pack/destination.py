"""Where a pack or a delta is to be written: a folder that is there, nobody else's file, no number given out already."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final, NamedTuple, Self

from empathy_studio.errors import PackError
from empathy_studio.pack.delta_format import DELTA_SUFFIX, read_head
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.source import FileSource
from empathy_studio.sentence import Sentence


def require_destination(target: Path, pack: str) -> None:
    """Raises PackError unless a pack or delta of `pack`, a pack's id, may be written at `target`.

    Its folder must be there already, so that a stick that is not put in, or a slip of the pen, is told. A file that is
    there may be replaced when it is empty, or a pack or delta of the same id.
    """
    if not target.parent.is_dir():
        raise PackError(
            Sentence("{0}: there is no such folder.", target.parent), "Make the folder, put the stick in, or check it."
        ) from _refused(errno.ENOENT, target.parent)
    if target.exists() and not target.is_file():
        hint = "Name a file in a folder."
        raise PackError(Sentence("{0}: is no file.", target), hint) from _refused(errno.EISDIR, target)
    if target.exists() and target.stat().st_size and _pack_in(target) != pack:
        raise PackError(
            Sentence("{0}: is there already and no pack or delta of “{1}”, so it is not replaced.", target, pack),
            "Choose another name, or remove the file first.",
        ) from _refused(errno.EEXIST, target)


def require_another(target: Path, *sources: Path) -> None:
    """Raises PackError when `target` is one of the files from which it is to be made."""
    if target.exists() and any(target.samefile(source) for source in sources):
        hint = "Choose another name."
        raise PackError(f"{target}: is what is read here, so it is not replaced.", hint) from _refused(
            errno.EEXIST, target
        )


NOT_BUILT: Final = ""
"""The hash of the content of a pack that is yet to be built, which is like no other."""


class Former(NamedTuple):
    """A pack that sites may have: where it lies, its id and number, and the hash of its content."""

    name: str
    pack: str
    version: int
    content: str

    @classmethod
    def of(cls, pack: Pack) -> Self:
        """What is asked of an open pack."""
        return cls(pack.name, pack.manifest.pack, pack.manifest.version, pack.content_hash)

    @classmethod
    def at(cls, file: Path) -> Self | None:
        """What is asked of the pack in `file`; None when no pack lies there."""
        try:
            with Pack.open(file) as pack:
                return cls.of(pack)
        except PackError:
            return None


def require_raised(former: Former, new: Former) -> None:
    """Raises PackError when `new` is not `former` and yet has its number: no site that has it would take the other."""
    if former.version == new.version and former.content != new.content:
        raise PackError(
            f"{former.name}: has version {former.version} as well, but other content, so no site that has it"
            " could take the new pack as an update.",
            f"Raise “version” in course.json to {former.version + 1} and build again.",
        )


def _pack_in(file: Path) -> str:
    """The id of the pack that a file holds or leads to; empty when it does neither."""
    try:
        source = FileSource(file)
        try:
            return read_head(source)[0].result.pack if file.suffix == DELTA_SUFFIX else Pack(source).head.pack
        finally:
            source.close()
    except PackError:
        return ""


def _refused(number: int, path: Path) -> OSError:
    """What the system would have said: the call could not be carried out."""
    return OSError(number, os.strerror(number), str(path))
