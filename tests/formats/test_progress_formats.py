"""A real store of every schema that ever was opens, is brought up to date, and holds what it held; bundles too."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Literal

import pytest
from sqlite_utils import Database

from empathy_studio.play import acts
from empathy_studio.progress.database import database_path, progress_folder
from empathy_studio.progress.merge import merge_bundle
from empathy_studio.progress.migrations import known_migrations, migrations
from empathy_studio.progress.pins import learner_subject
from empathy_studio.progress.store import open_store
from tests.progress.keys import Site

FOLDER = Path(__file__).parent / "progress"
KEPT = sorted(FOLDER.glob("schema-*"), key=lambda path: int(path.name.removeprefix("schema-")))


class Trusting(Site):
    """Trusts the key that the kept bundle was signed with."""

    def __init__(self, public: bytes) -> None:
        super().__init__()
        self._names[public] = "Kiosk 1"

    def signed_by(self, purpose: Literal["results"], public: bytes, message: bytes, signature: bytes) -> str | None:
        """As in the site's own."""
        return super().signed_by(purpose, public, message, signature)


@pytest.fixture(params=KEPT, ids=lambda path: path.name)
def kept(request: pytest.FixtureRequest, data_folder: Path) -> Path:
    """The data folder with an old store in it."""
    folder = progress_folder(data_folder)
    shutil.copytree(request.param, folder)
    return data_folder


def test_an_old_store_opens_and_holds_what_it_held(kept: Path) -> None:
    before = sqlite3.connect(database_path(progress_folder(kept)))
    ids = [row[0] for row in before.execute("SELECT id FROM statements ORDER BY key")]
    number = before.execute("PRAGMA user_version").fetchone()[0]
    before.close()
    assert len(ids) > 40
    with open_store(kept) as store:
        assert store.recovery is None
        assert [row["id"] for row in store.db["statements"].rows_where(order_by="key")] == ids
        check = store.check()
        assert (check.faults, check.gaps, check.unproven) == ((), (), 0)
        ana, bob = store.learners.all()
        assert (ana.name, ana.number, ana.picture, ana.groups, bob.name) == ("Ana", "7", "peep-3", ("North",), "Bob")
        assert store.pins.check(learner_subject(ana.id), "2468").right
        resumed = store.attempts.resume(store.attempts.unfinished(ana.id)[0].id)
        assert acts.from_json(bytes(resumed.acts[-1])) == acts.Draft(position_ms=8200, text="I am so")
        assert store.db.conn.execute("PRAGMA user_version").fetchone()[0] == len(known_migrations())
        assert len(store.backups()) == (number < len(known_migrations()))


def test_an_old_bundle_is_merged(kept: Path, tmp_path: Path) -> None:
    folder = progress_folder(kept)
    site = Trusting(bytes.fromhex((folder / "results.key").read_text("ascii")))
    with open_store(tmp_path / "desk") as desk, open_store(kept) as source:
        assert merge_bundle(desk, folder / "results.eresults", site).added == source.check().statements
        assert desk.check().faults == ()


@pytest.mark.parametrize("name", known_migrations())
def test_each_migration_adds_what_its_name_says(name: str) -> None:
    """Applied one by one on an empty database, each changes the schema, and only the ones before it are needed."""
    names = known_migrations()
    db = Database(memory=True, execute_plugins=False)
    migrations.apply(db, stop_before=name)
    assert [one.name for one in migrations.pending(db)] == list(names[names.index(name) :])
    before = set(db.schema.splitlines())
    following = names[names.index(name) + 1 : names.index(name) + 2]
    migrations.apply(db, stop_before=following)
    new = "\n".join(set(db.schema.splitlines()) - before)
    told = {
        "keep_devices": ("devices", "store_facts", "recoveries"),
        "keep_learners": ("learners", "learner_facts", "learner_groups", "pins"),
        "keep_attempts_and_statements": ("attempts", "statements", "drafts", "erased_learners", "lesson_versions"),
        "project_where_learners_stand": ("attempt_results", "attempt_skills", "lesson_progress", "skill_progress"),
        "carry_results": ("receipts", "merged_bundles"),
        "keep_the_part_of_a_moment": ("item TEXT",),
        "arrange_figures_for_reports": ("lesson_progress_by_learner", "skill_progress_by_learner"),
        "find_statements_by_their_place": ('CREATE TABLE "statements"',),
    }
    assert told[name]
    for word in told[name]:
        assert word in new
    db.close()


def test_every_answer_is_written_to_one_index_alone(kept: Path) -> None:
    """The index of ids that older stores had cost one more page with each answer."""
    with open_store(kept) as store:
        names = [row[1] for row in store.db.conn.execute("PRAGMA index_list(statements)")]
        assert sorted(names) == ["statements_by_attempt", "statements_that_end"]  # the second holds ends only
        assert store.db.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert store.db.conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_statements_cannot_be_changed_or_deleted_by_a_slip(kept: Path) -> None:
    with open_store(kept) as store:
        for slip in ("UPDATE statements SET response = 'better'", "DELETE FROM statements"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                store.db.conn.execute(slip)
