"""The checker as a whole: places, order, fixes, and checking again after an edit."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from empathy_studio.course.check import Checker, check, what_stops
from empathy_studio.course.check.fixes import mended
from empathy_studio.course.check.references import names_of, references_of
from empathy_studio.course.codec import read_course
from empathy_studio.course.conditions import Add, Chose, Compare, Known, Learn, Not
from empathy_studio.course.diagnostic import Diagnostic, Place, has_errors, report
from empathy_studio.course.ids import ChoiceId, CourseId, FactId, ItemId, LessonId, MomentId, SceneId, VariableId
from empathy_studio.course.model import Course, Fact, Variable
from empathy_studio.course.moments import Ask, Question, Rate, RateItem
from empathy_studio.course.scenes import Way
from empathy_studio.play.program import program_of
from tests.check.large import large_course, large_media, with_choice
from tests.check.lessons import answer, course, lesson, scene
from tests.check.pages import FOLDER, read_page
from tests.check.wanderer import wander
from tests.laws.courses import courses


class _Folder:
    """The folder of the course that ships with the app."""

    def read(self, path: str) -> bytes:
        return (PACKS / path).read_bytes()


PACKS = Path(__file__).resolve().parents[2] / "packs" / "empathy-at-work"
PACK = read_course(_Folder())


def only(findings: tuple[Diagnostic, ...], code: str) -> Diagnostic:
    """The one finding with this code."""
    (found,) = [finding for finding in findings if finding.code == code]
    return found


def test_a_finding_says_where_it_is_so_that_an_editor_can_go_there() -> None:
    found = only(check(course(scene("a", answer("x", "b"), answer("y", "bb")), scene("b"))), "link-to-nothing")
    assert str(found.place) == "lessons/hello.json: scenes[0].moments[0].choices[1].leads_to"
    assert (found.place.lesson, found.place.scene, found.place.moment, found.place.item) == ("hello", "a", "ask-a", "y")
    assert "bb" in found.message
    assert "“b”" in found.remedy


def test_the_report_counts_and_writes_places_as_text() -> None:
    told = report(check(course(scene("a", leads_to="c"), scene("b"))))
    assert (told["errors"], told["warnings"]) == (1, 1)
    assert {"code", "severity", "place", "message", "remedy"} <= set(told["findings"][0])
    assert {finding["place"] for finding in told["findings"]} == {
        "lessons/hello.json: scenes[1]",
        "lessons/hello.json: scenes[0].leads_to",
    }
    msgspec.json.encode(told)


def test_only_errors_stop_a_pack() -> None:
    unreachable = check(course(scene("a", leads_to="b"), scene("b"), scene("c")))
    assert [finding.severity for finding in unreachable] == ["warning"]
    assert not has_errors(unreachable)
    assert has_errors(check(course(scene("a", leads_to="c"))))


def test_what_stops_a_lesson_is_told_without_the_rest() -> None:
    told = course(scene("a", answer("x", "gone"), answer("x", "b")), scene("b"), scene("b"), scene("alone"))
    found = list(what_stops(told, told.lessons[0]))
    assert {finding.code for finding in found} == {"link-to-nothing", "id-twice"}
    assert set(found) <= set(check(told))
    empty = msgspec.structs.replace(told.lessons[0], start=None)
    assert next(what_stops(told, empty)).code == "lesson-without-start"


@given(courses())
def test_a_lesson_that_can_be_played_is_stopped_by_nothing(told: Course) -> None:
    assert list(what_stops(told, told.lessons[0])) == []


def test_a_place_without_a_path_is_its_file() -> None:
    assert str(Place(file="media/old.png")) == "media/old.png"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("[a-z]*.md")), ids=lambda file: file.stem)
def test_a_fix_mends_what_was_found_and_nothing_else(file: object) -> None:
    page = read_page(file)  # type: ignore[arg-type]
    shown = page.example
    for finding in check(shown.course, shown.media, shown.former):
        if finding.fix is None:
            continue
        after = mended(shown.course, finding)
        again = check(after, shown.media, shown.former)
        assert finding.code not in {other.code for other in again}
        assert sum(a is not b for a, b in zip(shown.course.lessons, after.lessons, strict=True)) <= 1


def test_a_finding_without_a_fix_cannot_be_mended_by_itself() -> None:
    told = course(scene("a", answer("x"), ending=None))
    finding = only(check(told), "scene-dead-end")
    with pytest.raises(ValueError, match="proposes no fix"):
        mended(told, finding)


def test_a_fix_of_a_place_that_is_gone_is_refused() -> None:
    told = course(scene("a", leads_to="b"), scene("b"), scene("c"))
    finding = only(check(told), "scene-unreachable")
    shorter = course(scene("a", leads_to="b"), scene("b"))
    with pytest.raises(ValueError, match="not there"):
        mended(shorter, finding)
    elsewhere = msgspec.structs.replace(told, lessons=(msgspec.structs.replace(told.lessons[0], id=LessonId("x")),))
    with pytest.raises(ValueError, match="no lesson"):
        mended(elsewhere, finding)


def test_a_condition_on_a_way_tells_whether_the_next_one_can_be_taken() -> None:
    warm = Compare(variable=VariableId("rapport"), comparison="at_least", value=0.0)
    cold = Compare(variable=VariableId("rapport"), comparison="less_than", value=0.0)
    told = course(
        scene(
            "a",
            answer("x", rapport=-10.0),
            answer("y", rapport=10.0),
            ways=(_way(warm, "b"), _way(cold, "c")),
            ending=None,
        ),
        scene("b"),
        scene("c"),
    )
    codes = [finding.code for finding in check(told)]
    assert "condition-always-holds" in codes
    assert "scene-dead-end" not in codes


def test_a_counter_in_a_loop_lets_the_checker_see_the_way_out() -> None:
    more = Add(variable=VariableId("count"), amount=1.0)
    enough = Compare(variable=VariableId("count"), comparison="at_least", value=3.0)
    never = Compare(variable=VariableId("count"), comparison="less_than", value=0.0)
    told = course(
        scene("a", effects=(more,), ways=(_way(enough, "b"), _way(never, "c")), leads_to="a"),
        scene("b"),
        scene("c"),
        variables=(Variable(id=VariableId("count"), value=0.0),),
    )
    found = {(finding.code, finding.place.path) for finding in check(told)}
    assert found == {("condition-never-holds", "scenes[0].ways[1].when"), ("scene-unreachable", "scenes[2]")}


def test_a_question_that_takes_itself_off_the_tray_does_not_always_stand_there() -> None:
    feet = FactId("feet")
    asked = Question(id=ItemId("hurt"), text="Do they hurt?", reveals=(feet,), when=Not(that=Known(fact=feet)))
    tray = Ask(id=MomentId("tray"), prompt="What now?", questions=(asked,))
    told = course(replace(scene("a"), moments=(tray,)), facts=(Fact(id=feet, text="Her feet hurt."),))
    assert "condition-always-holds" not in {finding.code for finding in check(told)}


@given(courses(), st.integers(0, 10_000))
def test_a_lesson_that_the_checker_passes_never_gets_stuck(told: Course, seed: int) -> None:
    if has_errors(check(told)):
        return
    run = wander(program_of(told, told.lessons[0].id), random.Random(seed), most=2_000)
    assert run.ended


@pytest.mark.soak
def test_ten_thousand_wanderers_come_to_an_end_of_the_lesson_that_ships() -> None:
    program = program_of(PACK, PACK.lessons[0].id)
    for number in range(10_000):
        assert wander(program, random.Random(number), most=2_000).ended


@given(courses(), courses())
def test_checking_again_after_an_edit_says_the_same_as_checking_afresh(one: Course, other: Course) -> None:
    checker = Checker()
    mixed = msgspec.structs.replace(one, lessons=(other.lessons[0],))
    turned = msgspec.structs.replace(
        one,
        lessons=(msgspec.structs.replace(one.lessons[0], scenes=tuple(reversed(one.lessons[0].scenes))),),
    )
    for told in (one, mixed, turned, one):
        assert checker.check(told) == check(told)


def test_edits_of_a_large_course_are_found_as_if_it_were_checked_afresh() -> None:
    told = large_course(scenes=60, choices=5)
    media = large_media(told)
    checker = Checker()
    checker.check(told, media)
    edits = (
        {"feedback": ""},
        {"leads_to": SceneId("nowhere")},
        {"when": Compare(variable=VariableId("rapport"), value=101.0)},
        {"effects": (Add(variable=VariableId("rapport"), amount=-90.0),)},
        {"when": Compare(variable=VariableId("nothing"), value=1.0)},
        {"best": True, "points": ()},
    )
    for number, edit in enumerate(edits):
        edited = with_choice(told, 5 + number, **edit)
        assert checker.check(edited, media) == check(edited, media)
        assert checker.check(told, media) == check(told, media)
    broken = with_choice(told, 7, leads_to=SceneId("nowhere"))
    assert checker.check(broken, media) != checker.check(told, media)


@given(courses())
def test_every_name_in_a_random_course_is_found_where_it_is_said_to_be(told: Course) -> None:
    for scene_ in told.lessons[0].scenes:
        assert len(references_of(scene_)) == len(list(names_of(scene_)))
        for reference in references_of(scene_):
            assert _at(scene_, reference.path) == reference.id


def _at(value: object, path: str) -> object:
    for step in path.replace("[", ".[").split("."):
        value = value[int(step[1:-1])] if step.startswith("[") else getattr(value, step)  # type: ignore[index]
    return value


def _way(when: Compare, leads_to: str) -> Way:
    return Way(when=when, leads_to=SceneId(leads_to))


def advised(*, best: bool) -> Course:
    """A lesson in which an answer recommends something before the fact it needs can be learned."""
    early = answer("offer", "later", recommends=True, needs=(FactId("size"),), best=best)
    later = scene("later", leads_to="end", effects=(Learn(fact=FactId("size")),))
    made = lesson(scene("a", early, answer("wait", "later")), later, scene("end"))
    told = msgspec.structs.replace(made, facts=(Fact(id=FactId("size"), text="She wears 42."),))
    return Course(id=CourseId("example"), title="Example", lessons=(told,))


def test_only_the_best_answer_must_not_need_a_fact_that_is_learned_later() -> None:
    assert "fact-never-learned" not in {finding.code for finding in check(advised(best=False))}
    found = only(check(advised(best=True)), "fact-never-learned")
    assert str(found.place) == "lessons/hello.json: scenes[0].moments[0].choices[0].needs[0]"
    assert "before it" in found.message


@pytest.mark.parametrize(
    ("moment", "message", "field"),
    [
        ("thanks", "“thanks” is a moment of the kind “rate”, which has no answers to choose.", "moment"),
        ("ask-aa", "There is no moment in this lesson called “ask-aa”.", "moment"),
        ("ask-a", "There is no answer at that moment called “z”.", "choice"),
    ],
)
def test_a_condition_on_an_answer_says_whether_moment_or_answer_is_wrong(moment: str, message: str, field: str) -> None:
    rated = Rate(id=MomentId("thanks"), items=(RateItem(id=ItemId("i"), text="It helped."),))
    way = Way(when=Chose(moment=MomentId(moment), choice=ChoiceId("z")), leads_to=SceneId("end"))
    last = msgspec.structs.replace(scene("b", leads_to="end", ways=(way,)), moments=(rated,))
    found = only(check(course(scene("a", answer("x", "b")), last, scene("end"))), "link-to-nothing")
    assert (found.message, found.place.path) == (message, f"scenes[1].ways[0].when.{field}")


@pytest.mark.parametrize(
    "code", ["braces-doubled", "feeling-not-on-wheel", "messages-not-shown", "cue-without-message"]
)
def test_what_is_not_shown_is_mended_by_its_own_fix(code: str) -> None:
    page = read_page(FOLDER / f"{code}.md")
    assert mended(page.example.course, only(check(page.example.course), code)) == page.mended.course
