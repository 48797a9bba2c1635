"""A stick is pulled while its clip plays: the frame is held, it is told, and the lesson goes on when it is back."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.errors import PackError
from empathy_studio.play.player import PlayerState
from empathy_studio.play.state import Asking
from empathy_studio.ui.play import clip_faults
from empathy_studio.ui.play.material import FolderMedia, Material
from tests.reliability import Reliability
from tests.ui import conftest as windows
from tests.ui.conftest import OpenLesson
from tests.ui.sample import COURSE, FIRST, START
from tests.video.clips import Recipe, make_clip

media, material, engines, keeper = windows.media, windows.material, windows.engines, windows.keeper
theme, store, ana, open_lesson = windows.theme, windows.store, windows.ana, windows.open_lesson


READ_AHEAD = 1 << 16
LENGTH_MS, ASKED_MS = 5000, 4000


class Stick:
    """The bytes of a clip on a stick that can be pulled and put back."""

    def __init__(self, path: Path) -> None:
        self._data = path.read_bytes()
        self.size = len(self._data)
        self.pulled = False

    def read_at(self, offset: int, length: int) -> bytes:
        """Bytes, while the stick is there."""
        if self.pulled and offset + length > READ_AHEAD:
            raise PackError("lessons.epack: the part at byte 4,096 cannot be read.", "Put the stick back.")
        return self._data[offset : offset + length]


def long_call(folder: Path, facts: dict[str, MediaFacts]) -> Material:
    """The tiny course with a first clip that is too large to be read ahead."""
    make_clip(folder / "long.mp4", Recipe(scale=4, busy=True, heavy=True, length_ms=LENGTH_MS))
    assert START.clip is not None
    asked = (START.moments[0], msgspec.structs.replace(FIRST, at_ms=ASKED_MS))
    scene = msgspec.structs.replace(START, clip=msgspec.structs.replace(START.clip, media="long.mp4"), moments=asked)
    lesson = COURSE.lessons[0]
    scenes = tuple(scene if one.id == scene.id else one for one in lesson.scenes)
    course = msgspec.structs.replace(COURSE, lessons=(msgspec.structs.replace(lesson, scenes=scenes),))
    known = msgspec.structs.replace(facts["one.mp4"], duration_ms=LENGTH_MS)
    return Material(course, {**facts, "long.mp4": known}, FolderMedia(folder))


def test_a_pulled_stick_is_waited_for_with_the_last_frame(
    open_lesson: OpenLesson,
    media: tuple[Path, dict[str, MediaFacts]],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    rounds: Callable[..., int],
    reliability: Reliability,
) -> None:
    monkeypatch.setattr(clip_faults, "LOOK_EVERY_MS", 60)
    pulls, chance, wrong = rounds(short=2, long=50), random.Random(3), 0
    material = long_call(*media)
    clip = next(scene.clip for scene in material.course.lessons[0].scenes if scene.clip is not None)
    whole = material.clip(clip)
    assert whole is not None
    assert isinstance(whole.where, Path)
    for _ in range(pulls):
        stick = Stick(whole.where)
        material._clips[clip] = replace(whole, where=stick)
        view = open_lesson(material=material)
        after_ms = chance.randrange(100, 600)
        qtbot.waitUntil(
            lambda view=view, after_ms=after_ms: (
                view.stage.surface.frame() is not None and view.deck.position_ms() >= after_ms
            ),
            timeout=8000,
        )
        stick.pulled = True
        qtbot.waitUntil(lambda view=view: view.faults.waiting, timeout=8000)
        told = any("goes on by itself when it is back" in text for text in view.notices.texts())
        held, at = view.stage.surface.frame() is not None, view.deck.position_ms()
        qtbot.wait(150)
        stands = abs(view.deck.position_ms() - at) <= 40 and not isinstance(view.presenter.run.phase, Asking)
        stick.pulled = False
        qtbot.waitUntil(lambda view=view: view.deck.state is PlayerState.PLAYING, timeout=8000)
        qtbot.waitUntil(lambda view=view: isinstance(view.presenter.run.phase, Asking), timeout=8000)
        wrong += not (told and held and stands and not view.notices.texts())
        view.shut()
    reliability(
        "stick pulled while its clip plays, and put back",
        runs=pulls,
        faults=wrong,
        what="the last frame not held, not told, or not gone on with",
    )
    assert wrong == 0
