"""Writing an open pack to a file, bit for bit, each byte checked on the way: from the shelf, a stick, or a delta."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Final

from empathy_studio.errors import PackError
from empathy_studio.pack.background_flush import BackgroundFlush
from empathy_studio.pack.delta_source import open_updated
from empathy_studio.pack.disk import DiskSpace, RealDiskSpace, require_space
from empathy_studio.pack.limits import CHUNK, MIB
from empathy_studio.pack.progress_report import Report, quiet
from empathy_studio.pack.reader import Pack
from empathy_studio.paths import write_whole

_AHEAD: Final = 4
_FLUSH_EVERY: Final = 64 * MIB // CHUNK


def copy_pack(pack: Pack, target: Path, *, report: Report = quiet, disk: DiskSpace | None = None) -> int:
    """Write `pack` at `target` and return its size in bytes.

    The file is written beside, flushed, and put in place when it is whole. `report` may raise to cancel.
    Raises PackError when the pack is damaged or cannot be read, for too little space, and when the disk fails.
    """
    require_space(disk or RealDiskSpace(), target.parent, pack.size, f"writing {target.name}")
    chunks = pack.chunks
    try:
        with write_whole(target) as file, ThreadPoolExecutor(1, "pack-copy") as reader:
            flush = BackgroundFlush(file.fileno())
            try:
                waiting: deque[Future[bytes]] = deque()
                ahead = 0
                for index in range(chunks.count):
                    while ahead < chunks.count and len(waiting) < _AHEAD:
                        waiting.append(reader.submit(chunks.fetch, ahead, "the pack"))
                        ahead += 1
                    file.write(waiting.popleft().result())
                    report(0.99 * index / chunks.count, target.name)
                    if index % _FLUSH_EVERY == _FLUSH_EVERY - 1:
                        flush.ask()
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
