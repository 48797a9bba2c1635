"""What stands on the map for a scene: its card, with the picture of its clip, its channel, title and moments."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from empathy_studio.course.scenes import Scene
from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.make.channels import CHANNEL_COLOURS, CHANNEL_ICONS, channel_name
from empathy_studio.ui.make.layout import CARD
from empathy_studio.ui.make.link_line import LinkLine
from empathy_studio.ui.plain_tip import plain_tip

HANDLE = 11.0
"""Half the side of the knob a line is drawn from, in map units."""
STRIPE = 8.0
"""Width of the stripe in the colour of the channel, in map units."""
PICTURE = QRectF(STRIPE, 0, 84, CARD[1])
"""Where the picture of the scene stands on its card, in map units."""

_WORDS = QRectF(PICTURE.right() + 12, 10, CARD[0] - PICTURE.right() - 26, CARD[1] - 20)

PictureOf = Callable[[Scene], QPixmap | None]


class SceneCard(QGraphicsItem):
    """The card of one scene, with a knob to draw a line from; `picture_of` gives its picture once there is one."""

    def __init__(self, scene: Scene, *, start: bool, picture_of: PictureOf) -> None:
        super().__init__()
        self.model = scene
        self.start = start
        self.found = True
        self._picture_of = picture_of
        self.setFlags(
            QGraphicsItem.GraphicsItemFlag.ItemIsMovable
            | QGraphicsItem.GraphicsItemFlag.ItemIsSelectable
            | QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges
        )
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self.setZValue(2)
        self.lines: list[LinkLine] = []
        self._bounds = QRectF(-2, -2, CARD[0] + HANDLE + 4, CARD[1] + 4)
        self._dress()

    def take(self, scene: Scene, *, start: bool) -> None:
        """Show the scene as it is now."""
        if scene is not self.model or start != self.start:
            self.model, self.start = scene, start
            self._dress()
            self.update()

    def set_found(self, found: bool) -> None:
        """Stand out, or fade, while words are looked for."""
        if found != self.found:
            self.found = found
            self.setOpacity(1.0 if found else 0.25)

    @property
    def title(self) -> str:
        """What people call the scene."""
        return self.model.title or self.model.id

    def place(self) -> QRectF:
        """Where the card lies, in map units."""
        return QRectF(self.pos().x(), self.pos().y(), *CARD)

    def boundingRect(self) -> QRectF:
        """The card with its knob."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """What is pressed."""
        path = QPainterPath()
        path.addRect(self._bounds)
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
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        on = self.isSelected()
        body = QPainterPath()
        body.addRoundedRect(QRectF(0, 0, *CARD), 12, 12)
        painter.fillPath(body, palette.color(role.Light if on else role.Base))
        painter.save()
        painter.setClipPath(body)
        self.paint_picture(painter)
        painter.fillRect(QRectF(0, 0, STRIPE, CARD[1]), QColor(CHANNEL_COLOURS[self.model.channel]))
        painter.restore()
        painter.setPen(QPen(palette.color(role.Accent if on else role.Mid), 3.5 if on else 1.5))
        painter.drawPath(body)
        self._paint_words(painter, palette)
        painter.setPen(QPen(palette.color(role.Accent), 2))
        painter.setBrush(palette.color(role.Base))
        painter.drawEllipse(QPointF(CARD[0], CARD[1] / 2), HANDLE - 3, HANDLE - 3)

    def paint_picture(self, painter: QPainter) -> None:
        """The picture at its place on the card, or the channel's icon until there is one."""
        picture = self._picture_of(self.model)
        colour = QColor(CHANNEL_COLOURS[self.model.channel])
        if picture is None:
            ground = QColor(colour)
            ground.setAlpha(36)
            painter.fillRect(PICTURE, ground)
            side = 32.0
            centre = PICTURE.center()
            box = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
            paint_icon(painter, CHANNEL_ICONS[self.model.channel], colour, box)
            return
        share = PICTURE.width() / PICTURE.height()
        wide = min(float(picture.width()), picture.height() * share)
        cut = QRectF((picture.width() - wide) / 2, 0, wide, picture.height())
        painter.drawPixmap(PICTURE, picture, cut)

    def _paint_words(self, painter: QPainter, palette: QPalette) -> None:
        role = QPalette.ColorRole
        small, bold = _fonts(painter.font().family())
        painter.setPen(palette.color(role.PlaceholderText))
        icon_box = QRectF(_WORDS.left(), _WORDS.top() + 2, 16, 16)
        paint_icon(painter, CHANNEL_ICONS[self.model.channel], palette.color(role.PlaceholderText), icon_box)
        painter.setFont(small)
        metrics = QFontMetricsF(small)
        head = QRectF(_WORDS.left() + 22, _WORDS.top(), _WORDS.width() - 22, 20)
        painter.drawText(
            head,
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(self._head, Qt.TextElideMode.ElideRight, head.width()),
        )
        foot = QRectF(_WORDS.left(), _WORDS.bottom() - 20, _WORDS.width(), 20)
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, self._foot)
        painter.setFont(bold)
        painter.setPen(palette.color(role.Text))
        middle = QRectF(_WORDS.left(), head.bottom() + 2, _WORDS.width(), foot.top() - head.bottom() - 4)
        for number, line in enumerate(_two_lines(self.title, middle.width(), bold.family())):
            at = QRectF(middle.left(), middle.top() + number * 21, middle.width(), 21)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, line)

    def _dress(self) -> None:
        """Make the words that change only with the scene."""
        scene = self.model
        self._head = channel_name(scene.channel)
        if self.start:
            self._head = QCoreApplication.translate("Map", "Start") + " · " + self._head
        elif scene.ending is not None:
            self._head = QCoreApplication.translate("Map", "End") + " · " + self._head
        asked = len(scene.moments)
        one, many = QCoreApplication.translate("Map", "1 moment"), QCoreApplication.translate("Map", "{0} moments")
        nothing = QCoreApplication.translate("Map", "Nothing asked")
        self._foot = nothing if not asked else one if asked == 1 else many.format(asked)
        self.setToolTip(plain_tip(self.title))


@lru_cache(maxsize=4)
def _fonts(family: str) -> tuple[QFont, QFont]:
    """The small and the bold font of a card."""
    small, bold = QFont(family), QFont(family)
    small.setPixelSize(13)
    bold.setPixelSize(16)
    bold.setWeight(QFont.Weight.DemiBold)
    return small, bold


@lru_cache(maxsize=4096)
def _two_lines(text: str, width: float, family: str) -> tuple[str, ...]:
    """The text on at most two lines of this width; what does not fit ends in an ellipsis."""
    metrics = QFontMetricsF(_fonts(family)[1])
    words, first = text.split(), ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first:
        return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, width),)
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return (first, rest) if rest else (first,)
