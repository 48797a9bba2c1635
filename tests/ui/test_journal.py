"""A line for the journal after the end: kept whole, private, and the attempt stays as it was ended."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from empathy_studio.play import acts
from empathy_studio.play.acts import from_json
from empathy_studio.play.run import replay
from empathy_studio.progress.bundle import write_bundle
from empathy_studio.progress.merge import merge_bundle
from empathy_studio.progress.personal_data import export_person
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import open_store
from empathy_studio.ui.controls import Button
from empathy_studio.ui.play.debrief.view import DebriefView
from empathy_studio.ui.play.play_window import PlayWindow
from tests.progress.keys import Key, Site
from tests.ui.test_play_window import answer_everything, to_debrief

LINE = "Ask what happens before I offer anything."


def write_line(debrief: DebriefView, text: str) -> QPlainTextEdit:
    """Write a line into the journal of the debrief, and keep it."""
    field = next(one for one in debrief.findChildren(QPlainTextEdit) if one.isEnabled())
    assert field.accessibleName() == "A line for your journal"
    field.setPlainText(text)
    next(button for button in debrief.findChildren(Button) if button.accessibleName() == "Keep it").click()
    return field


def test_a_line_written_at_the_end_is_kept_and_changes_nothing_else(
    play: PlayWindow, ana: Learner, qtbot: QtBot
) -> None:
    debrief = to_debrief(qtbot, play, ana)
    before = play.store.attempts.of_learner(ana.id)[-1]
    field = write_line(debrief, LINE)
    assert not field.isEnabled()
    after = play.store.attempts.of_learner(ana.id)[-1]
    assert (after.state, after.points, after.most, after.passed) == (
        before.state,
        before.points,
        before.most,
        before.passed,
    )
    last = play.store.attempts.statements(after.id)[-1].statement
    assert (last.verb, last.response, last.private, last.moment) == ("answered", LINE, True, None)


def test_the_attempt_with_its_line_is_rebuilt_from_its_acts(play: PlayWindow, ana: Learner, qtbot: QtBot) -> None:
    debrief = to_debrief(qtbot, play, ana)
    write_line(debrief, LINE)
    attempt = play.store.attempts.of_learner(ana.id)[-1]
    kept = [from_json(bytes(act)) for act in play.store.attempts.resume(attempt.id).acts]
    assert isinstance(kept[-1], acts.WriteJournal)
    again = replay(debrief.session.program, kept)
    assert again.ended
    assert again.points == debrief.session.run.points
    assert len(again.line) == len([act for act in kept if not isinstance(act, acts.Draft)]) - 1


def test_one_can_still_rewind_and_repair_after_it(play: PlayWindow, ana: Learner, qtbot: QtBot) -> None:
    debrief = to_debrief(qtbot, play, ana, "refund")
    write_line(debrief, LINE)
    turning = next(dot for dot in debrief.curve.dots if dot.point.turning)
    turning.click()
    debrief.act_card.back.click()
    assert play.lesson is not None
    assert play.lesson.presenter.run.practice
    answer_everything(qtbot, play)
    (attempt,) = play.store.attempts.of_learner(ana.id)
    assert (attempt.state, attempt.rapport) == ("completed", -20.0)


def test_the_line_leaves_the_machine_only_for_its_writer(
    play: PlayWindow, ana: Learner, qtbot: QtBot, tmp_path: Path
) -> None:
    write_line(to_debrief(qtbot, play, ana), LINE)
    key = Key()
    write_bundle(play.store, tmp_path / "out.eresults", key, words="plain")
    with open_store(tmp_path / "elsewhere") as other:
        merge_bundle(other, tmp_path / "out.eresults", Site(key))
        (carried,) = other.attempts.of_learner(ana.id)
        last = other.attempts.statements(carried.id)[-1].statement
        assert (last.verb, last.private, last.response) == ("answered", True, "")
    export_person(play.store, ana.id, tmp_path / "mine.json")
    assert LINE in json.dumps(json.loads((tmp_path / "mine.json").read_text(encoding="utf-8")))
