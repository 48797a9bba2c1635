"""The page of former versions of the open course: the last ones kept, what changed in each, and restoring one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSplitter, QVBoxLayout, QWidget

from empathy_studio.author.aside import bring_back
from empathy_studio.author.changes import Changes, what_changed
from empathy_studio.author.versions import Version, read_version, restore, versions
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError, StudioError
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.latest import Latest
from empathy_studio.ui.make.versions.change_picture import SIGNS, ChangePicture
from empathy_studio.ui.tasks import Report
from empathy_studio.ui.theme import GRID

Compared = tuple[Course, Course, Changes]


class VersionsPage(QWidget):
    """Lists what was kept at each save, the newest first. Restoring is one step that can be undone."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Former versions"))
        self._ground = ground
        self._versions: tuple[Version, ...] = ()
        self._latest = Latest(self)
        self.back = Button(self.tr("Back to editing"), "", "arrow-left")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Versions"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.when, self.words = label("", "heading"), label("", "")
        self.lesson = label("", "quiet")
        self.picture = ChangePicture()
        self.legend = label(
            self.tr("{0} added · {1} deleted · {2} changed · {3} moved").format(
                SIGNS["added"], SIGNS["deleted"], SIGNS["changed"], SIGNS["moved"]
            ),
            "quiet",
        )
        self.restore = Button(self.tr("Restore this version"), "primary", "rotate-ccw")
        self._put_together()
        self.back.clicked.connect(ground.desk_asked)
        self.list.currentRowChanged.connect(self._chosen)
        self.restore.clicked.connect(self.restore_chosen)
        self._latest.done.connect(self._compared)
        self._latest.failed.connect(self._unread)
        ground.document.changed.connect(self._compare_anew)
        ground.document.state_changed.connect(self._list_anew)

    def enter(self) -> None:
        """Read what is kept now."""
        self._list_versions(0)
        none = not self._versions
        self.when.setText(self.tr("No version is kept yet") if none else "")
        self.words.setText(self.tr("Each time you save, the course as it is then is kept here.") if none else "")
        for part in (self.picture, self.legend, self.restore, self.lesson):
            part.setVisible(not none)

    def shut(self) -> None:
        """Compare no more."""
        self._latest.close()

    def restore_chosen(self) -> None:
        """Take the course back to the chosen version, as one step that can be undone."""
        version = self._version()
        if version is None:
            return
        document = self._ground.document
        try:
            edited = restore(document.course, self._ground.folder, version)
            brought = bring_back(self._ground.folder, edited.course)
        except CourseError as error:
            self._ground.refuse(error)
            return
        document.apply(edited)
        if brought:
            self._ground.media_touched.emit()
        told = " ".join(edited.told)
        self._ground.desk_asked.emit()
        self._ground.told.emit(self.tr("The version of {0} is back. {1}").format(self._time(version), told))

    # --- shown -------------------------------------------------------------------------------------

    def _list_versions(self, chosen: int) -> None:
        self._versions = versions(self._ground.folder)
        self.list.clear()
        for version in self._versions:
            self.list.addItem(self._item(version))
        if self._versions:
            self.list.setCurrentRow(min(chosen, len(self._versions) - 1))

    def _compare_anew(self) -> None:
        if self.isVisible():
            self._chosen(self.list.currentRow())

    def _list_anew(self) -> None:
        """A save has kept one more version; the one that was chosen stays so, if it is still kept."""
        if not self.isVisible() or self._ground.document.state != "saved":
            return
        before = self._version()
        if before is None:
            self.enter()
            return
        now = [one.name for one in versions(self._ground.folder)]
        self._list_versions(now.index(before.name) if before.name in now else 0)

    def _unread(self, error: StudioError) -> None:
        self.words.setText(error.message)
        self.restore.setEnabled(False)
        self._ground.refuse(error)

    def _chosen(self, number: int) -> None:
        if not 0 <= number < len(self._versions):
            return
        version = self._versions[number]
        self.when.setText(self._time(version))
        self.words.setText(self.tr("Comparing …"))
        self._latest.ask(partial(_compare, self._ground, version), now=True)

    def _compared(self, found: Compared) -> None:
        version = self._version()
        if version is None:
            return
        former, now, changes = found
        same = not changes.counts
        if same:
            self.words.setText(self.tr("The course is just as it was then."))
        else:
            self.words.setText(self.tr("Since then: {0}.").format(changes.in_words()))
        self.picture.show_changes(former, now, changes)
        self.legend.setVisible(self.picture.isVisibleTo(self))
        lesson = self.picture.lesson
        self.lesson.setText(lesson.title if lesson is not None else "")
        self.restore.setEnabled(not same)

    def _version(self) -> Version | None:
        number = self.list.currentRow()
        return self._versions[number] if 0 <= number < len(self._versions) else None

    def _item(self, version: Version) -> QListWidgetItem:
        said = [self._time(version), version.label or self.tr("Saved"), version.changed]
        item = QListWidgetItem("\n".join(part for part in said if part))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(part for part in said if part))
        return item

    def _time(self, version: Version) -> str:
        when = QDateTime.fromSecsSinceEpoch(round(version.when.timestamp()))
        return QLocale().toString(when, "d MMMM yyyy, HH:mm")

    def _put_together(self) -> None:
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(2 * GRID, GRID, GRID, 2 * GRID)
        left.addWidget(label(self.tr("Former versions"), "title"))
        left.addWidget(self.list, 1)
        card = Card(padding=3 * GRID)
        for part in (self.when, self.words, self.lesson):
            card.box.addWidget(part)
        card.box.addWidget(self.picture, 1)
        card.box.addWidget(self.legend)
        card.box.addLayout(row(self.restore, 1))
        card.box.addStretch(0)
        around = QWidget()
        right = QVBoxLayout(around)
        right.setContentsMargins(GRID, GRID, 2 * GRID, 2 * GRID)
        right.addWidget(card)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(side)
        split.addWidget(around)
        split.setStretchFactor(1, 1)
        split.setSizes([380, 800])
        split.setChildrenCollapsible(False)
        head = row(self.back, 1)
        head.setContentsMargins(GRID, GRID, GRID, GRID)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(split, 1)


def _compare(ground: DeskGround, version: Version, _report: Report) -> Compared:
    now = ground.document.course
    former = read_version(ground.folder, version)
    return former, now, what_changed(former, now)
