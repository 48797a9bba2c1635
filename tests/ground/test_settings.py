"""Settings come back as they were kept, and a file that cannot be used costs nobody anything."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from empathy_studio import settings
from empathy_studio.errors import StudioError
from empathy_studio.settings import Settings


def test_without_a_file_the_defaults_hold_and_nothing_is_wrong(data_folder: Path) -> None:
    assert settings.load(data_folder) == (Settings(), None)
    assert not data_folder.exists()


def test_what_was_kept_comes_back(data_folder: Path) -> None:
    chosen = Settings(language="de-CH", video_engine="qt", caption_size="large", speed=1.25, untimed=True)
    settings.save(data_folder, chosen)
    assert settings.load(data_folder) == (chosen, None)


def test_only_choices_that_differ_from_the_defaults_are_written(data_folder: Path) -> None:
    settings.save(data_folder, Settings(volume=30))
    text = settings.settings_path(data_folder).read_text(encoding="utf-8")
    assert text == '{\n  "format": 1,\n  "settings": {\n    "volume": 30\n  }\n}\n'


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b'{"format": 1, "settings": {"sped": 1.2}}', "unknown field `sped` (did you mean `speed`?)"),
        (b'{"format": 1, "settings": {"speed": 9}}', "settings.speed: "),
        (b'{"format": 1, "settings": {"language": "../x"}}', "settings.language: "),
        (b'{"format": 1, "settings": {"video_engine": "mpv"}}', "settings.video_engine: "),
        (b'{"format": 1, "settings": ', "truncated"),
        (b"", "truncated"),
        (b"[]", "Expected `object`"),
        (b'{"settings": {}}', "missing required field `format`"),
        (b"\xff\xfe\x00", "malformed"),
        (b'{"format": 2, "settings": {"hologram": true}}', "written by a newer Empathy Studio (format 2"),
    ],
)
def test_a_file_that_cannot_be_used_gives_the_defaults_and_one_sentence(
    data_folder: Path, raw: bytes, said: str
) -> None:
    path = settings.settings_path(data_folder)
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)

    found, problem = settings.load(data_folder)

    assert found == Settings()
    assert problem is not None
    assert str(path) in problem.message
    assert said in problem.message
    assert problem.message.endswith("the default settings hold.")
    assert problem.hint
    assert path.read_bytes() == raw


def test_a_file_that_could_not_be_used_is_kept_aside_when_new_settings_are_saved(data_folder: Path) -> None:
    path = settings.settings_path(data_folder)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"torn")

    settings.save(data_folder, Settings(captions=False))

    assert settings.load(data_folder) == (Settings(captions=False), None)
    assert sorted(file.name for file in data_folder.iterdir()) == ["settings.json", "settings.unreadable.json"]
    assert (data_folder / "settings.unreadable.json").read_bytes() == b"torn"


def test_a_folder_in_place_of_the_file_is_told_and_left_alone(data_folder: Path) -> None:
    path = settings.settings_path(data_folder)
    path.mkdir(parents=True)
    found, problem = settings.load(data_folder)
    assert found == Settings()
    assert problem is not None
    assert "cannot be read" in problem.message
    with pytest.raises(StudioError, match="cannot be written"):
        settings.save(data_folder, Settings(volume=10))
    assert path.is_dir()


def test_a_full_disk_leaves_the_older_settings_whole(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(data_folder, Settings(volume=10))

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        with pytest.raises(StudioError) as caught:
            settings.save(data_folder, Settings(volume=90))

    assert "No space left on device" in caught.value.message
    assert settings.load(data_folder) == (Settings(volume=10), None)
    assert [file.name for file in data_folder.iterdir()] == ["settings.json"]
