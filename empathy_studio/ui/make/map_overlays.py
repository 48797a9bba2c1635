"""What lies on the corners of the map: the small map, the legend of the channels, and the field to find scenes by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from empathy_studio.author.search import folded
from empathy_studio.course.ids import SceneId
from empathy_studio.course.scenes import Channel, Scene
from empathy_studio.course.texts import texts_of_scene
from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.controls import label, row
from empathy_studio.ui.make.channels import CHANNEL_COLOURS, CHANNEL_ICONS, channel_name
from empathy_studio.ui.make.map_board import MapBoard
from empathy_studio.ui.make.minimap import Minimap
from empathy_studio.ui.make.slim_button import SlimButton
from empathy_studio.ui.theme import GRID

_ROOM = 520
"""Below this width of the map the small map gives way."""


class Legend(QWidget):
    """The channels that the lesson uses, with colour and icon."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._channels: tuple[Channel, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def take(self, channels: tuple[Channel, ...]) -> None:
        """Show these channels."""
        if channels != self._channels:
            self._channels = channels
            self.setAccessibleName(self.tr("Channels: {0}").format(", ".join(map(channel_name, channels))))
            self.resize(self.sizeHint())
            self.update()

    def sizeHint(self) -> QSize:
        """A line for each channel."""
        metrics = self.fontMetrics()
        wide = max((metrics.horizontalAdvance(channel_name(one)) for one in self._channels), default=0)
        return QSize(wide + 7 * GRID, len(self._channels) * (metrics.height() + 4) + GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Stripe, icon, name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole
        painter.setPen(self.palette().color(role.Midlight))
        painter.setBrush(self.palette().color(role.Base))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), GRID, GRID)
        high = self.fontMetrics().height() + 4
        for number, channel in enumerate(self._channels):
            top = GRID // 2 + number * high
            colour = QColor(CHANNEL_COLOURS[channel])
            painter.fillRect(GRID, top + 3, 6, high - 6, colour)
            icon_box = QRectF(2.5 * GRID, top + (high - 16) / 2, 16, 16)
            paint_icon(painter, CHANNEL_ICONS[channel], self.palette().color(role.Text), icon_box)
            painter.setPen(self.palette().color(role.Text))
            words = QRectF(icon_box.right() + GRID, top, self.width(), high)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, channel_name(channel))
        painter.end()


class FindBar(QFrame):
    """Finds scenes of the map by words: those that have them stand out, Enter goes from one to the next."""

    def __init__(self, board: MapBoard) -> None:
        super().__init__(board)
        self._board = board
        self._found: list[SceneId] = []
        self.setProperty("look", "card")
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find on the map"))
        self.words.setAccessibleName(self.tr("Find on the map"))
        self.words.setMinimumWidth(24 * GRID)
        self.told = label("", "quiet", wrap=False)
        self.done = SlimButton("x", self.tr("Stop finding"))
        self.done.clicked.connect(self.stop)
        parts = row(self.words, self.told, self.done)
        parts.setContentsMargins(GRID, GRID, GRID, GRID)
        self.setLayout(parts)
        self.words.textChanged.connect(self._look)
        self.words.installEventFilter(self)
        self.hide()

    def begin(self) -> None:
        """Open, ready to type."""
        self.show()
        self.adjustSize()
        self.raise_()
        self.words.setFocus()
        self.words.selectAll()
        self._look()

    def stop(self) -> None:
        """Close, and show all scenes alike again."""
        self.hide()
        self._board.highlight(None)
        self._board.setFocus()

    def step(self, by: int) -> None:
        """Go to the next scene that was found, or the one before."""
        if self._found:
            here = self._board.ground.selection.scene
            number = self._found.index(here) + by if here in self._found else 0
            self._board.choose(self._found[number % len(self._found)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Shift+Enter step, Esc closes; the keys of the map keep out of it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
                event.accept()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if key == Qt.Key.Key_Escape:
                self.stop()
                return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        terms = folded(self.words.text()).split()
        cards = self._board.cards
        self._found = [name for name, card in cards.items() if terms and _has(card.model, terms)]
        self._board.highlight(frozenset(self._found) if terms else None)
        self.told.setText(self.tr("{0} of {1}").format(len(self._found), len(cards)) if terms else "")
        self.adjustSize()


class MapOverlays(QObject):
    """Keeps the small map, the legend and the find bar in their corners of the map."""

    def __init__(self, board: MapBoard) -> None:
        super().__init__(board)
        self._board = board
        self._legend_wanted = self._minimap_wanted = True
        self.legend, self.minimap, self.find = Legend(board), Minimap(board), FindBar(board)
        self.minimap.go_asked.connect(self._go)
        board.map_changed.connect(self._take_map)
        board.view_changed.connect(self._take_view)
        self._take_map()

    def toggle_legend(self) -> None:
        """Show or hide the legend."""
        self._legend_wanted = not self._legend_wanted
        self.place()

    def toggle_minimap(self) -> None:
        """Show or hide the small map."""
        self._minimap_wanted = not self._minimap_wanted
        self.place()

    def place(self) -> None:
        """Put everything into its corner of the map as large as it is now."""
        port = self._board.viewport().geometry()
        self.legend.setVisible(self._legend_wanted and bool(self._board.cards))
        self.minimap.setVisible(self._minimap_wanted and port.width() >= _ROOM and len(self._board.cards) > 1)
        self.legend.move(port.left() + GRID, port.bottom() - self.legend.height() - GRID)
        self.minimap.move(port.right() - self.minimap.width() - GRID, port.bottom() - self.minimap.height() - GRID)
        self.find.adjustSize()
        self.find.move(port.right() - self.find.width() - GRID, port.top() + GRID)

    def _take_map(self) -> None:
        cards = self._board.cards.values()
        used = {card.model.channel for card in cards}
        self.legend.take(tuple(one for one in CHANNEL_COLOURS if one in used))
        self.minimap.take(cards, self._board.canvas.whole())
        self.place()
        self._take_view()

    def _take_view(self) -> None:
        self.minimap.show_seen(self._board.mapToScene(self._board.viewport().rect()).boundingRect())

    def _go(self, at: QPointF) -> None:
        self._board.centerOn(at)


def _has(scene: Scene, terms: list[str]) -> bool:
    """Whether all terms stand in the title or the texts of a scene."""
    text = folded(" ".join([scene.title or scene.id, *(one.source for one in texts_of_scene(scene)), scene.notes]))
    return all(term in text for term in terms)
