"""What a course holds and nothing uses any more: found, shown, and taken out as one edit."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from empathy_studio.author.edit.deletion import delete_scenes
from empathy_studio.author.edit.edited import Edited, with_lesson
from empathy_studio.author.edit.nouns import counted
from empathy_studio.course.check.media import media_of
from empathy_studio.course.check.references import references_of
from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import CharacterId, FactId, LessonId, SceneId, VariableId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.course.texts import scene_prefix, texts_of
from empathy_studio.course.value import Value


class Orphans(Value, frozen=True, kw_only=True):
    """What nothing uses: scenes no line leads to, facts and variables nobody asks about, characters who never appear,
    translated texts whose source is gone (language and string id), and files of the media folder.
    """

    scenes: tuple[tuple[LessonId, SceneId], ...] = ()
    facts: tuple[tuple[LessonId, FactId], ...] = ()
    variables: tuple[tuple[LessonId, VariableId], ...] = ()
    characters: tuple[CharacterId, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    media: tuple[str, ...] = ()


def orphans(course: Course, media: Iterable[str] = ()) -> Orphans:
    """What nothing in `course` uses; `media` are the names of the files in its media folder."""
    scenes: list[tuple[LessonId, SceneId]] = []
    facts: list[tuple[LessonId, FactId]] = []
    variables: list[tuple[LessonId, VariableId]] = []
    seen: set[str] = set()
    for lesson in course.lessons:
        graph = LessonGraph.of(lesson)
        reached = graph.reachable()
        if graph.start is not None:
            scenes += [(lesson.id, scene.id) for scene in lesson.scenes if scene.id not in reached]
        named = {(one.kind, str(one.id)) for scene in lesson.scenes for one in references_of(scene)}
        seen.update(name for kind, name in named if kind == "character")
        facts += [(lesson.id, fact.id) for fact in lesson.facts if ("fact", fact.id) not in named]
        variables += [(lesson.id, one.id) for one in lesson.variables if ("variable", one.id) not in named]
    here = {text.id for text in texts_of(course)} | {
        scene_prefix(lesson.id, scene.id) for lesson in course.lessons for scene in lesson.scenes if _captioned(scene)
    }
    return Orphans(
        scenes=tuple(scenes),
        facts=tuple(facts),
        variables=tuple(variables),
        characters=tuple(one.id for one in course.cast if one.id not in seen),
        texts=tuple(
            (one.language, text.id)
            for one in course.translations
            for text in one.texts
            if not _has_source(text.id, here)
        ),
        media=tuple(sorted(set(media) - media_names(course))),
    )


def media_names(course: Course) -> frozenset[str]:
    """The names of all media files that the course uses."""
    found = {use.name for lesson in course.lessons for scene in lesson.scenes for use in media_of(scene)}
    found.update(character.portrait for character in course.cast if character.portrait is not None)
    return frozenset(found | ({course.cover} if course.cover is not None else set()))


def purge(course: Course, found: Orphans) -> Edited:
    """Take out what `orphans` found, or a part of it, with its translations.

    Files are not touched (see `author.aside`).
    """
    after = course
    told: tuple[str, ...] = ()
    for lesson in course.lessons:
        gone = [scene for name, scene in found.scenes if name == lesson.id]
        if gone:
            edited = delete_scenes(after, lesson.id, gone)
            after, told = edited.course, told + edited.told
        after = with_lesson(after, lesson.id, lambda one: _purged(one, found))
    after = replace(after, cast=tuple(one for one in after.cast if one.id not in found.characters))
    texts = set(found.texts) | (set(orphans(after).texts) - set(orphans(course).texts))
    after = replace(
        after,
        translations=tuple(
            replace(one, texts=tuple(text for text in one.texts if (one.language, text.id) not in texts))
            for one in after.translations
        ),
    )
    amount = sum(len(getattr(found, name)) for name in Orphans.__struct_fields__ if name != "media")
    return Edited(course=after, label=f"Take out {counted(amount, 'unused thing')}", told=told)


def _purged(lesson: Lesson, found: Orphans) -> Lesson:
    facts = _names(lesson.id, found.facts)
    variables = _names(lesson.id, found.variables)
    if not facts and not variables:
        return lesson
    return replace(
        lesson,
        facts=tuple(fact for fact in lesson.facts if fact.id not in facts),
        variables=tuple(one for one in lesson.variables if one.id not in variables),
    )


def _captioned(scene: Scene) -> bool:
    return scene.clip is not None and bool(scene.clip.captions)


def _has_source(name: str, here: Collection[str]) -> bool:
    """Whether a string id belongs to a text of the course, or to the captions of one of its clips."""
    before, found, _ = name.rpartition("captions.")
    return name in here or (bool(found) and before in here)


def _names(lesson: LessonId, found: Collection[tuple[LessonId, str]]) -> frozenset[str]:
    return frozenset(name for where, name in found if where == lesson)
