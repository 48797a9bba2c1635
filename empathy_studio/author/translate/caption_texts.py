"""Captions among the texts to translate, and the files of translated captions that clips use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from empathy_studio.author.caption_files import keep_captions
from empathy_studio.author.edit.edited import Edited
from empathy_studio.author.edit.nouns import counted
from empathy_studio.course.codec import lesson_name
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Scene
from empathy_studio.course.texts import scene_prefix


class CaptionText(NamedTuple):
    """One caption of a clip in the source language, and what the file in the other language has at the same time."""

    id: str
    lesson: LessonId
    scene: SceneId
    number: int
    source: str
    text: str
    place: Place


def caption_texts(course: Course, language: str, media: Mapping[str, MediaFacts]) -> Iterator[CaptionText]:
    """Every caption of the course's clips, as far as `media` knows their files."""
    for lesson in course.lessons:
        for number, scene in enumerate(lesson.scenes):
            own = _captions(scene, course.language, media)
            theirs = {caption.start_ms: caption.text for caption in _captions(scene, language, media)}
            place = Place(file=lesson_name(lesson.id), path=f"scenes[{number}].clip", lesson=lesson.id, scene=scene.id)
            for index, caption in enumerate(own):
                name = caption_id(lesson.id, scene.id, index)
                text = theirs.get(caption.start_ms, "")
                yield CaptionText(name, lesson.id, scene.id, index, caption.text, text, place)


def caption_id(lesson: LessonId, scene: SceneId, number: int) -> str:
    """The string id of a caption: its place in the order of the clip's captions, from 0."""
    return f"{scene_prefix(lesson, scene)}captions.{number}"


def keep_translated_captions(folder: Path, course: Course, language: str, media: Mapping[str, MediaFacts]) -> Edited:
    """Write the translated captions of every clip into the media folder and let the clips use them, as one edit.

    A clip gets a file when at least one of its captions is translated; a caption that is missing or stale stands there
    in the source language. Times are those of the source. Files that are right already are left as they are.
    """
    known = {
        text.id: text for one in course.translations if one.language == language for text in one.texts if text.text
    }
    after, changed = course, 0
    for lesson in course.lessons:
        for scene in lesson.scenes:
            own = _captions(scene, course.language, media)
            texts = [known.get(caption_id(lesson.id, scene.id, number)) for number in range(len(own))]
            if not any(texts):
                continue
            made = tuple(
                replace(caption, text=text.text) if text is not None and text.source == caption.text else caption
                for caption, text in zip(own, texts, strict=True)
            )
            if made != _captions(scene, language, media):
                after = keep_captions(folder, after, lesson.id, scene.id, language, made).course
                changed += 1
    return Edited(course=after, label=f"Caption {counted(changed, 'clip')} in “{language}”")


def _captions(scene: Scene, language: str, media: Mapping[str, MediaFacts]) -> tuple[Caption, ...]:
    for track in scene.clip.captions if scene.clip is not None else ():
        if track.language == language and track.media in media:
            return media[track.media].captions
    return ()
