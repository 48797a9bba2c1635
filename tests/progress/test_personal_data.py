"""One person's data is given out whole, and deleted for good with nothing that brings it back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from empathy_studio.errors import ProgressError
from empathy_studio.progress.bundle import write_bundle
from empathy_studio.progress.identifiers import LearnerId, new_id
from empathy_studio.progress.merge import merge_bundle
from empathy_studio.progress.personal_data import erase_person, export_person
from empathy_studio.progress.pins import learner_subject
from empathy_studio.progress.store import Store, open_store
from tests.progress.keys import Key, Site
from tests.progress.lessons import answer, beginning, draft, ending, journal, version, whole_lesson, written

KEY = Key()


def two_people(store: Store) -> tuple[LearnerId, LearnerId]:
    """Ana and Bob, each with lessons, in turns."""
    ana, bob = store.learners.add("Ana Verhoeven", number="31"), store.learners.add("Bob")
    for seed in range(4):
        for person in (ana, bob):
            attempt = store.attempts.begin(person.id, version())
            for step in whole_lesson(seed):
                store.attempts.keep(attempt.id, step)
    attempt = store.attempts.begin(ana.id, version())
    for step in (
        beginning(),
        written("a telltale answer"),
        journal("dear telltale diary"),
        draft(1, "a telltale draft"),
    ):
        store.attempts.keep(attempt.id, step)
    store.pins.set(learner_subject(ana.id), "1234")
    return ana.id, bob.id


def traces(folder: Path) -> list[str]:
    """The files of a store that still hold something of Ana's."""
    marks = (b"Verhoeven", b"telltale")
    return [str(path) for path in folder.rglob("*") if path.is_file() and any(m in path.read_bytes() for m in marks)]


def test_an_export_holds_every_word_and_nobody_elses(store: Store, tmp_path: Path) -> None:
    ana, bob = two_people(store)
    document = json.loads(export_person(store, ana, tmp_path / "ana.json").read_text("utf-8"))
    assert document["person"]["name"] == "Ana Verhoeven"
    assert len(document["attempts"]) == 5
    last = document["attempts"][-1]
    assert last["draft"]["text"] == "a telltale draft"
    assert [one["response"] for one in last["statements"] if one["verb"] == "answered"] == [
        "a telltale answer",
        "dear telltale diary",
    ]
    kept = sum(len(attempt["statements"]) for attempt in document["attempts"])
    assert kept == sum(len(store.attempts.statements(one.id)) for one in store.attempts.of_learner(ana))
    assert bob not in (tmp_path / "ana.json").read_text("utf-8")
    with pytest.raises(ProgressError, match="no learner"):
        export_person(store, LearnerId(new_id()), tmp_path / "nobody.json")


def test_after_erasing_no_file_holds_a_word_and_everybody_else_is_as_before(store: Store) -> None:
    ana, bob = two_people(store)
    store.back_up_if_due()
    assert len(traces(store.folder)) >= 2
    others = [store.attempts.statements(one.id) for one in store.attempts.of_learner(bob)]
    done = erase_person(store, ana)
    assert done.backups == 1
    assert (done.statements, done.left_in) == (store.check().erased, ())
    assert [one.name for one in store.learners.all()] == ["Bob"]
    assert [store.attempts.statements(one.id) for one in store.attempts.of_learner(bob)] == others
    assert store.check().faults == ()
    assert store.check().gaps == ()
    assert traces(store.folder) == []
    assert not store.pins.is_set(learner_subject(ana))


def test_the_chain_goes_on_after_the_newest_statements_were_erased(store: Store) -> None:
    ana, bob = two_people(store)
    erase_person(store, ana)
    attempt = store.attempts.begin(bob, version())
    for step in (beginning(), answer(1), ending()):
        store.attempts.keep(attempt.id, step)
    check = store.check()
    assert (check.faults, check.gaps) == ((), ())
    assert len({row["sequence"] for row in store.db["statements"].rows}) == check.statements


def test_an_erased_person_does_not_come_back_by_a_bundle_and_is_erased_where_it_goes(
    tmp_path: Path, store: Store
) -> None:
    ana, bob = two_people(store)
    write_bundle(store, tmp_path / "before.eresults", KEY, words="plain")
    with open_store(tmp_path / "desk") as desk:
        merge_bundle(desk, tmp_path / "before.eresults", Site(KEY))
        assert traces(desk.folder)
        erase_person(store, ana)
        again = merge_bundle(store, tmp_path / "before.eresults", Site(KEY))
        assert again.added == 0
        assert traces(store.folder) == []
        write_bundle(store, tmp_path / "after.eresults", KEY, words="plain")
        merge_bundle(desk, tmp_path / "after.eresults", Site(KEY))
        assert [one.name for one in desk.learners.all()] == ["Bob"]
        check = desk.check()
        assert (check.faults, check.gaps, check.erased) == ((), (), store.check().erased)
        assert len(desk.attempts.of_learner(bob)) == 4
