"""Attempts: begun, kept, gone on with at the exact moment, and looked up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
from sqlite_utils import Database

from empathy_studio.course.ids import LessonId
from empathy_studio.errors import ProgressError
from empathy_studio.play.statement import Statement
from empathy_studio.progress.chain import fingerprint, plain_statement
from empathy_studio.progress.database import writing
from empathy_studio.progress.device import Device, tick
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.hybrid_clock import Now
from empathy_studio.progress.identifiers import (
    AttemptId,
    LearnerId,
    StatementId,
    new_attempt_id,
    new_statement_id,
)
from empathy_studio.progress.kept import flat_statements
from empathy_studio.progress.ledger import Ledger, OpenAttempt
from empathy_studio.progress.projections import SCORED_ANEW, project_lesson
from empathy_studio.progress.records import Attempt, KeptStatement, LessonVersion, Resumption
from empathy_studio.sentence import Sentence

_VERSION_FIELDS = ("lesson", "course", "course_version", "language", "pack", "pack_hash", "rules", "title")
_OPEN = "r.attempt IS NULL AND NOT EXISTS (SELECT 1 FROM attempts n WHERE n.follows = a.key)"
_ATTEMPT = f"""
SELECT a.id, l.id AS learner, d.id AS device, a.began_at, f.id AS follows, s.scene, s.moment,
    CASE WHEN r.state IS NOT NULL THEN r.state
        WHEN EXISTS (SELECT 1 FROM attempts n WHERE n.follows = a.key) THEN 'continued'
        WHEN s.key IS NULL AND w.attempt IS NULL THEN 'new' ELSE 'in_progress' END AS state,
    (SELECT count(*) FROM statements c WHERE c.attempt = a.key) AS statements,
    ifnull(r.time_ms, ifnull((SELECT sum(c.duration_ms) FROM statements c WHERE c.attempt = a.key), 0)) AS time_ms,
    ifnull(r.points, 0.0) AS points, ifnull(r.most, 0.0) AS most, r.passed,
    coalesce(r.rapport, s.rapport, 0.0) AS rapport, coalesce(r.clock_s, s.clock_s, 0.0) AS clock_s,
    coalesce(r.spent, s.spent, 0.0) AS spent,
    CASE WHEN w.clock > ifnull(s.clock, 0) THEN w.at ELSE ifnull(s.at, a.began_at) END AS last_at,
    CASE WHEN w.clock > ifnull(s.clock, 0) THEN w.position_ms ELSE s.position_ms END AS position_ms,
    max(a.clock, ifnull(s.clock, 0), ifnull(w.clock, 0)) AS last_clock, ifnull(s.clock, 0) AS statement_clock,
    a.key, a.learner AS learner_key, a.device AS device_key, v.key AS version_key, v.print AS version_print,
    {", ".join(f"v.{field} AS v_{field}" for field in _VERSION_FIELDS)}
FROM attempts a
JOIN learners l ON l.key = a.learner
JOIN devices d ON d.key = a.device
LEFT JOIN attempts f ON f.key = a.follows
LEFT JOIN attempt_results r ON r.attempt = a.key
LEFT JOIN drafts w ON w.attempt = a.key
LEFT JOIN statements s ON s.key = (SELECT c.key FROM statements c WHERE c.attempt = a.key ORDER BY c.clock DESC LIMIT 1)
JOIN lesson_versions v ON v.key = ifnull(s.version, a.version)
"""


class Attempts:
    """The attempts of one store, on the connection of the window that plays."""

    def __init__(self, db: Database, path: Path, device: Device, now: Now) -> None:
        self._db = db
        self._path = path
        self._device = device
        self._now = now
        self._ledger = Ledger(db, path, device, now)
        self._open: dict[AttemptId, OpenAttempt] = {}

    def begin(self, learner: LearnerId, version: LessonVersion, follows: AttemptId | None = None) -> Attempt:
        """Start a new attempt of `learner` at `version`; its first statements follow with `keep`.

        It may take the place of an unfinished one that it `follows`, after the lesson was changed. Raises ProgressError
        when there is no such learner or attempt here, or it cannot be kept.
        """
        name = new_attempt_id()
        before = self._row(follows)["key"] if follows is not None else None
        with writing(self._db, self._path):
            self._insert(name, learner, version, follows=before)
        self._ledger.forget()
        return self.get(name)

    def keep(
        self, attempt: AttemptId, statements: Sequence[Statement], ids: Sequence[StatementId] | None = None
    ) -> tuple[StatementId, ...]:
        """Make the statements of one step durable, all or none; what follows from them may be shown afterwards.

        To be able to try again after a ProgressError without keeping anything twice, make the ids first
        (`new_statement_id`) and give the same ones each time: a statement whose id is there already is left as it is.
        Of `drafted` statements only the newest of an attempt is kept. Raises ProgressError (locked, full, gone on with
        elsewhere); then nothing of this call was kept, and everything before it was.
        """
        return self._ledger.keep(self._opened(attempt), statements, ids)

    def resume(self, attempt: AttemptId) -> Resumption:
        """Everything to go on with `attempt` at the exact moment.

        An attempt that was begun on another device, or on this one before a restore, goes on as a new attempt that
        holds the same acts, so that no attempt is ever written from two sides. Raises ProgressError when it is not
        here, or its acts were not carried here.
        """
        found = self._row(attempt)
        if found["device_key"] != self._device.key:
            found = self._take_over(found)
        acts = self._acts(found["key"])
        self._ledger.forget()
        self._ledger.watch(AttemptId(found["id"]), found["statement_clock"])
        return Resumption(attempt=_attempt(found), acts=acts)

    def go_on_with(self, attempt: AttemptId, version: LessonVersion) -> None:
        """Let what follows of `attempt` be kept under another `version` of its lesson, after an update of its wording.

        Raises ValueError for a version with other rules: an attempt is scored by those it was begun with.
        """
        if version.rules != self.get(attempt).version.rules:
            raise ValueError("under other rules a new attempt goes on, which follows this one")
        opened = self._opened(attempt)
        with writing(self._db, self._path):
            key = self._version_key(version)
        self._open[attempt] = msgspec.structs.replace(opened, version_key=key, version=version_print(version))

    def get(self, attempt: AttemptId) -> Attempt:
        """The attempt as it stands. Raises ProgressError when it is not here."""
        return _attempt(self._row(attempt))

    def unfinished(self, learner: LearnerId, lesson: LessonId | None = None) -> tuple[Attempt, ...]:
        """The learner's attempts that can be gone on with, the latest first; those of `lesson` alone when given."""
        return self._select(
            f"WHERE l.id = :learner AND (:lesson IS NULL OR a.lesson = :lesson) AND {_OPEN} ORDER BY last_clock DESC",
            {"learner": learner, "lesson": lesson},
        )

    def of_learner(self, learner: LearnerId) -> tuple[Attempt, ...]:
        """All attempts of the learner in the order they were begun."""
        return self._select("WHERE l.id = :learner ORDER BY a.clock, a.id", {"learner": learner})

    def ended(self, lesson: LessonId) -> tuple[Attempt, ...]:
        """The attempts at `lesson` that came to an end and were not scored anew, in the order they were begun."""
        return self._select(
            f"WHERE a.lesson = :lesson AND r.attempt IS NOT NULL AND NOT {SCORED_ANEW.format(attempt='a')}"
            " ORDER BY a.clock, a.id",
            {"lesson": lesson},
        )

    def keep_scored(self, attempt: AttemptId, version: LessonVersion, statements: Sequence[Statement]) -> Attempt:
        """Keep what an ended attempt comes to by the rules of `version`, as one that takes its place in all figures.

        What was kept before is not touched: `statements`, the last of which ends the attempt, are this device's own,
        in a new attempt that follows the other and has its beginning. Raises ProgressError for an attempt that is not
        here, has not ended, or was scored anew already, and when it cannot be kept.
        """
        if all(found.id != attempt for found in self.ended(self.get(attempt).version.lesson)):
            raise ProgressError(
                Sentence("{0}: the attempt {1} has not ended, or was scored already.", self._path, attempt),
                "Look at its figures.",
            )
        name = new_attempt_id()
        with writing(self._db, self._path) as connection:
            found = self._row(attempt)
            key = self._insert(name, found["learner"], version, follows=found["key"])
            connection.execute(
                "UPDATE attempts SET (began_at, clock) = (SELECT began_at, clock FROM attempts WHERE key = ?)"
                " WHERE key = ?",
                (found["key"], key),
            )
            opened = OpenAttempt(
                id=name,
                key=key,
                learner=found["learner"],
                learner_key=found["learner_key"],
                lesson=version.lesson,
                version=version_print(version),
                version_key=self._version_key(version),
            )
            self._ledger.keep_within(connection, opened, [(one, new_statement_id()) for one in statements])
            project_lesson(connection, found["learner_key"], version.lesson)
        self._ledger.forget()
        return self.get(name)

    def touched_by(self, pack: str, pack_hash: str) -> tuple[Attempt, ...]:
        """The attempts in progress that were last played with another version of `pack` than `pack_hash`."""
        return self._select(
            f"WHERE {_OPEN} AND s.key IS NOT NULL AND v.pack = :pack AND v.pack_hash <> :pack_hash"
            " ORDER BY a.clock, a.id",
            {"pack": pack, "pack_hash": pack_hash},
        )

    def statements(self, attempt: AttemptId) -> tuple[KeptStatement, ...]:
        """Every kept statement of the attempt, in order. Raises ProgressError when the attempt is not here."""
        found = self._row(attempt)
        version_of: dict[str, LessonVersion] = {}
        kept = []
        for flat in flat_statements(self._db.conn, "s.attempt = ?", (found["key"],)):
            version = version_of.get(flat.version) or self._version(flat.version)
            version_of[flat.version] = version
            kept.append(
                KeptStatement(
                    id=flat.id,
                    device=flat.device,
                    sequence=flat.sequence,
                    clock=flat.clock,
                    at=flat.at,
                    learner=LearnerId(found["learner"]),
                    attempt=attempt,
                    version=version,
                    statement=plain_statement(flat),
                    practice=flat.practice,
                )
            )
        return tuple(kept)

    # --- inside ------------------------------------------------------------------------------

    def _rows(self, where: str, arguments: dict[str, Any]) -> list[dict[str, Any]]:
        with faults_told(self._path):
            return list(self._db.query(_ATTEMPT + where, arguments))

    def _row(self, attempt: AttemptId) -> dict[str, Any]:
        rows = self._rows("WHERE a.id = :attempt", {"attempt": attempt})
        if not rows:
            raise ProgressError(
                Sentence("{0}: there is no attempt {1}.", self._path, attempt), "Start the lesson again."
            )
        return rows[0]

    def _select(self, where: str, arguments: dict[str, Any]) -> tuple[Attempt, ...]:
        return tuple(map(_attempt, self._rows(where, arguments)))

    def _opened(self, attempt: AttemptId) -> OpenAttempt:
        opened = self._open.get(attempt)
        if opened is None:
            found = self._row(attempt)
            if found["device_key"] != self._device.key:
                raise ProgressError(
                    Sentence("{0}: this attempt belongs to another device.", self._path),
                    "Resume it first; it goes on as a new one.",
                )
            opened = self._open[attempt] = OpenAttempt(
                id=attempt,
                key=found["key"],
                learner=found["learner"],
                learner_key=found["learner_key"],
                lesson=found["v_lesson"],
                version=found["version_print"],
                version_key=found["version_key"],
            )
        return opened

    def _acts(self, key: int) -> tuple[msgspec.Raw, ...]:
        """The kept acts in order, with the newest draft when nothing was done after it but to stop and to go on."""
        query = """
            SELECT act FROM (
                SELECT clock, act FROM statements WHERE attempt = :key AND act <> ''
                UNION ALL
                SELECT clock, act FROM drafts WHERE attempt = :key AND act <> ''
                    AND clock > ifnull((SELECT max(clock) FROM statements
                        WHERE attempt = :key AND verb NOT IN ('suspended', 'resumed')), 0)
            ) ORDER BY clock
        """
        with faults_told(self._path):
            return tuple(msgspec.Raw(row[0].encode()) for row in self._db.conn.execute(query, {"key": key}))

    def _insert(self, name: AttemptId, learner: str, version: LessonVersion, follows: int | None) -> int:
        """A new attempt's row, inside a transaction."""
        connection = self._db.conn
        person = connection.execute("SELECT key FROM learners WHERE id = ?", (learner,)).fetchone()
        if person is None:
            raise ProgressError(
                Sentence("{0}: there is no learner {1}.", self._path, learner), "Add the learner first."
            )
        version_key = self._version_key(version)
        now = self._now()
        clock = tick(connection, self._device, now)
        key = connection.execute(
            "INSERT INTO attempts (id, learner, lesson, version, device, follows, began_at, clock)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING key",
            (
                *(name, person[0], version.lesson, version_key, self._device.key, follows),
                *(now.isoformat(timespec="milliseconds"), clock),
            ),
        ).fetchone()[0]
        project_lesson(connection, person[0], version.lesson)
        return int(key)

    def _take_over(self, found: dict[str, Any]) -> dict[str, Any]:
        """Go on with another device's attempt as a new one that holds the same acts."""
        name = new_attempt_id()
        with writing(self._db, self._path) as connection:
            withheld = connection.execute(
                "SELECT count(*) FROM statements WHERE attempt = ? AND withheld = 1 AND act = ''", (found["key"],)
            ).fetchone()[0]
            if withheld:
                raise ProgressError(
                    Sentence("{0}: the answers in the learner's own words were not carried here.", self._path),
                    "Go on where the attempt was begun, or start the lesson again.",
                )
            known = list(flat_statements(connection, "s.attempt = ?", (found["key"],)))
            draft = connection.execute("SELECT act, clock FROM drafts WHERE attempt = ?", (found["key"],)).fetchone()
            key = self._insert(name, found["learner"], _version(found), follows=found["key"])
            opened = OpenAttempt(
                id=name,
                key=key,
                learner=found["learner"],
                learner_key=found["learner_key"],
                lesson=found["v_lesson"],
                version=found["version_print"],
                version_key=found["version_key"],
            )
            copies = [plain_statement(flat) for flat in known]
            if draft is not None and msgspec.Raw(draft[0].encode()) in self._acts(found["key"]):
                place = sum(flat.clock < draft[1] for flat in known)
                copies.insert(place, Statement(verb="drafted", act=msgspec.Raw(draft[0].encode())))
            self._ledger.keep_within(connection, opened, [(one, new_statement_id()) for one in copies])
            project_lesson(connection, found["learner_key"], found["v_lesson"])
        return self._row(name)

    def _version_key(self, version: LessonVersion) -> int:
        """The row of `version`, made when it is new, inside a transaction."""
        connection = self._db.conn
        name = version_print(version)
        row = connection.execute("SELECT key FROM lesson_versions WHERE print = ?", (name,)).fetchone()
        if row is None:
            values = [getattr(version, field) for field in _VERSION_FIELDS]
            row = connection.execute(
                f"INSERT INTO lesson_versions (print, {', '.join(_VERSION_FIELDS)})"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key",
                (name, *values),
            ).fetchone()
        return int(row[0])

    def _version(self, name: str) -> LessonVersion:
        row = next(self._db.query("SELECT * FROM lesson_versions WHERE print = ?", [name]))
        return LessonVersion(**{field: row[field] for field in _VERSION_FIELDS})


def version_print(version: LessonVersion) -> str:
    """The fingerprint by which statements refer to a version."""
    return fingerprint(*(str(getattr(version, field)) for field in _VERSION_FIELDS))


def _version(found: dict[str, Any]) -> LessonVersion:
    return LessonVersion(**{field: found[f"v_{field}"] for field in _VERSION_FIELDS})


def _attempt(found: dict[str, Any]) -> Attempt:
    return Attempt(
        **{
            field: found[field]
            for field in Attempt.__struct_fields__
            if field not in ("version", "passed", "learner", "device")
        },
        learner=LearnerId(found["learner"]),
        device=found["device"],
        version=_version(found),
        passed=None if found["passed"] is None else bool(found["passed"]),
    )
