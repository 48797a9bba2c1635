"""One course on the first screen of Make: its picture, its title, when it was saved, what was found in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QFileInfo, QLocale, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from empathy_studio.course.codec import COURSE_NAME
from empathy_studio.ui.art import paint_icon
from empathy_studio.ui.controls import column, label, row
from empathy_studio.ui.elided import ElidedLabel
from empathy_studio.ui.make.channels import CHANNEL_ICONS
from empathy_studio.ui.make.glance import Glance
from empathy_studio.ui.make.recent import Recent
from empathy_studio.ui.plain_tip import plain_tip
from empathy_studio.ui.theme import GRID
from empathy_studio.ui.tile import Tile

WIDE = 264
_PICTURE = QSize(WIDE, WIDE * 9 // 16)


class CoursePicture(QWidget):
    """The picture of a course, with an icon in its place until there is one."""

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._icon_name = "video"
        self.setMinimumSize(_PICTURE)
        self.setFixedHeight(_PICTURE.height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def take(self, image: QImage | None, icon_name: str) -> None:
        """Show this picture, or this icon where there is none."""
        self._image, self._icon_name = image, icon_name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The middle of the picture, with round corners at its head."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        role, place = QPalette.ColorRole, QRectF(self.rect()).adjusted(2, 2, -2, 0)
        shape = QPainterPath()
        shape.addRoundedRect(place.adjusted(0, 0, 0, 16), 14, 14)
        painter.setClipPath(shape)
        painter.fillRect(place, self.palette().color(role.AlternateBase))
        if self._image is None:
            box = QRectF(0, 0, 40, 40)
            box.moveCenter(place.center())
            paint_icon(painter, self._icon_name, self.palette().color(role.PlaceholderText), box)
        else:
            image, share = self._image, place.width() / place.height()
            wide = min(float(image.width()), image.height() * share)
            high = min(float(image.height()), image.width() / share)
            cut = QRectF((image.width() - wide) / 2, (image.height() - high) / 2, wide, high)
            painter.drawImage(place, image, cut)
        painter.end()


class CourseTile(Tile):
    """A course that was opened; a press opens it again."""

    def __init__(self, recent: Recent) -> None:
        self.folder = Path(recent.folder)
        self._title = recent.title
        self.picture = CoursePicture()
        self._when = ElidedLabel("", "quiet")
        self._heading = ElidedLabel(recent.title, "strong")
        self._found = label("", "tag-plain", wrap=False)
        self._found.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        where = ElidedLabel(f"{self.folder.parent.name} › {self.folder.name}", "quiet")
        words = column(self._heading, self._when, where, row(self._found, 1), spacing=4)
        words.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        super().__init__(recent.title, self.picture, words, padding=0)
        self.setMinimumWidth(WIDE)
        self.setToolTip(plain_tip(str(self.folder)))
        self._found.hide()
        self._when.set_words(self._saved())
        self._say()

    def take(self, glance: Glance, image: QImage | None) -> None:
        """Show what was found out about the course."""
        self.picture.take(image, CHANNEL_ICONS.get(glance.channel, "video"))
        if glance.title:
            self._title = glance.title
            self._heading.set_words(glance.title)
        self._found.setText(self._findings(glance))
        look = "tag-warned" if glance.errors or glance.fault else "tag" if not glance.warnings else "tag-plain"
        restyle(self._found, look)
        self._found.setToolTip(plain_tip(glance.fault))
        self._found.show()
        self._say()

    def _saved(self) -> str:
        """When the course was saved last."""
        files = [self.folder / COURSE_NAME, *(self.folder / "lessons").glob("*.json")]
        changed = max((QFileInfo(str(file)).lastModified() for file in files), key=QDateTime.toMSecsSinceEpoch)
        locale, days = QLocale(), changed.date().daysTo(QDateTime.currentDateTime().date())
        time = locale.toString(changed.time(), QLocale.FormatType.ShortFormat)
        if days == 0:
            return self.tr("Saved today at {0}").format(time)
        if days == 1:
            return self.tr("Saved yesterday at {0}").format(time)
        return self.tr("Saved on {0}").format(locale.toString(changed.date(), QLocale.FormatType.ShortFormat))

    def _findings(self, glance: Glance) -> str:
        if glance.fault:
            return self.tr("Cannot be read")
        told = []
        if glance.errors:
            told.append(self.tr("%n error(s)", "", glance.errors))
        if glance.warnings:
            told.append(self.tr("%n warning(s)", "", glance.warnings))
        return ", ".join(told) or self.tr("No problems")

    def _say(self) -> None:
        self.setAccessibleName(
            ". ".join(part for part in (self._title, self._when.words(), self._found.text()) if part)
        )


def restyle(shown: QLabel, look: str) -> None:
    """Give a label another look."""
    shown.setProperty("look", look)
    shown.style().unpolish(shown)
    shown.style().polish(shown)
