"""A minimal Debian in a folder, without Python, VLC or a network, in which a bundled program is run as a bare user."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / "build" / "bare-machine"
RELEASE = "bookworm"
MIRROR = "http://deb.debian.org/debian"
SYSTEM = ("libgl1", "libegl1", "fonts-dejavu-core")
"""What a desktop brings: the graphics driver's interface and a font. All else must be in the folder."""
USER = 4711
STICK, HOME = "/media/stick", "/srv/kiosk"
SOCKETS = Path("/", "tmp", ".X11-unix")
"""Where the displays of this machine are reached; a place of the X Window System's own."""
PATIENCE_S = 180


def why_not() -> str:
    """Why no bare machine can be had here, in plain words; empty when one can."""
    if not sys.platform.startswith("linux"):
        return "it is made on Linux alone"
    if os.geteuid() != 0:
        return "only root can make it"
    missing = [name for name in ("debootstrap", "unshare", "chroot") if _tool(name) is None]
    if missing:
        return f"{', '.join(missing)} is not installed"
    if subprocess.run(["unshare", "--mount", "--net", "--pid", "--fork", "true"], capture_output=True).returncode:
        return "this system lets no process have mounts of its own"
    return make()


def make() -> str:
    """Make the machine, or find it made; why it could not be, empty when it could."""
    if (PLACE / "etc" / "made").exists():
        return ""
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.parent.mkdir(parents=True, exist_ok=True)
    tool = _tool("debootstrap")
    assert tool is not None
    command = [tool, "--variant=minbase", f"--include={','.join(SYSTEM)}", RELEASE, str(PLACE), MIRROR]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:]
        return f"debootstrap could not fetch Debian ({' '.join(last)})"
    (PLACE / HOME.lstrip("/")).mkdir(parents=True)
    os.chown(PLACE / HOME.lstrip("/"), USER, USER)
    (PLACE / STICK.lstrip("/")).mkdir(parents=True)
    (PLACE / "etc" / "made").touch()
    return ""


def run(
    stick: Path, *command: str, writable: bool = False, more: Mapping[str, str] | None = None, home: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command there as the bare user; the folder `stick` is plugged in, read-only unless `writable`.

    `home` is put in the place of the user's home; `more` goes into the environment, which is empty otherwise.
    """
    return subprocess.run(
        _line(stick, command, writable=writable, more=more, home=home),
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


def begin(stick: Path, *command: str, more: Mapping[str, str], home: Path) -> subprocess.Popen[str]:
    """Start a command there, and go on."""
    line = _line(stick, command, writable=False, more=more, home=home)
    return subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _line(
    stick: Path, command: tuple[str, ...], *, writable: bool, more: Mapping[str, str] | None, home: Path | None
) -> list[str]:
    environment = {
        "HOME": HOME,
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        **(more or {}),
    }
    place, root = shlex.quote(str(stick)), shlex.quote(str(PLACE))
    steps = [f"mount --bind {place} {root}{STICK}", f"mount -t proc proc {root}/proc"]
    if not writable:
        steps.append(f"mount -o remount,bind,ro {root}{STICK}")
    if home is not None:
        os.chown(home, USER, USER)
        steps.append(f"mount --bind {shlex.quote(str(home))} {root}{HOME}")
    if "DISPLAY" in environment:
        steps.append(f"mkdir -p {root}{SOCKETS} && mount --bind {SOCKETS} {root}{SOCKETS}")
    as_user = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"]
    clean = ["env", "-i", *(f"{name}={value}" for name, value in environment.items())]
    steps.append(f"exec chroot {root} {shlex.join([*as_user, *clean, *command])}")
    return ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "sh", "-c", " && ".join(steps)]


def _tool(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin")
