"""The findings about the open course: each can be gone to, read about, and mended at a press where possible."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QScrollArea, QSplitter, QVBoxLayout, QWidget

from empathy_studio.author.edit import apply_fix
from empathy_studio.course.check import Checker
from empathy_studio.course.diagnostic import SEVERITIES, Diagnostic, Severity
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError
from empathy_studio.ui.controls import Button, empty, label
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.finding_row import FINDING, WORD, FindingRow
from empathy_studio.ui.make.finding_sheet import FindingSheet
from empathy_studio.ui.make.finding_words import Told, page_about, told
from empathy_studio.ui.make.latest import Latest
from empathy_studio.ui.plain_tip import plain_tip
from empathy_studio.ui.tasks import Report
from empathy_studio.ui.theme import GRID


class Problems(QWidget):
    """Looks through the course soon after each edit, off the UI thread.

    Signals: `title_changed(str)` when the number of findings in the panel's title has changed.
    """

    title_changed = Signal(str)

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Problems"))
        self._ground = ground
        self._checker = Checker()
        self._latest = Latest(self)
        self._looked_at: Course | None = None
        self._told: tuple[Told, ...] = ()
        self._severities: dict[Severity, str] = {
            "error": self.tr("Errors"),
            "warning": self.tr("Warnings"),
            "note": self.tr("Notes"),
        }
        self._one: dict[Severity, str] = {
            "error": self.tr("Error"),
            "warning": self.tr("Warning"),
            "note": self.tr("Note"),
        }
        self.filters: dict[Severity, Button] = {}
        self._build()
        self._latest.done.connect(self._came)
        self._latest.failed.connect(ground.refuse)
        ground.document.changed.connect(self._look_soon)
        ground.media_changed.connect(self.look)
        self.look()

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """The findings, the gravest first."""
        return tuple(one.finding for one in self._told)

    @property
    def fresh(self) -> bool:
        """Whether the findings are about the course as it is now."""
        return self._looked_at is self._ground.document.course and self._latest.idle

    def look(self) -> None:
        """Look through the course now."""
        self._ask(now=True)

    def shut(self) -> None:
        """Look no more."""
        self._latest.close()

    def choose(self, number: int) -> None:
        """Select the finding with this number, of those that are shown."""
        self.list.setCurrentRow(number)

    def mend(self) -> None:
        """Carry out the remedy of the selected finding, if it has one."""
        chosen = self._chosen()
        if chosen is None or chosen.finding.fix is None:
            return
        if not self.fresh:
            self.look()  # what is mended must be about the course as it is now
            return
        try:
            edited = apply_fix(self._ground.document.course, chosen.finding)
        except CourseError as error:
            self._ground.refuse(error)
            return
        self._ground.document.apply(edited)
        self.look()

    def go(self) -> None:
        """Show where the selected finding stands, to the very field."""
        chosen = self._chosen()
        if chosen is not None:
            self._ground.go_to(chosen.finding.place)

    def read(self) -> None:
        """Show the page about the selected finding."""
        chosen = self._chosen()
        if chosen is not None:
            FindingSheet(page_about(chosen.finding.code)).lay_over(self.window())

    # --- built -------------------------------------------------------------------------------------

    def _build(self) -> None:
        head = FlowLayout(spacing=GRID)
        self._nothing = label(self.tr("Looking through the course…"), "strong", wrap=False)
        head.addWidget(self._nothing)
        for severity in SEVERITIES:
            button = Button(self._severities[severity], "filter")
            button.setCheckable(True)
            button.setChecked(True)
            button.toggled.connect(self._show)
            button.hide()
            self.filters[severity] = button
            head.addWidget(button)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.setItemDelegate(FindingRow(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.itemClicked.connect(self._pressed)
        self.list.itemActivated.connect(self._pressed)
        self._detail = QFrame()
        self._detail.setProperty("dense", True)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setWidget(self._detail)
        self._beside = scrolled
        self._about = QVBoxLayout(self._detail)
        self._about.setContentsMargins(GRID, 0, 0, 0)
        self._about.setSpacing(GRID)
        self.list.hide()
        scrolled.hide()
        across = QSplitter(Qt.Orientation.Horizontal)
        across.addWidget(self.list)
        across.addWidget(scrolled)
        across.setSizes([600, 300])
        across.setStretchFactor(0, 1)
        across.setChildrenCollapsible(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        box.setSpacing(GRID // 2)
        box.addLayout(head)
        box.addWidget(across, 1)

    # --- looked ------------------------------------------------------------------------------------

    def _look_soon(self, _course: object) -> None:
        self._ask(now=False)

    def _ask(self, *, now: bool) -> None:
        course, media = self._ground.document.course, self._ground.media
        self._latest.ask(partial(_looked, self._checker, course, dict(media) if media else None), now=now)

    def _came(self, found: tuple[Course, tuple[Told, ...]]) -> None:
        self._looked_at, self._told = found
        count = len(self._told)
        self.title_changed.emit(self.tr("Problems ({0})").format(count) if count else self.tr("Problems"))
        self._show()

    # --- shown -------------------------------------------------------------------------------------

    def _show(self, _on: bool = True) -> None:
        for severity, button in self.filters.items():
            count = sum(one.finding.severity == severity for one in self._told)
            button.setText(f"{self._severities[severity]} {count}")
            button.setVisible(bool(self._told))
            button.setEnabled(bool(count))
        self._nothing.setText("" if self._told else self.tr("No problems found."))
        self._nothing.setVisible(not self._told)
        former, scrolled = self._chosen(), self.list.verticalScrollBar().value()
        shown = [one for one in self._told if self.filters[one.finding.severity].isChecked()]
        self.list.blockSignals(True)
        self.list.clear()
        for one in shown:
            item = QListWidgetItem(f"{one.message}\n{one.where}")
            item.setData(FINDING, one)
            item.setData(WORD, self._one[one.finding.severity])
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.data(WORD)}: {one.message} {one.where}")
            item.setToolTip(plain_tip(one.message))
            self.list.addItem(item)
        self.list.blockSignals(False)
        number = next((n for n, one in enumerate(shown) if former is not None and _same(one, former)), -1)
        self.list.setCurrentRow(number)
        self.list.verticalScrollBar().setValue(scrolled)
        self.list.setVisible(bool(self._told))
        self._show_chosen()

    def _chosen(self) -> Told | None:
        item = self.list.currentItem()
        found = item.data(FINDING) if item is not None else None
        return found if isinstance(found, Told) else None

    def _show_chosen(self, _row: int = -1) -> None:
        empty(self._about)
        chosen = self._chosen()
        self._beside.setVisible(chosen is not None)
        if chosen is None:
            return
        self._about.addWidget(label(chosen.remedy))
        row_of_buttons = QWidget()
        buttons = FlowLayout(row_of_buttons, spacing=GRID)
        self.there = Button(self.tr("Go there"), "", "arrow-right")
        self.there.clicked.connect(self.go)
        buttons.addWidget(self.there)
        if chosen.fix:
            self.fix = Button(chosen.fix, "", "check")
            self.fix.clicked.connect(self.mend)
            buttons.addWidget(self.fix)
        if page_about(chosen.finding.code):
            self.why = Button(self.tr("Why it matters"), "quiet")
            self.why.clicked.connect(self.read)
            buttons.addWidget(self.why)
        self._about.addWidget(row_of_buttons)
        self._about.addStretch(1)

    def _pressed(self, _item: object) -> None:
        self.go()


def _same(one: Told, other: Told) -> bool:
    return one.finding.code == other.finding.code and one.finding.place == other.finding.place


def _looked(
    checker: Checker, course: Course, media: dict[str, MediaFacts] | None, _report: Report
) -> tuple[Course, tuple[Told, ...]]:
    """The findings in words, the gravest first; done off the UI thread."""
    found = sorted(checker.check(course, media), key=lambda one: SEVERITIES.index(one.severity))
    return course, told(course, tuple(found))
