"""Reads the drawn parts of characters (SVG paths with a role each) into painter paths."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from empathy_studio.paths import assets_folder

_TOKEN = re.compile(r"[MLCZ]|-?\d+(?:\.\d+)?|-?\.\d+")


@dataclass(frozen=True)
class Piece:
    """One filled path of a part. `role` is `skin`, `cloth`, `trim` or `ink`; an animal's have names and a `fill`."""

    role: str
    path: QPainterPath
    fill: str = ""


@cache
def part(kind: str, name: str) -> tuple[Piece, ...]:
    """The pieces of a part, back to front. `kind` is a folder of `assets/characters`, `name` a file in it."""
    file = assets_folder() / "characters" / kind / f"{name}.svg"
    root = ElementTree.fromstring(file.read_bytes())
    return tuple(
        Piece(element.attrib["id"], painter_path(element.attrib["d"]), element.get("fill", ""))
        for element in root.iter("{http://www.w3.org/2000/svg}path")
    )


def painter_path(data: str) -> QPainterPath:
    """A painter path from SVG path data that holds only absolute M, L, C and Z (SVG 2, chapter 9.3)."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    command = ""
    numbers: list[float] = []
    for token in _TOKEN.findall(data):
        if token in "MLCZ":
            command = token
            if command == "Z":
                path.closeSubpath()
            continue
        numbers.append(float(token))
        if len(numbers) == (6 if command == "C" else 2):
            if command == "M":
                path.moveTo(*numbers)
                command = "L"
            elif command == "L":
                path.lineTo(*numbers)
            else:
                path.cubicTo(*numbers)
            numbers = []
    return path
