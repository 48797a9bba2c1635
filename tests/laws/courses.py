"""Random small courses that are whole: every kind of moment, condition and effect, and loops with a way out."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from empathy_studio.course import conditions as say
from empathy_studio.course import moments as ask
from empathy_studio.course.ids import (
    CourseId,
    CriterionId,
    CueId,
    ItemId,
    LessonId,
    SceneId,
)
from empathy_studio.course.model import (
    Authority,
    Character,
    Course,
    Criterion,
    Fact,
    Lesson,
    Limit,
    PassRule,
    Rubric,
    SkillShare,
    Survey,
    Variable,
)
from empathy_studio.course.scenes import Clip, Cue, Ending, Message, Scene, Way
from tests.laws.moments import (
    AGENT,
    ALL_KINDS,
    CUSTOMER,
    FACTS,
    FLAG,
    NUMBER,
    RUBRIC,
    SKILLS,
    SURVEY,
    WORD,
    Shape,
    conditions,
    effects,
    maybe,
    moments,
)

LESSON = LessonId("lesson")
MEDIA = "clip.mp4"
DURATIONS = {MEDIA: 12_000}
"""The length of the one clip all courses use, in ms."""


@st.composite
def _scene(draw: DrawFn, shape: Shape, number: int, kinds: tuple[str, ...]) -> Scene:
    """A scene whose own way on is a later scene, or the end: whatever else leads back, there is a way out."""
    clip = draw(st.booleans())
    later = shape.scenes[number + 1 :]
    on = draw(st.sampled_from((*later, None))) if later else None
    ways: tuple[Way, ...] = ()
    if later:
        onward = st.builds(Way, when=conditions(shape), leads_to=st.sampled_from(later))
        ways = tuple(draw(st.lists(onward | _way_back(shape), max_size=2)))
    return Scene(
        id=shape.scenes[number],
        channel="phone" if clip else "chat",
        clip=draw(_clip()) if clip else None,
        messages=() if clip else (Message(id=ItemId("hello"), speaker=CUSTOMER, text="My feet hurt, always."),),
        cues=draw(_cues(clip)),
        moments=tuple(draw(st.lists(st.deferred(lambda: moments(shape, clip=clip, kinds=kinds)), max_size=3))),
        effects=draw(effects()),
        ways=ways,
        leads_to=on,
        ending=Ending(title="The end", tone="warm") if on is None else None,
    )


@st.composite
def _way_back(draw: DrawFn, shape: Shape) -> Way:
    """A way to any scene that is taken once at most, so that nobody goes round for ever."""
    target = draw(st.sampled_from(shape.scenes))
    once = say.Not(that=say.Visited(scene=target, times=2))
    return Way(when=say.All(of=(draw(conditions(shape)), once)), leads_to=target)


@st.composite
def _clip(draw: DrawFn) -> Clip:
    start = draw(st.integers(0, 2)) * 1000
    end = draw(maybe(st.integers(6, 12), often=1))
    return Clip(media=MEDIA, in_ms=start, out_ms=None if end is None else end * 1000, description="She calls.")


@st.composite
def _cues(draw: DrawFn, clip: bool) -> tuple[Cue, ...]:
    if not clip:
        quote = Cue(id=CueId("q"), label="Feet", message=ItemId("hello"), quote="feet hurt", weight=3)
        return (quote,)
    starts = sorted(draw(st.lists(st.integers(2, 5), min_size=1, max_size=3, unique=True)))
    return tuple(
        Cue(
            id=CueId(f"cue{start}"),
            label="A sigh",
            start_ms=start * 1000,
            end_ms=start * 1000 + 600,
            weight=draw(st.integers(1, 3)),
            meaning="It is too much.",
            response="Ask.",
        )
        for start in starts
    )


@st.composite
def lessons(draw: DrawFn, kinds: tuple[str, ...] = ALL_KINDS, *, most_scenes: int = 5) -> Lesson:
    """A lesson of up to `most_scenes` scenes that holds moments of `kinds`."""
    scenes = tuple(SceneId(f"s{number}") for number in range(draw(st.integers(1, most_scenes))))
    shape = Shape(scenes, [])
    return Lesson(
        id=LESSON,
        title="A lesson",
        purpose=draw(st.sampled_from(("practice", "practice", "assessment"))),
        start=scenes[0],
        scenes=tuple(draw(_scene(shape, number, kinds)) for number in range(len(scenes))),
        variables=(
            Variable(id=FLAG, value=False),
            Variable(id=NUMBER, value=float(draw(st.integers(-2, 2)))),
            Variable(id=WORD, value="calm"),
        ),
        facts=tuple(Fact(id=fact, text=f"The {fact} matter.") for fact in FACTS),
        rapport_start=float(draw(st.integers(-50, 50))),
        live_clock=draw(st.booleans()),
        pass_rule=draw(
            st.sampled_from((PassRule(), PassRule(score=50, skills=(SkillShare(skill=SKILLS[0], score=20),))))
        ),
        visits_before_way_out=draw(st.integers(2, 4)),
    )


def courses(kinds: tuple[str, ...] = ALL_KINDS, *, most_scenes: int = 5) -> SearchStrategy[Course]:
    """A whole course with one lesson; the checker finds no error in it."""
    return lessons(kinds, most_scenes=most_scenes).map(course_of)


def course_of(lesson: Lesson) -> Course:
    """A course around `lesson` that has all it may name."""
    rubric = Rubric(
        id=RUBRIC,
        title="Warmth",
        criteria=(
            Criterion(id=CriterionId("names-it"), title="Names it", skill=SKILLS[0], weight=60.0),
            Criterion(id=CriterionId("next"), title="Next step", weight=40.0, critical=True),
        ),
    )
    item = ask.RateItem(id=ItemId("known"), text="I was understood.")
    return Course(
        id=CourseId("course"),
        title="A course",
        lessons=(lesson,),
        cast=(Character(id=CUSTOMER, name="Mara"),),
        authority=Authority(currency="EUR", limits=(AGENT, Limit(role="lead", money=100, days=3))),
        rubrics=(rubric,),
        surveys=(Survey(id=SURVEY, title="Before", items=(item,)),),
    )
