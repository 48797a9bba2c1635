"""The card on which somebody is added: name, number, picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit

from empathy_studio.errors import StudioError
from empathy_studio.ui.art import Avatar
from empathy_studio.ui.controls import Button, Card, column, label, row
from empathy_studio.ui.play.portraits import ENDINGS, Portraits
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID


class AddLearner(Card):
    """A card to add somebody; `browse` lets a picture be chosen from the disk, which a kiosk does not.

    Signals: `added(name, number, picture)`, `dropped()`.
    """

    added = Signal(str, str, str)
    dropped = Signal()

    def __init__(self, portraits: Portraits, *, browse: bool = True) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setMinimumWidth(460)
        self.setAccessibleName(self.tr("Add a learner"))
        self._portraits = portraits
        self._picture = ""
        self._avatar = Avatar("", 72)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(200)
        self.number = QLineEdit()
        self.number.setAccessibleName(self.tr("Number at the site, if there is one"))
        self.number.setMaxLength(200)
        self._fault = label("", "warning")
        self._fault.hide()
        self._add = Button(self.tr("Add"), "primary")
        self._add.setEnabled(False)
        drop = Button(self.tr("Cancel"), "quiet")
        self.name.textChanged.connect(self._changed)
        for field in (self.name, self.number):
            field.returnPressed.connect(self._keep)
        self._add.clicked.connect(self._keep)
        drop.clicked.connect(self.dropped)
        self.box.addWidget(label(self.tr("Add a learner"), "title"))
        face = row(self._avatar, spacing=2 * GRID)
        if browse:
            choose = Button(self.tr("Choose a picture"), "quiet")
            choose.clicked.connect(self._browse)
            face.addWidget(choose)
        face.addStretch(1)
        self.box.addLayout(face)
        self.box.addLayout(column(label(self.tr("Name"), "label"), self.name, spacing=4))
        self.box.addLayout(column(label(self.tr("Number (may stay empty)"), "label"), self.number, spacing=4))
        self.box.addWidget(self._fault)
        self.box.addLayout(row(1, drop, self._add))

    def fault(self) -> str:
        """Why the learner was not added; empty while there is nothing wrong."""
        return self._fault.text()

    def tell_fault(self, sentence: str) -> None:
        """Say why the learner was not added."""
        self._fault.setText(sentence)
        self._fault.show()

    def show_as(self, file: Path) -> None:
        """Take the picture in `file`; what is wrong with it is told."""
        try:
            self._picture = self._portraits.keep(file)
        except StudioError as error:
            self.tell_fault(said(error))
            return
        self._fault.hide()
        self._changed(self.name.text())

    def _browse(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        kinds = self.tr("Pictures ({0})").format(ENDINGS)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), folder, kinds)
        if chosen:
            self.show_as(Path(chosen))

    def _changed(self, text: str) -> None:
        self._avatar.set_person(text.strip(), self._portraits(self._picture))
        self._add.setEnabled(bool(text.strip()))

    def _keep(self) -> None:
        if self._add.isEnabled():
            self.added.emit(self.name.text(), self.number.text(), self._picture)
