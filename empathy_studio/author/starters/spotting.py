"""The starter for cue spotting: a letter whose words give something away, and then a call."""

from __future__ import annotations

from empathy_studio.author.starters.parts import START, choice, course, ended, message, points, spoken
from empathy_studio.course.ids import CharacterId, CueId, ItemId, LessonId, MomentId, SceneId, SkillId
from empathy_studio.course.model import Character, Circumstance, Course, Lesson
from empathy_studio.course.moments import Choose, Feel, PanelAnswer, Spot
from empathy_studio.course.scenes import Cue, Scene

NORA = CharacterId("nora")
CALL = "Yes, hello. It is about the room. I only need it for one person now. Could you just... take the other name off?"


def cue_spotting(title: str) -> Course:
    """An e-mail and a telephone call: find what the customer gives away, name the feeling, then answer."""
    nora = Character(
        id=NORA,
        name="Nora",
        role="customer",
        profile=(
            Circumstance(label="Booking", text="A double room, every June, for eleven years."),
            Circumstance(label="This year", text="She comes alone.", matters=True),
        ),
    )
    lesson = Lesson(
        id=LessonId("one-person-now"),
        title="One person now",
        summary="A guest changes a booking, and says more than she writes.",
        start=START,
        minutes=4,
        scenes=(
            _letter(),
            _call(),
            ended("heard", "She was heard", "warm", "The room by the lake is hers, and the name is off the door."),
            _second_try(),
            ended("changed", "Changed", "cold", "The booking is right. She will not come again."),
        ),
    )
    return course(title, lesson, cast=(nora,))


def _letter() -> Scene:
    text = "Please change my booking for June to one person. We always had the room by the lake. Any room will do now."
    return Scene(
        id=START,
        title="Nora writes",
        channel="email",
        speaker=NORA,
        messages=(message("letter", "nora", text, subject="Change of booking"),),
        cues=(
            _quoted("one-person", "One person", "to one person", 2, "Somebody who came along is not coming."),
            _quoted("always", "We always", "We always had", 2, "She speaks of two, in the past."),
            _quoted("any-room", "Any room", "Any room will do now", 3, "What the room was for is gone."),
        ),
        moments=(
            Spot(
                id=MomentId("read"),
                prompt="Tap the words that tell more than a change of booking.",
                skill=SkillId("listening"),
            ),
        ),
        leads_to=SceneId("call"),
    )


def _call() -> Scene:
    return spoken(
        "call",
        "Nora calls",
        "nora",
        CALL,
        "sad",
        setting="home-kitchen",
        intensity=0.5,
        channel="phone",
        cues=(
            _said("only-one", "For one person now", "only need it for one person", 2600, 4600, 2),
            _said("other-name", "The other name", "take the other name off", 6200, 8200, 3),
        ),
        moments=(
            Spot(
                id=MomentId("listen"),
                prompt="Tap when she gives something away.",
                skill=SkillId("listening"),
            ),
            Feel(
                id=MomentId("feeling"),
                prompt="What does she feel, and how strongly?",
                panel=(
                    PanelAnswer(feeling="grieving", strength=4, experts=7),
                    PanelAnswer(feeling="sad", strength=3, experts=3),
                ),
                points=points("emotion"),
                feedback="She holds her voice even. The pause before the name is where it shows.",
            ),
            Choose(
                id=MomentId("answer"),
                prompt="What do you say?",
                choices=(
                    choice(
                        "done",
                        "No problem at all, that is quickly done, and you even save a little.",
                        "second-try",
                        "Quick and kind, and right past her. There is nothing here that she saves.",
                        -10,
                    ),
                    choice(
                        "gently",
                        "I will take the name off. You two had the room by the lake. Would you like to keep it?",
                        "heard",
                        "You said what you had noticed, without asking her to tell it.",
                        14,
                        best=True,
                    ),
                ),
            ),
        ),
    )


def _second_try() -> Scene:
    text = "Save. Yes. I suppose I do."
    return spoken(
        "second-try",
        "A silence",
        "nora",
        text,
        "hurt",
        setting="home-kitchen",
        intensity=0.5,
        channel="phone",
        moments=(
            Choose(
                id=MomentId("again"),
                prompt="She says nothing more. And you?",
                choices=(
                    choice(
                        "sorry",
                        "That was thoughtless of me. You came here together all those years. I am sorry.",
                        "heard",
                        "You went back to it in plain words. That is repair.",
                        12,
                        best=True,
                    ),
                    choice(
                        "else",
                        "Is there anything else I can do for you today?",
                        "changed",
                        "A sentence from a card closes what she had begun to say.",
                        -6,
                    ),
                ),
            ),
        ),
    )


def _quoted(name: str, label: str, quote: str, weight: int, meaning: str) -> Cue:
    return Cue(
        id=CueId(name),
        label=label,
        message=ItemId("letter"),
        quote=quote,
        weight=weight,
        meaning=meaning,
        response="Do not ask. Let her know that you have read it.",
    )


def _said(name: str, label: str, quote: str, start_ms: int, end_ms: int, weight: int) -> Cue:
    """A cue of the call; its times are about right until the clip is made, which puts it where the words are heard."""
    return Cue(
        id=CueId(name),
        label=label,
        quote=quote,
        start_ms=start_ms,
        end_ms=end_ms,
        weight=weight,
        meaning="Somebody is missing.",
        response="Say what you heard, softly, and leave room.",
    )
