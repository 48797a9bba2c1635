"""Findings about answers: no feedback, a best answer that gives itself away, no chance to repair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from empathy_studio.course.check.finding import Finding, Findings, Found
from empathy_studio.course.check.view import LessonView, Setting
from empathy_studio.course.conditions import RAPPORT, Add
from empathy_studio.course.graph import Link, choices_of
from empathy_studio.course.ids import MomentId, SceneId
from empathy_studio.course.moments import (
    Blank,
    Choice,
    Choose,
    Feel,
    Grant,
    Match,
    Moment,
    Number,
    Order,
    Point,
)
from empathy_studio.course.scenes import Scene

NO_FEEDBACK = Finding("feedback-missing", "warning")
BEST_LONGEST = Finding("best-always-longest", "warning")
BEST_FIRST = Finding("best-always-first", "warning")
BEST_EARNS_LESS = Finding("best-earns-less", "warning")
NO_REPAIR = Finding("no-chance-to-repair", "warning")
FINDINGS = (NO_FEEDBACK, BEST_LONGEST, BEST_FIRST, BEST_EARNS_LESS, NO_REPAIR)

LEAST_QUESTIONS = 4
"""From how many questions on it is no accident when the best answer always stands first or is the longest."""


class Shape(NamedTuple):
    """How the best answer of one question looks beside the others."""

    moment: MomentId
    longest: bool
    first: bool
    shuffled: bool


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """Answers that say nothing back, and best answers that earn less than another."""
    for number, moment in enumerate(scene.moments):
        field = "options" if isinstance(moment, Grant) else "choices"
        choices = choices_of(moment)
        for index, choice in enumerate(choices):
            if not choice.feedback.strip():
                yield NO_FEEDBACK.at(
                    f"moments[{number}].{field}[{index}].feedback",
                    f"The answer “{choice.id}” says nothing back.",
                    "Say in one or two sentences why it helped or hurt this customer.",
                    moment=moment.id,
                    item=choice.id,
                )
        if _is_scored_as_a_whole(moment) and not getattr(moment, "feedback", "").strip():
            yield NO_FEEDBACK.at(
                f"moments[{number}].feedback",
                f"The moment “{moment.id}” brings points and says nothing back.",
                "Say in one or two sentences what a good answer is, and why.",
                moment=moment.id,
            )
        if not (isinstance(moment, Choose) and moment.multiple):
            yield from _best_earns_less(choices, moment.id, f"moments[{number}].{field}")


def of_lesson(view: LessonView) -> Findings:
    """Patterns over a whole lesson: where the best answer stands, and whether a slip can be made good."""
    yield from _patterns(view)
    yield from _no_repair(view)


def total(choice: Choice) -> float:
    """The points of all skills together that a choice brings."""
    return sum(points.points for points in choice.points)


def _is_scored_as_a_whole(moment: Moment) -> bool:
    return isinstance(moment, Feel | Order | Match | Blank | Number | Point) and bool(moment.points)


def _best_earns_less(choices: tuple[Choice, ...], moment: MomentId, path: str) -> Findings:
    best = [(total(choice), index, choice) for index, choice in enumerate(choices) if choice.best]
    if not best:
        return
    least, index, choice = min(best, key=lambda entry: entry[:2])
    other = max(choices, key=total)
    if not other.best and total(other) > least:
        yield BEST_EARNS_LESS.at(
            f"{path}[{index}].points",
            f"“{choice.id}” is marked as best and brings {least:g} points, but “{other.id}” brings {total(other):g}.",
            "Give the best answer the most points, or mark the other one.",
            moment=moment,
            item=choice.id,
        )


def shapes_of(scene: Scene) -> tuple[Shape, ...]:
    """How the best answers of a scene look, where one answer is best and there is another."""
    return tuple(_shapes(scene))


def _shapes(scene: Scene) -> Iterator[Shape]:
    for moment in scene.moments:
        choices = choices_of(moment)
        best = [index for index, choice in enumerate(choices) if choice.best]
        if len(choices) < 2 or len(best) != 1:
            continue
        lengths = [len(choice.text) for choice in choices]
        longest = lengths[best[0]] == max(lengths) and lengths.count(max(lengths)) == 1
        yield Shape(moment.id, longest, best[0] == 0, isinstance(moment, Choose) and moment.shuffle)


def _patterns(view: LessonView) -> Findings:
    shapes = [shape for scene in view.lesson.scenes for shape in view.remembered.of(shapes_of, scene)]
    if len(shapes) >= LEAST_QUESTIONS and all(shape.longest for shape in shapes):
        yield BEST_LONGEST.at(
            "",
            f"The best answer is the longest in all {len(shapes)} questions of the lesson: one can find it unread.",
            "Shorten some of the best answers, or say more in some of the others.",
            moment=shapes[0].moment,
        )
    in_order = [shape for shape in shapes if not shape.shuffled]
    if len(in_order) >= LEAST_QUESTIONS and all(shape.first for shape in in_order):
        yield BEST_FIRST.at(
            "",
            f"The best answer stands first in all {len(in_order)} questions that are not shuffled.",
            "Shuffle the answers, or put the best one elsewhere.",
            moment=in_order[0].moment,
        )


class _Slip(NamedTuple):
    """An answer that does harm: where it stands and where it leads."""

    path: str
    moment: MomentId
    choice: Choice


def slips_of(scene: Scene) -> tuple[_Slip, ...]:
    """The answers of a scene that lower rapport."""
    found = []
    for number, moment in enumerate(scene.moments):
        field = "options" if isinstance(moment, Grant) else "choices"
        for index, choice in enumerate(choices_of(moment)):
            if _rapport(choice) < 0:
                found.append(_Slip(f"moments[{number}].{field}[{index}]", moment.id, choice))
    return tuple(found)


def repairs(scene: Scene) -> bool:
    """Whether some answer in the scene wins back rapport."""
    return any(_rapport(choice) > 0 for moment in scene.moments for choice in choices_of(moment))


def _rapport(choice: Choice) -> float:
    return sum(effect.amount for effect in choice.effects if isinstance(effect, Add) and effect.variable == RAPPORT)


def _no_repair(view: LessonView) -> Findings:
    """A first slip after which only cold ends follow and no answer wins anything back."""
    graph, remembered = view.walked, view.remembered
    scenes = {scene.id: scene for scene in view.lesson.scenes}
    slips = {scene.id: remembered.of(slips_of, scene) for scene in view.lesson.scenes}
    if not any(slips.values()):
        return
    harmful = {(slip.moment, slip.choice.id) for found in slips.values() for slip in found}
    clean = graph.only(lambda link: (link.moment, link.choice) not in harmful).reachable()
    hopeful = graph.leading_to(
        scene.id
        for scene in view.lesson.scenes
        if remembered.of(repairs, scene) or (_ends_here(graph.links[scene.id]) and not _is_cold(scene))
    )
    for number, scene in enumerate(view.lesson.scenes):
        if scene.id not in clean:
            continue
        for slip in slips[scene.id]:
            target = slip.choice.leads_to
            if target is not None and target in scenes and target not in hopeful:
                yield _fatal(slip, scene.id, f"scenes[{number}]")


def _fatal(slip: _Slip, scene: SceneId, path: str) -> Found:
    return NO_REPAIR.at(
        f"{path}.{slip.path}.leads_to",
        f"After the answer “{slip.choice.id}”, a first slip, only cold ends follow "
        "and nothing can win the customer back.",
        "Put a scene in between in which the trainee can see what went wrong and make it good.",
        scene=scene,
        moment=slip.moment,
        item=slip.choice.id,
    )


def _ends_here(links: tuple[Link, ...]) -> bool:
    return any(link.target is None for link in links)


def _is_cold(scene: Scene) -> bool:
    return scene.ending is not None and scene.ending.tone == "cold"
