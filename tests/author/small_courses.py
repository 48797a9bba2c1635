"""Small courses for tests of the editor: lessons of a few scenes with a choice in each."""

from __future__ import annotations

from empathy_studio.course.model import Character, Course, Fact, Lesson
from empathy_studio.course.moments import Choice, Choose
from empathy_studio.course.scenes import Ending, Message, Scene


def a_scene(name: str, leads_to: str | None = None) -> Scene:
    """A scene with one question; it leads on, or ends."""
    choices = (Choice(id="yes", text="Yes, please.", feedback="Good.", leads_to=leads_to), Choice(id="no", text="No."))
    return Scene(
        id=name,
        title=name.capitalize(),
        channel="chat",
        speaker="ana",
        messages=(Message(id="hello", speaker="ana", text="my parcel is not here"),),
        moments=(Choose(id=f"ask-{name}", prompt="What do you say?", choices=choices),),
        ending=Ending(title="The end"),
    )


def a_lesson(name: str = "one", scenes: int = 3) -> Lesson:
    """A lesson whose scenes lead from one to the next."""
    ids = [f"s{number}" for number in range(scenes)]
    return Lesson(
        id=name,
        title=name.capitalize(),
        start=ids[0] if ids else None,
        scenes=tuple(a_scene(one, after) for one, after in zip(ids, [*ids[1:], None], strict=True)),
        facts=(Fact(id="birthday", text="It was for a birthday."),),
    )


def a_course(*lessons: str, scenes: int = 3) -> Course:
    """A course with these lessons (default: one)."""
    made = tuple(a_lesson(name, scenes) for name in lessons or ("one",))
    return Course(id="parcels", title="Parcels", cast=(Character(id="ana", name="Ana"),), lessons=made)
