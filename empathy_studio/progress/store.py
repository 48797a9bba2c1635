"""The progress store of one data folder: opened, checked, mended when it must be, and closed."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from sqlite_utils import Database

from empathy_studio.errors import ProgressError
from empathy_studio.progress.attempts import Attempts
from empathy_studio.progress.database import connect, database_path, progress_folder
from empathy_studio.progress.device import Device, current_device, device_key
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.folder_lock import FolderLock
from empathy_studio.progress.hybrid_clock import Now, wall_clock
from empathy_studio.progress.learners import Learners
from empathy_studio.progress.records import Recovery
from empathy_studio.progress.schema import bring_up, is_present, refuse_foreign


class Store:
    """An open progress store; use it on the thread that opened it, and close it.

    `recovery` says what was done when the store was found damaged, else it is None.
    """

    def __init__(
        self, folder: Path, db: Database, lock: FolderLock, device: Device, now: Now, recovery: Recovery | None
    ) -> None:
        self.folder = folder
        self.path = database_path(folder)
        self.db = db
        self.device = device
        self.recovery = recovery
        self.now = now
        self.learners = Learners(db, self.path, device, now)
        self.attempts = Attempts(db, self.path, device, now)
        self._lock = lock

    def close(self) -> None:
        """Close the database and let others have the folder; what was kept is on the disk already."""
        self.db.close()
        self._lock.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(data: Path, now: Now = wall_clock) -> Store:
    """Open the progress store of the data folder `data`, making it when there is none.

    Raises ProgressError when it is locked, newer than this program, of another program, or the folder may not be
    written.
    """
    folder = progress_folder(data)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProgressError(
            f"{folder}: cannot be made ({error.strerror}).", "Choose another data folder with --data."
        ) from error
    secret = device_key(folder)
    lock = FolderLock(folder)
    try:
        lock.share()
        db = _ready(folder, secret)
        if db is None:
            lock.have_alone()
            _make_ready(folder, secret)
            lock.share()
            db = _ready(folder, secret)
        if db is None:
            raise ProgressError(f"{database_path(folder)}: changes while it is opened.", "Try again.")
        device = current_device(db.conn, secret)
        assert device is not None
    except BaseException:
        lock.close()
        raise
    return Store(folder, db, lock, device, now, None)


def _ready(folder: Path, secret: bytes) -> Database | None:
    """The open database when nothing has to be done to it; else None."""
    path = database_path(folder)
    if not path.exists():
        return None
    with faults_told(path):
        db = connect(path)
        try:
            refuse_foreign(db, path)
            if is_present(db, secret):
                return db
        except BaseException:
            db.close()
            raise
    db.close()
    return None


def _make_ready(folder: Path, secret: bytes) -> None:
    path = database_path(folder)
    with faults_told(path):
        db = connect(path)
        try:
            bring_up(db, path, secret)
        finally:
            db.close()
