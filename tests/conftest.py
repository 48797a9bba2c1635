"""What every test gets: its own data folder, a screen that needs no screen, and a watch over what it leaves running."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

import hypothesis
import pytest

from empathy_studio.paths import DATA_VARIABLE
from tests.leftovers import Watch
from tests.reliability import Reliability

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reliability.md"
RELIABILITY = pytest.StashKey[Reliability]()
WAITING = ("story", "kiosk")
"""Folders whose tests wait for windows, processes and clips."""

# A server must find the same thing twice, so it draws no new examples; a person's machine looks further each time.
ON_A_SERVER = bool(os.environ.get("CI"))
hypothesis.settings.register_profile("everyday", max_examples=15, deadline=None, derandomize=ON_A_SERVER)
hypothesis.settings.register_profile("soak", max_examples=1_000, deadline=None, derandomize=False)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--soak`: only the long repetitions, at full length."""
    parser.addoption("--soak", action="store_true", help="run only the long repetitions, and count them")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how far hypothesis looks, and make the collection of counts."""
    hypothesis.settings.load_profile("soak" if config.getoption("--soak") else "everyday")
    config.stash[RELIABILITY] = Reliability()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out tests marked `soak`; with `--soak` run only those and the ones that have a long version."""
    long_way = config.getoption("--soak")
    kept: list[pytest.Item] = []
    left_out: list[pytest.Item] = []
    for item in items:
        marked = item.get_closest_marker("soak") is not None
        has_long_version = marked or "rounds" in getattr(item, "fixturenames", ())
        (kept if (has_long_version if long_way else not marked) else left_out).append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
    # Files whose tests mostly wait come first: begun last, one of them would keep a single worker busy to the end.
    items[:] = sorted(kept, key=lambda item: item.path.parent.name not in WAITING)


def pytest_collection_finish() -> None:
    """What is loaded by now stays, and need not be looked through after each test."""
    gc.freeze()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Keep the counts of a soak."""
    if session.config.getoption("--soak"):
        session.config.stash[RELIABILITY].keep(PAGE)


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread, a timer or an animation running."""
    watch = Watch()
    yield
    left = watch.leftovers()
    if left:
        pytest.fail("the test left something running: " + "; ".join(left), pytrace=False)


@pytest.fixture(autouse=True)
def rubbish_is_collected_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Keep objects of Qt from being deleted on a worker's thread, as the application does (`ui/collector.py`)."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def data_folder(nothing_left_running: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The test's own data folder, not made yet; the program finds it by its environment variable."""
    folder = tmp_path / "data"
    monkeypatch.setenv(DATA_VARIABLE, str(folder))
    return folder


@pytest.fixture(autouse=True)
def quiet_log() -> Iterator[None]:
    """Take away what a test added to the program's log."""
    logger = logging.getLogger("empathy_studio")
    before, level = list(logger.handlers), logger.level
    yield
    for handler in [handler for handler in logger.handlers if handler not in before]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(level)


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> Callable[..., int]:
    """How often to repeat: `rounds(short=20, long=2_000)` is short in `make test`, long in `make soak`."""
    long_way = bool(request.config.getoption("--soak"))

    def choose(*, short: int, long: int) -> int:
        return long if long_way else short

    return choose


@pytest.fixture
def reliability(request: pytest.FixtureRequest) -> Reliability:
    """Reports a count for `docs/reliability.md`: `reliability(name, runs=…, faults=…, what=…)`."""
    return request.config.stash[RELIABILITY]
