"""B18: the bundled player beside the same from its source: start to shelf, first frame; and what its folders weigh.

It needs the folders of `make package`; where they were not made there is nothing to measure.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from empathy_studio.commands.demo import prepared
from tests.bench.row import Contestant, Row, Target

ROOT = Path(__file__).resolve().parents[3]
SOURCE = (sys.executable, "-m", "empathy_studio.player_cli")
FLAVOURS = tuple(name for name in ("light", "full") if (ROOT / "dist" / name / "Empathy Player").is_dir())
FROM_SOURCE = "from source"
PARTS = {
    "Qt and PySide6": ("PySide6", "shiboken6"),
    "Python and its modules": ("python3*", "libpython*", "base_library.zip"),
    "VLC's plug-ins": ("vlc",),
    "assets": ("assets",),
}


def player(flavour: str) -> Path:
    """The folder of a bundled player."""
    return ROOT / "dist" / flavour / "Empathy Player"


def _run(command: Sequence[str], data: Path) -> tuple[float, str]:
    """How long it took, in ms, and what it printed. Raises RuntimeError when it could not be carried out."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "EMPATHY_STUDIO_DATA": str(data)}
    began = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    taken = (time.perf_counter() - began) * 1000
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()[-400:]}")
    return taken, done.stdout


def _programs() -> Iterator[tuple[str, tuple[str, ...]]]:
    yield FROM_SOURCE, SOURCE
    for flavour in FLAVOURS:
        yield f"bundled, {flavour}", (str(player(flavour) / "Empathy Player"),)


@contextmanager
def _start(folder: Path) -> Iterator[Sequence[Contestant]]:
    prepared(folder / "data", folder / "sample.epack")

    def timed(command: tuple[str, ...]) -> Callable[[], float]:
        return lambda: _run([*command, "show-once"], folder / "data")[0]

    yield tuple(Contestant(name, timed(command), floor=name == FROM_SOURCE) for name, command in _programs())


@contextmanager
def _first_frame(folder: Path) -> Iterator[Sequence[Contestant]]:
    pack = folder / "sample.epack"
    prepared(folder / "data", pack)

    def frame(command: tuple[str, ...], engine: str) -> Callable[[], float]:
        def run() -> float:
            told = json.loads(_run([*command, "self-check", "--json", "--play", str(pack)], folder / "data")[1])
            return float(next(one["first_frame_ms"] for one in told["plays"] if one["engine"] == engine))

        return run

    yield tuple(
        Contestant(f"{engine}, {name}", frame(command, engine), floor=name == FROM_SOURCE)
        for name, command in _programs()
        for engine in ("VLC", "Qt Multimedia")
        if not (engine == "VLC" and name == "bundled, light")
    )


def _weight(*paths: Path) -> float:
    """All files at or below `paths`, in MB (10^6 bytes)."""
    files = (file for path in paths for file in ((path,) if path.is_file() else path.rglob("*")) if file.is_file())
    return sum(file.stat().st_size for file in files) / 1e6


@contextmanager
def _size(folder: Path) -> Iterator[Sequence[Contestant]]:
    del folder
    found: list[Contestant] = []
    for flavour in FLAVOURS:
        whole, inside = player(flavour), player(flavour) / "_internal"
        weights = {f"player, {flavour}": _weight(whole)}
        seen = 0.0
        for name, patterns in PARTS.items():
            part = _weight(*(path for pattern in patterns for path in inside.glob(pattern)))
            weights[f"{flavour}: {name}"] = part
            seen += part
        weights[f"{flavour}: the program and its licences"] = own = _weight(whole) - _weight(inside)
        weights[f"{flavour}: libraries beside them"] = weights[f"player, {flavour}"] - seen - own
        weights[f"studio, {flavour}"] = _weight(ROOT / "dist" / flavour / "Empathy Studio")
        found += [
            Contestant(name, lambda weight=weight: weight, unit="MB") for name, weight in weights.items() if weight
        ]
    yield tuple(found)


_LIMITS = {"light": 170, "full": 300}
ROWS = (
    (
        Row(
            name="B18-start",
            title="start of the player to its shelf, whole process",
            prepare=_start,
            targets=tuple(Target(f"bundled, {name}", beside=FROM_SOURCE, times=1.3) for name in FLAVOURS),
            rounds=9,
        ),
        Row(
            name="B18-frame",
            title="first frame of a pack's clip in the bundled player, engine called to frame there",
            prepare=_first_frame,
            targets=(
                *(
                    Target(f"Qt Multimedia, bundled, {name}", beside=f"Qt Multimedia, {FROM_SOURCE}", times=1.1)
                    for name in FLAVOURS
                ),
                *(
                    Target("VLC, bundled, full", beside=f"VLC, {FROM_SOURCE}", times=1.1)
                    for name in FLAVOURS
                    if name == "full"
                ),
            ),
            rounds=9,
        ),
        Row(
            name="B18-size",
            title="what the folders weigh",
            prepare=_size,
            targets=tuple(Target(f"player, {name}", limit=_LIMITS[name]) for name in FLAVOURS),
            cache="sizes do not depend on it",
            rounds=5,
            warm_up=False,
        ),
    )
    if FLAVOURS
    else ()
)
