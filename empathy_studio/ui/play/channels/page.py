"""A page to read: the scene's title, its text, and its picture."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from empathy_studio.course.scenes import Scene
from empathy_studio.ui.controls import Card, Page, column, label
from empathy_studio.ui.prose import Pictures, ProsePage
from empathy_studio.ui.theme import GRID


class PageView(QWidget):
    """What a scene without a clip shows."""

    def __init__(self, scene: Scene, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        card = Card(padding=4 * GRID, spacing=2 * GRID)
        title = scene.ending.title if scene.ending is not None else scene.title
        if title:
            card.box.addWidget(label(title, "title"))
        picture = pictures(scene.picture) if scene.picture else None
        self._name = scene.picture
        self.picture = _picture(picture, scene.picture_alt) if picture is not None else None
        if self.picture is not None:
            card.box.addWidget(self.picture)
        text = "\n\n".join(part for part in (scene.prose, scene.ending.text if scene.ending else "") if part)
        if text:
            card.box.addWidget(ProsePage(text, pictures))
        content = QWidget()
        content.setLayout(column(1, card, 1))
        self._box = column(Page(content, 820), spacing=0)
        self.setLayout(self._box)

    def leave_out(self, picture: str) -> None:
        """Hide the picture of this name; any other name shows what was hidden."""
        if self.picture is not None:
            self.picture.setVisible(picture != self._name)

    def set_gap(self, pixels: int) -> None:
        """Keep the foot free for a panel."""
        self._box.setContentsMargins(0, 0, 0, pixels)


def _picture(picture: QImage, name: str) -> QLabel:
    shown = QLabel()
    fitted = picture.scaled(740, 360, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    shown.setPixmap(QPixmap.fromImage(fitted))
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    shown.setAccessibleName(name)
    return shown
