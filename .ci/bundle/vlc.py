"""Where libvlc lies on the machine that bundles, and which of its files go in."""

from __future__ import annotations

import ctypes.util
import os
import subprocess
import sys
from pathlib import Path

from bundle.parts import vlc_plugins

MISSING = "libvlc 3 is not on this machine: install libvlc5 and vlc-plugin-base (or VLC), or make the light flavour."


def binaries() -> list[tuple[str, str]]:
    """libvlc and the plug-ins that go in, each with the folder it is put in. Raises SystemExit when there is none."""
    library, plugins = _places()
    found = [str(path) for path in plugins.rglob("*_plugin.*") if path.suffix in (".so", ".dll", ".dylib")]
    chosen = vlc_plugins(plugins.as_posix(), [Path(path).as_posix() for path in found])
    if not library.exists() or not chosen:
        raise SystemExit(MISSING)
    # On Windows libvlc looks for its plug-ins beside its core library.
    core = library.with_name("libvlccore.dll")
    return [(str(one), "vlc") for one in (library, core) if one.exists()] + chosen


def _places() -> tuple[Path, Path]:
    """libvlc itself, and the folder of its plug-ins."""
    if sys.platform == "win32":
        folder = Path(os.environ.get("VLC_FOLDER", Path(os.environ["PROGRAMFILES"], "VideoLAN", "VLC")))
        return folder / "libvlc.dll", folder / "plugins"
    if sys.platform == "darwin":
        folder = Path(os.environ.get("VLC_FOLDER", "/Applications/VLC.app/Contents/MacOS"))
        return folder / "lib" / "libvlc.dylib", folder / "plugins"
    name = ctypes.util.find_library("vlc") or "libvlc.so.5"
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=False).stdout
    for line in listed.splitlines():
        if line.split() and line.split()[0] == name:
            library = Path(line.rpartition("=> ")[2].strip())
            return library.resolve().with_name(name), library.parent / "vlc" / "plugins"
    raise SystemExit(MISSING)
