"""Takes records into a store: each once, in any order of arrival, whatever is there already.

Nothing here can conflict. A statement is one device's and is never changed, so two stores that both have it have the
same. An attempt is written by one device alone. Facts about learners carry a clock and the later one stands. What was
erased stays erased. And when a data folder was copied and both copies went on, two statements have the same device
and number; then the second one is kept beside the first, on a fork of the device.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any

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
from empathy_studio.progress.erasure import erase_learner_rows, learner_print
from empathy_studio.progress.identifiers import is_pseudonym
from empathy_studio.progress.learners import learner_key, take_fact
from empathy_studio.progress.projections import project_touched
from empathy_studio.progress.statement_row import (
    INSERT_STATEMENT,
    MOST_SEQUENCE,
    SEQUENCE_BITS,
    STATEMENT_COLUMNS,
    row_key,
    statement_row,
)

BATCH = 500
_MOST_FORKS = 1000
_ID = STATEMENT_COLUMNS.index("id")
_HASH = STATEMENT_COLUMNS.index("hash")
_PREVIOUS = STATEMENT_COLUMNS.index("previous")
_REVEALED = tuple(STATEMENT_COLUMNS.index(name) for name in ("response", "act", "binding"))
_WITHHELD = STATEMENT_COLUMNS.index("withheld")

# The devices of which copies went on separately. Their statements may stand on another copy here than where they come
# from; those of all others have one place only.
_COPIED = "SELECT key FROM devices WHERE id IN (SELECT id FROM devices GROUP BY id HAVING count(*) > 1)"
_COPIES = "FROM devices d JOIN devices c ON c.id = d.id"
_SAME = f"""
SELECT s.key {_COPIES} JOIN statements s ON s.key = (c.key << {SEQUENCE_BITS} | :sequence)
WHERE d.key = :device AND s.id = :id
"""
_DRAFT = """
INSERT INTO drafts (attempt, clock, at, act, position_ms) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (attempt) DO UPDATE SET clock = excluded.clock, at = excluded.at, act = excluded.act,
    position_ms = excluded.position_ms
WHERE excluded.clock > clock OR (excluded.clock = clock AND length(excluded.act) > length(act))
"""  # of two with the same clock, words come that were held back
_SAME_ERASED = "SELECT 1 FROM erased_statements WHERE id = ?"
_CONTINUED = " UNION ".join(
    f"SELECT c.fork {_COPIES} JOIN {table} s ON s.key = (c.key << {SEQUENCE_BITS} | :sequence) - 1"
    " WHERE d.key = :device AND s.hash = :previous"
    for table in ("statements", "erased_statements")
)
_INSERT_NEW = f"{INSERT_STATEMENT} ON CONFLICT DO NOTHING"
_TAKEN = "SELECT 1 FROM statements WHERE key BETWEEN ? AND ? LIMIT 1"
_NEWEST = "SELECT max(key) FROM ({} UNION ALL {})".format(
    *(
        f"SELECT max(key) AS key FROM {table} WHERE key BETWEEN :first AND :last"
        for table in ("statements", "erased_statements")
    )
)
_ROOM = "SELECT 1 WHERE " + " AND ".join(
    f"NOT EXISTS (SELECT 1 FROM {table} WHERE key = :key)"
    f" AND NOT EXISTS (SELECT 1 FROM {table} WHERE key = :key - 1 AND hash <> :previous)"
    for table in ("statements", "erased_statements")
)


class Intake:
    """Takes records in, inside a transaction of the caller's; call `finish` at the end."""

    def __init__(self, connection: sqlite3.Connection, *, own: bool = False, key_print: str = "") -> None:
        self._connection = connection
        self._own = own
        self._key_print = key_print
        self._devices: dict[tuple[str, int], int] = {}
        self._versions: dict[str, int] = {}
        self._attempts: dict[str, int | None] = {}
        self._learners: dict[str, int | None] = {}
        self._waiting: list[tuple[Any, ...]] = []
        self._drafts: list[tuple[Any, ...]] = []
        self._runs: dict[int, tuple[int, int]] = {}
        self._followers: list[tuple[str, str]] = []
        self._touched: set[int] = set()
        self._copied = {row[0] for row in connection.execute(_COPIED)}
        self._erased = {row[0] for row in connection.execute("SELECT print FROM erased_learners")}
        self._clock = 0
        self.added = 0
        self.known = 0
        self.forks = 0
        self._takers: dict[type, Callable[[Any], None]] = {
            CarriedDevice: self._take_device,
            CarriedVersion: self._take_version,
            CarriedFact: self._take_fact,
            CarriedAttempt: self._take_attempt,
            CarriedDraft: self._take_draft,
            CarriedStatement: self._take_statement,
            CarriedErasedStatement: self._take_erased_statement,
            CarriedErasedLearner: self._take_erased_learner,
        }

    def take(self, records: Iterable[Carried]) -> None:
        """Take in `records`: devices, versions and attempts before the statements that name them."""
        for record in records:
            self._takers[type(record)](record)

    def finish(self, device_key: int) -> None:
        """Write what waits, bring the figures up to date, and let the clock of `device_key` follow."""
        self.write()
        for attempt, follows in self._followers:
            self._connection.execute(
                "UPDATE attempts SET follows = (SELECT key FROM attempts WHERE id = ?) WHERE id = ?", (follows, attempt)
            )
        self._connection.execute("UPDATE devices SET clock = max(clock, ?) WHERE key = ?", (self._clock, device_key))
        project_touched(self._connection, self._touched)

    # --- one kind of record each ------------------------------------------------------------

    def _take_device(self, record: CarriedDevice) -> None:
        self._device(record.id, record.fork, record.label)

    def _device(self, name: str, fork: int, label: str = "") -> int:
        key = self._devices.get((name, fork))
        if key is None:
            self._connection.execute(
                "INSERT INTO devices (id, fork, label, own, key_print) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (name, fork, label, self._own, self._key_print),
            )
            found = self._connection.execute("SELECT key FROM devices WHERE id = ? AND fork = ?", (name, fork))
            key = self._devices[name, fork] = int(found.fetchone()[0])
            if fork:
                self._copied = {row[0] for row in self._connection.execute(_COPIED)}
        return key

    def _take_version(self, record: CarriedVersion) -> None:
        self._connection.execute(
            "INSERT INTO lesson_versions (print, lesson, course, course_version, language, pack, pack_hash, rules,"
            " title) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                *(record.print, record.lesson, record.course, record.course_version, record.language, record.pack),
                *(record.pack_hash, record.rules, record.title),
            ),
        )
        found = self._connection.execute("SELECT key FROM lesson_versions WHERE print = ?", (record.print,))
        self._versions[record.print] = int(found.fetchone()[0])

    def _take_fact(self, record: CarriedFact) -> None:
        self._clock = max(self._clock, record.clock)
        if learner_print(record.learner) not in self._erased:
            take_fact(self._connection, record.learner, record.field, record.value, record.clock, record.device)

    def _take_attempt(self, record: CarriedAttempt) -> None:
        self._clock = max(self._clock, record.clock)
        learner = self._learner(record.learner)
        if learner is None:
            self._attempts[record.id] = None
            return
        added = self._connection.execute(
            "INSERT INTO attempts (id, learner, lesson, version, device, began_at, clock) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (
                *(record.id, learner, record.lesson, self._versions[record.version], self._device(record.device, 0)),
                *(record.began_at, record.clock),
            ),
        )
        if added.rowcount:
            key = int(added.lastrowid or 0)
            self._touched.add(key)
            if record.follows is not None:
                self._followers.append((record.id, record.follows))
        else:
            key, whose = self._connection.execute(
                "SELECT a.key, l.id FROM attempts a JOIN learners l ON l.key = a.learner WHERE a.id = ?", (record.id,)
            ).fetchone()
            if is_pseudonym(whose) and not is_pseudonym(record.learner):
                self._connection.execute("UPDATE attempts SET learner = ? WHERE key = ?", (learner, key))
                self._touched.add(key)
        self._attempts[record.id] = key

    def _learner(self, name: str) -> int | None:
        """The row of a learner, made when it is new; None when everything of that learner was erased."""
        if name not in self._learners:
            erased = learner_print(name) in self._erased
            self._learners[name] = None if erased else learner_key(self._connection, name)
        return self._learners[name]

    def _take_draft(self, record: CarriedDraft) -> None:
        self._clock = max(self._clock, record.clock)
        key = self._attempts[record.attempt]
        if key is not None:
            self._drafts.append((key, record.clock, record.at, record.act, record.position_ms))
            if len(self._drafts) >= BATCH:
                self.write()

    def _take_statement(self, record: CarriedStatement) -> None:
        flat = record.flat
        assert record.previous is not None
        if flat.clock > self._clock:
            self._clock = flat.clock
        attempt = self._attempts[flat.attempt]
        if attempt is None:
            self._erase(flat.id, flat.device, record.fork, flat.sequence, record.previous, record.hash)
            return
        device = self._device(flat.device, record.fork)
        row = statement_row(
            flat,
            attempt=attempt,
            device=device,
            version=self._versions[flat.version],
            withheld=record.withheld,
            binding=record.binding,
            previous=record.previous,
            made=record.hash,
            code=record.code,
        )
        self._waiting.append(row)
        self._touched.add(attempt)
        if len(self._waiting) >= BATCH:
            self.write()

    def _take_erased_statement(self, record: CarriedErasedStatement) -> None:
        self._erase(record.id, record.device, record.fork, record.sequence, record.previous, record.hash)

    def _erase(self, name: str, device: str, fork: int, sequence: int, previous: bytes, made: bytes) -> None:
        self._connection.execute(
            "INSERT INTO erased_statements (key, id, previous, hash) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (row_key(self._device(device, fork), sequence), name, previous, made),
        )

    def _take_erased_learner(self, record: CarriedErasedLearner) -> None:
        if record.print in self._erased:
            return
        self.write()
        self._erased.add(record.print)
        self._learners.clear()
        erase_learner_rows(self._connection, record.print, record.at)

    # --- statements, many at a time ---------------------------------------------------------

    def write(self) -> None:
        """Insert what waits; statements that are known already, and erased ones, are passed over."""
        drafts, self._drafts = self._drafts, []
        self._connection.executemany(_DRAFT, drafts)
        rows, self._waiting = self._waiting, []
        if self._write_run(rows):
            self.added += len(rows)
            return
        added = None
        if not any(row[0] >> SEQUENCE_BITS in self._copied for row in rows):
            added = self._write_together(rows)
        if added is None:
            added = sum(self._place(row) for row in rows if not self._is_known(row))
        self.added += added
        self.known += len(rows) - added

    def _write_run(self, rows: Sequence[Sequence[Any]]) -> bool:
        """Insert statements that follow each other in one chain, where all their places are free; else do nothing.

        Nearly all that come for the first time are such, and nothing of theirs needs to be looked up or undone.
        """
        if not rows:
            return True
        first, last = rows[0][0], rows[-1][0]
        device = first >> SEQUENCE_BITS
        if last >> SEQUENCE_BITS != device or device in self._copied:
            return False
        if [row[0] for row in rows] != list(range(first, first + len(rows))):
            return False
        if self._connection.execute(_TAKEN, (first, last)).fetchone() is not None:
            return False
        self._connection.executemany(_INSERT_NEW, rows)
        begin, end = self._runs.get(device, (first, first - 1))
        self._runs[device] = (begin if end + 1 == first else first, last)
        return True

    def came_whole(self, device: int) -> bool:
        """Whether the statements of a device (its row) were all new here, from the first to the last one known: then
        none is missing. What came in any other way is not told; look for gaps then.
        """
        first, last = self._runs.get(device, (0, 0))
        newest = self._connection.execute(
            _NEWEST, {"first": row_key(device, 0), "last": row_key(device, MOST_SEQUENCE)}
        )
        return first == row_key(device, 1) and newest.fetchone()[0] == last

    def _write_together(self, rows: Sequence[Sequence[Any]]) -> int | None:
        """Insert statements each in its place; how many were new. None, and nothing is inserted, when other
        statements stand in such a place: somebody copied a data folder, and both copies went on.
        """
        self._connection.execute("SAVEPOINT together")
        before = self._connection.total_changes
        self._connection.executemany(_INSERT_NEW, rows)
        added: int | None = self._connection.total_changes - before
        if added != len(rows) and not all(self._is_known(row) for row in rows):
            self._connection.execute("ROLLBACK TO together")
            added = None
        self._connection.execute("RELEASE together")
        return added

    def _is_known(self, row: Sequence[Any]) -> bool:
        """Whether a statement stands in the store, on whichever copy of its device, or stood here and was erased.

        Where its words were held back before and come now, they are filled in.
        """
        found = self._connection.execute(_SAME, _place_of(row)).fetchone()
        if found is None:
            return self._connection.execute(_SAME_ERASED, (row[_ID],)).fetchone() is not None
        if not row[_WITHHELD]:
            self._connection.execute(
                "UPDATE statements SET response = ?, act = ?, binding = ?, withheld = 0"
                " WHERE key = ? AND withheld = 1 AND hash = ?",
                (*(row[at] for at in _REVEALED), found[0], row[_HASH]),
            )
        return True

    def _place(self, row: Sequence[Any]) -> int:
        """Keep a statement on the copy of its device whose chain it goes on with, or on one where it breaks none."""
        place = _place_of(row)
        device = self._connection.execute("SELECT id, fork FROM devices WHERE key = ?", (place["device"],))
        name, own = device.fetchone()
        continued = [found[0] for found in self._connection.execute(_CONTINUED, place)]
        for fork in (*continued, own, *range(_MOST_FORKS)):
            key = row_key(self._device(name, fork), place["sequence"])
            if self._connection.execute(_ROOM, {**place, "key": key}).fetchone() is not None:
                self._connection.execute(INSERT_STATEMENT, (key, *row[1:]))
                self.forks += fork != own
                return 1
        return 0


def _place_of(row: Sequence[Any]) -> dict[str, Any]:
    """Where a statement belongs: device, number, id, and the hash of the one before it."""
    return {
        "device": row[0] >> SEQUENCE_BITS,
        "sequence": row[0] & MOST_SEQUENCE,
        "id": row[_ID],
        "previous": row[_PREVIOUS],
    }
