"""The fast path: statements made durable, one transaction for each step of a run, with the figures that follow."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import msgspec
from sqlite_utils import Database

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.play.statement import Statement
from empathy_studio.progress.chain import (
    SALT_SIZE,
    FlatStatement,
    authentication_code,
    flat_skills,
    statement_hash,
)
from empathy_studio.progress.database import writing
from empathy_studio.progress.device import Device
from empathy_studio.progress.hybrid_clock import Now, next_reading
from empathy_studio.progress.identifiers import AttemptId, StatementId, is_id, new_statement_id
from empathy_studio.progress.projections import ENDS, project_ended, project_lesson

STATEMENT_COLUMNS = (
    *("attempt", "clock", "practice", "verb", "scene", "moment", "position_ms", "success", "rapport", "clock_s"),
    *("spent", "duration_ms", "device", "sequence", "version", "at", "id", "interaction", "response", "correct"),
    *("act", "private", "withheld", "salt", "previous", "hash", "code"),
)
INSERT_STATEMENT = (
    f"INSERT INTO statements ({', '.join(STATEMENT_COLUMNS)}) VALUES ({', '.join('?' * len(STATEMENT_COLUMNS))})"
    " ON CONFLICT (id) DO NOTHING"
)
_HEADS = """
SELECT d.sequence, d.clock, d.hash, t.statements, t.state, t.position_ms
FROM devices d, attempt_states t WHERE d.key = ? AND t.attempt = ?
"""
_STATE = """
UPDATE attempt_states SET state = ?, statements = ?, last_clock = ?, last_at = ?, scene = ?, moment = ?,
    position_ms = ?, rapport = ?, clock_s = ?, spent = ?, time_ms = time_ms + ?, passed = ifnull(?, passed),
    ended_clock = ifnull(?, ended_clock)
WHERE attempt = ?
"""
_PRACTICE_STATE = """
UPDATE attempt_states SET statements = ?, last_clock = ?, last_at = ?, scene = ?, moment = ?, position_ms = ?
WHERE attempt = ?
"""
_DRAFT = """
INSERT INTO drafts (attempt, clock, at, act, position_ms) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (attempt) DO UPDATE SET clock = excluded.clock, at = excluded.at, act = excluded.act,
    position_ms = excluded.position_ms
"""
_HEAD = "UPDATE devices SET sequence = ?, clock = ?, hash = ? WHERE key = ?"


class _Positioned(msgspec.Struct):
    """The one field of an act that says where the clip stood."""

    position_ms: int | None = None


_read_position = msgspec.json.Decoder(_Positioned).decode


class OpenAttempt(Value, frozen=True, kw_only=True):
    """An attempt as the ledger writes to it; `key` and `version_key` are rows, `version` the version's fingerprint."""

    id: AttemptId
    key: int
    learner: str
    learner_key: int
    lesson: str
    version: str
    version_key: int


class Ledger:
    """Writes statements on one connection, for one device."""

    def __init__(self, db: Database, path: Path, device: Device, now: Now) -> None:
        self._db = db
        self._path = path
        self._device = device
        self._now = now
        self._seen: dict[AttemptId, int] = {}

    def watch(self, attempt: AttemptId, statements: int) -> None:
        """Remember how many statements the attempt had when it was read, so that nobody writes into it unseen."""
        self._seen[attempt] = statements

    def keep(
        self, attempt: OpenAttempt, statements: Sequence[Statement], ids: Sequence[StatementId] | None = None
    ) -> tuple[StatementId, ...]:
        """Make `statements` durable, all or none, and give their ids.

        An id that is in the store already is left as it is. Raises ProgressError; then nothing of it was kept.
        """
        names = tuple(ids) if ids is not None else tuple(new_statement_id() for _ in statements)
        if len(names) != len(statements) or not all(map(is_id, names)):
            raise ValueError("there must be one id, as new_statement_id makes them, for each statement")
        if not statements:
            return names
        with writing(self._db, self._path) as connection:
            count = self.keep_within(connection, attempt, statements, names)
        self._seen[attempt.id] = count
        return names

    def keep_within(
        self,
        connection: sqlite3.Connection,
        attempt: OpenAttempt,
        statements: Sequence[Statement],
        ids: Sequence[StatementId],
    ) -> int:
        """The same inside a transaction of the caller's; gives how many statements the attempt has then."""
        heads = connection.execute(_HEADS, (self._device.key, attempt.key)).fetchone()
        if heads is None:
            raise ProgressError(f"{self._path}: this attempt was erased.", "Start the lesson again.")
        sequence, clock, previous, count, state, position = heads
        fresh = self._fresh(connection, statements, ids)
        if fresh and count != self._seen.get(attempt.id, count):
            raise ProgressError(
                f"{self._path}: this lesson was gone on with in another window.",
                "Open the lesson again to go on there.",
            )
        now = self._now()
        at = now.isoformat(timespec="milliseconds")
        for statement, name in fresh:
            clock = next_reading(clock, now)
            act = bytes(statement.act).decode() if statement.act is not None else ""
            position = _position(statement, act, position)
            if statement.verb == "drafted":
                connection.execute(_DRAFT, (attempt.key, clock, at, act, position))
                continue
            sequence += 1
            count += 1
            flat = _flat(
                statement,
                name,
                act,
                at,
                attempt=attempt,
                device=self._device,
                sequence=sequence,
                clock=clock,
                practice=state in ENDS.values(),
                position=position,
            )
            previous = self._write(connection, attempt, flat, previous)
            state = self._project(connection, attempt, flat, count, state)
        connection.execute(_HEAD, (sequence, clock, previous, self._device.key))
        return int(count)

    @staticmethod
    def _fresh(
        connection: sqlite3.Connection, statements: Sequence[Statement], ids: Sequence[StatementId]
    ) -> list[tuple[Statement, StatementId]]:
        """Those that are not in the store yet."""
        there = "SELECT 1 FROM statements WHERE id = ?"
        return [
            (statement, name)
            for statement, name in zip(statements, ids, strict=True)
            if connection.execute(there, (name,)).fetchone() is None
        ]

    def _write(
        self, connection: sqlite3.Connection, attempt: OpenAttempt, flat: FlatStatement, previous: bytes
    ) -> bytes:
        """Insert one statement and its points; its hash."""
        salt = os.urandom(SALT_SIZE)
        made = statement_hash(previous, flat, attempt.learner, salt)
        code = authentication_code(self._device.secret, made)
        row = statement_row(flat, attempt.key, self._device.key, attempt.version_key)
        key = connection.execute(INSERT_STATEMENT, (*row, 0, salt, previous, made, code)).lastrowid
        for skill, points, most in flat.skills:
            connection.execute(
                "INSERT INTO skill_points VALUES (?, ?, ?, ?, ?, ?, ?)",
                (attempt.key, points_place(flat), skill, key, points, most, flat.practice),
            )
        return made

    @staticmethod
    def _project(
        connection: sqlite3.Connection, attempt: OpenAttempt, flat: FlatStatement, count: int, state: str
    ) -> str:
        """Bring the figures up to date with one statement; the attempt's new state."""
        place = (count, flat.clock, flat.at, flat.scene, flat.moment, flat.position_ms)
        if flat.practice:
            connection.execute(_PRACTICE_STATE, (*place, attempt.key))
            return state
        state = ENDS.get(flat.verb, "in_progress")
        ended = flat.verb in ENDS
        figures = (flat.rapport or 0.0, flat.clock_s or 0.0, flat.spent or 0.0, flat.duration_ms or 0)
        outcome = (flat.success, flat.clock) if ended else (None, None)
        connection.execute(_STATE, (state, *place, *figures, *outcome, attempt.key))
        if ended:
            project_ended(connection, attempt.key)
            project_lesson(connection, attempt.learner_key, attempt.lesson)
        return state


def points_place(flat: FlatStatement) -> str:
    """What the points of a statement are for: its moment, or nothing when they are the whole attempt's."""
    return "" if flat.verb in ENDS else flat.moment or "-"


def statement_row(flat: FlatStatement, attempt: int, device: int, version: int) -> tuple[object, ...]:
    """The columns of a statement up to `private`, in the order of `STATEMENT_COLUMNS`."""
    return (
        *(attempt, flat.clock, flat.practice, flat.verb, flat.scene, flat.moment, flat.position_ms, flat.success),
        *(flat.rapport, flat.clock_s, flat.spent, flat.duration_ms, device, flat.sequence, version, flat.at, flat.id),
        *(flat.interaction, flat.response, msgspec.json.encode(flat.correct).decode() if flat.correct else ""),
        *(flat.act, flat.private),
    )


def _position(statement: Statement, act: str, before: int | None) -> int | None:
    """Where the clip stands after a statement: as its act says, else as before, else unknown in a new scene."""
    if '"position_ms"' in act:
        told = _read_position(act).position_ms
        return before if told is None else told
    return None if statement.verb == "entered" else before


def _flat(
    statement: Statement,
    name: StatementId,
    act: str,
    at: str,
    *,
    attempt: OpenAttempt,
    device: Device,
    sequence: int,
    clock: int,
    practice: bool,
    position: int | None,
) -> FlatStatement:
    result = statement.result
    return FlatStatement(
        id=name,
        device=device.id,
        sequence=sequence,
        clock=clock,
        at=at,
        attempt=attempt.id,
        version=attempt.version,
        verb=statement.verb,
        practice=practice,
        scene=statement.scene,
        moment=statement.moment,
        position_ms=position,
        interaction=statement.interaction,
        correct=statement.correct,
        success=result.success if result else None,
        rapport=_real(result.rapport) if result else None,
        clock_s=_real(result.clock_s) if result else None,
        spent=_real(result.spent) if result else None,
        duration_ms=result.duration_ms if result else None,
        skills=flat_skills(result) if result else (),
        private=statement.private,
        act=act,
        response=statement.response,
    )


def _real(number: float) -> float:
    """A number as SQLite gives it back: a float, and zero without a sign."""
    return float(number) + 0.0
