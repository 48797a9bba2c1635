"""Who is seen in a storyboard: the one who speaks, and the one of this lesson who listens."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from empathy_studio.author.storyboard.plan import plan_scene
from empathy_studio.course.ids import CharacterId, SceneId
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Scene, Storyboard
from tests.author.storyboard.boards import HELEN, SAM, course_with, line, scene_of

ROSA = CharacterId("rosa")


def test_the_agent_of_the_lesson_listens_where_only_the_customer_speaks(tmp_path: Path) -> None:
    course, lesson, scene = scene_of(course_with(line("a", HELEN, "Black ones, I guess.")))
    assert set(plan_scene(course, lesson, scene, tmp_path).looks) == {HELEN, SAM}
    course = replace(course, cast=(*course.cast, Character(id=ROSA, name="Rosa", role="agent", look="rosa")))
    board = Storyboard(lines=(line("b", ROSA, "Say if you need a hand."),))
    lesson = replace(lesson, scenes=(scene, Scene(id=SceneId("later"), storyboard=board)))
    assert set(plan_scene(course, lesson, scene, tmp_path).looks) == {HELEN, ROSA}
