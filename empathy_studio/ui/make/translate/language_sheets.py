"""The sheets of the translate page: one asks yes or no, one asks for a language."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from empathy_studio.ui.controls import Button, Card, Veil, label, row
from empathy_studio.ui.theme import GRID

OFFERED = ("de", "es", "fr", "it", "pt-BR", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "ro", "hu", "tr", "el")
OFFERED_TOO = ("uk", "ar", "he", "hi", "ja", "ko", "zh-Hans", "zh-Hant", "vi", "id")


class _Asks(Card):
    """A sheet with a title, what it says, and two buttons."""

    def __init__(self, title: str, said: str, yes: str) -> None:
        super().__init__(padding=3 * GRID, spacing=2 * GRID)
        self.setAccessibleName(title)
        self.said = label(said, "")
        self.yes, self.no = Button(yes, "primary"), Button(self.tr("Cancel"), "quiet")
        self._veil: Veil | None = None
        self.box.addWidget(label(title, "heading"))
        self.box.addWidget(self.said)

    def lay_over(self, parent: QWidget) -> Veil:
        """Cover `parent` with this sheet."""
        self.box.addLayout(row(1, self.no, self.yes))
        self.setFixedWidth(min(520, parent.width() - 4 * GRID))
        veil = Veil(self, parent)
        self._veil = veil
        self.no.clicked.connect(veil.close_veil)
        veil.show()
        self._first().setFocus()
        return veil

    def _first(self) -> QWidget:
        return self.yes

    def _close(self) -> None:
        if self._veil is not None:
            self._veil.close_veil()


class AskSheet(_Asks):
    """Signals: `agreed()`."""

    agreed = Signal()

    def __init__(self, title: str, said: str, yes: str) -> None:
        super().__init__(title, said, yes)
        self.yes.clicked.connect(self._agree)

    def _agree(self) -> None:
        self._close()
        self.agreed.emit()


class LanguageSheet(_Asks):
    """Offers languages that the course has not, and takes any other tag. Signals: `chosen(str)`."""

    chosen = Signal(str)

    def __init__(self, known: Collection[str]) -> None:
        super().__init__(
            self.tr("Add a language"),
            self.tr("Choose one, or write its tag, as in “pt-BR” (BCP 47)."),
            self.tr("Add"),
        )
        self.language = QComboBox()
        self.language.setEditable(True)
        self.language.setAccessibleName(self.tr("Language"))
        for tag in (*OFFERED, *OFFERED_TOO):
            if tag not in known:
                name = QLocale(tag).nativeLanguageName()
                self.language.addItem(f"{name} ({tag})", tag)
        self.box.addWidget(self.language)
        self.yes.clicked.connect(self._choose)

    def _first(self) -> QWidget:
        return self.language

    def _choose(self) -> None:
        written = self.language.currentText().strip()
        at = self.language.findText(written)
        self._close()
        self.chosen.emit(str(self.language.itemData(at)) if at >= 0 else written)
