"""Lessons played without a window: by a policy, by a plan, and what is said when the two do not fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import studio

COURSE = Path(__file__).resolve().parents[1] / "plans" / "outsider"
SAMPLE = COURSE.parents[2] / "packs" / "empathy-at-work"
WARM = COURSE / "plans" / "warm.plan"


@pytest.mark.parametrize("policy", ["best", "worst", "random"])
def test_a_lesson_is_walked_by_a_policy_and_its_score_is_told(policy: str) -> None:
    walked = studio("walk", COURSE, "bed", "--policy", policy, "--json")
    assert walked.status == 0, walked.error
    assert walked.document["ended"]
    assert walked.document["score"]["most"] > 0
    assert walked.document["statements"]


def test_a_plan_names_its_lesson_itself() -> None:
    alone = studio("walk", COURSE, "--plan", WARM, "--json")
    assert alone.status == 0, alone.error
    assert alone.document == studio("walk", COURSE, "bed", "--plan", WARM, "--json").document
    assert alone.document["tone"] == "warm"


def test_a_plan_is_not_played_for_another_lesson() -> None:
    said = studio("walk", SAMPLE, "narrow-feet", "--plan", WARM)
    assert said.status == 1
    assert "warm.plan: the plan is for the lesson “bed”" in said.error


def test_a_plan_that_is_not_followed_is_told_with_its_line(tmp_path: Path) -> None:
    plan = tmp_path / "cold.plan"
    plan.write_text("lesson bed\nplay best\nexpect rapport = -99\n", encoding="utf-8")
    said = studio("walk", COURSE, "--plan", plan)
    assert said.status == 1
    assert "cold.plan:3" in said.out
    assert "expect rapport = -99" in said.out


@pytest.mark.parametrize("missing", [(), ("--policy", "best"), ("bed",), ("bed", "--policy", "best", "--plan", WARM)])
def test_what_is_to_be_walked_must_be_said(missing: tuple[str | Path, ...]) -> None:
    said = studio("walk", COURSE, *missing)
    assert said.status == 2
    assert "Say " in said.error
