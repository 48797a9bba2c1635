"""Making a damaged list of installed packs anew from the packs that are on the shelf."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from empathy_studio.errors import PackError
from empathy_studio.pack.assembled import AssembledSource, blob_entries
from empathy_studio.pack.reader import Pack, sealed_size
from empathy_studio.pack.shelf_database import DATABASE_NAME, Connect, Version, opened
from empathy_studio.pack.source import FileSource
from empathy_studio.paths import flush_folder

_BESIDE: Final = ("", "-wal", "-shm")


def mend_shelf(folder: Path, versions: Path, blobs: Path, connector: Connect) -> None:
    """Move the damaged database aside, with what belongs to it, and list every pack that is whole on the shelf.

    The newest version of each pack comes into use, the one before it is the previous; how far
    a pack had come is known again from the newest version that is there.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    for ending in reversed(_BESIDE):
        with suppress(FileNotFoundError):
            os.replace(folder / f"{DATABASE_NAME}{ending}", folder / f"damaged-{stamp}-{DATABASE_NAME}{ending}")
    flush_folder(folder)
    found = [pair for pair in (_whole(path, blobs) for path in versions.glob("*.skeleton")) if pair is not None]
    with opened(folder / DATABASE_NAME, connector) as database:
        for version, uses in sorted(found, key=lambda pair: pair[0].version):
            database.switch_to(version, uses)


def _whole(skeleton: Path, blobs: Path) -> tuple[Version, list[tuple[str, int]]] | None:
    """What a skeleton describes, when all its blobs are there with their lengths; None when not."""
    try:
        size = _size_of(skeleton)
        source = AssembledSource(skeleton, size, blobs, skeleton.name)
        try:
            pack = Pack(source)
        finally:
            source.close()
    except PackError:
        return None
    uses = [(blob, entry.size) for blob, entry in blob_entries(pack.manifest).items()]
    for blob, length in uses:
        path = blobs / blob
        if not path.exists() or path.stat().st_size != length:
            return None
    return Version.of(pack.manifest, pack.content_hash, pack.publisher_key, size), uses


def _size_of(skeleton: Path) -> int:
    source = FileSource(skeleton)
    try:
        return sealed_size(source)
    finally:
        source.close()
