"""What can be done on the map that changes the lesson: make, connect, delete, copy, put in line, frame."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal

from PySide6.QtCore import QObject

from empathy_studio.author.edit import (
    Edited,
    add_scene,
    connect,
    delete_scenes,
    draw_line,
    duplicate_scenes,
    evenly,
    group_scenes,
    groups_of,
    in_line,
    insert_scene,
    lesson_of,
    move_scenes,
    rename_group,
    scene_of,
    set_start,
)
from empathy_studio.author.edit.arrange import Line
from empathy_studio.author.edit.links import As
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Channel
from empathy_studio.errors import CourseError
from empathy_studio.ui.make.ask_sheets import ConfirmSheet, NameSheet
from empathy_studio.ui.make.channels import channel_name
from empathy_studio.ui.make.layout import Position
from empathy_studio.ui.make.link_line import LinkLine
from empathy_studio.ui.make.map_board import MapBoard
from empathy_studio.ui.make.palette import Entry, Palette
from empathy_studio.ui.make.scene_clipboard import SceneClipboard


class MapWork(QObject):
    """Carries the commands of the map out; each is one step of undo, and refusals are told."""

    def __init__(self, board: MapBoard) -> None:
        super().__init__(board)
        self._board, self._ground = board, board.ground
        self.clipboard = SceneClipboard(board.ground, board)

    # --- made and connected ------------------------------------------------------------------------

    def add_at(self, at: Position) -> None:
        """Add a scene at a place, in map units."""
        lesson = self._lesson()
        if lesson is not None:
            channel = self._channel()
            edited = add_scene(self._course(), lesson, self.tr("New scene"), channel=channel, position=_whole(at))
            self._take(edited, made=True)

    def connect_scenes(self, source: SceneId, target: SceneId) -> None:
        """Draw a line: the first from a scene without a way on is its way on, others are new answers."""
        lesson = self._lesson()
        if lesson is not None:
            self._try(lambda: draw_line(self._course(), lesson, source, target, self._kind(lesson, source)))

    def connect_new(self, source: SceneId, at: Position) -> None:
        """Make a scene at a place and draw a line to it."""
        lesson = self._lesson()
        if lesson is None:
            return
        made = add_scene(
            self._course(), lesson, self.tr("New scene"), channel=self._channel(), position=_whole(at), after=source
        )
        new = SceneId(made.made[0])
        drawn = draw_line(made.course, lesson, source, new, self._kind(lesson, source))
        self._take(Edited(course=drawn.course, label=made.label, made=(new,)), made=True)

    def ask_target(self) -> None:
        """Choose by its words where the selected line, or a new one from the selected scene, is to lead."""
        line, scene = self._board.selected_line(), self._ground.selection.scene
        if line is not None:
            self._choose_scene(self.tr("Lead this line to"), partial(self.relink, line))
        elif scene is not None:
            self._choose_scene(self.tr("Connect to"), partial(self.connect_scenes, scene))

    def relink(self, line: LinkLine, target: SceneId) -> None:
        """Let a line lead to another scene."""
        lesson = self._lesson()
        if lesson is not None and target != line.link.target:
            self._try(lambda: connect(self._course(), lesson, line.link, target))

    def insert_on(self, line: LinkLine | None = None) -> None:
        """Put a new scene on a line (left out: the one selected)."""
        lesson, line = self._lesson(), line or self._board.selected_line()
        if lesson is None or line is None:
            return
        places = self._board.canvas.places([line.link.source, line.link.target or line.link.source])
        across, down = zip(*places.values(), strict=True)
        at = (sum(across) / len(across), sum(down) / len(down))
        edited = insert_scene(self._course(), lesson, line.link, self.tr("New scene"), position=_whole(at))
        self._take(edited, made=True)

    def begin_here(self) -> None:
        """Let the lesson begin with the selected scene."""
        lesson, scene = self._lesson(), self._ground.selection.scene
        if lesson is not None and scene is not None:
            self._try(lambda: set_start(self._course(), lesson, scene))

    def open_scene(self) -> None:
        """Open the selected scene where its clip is shown."""
        if self._ground.selection.scene is not None:
            self._ground.panel_asked.emit("stage")

    # --- deleted and copied ------------------------------------------------------------------------

    def delete(self) -> None:
        """Cut the selected line, or delete the selected scenes; what else goes with them is told first."""
        lesson, line, names = self._lesson(), self._board.selected_line(), self._board.selected()
        if lesson is None:
            return
        if line is not None:
            self._try(lambda: connect(self._course(), lesson, line.link, None))
        elif names:
            self._delete(delete_scenes(self._course(), lesson, names))

    def duplicate(self) -> None:
        """Put copies of the selected scenes beside them."""
        lesson, names = self._lesson(), self._board.selected()
        if lesson is not None and names:
            self._take(duplicate_scenes(self._course(), lesson, names), made=True)

    def copy(self) -> None:
        """Put the selected scenes on the clipboard, their media with them."""
        lesson, names = self._lesson(), self._board.selected()
        if lesson is not None and names:
            self.clipboard.copy(lesson, names, self._board.canvas.places())

    def cut(self) -> None:
        """Put the selected scenes on the clipboard and take them away."""
        lesson, names = self._lesson(), self._board.selected()
        if lesson is not None and names:
            told = self.clipboard.cut(lesson, names, self._board.canvas.places())
            if told:
                self._ground.told.emit(" ".join(told))

    def paste(self) -> None:
        """Paste scenes where the mouse points, or into the middle of what is in view."""
        lesson = self._lesson()
        if lesson is not None:
            try:
                self.clipboard.paste(lesson, self._board.middle())
            except CourseError as error:
                self._ground.refuse(error)

    # --- arranged ----------------------------------------------------------------------------------

    def align(self, line: Line) -> None:
        """Bring the selected scenes into line."""
        self._move(in_line(self._board.canvas.places(self._board.selected()), line), self.tr("Align {0} scenes"))

    def distribute(self, way: Literal["across", "down"]) -> None:
        """Put the selected scenes evenly apart."""
        self._move(evenly(self._board.canvas.places(self._board.selected()), way), self.tr("Distribute {0} scenes"))

    def unplace(self) -> None:
        """Give the selected scenes, or all when none is, back to the automatic layout."""
        board, lesson = self._board, self._board.lesson
        if lesson is None:
            return
        names = board.selected() if len(board.selected()) > 1 else tuple(board.cards)
        edited = move_scenes(self._course(), lesson.id, dict.fromkeys(names))
        board.canvas.forget_places(lesson.id)
        if edited.course is self._course():
            board.canvas.tidy(lesson)
        else:
            words = self.tr("Tidy up {0} scenes").format(len(names))
            self._ground.document.apply(Edited(course=edited.course, label=words))
        board.fit()

    def group(self) -> None:
        """Put the selected scenes into a frame with a name."""
        lesson, names = self._board.lesson, self._board.selected()
        if lesson is not None and names:
            former = next((title for title, members in groups_of(lesson).items() if names[0] in members), "")
            act = partial(self._group, lesson.id, names)
            NameSheet(self.tr("Name of the frame"), former, self.tr("Frame them"), act, self._board.window())

    def ungroup(self) -> None:
        """Take the selected scenes out of their frames."""
        lesson, names = self._lesson(), self._board.selected()
        if lesson is not None and names:
            self._take(group_scenes(self._course(), lesson, names, ""))

    def rename_frame(self) -> None:
        """Give the frame of the selected scene another name."""
        lesson, scene = self._board.lesson, self._ground.selection.scene
        former = scene_of(lesson, scene).group if lesson is not None and scene in self._board.cards and scene else ""
        if lesson is not None and former:
            act = partial(self._rename, lesson.id, former)
            NameSheet(self.tr("Name of the frame"), former, self.tr("Rename"), act, self._board.window())

    # --- how ---------------------------------------------------------------------------------------

    def _course(self) -> Course:
        return self._ground.document.course

    def _lesson(self) -> LessonId | None:
        return self._board.lesson.id if self._board.lesson is not None else None

    def _channel(self) -> Channel:
        """The channel of the selected scene, for one that is made beside it."""
        card = self._board.cards.get(self._ground.selection.scene or SceneId(""))
        return card.model.channel if card is not None else "in_person"

    def _kind(self, lesson: LessonId, source: SceneId) -> As:
        scene = scene_of(lesson_of(self._course(), lesson), source)
        return "choice" if scene.leads_to is not None or scene.moments else "exit"

    def _try(self, edit: Callable[[], Edited]) -> None:
        try:
            self._take(edit())
        except CourseError as error:
            self._ground.refuse(error)

    def _take(self, edited: Edited, *, made: bool = False) -> None:
        """Take an edit over; what it made is selected."""
        lesson = self._lesson()
        self._ground.document.apply(edited)
        if made and lesson is not None:
            names = tuple(SceneId(name) for name in edited.made)
            self._ground.selection.select(lesson, names[0], scenes=names)
        if edited.told:
            self._ground.told.emit(" ".join(edited.told))

    def _delete(self, edited: Edited) -> None:
        """Delete at once when nothing else hangs on it, else say what does and ask."""
        if not edited.told:
            self._ground.document.apply(edited)
            return
        act = partial(self._ground.document.apply, edited)
        told = (*edited.told, self.tr("Undo brings everything back."))
        ConfirmSheet(self.tr("{0}?").format(edited.label), told, self.tr("Delete"), act, self._board.window())

    def _move(self, places: dict[SceneId, Position], words: str) -> None:
        lesson = self._lesson()
        if lesson is not None and len(places) > 1:
            edited = move_scenes(self._course(), lesson, places)
            self._ground.document.apply(Edited(course=edited.course, label=words.format(len(places))))

    def _choose_scene(self, title: str, act: Callable[[SceneId], object]) -> None:
        cards = self._board.cards.items()
        entries = [Entry(card.title, channel_name(card.model.channel), "", partial(act, name)) for name, card in cards]
        Palette(entries, lambda _: (), self._board.window(), title)

    def _group(self, lesson: LessonId, names: tuple[SceneId, ...], title: str) -> None:
        self._ground.document.apply(group_scenes(self._course(), lesson, names, title))

    def _rename(self, lesson: LessonId, former: str, title: str) -> None:
        self._ground.document.apply(rename_group(self._course(), lesson, former, title))


def _whole(at: Position) -> Position:
    return (round(at[0]), round(at[1]))
