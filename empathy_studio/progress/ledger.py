"""The fast path: statements made durable, one transaction for each step of a run, with the figures that follow."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
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
from empathy_studio.progress.database import insert, writing
from empathy_studio.progress.device import Device
from empathy_studio.progress.hybrid_clock import Now, next_reading
from empathy_studio.progress.identifiers import AttemptId, StatementId, is_id, new_statement_id
from empathy_studio.progress.projections import ENDS, project_attempt, project_lesson
from empathy_studio.sentence import Sentence

SEQUENCE_BITS = 40
MOST_SEQUENCE = (1 << SEQUENCE_BITS) - 1
STATEMENT_COLUMNS = (
    *(
        "key",
        "attempt",
        "clock",
        "practice",
        "verb",
        "scene",
        "moment",
        "item",
        "position_ms",
        "success",
        "rapport",
        "clock_s",
    ),
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
_SLOW_VERBS = ENDS | {"drafted"}
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


@dataclass(slots=True)
class _Head:
    """Where the device's chain ends."""

    sequence: int
    clock: int
    hash: bytes


@dataclass(slots=True)
class _Standing:
    """Where an attempt stands: its last statement's clock, the clip's position, whether its official line ended."""

    clock: int
    position: int | None
    ended: bool


class Ledger:
    """Writes statements on one connection, for one device.

    Where the chain ends is remembered between calls, so that the usual step is one INSERT. That is safe without
    asking: whoever else keeps a statement in this store takes the next number of the same chain, so our INSERT meets
    a row with its key, nothing is kept, and the end is read anew.
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
        self._seen[attempt] = last_clock

    def forget(self) -> None:
        """Read the end of the chain anew, because the clock was moved or statements came from elsewhere."""
        self._head = None
        self._standing.clear()

    def keep(
        self, attempt: OpenAttempt, statements: Sequence[Statement], ids: Sequence[StatementId] | None = None
    ) -> tuple[StatementId, ...]:
        """Make `statements` durable, all or none, and give their ids.

        An id that is in the store already is left as it is. Raises ProgressError; then nothing of it was kept.
        """
        names = tuple(ids) if ids is not None else tuple([new_statement_id() for _ in statements])
        if ids is not None and (len(names) != len(statements) or not all(map(is_id, names))):
            raise ValueError("there must be one id, as new_statement_id makes them, for each statement")
        if (
            len(names) == 1
            and statements[0].verb not in _SLOW_VERBS
            and self._keep_one(attempt, statements[0], names[0])
        ):
            return names
        fresh = list(zip(statements, names, strict=True))
        self.forget()
        with writing(self._db, self._path) as connection:
            if ids is not None:
                fresh = [one for one in fresh if not _is_kept(connection, one[1])]
            if not fresh:
                return names
            head, standing = self.keep_within(connection, attempt, fresh)
        self._head, self._standing[attempt.id] = head, standing
        self._seen[attempt.id] = standing.clock
        return names

    def keep_within(
        self, connection: sqlite3.Connection, attempt: OpenAttempt, fresh: Sequence[tuple[Statement, StatementId]]
    ) -> tuple[_Head, _Standing]:
        """Keep statements that are new here, in a transaction of the caller's; where chain and attempt stand then."""
        head, standing = self._read(connection, attempt)
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
            row = self._next(attempt, statement, name, head, standing, now)
            connection.execute(INSERT_STATEMENT, row)
            if statement.verb in ENDS and not standing.ended:
                standing.ended = True
                project_attempt(connection, attempt.key)
                project_lesson(connection, attempt.learner_key, attempt.lesson)
        return head, standing

    def _keep_one(self, attempt: OpenAttempt, statement: Statement, name: StatementId) -> bool:
        """Keep a single statement that ends nothing; False when its id is there, or chain or attempt moved on."""
        head, standing = self._head, self._standing.get(attempt.id)
        if head is None or standing is None or standing.clock != self._seen.get(attempt.id):
            return False
        head = _Head(head.sequence, head.clock, head.hash)
        standing = _Standing(standing.clock, standing.position, standing.ended)
        row = self._next(attempt, statement, name, head, standing, self._now())
        try:
            insert(self._db, self._path, INSERT_STATEMENT, row)
        except sqlite3.IntegrityError:
            return False
        except ProgressError:
            self.forget()
            raise
        self._head, self._standing[attempt.id] = head, standing
        self._seen[attempt.id] = standing.clock
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
        return head, _Standing(clock=last or 0, position=position, ended=bool(ended))

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
        act = _act_text(statement)
        standing.position = _position(statement, act, standing.position)
        at = now.isoformat(timespec="milliseconds")
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
        act = _act_text(statement)
        head.sequence += 1
        head.clock = standing.clock = next_reading(head.clock, now)
        standing.position = _position(statement, act, standing.position)
        flat = flat_statement(
            statement,
            name,
            act,
            now.isoformat(timespec="milliseconds"),
            attempt=attempt,
            device=self._device,
            sequence=head.sequence,
            clock=head.clock,
            practice=standing.ended,
            position=standing.position,
        )
        salt = os.urandom(SALT_SIZE)
        made = statement_hash(head.hash, flat, attempt.learner, salt)
        code = authentication_code(self._device.secret, made)
        row = statement_row(flat, attempt.key, self._device.key, attempt.version_key)
        whole = (*row, False, salt, head.hash, made, code)
        head.hash = made
        return whole


def statement_row(flat: FlatStatement, attempt: int, device: int, version: int) -> tuple[object, ...]:
    """The columns of a statement up to `private`, in the order of `STATEMENT_COLUMNS`."""
    return (
        *(row_key(device, flat.sequence), attempt, flat.clock, flat.practice, flat.verb, flat.scene, flat.moment),
        *(flat.item, flat.position_ms, flat.success, flat.rapport, flat.clock_s, flat.spent, flat.duration_ms),
        *(_encode(flat.skills).decode() if flat.skills else "", version, flat.at, flat.id, flat.interaction),
        *(flat.response, _encode(flat.correct).decode() if flat.correct else "", flat.act, flat.private),
    )


def row_key(device: int, sequence: int) -> int:
    """The row number of a statement: its device and its number in the device's chain."""
    return device << SEQUENCE_BITS | sequence


def _act_text(statement: Statement) -> str:
    return bytes(statement.act).decode() if statement.act is not None else ""


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
        item=statement.item,
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
