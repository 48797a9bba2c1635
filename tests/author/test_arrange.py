"""Scenes brought into line, put evenly apart, framed; and fragments whose media are called otherwise elsewhere."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from empathy_studio.author.edit import (
    copy_placed,
    duplicate_scenes,
    evenly,
    group_scenes,
    groups_of,
    in_line,
    lesson_of,
    paste,
    rename_group,
    with_media_names,
    with_scene,
)
from empathy_studio.author.edit.arrange import Line
from empathy_studio.author.starters import STARTERS
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Clip

NUMBERS = st.floats(-10_000, 10_000, allow_nan=False)
PLACES = st.dictionaries(st.sampled_from("abcdefgh").map(SceneId), st.tuples(NUMBERS, NUMBERS), min_size=2)
COURSE = STARTERS["one-conversation"]("Course")
LESSON = COURSE.lessons[0].id
NAMES = tuple(scene.id for scene in COURSE.lessons[0].scenes)


@pytest.mark.parametrize("line", ["left", "right", "column"])
@given(places=PLACES)
def test_in_a_column_all_have_one_place_across_and_keep_theirs_down(
    line: Line, places: dict[SceneId, tuple[float, float]]
) -> None:
    after = in_line(places, line)
    assert len({x for x, _ in after.values()}) == 1
    assert {name: y for name, (_, y) in after.items()} == {name: y for name, (_, y) in places.items()}


@given(places=PLACES)
def test_even_distances_keep_the_two_furthest_and_the_order(places: dict[SceneId, tuple[float, float]]) -> None:
    after = evenly(places, "across")
    order = sorted(places, key=lambda name: places[name][0])
    across = [after[name][0] for name in order]
    assert across == sorted(across)
    assert (across[0], across[-1]) == pytest.approx((places[order[0]][0], places[order[-1]][0]))
    if len(across) > 2:
        steps = [second - first for first, second in pairwise(across)]
        assert steps == pytest.approx([steps[0]] * len(steps), abs=1e-6)


def framed() -> Course:
    return group_scenes(COURSE, LESSON, NAMES[:2], "Arriving").course


def test_a_frame_goes_along_with_copies_and_is_renamed_as_one() -> None:
    made = duplicate_scenes(framed(), LESSON, {NAMES[0]}).course
    assert len(groups_of(lesson_of(made, LESSON))["Arriving"]) == 3
    renamed = rename_group(made, LESSON, "Arriving", "At the door").course
    assert set(groups_of(lesson_of(renamed, LESSON))) == {"At the door"}
    gone = rename_group(renamed, LESSON, "At the door", "")
    assert gone.label == "Take away frame “At the door”"
    assert groups_of(lesson_of(gone.course, LESSON)) == {}


def test_framing_what_is_framed_so_already_changes_nothing() -> None:
    assert group_scenes(framed(), LESSON, NAMES[:2], "Arriving").course is not COURSE
    course = framed()
    assert group_scenes(course, LESSON, NAMES[:2], "Arriving").course is course


def test_media_that_are_called_otherwise_elsewhere_are_so_in_what_is_pasted() -> None:
    course = with_scene(COURSE, LESSON, NAMES[0], lambda scene: replace(scene, clip=Clip(media="hello.mp4")))
    fragment = copy_placed(course, LESSON, {NAMES[0]}, {NAMES[0]: (10.0, 20.0)})
    named = with_media_names(fragment, {"hello.mp4": "hello-2.mp4"})
    assert "hello-2.mp4" in named.media
    other = STARTERS["blank"]("Other")
    pasted = paste(other, other.lessons[0].id, named, at=(100.0, 50.0))
    scene = next(one for one in pasted.course.lessons[0].scenes if one.id == pasted.made[0])
    assert scene.clip == Clip(media="hello-2.mp4")
    assert scene.position == (100.0, 50.0)
