"""Looking before installing: a delta as the pack that it makes here, and whose attempts an update touches."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from empathy_studio.pack.reader import Pack
from empathy_studio.progress.store import open_store
from tests.cli.program import studio
from tests.progress.lessons import beginning, version


@pytest.fixture
def packs(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Two versions of a small course, the first one installed, and the delta from one to the other."""
    course = tmp_path / "chatty"
    one, two, delta = tmp_path / "one.epack", tmp_path / "two.epack", tmp_path / "d.edelta"
    studio("new", course, "--starter", "chat", "--title", "Chatty")
    studio("pack", "build", course, "-o", one)
    head, lesson = course / "course.json", course / "lessons" / "the-parcel.json"
    head.write_text(head.read_text().replace('"title": "Chatty"', '"title": "Chatty",\n  "version": 2'))
    lesson.write_text(lesson.read_text().replace('"title": "', '"title": "Again: ', 1))
    studio("pack", "build", course, "-o", two)
    assert studio("pack", "diff", one, two, "-o", delta).status == 0
    assert studio("pack", "install", one).status == 0
    return one, two, delta


def test_a_delta_is_told_and_verified_as_the_pack_that_it_makes(packs: tuple[Path, Path, Path]) -> None:
    _, two, delta = packs
    told, whole = (studio("pack", "info", file, "--json").document for file in (delta, two))
    assert told == whole
    assert (told["version"], told["relation"], told["may_install"]) == (2, "newer", True)
    verified = studio("pack", "verify", delta)
    assert (verified.status, "d.edelta is whole" in verified.err) == (0, True)


def test_a_delta_whose_base_is_not_here_says_which_one_it_wants(packs: tuple[Path, Path, Path], tmp_path: Path) -> None:
    delta = packs[2]
    for command in ("info", "verify", "install"):
        said = studio("--data", tmp_path / "site", "pack", command, delta)
        assert said.status == 1
        assert said.error.startswith(f"{delta}: leads from chatty, version 1 to chatty, version 2, but no version of ")
    assert not (tmp_path / "site").exists()


def test_the_attempts_in_progress_that_an_update_touches_are_told(
    packs: tuple[Path, Path, Path], data_folder: Path
) -> None:
    one, two, _ = packs
    with Pack.open(one) as pack, open_store(data_folder) as store:
        played = msgspec.structs.replace(version("the-parcel"), pack="chatty", pack_hash=pack.content_hash)
        attempt = store.attempts.begin(store.learners.add("Ana").id, played)
        store.attempts.keep(attempt.id, beginning())
    (change,) = studio("pack", "info", two, "--json").document["changes"]
    assert (change["lesson"], change["attempts"]) == ("the-parcel", 1)
    assert "One attempt in progress will go on at the nearest scene" in studio("pack", "info", two).out
