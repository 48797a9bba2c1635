"""Which engine is chosen, what is said about it, and the ways in which VLC can be missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from empathy_studio.ui.video import engines as engines_of
from empathy_studio.ui.video.bundled_vlc import LIBRARY_VARIABLE, MODULE_VARIABLE
from empathy_studio.ui.video.engines import Engines, find_engines

LOOK = """
import sys
from PySide6.QtWidgets import QApplication
{before}
from empathy_studio.ui.video.engines import find_engines
app = QApplication([])
engines = find_engines({choice!r})
print("found", ",".join(engines.order), engines.why, engines.findings[0].reason, sep="|")
engines.close()
"""
NO_LIBRARY = """
import ctypes, ctypes.util
ctypes.util.find_library = lambda name: None
real = ctypes.CDLL
def refuse(name, *rest, **more):
    if name and "vlc" in str(name):
        raise OSError(f"{name}: cannot open shared object file")
    return real(name, *rest, **more)
ctypes.CDLL = refuse
"""
"""A machine without libvlc, as the loader shows it to python-vlc."""


def _found(choice: str = "auto", before: str = "", **environment: str) -> list[str]:
    """What a fresh program finds: order, why, and the sentence about VLC."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK.format(choice=choice, before=before)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    line = next(line for line in done.stdout.splitlines() if line.startswith("found|"))
    return line.split("|")[1:]


def test_vlc_comes_first_and_qt_stands_in(engines: Engines) -> None:
    assert engines.order == ("vlc", "qt")
    assert engines.why == "VLC plays the clips."
    assert [finding.name for finding in engines.findings] == ["VLC", "Qt Multimedia", "Sound"]
    assert engines.findings[0].reason.startswith("VLC 3.")


def test_the_setting_puts_an_engine_first(qapp: object) -> None:
    chosen = find_engines("qt")
    assert chosen.order == ("qt", "vlc")
    assert chosen.why == "Qt Multimedia plays the clips, as the settings say."
    chosen.close()


@pytest.mark.parametrize("variable", [LIBRARY_VARIABLE, MODULE_VARIABLE])
def test_a_wrong_path_in_the_environment_ends_nothing(variable: str, tmp_path: Path) -> None:
    order, why, reason = _found(**{variable: str(tmp_path / "gone")})
    assert order == "qt"
    assert why == "Qt Multimedia plays the clips, since VLC is not here."
    assert variable in reason


def test_a_library_path_that_is_no_library_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "libvlc.so").write_text("no library")
    order, _, reason = _found(**{LIBRARY_VARIABLE: str(tmp_path / "libvlc.so")})
    assert order == "qt"
    assert "cannot be loaded" in reason


def test_without_the_library_qt_plays() -> None:
    order, why, reason = _found("vlc", NO_LIBRARY)
    assert order == "qt"
    assert why == "Qt Multimedia plays the clips, since VLC, which the settings name, does not work here."
    assert reason


def test_without_its_plug_ins_vlc_is_not_used() -> None:
    order, _, reason = _found(before="import vlc; vlc.Instance = lambda options: None")
    assert order == "qt"
    assert "vlc-plugin-base" in reason


def test_another_version_of_vlc_is_not_used() -> None:
    order, _, reason = _found(before="import vlc; vlc.libvlc_get_version = lambda: b'4.0.0-dev Otto Chriek'")
    assert order == "qt"
    assert reason == "VLC 4.0.0-dev is there; this program needs VLC 3."


def test_with_no_engine_it_says_so() -> None:
    never = "import empathy_studio.ui.video.qt_engine as q; q.QMediaPlayer.isAvailable = lambda self: False"
    order, why, _ = _found(before=NO_LIBRARY + never)
    assert order == ""
    assert why == "No video engine works on this computer; lessons are told by pictures and transcript."


def test_vlc_is_loaded_once_more_when_there_is_somewhere_to_send_sound_to(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk that is switched on before its speakers is heard without being started again."""
    places: list[bool] = []
    monkeypatch.setattr(engines_of, "takes_sound", lambda: bool(places))
    found = find_engines("vlc")
    if "vlc" not in found.order:
        pytest.skip("VLC is not here")
    try:
        deaf = found._hearing()
        assert not deaf.has_sound
        places.append(True)
        hearing = found._hearing()
        assert hearing.has_sound
        assert found._hearing() is hearing, "once is enough"
        places.clear()
        assert found._hearing() is hearing
    finally:
        found.close()
