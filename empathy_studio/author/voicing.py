"""Puts a clip made from a storyboard into its scene, and its cues where their words are heard."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from empathy_studio.author.storyboard import LineTime, MadeClip
from empathy_studio.author.storyboard.speech import Span
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import CaptionTrack, Cue, Scene

_WORDS = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


def with_clip(course: Course, lesson_id: LessonId, scene_id: SceneId, made: MadeClip) -> Course:
    """The course with the made clip in that scene.

    Captions and descriptions in other languages stay. A cue that quotes words of a line is moved to where they are
    heard (ms of the clip); one whose words are not said stays where it is.
    """

    def of_scene(scene: Scene) -> Scene:
        return _with_clip(scene, made) if scene.id == scene_id else scene

    def of_lesson(lesson: Lesson) -> Lesson:
        if lesson.id != lesson_id:
            return lesson
        return msgspec.structs.replace(lesson, scenes=tuple(of_scene(scene) for scene in lesson.scenes))

    return msgspec.structs.replace(course, lessons=tuple(of_lesson(lesson) for lesson in course.lessons))


def heard(quote: str, lines: Sequence[LineTime]) -> tuple[int, int] | None:
    """When the words of `quote` are said, in ms of the clip: the first place where they stand one after another."""
    wanted = _plain(quote)
    for line in lines:
        spans = [(word, span) for span in line.words for word in _plain(span.text)]
        for first in range(len(spans) - len(wanted) + 1):
            if wanted and [word for word, _ in spans[first : first + len(wanted)]] == wanted:
                return _stretch([span for _, span in spans[first : first + len(wanted)]])
    return None


def _with_clip(scene: Scene, made: MadeClip) -> Scene:
    clip = made.clip
    if scene.clip is not None:
        clip = msgspec.structs.replace(
            clip,
            captions=_with_others(clip.captions, scene.clip.captions),
            descriptions=_with_others(clip.descriptions, scene.clip.descriptions),
        )
    return msgspec.structs.replace(scene, clip=clip, cues=tuple(_timed(cue, made.lines) for cue in scene.cues))


def _with_others(made: tuple[CaptionTrack, ...], former: tuple[CaptionTrack, ...]) -> tuple[CaptionTrack, ...]:
    """The tracks that were made, and the former ones in other languages."""
    languages = {track.language for track in made}
    return (*made, *(track for track in former if track.language not in languages))


def _timed(cue: Cue, lines: Sequence[LineTime]) -> Cue:
    found = heard(cue.quote, lines) if cue.quote and cue.message is None else None
    return cue if found is None else msgspec.structs.replace(cue, start_ms=found[0], end_ms=found[1])


def _plain(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORDS.findall(text)]


def _stretch(spans: Sequence[Span]) -> tuple[int, int]:
    return spans[0].start_ms, max(spans[-1].end_ms, spans[0].start_ms + 1)
