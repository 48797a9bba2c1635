"""Questions about the graph of a lesson, some of them beside networkx."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from empathy_studio.course.conditions import Compare
from empathy_studio.course.graph import LessonGraph, asked_in_order, links_of, next_scenes
from empathy_studio.course.ids import MomentId, SceneId, SkillId, VariableId
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Choose, Reflect, Spot
from empathy_studio.course.scenes import Clip, Scene, Way
from tests.check.lessons import answer, lesson, scene

RICH = Compare(variable=VariableId("rapport"), value=10.0)


@st.composite
def tangles(draw: st.DrawFn) -> Lesson:
    """Lessons of up to twelve scenes that lead anywhere."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 12)))]
    target = st.sampled_from(names)
    scenes = []
    for name in names:
        answers = [answer(f"a{number}", to) for number, to in enumerate(draw(st.lists(target, max_size=3)))]
        scenes.append(scene(name, *answers, leads_to=draw(st.none() | target)))
    return lesson(*scenes)


def as_networkx(graph: LessonGraph) -> nx.MultiDiGraph:
    """The same graph for networkx."""
    other = nx.MultiDiGraph()
    other.add_nodes_from(graph.links)
    other.add_edges_from((link.source, link.target) for links in graph.links.values() for link in links if link.target)
    return other


@given(tangles())
def test_components_and_reachable_scenes_are_those_that_networkx_finds(tangle: Lesson) -> None:
    graph = LessonGraph.of(tangle)
    other = as_networkx(graph)
    assert {frozenset(group) for group in graph.components()} == {
        frozenset(group) for group in nx.strongly_connected_components(other)
    }
    start = tangle.scenes[0].id
    assert graph.reachable() == {start} | nx.descendants(other, start)
    assert graph.leading_to([start]) == {start} | nx.ancestors(other, start)


@given(tangles())
def test_a_component_comes_after_all_that_it_leads_to(tangle: Lesson) -> None:
    graph = LessonGraph.of(tangle)
    place = {name: number for number, group in enumerate(graph.components()) for name in group}
    for name in graph.links:
        assert all(place[target] <= place[name] for target in graph.successors(name))


def test_an_answer_that_always_leads_on_hides_the_exit() -> None:
    leads_on = scene("a", answer("x", "b"), answer("y", "c"), leads_to="d")
    may_stay = scene("a", answer("x", "b"), answer("y"), leads_to="d")
    assert [link.target for link in links_of(leads_on)] == ["b", "c"]
    assert [link.target for link in links_of(may_stay)] == ["b", "d"]


def test_a_timed_question_without_a_default_may_come_to_the_exit() -> None:
    answers = (answer("x", "b"), answer("y", "c"))
    timed = Choose(id=MomentId("q"), choices=answers, time_limit_s=5.0)
    with_default = Choose(id=MomentId("q"), choices=answers, time_limit_s=5.0, on_timeout=answers[0].id)
    assert [link.why for link in links_of(Scene(id=SceneId("a"), moments=(timed,)))] == ["choice", "choice", "exit"]
    assert [link.why for link in links_of(Scene(id=SceneId("a"), moments=(with_default,)))] == ["choice", "choice"]


def test_moments_in_a_clip_come_by_their_time_and_the_others_at_its_end() -> None:
    late, early = (Reflect(id=MomentId(name), at_ms=at) for name, at in (("late", 5000), ("early", 1000)))
    at_end, notice = Reflect(id=MomentId("end")), Spot(id=MomentId("notice"), skill=SkillId("listening"))
    shown = Scene(id=SceneId("a"), clip=Clip(media="a.mp4"), moments=(at_end, late, notice, early))
    assert [moment.id for moment in asked_in_order(shown)] == ["notice", "early", "late", "end"]
    read = Scene(id=SceneId("a"), moments=(at_end, late, notice, early))
    assert asked_in_order(read) == read.moments


def test_what_comes_next_is_likeliest_where_the_best_answer_leads() -> None:
    here = scene(
        "a",
        answer("x", "cold"),
        answer("y", "warm", best=True),
        answer("z", "nowhere"),
        ways=(Way(when=RICH, leads_to=SceneId("lead")),),
        leads_to=None,
    )
    with_exit = Scene(id=here.id, moments=here.moments, ways=here.ways)
    told = lesson(with_exit, scene("cold"), scene("warm"), scene("lead"))
    assert next_scenes(told, here.id) == ("warm", "cold")
    may_stay = scene("a", answer("x", "cold"), answer("stay"), ways=here.ways, leads_to="warm")
    told = lesson(may_stay, scene("cold"), scene("warm"), scene("lead"))
    assert next_scenes(told, here.id) == ("cold", "lead", "warm")
    assert next_scenes(told, SceneId("nobody")) == ()


def test_a_loop_is_named_in_the_order_of_the_lesson() -> None:
    told = lesson(
        scene("a", leads_to="b"),
        scene("b", answer("x", "a"), answer("y", "c")),
        scene("c", answer("again", "c"), answer("on"), leads_to="d"),
        scene("d"),
    )
    assert LessonGraph.of(told).loops() == (("a", "b"), ("c",))
    assert LessonGraph.of(told).ends() == {"d"}
