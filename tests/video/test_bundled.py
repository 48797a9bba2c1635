"""A bundled libvlc is named before python-vlc looks for one, and the check on a pack proves that a clip plays."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from empathy_studio.errors import PackError, PlaybackError
from empathy_studio.ui.video.bundled_vlc import LIBRARY_VARIABLE, MODULE_VARIABLE, PLUGIN_VARIABLE, use_bundled_vlc
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.trial import try_pack
from tests.ui import conftest as windows
from tests.video.clips import colour_in, number_in

media, publisher, pack_file = windows.media, windows.publisher, windows.pack_file
VARIABLES = (LIBRARY_VARIABLE, MODULE_VARIABLE, PLUGIN_VARIABLE)


@pytest.fixture(autouse=True)
def same_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test names is forgotten afterwards."""
    for name in VARIABLES:
        monkeypatch.setenv(name, "before")


def test_from_its_source_and_in_a_light_folder_nothing_is_named(tmp_path: Path) -> None:
    assert use_bundled_vlc() == ()
    assert use_bundled_vlc(tmp_path) == ()
    assert {os.environ[name] for name in VARIABLES} == {"before"}


def test_in_a_full_folder_the_library_inside_is_named(tmp_path: Path) -> None:
    (tmp_path / "vlc" / "plugins").mkdir(parents=True)
    (tmp_path / "vlc" / "libvlc.so.5").touch()
    assert use_bundled_vlc(tmp_path) == ()
    assert [os.environ[name] for name in VARIABLES] == [
        str(tmp_path / "vlc" / "libvlc.so.5"),
        str(tmp_path / "vlc"),
        str(tmp_path / "vlc" / "plugins"),
    ]
    (tmp_path / "vlc" / "plugins" / "plugins.dat").touch()
    assert use_bundled_vlc(tmp_path) == ("--no-plugins-scan",)


def test_a_trial_plays_the_first_clip_with_each_engine_and_keeps_frames(
    engines: Engines, pack_file: Path, tmp_path: Path
) -> None:
    found = try_pack(engines, pack_file, tmp_path)
    assert [one.engine for one in found] == ["VLC", "Qt Multimedia"]
    for one in found:
        assert one.plays, one.said
        assert one.first_frame_ms > 0
        first, last = (QImage(str(path)) for path in one.pictures)
        assert number_in(first) in range(3)  # a busy machine may drop the very first
        assert (number_in(last) or 0) >= 10
        assert colour_in(first) is not None


def test_a_trial_of_a_damaged_pack_or_without_engines_is_refused(
    engines: Engines, pack_file: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "damaged.epack"
    damaged.write_bytes(pack_file.read_bytes()[:-10])
    with pytest.raises(PackError):
        try_pack(engines, damaged)
    with pytest.raises(PlaybackError):
        try_pack(engines.only(), pack_file)
