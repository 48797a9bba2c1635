"""A field for one's own words, in which ready phrases are marked as they are written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from empathy_studio.play.phrases import Mark, PhraseBank


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
