"""The progress store of one data folder: opened, checked, mended when it must be, and closed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import TracebackType

from sqlite_utils import Database

from empathy_studio.errors import ProgressError
from empathy_studio.progress.attempts import Attempts
from empathy_studio.progress.backup import Backup, back_up, back_up_in_turn, is_due, list_backups
from empathy_studio.progress.checkup import CheckUp, check_store
from empathy_studio.progress.database import database_path, progress_folder, take_short_turns, writing
from empathy_studio.progress.device import Device, current_device, device_key, note_heads
from empathy_studio.progress.faults import faults_told, refused
from empathy_studio.progress.folder_lock import FolderLock
from empathy_studio.progress.hybrid_clock import Now, wall_clock
from empathy_studio.progress.learners import Learners
from empathy_studio.progress.opening import Trouble, make_ready, open_ready
from empathy_studio.progress.pins import Pins
from empathy_studio.progress.projections import rebuild
from empathy_studio.progress.records import Recovery
from empathy_studio.progress.recovery import recoveries, restore
from empathy_studio.sentence import Sentence


class Store:
    """An open progress store; use it on the thread that opened it, and close it.

    `recovery` says what was done when the store was found damaged just now, else it is None.
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
        self.pins = Pins(db, self.path, now)
        self._lock = lock
        self._closed = False

    def back_up_if_due(self, *, lesson_ended: bool = False) -> Backup | None:
        """Make today's backup, or one at the end of a lesson, when it is time for it. Raises ProgressError.

        It takes about as long as copying the file; call it on a thread of its own with a store of its own.
        """
        now = self.now()
        if not is_due(self.folder, now, lesson_ended=lesson_ended):
            return None
        return back_up_in_turn(self.db, self.path, now)

    def back_up_to(self, target: Path) -> Path:
        """Write a backup to `target`. Raises ProgressError; then an older file there stays."""
        return back_up(self.db, self.path, target)

    def backups(self) -> tuple[Backup, ...]:
        """The backups that are kept by themselves, the newest first."""
        return list_backups(self.folder)

    def check(self) -> CheckUp:
        """Look at every page, every link of every chain, every figure. Raises ProgressError when it cannot be read."""
        return check_store(self.db, self.path, self.device.secret)

    def rebuild_figures(self) -> None:
        """Drop all figures and work them out from the statements."""
        with writing(self.db, self.path) as connection:
            rebuild(connection)

    def recoveries(self) -> tuple[Recovery, ...]:
        """What was ever restored here, the latest first."""
        with faults_told(self.path):
            return recoveries(self.db.conn)

    def close(self) -> None:
        """Close the database and let others have the folder; what was kept is on the disk already.

        The end of the chain is noted, if the disk lets it be. Closing once more does nothing.
        """
        if self._closed:
            return
        self._closed = True
        try:
            with suppress(ProgressError), writing(self.db, self.path) as connection:
                note_heads(connection)
        finally:
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

    A damaged store is restored from the newest good backup with what can be saved on top, and `Store.recovery`
    tells it. Raises ProgressError when the store is locked, newer than this program, of another program, or the
    folder may not be written.
    """
    folder = _folder(data)
    lock = FolderLock(folder)
    recovery = None
    try:
        lock.enter()
        secret = device_key(folder)
        lock.share()
        found = open_ready(folder, secret, now)
        if isinstance(found, Trouble):
            lock.have_alone()
            recovery = make_ready(folder, secret, now)
            lock.share()
            found = open_ready(folder, secret, now)
        if isinstance(found, Trouble):
            raise ProgressError(
                Sentence("{0}: cannot be made ready: {1}.", database_path(folder), found.reason),
                "Check the disk; the backups lie beside the store.",
            )
        lock.leave_door()
        take_short_turns(found)
        device = current_device(found.conn, secret)
        assert device is not None
    except BaseException:
        lock.close()
        raise
    return Store(folder, found, lock, device, now, recovery)


def restore_store(data: Path, backup: Path, now: Now = wall_clock) -> Recovery:
    """Go back to `backup`; what was there is kept aside. Nobody may have the store open meanwhile.

    Raises ProgressError, and changes nothing, when the backup is not good or somebody has the store open.
    """
    folder = _folder(data)
    lock = FolderLock(folder)
    try:
        lock.enter()
        lock.have_alone()
        return restore(folder, backup, device_key(folder), now)
    finally:
        lock.close()


def _folder(data: Path) -> Path:
    """The progress folder, made if need be."""
    folder = progress_folder(data)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        unmade = Sentence("{0}: cannot be made ({1}).", folder, error.strerror)
        otherwise = ProgressError(unmade, "Choose another data folder with --data.")
        raise refused(error, folder, otherwise) from error
    return folder
