"""A program is a lesson with every link resolved, and its digest names the rules and nothing else."""

from __future__ import annotations

import msgspec
import pytest

from empathy_studio.course.conditions import Compare, Learn
from empathy_studio.course.ids import FactId, LessonId, MomentId, SceneId, SkillId, VariableId
from empathy_studio.course.model import Course, TranslatedText, Translation
from empathy_studio.course.moments import Choose, Spot
from empathy_studio.course.scenes import Clip, Way
from empathy_studio.errors import CourseError
from empathy_studio.play.program import program_of
from tests.play.lessons import LESSON, LISTENING, choice, choose, clip, course, cue, points, program, scene


def whole(**fields: object) -> Course:
    """A course whose one question can be changed by `fields`."""
    asked = choose("q", choice("warm", points=points(2), feedback="Why."), choice("cold"))
    return course(scene("a", msgspec.structs.replace(asked, **fields), clip=clip(), title="At the counter"))


def digest(of: Course, **durations: int) -> str:
    """The digest of its one lesson."""
    return program_of(of, LESSON, durations={"clip.mp4": durations.get("clip", 10_000)}).digest


def test_a_lesson_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(CourseError, match=r"course\.json: there is no lesson “bye”.* The lessons are: hello") as told:
        program_of(whole(), LessonId("bye"))
    assert told.value.hint == "The lessons are: hello."


def test_a_language_the_course_does_not_speak_is_refused() -> None:
    with pytest.raises(CourseError, match="not translated into “fr”"):
        program_of(whole(), LESSON, "fr")


def test_a_program_speaks_the_language_it_is_asked_for_by_the_same_rules() -> None:
    texts = (TranslatedText(id="lessons.hello.scenes.a.title", source="At the counter", text="An der Kasse"),)
    german = msgspec.structs.replace(
        whole(), languages=("de",), translations=(Translation(language="de", texts=texts),)
    )
    of = program_of(german, LESSON, "de", durations={"clip.mp4": 10_000})
    assert of.scenes[SceneId("a")].scene.title == "An der Kasse"
    assert of.say("time.out") == "Die Zeit war um, bevor eine Antwort kam."
    assert (of.language, of.digest) == ("de", digest(whole()))


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (course(scene("a", leads_to=SceneId("nowhere"))), r"lessons/hello\.json: scenes\[0\]\.leads_to"),
        (
            course(scene("a", choose("q", choice("x", leads_to=SceneId("nowhere"))))),
            r"scenes\[0\]\.moments\[0\]\.choices\[0\]\.leads_to",
        ),
        (
            course(scene("a", choose("q", choice("x", effects=(Learn(fact=FactId("size")),))))),
            r"choices\[0\]\.effects\[0\]\.fact",
        ),
        (
            course(scene("a", ways=(Way(when=Compare(variable=VariableId("mood")), leads_to=SceneId("a")),))),
            r"scenes\[0\]\.ways\[0\]\.when\.variable",
        ),
        (course(scene("a", choose("q", choice("x"))), scene("b", choose("q", choice("x")))), r"scenes\[1\]\.moments"),
        (course(scene("a", choose("q", choice("x"), choice("x")))), r"choices\[1\]\.id"),
        (course(scene("a", Spot(id=MomentId("s"), skill=SkillId("hearing")))), r"moments\[0\]\.skill"),
    ],
)
def test_a_link_to_nothing_is_refused_with_its_place_and_a_remedy(broken: Course, place: str) -> None:
    with pytest.raises(CourseError, match=place) as told:
        program_of(broken, LESSON)
    assert told.value.hint


def test_a_lesson_without_a_start_is_refused() -> None:
    before = whole()
    lesson = msgspec.structs.replace(before.lessons[0], start=None)
    with pytest.raises(CourseError, match=r"lessons/hello\.json: start"):
        program_of(msgspec.structs.replace(before, lessons=(lesson,)), LESSON)


def test_the_clip_ends_where_its_media_ends() -> None:
    of = program(scene("a", clip=clip(in_ms=2000, out_ms=90_000)), durations={"clip.mp4": 8000})
    plan = of.scenes[SceneId("a")]
    assert (plan.in_ms, plan.out_ms) == (2000, 8000)


def test_a_stretch_of_spotting_holds_the_cues_that_begin_in_it() -> None:
    cues = (cue("before", 500, 900), cue("inside", 2000, 2600), cue("after", 6000, 6500))
    of = program(scene("a", Spot(id=MomentId("s"), skill=LISTENING, at_ms=1000, until_ms=6000), clip=clip(), cues=cues))
    (stretch,) = of.scenes[SceneId("a")].stretches
    assert (stretch.from_ms, stretch.until_ms, [one.id for one in stretch.cues]) == (1000, 6000, ["inside"])


def test_another_wording_is_the_same_program() -> None:
    other = (choice("warm", points=points(2), feedback="Because."), msgspec.structs.replace(choice("cold"), text="No."))
    assert digest(whole()) == digest(whole(prompt="Well?", choices=other))


def test_another_file_of_the_same_length_is_the_same_program() -> None:
    before = course(scene("a", clip=clip()))
    other = course(scene("a", clip=Clip(media="take-2.mp4")))
    assert digest(before) == program_of(other, LESSON, durations={"take-2.mp4": 10_000}).digest


@pytest.mark.parametrize(
    "change",
    [
        {"choices": (choice("warm", points=points(3)), choice("cold"))},
        {"choices": (choice("warm", points=points(2)), choice("cold"), choice("third"))},
        {"multiple": True},
        {"time_limit_s": 4.0},
        {"shuffle": True},
        {"choices": (choice("warm", points=points(2)), choice("cold"))},
        {"at_ms": 1000},
    ],
)
def test_another_rule_is_another_program(change: dict[str, object]) -> None:
    assert digest(whole()) != digest(whole(**change))


def test_another_length_of_the_clip_is_another_program() -> None:
    assert digest(whole()) != digest(whole(), clip=9000)


def test_every_choice_of_a_moment_is_found_by_its_id() -> None:
    of = program_of(whole(), LESSON)
    moment = of.moment(MomentId("q"))
    assert isinstance(moment, Choose)
    assert of.scene_of[MomentId("q")] == "a"
