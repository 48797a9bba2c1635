"""Takes another clip into a scene: what comes of its in and out points and captions, shown before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec.structs import replace

from empathy_studio.author.caption_files import captions_of_clip, keep_captions
from empathy_studio.author.edit.edited import Edited, lesson_of, scene_of
from empathy_studio.author.edit.nouns import short
from empathy_studio.author.replace_clip import By, How, Moved, Replacement, plan_replacement, replace_clip
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Clip
from empathy_studio.course.value import Value

CaptionsFrom = Literal["clip", "file", "none"]
"""Where the captions of the new clip come from: those of the former clip stay, a file, or it has none."""


class Exchange(Value, frozen=True, kw_only=True):
    """A clip about to come into a scene.

    `plan` says what becomes of the times of the scene, `points` what becomes of the in and out points, `captions` are
    new ones in `language` (empty: as `plan.clip` has them), `dropped` the languages whose captions go.
    """

    plan: Replacement
    language: str
    points: tuple[Moved, ...] = ()
    captions: tuple[Caption, ...] = ()
    dropped: tuple[str, ...] = ()

    @property
    def moves(self) -> tuple[Moved, ...]:
        """All that has a time, before and after."""
        return (*self.points, *self.plan.moves)


def plan_exchange(
    folder: Path,
    course: Course,
    lesson: LessonId,
    scene: SceneId,
    facts: MediaFacts,
    language: str,
    *,
    by: By = "time",
    captions_from: CaptionsFrom = "clip",
    captions: Sequence[Caption] = (),
    keep_points: bool = True,
) -> Exchange:
    """What would become of a scene if the media file of `facts` took the place of its clip.

    `captions` are those of the new clip in `language`. In and out points that do not fit into the new file are given
    up. Raises CourseError when the captions that are there now cannot be read.
    """
    former = scene_of(lesson_of(course, lesson), scene).clip
    end = facts.duration_ms
    in_ms = former.in_ms if former is not None and keep_points and (not end or former.in_ms < end) else 0
    out_ms = former.out_ms if former is not None and keep_points else None
    if out_ms is not None and ((end and out_ms >= end) or out_ms <= in_ms):
        out_ms = None
    tracks = former.captions if former is not None else ()
    kept = tracks if captions_from == "clip" else ()
    new = tuple(captions) if captions_from == "file" else ()
    clip = Clip(media=facts.name, in_ms=in_ms, out_ms=out_ms, captions=kept)
    if former is not None:
        clip = replace(clip, description=former.description)
    before = captions_of_clip(folder, course, lesson, scene, language) if by == "words" else ()
    plan = plan_replacement(
        course, lesson, scene, clip, end, by=by, former_captions=before, captions=new or (before if kept else ())
    )
    there = {track.language for track in kept} | ({language} if new else set())
    return Exchange(
        plan=plan,
        language=language,
        points=_points(former, clip, end) if former is not None else (),
        captions=new,
        dropped=tuple(track.language for track in tracks if track.language not in there),
    )


def carry_out(folder: Path, course: Course, exchange: Exchange, name: str) -> Edited:
    """Let the media file `name` take the place of the scene's clip, as one edit; the former file stays.

    Raises CourseError when the captions cannot be written.
    """
    plan = replace(exchange.plan, clip=replace(exchange.plan.clip, media=name))
    scene = scene_of(lesson_of(course, plan.lesson), plan.scene)
    edited = replace_clip(course, plan)
    if scene.clip is None:
        edited = replace(edited, label=f"Set the clip of “{short(scene.title or scene.id)}”")
    if exchange.captions:
        captioned = keep_captions(folder, edited.course, plan.lesson, plan.scene, exchange.language, exchange.captions)
        edited = replace(edited, course=captioned.course)
    return edited


def _points(former: Clip, clip: Clip, end_ms: int) -> tuple[Moved, ...]:
    """What becomes of the in and out points that were set."""
    made = []
    if former.in_ms:
        how: How = "time" if clip.in_ms == former.in_ms else "end"
        made.append(Moved(path="clip.in_ms", label="In point", from_ms=former.in_ms, to_ms=clip.in_ms, how=how))
    if former.out_ms is not None:
        to = clip.out_ms if clip.out_ms is not None else end_ms
        how_out: How = "time" if to == former.out_ms else "end"
        made.append(Moved(path="clip.out_ms", label="Out point", from_ms=former.out_ms, to_ms=to, how=how_out))
    return tuple(made)
