"""Finds what a test leaves running: threads, Qt timers, Qt animations."""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass, field
from typing import Any

GRACE_S = 3.0


def _threads() -> set[threading.Thread]:
    """Threads that Python started and that run; those of libvlc and Qt are not Python's to stop."""
    return {
        thread
        for thread in threading.enumerate()
        if thread.is_alive() and not isinstance(thread, threading._DummyThread)
    }


def _ticking() -> dict[int, Any]:
    """Qt timers that are active, animations and threads that run, by identity; nothing where Qt was never imported."""
    if "PySide6.QtCore" not in sys.modules:
        return {}
    import shiboken6  # only once a test has brought Qt in
    from PySide6.QtCore import QAbstractAnimation, QThread, QTimer

    found: dict[int, Any] = {}
    for thing in shiboken6.getAllValidWrappers():
        if isinstance(thing, QTimer):
            runs = thing.isActive()
        elif isinstance(thing, QAbstractAnimation):
            runs = thing.state() == QAbstractAnimation.State.Running
        elif isinstance(thing, QThread):
            runs = thing.isRunning() and thing is not QThread.currentThread()
        else:
            continue
        if runs:
            found[id(thing)] = thing
    return found


def _delete_what_was_left_to_delete() -> None:
    """Carry out every `deleteLater` that no event loop came round to."""
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent  # only once a test has brought Qt in

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _name(thing: Any) -> str:
    owner = thing.parent()
    above = f" of {type(owner).__name__}" if owner is not None else ""
    return f"{type(thing).__name__} {thing.objectName()!r}{above}"


@dataclass(frozen=True)
class Watch:
    """What ran when the watch began."""

    threads: set[threading.Thread] = field(default_factory=_threads)
    ticking: dict[int, Any] = field(default_factory=_ticking)

    def leftovers(self) -> list[str]:
        """What has begun since and does not end within `GRACE_S` seconds, one text each."""
        _delete_what_was_left_to_delete()
        until = time.monotonic() + GRACE_S
        for thread in _threads() - self.threads:
            thread.join(max(0.0, until - time.monotonic()))
        threads = [f"thread {thread.name!r} still runs" for thread in _threads() - self.threads]
        things = [thing for key, thing in _ticking().items() if self.ticking.get(key) is not thing]
        return threads + [f"{_name(thing)} still runs" for thing in things]
