"""The clips of the courses that ship, for tests that look at or listen to every one of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from empathy_studio.author.project import MEDIA_FOLDER, open_project
from empathy_studio.course.captions import Caption, read_captions
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Clip, Scene

ROOT = Path(__file__).resolve().parents[3]
COURSES = sorted(file.parent for file in ROOT.glob("packs/*/course.json"))


@cache
def course_in(folder: Path) -> Course:
    """A course that ships."""
    return open_project(folder).course


def voiced(lesson: Lesson) -> list[tuple[Scene, Clip]]:
    """The scenes of a lesson whose clip was made from a storyboard."""
    return [(scene, scene.clip) for scene in lesson.scenes if scene.clip is not None and scene.storyboard is not None]


LESSONS = [(folder, lesson) for folder in COURSES for lesson in course_in(folder).lessons if voiced(lesson)]
by_lesson = pytest.mark.parametrize(("folder", "lesson"), LESSONS, ids=lambda one: getattr(one, "id", ""))


def captions_of(folder: Path, clip: Clip) -> tuple[Caption, ...]:
    """The captions of a clip in the language it is spoken in."""
    return read_captions((folder / MEDIA_FOLDER / clip.captions[0].media).read_bytes(), clip.captions[0].media)


def loud_part_of(scene: Scene) -> float:
    """Above which part of its loud sounds a voice is heard in a clip: where a child cries, only what is louder."""
    board = scene.storyboard
    assert board is not None
    return 0.4 if "child-crying" in (board.sound, *(line.sound for line in board.lines)) else 0.1
