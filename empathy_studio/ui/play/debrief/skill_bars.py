"""Skills as bars: what was earned of what could have been."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from empathy_studio.play.scoring import SkillFigure
from empathy_studio.play.sentences import plain
from empathy_studio.ui.controls import label
from empathy_studio.ui.theme import GRID


class Bar(QWidget):
    """One bar, 0 to 1."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(16)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A track and what is filled of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(role.Midlight))
        track = QRectF(0, 2, self.width(), 12)
        painter.drawRoundedRect(track, 6, 6)
        wide = self._share * self.width()
        if wide > 0:
            left = 0.0 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - wide
            painter.setBrush(palette.color(role.Accent))
            painter.drawRoundedRect(QRectF(left, 2, max(12.0, wide), 12), 6, 6)
        painter.end()


class SkillBars(QWidget):
    """One line for each skill."""

    def __init__(self, skills: tuple[SkillFigure, ...]) -> None:
        super().__init__()
        self.setProperty("look", "page")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID + 4)
        grid.setColumnStretch(1, 1)
        for number, skill in enumerate(skills):
            grid.addWidget(label(skill.title, "", wrap=False), number, 0)
            bar = Bar(skill.share or 0.0)
            said = self.tr("{0} of {1}").format(plain(skill.points), plain(skill.most))
            bar.setAccessibleName(f"{skill.title}: {said}")
            grid.addWidget(bar, number, 1)
            grid.addWidget(label(said, "quiet", wrap=False), number, 2)
