"""A course of many scenes, for benchmarks: a long, braided conversation with conditions, facts, clips and captions."""

from __future__ import annotations

import random

import msgspec

from empathy_studio.course.conditions import Add, Compare, Condition, Effect, Known, Learn
from empathy_studio.course.ids import ChoiceId, CourseId, FactId, LessonId, MomentId, SceneId, SkillId, VariableId
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Course, Fact, Lesson, Variable
from empathy_studio.course.moments import Choice, Choose, Points
from empathy_studio.course.scenes import CaptionTrack, Clip, Ending, Scene

FACTS = tuple(FactId(f"fact-{number}") for number in range(10))
COUNT, RAPPORT = VariableId("count"), VariableId("rapport")


def large_course(scenes: int = 1000, choices: int = 10, back: float = 0.02, seed: int = 1) -> Course:
    """A course whose one lesson has `scenes` scenes of `choices` answers each.

    An answer leads up to 20 scenes on, a share `back` of them as far back, so that there are loops. Each moves rapport;
    some count or uncover a fact; one in twenty is on offer under a condition.
    """
    chance = random.Random(seed)
    made = tuple(_scene(number, scenes, choices, back, chance) for number in range(scenes))
    lesson = Lesson(
        id=LessonId("large"),
        title="Large",
        start=made[0].id,
        scenes=made,
        variables=(Variable(id=COUNT, value=0.0),),
        facts=tuple(Fact(id=fact, text="Something about her.") for fact in FACTS),
    )
    return Course(id=CourseId("large"), title="Large", lessons=(lesson,))


def large_media(course: Course) -> dict[str, MediaFacts]:
    """What a probe would say of the clips and captions of such a course."""
    found = {}
    for scene in course.lessons[0].scenes:
        assert scene.clip is not None
        captions = tuple(Caption(start_ms=at, end_ms=at + 1900, text="My feet hurt.") for at in range(0, 10_000, 2000))
        clip, text = scene.clip.media, scene.clip.captions[0].media
        found[clip] = MediaFacts(name=clip, kind="video", duration_ms=10_000, has_sound=True)
        found[text] = MediaFacts(name=text, kind="captions", captions=captions)
    return found


def with_choice(course: Course, scene: int, **changes: object) -> Course:
    """The course after one edit of one answer; everything else is shared."""
    lesson = course.lessons[0]
    here = lesson.scenes[scene]
    moment = here.moments[0]
    assert isinstance(moment, Choose)
    choice = msgspec.structs.replace(moment.choices[1], **changes)
    moment = msgspec.structs.replace(moment, choices=(moment.choices[0], choice, *moment.choices[2:]))
    here = msgspec.structs.replace(here, moments=(moment,))
    scenes = (*lesson.scenes[:scene], here, *lesson.scenes[scene + 1 :])
    return msgspec.structs.replace(course, lessons=(msgspec.structs.replace(lesson, scenes=scenes),))


def _scene(number: int, scenes: int, choices: int, back: float, chance: random.Random) -> Scene:
    name = f"s{number}"
    last = number == scenes - 1
    answers = () if last else tuple(_choice(number, index, scenes, back, chance) for index in range(choices))
    track = CaptionTrack(language="en", media=f"{name}.vtt")
    return Scene(
        id=SceneId(name),
        title=f"Scene {number}",
        clip=Clip(media=f"{name}.mp4", captions=(track,), description="She is on the phone."),
        moments=(Choose(id=MomentId(f"m{number}"), prompt="What now?", choices=answers),) if answers else (),
        ending=Ending(title="The end") if last else None,
    )


def _choice(number: int, index: int, scenes: int, back: float, chance: random.Random) -> Choice:
    on = 1 if index == 0 else 1 + chance.randrange(20)
    target = max(0, number - on) if index and chance.random() < back else min(scenes - 1, number + on)
    effects: list[Effect] = [Add(variable=RAPPORT, amount=float(chance.choice((-10, -5, 5, 10))))]
    if chance.random() < 0.1:
        effects.append(Learn(fact=chance.choice(FACTS)))
    if chance.random() < 0.1:
        effects.append(Add(variable=COUNT, amount=1.0))
    return Choice(
        id=ChoiceId(f"c{index}"),
        text=f"One of the answers a good agent may give here, number {index}.",
        feedback="It helps her to feel heard, and that is what matters here.",
        leads_to=SceneId(f"s{target}"),
        points=(Points(skill=SkillId("listening"), points=float(chance.randrange(3))),),
        effects=tuple(effects),
        when=_condition(chance) if index and chance.random() < 0.05 else None,
    )


def _condition(chance: random.Random) -> Condition:
    return chance.choice(
        (
            Compare(variable=RAPPORT, comparison="at_least", value=float(chance.randrange(-50, 50, 10))),
            Compare(variable=COUNT, comparison="less_than", value=5.0),
            Known(fact=chance.choice(FACTS)),
        )
    )
