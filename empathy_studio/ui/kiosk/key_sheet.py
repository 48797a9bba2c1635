"""What a publisher's key from a stick says: a first key to compare words of, a newer one, or one to trust no more."""

from __future__ import annotations

from PySide6.QtCore import Signal

from empathy_studio.pack.key_statements import Introduction, KeyStatement, Revocation
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.results.carry_sheet import sheet_width
from empathy_studio.ui.theme import GRID


class KeySheet(Card):
    """Shows a statement about a key. Signals: `taken()` when it is to count here, `dropped()`.

    Words to compare are shown of a first key only: a newer one is vouched for by the one that is trusted, and a
    revocation is signed by the very key.
    """

    taken = Signal()
    dropped = Signal()

    def __init__(self, statement: KeyStatement) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(sheet_width(self))
        self.take = Button("", "primary", "check")
        self.take.clicked.connect(self.taken)
        drop = Button(self.tr("Cancel"), "quiet")
        drop.clicked.connect(self.dropped)
        if isinstance(statement, Revocation):
            self._say_revoked(statement)
        elif isinstance(statement, Introduction):
            self._say_first(statement)
        else:
            self._say_newer(statement.card.name)
        self.box.addLayout(row(1, drop, self.take))
        self.setFocusProxy(self.take)

    def _say_first(self, statement: Introduction) -> None:
        self._head(self.tr("The key of “{0}”").format(statement.card.name))
        words = statement.card.fingerprint.split()
        half = (len(words) + 1) // 2
        self.box.addWidget(label(" ".join(words[:half]) + "\n" + " ".join(words[half:]), "heading"))
        hint = self.tr("Compare these words with your organisation, by telephone or on paper. From then on its packs")
        self.box.addWidget(label(hint + " " + self.tr("are taken here without another question."), "quiet"))
        self.take.setText(self.tr("The words are the same: trust it"))

    def _say_newer(self, name: str) -> None:
        self._head(self.tr("A newer key of “{0}”").format(name))
        hint = self.tr("The key that is trusted here vouches for it, so there are no words to compare.")
        self.box.addWidget(label(hint, "quiet"))
        self.take.setText(self.tr("Take the newer key"))

    def _say_revoked(self, statement: Revocation) -> None:
        self._head(self.tr("The key of “{0}” was revoked").format(statement.card.name))
        if statement.reason:
            self.box.addWidget(label(statement.reason, "heading"))
        hint = self.tr("Its owner says that nobody should trust it any more. Packs with it are not taken here then.")
        self.box.addWidget(label(hint, "quiet"))
        self.take.setText(self.tr("Stop trusting it"))

    def _head(self, title: str) -> None:
        self.setAccessibleName(title)
        self.box.addWidget(label(title, "title"))
