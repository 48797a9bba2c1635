"""E-mails: header, text and what was quoted, as in a mail program; what was sent stands among them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.course.ids import CharacterId
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Card, IconButton, Page, column, label, row
from empathy_studio.ui.play.channels.bubbles import Talk
from empathy_studio.ui.play.channels.word_text import WordText
from empathy_studio.ui.play.channels.written import WrittenView
from empathy_studio.ui.play.thread import Entry
from empathy_studio.ui.theme import GRID

_LEADING = 1.4
_ANSWER = ("re:", "aw:", "sv:", "rv:")


def answer_subject(subject: str) -> str:
    """The subject of an answer: one “Re:” before the one that is answered (RFC 5322, section 3.6.5)."""
    if not subject or subject.casefold().startswith(_ANSWER):
        return subject
    return f"Re: {subject}"


class MailCard(Card):
    """One e-mail. Folded it shows its header and its first line."""

    def __init__(self, sender: str, receiver: str, subject: str, words: WordText, quoted: str, talk: Talk) -> None:
        super().__init__(padding=3 * GRID, spacing=2 * GRID)
        self.words = words
        self._subject = label(subject, "heading")
        self._told = label(self.tr("From {0} to {1}").format(sender, receiver), "quiet")
        self._snippet = label(_first_line(words.accessibleName()), "quiet", wrap=False)
        self.fold_button = IconButton("chevron-up", "")
        self.fold_button.clicked.connect(self._turn)
        head = column(self._subject, self._told, self._snippet, spacing=4)
        face = next((talk.face(one.id) for one in talk.cast.values() if one.name == sender), None)
        top = row(Avatar(sender, 44, face), spacing=12)
        top.addLayout(head, 1)
        top.addWidget(self.fold_button)
        self.box.addLayout(top)
        self.box.addWidget(words)
        self._quoted = Card(WordText(quoted, leading=_LEADING), look="well") if quoted else None
        if self._quoted is not None:
            self.box.addWidget(self._quoted)
        self.setAccessibleName(f"{subject}. {self._told.text()}.")
        self.fold(False)

    @property
    def folded(self) -> bool:
        """True while only the header and the first line are shown."""
        return self._folded

    @property
    def quoted(self) -> str:
        """What is quoted below the text; empty for nothing."""
        words = self._quoted.findChild(WordText) if self._quoted is not None else None
        return words.accessibleName() if words is not None else ""

    def fold(self, on: bool) -> None:
        """Show the header alone, or all."""
        self._folded = on
        self.words.setVisible(not on)
        self._snippet.setVisible(on)
        if self._quoted is not None:
            self._quoted.setVisible(not on)
        name = self._subject.text()
        said = self.tr("Open “{0}”").format(name) if on else self.tr("Fold “{0}”").format(name)
        self.fold_button.rename(said, "chevron-down" if on else "chevron-up")

    def _turn(self) -> None:
        self.fold(not self._folded)


class MailView(WrittenView):
    """The e-mails of a conversation, the newest at the foot, those before it folded."""

    def __init__(self, talk: Talk) -> None:
        super().__init__()
        self._talk = talk
        self.cards: list[MailCard] = []
        self._last: Entry | None = None
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID + GRID // 2)
        content = QWidget()
        content.setLayout(column(self._list, 1))
        self._page = Page(content, 860)
        self._box = column(self._page, spacing=0)
        self.setLayout(self._box)
        self._newest_soon = QTimer(self)
        self._newest_soon.setSingleShot(True)
        self._newest_soon.setInterval(0)
        self._newest_soon.timeout.connect(self._to_the_newest)
        self._page.verticalScrollBar().rangeChanged.connect(self._newest_soon.start)

    def set_gap(self, pixels: int) -> None:
        """Keep the foot free, and the head of the newest mail in sight."""
        super().set_gap(pixels)
        self._newest_soon.start()

    def _name_of(self, speaker: CharacterId) -> str:
        return self._talk.name(speaker)

    def _shown(self, entry: Entry, *, past: bool) -> WordText | None:
        if entry.kind == "deed":
            self._list.addWidget(label(self.tr("You did: {0}").format(entry.text), "quiet"))
            return None
        mine = entry.kind == "reply"
        sender = self._me() if mine else self._talk.name(entry.speaker)
        partner = self._talk.name(self._talk.partner)
        outgoing = mine or entry.speaker in self._talk.me
        words = WordText(entry.text, entry.message, leading=_LEADING)
        subject, quoted = (self._subject(), self._answered()) if mine else (entry.subject, entry.quoted)
        card = MailCard(
            sender, partner if outgoing else self._me(), subject or self.tr("(no subject)"), words, quoted, self._talk
        )
        for older in self.cards:
            older.fold(True)
        self.cards.append(card)
        self._list.addWidget(card)
        if not mine:
            self._last = entry
        self._newest_soon.start()
        return words

    def _me(self) -> str:
        return self._talk.own_name or self.tr("You")

    def _subject(self) -> str:
        return answer_subject(self._last.subject) if self._last is not None else ""

    def _answered(self) -> str:
        """The mail that a reply answers, as it is quoted below it."""
        if self._last is None:
            return ""
        wrote = self.tr("{0} wrote:").format(self._talk.name(self._last.speaker))
        return f"{wrote}\n{self._last.text}"

    def _to_the_newest(self) -> None:
        if self.cards:
            bar = self._page.verticalScrollBar()
            top = self.cards[-1].mapTo(self._page.viewport(), QPoint(0, 0)).y()
            bar.setValue(bar.value() + top - 2 * GRID)


def _first_line(text: str) -> str:
    """The first lines as one, short enough for a header."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 72 else flat[:71].rstrip() + "…"
