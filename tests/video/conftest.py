"""What the video tests share: the clips of this run, both engines, and an eye on a player."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.play.player import ClipSource
from empathy_studio.ui.video.engines import Engines, find_engines
from empathy_studio.ui.video.surface import VideoSurface
from tests.video.clips import Recipe, make_clip
from tests.video.viewer import Viewer

MakeClip = Callable[..., ClipSource]


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> MakeClip:
    """Makes the clip of a recipe once a run and gives it to each test that asks for the same."""
    folder: Path = tmp_path_factory.mktemp("clips")
    made: dict[Recipe, ClipSource] = {}

    def clip(**wishes: object) -> ClipSource:
        recipe = Recipe(**wishes)  # type: ignore[arg-type]
        if recipe not in made:
            made[recipe] = make_clip(folder / f"clip{len(made)}.{recipe.container}", recipe)
        return made[recipe]

    return clip


@pytest.fixture(scope="session")
def engines(qapp: object) -> Iterator[Engines]:
    """Both engines, loaded once a run."""
    found = find_engines()
    yield found
    found.close()


@pytest.fixture
def surface(qtbot: QtBot) -> VideoSurface:
    """A shown surface of 320 × 180."""
    surface = VideoSurface()
    surface.resize(320, 180)
    qtbot.addWidget(surface)
    surface.show()
    return surface


@pytest.fixture(params=["vlc", "qt", "silent"])
def viewer(request: pytest.FixtureRequest, qtbot: QtBot, engines: Engines, surface: VideoSurface) -> Iterator[Viewer]:
    """A player of each kind, with its surface and all it told."""
    viewer = Viewer(qtbot, engines, request.param, surface)
    yield viewer
    viewer.player.close()
    qtbot.wait(1)


@pytest.fixture(params=["vlc", "qt"])
def seeing(request: pytest.FixtureRequest, qtbot: QtBot, engines: Engines, surface: VideoSurface) -> Iterator[Viewer]:
    """A player of each kind that shows pictures."""
    viewer = Viewer(qtbot, engines, request.param, surface)
    yield viewer
    viewer.player.close()
    qtbot.wait(1)
