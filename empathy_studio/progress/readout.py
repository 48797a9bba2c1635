"""Reads a store out as records that another store can take in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping

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
from empathy_studio.progress.kept import flat_with

_VERSION = ("print", "lesson", "course", "course_version", "language", "pack", "pack_hash", "rules", "title")


def people_and_attempts(connection: sqlite3.Connection) -> Iterator[Carried]:
    """Devices, versions, facts about learners, attempts, drafts, and who was erased."""
    for print_of_id, at in connection.execute("SELECT print, at FROM erased_learners ORDER BY print"):
        yield CarriedErasedLearner(print=print_of_id, at=at)
    for name, fork, label in connection.execute("SELECT id, fork, label FROM devices ORDER BY id, fork"):
        yield CarriedDevice(id=name, fork=fork, label=label)
    for row in connection.execute(f"SELECT {', '.join(_VERSION)} FROM lesson_versions ORDER BY print"):
        yield CarriedVersion(**dict(zip(_VERSION, row, strict=True)))
    facts = (
        "SELECT l.id, f.field, f.value, f.clock, f.device FROM learner_facts f JOIN learners l ON l.key = f.learner"
        " ORDER BY l.id, f.field"
    )
    for learner, field, value, clock, device in connection.execute(facts):
        yield CarriedFact(learner=learner, field=field, value=value, clock=clock, device=device)
    attempts = (
        "SELECT a.id, l.id, a.lesson, v.print, d.id, a.began_at, a.clock, f.id FROM attempts a"
        " JOIN learners l ON l.key = a.learner JOIN lesson_versions v ON v.key = a.version"
        " JOIN devices d ON d.key = a.device LEFT JOIN attempts f ON f.key = a.follows ORDER BY a.clock, a.id"
    )
    for name, learner, lesson, version, device, began_at, clock, follows in connection.execute(attempts):
        yield CarriedAttempt(
            id=name,
            learner=learner,
            lesson=lesson,
            version=version,
            device=device,
            began_at=began_at,
            clock=clock,
            follows=follows,
        )
    drafts = (
        "SELECT a.id, w.clock, w.at, w.act, w.position_ms FROM drafts w JOIN attempts a ON a.key = w.attempt"
        " ORDER BY a.id"
    )
    for attempt, clock, at, act, position_ms in connection.execute(drafts):
        yield CarriedDraft(attempt=attempt, clock=clock, at=at, act=act, position_ms=position_ms)


def statements_after(
    connection: sqlite3.Connection, after: Mapping[tuple[str, int], int]
) -> Iterator[CarriedStatement | CarriedErasedStatement]:
    """The statements of every device in the order of their chains; of a (device, fork) in `after` only later ones."""
    devices = connection.execute("SELECT key, id, fork FROM devices ORDER BY id, fork").fetchall()
    for key, name, fork in devices:
        span = (key << 40 | after.get((name, fork), 0), (key + 1 << 40) - 1)
        erased = connection.execute(
            "SELECT id, sequence, previous, hash FROM erased_statements WHERE key > ? AND key <= ? ORDER BY key", span
        )
        gone = next(erased, None)
        more = ", s.binding, s.previous, s.hash, s.code, s.withheld"
        for flat, (binding, previous, made, code, withheld) in flat_with(
            connection, more, "s.key > ? AND s.key <= ?", span, "s.key"
        ):
            while gone is not None and gone[1] < flat.sequence:
                yield _erased(gone, name, fork)
                gone = next(erased, None)
            yield CarriedStatement(
                flat=flat, hash=made, code=code, previous=previous, fork=fork, binding=binding, withheld=bool(withheld)
            )
        while gone is not None:
            yield _erased(gone, name, fork)
            gone = next(erased, None)


def _erased(row: tuple[str, int, bytes, bytes], device: str, fork: int) -> CarriedErasedStatement:
    name, sequence, previous, made = row
    return CarriedErasedStatement(
        id=name,  # type: ignore[arg-type]  # ids are text when kept
        device=device,  # type: ignore[arg-type]
        fork=fork,
        sequence=sequence,
        previous=previous,
        hash=made,
    )
