"""A PIN is checked slowly, kept only as a hash, and guessed against ever longer waits."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from empathy_studio.errors import ProgressError
from empathy_studio.progress.pins import TRAINER, WAITS_S, PinCheck, learner_subject
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store, open_store
from tests.progress.lessons import Wall


def test_the_right_pin_opens_and_the_wrong_one_does_not(store: Store, ana: Learner) -> None:
    subject = learner_subject(ana.id)
    assert store.pins.check(subject, "1234") == PinCheck(right=False)
    store.pins.set(subject, "1234")
    assert store.learners.get(ana.id).has_pin
    assert store.pins.check(subject, "1234").right
    assert not store.pins.check(subject, "1243").right
    assert not store.pins.check(TRAINER, "1234").right
    store.pins.clear(subject)
    assert not store.learners.get(ana.id).has_pin


def test_only_a_hash_made_with_argon2id_and_64_mib_is_kept(store: Store) -> None:
    store.pins.set(TRAINER, "correct horse")
    store.pins.set("other", "correct horse")
    hashes = [row["hash"] for row in store.db["pins"].rows]
    assert all(made.startswith("$argon2id$v=19$m=65536,t=3,p=1$") for made in hashes)
    assert hashes[0] != hashes[1]


@pytest.mark.parametrize("pin", ["", "123", "x" * 65])
def test_a_pin_that_is_too_short_or_too_long_is_refused(store: Store, pin: str) -> None:
    with pytest.raises(ProgressError, match="4 to 64"):
        store.pins.set(TRAINER, pin)
    assert not store.pins.is_set(TRAINER)


def test_each_failure_after_the_third_makes_the_wait_longer_and_success_ends_it(store: Store, wall: Wall) -> None:
    store.pins.set(TRAINER, "1234")
    waits = []
    for _ in range(2 + len(WAITS_S) + 2):
        waits.append(store.pins.check(TRAINER, "0000").wait_s)
        wall.time += timedelta(seconds=max(WAITS_S) + 1)
    # The test's clock goes on by a second each time it is read.
    assert waits[:2] == [0, 0]
    assert [wait + 1 for wait in waits[2:]] == [*WAITS_S, WAITS_S[-1], WAITS_S[-1]]
    assert store.pins.check(TRAINER, "1234").right
    assert store.pins.check(TRAINER, "0000").wait_s == 0


def test_the_wait_is_not_shortened_by_a_restart_or_a_try_or_the_right_pin(
    data_folder: Path, store: Store, wall: Wall
) -> None:
    store.pins.set(TRAINER, "1234")
    for _ in range(4):
        wall.time += timedelta(seconds=10)
        store.pins.check(TRAINER, "0000")
    store.close()
    with open_store(data_folder, now=wall) as again:
        first = again.pins.check(TRAINER, "1234")
        assert not first.right
        assert 0 < first.wait_s < WAITS_S[1]
        wall.time += timedelta(seconds=first.wait_s)
        assert again.pins.check(TRAINER, "1234").right


def test_a_clock_that_is_set_back_never_locks_anybody_out_for_longer(store: Store, wall: Wall) -> None:
    store.pins.set(TRAINER, "1234")
    for _ in range(4):
        wall.time += timedelta(seconds=10)
        store.pins.check(TRAINER, "0000")
    wall.time = wall.time.replace(year=1990)
    assert store.pins.wait_s(TRAINER) <= WAITS_S[1]
    wall.time += timedelta(seconds=WAITS_S[1])
    assert store.pins.check(TRAINER, "1234").right


def test_one_learners_failures_do_not_hold_up_another(store: Store, ana: Learner) -> None:
    store.pins.set(learner_subject(ana.id), "1234")
    store.pins.set(TRAINER, "9876")
    for _ in range(4):
        store.pins.check(learner_subject(ana.id), "0000")
    assert store.pins.check(TRAINER, "9876").right
