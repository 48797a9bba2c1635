"""Paths through a lesson: counted without listing, beside a count that lists them all."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from empathy_studio.course.conditions import Compare
from empathy_studio.course.graph import LessonGraph, Link
from empathy_studio.course.ids import SceneId, VariableId
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Choose
from empathy_studio.course.pace import TO_DECIDE_S, clip_seconds, moment_seconds
from empathy_studio.course.paths import paths_of
from empathy_studio.course.reading import WORDS_A_SECOND
from empathy_studio.course.scenes import Clip, Scene, Way
from tests.check.lessons import LISTENING, answer, lesson, scene


@st.composite
def braids(draw: st.DrawFn) -> Lesson:
    """Lessons without loops: each scene leads to later ones."""
    number = draw(st.integers(1, 7))
    scenes = []
    for place in range(number):
        later = [f"s{other}" for other in range(place + 1, number)]
        targets = draw(st.lists(st.sampled_from(later), min_size=1, max_size=3)) if later else []
        answers = [
            answer(f"a{index}", to, points=draw(st.integers(-2, 3)), rapport=draw(st.integers(-20, 20)))
            for index, to in enumerate(targets)
        ]
        scenes.append(scene(f"s{place}", *answers))
    return lesson(*scenes)


def every_path(told: Lesson) -> Iterator[tuple[Link, ...]]:
    """All ways from the start to an end, listed."""
    graph = LessonGraph.of(told)

    def follow(name: SceneId, so_far: tuple[Link, ...]) -> Iterator[tuple[Link, ...]]:
        for link in graph.links[name]:
            if link.target is None:
                yield (*so_far, link)
            else:
                yield from follow(link.target, (*so_far, link))

    assert graph.start is not None
    yield from follow(graph.start, ())


def won(told: Lesson, path: tuple[Link, ...]) -> tuple[float, list[float]]:
    """Points for listening along a path, and rapport after each answer, as a run would add them up."""
    scenes = {one.id: one for one in told.scenes}
    points, rapport, curve = 0.0, told.rapport_start, []
    for link in path:
        for moment in scenes[link.source].moments:
            assert isinstance(moment, Choose)
            choice = next(one for one in moment.choices if one.id == link.choice)
            points += sum(one.points for one in choice.points)
            for effect in choice.effects:
                rapport = min(100.0, max(-100.0, rapport + effect.amount))  # type: ignore[union-attr]
            curve.append(rapport)
    return points, curve


@given(braids())
def test_paths_points_and_rapport_are_those_of_a_list_of_all_paths(told: Lesson) -> None:
    listed = [won(told, path) for path in every_path(told)]
    found = paths_of(told)
    assert found.paths == len(listed)
    assert found.loops == ()
    points = [one for one, _ in listed]
    if LISTENING in found.skills:
        assert found.skills[LISTENING] == (min(points), max(points))
    else:
        assert set(points) == {0.0}
    curve = [told.rapport_start, *(value for _, values in listed for value in values)]
    assert (found.rapport.all.least, found.rapport.all.most) == (min(curve), max(curve))


@given(braids())
def test_the_number_of_paths_and_the_shortest_are_those_of_networkx(told: Lesson) -> None:
    graph = LessonGraph.of(told)
    other = nx.MultiDiGraph()
    other.add_nodes_from(graph.reachable())
    for name in graph.reachable():
        for link in graph.links[name]:
            other.add_edge(name, link.target or "the end")
    listed = list(nx.all_simple_edge_paths(other, graph.start, "the end"))
    assert paths_of(told).paths == len(listed)


def test_a_loop_is_stated_and_not_gone_round() -> None:
    told = lesson(
        scene("a", answer("x", "b", points=1.0), answer("y", "c")),
        scene("b", answer("back", "a", points=2.0), answer("on", "c", points=3.0)),
        scene("c"),
    )
    found = paths_of(told)
    assert found.loops == (("a", "b"),)
    assert found.paths == 2
    assert found.skills[LISTENING] == (0.0, 4.0)


def test_points_lost_on_the_last_turn_of_a_loop_are_kept_from_an_earlier_one() -> None:
    told = lesson(scene("a", answer("again", "a", points=2.0), answer("on", "b", points=-3.0)), scene("b"))
    assert paths_of(told).skills[LISTENING] == (-3.0, 2.0)


def test_a_way_that_no_run_can_take_counts_for_nothing() -> None:
    never = Compare(variable=VariableId("rapport"), comparison="more_than", value=100.0)
    told = lesson(
        scene("a", ways=(Way(when=never, leads_to=SceneId("b")),), leads_to="c"),
        scene("b", answer("x", "c", points=50.0)),
        scene("c"),
    )
    found = paths_of(told)
    assert (found.paths, found.ends) == (1, ("c",))
    assert LISTENING not in found.skills


def test_time_is_the_clip_up_to_the_question_and_what_reading_and_deciding_take() -> None:
    asked = Choose(id=scene("a", answer("x", "b")).moments[0].id, prompt="", choices=(answer("x", "b"),), at_ms=4000)
    shown = Scene(id=SceneId("a"), clip=Clip(media="a.mp4", in_ms=1000), moments=(asked,))
    told = lesson(shown, scene("b"))
    feedback, text = 3 / WORDS_A_SECOND, 2 / WORDS_A_SECOND
    found = paths_of(told, {"a.mp4": 9000})
    assert found.time.least == found.time.most
    assert abs(found.time.least - (3.0 + text + TO_DECIDE_S + feedback)) < 1e-9
    assert found.unknown_lengths == ()
    assert paths_of(told).unknown_lengths == ("a.mp4",)


def test_an_unknown_clip_takes_no_time_and_a_known_one_ends_at_its_out_point() -> None:
    shown = Scene(id=SceneId("a"), clip=Clip(media="a.mp4", in_ms=500, out_ms=2500))
    assert clip_seconds(shown, {}) == 2.0
    assert clip_seconds(shown, {"a.mp4": 2000}) == 1.5
    assert clip_seconds(Scene(id=SceneId("a"), clip=Clip(media="a.mp4")), {}) == 0.0


def test_a_timed_question_never_takes_longer_than_its_limit() -> None:
    asked = Choose(id=scene("a", answer("x", "b")).moments[0].id, choices=(answer("x", "b"),), time_limit_s=2.0)
    assert moment_seconds(asked) == (2.0, 2.0)


def test_a_lesson_that_cannot_begin_has_no_paths() -> None:
    assert paths_of(Lesson(id=lesson(scene("a")).id, title="Empty")).paths == 0
