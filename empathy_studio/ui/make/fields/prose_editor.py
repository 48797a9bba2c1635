"""Editors of longer texts: a sentence that wraps, Markdown with what the trainee will see, words one a line."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.prose import plain_text
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import Card, label
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.form_model import FormModel, said
from empathy_studio.ui.make.fields.small_button import SmallButton
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.prose import ProsePage
from empathy_studio.ui.theme import GRID

MOST_LINES = 14
"""A text grows with what is in it up to so many lines; then it scrolls."""


class GrowingText(QPlainTextEdit):
    """A text as high as its words; `lines` at least. With `one_paragraph` Enter is left to the form."""

    def __init__(self, lines: int = 1, *, one_paragraph: bool = False) -> None:
        super().__init__()
        self._least, self._one_paragraph = lines, one_paragraph
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A sentence has one paragraph."""
        if self._one_paragraph and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def hasHeightForWidth(self) -> bool:
        """Fewer words fit on a narrow line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the words at `width`, and room around them."""
        around = self.contentsMargins()
        beside = around.left() + around.right() + 2 * round(self.document().documentMargin())
        lines = max(self._least, min(MOST_LINES, self._lines(width, width - beside)))
        high = lines * self.fontMetrics().lineSpacing() + 2 * round(self.document().documentMargin())
        return high + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        """As high as the words."""
        return QSize(200, self.heightForWidth(max(self.width(), 80)))

    def minimumSizeHint(self) -> QSize:
        """A word or two."""
        return QSize(80, self.fontMetrics().lineSpacing())

    def _lines(self, width: int, room: int) -> int:
        """How many lines the words take; measured at the width it has, reckoned at any other."""
        if width == self.width() and self.isVisible():
            return int(self.document().size().height())
        room_for_words = QRect(0, 0, max(20, room), 1_000_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        words = self.fontMetrics().boundingRect(room_for_words, flags, self.toPlainText() or " ")
        return max(1, round(words.height() / self.fontMetrics().lineSpacing()))

    def _fit(self, _size: object = None) -> None:
        scrolls = self.document().size().height() > MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()


class SentenceEditor(FieldEditor):
    """Words that wrap, without a line break."""

    typed = True

    def _make(self) -> QWidget:
        self.text = GrowingText(one_paragraph=True)
        self.text.setPlaceholderText(said(self.field.help))
        self.text.textChanged.connect(self._typed)
        return self.text

    def _show(self, value: Any) -> None:
        if self.text.toPlainText() != (value or ""):
            self.text.setPlainText(value or "")

    def _typed(self) -> None:
        self.give(" ".join(self.text.toPlainText().splitlines()))


class WordsEditor(FieldEditor):
    """A list of words or phrases, one a line."""

    typed = True

    def _make(self) -> QWidget:
        self.text = GrowingText(2)
        self.text.setPlaceholderText(self.tr("One a line. {0}").format(said(self.field.help)))
        self.text.textChanged.connect(self._typed)
        return self.text

    def _show(self, value: Any) -> None:
        if self._words() != tuple(value):
            self.text.setPlainText("\n".join(value))

    def _words(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.text.toPlainText().splitlines() if line.strip())

    def _typed(self) -> None:
        self.give(self._words())


class ProseEditor(FieldEditor):
    """Markdown; below it, at a press or as soon as there are marks in it, the text as the trainee sees it."""

    typed = True

    def __init__(self, model: FormModel, field: Field) -> None:
        super().__init__(model, field)
        self.eye = SmallButton("eye", self.tr("Show {0} as the trainee sees it").format(self.name), checkable=True)
        self.eye.clicked.connect(self._switch)
        self.head.addWidget(self.eye)
        self._wanted: bool | None = None
        self.preview = Card(look="well", padding=GRID, spacing=4)
        self.preview.setAccessibleName(self.tr("As the trainee sees it"))
        self.preview.box.addWidget(label(self.tr("As the trainee sees it"), "small"))
        self.page: ProsePage | None = None
        self.preview.hide()
        self.below.addWidget(self.preview)

    def _make(self) -> QWidget:
        self.text = GrowingText(2)
        self.text.setPlaceholderText(said(self.field.help))
        self.text.textChanged.connect(self._typed)
        return self.text

    def _show(self, value: Any) -> None:
        if self.text.toPlainText() != (value or ""):
            self.text.setPlainText(value or "")
        self._see()

    def _typed(self) -> None:
        self.give(self.text.toPlainText())
        self._see()

    def _switch(self, on: bool) -> None:
        self._wanted = on
        self._see()

    def _see(self) -> None:
        """Show the preview where it is wanted, or where the marks in the text make it look otherwise."""
        text = self.text.toPlainText()
        on = bool(text.strip()) and plain_text(text).split() != text.split()
        if self._wanted is not None:
            on = self._wanted
        self.eye.setChecked(on)
        self.preview.setVisible(on)
        if not on:
            return
        if self.page is None:
            self.page = ProsePage(text, self._picture)
            self.preview.box.addWidget(self.page)
        else:
            self.page.set_prose(text)

    def _picture(self, name: str) -> QImage | None:
        files = FolderMedia(self.model.ground.folder / MEDIA_FOLDER)
        return Material(self.model.course, self.model.ground.media, files).picture(name)
