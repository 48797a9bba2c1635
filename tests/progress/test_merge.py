"""Bundles carry results from store to store; merged in any order, as often as one likes, the result is the same."""

from __future__ import annotations

import itertools
import random
import shutil
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from empathy_studio.errors import ProgressError
from empathy_studio.play import acts
from empathy_studio.play.statement import Result, Statement
from empathy_studio.progress import intake
from empathy_studio.progress.bundle import BundleWritten, write_bundle
from empathy_studio.progress.merge import Merged, merge_bundle
from empathy_studio.progress.projections import TABLES
from empathy_studio.progress.receipts import OVERLAP, take_receipt, write_receipt
from empathy_studio.progress.sealing import new_reading_key
from empathy_studio.progress.signed_file import HashedWriter
from empathy_studio.progress.store import Store, open_store
from tests.progress.keys import Key, Site
from tests.progress.lessons import Wall, answer, beginning, draft, ending, journal, raw, version, whole_lesson, written

KEY = Key()
SITE = Site(KEY)
PSEUDONYMS = bytes(range(32))


def play(store: Store, *names: str, seeds: range = range(4)) -> None:
    """Let learners play whole lessons."""
    for name in names:
        known = store.learners.find(name)
        learner = known[0] if known else store.learners.add(name)
        for seed in seeds:
            attempt = store.attempts.begin(learner.id, version())
            for step in whole_lesson(seed):
                store.attempts.keep(attempt.id, step)


def held(store: Store) -> dict[str, Any]:
    """Everything a store holds, without the numbers of its rows."""
    select = (
        "SELECT s.id, d.id, d.fork, s.sequence, s.clock, a.id, l.id, s.verb, s.skills, s.response, s.act, s.hash"
        " FROM statements s JOIN devices d ON d.key = s.device JOIN attempts a ON a.key = s.attempt"
        " JOIN learners l ON l.key = a.learner ORDER BY s.id"
    )
    learners = "SELECT id, name, number, picture, guest, removed FROM learners ORDER BY id"
    figures = (
        "SELECT l.id, p.lesson, p.attempts, p.completed, p.passed, p.best, p.first, p.last, p.time_ms, p.last_clock"
        " FROM lesson_progress p JOIN learners l ON l.key = p.learner ORDER BY 1, 2"
    )
    return {sql: store.db.conn.execute(sql).fetchall() for sql in (select, learners, figures)}


def carry(source: Store, target: Store, path: Path, **how: Any) -> tuple[BundleWritten, Merged]:
    """Carry everything from one store to another."""
    done = write_bundle(source, path, KEY, **{"words": "plain", **how})
    return done, merge_bundle(target, path, SITE)


def stores(tmp_path: Path, *names: str) -> list[Store]:
    """New stores, each in a data folder of its own, with clocks years apart."""
    walls = [Wall(datetime(1990 + 12 * number, 3, 1, tzinfo=UTC)) for number in range(len(names))]
    return [open_store(tmp_path / name, now=wall) for name, wall in zip(names, walls, strict=True)]


def test_everything_arrives_and_a_second_merge_changes_nothing(tmp_path: Path) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    play(kiosk, "Ana", "Bob")
    done, merged = carry(kiosk, desk, tmp_path / "one.eresults")
    assert merged.added == done.statements == len(list(kiosk.db["statements"].rows)) > 50
    assert (merged.known, merged.gaps, merged.forks, merged.signer) == (0, (), 0, "Kiosk 1")
    before = held(desk)
    assert before == held(kiosk)
    again = merge_bundle(desk, tmp_path / "one.eresults", SITE)
    assert (again.added, again.known) == (0, done.statements)
    assert held(desk) == before
    assert desk.check().faults == ()
    for store in (kiosk, desk):
        store.close()


def test_bundles_of_kiosks_with_wrong_clocks_merge_to_the_same_in_every_order(tmp_path: Path) -> None:
    kiosks = stores(tmp_path, "a", "b", "c")
    for number, kiosk in enumerate(kiosks):
        play(kiosk, "Ana", "Bob", seeds=range(number, number + 3))
    # One of them knows what another played, and renamed somebody since.
    carry(kiosks[0], kiosks[2], tmp_path / "between.eresults")
    kiosks[2].learners.rename(kiosks[2].learners.find("Ana")[0].id, "Anna")
    bundles = [tmp_path / f"{number}.eresults" for number in range(3)]
    for kiosk, path in zip(kiosks, bundles, strict=True):
        write_bundle(kiosk, path, KEY, words="plain")
        kiosk.close()
    outcomes = []
    for order in itertools.permutations(bundles):
        with open_store(tmp_path / f"desk-{len(outcomes)}") as desk:
            for path in order:
                merge_bundle(desk, path, SITE)
            merge_bundle(desk, order[0], SITE)
            assert desk.check().faults == ()
            outcomes.append(held(desk))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    assert "Anna" in str(outcomes[0])


def test_an_attempt_goes_on_at_the_exact_moment_on_another_kiosk(tmp_path: Path) -> None:
    first, second = stores(tmp_path, "first", "second")
    ana = first.learners.add("Ana")
    attempt = first.attempts.begin(ana.id, version())
    stop = (Statement(verb="suspended", act=raw(acts.Suspend(position_ms=8200)), result=Result()),)
    steps = (beginning(7), answer(1), written("Dear Ms Verhoeven"), journal("just mine"), draft(8200, "I am so"), stop)
    for step in steps:
        first.attempts.keep(attempt.id, step)
    carry(first, second, tmp_path / "carried.eresults")

    (waiting,) = second.attempts.unfinished(ana.id)
    resumed = second.attempts.resume(waiting.id)
    there = [acts.from_json(bytes(act)) for act in resumed.acts]
    here = [acts.from_json(bytes(act)) for act in first.attempts.resume(attempt.id).acts]
    # The run is rebuilt without what stays private.
    assert [one for one in here if not isinstance(one, acts.WriteJournal)] == [
        one for one in there if not isinstance(one, acts.WriteJournal)
    ]
    assert [one.text for one in there if isinstance(one, acts.WriteJournal)] == [""]
    assert resumed.attempt.position_ms == 8200
    # Both go on; nothing collides, and both outcomes are there.
    for store, name in ((second, resumed.attempt.id), (first, attempt.id)):
        store.attempts.keep(name, ending())
    carry(second, first, tmp_path / "back.eresults")
    assert [one.state for one in first.attempts.of_learner(ana.id)] == ["completed", "completed"]
    assert first.check().faults == ()
    for store in (first, second):
        store.close()


def test_a_private_journal_never_leaves_and_a_shared_page_does(tmp_path: Path) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    attempt = kiosk.attempts.begin(kiosk.learners.add("Ana").id, version())
    for step in (beginning(), journal("a secret of mine"), journal("you may read this", share=True)):
        kiosk.attempts.keep(attempt.id, step)
    carry(kiosk, desk, tmp_path / "one.eresults")
    everything = b"".join(path.read_bytes() for path in desk.folder.glob("progress.db*"))
    assert b"a secret of mine" not in everything
    assert b"you may read this" in everything
    for store in (kiosk, desk):
        store.close()


def test_sealed_words_are_read_with_the_trainers_key_alone(tmp_path: Path) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    attempt = kiosk.attempts.begin(kiosk.learners.add("Ana").id, version())
    for step in (beginning(), written("I am so sorry"), draft(900, "half said"), ending()):
        kiosk.attempts.keep(attempt.id, step)
    private, public = new_reading_key()
    path = tmp_path / "one.eresults"
    write_bundle(kiosk, path, KEY, words="sealed", seal_to=public)
    without = merge_bundle(desk, path, SITE)
    assert without.sealed == 1
    assert "trainer's key" in " ".join(without.sentences)
    words = "SELECT response FROM statements WHERE interaction = 'long-fill-in'"
    assert desk.db.conn.execute(words).fetchall() == [("",)]
    with pytest.raises(ProgressError, match="cannot be opened"):
        merge_bundle(desk, path, SITE, new_reading_key()[0])
    opened = merge_bundle(desk, path, SITE, private)
    assert (opened.sealed, opened.added) == (0, 0)
    assert desk.db.conn.execute(words).fetchall() == [("I am so sorry",)]
    assert desk.check().faults == ()
    everything = b"".join(file.read_bytes() for file in desk.folder.glob("progress.db*"))
    assert b"half said" not in everything
    for store in (kiosk, desk):
        store.close()


def test_pseudonyms_are_the_same_everywhere_and_lead_nowhere_until_names_come(tmp_path: Path) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    play(kiosk, "Ana Verhoeven")
    real = kiosk.learners.all()[0].id
    write_bundle(kiosk, tmp_path / "one.eresults", KEY, pseudonym_key=PSEUDONYMS)
    merge_bundle(desk, tmp_path / "one.eresults", SITE)
    rows = [tuple(row.values()) for row in desk.db["learners"].rows]
    assert len(rows) == 1
    assert real not in str(rows)
    everything = b"".join(path.read_bytes() for path in desk.folder.glob("progress.db*"))
    assert b"Verhoeven" not in everything
    assert real.encode() not in everything
    assert desk.check().faults == ()
    assert desk.check().unproven > 0

    carry(kiosk, desk, tmp_path / "two.eresults")
    assert [one.learner for one in desk.attempts.of_learner(real)] == [real] * 4
    for store in (kiosk, desk):
        store.close()


def test_only_what_came_since_the_receipt_is_carried_with_some_overlap(tmp_path: Path) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    play(kiosk, "Ana", seeds=range(20))
    first, _ = carry(kiosk, desk, tmp_path / "one.eresults")
    receipt = write_receipt(desk, tmp_path / "desk.receipt", KEY)
    take_receipt(kiosk, tmp_path / "desk.receipt", SITE)
    assert [(one.device, one.sequence) for one in receipt.held] == [(kiosk.device.id, first.statements)]
    play(kiosk, "Bob", seeds=range(2))
    done, merged = carry(kiosk, desk, tmp_path / "two.eresults", holder=desk.device.id)
    assert merged.known == OVERLAP
    assert merged.added == done.statements - OVERLAP > 0
    assert held(kiosk) == held(desk)
    assert desk.check().faults == ()
    for store in (kiosk, desk):
        store.close()


def test_gaps_are_named_and_the_next_bundle_closes_them(tmp_path: Path) -> None:
    kiosk, desk, other = stores(tmp_path, "kiosk", "desk", "other")
    play(kiosk, "Ana", seeds=range(20))
    carry(kiosk, other, tmp_path / "one.eresults")
    write_receipt(other, tmp_path / "other.receipt", KEY)
    take_receipt(kiosk, tmp_path / "other.receipt", SITE)
    play(kiosk, "Ana", seeds=range(2))
    _, merged = carry(kiosk, desk, tmp_path / "two.eresults", holder=other.device.id)
    (gap,) = merged.gaps
    assert (gap.first, gap.device) == (1, kiosk.device.id)
    assert f"Statements 1 to {gap.last} of device" in merged.sentences[-1]
    assert desk.check().gaps == (gap,)
    # A receipt does not claim what lies behind a gap.
    assert write_receipt(desk, tmp_path / "desk.receipt", KEY).held[0].sequence == 0
    _, merged = carry(kiosk, desk, tmp_path / "three.eresults")
    assert merged.gaps == ()
    assert held(desk) == held(kiosk)
    for store in (kiosk, desk, other):
        store.close()


def test_gaps_and_results_are_the_same_however_many_statements_are_written_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk, other, early = stores(tmp_path, "kiosk", "other", "early")
    play(kiosk, "Ana", seeds=range(10))
    early_end = carry(kiosk, early, tmp_path / "early.eresults")[0].statements
    play(kiosk, "Ana", seeds=range(10))
    carry(kiosk, other, tmp_path / "one.eresults")
    write_receipt(other, tmp_path / "other.receipt", KEY)
    take_receipt(kiosk, tmp_path / "other.receipt", SITE)
    play(kiosk, "Ana", "Bob", seeds=range(2))
    write_bundle(kiosk, tmp_path / "late.eresults", KEY, words="plain", holder=other.device.id)
    write_bundle(kiosk, tmp_path / "whole.eresults", KEY, words="plain")
    for many in (1, 7, 5000):
        monkeypatch.setattr(intake, "BATCH", many)
        with open_store(tmp_path / f"desk-{many}") as desk:
            merged = [
                merge_bundle(desk, tmp_path / f"{name}.eresults", SITE) for name in ("late", "early", "whole", "whole")
            ]
            assert [len(one.gaps) for one in merged] == [1, 1, 0, 0]
            assert merged[0].gaps[0].first == 1
            assert merged[1].gaps[0].first == early_end + 1
            assert held(desk) == held(kiosk)
            assert desk.check().faults == desk.check().gaps == ()
    for store in (kiosk, other, early):
        store.close()


def test_copies_of_a_data_folder_that_went_on_separately_are_both_kept(tmp_path: Path) -> None:
    (kiosk,) = stores(tmp_path, "kiosk")
    play(kiosk, "Ana")
    kiosk.close()
    shutil.copytree(tmp_path / "kiosk", tmp_path / "clone")
    counts = {}
    for name, person in (("kiosk", "Bob"), ("clone", "Cy")):
        with open_store(tmp_path / name) as store:
            play(store, person)
            write_bundle(store, tmp_path / f"{name}.eresults", KEY, words="plain")
            counts[name] = len(list(store.db["statements"].rows))
    for order in (("kiosk", "clone"), ("clone", "kiosk", "clone")):
        with open_store(tmp_path / "-".join(order)) as desk:
            merged = [merge_bundle(desk, tmp_path / f"{name}.eresults", SITE) for name in order]
            assert [one.forks > 0 for one in merged[:2]] == [False, True]
            assert sorted(one.name for one in desk.learners.all()) == ["Ana", "Bob", "Cy"]
            assert len({row["id"] for row in desk.db["statements"].rows}) == merged[0].added + merged[1].added
            assert merged[1].known > 0
            assert desk.check().faults == ()
            assert "Give each machine its own folder" in " ".join(merged[1].sentences)


def test_copies_that_went_on_for_different_lengths_each_keep_their_chain(tmp_path: Path) -> None:
    (kiosk,) = stores(tmp_path, "kiosk")
    play(kiosk, "Ana")
    kiosk.close()
    shutil.copytree(tmp_path / "kiosk", tmp_path / "clone")
    for name, lessons in (("kiosk", 2), ("clone", 5)):
        with open_store(tmp_path / name) as store:
            play(store, "Bob", seeds=range(lessons))
            write_bundle(store, tmp_path / f"{name}.eresults", KEY, words="plain")
    desks = []
    for order in (("kiosk", "clone"), ("clone", "kiosk", "clone")):
        with open_store(tmp_path / "-".join(order)) as desk:
            for name in order:
                merge_bundle(desk, tmp_path / f"{name}.eresults", SITE)
            assert desk.check().faults == ()
            desks.append(write_bundle(desk, tmp_path / f"{len(desks)}.eresults", KEY, words="plain"))
    assert desks[0].statements == desks[1].statements
    # Each desk gave the first place to another copy; both say the same, and a third one has each statement once.
    for first, second in itertools.permutations(desks):
        with open_store(tmp_path / f"third-{first.path.stem}") as third:
            assert merge_bundle(third, first.path, SITE).added == first.statements
            again = merge_bundle(third, second.path, SITE)
            assert (again.added, again.known) == (0, second.statements)
            assert third.check().faults == ()


def test_a_bundle_with_any_byte_changed_is_refused_and_nothing_is_taken_in(tmp_path: Path) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    play(kiosk, "Ana")
    path = tmp_path / "one.eresults"
    write_bundle(kiosk, path, KEY, words="plain")
    whole = path.read_bytes()
    chance = random.Random(6)
    for _ in range(60):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        with pytest.raises(ProgressError, match=r"one\.eresults"):
            merge_bundle(desk, path, SITE)
    for length in (0, 10, 24, 25, 100, 300, len(whole) - 200, len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(ProgressError, match=r"one\.eresults"):
            merge_bundle(desk, path, SITE)
    for other in (whole + b"\n", whole[:-129] + whole[-129:].upper()):  # the signature in capitals is no other number
        path.write_bytes(other)
        with pytest.raises(ProgressError):
            merge_bundle(desk, path, SITE)
    assert not any(list(desk.db[table].rows) for table in ("statements", "learners", "attempts", *TABLES))
    path.write_bytes(whole)
    assert merge_bundle(desk, path, SITE).added > 0
    for store in (kiosk, desk):
        store.close()


CHANGES = {
    "is not what its hash says": "UPDATE statements SET success = 1 - success WHERE sequence = 20",
    "the place of statement": "UPDATE statements SET id = 'one of mine' WHERE sequence = 20",
}


@pytest.mark.parametrize("told", CHANGES)
def test_a_statement_that_was_changed_before_it_was_signed_is_refused_with_all_that_came_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str
) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    play(kiosk, "Ana")
    kiosk.db.conn.execute("DROP TRIGGER statements_never_change")
    assert kiosk.db.conn.execute(CHANGES[told]).rowcount == 1
    write_bundle(kiosk, tmp_path / "one.eresults", KEY, words="plain")
    monkeypatch.setattr(intake, "BATCH", 5)
    with pytest.raises(ProgressError, match=told):
        merge_bundle(desk, tmp_path / "one.eresults", SITE)
    assert not any(list(desk.db[table].rows) for table in ("statements", "learners", "attempts", *TABLES))
    for store in (kiosk, desk):
        store.close()


@pytest.mark.parametrize("body", [b"no stream of records", zlib.compress(bytes(9))[:-1] + b"?", b""])
def test_a_signed_bundle_whose_records_cannot_be_unpacked_is_refused(tmp_path: Path, body: bytes) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    path = tmp_path / "one.eresults"
    write_bundle(kiosk, path, KEY)
    head = b"".join(path.read_bytes().splitlines(keepends=True)[:2])
    with path.open("wb") as file:
        writer = HashedWriter(file)
        writer.write(head + body)
        writer.sign(KEY)
    with pytest.raises(ProgressError, match=r"one\.eresults: (cannot be read to its end|was cut short)"):
        merge_bundle(desk, path, SITE)
    for store in (kiosk, desk):
        store.close()


def test_a_stranger_a_newer_format_and_a_missing_file_are_told(tmp_path: Path) -> None:
    kiosk, desk = stores(tmp_path, "kiosk", "desk")
    path = tmp_path / "one.eresults"
    write_bundle(kiosk, path, Key("Somebody"), words="plain")
    with pytest.raises(ProgressError, match="not trusted"):
        merge_bundle(desk, path, SITE)
    path.write_bytes(path.read_bytes().replace(b"RESULTS 1\n", b"RESULTS 2\n", 1))
    with pytest.raises(ProgressError, match="newer format"):
        merge_bundle(desk, path, SITE)
    with pytest.raises(ProgressError, match="cannot be read"):
        merge_bundle(desk, tmp_path / "nowhere.eresults", SITE)
    with pytest.raises(ProgressError, match="cannot be written"):
        write_bundle(kiosk, path / "below" / "a-file", KEY)
    with pytest.raises(ProgressError, match="not a file of this kind"):
        take_receipt(kiosk, path, SITE)
    for store in (kiosk, desk):
        store.close()
