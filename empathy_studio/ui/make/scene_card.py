"""What stands on the map: the card of a scene, and the line of a way on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from empathy_studio.course.graph import Link
from empathy_studio.course.scenes import Channel, Scene
from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.make.layout import CARD

CHANNEL_NAMES: dict[Channel, str] = {
    "in_person": "In person",
    "video": "Video call",
    "phone": "Phone",
    "chat": "Chat",
    "email": "E-mail",
    "text": "Text message",
    "page": "Page",
}
CHANNEL_ICONS: dict[Channel, str] = {
    "in_person": "user-round",
    "video": "video",
    "phone": "phone",
    "chat": "message-circle",
    "email": "mail",
    "text": "smartphone",
    "page": "file-text",
}
CHANNEL_COLOURS: dict[Channel, str] = {
    "in_person": "#2f8f83",
    "video": "#4b7bd1",
    "phone": "#8a63c9",
    "chat": "#c9772b",
    "email": "#b34f72",
    "text": "#5f8a34",
    "page": "#7a7f7c",
}
"""The stripe of each channel; its icon says the same without colour."""

HANDLE = 11.0
"""Half the side of the knob a line is drawn from, in map units."""


class SceneCard(QGraphicsItem):
    """The card of one scene: channel, title, how much is asked, and a knob to draw a line from."""

    def __init__(self, scene: Scene, *, start: bool) -> None:
        super().__init__()
        self.model = scene
        self.start = start
        self.setFlags(
            QGraphicsItem.GraphicsItemFlag.ItemIsMovable
            | QGraphicsItem.GraphicsItemFlag.ItemIsSelectable
            | QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges
        )
        self.setZValue(1)
        self.lines: list[LinkLine] = []

    def take(self, scene: Scene, *, start: bool) -> None:
        """Show the scene as it is now."""
        if scene is not self.model or start != self.start:
            self.model, self.start = scene, start
            self.update()

    def boundingRect(self) -> QRectF:
        """The card with its knob."""
        return QRectF(-2, -2, CARD[0] + HANDLE + 4, CARD[1] + 4)

    def shape(self) -> QPainterPath:
        """What is pressed."""
        path = QPainterPath()
        path.addRect(self.boundingRect())
        return path

    def on_handle(self, at: QPointF) -> bool:
        """Whether a place (in map units) is on the knob."""
        here = self.mapFromScene(at) - QPointF(CARD[0], CARD[1] / 2)
        return abs(here.x()) <= HANDLE + 4 and abs(here.y()) <= HANDLE + 4

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        """Its lines go along when it moves."""
        if change is QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            for line in self.lines:
                line.follow()
        return super().itemChange(change, value)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The card."""
        palette, role = (widget.palette() if widget else QPalette()), QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isSelected()
        card = QRectF(0, 0, *CARD)
        body = QPainterPath()
        body.addRoundedRect(card, 12, 12)
        painter.fillPath(body, palette.color(role.Light if on else role.Base))
        painter.save()
        painter.setClipPath(body)
        painter.fillRect(QRectF(0, 0, 8, CARD[1]), QColor(CHANNEL_COLOURS[self.model.channel]))
        painter.restore()
        painter.setPen(QPen(palette.color(role.Accent if on else role.Mid), 3.0 if on else 1.5))
        painter.drawPath(body)
        self._paint_words(painter, palette)
        painter.setPen(QPen(palette.color(role.Accent), 2))
        painter.setBrush(palette.color(role.Base))
        painter.drawEllipse(QPointF(CARD[0], CARD[1] / 2), HANDLE - 3, HANDLE - 3)

    def _paint_words(self, painter: QPainter, palette: QPalette) -> None:
        role = QPalette.ColorRole
        scene = self.model
        paint_icon(painter, CHANNEL_ICONS[scene.channel], palette.color(role.PlaceholderText), QRectF(20, 14, 18, 18))
        small = QFont(painter.font())
        small.setPixelSize(13)
        painter.setFont(small)
        painter.setPen(palette.color(role.PlaceholderText))
        said = CHANNEL_NAMES[scene.channel]
        if self.start:
            said += " · " + QCoreApplication.translate("Map", "Start")
        elif scene.ending is not None:
            said += " · " + QCoreApplication.translate("Map", "Ends here")
        painter.drawText(QRectF(46, 12, CARD[0] - 60, 22), Qt.AlignmentFlag.AlignVCenter, said)
        asked = len(scene.moments)
        one, many = QCoreApplication.translate("Map", "1 moment"), QCoreApplication.translate("Map", "{0} moments")
        nothing = QCoreApplication.translate("Map", "Nothing asked")
        told = nothing if not asked else one if asked == 1 else many.format(asked)
        painter.drawText(QRectF(20, CARD[1] - 28, CARD[0] - 40, 20), Qt.AlignmentFlag.AlignVCenter, told)
        bold = QFont(small)
        bold.setPixelSize(16)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(palette.color(role.Text))
        title = painter.fontMetrics().elidedText(
            scene.title or scene.id, Qt.TextElideMode.ElideRight, int(CARD[0]) - 44
        )
        painter.drawText(QRectF(20, 36, CARD[0] - 40, 34), Qt.AlignmentFlag.AlignVCenter, title)


class LinkLine(QGraphicsItem):
    """The line of one way on, with the words of the choice it stands for."""

    def __init__(self, link: Link, words: str, source: SceneCard, target: SceneCard, *, share: float = 0.5) -> None:
        super().__init__()
        self.link, self.words = link, words
        self._source, self._target, self._share = source, target, share
        self._path = QPainterPath()
        self.follow()
        source.lines.append(self)
        target.lines.append(self)

    def follow(self) -> None:
        """Run from where the source's card is to where the target's is."""
        self.prepareGeometryChange()
        start = self._source.pos() + QPointF(CARD[0], CARD[1] / 2)
        end = self._target.pos() + QPointF(0, CARD[1] * self._share)
        path = QPainterPath(start)
        bend = max(60.0, abs(end.x() - start.x()) / 2)
        path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end)
        self._path = path

    def boundingRect(self) -> QRectF:
        """The line with its words."""
        return self._path.boundingRect().adjusted(-70, -24, 70, 24)

    def shape(self) -> QPainterPath:
        """Lines are not pressed."""
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The line, its arrow head, its words."""
        palette, role = (widget.palette() if widget else QPalette()), QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = palette.color(role.Accent if self.link.best else role.Mid)
        dashed = Qt.PenStyle.DashLine if self.link.why == "way" else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 2.5 if self.link.best else 2.0, dashed))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        tip = self._path.pointAtPercent(1.0)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-10, -6), tip + QPointF(-10, 6)]))
        if self.words:
            self._paint_words(painter, palette)

    def _paint_words(self, painter: QPainter, palette: QPalette) -> None:
        font = QFont(painter.font())
        font.setPixelSize(12)
        painter.setFont(font)
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, 100)
        wide = painter.fontMetrics().horizontalAdvance(words) + 10
        middle = self._path.pointAtPercent(0.5)
        box = QRectF(middle.x() - wide / 2, middle.y() - 10, wide, 20)
        painter.setBrush(palette.color(QPalette.ColorRole.Window))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
