"""Writing an open pack to a file, bit for bit, each byte checked on the way: from the shelf, a stick, or a delta."""

from __future__ import annotations

from pathlib import Path

from empathy_studio.errors import PackError
from empathy_studio.pack.background_flush import BackgroundFlush
from empathy_studio.pack.chunks_ahead import ChunksAhead
from empathy_studio.pack.delta_source import open_updated
from empathy_studio.pack.destination import require_destination
from empathy_studio.pack.disk import DiskSpace, RealDiskSpace, require_space
from empathy_studio.pack.progress_report import Report, quiet
from empathy_studio.pack.reader import Pack
from empathy_studio.paths import write_whole


def copy_pack(pack: Pack, target: Path, *, report: Report = quiet, disk: DiskSpace | None = None) -> int:
    """Write `pack` at `target` and return its size in bytes.

    The file is written beside, flushed, and put in place when it is whole. `report` may raise to cancel.
    Raises PackError when the pack is damaged or cannot be read, for too little space, and when the disk fails.
    """
    require_destination(target, pack.head.pack)
    require_space(disk or RealDiskSpace(), target.parent, pack.size, f"writing {target.name}")
    chunks = pack.chunks
    try:
        with write_whole(target) as file:
            flush = BackgroundFlush(file.fileno())
            try:
                with ChunksAhead(chunks).reading(0, chunks.count, "the pack") as ahead:
                    for index, data in enumerate(ahead):
                        flush.wrote(file.write(data))
                        report(0.99 * index / chunks.count, target.name)
                file.write(pack.tail() + pack.seal.to_bytes())
            finally:
                flush.close()
    except OSError as error:
        hint = "Check the space and the permissions."
        raise PackError(f"{target}: cannot be written ({error.strerror or error}).", hint) from error
    report(1.0, target.name)
    return pack.size


def patch_pack(old: Pack, delta: Path, target: Path, *, report: Report = quiet) -> int:
    """Write at `target` the pack that `delta` makes of `old`, and return its size in bytes. Raises as `copy_pack`."""
    with open_updated(old, delta) as new:
        return copy_pack(new, target, report=report)
