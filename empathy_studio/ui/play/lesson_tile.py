"""A lesson on the shelf: its channel and who is met there, its number on the path, its state, the time it needs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from empathy_studio.course.scenes import Channel
from empathy_studio.ui.art import Avatar, paint_icon
from empathy_studio.ui.controls import label, row
from empathy_studio.ui.play.channels.channel_names import ICONS
from empathy_studio.ui.play.standing import Standing, State
from empathy_studio.ui.play.told_time import clock
from empathy_studio.ui.theme import GRID
from empathy_studio.ui.tile import Tile

ART_HEIGHT = 112
_STEP = 32


class LessonArt(QWidget):
    """The head of a lesson's tile: the channel of its first scene, and who is met there."""

    def __init__(self, channel: Channel, name: str, portrait: QPixmap | None) -> None:
        super().__init__()
        self._channel = channel
        self.setFixedHeight(ART_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if name:
            avatar = Avatar(name, 80, portrait)
            avatar.set_ground(QPalette.ColorRole.Base)
            box = row(2, avatar, 1)
            box.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
            self.setLayout(box)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground with a large, quiet icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Light))
        painter.drawRoundedRect(QRectF(self.rect()), 12, 12)
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = 3 * GRID if left_to_right else self.width() - 3 * GRID - 56
        colour = palette.color(role.Link)
        painter.setOpacity(0.75)
        paint_icon(painter, ICONS[self._channel], colour, QRectF(x, self.height() / 2 - 28, 56, 56))
        painter.end()


class StepMark(QWidget):
    """The number of a lesson on the path; a tick once it is done."""

    def __init__(self, number: int, state: State) -> None:
        super().__init__()
        self._number, self._state = number, state
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A circle: filled when done, with a heavy edge when begun."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        done = self._state in ("done", "refresher")
        pen = painter.pen()
        pen.setColor(palette.color(role.Accent if self._state != "new" else role.Mid))
        pen.setWidthF(3.0 if self._state == "go_on" else 2.0)
        painter.setPen(pen)
        painter.setBrush(palette.color(role.Accent if done else role.Base))
        painter.drawEllipse(box)
        if done:
            paint_icon(painter, "check", palette.color(role.HighlightedText), box.adjusted(6, 6, -6, -6))
        else:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(palette.color(role.Text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.locale().toString(self._number))
        painter.end()

    def _grow(self) -> None:
        side = max(_STEP, self.fontMetrics().height() + 2 * GRID)
        self.setFixedSize(side, side)


class LessonTile(Tile):
    """One lesson; with `step` its number on the path stands beside the title."""

    def __init__(self, standing: Standing, *, step: bool = False) -> None:
        self.standing = standing
        lesson, cast = standing.lesson, {one.id: one for one in standing.material.course.cast}
        start = next((scene for scene in lesson.scenes if scene.id == lesson.start), None)
        person = cast.get(start.speaker) if start is not None and start.speaker is not None else None
        portrait = standing.material.picture(person.portrait) if person is not None and person.portrait else None
        art = LessonArt(
            start.channel if start is not None else "page",
            person.name if person is not None else "",
            QPixmap.fromImage(portrait) if portrait is not None else None,
        )
        said, look = self._said(standing)
        title = label(lesson.title, "heading")
        head = row(StepMark(standing.number, standing.state), title) if step else row(title)
        head.setStretch(1 if step else 0, 1)
        below = row(label(said, look, wrap=False), 1, label(self._needs(standing), "quiet", wrap=False))
        super().__init__(
            f"{lesson.title}. {said}. {self._needs(standing)}. {lesson.summary}",
            *(art, head, label(lesson.summary, "quiet"), 1, below),
            padding=2 * GRID,
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _said(self, standing: Standing) -> tuple[str, str]:
        if standing.state == "go_on":
            return self.tr("Go on at {0}").format(clock(standing.at_s)), "tag"
        if standing.best is None:
            return self.tr("New"), "tag"
        score = standing.best.score
        share = f" · {round(score * 100)} %" if score is not None else ""
        if standing.state == "refresher":
            return self.tr("Refresher due") + share, "tag-warned"
        return self.tr("Done") + share, "tag-plain"

    def _needs(self, standing: Standing) -> str:
        if not standing.minutes_left:
            return ""
        if standing.state == "go_on":
            return self.tr("%n min left", "", standing.minutes_left)
        return self.tr("%n min", "", standing.minutes_left)
