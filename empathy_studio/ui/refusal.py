"""A small window that says why the program does not start, and offers the way back where there is one."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox, QPushButton

from empathy_studio import __version__, settings
from empathy_studio.delivery.data_backup import go_back, trainer_of
from empathy_studio.delivery.data_version import NewerData
from empathy_studio.errors import StudioError
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.translations import speak


class Refusal(QMessageBox):
    """Says `error`. Where the data are of a newer program and there is a backup, it offers the way back to it."""

    def __init__(self, data: Path, error: StudioError) -> None:
        super().__init__()
        self._data = data
        self.setWindowTitle(self.tr("Empathy Studio"))
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText(said(error.message))
        self.setInformativeText(said(error.hint))
        self.backup = error.backup if isinstance(error, NewerData) else None
        self._close = self.addButton(self.tr("Close"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self._close)
        self.back: QPushButton | None = None
        if self.backup is not None:
            self.setInformativeText(
                self.tr("Start the newer program. Or go back to the backup of before the update: what was answered")
                + " "
                + self.tr("since then is set aside, not deleted, and does not count here.")
            )
            self.back = self.addButton(self.tr("Go back to the backup"), QMessageBox.ButtonRole.DestructiveRole)

    def ask(self) -> None:
        """Until it is closed, or the data are back: ask for the trainer's PIN, which the backup knows, and go back.

        What follows the window stands on its own: where this one is hidden, a window that belongs to it is, too.
        """
        while True:
            self._close.setFocus()
            self.exec()
            if self.backup is None or self.clickedButton() is not self.back:
                return
            opened = self._opened()
            if opened:
                QMessageBox.information(None, self.windowTitle(), self.go_back())
                return
            if opened is not None:
                QMessageBox.warning(None, self.windowTitle(), self.tr("That was not it. Nothing was changed."))

    def _opened(self) -> bool | None:
        """Whether a trainer's PIN was given that opens the backup; None when no answer was."""
        assert self.backup is not None
        with trainer_of(self.backup) as pins:
            if not pins.is_needed:
                return True
            asked = self.tr("The trainer's PIN, or the recovery code")
            given, sure = QInputDialog.getText(None, self.windowTitle(), asked, QLineEdit.EchoMode.Password)
            return pins.opens(given) if sure else None

    def go_back(self) -> str:
        """Go back, and what there is to say of it."""
        assert self.backup is not None
        try:
            aside = go_back(self._data, self.backup, __version__)
        except StudioError as error:
            return said(error)
        return self.tr("The data are as they were before the update. Start the program again. {0}").format(str(aside))


def show_refusal(data: Path, error: StudioError) -> None:
    """Show why the program that uses `data` does not start, in the language and look that were chosen."""
    chosen = settings.load(data)[0]
    app = QApplication.instance()
    if app is None:
        app = QApplication([sys.argv[0], "-style", "Fusion"])
        app.setQuitOnLastWindowClosed(False)
        ThemeKeeper(app).choose(chosen)
    speak(app, chosen.language)
    Refusal(data, error).ask()
