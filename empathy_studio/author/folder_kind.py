"""On what a folder lies: a disk of this computer, something that can be pulled out, or another computer."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

FolderKind = Literal["fixed", "removable", "network", "unknown"]

NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smbfs", "smb3", "afs", "ceph", "coda", "davfs", "glusterfs", "lustre", "ncpfs", "9p"}
    | {"fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.glusterfs"}
)
"""The kinds of file system, as Linux names them, whose files lie on another computer."""

MOUNTS = Path("/proc/mounts")
"""Where Linux tells what is mounted (proc(5))."""

DEVICES = Path("/sys/class/block")
"""Where Linux lists block devices, each with whether it can be pulled out (sysfs)."""

MEDIA_FOLDERS = ("/media/", "/run/media/", "/mnt/usb")
"""Where Linux desktops show what was plugged in."""

ADVICE: dict[FolderKind, str] = {
    "fixed": "",
    "removable": "This course lies on a removable drive. Do not pull it out while the course is open; a copy on this "
    "computer is safer.",
    "network": "This course lies on a network drive. When the network fails, it cannot be saved; a copy on this "
    "computer is safer.",
    "unknown": "",
}
"""What a person is told when a course is opened there; nothing for a fixed disk, or where the system does not say."""


class Mount(NamedTuple):
    """One line of the table of mounts: what is mounted, where, as which kind of file system."""

    device: str
    where: str
    system: str


def folder_kind(folder: Path) -> FolderKind:
    """On what `folder` lies.

    Linux: the table of mounts (/proc/mounts, proc(5)) and whether the device is marked removable (sysfs). Windows:
    GetDriveTypeW. On other systems, macOS among them, there is no documented way without further libraries: `unknown`.
    """
    if sys.platform == "win32":
        return _on_windows(folder)
    try:
        table = MOUNTS.read_text(errors="surrogateescape")
    except OSError:
        return "unknown"
    mount = mount_of(folder.resolve(), mounts_in(table))
    return "unknown" if mount is None else kind_of(mount, DEVICES)


def mounts_in(table: str) -> tuple[Mount, ...]:
    r"""The mounts in the text of /proc/mounts, in which a space in a name is written `\040`."""
    found = []
    for line in table.splitlines():
        parts = [re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), part) for part in line.split(" ")]
        if len(parts) >= 3:
            found.append(Mount(parts[0], parts[1], parts[2]))
    return tuple(found)


def mount_of(folder: Path, mounts: Iterable[Mount]) -> Mount | None:
    """The mount that holds `folder`: the one furthest down the tree, and of those on one place the last."""
    best: Mount | None = None
    for mount in mounts:
        where = Path(mount.where)
        holds = where == folder or where in folder.parents
        if holds and (best is None or len(where.parts) >= len(Path(best.where).parts)):
            best = mount
    return best


def kind_of(mount: Mount, devices: Path) -> FolderKind:
    """What a mount is; `devices` is the folder in which the system lists block devices."""
    if mount.system in NETWORK_SYSTEMS or mount.device.startswith("//"):
        return "network"
    if f"{mount.where}/".startswith(MEDIA_FOLDERS):
        return "removable"
    device = devices / Path(mount.device).name
    for place in (device, device.resolve().parent):
        try:
            if (place / "removable").read_text().strip() == "1":
                return "removable"
        except OSError:
            continue
    return "fixed"


def _on_windows(folder: Path) -> FolderKind:
    import ctypes  # only where the system has this call

    anchor = folder.resolve().anchor
    if anchor.startswith("\\\\"):
        return "network"
    windows = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kinds: dict[int, FolderKind] = {2: "removable", 3: "fixed", 4: "network", 5: "removable", 6: "fixed"}
    return kinds.get(windows.GetDriveTypeW(anchor), "unknown")
