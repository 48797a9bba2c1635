"""What a pack is and what it changes here, shown before it is put on the shelf; whom to trust is decided here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from empathy_studio.pack.examine import InstallReport
from empathy_studio.pack.trust import Standing
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID

_WORDS_IN_A_LINE = 5


class InstallSheet(Card):
    """Shows an InstallReport. Signals: `install_asked()`, `trust_asked()`, `permission_asked()`, `dropped()`."""

    install_asked = Signal()
    trust_asked = Signal()
    permission_asked = Signal()
    """To install what needs the trainer's word: an older version, or one of another publisher."""
    dropped = Signal()

    def __init__(self, report: InstallReport, *, switching: bool = False) -> None:
        """`switching` is for a version that is on the shelf already: the trainer goes back to it, or forward."""
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setFixedWidth(640)
        self.report = report
        self._switching = switching
        named = self.tr("Change the version of “{0}”") if switching else self.tr("Add “{0}”")
        self.setAccessibleName(named.format(report.title))
        self.box.addWidget(label(report.title, "title"))
        for number, sentence in enumerate(report.sentences()):
            shown = label(said(sentence), "" if number < 2 else "quiet")
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
        if self._switching:
            back = report.installed_version is None or report.version <= report.installed_version
            told = self.tr("Go back to version {0}") if back else self.tr("Go forward to version {0}")
            button = Button(told.format(report.version_name or report.version), "primary")
            button.clicked.connect(self.install_asked)
        elif report.may_install:
            texts = {"newer": self.tr("Update"), "the same": self.tr("Check and mend")}
            button = Button(texts.get(report.relation, self.tr("Add to the shelf")), "primary")
            button.clicked.connect(self.install_asked)
        elif report.needs_app or report.standing in (Standing.REVOKED, Standing.WRONG_PURPOSE, Standing.REPLACED):
            return None
        elif report.standing is Standing.UNKNOWN:
            self.box.addWidget(self._fingerprint())
            hint = self.tr("Compare these words with the publisher, by telephone or on paper, before you trust them.")
            self.box.addWidget(label(hint, "warning"))
            button = Button(self.tr("Trust this publisher"), "primary")
            button.clicked.connect(self.trust_asked)
        else:
            button = Button(self.tr("Install it all the same"), "primary")
            button.clicked.connect(self.permission_asked)
        return button

    def _fingerprint(self) -> QWidget:
        """The ten words of the publisher's key, five to a line, to be read out."""
        words = self.report.fingerprint.split()
        shown = QWidget()
        grid = QGridLayout(shown)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GRID)
        for number, word in enumerate(words):
            told = label(word, "strong", wrap=False)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(told, *divmod(number, _WORDS_IN_A_LINE))
        shown.setProperty("look", "page")
        shown.setAccessibleName(self.tr("The publisher's key in ten words"))
        shown.setAccessibleDescription(" ".join(words))
        return Card(label(self.tr("The publisher's key in ten words"), "label"), shown, look="well")
