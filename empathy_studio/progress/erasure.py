"""Deletes one person's data for good, and leaves what keeps it deleted: a hash of the id, the links of the chain."""

from __future__ import annotations

import sqlite3

from blake3 import blake3

from empathy_studio.progress.device import note_heads

_ROWS = (
    "DELETE FROM drafts WHERE attempt IN (SELECT key FROM attempts WHERE learner = :learner)",
    "DELETE FROM attempt_results WHERE attempt IN (SELECT key FROM attempts WHERE learner = :learner)",
    "DELETE FROM attempt_skills WHERE attempt IN (SELECT key FROM attempts WHERE learner = :learner)",
    "DELETE FROM lesson_progress WHERE learner = :learner",
    "DELETE FROM skill_progress WHERE learner = :learner",
    "INSERT INTO erased_statements (key, id, previous, hash) SELECT key, id, previous, hash FROM statements"
    " WHERE attempt IN (SELECT key FROM attempts WHERE learner = :learner)",
    "DELETE FROM statements WHERE attempt IN (SELECT key FROM attempts WHERE learner = :learner)",
    "UPDATE attempts SET follows = NULL WHERE learner = :learner",
    "DELETE FROM attempts WHERE learner = :learner",
    "DELETE FROM pins WHERE subject = 'learner:' || (SELECT id FROM learners WHERE key = :learner)",
    "DELETE FROM learners WHERE key = :learner",
)


def learner_print(learner: str) -> str:
    """The hash that stands for an erased learner, 32 hex digits; it says nothing to who does not have the id."""
    return blake3(b"Empathy Studio learner\0" + learner.encode()).hexdigest(length=16)


def erase_learner_rows(connection: sqlite3.Connection, print_of_id: str, at: str) -> int:
    """Delete everything of the learner with this print, in a transaction of the caller's; how many statements went.

    Each statement leaves its id, its place and its hashes, so that the chains can still be checked; the print
    stays, so that a bundle from elsewhere does not bring the data back. `at` is when, ISO 8601.
    """
    connection.execute("INSERT OR IGNORE INTO erased_learners (print, at) VALUES (?, ?)", (print_of_id, at))
    found = [
        key for key, name in connection.execute("SELECT key, id FROM learners") if learner_print(name) == print_of_id
    ]
    count = 0
    note_heads(connection)
    for key in found:
        of_learner = "SELECT count(*) FROM statements WHERE attempt IN (SELECT key FROM attempts WHERE learner = ?)"
        count += connection.execute(of_learner, (key,)).fetchone()[0]
        for sql in _ROWS:
            connection.execute(sql, {"learner": key})
    return count
