"""One course, one editor: a lock file says who has it open, and a lock whose holder is gone is known as stale."""

from __future__ import annotations

import os
import secrets
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.author.project import STUDIO_FOLDER
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError

FILE_NAME = "open.lock"
SILENT_S = 300.0
"""After how many seconds without a sign a lock of another machine is taken for stale."""


class Holder(Value, frozen=True, kw_only=True):
    """Who has a course open: machine, process, when that process began, since when and when it last gave a sign.

    `started` tells a process from a later one of the same number; empty where the system does not say. Times are ISO
    8601, UTC. `token` is different for every lock.
    """

    host: str
    pid: int
    started: str = ""
    since: str
    seen: str
    token: str

    def in_words(self) -> str:
        """Who it is, for people: “on kiosk-3 since 14:02”."""
        since = datetime.fromisoformat(self.since).astimezone()
        where = "on this computer" if self.host == socket.gethostname() else f"on {self.host}"
        day = "" if since.date() == datetime.now(tz=UTC).astimezone().date() else f"{since:%Y-%m-%d }"
        return f"{where} since {day}{since:%H:%M}"


class FolderLock:
    """Holds a course folder for this process until `release`."""

    def __init__(self, path: Path, holder: Holder) -> None:
        """Made by `take`."""
        self._path = path
        self.holder = holder

    @property
    def is_held(self) -> bool:
        """Whether the course is still this process's; False when another editor has taken it over."""
        return _read(self._path, default=self.holder).token == self.holder.token

    def sign(self) -> bool:
        """Give a sign of life, once a minute; False when another editor has taken the course over in the meantime."""
        if not self.is_held:
            return False
        self.holder = msgspec.structs.replace(self.holder, seen=_now())
        _write(self._path, self.holder)
        return True

    def release(self) -> None:
        """Let go of the folder; a lock taken over by another stays."""
        if self.is_held:
            self._path.unlink(missing_ok=True)


def holder_of(folder: Path) -> Holder | None:
    """Who has the course in `folder` open; None when nobody has, or only a process that is gone."""
    try:
        found = typed_json.decode((folder / STUDIO_FOLDER / FILE_NAME).read_bytes(), Holder)
    except (OSError, msgspec.MsgspecError):
        return None
    return None if _is_stale(found) else found


def take(folder: Path, *, over: bool = False) -> FolderLock:
    """Take the course in `folder` for this process.

    Raises CourseError when another has it open; with `over` it is taken over all the same, as when a person says that
    the other editor is gone. A folder that cannot be written raises CourseError too.
    """
    path = folder / STUDIO_FOLDER / FILE_NAME
    holder = Holder(
        host=socket.gethostname(),
        pid=os.getpid(),
        started=_started(os.getpid()),
        since=_now(),
        seen=_now(),
        token=secrets.token_hex(8),
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not _make(path, holder):
            other = holder_of(folder)
            if other is not None and not over:
                raise CourseError(
                    f"{folder.name} is open already, {other.in_words()}.",
                    "Close it there first. If that editor is gone, open the course here all the same.",
                )
            path.unlink(missing_ok=True)
            if not _make(path, holder):
                raise CourseError(f"{folder.name} was just opened by another editor.", "Close it there first.")
    except OSError as error:
        raise CourseError(
            f"{folder}: cannot be written ({error.strerror}).", "Copy the course to a folder of your own and open that."
        ) from error
    return FolderLock(path, holder)


def _make(path: Path, holder: Holder) -> bool:
    """Put the lock file there with its contents at once; False when one is there."""
    beside = path.with_name(f".{FILE_NAME}.{holder.token}")
    _write(beside, holder)
    try:
        os.link(beside, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links, as on most USB sticks
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        except FileExistsError:
            return False
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(holder))
    finally:
        beside.unlink(missing_ok=True)
    return True


def _write(path: Path, holder: Holder) -> None:
    """Write the lock file; not flushed, as a lock need not outlive a power cut."""
    beside = path.with_name(f"{path.name}.{holder.token}.part")
    beside.write_bytes(msgspec.json.encode(holder))
    os.replace(beside, path)


def _read(path: Path, default: Holder) -> Holder:
    """The holder in the lock file; `default` when it cannot be read just now."""
    try:
        return typed_json.decode(path.read_bytes(), Holder)
    except (OSError, msgspec.MsgspecError):
        return default


def _is_stale(holder: Holder) -> bool:
    if holder.host != socket.gethostname():
        silent = datetime.now(tz=UTC) - datetime.fromisoformat(holder.seen)
        return silent.total_seconds() > SILENT_S
    if not _is_running(holder.pid):
        return True
    return bool(holder.started) and _started(holder.pid) != holder.started


def _is_running(pid: int) -> bool:
    if sys.platform == "win32":  # os.kill would end the process there; its start is looked at instead
        return _started(pid) != ""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _started(pid: int) -> str:
    """When a process began, in the system's own words; empty when it is not running or the system does not say.

    Linux: field 22 of /proc/[pid]/stat (proc(5)), and a process that has ended but was not waited for counts as ended.
    Windows: the creation time that GetProcessTimes reports.
    """
    if sys.platform == "win32":
        return _started_on_windows(pid)
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return ""
    return "ended" if fields[0] in "ZX" else fields[19]


def _started_on_windows(pid: int) -> str:
    import ctypes  # only where the system has these calls

    windows = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    process = windows.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not process:
        return ""
    times = [ctypes.c_ulonglong() for _ in range(4)]
    known = windows.GetProcessTimes(process, *(ctypes.byref(time) for time in times))
    windows.CloseHandle(process)
    return str(times[0].value) if known and not times[1].value else ""


def _now() -> str:
    return datetime.now(tz=UTC).isoformat()
