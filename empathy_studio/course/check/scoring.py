"""Findings about scoring and authority: rubric weights, score ranges, grants beyond what an agent may decide."""

from __future__ import annotations

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.view import CourseView, LessonView, Setting
from empathy_studio.course.model import Authority, Limit, Rubric
from empathy_studio.course.moments import Grant, GrantOption
from empathy_studio.course.scenes import Scene

WEIGHTS = Finding("rubric-weights", "error")
RANGE = Finding("score-out-of-range", "error")
BEYOND = Finding("grant-beyond-authority", "error")
NO_ONE_ABOVE = Finding("escalation-leads-nowhere", "error")
NEVER_PASSED = Finding("pass-end-not-an-end", "error")
FINDINGS = (WEIGHTS, RANGE, BEYOND, NO_ONE_ABOVE, NEVER_PASSED)


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """Options that give more than the agent may give alone, with nobody asked."""
    for number, moment in enumerate(scene.moments):
        if isinstance(moment, Grant):
            for index, option in enumerate(moment.options):
                path = f"moments[{number}].options[{index}]"
                for found in _option(option, setting.authority, path):
                    yield found.finding.at(found.path, found.message, found.remedy, moment=moment.id, item=option.id)


def of_lesson(view: LessonView) -> Findings:
    """A pass rule that asks for scenes at which the lesson cannot end."""
    ends = view.written.ends()
    for number, end in enumerate(view.lesson.pass_rule.ends):
        if end in view.written.links and end not in ends:
            yield NEVER_PASSED.at(
                f"pass_rule.ends[{number}]",
                f"The lesson is passed at “{end}”, but it never ends there.",
                "Name a scene at which the lesson ends.",
                scene=end,
            )


def of_course(view: CourseView) -> Findings:
    """Rubrics whose weights do not add up or whose scores lie outside their range."""
    for number, rubric in enumerate(view.course.rubrics):
        yield from _rubric(rubric, f"rubrics[{number}]")


def _rubric(rubric: Rubric, path: str) -> Findings:
    weights = sum(criterion.weight for criterion in rubric.criteria)
    if abs(weights - 100) > 0.01:
        yield WEIGHTS.at(
            f"{path}.criteria",
            f"The weights of the rubric “{rubric.id}” add up to {weights:g}, not to 100.",
            "Change the weights so that they add up to 100." if rubric.criteria else "Add criteria to it.",
            file="course.json",
            item=rubric.id,
        )
    if rubric.low >= rubric.high:
        yield RANGE.at(
            f"{path}.high",
            f"The rubric “{rubric.id}” scores from {rubric.low} to {rubric.high}.",
            "Let the highest score lie above the lowest.",
            file="course.json",
            item=rubric.id,
        )
        return
    for line, criterion in enumerate(rubric.criteria):
        for index, anchor in enumerate(criterion.anchors):
            if not rubric.low <= anchor.score <= rubric.high:
                yield RANGE.at(
                    f"{path}.criteria[{line}].anchors[{index}].score",
                    f"“{criterion.id}” describes a score of {anchor.score}, but the rubric goes from {rubric.low} to "
                    f"{rubric.high}.",
                    "Change the score, or the range of the rubric.",
                    file="course.json",
                    item=criterion.id,
                )


def _option(option: GrantOption, authority: Authority | None, path: str) -> Findings:
    limits = authority.limits if authority is not None else ()
    if option.escalates:
        if option.leads_to is None:
            yield NO_ONE_ABOVE.at(
                f"{path}.leads_to",
                f"“{option.id}” asks somebody above, but leads to nobody.",
                "Let it lead to the scene with the person who is asked.",
            )
        return
    if limits and not _gives_nothing(option) and not _within(option, limits[0]):
        yield BEYOND.at(
            path,
            f"“{option.id}” grants {_said(option, authority)}, more than the {limits[0].role} may grant alone.",
            "Grant less, or let the option escalate to somebody who may.",
        )


def _gives_nothing(option: GrantOption) -> bool:
    return not option.cost and not option.days and not option.exception


def _within(option: GrantOption, limit: Limit) -> bool:
    allowed = not option.exception or option.exception in limit.exceptions
    return allowed and option.cost <= limit.money and option.days <= limit.days


def _said(option: GrantOption, authority: Authority | None) -> str:
    currency = authority.currency if authority is not None else ""
    parts = []
    if option.cost:
        parts.append(f"{option.cost:g} {currency}".strip())
    if option.days:
        parts.append(f"{option.days} days")
    if option.exception:
        parts.append(f"the exception “{option.exception}”")
    return ", ".join(parts)
