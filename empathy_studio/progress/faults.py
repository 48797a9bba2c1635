"""Turns what SQLite reports into one sentence for people: what happened, what was kept, what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from empathy_studio.errors import ProgressError
from empathy_studio.sentence import Sentence

_SENTENCES = {
    sqlite3.SQLITE_BUSY: (
        Sentence("is locked by another program"),
        Sentence("Everything acknowledged before is kept. Close the other program, or wait, and try again."),
    ),
    sqlite3.SQLITE_FULL: (
        Sentence("cannot grow, because the disk is full"),
        Sentence("Everything acknowledged before is kept. Free some space, then go on."),
    ),
    sqlite3.SQLITE_READONLY: (
        Sentence("may not be written"),
        Sentence("Give this user the right to write to the folder, or choose another with --data."),
    ),
    sqlite3.SQLITE_CANTOPEN: (
        Sentence("cannot be opened"),
        Sentence("Check that the folder exists and that this user may read and write it."),
    ),
    sqlite3.SQLITE_IOERR: (
        Sentence("could not be read or written by the system"),
        Sentence("Everything acknowledged before is kept. Check the disk and its cable, and try again."),
    ),
    sqlite3.SQLITE_CORRUPT: (
        Sentence("is damaged"),
        Sentence("Start the program again: it restores the newest good backup and saves what it can."),
    ),
    sqlite3.SQLITE_NOTADB: (
        Sentence("is not a progress store, or its beginning is damaged"),
        Sentence("Start the program again: it restores the newest good backup and saves what it can."),
    ),
}
_SAME = {sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY, sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY}
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def primary_code(error: sqlite3.Error) -> int:
    """The primary result code of SQLite (its extended code without the upper bits); -1 when there is none."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else -1


def is_damage(error: sqlite3.Error) -> bool:
    """Whether `error` means that the file itself is not as SQLite left it."""
    return primary_code(error) in DAMAGE


def told(error: sqlite3.Error, path: Path) -> ProgressError | None:
    """`error` as a sentence about the file at `path`; None when it is a bug of ours and not the world's fault."""
    code = primary_code(error)
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHMSIZE:
        code = sqlite3.SQLITE_FULL  # the file beside the store that programs share could not grow
    known = _SENTENCES.get(_SAME.get(code, code))
    if known is None:
        return None
    what, remedy = known
    return ProgressError(Sentence("{0}: the progress store {1}.", path, what), remedy)


def refused(error: OSError, path: Path, otherwise: ProgressError) -> ProgressError:
    """What the system refused at `path`: that the disk is full where it is, else `otherwise`."""
    if error.errno not in _NO_ROOM:
        return otherwise
    what, remedy = _SENTENCES[sqlite3.SQLITE_FULL]
    return ProgressError(Sentence("{0}: the progress store {1}.", path, what), remedy)


@contextmanager
def faults_told(path: Path) -> Iterator[None]:
    """Raise ProgressError for whatever SQLite reports about the world while the block runs."""
    try:
        yield
    except sqlite3.Error as error:
        sentence = told(error, path)
        if sentence is None:
            raise
        raise sentence from error
