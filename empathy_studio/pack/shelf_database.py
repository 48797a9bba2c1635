"""The list of what is installed: a small SQLite database whose transactions switch versions."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Protocol

from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.manifest import Manifest
from empathy_studio.sentence import Sentence

DATABASE_NAME: Final = "shelf.sqlite3"
_WAIT_S: Final = 5.0

_FIRST_SCHEMA: Final = (
    """CREATE TABLE versions (
        content TEXT PRIMARY KEY,
        pack TEXT NOT NULL,
        version INTEGER NOT NULL,
        version_name TEXT NOT NULL,
        title TEXT NOT NULL,
        publisher BLOB NOT NULL,
        size INTEGER NOT NULL,
        installed_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE shelf (
        pack TEXT PRIMARY KEY,
        current TEXT NOT NULL REFERENCES versions (content),
        previous TEXT REFERENCES versions (content)
    ) STRICT""",
    """CREATE TABLE blob_uses (
        content TEXT NOT NULL REFERENCES versions (content) ON DELETE CASCADE,
        blob TEXT NOT NULL,
        size INTEGER NOT NULL,
        PRIMARY KEY (content, blob)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE ratchets (
        pack TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        publisher BLOB NOT NULL
    ) STRICT""",
)
_UPGRADES: Final[tuple[tuple[str, ...], ...]] = (_FIRST_SCHEMA,)
"""The statements that lead from one format of the database to the next."""
SHELF_FORMAT: Final = len(_UPGRADES)
"""The format number that this program writes."""

_COLUMNS: Final = ("content", "pack", "version", "version_name", "title", "publisher", "size", "installed_at")
_SELECT: Final = f"SELECT {', '.join(f'versions.{name}' for name in _COLUMNS)} FROM versions"
_INSERT: Final = f"INSERT OR REPLACE INTO versions VALUES ({', '.join('?' for _ in _COLUMNS)})"


class Connection(Protocol):
    """What is needed of a connection; `sqlite3` has it, and so has a rehearsal of a power cut."""

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Iterable[Any]:
        """Run one statement and give its rows."""

    def close(self) -> None:
        """Close it."""


Connect = Callable[[Path, bool], Connection]
"""Opens the database at a path, read-only when the flag is set; outside a transaction each statement stands alone."""


class DamagedShelf(PackError):
    """The shelf database itself is damaged; `mend.mend_shelf` makes it anew from what is on the shelf."""


class Version(Value, frozen=True, kw_only=True):
    """One installed version of a pack."""

    content: str
    """The content hash, which also names the version's skeleton file."""
    pack: str
    version: int
    version_name: str
    title: str
    publisher: bytes
    """The raw public key that sealed it."""
    size: int
    """Bytes of the pack file it came from."""
    installed_at: str
    """ISO 8601 with the offset from UTC."""

    @classmethod
    def of(cls, manifest: Manifest, content: str, publisher: bytes, size: int) -> Version:
        """A pack that is installed now; `size` in bytes, `publisher` the raw key of its seal."""
        return cls(
            content=content,
            pack=manifest.pack,
            version=manifest.version,
            version_name=manifest.version_name,
            title=manifest.title,
            publisher=publisher,
            size=size,
            installed_at=datetime.now(UTC).astimezone().isoformat(timespec="seconds"),
        )


class Ratchet(Value, frozen=True, kw_only=True):
    """The highest version of a pack that was ever installed here, and whose it was."""

    version: int
    publisher: bytes


def connect(path: Path, read_only: bool) -> Connection:
    """Open the shelf database with the standard library; a read-only disk is read as it lies."""
    if not read_only:
        return sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None)
    address = path.absolute().as_uri()
    connection = sqlite3.connect(f"{address}?mode=ro", timeout=_WAIT_S, isolation_level=None, uri=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    except sqlite3.OperationalError:
        connection.close()
        return sqlite3.connect(f"{address}?mode=ro&immutable=1", isolation_level=None, uri=True)
    return connection


class ShelfDatabase:
    """Questions and transactions over one open connection. Use `opened` to have one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def prepare(self) -> None:
        """Set the durability, and bring an older database to the newest format."""
        run = self._connection.execute
        list(run("PRAGMA journal_mode = WAL"))
        list(run("PRAGMA synchronous = FULL"))
        list(run("PRAGMA foreign_keys = ON"))
        if self._format() == len(_UPGRADES):
            return
        with self._transaction():
            for step in _UPGRADES[self._format() :]:
                for statement in step:
                    list(run(statement))
            list(run(f"PRAGMA user_version = {len(_UPGRADES)}"))

    def is_unwritten(self) -> bool:
        """Whether the power went before the very first transaction, so that there is nothing in it yet."""
        return self._format() == 0

    def _format(self) -> int:
        found = int(next(iter(self._connection.execute("PRAGMA user_version")))[0])
        if found > len(_UPGRADES):
            raise PackError(
                Sentence("The shelf is of format {0}, made by a newer program.", found), "Update Empathy Studio."
            )
        return found

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        list(self._connection.execute("BEGIN IMMEDIATE"))
        try:
            yield
        except BaseException:
            list(self._connection.execute("ROLLBACK"))
            raise
        list(self._connection.execute("COMMIT"))

    def _rows(self, sql: str, *parameters: Any) -> list[Any]:
        return list(self._connection.execute(sql, parameters))

    def current(self) -> tuple[Version, ...]:
        """The version of each pack that is in use, by title."""
        rows = self._rows(f"{_SELECT} JOIN shelf ON content = current ORDER BY title, versions.pack")
        return tuple(_version(row) for row in rows)

    def current_of(self, pack: str) -> Version | None:
        """The version of one pack that is in use."""
        return self._one(f"{_SELECT} JOIN shelf ON content = current WHERE shelf.pack = ?", pack)

    def previous_of(self, pack: str) -> Version | None:
        """The version of one pack that may be gone back to."""
        return self._one(f"{_SELECT} JOIN shelf ON content = previous WHERE shelf.pack = ?", pack)

    def version(self, content: str) -> Version | None:
        """An installed version by its content hash."""
        return self._one(f"{_SELECT} WHERE content = ?", content)

    def ratchet(self, pack: str) -> Ratchet | None:
        """How far a pack has ever come here."""
        for row in self._rows("SELECT version, publisher FROM ratchets WHERE pack = ?", pack):
            return Ratchet(version=row[0], publisher=bytes(row[1]))
        return None

    def contents(self) -> frozenset[str]:
        """The content hashes of all installed versions."""
        return frozenset(row[0] for row in self._rows("SELECT content FROM versions"))

    def blobs(self) -> frozenset[str]:
        """The hashes of all blobs that some installed version uses."""
        return frozenset(row[0] for row in self._rows("SELECT DISTINCT blob FROM blob_uses"))

    def size_on_disk(self, pack: str) -> int:
        """Bytes of the blobs that no other pack uses: what removing the pack would free, but for its texts."""
        rows = self._rows(
            """SELECT coalesce(sum(size), 0) FROM (
                SELECT blob, max(blob_uses.size) AS size FROM blob_uses JOIN versions USING (content)
                GROUP BY blob HAVING min(pack) = ? AND max(pack) = ?)""",
            pack,
            pack,
        )
        return int(rows[0][0])

    def switch_to(self, version: Version, blobs: Iterable[tuple[str, int]]) -> None:
        """Put a version, whose files are all on the disk, in use; the one in use becomes the previous."""
        with self._transaction():
            self._rows(_INSERT, *(getattr(version, name) for name in _COLUMNS))
            for blob, size in blobs:
                self._rows("INSERT OR REPLACE INTO blob_uses VALUES (?, ?, ?)", version.content, blob, size)
            self._rows(
                """INSERT INTO shelf (pack, current) VALUES (?, ?) ON CONFLICT (pack) DO UPDATE SET
                previous = CASE WHEN current = excluded.current THEN previous ELSE current END,
                current = excluded.current""",
                version.pack,
                version.content,
            )
            self._rows(
                """INSERT INTO ratchets VALUES (?, ?, ?) ON CONFLICT (pack) DO UPDATE SET
                version = max(version, excluded.version), publisher = excluded.publisher""",
                version.pack,
                version.version,
                version.publisher,
            )
            self._drop_unlisted()

    def roll_back(self, pack: str) -> None:
        """Exchange the version in use with the previous one."""
        with self._transaction():
            self._rows(
                "UPDATE shelf SET current = previous, previous = current WHERE pack = ? AND previous NOT NULL", pack
            )

    def remove(self, pack: str) -> None:
        """Take a pack off the shelf, all versions; its ratchet stays."""
        with self._transaction():
            self._rows("DELETE FROM shelf WHERE pack = ?", pack)
            self._drop_unlisted()

    def drop_previous(self) -> None:
        """Let go of every previous version."""
        with self._transaction():
            self._rows("UPDATE shelf SET previous = NULL")
            self._drop_unlisted()

    def prove(self, *, has_versions: bool) -> None:
        """Raises DamagedShelf when SQLite does not find the database whole.

        `has_versions` says that versions lie on the shelf: the list was written before them, so it cannot be empty.
        """
        try:
            found = str(self._rows("PRAGMA quick_check(1)")[0][0])
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            raise _damaged_list(error) from error
        if found != "ok":
            raise _damaged_list(found)
        if has_versions and self.is_unwritten():
            raise _damaged_list("it is empty")

    def _drop_unlisted(self) -> None:
        self._rows(
            """DELETE FROM versions WHERE content NOT IN
            (SELECT current FROM shelf UNION SELECT previous FROM shelf WHERE previous NOT NULL)"""
        )

    def _one(self, sql: str, parameter: str) -> Version | None:
        rows = self._rows(sql, parameter)
        return _version(rows[0]) if rows else None


def _version(row: Sequence[Any]) -> Version:
    return Version(**dict(zip(_COLUMNS, row, strict=True)))


@contextmanager
def opened(path: Path, connector: Connect, *, read_only: bool = False) -> Iterator[ShelfDatabase]:
    """The shelf database at `path`, made when it is missing and may be written.

    Raises PackError when it is damaged, locked for longer than five seconds, full, or newer than this program.
    """
    try:
        connection = connector(path, read_only)
        try:
            database = ShelfDatabase(connection)
            if not read_only:
                database.prepare()
            yield database
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise
        hint = Sentence("Check the space and the permissions of the disk, and close other installations.")
        raise PackError(
            Sentence("{0}: the list of installed packs cannot be used ({1}).", path, error), hint
        ) from error
    except sqlite3.DatabaseError as error:
        raise _damaged_list(error) from error


def _damaged_list(reason: object) -> DamagedShelf:
    return DamagedShelf(f"The list of installed packs is damaged ({reason}).", "Restart the program, which mends it.")
