"""The list of findings about the open course: each can be gone to, and mended at a press where that is mechanical."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from empathy_studio.author.edit import apply_fix
from empathy_studio.course.check import Checker
from empathy_studio.course.diagnostic import SEVERITIES, Diagnostic, Severity
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.errors import CourseError
from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.document import Document
from empathy_studio.ui.theme import GRID

CHECK_MS = 250
"""How long after the last edit the course is looked through, in ms."""


class Problems(QWidget):
    """Looks through the course soon after each edit. Signals: `go_asked(Place)`, `refused(CourseError)`."""

    go_asked = Signal(object)
    refused = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._checker = Checker()
        self._media: Mapping[str, MediaFacts] | None = None
        self.findings: tuple[Diagnostic, ...] = ()
        self._severities: dict[Severity, str] = {
            "error": self.tr("Error"),
            "warning": self.tr("Warning"),
            "note": self.tr("Note"),
        }
        self._head = label(self.tr("Problems"), "strong", wrap=False)
        self._remedy = label("", "quiet")
        self.fix = Button("")
        self.fix.hide()
        self.fix.clicked.connect(self._fix)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.currentRowChanged.connect(self._show_remedy)
        self.list.itemClicked.connect(self._go)
        self.list.itemActivated.connect(self._go)
        foot = row(self.fix)
        foot.insertWidget(0, self._remedy, 1)
        box = column(self._head, self.list, foot)
        box.setContentsMargins(GRID, GRID, GRID, GRID)
        self.setLayout(box)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(CHECK_MS)
        self._soon.timeout.connect(self.look)
        document.changed.connect(self._look_soon)

    def know_media(self, media: Mapping[str, MediaFacts]) -> None:
        """Take over what the files of the media folder are."""
        self._media = media
        self.look()

    def look(self) -> None:
        """Look through the course now."""
        self._soon.stop()
        found = self._checker.check(self._document.course, self._media)
        self.findings = tuple(sorted(found, key=lambda one: SEVERITIES.index(one.severity)))
        errors = sum(one.severity == "error" for one in found)
        told = self.tr("Problems: {0}").format(len(found)) if found else self.tr("No problems found")
        if errors:
            told += " · " + self.tr("errors that stop a pack from being built: {0}").format(errors)
        self._head.setText(told)
        former = self.list.currentRow()
        self.list.clear()
        for finding in self.findings:
            item = QListWidgetItem(f"{self._severities[finding.severity]}: {finding.message}")
            item.setToolTip(str(finding.place))
            self.list.addItem(item)
        self.list.setCurrentRow(min(former, self.list.count() - 1))
        self._show_remedy(self.list.currentRow())

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()

    def _look_soon(self) -> None:
        self._soon.start()

    def _show_remedy(self, number: int) -> None:
        finding = self.findings[number] if 0 <= number < len(self.findings) else None
        self._remedy.setText(finding.remedy if finding else "")
        self.fix.setVisible(finding is not None and finding.fix is not None)
        if finding is not None and finding.fix is not None:
            self.fix.setText(finding.fix.label)

    def _go(self, item: QListWidgetItem) -> None:
        self.go_asked.emit(self.findings[self.list.row(item)].place)

    def _fix(self) -> None:
        number = self.list.currentRow()
        if self._soon.isActive():
            self.look()  # what is mended must be about the course as it is now
            return
        try:
            self._document.apply(apply_fix(self._document.course, self.findings[number]))
        except CourseError as error:
            self.refused.emit(error)
            return
        self.look()
