"""Deleting: what hangs on a thing goes or is cleared with it, and is told."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

import msgspec
from msgspec.structs import replace

from empathy_studio import typed_json
from empathy_studio.author.edit.edited import Edited, lesson_of, moment_place, with_lesson
from empathy_studio.author.edit.nouns import counted, noun_of, plural, some
from empathy_studio.author.edit.places import below, changed_at, cut_at, list_of, place_of, value_at
from empathy_studio.author.edit.references import Changes, Rewriting
from empathy_studio.course.diagnostic import Diagnostic, Place
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.model import Character, Course, Fact, Lesson, Rubric, Skill, Survey, Variable
from empathy_studio.course.moments import Choice, Gap, MomentFields
from empathy_studio.course.scenes import Message, Scene
from empathy_studio.errors import CourseError

_COURSE_WIDE: dict[type[msgspec.Struct], str] = {
    Skill: "skill",
    Character: "character",
    Survey: "survey",
    Rubric: "rubric",
}
_IN_LESSON: dict[type[msgspec.Struct], str] = {Fact: "fact", Variable: "variable"}


def delete_scenes(course: Course, lesson: LessonId, scenes: Collection[SceneId]) -> Edited:
    """Delete scenes of a lesson. Links to them are cleared, and conditions about them never hold; both are told."""
    found = lesson_of(course, lesson)
    gone = [scene for scene in found.scenes if scene.id in scenes]
    if not gone:
        raise CourseError(f"None of the scenes to delete is in “{found.title}”.", "They may have been deleted.")
    changes: Changes = {
        "scene": {scene.id: None for scene in gone},
        "moment": {moment.id: None for scene in gone for moment in scene.moments},
    }
    left = replace(found, scenes=tuple(scene for scene in found.scenes if scene.id not in scenes))
    told: tuple[str, ...] = ()
    if found.start in scenes:
        told = (f"“{found.title}” has no scene to start with now.",)
        left = replace(left, start=None)
    rewriting = Rewriting(changes)
    after = rewriting.of(left)
    label = f"Delete {some(len(gone), 'scene', gone[0].title or gone[0].id)}"
    return Edited(course=with_lesson(course, lesson, lambda _: after), label=label, told=(*told, *_told(rewriting)))


def delete_moments(course: Course, lesson: LessonId, moments: Collection[MomentId]) -> Edited:
    """Delete moments of a lesson; conditions about answers given there never hold from then on."""
    found = lesson_of(course, lesson)
    names = [moment for moment in moments if moment_place(found, moment)]
    scenes = tuple(_without_moments(scene, moments) for scene in found.scenes)
    rewriting = Rewriting({"moment": dict.fromkeys(names)})
    after = rewriting.of(replace(found, scenes=scenes))
    label = f"Delete {counted(len(names), 'moment')}" if len(names) != 1 else "Delete moment"
    return Edited(course=with_lesson(course, lesson, lambda _: after), label=label, told=_told(rewriting))


def remove_at(course: Course, place: Place, *, instead: str | None = None) -> Edited:
    """Take away what stands at `place`: an item of a list, or a field, which then has its default.

    What refers to it is cleared with it. Of a character or a skill that something cannot do without, `instead` names
    the one to take over; without it CourseError is raised and nothing changes.
    """
    item = value_at(course, place)
    if isinstance(item, Scene):
        return delete_scenes(course, _lesson_of(course, place).id, {item.id})
    if isinstance(item, MomentFields) and place.path.endswith("]"):
        return delete_moments(course, _lesson_of(course, place).id, {item.id})
    if isinstance(item, Choice):
        return _delete_choice(course, place, item)
    for kinds in (_COURSE_WIDE, _IN_LESSON):
        kind = kinds.get(type(item))
        if kind is not None and kinds is _COURSE_WIDE:
            return _delete_named(course, place, kind, item, instead)
        if kind is not None:
            return _delete_from_lesson(course, place, kind, item)
    if isinstance(item, Message):
        return _delete_message(course, place, item)
    if isinstance(item, Gap):
        return _delete_gap(course, place, item)
    what = noun_of(item) if isinstance(item, msgspec.Struct) else "entry" if place.path.endswith("]") else "value"
    return Edited(course=cut_at(course, place), label=f"Delete {what}")


def apply_fix(course: Course, finding: Diagnostic) -> Edited:
    """Carry out the mechanical remedy of a finding; CourseError when it has none or its place is no longer there."""
    fix = finding.fix
    if fix is None:
        raise CourseError("This finding has no remedy that can be carried out by itself.", finding.remedy)
    place = replace(finding.place, path=fix.path)
    if fix.do == "remove":
        return replace(remove_at(course, place), label=fix.label)
    if isinstance(value_at(course, place), tuple):
        raise CourseError(f"{place}: a list cannot be set to one value.", finding.remedy)
    after = changed_at(course, place, lambda _former, hint: typed_json.convert(fix.value, hint))
    return Edited(course=after, label=fix.label)


def _without_moments(scene: Scene, moments: Collection[MomentId]) -> Scene:
    left = tuple(moment for moment in scene.moments if moment.id not in moments)
    return scene if len(left) == len(scene.moments) else replace(scene, moments=left)


def _delete_choice(course: Course, place: Place, choice: Choice) -> Edited:
    """A choice, with the conditions about it, and as the answer that is taken when time is out."""
    above, _ = list_of(place)
    moment_path = above.path.rpartition(".")[0]
    moment = value_at(course, replace(above, path=moment_path))
    after = cut_at(course, place)
    told: tuple[str, ...] = ()
    if getattr(moment, "on_timeout", None) == choice.id:
        after = cut_at(after, below(replace(above, path=moment_path), "on_timeout"))
        told = ("When time is out, the moment passes unanswered now.",)
    rewriting = Rewriting({"choice": {f"{moment.id}/{choice.id}": None}})
    after = with_lesson(after, _lesson_of(course, place).id, rewriting.of)
    label = f"Delete {some(1, noun_of(choice), choice.text)}"
    return Edited(course=after, label=label, told=(*told, *_told(rewriting)))


def _delete_named(course: Course, place: Place, kind: str, item: Any, instead: str | None) -> Edited:
    """Something of the whole course that lessons name: a skill, a character, a survey, a rubric."""
    rewriting = Rewriting({kind: {item.id: instead}})
    after = rewriting.of(cut_at(course, place))
    if rewriting.held:
        held = rewriting.held[0]
        needed = f"{counted(len(rewriting.held), noun_of(held))} cannot do without it"
        raise CourseError(
            f"“{_title(item)}” cannot be deleted: {needed}.", f"Choose another {kind} to stand there instead."
        )
    return Edited(course=after, label=f"Delete {some(1, noun_of(item), _title(item))}", told=_told(rewriting))


def _delete_from_lesson(course: Course, place: Place, kind: str, item: Any) -> Edited:
    rewriting = Rewriting({kind: {item.id: None}})
    after = with_lesson(cut_at(course, place), _lesson_of(course, place).id, rewriting.of)
    return Edited(course=after, label=f"Delete {some(1, noun_of(item), _title(item))}", told=_told(rewriting))


def _delete_message(course: Course, place: Place, message: Message) -> Edited:
    """A message, with the cues that are words of it."""
    scene_place = replace(place, path=list_of(place)[0].path.rpartition(".")[0])

    def without(scene: Scene, _hint: Any) -> Scene:
        messages = tuple(other for other in scene.messages if other is not message)
        cues = tuple(cue for cue in scene.cues if cue.message != message.id)
        return replace(scene, messages=messages, cues=cues)

    cues = sum(cue.message == message.id for cue in value_at(course, scene_place).cues)
    told = (f"{counted(cues, 'cue')} in its words went with it.",) if cues else ()
    return Edited(course=changed_at(course, scene_place, without), label="Delete message", told=told)


def _delete_gap(course: Course, place: Place, gap: Gap) -> Edited:
    """A gap, whose place in the text is filled with its first right answer."""
    moment_place_ = replace(place, path=list_of(place)[0].path.rpartition(".")[0])
    filling = gap.answers[0] if gap.answers else "…"

    def without(moment: Any, _hint: Any) -> Any:
        text = re.sub(re.escape("{" + gap.id + "}"), lambda _: filling, moment.text)
        return replace(moment, text=text, gaps=tuple(other for other in moment.gaps if other is not gap))

    return Edited(course=changed_at(course, moment_place_, without), label="Delete gap")


def _told(rewriting: Rewriting) -> tuple[str, ...]:
    """What was cleared, in sentences."""
    told = []
    if rewriting.cleared:
        verb = "was" if rewriting.cleared == 1 else "were"
        told.append(f"{counted(rewriting.cleared, 'link')} to it {verb} cleared.")
    if rewriting.dropped:
        things = "thing that was" if rewriting.dropped == 1 else "things that were"
        told.append(f"{rewriting.dropped} {things} only about it went with it.")
    if rewriting.never:
        told.append(f"{counted(rewriting.never, 'condition')} can never hold now.")
    return tuple(told)


def _lesson_of(course: Course, place: Place) -> Lesson:
    for lesson in course.lessons:
        if place.file == place_of(course, lesson=lesson.id).file:
            return lesson
    raise CourseError(f"{place.file}: there is no such lesson.", "It may have been deleted.")


def _title(item: Any) -> str:
    return str(getattr(item, "title", "") or getattr(item, "name", "") or getattr(item, "text", "") or item.id)


def nothing_to(verb: str, noun: str) -> CourseError:
    """What is said when an edit is asked for on nothing."""
    return CourseError(f"There are no {plural(noun)} to {verb}.", "Select some first.")
