"""The sheet that replaces the clip of a scene: what moves is shown, before and after, before it is taken over."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QProgressBar,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from empathy_studio.author.caption_files import ENDINGS as CAPTION_ENDINGS
from empathy_studio.author.caption_files import import_captions
from empathy_studio.author.exchange_clip import CaptionsFrom, Exchange, carry_out, plan_exchange
from empathy_studio.author.media import probe
from empathy_studio.author.media_import import Imported, import_media
from empathy_studio.author.replace_clip import How, Moved
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.errors import CourseError, StudioError
from empathy_studio.ui.controls import Button, Card, Veil, label, row
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.frames import code_text
from empathy_studio.ui.tasks import Task
from empathy_studio.ui.theme import GRID

CLIP_ENDINGS = (".mp4", ".m4v", ".mov", ".webm", ".mkv")
WIDTH = 760


class ReplaceSheet(Card):
    """Chooses a clip for the scene in hand. Nothing is copied and nothing changes before *Replace*."""

    def __init__(self, ground: DeskGround) -> None:
        super().__init__(padding=3 * GRID, spacing=GRID)
        self._ground, self._clip = ground, ground.clip
        self._new = self._clip.clip is None
        self._file: Path | None = None
        self._facts: MediaFacts | None = None
        self._captions: tuple[Caption, ...] = ()
        self._veil: Veil | None = None
        self._task: Task | None = None
        self.exchange: Exchange | None = None
        title = self.tr("Choose a clip") if self._new else self.tr("Replace the clip")
        self.setAccessibleName(title)
        self._make_controls()
        self._put_together(title)
        self._join()
        self.refresh()

    def lay_over(self, parent: QWidget) -> Veil:
        """Cover `parent` with this sheet."""
        self.setFixedWidth(min(round(WIDTH * max(1.0, self.fontMetrics().height() / 20)), parent.width() - 4 * GRID))
        self.setMaximumHeight(parent.height() - 4 * GRID)
        veil = Veil(self, parent)
        self._veil = veil
        veil.closed.connect(self._stop)
        veil.show()
        self.browse.setFocus()
        return veil

    def choose(self, file: Path) -> None:
        """Look at a file from elsewhere; captions that lie beside it under the same name are taken with it."""
        self._file, self._facts = file, None
        names = (file.stem, f"{file.stem}.{self._clip.language}")
        places = [file.with_name(f"{name}{ending}") for name in names for ending in (".vtt", ".srt")]
        beside = next((place for place in places if place.is_file()), None)
        self._told.setText(self.tr("Looking at {0} …").format(file.name))
        with QSignalBlocker(self.media):
            self.media.setCurrentIndex(0)
        self._run(self._ground.tasks.run(lambda _report: probe(file)), self._looked)
        if beside is not None:
            self.choose_captions(beside)
        self.refresh()

    def choose_captions(self, file: Path) -> None:
        """Take the captions of the new clip from a file, and let moments follow their words."""
        try:
            self._captions = import_captions(file)
        except CourseError as error:
            self._tell_fault(error)
            return
        self._captions_name = file.name
        self.captions_from.setItemText(1, self.tr("From {0}").format(file.name))
        self.captions_from.setCurrentIndex(1)
        if self._clip.captions:
            self.by_words.setChecked(True)
        self.refresh()

    def refresh(self) -> None:
        """Show what would happen as it is chosen now."""
        self.by_words.setEnabled(bool(self._clip.captions) and self._source_of_captions() != "none")
        if not self.by_words.isEnabled() and self.by_words.isChecked():
            self.by_time.setChecked(True)
        self.exchange = self._planned()
        self.replace.setEnabled(self.exchange is not None and self._task is None)
        moves = self.exchange.moves if self.exchange is not None else ()
        self.table.setRowCount(len(moves))
        for number, move in enumerate(moves):
            self._fill(number, move)
        self.table.setVisible(bool(moves))
        self.table.setMinimumHeight(self.table.fontMetrics().height() * 2 * min(7, 1 + len(moves)))
        if self.exchange is not None:
            self._summary.setText(self._in_words(self.exchange))
        self._summary.setVisible(self.exchange is not None)

    # --- put together ------------------------------------------------------------------------------

    def _make_controls(self) -> None:
        self.media = QComboBox()
        self.media.setAccessibleName(self.tr("Clip of this course"))
        self.media.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.media.setMinimumContentsLength(16)
        self.media.addItem(self.tr("Choose a clip of this course"), "")
        for name, facts in sorted(self._ground.media.items()):
            if facts.kind in ("video", "sound") and not facts.fault:
                self.media.addItem(name, name)
        self.browse = Button(self.tr("Choose a file"), "", "video")
        self._told = label(self.tr("Nothing is copied or changed before you press the button below."), "quiet")
        self.captions_from = QComboBox()
        self.captions_from.setAccessibleName(self.tr("Captions of the new clip"))
        for words, value in (
            (self.tr("The captions stay as they are"), "clip"),
            (self.tr("From a file"), "file"),
            (self.tr("No captions"), "none"),
        ):
            self.captions_from.addItem(words, value)
        self.captions_from.setCurrentIndex(0 if self._clip.captions else 2)
        self.browse_captions = Button(self.tr("Choose captions"), "", "captions")
        self.by_time = QRadioButton(self.tr("Stay at their times"))
        self.by_words = QRadioButton(self.tr("Follow the words of the captions"))
        self.by_time.setChecked(True)
        self.keep_points = QCheckBox(self.tr("Keep the in and out points"))
        self.keep_points.setChecked(True)
        former = self._clip.clip
        self.keep_points.setVisible(former is not None and bool(former.in_ms or former.out_ms is not None))
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("What moves"))
        self.table.setHorizontalHeaderLabels([self.tr("What"), self.tr("Before"), self.tr("After"), self.tr("How")])
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self._summary = label("", "strong")
        self._fault = label("", "warning")
        self._fault.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("How far it is"))
        self._bar.hide()
        self.cancel = Button(self.tr("Cancel"), "quiet")
        self.replace = Button(self.tr("Set clip") if self._new else self.tr("Replace"), "primary")

    def _put_together(self, title: str) -> None:
        box = self.box
        box.addWidget(label(title, "title"))
        clips = row(self.browse)
        clips.insertWidget(0, self.media, 1)
        box.addLayout(clips)
        box.addWidget(self._told)
        captions = row(self.browse_captions)
        captions.insertWidget(0, self.captions_from, 1)
        box.addLayout(captions)
        self._how = QWidget()
        self._how.setLayout(row(label(self.tr("Moments and cues"), "label"), self.by_time, self.by_words, 1))
        self._how.setVisible(bool(self._clip.scene and (self._clip.scene.moments or self._clip.scene.cues)))
        box.addWidget(self._how)
        box.addWidget(self.keep_points)
        box.addWidget(self.table, 1)
        for part in (self._summary, self._fault, self._bar):
            box.addWidget(part)
        box.addLayout(row(1, self.cancel, self.replace))

    def _join(self) -> None:
        self.media.activated.connect(self._choose_known)
        self.browse.clicked.connect(self._browse)
        self.browse_captions.clicked.connect(self._browse_captions)
        self.captions_from.activated.connect(self._captions_chosen)
        self.by_words.toggled.connect(self.refresh)
        self.keep_points.toggled.connect(self.refresh)
        self.cancel.clicked.connect(self._cancel)
        self.replace.clicked.connect(self._take_over)

    # --- what would happen -------------------------------------------------------------------------

    def _planned(self) -> Exchange | None:
        clip = self._clip
        if self._facts is None or clip.lesson is None or clip.scene is None:
            return None
        try:
            return plan_exchange(
                self._ground.folder,
                self._ground.document.course,
                clip.lesson,
                clip.scene.id,
                self._facts,
                clip.language,
                by="words" if self.by_words.isChecked() else "time",
                captions_from=self._source_of_captions(),
                captions=self._captions,
                keep_points=self.keep_points.isChecked(),
            )
        except CourseError as error:
            self._tell_fault(error)
            return None

    def _source_of_captions(self) -> CaptionsFrom:
        found = self.captions_from.currentData()
        if found == "file" and not self._captions:
            return "none"
        return "clip" if found == "clip" else "file" if found == "file" else "none"

    def _fill(self, number: int, move: Moved) -> None:
        said: dict[How, str] = {
            "time": self.tr("Same time"),
            "words": self.tr("Same words"),
            "between": self.tr("Between the same words: look"),
            "end": self.tr("Does not fit: look"),
        }
        after = code_text(move.to_ms) if move.to_ms != move.from_ms else "="
        ends = {"end_ms": self.tr("{0}: end"), "until_ms": self.tr("{0}: end"), "start_ms": self.tr("{0}: start")}
        what = ends.get(move.path.rpartition(".")[2], "{0}").format(move.label)
        for column, text in enumerate((what, code_text(move.from_ms), after, said[move.how])):
            self.table.setItem(number, column, QTableWidgetItem(text))

    def _in_words(self, exchange: Exchange) -> str:
        moves = exchange.moves
        moved = sum(move.from_ms != move.to_ms for move in moves)
        look = sum(move.how in ("between", "end") for move in moves)
        parts = [
            self.tr("Times that move: {0}; that stay: {1}; to look at: {2}.").format(moved, len(moves) - moved, look)
        ]
        if not moves:
            parts = [self.tr("Nothing in this scene has a time.")]
        if self.by_words.isChecked() and exchange.plan.by == "time":
            parts.append(self.tr("The captions have no words in common, so all stay at their times."))
        if exchange.captions:
            parts.append(self.tr("Captions ({0}) come from {1}.").format(exchange.language, self._captions_name))
        if exchange.dropped:
            parts.append(self.tr("Captions that go: {0}.").format(", ".join(exchange.dropped)))
        if not self._new:
            parts.append(self.tr("The former file stays in the course until unused media is put aside."))
        return " ".join(parts)

    # --- chosen ------------------------------------------------------------------------------------

    def _choose_known(self, number: int) -> None:
        name = self.media.itemData(number)
        self._file = None
        self._facts = self._ground.media.get(name)
        self._tell_facts()

    def _browse(self) -> None:
        kinds = self.tr("Clips ({0})").format(" ".join(f"*{ending}" for ending in CLIP_ENDINGS))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if chosen:
            self.choose(Path(chosen))

    def _browse_captions(self) -> None:
        kinds = self.tr("Captions ({0})").format(" ".join(f"*{ending}" for ending in CAPTION_ENDINGS))
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose captions"), "", kinds)
        if chosen:
            self.choose_captions(Path(chosen))

    def _captions_chosen(self, number: int) -> None:
        if self.captions_from.itemData(number) == "file" and not self._captions:
            self._browse_captions()
        self.refresh()

    def _looked(self, facts: MediaFacts) -> None:
        if facts.fault or facts.kind not in ("video", "sound"):
            self._file = None
            words = facts.fault or self.tr("{0} is not a clip that can be played.").format(facts.name)
            self._tell_fault(CourseError(words, self.tr("Choose another file.")))
            self._told.setText("")
        else:
            self._facts = facts
        self._tell_facts()

    def _tell_facts(self) -> None:
        facts = self._facts
        if facts is not None:
            self._fault.hide()
            name = self._file.name if self._file is not None else facts.name
            size = f"{facts.width} × {facts.height}" if facts.width else self.tr("sound alone")
            rate = (
                self.tr("{0} frames a second").format(f"{facts.fps:.2f}".rstrip("0").rstrip(".")) if facts.fps else ""
            )
            parts = [name, code_text(facts.duration_ms), size, rate, f"{facts.size / 1_000_000:.1f} MB"]
            self._told.setText(" · ".join(part for part in parts if part))
        self.refresh()

    # --- taken over --------------------------------------------------------------------------------

    def _take_over(self) -> None:
        if self.exchange is None:
            return
        if self._file is None:
            self._carry_out(self.exchange.plan.clip.media)
            return
        self._bar.show()
        folder, files = self._ground.folder, [self._file]
        self._run(self._ground.tasks.run(partial(import_media, folder, files)), self._came)
        self.refresh()

    def _came(self, found: tuple[Imported, ...]) -> None:
        self._carry_out(found[0].name)

    def _carry_out(self, name: str) -> None:
        exchange, ground = self.exchange, self._ground
        if exchange is None:
            return
        try:
            edited = carry_out(ground.folder, ground.document.course, exchange, name)
        except CourseError as error:
            self._tell_fault(error)
            return
        ground.document.apply(edited)
        ground.media_touched.emit()
        self._close()

    def _run(self, task: Task, done: object) -> None:
        self._fault.hide()
        self._task = task
        task.done.connect(self._task_over)
        task.done.connect(done)
        task.failed.connect(self._task_over)
        task.failed.connect(self._tell_fault)
        task.cancelled.connect(self._task_over)
        task.progressed.connect(self._progress)
        self._ground.tasks.start(task)

    def _task_over(self, _what: object = None) -> None:
        self._task = None
        self._bar.hide()
        self.refresh()

    def _progress(self, part: float, _what: str) -> None:
        self._bar.setValue(round(part * 1000))

    def _tell_fault(self, error: StudioError) -> None:
        self._fault.setText(f"{error.message} {error.hint}")
        self._fault.show()

    def _cancel(self) -> None:
        """Stop copying when it copies; else close."""
        if self._task is not None and not self._bar.isHidden():
            self._task.cancel()
        else:
            self._close()

    def _close(self) -> None:
        if self._veil is not None:
            self._veil.close_veil()

    def _stop(self) -> None:
        task, self._task, self.exchange = self._task, None, None
        if task is not None:
            task.cancel()
