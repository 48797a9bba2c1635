"""How lessons are told is each learner's own choice; the next person at the kiosk has theirs, a guest the machine's."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox

from empathy_studio.progress.carried import CarriedFact
from empathy_studio.progress.learners import take_fact
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.play.own_choices import own_choices, with_own
from empathy_studio.ui.play.play_window import PlayWindow
from tests.kiosk.conftest import STILL, Kiosk, OpenKiosk

AS_TEXT = "Read every clip as text, without video"


def tick(play: PlayWindow) -> QCheckBox:
    """The tick for clips as text, on the sheet of settings."""
    play.show_settings()
    sheet = play.settings_sheet()
    assert sheet is not None
    return next(one for one in sheet.findChildren(QCheckBox) if one.text() == AS_TEXT)


def reads(play: PlayWindow) -> bool:
    """Whether the first clip of the lesson is told as text."""
    play.uncover()
    play.open_lesson(play.shelf.tiles()[0].standing)
    assert play.lesson is not None
    return play.lesson.presenter.reads(play.lesson.presenter.plan)


def test_the_next_person_has_their_own_choices_and_who_comes_back_has_theirs(
    kiosk: Kiosk, open_kiosk: OpenKiosk, store: Store, ana: Learner
) -> None:
    bob, play = store.learners.add("Bob"), kiosk.play
    play.choose(ana)
    tick(play).setChecked(True)
    play.shelf.language_chosen.emit("es")
    assert reads(play)
    kiosk.window.back_to_tiles()
    play.choose(bob)
    assert not tick(play).isChecked()
    assert not reads(play)
    kiosk.window.back_to_tiles()
    again = open_kiosk().play
    again.choose(ana)
    assert tick(again).isChecked()
    assert store.learners.choices(ana.id) == {"as_text": True, "course_language": "es"}
    assert store.learners.choices(bob.id) == {}


def test_a_guest_has_what_the_machine_has_and_leaves_it_so(kiosk: Kiosk) -> None:
    play, kept = kiosk.play, []
    play.settings_changed.connect(kept.append)
    play.choose_guest()
    tick(play).setChecked(True)
    assert reads(play)
    kiosk.window.back_to_tiles()
    play.choose_guest()
    assert not tick(play).isChecked()
    assert kept == []


def test_loudness_and_appearance_are_the_machines(kiosk: Kiosk, ana: Learner) -> None:
    play, kept = kiosk.play, []
    play.settings_changed.connect(kept.append)
    play.choose(ana)
    play.show_settings()
    sheet = play.settings_sheet()
    assert sheet is not None
    sheet.choose("dark", 100)
    assert [one.appearance for one in kept] == ["dark"]
    assert kiosk.play.store.learners.choices(ana.id) == {}


@pytest.mark.parametrize(
    "kept", [{"speed": 9.0}, {"speed": "fast"}, {"volume": 10}, {"nonsense": 1}, {"caption_size": "huge"}]
)
def test_choices_that_no_program_like_this_one_keeps_are_left_out(kept: dict[str, object]) -> None:
    assert with_own(STILL, kept) == STILL


def test_what_is_as_the_machine_has_it_follows_the_machine() -> None:
    machine = Settings(speed=1.25)
    assert own_choices(Settings(speed=1.25, untimed=True), machine) == {"untimed": True}
    assert with_own(Settings(speed=0.75), {"untimed": True}).speed == 0.75


def test_of_choices_made_at_two_kiosks_the_newer_stands(store: Store, ana: Learner, data_folder: Path) -> None:
    store.learners.keep_choices(ana.id, {"untimed": True})
    (fact,) = store.db.query("SELECT * FROM learner_facts WHERE field = 'choices'")
    for later, wanted in ((-1, {"untimed": True}), (1, {"as_text": True})):
        carried = CarriedFact(
            learner=ana.id, field="choices", value='{"as_text": true}', clock=fact["clock"] + later, device="other"
        )
        with store.db.conn as connection:
            take_fact(connection, carried.learner, carried.field, carried.value, carried.clock, carried.device)
        assert store.learners.choices(ana.id) == wanted
