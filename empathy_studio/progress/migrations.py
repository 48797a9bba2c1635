"""The schema of the progress store, as a list of migrations that only grows."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("progress")


def known_migrations() -> tuple[str, ...]:
    """The names of all migrations this program knows, in order; their number is the format number of the store."""
    empty = Database(memory=True, execute_plugins=False)
    try:
        return tuple(migration.name for migration in migrations.pending(empty))
    finally:
        empty.close()


def _run(db: Database, *statements: str) -> None:
    for statement in statements:
        db.execute(statement)


@migrations()
def keep_devices(db: Database) -> None:
    """Devices, with the head of each own chain, and the few facts about the store itself."""
    _run(
        db,
        """CREATE TABLE devices (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            fork INTEGER NOT NULL DEFAULT 0,
            label TEXT NOT NULL DEFAULT '',
            own INTEGER NOT NULL DEFAULT 0,
            key_print TEXT NOT NULL DEFAULT '',
            sequence INTEGER NOT NULL DEFAULT 0,
            clock INTEGER NOT NULL DEFAULT 0,
            hash BLOB NOT NULL DEFAULT (zeroblob(32)),
            UNIQUE (id, fork)
        ) STRICT""",
        "CREATE TABLE store_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE recoveries (
            at TEXT PRIMARY KEY, reason TEXT NOT NULL, backup_at TEXT, from_backup INTEGER NOT NULL,
            salvaged INTEGER NOT NULL, lost INTEGER, aside TEXT NOT NULL
        ) STRICT""",
    )


@migrations()
def keep_learners(db: Database) -> None:
    """Learners; each field is a fact with a hybrid clock, and the newest fact stands."""
    _run(
        db,
        """CREATE TABLE learners (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL DEFAULT '',
            number TEXT NOT NULL DEFAULT '',
            picture TEXT NOT NULL DEFAULT '',
            guest INTEGER NOT NULL DEFAULT 0,
            removed INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        """CREATE TABLE learner_facts (
            learner INTEGER NOT NULL REFERENCES learners (key) ON DELETE CASCADE,
            field TEXT NOT NULL, value TEXT NOT NULL, clock INTEGER NOT NULL, device TEXT NOT NULL,
            PRIMARY KEY (learner, field)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE learner_groups (
            learner INTEGER NOT NULL REFERENCES learners (key) ON DELETE CASCADE,
            name TEXT NOT NULL, PRIMARY KEY (learner, name)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE pins (
            subject TEXT PRIMARY KEY, hash TEXT NOT NULL, failures INTEGER NOT NULL DEFAULT 0,
            wait_from TEXT, wait_s INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID""",
    )


@migrations()
def keep_attempts_and_statements(db: Database) -> None:
    """Attempts, the versions they are played with, and the append-only statements with their points."""
    _run(
        db,
        """CREATE TABLE lesson_versions (
            key INTEGER PRIMARY KEY, print TEXT NOT NULL UNIQUE, lesson TEXT NOT NULL, course TEXT NOT NULL,
            course_version INTEGER NOT NULL, language TEXT NOT NULL, pack TEXT NOT NULL, pack_hash TEXT NOT NULL,
            rules TEXT NOT NULL, title TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE attempts (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            learner INTEGER NOT NULL REFERENCES learners (key),
            lesson TEXT NOT NULL,
            version INTEGER NOT NULL REFERENCES lesson_versions (key),
            device INTEGER NOT NULL REFERENCES devices (key),
            follows INTEGER REFERENCES attempts (key),
            began_at TEXT NOT NULL,
            clock INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX attempts_by_learner ON attempts (learner, lesson, clock)",
        "CREATE INDEX attempts_that_follow ON attempts (follows) WHERE follows IS NOT NULL",
        # The row number holds device and sequence (device * 2**40 + sequence), so that the table itself is in
        # the order of the chains and needs no index for it.
        """CREATE TABLE statements (
            key INTEGER PRIMARY KEY,
            attempt INTEGER NOT NULL REFERENCES attempts (key),
            clock INTEGER NOT NULL,
            practice INTEGER NOT NULL,
            verb TEXT NOT NULL,
            scene TEXT,
            moment TEXT,
            position_ms INTEGER,
            success INTEGER,
            rapport REAL,
            clock_s REAL,
            spent REAL,
            duration_ms INTEGER,
            skills TEXT NOT NULL,
            version INTEGER NOT NULL REFERENCES lesson_versions (key),
            at TEXT NOT NULL,
            id TEXT NOT NULL UNIQUE,
            interaction TEXT NOT NULL,
            response TEXT NOT NULL,
            correct TEXT NOT NULL,
            act TEXT NOT NULL,
            private INTEGER NOT NULL,
            withheld INTEGER NOT NULL,
            binding BLOB NOT NULL,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL,
            code BLOB NOT NULL,
            device INTEGER NOT NULL GENERATED ALWAYS AS (key >> 40) VIRTUAL,
            sequence INTEGER NOT NULL GENERATED ALWAYS AS (key & 1099511627775) VIRTUAL
        ) STRICT""",
        "CREATE INDEX statements_by_attempt ON statements (attempt, clock, practice, duration_ms)",
        "CREATE INDEX statements_that_end ON statements (attempt) WHERE verb IN ('completed', 'left')",
        """CREATE TABLE drafts (
            attempt INTEGER PRIMARY KEY REFERENCES attempts (key) ON DELETE CASCADE,
            clock INTEGER NOT NULL, at TEXT NOT NULL, act TEXT NOT NULL, position_ms INTEGER
        ) STRICT""",
        """CREATE TABLE erased_statements (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, previous BLOB NOT NULL, hash BLOB NOT NULL,
            device INTEGER NOT NULL GENERATED ALWAYS AS (key >> 40) VIRTUAL,
            sequence INTEGER NOT NULL GENERATED ALWAYS AS (key & 1099511627775) VIRTUAL
        ) STRICT""",
        "CREATE TABLE erased_learners (print TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID",
        # Nothing ever changes, but words that were held back may be filled in.
        """CREATE TRIGGER statements_never_change BEFORE UPDATE ON statements
            WHEN NOT (OLD.withheld = 1 AND NEW.withheld = 0 AND OLD.hash = NEW.hash AND OLD.id = NEW.id)
            BEGIN SELECT RAISE(ABORT, 'statements are append-only'); END""",
        """CREATE TRIGGER statements_stay BEFORE DELETE ON statements
            WHEN NOT EXISTS (SELECT 1 FROM erased_statements WHERE key = OLD.key AND id = OLD.id)
            BEGIN SELECT RAISE(ABORT, 'statements are append-only'); END""",
    )


@migrations()
def project_where_learners_stand(db: Database) -> None:
    """Figures that follow from the statements and can be dropped and rebuilt at any time."""
    _run(
        db,
        """CREATE TABLE attempt_results (
            attempt INTEGER PRIMARY KEY, state TEXT NOT NULL, clock INTEGER NOT NULL, rapport REAL NOT NULL,
            clock_s REAL NOT NULL, spent REAL NOT NULL, points REAL NOT NULL, most REAL NOT NULL,
            passed INTEGER, time_ms INTEGER NOT NULL
        ) STRICT""",
        """CREATE TABLE attempt_skills (
            attempt INTEGER NOT NULL, skill TEXT NOT NULL, points REAL NOT NULL, most REAL NOT NULL,
            PRIMARY KEY (attempt, skill)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE lesson_progress (
            learner INTEGER NOT NULL, lesson TEXT NOT NULL, attempts INTEGER NOT NULL, completed INTEGER NOT NULL,
            passed INTEGER NOT NULL, best REAL, first REAL, last REAL, time_ms INTEGER NOT NULL,
            last_clock INTEGER NOT NULL, PRIMARY KEY (learner, lesson)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE skill_progress (
            learner INTEGER NOT NULL, lesson TEXT NOT NULL, skill TEXT NOT NULL, points REAL NOT NULL,
            most REAL NOT NULL, attempts INTEGER NOT NULL, PRIMARY KEY (learner, lesson, skill)
        ) STRICT, WITHOUT ROWID""",
    )


@migrations()
def carry_results(db: Database) -> None:
    """Receipts for what other stores have taken in, and bundles that were merged here."""
    _run(
        db,
        """CREATE TABLE receipts (
            holder TEXT NOT NULL, device INTEGER NOT NULL REFERENCES devices (key), sequence INTEGER NOT NULL,
            at TEXT NOT NULL, PRIMARY KEY (holder, device)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE merged_bundles (
            print TEXT PRIMARY KEY, at TEXT NOT NULL, source TEXT NOT NULL, signer TEXT NOT NULL,
            statements INTEGER NOT NULL, added INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID""",
    )


@migrations()
def keep_the_part_of_a_moment(db: Database) -> None:
    """Statements about one part of a moment say which: a question that was asked, a statement that was rated."""
    db.execute("ALTER TABLE statements ADD COLUMN item TEXT NOT NULL DEFAULT ''")


@migrations()
def arrange_figures_for_reports(db: Database) -> None:
    """The figures stand in the order in which reports add them up; they are rebuilt afterwards."""
    _run(
        db,
        "DROP TABLE lesson_progress",
        "DROP TABLE skill_progress",
        """CREATE TABLE lesson_progress (
            lesson TEXT NOT NULL, learner INTEGER NOT NULL, attempts INTEGER NOT NULL, completed INTEGER NOT NULL,
            passed INTEGER NOT NULL, best REAL, first REAL, last REAL, time_ms INTEGER NOT NULL,
            last_clock INTEGER NOT NULL, PRIMARY KEY (lesson, learner)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX lesson_progress_by_learner ON lesson_progress (learner)",
        """CREATE TABLE skill_progress (
            skill TEXT NOT NULL, learner INTEGER NOT NULL, lesson TEXT NOT NULL, points REAL NOT NULL,
            most REAL NOT NULL, attempts INTEGER NOT NULL, PRIMARY KEY (skill, learner, lesson)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX skill_progress_by_learner ON skill_progress (learner, lesson)",
    )


@migrations()
def find_statements_by_their_place(db: Database) -> None:
    """The ids of statements need no index, which was a page more to write with every answer.

    A statement is found by its place, the device and the number in the device's chain, which is its row number; on a
    device of which copies went on separately, on one of the copies. SQLite drops such an index with its table only.
    """
    columns = ", ".join(row[1] for row in db.execute("PRAGMA table_info(statements)"))
    (former,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = 'statements'").fetchone()
    beside = former.replace("TABLE statements", "TABLE statements_by_place")
    around = "SELECT sql FROM sqlite_schema WHERE tbl_name = 'statements' AND type <> 'table' AND sql IS NOT NULL"
    indexes_and_triggers = [row[0] for row in db.execute(around)]
    _run(
        db,
        beside.replace("id TEXT NOT NULL UNIQUE", "id TEXT NOT NULL"),
        f"INSERT INTO statements_by_place ({columns}) SELECT {columns} FROM statements ORDER BY key",
        "DROP TABLE statements",
        "ALTER TABLE statements_by_place RENAME TO statements",
        *indexes_and_triggers,
    )
