"""Who uses the progress folder: many may play at once, one alone may restore or upgrade it."""

from __future__ import annotations

import random
import sqlite3
import time
from pathlib import Path

from empathy_studio.errors import ProgressError
from empathy_studio.progress.faults import faults_told, primary_code
from empathy_studio.sentence import Sentence

LOCK_NAME = "progress.lock"
DOOR_NAME = "progress.door"
WAIT_MS = 5000
"""How long to wait for those who play before giving up, in ms."""
DOOR_MS = 30_000
"""How long to wait for somebody who is restoring the store, in ms."""
_SLICE_MS = 20


class FolderLock:
    """Locks that the system gives back when their process ends, however it ends.

    They are SQLite's own locks on two empty databases beside the store, so they work wherever the store does. Whoever
    opens the store goes through the *door*, one at a time, and inside takes the *lock*: shared to play, alone to
    restore or upgrade.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with faults_told(folder):
            self._door = sqlite3.connect(folder / DOOR_NAME, isolation_level=None, timeout=_SLICE_MS / 1000)
            self._lock = sqlite3.connect(folder / LOCK_NAME, isolation_level=None, timeout=_SLICE_MS / 1000)

    def enter(self) -> None:
        """Go through the door. Raises ProgressError when somebody stays in it for too long."""
        self._take(self._door, DOOR_MS, "BEGIN EXCLUSIVE")

    def leave_door(self) -> None:
        """Let the next one through the door."""
        _release(self._door)

    def share(self) -> None:
        """Use the folder beside others; inside the door."""
        self._take(self._lock, WAIT_MS, "BEGIN", "PRAGMA user_version")

    def have_alone(self) -> None:
        """Use the folder alone; inside the door. Raises ProgressError when somebody uses it and does not end."""
        self._take(self._lock, WAIT_MS, "BEGIN EXCLUSIVE")

    def close(self) -> None:
        """Let go for good; harmless the second time."""
        self._door.close()
        self._lock.close()

    def _take(self, connection: sqlite3.Connection, wait_ms: int, *statements: str) -> None:
        deadline = time.monotonic() + wait_ms / 1000
        while not _taken(connection, self._folder, statements):
            if time.monotonic() > deadline:
                raise ProgressError(
                    Sentence(
                        "{0}: another program is using the progress store, which must be made ready first.",
                        self._folder,
                    ),
                    "Close every other Empathy Studio on this machine, then try again.",
                )
            time.sleep(random.uniform(0.0, _SLICE_MS / 1000))


def _taken(connection: sqlite3.Connection, path: Path, statements: tuple[str, ...]) -> bool:
    _release(connection)
    with faults_told(path):
        try:
            for statement in statements:
                connection.execute(statement).fetchall()
        except sqlite3.OperationalError as error:
            _release(connection)
            if primary_code(error) != sqlite3.SQLITE_BUSY:
                raise
            return False
    return True


def _release(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")
