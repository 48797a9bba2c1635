"""Results leave a kiosk and come in elsewhere by the trainer's page; one person's data is given out and erased."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from empathy_studio.exchange.carrying import CarryOut, carry_out, look_at, take_in
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.play.acts import Pick
from empathy_studio.progress.pins import TRAINER
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store, open_store
from empathy_studio.ui.kiosk.sticks import Stick
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.results.carry_sheet import CarrySheet
from empathy_studio.ui.results.people_sheet import PeopleSheet
from empathy_studio.ui.results.results_desk import ResultsDesk
from empathy_studio.ui.results.take_in_sheet import TakeInSheet
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.qt_clock import QtClock
from tests.kiosk.conftest import PIN, STILL, Kiosk, OpenKiosk
from tests.kiosk.test_idle import in_a_question
from tests.kiosk.test_trainer import to_trainer
from tests.progress.lessons import answer, beginning, ending, version, written

HALF = "That sounds ti"


def at_the_desk(kiosk: Kiosk, qtbot: QtBot) -> ResultsDesk:
    """The trainer's page, and what does the work behind it."""
    to_trainer(kiosk, qtbot)
    return kiosk.window.desk.results


def played(store: Store, learner: Learner) -> None:
    """A whole lesson with an answer in own words."""
    attempt = store.attempts.begin(learner.id, version())
    for step in (beginning(), answer(1), written("I am so sorry"), ending()):
        store.attempts.keep(attempt.id, step)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that is plugged in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def with_stick(open_kiosk: OpenKiosk, store: Store, stick: Path) -> Kiosk:
    """A kiosk with that stick, the trainer's PIN set."""
    store.pins.set(TRAINER, PIN)
    return open_kiosk(sticks=(Stick("STICK", stick, True),))


def test_what_leaves_is_chosen_and_the_words_stay_unless_asked_for(
    with_stick: Kiosk, qtbot: QtBot, store: Store, ana: Learner, stick: Path, tmp_path: Path
) -> None:
    played(store, ana)
    desk = at_the_desk(with_stick, qtbot)
    with_stick.window.trainer.results.click()
    sheet = desk.card
    assert isinstance(sheet, CarrySheet)
    assert sheet.how() == CarryOut()
    assert set(sheet.words) == {"withheld", "plain"}, "nobody is known yet to seal words to"
    assert sheet.since is None
    sheet.pseudonyms.setChecked(True)
    with qtbot.waitSignal(desk.told, timeout=8000) as told:
        sheet.places[0].click()
    assert told.args[0].startswith("6 answer")
    (bundle,) = stick.glob("*.eresults")
    with open_store(tmp_path / "elsewhere") as other:
        keys = KeyRing(tmp_path / "elsewhere" / "keys")
        arrived = look_at(bundle, other, keys)
        assert (arrived.state, arrived.people, arrived.words) == ("untrusted", "pseudonyms", "withheld")
        keys.trust(arrived.card)
        assert take_in(other, bundle, keys).added > 0
        assert "Ana" not in str([one.name for one in other.learners.all(removed=True)])
        words = other.db.conn.execute("SELECT count(*) FROM statements WHERE response LIKE '%sorry%'").fetchone()[0]
        assert words == 0


def test_a_bundle_is_trusted_taken_in_and_known_the_second_time(
    with_stick: Kiosk, qtbot: QtBot, store: Store, stick: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    with open_store(elsewhere) as other:
        played(other, other.learners.add("Bob Meier"))
    carry_out(elsewhere, KeyRing(elsewhere / "keys"), stick)
    (stick / "broken.eresults").write_bytes(b"EMPATHY STUDIO RESULTS 1\n{}")
    desk = at_the_desk(with_stick, qtbot)
    with_stick.window.trainer.take_in.click()
    sheet = desk.card
    assert isinstance(sheet, TakeInSheet)
    assert {one.shown.state for one in sheet.rows} == {"untrusted", "refused"}
    refused = next(one for one in sheet.rows if one.shown.state == "refused")
    assert refused.do is None
    assert "broken.eresults" in refused.shown.told
    unknown = next(one for one in sheet.rows if one.shown.state == "untrusted")
    assert unknown.do is not None
    unknown.do.click()

    for known_before in (False, True):
        sheet = desk.card
        assert isinstance(sheet, TakeInSheet)
        (row,) = (one for one in sheet.rows if one.shown.state != "refused" and one.shown.kind == "results")
        assert row.shown.state == ("taken" if known_before else "new")
        assert row.do is not None
        with qtbot.waitSignal(desk.told, timeout=8000) as told:
            row.do.click()
        assert ("0 statements" in told.args[0]) is known_before
    assert "Bob Meier" in [one.name for one in store.learners.all()]
    assert len(list(stick.glob("*.receipt"))) == 1
    assert store.check().faults == ()


def test_a_receipt_comes_back_and_opens_less_and_sealed(
    with_stick: Kiosk, qtbot: QtBot, store: Store, ana: Learner, stick: Path, tmp_path: Path
) -> None:
    played(store, ana)
    carried = carry_out(with_stick.data, KeyRing(with_stick.data / "keys"), stick)
    desk_data = tmp_path / "desk"
    desk_keys = KeyRing(desk_data / "keys")
    with open_store(desk_data) as trainer:
        desk_keys.accept_file(carried.key)
        assert take_in(trainer, carried.bundle.path, desk_keys).receipt is not None

    desk = at_the_desk(with_stick, qtbot)
    with_stick.window.trainer.take_in.click()
    for _ in range(2):
        sheet = desk.card
        assert isinstance(sheet, TakeInSheet)
        (row,) = sheet.rows
        assert row.shown.kind == "receipt", "its own bundle is not offered to it"
        assert row.do is not None
        if row.shown.state == "untrusted":
            row.do.click()
        else:
            with qtbot.waitSignal(desk.told, timeout=8000):
                row.do.click()
    played(store, ana)
    with_stick.window.trainer.results.click()
    offer = desk.card
    assert isinstance(offer, CarrySheet)
    assert offer.since is not None
    offer.since.setChecked(True)
    offer.words["sealed"].setChecked(True)
    carried.bundle.path.unlink()
    qtbot.waitUntil(lambda: not desk.busy)
    with qtbot.waitSignal(desk.told, timeout=8000):
        offer.places[0].click()
    (bundle,) = stick.glob("*.eresults")
    with open_store(desk_data) as trainer:
        taken = take_in(trainer, bundle, desk_keys)
        assert (taken.added, taken.known, taken.gaps) == (6, 6, ())
        words = trainer.db.conn.execute("SELECT count(*) FROM statements WHERE response LIKE '%sorry%'").fetchone()[0]
        assert words == 2, "what was sealed to this desk is read here, and fills in what was held back before"


def test_a_lesson_goes_on_with_on_another_kiosk_at_the_same_place_with_the_words_half_typed(
    with_stick: Kiosk,
    qtbot: QtBot,
    ana: Learner,
    stick: Path,
    tmp_path: Path,
    pack_file: Path,
    publisher: object,
    engines: Engines,
    theme: ThemeKeeper,
) -> None:
    kiosk = with_stick
    in_a_question(kiosk, qtbot, ana)
    lesson = kiosk.play.lesson
    assert lesson is not None
    lesson.presenter.act(Pick(choices=(lesson.presenter.offers()[0].ids[0],)))
    qtbot.waitUntil(lambda: lesson.moment_view is not None, timeout=8000)
    qtbot.waitUntil(lambda: lesson.moment_view.findChild(QPlainTextEdit) is not None, timeout=8000)
    lesson.moment_view.findChild(QPlainTextEdit).setPlainText(HALF)
    stood = lesson.presenter.run
    desk = at_the_desk(kiosk, qtbot)
    # First a bundle without the words, which must not stand in the way of the one that has them.
    for words in ("withheld", "plain"):
        kiosk.window.trainer.results.click()
        sheet = desk.card
        assert isinstance(sheet, CarrySheet)
        sheet.words[words].setChecked(True)
        there = set(stick.glob("*.eresults"))
        with qtbot.waitSignal(desk.told, timeout=8000):
            sheet.places[0].click()
        (bundle,) = set(stick.glob("*.eresults")) - there
        bundle.rename(stick / f"{words}.eresults")

    other = tmp_path / "other"
    keys = KeyRing(other / "keys")
    keys.trust(publisher.card)  # type: ignore[attr-defined]
    with open_store(other) as second:
        for words in ("withheld", "plain"):
            bundle = stick / f"{words}.eresults"
            keys.trust(look_at(bundle, second, keys).card)
            take_in(second, bundle, keys)
        library = Library(Shelf(other / "shelf"))
        with Pack.open(pack_file) as pack:
            library.shelf.install(pack, keys)
        play = PlayWindow(second, library, engines, STILL, theme, QtClock())
        qtbot.addWidget(play)
        play.resize(1280, 800)
        play.show()
        play.choose(second.learners.find("Ana")[0])
        tile = play.shelf.tiles()[0]
        assert tile.standing.state == "go_on"
        play.open_lesson(tile.standing)
        again = play.lesson
        assert again is not None
        assert (again.presenter.run.scene, again.presenter.run.phase) == (stood.scene, stood.phase)
        assert again.moment_view.findChild(QPlainTextEdit).toPlainText() == HALF
        play.close_all()
        library.close()


def test_one_persons_data_is_given_out_and_erased_by_the_trainer(
    with_stick: Kiosk, qtbot: QtBot, store: Store, ana: Learner, stick: Path
) -> None:
    played(store, ana)
    store.learners.add("Tom Becker")
    desk = at_the_desk(with_stick, qtbot)
    with_stick.window.trainer.people.click()
    sheet = desk.card
    assert isinstance(sheet, PeopleSheet)
    sheet.search.setText("garc")
    (row,) = sheet.rows
    with qtbot.waitSignal(desk.told, timeout=8000):
        row.export.click()
    (file,) = stick.glob("person-*.json")
    document = json.loads(file.read_text(encoding="utf-8"))
    assert document["person"]["name"] == "Ana García"
    assert "I am so sorry" in file.read_text(encoding="utf-8")
    row.erase.click()
    assert row.yes.isVisible()
    row.no.click()
    assert not row.yes.isVisible()
    row.erase.click()
    with qtbot.waitSignal(desk.changed, timeout=8000):
        row.yes.click()
    assert [one.name for one in store.learners.all(removed=True)] == ["Tom Becker"]
    assert store.check().faults == ()


def test_the_sheets_are_used_by_keys_alone(with_stick: Kiosk, qtbot: QtBot, store: Store, ana: Learner) -> None:
    played(store, ana)
    desk = at_the_desk(with_stick, qtbot)
    with_stick.window.trainer.results.click()
    sheet = desk.card
    assert isinstance(sheet, CarrySheet)
    focus = with_stick.window.focusWidget()
    assert focus in sheet.places
    with qtbot.waitSignal(desk.told, timeout=8000):
        qtbot.keyClick(focus, Qt.Key.Key_Space)


def test_tasks_that_run_keep_the_kiosk_busy(with_stick: Kiosk, qtbot: QtBot, store: Store, ana: Learner) -> None:
    desk = at_the_desk(with_stick, qtbot)
    assert isinstance(with_stick.window._on.tasks, Tasks)
    desk.ask_carry()
    sheet = desk.card
    assert isinstance(sheet, CarrySheet)
    with qtbot.waitSignal(desk.told, timeout=8000):
        sheet.places[0].click()
        assert with_stick.window.busy()
    qtbot.waitUntil(lambda: not desk.busy, timeout=8000)
