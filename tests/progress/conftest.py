"""A store, a learner and an attempt for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from empathy_studio.progress.records import Attempt, Learner
from empathy_studio.progress.store import Store, open_store
from tests.progress.lessons import Wall, version


@pytest.fixture
def wall() -> Wall:
    """A wall clock under the test's hand."""
    return Wall()


@pytest.fixture
def store(data_folder: Path, wall: Wall) -> Iterator[Store]:
    """A new store in the test's data folder."""
    with open_store(data_folder, now=wall) as opened:
        yield opened


@pytest.fixture
def ana(store: Store) -> Learner:
    """A learner."""
    return store.learners.add("Ana", number="7")


@pytest.fixture
def attempt(store: Store, ana: Learner) -> Attempt:
    """An attempt of Ana's that has just been begun."""
    return store.attempts.begin(ana.id, version())
