"""Shows an author's Markdown: as a label, or as a page with pictures from the course and from nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QPalette, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QTextBrowser, QWidget

from empathy_studio.course.prose import plain_text, safe_html

Pictures = Callable[[str], QImage | None]
"""The picture of this name in the course's media folder; None when it is not there or is no picture."""

_IMAGE = re.compile(r"<img\b[^>]*>")
_NAMELESS = re.compile(r"<img\b(?![^>]*\ssrc=)[^>]*>")


def no_pictures(_name: str) -> QImage | None:
    """A course without pictures."""
    return None


def _nothing() -> QImage:
    """A picture of one clear pixel."""
    picture = QImage(1, 1, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


class ProseLabel(QLabel):
    """A short text in Markdown; pictures are left out and links are not followed."""

    def __init__(self, text: str = "", look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        if look:
            self.setProperty("look", look)
        self.set_prose(text)

    def set_prose(self, text: str) -> None:
        """Show another text."""
        self.setText(_IMAGE.sub("", safe_html(text)))
        self.setAccessibleName(plain_text(text))


class ProsePage(QTextBrowser):
    """A longer text in Markdown, as high as it needs, with pictures of the course."""

    def __init__(self, text: str, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.document().setDocumentMargin(0)
        self._html = ""
        self.set_prose(text)

    def set_prose(self, text: str) -> None:
        """Show another text."""
        self.setAccessibleName(plain_text(text))
        self._html = _NAMELESS.sub("", safe_html(text))
        self._lay_out()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Only pictures of the course; nothing is read from the disk or the net.

        A picture that the course does not have is an empty one: for none at all Qt looks into the working folder.
        """
        if kind == QTextDocument.ResourceType.ImageResource.value:
            address = name.toString() if isinstance(name, QUrl) else name
            picture = self._pictures(address)
            if picture is not None and not picture.isNull():
                widest = max(64, self.viewport().width())
                if picture.width() > widest:
                    return picture.scaledToWidth(widest, Qt.TransformationMode.SmoothTransformation)
                return picture
            return _nothing()
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width needs."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Lay out anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(480, self.height())

    def _lay_out(self) -> None:
        colours, role = self.palette(), QPalette.ColorRole
        link, quiet = colours.color(role.Link).name(), colours.color(role.PlaceholderText).name()
        self.document().setDefaultStyleSheet(
            f"p, li {{ line-height: 150%; }} a {{ color: {link}; }} blockquote {{ color: {quiet}; margin-left: 16px; }}"
        )
        self.document().setDefaultFont(self.font())
        self.setHtml(self._html)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(max(64, self.viewport().width()))
        self.setFixedHeight(round(self.document().size().height()) + 4)
