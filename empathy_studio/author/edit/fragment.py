"""Scenes on the clipboard: copied with all they need, pasted under new ids into any lesson of any course."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from empathy_studio import typed_json
from empathy_studio.author.edit.deletion import delete_scenes, nothing_to
from empathy_studio.author.edit.edited import Edited, lesson_of, with_lesson
from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.author.edit.items import named_ids
from empathy_studio.author.edit.nouns import counted, noun_of, short, some
from empathy_studio.author.edit.references import Rewriting
from empathy_studio.course.check.media import media_of
from empathy_studio.course.check.references import Reference, references_of, value_kind
from empathy_studio.course.ids import CourseId, LessonId, SceneId
from empathy_studio.course.model import (
    Character,
    Course,
    Fact,
    Lesson,
    Rubric,
    Skill,
    Survey,
    TranslatedText,
    Translation,
    Variable,
)
from empathy_studio.course.scenes import Scene
from empathy_studio.course.texts import scene_prefix
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.strict_json import StrictJsonError, read_json

FORMAT = 1
MEDIA_TYPE = "application/vnd.empathy-studio.scenes+json"
"""Under which name a fragment lies on the clipboard."""

MOST_BYTES = 32_000_000
"""The largest fragment that is read, in bytes."""

Named = TypeVar("Named", bound=Skill | Character | Rubric | Survey | Fact | Variable)


class Fragment(Value, frozen=True, kw_only=True):
    """Scenes and everything they name, so that they can be pasted anywhere.

    `course` and `lesson` are where they come from; `media` are the files to bring along by name; `translations` hold
    the translated texts of these scenes.
    """

    format: int = FORMAT
    course: CourseId
    lesson: LessonId
    scenes: tuple[Scene, ...] = ()
    facts: tuple[Fact, ...] = ()
    variables: tuple[Variable, ...] = ()
    cast: tuple[Character, ...] = ()
    skills: tuple[Skill, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    surveys: tuple[Survey, ...] = ()
    media: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()


def copy(course: Course, lesson: LessonId, scenes: Collection[SceneId]) -> Fragment:
    """The scenes of a lesson called `scenes`, with the facts, variables, cast, skills, rubrics and surveys they name.

    Raises CourseError when none of them is there.
    """
    found = lesson_of(course, lesson)
    taken = tuple(scene for scene in found.scenes if scene.id in scenes)
    if not taken:
        raise nothing_to("copy", "scene")
    names: dict[str, set[str]] = {}
    for reference in _references(taken):
        names.setdefault(reference.kind, set()).add(reference.id)

    def only(items: tuple[Named, ...], kind: str) -> tuple[Named, ...]:
        return tuple(item for item in items if item.id in names.get(kind, ()))

    rubrics = only(course.rubrics, "rubric")
    names.setdefault("skill", set()).update(
        criterion.skill for rubric in rubrics for criterion in rubric.criteria if criterion.skill is not None
    )
    cast = only(course.cast, "character")
    media = {use.name for scene in taken for use in media_of(scene)}
    media.update(character.portrait for character in cast if character.portrait is not None)
    before = tuple(scene_prefix(lesson, scene.id) for scene in taken)
    return Fragment(
        course=course.id,
        lesson=lesson,
        scenes=taken,
        facts=only(found.facts, "fact"),
        variables=only(found.variables, "variable"),
        cast=cast,
        skills=only(course.skills, "skill"),
        rubrics=rubrics,
        surveys=only(course.surveys, "survey"),
        media=tuple(sorted(media)),
        translations=tuple(
            replace(one, texts=texts)
            for one in course.translations
            if (texts := tuple(text for text in one.texts if text.id.startswith(before)))
        ),
    )


def cut(course: Course, lesson: LessonId, scenes: Collection[SceneId]) -> tuple[Edited, Fragment]:
    """The course without these scenes, and the scenes to paste elsewhere."""
    fragment = copy(course, lesson, scenes)
    edited = delete_scenes(course, lesson, scenes)
    first = fragment.scenes[0]
    label = f"Cut {some(len(fragment.scenes), 'scene', first.title or first.id)}"
    return replace(edited, label=label), fragment


def paste(
    course: Course,
    lesson: LessonId,
    fragment: Fragment,
    *,
    at: tuple[float, float] | None = None,
    apart: tuple[float, float] = (48.0, 48.0),
) -> Edited:
    """Put the scenes of `fragment` into a lesson, all under new ids; `made` are the ids of the scenes.

    On the map their top left corner comes to `at`, or they stand `apart` from where they were. Links among them lead
    to the new scenes. A link to another scene stays only where that scene is still in the very lesson they come from;
    else it is cleared, and told. Facts, variables, cast, skills, rubrics and surveys are taken as the same when the
    lesson or course has one of that id or name with the same meaning; the others come along. Media files are not
    touched: bring those of `fragment.media` along with `author.media_import`.
    """
    found = lesson_of(course, lesson)
    taken = set(named_ids(found))
    scenes: dict[str, str | None] = {scene.id: _fresh(scene.title or "scene", taken) for scene in fragment.scenes}
    moments: dict[str, str | None] = {
        moment.id: _fresh(_kind(moment), taken) for scene in fragment.scenes for moment in scene.moments
    }
    changes: dict[str, dict[str, str | None]] = {"scene": scenes, "moment": moments}
    _outside(changes, course, found, fragment)

    skills, changes["skill"] = _merged(course.skills, fragment.skills, lambda one, other: one.title == other.title)
    inner = {"skill": changes["skill"]}
    rubrics, changes["rubric"] = _merged(course.rubrics, tuple(_inside(fragment.rubrics, inner)), _alike)
    surveys, changes["survey"] = _merged(course.surveys, _surveys(course, fragment), _alike)
    cast, changes["character"] = _merged(course.cast, fragment.cast, lambda one, other: one.name == other.name)
    facts, changes["fact"] = _merged(found.facts, fragment.facts, lambda one, other: one.text == other.text)
    variables, changes["variable"] = _merged(found.variables, fragment.variables, _same_kind)

    rewriting = Rewriting(changes, own=True)
    placed = _shifted([rewriting.of(scene) for scene in fragment.scenes], at, apart)

    def pasted(former: Lesson) -> Lesson:
        start = former.start if former.scenes else placed[0].id
        return replace(former, scenes=(*former.scenes, *placed), facts=facts, variables=variables, start=start)

    after = replace(
        with_lesson(course, lesson, pasted),
        skills=skills,
        rubrics=rubrics,
        surveys=surveys,
        cast=cast,
        translations=_translated(course, lesson, fragment, changes),
    )
    label = f"Paste {some(len(placed), 'scene', fragment.scenes[0].title)}"
    made = tuple(scene.id for scene in placed)
    return Edited(course=after, label=label, made=made, told=_told(course, after, rewriting))


def encode_fragment(fragment: Fragment) -> bytes:
    """A fragment as the bytes that lie on the clipboard."""
    return msgspec.json.encode(fragment)


def decode_fragment(data: bytes) -> Fragment:
    """The fragment in the clipboard's bytes; CourseError for anything else, whoever put it there."""
    hint = "Copy the scenes again in Empathy Studio."
    if len(data) > MOST_BYTES:
        raise CourseError(f"The clipboard holds more than {MOST_BYTES // 1_000_000} MB of scenes.", hint)
    try:
        found = typed_json.convert(read_json(data), Fragment)
    except (StrictJsonError, msgspec.ValidationError) as error:
        raise CourseError("What is on the clipboard are no scenes of a course.", hint) from error
    if found.format != FORMAT or not found.scenes:
        raise CourseError("The scenes on the clipboard come from another version of this program.", hint)
    return found


def _references(scenes: Iterable[Scene]) -> Iterable[Reference]:
    for scene in scenes:
        yield from references_of(scene)


def _fresh(words: str, taken: set[str]) -> str:
    made = fresh_id(words, taken)
    taken.add(made)
    return made


def _kind(moment: msgspec.Struct) -> str:
    return str(moment.__struct_config__.tag)


def _outside(changes: dict[str, dict[str, str | None]], course: Course, lesson: Lesson, fragment: Fragment) -> None:
    """Mark as gone what the scenes name outside themselves and the lesson does not have."""
    here = (course.id, lesson.id) == (fragment.course, fragment.lesson)
    known = named_ids(lesson) if here else frozenset()
    choices = changes.setdefault("choice", {})
    for reference in _references(fragment.scenes):
        if reference.kind == "scene" and reference.id not in changes["scene"] and reference.id not in known:
            changes["scene"][reference.id] = None
        elif reference.kind == "choice":
            moment = reference.key.partition("/")[0]
            if moment not in changes["moment"] and moment not in known:
                choices[reference.key] = None


def _merged(
    items: tuple[Named, ...], incoming: tuple[Named, ...], alike: Callable[[Named, Named], bool]
) -> tuple[tuple[Named, ...], dict[str, str | None]]:
    """`items` with what is missing of `incoming`, and the new ids of those that could not keep theirs."""
    by_id = {item.id: item for item in items}
    renamed: dict[str, str | None] = {}
    added: list[Named] = []
    for item in incoming:
        same = by_id.get(item.id)
        if same is not None and alike(same, item):
            continue
        twin = next((other for other in items if alike(other, item) and not isinstance(item, Variable)), None)
        if twin is not None:
            renamed[item.id] = twin.id
        elif same is not None:
            name = fresh_id(str(getattr(item, "title", "") or getattr(item, "name", "") or item.id), by_id)
            renamed[item.id] = name
            added.append(replace(item, id=name))
        else:
            added.append(item)
    return (*items, *added), renamed


def _alike(one: Any, other: Any) -> bool:
    return bool(one == replace(other, id=one.id))


def _same_kind(one: Variable, other: Variable) -> bool:
    return one.id == other.id and value_kind(one.value) == value_kind(other.value)


def _inside(rubrics: Iterable[Rubric], changes: Mapping[str, Mapping[str, str | None]]) -> Iterable[Rubric]:
    """Rubrics whose criteria name the skills as the course has them."""
    return (Rewriting(changes).of(rubric) for rubric in rubrics)


def _surveys(course: Course, fragment: Fragment) -> tuple[Survey, ...]:
    """Surveys that are parallel only to one that is there or comes along."""
    known = {survey.id for survey in (*course.surveys, *fragment.surveys)}
    return tuple(
        survey if survey.parallel_to is None or survey.parallel_to in known else replace(survey, parallel_to=None)
        for survey in fragment.surveys
    )


def _shifted(scenes: list[Scene], at: tuple[float, float] | None, apart: tuple[float, float]) -> tuple[Scene, ...]:
    """The scenes where they are to stand on the map; those the layout places are left to it."""
    hand = [scene.position for scene in scenes if scene.position is not None]
    dx, dy = apart
    if at is not None and hand:
        dx, dy = at[0] - min(x for x, _ in hand), at[1] - min(y for _, y in hand)
    elif at is not None:
        return (replace(scenes[0], position=at), *scenes[1:])
    return tuple(
        scene if scene.position is None else replace(scene, position=(scene.position[0] + dx, scene.position[1] + dy))
        for scene in scenes
    )


def _translated(
    course: Course, lesson: LessonId, fragment: Fragment, changes: Mapping[str, Mapping[str, str | None]]
) -> tuple[Translation, ...]:
    """The course's translations with those of the scenes, in the languages that the course has."""
    coming = {one.language: one.texts for one in fragment.translations}
    return tuple(
        replace(one, texts=(*one.texts, *(_renamed(text, lesson, changes) for text in coming[one.language])))
        if one.language in coming
        else one
        for one in course.translations
    )


def _renamed(text: TranslatedText, lesson: LessonId, changes: Mapping[str, Mapping[str, str | None]]) -> TranslatedText:
    steps = text.id.split(".")
    steps[1] = lesson
    for number, kind in ((3, "scene"), (5, "moment")):
        if number < len(steps) and steps[number - 1] == f"{kind}s":
            steps[number] = changes[kind].get(steps[number]) or steps[number]
    return replace(text, id=".".join(steps))


def _told(before: Course, after: Course, rewriting: Rewriting) -> tuple[str, ...]:
    told = []
    for field in ("cast", "skills", "rubrics", "surveys"):
        new = getattr(after, field)[len(getattr(before, field)) :]
        if new:
            names = ", ".join(f"“{short(getattr(item, 'title', '') or getattr(item, 'name', ''))}”" for item in new)
            told.append(f"Came along: {noun_of(new[0])} {names}." if len(new) == 1 else f"Came along: {names}.")
    left = rewriting.cleared + rewriting.dropped
    if left:
        verb = "was" if left == 1 else "were"
        told.append(f"{counted(left, 'link')} to scenes that were not copied {verb} cleared.")
    if rewriting.never:
        told.append(f"{counted(rewriting.never, 'condition')} about scenes that were not copied can never hold.")
    return tuple(told)
