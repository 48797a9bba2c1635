"""Chat and text messages: bubbles that come one by one, names and pictures, typing dots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from empathy_studio.course.ids import CharacterId, ItemId
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Channel
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Card, column, label, row
from empathy_studio.ui.play.channels.channel_names import channel_name
from empathy_studio.ui.play.channels.typing_dots import TypingDots
from empathy_studio.ui.play.channels.word_text import WordText
from empathy_studio.ui.play.channels.written import WrittenView
from empathy_studio.ui.play.thread import Entry
from empathy_studio.ui.prose import Pictures
from empathy_studio.ui.theme import GRID

COLUMN = 860
"""A conversation is never wider than this, in px at the usual size of text."""
PHONE_COLUMN = 560
"""Text messages stand in a narrower column, as on a telephone."""
LETTERS = 56
"""How many letters a line of a bubble may hold."""
FACE = 36
_PAD = 14


class Bubble(WordText):
    """One message; `mine` is the learner's own. `strong` paints the own ones in the accent colour."""

    def __init__(self, text: str, message: ItemId | None, *, mine: bool, strong: bool = False) -> None:
        super().__init__(text, message, pad=_PAD)
        self.mine = mine
        self._strong = strong and mine
        self._room = COLUMN
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fit(self, room: int) -> None:
        """Be at most `room` px wide."""
        if room != self._room:
            self._room = room
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as its words, up to a line that is still easy to read."""
        widest = min(self._room, self.fontMetrics().averageCharWidth() * LETTERS)
        wide = self.natural_width(widest)
        return QSize(wide, self.heightForWidth(wide))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(QPen(palette.color(role.Midlight), 1) if not self.mine else Qt.PenStyle.NoPen)
        own = role.Accent if self._strong else role.Light
        painter.setBrush(palette.color(own if self.mine else role.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 16, 16)
        self.paint_words(painter, role.HighlightedText if self._strong else role.Text)
        painter.end()


@dataclass(frozen=True, slots=True)
class Talk:
    """Who talks with whom: the characters, those whose part the learner plays, and who is at the other end.

    `own_name` is the name under which the learner writes; empty where it is not known.
    """

    cast: Mapping[CharacterId, Character]
    me: frozenset[CharacterId]
    partner: CharacterId | None
    pictures: Pictures
    own_name: str = ""

    def name(self, speaker: CharacterId | None) -> str:
        """The name of a speaker; empty when there is none."""
        person = self.cast.get(speaker) if speaker is not None else None
        return person.name if person is not None else str(speaker or "")

    def face(self, speaker: CharacterId | None) -> QPixmap | None:
        """The portrait of a speaker; None when there is none."""
        person = self.cast.get(speaker) if speaker is not None else None
        found: QImage | None = self.pictures(person.portrait) if person is not None and person.portrait else None
        return QPixmap.fromImage(found) if found is not None else None


class BubbleView(WrittenView):
    """A conversation in bubbles, the newest at the foot; text messages stand in a narrow column, as on a telephone."""

    def __init__(self, talk: Talk, channel: Channel, *, motion: bool) -> None:
        super().__init__()
        self._talk, self._phone = talk, channel == "text"
        self._last: str | None = None
        how = channel_name(channel)
        self._dots = TypingDots(motion)
        self._dots.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self._list.addStretch(1)
        waiting = row(self._dots, 1)
        waiting.setContentsMargins(0 if self._phone else FACE + GRID, 0, 0, 0)
        self._inside = QWidget()
        self._inside.setProperty("look", "page")
        self._inside.setLayout(column(self._list, waiting, spacing=GRID))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(_centred(self._inside, 2 * GRID))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._to_the_end)
        name = talk.name(talk.partner) or how
        self._how = label(how, "quiet", wrap=False)
        words = column(label(name, "strong"), self._how, spacing=0)
        self._who = QWidget()
        self._who.setProperty("look", "page")
        self._who.setLayout(row(Avatar(name, 44, talk.face(talk.partner)), words, spacing=12))
        head = Card(_centred(self._who, GRID), look="bar", padding=0)
        self._box = column(head, self._scroll, spacing=0)
        self.setLayout(self._box)

    def show_typing(self, speaker: CharacterId) -> None:
        """Dots at the foot while the other one types."""
        self._dots.run(speaker not in self._talk.me)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Bubbles keep to the column."""
        super().resizeEvent(event)
        self._fit()

    def _name_of(self, speaker: CharacterId) -> str:
        return self._talk.name(speaker)

    def _shown(self, entry: Entry, *, past: bool) -> WordText | None:
        self._dots.run(False)
        if entry.kind == "deed":
            self._last = None
            deed = label(self.tr("You did: {0}").format(entry.text), "quiet")
            deed.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._list.addWidget(deed)
            return None
        mine = entry.kind == "reply" or entry.speaker in self._talk.me
        name = self.tr("You") if mine else self._talk.name(entry.speaker)
        bubble = Bubble(entry.text, entry.message, mine=mine, strong=self._phone)
        bubble.setAccessibleDescription(name)
        first = name != self._last
        self._last = name
        if first:
            self._list.addSpacing(GRID)
        if mine:
            self._list.addLayout(self._own(bubble, name, first))
        else:
            self._list.addLayout(self._theirs(bubble, entry.speaker, name, first))
        self._fit()
        return bubble

    def _own(self, bubble: Bubble, name: str, first: bool) -> QVBoxLayout:
        box = column(spacing=GRID // 2)
        if first and not self._phone:
            who = label(name, "label", wrap=False)
            box.addLayout(row(1, who))
        box.addLayout(row(1, bubble))
        return box

    def _theirs(self, bubble: Bubble, speaker: CharacterId | None, name: str, first: bool) -> QHBoxLayout:
        if self._phone:
            return row(bubble, 1)
        face = QWidget()
        face.setFixedWidth(FACE)
        words = column(spacing=GRID // 2)
        if first:
            face.setLayout(column(Avatar(name, FACE, self._talk.face(speaker)), 1))
            words.addWidget(label(name, "label", wrap=False))
        words.addLayout(row(bubble, 1))
        return row(face, words, spacing=GRID)

    def _fit(self) -> None:
        """As wide as the window allows, and never wider than one reads with ease."""
        scale = max(1.0, self.fontMetrics().height() / 20)
        wide = min(round((PHONE_COLUMN if self._phone else COLUMN) * scale), max(240, self.width() - 8 * GRID))
        for part in (self._inside, self._who):
            part.setFixedWidth(wide)
        for text in self._texts:
            if isinstance(text, Bubble):
                text.fit(round(wide * 0.82) - FACE)

    def _to_the_end(self, _low: int, high: int) -> None:
        self._scroll.verticalScrollBar().setValue(high)


def _centred(part: QWidget, room: int) -> QWidget:
    """`part` in the middle, with `room` px above and below."""
    around = QWidget()
    around.setProperty("look", "page")
    box = row(1, part, 1)
    box.setContentsMargins(2 * GRID, room, 2 * GRID, room)
    around.setLayout(box)
    return around
