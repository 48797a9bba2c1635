"""The program's icon, drawn, and the version resource that Windows shows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIDE = 1024
"""Pixels; the largest that a system asks for. PyInstaller makes the smaller ones and the system's own form of them."""


def program_icon(drawing: Path, folder: Path) -> str:
    """Draw the SVG `drawing` into `folder`; the path of what was written."""
    app = QGuiApplication.instance() or QGuiApplication([])
    picture = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{drawing.stem}.png"
    if not picture.save(str(target)):
        raise SystemExit(f"{target}: the icon could not be written.")
    del app
    return str(target)


def version_resource(title: str, version: str) -> Any:
    """What Windows shows of the program `title` in `version` (PyInstaller's own structures, there only)."""
    from PyInstaller.utils.win32 import versioninfo as v  # can be loaded on Windows alone

    numbers = tuple([*(int(part) for part in version.split(".")[:3] if part.isdigit()), 0, 0, 0, 0][:4])
    words = {
        "CompanyName": "Empathy Studio",
        "FileDescription": title,
        "FileVersion": version,
        "LegalCopyright": "Apache License 2.0",
        "OriginalFilename": f"{title}.exe",
        "ProductName": title,
        "ProductVersion": version,
    }
    strings = v.StringTable("040904B0", [v.StringStruct(name, value) for name, value in words.items()])
    return v.VSVersionInfo(
        ffi=v.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[v.StringFileInfo([strings]), v.VarFileInfo([v.VarStruct("Translation", [1033, 1200])])],
    )
