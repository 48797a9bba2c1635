"""A law: figures kept up to date statement by statement are those that are rebuilt from all statements at once."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from empathy_studio.progress.database import writing
from empathy_studio.progress.projections import TABLES, rebuild
from empathy_studio.progress.records import Attempt
from empathy_studio.progress.store import Store, open_store
from tests.progress.lessons import answer, beginning, ending, version, whole_lesson


def figures(store: Store) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table of figures."""
    return {table: sorted(store.db[table].rows, key=repr) for table in TABLES}


def rebuilt(store: Store) -> dict[str, list[dict[str, Any]]]:
    """The same after they were dropped."""
    with writing(store.db, store.path) as connection:
        for table in TABLES:
            connection.execute(f"DELETE FROM {table}")
    assert not any(figures(store).values())
    with writing(store.db, store.path) as connection:
        rebuild(connection)
    return figures(store)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(
    some.lists(some.tuples(some.integers(0, 10_000), some.sampled_from(["narrow-feet", "angry-caller"])), max_size=5)
)
def test_dropped_and_rebuilt_figures_are_the_same(store: Store, lessons: list[tuple[int, str]]) -> None:
    learner = store.learners.add(f"Learner {len(store.learners.all())}")
    for seed, lesson in lessons:
        attempt = store.attempts.begin(learner.id, version(lesson))
        for step in whole_lesson(seed):
            store.attempts.keep(attempt.id, step)
    before = figures(store)
    assert rebuilt(store) == before


def test_best_first_and_last_scores_of_a_lesson_are_told_apart(store: Store, attempt: Attempt) -> None:
    for points in (1.0, 2.0, 0.5):
        for step in (beginning(), answer(1, points=points), ending(success=points > 1)):
            store.attempts.keep(attempt.id, step)
        attempt = store.attempts.begin(attempt.learner, version())
    row = figures(store)["lesson_progress"][0]
    assert (row["first"], row["best"], row["last"]) == (0.5, 1.0, 0.25)
    assert (row["attempts"], row["completed"], row["passed"]) == (4, 3, 1)


def test_a_store_whose_figures_were_made_by_other_rules_is_rebuilt_when_it_is_opened(store: Store) -> None:
    learner = store.learners.add("Ana")
    attempt = store.attempts.begin(learner.id, version())
    for step in whole_lesson(3):
        store.attempts.keep(attempt.id, step)
    before = figures(store)
    store.db["store_facts"].update("projections", {"value": "0"})
    store.db["lesson_progress"].delete_where()
    store.close()
    with open_store(store.folder.parent) as again:
        assert figures(again) == before
