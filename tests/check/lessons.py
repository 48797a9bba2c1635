"""Small lessons for the tests of graph, paths and explorer."""

from __future__ import annotations

from typing import Any

from empathy_studio.course.conditions import Add, Effect
from empathy_studio.course.ids import ChoiceId, CourseId, LessonId, MomentId, SceneId, SkillId, VariableId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Choice, Choose, Points
from empathy_studio.course.scenes import Ending, Scene

LISTENING = SkillId("listening")


def answer(name: str, leads_to: str | None = None, points: float = 0.0, rapport: float = 0.0, **more: Any) -> Choice:
    """An answer that leads to a scene, with points for listening and an effect on rapport."""
    effects: tuple[Effect, ...] = (Add(variable=VariableId("rapport"), amount=rapport),) if rapport else ()
    return Choice(
        id=ChoiceId(name),
        text=f"Answer {name}",
        feedback="So she feels.",
        leads_to=SceneId(leads_to) if leads_to else None,
        points=(Points(skill=LISTENING, points=points),) if points else (),
        effects=effects,
        **more,
    )


def scene(name: str, *answers: Choice, leads_to: str | None = None, **more: Any) -> Scene:
    """A scene that asks one question with `answers`, and then leads on; with neither it is an end."""
    moments = (Choose(id=MomentId(f"ask-{name}"), choices=answers),) if answers else ()
    is_end = not leads_to and not answers
    ending = Ending(title=name.capitalize()) if is_end else None
    return Scene(
        id=SceneId(name),
        moments=moments,
        leads_to=SceneId(leads_to) if leads_to else None,
        ending=more.pop("ending", ending),
        **more,
    )


def lesson(*scenes: Scene, **more: Any) -> Lesson:
    """A lesson that starts with the first of `scenes`."""
    return Lesson(id=LessonId("hello"), title="Hello", start=scenes[0].id, scenes=scenes, **more)


def course(*scenes: Scene, **more: Any) -> Course:
    """A course with one such lesson."""
    return Course(id=CourseId("example"), title="Example", lessons=(lesson(*scenes, **more),))
