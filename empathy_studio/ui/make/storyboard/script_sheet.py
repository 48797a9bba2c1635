"""The sheet on which all lines of a storyboard are written at once, as a play."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from empathy_studio.errors import StudioError
from empathy_studio.ui.controls import Button, Card, Veil, label, row
from empathy_studio.ui.theme import GRID


class ScriptSheet(Card):
    """Signals: `written(str)` when the author is done; the sheet stays until it is told to close."""

    written = Signal(str)

    def __init__(self, text: str) -> None:
        super().__init__(padding=3 * GRID, spacing=GRID)
        self.setAccessibleName(self.tr("Write as a play"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("The play"))
        self.text.setPlainText(text)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(280)
        self.fault = label("", "")
        self.fault.hide()
        self.take, self.cancel = Button(self.tr("Take over"), "primary"), Button(self.tr("Cancel"), "quiet")
        self._veil: Veil | None = None
        self.box.addWidget(label(self.tr("Write as a play"), "heading"))
        self.box.addWidget(
            label(
                self.tr("One line a person: “Helen (worried, 1.5 s): I've narrow feet…”. No words: a silent beat."),
                "quiet",
            )
        )
        self.box.addWidget(self.text, 1)
        self.box.addWidget(self.fault)
        self.box.addLayout(row(1, self.cancel, self.take))
        self.take.clicked.connect(self._done)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._done)

    def lay_over(self, parent: QWidget) -> Veil:
        """Cover `parent` with this sheet."""
        self.setFixedWidth(min(820, parent.width() - 4 * GRID))
        self.setMaximumHeight(parent.height() - 4 * GRID)
        veil = Veil(self, parent)
        self._veil = veil
        self.text.textChanged.connect(veil.lock)  # a press beside the sheet must not throw away what is written
        self.cancel.clicked.connect(veil.close_veil)
        veil.show()
        self.text.setFocus()
        return veil

    def refuse(self, error: StudioError) -> None:
        """Say why the play cannot be taken over."""
        self.fault.setText(f"{error.message} {error.hint}")
        self.fault.show()

    def close_sheet(self) -> None:
        """The play was taken over."""
        if self._veil is not None:
            self._veil.close_veil()

    def _done(self) -> None:
        self.written.emit(self.text.toPlainText())
