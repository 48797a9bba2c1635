"""The course that ships: it uses all that a lesson can, orders the ways to play, and speaks three languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import MEDIA_FOLDER, open_project
from empathy_studio.author.storyboard.plan import plan_scene
from empathy_studio.author.translate import rows
from empathy_studio.course.moments import Moment
from empathy_studio.course.scenes import CHANNELS
from empathy_studio.play.plans import read_plan, run_plan
from empathy_studio.play.program import Program, program_of
from empathy_studio.play.scoring import score

FOLDER = Path(__file__).resolve().parents[2] / "packs" / "empathy-at-work"
COURSE = open_project(FOLDER).course
SCENES = [scene for lesson in COURSE.lessons for scene in lesson.scenes]
OTHER_WAYS = ("interrogator", "pleaser", "rusher", "script")
by_lesson = pytest.mark.parametrize("lesson", [lesson.id for lesson in COURSE.lessons])


@cache
def program(lesson: str) -> Program:
    """A lesson of the course, as it is played."""
    durations = {name: facts.duration_ms for name, facts in media_facts(FOLDER).items() if facts.duration_ms}
    return program_of(COURSE, next(one.id for one in COURSE.lessons if one.id == lesson), durations=durations)


def share(lesson: str, way: str) -> float:
    """The share of the points that a plan comes to."""
    run = run_plan(program(lesson), read_plan(FOLDER / "plans" / f"{lesson}-{way}.plan")).run
    return score(program(lesson), run).share or 0.0


def test_every_kind_of_moment_and_every_channel_is_used() -> None:
    assert {type(moment) for scene in SCENES for moment in scene.moments} == set(get_args(Moment))
    assert {scene.channel for scene in SCENES} == set(CHANNELS)


@by_lesson
def test_the_warm_way_scores_higher_than_all_others(lesson: str) -> None:
    assert share(lesson, "warm") > max(share(lesson, way) for way in OTHER_WAYS)


@by_lesson
def test_a_lesson_has_eight_to_twenty_scenes_and_three_ends(lesson: str) -> None:
    found = next(one for one in COURSE.lessons if one.id == lesson)
    assert 8 <= len(found.scenes) <= 20
    assert sum(scene.ending is not None for scene in found.scenes) >= 3


def test_the_dog_is_seen_whenever_it_is_spoken_of() -> None:
    lesson = next(one for one in COURSE.lessons if one.id == "dog-at-reception")
    planned = [
        line
        for scene in lesson.scenes
        if scene.storyboard is not None
        for line in plan_scene(COURSE, lesson, scene, FOLDER / MEDIA_FOLDER).lines
    ]
    spoken_of = [one for one in planned if re.search(r"\b(Biscuit|dog|he|him)\b", one.line.text, re.IGNORECASE)]
    assert len(spoken_of) > 6
    assert [one.line.text for one in spoken_of if not one.shot.animal] == []


def test_nobody_speaks_when_a_question_stops_a_clip() -> None:
    facts = media_facts(FOLDER)
    asked = [
        (scene.clip, moment.at_ms)
        for scene in SCENES
        if scene.clip is not None
        for moment in scene.moments
        if moment.at_ms is not None
    ]
    assert len(asked) > 0
    for clip, at_ms in asked:
        shown = facts[clip.captions[0].media].captions
        assert [one.text for one in shown if one.start_ms <= at_ms < one.end_ms] == [], clip.media


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_text_is_translated_and_every_clip_has_captions(language: str) -> None:
    found = rows(COURSE, language, media_facts(FOLDER))
    assert [row.id for row in found if row.state != "done" or row.fault] == []
    clips = [scene.clip for scene in SCENES if scene.clip is not None]
    assert all(language in {track.language for track in clip.captions} for clip in clips)
