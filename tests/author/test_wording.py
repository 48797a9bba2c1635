"""Conditions and effects are read as sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from empathy_studio.author.wording import condition_in_words, effect_in_words
from empathy_studio.course.conditions import (
    Add,
    All,
    AnyOf,
    Chose,
    Compare,
    Condition,
    Effect,
    Known,
    Learn,
    Not,
    Set,
    SkillPoints,
    Visited,
)
from empathy_studio.course.ids import ChoiceId, MomentId, SceneId
from empathy_studio.course.model import Variable
from tests.author.small_courses import a_course
from tests.laws.courses import Shape, conditions

COURSE = a_course()
LESSON = replace(COURSE.lessons[0], variables=(Variable(id="told", value=False, title="She was told"),))
WARM = Compare(variable="rapport", value=20.0)
KNOWN = Known(fact="birthday")
TOLD = Compare(variable="told", comparison="is", value=True)
CHOSE = Chose(moment="ask-s0", choice="yes")


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (None, "always"),
        (All(of=(WARM, KNOWN)), "rapport is at least 20 and *It was for a birthday.* is known"),
        (
            AnyOf(of=(All(of=(WARM, TOLD)), KNOWN)),
            "(rapport is at least 20 and *She was told* is set) or *It was for a birthday.* is known",
        ),
        (Not(that=WARM), "rapport is less than 20"),
        (Not(that=TOLD), "*She was told* is not set"),
        (Not(that=All(of=(WARM, CHOSE))), "not (rapport is at least 20 and *Yes, please.* was chosen)"),
        (Visited(scene="s1", times=2), "*S1* was visited 2 times or more"),
        (Compare(variable="clock", comparison="at_most", value=90.0), "handling time is at most 90 s"),
        (SkillPoints(skill="listening", points=4), "Active listening is at least 4 points"),
        (AnyOf(), "never"),
        (Known(fact="unknown"), "*unknown* is known"),
    ],
)
def test_a_condition_reads_as_a_sentence(condition: Condition | None, words: str) -> None:
    assert condition_in_words(condition, COURSE, LESSON) == words


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (Add(variable="rapport", amount=-10), "rapport − 10"),
        (Add(variable="rapport", amount=8, fades=0.5), "rapport + 8, 50% of what is left lost with each later scene"),
        (Set(variable="told", value=True), "*She was told* becomes set"),
        (Learn(fact="birthday"), "*It was for a birthday.* becomes known"),
    ],
)
def test_an_effect_reads_as_a_sentence(effect: Effect, words: str) -> None:
    assert effect_in_words(effect, COURSE, LESSON) == words


@given(conditions(Shape((SceneId("s0"), SceneId("s1")), [(MomentId("ask-s0"), ChoiceId("yes"))])), st.booleans())
def test_every_condition_has_words(condition: Condition, turned: bool) -> None:
    assert condition_in_words(Not(that=condition) if turned else condition, COURSE, LESSON)
