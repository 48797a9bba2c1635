"""Ask: a tray of questions that cost time and uncover facts; asking before assuming."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from empathy_studio.course.ids import FactId
from empathy_studio.course.moments import Ask, Question
from empathy_studio.play.acts import Act, AskQuestion, StopAsking
from empathy_studio.play.chance import draw
from empathy_studio.play.holds import holds
from empathy_studio.play.moments.kind import (
    BASIC_FORM,
    FEEDBACK,
    Field,
    Kind,
    Outcome,
    Seat,
    Taken,
    added_up,
    highest,
    summed,
    total,
    won,
)
from empathy_studio.play.program import Program
from empathy_studio.play.state import Offer, Reason, SkillPoints, no_points

_FORM = (
    *BASIC_FORM,
    Field(
        name="questions",
        label="Questions",
        type="list",
        of=(
            Field(name="text", label="Question", type="sentence"),
            Field(name="answer", label="Answer", type="sentence", help="What the customer says."),
            Field(name="cost_s", label="Takes", type="number", unit="s", low=0, high=86_400),
            Field(name="reveals", label="Uncovers", type="facts", help="The facts it makes known."),
            Field(name="already_said", label="Already said", type="flag", help="The customer has said it before."),
            FEEDBACK,
            Field(name="points", label="Points", type="points", low=-1000, high=1000),
            Field(name="effects", label="Effects", type="effects"),
            Field(name="when", label="On offer if", type="condition"),
        ),
    ),
    Field(name="needs", label="Facts needed", type="facts", help="What should be known before anything is advised."),
    Field(name="points_when_ready", label="Points when all is known", type="points", low=-1000, high=1000),
    Field(name="repeat_points", label="Points for asking again", type="points", low=-1000, high=1000),
    FEEDBACK,
)


def is_repeat(question: Question, known: Sequence[FactId]) -> bool:
    """True for a question whose answer was said already, or whose facts are all known."""
    return question.already_said or (bool(question.reveals) and all(fact in known for fact in question.reveals))


def open_questions(seat: Seat) -> tuple[Question, ...]:
    """The questions that can still be put, in the author's order; each can be put once at a visit."""
    moment: Ask = seat.moment
    return tuple(one for one in moment.questions if one.id not in seat.asked and holds(one.when, seat.run))


def unknown(moment: Ask, known: Sequence[FactId]) -> tuple[FactId, ...]:
    """The facts that are needed and not known."""
    return tuple(fact for fact in moment.needs if fact not in known)


def most_asked(moment: Ask) -> SkillPoints:
    """What every question that brings something, and knowing all that is needed, could bring together."""
    return added_up(*(highest(part, no_points()) for part in _parts(moment)))


def _parts(moment: Ask) -> Iterable[SkillPoints]:
    """What can be earned here: for being ready, and at each question; asking again mostly costs."""
    yield summed(moment.points_when_ready)
    again = summed(moment.repeat_points)
    for question in moment.questions:
        yield again if question.already_said else highest(summed(question.points), again)


def _offers(seat: Seat) -> tuple[Offer, ...]:
    stop = Offer(act="stop_asking", moment=seat.moment.id)
    ids = tuple(one.id for one in open_questions(seat))
    return (Offer(act="ask_question", moment=seat.moment.id, ids=ids, at_least=1, at_most=1), stop) if ids else (stop,)


def _take(seat: Seat, act: Act) -> Taken:
    if isinstance(act, AskQuestion):
        return _asked(seat, next(one for one in seat.moment.questions if one.id == act.question))
    return _stopped(seat)


def _asked(seat: Seat, question: Question) -> Taken:
    """One question: its cost is handling time, its facts are known from now on."""
    moment: Ask = seat.moment
    repeat = is_repeat(question, seat.run.facts)
    points = summed(moment.repeat_points if repeat else question.points)
    if not repeat:
        told = seat.program.say("ask.asked", question=question.text)
        good: bool | None = True if total(points) > 0 else False if total(points) < 0 else None
    else:
        told = seat.program.say("ask.said" if question.already_said else "ask.known", question=question.text)
        good = False
    reason = Reason(
        kind="repeated" if repeat else "answer", text=told, author=question.feedback, good=good, points=total(points)
    )
    return Taken(
        interaction="choice",
        item=question.id,
        response=question.id,
        ids=(question.id,),
        points=points,
        most=highest(summed(question.points), no_points()),
        reasons=(reason,),
        effects=question.effects,
        facts=question.reveals,
        cost_s=question.cost_s,
        asked=(question.id,),
        stays=True,
    )


def _stopped(seat: Seat) -> Taken:
    """The tray is closed: the points of the questions put at this visit, and those for knowing all that is needed."""
    moment: Ask = seat.moment
    parts = [one for one in seat.run.answered if one.moment == moment.id and one.part]
    put = parts[len(parts) - len(seat.asked) :]
    missing = unknown(moment, seat.run.facts)
    ready = summed(moment.points_when_ready) if not missing else no_points()
    texts = {fact.id: fact.text for fact in seat.program.lesson.facts}
    if missing:
        told = seat.program.say("ask.unknown", facts="; ".join(texts[fact] for fact in missing))
    else:
        told = seat.program.say("ask.ready" if moment.needs else "ask.closed")
    reason = Reason(
        kind="assumed" if missing else "answer",
        text=told,
        author=moment.feedback,
        good=not missing if moment.needs else None,
        points=total(ready),
    )
    return Taken(
        interaction="choice",
        response="[,]".join(seat.asked),
        correct=_correct(moment),
        ids=seat.asked,
        points=added_up(ready, *(one.points for one in put)),
        most=most_asked(moment),
        success=not missing if moment.needs else None,
        reasons=(reason,) if moment.needs or moment.feedback else (),
        feedback=(moment.feedback,) if moment.feedback else (),
        silent=not seat.asked,
    )


def _correct(moment: Ask) -> tuple[str, ...]:
    """The questions, in the author's order, that uncover what is needed without asking again."""
    known: list[FactId] = []
    wanted = []
    for question in moment.questions:
        brings: Iterable[FactId] = [fact for fact in question.reveals if fact in moment.needs and fact not in known]
        if brings and not question.already_said:
            wanted.append(question.id)
            known += brings
    return ("[,]".join(wanted),) if wanted else ()


def _outcomes(_program: Program, moment: Ask) -> tuple[Outcome, ...]:
    return (Outcome(most=most_asked(moment), together=sum(map(won, _parts(moment)))),)


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    """Fresh questions first, those that uncover or bring something before others; then going on; then asking again."""
    moment: Ask = seat.moment
    needed = unknown(moment, seat.run.facts)
    questions = open_questions(seat)
    fresh = [one for one in questions if not is_repeat(one, seat.run.facts)]
    useful = [one for one in fresh if set(one.reveals) & set(needed) or total(summed(one.points)) > 0]
    useful.sort(key=lambda one: (-len(set(one.reveals) & set(needed)), -total(summed(one.points))))
    others = [one for one in questions if one not in useful]
    others.sort(key=lambda one: draw(number, one.id))
    return (
        *(AskQuestion(question=one.id) for one in useful),
        StopAsking(),
        *(AskQuestion(question=one.id) for one in others),
    )


KIND = Kind(
    name="ask",
    model=Ask,
    title="Questions",
    interaction="choice",
    acts=(AskQuestion, StopAsking),
    offers=_offers,
    take=_take,
    outcomes=_outcomes,
    answers=_answers,
    form=_FORM,
)
