"""E-mails: header, text, and what was quoted, as in a mail program."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.course.ids import CharacterId
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Message
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Card, Page, column, label, row
from empathy_studio.ui.prose import Pictures, ProsePage
from empathy_studio.ui.theme import GRID


class MailView(QWidget):
    """The e-mails of a scene, one below the other."""

    def __init__(self, cast: Mapping[CharacterId, Character], me: frozenset[CharacterId], pictures: Pictures) -> None:
        super().__init__()
        self._cast = cast
        self._me = me
        self._pictures = pictures
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * GRID)
        content = QWidget()
        content.setLayout(column(self._list, 1))
        self._box = column(Page(content, 860), spacing=0)
        self.setLayout(self._box)

    def add(self, message: Message) -> None:
        """An e-mail came."""
        person = self._cast.get(message.speaker)
        sender = person.name if person else message.speaker
        others = [one for one in self._cast.values() if (one.id in self._me) != (message.speaker in self._me)]
        to = others[0].name if others else ""
        head = column(label(message.subject or self.tr("(no subject)"), "heading"), spacing=4)
        told = self.tr("From {0} to {1}").format(sender, to) if to else self.tr("From {0}").format(sender)
        head.addWidget(label(told, "quiet"))
        card = Card(row(Avatar(sender, 44), head, spacing=12), padding=3 * GRID, spacing=2 * GRID)
        card.box.addWidget(ProsePage(message.text, self._pictures))
        if message.quoted:
            card.box.addWidget(Card(label(message.quoted, "quiet"), look="well"))
        card.setAccessibleName(f"{message.subject}. {message.text}")
        self._list.addWidget(card)

    def set_gap(self, pixels: int) -> None:
        """Keep the foot free for a panel."""
        self._box.setContentsMargins(0, 0, 0, pixels)
