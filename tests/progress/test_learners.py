"""Learners are added, found, renamed, grouped and removed; nothing of it depends on the order in which it arrives."""

from __future__ import annotations

import itertools

import pytest

from empathy_studio.errors import ProgressError
from empathy_studio.progress.database import writing
from empathy_studio.progress.identifiers import new_learner_id
from empathy_studio.progress.learners import take_fact
from empathy_studio.progress.store import Store


def test_a_learner_is_added_with_all_that_is_known(store: Store) -> None:
    added = store.learners.add("  Ana   de Vries ", number="0042", picture="peep-3", groups=("North", "Evening"))
    assert (added.name, added.number, added.picture, added.groups) == (
        "Ana de Vries",
        "0042",
        "peep-3",
        ("Evening", "North"),
    )
    assert store.learners.get(added.id) == added
    assert (added.guest, added.removed, added.has_pin) == (False, False, False)


def test_the_list_is_sorted_as_people_expect_and_leaves_out_guests_and_removed(store: Store) -> None:
    for name in ("Zoë", "ana", "Émile", "Bob"):
        store.learners.add(name)
    guest = store.learners.add_guest()
    gone = store.learners.add("Gone")
    store.learners.remove(gone.id)
    assert [one.name for one in store.learners.all()] == ["ana", "Bob", "Émile", "Zoë"]
    assert guest.id in [one.id for one in store.learners.all(guests=True)]
    assert gone.id in [one.id for one in store.learners.all(removed=True)]
    assert store.learners.bring_back(gone.id) in store.learners.all()


def test_people_are_found_by_number_or_part_of_the_name_without_accents(store: Store) -> None:
    emile = store.learners.add("Émile", number="31")
    ana = store.learners.add("Ana Emilsen", number="7")
    assert store.learners.find("31") == (emile,)
    assert store.learners.find("emil") == (ana, emile)
    assert store.learners.find("EMILE") == (emile,)
    assert store.learners.find("  ") == ()


def test_two_people_of_one_name_need_numbers_and_numbers_are_not_shared(store: Store) -> None:
    store.learners.add("Ana")
    with pytest.raises(ProgressError, match="already"):
        store.learners.add("ANA")
    store.learners.add("Ana", number="8")
    with pytest.raises(ProgressError, match="belongs to Ana"):
        store.learners.add("Bob", number="8")
    bob = store.learners.add("Bob")
    with pytest.raises(ProgressError, match="already"):
        store.learners.rename(bob.id, "Ana")
    assert store.learners.renumber(store.learners.rename(bob.id, "Bo").id, "9").number == "9"
    assert [store.learners.add_guest().name for _ in range(2)] == ["Guest", "Guest"]


def test_groups_are_those_somebody_belongs_to(store: Store) -> None:
    ana = store.learners.add("Ana", groups=("South",))
    store.learners.add("Bob", groups=("North", "South"))
    assert store.learners.groups() == ("North", "South")
    assert [one.name for one in store.learners.all(group="South")] == ["Ana", "Bob"]
    store.learners.put_in(ana.id, ())
    assert [one.name for one in store.learners.all(group="South")] == ["Bob"]


@pytest.mark.parametrize("name", ["", "  \t", "a\x07b", "x" * 201])
def test_a_name_that_cannot_be_shown_is_refused(store: Store, name: str) -> None:
    with pytest.raises(ProgressError):
        store.learners.add(name)
    assert store.learners.all() == ()


def test_facts_that_arrive_in_any_order_and_twice_come_to_the_same(store: Store) -> None:
    facts = [("name", "Ana", 5, "b"), ("name", "Anna", 7, "a"), ("name", "Anne", 7, "c"), ("number", "1", 6, "a")]
    outcomes = set()
    for order in itertools.permutations(facts):
        learner = new_learner_id()
        with writing(store.db, store.path) as connection:
            for field, value, clock, device in (*order, order[0]):
                take_fact(connection, learner, field, value, clock, device)
        found = store.learners.get(learner)
        outcomes.add((found.name, found.number))
    assert outcomes == {("Anne", "1")}
