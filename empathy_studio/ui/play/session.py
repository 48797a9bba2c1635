"""One attempt being played: an act is taken, kept, and only then part of what is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from empathy_studio.play.acts import Act, Begin, Resume, from_json
from empathy_studio.play.program import Program
from empathy_studio.play.run import replay, start, step
from empathy_studio.play.scoring import with_outcome
from empathy_studio.play.state import Run
from empathy_studio.play.statement import Statement
from empathy_studio.progress.identifiers import AttemptId, StatementId, new_statement_id
from empathy_studio.progress.records import Resumption


class Keeper(Protocol):
    """Where statements are made durable: the attempts of the progress store."""

    def keep(
        self, attempt: AttemptId, statements: Sequence[Statement], ids: Sequence[StatementId] | None = None
    ) -> tuple[StatementId, ...]:
        """Make the statements of one step durable, all or none. Raises ProgressError."""
        ...


class Session:
    """The run of one attempt, never ahead of what is kept.

    `run` is what may be shown. A step that could not be kept waits: `waiting` is True, and `keep_again` tries once more
    with the same ids, so that nothing is kept twice.
    """

    def __init__(self, keeper: Keeper, attempt: AttemptId, program: Program, run: Run | None = None) -> None:
        self.program = program
        self.attempt = attempt
        self.run = start(program) if run is None else run
        self._keeper = keeper
        self._waiting: tuple[Run, tuple[Statement, ...], tuple[StatementId, ...]] | None = None

    @property
    def waiting(self) -> bool:
        """True while a step is not kept yet; no other act is taken until it is."""
        return self._waiting is not None

    def begin(self, seed: int) -> None:
        """Start the lesson. Raises ProgressError when that cannot be kept."""
        self.do(Begin(seed=seed))

    def go_on(self) -> None:
        """Go on after a stop. Raises ProgressError when that cannot be kept."""
        self.do(Resume())

    def do(self, act: Act) -> Run:
        """Take `act`, keep it, and answer the run after it.

        Raises ActRefused when it is not on offer, and ProgressError when it could not be kept: then `run` is as it was
        and the step waits for `keep_again`.
        """
        if self._waiting is not None:
            self.keep_again()
        after, said = step(self.program, self.run, act)
        statements = with_outcome(self.program, after, said)
        self._waiting = (after, statements, tuple(new_statement_id() for _ in statements))
        return self.keep_again()

    def keep_again(self) -> Run:
        """Keep the step that waits, if one does. Raises ProgressError as long as it cannot be kept."""
        if self._waiting is not None:
            after, statements, ids = self._waiting
            self._keeper.keep(self.attempt, statements, ids)
            self.run, self._waiting = after, None
        return self.run

    def drop_waiting(self) -> None:
        """Give the step up that could not be kept, for a draft that will be told again anyway."""
        self._waiting = None


def resumed(keeper: Keeper, program: Program, found: Resumption) -> Session:
    """The session of a kept attempt, exactly where it stood.

    Raises ActRefused when the acts do not fit `program`: it plays by other rules than those they were done in.
    """
    run = replay(program, (from_json(bytes(act)) for act in found.acts))
    return Session(keeper, found.attempt.id, program, run)
