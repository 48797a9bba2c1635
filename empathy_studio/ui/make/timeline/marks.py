"""What stands on the tracks of the timeline: moments, cues, captions and the clip itself, as plain marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from empathy_studio.author.edit.nouns import short
from empathy_studio.course.ids import MomentId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.moments import Moment, Spot
from empathy_studio.course.prose import plain_text
from empathy_studio.course.scenes import Scene
from empathy_studio.play.moments import kind_of

MarkKind = Literal["clip", "moment", "cue", "caption"]
Part = Literal["whole", "start", "end"]
CLIP: MarkKind = "clip"
MOMENT: MarkKind = "moment"
CUE: MarkKind = "cue"
CAPTION: MarkKind = "caption"

TRACKS: tuple[MarkKind, ...] = (MOMENT, CUE, CAPTION)
"""The tracks, from the top."""


@dataclass(frozen=True, slots=True)
class MarkKey:
    """Which mark: its kind, and the id of the moment or cue, or the number of the caption."""

    kind: MarkKind
    name: str

    @property
    def moment(self) -> MomentId:
        """The moment's id."""
        return MomentId(self.name)

    @property
    def number(self) -> int:
        """The caption's number, from 0."""
        return int(self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One mark, from `start_ms` to `end_ms` of the media; None: it is at one instant.

    `at_end` is a moment that is asked when the clip has ended. `weight` is that of a cue. `label` are its words,
    `kind_label` what it is called.
    """

    key: MarkKey
    start_ms: int
    end_ms: int | None
    label: str
    kind_label: str = ""
    weight: int = 0
    at_end: bool = False

    @property
    def last_ms(self) -> int:
        """Where it ends; its start when it is at one instant."""
        return self.start_ms if self.end_ms is None else self.end_ms


def marks_of(scene: Scene, captions: Sequence[Caption], in_ms: int, out_ms: int) -> tuple[Mark, ...]:
    """The marks of a scene whose clip plays from `in_ms` up to `out_ms`, in the order of their times on each track."""
    found = [
        Mark(key=MarkKey(CLIP, ""), start_ms=in_ms, end_ms=out_ms, label=scene.clip.media if scene.clip else ""),
        *(_of_moment(moment, in_ms, out_ms) for moment in scene.moments),
        *_of_cues(scene),
        *(
            Mark(
                key=MarkKey(CAPTION, str(number)),
                start_ms=caption.start_ms,
                end_ms=caption.end_ms,
                label=" ".join(caption.text.split()),
            )
            for number, caption in enumerate(captions)
        ),
    ]
    return tuple(sorted(found, key=lambda mark: (mark.start_ms, mark.last_ms)))


def mark_called(marks: Sequence[Mark], key: MarkKey | None) -> Mark | None:
    """The mark of that key; None when there is none."""
    return next((mark for mark in marks if mark.key == key), None)


def _of_moment(moment: Moment, in_ms: int, out_ms: int) -> Mark:
    key = MarkKey(MOMENT, moment.id)
    kind = kind_of(moment).title
    label = short(plain_text(moment.prompt), 60) or kind
    if isinstance(moment, Spot):
        start = in_ms if moment.at_ms is None else moment.at_ms
        end = out_ms if moment.until_ms is None else moment.until_ms
        return Mark(key=key, start_ms=start, end_ms=max(start, end), label=label, kind_label=kind)
    if moment.at_ms is None:
        return Mark(key=key, start_ms=out_ms, end_ms=None, label=label, kind_label=kind, at_end=True)
    return Mark(key=key, start_ms=moment.at_ms, end_ms=None, label=label, kind_label=kind)


def _of_cues(scene: Scene) -> Iterator[Mark]:
    for cue in scene.cues:
        if cue.message is None:
            end = max(cue.start_ms, cue.end_ms)
            label = cue.label or cue.id
            yield Mark(key=MarkKey(CUE, cue.id), start_ms=cue.start_ms, end_ms=end, label=label, weight=cue.weight)
