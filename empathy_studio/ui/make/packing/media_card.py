"""The card of media that kiosks would play with effort: what each would save, and the work of making them smaller."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from empathy_studio.author.edit.media import use_media
from empathy_studio.author.optimise import Optimised, Proposal, optimise, proposals
from empathy_studio.errors import StudioError
from empathy_studio.pack.disk import in_words
from empathy_studio.ui.controls import Button, Card, empty, label, row
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.packing.tick_line import TickLine
from empathy_studio.ui.make.packing.work_bar import WorkBar


class MediaCard(Card):
    """Lists the files that should be smaller. Signals: `busy(bool)` while it works."""

    busy = Signal(bool)

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__()
        if parent is not None:
            self.setParent(parent)
        self._ground = ground
        self._found: tuple[Proposal, ...] = ()
        self.boxes: list[TickLine] = []
        self._told = label("", "quiet")
        self._list = QVBoxLayout()
        self.loudness = TickLine(self.tr("Bring speech to the same loudness (−16 LUFS)"))
        self.make_smaller = Button(self.tr("Make smaller"), "", "film")
        self.make_smaller.clicked.connect(self.start)
        self.bar = WorkBar()
        self.box.addWidget(label(self.tr("Media"), "heading"))
        self.box.addWidget(self._told)
        self.box.addLayout(self._list)
        self.box.addWidget(self.loudness)
        self.box.addLayout(row(self.make_smaller, 1))
        self.box.addWidget(self.bar)
        ground.media_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Look again at what is too large, as the course and its files are now."""
        ground = self._ground
        self._found = proposals(ground.folder, ground.document.course, ground.media)
        empty(self._list)
        self.boxes = []
        for one in self._found:
            told = self.tr("{0}: {1}. {2} now, about {3} then").format(
                one.name, ", ".join(one.why), in_words(one.size), in_words(one.about)
            )
            box = TickLine(told)
            box.setChecked(True)
            self.boxes.append(box)
            self._list.addWidget(box)
        saved = sum(one.size - one.about for one in self._found)
        if self._found:
            self._told.setText(
                self.tr("%n file(s) are heavier than a kiosk needs.", "", len(self._found))
                + " "
                + self.tr("Making them smaller saves about {0}; the former files stay.").format(in_words(saved))
            )
        else:
            self._told.setText(self.tr("Every clip, sound and picture is light enough for a kiosk."))
        for part in (self.loudness, self.make_smaller):
            part.setVisible(bool(self._found))

    def start(self) -> None:
        """Make the chosen files smaller, beside the former ones, as one edit."""
        chosen = [one for one, box in zip(self._found, self.boxes, strict=True) if box.isChecked()]
        if not chosen:
            return
        ground = self._ground
        work = partial(_optimised, ground, chosen, self.loudness.isChecked())
        task = ground.tasks.run(work)
        task.done.connect(self._came)
        task.failed.connect(self._failed)
        task.finished.connect(lambda: self.busy.emit(False))
        self.bar.follow(task)
        self.busy.emit(True)
        ground.tasks.start(task)

    def _came(self, found: Optimised) -> None:
        ground = self._ground
        names = {one.name: one.new_name for one in found.files if one.new_name}
        ground.document.apply(use_media(ground.document.course, names, label=found.edited.label))
        ground.media_touched.emit()
        ground.told.emit(self.tr("Media made smaller: {0} saved. Undo takes it back.").format(in_words(found.saved)))

    def _failed(self, error: StudioError) -> None:
        self._ground.refuse(error)


def _optimised(ground: DeskGround, chosen: list[Proposal], even: bool, report: object) -> Optimised:
    return optimise(ground.folder, ground.document.course, chosen, report, even_loudness=even)  # type: ignore[arg-type]
