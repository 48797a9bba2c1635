"""A small window that says why the program does not start, and offers the way back where there is one."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox

from empathy_studio import __version__, settings
from empathy_studio.delivery.data_backup import go_back, trainer_of
from empathy_studio.delivery.data_version import NewerData
from empathy_studio.errors import StudioError
from empathy_studio.ui.said import said
from empathy_studio.ui.translations import speak


class Refusal(QMessageBox):
    """Says `error`. Where the data are of a newer program and there is a backup, `back` goes back to it."""

    def __init__(self, data: Path, error: StudioError) -> None:
        super().__init__()
        self._data = data
        self.setWindowTitle(self.tr("Empathy Studio"))
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText(said(error.message))
        self.setInformativeText(said(error.hint))
        self.backup = error.backup if isinstance(error, NewerData) else None
        close = self.addButton(self.tr("Close"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(close)
        if self.backup is not None:
            self.setInformativeText(
                self.tr("Start the newer program. Or go back to the backup of before the update: what was answered")
                + " "
                + self.tr("since then is set aside, not deleted, and does not count here.")
            )
            self.back = self.addButton(self.tr("Go back to the backup"), QMessageBox.ButtonRole.DestructiveRole)
            self.back.clicked.connect(self.ask)

    def ask(self) -> None:
        """Ask for the trainer's PIN, which the backup knows, and go back."""
        assert self.backup is not None
        told, given = "", ""
        with trainer_of(self.backup) as pins:
            if pins.is_needed:
                given, _ = QInputDialog.getText(
                    self,
                    self.windowTitle(),
                    self.tr("The trainer's PIN, or the recovery code"),
                    QLineEdit.EchoMode.Password,
                )
            if not pins.opens(given):
                told = self.tr("That was not it. Nothing was changed.")
        QMessageBox.information(self, self.windowTitle(), told or self.go_back())

    def go_back(self) -> str:
        """Go back, and what there is to say of it."""
        assert self.backup is not None
        try:
            aside = go_back(self._data, self.backup, __version__)
        except StudioError as error:
            return said(error)
        return self.tr("The data are as they were before the update. Start the program again. {0}").format(str(aside))


def show_refusal(data: Path, error: StudioError) -> None:
    """Show why the program that uses `data` does not start, in the language that was chosen, until it is closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    speak(app, settings.load(data)[0].language)
    Refusal(data, error).exec()
    del app
