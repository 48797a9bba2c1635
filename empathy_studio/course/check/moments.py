"""Findings about single moments: nothing to do in them, limits the wrong way round, words that are not there."""

from __future__ import annotations

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.references import gaps_in
from empathy_studio.course.check.view import CourseView, Setting
from empathy_studio.course.moments import (
    Ask,
    Blank,
    Choose,
    Feel,
    Grant,
    Match,
    Moment,
    Number,
    Order,
    Point,
    Rate,
    Record,
    Reply,
    Spot,
)
from empathy_studio.course.scenes import Scene

EMPTY = Finding("moment-empty", "error")
NO_CUES = Finding("spot-without-cues", "error")
NO_ITEMS = Finding("survey-without-items", "error")
REVERSED = Finding("limits-reversed", "error")
WORDS_NOT_FOUND = Finding("words-not-found", "error")
NO_MODEL = Finding("model-answer-missing", "warning")
UNEQUAL_FORMS = Finding("parallel-forms-unequal", "warning")
FINDINGS = (EMPTY, NO_CUES, NO_ITEMS, REVERSED, WORDS_NOT_FOUND, NO_MODEL, UNEQUAL_FORMS)


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """What a trainee cannot do in the moments of this scene, because it is not there."""
    for number, moment in enumerate(scene.moments):
        path = f"moments[{number}]"
        if isinstance(moment, Spot):
            yield from _spot(moment, scene, path)
        else:
            yield from _empty(moment, path)
            yield from _reversed(moment, path)
        if isinstance(moment, Blank):
            yield from _gaps_without_place(moment, path)
        elif isinstance(moment, Reply | Record) and not moment.model_answers:
            yield NO_MODEL.at(
                f"{path}.model_answers",
                f"“{moment.id}” has no model answer to compare one's own with.",
                "Add an answer that a good agent might give, and why it works.",
                moment=moment.id,
            )
    yield from _cues(scene)


def of_course(view: CourseView) -> Findings:
    """Surveys with nothing to rate, scales and rubrics the wrong way round, forms that are not parallel."""
    course = view.course
    items = {survey.id: len(survey.items) for survey in course.surveys}
    for number, survey in enumerate(course.surveys):
        path = f"surveys[{number}]"
        if not survey.items:
            message = f"The survey “{survey.id}” has no statements."
            yield NO_ITEMS.at(f"{path}.items", message, "Add the statements that are rated.", file="course.json")
        if survey.scale.low >= survey.scale.high:
            message = f"The scale of “{survey.id}” goes from {survey.scale.low} to {survey.scale.high}."
            yield REVERSED.at(f"{path}.scale", message, "Let it end above where it starts.", file="course.json")
        other = items.get(survey.parallel_to) if survey.parallel_to is not None else None
        if other is not None and other != len(survey.items):
            yield UNEQUAL_FORMS.at(
                f"{path}.parallel_to",
                f"“{survey.id}” has {len(survey.items)} statements, its parallel form “{survey.parallel_to}” {other}.",
                "Give both forms the same number of statements, or their results cannot be compared.",
                file="course.json",
            )


def _spot(moment: Spot, scene: Scene, path: str) -> Findings:
    start = moment.at_ms or 0
    end = moment.until_ms
    if end is not None and end <= start:
        yield REVERSED.at(
            f"{path}.until_ms",
            f"The stretch in which “{moment.id}” listens for cues ends before it starts.",
            "Let it end later.",
            moment=moment.id,
        )
    elif not any(
        cue.message is not None or (cue.end_ms > start and (end is None or cue.start_ms < end)) for cue in scene.cues
    ):
        yield NO_CUES.at(
            path,
            f"“{moment.id}” asks to spot cues, but there is no cue in that stretch of “{scene.id}”.",
            "Draw a cue on the timeline, or take the moment away.",
            moment=moment.id,
        )


def _empty(moment: Moment, path: str) -> Findings:
    match moment:
        case Choose(choices=()):
            field, what = "choices", "no answers to choose from"
        case Ask(questions=()):
            field, what = "questions", "no questions to ask"
        case Grant(options=()):
            field, what = "options", "nothing to grant"
        case Feel(panel=()):
            field, what = "panel", "no answer of the panel to compare with"
        case Order(items=items) if len(items) < 2:
            field, what = "items", "fewer than two things to put in order"
        case Match(pairs=pairs) if len(pairs) < 2:
            field, what = "pairs", "fewer than two pairs to bring together"
        case Blank(gaps=()):
            field, what = "gaps", "no gap to fill"
        case Point(areas=areas) if not any(area.right for area in areas):
            field, what = "areas", "no place that is right"
        case Rate(survey=None, items=()):
            message = f"“{moment.id}” has no statements to rate."
            yield NO_ITEMS.at(f"{path}.items", message, "Add statements, or choose a survey.", moment=moment.id)
            return
        case _:
            return
    yield EMPTY.at(
        f"{path}.{field}",
        f"“{moment.id}” has {what}.",
        "Add what is missing, or take the moment away.",
        moment=moment.id,
    )


def _reversed(moment: Moment, path: str) -> Findings:
    match moment:
        case Number(low=low, high=high) if low > high:
            field, what = "high", f"takes numbers from {low:g} to {high:g} for right"
        case Rate(survey=None, scale=scale) if scale.low >= scale.high:
            field, what = "scale", f"has a scale from {scale.low} to {scale.high}"
        case Reply(at_least_words=low, at_most_words=high) if low > high:
            field, what = "at_most_words", f"asks for {low} to {high} words"
        case Choose(multiple=True, at_least=low, at_most=int(high)) if low > high:
            field, what = "at_most", f"asks for {low} to {high} answers"
        case Choose(multiple=True, at_least=low, choices=choices) if choices and low > len(choices):
            field, what = "at_least", f"asks for {low} answers of {len(choices)}"
        case _:
            return
    yield REVERSED.at(
        f"{path}.{field}",
        f"“{moment.id}” {what}, which nobody can do.",
        "Let the upper limit lie above.",
        moment=moment.id,
    )


def _gaps_without_place(moment: Blank, path: str) -> Findings:
    placed = set(gaps_in(moment.text))
    for index, gap in enumerate(moment.gaps):
        if gap.id not in placed:
            yield WORDS_NOT_FOUND.at(
                f"{path}.gaps[{index}]",
                f"The gap “{gap.id}” has no place in the text.",
                f"Write {{{gap.id}}} where it belongs, or take the gap away.",
                moment=moment.id,
                item=gap.id,
            )
        elif not gap.answers:
            yield EMPTY.at(
                f"{path}.gaps[{index}].answers",
                f"No answer is right for the gap “{gap.id}”.",
                "Add the answers that are taken for right.",
                moment=moment.id,
                item=gap.id,
            )


def _cues(scene: Scene) -> Findings:
    messages = {message.id: message.text for message in scene.messages}
    for number, cue in enumerate(scene.cues):
        text = messages.get(cue.message) if cue.message is not None else None
        if text is not None and cue.quote not in text:
            yield WORDS_NOT_FOUND.at(
                f"cues[{number}].quote",
                f"The words of the cue “{cue.id}” do not stand in the message “{cue.message}”.",
                "Copy them from the message, sign for sign.",
                item=cue.id,
            )
