"""Asking the disk to write what it was given while more is being prepared, so that the last flush is short."""

from __future__ import annotations

import os
import threading
from contextlib import suppress


class BackgroundFlush:
    """Flushes one open file on a thread of its own."""

    def __init__(self, handle: int) -> None:
        """`handle` is the file's number at the system; it must stay open until `close`."""
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
