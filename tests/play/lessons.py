"""Small lessons for tests: scenes in a course that has all they may name, and runs played act by act."""

from __future__ import annotations

from typing import Any

from empathy_studio.course.ids import (
    CharacterId,
    ChoiceId,
    CourseId,
    CriterionId,
    CueId,
    FactId,
    ItemId,
    LessonId,
    MomentId,
    RubricId,
    SceneId,
    SkillId,
    SurveyId,
)
from empathy_studio.course.model import (
    Authority,
    Character,
    Course,
    Criterion,
    Fact,
    Lesson,
    Limit,
    Phrase,
    Rubric,
    Survey,
)
from empathy_studio.course.moments import Choice, Choose, Points, RateItem
from empathy_studio.course.scenes import Clip, Cue, Ending, Message, Scene
from empathy_studio.play.acts import Act, Begin, Pick
from empathy_studio.play.offers import offered
from empathy_studio.play.program import Program, program_of
from empathy_studio.play.run import start, step
from empathy_studio.play.state import Offer, Run
from empathy_studio.play.statement import Statement

LESSON = LessonId("hello")
CLIP_MS = 10_000
LISTENING, UNDERSTANDING = SkillId("listening"), SkillId("understanding")
FEET, WEDDING = FactId("feet"), FactId("wedding")


def points(number: float, skill: SkillId = LISTENING) -> tuple[Points, ...]:
    """So many points for one skill."""
    return (Points(skill=skill, points=number),)


def choice(name: str, **fields: Any) -> Choice:
    """A choice whose text is its id."""
    return Choice(id=ChoiceId(name), text=name, **fields)


def choose(name: str, *choices: Choice, **fields: Any) -> Choose:
    """A question with these choices."""
    return Choose(id=MomentId(name), prompt=f"What about {name}?", choices=choices, **fields)


def cue(name: str, start_ms: int, end_ms: int, **fields: Any) -> Cue:
    """A cue of the clip."""
    return Cue(id=CueId(name), label=name.title(), start_ms=start_ms, end_ms=end_ms, **fields)


def clip(**fields: Any) -> Clip:
    """A clip of 10 s."""
    return Clip(media="clip.mp4", description="A customer.", **fields)


def scene(name: str, *moments: Any, **fields: Any) -> Scene:
    """A scene with these moments; an end unless it leads on."""
    if "leads_to" not in fields and "ending" not in fields:
        fields["ending"] = Ending(title=name.title(), tone="mixed")
    return Scene(id=SceneId(name), moments=moments, **fields)


def message(name: str, text: str) -> Message:
    """A message of the customer."""
    return Message(id=ItemId(name), speaker=CharacterId("mara"), text=text)


def course(*scenes: Scene, **fields: Any) -> Course:
    """A course with one lesson made of `scenes`, starting with the first; `course_*` fields are the course's own."""
    own = {name.removeprefix("course_"): fields.pop(name) for name in [*fields] if name.startswith("course_")}
    fields.setdefault("facts", (Fact(id=FEET, text="Her feet are narrow."), Fact(id=WEDDING, text="A wedding nears.")))
    lesson = Lesson(id=LESSON, title="Hello", start=scenes[0].id, scenes=scenes, **fields)
    rubric = Rubric(
        id=RubricId("warmth"),
        title="Warmth",
        criteria=(
            Criterion(id=CriterionId("names-it"), title="Names it", weight=75),
            Criterion(id=CriterionId("next"), title="Next step", weight=25, critical=True),
        ),
    )
    whole: dict[str, Any] = {
        "id": CourseId("shoes"),
        "title": "Shoes",
        "lessons": (lesson,),
        "cast": (Character(id=CharacterId("mara"), name="Mara"),),
        "rubrics": (rubric,),
        "surveys": (
            Survey(
                id=SurveyId("before"),
                title="Before",
                items=(
                    RateItem(id=ItemId("heard"), text="I was heard."),
                    RateItem(id=ItemId("hurried"), text="I was hurried.", reverse=True),
                ),
            ),
        ),
        "authority": Authority(
            currency="EUR",
            customer_value=400,
            limits=(
                Limit(role="agent", money=20, days=3),
                Limit(role="lead", money=100, days=30, exceptions=("late-return",)),
            ),
        ),
        "phrases": (Phrase(text="have a sparkling day", why="It is ours, and says nothing."),),
    }
    return Course(**(whole | own))


def program(
    *scenes: Scene, language: str | None = None, durations: dict[str, int] | None = None, **fields: Any
) -> Program:
    """The program of a lesson made of `scenes`; the clip is 10 s long unless `durations` says otherwise."""
    lengths = {"clip.mp4": CLIP_MS} if durations is None else durations
    return program_of(course(*scenes, **fields), LESSON, language, durations=lengths)


def played(of: Program, *acts: Act, seed: int = 0) -> Run:
    """The run after `Begin` and these acts."""
    return told(of, *acts, seed=seed)[0]


def told(of: Program, *acts: Act, seed: int = 0) -> tuple[Run, tuple[Statement, ...]]:
    """The run after `Begin` and these acts, and what was said of the last of them."""
    run, said = start(of), ()
    for act in (Begin(seed=seed), *acts):
        run, said = step(of, run, act)
    return run, said


def pick(*names: str, **fields: Any) -> Pick:
    """Picking these choices."""
    return Pick(choices=tuple(ChoiceId(name) for name in names), **fields)


def offer(of: Program, run: Run, act: str) -> Offer:
    """The offer of this kind of act; the test fails when there is none."""
    found = [one for one in offered(of, run) if one.act == act]
    assert found, f"{act} is not on offer, but {[one.act for one in offered(of, run)]}"
    return found[0]


def on_offer(of: Program, run: Run) -> set[str]:
    """The names of the acts on offer."""
    return {one.act for one in offered(of, run)}


def answer(moment: Any, *done: Act, **fields: Any) -> tuple[Run, Statement]:
    """The run after these acts at `moment`, alone in its lesson, and the statement of the last of them."""
    run, said = told(program(scene("a", moment), **fields), *done)
    return run, said[0]


def earned(moment: Any, *done: Act) -> float:
    """The points for listening that these acts at `moment` bring."""
    return answer(moment, *done)[0].skill_points(LISTENING)


def ids(*names: str) -> tuple[ItemId, ...]:
    """Names as item ids."""
    return tuple(map(ItemId, names))
