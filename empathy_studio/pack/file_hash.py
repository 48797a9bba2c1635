"""The hash of a file on the disk, read once on all processors."""

from __future__ import annotations

from pathlib import Path

from blake3 import blake3


def hash_of(path: Path) -> str:
    """The BLAKE3 hash of a file's bytes, in hexadecimal digits. Raises OSError."""
    return blake3(max_threads=blake3.AUTO).update_mmap(path).hexdigest()
