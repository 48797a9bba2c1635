"""The sheet of the translate page that asks for one more language."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from empathy_studio.ui.controls import label
from empathy_studio.ui.make.ask_sheets import AskSheet

OFFERED = ("de", "es", "fr", "it", "pt-BR", "pt", "nl", "pl", "cs", "sv", "da", "nb", "fi", "ro", "hu", "tr", "el")
OFFERED_TOO = ("uk", "ar", "he", "hi", "ja", "ko", "zh-Hans", "zh-Hant", "vi", "id")


class LanguageSheet(AskSheet):
    """Offers languages that the course has not, and takes any other tag; `act` is given the tag."""

    def __init__(self, known: Collection[str], act: Callable[[str], object], over: QWidget) -> None:
        def text(english: str) -> str:
            return QCoreApplication.translate("LanguageSheet", english)

        self.language = QComboBox()
        self.language.setEditable(True)
        self.language.setAccessibleName(text("Language"))
        for tag in (*OFFERED, *OFFERED_TOO):
            if tag not in known:
                name = QLocale(tag).nativeLanguageName()
                self.language.addItem(f"{name} ({tag})", tag)
        told = label(text("Choose one, or write its tag, as in “pt-BR” (BCP 47)."))
        super().__init__(text("Add a language"), (told, self.language), text("Add"), over)
        self._act = act
        self._lay(self.language)

    def _done(self) -> None:
        written = self.language.currentText().strip()
        at = self.language.findText(written)
        self._veil.close_veil()
        self._act(str(self.language.itemData(at)) if at >= 0 else written)
