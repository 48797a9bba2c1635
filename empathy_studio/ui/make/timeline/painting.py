"""Paints the timeline: ruler, waveform, tracks, marks, the part that does not play, the playhead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPolygonF

from empathy_studio.ui.make.frames import code_text
from empathy_studio.ui.make.timeline.lanes import Lanes, Placed
from empathy_studio.ui.make.timeline.marks import CAPTION, MOMENT, Mark
from empathy_studio.ui.make.timeline.scale import Scale

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TimelinePainter:
    """Paints with the colours of a palette; times begin at `left` px."""

    def __init__(self, painter: QPainter, palette: QPalette, left: float) -> None:
        self._painter, self._palette, self._left = painter, palette, left
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def ruler(self, lanes: Lanes, scale: Scale) -> None:
        """Lines with time codes, and short ones between them."""
        painter, role = self._painter, QPalette.ColorRole
        box = lanes.ruler
        painter.fillRect(box, self._colour(role.AlternateBase))
        sample = code_text(0) + "  "
        every = scale.line_every_ms(painter.fontMetrics().horizontalAdvance(sample) + 16)
        small = max(1, every // 5)
        at = int(scale.first_ms // small) * small
        last = scale.first_ms + scale.shown_ms
        while at <= min(last, scale.length_ms):
            x = self._left + scale.x(at)
            if at % every == 0:
                painter.setPen(QPen(self._colour(role.Mid), 1))
                painter.drawLine(QPointF(x, box.top() + 4), QPointF(x, box.bottom()))
                painter.setPen(self._colour(role.PlaceholderText))
                text = code_text(at) if every < 1000 else code_text(at)[:-4]
                painter.drawText(QRectF(x + 4, box.top(), 200, box.height()), int(_MIDDLE), text)
            else:
                painter.setPen(QPen(self._colour(role.Midlight), 1))
                painter.drawLine(QPointF(x, box.bottom() - 5), QPointF(x, box.bottom()))
            at += small

    def track(self, box: QRectF, name: str, *, picked: bool) -> None:
        """The ground of a track, and its name before it."""
        painter, role = self._painter, QPalette.ColorRole
        painter.fillRect(box, self._colour(role.AlternateBase if picked else role.Window))
        painter.setPen(self._colour(role.Link if picked else role.PlaceholderText))
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        head = QRectF(8, box.top(), self._left - 14, box.height())
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(head.width()))
        painter.drawText(head, int(_MIDDLE | Qt.AlignmentFlag.AlignLeft), words)
        painter.restore()

    def mark(self, placed: Placed, *, picked: bool) -> None:
        """One moment, cue or caption."""
        if placed.mark.key.kind == MOMENT and placed.mark.end_ms is None:
            self._tag(placed, picked=picked)
        else:
            self._stretch(placed, picked=picked)

    def outside(self, lanes: Lanes, scale: Scale, clip: Mark) -> None:
        """Dim what does not play, and draw the in and out points."""
        painter, role = self._painter, QPalette.ColorRole
        veil = QColor(self._colour(role.Window))
        veil.setAlpha(170)
        left, right = self._left, self._left + scale.width
        first, last = (min(right, max(left, left + scale.x(at))) for at in (clip.start_ms, clip.last_ms))
        high = lanes.height - lanes.wave.top()
        painter.fillRect(QRectF(left, lanes.wave.top(), first - left, high), veil)
        painter.fillRect(QRectF(last, lanes.wave.top(), max(0.0, right - last), high), veil)
        painter.setPen(QPen(self._colour(role.WindowText), 2))
        top, bottom = lanes.ruler.top() + 2, lanes.wave.bottom()
        for at, side in ((clip.start_ms, 1), (clip.last_ms, -1)):
            x = left + scale.x(at) - side
            if left - 2 <= x <= right + 2:
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
                painter.drawLine(QPointF(x, top), QPointF(x + 6 * side, top))
                painter.drawLine(QPointF(x, bottom), QPointF(x + 6 * side, bottom))

    def growing(self, box: QRectF) -> None:
        """The cue that is being marked."""
        painter, role = self._painter, QPalette.ColorRole
        painter.setPen(QPen(self._colour(role.BrightText), 2, Qt.PenStyle.DashLine))
        painter.setBrush(self._colour(role.Dark))
        painter.drawRoundedRect(box, 5, 5)

    def playhead(self, x: float, lanes: Lanes) -> None:
        """Where the clip stands."""
        painter, role = self._painter, QPalette.ColorRole
        painter.setPen(QPen(self._colour(role.BrightText), 2))
        painter.drawLine(QPointF(x, lanes.ruler.top()), QPointF(x, lanes.height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(role.BrightText))
        top = lanes.ruler.top()
        painter.drawPolygon(QPolygonF([QPointF(x - 7, top), QPointF(x + 7, top), QPointF(x, top + 10)]))

    def snap_line(self, x: float, lanes: Lanes) -> None:
        """What a drag has snapped to."""
        self._painter.setPen(QPen(self._colour(QPalette.ColorRole.Link), 1, Qt.PenStyle.DashLine))
        self._painter.drawLine(QPointF(x, lanes.ruler.top()), QPointF(x, lanes.height))

    def _tag(self, placed: Placed, *, picked: bool) -> None:
        """A moment at one instant: a tag that hangs on a line."""
        painter, role, box = self._painter, QPalette.ColorRole, placed.box
        at = box.right() if placed.mark.at_end else box.left()
        edge = self._colour(role.Accent if picked else role.Link)
        painter.setPen(QPen(edge, 3 if picked else 1.5))
        painter.setBrush(self._colour(role.Light if picked else role.Base))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QPen(edge, 3))
        painter.drawLine(QPointF(at, box.top() - 1), QPointF(at, box.bottom() + 1))
        self._words(placed.mark.label, box.adjusted(9, 0, -8, 0))

    def _stretch(self, placed: Placed, *, picked: bool) -> None:
        painter, role, box, mark = self._painter, QPalette.ColorRole, placed.box, placed.mark
        plain = mark.key.kind == CAPTION
        ground = self._colour(role.Base if plain else role.Light)
        edge = self._colour(role.Accent if picked else role.Mid if plain else role.Accent)
        style = Qt.PenStyle.DashLine if mark.key.kind == MOMENT and not picked else Qt.PenStyle.SolidLine
        painter.setPen(QPen(edge, 3 if picked else 1.5, style))
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        room = box.adjusted(8, 0, -6, 0)
        room.setLeft(max(room.left(), self._left + 4))
        if mark.weight and room.width() > 30:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(role.Link))
            for number in range(mark.weight):
                painter.drawEllipse(QPointF(room.left() + 3 + number * 9, box.center().y()), 3, 3)
            room.setLeft(room.left() + 9 * mark.weight + 4)
        self._words(mark.label, room)
        if picked and box.width() > 24:
            painter.setPen(QPen(self._colour(role.Accent), 2))
            for x in (box.left() + 5, box.right() - 5):
                painter.drawLine(QPointF(x, box.center().y() - 5), QPointF(x, box.center().y() + 5))

    def _words(self, text: str, room: QRectF) -> None:
        if room.width() < 14:
            return
        painter = self._painter
        painter.setPen(self._colour(QPalette.ColorRole.WindowText))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(_MIDDLE | Qt.AlignmentFlag.AlignLeft), shown)

    def _colour(self, role: QPalette.ColorRole) -> QColor:
        return self._palette.color(role)
