"""The map from afar: a thousand cards and their lines painted in a few strokes, when words cannot be read anyway."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTransform

from empathy_studio.course.ids import SceneId
from empathy_studio.ui.make.channels import CHANNEL_COLOURS
from empathy_studio.ui.make.group_frame import GroupFrame
from empathy_studio.ui.make.layout import CARD
from empathy_studio.ui.make.link_line import LinkLine
from empathy_studio.ui.make.scene_card import PICTURE, STRIPE, SceneCard

NEAR = 0.42
"""From this zoom on the cards are painted in full."""
TITLES = 0.28
"""From this zoom on there is room for a few words of each title."""
MOST_PICTURES = 150
"""With more cards in view than this their pictures are left out."""
_LETTERS = 11


class FarView:
    """Paints what it was last told with `take`; kept until something moves."""

    def __init__(self) -> None:
        self._lines: list[QLineF] = []
        self._best: list[QLineF] = []
        self._cards: Mapping[SceneId, SceneCard] = {}
        self._by_colour: dict[str, list[QRectF]] = {}
        self._faded: list[QRectF] = []
        self._moving: list[SceneCard] = []
        self._moving_lines: list[LinkLine] = []

    def take(
        self, cards: Mapping[SceneId, SceneCard], lines: Iterable[LinkLine], moving: frozenset[SceneId] = frozenset()
    ) -> None:
        """Take over where everything is now; what is `moving` is looked at anew each time it is painted."""
        self._cards = cards
        self._by_colour, self._faded = {}, []
        self._moving = [cards[name] for name in moving if name in cards]
        self._moving_lines = list({id(line): line for card in self._moving for line in card.lines}.values())
        still = {id(line) for line in self._moving_lines}
        for name, card in cards.items():
            if name in moving:
                continue
            colour = CHANNEL_COLOURS[card.model.channel]
            (self._by_colour.setdefault(colour, []) if card.found else self._faded).append(card.place())
        self._lines, self._best = [], []
        for line in lines:
            if id(line) not in still:
                (self._best if line.link.best else self._lines).append(_stroke(line))

    def paint(
        self,
        painter: QPainter,
        palette: QPalette,
        seen: QRectF,
        selected: Sequence[SceneCard],
        frames: Iterable[GroupFrame],
    ) -> None:
        """Paint what lies in `seen` (map units); the painter is set to map units."""
        role = QPalette.ColorRole
        for frame in frames:
            painter.setPen(_hair(palette.color(role.Mid)))
            painter.setBrush(palette.color(role.AlternateBase))
            painter.drawRect(frame.boundingRect())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_hair(palette.color(role.Mid)))
        painter.drawLines([*self._lines, *map(_stroke, self._moving_lines)])
        painter.setPen(_hair(palette.color(role.Accent)))
        painter.drawLines(self._best)
        for colour, places in self._by_colour.items():
            painter.setPen(_hair(QColor(colour)))
            painter.setBrush(palette.color(role.Base))
            painter.drawRects(places)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRects([QRectF(one.left(), one.top(), 3 * STRIPE, one.height()) for one in places])
        painter.setPen(_hair(palette.color(role.Midlight)))
        painter.setBrush(palette.color(role.Window))
        painter.drawRects(self._faded)
        painter.setPen(_hair(palette.color(role.Accent), 3))
        painter.setBrush(palette.color(role.Light))
        painter.drawRects([card.place() for card in (*selected, *self._moving)])
        near = [card for card in self._cards.values() if card.found and seen.intersects(card.place())]
        if len(near) <= MOST_PICTURES:
            self._paint_pictures(painter, near)
        if painter.worldTransform().m11() >= TITLES:
            self._paint_titles(painter, palette, near)

    def _paint_pictures(self, painter: QPainter, cards: Sequence[SceneCard]) -> None:
        """The pictures of the scenes, or their channels' icons, small."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for card in cards:
            painter.save()
            painter.translate(card.pos())
            card.paint_picture(painter)
            painter.restore()

    def _paint_titles(self, painter: QPainter, palette: QPalette, cards: Sequence[SceneCard]) -> None:
        """The beginnings of the titles, in letters of one size whatever the zoom."""
        to_view: QTransform = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        font = QFont(painter.font())
        font.setPixelSize(_LETTERS)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        metrics = QFontMetrics(font)
        room = round((CARD[0] - PICTURE.right()) * to_view.m11()) - 6
        rows = max(1, min(3, int(CARD[1] * to_view.m11() / metrics.height())))
        for card in cards:
            corner = to_view.map(card.pos() + QPointF(PICTURE.right(), 0))
            words = card.title if rows > 1 else metrics.elidedText(card.title, Qt.TextElideMode.ElideRight, room)
            box = QRectF(corner.x() + 3, corner.y() + 1, room, rows * metrics.height())
            painter.drawText(box, Qt.TextFlag.TextWordWrap, words)
        painter.restore()


def _stroke(line: LinkLine) -> QLineF:
    """A line as a straight stroke from card to card."""
    start, end = line.source.pos(), line.target.pos()
    half = CARD[1] / 2
    return QLineF(start.x() + CARD[0], start.y() + half, end.x(), end.y() + half)


def _hair(colour: QColor, width: float = 1.0) -> QPen:
    """A pen of this many px, whatever the zoom."""
    pen = QPen(colour, width)
    pen.setCosmetic(True)
    return pen
