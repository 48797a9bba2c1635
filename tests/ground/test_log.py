"""The log keeps what happened and keeps names of persons out, in bounded room, and never stops the program."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from empathy_studio import log
from empathy_studio.log import FileLog

logger = logging.getLogger("empathy_studio.test")


@pytest.fixture
def file_log(data_folder: Path) -> Iterator[FileLog]:
    """A log in the test's data folder."""
    opened = FileLog(data_folder)
    yield opened
    opened.close()


def test_a_line_says_when_where_and_what(file_log: FileLog, data_folder: Path) -> None:
    logger.info("pack %s installed", "shoes-3")
    assert file_log.path == data_folder / "logs" / "empathy-studio.log"
    when, level, where, what = file_log.last_lines().split(" ", 3)
    assert len(when) == len("2026-01-31T12:00:00.000")
    assert (level, where, what) == ("INFO", "empathy_studio.test:", "pack shoes-3 installed")


def test_details_are_kept_only_when_asked_for(file_log: FileLog, data_folder: Path) -> None:
    logger.debug("frame 1")
    assert file_log.last_lines() == ""
    file_log.close()
    detailed = FileLog(data_folder, debug=True)
    logger.debug("frame 2")
    detailed.close()
    assert detailed.last_lines().endswith("frame 2")


def test_hidden_names_are_in_no_message_and_in_no_traceback(file_log: FileLog) -> None:
    file_log.hide(["Ada", "Ada Lovelace", " ", ""])
    logger.info("signed in: ada lovelace; Adamant stays, Ada does not")
    try:
        raise ValueError("no learner Ada Lovelace")
    except ValueError:
        logger.exception("sign-in failed")
    text = file_log.last_lines()
    assert "signed in: [name]; Adamant stays, [name] does not" in text
    assert "ValueError: no learner [name]" in text
    assert "Lovelace" not in text


def test_the_home_folder_is_not_written_out(file_log: FileLog) -> None:
    logger.info("opened %s", Path.home() / "course")
    assert file_log.last_lines().endswith(f"opened {Path('~') / 'course'}")


def test_the_log_stays_within_its_room(file_log: FileLog, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(60):
        logger.info("%d %s", number, "x" * (log.MAX_BYTES // 10))
    files = sorted(file.name for file in file_log.path.parent.iterdir())
    assert files == [log.FILE_NAME, *(f"{log.FILE_NAME}.{turn}" for turn in range(1, log.KEPT_FILES + 1))]
    assert all(file.stat().st_size <= log.MAX_BYTES for file in file_log.path.parent.iterdir())
    assert " 59 xxx" in file_log.last_lines()


def test_only_the_last_lines_are_copied_into_a_report(file_log: FileLog) -> None:
    for number in range(10):
        logger.info("line %d", number)
    assert [line.rpartition(" ")[2] for line in file_log.last_lines(3).splitlines()] == ["7", "8", "9"]


def test_a_folder_that_cannot_be_made_leaves_the_program_running(data_folder: Path) -> None:
    data_folder.write_text("a file where the folder should be", encoding="utf-8")
    silent = FileLog(data_folder)
    logger.warning("still running")
    assert "cannot be written" in silent.problem
    assert silent.last_lines() == ""
    silent.close()


def test_a_disk_that_fills_while_running_silences_the_log_with_a_reason(
    file_log: FileLog, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(logging.handlers.RotatingFileHandler, "shouldRollover", full)
    logger.error("one line too many")
    assert "No space left on device" in file_log.problem
    assert capsys.readouterr().err == ""


def test_two_logs_one_after_the_other_do_not_write_twice(data_folder: Path) -> None:
    FileLog(data_folder).close()
    second = FileLog(data_folder)
    logger.info("once")
    second.close()
    assert second.last_lines().count("once") == 1
