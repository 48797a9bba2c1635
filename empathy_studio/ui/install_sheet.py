"""What a pack is and what it changes here, shown before it is put on the shelf; whom to trust is decided here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from empathy_studio.pack.examine import InstallReport
from empathy_studio.pack.trust import Standing
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.theme import GRID


class InstallSheet(Card):
    """Shows an InstallReport. Signals: `install_asked()`, `trust_asked()`, `permission_asked()`, `dropped()`."""

    install_asked = Signal()
    trust_asked = Signal()
    permission_asked = Signal()
    """To install what needs the trainer's word: an older version, or one of another publisher."""
    dropped = Signal()

    def __init__(self, report: InstallReport) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(640)
        self.report = report
        self.setAccessibleName(self.tr("Add “{0}”").format(report.title))
        self.box.addWidget(label(report.title, "title"))
        for number, sentence in enumerate(report.sentences()):
            shown = label(sentence, "" if number < 2 else "quiet")
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.box.addWidget(shown)
        self.do = self._main_button()
        drop = Button(self.tr("Close") if self.do is None else self.tr("Cancel"), "quiet")
        drop.clicked.connect(self.dropped)
        self.drop = drop
        self.box.addLayout(row(1, drop, self.do) if self.do is not None else row(1, drop))

    def _main_button(self) -> Button | None:
        """What can be done with it: install, trust, ask the trainer; None when it cannot be installed here."""
        report = self.report
        if report.may_install:
            texts = {"newer": self.tr("Update"), "the same": self.tr("Check and mend")}
            button = Button(texts.get(report.relation, self.tr("Add to the shelf")), "primary")
            button.clicked.connect(self.install_asked)
        elif report.needs_app or report.standing in (Standing.REVOKED, Standing.WRONG_PURPOSE, Standing.REPLACED):
            return None
        elif report.standing is Standing.UNKNOWN:
            hint = self.tr("Compare the ten words with the publisher, by telephone or on paper, before you trust them.")
            self.box.addWidget(label(hint, "warning"))
            button = Button(self.tr("Trust this publisher"), "primary")
            button.clicked.connect(self.trust_asked)
        else:
            button = Button(self.tr("Install it all the same"), "primary")
            button.clicked.connect(self.permission_asked)
        return button
