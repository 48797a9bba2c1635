"""Replaces the clip of a scene: moments and cues stay by time, or by the caption words they stood at; shown first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, lesson_of, replaced, scene_of, with_scene
from empathy_studio.author.edit.nouns import counted, short
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Course
from empathy_studio.course.moments import MomentFields
from empathy_studio.course.prose import plain_text
from empathy_studio.course.scenes import Clip, Scene
from empathy_studio.course.value import Value

By = Literal["time", "words"]
How = Literal["time", "words", "between", "end"]

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


class Moved(Value, frozen=True, kw_only=True):
    """Where one time of a scene comes to in the new clip.

    `path` is the field inside the scene (`moments[0].at_ms`), `label` names the thing. `how` says what it follows: the
    same `time`, the same caption `words`, a place `between` words that are in both clips, or the new clip's `end`,
    because it would lie behind it.
    """

    path: str
    label: str
    from_ms: int
    to_ms: int
    how: How


class Replacement(Value, frozen=True, kw_only=True):
    """A clip about to take another's place: shown to the author, then carried out by `replace_clip`.

    `uncertain` counts what follows neither the same words nor the same time inside the new clip.
    """

    lesson: LessonId
    scene: SceneId
    clip: Clip
    by: By
    moves: tuple[Moved, ...] = ()

    @property
    def uncertain(self) -> int:
        """How many of the moves somebody should look at."""
        return sum(move.how in ("between", "end") for move in self.moves)

    def in_words(self) -> str:
        """What will happen, in one line."""
        still = sum(move.from_ms == move.to_ms for move in self.moves)
        parts = [f"{counted(len(self.moves) - still, 'time')} moved", f"{still} unchanged"]
        if self.uncertain:
            parts.append(f"{self.uncertain} to look at")
        return ", ".join(parts)


class _Word(NamedTuple):
    word: str
    start_ms: float
    end_ms: float


def plan_replacement(
    course: Course,
    lesson: LessonId,
    scene: SceneId,
    clip: Clip,
    duration_ms: int,
    *,
    by: By = "time",
    former_captions: Sequence[Caption] = (),
    captions: Sequence[Caption] = (),
) -> Replacement:
    """What would move if `clip`, of a media file `duration_ms` long, took the place of the scene's clip.

    By `words`, a time goes to where the caption word that was spoken then is spoken now; for words that are in one clip
    only, it goes between the nearest ones that are in both. Without captions in common it goes by `time`. What would
    lie behind the end of the new clip comes to its end.
    """
    found = scene_of(lesson_of(course, lesson), scene)
    end = min(clip.out_ms or duration_ms, duration_ms) if duration_ms else clip.out_ms or 0
    carried = _by_words(former_captions, captions) if by == "words" else None
    moves = []
    for path, label, at in times_of(found):
        to, how = carried.at(at) if carried is not None else (at, "time")
        if end and to > end:
            to, how = end, "end"
        moves.append(Moved(path=path, label=label, from_ms=at, to_ms=max(clip.in_ms, to), how=how))
    kept_apart = _in_order(moves)
    return Replacement(lesson=lesson, scene=scene, clip=clip, by="words" if carried else "time", moves=kept_apart)


def replace_clip(course: Course, plan: Replacement) -> Edited:
    """Carry out a replacement as one edit. The former file stays until it is put aside."""
    found = scene_of(lesson_of(course, plan.lesson), plan.scene)
    title = short(found.title or plan.scene)

    def changed(scene: Scene) -> Scene:
        after = replace(scene, clip=plan.clip)
        for move in plan.moves:
            after = _set(after, move)
        return after

    label = f"Replace the clip of “{title}”"
    return Edited(
        course=with_scene(course, plan.lesson, plan.scene, changed), label=label, told=(plan.in_words() + ".",)
    )


def times_of(scene: Scene) -> tuple[tuple[str, str, int], ...]:
    """Every time in the clip that a scene holds: the path of the field, what it is, and the time in ms."""
    found: list[tuple[str, str, int]] = []
    for number, moment in enumerate(scene.moments):
        label = short(plain_text(moment.prompt)) or moment.id
        for name in ("at_ms", "until_ms"):
            at = getattr(moment, name, None)
            if at is not None:
                found.append((f"moments[{number}].{name}", label, at))
    for number, cue in enumerate(scene.cues):
        if cue.message is None and cue.end_ms:
            found.append((f"cues[{number}].start_ms", cue.label or cue.id, cue.start_ms))
            found.append((f"cues[{number}].end_ms", cue.label or cue.id, cue.end_ms))
    return tuple(found)


class _Alignment:
    """Carries times of one clip over to another, along the words that are spoken in both."""

    def __init__(self, pairs: Sequence[tuple[_Word, _Word]]) -> None:
        self._pairs = pairs

    def at(self, ms: int) -> tuple[int, How]:
        """Where a time comes to, and whether a word in both clips says so."""
        before: tuple[_Word, _Word] | None = None
        for old, new in self._pairs:
            if old.start_ms <= ms <= old.end_ms:
                share = (ms - old.start_ms) / max(1.0, old.end_ms - old.start_ms)
                return round(new.start_ms + share * (new.end_ms - new.start_ms)), "words"
            if old.start_ms > ms:
                return self._between(ms, before, (old, new)), "between"
            before = (old, new)
        return self._between(ms, before, None), "between"

    def _between(self, ms: int, before: tuple[_Word, _Word] | None, after: tuple[_Word, _Word] | None) -> int:
        if before is None and after is not None:
            return max(0, round(after[1].start_ms - (after[0].start_ms - ms)))
        if before is not None and after is None:
            return round(before[1].end_ms + (ms - before[0].end_ms))
        assert before is not None
        assert after is not None
        gap = max(1.0, after[0].start_ms - before[0].end_ms)
        share = (ms - before[0].end_ms) / gap
        return round(before[1].end_ms + share * (after[1].start_ms - before[1].end_ms))


def _by_words(former: Sequence[Caption], captions: Sequence[Caption]) -> _Alignment | None:
    """The words in both, in order; None when there are none."""
    old, new = _words(former), _words(captions)
    matcher = SequenceMatcher(None, [one.word for one in old], [one.word for one in new], autojunk=False)
    pairs = [
        (old[block.a + step], new[block.b + step])
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]
    return _Alignment(pairs) if pairs else None


def _words(captions: Sequence[Caption]) -> list[_Word]:
    """The words of captions with the times at which they are about spoken: by their share of the signs."""
    found = []
    for caption in captions:
        matches = list(_WORD.finditer(caption.text))
        length = max(1, len(caption.text))
        span = caption.end_ms - caption.start_ms
        for match in matches:
            start = caption.start_ms + span * match.start() / length
            end = caption.start_ms + span * match.end() / length
            found.append(_Word(match[0].casefold().replace("’", "'"), start, end))
    return found


def _in_order(moves: Sequence[Moved]) -> tuple[Moved, ...]:
    """The same moves; what had a length still has one."""
    made: list[Moved] = []
    for move in moves:
        former = made[-1] if made else None
        thing = move.path.rpartition(".")[0]
        if former is not None and former.path.rpartition(".")[0] == thing and move.to_ms <= former.to_ms:
            length = max(1, move.from_ms - former.from_ms)
            if move.how == "end":  # both came to the end: the beginning makes room
                made[-1] = replace(former, to_ms=max(0, move.to_ms - length))
            else:
                move = replace(move, to_ms=former.to_ms + length)
        made.append(move)
    return tuple(made)


def _set(scene: Scene, move: Moved) -> Scene:
    part, _, name = move.path.partition(".")
    field, _, number = part.removesuffix("]").partition("[")
    items: tuple[MomentFields, ...] = getattr(scene, field)
    changed = replace(items[int(number)], **{name: move.to_ms})
    return replace(scene, **{field: replaced(items, int(number), changed)})
