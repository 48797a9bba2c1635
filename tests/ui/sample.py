"""A tiny course for the tests of the windows: two short clips, a chat, and an end."""

from __future__ import annotations

from pathlib import Path

from empathy_studio.course.captions import write_captions
from empathy_studio.course.conditions import RAPPORT, Add
from empathy_studio.course.ids import (
    CharacterId,
    ChoiceId,
    CourseId,
    CriterionId,
    CueId,
    ItemId,
    LessonId,
    MomentId,
    RubricId,
    SceneId,
    SkillId,
)
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Anchor, Character, Circumstance, Course, Criterion, Lesson, Rubric
from empathy_studio.course.moments import (
    Choice,
    Choose,
    ModelAnswer,
    Points,
    Rate,
    RateItem,
    Reflect,
    Reply,
    Spot,
)
from empathy_studio.course.scenes import CaptionTrack, Clip, Cue, Ending, Message, Scene
from empathy_studio.ui.play.material import FolderMedia, Material
from tests.video.clips import Recipe, make_clip

LENGTH_MS = 1400
ASKED_MS = 700
LISTENING, EMOTION = SkillId("listening"), SkillId("emotion")
LESSON = LessonId("shoes")


def _points(points: float, skill: SkillId = LISTENING) -> tuple[Points, ...]:
    return (Points(skill=skill, points=points),)


def _rapport(amount: float) -> tuple[Add, ...]:
    return (Add(variable=RAPPORT, amount=amount),)


def _choice(name: str, text: str, leads_to: str | None, feedback: str = "", **more: object) -> Choice:
    target = SceneId(leads_to) if leads_to else None
    return Choice(id=ChoiceId(name), text=text, leads_to=target, feedback=feedback, **more)  # type: ignore[arg-type]


FIRST = Choose(
    id=MomentId("first"),
    prompt="What do you say **first**?",
    at_ms=ASKED_MS,
    choices=(
        _choice("ask", "What happens in them?", "talk", effects=_rapport(30.0), points=_points(3), best=True),
        _choice("refund", "I can refund that.", "cold", "She did not ask for that.", effects=_rapport(-20.0)),
        _choice("wait", "Say nothing and listen.", None),
    ),
)
TIMED = Choose(
    id=MomentId("quick"),
    prompt="Quick: what now?",
    time_limit_s=0.4,
    on_timeout=ChoiceId("sorry"),
    choices=(_choice("sorry", "I am sorry.", "end"), _choice("back", "Go back to what she said.", "talk")),
)
OWN_WORDS = Reply(
    id=MomentId("say"),
    prompt="Say it in your own words.",
    rubric=RubricId("warm"),
    echoes=("narrow feet",),
    model_answers=(ModelAnswer(text="Narrow feet: that sounds tiring.", why="It takes up her words."),),
    points=_points(4, EMOTION),
    feedback="Well said or not, it was yours.",
)

START = Scene(
    id=SceneId("start"),
    title="The call comes in",
    channel="phone",
    speaker=CharacterId("helen"),
    clip=Clip(
        media="one.mp4",
        captions=(CaptionTrack(language="en", media="one.vtt"),),
        description="An older woman on the telephone.",
    ),
    cues=(
        Cue(
            id=CueId("feet"),
            label="“narrow feet”",
            start_ms=200,
            end_ms=500,
            weight=3,
            meaning="That is why she calls.",
            response="Go back to it.",
        ),
    ),
    moments=(Spot(id=MomentId("listen"), prompt="Tap when she gives something away.", skill=LISTENING), FIRST),
    leads_to=SceneId("talk"),
)
TALK = Scene(
    id=SceneId("talk"),
    title="She tells you",
    channel="in_person",
    speaker=CharacterId("helen"),
    clip=Clip(media="two.mp4"),
    moments=(OWN_WORDS,),
    leads_to=SceneId("end"),
)
COLD = Scene(
    id=SceneId("cold"),
    title="In writing",
    channel="chat",
    messages=(
        Message(id=ItemId("m1"), speaker=CharacterId("helen"), text="My narrow feet hurt again.", delay_ms=60),
        Message(id=ItemId("m2"), speaker=CharacterId("helen"), text="Are you there?", delay_ms=60),
    ),
    cues=(Cue(id=CueId("written"), label="narrow feet", message=ItemId("m1"), quote="narrow feet", weight=2),),
    moments=(Spot(id=MomentId("read"), prompt="Mark what matters.", skill=LISTENING), TIMED),
)
END = Scene(
    id=SceneId("end"),
    title="The end",
    channel="page",
    prose="She hangs up.",
    moments=(
        Rate(id=MomentId("how"), prompt="How was it?", items=(RateItem(id=ItemId("heard"), text="I heard her."),)),
        Reflect(id=MomentId("journal"), prompt="What will you keep?"),
    ),
    ending=Ending(title="She will dance", tone="warm", text="Because you asked."),
)

COURSE = Course(
    id=CourseId("tiny"),
    title="Tiny course",
    charter="# Here\n\nEmpathy is a thing we **do**.",
    cast=(
        Character(id=CharacterId("sam"), name="Sam Okafor", role="agent"),
        Character(
            id=CharacterId("helen"),
            name="Helen Marsh",
            role="customer",
            profile=(Circumstance(label="Feet", text="Narrow.", matters=True),),
        ),
    ),
    rubrics=(
        Rubric(
            id=RubricId("warm"),
            title="Warmth",
            criteria=(
                Criterion(
                    id=CriterionId("words"),
                    title="Takes up her words",
                    weight=100.0,
                    anchors=(Anchor(score=1, text="No."), Anchor(score=5, text="Yes.")),
                ),
            ),
        ),
    ),
    lessons=(
        Lesson(
            id=LESSON,
            title="Shoes",
            summary="A caller with narrow feet.",
            minutes=2,
            start=SceneId("start"),
            scenes=(START, TALK, COLD, END),
        ),
    ),
)


def make_media(folder: Path) -> dict[str, MediaFacts]:
    """Write the clips and captions of the course, and say what they are."""
    folder.mkdir(parents=True, exist_ok=True)
    facts = {}
    for number, name in enumerate(("one.mp4", "two.mp4")):
        recipe = Recipe(length_ms=LENGTH_MS, first_number=number * 100, first_colour=number * 2)
        source = make_clip(folder / name, recipe)
        facts[name] = MediaFacts(
            name=name,
            kind="video",
            size=(folder / name).stat().st_size,
            duration_ms=source.duration_ms,
            width=source.width,
            height=source.height,
            fps=source.fps,
            has_sound=True,
            container="mp4",
        )
    said = (
        Caption(start_ms=100, end_ms=550, text="I've narrow feet, you see."),
        Caption(start_ms=600, end_ms=1300, text="Well. Anyway."),
    )
    (folder / "one.vtt").write_bytes(write_captions(said))
    facts["one.vtt"] = MediaFacts(name="one.vtt", kind="captions", size=(folder / "one.vtt").stat().st_size)
    return facts


def material_in(folder: Path, facts: dict[str, MediaFacts], course: Course = COURSE) -> Material:
    """The course as material, its media in `folder`."""
    return Material(course, facts, FolderMedia(folder))
