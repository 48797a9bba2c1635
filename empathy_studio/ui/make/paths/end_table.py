"""The ends of a lesson: what each is called, how often random play comes there, and whether best or worst play does."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from empathy_studio.course.ids import SceneId
from empathy_studio.ui.make.paths.figures import Figures

_SCENE = int(Qt.ItemDataRole.UserRole)


class EndTable(QTreeWidget):
    """Signals: `chosen(SceneId)` when a person went to a row."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Ends of the lesson"))
        self.setColumnCount(4)
        self.setHeaderLabels(
            [self.tr("Ending"), self.tr("How it went"), self.tr("Random play ends here"), self.tr("Also ends here")]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)

    def show_figures(self, figures: Figures) -> None:
        """Show these ends."""
        tones = {"warm": self.tr("Warm"), "mixed": self.tr("Mixed"), "cold": self.tr("Cold"), "": ""}
        self.clear()
        for one in figures.ends:
            plays = [name for on, name in ((one.best, self.tr("best play")), (one.worst, self.tr("worst play"))) if on]
            item = QTreeWidgetItem([one.ending, tones[one.tone], f"{one.ends:.0%}", ", ".join(plays)])
            item.setData(0, _SCENE, str(one.id))
            self.addTopLevelItem(item)
        if figures.left:
            words = self.tr("Left by the way out of a circle, or given up")
            self.addTopLevelItem(QTreeWidgetItem([words, "", f"{figures.left:.0%}", ""]))

    def mark(self, scene: SceneId | None) -> None:
        """Select the row of a scene."""
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            if item is not None and item.data(0, _SCENE) == scene:
                self.setCurrentItem(item)
                return
        self.setCurrentIndex(QModelIndex())

    def _go(self, item: QTreeWidgetItem) -> None:
        scene = item.data(0, _SCENE)
        if scene:
            self.chosen.emit(scene)
