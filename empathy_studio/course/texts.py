"""Every text of a course that people read: its string id, its words, and where it stands.

A string id is the way to the text with ids in place of numbers (`lessons.narrow-feet.scenes.start.title`), so it stays
the same when things around it move. Items without an id are counted. It is an XML NMTOKEN (W3C, XML 1.0, production 7),
as XLIFF asks of a unit's id.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from empathy_studio.course import model, moments, scenes
from empathy_studio.course.codec import COURSE_NAME, lesson_name
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import MomentFields
from empathy_studio.course.scenes import Scene
from empathy_studio.course.value import Value

Fields = tuple[str, ...]

TEXTS: dict[type[Value], Fields] = {
    model.CourseFields: ("title", "summary", "cover_alt", "charter"),
    model.Skill: ("title", "meaning"),
    model.Authority: ("policy",),
    model.Limit: ("role",),
    model.Circumstance: ("label", "text"),
    model.Character: ("name", "role", "portrait_alt"),
    model.Survey: ("title",),
    model.Anchor: ("text",),
    model.Criterion: ("title",),
    model.Rubric: ("title",),
    model.Frame: ("title",),
    model.Variable: ("title",),
    model.Fact: ("text",),
    model.Lesson: ("title", "summary"),
    moments.Scale: ("low_label", "high_label"),
    moments.MomentFields: ("prompt", "feedback"),
    moments.Choice: ("text", "feedback"),
    moments.Question: ("text", "answer", "feedback"),
    moments.ModelAnswer: ("text", "why"),
    moments.ReplyFields: ("echoes", "feelings", "next_steps", "names"),
    moments.RateItem: ("text",),
    moments.OrderItem: ("text",),
    moments.Pair: ("left", "right"),
    moments.Gap: ("answers",),
    moments.Blank: ("text",),
    moments.Number: ("unit",),
    moments.Area: ("label", "feedback"),
    moments.Point: ("picture_alt",),
    scenes.Clip: ("description",),
    scenes.Cue: ("label", "quote", "meaning", "response"),
    scenes.Message: ("subject", "text", "quoted"),
    scenes.Line: ("text",),
    scenes.Ending: ("title", "text"),
    scenes.Scene: ("title", "picture_alt", "prose"),
}
"""The fields that are read by people, by the type that declares them; a tuple of words counts as one text of lines.

Not among them: names of files and of things, the author's own notes, and ready phrases, which have a language of their
own.
"""

_BRANCHES: dict[type[Value], Fields] = {
    model.CourseFields: ("skills", "authority", "cast", "surveys", "rubrics"),
    model.Authority: ("limits",),
    model.Character: ("profile",),
    model.Survey: ("items", "scale"),
    model.Rubric: ("criteria",),
    model.Criterion: ("anchors",),
    model.Frame: ("circumstances",),
    model.Lesson: ("facts", "variables", "frames", "scenes"),
    moments.Choose: ("choices",),
    moments.Ask: ("questions",),
    moments.ReplyFields: ("model_answers",),
    moments.Grant: ("options",),
    moments.Rate: ("items", "scale"),
    moments.Order: ("items",),
    moments.Match: ("pairs",),
    moments.Blank: ("gaps",),
    moments.Point: ("areas",),
    scenes.Storyboard: ("lines",),
    scenes.Scene: ("clip", "messages", "cues", "storyboard", "moments", "ending"),
}


class Text(NamedTuple):
    """One text: its string id, its words, the path of the field inside its file, and where an editor goes."""

    id: str
    source: str
    path: str
    field: str
    owner: Value
    scene: SceneId | None = None
    moment: MomentId | None = None


class _Plan(NamedTuple):
    texts: Fields
    branches: Fields


_PLANS: dict[type[Any], _Plan] = {}


def plan_of(kind: type[Any]) -> tuple[Fields, Fields]:
    """The fields of a type that are texts, and those that hold values with texts, in the order of the model."""
    found = _PLANS.get(kind)
    if found is None:
        texts = {name for parent in kind.__mro__ for name in TEXTS.get(parent, ())}
        branches = {name for parent in kind.__mro__ for name in _BRANCHES.get(parent, ())}
        order = kind.__struct_fields__
        found = _PLANS[kind] = _Plan(
            tuple(name for name in order if name in texts), tuple(name for name in order if name in branches)
        )
    return found


def lesson_prefix(lesson: LessonId) -> str:
    """What the string ids of a lesson begin with."""
    return f"lessons.{lesson}."


def scene_prefix(lesson: LessonId, scene: SceneId) -> str:
    """What the string ids of a scene begin with."""
    return f"lessons.{lesson}.scenes.{scene}."


def texts_of(course: Course) -> Iterator[Text]:
    """Every text of the course that is not empty: those of `course.json` first, then lesson by lesson."""
    yield from _below(course, "course.", "", None, None)
    for lesson in course.lessons:
        yield from texts_of_lesson(lesson)


def texts_of_lesson(lesson: Lesson) -> Iterator[Text]:
    """Every text of a lesson that is not empty; paths are those inside its file."""
    yield from _below(lesson, lesson_prefix(lesson.id), "", None, None)


def texts_of_scene(scene: Scene) -> Iterator[Text]:
    """Every text of a scene that is not empty; ids and paths are told from the scene on."""
    yield from _below(scene, "", "", scene.id, None)


def place_of_text(course: Course, text: Text) -> Place:
    """Where a text of `texts_of` stands."""
    if text.id.startswith("course."):
        return Place(file=COURSE_NAME, path=text.path)
    lesson = LessonId(text.id.split(".", 2)[1])
    return Place(file=lesson_name(lesson), path=text.path, lesson=lesson, scene=text.scene, moment=text.moment)


def step_of(item: Any, number: int) -> str:
    """How an item of a list is named in a string id: by its id, or by its number when it has none."""
    return str(getattr(item, "id", number))


def words_of(value: str | tuple[str, ...]) -> str:
    """A text field as one text: a list of words is written one in a line."""
    return value if isinstance(value, str) else "\n".join(value)


def _below(value: Any, before: str, path: str, scene: SceneId | None, moment: MomentId | None) -> Iterator[Text]:
    kind = type(value)
    if kind is Scene:
        scene = value.id
    elif isinstance(value, MomentFields):
        moment = value.id
    texts, branches = plan_of(kind)
    for name in texts:
        words = words_of(getattr(value, name))
        if words:
            yield Text(f"{before}{name}", words, f"{path}{name}", name, value, scene, moment)
    for name in branches:
        inner = getattr(value, name)
        if isinstance(inner, tuple):
            for number, item in enumerate(inner):
                step = f"{before}{name}.{step_of(item, number)}."
                yield from _below(item, step, f"{path}{name}[{number}].", scene, moment)
        elif isinstance(inner, msgspec.Struct):
            yield from _below(inner, f"{before}{name}.", f"{path}{name}.", scene, moment)
