"""The automatic layout of the map: layers from the start, no two cards on one place, hand-placed scenes stay."""

from __future__ import annotations

from itertools import combinations

from msgspec.structs import replace

from empathy_studio.author.starters import STARTERS
from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.ui.make.layout import CARD, positions_of


def lines(**leads_to: str | None) -> Lesson:
    """A lesson whose scenes lead on as named, the first of them its start."""
    scenes = tuple(
        Scene(id=SceneId(name), leads_to=SceneId(target) if target else None) for name, target in leads_to.items()
    )
    return Lesson(id=LessonId("lesson"), title="Lesson", start=scenes[0].id, scenes=scenes)


def test_a_line_of_scenes_goes_from_left_to_right() -> None:
    lesson = lines(a="b", b="c", c=None)
    places = positions_of(lesson, LessonGraph.of(lesson))
    assert sorted(places, key=lambda scene: places[scene][0]) == ["a", "b", "c"]


def test_a_circle_is_laid_out_too() -> None:
    lesson = lines(a="b", b="c", c="b")
    places = positions_of(lesson, LessonGraph.of(lesson))
    assert places[SceneId("a")][0] < places[SceneId("b")][0] < places[SceneId("c")][0]


def test_a_scene_nothing_leads_to_has_a_place_below() -> None:
    lesson = lines(a=None, lost=None)
    places = positions_of(lesson, LessonGraph.of(lesson))
    assert places[SceneId("lost")][1] > places[SceneId("a")][1] + CARD[1]


def test_no_two_cards_of_a_starter_overlap() -> None:
    for make in STARTERS.values():
        for lesson in make("Course").lessons:
            places = positions_of(lesson, LessonGraph.of(lesson)).values()
            for (x, y), (other_x, other_y) in combinations(places, 2):
                assert abs(x - other_x) >= CARD[0] or abs(y - other_y) >= CARD[1]


def test_a_scene_placed_by_hand_stays_and_others_make_room() -> None:
    lesson = lines(a="b", b=None)
    under = positions_of(lesson, LessonGraph.of(lesson))[SceneId("b")]
    placed = replace(lesson.scenes[0], position=under)
    lesson = replace(lesson, scenes=(placed, lesson.scenes[1]))
    places = positions_of(lesson, LessonGraph.of(lesson))
    assert places[SceneId("a")] == under
    assert abs(places[SceneId("b")][1] - under[1]) >= CARD[1]
