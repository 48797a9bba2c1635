"""The outline of a course: its lessons and their scenes as a tree, with words to find some by."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFont, QIcon, QKeyEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from empathy_studio.author.search import Hit, SearchIndex
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Channel
from empathy_studio.ui.art import icon
from empathy_studio.ui.controls import column
from empathy_studio.ui.make.channels import CHANNEL_ICONS
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.going import go_to
from empathy_studio.ui.make.outline_work import OutlineWork
from empathy_studio.ui.plain_tip import plain_tip
from empathy_studio.ui.theme import GRID

INDEX_MS = 600
"""How long after an edit the search takes it over when nobody searches, in ms."""

_ROLE = Qt.ItemDataRole.UserRole
_HIT = Qt.ItemDataRole.UserRole + 1
_Shape = tuple[str, str, str, Channel | None]


class Outline(QWidget):
    """Lessons and scenes in their order. Typing a few words leaves those in which they stand, with what stands there:
    titles, questions, answers, lines, captions; choosing one of them leads to its place.
    """

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.work = OutlineWork(ground, self)
        self._index = SearchIndex()
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(INDEX_MS)
        self._stale.timeout.connect(self._take_up)
        self._items: dict[tuple[str, str], QTreeWidgetItem] = {}
        self._hits: list[QTreeWidgetItem] = []
        self._shape: list[_Shape] = []
        self._icons: dict[Channel, QIcon] = {}
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find in everything"))
        self.words.setAccessibleName(self.tr("Find in everything"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        self.words.installEventFilter(self)
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(2 * GRID)
        self.tree.setAccessibleName(self.tr("Lessons and scenes"))
        self.tree.currentItemChanged.connect(self._current_changed)
        self.tree.itemClicked.connect(self._go)
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

    def begin_search(self) -> None:
        """Take the keyboard to the words."""
        self.words.setFocus()
        self.words.selectAll()

    def show_course(self, course: Course) -> None:
        """Show what the course holds now."""
        self._stale.start()
        shape: list[_Shape] = []
        for lesson in course.lessons:
            shape.append((str(lesson.id), "", lesson.title or lesson.id, None))
            shape += ((str(lesson.id), str(one.id), one.title or one.id, one.channel) for one in lesson.scenes)
        if [entry[:2] for entry in shape] != [entry[:2] for entry in self._shape]:
            self._fill(shape)
        elif shape != self._shape:
            for entry, former in zip(shape, self._shape, strict=True):
                if entry != former:
                    self._dress(self._items[entry[:2]], entry)
        self._shape = shape
        if self.words.text():
            self._narrow(self.words.text())
        self._mark()

    def shut(self) -> None:
        """Give back the memory of the search."""
        self._stale.stop()
        self._index.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the words, Down goes into the tree and Enter to the first place."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.tree.setFocus()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._hits:
                self.tree.setCurrentItem(self._hits[0])
                return True
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icons anew when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._icons:
            self._icons = {}
            for entry in self._shape:
                self._dress(self._items[entry[:2]], entry)

    def _mark(self) -> None:
        """Make what is selected the current item."""
        chosen, current = self._ground.selection, self.tree.currentItem()
        item = self._items.get((str(chosen.lesson), str(chosen.scene or "")))
        if item is not None and item is not current and (current is None or current.parent() is not item):
            with QSignalBlocker(self.tree):
                self.tree.setCurrentItem(item)

    def _take_media(self) -> None:
        self._stale.start()
        self._narrow(self.words.text())

    def _take_up(self) -> None:
        """Bring the search up to date; costs only what changed."""
        self._stale.stop()
        self._index.update(self._ground.document.course, self._ground.media)

    def _fill(self, shape: list[_Shape]) -> None:
        with QSignalBlocker(self.tree):
            self.tree.clear()
            self._items, self._hits = {}, []
            for entry in shape:
                lesson, scene = entry[:2]
                item = QTreeWidgetItem()
                item.setData(0, _ROLE, (lesson, scene))
                self._dress(item, entry)
                if scene:
                    self._items[lesson, ""].addChild(item)
                else:
                    self.tree.addTopLevelItem(item)
                self._items[lesson, scene] = item
            self.tree.expandAll()

    def _dress(self, item: QTreeWidgetItem, entry: _Shape) -> None:
        """Give an item its words, and a scene the icon of its channel."""
        _, _, title, channel = entry
        item.setText(0, title)
        item.setToolTip(0, plain_tip(title))
        if channel is not None:
            item.setIcon(0, self._icon(channel))
        else:
            font = QFont(self.tree.font())
            font.setWeight(QFont.Weight.DemiBold)
            item.setFont(0, font)

    def _icon(self, channel: Channel) -> QIcon:
        if channel not in self._icons:
            self._icons[channel] = icon(CHANNEL_ICONS[channel], self.palette(), QPalette.ColorRole.PlaceholderText)
        return self._icons[channel]

    def _narrow(self, words: str) -> None:
        """Leave what has the words, with the texts in which they stand below."""
        with QSignalBlocker(self.tree):
            for old in self._hits:
                around = old.parent()
                if around is not None:
                    around.removeChild(old)
            self._hits = []
            found: set[tuple[str, str]] | None = None
            if words.strip():
                found = set()
                for hit in self.search(words):
                    found |= {(str(hit.place.lesson), str(hit.place.scene or "")), (str(hit.place.lesson), "")}
                    self._put(hit)
            for key, item in self._items.items():
                item.setHidden(found is not None and key not in found)

    def _put(self, hit: Hit) -> None:
        """Put a text that was found below its scene; titles stand there already."""
        around = self._items.get((str(hit.place.lesson), str(hit.place.scene or "")))
        if around is None or hit.field in ("title", "id"):
            return
        item = QTreeWidgetItem([from_the_match(hit)])
        item.setData(0, _HIT, hit)
        item.setToolTip(0, plain_tip(hit.excerpt))
        item.setForeground(0, self.palette().brush(QPalette.ColorRole.PlaceholderText))
        around.addChild(item)
        around.setExpanded(True)
        self._hits.append(item)

    def _current_changed(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._go(item)

    def _go(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        """Show the lesson, the scene, or the place of a text."""
        hit = item.data(0, _HIT)
        if isinstance(hit, Hit):
            go_to(hit, self._ground.selection)
            return
        lesson, scene = item.data(0, _ROLE)
        chosen = self._ground.selection
        if (lesson, scene) != (str(chosen.lesson), str(chosen.scene or "")):
            chosen.select(LessonId(lesson), SceneId(scene) if scene else None)


def from_the_match(hit: Hit, before: int = 12) -> str:
    """The words around a match, with no more than `before` signs in front of it, for a narrow column."""
    first = hit.marks[0][0] if hit.marks else 0
    if first <= before:
        return hit.excerpt
    start = hit.excerpt.find(" ", first - before, first) + 1 or first - before
    return f"…{hit.excerpt[start:]}"
