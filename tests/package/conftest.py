"""What the tests of the folders share: the folders of `make package`, a bare machine, and a sealed pack."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.package import bare_machine
from tests.ui import conftest as windows

DIST = bare_machine.ROOT / "dist"
NEEDS = {"delivered", "archive", "stick", "studio_stick"}
"""A test that asks for one of these needs a folder that was made."""
NOT_PROVEN = "The bundled programs were not run on a bare machine: `make package` makes and proves them."

media, publisher, pack_file = windows.media, windows.publisher, windows.pack_file


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--package`: run what needs the folders, as `make package` does after it made them."""
    parser.addoption("--package", action="store_true", help="prove the folders below dist/")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs the folders, unless they were asked for: bundling takes minutes."""
    if config.getoption("--package", default=False):
        return
    left_out = [item for item in items if NEEDS & set(getattr(item, "fixturenames", ()))]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was not proven."""
    if not config.getoption("--package", default=False):
        terminalreporter.write_line(NOT_PROVEN)


@pytest.fixture(params=["light", "full"])
def flavour(request: pytest.FixtureRequest) -> str:
    """Each flavour that was made; a flavour left out on purpose is passed over."""
    if not (DIST / request.param).is_dir() and (DIST / "light").is_dir():
        pytest.skip(f"the {request.param} flavour was not made")
    return str(request.param)


@pytest.fixture
def delivered(flavour: str) -> Path:
    """The player's folder as it is given away."""
    return DIST / flavour / "Empathy Player"


@pytest.fixture(params=["Empathy Player", "Empathy Studio"])
def archive(request: pytest.FixtureRequest, flavour: str) -> Path:
    """The program file of each folder, which holds its modules."""
    return DIST / flavour / request.param / request.param


@pytest.fixture(scope="session")
def bare() -> str:
    """The bare machine; where none can be had the test is passed over, and the reason said."""
    reason = bare_machine.why_not()
    if reason:
        pytest.skip(f"no bare machine: {reason}")
    return "made"


@pytest.fixture
def stick(bare: str, delivered: Path, tmp_path: Path) -> Path:
    """A stick with the player on it, as a consultant brings it."""
    folder = tmp_path / "stick"
    shutil.copytree(delivered, folder / "Empathy Player")
    return folder


@pytest.fixture
def studio_stick(bare: str, flavour: str) -> Path:
    """A stick with the studio on it; the folder itself serves, since it is plugged in read-only."""
    return DIST / flavour


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The empty home of the bare user."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder
