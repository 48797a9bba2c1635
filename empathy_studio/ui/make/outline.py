"""The outline of a course: its lessons and their scenes as a tree, with words to find some by."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from empathy_studio.author.search import Hit, SearchIndex
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course
from empathy_studio.ui.controls import column
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.theme import GRID

INDEX_MS = 600
"""How long after an edit the search takes it over when nobody searches, in ms."""

_ROLE = Qt.ItemDataRole.UserRole


class Outline(QWidget):
    """Lessons and scenes in their order; typing a few words leaves those in which they stand."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._index = SearchIndex()
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(INDEX_MS)
        self._stale.timeout.connect(self._take_up)
        self._items: dict[tuple[str, str], QTreeWidgetItem] = {}
        self._shape: list[tuple[str, str, str]] = []
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find in everything"))
        self.words.setAccessibleName(self.tr("Find in everything"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(2 * GRID)
        self.tree.setAccessibleName(self.tr("Lessons and scenes"))
        self.tree.currentItemChanged.connect(self._current_changed)
        box = column(self.words, self.tree)
        box.setContentsMargins(GRID, GRID, 0, GRID)
        self.setLayout(box)
        ground.document.changed.connect(self.show_course)
        ground.selection.changed.connect(self._mark)
        ground.media_changed.connect(self._take_media)
        self.show_course(ground.document.course)

    def search(self, words: str) -> tuple[Hit, ...]:
        """The texts of the course, captions among them, in which these words stand."""
        if self._stale.isActive():
            self._take_up()
        return self._index.search(words)

    def show_course(self, course: Course) -> None:
        """Show what the course holds now."""
        self._stale.start()
        shape = [(str(lesson.id), "", lesson.title or lesson.id) for lesson in course.lessons]
        shape = [
            entry
            for lesson, head in zip(course.lessons, shape, strict=True)
            for entry in (head, *((str(lesson.id), str(one.id), one.title or one.id) for one in lesson.scenes))
        ]
        if [entry[:2] for entry in shape] == [entry[:2] for entry in self._shape]:
            for lesson, scene, title in shape:
                self._items[lesson, scene].setText(0, title)
        else:
            self._fill(shape)
        self._shape = shape
        self._narrow(self.words.text())
        self._mark()

    def _mark(self) -> None:
        """Make what is selected the current item."""
        chosen = self._ground.selection
        item = self._items.get((str(chosen.lesson), str(chosen.scene or "")))
        if item is not None and item is not self.tree.currentItem():
            with QSignalBlocker(self.tree):
                self.tree.setCurrentItem(item)

    def shut(self) -> None:
        """Give back the memory of the search."""
        self._stale.stop()
        self._index.close()

    def _take_media(self) -> None:
        self._stale.start()
        self._narrow(self.words.text())

    def _take_up(self) -> None:
        """Bring the search up to date; costs only what changed."""
        self._stale.stop()
        self._index.update(self._ground.document.course, self._ground.media)

    def _fill(self, shape: list[tuple[str, str, str]]) -> None:
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._items.clear()
            for lesson, scene, title in shape:
                item = QTreeWidgetItem([title])
                item.setData(0, _ROLE, (lesson, scene))
                if scene:
                    self._items[lesson, ""].addChild(item)
                else:
                    self.tree.addTopLevelItem(item)
                self._items[lesson, scene] = item
            self.tree.expandAll()

    def _narrow(self, words: str) -> None:
        found: set[tuple[str, str]] | None = None
        if words.strip():
            places = [hit.place for hit in self.search(words)]
            found = {(str(place.lesson), str(place.scene or "")) for place in places}
            found |= {(lesson, "") for lesson, _ in found}
        for key, item in self._items.items():
            item.setHidden(found is not None and key not in found)

    def _current_changed(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None:
            lesson, scene = item.data(0, _ROLE)
            self._ground.selection.select(LessonId(lesson), SceneId(scene) if scene else None)
