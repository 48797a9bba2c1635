"""A passphrase is asked for at a real terminal: by the name of its key, unseen, and only where it is needed."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.program import studio
from tests.cli.test_keys import COURSE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
if sys.platform != "win32":
    from tests.cli.terminal import at_terminal

SECRET = "open sesame"
ASKED = "Passphrase of “Mine”: "


@pytest.fixture
def data(tmp_path: Path) -> tuple[str, Path]:
    """A data folder with one key that has a passphrase."""
    where = ("--data", tmp_path / "data")
    assert studio(*where, "keys", "new", "Mine", "--passphrase", SECRET).status == 0
    return where


def test_the_passphrase_of_the_only_key_is_asked_for_unseen_and_a_pack_is_signed(
    data: tuple[str, Path], tmp_path: Path
) -> None:
    pack = tmp_path / "a.epack"
    with at_terminal(*data, "pack", "build", COURSE, "-o", pack) as terminal:
        terminal.sees(ASKED)
        assert not terminal.shows_keys
        terminal.types(SECRET)
        assert terminal.ends() == 0
        assert "signed by “Mine”" in terminal.shown
        assert SECRET not in terminal.shown
    assert studio(*data, "pack", "verify", pack).status == 0


def test_a_wrong_passphrase_is_told_in_a_sentence_and_nothing_is_left(data: tuple[str, Path], tmp_path: Path) -> None:
    pack = tmp_path / "a.epack"
    with at_terminal(*data, "pack", "build", COURSE, "-o", pack) as terminal:
        terminal.sees(ASKED)
        terminal.types("open barley")
        assert terminal.ends() == 2
        assert "The passphrase does not open the key “Mine”. Try again." in terminal.shown
        assert "Traceback" not in terminal.shown
    assert [file.name for file in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize(("key", "said"), [("\x03", "Stopped."), ("\x04", "Stopped.")], ids=["Ctrl+C", "Ctrl+D"])
def test_the_question_can_be_left(data: tuple[str, Path], tmp_path: Path, key: str, said: str) -> None:
    with at_terminal(*data, "keys", "export", "Mine", "-o", tmp_path / "mine.ekey") as terminal:
        terminal.sees(ASKED)
        terminal.types("", ending=key)
        assert terminal.ends() == 2
        assert said in terminal.shown
        assert "Traceback" not in terminal.shown
    assert not (tmp_path / "mine.ekey").exists()


def test_rotating_asks_for_each_of_the_two_by_its_name(data: tuple[str, Path], tmp_path: Path) -> None:
    studio(*data, "keys", "new", "Next", "--passphrase", "another")
    with at_terminal(*data, "keys", "rotate", "Mine", "Next", "-o", tmp_path / "next.ekey") as terminal:
        terminal.sees(ASKED)
        terminal.types(SECRET)
        terminal.sees("Passphrase of “Next”: ")
        terminal.types("another")
        assert terminal.ends() == 0
    assert (tmp_path / "next.ekey").exists()


def test_a_revoked_key_is_refused_before_its_passphrase_is_asked_for(data: tuple[str, Path], tmp_path: Path) -> None:
    studio(*data, "keys", "revoke", "Mine", "--passphrase", SECRET, "--reason", "lost", "-o", tmp_path / "gone.ekey")
    with at_terminal(*data, "pack", "build", COURSE, "-o", tmp_path / "a.epack") as terminal:
        assert terminal.ends() == 2
        assert "The key of Mine was revoked: lost" in terminal.shown
        assert "Passphrase" not in terminal.shown


def test_the_question_does_not_stand_in_the_document(data: tuple[str, Path], tmp_path: Path) -> None:
    build = (*data, "pack", "build", COURSE, "-o", tmp_path / "a.epack", "--json")
    with (tmp_path / "out.json").open("wb") as out, at_terminal(*build, output=out.fileno()) as terminal:
        terminal.sees(ASKED)
        terminal.types(SECRET)
        assert terminal.ends() == 0
    assert json.loads((tmp_path / "out.json").read_bytes())["path"] == str(tmp_path / "a.epack")


def test_a_stranger_is_trusted_only_after_a_yes(data: tuple[str, Path], tmp_path: Path) -> None:
    key, site = tmp_path / "mine.ekey", ("--data", tmp_path / "site")
    studio(*data, "keys", "export", "Mine", "-o", key, "--passphrase", SECRET)
    for answer, status, trusted in (("n", 2, 0), ("y", 0, 1)):
        with at_terminal(*site, "keys", "trust", key) as terminal:
            terminal.sees("Have you compared these words with the publisher, and shall the key be trusted? [y/N]:")
            terminal.types(answer)
            assert terminal.ends() == status
        assert len(studio(*site, "keys", "list", "--json").document["trusted"]) == trusted


def test_a_new_passphrase_is_asked_for_twice_and_unseen(data: tuple[str, Path], tmp_path: Path) -> None:
    with at_terminal(*data, "keys", "passphrase", "Mine") as terminal:
        terminal.sees(ASKED)
        terminal.types(SECRET)
        terminal.sees("New passphrase of “Mine” (empty for none): ")
        assert not terminal.shows_keys
        terminal.types("another")
        terminal.sees("Repeat for confirmation: ")
        terminal.types("another")
        assert terminal.ends() == 0
        assert SECRET not in terminal.shown
    mine = tmp_path / "mine.ekey"
    assert studio(*data, "keys", "export", "Mine", "-o", mine, "--passphrase", "another").status == 0
