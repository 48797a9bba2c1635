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
from empathy_studio.progress.projections import ENDS, project_attempt, project_lesson

SEQUENCE_BITS = 40
MOST_SEQUENCE = (1 << SEQUENCE_BITS) - 1
STATEMENT_COLUMNS = (
    *("key", "attempt", "clock", "practice", "verb", "scene", "moment", "position_ms", "success", "rapport", "clock_s"),
    *("spent", "duration_ms", "skills", "version", "at", "id", "interaction", "response", "correct", "act", "private"),
    *("withheld", "binding", "previous", "hash", "code"),
)
INSERT_STATEMENT = (
    f"INSERT INTO statements ({', '.join(STATEMENT_COLUMNS)}) VALUES ({', '.join('?' * len(STATEMENT_COLUMNS))})"
)
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
_encode = msgspec.json.encode


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

    def watch(self, attempt: AttemptId, last_clock: int) -> None:
        """Remember the attempt's last statement as it was read, so that nobody writes into the attempt unseen."""
        self._seen[attempt] = last_clock

    def keep(
        self, attempt: OpenAttempt, statements: Sequence[Statement], ids: Sequence[StatementId] | None = None
    ) -> tuple[StatementId, ...]:
        """Make `statements` durable, all or none, and give their ids.

        An id that is in the store already is left as it is. Raises ProgressError; then nothing of it was kept.
        """
        names = tuple(ids) if ids is not None else tuple(new_statement_id() for _ in statements)
        if len(names) != len(statements) or (ids is not None and not all(map(is_id, names))):
            raise ValueError("there must be one id, as new_statement_id makes them, for each statement")
        with writing(self._db, self._path) as connection:
            fresh = list(zip(statements, names, strict=True))
            if ids is not None:
                fresh = [one for one in fresh if not _is_kept(connection, one[1])]
            last = self.keep_within(connection, attempt, fresh) if fresh else None
        if last is not None:
            self._seen[attempt.id] = last
        return names

    def keep_within(
        self, connection: sqlite3.Connection, attempt: OpenAttempt, fresh: Sequence[tuple[Statement, StatementId]]
    ) -> int:
        """Keep statements that are new here, inside a transaction of the caller's; gives the attempt's last clock."""
        heads = connection.execute(_HEADS, (self._device.key, attempt.key)).fetchone()
        if heads is None:
            raise ProgressError(f"{self._path}: this attempt was erased.", "Start the lesson again.")
        sequence, clock, previous, head_sequence, head_clock, head_hash, last, position, ended = heads
        if head_sequence is not None and head_sequence > sequence:
            sequence, previous = head_sequence, head_hash
        clock = max(clock, head_clock or 0)
        last = last or 0
        if last != self._seen.get(attempt.id, last):
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
                connection.execute("UPDATE devices SET clock = ? WHERE key = ?", (clock, self._device.key))
                continue
            sequence += 1
            last = clock
            flat = flat_statement(
                statement,
                name,
                act,
                at,
                attempt=attempt,
                device=self._device,
                sequence=sequence,
                clock=clock,
                practice=bool(ended),
                position=position,
            )
            previous = self._write(connection, attempt, flat, previous)
            if statement.verb in ENDS and not ended:
                ended = True
                project_attempt(connection, attempt.key)
                project_lesson(connection, attempt.learner_key, attempt.lesson)
        return int(last)

    def _write(
        self, connection: sqlite3.Connection, attempt: OpenAttempt, flat: FlatStatement, previous: bytes
    ) -> bytes:
        """Insert one statement at the head of the device's chain; its hash."""
        salt = os.urandom(SALT_SIZE)
        made = statement_hash(previous, flat, attempt.learner, salt)
        code = authentication_code(self._device.secret, made)
        row = statement_row(flat, attempt.key, self._device.key, attempt.version_key)
        connection.execute(INSERT_STATEMENT, (*row, False, salt, previous, made, code))
        return made


def statement_row(flat: FlatStatement, attempt: int, device: int, version: int) -> tuple[object, ...]:
    """The columns of a statement up to `private`, in the order of `STATEMENT_COLUMNS`."""
    return (
        *(row_key(device, flat.sequence), attempt, flat.clock, flat.practice, flat.verb, flat.scene, flat.moment),
        *(flat.position_ms, flat.success, flat.rapport, flat.clock_s, flat.spent, flat.duration_ms),
        *(_encode(flat.skills).decode() if flat.skills else "", version, flat.at, flat.id, flat.interaction),
        *(flat.response, _encode(flat.correct).decode() if flat.correct else "", flat.act, flat.private),
    )


def row_key(device: int, sequence: int) -> int:
    """The row number of a statement: its device and its number in the device's chain."""
    return device << SEQUENCE_BITS | sequence


def _is_kept(connection: sqlite3.Connection, name: StatementId) -> bool:
    return connection.execute("SELECT 1 FROM statements WHERE id = ?", (name,)).fetchone() is not None


def _position(statement: Statement, act: str, before: int | None) -> int | None:
    """Where the clip stands after a statement: as its act says, else as before, else unknown in a new scene."""
    if '"position_ms"' in act:
        told = _read_position(act).position_ms
        return before if told is None else told
    return None if statement.verb == "entered" else before


def flat_statement(
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
    """A statement of the run with its place and time; numbers as SQLite gives them back."""
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
        rapport=result.rapport + 0.0 if result else None,
        clock_s=result.clock_s + 0.0 if result else None,
        spent=result.spent + 0.0 if result else None,
        duration_ms=result.duration_ms if result else None,
        skills=flat_skills(result) if result else (),
        private=statement.private,
        act=act,
        response=statement.response,
    )
