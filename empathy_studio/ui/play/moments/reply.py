"""Answering in one's own words, typed; ready phrases are marked while one writes."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from empathy_studio.course.ids import CharacterId
from empathy_studio.course.moments import Record, Reply
from empathy_studio.play.acts import Draft, Write
from empathy_studio.play.phrases import Mark
from empathy_studio.play.words import words
from empathy_studio.ui.controls import Button, Card, column, label, row
from empathy_studio.ui.play.channels.mail import answer_subject
from empathy_studio.ui.play.moments.view import Asked, MomentView
from empathy_studio.ui.play.thread import agents
from empathy_studio.ui.play.wording import WordingField
from empathy_studio.ui.theme import GRID


class ReplyView(MomentView):
    """A field, the count of words, what is said of ready phrases, and the button that sends it."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = asked.moment
        assert isinstance(moment, Reply | Record)
        medium = moment.medium if isinstance(moment, Reply) else "say"
        offer = asked.offer("write")
        self._least, self._most = (offer.at_least, offer.at_most) if offer else (0, 200)
        self._field = WordingField(asked.program.bank)
        self._field.setAccessibleName(self.tr("Your answer, in your own words"))
        self._field.setPlaceholderText(self._invitation(medium))
        lines = 8 if medium == "email" else 4
        self._field.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 4 * GRID)
        self._field.textChanged.connect(self._changed)
        self._field.phrases_changed.connect(self._say_phrases)
        self._phrase = label("", "warning")
        self._phrase.setVisible(False)
        self._count = label("", "quiet", wrap=False)
        self._send = Button(self._verb(medium), "primary", "send" if medium != "say" else "")
        self._send.clicked.connect(self._keep)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._keep)
        box = column(self._field, self._phrase, row(self._count, 1, self._send), spacing=GRID)
        self.header = self._header() if medium == "email" else ()
        if self.header:
            box.insertWidget(
                0, Card(*(label(line, "quiet") for line in self.header), look="well", padding=12, spacing=4)
            )
        self.setLayout(box)
        self.tall = medium == "email"
        self._say_count()

    def _header(self) -> tuple[str, ...]:
        """To whom the mail goes, and its subject: that of the mail it answers."""
        program = self.asked.program
        scene = program.scenes[program.scene_of[self.asked.moment.id]].scene
        mine = agents(program.cast)
        others = [message for message in scene.messages if message.speaker not in mine]
        person = program.cast.get(others[-1].speaker if others else scene.speaker or CharacterId(""))
        lines = [self.tr("To: {0}").format(person.name)] if person is not None else []
        subject = answer_subject(others[-1].subject) if others else ""
        return (*lines, self.tr("Subject: {0}").format(subject)) if subject else tuple(lines)

    def _invitation(self, medium: str) -> str:
        return {
            "say": self.tr("What you would say, in your own words"),
            "chat": self.tr("Write a message"),
            "email": self.tr("Write your e-mail"),
            "text": self.tr("Write a text message"),
        }[medium]

    def _verb(self, medium: str) -> str:
        return self.tr("Say it") if medium == "say" else self.tr("Send")

    def first_focus(self) -> QWidget:
        """The field."""
        return self._field

    def draft(self) -> Draft | None:
        """The words so far."""
        text = self._field.toPlainText()
        return Draft(text=text) if text else None

    def restore(self, draft: Draft) -> None:
        """Put the words back, the cursor behind them."""
        self._field.setPlainText(draft.text)
        cursor = self._field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self._field.setTextCursor(cursor)

    def _changed(self) -> None:
        self._say_count()
        if self.isVisible():
            self.tell_draft()

    def _say_count(self) -> None:
        number = len(words(self._field.toPlainText()))
        self._send.setEnabled(self._least <= number <= self._most)
        said = self.tr("%n word(s)", "", number)
        if number < self._least:
            said += " · " + self.tr("at least {0}").format(self._least)
        elif number > self._most:
            said += " · " + self.tr("at most {0}").format(self._most)
        else:
            said += " · " + self.tr("Ctrl and Enter to send")
        self._count.setText(said)

    def _say_phrases(self, found: tuple[Mark, ...]) -> None:
        texts = [f"“{one.text}”" + (f" {one.why}" if one.why else "") for one in found]
        self._phrase.setText(self.tr("A ready phrase:") + " " + "  ".join(texts) if texts else "")
        self._phrase.setVisible(bool(texts))

    def _keep(self) -> None:
        if self._send.isEnabled():
            self.act(Write(text=self._field.toPlainText().strip()))
