"""A publisher's key from a stick: whose it is, and the words to compare before it is trusted."""

from __future__ import annotations

from PySide6.QtCore import Signal

from empathy_studio.pack.keys import PublicKey
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.theme import GRID


class KeySheet(Card):
    """Shows a key. Signals: `trusted()` when the words were compared, `dropped()`."""

    trusted = Signal()
    dropped = Signal()

    def __init__(self, card: PublicKey) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(640)
        self.setAccessibleName(self.tr("The key of “{0}”").format(card.name))
        self.trust = Button(self.tr("The words are the same: trust it"), "primary", "check")
        self.trust.clicked.connect(self.trusted)
        drop = Button(self.tr("Cancel"), "quiet")
        drop.clicked.connect(self.dropped)
        self.box.addWidget(label(self.tr("The key of “{0}”").format(card.name), "title"))
        words = card.fingerprint.split()
        half = (len(words) + 1) // 2
        self.box.addWidget(label(" ".join(words[:half]) + "\n" + " ".join(words[half:]), "heading"))
        hint = self.tr("Compare these words with your organisation, by telephone or on paper. From then on its packs")
        self.box.addWidget(label(hint + " " + self.tr("are taken here without another question."), "quiet"))
        self.box.addLayout(row(1, drop, self.trust))
        self.setFocusProxy(self.trust)
