"""The least and the most points a moment can bring, whatever is answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import SkillId
from empathy_studio.course.moments import Ask, Choice, Choose, Moment, Points, Rate, Reflect, Spot
from empathy_studio.course.scenes import Scene


class Span(NamedTuple):
    """From the least to the most points."""

    least: float = 0.0
    most: float = 0.0


Bounds = Mapping[SkillId, Span]
NOTHING = Span()


def of_points(points: Iterable[Points]) -> dict[SkillId, float]:
    """Points by skill; several entries for one skill add up."""
    found: dict[SkillId, float] = {}
    for one in points:
        found[one.skill] = found.get(one.skill, 0.0) + one.points
    return found


def of_moment(moment: Moment, scene: Scene) -> Bounds:
    """Between which figures the points of one moment lie, by skill; unanswered it brings none.

    A moment that is answered again keeps the better points for each skill, so these hold for any number of visits.
    """
    match moment:
        case Spot():
            weight = sum(cue.weight for cue in scene.cues)
            return {moment.skill: Span(0.0, weight * moment.points_per_weight)}
        case Choose(multiple=True):
            return _added([of_points(choice.points) for choice in moment.choices])
        case Ask():
            repeated = [of_points(moment.repeat_points)] * len(moment.questions)
            asked = [of_points(question.points) for question in moment.questions]
            return _added([*asked, *repeated, of_points(moment.points_when_ready)])
        case Rate() | Reflect():
            return {}
    choices = choices_of(moment)
    if choices:
        return _either(choices)
    return _added([of_points(getattr(moment, "points", ()))])


def _either(choices: Iterable[Choice]) -> Bounds:
    found: dict[SkillId, Span] = {}
    for choice in choices:
        for skill, points in of_points(choice.points).items():
            least, most = found.get(skill, NOTHING)
            found[skill] = Span(min(least, points), max(most, points))
    return found


def _added(parts: Iterable[Mapping[SkillId, float]]) -> Bounds:
    found: dict[SkillId, Span] = {}
    for part in parts:
        for skill, points in part.items():
            least, most = found.get(skill, NOTHING)
            found[skill] = Span(least + min(points, 0.0), most + max(points, 0.0))
    return found


def of_scene(scene: Scene) -> Bounds:
    """The same for all moments of a scene together."""
    return summed(of_moment(moment, scene) for moment in scene.moments)


def summed(parts: Iterable[Bounds]) -> Bounds:
    """Several bounds together."""
    found: dict[SkillId, Span] = {}
    for part in parts:
        for skill, span in part.items():
            least, most = found.get(skill, NOTHING)
            found[skill] = Span(least + span.least, most + span.most)
    return found


def bounds_of(parts: Iterable[Bounds], skills: Iterable[SkillId]) -> Bounds:
    """The bounds of a whole lesson for `skills`; those that nothing brings points for stay at 0."""
    found = summed(parts)
    return {skill: found.get(skill, NOTHING) for skill in skills}
