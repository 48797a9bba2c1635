"""The look that is taken at a store when it is opened: is the file sound, and does its chain end where it should."""

from __future__ import annotations

import sqlite3

from empathy_studio.progress.faults import is_damage
from empathy_studio.sentence import Sentence

QUICK_BYTES = 64 * 1024 * 1024
"""Up to this size every page is looked at on each start; in a larger store once a day, and when it was not closed."""


def damaged_pages(connection: sqlite3.Connection) -> str:
    """What is wrong with the file, in a few words (PRAGMA quick_check looks at every page); empty when nothing is."""
    try:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return str(error)
    return "" if found == "ok" else found.removeprefix("*** in database main ***\n").splitlines()[0]


def is_large(connection: sqlite3.Connection) -> bool:
    """Whether looking at every page takes too long to do it at each start."""
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    return bool(pages * connection.execute("PRAGMA page_size").fetchone()[0] > QUICK_BYTES)


def looked_at(connection: sqlite3.Connection) -> str:
    """The day on which every page of a large store was looked at last; empty when never."""
    try:
        row = connection.execute("SELECT value FROM store_facts WHERE name = 'looked_at'").fetchone()
    except sqlite3.OperationalError:
        return ""  # another program's database, which is refused afterwards
    return str(row[0]) if row else ""


def note_the_look(connection: sqlite3.Connection, today: str) -> None:
    """Remember that every page was looked at today."""
    connection.execute("INSERT OR REPLACE INTO store_facts (name, value) VALUES ('looked_at', ?)", (today,))


def broken_chain(connection: sqlite3.Connection) -> str:
    """The last two statements of every own device must follow each other."""
    for key, name in connection.execute("SELECT key, id FROM devices WHERE own = 1").fetchall():
        ends = connection.execute(
            "SELECT sequence, previous, hash FROM statements WHERE key BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1"
            " ORDER BY key DESC LIMIT 2",
            (key,),
        ).fetchall()
        if len(ends) == 2 and ends[0][0] == ends[1][0] + 1 and ends[0][1] != ends[1][2]:
            return Sentence("the statements of device {0} do not follow each other", name)
    return ""
