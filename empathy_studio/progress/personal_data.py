"""One person's data: all of it as one readable file, or deleted for good on request."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.paths import write_whole
from empathy_studio.progress.backup import back_up_in_turn, list_backups
from empathy_studio.progress.database import writing
from empathy_studio.progress.erasure import erase_learner_rows, learner_print
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.identifiers import LearnerId
from empathy_studio.progress.recovery import ASIDE_NAME
from empathy_studio.progress.store import Store
from empathy_studio.sentence import Sentence, counted


class Erased(Value, frozen=True, kw_only=True):
    """What was deleted, and where copies may still lie that this program does not delete.

    `statements` counts what was deleted here; `backups` the older backups that were deleted because they held the
    person's data; `left_in` are files and folders to look at by hand.
    """

    statements: int
    backups: int
    left_in: tuple[str, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What happened, in plain sentences."""
        statements = counted(self.statements, "One statement", "%n statements")
        backups = counted(self.backups, "one older backup", "%n older backups")
        said = [Sentence("{0} and {1} were deleted.", statements, backups)]
        said += [Sentence("Look through {0} as well: it may hold copies.", place) for place in self.left_in]
        return (
            *said,
            Sentence("Bundles that were carried away hold copies; merged here again they bring nothing back."),
        )


def export_person(store: Store, learner: LearnerId, path: Path) -> Path:
    """Write everything that is kept of a learner, the private journal too, to `path` as JSON.

    Raises ProgressError when there is no such learner, or the file cannot be written.
    """
    person = store.learners.get(learner)
    with faults_told(store.path):
        facts = store.db.query(
            "SELECT f.field, f.value, f.clock, f.device FROM learner_facts f JOIN learners l ON l.key = f.learner"
            " WHERE l.id = ? ORDER BY f.field",
            [learner],
        )
        document: dict[str, Any] = {
            "person": msgspec.to_builtins(person),
            "facts": list(facts),
            "attempts": [_attempt(store, attempt.id) for attempt in store.attempts.of_learner(learner)],
        }
    try:
        with write_whole(path) as file:
            file.write(msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n")
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: cannot be written ({1}).", path, error.strerror), "Choose another place."
        ) from error
    return path


def erase_person(store: Store, learner: LearnerId) -> Erased:
    """Delete everything that is kept of a learner, and the backups that hold it too; it cannot be undone.

    A hash of the id stays, so that bundles and other stores do not bring the data back; it travels with the bundles
    and deletes there as well. Each statement leaves its place and its hashes in the chain. Raises ProgressError when
    there is no such learner.
    """
    store.learners.get(learner)
    now = store.now()
    connection = store.db.conn
    with faults_told(store.path):
        connection.execute("PRAGMA secure_delete = ON")  # overwrite what is deleted
    try:
        with writing(store.db, store.path):
            count = erase_learner_rows(connection, learner_print(learner), now.isoformat(timespec="seconds"))
    finally:
        with faults_told(store.path):
            connection.execute("PRAGMA secure_delete = OFF")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    older = list_backups(store.folder)
    fresh = back_up_in_turn(store.db, store.path, now)
    gone = 0
    for backup in older:
        if backup.path != fresh.path:
            with suppress(OSError):
                backup.path.unlink(missing_ok=True)
                gone += 1
    left = [store.folder / ASIDE_NAME, *(one.path for one in list_backups(store.folder) if one.path != fresh.path)]
    return Erased(statements=count, backups=gone, left_in=tuple(str(path) for path in left if path.exists()))


def _attempt(store: Store, attempt: Any) -> dict[str, Any]:
    found = msgspec.to_builtins(store.attempts.get(attempt))
    draft = store.db.conn.execute(
        "SELECT w.act FROM drafts w JOIN attempts a ON a.key = w.attempt WHERE a.id = ?", (attempt,)
    ).fetchone()
    found["draft"] = msgspec.json.decode(draft[0]) if draft and draft[0] else None
    found["statements"] = [msgspec.to_builtins(_readable(one)) for one in store.attempts.statements(attempt)]
    return dict(found)


def _readable(kept: Any) -> dict[str, Any]:
    statement = msgspec.to_builtins(msgspec.structs.replace(kept.statement, act=None))
    act = kept.statement.act
    statement["act"] = msgspec.json.decode(act) if act is not None else None
    return {"id": kept.id, "device": kept.device, "sequence": kept.sequence, "at": kept.at, **statement}
