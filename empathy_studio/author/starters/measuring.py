"""Starters that measure: a survey before and after, and an assessment with nothing taught in it."""

from __future__ import annotations

from empathy_studio.author.starters.parts import START, choice, course, ended, points, spoken
from empathy_studio.course.ids import (
    CharacterId,
    CriterionId,
    ItemId,
    LessonId,
    MomentId,
    RubricId,
    SceneId,
    SkillId,
    SurveyId,
)
from empathy_studio.course.model import Anchor, Character, Course, Criterion, Lesson, PassRule, Rubric, Survey
from empathy_studio.course.moments import Choose, Feel, ModelAnswer, PanelAnswer, Rate, RateItem, Reply
from empathy_studio.course.scenes import Ending, Scene

BEFORE, AFTER = SurveyId("before"), SurveyId("after")
RUBRIC = RubricId("own-words")
JUN = CharacterId("jun")
OPENING = "You people have sent me three letters, and none of them says what happened to my claim."

_BEFORE = (
    ("notice", "I notice when a customer says less than they mean.", False),
    ("say-so", "I tell customers in my own words what I have noticed.", False),
    ("rush", "When the line is long, I listen less.", True),
    ("allowed", "I know what I may grant without asking.", False),
)
_AFTER = (
    ("notice", "I hear it when there is more behind a customer's words.", False),
    ("say-so", "Customers hear from me, in plain words, that I have understood.", False),
    ("rush", "Under pressure of time I stop listening closely.", True),
    ("allowed", "I can say at once how far I may go for a customer.", False),
)


def survey(title: str) -> Course:
    """A survey before a course and its parallel form after it, so that the two can be compared."""
    surveys = (
        Survey(id=BEFORE, title="Before the course", items=_items(_BEFORE)),
        Survey(id=AFTER, title="After the course", items=_items(_AFTER), parallel_to=BEFORE),
    )
    lessons = (
        _survey_lesson("before-the-course", "Before the course", BEFORE),
        _survey_lesson("after-the-course", "After the course", AFTER),
    )
    return course(title, *lessons, surveys=surveys)


def assessment(title: str) -> Course:
    """A conversation in which nothing is taught: name the feeling, choose, and answer in one's own words."""
    lesson = Lesson(
        id=LessonId("three-letters"),
        title="Three letters",
        summary="A customer calls about a claim. Answer as you would at work; there is no feedback on the way.",
        purpose="assessment",
        start=START,
        minutes=5,
        pass_rule=PassRule(score=60),
        scenes=(
            _call(),
            _answer(),
            ended("done", "Thank you", "mixed", "That was the whole of it. Your answers are kept."),
        ),
    )
    return course(title, lesson, cast=(Character(id=JUN, name="Jun", role="customer"),), rubrics=(_rubric(),))


def _items(rows: tuple[tuple[str, str, bool], ...]) -> tuple[RateItem, ...]:
    return tuple(RateItem(id=ItemId(name), text=text, reverse=reverse) for name, text, reverse in rows)


def _survey_lesson(name: str, title: str, asked: SurveyId) -> Lesson:
    scene = Scene(
        id=START,
        title=title,
        channel="page",
        prose="There are no right answers here. Say how it is at present.",
        moments=(Rate(id=MomentId(name), prompt="How far is this true of you?", survey=asked),),
        ending=Ending(title="Thank you"),
    )
    return Lesson(id=LessonId(name), title=title, purpose="survey", start=START, scenes=(scene,), minutes=2)


def _call() -> Scene:
    return spoken(
        START,
        "Jun calls",
        "jun",
        OPENING,
        "frustrated",
        setting="insurance-office",
        channel="phone",
        moments=(
            Feel(
                id=MomentId("feeling"),
                prompt="What does the customer feel, and how strongly?",
                panel=(
                    PanelAnswer(feeling="frustrated", strength=4, experts=8),
                    PanelAnswer(feeling="worried", strength=3, experts=2),
                ),
                points=points("emotion"),
                feedback="Most of the panel heard frustration, and a worry under it.",
            ),
            Choose(
                id=MomentId("first-words"),
                prompt="What do you say first?",
                shuffle=True,
                choices=(
                    choice(
                        "number",
                        "I need your claim number, your date of birth and your postcode.",
                        "answer",
                        "Needed, and not first.",
                        -5,
                    ),
                    choice(
                        "letters",
                        "Three letters and no answer in them. Let us find out what became of it.",
                        "answer",
                        "It takes up what was said, and says what comes next.",
                        10,
                        best=True,
                    ),
                    choice(
                        "apology",
                        "We apologise for any inconvenience this may have caused.",
                        "answer",
                        "A sentence from a card.",
                        -4,
                    ),
                ),
            ),
        ),
    )


def _answer() -> Scene:
    text = "It is my mother's roof. It has rained in for six weeks."
    return spoken(
        "answer",
        "What it is about",
        "jun",
        text,
        "worried",
        setting="insurance-office",
        channel="phone",
        moments=(
            Reply(
                id=MomentId("own-words"),
                prompt="Answer in your own words.",
                rubric=RUBRIC,
                echoes=("mother", "roof", "six weeks", "rain"),
                feelings=("worried", "hard", "wearing"),
                next_steps=("today", "call you", "find out"),
                points=points("communication", 4.0),
                model_answers=(
                    ModelAnswer(
                        text="Six weeks of rain through your mother's roof. I call the surveyor now, and you at four.",
                        why="It names what matters, and promises one thing that can be kept.",
                    ),
                ),
                feedback="Say what you heard, then what you do and when.",
            ),
        ),
        leads_to=SceneId("done"),
    )


def _rubric() -> Rubric:
    anchors = (
        Anchor(score=1, text="Nothing of it is there."),
        Anchor(score=3, text="It is there, in words from a card."),
        Anchor(score=5, text="It is there, in words that fit this customer alone."),
    )
    rows = (
        ("takes-up", "Takes up what the customer said", "listening", 40.0),
        ("own-words", "Says it in words of one's own", "communication", 30.0),
        ("next-step", "Promises a next step that can be kept", "role_play", 30.0),
    )
    return Rubric(
        id=RUBRIC,
        title="An answer in one's own words",
        criteria=tuple(
            Criterion(id=CriterionId(name), title=title, skill=SkillId(skill), weight=weight, anchors=anchors)
            for name, title, skill, weight in rows
        ),
    )
