"""What changed between two versions of a course: counted, said in words, and named scene by scene."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from msgspec.structs import replace

from empathy_studio.author.edit.nouns import counted
from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.course.value import Value

How = Literal["added", "deleted", "changed", "moved"]


class ChangedScene(Value, frozen=True, kw_only=True):
    """One scene that is not what it was; `moved` means that only its place on the map is another."""

    lesson: LessonId
    scene: SceneId
    how: How


class Counted(Value, frozen=True, kw_only=True):
    """How many of one noun changed in one way."""

    noun: str
    how: How
    number: int


class Changes(Value, frozen=True, kw_only=True):
    """What changed: the counts in the order in which they are told, and every scene that is not what it was."""

    counts: tuple[Counted, ...] = ()
    scenes: tuple[ChangedScene, ...] = ()

    def in_words(self) -> str:
        """The counts as one line: “3 scenes changed, 1 choice added”; “nothing changed” when there are none."""
        told = [
            f"{one.noun} {one.how}" if one.number == 0 else f"{counted(one.number, one.noun)} {one.how}"
            for one in self.counts
        ]
        return ", ".join(told) or "nothing changed"


_LISTS = (("skills", "skill"), ("cast", "character"), ("surveys", "survey"), ("rubrics", "rubric"))
_WAYS: tuple[How, ...] = ("added", "deleted", "changed", "moved")


def what_changed(before: Course, after: Course) -> Changes:
    """What one must do to `before` to come to `after`."""
    counts: list[Counted] = []
    counts += _compared("lesson", before.lessons, after.lessons, ("added", "deleted"))
    scenes: list[ChangedScene] = []
    parts: dict[tuple[str, How], int] = {}
    former = {lesson.id: lesson for lesson in before.lessons}
    details = 0
    for lesson in after.lessons:
        was = former.get(lesson.id)
        if was is None or was == lesson:
            continue
        details += replace(was, scenes=()) != replace(lesson, scenes=())
        scenes += _scenes(was, lesson)
        for noun, how, number in _parts(was, lesson):
            parts[noun, how] = parts.get((noun, how), 0) + number
    for how in _WAYS:
        number = sum(one.how == how for one in scenes)
        counts += [Counted(noun="scene", how=how, number=number)] if number else []
    counts += [Counted(noun=noun, how=how, number=number) for (noun, how), number in parts.items()]
    if details:
        counts.append(
            Counted(noun="details of lesson" if details == 1 else "details of lessons", how="changed", number=0)
        )
    for field, noun in _LISTS:
        counts += _compared(noun, getattr(before, field), getattr(after, field), _WAYS[:3])
    counts += _translations(before, after)
    if _head(before) != _head(after):
        counts.append(Counted(noun="course details", how="changed", number=0))
    if tuple(one.id for one in before.lessons) != tuple(one.id for one in after.lessons) and not counts:
        counts.append(Counted(noun="order of the lessons", how="changed", number=0))
    return Changes(counts=tuple(counts), scenes=tuple(scenes))


def _scenes(before: Lesson, after: Lesson) -> Iterator[ChangedScene]:
    former = {scene.id: scene for scene in before.scenes}
    for scene in after.scenes:
        was = former.pop(scene.id, None)
        if was is None:
            yield ChangedScene(lesson=after.id, scene=scene.id, how="added")
        elif was is not scene and was != scene:
            only_moved = replace(was, position=scene.position) == scene
            yield ChangedScene(lesson=after.id, scene=scene.id, how="moved" if only_moved else "changed")
    for gone in former:
        yield ChangedScene(lesson=after.id, scene=gone, how="deleted")


def _parts(before: Lesson, after: Lesson) -> Iterator[tuple[str, How, int]]:
    """What came and went inside scenes that are in both."""
    both = {scene.id for scene in before.scenes} & {scene.id for scene in after.scenes}
    for noun in ("moment", "choice", "cue", "message", "line"):
        was = {key for scene in before.scenes if scene.id in both for key in _ids(scene, noun)}
        now = {key for scene in after.scenes if scene.id in both for key in _ids(scene, noun)}
        if now - was:
            yield noun, "added", len(now - was)
        if was - now:
            yield noun, "deleted", len(was - now)


def _ids(scene: Scene, noun: str) -> Iterator[tuple[str, ...]]:
    if noun == "moment":
        yield from ((moment.id,) for moment in scene.moments)
    elif noun == "choice":
        yield from ((moment.id, choice.id) for moment in scene.moments for choice in choices_of(moment))
    elif noun == "cue":
        yield from ((scene.id, cue.id) for cue in scene.cues)
    elif noun == "message":
        yield from ((scene.id, message.id) for message in scene.messages)
    elif scene.storyboard is not None:
        yield from ((scene.id, line.id) for line in scene.storyboard.lines)


def _compared(noun: str, before: Sequence[Any], after: Sequence[Any], ways: Iterable[How]) -> Iterator[Counted]:
    was = {item.id: item for item in before}
    now = {item.id: item for item in after}
    numbers = {
        "added": len(now.keys() - was.keys()),
        "deleted": len(was.keys() - now.keys()),
        "changed": sum(was[name] != now[name] for name in was.keys() & now.keys()),
    }
    for how in ways:
        if numbers[how]:
            yield Counted(noun=noun, how=how, number=numbers[how])


def _translations(before: Course, after: Course) -> Iterator[Counted]:
    was = {(one.language, text.id): text for one in before.translations for text in one.texts}
    now = {(one.language, text.id): text for one in after.translations for text in one.texts}
    changed = sum(was.get(key) != text for key, text in now.items())
    if changed:
        yield Counted(noun="translated text", how="changed", number=changed)
    if was.keys() - now.keys():
        yield Counted(noun="translated text", how="deleted", number=len(was.keys() - now.keys()))


def _head(course: Course) -> Course:
    """The course without what is counted by itself."""
    return replace(course, lessons=(), translations=(), skills=(), cast=(), surveys=(), rubrics=())
