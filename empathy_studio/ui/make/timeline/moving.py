"""What a mark comes to when it is moved: where it snaps to, and the edit that puts it there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from empathy_studio.author.caption_files import keep_captions
from empathy_studio.author.edit import Edited, lesson_of, moment_of, set_time
from empathy_studio.author.edit.captions import SHORTEST_MS, set_caption_time
from empathy_studio.author.edit.clip_times import set_clip_span, set_cue_span
from empathy_studio.course.ids import CueId, LessonId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Spot
from empathy_studio.course.scenes import Scene
from empathy_studio.ui.make.frames import Frames
from empathy_studio.ui.make.timeline.marks import CAPTION, CLIP, CUE, Mark, MarkKey, Part

Span = tuple[int, int | None]


def edges_of(marks: Iterable[Mark], but: MarkKey, *more: int) -> tuple[int, ...]:
    """The times that something snaps to: where captions, cues, moments and the clip begin and end."""
    found = set(more)
    for mark in marks:
        if mark.key != but:
            found |= {mark.start_ms, mark.last_ms}
    return tuple(sorted(found))


def snapped(at_ms: float, edges: Sequence[int], frames: Frames, reach_ms: float) -> int:
    """`at_ms` on the nearest of `edges` within `reach_ms`, else on the start of the nearest frame."""
    near = min(edges, key=lambda edge: abs(edge - at_ms), default=None)
    if near is not None and abs(near - at_ms) <= reach_ms:
        return near
    return frames.nearest(at_ms)


def dragged(
    mark: Mark, part: Part, by_ms: float, end_ms: int, edges: Sequence[int], frames: Frames, reach_ms: float | None
) -> Span:
    """Where a mark comes to when `part` of it is dragged by `by_ms`, inside media of `end_ms`.

    It snaps by whichever of its ends is nearer to something; `reach_ms` None snaps to nothing, not even to frames.
    """

    def settle(at_ms: float) -> int:
        at = round(at_ms) if reach_ms is None else snapped(at_ms, edges, frames, reach_ms)
        return max(0, min(end_ms, at))

    if mark.end_ms is None:
        return settle(mark.start_ms + by_ms), None
    if part == "start":
        return min(settle(mark.start_ms + by_ms), mark.end_ms - 1), mark.end_ms
    if part == "end":
        return mark.start_ms, max(settle(mark.end_ms + by_ms), mark.start_ms + 1)
    length = mark.end_ms - mark.start_ms
    start, end = mark.start_ms + by_ms, mark.end_ms + by_ms
    by_start, by_end = settle(start), settle(end) - length
    nearer = by_end if end_snaps(end, edges, reach_ms) and not end_snaps(start, edges, reach_ms) else by_start
    kept = max(0, min(nearer, end_ms - length))
    return kept, kept + length


def end_snaps(at_ms: float, edges: Sequence[int], reach_ms: float | None) -> bool:
    """Whether something to snap to is near."""
    return reach_ms is not None and any(abs(edge - at_ms) <= reach_ms for edge in edges)


def edit_of_move(
    course: Course, lesson: LessonId, scene: Scene, captions: Sequence[Caption], language: str, folder: Path,
    mark: Mark, span: Span, length_ms: int
) -> Edited:  # fmt: skip
    """The edit that puts a mark at `span`; a moment at the end of the clip or behind it is asked when it has ended.

    Captions are written into the media folder of the course in `folder`. Raises CourseError when that cannot be.
    """
    start, end = span
    if mark.key.kind == CLIP:
        out = None if end is None or end >= length_ms else end
        return set_clip_span(course, lesson, scene.id, start, out)
    if mark.key.kind == CUE:
        return set_cue_span(course, lesson, scene.id, CueId(mark.key.name), start, start if end is None else end)
    if mark.key.kind == CAPTION:
        number = mark.key.number
        if end is not None and end - start == mark.last_ms - mark.start_ms:
            start, end = _between_neighbours(captions, number, start, end, length_ms)
        least = start + SHORTEST_MS
        moved = set_caption_time(captions, number, start, max(least, end or least))
        return keep_captions(folder, course, lesson, scene.id, language, moved, "Move a caption")
    return _moment_moved(course, lesson, scene, mark, span, length_ms)


def _between_neighbours(
    captions: Sequence[Caption], number: int, start: int, end: int, length_ms: int
) -> tuple[int, int]:
    """The stretch of a caption that is moved whole, held by the captions before and after it, as long as it was."""
    length = end - start
    low = captions[number - 1].end_ms if number else 0
    high = captions[number + 1].start_ms if number + 1 < len(captions) else max(length_ms, end)
    first = max(low, min(start, high - length))
    return first, first + length


def _moment_moved(course: Course, lesson: LessonId, scene: Scene, mark: Mark, span: Span, length_ms: int) -> Edited:
    clip = scene.clip
    in_ms = clip.in_ms if clip is not None else 0
    out_ms = clip.out_ms if clip is not None and clip.out_ms is not None else length_ms
    start, end = span
    moment = moment_of(lesson_of(course, lesson), mark.key.moment)
    if isinstance(moment, Spot):
        at = None if start <= in_ms else start
        return set_time(course, lesson, moment.id, at, None if end is None or end >= out_ms else end)
    return set_time(course, lesson, moment.id, None if start >= out_ms else start)
