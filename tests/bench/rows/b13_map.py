"""B13: the map of 1,000 scenes: opened, moved about, zoomed, a scene dragged, an edit undone; beside a bare view."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from empathy_studio.app import application
from empathy_studio.author.edit import set_field
from empathy_studio.author.project import create_project
from empathy_studio.author.session import open_session
from empathy_studio.settings import Settings
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.map_view import MapView
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines, find_engines
from empathy_studio.ui.video.qt_clock import QtClock
from tests.bench.row import Contestant, Row, Target
from tests.check.large import large_course

OPEN = "the course window opened, its map painted"
NEAR = "a step of moving about, cards to be read"
FAR = "a step of moving about, everything in view"
ZOOM = "a step of zooming out from full size to everything"
DRAG = "a step of dragging a scene, everything in view"
UNDO = "undo of a changed title: the course as it was, all views told"
BARE = "a bare QGraphicsView of as many boxes and lines: a step of moving about, everything in view"

SCENES, CHOICES = 1000, 3
SIZE = (1280, 800)
STEPS = 30
FRAME_MS = 1000 / 30
SMOOTH_MS = 1000 / 60


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


class _Bench:
    """The real window on a course of many scenes."""

    def __init__(self, folder: Path, theme: ThemeKeeper, engines: Engines, tasks: Tasks) -> None:
        self._folder, self._theme, self._engines, self._tasks = folder / "large", theme, engines, tasks
        create_project(self._folder, large_course(SCENES, CHOICES))
        self._data = folder
        self.window = self._open()

    def open(self) -> float:
        """Open the window once more, in place of the one that is open."""
        self.close()
        started = time.perf_counter()
        self.window = self._open()
        return (time.perf_counter() - started) * 1000

    def near(self) -> list[float]:
        """Move about where the cards can be read."""
        view = self.window.map
        view.actual_size()
        view.centerOn(view.canvas.whole().center())
        return self._scrolled(view)

    def far(self) -> list[float]:
        """Move about with everything in view."""
        view = self.window.map
        view.fit()
        view.zoom(1.5)
        return self._scrolled(view)

    def zoom(self) -> list[float]:
        """Zoom out step by step."""
        view = self.window.map
        view.actual_size()
        view.viewport().repaint()
        return [_ms(lambda: (view.zoom(0.88), view.viewport().repaint())) for _ in range(STEPS)]

    def drag(self) -> list[float]:
        """Drag one scene about by real events."""
        view = self.window.map
        view.fit()
        view.zoom(2.0)
        card = view.cards[list(view.cards)[SCENES // 2]]
        view.centerOn(card)
        start = QPointF(view.mapFromScene(card.place().center()))
        _mouse(view, QEvent.Type.MouseButtonPress, start)
        steps = []
        for number in range(STEPS):
            at = start + QPointF(4 * number, 2 * number)
            steps.append(_ms(lambda at=at: (_mouse(view, QEvent.Type.MouseMove, at), view.viewport().repaint())))
        _mouse(view, QEvent.Type.MouseButtonRelease, at)
        self.window.document.undo()
        return steps

    def undo(self) -> float:
        """Undo one edit of a text; views that wait for a pause do so afterwards."""
        document = self.window.document
        lesson = document.course.lessons[0]
        scene = lesson.scenes[SCENES // 2].id
        document.apply(set_field(document.course, lesson.id, scene, "title", f"Again {time.monotonic_ns()}"))
        return _ms(document.undo)

    def close(self) -> None:
        """Let go of the window."""
        self.window.shut()
        self.window.hide()
        self.window.deleteLater()
        QApplication.processEvents()

    def _open(self) -> CourseWindow:
        session = open_session(self._folder)
        window = CourseWindow(
            session, self._tasks, self._engines, self._theme, QtClock(), Settings(motion="reduced"), self._data
        )
        window.resize(*SIZE)
        window.show()
        QApplication.processEvents()
        window.map.viewport().repaint()
        return window

    def _scrolled(self, view: MapView) -> list[float]:
        view.viewport().repaint()
        return _scrolled(view)


def _scrolled(view: QGraphicsView) -> list[float]:
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()

    def step(by: int) -> None:
        across.setValue(across.value() + by)
        down.setValue(down.value() + by // 2)
        view.viewport().repaint()

    return [_ms(lambda number=number: step(24 if number < STEPS // 2 else -24)) for number in range(STEPS)]


def _mouse(view: QWidget, kind: QEvent.Type, at: QPointF) -> None:
    port = view.viewport()  # type: ignore[attr-defined]
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, at, port.mapToGlobal(at), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(port, event)


def _bare(window: CourseWindow) -> QGraphicsView:
    """Qt's own view of boxes and straight lines at the same places."""
    scene = QGraphicsScene()
    for card in window.map.cards.values():
        scene.addRect(card.place(), QPen(Qt.GlobalColor.gray), Qt.GlobalColor.white)
    for line in window.map.lines:
        start, end = line.ends()
        scene.addLine(start.x(), start.y(), end.x(), end.y(), QPen(Qt.GlobalColor.gray))
    view = QGraphicsView(scene)
    scene.setParent(view)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
    view.resize(window.map.size())
    view.show()
    view.fitInView(scene.itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)
    view.scale(1.5, 1.5)
    QApplication.processEvents()
    return view


@contextmanager
def _prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    app = application()
    theme, engines, tasks = ThemeKeeper(app), find_engines(), Tasks()
    theme.choose(Settings())
    bench = _Bench(folder, theme, engines, tasks)
    bare = _bare(bench.window)
    try:
        yield (
            Contestant(OPEN, bench.open),
            Contestant(NEAR, bench.near),
            Contestant(FAR, bench.far),
            Contestant(ZOOM, bench.zoom),
            Contestant(DRAG, bench.drag),
            Contestant(UNDO, bench.undo),
            Contestant(BARE, lambda: _scrolled(bare), floor=True),
        )
    finally:
        bare.close()
        bench.close()
        tasks.close()
        engines.close()


ROWS = (
    Row(
        name="B13",
        title=f"the map of {SCENES:,} scenes and {SCENES * CHOICES:,} lines, no graphics card",
        prepare=_prepare,
        targets=(
            Target(OPEN, limit=1500),
            Target(NEAR, "p95", limit=FRAME_MS),
            Target(FAR, "p95", limit=FRAME_MS),
            Target(ZOOM, "p95", limit=FRAME_MS),
            Target(DRAG, "p95", limit=SMOOTH_MS),
            Target(FAR, beside=BARE, times=1.0),
        ),
        cache="in memory once the course is read",
    ),
)
