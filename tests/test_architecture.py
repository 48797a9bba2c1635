"""The rules of the architecture hold in the whole package, and each of them is seen to catch a breach."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.import_rules import Package, breaches, form_breaches

ROOT = Path(__file__).resolve().parent.parent
DOCSTRING = '"""A file that says what it is for."""\n'


def planted(folder: Path, **files: str) -> list[str]:
    """The breaches, as text, in a package made of `files` (room__module="source", or "room/module")."""
    root = folder / "empathy_studio"
    for name, source in files.items():
        parts = name.split("/") if "/" in name else name.split("__")
        file = root.joinpath(*parts).with_suffix(".py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(DOCSTRING + source, encoding="utf-8")
    return [str(breach) for breach in breaches(Package(root))]


def test_the_package_keeps_every_rule() -> None:
    found = breaches(Package(ROOT / "empathy_studio"))
    assert not found, "\n".join(["", *map(str, found)])


def test_the_tests_keep_the_rules_of_form() -> None:
    found = list(form_breaches(Package(ROOT / "tests").modules.values()))
    assert not found, "\n".join(["", *map(str, found)])


def test_a_lawful_package_passes(tmp_path: Path) -> None:
    assert not planted(
        tmp_path,
        errors="",
        course__model="from empathy_studio import errors\n",
        play__run="from ..course.model import Scene\n",
        ui__play__player="from PySide6.QtWidgets import QWidget\nfrom empathy_studio.play import run\n",
        author__storyboard__paint="from PySide6 import QtGui, QtSvg\n",
        progress__database="import sqlite_utils\n",
        app="import vlc\nfrom empathy_studio.ui.play import player\n",
    )


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtCore import QObject\n",
        "import PySide6.QtWidgets as widgets\n",
        "from PySide6 import QtGui\n",
        "import vlc\n",
        "import importlib\nimportlib.import_module('PySide6.QtCore')\n",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from PySide6.QtGui import QImage\n",
        "def paint():\n    # only when painting\n    from PySide6.QtGui import QImage\n",
    ],
)
def test_qt_in_the_core_is_found(tmp_path: Path, source: str) -> None:
    (found,) = planted(tmp_path, play__run=source)
    line = len(source.splitlines()) + 1
    assert found.startswith(f"empathy_studio/play/run.py:{line}: play.run may not see ")


def test_a_widget_in_the_storyboard_is_found(tmp_path: Path) -> None:
    (found,) = planted(tmp_path, author__storyboard__paint="from PySide6.QtWidgets import QLabel\n")
    assert found == (
        "empathy_studio/author/storyboard/paint.py:2: author.storyboard.paint may not see PySide6.QtWidgets.QLabel"
    )


def test_sqlite_utils_in_the_window_is_found(tmp_path: Path) -> None:
    (found,) = planted(tmp_path, ui__shelf="import json\nimport sqlite_utils\n")
    assert found == "empathy_studio/ui/shelf.py:3: ui.shelf may not see sqlite_utils"


@pytest.mark.parametrize(
    ("room", "other"),
    [
        ("course", "play"),
        ("author", "pack"),
        ("pack", "play"),
        ("play", "author"),
        ("play", "progress"),
        ("progress", "report"),
        ("progress", "pack"),
        ("report", "exchange"),
        ("exchange", "ui"),
        ("exchange", "report"),
        ("ui", "app"),
        ("errors", "course"),
    ],
)
def test_an_import_against_the_table_is_found(tmp_path: Path, room: str, other: str) -> None:
    importer = room if room == "errors" else f"{room}__one"
    imported = other if other == "app" else f"{other}__two"
    target = imported.replace("__", ".")
    found = planted(tmp_path, **{importer: f"import empathy_studio.{target}\n", imported: ""})
    file = importer.replace("__", "/")
    assert found == [f"empathy_studio/{file}.py:2: {room} may not import {other} (empathy_studio.{target})"]


def test_a_circle_is_told_once_by_its_shortest_way(tmp_path: Path) -> None:
    found = planted(
        tmp_path,
        play__run="from empathy_studio.play import scoring\n",
        play__scoring="from . import moments\n",
        play__moments="from .run import Run\n",
        play__program="from .run import Run\n",
    )
    play = "empathy_studio.play"
    assert found == [
        f"empathy_studio/play/moments.py:2: import of {play}.run closes a circle: "
        f"{play}.moments → {play}.run → {play}.scoring → {play}.moments"
    ]


def test_of_many_circles_through_the_same_modules_the_shortest_is_told(tmp_path: Path) -> None:
    ring = {f"play__part{number}": f"from .part{(number + 1) % 30} import Part\n" for number in range(30)}
    found = planted(tmp_path, **{**ring, "play__part7": "from .part8 import Part\nfrom .part6 import Part\n"})
    play = "empathy_studio.play"
    assert found == [
        f"empathy_studio/play/part6.py:2: import of {play}.part7 closes a circle: "
        f"{play}.part6 → {play}.part7 → {play}.part6; 28 more modules lie on longer ones"
    ]


def test_a_function_local_import_hides_no_circle(tmp_path: Path) -> None:
    found = planted(
        tmp_path,
        play__run="from empathy_studio.play.scoring import score\n",
        play__scoring="def score():\n    from empathy_studio.play.run import Run\n    return Run\n",
    )
    assert found[0].startswith("empathy_studio/play/run.py:2: import of empathy_studio.play.scoring closes a circle")
    assert found[-1] == (
        "empathy_studio/play/scoring.py:3: the import of empathy_studio.play.run.Run in a function gives no reason"
    )


def test_a_circle_between_a_room_and_its_own_module_is_found(tmp_path: Path) -> None:
    found = planted(
        tmp_path,
        **{
            "play/__init__": "from empathy_studio.play.run import Run\n",
            "play/run": "from empathy_studio.play import Run\n",
        },
    )
    assert [text.partition(":")[0] for text in found] == ["empathy_studio/play/__init__.py"]


def test_a_new_room_needs_a_place_in_the_table(tmp_path: Path) -> None:
    assert planted(tmp_path, cloud__sync="") == [
        "empathy_studio/cloud/sync.py:1: cloud stands in no room of the architecture"
    ]


@pytest.mark.parametrize("name", ["utils", "helpers", "misc", "common", "manager", "base"])
def test_a_file_named_for_nothing_in_particular_is_found(tmp_path: Path, name: str) -> None:
    (found,) = planted(tmp_path, **{f"course__{name}": ""})
    assert found == f"empathy_studio/course/{name}.py:1: a file called {name} says nothing of what it holds"


def test_a_file_that_is_too_long_is_found(tmp_path: Path) -> None:
    (found,) = planted(tmp_path, course__model="x = 1\n" * 400)
    assert found == "empathy_studio/course/model.py:401: 401 lines are more than 400"


def test_a_file_that_does_not_say_what_it_is_for_is_found(tmp_path: Path) -> None:
    root = tmp_path / "empathy_studio"
    root.mkdir()
    (root / "text.py").write_text("x = 1\n", encoding="utf-8")
    (found,) = breaches(Package(root))
    assert str(found).startswith("empathy_studio/text.py:1: the file does not open with a sentence")


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["check", "no-such-course"]])
def test_a_command_without_a_window_never_imports_qt(tmp_path: Path, arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "empathy_studio", "--data", str(tmp_path / "data"), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}
    assert "empathy_studio.cli" in imported, done.stderr[-2000:]
    assert not {name for name in imported if name.partition(".")[0] in {"PySide6", "shiboken6", "vlc"}}
