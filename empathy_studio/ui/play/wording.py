"""One's own words: a field that marks ready phrases as they are written, and the marked words to look back at."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from empathy_studio.play.phrases import Mark, MarkKind, PhraseBank
from empathy_studio.ui.controls import label


class _Waves(QSyntaxHighlighter):
    """Underlines ready phrases with a wave, on a tinted ground."""

    def __init__(self, document: QTextDocument, bank: PhraseBank) -> None:
        super().__init__(document)
        self._bank = bank
        self._wave = QTextCharFormat()
        self._wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)

    def take_colours(self, palette: QPalette) -> None:
        """Mark in the theme's warning colour."""
        self._wave.setUnderlineColor(palette.color(QPalette.ColorRole.BrightText))
        self._wave.setBackground(palette.color(QPalette.ColorRole.Dark))
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Mark one paragraph."""
        for found in self._bank.find(text):
            self.setFormat(found.start, found.end - found.start, self._wave)


class WordingField(QPlainTextEdit):
    """One's own words. Signals: `phrases_changed(tuple)` with a Mark for each ready phrase in the text, each once."""

    phrases_changed = Signal(object)

    def __init__(self, bank: PhraseBank, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bank = bank
        self._shown: tuple[str, ...] = ()
        self.setTabChangesFocus(True)
        self._waves = _Waves(self.document(), bank)
        self._waves.take_colours(self.palette())
        self.textChanged.connect(self._look)

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._waves.take_colours(self.palette())

    def _look(self) -> None:
        found: dict[str, Mark] = {one.text.casefold(): one for one in self._bank.find(self.toPlainText())}
        if tuple(found) != self._shown:
            self._shown = tuple(found)
            self.phrases_changed.emit(tuple(found.values()))


class MarkedWords(QWidget):
    """A text in which ready phrases and the customer's own words, name and feeling are marked, and named below."""

    def __init__(self, text: str, marks: tuple[Mark, ...]) -> None:
        super().__init__()
        self._text, self._marks = text, marks
        self.setProperty("look", "page")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setAccessibleName(text)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._words)
        named = self._named()
        if named:
            box.addWidget(label(named, "quiet"))
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Mark in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._lay_out()

    def _named(self) -> str:
        words: dict[MarkKind, str] = {
            "boilerplate": self.tr("ready phrase"),
            "echo": self.tr("the customer's words"),
            "name": self.tr("the name"),
            "feeling": self.tr("the feeling"),
            "next_step": self.tr("a next step"),
        }
        return " · ".join(f"{words[mark.kind]}: “{mark.text}”" for mark in self._marks)

    def _lay_out(self) -> None:
        palette, role = QGuiApplication.palette(), QPalette.ColorRole  # this widget's own ground is transparent
        parts, at = [], 0
        for mark in self._marks:
            if mark.start < at:
                continue
            warned = mark.kind == "boilerplate"
            ground = palette.color(role.Dark if warned else role.Base).name()
            style = f"background-color: {ground};" + ("text-decoration: underline;" if warned else "font-weight: 600;")
            parts.append(html.escape(self._text[at : mark.start]))
            parts.append(f'<span style="{style}">{html.escape(self._text[mark.start : mark.end])}</span>')
            at = mark.end
        parts.append(html.escape(self._text[at:]))
        self._words.setText("".join(parts).replace("\n", "<br>"))
