"""The card of the key that signs: an own key, its passphrase when it has one, or a new one made now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from empathy_studio.errors import PackError
from empathy_studio.pack.fingerprint import fingerprint
from empathy_studio.pack.keys import KeyFile
from empathy_studio.pack.trust import KeyRing
from empathy_studio.ui.controls import Button, Card, label, row

NEW = ""


class KeyCard(Card):
    """Chooses who signs. Signals: `changed()`, `refused(PackError)`."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, ring: KeyRing, parent: QWidget | None = None) -> None:
        super().__init__()
        if parent is not None:
            self.setParent(parent)
        self._ring = ring
        self._keys: dict[str, KeyFile] = {}
        self.keys = QComboBox()
        self.keys.setAccessibleName(self.tr("Key that signs the pack"))
        self.passphrase = self._secret(self.tr("Passphrase of the key"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Your name or your organisation"))
        self.name.setAccessibleName(self.tr("Name of the new key"))
        self.new_passphrase = self._secret(self.tr("Passphrase for the new key (may stay empty)"))
        self.make = Button(self.tr("Make the key"))
        self.make.clicked.connect(self.make_key)
        self.told = label("", "quiet")
        self.box.addWidget(label(self.tr("Signature"), "heading"))
        self.box.addLayout(row(self.keys, self.passphrase))
        self.box.addLayout(row(self.name, self.new_passphrase, self.make))
        self.box.addWidget(self.told)
        self.keys.currentIndexChanged.connect(self._show)
        self.refresh()

    @property
    def chosen(self) -> str:
        """The id of the key that signs; empty while there is none."""
        return str(self.keys.currentData() or NEW)

    def refresh(self, choose: str = "") -> None:
        """Read the own keys again."""
        before = choose or self.chosen
        try:
            own = self._ring.in_use("content")
        except PackError as error:
            self.refused.emit(error)
            own = ()
        self._keys = {file.card.id: file for file in own}
        self.keys.blockSignals(True)
        self.keys.clear()
        for identity, file in self._keys.items():
            self.keys.addItem(file.name, identity)
        self.keys.addItem(self.tr("Make a new key"), NEW)
        self.keys.setCurrentIndex(max(0, self.keys.findData(before)) if self._keys else 0)
        self.keys.blockSignals(False)
        self._show()

    def make_key(self) -> None:
        """Make a key of the name that is written, and choose it."""
        name = self.name.text().strip()
        if not name:
            self.refused.emit(PackError(self.tr("The key needs a name."), self.tr("Write your own, or your firm's.")))
            self.name.setFocus()
            return
        try:
            made = self._ring.make(name, "content", self.new_passphrase.text())
        except PackError as error:
            self.refused.emit(error)
            return
        self.passphrase.setText(self.new_passphrase.text())
        self.new_passphrase.clear()
        self.refresh(made.card.id)

    def _show(self) -> None:
        file = self._keys.get(self.chosen)
        self.passphrase.setVisible(file is not None and file.lock is not None)
        for part in (self.name, self.new_passphrase, self.make):
            part.setVisible(file is None)
        if file is None:
            self.told.setText(
                self.tr("A pack is signed, so that a client can see whose it is. Make a key once, and keep a backup.")
            )
        else:
            told = self.tr("Fingerprint {0}. Read it to your client by telephone the first time.")
            self.told.setText(told.format(fingerprint(file.public)))
        self.changed.emit()

    def _secret(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        return line
