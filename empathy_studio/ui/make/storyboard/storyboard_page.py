"""The page on which a scene is written as a storyboard, heard line by line, and voiced into a clip."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QFileDialog, QSplitter, QVBoxLayout, QWidget

from empathy_studio.author.edit.boards import (
    board_in_order,
    board_with_copy,
    board_with_line,
    board_without,
    set_storyboard,
)
from empathy_studio.author.media_import import import_media
from empathy_studio.author.script import lines_from, script_of
from empathy_studio.author.storyboard import ANIMALS, SHOTS, SOUNDS, settings
from empathy_studio.course.ids import ItemId, LessonId, SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.course.scenes import Line, Scene, Storyboard
from empathy_studio.errors import CourseError, StudioError
from empathy_studio.ui.controls import Button, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.fields.naming import fixed_name
from empathy_studio.ui.make.latest import Latest
from empathy_studio.ui.make.packing.work_bar import WorkBar
from empathy_studio.ui.make.scrolled import scrolled
from empathy_studio.ui.make.selection import found_lesson, found_scene
from empathy_studio.ui.make.storyboard.board_work import Drawn, drawn, stale_scenes
from empathy_studio.ui.make.storyboard.line_form import LineForm
from empathy_studio.ui.make.storyboard.line_list import LineList
from empathy_studio.ui.make.storyboard.script_sheet import ScriptSheet
from empathy_studio.ui.make.storyboard.voicing_desk import VoicingDesk
from empathy_studio.ui.theme import GRID

SOUND_KINDS = "*.wav *.mp3 *.m4a *.ogg *.flac *.opus"


class StoryboardPage(QWidget):
    """Edits the storyboard of the scene in hand. Every change is a step that can be undone."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Storyboard"))
        self._ground = ground
        self._latest = Latest(self)
        self._working = False
        self.sheet: ScriptSheet | None = None
        self.back = Button(self.tr("Back to editing"), "", "arrow-left")
        self.title, self.told = label("", "title"), label("", "quiet")
        self.voice = Button(self.tr("Voice it"), "primary", "film")
        self.voice_all = Button(self.tr("Voice the lesson"), "", "film")
        self.bar = WorkBar()
        self.desk = VoicingDesk(ground, self.bar, self)
        self.setting, self.shot, self.sound, self.animal = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.script = Button(self.tr("Write as a play"), "", "file-text")
        self.add = Button(self.tr("Add a line"), "", "plus")
        self.up, self.down = Button(self.tr("Up"), "quiet", "arrow-up"), Button(self.tr("Down"), "quiet", "arrow-down")
        self.copy = Button(self.tr("Duplicate"), "quiet", "copy")
        self.delete = Button(self.tr("Delete"), "quiet", "trash-2")
        self.list, self.form = LineList(), LineForm()
        self._set_up()
        self._put_together()
        self._join()

    # --- the page ----------------------------------------------------------------------------------

    def enter(self) -> None:
        """Show the scene in hand. Raises CourseError when there is none, or nobody to speak."""
        if self._scene() is None:
            raise CourseError(self.tr("There is no scene to write for."), self.tr("Select a scene first."))
        if not self._ground.document.course.cast:
            raise CourseError(
                self.tr("There is nobody in the cast."), self.tr("Add people to the cast in the form of the course.")
            )
        self.refresh()

    def shut(self) -> None:
        """Draw, speak and play no more."""
        self._latest.close()
        self.desk.shut()

    def refresh(self) -> None:
        """Show the scene as it is now."""
        lesson, scene = self._lesson(), self._scene()
        if lesson is None or scene is None:
            return
        board = scene.storyboard or Storyboard()
        course = self._ground.document.course
        self.title.setText(self.tr("Storyboard: {0}").format(scene.title or scene.id))
        self.form.show_cast(course.cast)
        here = self.list.line
        self.list.show_lines(board.lines, {one.id: one.name for one in course.cast}, here)
        for combo, value in (
            (self.setting, board.setting),
            (self.shot, board.shot),
            (self.sound, board.sound),
            (self.animal, board.animal),
        ):
            combo.blockSignals(True)
            if combo.findData(value) < 0:
                combo.addItem(fixed_name(value), value)
            combo.setCurrentIndex(combo.findData(value))
            combo.blockSignals(False)
        self._show_line()
        self._latest.ask(partial(drawn, course, lesson, scene, self._ground.folder))
        self._allow()

    # --- what a person does ------------------------------------------------------------------------

    def add_line(self) -> None:
        """Add a line after the chosen one, by whoever did not speak it."""
        people = [one.id for one in self._ground.document.course.cast]
        if not people:
            return
        board, name = board_with_line(self._board(), self.list.line, people)
        self._apply(board, self.tr("Add a line"))
        self._choose(name)
        self.form.text.setFocus()

    def duplicate_line(self) -> None:
        """Say the chosen line once more."""
        if self.list.line is not None:
            board, name = board_with_copy(self._board(), self.list.line)
            self._apply(board, self.tr("Duplicate a line"))
            self._choose(name)

    def delete_line(self) -> None:
        """Take the chosen line out."""
        if self.list.line is not None:
            board, name = board_without(self._board(), self.list.line)
            self._apply(board, self.tr("Delete a line"))
            if name is not None:
                self._choose(name)

    def move_line(self, by: int) -> None:
        """Put the chosen line one place up or down."""
        ids = self.list.ids
        if self.list.line in ids:
            to = (at := ids.index(self.list.line)) + by
            if 0 <= to < len(ids):
                ids[at], ids[to] = ids[to], ids[at]
                self._order(ids)

    def write_script(self) -> None:
        """Write all lines at once, as a play."""
        cast = self._ground.document.course.cast
        self.sheet = ScriptSheet(script_of(self._board(), cast))
        self.sheet.written.connect(self._take_script)
        self.sheet.lay_over(self.window())

    def hear(self) -> None:
        """Play the chosen line as it will sound."""
        lesson, scene, line = self._lesson(), self._scene(), self.list.line
        if lesson is not None and scene is not None and line is not None:
            self.desk.hear(lesson, scene, line)

    def voice_scene(self) -> None:
        """Make the clip of this scene."""
        lesson, scene = self._lesson(), self._scene()
        if lesson is not None and scene is not None:
            self.desk.voice([(lesson.id, scene.id)])

    def voice_lesson(self) -> None:
        """Make every clip of the lesson that is missing or older than its lines."""
        lesson = self._lesson()
        if lesson is None:
            return
        try:
            wanted = stale_scenes(self._ground.document.course, lesson, self._ground.folder)
        except CourseError as error:
            self._ground.refuse(error)
            return
        if wanted:
            self.desk.voice(wanted)
        else:
            self._ground.told.emit(self.tr("Every clip of this lesson is as its lines are."))

    def use_recording(self, file: Path) -> None:
        """Let a recording replace the made voice of the chosen line."""
        ground, line = self._ground, self.form.line
        if line is None:
            return
        try:
            (came,) = import_media(ground.folder, [file])
        except StudioError as error:
            ground.refuse(error)
            return
        self._edit(replace(line, recording=came.name))
        ground.media_touched.emit()

    # --- edits -------------------------------------------------------------------------------------

    def _edit(self, line: Line) -> None:
        board = self._board()
        lines = tuple(line if one.id == line.id else one for one in board.lines)
        self._apply(replace(board, lines=lines), self.tr("Change a line"), f"line:{self._ids()}:{line.id}")

    def _order(self, ids: list[ItemId]) -> None:
        here = self.list.line
        self._apply(board_in_order(self._board(), ids), self.tr("Put lines in order"))
        if here is not None:
            self._choose(here)

    def _take_script(self, text: str) -> None:
        board = self._board()
        try:
            lines = lines_from(text, board, self._ground.document.course.cast)
        except CourseError as error:
            if self.sheet is not None:
                self.sheet.refuse(error)
            return
        if self.sheet is not None:
            self.sheet.close_sheet()
        self._apply(replace(board, lines=lines), self.tr("Write the storyboard"))

    def _set_board(self) -> None:
        board = replace(
            self._board(),
            setting=str(self.setting.currentData()),
            shot=str(self.shot.currentData()),
            sound=str(self.sound.currentData()),
            animal=str(self.animal.currentData()),
        )
        self._apply(board, self.tr("Change the storyboard"))

    def _apply(self, board: Storyboard, words: str, merge: str = "") -> None:
        lesson, scene = self._ids()
        if lesson is not None and scene is not None and board != self._board():
            document = self._ground.document
            document.apply(set_storyboard(document.course, lesson, scene, board, words), merge)

    # --- work --------------------------------------------------------------------------------------

    def _work(self, on: bool) -> None:
        self._working = on
        self._allow()
        if not on:
            self.refresh()

    def _hearing(self, on: bool) -> None:
        self.form.hear.setEnabled(not on and self.form.can_be_heard)

    # --- shown -------------------------------------------------------------------------------------

    def _drawn(self, found: Drawn) -> None:
        scene = self._scene()
        if scene is None or found.scene != scene.id:
            return
        self.list.show_pictures(found.pictures)
        if found.fault is not None:
            self.told.setText(f"{found.fault.message} {found.fault.hint}")
        elif not self._board().lines:
            self.told.setText(self.tr("Write what is said: one line a person. Then voice it."))
        elif found.stale:
            self.told.setText(self.tr("The clip is older than the lines, or not made yet. Voice it."))
        else:
            self.told.setText(self.tr("The clip is as the lines are."))

    def _show_line(self) -> None:
        line = next((one for one in self._board().lines if one.id == self.list.line), None)
        if line != self.form.line or line is None:
            self.form.show_line(line)
        lesson, scene = self._lesson(), self._scene()
        if lesson is not None and scene is not None:
            self.desk.speak_ahead(lesson, scene, line.id if line is not None and self.form.can_be_heard else None)

    def _allow(self) -> None:
        some = bool(self._board().lines)
        self.add.setEnabled(bool(self._ground.document.course.cast))
        self.voice.setEnabled(some and not self._working)
        self.voice_all.setEnabled(not self._working)
        for part in (self.up, self.down, self.copy, self.delete):
            part.setEnabled(some)

    def _choose(self, line: ItemId) -> None:
        if line in self.list.ids:
            self.list.setCurrentRow(self.list.ids.index(line))
        self._show_line()

    def _ask_recording(self) -> None:
        kinds = self.tr("Recordings ({0})").format(SOUND_KINDS)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Use a recording"), "", kinds)
        if path:
            self.use_recording(Path(path))

    def _changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _ids(self) -> tuple[LessonId | None, SceneId | None]:
        return self._ground.selection.lesson, self._ground.selection.scene

    def _lesson(self) -> Lesson | None:
        return found_lesson(self._ground.document.course, self._ground.selection.lesson)

    def _scene(self) -> Scene | None:
        return found_scene(self._lesson(), self._ground.selection.scene)

    def _board(self) -> Storyboard:
        scene = self._scene()
        return (scene.storyboard if scene is not None else None) or Storyboard()

    # --- put together ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        for combo, name, values, first in (
            (self.setting, self.tr("Setting"), settings(), ""),
            (self.shot, self.tr("Shot"), SHOTS, self.tr("Shots by themselves")),
            (self.sound, self.tr("Background sound"), SOUNDS, self.tr("No background sound")),
            (self.animal, self.tr("Animal"), ANIMALS, self.tr("No animal")),
        ):
            combo.setAccessibleName(name)
            if first:
                combo.addItem(first, "")
            combo.setToolTip(name)
            for value in values:
                combo.addItem(fixed_name(value), value)

    def _put_together(self) -> None:
        head = row(self.back, self.title, self.voice_all, self.voice, spacing=2 * GRID)
        head.setStretch(1, 1)
        head.setContentsMargins(GRID, GRID, 2 * GRID, GRID)
        board = FlowLayout(spacing=2 * GRID)
        for combo in (self.setting, self.shot, self.sound, self.animal):
            board.addWidget(named(combo))
        tools = FlowLayout(spacing=GRID)
        for part in (self.add, self.script, self.up, self.down, self.copy, self.delete):
            tools.addWidget(part)
        side = QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, GRID, 0)
        left.addWidget(self.list, 1)
        left.addLayout(tools)
        split = QSplitter()
        split.addWidget(side)
        split.addWidget(scrolled(self.form))
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        inside = QVBoxLayout()
        inside.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self.told)
        inside.addWidget(self.bar)
        inside.addLayout(board)
        inside.addWidget(split, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addLayout(inside, 1)

    def _join(self) -> None:
        ground = self._ground
        self.back.clicked.connect(ground.desk_asked)
        self.voice.clicked.connect(self.voice_scene)
        self.voice_all.clicked.connect(self.voice_lesson)
        self.script.clicked.connect(self.write_script)
        self.add.clicked.connect(self.add_line)
        self.up.clicked.connect(partial(self.move_line, -1))
        self.down.clicked.connect(partial(self.move_line, 1))
        self.copy.clicked.connect(self.duplicate_line)
        self.delete.clicked.connect(self.delete_line)
        self.list.chosen.connect(self._show_line)
        self.list.ordered.connect(self._order)
        self.form.edited.connect(self._edit)
        self.form.hear_asked.connect(self.hear)
        self.form.recording_asked.connect(self._ask_recording)
        for combo in (self.setting, self.shot, self.sound, self.animal):
            combo.currentIndexChanged.connect(self._set_board)
        self.desk.working.connect(self._work)
        self.desk.hearing.connect(self._hearing)
        self._latest.done.connect(self._drawn)
        self._latest.failed.connect(ground.refuse)
        ground.document.changed.connect(self._changed)
        ground.selection.changed.connect(self._changed)


def named(combo: QComboBox) -> QWidget:
    """A menu with its name before it, where it is seen as well as heard."""
    pair = QWidget()
    pair.setProperty("look", "page")
    name = label(combo.accessibleName(), "quiet", wrap=False)
    name.setBuddy(combo)
    pair.setLayout(row(name, combo, spacing=GRID))
    return pair
