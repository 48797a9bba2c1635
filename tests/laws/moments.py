"""Random moments of every kind, with random choices, conditions and effects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from empathy_studio.course import conditions as say
from empathy_studio.course import moments as ask
from empathy_studio.course.conditions import Condition, Effect
from empathy_studio.course.ids import (
    CharacterId,
    ChoiceId,
    FactId,
    ItemId,
    MomentId,
    RubricId,
    SceneId,
    SurveyId,
    VariableId,
)
from empathy_studio.course.model import DEFAULT_SKILLS, Limit

SKILLS = tuple(skill.id for skill in DEFAULT_SKILLS[:3])
FACTS = (FactId("feet"), FactId("wedding"))
FLAG, NUMBER, WORD = VariableId("told"), VariableId("count"), VariableId("mood")
AGENT = Limit(role="agent", money=20, days=1)
CUSTOMER, RUBRIC, SURVEY = CharacterId("customer"), RubricId("warmth"), SurveyId("before")
TEXTS = ("Yes.", "Tell me more.", "I see.", "That sounds hard.", "Let me look.", "It is our policy.")

amounts = st.integers(-8, 8).map(float)
texts = st.sampled_from(TEXTS)
item_ids = st.lists(st.sampled_from("abcdef"), min_size=2, max_size=4, unique=True)


@dataclass
class Shape:
    """What a course being drawn has so far: its scenes in order, and the moments with the choices already given."""

    scenes: tuple[SceneId, ...]
    chosen: list[tuple[MomentId, ChoiceId]]
    number: int = 0

    def next_id(self) -> MomentId:
        """A moment id that was not given yet."""
        self.number += 1
        return MomentId(f"m{self.number}")


def points(least: int = -3, most: int = 6) -> SearchStrategy[tuple[ask.Points, ...]]:
    """Points for up to two skills."""
    one = st.builds(ask.Points, skill=st.sampled_from(SKILLS), points=st.integers(least, most).map(float))
    return st.lists(one, max_size=2, unique_by=lambda given: given.skill).map(tuple)


def effects() -> SearchStrategy[tuple[Effect, ...]]:
    """Up to three effects of every kind; some would carry rapport beyond its ends."""
    numbers = st.sampled_from((say.RAPPORT, say.CLOCK, say.SPENT, NUMBER))
    fades = st.sampled_from((0.0, 0.0, 0.3, 0.5, 1.0))
    return st.lists(
        st.one_of(
            st.builds(say.Add, variable=numbers, amount=amounts, fades=fades),
            st.builds(say.Add, variable=st.just(say.RAPPORT), amount=st.sampled_from((-120.0, 120.0)), fades=fades),
            st.builds(say.Set, variable=st.just(FLAG), value=st.booleans()),
            st.builds(say.Set, variable=st.just(NUMBER), value=amounts),
            st.builds(say.Set, variable=st.just(WORD), value=st.sampled_from(("calm", "cross"))),
            st.builds(say.Learn, fact=st.sampled_from(FACTS)),
        ),
        max_size=3,
    ).map(tuple)


def conditions(shape: Shape) -> SearchStrategy[Condition]:
    """Conditions of every kind, up to two levels deep."""
    comparisons = st.sampled_from(("is", "is_not", "at_least", "at_most", "more_than", "less_than"))
    numbers = st.sampled_from((say.RAPPORT, say.CLOCK, say.SPENT, NUMBER))
    plain: list[SearchStrategy[Any]] = [
        st.builds(say.Compare, variable=numbers, comparison=comparisons, value=amounts),
        st.builds(say.Compare, variable=st.just(FLAG), comparison=st.just("is"), value=st.booleans()),
        st.builds(say.Compare, variable=st.just(WORD), comparison=st.just("is_not"), value=st.just("cross")),
        st.builds(say.Known, fact=st.sampled_from(FACTS)),
        st.builds(say.Visited, scene=st.sampled_from(shape.scenes), times=st.integers(1, 2)),
        st.builds(say.SkillPoints, skill=st.sampled_from(SKILLS), comparison=comparisons, points=amounts),
    ]
    if shape.chosen:
        pairs = st.sampled_from(tuple(shape.chosen))
        plain.append(pairs.map(lambda pair: say.Chose(moment=pair[0], choice=pair[1])))
    one = st.one_of(plain)
    several = st.lists(one, min_size=1, max_size=2).map(tuple)
    return st.one_of(
        one, st.builds(say.Not, that=one), st.builds(say.All, of=several), st.builds(say.AnyOf, of=several)
    )


def maybe(strategy: SearchStrategy[Any], often: int = 3) -> SearchStrategy[Any]:
    """What `strategy` gives, or, most of the time, None."""
    return st.integers(0, often).flatmap(lambda number: strategy if number == 0 else st.none())


@st.composite
def _choices(draw: DrawFn, shape: Shape, moment: MomentId, kind: type[ask.Choice]) -> tuple[ask.Choice, ...]:
    """Two to four answers; the first leads nowhere else and is always on offer, so that a loop has a way out."""
    found: list[ask.Choice] = []
    for number in range(draw(st.integers(2, 4))):
        leads_to = draw(maybe(st.sampled_from(shape.scenes), often=1)) if number else None
        extra: dict[str, Any] = {}
        if kind is ask.GrantOption:
            above = leads_to is not None and draw(st.booleans())
            extra = {
                "cost": float(draw(st.integers(0, 40 if above else int(AGENT.money)))),
                "days": draw(st.integers(0, AGENT.days)),
                "escalates": above,
                "stance": draw(st.sampled_from(("too_strict", "fair", "too_lavish"))),
            }
        choice = kind(
            id=ChoiceId(f"c{number}"),
            text=f"{draw(texts)} {number}",
            feedback=draw(st.sampled_from(("", "Because it shows that you listened."))),
            leads_to=leads_to,
            points=draw(points()),
            effects=draw(effects()),
            when=draw(maybe(conditions(shape))) if number else None,
            best=draw(st.booleans()),
            recommends=draw(st.booleans()),
            needs=tuple(draw(st.lists(st.sampled_from(FACTS), max_size=1))),
            **extra,
        )
        found.append(choice)
    shape.chosen += [(moment, choice.id) for choice in found]
    return tuple(found)


@st.composite
def moments(draw: DrawFn, shape: Shape, *, clip: bool, kinds: tuple[str, ...]) -> ask.Moment:
    """One moment of one of `kinds`."""
    kind = draw(st.sampled_from(kinds))
    common: dict[str, Any] = {"id": shape.next_id(), "prompt": "What now?"}
    if clip and draw(st.booleans()):
        common["at_ms"] = draw(st.integers(2, 6)) * 1000
    common["when"] = draw(maybe(conditions(shape)))
    return _MAKERS[kind](draw, shape, common)


def _choose(draw: DrawFn, shape: Shape, common: dict[str, Any]) -> ask.Moment:
    choices = draw(_choices(shape, common["id"], ask.Choice))
    several = draw(st.booleans())
    timed = draw(st.booleans())
    return ask.Choose(
        **common,
        choices=choices,
        multiple=several,
        at_least=draw(st.integers(0, 2)) if several else 1,
        shuffle=draw(st.booleans()),
        time_limit_s=8.0 if timed else None,
        on_timeout=choices[0].id if timed and draw(st.booleans()) else None,
    )


def _spot(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    if common.pop("at_ms", None) is not None:
        common |= {"at_ms": 2000, "until_ms": 6000}
    return ask.Spot(**common, skill=draw(st.sampled_from(SKILLS)))


def _feel(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    answers = st.builds(
        ask.PanelAnswer,
        feeling=st.sampled_from(("worried", "sad", "angry")),
        strength=st.integers(1, 5),
        experts=st.integers(1, 9),
    )
    panel = draw(st.lists(answers, min_size=1, max_size=4))
    return ask.Feel(**common, panel=tuple(panel), points=draw(points(0)), feedback="The panel saw it so.")


def _ask(draw: DrawFn, shape: Shape, common: dict[str, Any]) -> ask.Moment:
    questions = [
        ask.Question(
            id=ItemId(f"q{number}"),
            text=f"{draw(texts)} {number}",
            answer="Well.",
            cost_s=float(draw(st.integers(0, 30))),
            reveals=(FACTS[number % 2],),
            already_said=draw(st.booleans()),
            points=draw(points()),
            effects=draw(effects()),
            when=draw(maybe(conditions(shape))),
        )
        for number in range(draw(st.integers(1, 3)))
    ]
    return ask.Ask(
        **common,
        questions=tuple(questions),
        needs=FACTS[: draw(st.integers(0, 2))],
        points_when_ready=draw(points(0)),
        repeat_points=draw(points(-3, 0)),
        feedback="Ask before you assume.",
    )


def _wording(draw: DrawFn, common: dict[str, Any]) -> dict[str, Any]:
    return {
        **common,
        "model_answers": (ask.ModelAnswer(text="I am sorry your feet hurt, let us find a pair.", why="It names it."),),
        "rubric": draw(st.sampled_from((RUBRIC, None))),
        "echoes": ("feet",),
        "feelings": ("sorry",),
        "next_steps": ("find",),
        "points": draw(points(0)),
    }


def _reply(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    return ask.Reply(**_wording(draw, common), at_least_words=draw(st.integers(0, 4)))


def _record(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    return ask.Record(**_wording(draw, common))


def _grant(draw: DrawFn, shape: Shape, common: dict[str, Any]) -> ask.Moment:
    options = draw(_choices(shape, common["id"], ask.GrantOption))
    return ask.Grant(**common, options=tuple(one for one in options if isinstance(one, ask.GrantOption)))


def _rate(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    items = tuple(ask.RateItem(id=ItemId(name), text=f"Statement {name}.") for name in draw(item_ids))
    return ask.Rate(**common, survey=draw(st.sampled_from((SURVEY, None))), items=items)


def _order(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    items = tuple(ask.OrderItem(id=ItemId(name), text=f"Step {name}.") for name in draw(item_ids))
    return ask.Order(**common, items=items, points=draw(points(0)), feedback="First listen.")


def _match(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    pairs = tuple(ask.Pair(id=ItemId(name), left=f"L {name}", right=f"R {name}") for name in draw(item_ids))
    return ask.Match(**common, pairs=pairs, points=draw(points(0)), feedback="They belong together.")


def _blank(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    names = draw(item_ids)
    gaps = tuple(ask.Gap(id=ItemId(name), answers=("feet", "Foot"), exact=draw(st.booleans())) for name in names)
    text = " and ".join(f"{{{name}}}" for name in names)
    return ask.Blank(**common, text=text, gaps=gaps, points=draw(points(0)), feedback="Her words.")


def _number(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    low = draw(st.integers(-5, 5))
    high = float(low + draw(st.integers(0, 5)))
    return ask.Number(**common, low=float(low), high=high, unit="days", points=draw(points(0)), feedback="So it is.")


def _point(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    areas = [
        ask.Area(
            id=ItemId(f"a{number}"), x=0.1 + 0.4 * number, y=0.2, width=0.3, height=0.4, right=number == 0, label="Here"
        )
        for number in range(draw(st.integers(1, 2)))
    ]
    return ask.Point(
        **common,
        areas=tuple(areas),
        points=draw(points(0)),
        picture="shoes.png",
        picture_alt="Shoes.",
        feedback="Look at the shoes.",
    )


def _reflect(draw: DrawFn, _shape: Shape, common: dict[str, Any]) -> ask.Moment:
    return ask.Reflect(**common, optional=draw(st.booleans()))


_MAKERS = {
    "choose": _choose,
    "spot": _spot,
    "feel": _feel,
    "ask": _ask,
    "reply": _reply,
    "record": _record,
    "grant": _grant,
    "rate": _rate,
    "order": _order,
    "match": _match,
    "blank": _blank,
    "number": _number,
    "point": _point,
    "reflect": _reflect,
}
ALL_KINDS = tuple(_MAKERS)
