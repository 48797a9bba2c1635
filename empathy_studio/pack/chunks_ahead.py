"""Chunks of a pack one after the other, each read and checked on another thread while the one before is in use."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from typing import Final, TypeAlias

from empathy_studio.pack.chunks import CheckedChunks
from empathy_studio.pack.limits import CHUNK

_BUFFERS: Final = 4
_Buffer: TypeAlias = memoryview


class ChunksAhead:
    """Reads stretches of one pack through a few buffers of its own, so that memory does not grow with the pack."""

    def __init__(self, chunks: CheckedChunks) -> None:
        self._chunks = chunks
        self._buffers = tuple(memoryview(bytearray(CHUNK)) for _ in range(_BUFFERS))

    @contextmanager
    def reading(self, first: int, end: int, what: str) -> Iterator[Iterator[memoryview]]:
        """The checked bytes of each chunk from `first` up to before `end`; each is good until the next is asked for.

        `what` names the file for the PackError that is raised when a chunk is damaged or cannot be read.
        """
        free: SimpleQueue[_Buffer | None] = SimpleQueue()
        read: SimpleQueue[tuple[_Buffer, memoryview] | BaseException] = SimpleQueue()
        for buffer in self._buffers:
            free.put(buffer)
        stopped = threading.Event()

        def run() -> None:
            try:
                for index in range(first, end):
                    buffer = free.get()
                    if buffer is None or stopped.is_set():
                        return
                    read.put((buffer, self._chunks.fetch_into(index, buffer, what)))
            except BaseException as error:
                read.put(error)

        def taken() -> Iterator[memoryview]:
            for _ in range(first, end):
                found = read.get()
                if isinstance(found, BaseException):
                    raise found
                buffer, data = found
                yield data
                free.put(buffer)

        reader = threading.Thread(target=run, name="pack-ahead", daemon=True)
        reader.start()
        try:
            yield taken()
        finally:
            stopped.set()
            free.put(None)
            reader.join()
