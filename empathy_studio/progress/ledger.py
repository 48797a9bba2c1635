"""The fast path: statements made durable, one transaction for each step of a run, with the figures that follow."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec
from sqlite_utils import Database

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.play.statement import Statement
from empathy_studio.progress.chain import (
    HALF_SALT,
    authentication_code,
    head_of,
    link,
    person_commitment,
    words_commitment,
)
from empathy_studio.progress.database import insert, writing
from empathy_studio.progress.device import Device, note_heads
from empathy_studio.progress.hybrid_clock import Now, next_reading, wall_text
from empathy_studio.progress.identifiers import AttemptId, StatementId, is_id, new_statement_id
from empathy_studio.progress.projections import ENDS, project_attempt, project_lesson
from empathy_studio.progress.statement_row import (
    INSERT_STATEMENT,
    MOST_SEQUENCE,
    SEQUENCE_BITS,
    act_text,
    flat_statement,
    position_after,
    statement_row,
)
from empathy_studio.sentence import Sentence

# The head of the device's chain is its last statement, unless facts or erased statements came after it.
_HEADS = f"""
SELECT d.sequence, d.clock, d.hash, h.sequence, h.clock, h.hash, l.clock, l.position_ms,
    EXISTS (SELECT 1 FROM attempt_results WHERE attempt = ?2)
FROM devices d
JOIN attempts a ON a.key = ?2
LEFT JOIN statements h ON h.key =
    (SELECT max(key) FROM statements WHERE key BETWEEN ?1 << {SEQUENCE_BITS} AND (?1 << {SEQUENCE_BITS})
        + {MOST_SEQUENCE})
LEFT JOIN statements l ON l.key = (SELECT key FROM statements WHERE attempt = ?2 ORDER BY clock DESC LIMIT 1)
WHERE d.key = ?1
"""
_DRAFT = """
INSERT INTO drafts (attempt, clock, at, act, position_ms) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (attempt) DO UPDATE SET clock = excluded.clock, at = excluded.at, act = excluded.act,
    position_ms = excluded.position_ms
"""
_SLOW_VERBS = ENDS | {"drafted"}


class OpenAttempt(Value, frozen=True, kw_only=True):
    """An attempt as the ledger writes to it; `key` and `version_key` are rows, `version` the version's fingerprint."""

    id: AttemptId
    key: int
    learner: str
    learner_key: int
    lesson: str
    version: str
    version_key: int


class _Head(msgspec.Struct):
    """Where the device's chain ends."""

    sequence: int
    clock: int
    hash: bytes


class _Standing(msgspec.Struct):
    """Where an attempt stands: its last statement's clock, the clip's position, whether its official line ended.

    `person` is what the chain holds of the learner, made with `salt`: the same in each of its statements, since the
    attempt says whose they are. `ids` are those of all its statements, so that nothing is kept twice.
    """

    clock: int
    position: int | None
    ended: bool
    salt: bytes
    person: bytes
    ids: set[StatementId] = msgspec.field(default_factory=set)


class Ledger:
    """Writes statements on one connection, for one device.

    Where the chain ends and what the attempt holds is remembered between calls, so that the usual step is one INSERT.
    That is safe without asking: whoever else keeps a statement in this store takes the next number of the same chain,
    so our INSERT meets a row with its key, nothing is kept, and both are read anew.
    """

    def __init__(self, db: Database, path: Path, device: Device, now: Now) -> None:
        self._db = db
        self._path = path
        self._device = device
        self._now = now
        self._seen: dict[AttemptId, int] = {}
        self._head: _Head | None = None
        self._standing: dict[AttemptId, _Standing] = {}

    def watch(self, attempt: AttemptId, last_clock: int) -> None:
        """Remember the attempt's last statement as it was read, so that nobody writes into the attempt unseen."""
        self._standing.pop(attempt, None)
        self._seen[attempt] = last_clock

    def forget(self) -> None:
        """Read the end of the chain anew, because the clock was moved or statements came from elsewhere."""
        self._head = None
        self._seen.update((name, standing.clock) for name, standing in self._standing.items())
        self._standing.clear()

    def keep(
        self, attempt: OpenAttempt, statements: Sequence[Statement], ids: Sequence[StatementId] | None = None
    ) -> tuple[StatementId, ...]:
        """Make `statements` durable, all or none, and give their ids.

        An id that is in the store already is left as it is. Raises ProgressError; then nothing of it was kept.
        """
        names = tuple([new_statement_id() for _ in statements]) if ids is None else _checked(ids, len(statements))
        if self._keep_next(attempt, statements, names):
            return names
        remembered, known = self._head, self._standing.get(attempt.id)
        self.forget()
        with writing(self._db, self._path) as connection:
            head, standing = self._read(connection, attempt)
            if known is not None and remembered is not None and remembered.hash == head.hash:
                standing.ids = known.ids
            else:
                standing.ids = _ids_of(connection, attempt)
            fresh = [one for one in zip(statements, names, strict=True) if one[1] not in standing.ids]
            if not fresh:
                if _newest(connection, attempt) in names:  # kept, although a fault was told
                    self._seen[attempt.id] = standing.clock
                return names
            self._keep_all(connection, attempt, fresh, head, standing)
        self._head, self._standing[attempt.id] = head, standing
        return names

    def keep_within(
        self, connection: sqlite3.Connection, attempt: OpenAttempt, fresh: Sequence[tuple[Statement, StatementId]]
    ) -> None:
        """Keep statements that are new here, in a transaction of the caller's, who calls `forget` afterwards."""
        self._keep_all(connection, attempt, fresh, *self._read(connection, attempt))

    def _keep_all(
        self,
        connection: sqlite3.Connection,
        attempt: OpenAttempt,
        fresh: Sequence[tuple[Statement, StatementId]],
        head: _Head,
        standing: _Standing,
    ) -> None:
        """Keep statements with what follows from them; moves `head` and `standing` on."""
        if standing.clock != self._seen.get(attempt.id, standing.clock):
            raise ProgressError(
                Sentence("{0}: this lesson was gone on with in another window.", self._path),
                "Open the lesson again to go on there.",
            )
        now = self._now()
        for statement, name in fresh:
            if statement.verb == "drafted":
                self._draft(connection, attempt, statement, head, standing, now)
                continue
            connection.execute(INSERT_STATEMENT, self._next(attempt, statement, name, head, standing, now))
            standing.ids.add(name)
            if statement.verb in ENDS and not standing.ended:
                standing.ended = True
                project_attempt(connection, attempt.key)
                project_lesson(connection, attempt.learner_key, attempt.lesson)
        note_heads(connection)

    def _keep_next(self, attempt: OpenAttempt, statements: Sequence[Statement], names: Sequence[StatementId]) -> bool:
        """Keep a step that ends nothing; False, and nothing was kept, when chain or attempt moved on since."""
        head, standing = self._head, self._standing.get(attempt.id)
        if head is None or standing is None:
            return False
        if not standing.ids.isdisjoint(names) or not _SLOW_VERBS.isdisjoint([one.verb for one in statements]):
            return False
        seen, now = standing.clock, self._now()
        try:
            rows = [self._next(attempt, *one, head, standing, now) for one in zip(statements, names, strict=True)]
            insert(self._db, self._path, INSERT_STATEMENT, rows)
        except BaseException as error:
            self.forget()  # they were moved on
            self._seen[attempt.id] = seen
            if isinstance(error, sqlite3.IntegrityError):
                return False
            raise
        standing.ids.update(names)
        return True

    def _read(self, connection: sqlite3.Connection, attempt: OpenAttempt) -> tuple[_Head, _Standing]:
        """Where chain and attempt stand in the store."""
        found = connection.execute(_HEADS, (self._device.key, attempt.key)).fetchone()
        if found is None:
            raise ProgressError(Sentence("{0}: this attempt was erased.", self._path), "Start the lesson again.")
        sequence, clock, previous, head_sequence, head_clock, head_hash, last, position, ended = found
        if head_sequence is not None and head_sequence > sequence:
            sequence, previous = head_sequence, head_hash
        head = _Head(sequence=sequence, clock=max(clock, head_clock or 0), hash=previous)
        salt = os.urandom(HALF_SALT)
        person = person_commitment(salt, attempt.learner)
        return head, _Standing(clock=last or 0, position=position, ended=bool(ended), salt=salt, person=person)

    def _draft(
        self,
        connection: sqlite3.Connection,
        attempt: OpenAttempt,
        statement: Statement,
        head: _Head,
        standing: _Standing,
        now: datetime,
    ) -> None:
        head.clock = next_reading(head.clock, now)
        act = act_text(statement)
        standing.position = position_after(statement, act, standing.position)
        at = wall_text(now)
        connection.execute(_DRAFT, (attempt.key, head.clock, at, act, standing.position))
        connection.execute("UPDATE devices SET clock = ? WHERE key = ?", (head.clock, self._device.key))

    def _next(
        self,
        attempt: OpenAttempt,
        statement: Statement,
        name: StatementId,
        head: _Head,
        standing: _Standing,
        now: datetime,
    ) -> tuple[object, ...]:
        """The row of the next statement in the chain; moves `head` and `standing` on."""
        act = act_text(statement)
        head.sequence += 1
        head.clock = standing.clock = next_reading(head.clock, now)
        standing.position = position_after(statement, act, standing.position)
        flat = flat_statement(
            statement,
            name,
            act,
            wall_text(now),
            attempt=attempt.id,
            version=attempt.version,
            device=self._device.id,
            sequence=head.sequence,
            clock=head.clock,
            practice=standing.ended,
            position=standing.position,
        )
        salt = os.urandom(HALF_SALT)
        previous, head.hash = head.hash, link(head.hash, standing.person, words_commitment(salt, flat), head_of(flat))
        code = authentication_code(self._device.secret, head.hash)
        return statement_row(
            flat,
            attempt=attempt.key,
            device=self._device.key,
            version=attempt.version_key,
            withheld=False,
            binding=standing.salt + salt,
            previous=previous,
            made=head.hash,
            code=code,
        )


def _newest(connection: sqlite3.Connection, attempt: OpenAttempt) -> StatementId | None:
    row = connection.execute(
        "SELECT id FROM statements WHERE attempt = ? ORDER BY clock DESC LIMIT 1", (attempt.key,)
    ).fetchone()
    return row[0] if row else None


def _ids_of(connection: sqlite3.Connection, attempt: OpenAttempt) -> set[StatementId]:
    return {row[0] for row in connection.execute("SELECT id FROM statements WHERE attempt = ?", (attempt.key,))}


def _checked(ids: Sequence[StatementId], count: int) -> tuple[StatementId, ...]:
    """The ids that were given for `count` statements. Raises ValueError when they cannot be theirs."""
    names = tuple(ids)
    if len(names) != count or not all(map(is_id, names)):
        raise ValueError("there must be one id, as new_statement_id makes them, for each statement")
    return names
