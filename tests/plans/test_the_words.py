"""The words of the course that ships: no answer gives itself away, feedback is short, texts plain, forms twins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from empathy_studio.author.project import open_project
from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import LessonId
from empathy_studio.course.model import Course, Lesson, Survey
from empathy_studio.course.moments import (
    Ask,
    Blank,
    Choose,
    Feel,
    Grant,
    Match,
    Number,
    Order,
    Point,
    Record,
    Reply,
    Spot,
)
from empathy_studio.course.reading import Count, counted, grade
from empathy_studio.course.translated import translated

FOLDER = Path(__file__).resolve().parents[2] / "packs" / "empathy-at-work"
COURSE = open_project(FOLDER).course
PAGE = (FOLDER.parents[1] / "docs" / "guide" / "empathy-at-work.md").read_text(encoding="utf-8")
LANGUAGES = ("en", "de", "es")
MOST_SENTENCES = 2
MOST_WORDS = 36
"""Feedback is read between two clips: about nine seconds at 238 words a minute."""
EXERCISES = (Order, Match, Blank, Number, Point)
TALK = (Choose, Ask, Grant, Spot, Feel, Reply, Record)
_END = re.compile(r"[.!?…]+[”“»’')*]*(?=\s|$)")
_ASIDE = re.compile(r"“[^”]*”|„[^“]*“|«[^»]*»")
by_lesson = pytest.mark.parametrize("lesson", [lesson.id for lesson in COURSE.lessons])
in_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def course_in(language: str) -> Course:
    """The course as it reads in one of its languages."""
    return translated(COURSE, language)


def lesson_in(language: str, lesson: LessonId) -> Lesson:
    """One lesson of it."""
    return next(one for one in course_in(language).lessons if one.id == lesson)


class Asked(NamedTuple):
    """Where the best answer of a question stands, and how long it is beside the others (in signs)."""

    place: int
    best: int
    others: tuple[int, ...]


def asked_in(lesson: Lesson) -> Iterator[Asked]:
    """The questions of a lesson that have one best answer among several."""
    for moment in (moment for scene in lesson.scenes for moment in scene.moments):
        lengths = [len(choice.text) for choice in choices_of(moment)]
        best = [place for place, choice in enumerate(choices_of(moment)) if choice.best]
        if len(lengths) > 1 and len(best) == 1:
            place = best[0]
            yield Asked(place, lengths[place], (*lengths[:place], *lengths[place + 1 :]))


def feedback_in(lesson: Lesson) -> Iterator[str]:
    """All that a lesson says back to an answer."""
    for moment in (moment for scene in lesson.scenes for moment in scene.moments):
        yield getattr(moment, "feedback", "")
        yield from (choice.feedback for choice in choices_of(moment))
        yield from (part.feedback for part in getattr(moment, "questions", ()))
        yield from (part.feedback for part in getattr(moment, "areas", ()))


def told_in(lesson: Lesson) -> Iterator[str]:
    """What a lesson itself says, and not the people in it: prose, endings, questions, feedback, cues."""
    for scene in lesson.scenes:
        yield scene.prose
        yield scene.ending.text if scene.ending is not None else ""
        for cue in scene.cues:
            yield from (cue.meaning, cue.response)
        for moment in scene.moments:
            yield moment.prompt
    yield from feedback_in(lesson)


@in_language
@by_lesson
def test_the_best_answer_is_neither_mostly_the_longest_nor_mostly_the_shortest(lesson: LessonId, language: str) -> None:
    found = list(asked_in(lesson_in(language, lesson)))
    if len(found) > 2:
        half = (len(found) + 1) // 2
        assert sum(one.best > max(one.others) for one in found) <= half
        assert sum(one.best < min(one.others) for one in found) <= half


@in_language
def test_over_the_course_its_length_says_nothing(language: str) -> None:
    found = [one for lesson in course_in(language).lessons for one in asked_in(lesson)]
    by_chance = sum(1 / (1 + len(one.others)) for one in found) / len(found)
    assert sum(one.best > max(one.others) for one in found) / len(found) <= by_chance + 0.08
    assert sum(one.best > 2.5 * max(one.others) for one in found) == 0


def test_the_best_answer_stands_everywhere() -> None:
    places = [one.place for lesson in COURSE.lessons for one in asked_in(lesson)]
    assert max(places.count(place) for place in set(places)) / len(places) <= 0.45


@by_lesson
def test_the_best_answer_is_not_mostly_the_first(lesson: LessonId) -> None:
    places = [one.place for one in asked_in(lesson_in("en", lesson))]
    assert places.count(0) <= (len(places) + 1) // 2


def sentences(text: str) -> int:
    """How many sentences a text has; what stands in quotation marks is not counted by itself."""
    return len(_END.findall(_ASIDE.sub("“x”", text)))


@in_language
@by_lesson
def test_feedback_says_why_in_one_or_two_sentences(lesson: LessonId, language: str) -> None:
    long = {
        text
        for text in feedback_in(lesson_in(language, lesson))
        if sentences(text) > MOST_SENTENCES or len(text.split()) > MOST_WORDS
    }
    assert long == set()


@by_lesson
def test_every_answer_gets_a_reason(lesson: LessonId) -> None:
    short = {
        choice.feedback
        for scene in lesson_in("en", lesson).scenes
        for moment in scene.moments
        for choice in choices_of(moment)
        if len(choice.feedback.split()) < 4
    }
    assert short == set()


def level_of(lesson: LessonId, language: str) -> float:
    """The school grade at which a lesson's own words read."""
    level = grade(
        sum((counted(text, language) for text in told_in(lesson_in(language, lesson)) if text), Count()), language
    )
    assert level is not None
    return level


@in_language
@by_lesson
def test_a_lesson_reads_plainly(lesson: LessonId, language: str) -> None:
    assert COURSE.reading_grade is not None
    assert level_of(lesson, language) <= COURSE.reading_grade


@by_lesson
def test_a_lesson_is_a_conversation_and_no_quiz(lesson: LessonId) -> None:
    scenes = lesson_in("en", lesson).scenes
    exercises = [sum(isinstance(moment, EXERCISES) for moment in scene.moments) for scene in scenes]
    talk = sum(isinstance(moment, TALK) for scene in scenes for moment in scene.moments)
    assert sum(exercises) * 2 <= talk
    assert max(exercises) <= 2


@by_lesson
def test_a_lesson_has_cues_and_each_says_what_to_do_with_it(lesson: LessonId) -> None:
    cues = [cue for scene in lesson_in("en", lesson).scenes for cue in scene.cues]
    assert len(cues) >= 3
    assert all(cue.meaning and cue.response for cue in cues)


def survey(language: str, name: str) -> Survey:
    """One of the course's surveys."""
    return next(one for one in course_in(language).surveys if one.id == name)


@in_language
def test_the_two_forms_are_twins(language: str) -> None:
    before, after = survey(language, "how-i-work-a"), survey(language, "how-i-work-b")
    assert [(item.id, item.reverse) for item in before.items] == [(item.id, item.reverse) for item in after.items]
    assert before.scale == after.scale
    lengths = [sum(len(item.text.split()) for item in form.items) for form in (before, after)]
    assert max(lengths) <= 1.15 * min(lengths)
    assert not {item.text for item in before.items} & {item.text for item in after.items}


def test_first_and_last_lesson_have_the_same_shape() -> None:
    before, after = lesson_in("en", LessonId("before-we-start")), lesson_in("en", LessonId("what-changed"))
    assert [scene.id for scene in before.scenes] == [scene.id for scene in after.scenes]
    for one, other in zip(before.scenes, after.scenes, strict=True):
        assert [cue.weight for cue in one.cues] == [cue.weight for cue in other.cues]
        for mine, theirs in zip(one.moments, other.moments, strict=True):
            assert type(mine) is type(theirs)
            assert [choice.points for choice in choices_of(mine)] == [choice.points for choice in choices_of(theirs)]


def test_every_criterion_says_what_a_one_a_three_and_a_five_look_like() -> None:
    for rubric in COURSE.rubrics:
        for criterion in rubric.criteria:
            assert [anchor.score for anchor in criterion.anchors] == [1, 3, 5], criterion.id
        assert sum(criterion.weight for criterion in rubric.criteria) == 100
    conversation = next(one for one in COURSE.rubrics if one.id == "conversation")
    assert len({criterion.skill for criterion in conversation.criteria}) == 6


def test_the_page_of_the_course_says_the_reading_levels_that_are_measured() -> None:
    lines = []
    for lesson in COURSE.lessons:
        levels = " | ".join(f"{level_of(lesson.id, language):.1f}" for language in LANGUAGES)
        lines.append(f"| {lesson.title} | {levels} |")
    assert [line for line in lines if line not in PAGE] == []
