"""The page that builds a pack: findings, media, key, what goes along, and then the work and its result."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.author.edit import Edited
from empathy_studio.course.check import check
from empathy_studio.course.diagnostic import Diagnostic
from empathy_studio.errors import PackError, StudioError
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.trust import KeyRing
from empathy_studio.ui.controls import Button, Card, Page, label, row
from empathy_studio.ui.make.ask_sheets import ConfirmSheet
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.latest import Latest
from empathy_studio.ui.make.packing.former import last_built, remember_built
from empathy_studio.ui.make.packing.key_card import KeyCard
from empathy_studio.ui.make.packing.media_card import MediaCard
from empathy_studio.ui.make.packing.order import Delivery, Order, carry_out
from empathy_studio.ui.make.packing.pack_card import PackCard
from empathy_studio.ui.make.packing.work_bar import WorkBar
from empathy_studio.ui.tasks import Report
from empathy_studio.ui.theme import GRID

WIDTH = 860


class BuildPage(QWidget):
    """Builds the open course. Nothing is written before *Build the pack*, and nothing half done stays."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Build a pack"))
        self._ground = ground
        self._ring = KeyRing(ground.data / "keys")
        self._findings: tuple[Diagnostic, ...] | None = None
        self._working = False
        self.delivery: Delivery | None = None
        self.sheet: ConfirmSheet | None = None
        self._latest = Latest(self)
        self.back = Button(self.tr("Back to editing"), "", "arrow-left")
        self.findings = label("", "")
        self.problems = Button(self.tr("Show the problems"), "", "triangle-alert")
        self.media, self.key, self.pack = MediaCard(ground), KeyCard(self._ring), PackCard(ground)
        self.build = Button(self.tr("Build the pack"), "primary", "package")
        self.bar = WorkBar()
        self._put_together()
        self._join()

    # --- the page ----------------------------------------------------------------------------------

    def enter(self) -> None:
        """Look at the course as it is now."""
        self.result.hide()
        course = self._ground.document.course
        self.pack.refresh(last_built(self._ground.data, course.id))
        self.key.refresh()
        self.media.refresh()
        self._look()

    def shut(self) -> None:
        """Look no more."""
        self._latest.close()

    # --- what a person does ------------------------------------------------------------------------

    def start(self) -> None:
        """Save the course, then build; first ask when the file is there already."""
        target = self.pack.target
        if target is None:
            self._refuse(PackError(self.tr("The pack has no place yet."), self.tr("Choose where to write it.")))
        elif target.exists():
            title = self.tr("“{0}” is there already").format(target.name)
            told = (self.tr("It is replaced by the pack that is built now."), str(target.parent))
            self.sheet = ConfirmSheet(title, told, self.tr("Replace it"), partial(self._start, target), self.window())
        else:
            self._start(target)

    def _start(self, target: Path) -> None:
        ground = self._ground
        self._raise_version()
        if not ground.document.save():
            return
        order = Order(
            course=ground.document.course,
            media_folder=ground.document.session.project.media_folder,
            facts=dict(ground.media),
            target=target,
            key=self.key.chosen,
            passphrase=self.key.passphrase.text(),
            withheld=self.pack.withheld,
            former=self.pack.former,
            delta=self.pack.delta.isChecked() and self.pack.former is not None,
            notes=self.pack.notes.toPlainText(),
        )
        task = ground.tasks.run(partial(carry_out, order, self._ring))
        task.done.connect(self._built)
        task.failed.connect(self._refuse)
        task.cancelled.connect(lambda: ground.told.emit(self.tr("Nothing was built.")))
        task.finished.connect(partial(self._work, False))
        self.bar.follow(task)
        self._work(True)
        ground.tasks.start(task)

    def show_folder(self) -> None:
        """Open the folder in which the pack lies."""
        if self.delivery is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.delivery.pack.parent)))

    def copy_report(self) -> None:
        """Put the report for the client on the clipboard."""
        if self.delivery is not None:
            QGuiApplication.clipboard().setText(self.delivery.told)
            self._ground.told.emit(self.tr("The report is on the clipboard."))

    # --- put together ------------------------------------------------------------------------------

    def _put_together(self) -> None:
        state = Card()
        state.box.addWidget(label(self.tr("Findings"), "heading"))
        state.box.addWidget(self.findings)
        state.box.addLayout(row(self.problems, 1))
        self.result = self._result()
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2 * GRID)
        for part in (label(self.tr("Build a pack"), "title"), state, self.media, self.key, self.pack):
            inside.addWidget(part)
        inside.addLayout(row(self.build, 1))
        inside.addWidget(self.bar)
        inside.addWidget(self.result)
        inside.addStretch(1)
        head = row(self.back, 1)
        head.setContentsMargins(GRID, GRID, GRID, GRID)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        self.page = Page(content, WIDTH)
        box.addWidget(self.page, 1)

    def _result(self) -> Card:
        self.told = label("", "")
        self.folder = Button(self.tr("Show in its folder"), "", "folder-open")
        self.copy = Button(self.tr("Copy the report"), "", "file-text")
        card = Card(look="soft")
        card.box.addWidget(label(self.tr("The pack is ready"), "heading"))
        card.box.addWidget(self.told)
        card.box.addLayout(row(self.folder, self.copy, 1))
        card.hide()
        return card

    def _join(self) -> None:
        ground = self._ground
        self.back.clicked.connect(ground.desk_asked)
        self.problems.clicked.connect(partial(ground.panel_asked.emit, "problems"))
        self.build.clicked.connect(self.start)
        self.folder.clicked.connect(self.show_folder)
        self.copy.clicked.connect(self.copy_report)
        self.key.changed.connect(self._allow)
        self.key.refused.connect(self._refuse)
        self.media.busy.connect(self._work)
        self._latest.done.connect(self._looked)
        self._latest.failed.connect(ground.refuse)
        ground.document.changed.connect(self._look_if_shown)
        ground.media_changed.connect(self._look_if_shown)

    # --- worked ------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._findings = None
        self.findings.setText(self.tr("Looking through the course …"))
        self._latest.ask(partial(_checked, self._ground.document.course, dict(self._ground.media)))
        self._allow()

    def _look_if_shown(self) -> None:
        if self.isVisible():
            self._look()

    def _looked(self, found: tuple[Diagnostic, ...]) -> None:
        self._findings = found
        errors = sum(one.severity == "error" for one in found)
        warnings = sum(one.severity == "warning" for one in found)
        said = []
        if errors:
            said.append(self.tr("%n error(s) must be mended before a pack can be built.", "", errors))
        if warnings:
            said.append(self.tr("%n warning(s) should be looked at.", "", warnings))
        self.findings.setText(" ".join(said) or self.tr("Nothing to mend."))
        self.problems.setVisible(bool(said))
        self._allow()

    def _allow(self) -> None:
        good = self._findings is not None and not any(one.severity == "error" for one in self._findings)
        self.build.setEnabled(good and bool(self.key.chosen) and not self._working)

    def _work(self, on: bool) -> None:
        self._working = on
        self.key.setEnabled(not on)
        self.media.make_smaller.setEnabled(not on)
        self.pack.setEnabled(not on)
        self._allow()

    def _raise_version(self) -> None:
        """Give the course a number above that of the pack it is compared with, as an edit that can be undone."""
        course = self._ground.document.course
        version = max(course.version, self.pack.former_version + 1)
        name = self.pack.version_name.text().strip()
        if version != course.version or name != course.version_name:
            changed = replace(course, version=version, version_name=name)
            self._ground.document.apply(Edited(course=changed, label=self.tr("Raise the version")))

    def _built(self, delivery: Delivery) -> None:
        self.delivery = delivery
        self.pack.follow(delivery.pack)
        remember_built(self._ground.data, self._ground.document.course.id, delivery.pack)
        said = [
            self.tr("{0}: {1} in %n file(s).", "", delivery.files).format(delivery.pack.name, in_words(delivery.size)),
            self.tr("The report for your client lies beside it: {0}.").format(delivery.report.name),
        ]
        if delivery.delta is not None:
            told = self.tr("{0}, {1}, is enough for sites that have the former version.")
            said.append(told.format(delivery.delta.name, in_words(delivery.delta_size)))
        self.told.setText("\n".join(said))
        self.result.show()
        self.page.ensureWidgetVisible(self.result)
        self.folder.setFocus()

    def _refuse(self, error: StudioError) -> None:
        self._ground.refuse(error)


def _checked(course: object, media: object, _report: Report) -> tuple[Diagnostic, ...]:
    return check(course, media)  # type: ignore[arg-type]
