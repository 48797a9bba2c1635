"""Takes the pictures of the guide of Make from the real program: `python -m tests.make.pictures`, without a display.

Every screen is taken in light and dark, at 1280 × 800 and at 1920 × 1080. Name screens to take those alone.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from empathy_studio import settings
from empathy_studio.app import Studio
from empathy_studio.commands.demo import sample_course
from empathy_studio.settings import Settings
from empathy_studio.ui.make.course_window import CourseWindow
from tests.make import screens
from tests.patience import wait

OUT = Path(__file__).resolve().parent.parent.parent / "docs" / "images" / "make"
SIZES = ((1280, 800), (1920, 1080))
APPEARANCES = ("light", "dark")
COLOURS = 256


class Photographer:
    """The studio with the sample course open in Make, and a camera before it."""

    def __init__(self, studio: Studio, course: Path) -> None:
        self.studio = studio
        self.folder = course
        self._after: Callable[[], object] | None = None

    @property
    def window(self) -> CourseWindow:
        """The course window; the course is opened when it is not."""
        if self.studio.make.course is None:
            self.studio.open_course(self.folder)
        assert self.studio.make.course is not None
        return self.studio.make.course

    def when_taken(self, act: Callable[[], object]) -> None:
        """Do something once this picture is taken, such as closing a sheet."""
        self._after = act

    def snap(self, name: str) -> None:
        """Take the window."""
        wait(300)
        target = OUT / f"{name}.png"
        small(self.studio.window.grab().toImage()).save(str(target), "PNG", 0)
        print(target.name, target.stat().st_size // 1024, "KB", file=sys.stderr)
        if self._after is not None:
            self._after()
            self._after = None


def small(image: QImage) -> QImage:
    """The picture in its most frequent colours, one byte a point, so that its file is small."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    points = np.frombuffer(image.constBits(), np.uint8).reshape(-1, 4)[:, :3].astype(np.uint32)
    blue, green, red = points.T
    bins, counts = np.unique((red >> 3) << 10 | (green >> 3) << 5 | blue >> 3, return_inverse=True, return_counts=True)[
        1:
    ]
    means = [np.bincount(bins, part) / counts for part in (red, green, blue)]
    table = [
        0xFF000000 | round(means[0][one]) << 16 | round(means[1][one]) << 8 | round(means[2][one])
        for one in np.argsort(-counts)[:COLOURS]
    ]
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


def take(appearance: str, width: int, height: int, wanted: tuple[str, ...]) -> None:
    """Take the screens wanted (none named: all) in one appearance and size."""
    with tempfile.TemporaryDirectory() as folder:
        data, course = Path(folder) / "data", Path(folder) / "courses" / "empathy-at-work"
        shutil.copytree(sample_course(), course)
        settings.save(data, Settings(appearance=appearance, motion="reduced"))  # type: ignore[arg-type]
        studio = Studio(data)
        try:
            studio.window.resize(width, height)
            studio.window.show()
            studio.window.open_make()
            photographer = Photographer(studio, course)
            for name, show in screens.SCREENS.items():
                if not wanted or name in wanted:
                    show(photographer)
                    photographer.snap(f"{name}-{width}-{appearance}")
        finally:
            studio.window.hide()
            studio.close()
            QApplication.processEvents()


def main(wanted: tuple[str, ...] = ()) -> int:
    """Take every picture anew, or those of the screens named."""
    OUT.mkdir(parents=True, exist_ok=True)
    for appearance in APPEARANCES:
        for width, height in SIZES:
            take(appearance, width, height, wanted)
            gc.collect()  # windows must go on the thread they were made on, not when a worker collects
    return 0


if __name__ == "__main__":
    sys.exit(main(tuple(sys.argv[1:])))
