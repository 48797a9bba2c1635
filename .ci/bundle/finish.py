"""Makes folders that can be given away of what PyInstaller left: no links, licences along, VLC's cache, a manifest."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from bundle.icu import make_small
from bundle.licences import write_licences
from empathy_studio import __version__
from empathy_studio.delivery.manifest import write_manifest

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ("Empathy Player", "Empathy Studio")
PARTS = "_internal"
EVEN_S = 1_700_000_000
"""The time that every file of a folder gets, so that the same parts make the same folder."""


def finish(made: Path, target: Path) -> None:
    """Bring every folder below `made` to its place `target`/flavour/program."""
    for program in PROGRAMS:
        for flavour in ("light", "full"):
            folder = made / f"{program} {flavour}"
            if not folder.is_dir():
                continue
            parts = arranged(folder, program)
            if sys.platform.startswith("linux"):
                no_debug_tables(parts)
                small_icu(parts)
            write_licences(folder, parts, flavour, author=program == "Empathy Studio")
            same_times(folder)
            if flavour == "full" and sys.platform != "darwin":
                cache_plugins(parts / "vlc")
            write_manifest(folder, program=program, version=__version__, flavour=flavour, system=system())
            place = target / flavour / program
            shutil.rmtree(place, ignore_errors=True)
            place.parent.mkdir(parents=True, exist_ok=True)
            folder.rename(place)
            print(f"{place.relative_to(ROOT)}: {size_of(place) / 1e6:,.0f} MB")


def arranged(folder: Path, program: str) -> Path:
    """Make what PyInstaller left a folder that can be given away; where the program's parts lie in it.

    Where PyInstaller made an application for macOS, the folder holds that alone, as it is: it is signed with its links,
    and nothing may be added to it.
    """
    application = folder.with_name(f"{folder.name}.app")
    if application.is_dir():
        shutil.rmtree(folder)
        folder.mkdir()
        application.rename(folder / f"{program}.app")
        return folder / f"{program}.app" / "Contents" / "Frameworks"
    no_links(folder)
    return folder / PARTS


def no_links(folder: Path) -> None:
    """Take away the links that PyInstaller lays to libraries of Qt, which find each other without.

    Sticks are often of a file system that has no links.
    """
    for path in folder.rglob("*"):
        if path.is_symlink():
            if path.resolve().parent == path.parent:
                real = path.resolve()
                path.unlink()
                shutil.copy2(real, path)
            else:
                path.unlink()


def no_debug_tables(parts: Path) -> None:
    """Take the tables for debuggers out of Python's own library and modules, which some builds of Python leave in.

    Nothing else is touched: the FFmpeg that Qt ships does not load any more after such a treatment.
    """
    for path in (*parts.glob("libpython*.so*"), *parts.glob("python3*/lib-dynload/*.so")):
        subprocess.run(["objcopy", "--strip-debug", str(path)], check=True)


def small_icu(parts: Path) -> None:
    """Cut ICU's data down, which would be a sixth of the folder."""
    for library in parts.rglob("libicudata.so.*"):
        make_small(library)


def same_times(folder: Path) -> None:
    """Give every file the same time."""
    for path in folder.rglob("*"):
        if not path.is_symlink():
            os.utime(path, (EVEN_S, EVEN_S))


def cache_plugins(vlc: Path) -> None:
    """Let libvlc write the cache of its plug-ins (libvlc's own option, as its vlc-cache-gen does)."""
    (vlc / "plugins" / "plugins.dat").unlink(missing_ok=True)
    code = (
        "from pathlib import Path; from empathy_studio.ui.video.bundled_vlc import use_bundled_vlc;"
        f"use_bundled_vlc(Path({str(vlc.parent)!r}));"
        "import vlc; made = vlc.Instance(['--quiet', '--reset-plugins-cache', '--plugins-cache', '--plugins-scan']);"
        "assert made is not None; made.release()"
    )
    environment = {**os.environ, "LD_LIBRARY_PATH": str(vlc.parent)}
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, env=environment)
    cache = vlc / "plugins" / "plugins.dat"
    if not cache.is_file():
        raise SystemExit(f"{vlc}: libvlc wrote no cache of its plug-ins.")
    os.utime(cache, (EVEN_S, EVEN_S))


def system() -> str:
    """What the folder runs on, for people."""
    libc, version = platform.libc_ver()
    return " ".join(filter(None, (platform.system(), platform.machine(), f"{libc} {version}".strip())))


def size_of(folder: Path) -> int:
    """Bytes of all files below `folder`."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    finish(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve())
