"""When a lesson should be played again: spaced by how well it went, with the FSRS scheduler (Ye et al., 2022)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from fsrs import Card, Rating, Scheduler

from empathy_studio.progress.records import Attempt

RETENTION = 0.75
"""How likely it should still be that a lesson is remembered when its refresher is due, 0 to 1."""
EASY, GOOD, HARD = 0.9, 0.7, 0.5
"""From which share of the points on a lesson counts as easily, well, or barely learned; below that it is begun anew."""


def due_at(attempts: Iterable[Attempt]) -> datetime | None:
    """When the lesson that was played in `attempts` is due again, with its zone; None when none was completed.

    Each completed attempt is a review. After the first one the refresher is due in 1 day (less than half of the
    points), 7, 13 or 46 days (nine tenths and more); each further one lengthens the time, or shortens it when it went
    badly.
    """
    done = sorted((one for one in attempts if one.state == "completed"), key=lambda one: one.last_at)
    if not done:
        return None
    scheduler = Scheduler(desired_retention=RETENTION, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card = Card(card_id=1)
    for attempt in done:
        card, _ = scheduler.review_card(card, _rating(attempt.score), _utc(attempt.last_at))
    return card.due


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _rating(score: float | None) -> Rating:
    """A lesson without points counts as learned well."""
    if score is None:
        return Rating.Good
    for least, rating in ((EASY, Rating.Easy), (GOOD, Rating.Good), (HARD, Rating.Hard)):
        if score >= least:
            return rating
    return Rating.Again
