"""Starters of one conversation: an empty one, one at the counter, one in a chat."""

from __future__ import annotations

from empathy_studio.author.starters.parts import START, choice, course, ended, message, spoken
from empathy_studio.course.conditions import Learn
from empathy_studio.course.ids import CharacterId, FactId, LessonId, MomentId, SceneId
from empathy_studio.course.model import Character, Course, Fact, Lesson
from empathy_studio.course.moments import Choose
from empathy_studio.course.scenes import Ending, Scene


def blank(title: str) -> Course:
    """One lesson with one scene that ends."""
    scene = Scene(id=START, title="Start", channel="page", prose="Write here.", ending=Ending(title="The end"))
    lesson = Lesson(id=LessonId("lesson"), title="First lesson", start=START, scenes=(scene,), minutes=1)
    return course(title, lesson)


def one_conversation(title: str) -> Course:
    """A short talk at the counter: one question, a repair, and two ends."""
    customer = Character(id=CharacterId("ana"), name="Ana", role="customer")
    agent = Character(id=CharacterId("agent"), name="You", role="agent")
    scenes = (
        _spoken(
            "start", "Ana begins", "It is only a small thing. I can come back another day.", "worried", _first_words()
        ),
        _spoken("closed", "The door closes", "Oh. All right. Never mind, then.", "sad", _once_more()),
        _spoken(
            "opens", "She tells it", "My mother gave it to me. It stopped the day she died.", "sad", (), "understood"
        ),
        ended("understood", "Understood", "warm", "She told you what the small thing was."),
        ended("sent-away", "Sent away", "cold", "She will not come back another day."),
    )
    fact = Fact(id=FactId("mothers-watch"), text="The watch was a gift from her mother.")
    lesson = Lesson(
        id=LessonId("a-small-thing"),
        title="A small thing",
        summary="A customer stands at the counter with a watch in her hand.",
        start=START,
        scenes=scenes,
        facts=(fact,),
        minutes=3,
    )
    return course(title, lesson, cast=(customer, agent))


def chat(title: str) -> Course:
    """A chat of a few messages with one answer to choose."""
    customer = Character(id=CharacterId("ben"), name="Ben", role="customer")
    messages = (
        message("one", "ben", "hi, parcel still not here"),
        message("two", "ben", "it was for my daughters birthday. that was yesterday", delay_ms=2500),
    )
    choices = (
        choice(
            "sorry",
            "Oh no. A birthday without its present. I'll find the parcel while you tell me her name.",
            "found",
            "You took up what the parcel was for, and said what you do next.",
            12,
            best=True,
        ),
        choice(
            "number",
            "Please send me your order number.",
            "handled",
            "Needed, yes. But the birthday went past as if he had not written it.",
            -4,
        ),
    )
    start = Scene(
        id=START,
        title="Ben writes",
        channel="chat",
        speaker=customer.id,
        messages=messages,
        moments=(Choose(id=MomentId("answer"), prompt="What do you write?", choices=choices),),
    )
    lesson = Lesson(
        id=LessonId("the-parcel"),
        title="The parcel",
        start=START,
        minutes=2,
        scenes=(
            start,
            ended("found", "Found, and told kindly", "warm", "Ben has a date, and his daughter has a card from you."),
            ended("handled", "Handled", "mixed", "The parcel was found. Ben wrote to nobody."),
        ),
    )
    return course(title, lesson, cast=(customer,))


def _first_words() -> tuple[Choose, ...]:
    choices = (
        choice(
            "later",
            "Yes, could you? We are rather busy today, and there is a long line behind you as you see.",
            "closed",
            "She made it small so as not to be a burden, and you agreed that it was.",
            -10,
        ),
        choice(
            "ask",
            "Small things have their reasons. What is it?",
            "opens",
            "You did not take “small” at its word.",
            10,
            best=True,
        ),
    )
    return (Choose(id=MomentId("first-words"), prompt="What do you say?", choices=choices),)


def _once_more() -> tuple[Choose, ...]:
    choices = (
        choice(
            "wait",
            "Wait, please. You came all this way with it. May I see?",
            "opens",
            "You went back. That is repair.",
            12,
            best=True,
        ),
        choice(
            "bye",
            "Have a lovely day, and thank you so much for coming in to see us today!",
            "sent-away",
            "Friendly words, and a closed door.",
            -6,
        ),
    )
    return (Choose(id=MomentId("once-more"), prompt="She turns to go. What do you do?", choices=choices),)


def _spoken(
    name: str, title: str, text: str, feeling: str, moments: tuple[Choose, ...], leads_to: str | None = None
) -> Scene:
    learned = (Learn(fact=FactId("mothers-watch")),) if name == "opens" else ()
    return spoken(
        name,
        title,
        "ana",
        text,
        feeling,
        setting="shoe-shop",
        shot="close-up",
        moments=moments,
        effects=learned,
        leads_to=SceneId(leads_to) if leads_to else None,
    )
