"""The parts that starters are put together from."""

from __future__ import annotations

from typing import Any, Literal

from empathy_studio.course.conditions import Add
from empathy_studio.course.ids import (
    CharacterId,
    ChoiceId,
    CourseId,
    ItemId,
    SceneId,
    SkillId,
    VariableId,
    id_from_title,
)
from empathy_studio.course.model import Character, Course, Lesson
from empathy_studio.course.moments import Choice, Moment, Points
from empathy_studio.course.scenes import Ending, Line, Message, Scene, Storyboard

START = SceneId("start")
Tone = Literal["warm", "mixed", "cold"]


def course(title: str, *lessons: Lesson, cast: tuple[Character, ...] = (), **fields: Any) -> Course:
    """A course of these lessons, its id made from its title."""
    return Course(id=CourseId(id_from_title(title)), title=title, cast=cast, lessons=lessons, **fields)


def points(skill: str, amount: float = 2.0) -> tuple[Points, ...]:
    """Points for one skill."""
    return (Points(skill=SkillId(skill), points=amount),)


def choice(
    name: str, text: str, leads_to: str, feedback: str, rapport: float, *, best: bool = False, skill: str = "listening"
) -> Choice:
    """An answer that moves rapport; the best one brings points."""
    return Choice(
        id=ChoiceId(name),
        text=text,
        leads_to=SceneId(leads_to),
        feedback=feedback,
        best=best,
        points=points(skill) if best else (),
        effects=(Add(variable=VariableId("rapport"), amount=rapport),),
    )


def line(name: str, speaker: str, text: str, feeling: str, intensity: float = 0.6) -> Line:
    """One line of a storyboard."""
    return Line(id=ItemId(name), speaker=CharacterId(speaker), text=text, feeling=feeling, intensity=intensity)


def message(name: str, speaker: str, text: str, *, delay_ms: int = 1200, subject: str = "") -> Message:
    """One message of a written channel."""
    return Message(id=ItemId(name), speaker=CharacterId(speaker), text=text, delay_ms=delay_ms, subject=subject)


def spoken(
    name: str,
    title: str,
    speaker: str,
    text: str,
    feeling: str,
    *,
    setting: str,
    intensity: float = 0.6,
    shot: str = "",
    moments: tuple[Moment, ...] = (),
    **fields: Any,
) -> Scene:
    """A scene in which somebody says one line, with a storyboard of it and the words as prose; then its moments."""
    board = Storyboard(setting=setting, shot=shot, lines=(line("a", speaker, text, feeling, intensity),))
    return Scene(
        id=SceneId(name),
        title=title,
        speaker=CharacterId(speaker),
        prose=f"*{text}*",
        storyboard=board,
        moments=moments,
        **fields,
    )


def ended(name: str, title: str, tone: Tone, text: str) -> Scene:
    """A page with which the lesson ends."""
    return Scene(
        id=SceneId(name), title=title, channel="page", prose=text, ending=Ending(title=title, tone=tone, text=text)
    )
