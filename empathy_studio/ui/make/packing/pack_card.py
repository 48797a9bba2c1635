"""The card of the pack itself: where it is written, its version, what is withheld, and what it follows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from empathy_studio.errors import StudioError
from empathy_studio.pack.build import PACK_SUFFIX
from empathy_studio.pack.contents import course_in, packed_course
from empathy_studio.pack.edits import course_edits
from empathy_studio.pack.examine import lesson_sentence
from empathy_studio.pack.reader import Pack
from empathy_studio.ui.controls import Button, Card, empty, label, row
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.packing.order import free_name
from empathy_studio.ui.make.packing.tick_line import TickLine

SHOWN = 12


class PackCard(Card):
    """Asks what only the author knows about the pack."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__()
        if parent is not None:
            self.setParent(parent)
        self._ground = ground
        self.former: Path | None = None
        self.former_version = 0
        self._boxes: dict[str, TickLine] = {}
        self.file = QLineEdit()
        self.file.setAccessibleName(self.tr("File of the pack"))
        self.browse = Button(self.tr("Choose"), "", "folder-open")
        self.version_name = QLineEdit()
        self.version_name.setAccessibleName(self.tr("Name of this version"))
        self.version_name.setMaximumWidth(200)
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setAccessibleName(self.tr("Notes for the client"))
        self.notes.setPlaceholderText(self.tr("What should the client know about this version?"))
        self.notes.setMaximumHeight(96)
        self.compare = Button(self.tr("Choose a former pack"), "", "package")
        self.delta = TickLine(self.tr("Also write only what changed, for sites that have the former version"))
        self.changes = label("", "quiet")
        self._withhold = QVBoxLayout()
        self._put_together()
        self.browse.clicked.connect(self.choose_file)
        self.compare.clicked.connect(self.choose_former)

    @property
    def target(self) -> Path | None:
        """Where the pack is written, with the right ending; None when nothing is written there."""
        text = self.file.text().strip()
        if not text:
            return None
        path = Path(text).expanduser()
        return path if path.suffix == PACK_SUFFIX else path.with_name(path.name + PACK_SUFFIX)

    @property
    def withheld(self) -> frozenset[str]:
        """The lessons whose scoring stays at home."""
        return frozenset(lesson for lesson, box in self._boxes.items() if box.isChecked())

    @property
    def ticks(self) -> tuple[TickLine, ...]:
        """The boxes of the assessments, in the order of the lessons."""
        return tuple(self._boxes.values())

    def refresh(self, former: Path | None) -> None:
        """Show the course as it is now, compared with the pack built last; what that kept at home stays there."""
        course, kept = self._ground.document.course, _withheld_in(former)
        self.version_name.setText(course.version_name)
        empty(self._withhold)
        self._boxes = {}
        for lesson in course.lessons:
            if lesson.purpose == "assessment":
                box = TickLine(self.tr("Keep the scoring of “{0}” at home").format(lesson.title))
                box.setChecked(lesson.id in kept)
                box.box.toggled.connect(self._compare_again)
                self._boxes[lesson.id] = box
                self._withhold.addWidget(box)
        self.follow(former)

    def follow(self, former: Path | None) -> None:
        """Compare with the pack that was built last, and propose a file beside it, so that it is not written over."""
        self.compare_with(former)
        if self.target is not None and self.target != former:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = former.parent if former is not None else Path(documents)
        course = self._ground.document.course
        self.file.setText(str(free_name(folder, course, max(course.version, self.former_version + 1))))

    def choose_file(self) -> None:
        """Ask where the pack is to be written."""
        kinds = self.tr("Packs (*{0})").format(PACK_SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Build a pack"), self.file.text(), kinds)
        if chosen:
            self.file.setText(chosen)

    def choose_former(self) -> None:
        """Ask for the pack that this one follows."""
        kinds = self.tr("Packs (*{0})").format(PACK_SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a former pack"), "", kinds)
        if chosen:
            self.compare_with(Path(chosen))

    def compare_with(self, former: Path | None) -> None:
        """Say what has changed since the pack `former`."""
        self.former, self.former_version = None, 0
        if former is not None:
            try:
                self._say_changes(former)
            except StudioError as error:
                self._ground.refuse(error)
        self.delta.setEnabled(self.former is not None)
        self.delta.setChecked(self.former is not None)
        if self.former is None:
            self.changes.setText(self.tr("Not compared with a former pack."))

    def _compare_again(self) -> None:
        if self.former is not None:
            try:
                self._say_changes(self.former)
            except StudioError as error:
                self._ground.refuse(error)

    def _say_changes(self, former: Path) -> None:
        with Pack.open(former) as pack:
            edits = course_edits(course_in(pack), packed_course(self._ground.document.course, self.withheld))
            version, name = pack.manifest.version, pack.manifest.version_name
        self.former, self.former_version = former, version
        said = [self.tr("Since {0} (version {1}):").format(former.name, name or str(version))]
        said += [f"• {lesson_sentence(one)}" for one in edits[:SHOWN]]
        if len(edits) > SHOWN:
            said.append(self.tr("• and %n more.", "", len(edits) - SHOWN))
        if not edits:
            said.append(self.tr("• Nothing that a learner would notice; files may differ."))
        self.changes.setText("\n".join(said))

    def _put_together(self) -> None:
        self.box.addWidget(label(self.tr("The pack"), "heading"))
        self.box.addWidget(label(self.tr("File"), "quiet"))
        self.box.addLayout(row(self.file, self.browse))
        self.box.addWidget(label(self.tr("Name of this version"), "quiet"))
        self.box.addLayout(row(self.version_name, 1))
        self.box.addWidget(label(self.tr("Notes for the client"), "quiet"))
        self.box.addWidget(self.notes)
        self.box.addLayout(self._withhold)
        self.box.addWidget(self.changes)
        self.box.addLayout(row(self.compare, 1))
        self.box.addWidget(self.delta)


def _withheld_in(former: Path | None) -> frozenset[str]:
    """The lessons whose scoring a pack leaves at home; none when it cannot be read, which comparing it tells."""
    if former is None:
        return frozenset()
    try:
        with Pack.open(former) as pack:
            return frozenset(lesson.id for lesson in pack.manifest.lessons if lesson.scoring_withheld)
    except StudioError:
        return frozenset()
