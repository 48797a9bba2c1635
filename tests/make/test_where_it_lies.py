"""A course on a stick or on another computer is opened with a word of advice, and one on a fixed disk without."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.author import folder_kind
from empathy_studio.ui.make.room import MakeRoom


@pytest.fixture
def lies_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, room: MakeRoom) -> Path:
    """The folder of a course that is closed again; the computer's table of mounts is a file beside it."""
    room.home.name.setText("Late delivery")
    room.home.starters["one-conversation"].click()
    assert room.course is not None
    folder = room.course.ground.folder
    room.course.leave()
    (tmp_path / "block" / "sdz1").mkdir(parents=True)
    (tmp_path / "block" / "sdz1" / "removable").write_text("1\n")
    (tmp_path / "block" / "sda1").mkdir()
    monkeypatch.setattr(folder_kind, "DEVICES", tmp_path / "block")
    monkeypatch.setattr(folder_kind, "MOUNTS", tmp_path / "mounts")
    return folder


def said(room: MakeRoom) -> str:
    """What the window says when the course is opened."""
    assert room.course is not None
    return " ".join(room.course.notices.texts())


@pytest.mark.parametrize(
    ("mount", "words"),
    [
        ("/dev/sdz1 {0} vfat rw 0 0", "removable drive"),
        ("//nas/courses {0} cifs rw 0 0", "network drive"),
        ("nas:/courses {0} nfs4 rw 0 0", "network drive"),
        ("/dev/sda1 {0} ext4 rw 0 0", ""),
    ],
)
def test_where_a_course_lies_is_told_when_it_matters(
    lies_on: Path, room: MakeRoom, tmp_path: Path, mount: str, words: str
) -> None:
    table = "/dev/sda1 / ext4 rw 0 0\n" + mount.format(str(lies_on).replace(" ", "\\040")) + "\n"
    (tmp_path / "mounts").write_text(table)
    room.open_course(lies_on)
    assert (words in said(room)) if words else ("drive" not in said(room))
