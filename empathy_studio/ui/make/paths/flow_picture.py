"""The flow of random play through a lesson as a picture: bars for scenes, bands for the steps between them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QToolTip, QWidget

from empathy_studio.course.ids import SceneId
from empathy_studio.ui.make.paths.figures import Figures, SceneFigures
from empathy_studio.ui.theme import GRID

BAR = 10.0
"""How wide a scene is, in px."""
_LEAST = 3.0
_GAP = 5.0


class FlowPicture(QWidget):
    """Scenes from left to right by how many lie before them; higher bars are come by more often.

    Signals: `chosen(SceneId)` when a scene was pressed, or Enter while one is marked.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Flow of random play through the lesson"))
        self.setAccessibleDescription(self.tr("The table of scenes tells the same in figures."))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(120)
        self._figures: Figures | None = None
        self._scene: SceneId | None = None
        self._bars: dict[SceneId, QRectF] = {}

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(600, 200)

    def show_figures(self, figures: Figures) -> None:
        """Show the flow of these figures."""
        self._figures = figures
        self.update()

    def mark(self, scene: SceneId | None) -> None:
        """Frame the bar of a scene."""
        self._scene = scene
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the scene that is pressed."""
        scene = self._at(event.position())
        if scene is not None:
            self.chosen.emit(scene)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from scene to scene."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key()), 0
        )
        names = list(self._bars)
        if not step or not names:
            super().keyPressEvent(event)
            return
        here = names.index(self._scene) if self._scene in self._bars else -step
        self.chosen.emit(names[(here + step) % len(names)])

    def event(self, event: QEvent) -> bool:
        """Tell scene and share as a tip."""
        if isinstance(event, QHelpEvent) and self._figures is not None:
            scene = self._at(QPointF(event.pos()))
            found = next((one for one in self._figures.scenes if one.id == scene), None)
            words = f"{found.title}: {found.share:.0%}" if found is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bands, bars, names where there is room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._place()
        figures = self._figures
        if figures is not None:
            self._paint_steps(painter, figures)
            for one in figures.scenes:
                if one.id in self._bars:
                    self._paint_bar(painter, one)
            self._paint_names(painter, figures)
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _at(self, point: QPointF) -> SceneId | None:
        for scene, bar in self._bars.items():
            if bar.adjusted(-6, -3, 6, 3).contains(point):
                return scene
        return None

    def _place(self) -> None:
        """Where each bar stands: its column by its depth, its height by its share, columns centred."""
        self._bars = {}
        figures = self._figures
        scenes = [one for one in figures.scenes if one.ways] if figures is not None else []
        if not scenes:
            return
        columns: dict[int, list[SceneFigures]] = {}
        for one in scenes:
            columns.setdefault(one.column, []).append(one)
        room = QRectF(self.rect()).adjusted(GRID, 3 * GRID, -GRID, -GRID)
        most = max(len(column) for column in columns.values())
        gap = min(_GAP, room.height() / (4 * most))
        least = min(_LEAST, (room.height() - most * gap) / most)
        busiest = max(sum(max(one.share, 0.02) for one in column) for column in columns.values())
        scale = (room.height() - most * (gap + least)) / max(busiest, 1.0)
        last = max(columns)
        for number, column in columns.items():
            x = room.left() + (room.width() - BAR) * (number / last if last else 0.0)
            heights = [least + max(one.share, 0.02) * max(0.0, scale) for one in column]
            y = room.center().y() - (sum(heights) + gap * (len(column) - 1)) / 2
            for one, height in zip(column, heights, strict=True):
                self._bars[one.id] = QRectF(x, y, BAR, height)
                y += height + gap

    def _paint_steps(self, painter: QPainter, figures: Figures) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        out: dict[SceneId, float] = {}
        into: dict[SceneId, float] = {}
        painter.setPen(Qt.PenStyle.NoPen)
        shares = {one.id: max(one.share, 0.02) for one in figures.scenes}
        for (source, target), share in sorted(figures.steps.items(), key=lambda one: -one[1]):
            start, end = self._bars.get(source), self._bars.get(target)
            if start is None or end is None or end.left() <= start.left():
                continue
            colour = QColor(palette.color(role.Accent if (source, target) in figures.best_steps else role.Mid))
            colour.setAlpha(110 if (source, target) in figures.best_steps else 60)
            wide = max(1.0, min(1.0, share / shares[source]) * start.height())
            wide_in = max(1.0, min(1.0, share / shares[target]) * end.height())
            y = start.top() + out.get(source, 0.0)
            to = end.top() + into.get(target, 0.0)
            out[source] = min(out.get(source, 0.0) + wide, start.height() - 1)
            into[target] = min(into.get(target, 0.0) + wide_in, end.height() - 1)
            painter.setBrush(colour)
            painter.drawPath(_band(start.right(), y, wide, end.left(), to, wide_in))

    def _paint_bar(self, painter: QPainter, one: SceneFigures) -> None:
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Accent if one.best else role.PlaceholderText))
        painter.drawRoundedRect(self._bars[one.id], 2, 2)
        if one.id == self._scene:
            painter.setPen(palette.color(role.Text))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._bars[one.id].adjusted(-3, -3, 3, 3), 3, 3)

    def _paint_names(self, painter: QPainter, figures: Figures) -> None:
        """The names of scenes with room beside them, and always that of the marked one."""
        font = painter.font()
        font.setPixelSize(13)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        rows = sorted({round(bar.left()) for bar in self._bars.values()})
        step = min((b - a for a, b in pairwise(rows)), default=self.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        for one in figures.scenes:
            bar = self._bars.get(one.id)
            if bar is None or (one.id != self._scene and (bar.height() < metrics.height() or step < 70)):
                continue
            room = step - BAR - GRID if one.id != self._scene else 3 * max(step, 80)
            words = metrics.elidedText(one.title, Qt.TextElideMode.ElideRight, round(room))
            wide = metrics.horizontalAdvance(words)
            left = bar.right() + 4 if bar.right() + 4 + wide < self.width() else bar.left() - wide - 4
            painter.drawText(QPointF(left, bar.center().y() + metrics.ascent() / 2 - 1), words)


def _band(x: float, y: float, wide: float, to_x: float, to_y: float, to_wide: float) -> QPainterPath:
    """A band from the right edge of one bar to the left edge of another, as wide as what flows there."""
    middle = (x + to_x) / 2
    path = QPainterPath(QPointF(x, y))
    path.cubicTo(middle, y, middle, to_y, to_x, to_y)
    path.lineTo(to_x, to_y + to_wide)
    path.cubicTo(middle, to_y + to_wide, middle, y + wide, x, y + wide)
    path.closeSubpath()
    return path
