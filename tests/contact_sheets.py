"""A contact sheet for each lesson that ships: a picture every two seconds of each of its clips, under its name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from empathy_studio.author.ffmpeg import output_of
from empathy_studio.author.project import MEDIA_FOLDER, open_project
from empathy_studio.course.model import Lesson

ROOT = Path(__file__).resolve().parent.parent
SHEETS = ROOT / "docs" / "images" / "lessons"
COLUMNS, WIDTH, HEIGHT, GAP, NAME = 8, 176, 99, 6, 22
EVERY_S = 2
QUALITY = 55


def frames_of(clip: Path) -> Iterator[QImage]:
    """The pictures of a clip at 1 s, 3 s, 5 s … and so on."""
    size = WIDTH * HEIGHT * 3
    shown = f"fps=1/{EVERY_S}:round=near,scale={WIDTH}:{HEIGHT}"
    raw = b"".join(output_of(["-i", str(clip), "-an", "-vf", shown, "-pix_fmt", "rgb24", "-f", "rawvideo"]))
    for start in range(0, len(raw) - size + 1, size):
        yield QImage(raw[start : start + size], WIDTH, HEIGHT, WIDTH * 3, QImage.Format.Format_RGB888).copy()


def sheet(lesson: Lesson, media: Path) -> QImage | None:
    """The contact sheet of a lesson; None for one without clips."""
    rows = [(scene.id, list(frames_of(media / scene.clip.media))) for scene in lesson.scenes if scene.clip is not None]
    if not rows:
        return None
    lines = sum(-(-len(frames) // COLUMNS) for _, frames in rows)
    size = (COLUMNS * (WIDTH + GAP) + GAP, lines * (HEIGHT + GAP) + len(rows) * NAME + GAP)
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#fbf7f0"))
    painter = QPainter(image)
    painter.setPen(QColor("#3b3029"))
    y = GAP
    for name, frames in rows:
        painter.drawText(QRect(GAP, y, size[0], NAME), Qt.AlignmentFlag.AlignVCenter, str(name))
        y += NAME
        for number, frame in enumerate(frames):
            line, column = divmod(number, COLUMNS)
            painter.drawImage(GAP + column * (WIDTH + GAP), y + line * (HEIGHT + GAP), frame)
        y += -(-len(frames) // COLUMNS) * (HEIGHT + GAP)
    painter.end()
    return image


def main() -> int:
    """Make the sheets of all lessons of all packs that ship."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QGuiApplication.instance() or QGuiApplication(sys.argv)
    SHEETS.mkdir(parents=True, exist_ok=True)
    for course in sorted(ROOT.glob("packs/*/course.json")):
        project = open_project(course.parent)
        for lesson in project.course.lessons:
            image = sheet(lesson, project.folder / MEDIA_FOLDER)
            if image is not None:
                image.save(str(SHEETS / f"{lesson.id}.jpg"), "JPEG", QUALITY)
                print(f"docs/images/lessons/{lesson.id}.jpg")
    del running
    return 0


if __name__ == "__main__":
    sys.exit(main())
