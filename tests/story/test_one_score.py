"""A learner's debrief and the trainer's report say the same of one attempt: points, the most there was, every skill."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.play.policies import Policy, play
from empathy_studio.play.program import Program
from empathy_studio.play.scoring import score
from empathy_studio.play.state import Run
from empathy_studio.progress.records import Attempt
from empathy_studio.progress.store import Store, open_store
from empathy_studio.report.figures import Figures
from empathy_studio.ui.play.session import Session
from tests.story.test_killed_at_any_statement import sample_program, version_of


def played_through(program: Program, store: Store, policy: Policy) -> tuple[Run, Attempt]:
    """One whole attempt of somebody new, kept as it is played; the run at its end, and the attempt with its results."""
    learner = store.learners.add(f"Ana {policy}")
    attempt = store.attempts.begin(learner.id, version_of(program))
    session = Session(store.attempts, attempt.id, program)
    for act in play(program, policy, seed=11).run.acts:
        session.do(act)
    (kept,) = store.attempts.of_learner(learner.id)
    return session.run, kept


@pytest.mark.parametrize("policy", ["random", "best", "worst"])
def test_the_debrief_and_the_report_say_the_same_of_one_attempt(policy: Policy, data_folder: Path) -> None:
    program = sample_program()
    with open_store(data_folder) as store:
        run, kept = played_through(program, store, policy)
    shown = score(program, run)
    assert shown.most < sum(one.most for one in shown.skills), "no one way earns the most in every skill at once"
    assert (kept.points, kept.most) == (pytest.approx(shown.points), pytest.approx(shown.most))
    with Figures(data_folder) as figures:
        (lesson,) = figures.lessons().records()
        skills = {row["skill"]: (row["points"], row["most"]) for row in figures.skills().records()}
    assert lesson["best_score"] == pytest.approx(shown.share)
    assert skills == {one.skill: (one.points, one.most) for one in shown.skills if one.most or one.points}
