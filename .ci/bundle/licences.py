"""The licences of everything in a folder, copied along, with a page that says what is under which, and where from."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from bundle.parts import AUTHOR_LIBRARIES

FOLDER = "LICENSES"
ROOT = Path(__file__).resolve().parents[2]
TEXTS = Path(__file__).resolve().parent / "texts"
_TEXT_NAMES = re.compile(r"(?:^|/)(?:licen[cs]es?/|(?:licen[cs]e|copying|notice|authors)[^/]*$)", re.IGNORECASE)
_AUTHOR_DISTRIBUTIONS = frozenset({"hibari-tts", "imageio-ffmpeg", "lxml", "numpy", "onnxruntime"})

OPENING = """# Licences

{title} is under the Apache License 2.0 (`Apache-2.0.txt`). It was bundled with PyInstaller, whose start program is
under the GPL with an exception that lets any program be bundled and passed on under its own terms.

- **Python**: the Python Software Foundation License (`Python.txt`).
- **Qt and PySide6**, from the wheels of the Qt Company: LGPL-3.0 (`LGPL-3.0.txt`, which refers to `GPL-3.0.txt`). Its
  libraries lie in this folder as files of their own, and may be exchanged for others of the same interface. The FFmpeg
  in it is under LGPL-2.1 (`LGPL-2.1.txt`). Sources: <https://download.qt.io> and <https://ffmpeg.org>.
- **Fonts, icons, pictures**: see `assets/LICENSES.md` among the program's parts.
- **Python libraries**: `python/`, one folder for each.
"""
SYSTEM = """\
- **Libraries of the system it was made on**: `system/`, one file for each package, with its copyright holders.
"""
FULL = """
## The video player VLC

libvlc and its plug-ins are under LGPL-2.1 and GPL-2.0-or-later; the codec libraries beside them were built under the
GPL. This folder **as a whole** is therefore passed on under the GNU General Public License, version 3 (`GPL-3.0.txt`).
Who passes it on must pass on this page and the offer in `SOURCE-OFFER.txt`, too. The light folders hold none of this.
"""
FFMPEG = """
## The program ffmpeg

The studio runs `ffmpeg`, a program of its own that lies among the parts (from the wheel of imageio-ffmpeg). It is under
GPL-3.0 (`GPL-3.0.txt`), and the offer in `SOURCE-OFFER.txt` holds for it. The player does not have it.
"""
OFFER = """Offer of source code

Whoever gave you this folder offers you, for three years from that day and for no more than the cost of sending it, the
complete source code of the parts of it that are under the GNU General Public License or the GNU Lesser General Public
License, as the licences ask. The sources are also public:

"""


def write_licences(folder: Path, parts: Path, flavour: str, *, author: bool) -> None:
    """Write the folder of licences into `folder`, whose parts lie in `parts`."""
    target = folder / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    shutil.copyfile(ROOT / "LICENSE", target / "Apache-2.0.txt")
    for text in TEXTS.glob("*.txt"):
        shutil.copyfile(text, target / text.name)
    _python(target)
    _distributions(target, author=author)
    packages = _system_packages(parts, target / "system")
    page = OPENING.format(title=folder.name.rpartition(" ")[0])
    page += (SYSTEM if packages else "") + (FULL if flavour == "full" else "") + (FFMPEG if author else "")
    (target / "README.md").write_text(page, encoding="utf-8")
    if flavour == "full" or author:
        lines = [f"Debian package {name}, version {version}" for name, version in sorted(packages.items())]
        if flavour == "full" and not packages:
            lines.append("VLC 3 with its plug-ins, as VideoLAN gives it away: https://download.videolan.org")
        if author:
            lines.append(f"ffmpeg of imageio-ffmpeg {metadata.version('imageio-ffmpeg')}: https://ffmpeg.org")
        offer = OFFER + "".join(f"    {line}\n" for line in lines)
        (target / "SOURCE-OFFER.txt").write_text(offer, encoding="utf-8")


def _python(target: Path) -> None:
    """Python's own licence, from where this Python keeps it."""
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    for path in (
        Path(sys.base_prefix, "lib", version, "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        Path("/usr/share/doc", version, "copyright"),
    ):
        if path.is_file():
            shutil.copyfile(path, target / "Python.txt")
            return
    raise SystemExit("Python's licence was not found; it must go along.")


def _distributions(target: Path, *, author: bool) -> None:
    """The licence files of every Python library that goes in."""
    for name in sorted(_needed("empathy-studio", set(), author=author) - {"empathy-studio"}):
        found = metadata.distribution(name)
        place = target / "python" / f"{name}-{found.version}"
        place.mkdir(parents=True, exist_ok=True)
        for file in found.files or ():
            if ".dist-info/" in str(file) and _TEXT_NAMES.search(str(file)) and file.locate().is_file():
                shutil.copyfile(str(file.locate()), place / Path(str(file)).name)
        told = found.metadata
        licence = (
            told.get("License-Expression")
            or told.get("License")
            or ", ".join(one for one in told.get_all("Classifier", []) if one.startswith("License"))
        )
        url = told.get("Home-page") or ", ".join(told.get_all("Project-URL", [])[:2])
        first = licence.splitlines()[0] if licence else "see the text"
        about = f"{told['Name']} {found.version}\nLicence: {first}\n{url}\n"
        (place / "ABOUT.txt").write_text(about, encoding="utf-8")


def _needed(name: str, seen: set[str], *, author: bool) -> set[str]:
    """The names of the libraries that `name` asks for, and they in turn, that are installed here."""
    plain = re.sub(r"[-_.]+", "-", name).lower()
    if plain in seen or (plain in _AUTHOR_DISTRIBUTIONS | set(AUTHOR_LIBRARIES) and not author):
        return seen
    try:
        wanted = metadata.requires(plain) or []
    except metadata.PackageNotFoundError:
        return seen
    seen.add(plain)
    for one in wanted:
        extra = re.search(r"extra\s*==\s*['\"](\w+)", one)
        if extra is None or (plain == "empathy-studio" and extra[1] == "voice" and author):
            _needed(re.split(r"[\s<>=!~;\[(]", one, maxsplit=1)[0], seen, author=author)
    return seen


def _system_packages(parts: Path, target: Path) -> dict[str, str]:
    """Copy the copyright file of every Debian package that a library came from; the packages and their versions."""
    if shutil.which("dpkg-query") is None:
        return {}
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=False).stdout
    places = {line.split()[0]: line.rpartition("=> ")[2] for line in listed.splitlines()[1:] if "=> " in line}
    names = {path.name for path in parts.glob("*.so*")}
    wanted = [places[name] for name in sorted(names) if name in places]
    wanted += [str(path) for path in (parts / "vlc").rglob("*.so*") if path.is_file()]
    found: dict[str, str] = {}
    for place in wanted:
        pattern = f"*/{Path(place).name}"
        told = subprocess.run(["dpkg-query", "-S", pattern], capture_output=True, text=True, check=False).stdout
        for line in told.splitlines()[:1]:
            package = line.partition(": ")[0].split(",")[0]
            asked = ["dpkg-query", "-W", "-f", "${Version}", package]
            found[package.partition(":")[0]] = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    target.mkdir()
    for package in found:
        copyright_file = Path("/usr/share/doc", package, "copyright")
        if copyright_file.is_file():
            shutil.copyfile(copyright_file, target / f"{package}.txt")
    return found
