"""A pack is built from the window: findings first, a key, a place, and what the client is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import Edited
from empathy_studio.pack.copy_pack import patch_pack
from empathy_studio.pack.key_statements import revoke, succeed
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.packing.build_page import BuildPage


@pytest.fixture
def page(course: CourseWindow, qtbot: QtBot) -> BuildPage:
    """The page, shown, with the course looked through."""
    course.show_page("build")
    page = course.page("build")
    assert isinstance(page, BuildPage)
    qtbot.waitUntil(lambda: page.findings.text() not in ("", "Looking through the course …"))
    return page


def build(page: BuildPage, qtbot: QtBot, target: Path) -> None:
    """Press the button and wait for the result."""
    page.pack.file.setText(str(target))
    qtbot.waitUntil(page.build.isEnabled)
    page.build.click()
    qtbot.waitUntil(lambda: page.result.isVisible() and not page.bar.isVisible())


def with_key(page: BuildPage) -> None:
    """Make a first key."""
    page.key.name.setText("Fernhill Training")
    page.key.make.click()


def test_a_first_pack_asks_for_a_key_and_tells_what_to_send(page: BuildPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert not page.build.isEnabled()
    with_key(page)
    assert "Fingerprint" in page.key.told.text()
    page.pack.notes.setPlainText("For the pilot in Leeds.")
    build(page, qtbot, tmp_path / "late.epack")
    with Pack.open(tmp_path / "late.epack") as pack:
        assert pack.manifest.publisher.name == "Fernhill Training"
    told = (tmp_path / "late.txt").read_text()
    assert "For the pilot in Leeds." in told
    assert "Fernhill Training" in told
    assert "late.epack" in page.told.text()


def test_a_file_that_is_there_is_replaced_only_when_that_is_wanted(
    page: BuildPage, qtbot: QtBot, tmp_path: Path
) -> None:
    with_key(page)
    target = tmp_path / "late.epack"
    build(page, qtbot, target)
    before = target.read_bytes()
    page.pack.file.setText(str(target))
    page.build.click()
    assert page.sheet is not None
    assert page.sheet.told[0] == "It is replaced by the pack that is built now."
    page.sheet.keep.click()
    assert target.read_bytes() == before
    page.build.click()
    page.sheet.do.click()
    qtbot.waitUntil(lambda: not page.bar.isVisible() and target.read_bytes() != before)


def test_the_next_pack_says_what_changed_and_brings_a_small_update(
    page: BuildPage, course: CourseWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with_key(page)
    build(page, qtbot, tmp_path / "one.epack")
    lesson = course.document.course.lessons[0]
    changed = replace(course.document.course, lessons=(replace(lesson, title="Later than late"),))
    course.document.apply(Edited(course=changed, label="Change title"))
    course.show_desk()
    course.show_page("build")
    assert page.pack.former == tmp_path / "one.epack"
    assert "Later than late" in page.pack.changes.text()
    build(page, qtbot, tmp_path / "two.epack")
    assert (tmp_path / "two.edelta").is_file()
    with Pack.open(tmp_path / "one.epack") as one, Pack.open(tmp_path / "two.epack") as two:
        assert two.manifest.version == one.manifest.version + 1
        patch_pack(one, tmp_path / "two.edelta", tmp_path / "made.epack")
    assert (tmp_path / "made.epack").read_bytes() == (tmp_path / "two.epack").read_bytes()
    assert course.document.state == "saved"


def test_errors_keep_a_pack_from_being_built_and_can_be_gone_to(
    page: BuildPage, course: CourseWindow, qtbot: QtBot
) -> None:
    with_key(page)
    lesson = course.document.course.lessons[0]
    broken = replace(course.document.course, lessons=(replace(lesson, start=None),))
    course.document.apply(Edited(course=broken, label="Break"))
    qtbot.waitUntil(lambda: "must be mended" in page.findings.text())
    assert not page.build.isEnabled()
    page.problems.click()
    assert not page.isVisible()
    course.document.undo()


def test_a_pack_that_cannot_be_written_is_told_and_leaves_nothing(
    page: BuildPage, course: CourseWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with_key(page)
    (tmp_path / "a-file").write_text("in the way")
    page.pack.file.setText(str(tmp_path / "a-file" / "late.epack"))
    qtbot.waitUntil(page.build.isEnabled)
    with qtbot.waitSignal(course.ground.refused):
        page.build.click()
    qtbot.waitUntil(lambda: not page.bar.isVisible())
    assert (tmp_path / "a-file").read_text() == "in the way"
    assert not page.result.isVisible()


def test_a_passphrase_is_asked_for_and_a_wrong_one_refused(
    page: BuildPage, course: CourseWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page.key.name.setText("Fernhill")
    page.key.new_passphrase.setText("seven swans")
    page.key.make.click()
    assert page.key.passphrase.isVisible()
    page.key.passphrase.setText("eight swans")
    page.pack.file.setText(str(tmp_path / "late.epack"))
    qtbot.waitUntil(page.build.isEnabled)
    with qtbot.waitSignal(course.ground.refused):
        page.build.click()
    qtbot.waitUntil(lambda: not page.bar.isVisible())
    page.key.passphrase.setText("seven swans")
    build(page, qtbot, tmp_path / "late.epack")


def test_a_key_that_was_revoked_or_replaced_is_not_offered(page: BuildPage, course: CourseWindow) -> None:
    ring = KeyRing(course.ground.data / "keys")
    old, new, gone = (ring.make(name) for name in ("Old", "New", "Gone"))
    ring.accept(succeed(old, new))
    ring.accept(revoke(gone, "stolen"))
    page.key.refresh()
    offered = [page.key.keys.itemText(row) for row in range(page.key.keys.count())]
    assert offered == ["New", "Make a new key"]


def test_what_is_kept_at_home_is_no_change_and_a_tick_taken_away_is(
    page: BuildPage, course: CourseWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with_key(page)
    lesson = course.document.course.lessons[0]
    exam = replace(course.document.course, lessons=(replace(lesson, purpose="assessment"),))
    course.document.apply(Edited(course=exam, label="Make it an assessment"))
    course.show_desk()
    course.show_page("build")
    (tick,) = page.pack.ticks
    tick.setChecked(True)
    build(page, qtbot, tmp_path / "one.epack")
    assert "Nothing that a learner would notice" in page.pack.changes.text()
    tick.setChecked(False)
    assert "how answers count" in page.pack.changes.text()
    course.show_desk()
    course.show_page("build")
    (tick,) = page.pack.ticks
    assert tick.isChecked(), "as in the former pack"
    assert "Nothing that a learner would notice" in page.pack.changes.text()
