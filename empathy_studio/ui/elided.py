"""Words on one line that end in an ellipsis where there is no room; the whole text is told as a tip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from empathy_studio.ui.controls import Button
from empathy_studio.ui.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """A label of one line that takes whatever width is left."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if look:
            self.setProperty("look", look)
        self._whole = ""
        self.set_words(text)

    def words(self) -> str:
        """The whole text."""
        return self._whole

    def set_words(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(8, self.width()))
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")
        if shown != self.text():
            self.setText(shown)


class RowButton(Button):
    """A button as wide as its row, its words from where one begins to read, shortened where they do not fit."""

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"), "row")
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        return QSize(60, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """As the style paints a button, with the words shortened."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        words = option.text.replace("&&", "&")
        option.text = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room).replace("&", "&&")
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
