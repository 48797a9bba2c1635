"""A pack that has come to this site as a file: whole, or as a delta to the version on the shelf."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from empathy_studio.errors import PackError
from empathy_studio.pack.delta import name_of
from empathy_studio.pack.delta_format import DELTA_SUFFIX, read_head
from empathy_studio.pack.delta_source import open_updated
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.source import FileSource
from empathy_studio.sentence import Sentence


@contextmanager
def arriving(shelf: Shelf, file: Path) -> Iterator[Pack]:
    """The pack in `file`, or the one that a delta in `file` makes of the version on the shelf.

    A delta whose work is done already gives the pack that is on the shelf.
    Raises PackError when it is neither, damaged, or a delta to a version that is not here.
    """
    if file.suffix != DELTA_SUFFIX:
        with Pack.open(file) as pack:
            yield pack
        return
    source = FileSource(file)
    try:
        head, _ = read_head(source)
    finally:
        source.close()
    if shelf.current(head.base.pack) is None:
        leads = Sentence("leads from {0} to {1}", head.base.in_words(), head.result.in_words())
        raise PackError(
            Sentence("{0}: {1}, but no version of “{2}” is installed here.", file, leads, head.base.pack),
            "Install the whole new pack instead.",
        )
    with shelf.open(head.base.pack) as base:
        if name_of(base).seal == head.result.seal:
            yield base
            return
        with open_updated(base, file) as pack:
            yield pack
