"""Attempts are kept at once, once, whole, and gone on with exactly where they stood."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from empathy_studio.errors import ProgressError
from empathy_studio.play import acts
from empathy_studio.play.statement import Statement
from empathy_studio.progress import ledger
from empathy_studio.progress.database import insert
from empathy_studio.progress.identifiers import AttemptId, LearnerId, new_id, new_statement_id
from empathy_studio.progress.records import Attempt, Learner
from empathy_studio.progress.store import Store, open_store
from tests.progress.lessons import (
    Step,
    Wall,
    answer,
    beginning,
    draft,
    ending,
    journal,
    raw,
    repair,
    version,
    written,
)


def test_what_was_kept_comes_back_exactly(store: Store, attempt: Attempt) -> None:
    told: list[Statement] = []
    for step in (beginning(4), answer(1, points=1 / 3), written("Ik snap het — “echt”."), journal("mine"), ending()):
        store.attempts.keep(attempt.id, step)
        told += step
    kept = store.attempts.statements(attempt.id)
    assert [one.statement for one in kept] == told
    assert [one.sequence for one in kept] == list(range(1, len(told) + 1))
    assert sorted(one.clock for one in kept) == [one.clock for one in kept]
    assert {one.version for one in kept} == {version()}


def test_the_acts_rebuild_the_run_in_order_and_the_newest_draft_stands_last(store: Store, attempt: Attempt) -> None:
    store.attempts.keep(attempt.id, beginning(4))
    for position in (1000, 2000, 3000):
        store.attempts.keep(attempt.id, draft(position, "Dear"))
    done = [acts.from_json(bytes(act)) for act in store.attempts.resume(attempt.id).acts]
    assert done == [acts.Begin(seed=4), acts.Draft(position_ms=3000, text="Dear")]
    assert store.attempts.get(attempt.id).position_ms == 3000

    store.attempts.keep(attempt.id, answer(1))
    done = [acts.from_json(bytes(act)) for act in store.attempts.resume(attempt.id).acts]
    assert [acts.act_name(act) for act in done] == ["begin", "pick"]


def test_a_draft_stays_while_the_learner_only_stops_and_goes_on(store: Store, attempt: Attempt) -> None:
    store.attempts.keep(attempt.id, beginning())
    store.attempts.keep(attempt.id, draft(5000, "Dear"))
    stop, go = acts.Suspend(position_ms=5100), acts.Resume()
    store.attempts.keep(attempt.id, (Statement(verb="suspended", act=raw(stop)),))
    store.attempts.keep(attempt.id, (Statement(verb="resumed", act=raw(go)),))
    done = [acts.from_json(bytes(act)) for act in store.attempts.resume(attempt.id).acts]
    assert done == [acts.Begin(seed=0), acts.Draft(position_ms=5000, text="Dear"), stop, go]


def test_an_attempt_is_there_after_the_store_was_closed(data_folder: Path, store: Store, attempt: Attempt) -> None:
    store.attempts.keep(attempt.id, beginning())
    store.attempts.keep(attempt.id, draft(4200, "half a sen"))
    store.close()
    with open_store(data_folder) as again:
        resumed = again.attempts.resume(attempt.id)
        assert resumed.attempt.id == attempt.id
        assert resumed.attempt.state == "in_progress"
        assert (resumed.attempt.scene, resumed.attempt.position_ms) == ("hello", 4200)
        assert len(resumed.acts) == 2


def test_keeping_the_same_ids_again_changes_nothing(store: Store, attempt: Attempt) -> None:
    ids = [new_statement_id(), new_statement_id()]
    first = store.attempts.keep(attempt.id, beginning(), ids)
    before = store.attempts.get(attempt.id), store.attempts.statements(attempt.id)
    assert store.attempts.keep(attempt.id, beginning(), ids) == first == tuple(ids)
    assert (store.attempts.get(attempt.id), store.attempts.statements(attempt.id)) == before


def test_a_retry_that_brings_something_new_keeps_only_that(store: Store, attempt: Attempt) -> None:
    ids = [new_statement_id(), new_statement_id()]
    store.attempts.keep(attempt.id, beginning()[:1], ids[:1])
    store.attempts.keep(attempt.id, beginning(), ids)
    assert [one.id for one in store.attempts.statements(attempt.id)] == ids


@pytest.mark.parametrize("step", [answer(1), (*answer(1), *answer(2))], ids=["one statement", "two statements"])
def test_a_step_that_was_kept_although_a_fault_was_told_is_not_kept_twice(
    store: Store, attempt: Attempt, step: Step, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk may fail just after everything was written."""
    store.attempts.keep(attempt.id, beginning())
    ids = [new_statement_id() for _ in step]
    with monkeypatch.context() as late:
        late.setattr(ledger, "insert", _insert_and_fail)
        with pytest.raises(ProgressError, match="could not be read or written"):
            store.attempts.keep(attempt.id, step, ids)
    assert store.attempts.keep(attempt.id, step, ids) == tuple(ids)
    store.attempts.keep(attempt.id, answer(4))
    kept = [one.statement for one in store.attempts.statements(attempt.id)]
    assert kept == [*beginning(), *step, *answer(4)]
    assert store.check().faults == ()


def _insert_and_fail(*what: Any) -> None:
    insert(*what)
    raise ProgressError("The progress store could not be read or written.", "Check the disk.")


def test_a_step_that_a_retry_finds_kept_still_does_not_hide_another_window(
    data_folder: Path, store: Store, attempt: Attempt
) -> None:
    ids = [new_statement_id()]
    store.attempts.keep(attempt.id, beginning())
    store.attempts.keep(attempt.id, answer(1), ids)
    with open_store(data_folder) as other:
        other.attempts.resume(attempt.id)
        other.attempts.keep(attempt.id, answer(2))
        assert store.attempts.keep(attempt.id, answer(1), ids) == tuple(ids)
        with pytest.raises(ProgressError, match="another window"):
            store.attempts.keep(attempt.id, answer(3))


def test_ids_must_be_as_many_as_statements(store: Store, attempt: Attempt) -> None:
    with pytest.raises(ValueError, match="one id"):
        store.attempts.keep(attempt.id, beginning(), [new_statement_id()])


def test_a_step_is_kept_whole_or_not_at_all(store: Store, attempt: Attempt) -> None:
    store.attempts.keep(attempt.id, beginning())
    before = store.attempts.get(attempt.id)
    broken = Statement(verb="answered", act=raw(acts.Skip()), response="\ud800")  # cannot be written as UTF-8
    with pytest.raises(UnicodeEncodeError):
        store.attempts.keep(attempt.id, (*answer(1), broken))
    assert store.attempts.get(attempt.id) == before
    store.attempts.keep(attempt.id, answer(1))
    assert [one.sequence for one in store.attempts.statements(attempt.id)] == [1, 2, 3]


def test_practice_after_the_end_leaves_the_official_figures_alone(store: Store, attempt: Attempt) -> None:
    for step in (beginning(), answer(1, points=1.0), ending(success=False)):
        store.attempts.keep(attempt.id, step)
    official = store.attempts.get(attempt.id)
    assert (official.state, official.points, official.most, official.passed) == ("completed", 1.0, 2.0, False)
    assert (official.rapport, official.clock_s, official.score) == (20.0, 99.5, 0.5)
    for step in (repair(), answer(1, points=2.0), ending(success=True)):
        store.attempts.keep(attempt.id, step)
    after = store.attempts.get(attempt.id)
    assert (after.points, after.passed, after.rapport, after.clock_s) == (1.0, False, 20.0, 99.5)
    assert [one.practice for one in store.attempts.statements(attempt.id)] == [False] * 5 + [True] * 4


def test_the_best_of_several_answers_to_one_moment_counts_once(store: Store, attempt: Attempt) -> None:
    for step in (beginning(), answer(1, points=0.5), answer(1, points=2.0), answer(1, points=1.0), ending()):
        store.attempts.keep(attempt.id, step)
    assert (store.attempts.get(attempt.id).points, store.attempts.get(attempt.id).most) == (2.0, 2.0)


def test_unfinished_attempts_are_offered_latest_first(store: Store, ana: Learner) -> None:
    older = store.attempts.begin(ana.id, version())
    newer = store.attempts.begin(ana.id, version("angry-caller"))
    done = store.attempts.begin(ana.id, version())
    for attempt in (newer, older):
        store.attempts.keep(attempt.id, beginning())
    for step in (beginning(), ending()):
        store.attempts.keep(done.id, step)
    assert [one.id for one in store.attempts.unfinished(ana.id)] == [older.id, newer.id]
    assert [one.id for one in store.attempts.unfinished(ana.id, version().lesson)] == [older.id]
    assert [one.id for one in store.attempts.of_learner(ana.id)] == [older.id, newer.id, done.id]


def test_attempts_touched_by_an_update_are_those_in_progress_with_another_pack(store: Store, ana: Learner) -> None:
    old, other, done = (store.attempts.begin(ana.id, version()) for _ in range(3))
    store.attempts.keep(old.id, beginning())
    for step in (beginning(), ending()):
        store.attempts.keep(done.id, step)
    assert [one.id for one in store.attempts.touched_by("empathy-at-work", "ef" * 32)] == [old.id]
    assert store.attempts.touched_by("empathy-at-work", "ab" * 32) == ()
    assert other.state == "new"


def test_an_attempt_goes_on_with_the_updated_lesson_and_keeps_what_it_was_played_with(
    data_folder: Path, store: Store, attempt: Attempt
) -> None:
    newer = version(pack_hash="ef" * 32)
    store.attempts.keep(attempt.id, beginning())
    store.attempts.go_on_with(attempt.id, newer)
    store.attempts.keep(attempt.id, answer(1))
    assert [one.version for one in store.attempts.statements(attempt.id)] == [version(), version(), newer]
    assert store.attempts.get(attempt.id).version == newer
    store.close()
    with open_store(data_folder) as again:
        again.attempts.keep(attempt.id, answer(2))
        assert again.attempts.statements(attempt.id)[-1].version == newer


def test_an_attempt_is_never_gone_on_with_under_other_rules(store: Store, attempt: Attempt) -> None:
    store.attempts.keep(attempt.id, beginning())
    with pytest.raises(ValueError, match="a new attempt"):
        store.attempts.go_on_with(attempt.id, version(pack_hash="ef" * 32, rules="01" * 16))
    store.attempts.keep(attempt.id, answer(1))
    assert {one.version for one in store.attempts.statements(attempt.id)} == {version()}


def test_two_windows_never_write_into_one_attempt_unseen(data_folder: Path, store: Store, attempt: Attempt) -> None:
    store.attempts.keep(attempt.id, beginning())
    with open_store(data_folder) as other:
        other.attempts.resume(attempt.id)
        other.attempts.keep(attempt.id, answer(1))
        with pytest.raises(ProgressError, match="another window"):
            store.attempts.keep(attempt.id, answer(2))
        store.attempts.resume(attempt.id)
        store.attempts.keep(attempt.id, answer(2))
        with pytest.raises(ProgressError, match="another window"):
            other.attempts.keep(attempt.id, answer(3))
    assert [one.sequence for one in store.attempts.statements(attempt.id)] == [1, 2, 3, 4]


def test_a_clock_that_jumps_back_does_not_change_the_order(store: Store, attempt: Attempt, wall: Wall) -> None:
    store.attempts.keep(attempt.id, beginning())
    for year in (1980, 2099, 1999):
        wall.time = wall.time.replace(year=year)
        store.attempts.keep(attempt.id, answer(year % 10))
    kept = store.attempts.statements(attempt.id)
    assert [one.at[:4] for one in kept] == ["2026", "2026", "1980", "2099", "1999"]
    assert [one.sequence for one in kept] == [1, 2, 3, 4, 5]
    assert len({one.clock for one in kept}) == 5


def test_what_is_not_there_is_said(store: Store, ana: Learner) -> None:
    with pytest.raises(ProgressError, match="no learner"):
        store.attempts.begin(LearnerId(new_id()), version())
    with pytest.raises(ProgressError, match="no attempt"):
        store.attempts.resume(AttemptId(new_id()))


def test_a_store_that_is_closed_once_more_stays_closed(data_folder: Path) -> None:
    store = open_store(data_folder)
    store.close()
    store.close()
    with open_store(data_folder) as again:
        assert again.check().faults == ()
