"""Reads what can still be read from a damaged store, and believes only what its own hashes confirm."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Generator, Iterator
from typing import Any

import msgspec

from empathy_studio.progress.carried import (
    Carried,
    CarriedAttempt,
    CarriedDevice,
    CarriedDraft,
    CarriedErasedLearner,
    CarriedErasedStatement,
    CarriedFact,
    CarriedStatement,
    CarriedVersion,
)
from empathy_studio.progress.chain import authentication_code, bound_hash, fingerprint
from empathy_studio.progress.device import key_print
from empathy_studio.progress.kept import OWN_COLUMNS, flat_of
from empathy_studio.progress.learners import learner_fields

Row = tuple[Any, ...]
_Attempts = Generator[CarriedAttempt | CarriedDraft, None, dict[int, tuple[str, str]]]
_STEPS_OF_ONE = 256
"""How many row numbers after an unreadable one are tried singly before the steps grow."""
_VERSION = CarriedVersion.__struct_fields__
_LISTS = (
    "SELECT key FROM statements NOT INDEXED ORDER BY key",
    "SELECT key FROM statements INDEXED BY statements_by_attempt WHERE attempt >= 0 ORDER BY attempt",
)
"""The two places in which every statement's row number stands."""


class Salvage:
    """The readable rows of a damaged database; rows it lacks are looked up by number in a sound `backup` of it.

    `secret` is the device's key. After reading, `heads` holds for each own device the number of its last statement;
    it is None when no list of the statements could be read to its end, so that nobody knows.
    """

    def __init__(self, damaged: sqlite3.Connection, backup: sqlite3.Connection | None, secret: bytes) -> None:
        self._damaged = damaged
        self._backup = backup
        self._secret = secret
        self._print = key_print(secret)
        self.heads: dict[str, int] | None = None
        damaged.text_factory = lambda data: data.decode("utf-8", "replace")
        damaged.execute("PRAGMA query_only = ON")

    def records(self) -> Iterator[Carried]:
        """Everything that can be read and is sound, in the order in which a store takes it in."""
        for print_of_id, at in _readable(self._damaged, "erased_learners", ("print", "at"), keyed=False):
            yield CarriedErasedLearner(print=print_of_id, at=at)
        devices = self._rows("devices", ("key", "id", "fork", "label", "key_print"))
        self.heads = self._last_numbers(devices)
        for name, fork, label, _ in devices.values():
            yield CarriedDevice(id=name, fork=fork, label=label)
        versions = self._rows("lesson_versions", ("key", *_VERSION))
        for key, values in list(versions.items()):
            if fingerprint(*map(str, values[1:])) == values[0]:
                yield CarriedVersion(**dict(zip(_VERSION, values, strict=True)))
            else:
                del versions[key]
        learners = self._rows("learners", ("key", "id", *learner_fields()))
        yield from self._facts(learners)
        attempts = yield from self._attempts(devices, versions, learners)
        yield from self._statements(devices, versions, attempts)
        for key, name, previous, made in _readable(
            self._damaged, "erased_statements", ("key", "id", "previous", "hash")
        ):
            if key >> 40 in devices:
                device, fork, *_ = devices[key >> 40]
                yield CarriedErasedStatement(
                    id=name, device=device, fork=fork, sequence=key & ((1 << 40) - 1), previous=previous, hash=made
                )

    def _last_numbers(self, devices: dict[int, Row]) -> dict[str, int] | None:
        """The number of each own device's last statement, from the first of table and indexes that is whole."""
        lists = (_whole_list(self._damaged, sql, devices) for sql in _LISTS)
        keys = next((found for found in lists if found is not None), None)
        erased = _whole_list(self._damaged, "SELECT key FROM erased_statements NOT INDEXED", devices)
        if keys is None or erased is None:
            return None
        heads: dict[str, int] = {}
        for key in (*keys, *erased):
            name, fork, _, whose = devices[key >> 40]
            if whose == self._print and fork == 0:
                heads[name] = max(heads.get(name, 0), key & ((1 << 40) - 1))
        return heads

    def _rows(self, table: str, columns: tuple[str, ...]) -> dict[int, Row]:
        """The rows of a table by number, those of the backup where the damaged store has none."""
        rows: dict[int, Row] = {}
        for connection in (self._backup, self._damaged):
            if connection is not None:
                rows |= {row[0]: row[1:] for row in _readable(connection, table, columns)}
        return rows

    def _facts(self, learners: dict[int, Row]) -> Iterator[CarriedFact]:
        """The facts about learners; where one cannot be read, the learner's row stands in, older than any fact."""
        for name, *values in learners.values():
            for field, value in zip(learner_fields(), values, strict=True):
                yield CarriedFact(learner=name, field=field, value=str(value), clock=0, device="")
        columns = ("learner", "field", "value", "clock", "device")
        for learner, *rest in _readable(self._damaged, "learner_facts", columns, keyed=False):
            if learner in learners:
                fact = dict(zip(columns, (learners[learner][0], *rest), strict=True))
                yield CarriedFact(**fact)

    def _attempts(self, devices: dict[int, Row], versions: dict[int, Row], learners: dict[int, Row]) -> _Attempts:
        """The attempts and their drafts; gives the id and the learner of each attempt by row."""
        columns = ("key", "id", "learner", "lesson", "version", "device", "follows", "began_at", "clock")
        rows = self._rows("attempts", columns)
        known = {}
        for key, (name, learner, lesson, version, device, follows, began_at, clock) in rows.items():
            if learner in learners and version in versions and device in devices:
                known[key] = (name, learners[learner][0])
                yield CarriedAttempt(
                    id=name,
                    learner=learners[learner][0],
                    lesson=lesson,
                    version=versions[version][0],
                    device=devices[device][0],
                    began_at=began_at,
                    clock=clock,
                    follows=rows[follows][0] if follows in rows else None,
                )
        for attempt, clock, at, act, position_ms in _readable(
            self._damaged, "drafts", ("attempt", "clock", "at", "act", "position_ms")
        ):
            if attempt in known:
                yield CarriedDraft(attempt=known[attempt][0], clock=clock, at=at, act=act, position_ms=position_ms)
        return known

    def _statements(
        self, devices: dict[int, Row], versions: dict[int, Row], attempts: dict[int, tuple[str, str]]
    ) -> Iterator[CarriedStatement]:
        columns = ("key", "attempt", "version", "binding", "previous", "hash", "code", "withheld", *OWN_COLUMNS)
        for key, attempt, version, binding, previous, made, code, withheld, *own in _readable(
            self._damaged, "statements", columns
        ):
            if key >> 40 not in devices or attempt not in attempts or version not in versions:
                continue
            device, fork, _, whose = devices[key >> 40]
            name, learner = attempts[attempt]
            try:
                flat = flat_of(own, device, name, versions[version][0])
                sound = bound_hash(previous, flat, learner, binding, withheld=bool(withheld)) == made and (
                    whose != self._print or authentication_code(self._secret, made) == code
                )
            except (msgspec.DecodeError, TypeError, ValueError):
                continue  # a damaged row; the hash would have said so too
            if sound:
                yield CarriedStatement(
                    flat=flat,
                    hash=made,
                    code=code,
                    previous=previous,
                    fork=fork,
                    binding=binding,
                    withheld=bool(withheld),
                )


def _whole_list(connection: sqlite3.Connection, sql: str, devices: Collection[int]) -> list[int] | None:
    """The row numbers that `sql` lists, when it can be read to its end, none twice, all of known devices."""
    try:
        keys = [row[0] for row in connection.execute(sql)]
    except sqlite3.DatabaseError:
        return None
    sound = len(set(keys)) == len(keys) and all(key >> 40 in devices for key in keys)
    return keys if sound else None


def _readable(
    connection: sqlite3.Connection, table: str, columns: tuple[str, ...], *, keyed: bool = True
) -> Iterator[Row]:
    """The rows of `table` that can be read. With `keyed` the first column is the row number, and reading goes on
    behind an unreadable stretch; else it ends there.
    """
    select = f"SELECT {', '.join(columns)} FROM {table} NOT INDEXED"
    if not keyed:
        yield from _until_damage(connection, select, ())
        return
    last = -1
    while True:
        for row in _until_damage(connection, f"{select} WHERE rowid > ? ORDER BY rowid", (last,)):
            if row[0] <= last:
                break  # damaged pages that lead in a circle
            last = row[0]
            yield row
        further = _next_number(connection, table, last)
        if further is None:
            return
        one = next(iter(_until_damage(connection, f"{select} WHERE rowid = ?", (further,))), None)
        if one is not None and one[0] == further:
            yield one
        last = further


def _until_damage(connection: sqlite3.Connection, select: str, arguments: Row) -> Iterator[Row]:
    try:
        yield from connection.execute(select, arguments)
    except sqlite3.DatabaseError:
        return


def _next_number(connection: sqlite3.Connection, table: str, last: int) -> int | None:
    """The next row number after `last` that can be read, behind an unreadable stretch if need be; None at the end."""
    step, tried = 0, 0
    while last + step < 1 << 62:
        try:
            found = connection.execute(
                f"SELECT rowid FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT 1", (last + step,)
            ).fetchone()
            if found is None:
                return None
            if found[0] > last + step:
                return int(found[0])
        except sqlite3.DatabaseError:
            pass  # still within the unreadable stretch
        tried += 1
        step = step + 1 if tried < _STEPS_OF_ONE else step * 2
    return None
