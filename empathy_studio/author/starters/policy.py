"""The starter for a policy exception: what may an agent grant, and whom does one ask above that."""

from __future__ import annotations

from empathy_studio.author.starters.parts import START, course, ended, points, spoken
from empathy_studio.course.conditions import Add
from empathy_studio.course.ids import CharacterId, ChoiceId, FactId, ItemId, LessonId, MomentId, SceneId, VariableId
from empathy_studio.course.model import Authority, Character, Circumstance, Course, Fact, Lesson, Limit
from empathy_studio.course.moments import Ask, Grant, GrantOption, Question
from empathy_studio.course.scenes import Scene

OMAR, LEAD = CharacterId("omar"), CharacterId("lead")
HOSPITAL = FactId("hospital")
OPENING = "I know I am late. The receipt says thirty days. I have never even switched it on."


def policy_exception(title: str) -> Course:
    """A return after the time is over: ask first, then decide within what you may, or ask the lead."""
    authority = Authority(
        policy="An agent may extend a return by 14 days. The lead may extend it by 60 and spend up to 100.",
        currency="EUR",
        limits=(
            Limit(role="agent", money=20, days=14, exceptions=("late return",)),
            Limit(role="lead", money=100, days=60, exceptions=("late return",)),
        ),
        customer_value=300,
    )
    omar = Character(
        id=OMAR,
        name="Omar",
        role="customer",
        profile=(Circumstance(label="These weeks", text="Three of them at his wife's bedside.", matters=True),),
    )
    lesson = Lesson(
        id=LessonId("nine-days-late"),
        title="Nine days late",
        summary="A return is nine days over the limit, and there is a reason.",
        start=START,
        minutes=4,
        facts=(Fact(id=HOSPITAL, text="His wife was in hospital for three weeks."),),
        scenes=(
            _counter(),
            _lead(),
            ended("kept", "Kept as a customer", "warm", "He has his money back, and he will tell people why."),
            _turned(),
            ended("by-the-book", "By the book", "cold", "The rule was kept. The customer was not."),
        ),
    )
    cast = (omar, Character(id=LEAD, name="Rosa", role="lead"))
    return course(title, lesson, cast=cast, authority=authority)


def _counter() -> Scene:
    questions = (
        Question(
            id=ItemId("weeks"),
            text="It sounds as if these were not easy weeks. What happened?",
            answer="My wife was in hospital. I forgot everything else.",
            cost_s=20,
            reveals=(HOSPITAL,),
            points=points("understanding"),
        ),
        Question(
            id=ItemId("switched-on"),
            text="Did you switch it on?",
            answer="I just told you that I did not.",
            cost_s=10,
            already_said=True,
            feedback="He had said so in his third sentence.",
        ),
    )
    return spoken(
        START,
        "Omar at the counter",
        "omar",
        OPENING,
        "embarrassed",
        setting="shoe-shop",
        moments=(
            Ask(
                id=MomentId("find-out"),
                prompt="What do you want to know before you decide?",
                questions=questions,
                needs=(HOSPITAL,),
                points_when_ready=points("listening", 1.0),
                feedback="A rule is easier to bend well when one knows why.",
            ),
            _decision("decide", refused="turned"),
        ),
    )


def _decision(name: str, refused: str) -> Grant:
    late = "late return"
    return Grant(
        id=MomentId(name),
        prompt="What do you grant?",
        options=(
            _option(
                "refuse", "Nothing. Thirty days are thirty days.", refused, -12, "too_strict", "Nobody gains by it."
            ),
            _option(
                "extend", "Take it back, nine days late.", "kept", 14, "fair", "It is yours to grant.", days=9, why=late
            ),
            _option(
                "more",
                "Take it back, and a voucher for 60 on top.",
                "lead",
                4,
                "too_lavish",
                "More than he asked for, and more than you may give alone.",
                cost=60,
                days=9,
                escalates=True,
                why=late,
            ),
        ),
    )


def _option(
    name: str,
    text: str,
    leads_to: str,
    rapport: float,
    stance: str,
    feedback: str,
    *,
    cost: float = 0,
    days: int = 0,
    escalates: bool = False,
    why: str = "",
) -> GrantOption:
    fair = stance == "fair"
    return GrantOption(
        id=ChoiceId(name),
        text=text,
        leads_to=SceneId(leads_to),
        feedback=feedback,
        best=fair,
        points=points("role_play", 3.0) if fair else (),
        effects=(Add(variable=VariableId("rapport"), amount=rapport),),
        cost=cost,
        days=days,
        exception=why,
        escalates=escalates,
        stance="fair" if fair else "too_strict" if stance == "too_strict" else "too_lavish",
        recommends=fair,
        needs=(HOSPITAL,) if fair else (),
    )


def _lead() -> Scene:
    text = "Take it back, of course. The voucher is not what he came for. Did you ask how she is?"
    return spoken(
        "lead",
        "You ask the lead",
        "lead",
        text,
        "warm",
        setting="call-centre",
        leads_to=SceneId("kept"),
    )


def _turned() -> Scene:
    text = "Right. Thirty days. It is just that I was at the hospital. Never mind."
    return spoken(
        "turned",
        "He turns to go",
        "omar",
        text,
        "hurt",
        setting="shoe-shop",
        moments=(
            Grant(
                id=MomentId("decide-again"),
                prompt="You may still decide otherwise.",
                options=(
                    _option(
                        "call-back",
                        "Wait, please. Of course I take it back.",
                        "kept",
                        14,
                        "fair",
                        "Late, and still right.",
                        days=9,
                        why="late return",
                    ),
                    _option(
                        "stay", "I am sorry. That is our policy.", "by-the-book", -8, "too_strict", "A closed door."
                    ),
                ),
            ),
        ),
    )
