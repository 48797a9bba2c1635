"""Having the disk write what it was given while more is being prepared, so that the last flush is short."""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from empathy_studio.pack.limits import MIB

_OFTEN: Final = 8 * MIB
_SELDOM: Final = 64 * MIB
_WRITE: Final = 2
"""`SYNC_FILE_RANGE_WRITE`: start writing all that waits to be written, and do not wait for it."""


def _without_waiting() -> Callable[[int], object] | None:
    """Linux's call that starts writing a file (`sync_file_range`, Linux 2.6.17); None on other systems."""
    if sys.platform != "linux":
        return None
    try:
        call = ctypes.CDLL(None, use_errno=True).sync_file_range
    except (OSError, AttributeError):
        return None
    call.argtypes = (ctypes.c_int, ctypes.c_int64, ctypes.c_int64, ctypes.c_uint)
    return lambda handle: call(handle, 0, 0, _WRITE)


class BackgroundFlush:
    """Has one open file written now and then. It promises nothing: the last flush is the caller's own."""

    def __init__(self, handle: int) -> None:
        """`handle` is the file's number at the system; it must stay open until `close`."""
        self._start = _without_waiting()
        self._unwritten = 0
        self._thread: _FlushThread | None = None
        self._handle = handle

    def wrote(self, count: int) -> None:
        """So many bytes more were given to the system; every few megabytes it is told to write them."""
        self._unwritten += count
        if self._unwritten < (_SELDOM if self._start is None else _OFTEN):
            return
        self._unwritten = 0
        if self._start is not None:
            self._start(self._handle)
        else:
            self._thread = self._thread or _FlushThread(self._handle)
            self._thread.ask()

    def close(self) -> None:
        """Wait until nothing here uses the file any more."""
        if self._thread is not None:
            self._thread.close()
            self._thread = None


class _FlushThread:
    """For systems on which every flush waits: it waits on a thread of its own."""

    def __init__(self, handle: int) -> None:
        self._handle = handle
        self._wanted = threading.Event()
        self._stop = False
        self._thread = threading.Thread(target=self._run, name="pack-flush", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Start a flush unless one is running."""
        self._wanted.set()

    def _run(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            if self._stop:
                return
            with suppress(OSError):
                getattr(os, "fdatasync", os.fsync)(self._handle)

    def close(self) -> None:
        """Wait for the flush that is running and end. An error of the disk is told by the caller's own last flush."""
        self._stop = True
        self._wanted.set()
        self._thread.join()
