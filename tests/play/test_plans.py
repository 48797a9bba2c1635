"""A plan is understood before it is played, and says exactly where something is wrong or does not follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.course.conditions import RAPPORT, Add, Learn, Set
from empathy_studio.course.ids import MomentId, SceneId, VariableId
from empathy_studio.course.model import Variable
from empathy_studio.course.moments import Reply
from empathy_studio.course.scenes import Ending
from empathy_studio.errors import CourseError
from empathy_studio.play.plan_acts import USAGE
from empathy_studio.play.plans import HEAD, PlanResult, parse_plan, plans_beside, read_plan, run_plan
from tests.play.lessons import FEET, choice, choose, clip, points, program, scene

TOLD, MOOD = VariableId("told"), VariableId("mood")
HELLO = program(
    scene(
        "a",
        choose(
            "q",
            choice(
                "warm",
                points=points(3),
                feedback="She smiles.",
                effects=(Add(variable=RAPPORT, amount=12), Learn(fact=FEET), Set(variable=TOLD, value=True)),
            ),
            choice("cold", leads_to=SceneId("cold"), effects=(Set(variable=MOOD, value="cross"),)),
            time_limit_s=5,
        ),
        clip=clip(),
        leads_to=SceneId("b"),
    ),
    scene("b", Reply(id=MomentId("r"), at_least_words=1), leads_to=SceneId("warm")),
    scene("warm", ending=Ending(title="Warm", tone="warm")),
    scene("cold", ending=Ending(title="Cold", tone="cold")),
    variables=(Variable(id=TOLD, value=False), Variable(id=MOOD, value="calm")),
)


def run(*lines: str) -> PlanResult:
    """What comes of a plan with these lines."""
    return run_plan(HELLO, parse_plan("\n".join(("lesson hello", *lines)), "hello.plan"))


def failures(*lines: str) -> list[str]:
    """What does not follow in a plan with these lines."""
    return [str(failure) for failure in run(*lines).failures]


def test_a_plan_that_follows_passes() -> None:
    result = run(
        "# a comment",
        "see scene a   # here",
        "see moment q",
        "pick warm",
        'see feedback "smiles"',
        "expect rapport >= 10",
        "expect rapport = 12",
        "expect clock = 10",
        "expect told = yes",
        "expect mood != cross",
        "expect fact feet",
        "expect skill listening = 3",
        "expect skill listening >= 100%",
        "expect picked warm",
        "expect not visited cold",
        'write "Hello, \\"you\\"."',
        "expect end warm",
        "expect end",
        "expect passed",
    )
    assert (result.passed, result.failures) == (True, ())
    assert result.run.answered[-1].text == 'Hello, "you".'
    assert result.statements[0].verb == "attempted"


def test_what_does_not_hold_is_told_with_its_place_and_the_plan_goes_on() -> None:
    assert failures(
        "pick cold", "expect rapport >= 10", "expect mood = calm", "expect told = yes", "expect end warm"
    ) == [
        "hello.plan:3: expect rapport >= 10: it is 0.",
        "hello.plan:4: expect mood = calm: it is “cross”.",
        "hello.plan:5: expect told = yes: it is no.",
        "hello.plan:6: expect end warm: it ended at “cold”, which is cold.",
    ]


def test_an_act_that_is_not_on_offer_ends_the_plan() -> None:
    assert failures("pick hot", "expect end") == [
        "hello.plan:2: pick hot: lessons/hello.json: “hot” is not on offer. (in scene “a”, moment “q”)"
        " On offer now: pick, stop, resume."
    ]


def test_what_is_not_seen_ends_the_plan() -> None:
    assert failures("see scene b", "expect end") == [
        "hello.plan:2: see scene b: the run stands in “a”, where “q” is asked."
    ]


def test_what_must_not_be_is_told() -> None:
    assert failures("pick warm", "expect not fact feet", "expect not passed") == [
        "hello.plan:3: expect not fact feet: it is so."
    ]


def test_shares_and_points_are_told_as_they_are() -> None:
    assert failures(
        "timeout", "expect skill listening >= 50%", "expect score > 0", "expect skill reflection >= 1%"
    ) == [
        "hello.plan:3: expect skill listening >= 50%: it is 0 of 3 points.",
        "hello.plan:4: expect score > 0: it is 0 of 3 points.",
        "hello.plan:5: expect skill reflection >= 1%: nothing can be earned there.",
    ]


@pytest.mark.parametrize(
    ("line", "where", "why"),
    [
        ("dance", "2:1", "“dance” is not known"),
        ("pick", "2", "a choice is missing"),
        ("tap 4s", "2", "“at” is missing"),
        ("tap at soon", "2:8", "“soon” is not a time"),
        ("feel sad", "2", "a strength from 1 to 5 is missing"),
        ("feel sad 9", "2", "9 is not a strength"),
        ("match a b", "2", "“=” is missing"),
        ('write "Hello', "2:7", "the quotation mark is never closed"),
        ("expect rapport about 3", "2:16", "“about” is not a sign"),
        ("expect score >= much", "2:17", "“much” is not a number"),
        ("see nothing at all", "2:5", "“nothing” is nothing that can be seen"),
        ("play well", "2:6", "“well” is not a policy"),
        ("done now", "2:6", "“now” is too much here"),
        ("seed seven", "2:6", "“seven” is not a whole number"),
        ("point 3 4", "2", "shares of the picture"),
    ],
)
def test_a_line_that_is_not_understood_is_named_before_anything_is_played(line: str, where: str, why: str) -> None:
    with pytest.raises(CourseError, match=rf"^hello\.plan:{where}: .*{why}") as told:
        parse_plan(f"lesson hello\n{line}\n", "hello.plan")
    assert told.value.hint


def test_a_plan_names_its_lesson() -> None:
    with pytest.raises(CourseError, match=r"hello\.plan:1: the plan names no lesson"):
        parse_plan("seed 4\n", "hello.plan")
    with pytest.raises(CourseError, match="the plan is for the lesson “bye”"):
        run_plan(HELLO, parse_plan("lesson bye\n", "hello.plan"))


def test_a_plan_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="cannot be read as a plan"):
        read_plan(tmp_path / "none.plan")
    (tmp_path / "bad.plan").write_bytes(b"lesson \xff\n")
    with pytest.raises(CourseError, match=r"bad\.plan: cannot be read as a plan"):
        read_plan(tmp_path / "bad.plan")


def test_the_plans_beside_a_course_are_found_in_order(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    for name in ("b", "a"):
        (tmp_path / "plans" / f"{name}.plan").write_text(f"lesson hello\nseed {len(name)}\n", encoding="utf-8")
    assert [path.name for path in plans_beside(tmp_path)] == ["a.plan", "b.plan"]
    assert plans_beside(tmp_path / "plans") == {}


def test_a_player_plays_the_rest() -> None:
    assert run("see moment q", "play best", "expect score = 100%", "expect end warm").passed


GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "plans.md"


def test_the_guide_names_every_verb_and_its_example_is_understood() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    missing = [verb for verb in (*HEAD, *USAGE, "see", "expect", "play") if f"`{verb}" not in text]
    assert missing == []
    example = text.split("```")[1]
    assert parse_plan(example, "plans.md").lesson == "narrow-feet"
