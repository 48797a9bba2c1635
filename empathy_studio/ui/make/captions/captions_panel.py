"""The captions: a panel of the course window with the captions of the clip in hand, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

from empathy_studio.author.caption_files import ENDINGS, export_captions, import_captions, keep_captions
from empathy_studio.author.edit.captions import (
    Captions,
    add_caption,
    delete_caption,
    merge_captions,
    shift_captions,
    split_caption_at,
)
from empathy_studio.errors import CourseError
from empathy_studio.ui.controls import Button, IconButton, column, label
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.captions.captions_model import FROM, PACE, TEXT, TO, CaptionsModel
from empathy_studio.ui.make.captions.cell_editors import CellEditors
from empathy_studio.ui.make.clip_verbs import ClipVerbs
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.timeline.marks import CAPTION, MarkKey
from empathy_studio.ui.theme import GRID

NEW_MS = 2000
"""How long a new caption is shown, as far as there is room."""


class CaptionsPanel(QWidget):
    """The captions of the clip in hand, in one of its languages. Every change is one step of undo."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("dense", "true")
        self._ground, self._clip = ground, ground.clip
        self._verbs = ClipVerbs(ground, self)
        self.language = QComboBox()
        self.language.setAccessibleName(self.tr("Language of the captions"))
        self.model = CaptionsModel(lambda: self._clip.frames, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(CellEditors(self.table))
        self.table.setAccessibleName(self.tr("Captions"))
        self.add = self._tool("plus", self.tr("Add a caption at the playhead (Insert)"), self.add_here)
        self.split = self._tool("scissors", self.tr("Split at the playhead (Ctrl+Enter)"), self.split_here)
        self.merge = self._tool("merge", self.tr("Merge with the next"), self.merge_with_next)
        self.delete = self._tool("delete", self.tr("Delete caption (Delete)"), self.delete_picked)
        self.shift = Button(self.tr("Shift"), "", "move-horizontal")
        self.bring = Button(self.tr("Import"), "", "upload")
        self.take = Button(self.tr("Export"), "", "download")
        self._told = label("", "quiet")
        self.by = QLineEdit("+0.5")
        self.by.setAccessibleName(self.tr("Shift by, in seconds"))
        self.by.setToolTip(self.tr("How many seconds later; earlier when it is negative"))
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self.table.resizeRowsToContents)
        self._put_together()
        self._join()
        self.look()

    def look(self) -> None:
        """Show the captions of the clip in hand as they are now."""
        clip = self._clip
        there = clip.scene is not None and clip.clip is not None
        with QSignalBlocker(self.language):
            self.language.clear()
            self.language.addItems(list(clip.languages))
            self.language.setCurrentText(clip.language)
        picked = self.picked()
        if self.model.show_captions(clip.captions):
            self._fit_soon.start()
        if 0 <= picked < len(clip.captions):
            self.table.setCurrentIndex(self.model.index(picked, max(0, self.table.currentIndex().column())))
        for part in (self.language, self.add, self.bring):
            part.setEnabled(there)
        self._moved(clip.at_ms)
        fault = clip.captions_fault
        if fault is not None:
            self._told.setText(f"{fault.message} {fault.hint}")
        elif not there:
            self._told.setText(self.tr("Select a scene with a clip to write its captions."))
        else:
            self._told.setText(self.tr("There are no captions yet. Add one at the playhead, or import a file."))
        self._told.setVisible(not clip.captions)
        self.table.setVisible(bool(clip.captions))
        self.setFocusProxy(self.table if clip.captions else self.add)
        self._enable()

    def picked(self) -> int:
        """The number of the caption that is picked, -1 for none."""
        index = self.table.currentIndex()
        return index.row() if index.isValid() else -1

    def add_here(self) -> None:
        """Add a caption at the playhead, and write its words."""
        at = self._clip.frames.start(self._clip.frames.number(self._clip.at_ms))
        words = self.tr("New caption")
        made = self._change(
            lambda: add_caption(self._clip.captions, at, min(at + NEW_MS, self._clip.end_ms), words),
            self.tr("Add a caption"),
        )
        if made is not None:
            former = next((n for n, one in enumerate(made) if one.text == words and one.end_ms > at), 0)
            self._pick(former)
            self.table.edit(self.model.index(former, TEXT))

    def split_here(self) -> None:
        """Split the caption that is shown at the playhead."""
        at = self._clip.at_ms
        made = self._change(lambda: split_caption_at(self._clip.captions, at), self.tr("Split a caption"))
        if made is not None:
            self._pick(next(number for number, one in enumerate(made) if one.start_ms == at))

    def merge_with_next(self) -> None:
        """Make the caption that is picked and the next one into one."""
        number = self.picked()
        if number >= 0:
            self._change(lambda: merge_captions(self._clip.captions, number), self.tr("Merge two captions"))
            self._pick(number)

    def delete_picked(self) -> None:
        """Delete the caption that is picked."""
        number = self.picked()
        if number >= 0:
            self._change(lambda: delete_caption(self._clip.captions, number), self.tr("Delete a caption"))
            self._pick(min(number, len(self._clip.captions) - 1))

    def shift_by(self, by_ms: int, *, all_of_them: bool) -> None:
        """Move all captions, or the picked one and those after it, by so many ms; what would be over goes."""
        first = 0 if all_of_them else max(0, self.picked())
        words = self.tr("Shift captions by {0}").format(_signed(by_ms))
        self._change(lambda: shift_captions(self._clip.captions, by_ms, first), words)

    def shift_to_playhead(self) -> None:
        """Let the caption that is picked begin at the playhead, and move those after it with it."""
        number = self.picked()
        if number >= 0:
            self.shift_by(self._clip.at_ms - self._clip.captions[number].start_ms, all_of_them=False)

    def import_file(self, file: Path) -> None:
        """Take the captions of a file in place of those there are in this language, as one step of undo."""
        self._change(lambda: import_captions(file), self.tr("Import captions from {0}").format(file.name))

    def export_file(self, file: Path) -> None:
        """Write the captions to a file: SubRip when it ends in `.srt`, else WebVTT."""
        try:
            export_captions(self._clip.captions, file)
        except CourseError as error:
            self._ground.refuse(error)
            return
        self._ground.told.emit(self.tr("Captions exported: {0}").format(file.name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words get it."""
        super().resizeEvent(event)
        letter = self.fontMetrics().averageCharWidth()
        self.by.setFixedWidth(9 * letter + 3 * GRID)
        self.table.setColumnHidden(PACE, self.width() < 46 * letter)
        self.table.setColumnHidden(TO, self.width() < 34 * letter)
        head = self.table.horizontalHeader()
        pace = str(self.model.headerData(PACE, Qt.Orientation.Horizontal))
        for section, widest in ((FROM, "00:00.000"), (TO, "00:00.000"), (PACE, pace)):
            head.resizeSection(section, head.fontMetrics().horizontalAdvance(f"{widest}  ") + 2 * GRID)
        self._fit_soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert adds, Delete deletes, Ctrl+Enter splits."""
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Insert:
            self.add_here()
        elif key is Qt.Key.Key_Delete:
            self.delete_picked()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.split_here()
        else:
            super().keyPressEvent(event)

    # --- put together ------------------------------------------------------------------------------

    def _put_together(self) -> None:
        table = self.table
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        menu = QMenu(self.shift)
        menu.addAction(self.tr("All captions")).triggered.connect(self._shift_all)
        self._after = menu.addAction(self.tr("This one and all after it"))
        self._after.triggered.connect(self._shift_after)
        self._to_playhead = menu.addAction(self.tr("This one to the playhead, and all after it with it"))
        self._to_playhead.triggered.connect(self.shift_to_playhead)
        self.shift.setMenu(menu)
        tools = QWidget()
        flow = FlowLayout(tools, spacing=GRID // 2)
        for part in (
            self.language, self.add, self.split, self.merge, self.delete, self.by, self.shift, self.bring, self.take
        ):  # fmt: skip
            flow.addWidget(part)
        box = column(tools, self._told, spacing=GRID // 2)
        box.addWidget(table, 1)
        box.addStretch(0)
        box.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        self.setLayout(box)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _join(self) -> None:
        self.language.textActivated.connect(self._clip.choose_language)
        self.model.edited.connect(self._edited)
        self.table.clicked.connect(self._clicked)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.bring.clicked.connect(self.ask_import)
        self.take.clicked.connect(self.ask_export)
        self._clip.changed.connect(self.look)
        self._clip.moved.connect(self._moved)
        self._clip.picked_changed.connect(self._picked_elsewhere)

    # --- what happens ------------------------------------------------------------------------------

    def _change(self, make: Callable[[], Captions], label: str) -> Captions | None:
        """Carry out an edit of the captions; None when it was refused, which is told."""
        clip, ground = self._clip, self._ground
        lesson, scene = clip.lesson, clip.scene
        if lesson is None or scene is None:
            return None
        try:
            captions = make()
        except CourseError as error:
            ground.refuse(error)
            return None
        course, language = ground.document.course, clip.language
        edited = self._verbs.apply(
            lambda: keep_captions(ground.folder, course, lesson, scene.id, language, captions, label)
        )
        if edited is None:
            return None
        ground.media_touched.emit()
        return captions

    def _edited(self, captions: Captions, label: str) -> None:
        self._change(lambda: captions, label)

    def _pick(self, number: int) -> None:
        if 0 <= number < len(self.model.captions):
            self.table.setCurrentIndex(self.model.index(number, TEXT))
        self._enable()

    def _clicked(self, index: QModelIndex) -> None:
        self._clip.go(self.model.captions[index.row()].start_ms)

    def _row_changed(self, index: QModelIndex, _former: QModelIndex) -> None:
        if index.isValid() and self.table.hasFocus():
            self._clip.pick(MarkKey(CAPTION, str(index.row())))
        self._enable()

    def _picked_elsewhere(self) -> None:
        key = self._clip.picked
        if key is not None and key.kind == CAPTION and key.number != self.picked():
            with QSignalBlocker(self.table.selectionModel()):
                self._pick(key.number)
            self.table.viewport().update()

    def _moved(self, at_ms: int) -> None:
        if self.model.show_time(at_ms) and self.model.due >= 0 and self._clip.is_moving:
            self.table.scrollTo(self.model.index(self.model.due, TEXT))
        self.split.setEnabled(self.model.due >= 0)

    def _enable(self) -> None:
        number, many = self.picked(), len(self.model.captions)
        self.merge.setEnabled(0 <= number < many - 1)
        self.delete.setEnabled(number >= 0)
        for action in (self._after, self._to_playhead):
            action.setEnabled(number >= 0)
        for part in (self.by, self.shift, self.take):
            part.setEnabled(many > 0)

    def _shift_all(self) -> None:
        self._shift_typed(all_of_them=True)

    def _shift_after(self) -> None:
        self._shift_typed(all_of_them=False)

    def _shift_typed(self, *, all_of_them: bool) -> None:
        try:
            by_ms = round(float(self.by.text().strip().replace(",", ".").replace("−", "-")) * 1000)
        except (ValueError, OverflowError):
            told = self.tr("“{0}” is no number of seconds.").format(self.by.text())
            self._ground.refuse(CourseError(told, self.tr("Type a number such as 0.5 or −1.2.")))
            return
        self.shift_by(by_ms, all_of_them=all_of_them)

    def _tool(self, icon_name: str, words: str, does: Callable[[], None]) -> IconButton:
        button = IconButton(icon_name, words)
        button.setProperty("look", "tool")
        button.clicked.connect(does)
        return button

    def ask_import(self) -> None:
        """Choose a file of captions, and take them."""
        kinds = self.tr("Captions ({0})").format(" ".join(f"*{ending}" for ending in ENDINGS))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import captions"), "", kinds)
        if chosen:
            self.import_file(Path(chosen))

    def ask_export(self) -> None:
        """Choose where the captions are written to."""
        clip = self._clip.clip
        name = f"{clip.media.rpartition('.')[0]}.{self._clip.language}.vtt" if clip is not None else "captions.vtt"
        kinds = self.tr("WebVTT (*.vtt);;SubRip (*.srt)")
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Export captions"), name, kinds)
        if chosen:
            file = Path(chosen)
            ending = ".srt" if "srt" in kind else ".vtt"
            self.export_file(file if file.suffix.lower() in (".vtt", ".srt") else Path(f"{file}{ending}"))


def _signed(ms: int) -> str:
    return f"{ms / 1000:+g} s".replace("-", "−")
