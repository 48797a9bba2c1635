"""Checks a whole store: its pages, its chains, its figures; what is wrong is said in plain sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
from sqlite_utils import Database

from empathy_studio.course.value import Value
from empathy_studio.progress.chain import GENESIS, SALT_SIZE, authentication_code, bound_hash
from empathy_studio.progress.database import writing
from empathy_studio.progress.device import DAMAGED_KEY_NAME, current_device, key_print
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.kept import flat_with
from empathy_studio.progress.projections import TABLES, rebuild
from empathy_studio.sentence import Sentence, counted

MOST_NAMED = 5
"""How many places of one kind are named; the rest is counted."""


_BROKEN = Sentence("Device {0}: the chain is broken before statement {1}.")
_CHANGED = Sentence("Device {0}: the content was changed after it was kept, in statement {1}.")
_FOREIGN = Sentence("Device {0}: the authentication code was not made on this device, in statement {1}.")
_REPLACED = Sentence("Device {0}: another statement stands in the place of statement {1}.")


class Gap(Value, frozen=True, kw_only=True):
    """Statements `first` to `last` of a device (its id, and which copy of the data folder) are not here."""

    device: str
    fork: int
    first: int
    last: int

    @property
    def fault(self) -> Sentence:
        """What is missing of the device that keeps statements here, where no number can be elsewhere."""
        if self.first == self.last:
            return Sentence("Device {0}: statement {1} was kept here and is gone.", self.device, self.first)
        which = (self.device, self.first, self.last)
        return Sentence("Device {0}: statements {1} to {2} were kept here and are gone.", *which)

    @property
    def sentence(self) -> Sentence:
        """What is missing, in a sentence."""
        which = Sentence("{0}, copy {1}", self.device, self.fork + 1) if self.fork else self.device
        if self.first == self.last:
            return Sentence("Statement {0} of device {1} is not here.", self.first, which)
        return Sentence("Statements {0} to {1} of device {2} are not here.", self.first, self.last, which)

    def __str__(self) -> str:
        return str(self.sentence)


class CheckUp(Value, frozen=True, kw_only=True):
    """What was looked at, and what came of it.

    `faults` are what must not be; `gaps` are statements of other devices, or of a former one of this store, that are
    elsewhere or were lost with a damaged store; `unproven` counts statements whose person or words were held back, of
    which the rest was checked. `damaged_key` is the device's former key, where it was found damaged and put aside.
    """

    statements: int
    erased: int
    devices: int
    faults: tuple[str, ...]
    gaps: tuple[Gap, ...]
    unproven: int
    damaged_key: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of it as plain sentences."""
        looked = counted(self.statements, "One statement", "%n statements")
        devices = counted(self.devices, "one device", "%n devices")
        said = [Sentence("{0} of {1} were looked at.", looked, devices)]
        if self.erased:
            said.append(
                counted(
                    self.erased,
                    "One statement was erased on request; its links are whole.",
                    "%n statements were erased on request; their links are whole.",
                )
            )
        if self.unproven:
            said.append(
                counted(
                    self.unproven,
                    "One came with the person or the words held back; the rest of it was checked.",
                    "%n came with the person or the words held back; the rest of them was checked.",
                )
            )
        if self.damaged_key:
            said.append(
                Sentence(
                    "The key of this device was damaged and lies in {0}; a new device was begun, and all was kept.",
                    self.damaged_key,
                )
            )
        said += [gap.sentence for gap in self.gaps]
        if self.faults:
            return (*said, *self.faults)
        return (*said, Sentence("All that is here is whole.") if self.gaps else Sentence("Nothing is wrong."))


def check_store(db: Database, path: Path, secret: bytes) -> CheckUp:
    """Look at every page, every link of every chain, and every figure. Raises ProgressError when it cannot be read."""
    with faults_told(path):
        connection = db.conn
        faults = _pages(connection) + _twins(connection)
        here = current_device(connection, secret)
        devices = connection.execute(
            "SELECT key, id, fork, key_print, sequence, hash FROM devices ORDER BY key"
        ).fetchall()
        unproven = 0
        gaps: list[Gap] = []
        for key, name, fork, made_with, *noted in devices:
            chain = _Chain(name, fork, secret if made_with == key_print(secret) else None)
            chain.follow(connection, key, *noted)
            faults += chain.sentences()
            if here is not None and key == here.key:
                faults += [gap.fault for gap in chain.gaps]
            else:
                gaps += chain.gaps
            unproven += chain.unproven
        counts = connection.execute(
            "SELECT (SELECT count(*) FROM statements), (SELECT count(*) FROM erased_statements)"
        ).fetchone()
    faults += _figures(db, path)
    damaged_key = path.with_name(DAMAGED_KEY_NAME)
    return CheckUp(
        statements=counts[0],
        erased=counts[1],
        devices=len(devices),
        faults=tuple(faults),
        gaps=tuple(gaps),
        unproven=unproven,
        damaged_key=str(damaged_key) if damaged_key.exists() else "",
    )


def gaps_of(connection: sqlite3.Connection, device: int, name: str, fork: int) -> tuple[Gap, ...]:
    """The numbers that are missing in one device's chain before its last."""
    rows = connection.execute(
        "SELECT before + 1, sequence - 1 FROM ("
        "SELECT sequence, lag(sequence, 1, 0) OVER (ORDER BY sequence) AS before FROM ("
        "SELECT sequence FROM statements WHERE key BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1 UNION ALL"
        " SELECT sequence FROM erased_statements WHERE key BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1))"
        " WHERE sequence > before + 1 ORDER BY sequence",
        (device,),
    )
    return tuple(Gap(device=name, fork=fork, first=first, last=last) for first, last in rows)


class _Chain:
    """One device's chain, followed from its first statement."""

    def __init__(self, name: str, fork: int, secret: bytes | None) -> None:
        self._name = name
        self._fork = fork
        self._secret = secret
        self._broken: list[int] = []
        self._changed: list[int] = []
        self._foreign: list[int] = []
        self._replaced: list[int] = []
        self.gaps: tuple[Gap, ...] = ()
        self.unproven = 0

    def follow(self, connection: sqlite3.Connection, device: int, end: int, end_hash: bytes) -> None:
        """Check every link, hash and code; `end` and `end_hash` are the statement at which the chain was noted to end,
        0 when that was never noted. It may have gone on.
        """
        expected: tuple[int, bytes] = (1, GENESIS)
        for sequence, previous, made in _links(connection, device):
            if sequence == expected[0] and previous != expected[1]:
                self._broken.append(sequence)
            if sequence == end and made != end_hash:
                self._replaced.append(sequence)
            expected = (sequence + 1, made)
        span = (device << 40, (device + 1 << 40) - 1)
        more = (
            ", s.binding, s.withheld, s.previous, s.hash, s.code, (SELECT l.id FROM learners l WHERE l.key = a.learner)"
        )
        rows = flat_with(connection, more, "s.key BETWEEN ? AND ?", span, "s.key")
        try:
            for flat, (binding, withheld, previous, made, code, learner) in rows:
                self.unproven += len(binding) != SALT_SIZE
                if bound_hash(previous, flat, learner, binding, withheld=bool(withheld)) != made:
                    self._changed.append(flat.sequence)
                if self._secret is not None and authentication_code(self._secret, made) != code:
                    self._foreign.append(flat.sequence)
        except msgspec.DecodeError:
            self._changed.append(0)
        self.gaps = gaps_of(connection, device, self._name, self._fork)
        if expected[0] <= end:
            self.gaps += (Gap(device=self._name, fork=self._fork, first=expected[0], last=end),)

    def sentences(self) -> list[Sentence]:
        """What is wrong with the chain."""
        return [
            Sentence(told, self._name, _named(where))
            for told, where in (
                (_BROKEN, self._broken),
                (_CHANGED, self._changed),
                (_FOREIGN, self._foreign),
                (_REPLACED, self._replaced),
            )
            if where
        ]


def _links(connection: sqlite3.Connection, device: int) -> Iterator[tuple[int, bytes, bytes]]:
    yield from connection.execute(
        "SELECT sequence, previous, hash FROM statements WHERE key BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1 UNION ALL"
        " SELECT sequence, previous, hash FROM erased_statements WHERE key BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1"
        " ORDER BY sequence",
        (device,),
    )


def _pages(connection: sqlite3.Connection) -> list[Sentence]:
    found = [row[0] for row in connection.execute(f"PRAGMA integrity_check({MOST_NAMED})")]
    faults = [] if found == ["ok"] else [Sentence("The file is damaged: {0}.", line) for line in found]
    strangers = connection.execute("PRAGMA foreign_key_check").fetchall()
    if strangers:
        faults.append(
            counted(
                len(strangers),
                "One row refers to something that is not there (in {0}).",
                "%n rows refer to something that is not there (the first in {0}).",
                strangers[0][0],
            )
        )
    return faults


def _twins(connection: sqlite3.Connection) -> list[Sentence]:
    twins = connection.execute("SELECT count(*) - count(DISTINCT id) FROM statements").fetchone()[0]
    return [counted(twins, "One statement stands here twice.", "%n statements stand here twice.")] if twins else []


def _figures(db: Database, path: Path) -> list[Sentence]:
    """Whether the figures are those that follow from the statements; they are rebuilt aside and compared."""
    faults = []
    connection = db.conn
    with writing(db, path):
        for table in TABLES:
            connection.execute(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}")
        rebuild(connection)
        for table in TABLES:
            differing = connection.execute(
                f"SELECT count(*) FROM (SELECT * FROM (SELECT * FROM {table} EXCEPT SELECT * FROM kept_{table})"
                f" UNION ALL SELECT * FROM (SELECT * FROM kept_{table} EXCEPT SELECT * FROM {table}))"
            ).fetchone()[0]
            if differing:
                faults.append(
                    counted(
                        differing,
                        "One figure in {0} is not that of the statements.",
                        "%n figures in {0} are not those of the statements.",
                        table,
                    )
                )
        connection.execute("ROLLBACK")  # looking changes nothing
        connection.execute("BEGIN")
    return faults


def _named(places: list[int]) -> str:
    named, more = ", ".join(map(str, places[:MOST_NAMED])), len(places) - MOST_NAMED
    return Sentence("{0} and {1:,} more", named, more) if more > 0 else named
