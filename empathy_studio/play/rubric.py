"""What scores by a rubric come to: the same sum for self-scoring, for trainers, and for real calls."""

from __future__ import annotations

from collections.abc import Iterable

from empathy_studio.course.model import Rubric
from empathy_studio.play.acts import CriterionScore


def rubric_share(rubric: Rubric, scores: Iterable[CriterionScore]) -> float:
    """The share (0 to 1) of the whole that `scores` reach.

    Each criterion counts (score - low) / (high - low) of its weight; one without a score counts nothing. A
    critical criterion at the lowest score (or without one) fails the whole: 0. Weights are taken as shares of
    their sum, so they need not add up to 100; without any weight all count alike.
    """
    given = {one.criterion: one.score for one in scores}
    span = rubric.high - rubric.low
    weights = sum(criterion.weight for criterion in rubric.criteria)
    if span <= 0 or not rubric.criteria:
        return 0.0
    share = 0.0
    for criterion in rubric.criteria:
        part = (given.get(criterion.id, rubric.low) - rubric.low) / span
        if criterion.critical and part <= 0.0:
            return 0.0
        share += part * (criterion.weight / weights if weights else 1.0 / len(rubric.criteria))
    return min(1.0, max(0.0, share))
