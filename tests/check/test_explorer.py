"""The path explorer: what is worked out and what is played agree, and the same seed tells the same."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_studio.course.ids import LessonId
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Ending
from empathy_studio.play.explorer import as_json, explore
from empathy_studio.play.program import Program, program_of
from tests.check.lessons import LISTENING, answer, course, scene
from tests.laws.courses import courses


def forked() -> Program:
    """A lesson in which a good, a middling and a bad answer lead to three ends."""
    told = course(
        scene(
            "a",
            answer("good", "warm", points=3.0, rapport=20.0),
            answer("so-so", "mixed", points=1.0),
            answer("bad", "cold", points=-1.0, rapport=-30.0),
        ),
        scene("warm", ending=Ending(title="Warm", tone="warm")),
        scene("mixed"),
        scene("cold", ending=Ending(title="Cold", tone="cold")),
    )
    return program_of(told, LessonId("hello"))


def test_best_play_ends_well_worst_play_ends_badly_and_random_play_anywhere() -> None:
    found = explore(forked(), seed=5, most_runs=90)
    assert found.played["best"].share(found.paths.ends[0]) == 1.0
    assert found.played["worst"].share(found.paths.ends[2]) == 1.0
    chance = found.played["random"]
    assert chance.runs == 90
    assert sum(chance.ends.values()) == 90
    assert all(0.15 < chance.share(end) < 0.55 for end in found.paths.ends)
    assert chance.points == (-1.0, 3.0)
    assert chance.rapport == (-30.0, 20.0)


def test_the_same_seed_tells_the_same_and_another_seed_plays_other_runs() -> None:
    one, again, other = (explore(forked(), seed=seed, most_runs=40) for seed in (1, 1, 2))
    assert one.played == again.played
    assert one.played["random"] != other.played["random"]


def test_long_lessons_are_sampled_with_fewer_runs() -> None:
    assert explore(forked(), most_runs=50, most_acts=1).played["random"].runs == 1


def test_the_json_has_the_shape_that_the_command_line_promises() -> None:
    told = as_json(explore(forked(), most_runs=20))
    assert {"paths", "shortest_s", "longest_s", "ends", "skills", "rapport"} <= set(told)
    assert told["paths"] == 3
    assert told["skills"] == {LISTENING: {"least": -1.0, "most": 3.0}}
    assert (told["rapport"]["least"], told["rapport"]["most"]) == (-30.0, 20.0)
    assert [end["scene"] for end in told["ends"]] == ["warm", "mixed", "cold"]
    assert told["ends"][0]["title"] == "Warm"
    for policy in ("best", "random", "worst"):
        assert sum(end[policy] for end in told["ends"]) == pytest.approx(1.0, abs=1e-3)
    json.dumps(told)


def test_more_paths_than_json_can_count_are_told_as_digits() -> None:
    scenes = [scene(f"s{n}", *(answer(f"a{i}", f"s{n + 1}") for i in range(10))) for n in range(17)]
    told = as_json(explore(program_of(course(*scenes, scene("s17")), LessonId("hello")), most_runs=2))
    assert told["paths"] == "1" + "0" * 17


@given(courses(most_scenes=4), st.integers(0, 1000))
def test_what_is_played_lies_within_what_was_worked_out(told: Course, seed: int) -> None:
    found = explore(program_of(told, told.lessons[0].id), seed=seed, most_runs=4, most_acts=200)
    for played in found.played.values():
        assert set(played.ends) <= set(found.paths.ends)
        if not played.left:  # A run that leaves a circle takes no path to an end.
            assert played.points.most <= sum(span.most for span in found.paths.skills.values()) + 1e-9
        assert found.paths.rapport.all.least - 1e-9 <= played.rapport.least
        assert played.rapport.most <= found.paths.rapport.all.most + 1e-9
