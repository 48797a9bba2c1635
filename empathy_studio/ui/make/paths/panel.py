"""The panel of paths: the lesson in figures, the flow of random play, and a table of its scenes and ends."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.errors import StudioError
from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.latest import Latest
from empathy_studio.ui.make.paths.end_table import EndTable
from empathy_studio.ui.make.paths.figures import Figures, figures_of
from empathy_studio.ui.make.paths.flow_picture import FlowPicture
from empathy_studio.ui.make.paths.scene_table import SceneTable
from empathy_studio.ui.make.selection import found_lesson
from empathy_studio.ui.theme import GRID

SOON_MS = 800
"""How long after the last edit the lesson is explored, in ms: it takes a second or two of a processor."""
MOST_LOOPS = 3
"""So many circles are told in words."""
MOST_SCENES = 6
"""So many scenes of a circle are named."""


class PathsPanel(QWidget):
    """Explores the selected lesson soon after each edit, off the UI thread, while the panel is seen.

    Signals: `title_changed(str)` when the number of paths in the panel's title has changed.
    """

    title_changed = Signal(str)

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Paths"))
        self._ground = ground
        self._latest = Latest(self, soon_ms=SOON_MS)
        self._asked: tuple[object, ...] = ()
        self.figures: Figures | None = None
        self.told = label("", "small")
        self.loops = label("", "small")
        self.scenes, self.flow, self.ends = SceneTable(), FlowPicture(), EndTable()
        self._stack = QStackedWidget()
        self.views: list[Button] = []
        head = row(spacing=4)
        named: tuple[tuple[FlowPicture | SceneTable | EndTable, str], ...] = (
            (self.flow, self.tr("Flow")),
            (self.scenes, self.tr("Scenes")),
            (self.ends, self.tr("Ends")),
        )
        for number, (view, name) in enumerate(named):
            button = Button(name, "filter")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(number == 0)
            button.clicked.connect(partial(self._stack.setCurrentIndex, number))
            self.views.append(button)
            head.addWidget(button)
            self._stack.addWidget(view)
            view.chosen.connect(self._chosen)
        line = row(spacing=GRID)
        line.addLayout(head, 0)
        line.addWidget(self.told, 1)
        box = column(line, self.loops, spacing=GRID // 2)
        box.addWidget(self._stack, 1)
        box.setContentsMargins(GRID, GRID // 2, GRID, GRID)
        self.setLayout(box)
        self._latest.done.connect(self._came)
        self._latest.failed.connect(self._failed)
        ground.document.changed.connect(self._changed)
        ground.media_changed.connect(self._look)
        ground.selection.changed.connect(self._selected)

    @property
    def fresh(self) -> bool:
        """Whether what is shown is about the lesson as it is now."""
        return self._latest.idle and self._asked == self._about()

    def shut(self) -> None:
        """Explore no more."""
        self._latest.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Explore what was edited while the panel was not seen."""
        super().showEvent(event)
        self._look()

    # --- explored ----------------------------------------------------------------------------------

    def _lesson(self) -> Lesson | None:
        return found_lesson(self._ground.document.course, self._ground.selection.lesson)

    def _about(self) -> tuple[object, ...]:
        course = self._ground.document.course
        return self._lesson(), course.skills, course.surveys, course.rubrics, course.authority, self._ground.media

    def _changed(self, _course: object) -> None:
        self._look()

    def _selected(self) -> None:
        self._mark()
        self._look()

    def _look(self) -> None:
        lesson = self._lesson()
        if not self.isVisible() or self._about() == self._asked:
            return
        self._asked = self._about()
        if lesson is None:
            self.told.setText(self.tr("Select a lesson to see its paths."))
            return
        self.told.setText(self.tr("Exploring…") if self.figures is None else self.told.text())
        course, media = self._ground.document.course, dict(self._ground.media)
        self._latest.ask(partial(figures_of, course, lesson.id, media))

    def _came(self, figures: Figures) -> None:
        self.figures = figures
        self.told.setText(self._summary(figures))
        notes = self._notes(figures)
        self.loops.setText("\n".join(notes))
        self.loops.setVisible(bool(notes))
        for view in (self.flow, self.scenes, self.ends):
            view.show_figures(figures)
            view.setEnabled(True)
        self.title_changed.emit(self.tr("Paths ({0})").format(_many(figures.paths)))
        self._mark()

    def _failed(self, error: StudioError) -> None:
        self.loops.hide()
        self.told.setText(self.tr("The paths cannot be told yet. {0} {1}").format(error.message, error.hint))
        for view in (self.flow, self.scenes, self.ends):
            view.setEnabled(False)
        self.title_changed.emit(self.tr("Paths"))

    def _summary(self, found: Figures) -> str:
        times = self.tr("{0} to {1} long").format(_time(found.shortest_s), _time(found.longest_s))
        low, high = round(found.rapport.least), round(found.rapport.most)
        parts = [
            self.tr("Paths: {0}").format(_many(found.paths)),
            times,
            self.tr("ends: {0}").format(len(found.ends)),
            self.tr("rapport {0} to {1}").format(f"{low:+d}", f"{high:+d}"),
            self.tr("share of {0} random runs").format(found.runs),
        ]
        return " · ".join(parts)

    def _notes(self, found: Figures) -> list[str]:
        """What else there is to know: circles, and clips that were counted as nothing."""
        notes = [
            self.tr("Goes round in a circle: {0}").format(" → ".join(_shortened(loop)))
            for loop in found.loops[:MOST_LOOPS]
        ]
        if len(found.loops) > MOST_LOOPS:
            notes.append(self.tr("and more circles: {0}").format(len(found.loops) - MOST_LOOPS))
        if found.unknown_lengths:
            clips = ", ".join(found.unknown_lengths)
            notes.append(self.tr("Clips of unknown length are counted as 0: {0}").format(clips))
        return notes

    # --- joined ------------------------------------------------------------------------------------

    def _mark(self) -> None:
        scene = self._ground.selection.scene
        for view in (self.flow, self.scenes, self.ends):
            view.mark(scene)

    def _chosen(self, scene: str) -> None:
        lesson = self._ground.selection.lesson
        self._ground.selection.select(lesson, SceneId(scene))


def _shortened(loop: tuple[str, ...]) -> tuple[str, ...]:
    """A circle back to its beginning; of a long one the first scenes and how many more there are."""
    if len(loop) <= MOST_SCENES:
        return *loop, loop[0]
    return *loop[:MOST_SCENES], f"… (+{len(loop) - MOST_SCENES})", loop[0]


def _many(paths: int) -> str:
    return f"{paths:,}" if paths < 10**9 else f"{paths:.1e}"


def _time(seconds: float) -> str:
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"
