"""Edits of a storyboard's lines: add, duplicate, delete, put in order, and put the board into its scene."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, with_scene
from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.course.ids import CharacterId, ItemId, LessonId, SceneId
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Line, Storyboard


def set_storyboard(
    course: Course, lesson: LessonId, scene: SceneId, board: Storyboard, label: str = "Change the storyboard"
) -> Edited:
    """The course with this storyboard in a scene."""
    after = with_scene(course, lesson, scene, lambda found: replace(found, storyboard=board))
    return Edited(course=after, label=label)


def board_with_line(
    board: Storyboard, after: ItemId | None, people: Sequence[CharacterId]
) -> tuple[Storyboard, ItemId]:
    """The board with an empty line after `after` (else at the end), spoken by whoever did not speak that one."""
    at = _number(board, after, len(board.lines) - 1)
    spoken = board.lines[at].speaker if board.lines else None
    heard = list(dict.fromkeys(one.speaker for one in board.lines)) or list(people)
    speaker = next((one for one in (*heard, *people) if one != spoken), heard[0])
    name = ItemId(fresh_id("line", {one.id for one in board.lines}))
    return _with(board, at, Line(id=name, speaker=speaker, text="")), name


def board_with_copy(board: Storyboard, line: ItemId) -> tuple[Storyboard, ItemId]:
    """The board with a line said once more; the id is that of the copy, or `line` when it is not there."""
    at = _number(board, line, -1)
    if at < 0:
        return board, line
    name = ItemId(fresh_id(str(line), {one.id for one in board.lines}))
    return _with(board, at, replace(board.lines[at], id=name)), name


def board_without(board: Storyboard, line: ItemId) -> tuple[Storyboard, ItemId | None]:
    """The board without a line, and the line that then stands in its place."""
    left = tuple(one for one in board.lines if one.id != line)
    at = min(_number(board, line, 0), len(left) - 1)
    return replace(board, lines=left), left[at].id if left else None


def board_in_order(board: Storyboard, ids: Sequence[ItemId]) -> Storyboard:
    """The board with its lines in the order of `ids`; lines that are not named come last."""
    by_id = {one.id: one for one in board.lines}
    named = [by_id.pop(one) for one in ids if one in by_id]
    return replace(board, lines=(*named, *by_id.values()))


def _with(board: Storyboard, at: int, line: Line) -> Storyboard:
    return replace(board, lines=(*board.lines[: at + 1], line, *board.lines[at + 1 :]))


def _number(board: Storyboard, line: ItemId | None, otherwise: int) -> int:
    return next((number for number, one in enumerate(board.lines) if one.id == line), otherwise)
