"""What chat, text message and e-mail share: a conversation that grows, and words in it that can be marked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from empathy_studio.course.ids import CharacterId, ItemId
from empathy_studio.course.scenes import Message
from empathy_studio.ui.play.channels.word_text import WordText
from empathy_studio.ui.play.thread import Entry


class WrittenView(QWidget):
    """A conversation in writing; it stays while one scene after the other goes on in it.

    Signals: `skip_asked()` when it is pressed while messages are still to come, `word_tapped(ItemId, int)`.
    """

    skip_asked = Signal()
    word_tapped = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.entries: list[Entry] = []
        self._texts: list[WordText | None] = []
        self._since = 0
        self._box: QBoxLayout | None = None

    def goes_on(self, past: Sequence[Entry]) -> bool:
        """True when `past` begins with all that is shown, so that the view can stay."""
        shown = [(entry.kind, entry.text) for entry in self.entries]
        return shown == [(entry.kind, entry.text) for entry in past[: len(shown)]]

    def begin(self, past: Sequence[Entry]) -> None:
        """Another scene goes on with this conversation, of which `past` is what there was before."""
        self.set_spotting(False)
        self.catch_up(past)
        self._since = len(self.entries)

    def add(self, message: Message) -> None:
        """A message came; a screen reader says who wrote what."""
        self._append(
            Entry("message", message.text, message.speaker, message.id, message.subject, message.quoted), past=False
        )
        name = self._name_of(message.speaker)
        said = f"{name}: {message.text}" if name else message.text
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def catch_up(self, whole: Sequence[Entry]) -> None:
        """Show what of `whole` is not shown yet, and its marks."""
        for entry in whole[len(self.entries) :]:
            self._append(entry, past=True)
        for entry, text in zip(whole, self._texts, strict=False):
            if text is not None:
                for at in entry.marks:
                    text.mark(at)

    def texts(self) -> tuple[WordText, ...]:
        """The messages that came and the replies that were sent, in order."""
        return tuple(text for text in self._texts if text is not None)

    def set_spotting(self, on: bool) -> None:
        """Let words of the present scene's messages be marked, or not."""
        for text in self._texts[self._since :]:
            if text is not None:
                text.set_spotting(on)

    def mark(self, message: ItemId, at: int) -> None:
        """Show that a word was marked."""
        for text in reversed(self._texts):
            if text is not None and text.message == message:
                text.mark(at)
                return

    def show_typing(self, speaker: CharacterId) -> None:
        """Somebody begins to write."""

    def set_gap(self, pixels: int) -> None:
        """Keep the foot free for a panel."""
        if self._box is not None:
            self._box.setContentsMargins(0, 0, 0, pixels)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Do not wait for what is still to come."""
        self.skip_asked.emit()

    @abstractmethod
    def _shown(self, entry: Entry, *, past: bool) -> WordText | None:
        """Put an entry at the end; its words, where they can be marked or read."""

    @abstractmethod
    def _name_of(self, speaker: CharacterId) -> str:
        """The name of a speaker; empty when there is none."""

    def _append(self, entry: Entry, *, past: bool) -> None:
        text = self._shown(entry, past=past)
        if text is not None:
            text.word_tapped.connect(self.word_tapped)
        self.entries.append(entry)
        self._texts.append(text)
