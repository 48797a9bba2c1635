"""Every form the editor draws can be filled in: each field it names can be read, set and added to by its place."""

from __future__ import annotations

import pytest

from empathy_studio.author import edit
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Course, Rubric, Survey
from empathy_studio.course.value import Value
from empathy_studio.play.moments import KINDS
from empathy_studio.play.moments.kind import Field, Kind
from tests.author.small_courses import a_course

COURSE = a_course()
TRIED: dict[str, object] = {"text": "Words", "prose": "Words", "flag": True, "time": 1200, "words": ["one", "two"]}
LISTS = ("list", "points", "effects")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_a_form_can_be_edited_by_its_place(kind: Kind) -> None:
    made = edit.add_moment(COURSE, "one", SceneId("s0"), kind.name)
    filled_in(made.course, edit.place_of(made.course, lesson="one", moment=made.made[0]), kind.form)


def filled_in(course: Course, place: Place, form: tuple[Field, ...]) -> None:
    """Edit every field of the form at `place`, and of the first item of each of its lists."""
    for field in form:
        there = edit.below(place, field.name)
        former = edit.value_at(course, there)
        if isinstance(former, Value):
            assert edit.set_at(course, there, former).course == course
            filled_in(course, there, field.of)
        elif field.type in TRIED:
            after = edit.set_at(course, there, TRIED[field.type]).course
            assert edit.value_at(after, there) != former or former == TRIED[field.type]
        elif field.type in ("number", "whole") and former is not None:
            edit.set_at(course, there, max(field.low or 0, 1))
        elif field.type == "option":
            for option in field.options:
                assert edit.value_at(edit.set_at(course, there, option).course, there) == option
        elif field.type in LISTS:
            added = edit.add_at(course, there)
            assert len(edit.value_at(added.course, there)) == len(former) + 1
            filled_in(added.course, edit.below(there, 0), field.of)
            gone = edit.remove_at(added.course, edit.below(there, len(former))).course
            assert edit.value_at(gone, there) == former
        elif former is not None:
            assert edit.set_at(course, there, former).course == course


def test_lists_of_the_course_can_be_edited_the_same_way() -> None:
    for name in ("skills", "cast", "surveys", "rubrics", "phrases", "authors", "languages"):
        place = edit.place_of(COURSE, field=name)
        added = edit.add_at(COURSE, place, {"value": "Ana"} if name in ("authors", "languages") else {})
        number = len(edit.value_at(COURSE, place))
        assert edit.remove_at(added.course, edit.below(place, number)).course == COURSE
    authority = edit.set_at(COURSE, edit.place_of(COURSE, field="authority"), {}).course
    limits = edit.add_at(authority, edit.place_of(authority, field="authority.limits"), {"role": "lead"})
    assert limits.course.authority is not None
    assert limits.course.authority.limits[0].role == "lead"


def test_items_inside_surveys_and_rubrics_get_ids() -> None:
    course = edit.add_at(COURSE, edit.place_of(COURSE, field="surveys"), {"title": "Before"}).course
    course = edit.add_at(course, edit.place_of(course, field="surveys[0].items"), {"text": "I listen."}).course
    course = edit.add_at(course, edit.place_of(course, field="rubrics"), {"title": "Warmth"}).course
    course = edit.add_at(course, edit.place_of(course, field="rubrics[0].criteria"), {"title": "Names it"}).course
    survey, rubric = course.surveys[0], course.rubrics[0]
    assert isinstance(survey, Survey)
    assert isinstance(rubric, Rubric)
    assert survey.items[0].id.startswith("i-listen-")
    assert rubric.criteria[0].id.startswith("names-it-")
