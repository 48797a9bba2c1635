"""Lets time pass in a program that runs under Qt, for those who photograph it: a while, or until something is so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

STEP_MS = 20
MOST_MS = 30_000


def wait(ms: int) -> None:
    """Let `ms` pass."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def until(there: Callable[[], bool], where: str = "") -> None:
    """Let time pass until something is so. Raises SystemExit with `where` after 30 s."""
    for _ in range(MOST_MS // STEP_MS):
        if there():
            return
        wait(STEP_MS)
    raise SystemExit(f"waited in vain: {where}")
