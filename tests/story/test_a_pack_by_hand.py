"""A pack goes by hand from its author to another site: unknown, trusted, installed, played, updated, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.app import Studio
from empathy_studio.author.project import create_project
from empathy_studio.course.ids import ChoiceId, CourseId, LessonId, MomentId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Choice, Choose
from empathy_studio.course.scenes import Ending, Scene
from empathy_studio.ui.install_sheet import InstallSheet
from empathy_studio.ui.packs_sheet import PacksSheet
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.play.scripted_learner import ScriptedLearner
from empathy_studio.ui.trainer import ChoosePin, RecoveryCode
from tests.cli.program import studio
from tests.ui.hands import Hands

PIN = "2468"
LESSON = LessonId("greeting")


def asked(scene: str, then: str) -> Scene:
    """A scene with one question, that leads on."""
    choices = tuple(
        Choice(id=ChoiceId(name), text=f"{name.title()}, at {scene}.", best=name == "kindly")
        for name in ("kindly", "curtly")
    )
    question = Choose(id=MomentId(f"at-{scene}"), prompt="How do you answer?", choices=choices)
    return Scene(id=SceneId(scene), prose=f"This is {scene}.", moments=(question,), leads_to=SceneId(then))


def course(version: int, *scenes: str) -> Course:
    """A lesson that goes through these scenes."""
    chain = (*scenes, "end")
    made = tuple(asked(name, then) for name, then in pairwise(chain))
    end = Scene(id=SceneId("end"), prose="It is over.", ending=Ending(title="Done"))
    lesson = Lesson(id=LESSON, title="Greeting", start=SceneId(scenes[0]), scenes=(*made, end), minutes=2)
    name = f"edition {version}"
    return Course(id=CourseId("desk"), title="At the desk", version=version, version_name=name, lessons=(lesson,))


def carried(tmp_path: Path) -> tuple[Path, Path]:
    """What the author does at a prompt: a key, two packs, the delta between them. The first pack and the delta."""
    author = tmp_path / "author"
    assert studio("--data", author, "keys", "new", "Finch Learning").status == 0
    packs = []
    for version, scenes in ((1, ("door", "desk")), (2, ("door", "window"))):
        project = create_project(tmp_path / f"course-{version}", course(version, *scenes))
        pack = tmp_path / f"{version}.epack"
        built = studio("--data", author, "pack", "build", project.folder, "-o", pack, "--key", "Finch Learning")
        assert built.status == 0, built.err
        packs.append(pack)
    delta = tmp_path / "update.edelta"
    assert studio("pack", "diff", *packs, "-o", delta).status == 0
    return packs[0], delta


@pytest.fixture
def site(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    """The program at another site, its window open."""
    opened = Studio(tmp_path / "site", engine="qt")
    qtbot.addWidget(opened.window)
    opened.window.show()
    yield opened
    opened.close()


def sheet_of(site: Studio) -> InstallSheet:
    """The sheet that says what a pack is."""
    sheet = site.window.installer.sheet
    assert isinstance(sheet, InstallSheet)
    assert sheet.do is not None
    return sheet


def press_main(site: Studio, qtbot: QtBot) -> None:
    """Press the main button of the sheet and wait for the shelf."""
    button = sheet_of(site).do
    assert button is not None
    with qtbot.waitSignal(site.window.installer.installed, timeout=8000):
        button.click()
    qtbot.waitUntil(lambda: site.window.installer.sheet is None, timeout=3000)


def trust_with_a_new_pin(site: Studio, qtbot: QtBot) -> None:
    """Trust the publisher; the trainer's PIN is chosen on the way, and the recovery code written down."""
    button = sheet_of(site).do
    assert button is not None
    button.click()
    gate = site.window.installer.gate
    assert isinstance(gate.card, ChoosePin)
    gate.card.first.setText(PIN)
    gate.card.second.setText(PIN)
    gate.card.keep.click()
    assert isinstance(gate.card, RecoveryCode)
    gate.card.done.click()
    qtbot.waitUntil(lambda: isinstance(site.window.installer.sheet, InstallSheet), timeout=3000)


def begin_and_stop(site: Studio, hands: Hands) -> None:
    """Ana answers the first question, sees the second, and goes."""
    site.open_lesson(LESSON, "Ana")
    assert site.play.lesson is not None
    lesson = site.play.lesson
    hands.moment(lesson, ChooseView)
    hands.press(lesson, "1")
    hands.qtbot.waitUntil(lambda: lesson.presenter.run.scene == "desk", timeout=8000)
    hands.moment(lesson, ChooseView)
    lesson.leave()
    site.window.open_home()


def go_on_to_the_end(site: Studio, qtbot: QtBot) -> list[str]:
    """Ana goes on where she was and comes to the end; the scenes she sees."""
    site.open_lesson(LESSON, "Ana")
    assert site.play.lesson is not None
    began_at = str(site.play.lesson.presenter.run.scene)
    learner = ScriptedLearner(site.play, {}, {}, think_ms=20)
    with qtbot.waitSignal(learner.ended, timeout=20_000):
        learner.begin()
    return [began_at, *learner.seen.scenes]


def go_back(site: Studio, qtbot: QtBot) -> None:
    """The trainer gives the PIN, looks at the packs that are here, and goes back to the version before."""
    site.window.open_home()
    site.window.home.packs.click()
    pad = site.window.installer.gate.card
    assert isinstance(pad, PinPad)
    pad.entered.emit("9999")
    assert site.window.installer.sheet is None, "a wrong PIN shows nothing"
    pad.entered.emit(PIN)
    qtbot.waitUntil(lambda: isinstance(site.window.installer.sheet, PacksSheet), timeout=3000)
    sheet = site.window.installer.sheet
    assert isinstance(sheet, PacksSheet)
    button = sheet.row("desk").switch
    assert button is not None
    assert button.text().strip() == "Go back to version edition 1"
    button.click()
    assert "is older than version edition 2" in " ".join(sheet_of(site).report.sentences())
    main = sheet_of(site).do
    assert main is not None
    with qtbot.waitSignal(site.window.installer.changed, timeout=8000):
        main.click()


def test_a_pack_comes_by_hand_is_played_updated_in_the_middle_and_taken_back(
    tmp_path: Path, qtbot: QtBot, site: Studio
) -> None:
    pack, delta = carried(tmp_path)
    shelf = site.library.shelf

    site.window.add_pack(pack)
    told = " ".join(sheet_of(site).report.sentences())
    assert "“Finch Learning” and is not known here" in told
    assert len(sheet_of(site).report.fingerprint.split()) == 10
    trust_with_a_new_pin(site, qtbot)
    press_main(site, qtbot)
    assert [one.version for one in shelf.list()] == [1]

    begin_and_stop(site, Hands(qtbot))

    site.window.add_pack(delta)
    told = " ".join(sheet_of(site).report.sentences())
    assert "is newer than version edition 1" in told
    assert "One attempt in progress will go on at the nearest scene" in told
    press_main(site, qtbot)
    assert [one.version for one in shelf.list()] == [2]

    began_at, *scenes = go_on_to_the_end(site, qtbot)
    assert began_at == "window", "her answer at the door counts; the desk she stood at is gone"
    assert any("nearest place" in text for text in site.play.notices.texts())
    assert scenes[-1] == "end"
    (ana,) = site.store.learners.all()
    assert [one.state for one in site.store.attempts.of_learner(ana.id)] == ["continued", "completed"]
    assert site.store.attempts.unfinished(ana.id) == ()

    go_back(site, qtbot)
    assert [one.version for one in shelf.list()] == [1]
    assert shelf.previous("desk") is not None
