"""Reply: an answer in one's own words, set beside model answers and scored by rubric."""

from __future__ import annotations

from empathy_studio.course.moments import Record, Reply
from empathy_studio.play.acts import Act, Continue, CriterionScore, ScoreSelf, Write
from empathy_studio.play.chance import draw
from empathy_studio.play.moments.kind import (
    BASIC_FORM,
    FEEDBACK,
    HEARD,
    HOW,
    POINTS,
    Field,
    Kind,
    Outcome,
    Seat,
    Taken,
    outcome,
    scored,
    total,
    written,
)
from empathy_studio.play.phrases import MarkKind, mark
from empathy_studio.play.program import Program
from empathy_studio.play.rubric import rubric_share
from empathy_studio.play.state import Comparing, Offer, Reason, SkillPoints, no_points
from empathy_studio.play.words import words

WORDING_FORM = (
    Field(
        name="model_answers",
        label="Model answers",
        type="list",
        help="Shown beside the trainee's own words afterwards.",
        of=(
            Field(name="text", label="Answer", type="sentence"),
            Field(name="why", label="Why it works", type="sentence"),
        ),
    ),
    Field(name="rubric", label="Rubric", type="rubric", help="What the trainee and the trainer score it by."),
    Field(name="echoes", label="The customer's words", type="words", help="Words worth taking up.", section=HEARD),
    Field(
        name="feelings",
        label="Feeling words",
        type="words",
        help="Words that name what the customer feels.",
        section=HEARD,
    ),
    Field(name="next_steps", label="Next step", type="words", help="Words of an action promised.", section=HEARD),
    Field(name="names", label="The customer's name", type="words", help="Every form of it.", section=HEARD),
    POINTS,
    FEEDBACK,
)
"""The fields of every answer in one's own words."""

_FORM = (
    *BASIC_FORM,
    Field(name="medium", label="Written as", type="option", options=("say", "chat", "email", "text"), section=HOW),
    Field(name="at_least_words", label="At least", type="whole", unit="words", low=0, high=2000, section=HOW),
    Field(name="at_most_words", label="At most", type="whole", unit="words", low=1, high=2000, section=HOW),
    *WORDING_FORM,
)


def scores_offer(seat: Seat) -> tuple[Offer, ...]:
    """Beside the model answers: score oneself where there is a rubric, and go on."""
    moment: Reply | Record = seat.moment
    go_on = Offer(act="continue", moment=moment.id)
    if moment.rubric is None:
        return (go_on,)
    rubric = seat.program.rubrics[moment.rubric]
    ids = tuple(criterion.id for criterion in rubric.criteria)
    scored = Offer(
        act="score_self",
        moment=moment.id,
        ids=ids,
        at_least=len(ids),
        at_most=len(ids),
        low=rubric.low,
        high=rubric.high,
    )
    return (scored, go_on)


def words_refusal(seat: Seat, act: Act, least: int, most: int) -> str:
    """Why this text, or these scores, cannot be taken; empty when they can."""
    if isinstance(act, ScoreSelf):
        rubric = seat.program.rubrics[seat.moment.rubric]
        wrong = [one.score for one in act.scores if not rubric.low <= one.score <= rubric.high]
        return f"The score {wrong[0]} is outside {rubric.low} to {rubric.high}." if wrong else ""
    if isinstance(act, Write):
        number = len(words(act.text))
        if not least <= number <= most:
            return f"The answer has {number} words; {least} to {most} are asked for."
    return ""


def most_words(program: Program, moment: Reply | Record) -> SkillPoints:
    """The most that self-scoring can bring: nothing without a rubric; in an assessment only a trainer scores."""
    if moment.rubric is None or not program.teaches:
        return no_points()
    return scored(moment.points, 0.0)[1]


def take_words(seat: Seat, act: Act) -> Taken:
    """An own answer, or its score: the points times the share of the rubric that was reached."""
    moment: Reply | Record = seat.moment
    most = most_words(seat.program, moment)
    if isinstance(act, ScoreSelf):
        share = rubric_share(seat.program.rubrics[moment.rubric], act.scores) if moment.rubric else 0.0
        feedback = (moment.feedback,) if moment.feedback else ()
        response = "[,]".join(f"{one.criterion}[.]{one.score}" for one in act.scores)
        points, _ = scored(moment.points, share)
        told = seat.program.say("rubric.self", percent=round(100 * share))
        return Taken(
            interaction="performance",
            response=response,
            points=points,
            most=most,
            reasons=(Reason(kind="rubric", text=told, author=moment.feedback, points=total(points)),),
            feedback=feedback,
            scores=act.scores,
        )
    if isinstance(act, Continue):
        return Taken(
            interaction="long-fill-in",
            most=most,
            reasons=said_of_it(seat.program, moment, "own.compared"),
            feedback=(moment.feedback,) if moment.feedback else (),
        )
    assert isinstance(act, Write)
    compares = seat.program.teaches and bool(moment.rubric or moment.model_answers)
    feedback = (moment.feedback,) if moment.feedback and not compares else ()
    return Taken(
        interaction="long-fill-in",
        response=written(act.text),
        correct=tuple(written(answer.text) for answer in moment.model_answers),
        text=act.text,
        reasons=(
            *_wording(seat.program, moment, act.text),
            *(() if compares else said_of_it(seat.program, moment, "own.kept")),
        ),
        most=most,
        compares=compares,
        feedback=feedback,
    )


def said_of_it(program: Program, moment: Reply | Record, code: str) -> tuple[Reason, ...]:
    """What the author says to an own answer that no rubric was put to; nothing where the author says nothing."""
    return (Reason(kind="answer", text=program.say(code), author=moment.feedback),) if moment.feedback else ()


_SAID: dict[MarkKind, str] = {"echo": "echo", "name": "name", "feeling": "feeling", "next_step": "next"}


def _wording(program: Program, moment: Reply | Record, text: str) -> tuple[Reason, ...]:
    """What stands in an own answer and what does not; nothing of it brings or costs points."""
    marking = mark(program.bank, moment, text)
    reasons = [
        Reason(kind="boilerplate", text=program.say("wording.boilerplate", phrase=one.text), author=one.why, good=False)
        for one in marking.of("boilerplate")
    ]
    for kind, code in _SAID.items():
        found = dict.fromkeys(one.text for one in marking.of(kind))
        if found:
            told = program.say(f"wording.{code}", words=", ".join(found))
            reasons.append(Reason(kind="wording", text=told, good=True))
        elif kind in marking.missing:
            reasons.append(Reason(kind="wording", text=program.say(f"wording.{code}.none"), good=False))
    return tuple(reasons)


def words_outcomes(program: Program, moment: Reply | Record) -> tuple[Outcome, ...]:
    """An own answer always goes on with the scene."""
    return (outcome((most_words(program, moment),)),)


def self_scores(seat: Seat, number: int) -> tuple[Act, ...]:
    """Self-scores from the highest to the lowest, and going on without."""
    if seat.moment.rubric is None:
        return (Continue(),)
    rubric = seat.program.rubrics[seat.moment.rubric]
    span = rubric.high - rubric.low + 1
    drawn = {one.id: rubric.low + draw(number, one.id) % span for one in rubric.criteria}
    top, low = (dict.fromkeys(drawn, score) for score in (rubric.high, rubric.low))
    return (
        *(
            ScoreSelf(scores=tuple(CriterionScore(criterion=name, score=score) for name, score in scores.items()))
            for scores in (top, drawn, low)
        ),
        Continue(),
    )


def sample_text(moment: Reply | Record, least: int, most: int) -> str:
    """A text long enough to be taken: the first model answer where it fits, else plain words."""
    model = moment.model_answers[0].text if moment.model_answers else ""
    if least <= len(words(model)) <= most:
        return model
    return " ".join(["word"] * max(least, min(3, most)))


def _offers(seat: Seat) -> tuple[Offer, ...]:
    if isinstance(seat.run.phase, Comparing):
        return scores_offer(seat)
    moment: Reply = seat.moment
    return (Offer(act="write", moment=moment.id, at_least=moment.at_least_words, at_most=moment.at_most_words),)


def _refusal(seat: Seat, act: Act) -> str:
    return words_refusal(seat, act, seat.moment.at_least_words, seat.moment.at_most_words)


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    if isinstance(seat.run.phase, Comparing):
        return self_scores(seat, number)
    moment: Reply = seat.moment
    return (Write(text=sample_text(moment, moment.at_least_words, moment.at_most_words)),)


KIND = Kind(
    name="reply",
    model=Reply,
    title="Own words",
    interaction="long-fill-in",
    acts=(Write, ScoreSelf, Continue),
    offers=_offers,
    refusal=_refusal,
    take=take_words,
    outcomes=words_outcomes,
    answers=_answers,
    form=_FORM,
)
