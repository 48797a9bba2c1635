"""The libvlc that lies inside a bundled program: found, and named to python-vlc before it is imported."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

LIBRARY_VARIABLE = "PYTHON_VLC_LIB_PATH"
MODULE_VARIABLE = "PYTHON_VLC_MODULE_PATH"
PLUGIN_VARIABLE = "VLC_PLUGIN_PATH"
FOLDER = "vlc"
LIBRARIES = ("libvlc.so.5", "libvlc.dll", "libvlc.dylib")
PLUGINS = "plugins"
CACHE = "plugins.dat"
_RTLD_NOW = 2


def use_bundled_vlc(parts: Path | None = None) -> tuple[str, ...]:
    """Name the libvlc of this bundle in the environment; the options it is to be started with, () when there is none.

    `parts` is the folder of the bundle's parts, by default this program's own. With a cache of its plug-ins libvlc is
    told not to look at each of them: their times differ on every medium, which would make the cache count as stale.
    """
    if parts is None:
        bundle = getattr(sys, "_MEIPASS", None)
        if bundle is None:
            return ()
        parts = Path(bundle)
    folder = parts / FOLDER
    library = next((folder / name for name in LIBRARIES if (folder / name).is_file()), None)
    if library is None:
        return ()
    os.environ[LIBRARY_VARIABLE] = str(library)
    os.environ[MODULE_VARIABLE] = str(folder)
    os.environ[PLUGIN_VARIABLE] = str(folder / PLUGINS)
    return ("--no-plugins-scan",) if (folder / PLUGINS / CACHE).is_file() else ()


def load_ahead() -> None:
    """Load the bundled plug-ins; nothing where there are none. Any thread may call it.

    libvlc with a cache loads each only when it is needed, and the first frame would wait for that. The system's own
    call is used, since Python lets other threads run meanwhile.
    """
    folder = os.environ.get(PLUGIN_VARIABLE)
    if folder is None or not sys.platform.startswith("linux") or not (Path(folder) / CACHE).is_file():
        return
    system = ctypes.CDLL(None)
    system.dlopen.restype = ctypes.c_void_p
    for path in sorted(Path(folder).rglob("*_plugin.so")):
        system.dlopen(os.fsencode(path), _RTLD_NOW)
