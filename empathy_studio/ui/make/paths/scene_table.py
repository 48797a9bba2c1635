"""The scenes of a lesson as a table: ways there, share of random play, best play, range of rapport."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from empathy_studio.course.ids import SceneId
from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.make.paths.figures import Figures, SceneFigures
from empathy_studio.ui.theme import GRID

SCENE = int(Qt.ItemDataRole.UserRole)
NAME, WAYS, SHARE, BEST, RAPPORT = range(5)
_FULL = 200.0
"""The whole range of rapport, from -100 to 100."""


class SceneTable(QTreeWidget):
    """Signals: `chosen(SceneId)` when a person went to a row."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Scenes and the paths to them"))
        self.setColumnCount(5)
        self.setHeaderLabels(
            [
                self.tr("Scene"),
                self.tr("Ways there"),
                self.tr("Random play"),
                self.tr("Best"),
                self.tr("Rapport"),
            ]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(SceneRow(self))
        header = self.header()
        header.setStretchLastSection(False)
        for column in range(5):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (SHARE, RAPPORT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names and figures come first; the bars share what is left."""
        super().resizeEvent(event)
        words, header = self.fontMetrics().horizontalAdvance, self.header()
        share, rapport = words("Random play") + 3 * GRID, words("-100 to +100 ") + 2 * GRID
        taken = share + rapport + header.sectionSize(WAYS) + header.sectionSize(BEST) + words("The call comes in ")
        spare = max(0, self.viewport().width() - taken)
        header.resizeSection(SHARE, share + min(8 * GRID, spare // 3))
        header.resizeSection(RAPPORT, rapport + min(18 * GRID, 2 * spare // 3))

    def show_figures(self, figures: Figures) -> None:
        """Show these scenes; the one selected stays selected."""
        former = self.current()
        self.clear()
        for one in figures.scenes:
            item = QTreeWidgetItem()
            item.setData(NAME, SCENE, one)
            item.setText(NAME, one.title)
            item.setText(WAYS, f"{one.ways:,}" if one.ways < 10**9 else f"{one.ways:.1e}")
            item.setText(SHARE, f"{one.share:.0%}")
            item.setText(BEST, self.tr("yes") if one.best else "")
            item.setText(RAPPORT, self._range(one))
            item.setTextAlignment(WAYS, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            if not one.ways:
                item.setToolTip(NAME, self.tr("No path leads here."))
            self.addTopLevelItem(item)
            if one.id == former:
                self.setCurrentItem(item)

    def current(self) -> SceneId | None:
        """The scene of the selected row."""
        item = self.currentItem()
        found = item.data(NAME, SCENE) if item is not None else None
        return found.id if isinstance(found, SceneFigures) else None

    def mark(self, scene: SceneId | None) -> None:
        """Select the row of a scene."""
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            if item is not None and item.data(NAME, SCENE).id == scene:
                self.setCurrentItem(item)
                return
        self.setCurrentIndex(QModelIndex())

    def _range(self, one: SceneFigures) -> str:
        if one.rapport is None:
            return "—"
        low, high = round(one.rapport.least), round(one.rapport.most)
        return f"{low:+d}" if low == high else self.tr("{0} to {1}").format(f"{low:+d}", f"{high:+d}")

    def _go(self, _item: object) -> None:
        scene = self.current()
        if scene is not None:
            self.chosen.emit(scene)


class SceneRow(QStyledItemDelegate):
    """Paints shares and ranges as bars behind their figures, and a tick for yes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A line with some room."""
        words = option.fontMetrics.horizontalAdvance(str(index.data() or ""))
        return QSize(words + 3 * GRID, option.fontMetrics.lineSpacing() + GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, bar, words."""
        found = index.sibling(index.row(), NAME).data(SCENE)
        if not isinstance(found, SceneFigures):
            return
        palette, role = option.palette, QPalette.ColorRole
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.color(role.Light))
        inner = rect.adjusted(GRID, 3, -GRID, -3)
        column = index.column()
        painter.setPen(Qt.PenStyle.NoPen)
        if column == SHARE:
            figure = option.fontMetrics.horizontalAdvance("100% ")
            room = inner.adjusted(figure, 0, 0, 0)
            self._bar(painter, room, 0.0, found.share, palette)
        elif column == RAPPORT and found.rapport is not None:
            figure = option.fontMetrics.horizontalAdvance("-100 to +100 ")
            room = inner.adjusted(figure, 0, 0, 0)
            low, high = ((value + 100) / _FULL for value in (found.rapport.least, found.rapport.most))
            self._bar(painter, room, low, high, palette)
            painter.setPen(palette.color(role.Mid))
            middle = room.center().x()
            painter.drawLine(QPointF(middle, room.top()), QPointF(middle, room.bottom()))
        painter.setPen(palette.color(role.Text if found.ways else role.PlaceholderText))
        if column == BEST:
            if found.best:
                side = min(inner.height(), 2.0 * GRID)
                paint_icon(
                    painter,
                    "check",
                    palette.color(role.Link),
                    QRectF(inner.left(), inner.center().y() - side / 2, side, side),
                )
        else:
            words = option.fontMetrics.elidedText(
                str(index.data() or ""), Qt.TextElideMode.ElideRight, round(inner.width())
            )
            align = index.data(Qt.ItemDataRole.TextAlignmentRole)
            where = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(inner, int(align) if align is not None else int(where), words)
        painter.restore()

    def _bar(self, painter: QPainter, room: QRectF, low: float, high: float, palette: QPalette) -> None:
        if room.width() < 2 * GRID:
            return
        height = min(room.height(), 10.0)
        track = QRectF(room.left(), room.center().y() - height / 2, room.width(), height)
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(track, 3, 3)
        filled = QRectF(track)
        filled.setLeft(track.left() + low * track.width())
        filled.setRight(max(filled.left() + 3, track.left() + high * track.width()))
        painter.setBrush(palette.color(QPalette.ColorRole.Accent))
        painter.drawRoundedRect(filled, 3, 3)
