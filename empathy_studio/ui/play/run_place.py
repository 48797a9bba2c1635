"""Where a run stands, as the screen tells one place from another: the visit, and the moment that is open."""

from __future__ import annotations

from empathy_studio.course.ids import MomentId, SceneId
from empathy_studio.play import state
from empathy_studio.play.state import Run

Visit = tuple[SceneId | None, int]
"""A scene and how often it has been entered."""


def visit_of(run: Run) -> Visit:
    """The scene a run is in, and for which time."""
    return run.scene, run.visits.get(run.scene, 0) if run.scene is not None else 0


def open_moment(run: Run) -> MomentId | None:
    """The moment that stands open; None while none does."""
    return run.phase.moment if isinstance(run.phase, state.Asking) else None


def same_moment(before: Run, after: Run) -> bool:
    """True when the same moment is still open, on the same visit."""
    asked = open_moment(before)
    return asked is not None and asked == open_moment(after) and before.visits == after.visits
