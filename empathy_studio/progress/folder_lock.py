"""Who uses the progress folder: many may play at once, one alone may restore or upgrade it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from empathy_studio.errors import ProgressError
from empathy_studio.progress.faults import faults_told

LOCK_NAME = "progress.lock"
WAIT_MS = 5000
"""How long to wait for others before giving up, in ms."""


class FolderLock:
    """A lock that the system gives back when its process ends, however it ends.

    It is SQLite's own lock on an empty database beside the store, so it works wherever the store does.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK_NAME
        with faults_told(self._path):
            self._connection = sqlite3.connect(self._path, isolation_level=None, timeout=WAIT_MS / 1000)

    def share(self) -> None:
        """Use the folder beside others. Raises ProgressError when somebody restores it and does not end in time."""
        self._take("BEGIN", "PRAGMA user_version")

    def have_alone(self) -> None:
        """Use the folder alone. Raises ProgressError when somebody else uses it and does not end in time."""
        self._take("BEGIN EXCLUSIVE")

    def release(self) -> None:
        """Let others have it; harmless when it is not held."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def close(self) -> None:
        """Let go for good; harmless the second time."""
        self._connection.close()

    def _take(self, *statements: str) -> None:
        self.release()
        try:
            with faults_told(self._path):
                for statement in statements:
                    self._connection.execute(statement).fetchall()
        except ProgressError as error:
            self.release()
            if isinstance(error.__cause__, sqlite3.OperationalError) and "locked" in str(error.__cause__):
                raise ProgressError(
                    f"{self._path.parent}: another program is using the progress store and it must be mended first.",
                    "Close every other Empathy Studio on this machine, then try again.",
                ) from error
            raise
