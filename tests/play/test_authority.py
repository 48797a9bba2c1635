"""Decisions within the authority policy: what is booked, who is above, what too strict and too lavish cost."""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec
import pytest

from empathy_studio.course.ids import ChoiceId, MomentId, SceneId
from empathy_studio.course.model import Authority
from empathy_studio.course.moments import Grant, GrantOption
from empathy_studio.play.acts import Continue
from empathy_studio.play.authority import beyond, money, who_may
from empathy_studio.play.state import Run
from tests.play.lessons import pick, played, points, program, scene


def option(name: str, **fields: Any) -> GrantOption:
    """An option whose text is its id."""
    return GrantOption(id=ChoiceId(name), text=name, feedback=f"Said of {name}.", **fields)


OPTIONS = (
    option("nothing", stance="too_strict", points=points(-1)),
    option("voucher", cost=15, points=points(2)),
    option("cash", cost=90, stance="too_lavish"),
    option("trial", days=2, cost=0),
    option("late", exception="late-return", cost=50, escalates=True, leads_to=SceneId("lead")),
    option("needless", cost=5, escalates=True, leads_to=SceneId("lead")),
    option("fortune", cost=5000, escalates=True, leads_to=SceneId("lead")),
)
SHOP = program(scene("a", Grant(id=MomentId("g"), options=OPTIONS)), scene("lead"))


def decided(name: str) -> Run:
    """The run after this option was taken."""
    return played(SHOP, pick(name))


def told(name: str) -> list[tuple[str, bool | None]]:
    """What the debrief says of authority after this option."""
    return [(one.text, one.good) for one in decided(name).answered[0].reasons if one.kind == "authority"]


@pytest.mark.parametrize(("name", "spent"), [("nothing", 0), ("voucher", 15), ("cash", 90), ("late", 0), ("trial", 0)])
def test_what_is_granted_is_booked_and_what_is_asked_above_is_not(name: str, spent: float) -> None:
    assert decided(name).spent == spent
    assert decided(name).answered[0].booked == spent


def test_within_ones_authority_says_so_and_what_was_booked() -> None:
    assert told("voucher") == [
        ("This was yours to decide: up to 20.00 EUR and 3 days.", True),
        ("A fair decision. Booked: 15.00 EUR.", True),
    ]


def test_too_strict_stands_beside_what_losing_the_customer_costs() -> None:
    assert told("nothing") == [("Too strict: losing this customer costs 400.00 EUR.", False)]
    dear = program(scene("a", Grant(id=MomentId("g"), options=OPTIONS[:2])))
    judged = [one.text for one in played(dear, pick("nothing")).answered[0].reasons if one.kind == "authority"]
    assert judged == ["Too strict: you saved 15.00 EUR, and losing this customer costs 400.00 EUR."]


def test_too_lavish_stands_beside_what_is_fair_and_what_the_customer_is_worth() -> None:
    assert told("cash") == [
        ("This was more than you may grant alone (up to 20.00 EUR and 3 days). Ask: lead.", False),
        (
            "Too lavish: 90.00 EUR were booked, 15.00 EUR would have been fair; "
            "losing this customer would have cost 400.00 EUR.",
            False,
        ),
    ]
    course = program(
        scene("a", Grant(id=MomentId("g"), options=OPTIONS[:3])), course_authority=Authority(currency="EUR")
    )
    judged = [one.text for one in played(course, pick("cash")).answered[0].reasons if one.kind == "authority"]
    assert judged == ["Too lavish: 90.00 EUR were booked, 15.00 EUR would have been fair."]


def test_asking_above_is_right_beyond_ones_limit_and_needless_within() -> None:
    assert told("late")[0] == ("You asked before granting more than you may alone (up to 20.00 EUR and 3 days).", True)
    assert told("needless")[0] == ("You could have decided this alone: up to 20.00 EUR and 3 days.", None)
    assert played(SHOP, pick("late"), Continue()).scene == "lead"


def test_the_lowest_role_that_may_grant_it_is_named() -> None:
    policy = SHOP.authority
    assert policy is not None
    assert [who_may(policy, one) for one in OPTIONS[1:]] == ["agent", "lead", "agent", "lead", "agent", ""]
    assert [beyond(policy, one) for one in OPTIONS] == [False, False, True, False, True, False, True]
    assert not beyond(None, OPTIONS[2])


@pytest.mark.parametrize("name", ["nothing", "voucher", "cash", "late"])
def test_the_author_is_quoted_once_with_every_judgement(name: str) -> None:
    assert [one.author for one in decided(name).answered[0].reasons if one.author] == [f"Said of {name}."]


@pytest.mark.parametrize(
    ("language", "currency", "shown"),
    [
        ("en", "£", "£1,234.50"),
        ("en-GB", "£", "£1,234.50"),
        ("en", "EUR", "1,234.50 EUR"),
        ("de", "£", "1.234,50 £"),
        ("de-AT", "EUR", "1.234,50 EUR"),
        ("es", "€", "1.234,50 €"),
        ("fi", "€", "€1,234.50"),
    ],
)
def test_a_sum_is_written_as_the_language_writes_it(language: str, currency: str, shown: str) -> None:
    assert SHOP.authority is not None
    spoken = dataclasses.replace(
        SHOP, language=language, authority=msgspec.structs.replace(SHOP.authority, currency=currency)
    )
    assert money(spoken, 1234.5) == shown


def test_a_sum_that_is_owed_and_one_without_a_currency() -> None:
    assert SHOP.authority is not None
    pounds = dataclasses.replace(SHOP, authority=msgspec.structs.replace(SHOP.authority, currency="£"))
    assert money(pounds, -18.0) == "-£18.00"
    assert money(SHOP, 1234.5) == "1,234.50 EUR"
    assert money(program(scene("a"), course_authority=None), 18.0) == "18"


def test_a_course_without_a_policy_has_no_limits() -> None:
    free = program(scene("a", Grant(id=MomentId("g"), options=OPTIONS[:3])), course_authority=None)
    run = played(free, pick("cash"))
    assert [one.text for one in run.answered[0].reasons if one.kind == "authority"] == [
        "Too lavish: 90 were booked, 15 would have been fair."
    ]
