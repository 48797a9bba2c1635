"""The timeline: a panel of the course window with the tracks of the clip in hand, zoom, and what is picked."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from empathy_studio.author.media import Report
from empathy_studio.author.waveform import Peaks, peaks_of
from empathy_studio.errors import StudioError
from empathy_studio.ui.controls import IconButton, column, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.clip_verbs import ClipVerbs
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.scrolled import scrolled
from empathy_studio.ui.make.timeline.mark_detail import MarkDetail
from empathy_studio.ui.make.timeline.track_view import ZOOM, TrackView
from empathy_studio.ui.tasks import Task
from empathy_studio.ui.theme import GRID


class TimelinePanel(QWidget):
    """Tracks of the clip in hand. The waveform is listened to in the background, once a file."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._clip = ground, ground.clip
        self._heard = ""
        self._task: Task | None = None
        self.verbs = ClipVerbs(ground, self)
        self.tracks = TrackView(ground, self.verbs)
        self.detail = MarkDetail(ground, self.verbs, self)
        self.smaller = IconButton("zoom-out", self.tr("Show more of the clip (-)"))
        self.larger = IconButton("zoom-in", self.tr("Show it larger (+)"))
        self.whole = IconButton("maximize-2", self.tr("Show the whole clip (0)"))
        self.snap = IconButton(
            "magnet", self.tr("Snap to frames and to what is near; hold Alt for once"), checkable=True
        )
        self.snap.setChecked(True)
        self._empty = label(self.tr("Select a scene with a clip to see its timeline."), "quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(self.tr("What is in view"))
        self.setProperty("dense", "true")
        for tool in (self.smaller, self.larger, self.whole, self.snap):
            tool.setProperty("look", "small")
        self._put_together()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.tracks)
        self._join()
        self.look()

    def look(self) -> None:
        """Show the clip in hand as it is now."""
        there = self._clip.scene is not None and self._clip.clip is not None
        self._empty.setVisible(not there)
        self._body.setVisible(there)
        self._show_picked()
        self._listen()

    def shut(self) -> None:
        """Listen no more."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _put_together(self) -> None:
        tools = QWidget()
        flow = FlowLayout(tools, spacing=GRID // 2)
        for part in self.detail.parts:
            flow.addWidget(part)
        corner = QWidget()
        corner.setLayout(row(self.smaller, self.larger, self.whole, self.snap, spacing=0))
        self.tracks.set_corner(corner)
        moved = QWidget()
        inside = column(tools, self.tracks, 1, spacing=GRID // 2)
        moved.setLayout(inside)
        self._body = QWidget()
        body = column(spacing=0)
        self._scroll = scrolled(moved)
        body.addWidget(self._scroll, 1)
        body.addWidget(self.bar)
        self._body.setLayout(body)
        for former, later in pairwise(
            (*self.detail.parts, self.smaller, self.larger, self.whole, self.snap, self.tracks, self.bar)
        ):
            QWidget.setTabOrder(former, later)
        box = QVBoxLayout(self)
        box.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        box.addWidget(self._body)
        box.addWidget(self._empty)

    def _join(self) -> None:
        self.smaller.clicked.connect(partial(self.tracks.zoom, 1 / ZOOM))
        self.larger.clicked.connect(partial(self.tracks.zoom, ZOOM))
        self.whole.clicked.connect(self.tracks.fit)
        self.snap.toggled.connect(self._snap)
        self.bar.valueChanged.connect(self.tracks.scroll_to)
        self.tracks.scale_changed.connect(self._show_scale)
        self.detail.placed.connect(self.tracks.move_picked)
        self._clip.changed.connect(self.look)
        self._clip.picked_changed.connect(self._show_picked)
        self._show_scale()

    def _snap(self, on: bool) -> None:
        self.tracks.snaps = on

    def _show_scale(self) -> None:
        scale = self.tracks.scale
        with QSignalBlocker(self.bar):
            self.bar.setRange(0, round(scale.last_first_ms))
            self.bar.setPageStep(round(scale.shown_ms))
            self.bar.setSingleStep(max(1, round(scale.shown_ms / 10)))
            self.bar.setValue(round(scale.first_ms))
        self.bar.setVisible(not scale.is_fitted)

    def _show_picked(self) -> None:
        mark = self.tracks.picked()
        self.detail.show_mark(mark)
        box = self.tracks.lanes.box_of(mark.key) if mark is not None else None
        if box is not None:
            self._scroll.ensureVisible(0, self.tracks.y() + round(box.center().y()), 0, round(box.height()))

    def _listen(self) -> None:
        """Find the peaks of another clip than before."""
        clip, facts = self._clip.clip, self._clip.facts
        wanted = clip.media if clip is not None and facts is not None and facts.has_sound else ""
        if wanted == self._heard:
            return
        self._heard = wanted
        self.tracks.show_peaks(Peaks())
        if not wanted:
            return
        folder = self._ground.folder

        def listen(report: Report) -> tuple[str, Peaks]:
            return wanted, peaks_of(folder, wanted, report)

        task = self._ground.tasks.run(listen)
        task.done.connect(self._heard_it)
        task.failed.connect(self._not_heard)
        self._task = task
        self._ground.tasks.start(task)

    def _heard_it(self, found: tuple[str, Peaks]) -> None:
        name, peaks = found
        if name == self._heard:
            self._task = None
            self.tracks.show_peaks(peaks)

    def _not_heard(self, _error: StudioError) -> None:
        self._task = None  # the problems say what is wrong with the file
