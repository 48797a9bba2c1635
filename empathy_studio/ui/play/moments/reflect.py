"""A page of the private journal."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from empathy_studio.course.moments import Reflect
from empathy_studio.play.acts import Draft, Skip, WriteJournal
from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.theme import GRID


class ReflectView(MomentView):
    """A few lines for oneself; they stay on the machine unless the learner ticks otherwise."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = expect(asked.moment, Reflect)
        self._page = QPlainTextEdit()
        self._page.setTabChangesFocus(True)
        self._page.setPlaceholderText(self.tr("A few words are enough."))
        self._page.setAccessibleName(self.tr("Your journal"))
        self._page.setFixedHeight(self.fontMetrics().lineSpacing() * 4 + 4 * GRID)
        self._page.textChanged.connect(self._changed)
        self._share = QCheckBox(self.tr("My trainer may read this"))
        self._keep = Button(self.tr("Keep it"), "primary")
        self._keep.clicked.connect(self._write)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._write)
        note = label(self.tr("Private. It stays on this machine unless you share it."), "quiet")
        buttons = row(self._share, 1)
        if moment.optional and asked.offer("skip") is not None:
            skip = Button(self.tr("Not now"), "quiet")
            skip.clicked.connect(self._skip)
            buttons.addWidget(skip)
        buttons.addWidget(self._keep)
        self.setLayout(column(self._page, note, buttons, spacing=GRID))
        self._keep.setEnabled(False)

    def first_focus(self) -> QWidget:
        """The page."""
        return self._page

    def draft(self) -> Draft | None:
        """The words so far."""
        text = self._page.toPlainText()
        return Draft(text=text, partial=("share",) if self._share.isChecked() else ()) if text else None

    def restore(self, draft: Draft) -> None:
        """Put the words back."""
        self._page.setPlainText(draft.text)
        self._share.setChecked("share" in draft.partial)

    def _changed(self) -> None:
        self._keep.setEnabled(bool(self._page.toPlainText().strip()))
        if self.isVisible():
            self.tell_draft()

    def _write(self) -> None:
        if self._keep.isEnabled():
            self.act(WriteJournal(text=self._page.toPlainText().strip(), share=self._share.isChecked()))

    def _skip(self) -> None:
        self.act(Skip())
