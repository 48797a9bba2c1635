"""What the tests of the windows share: clips of this run, engines, theme, store, a window, and hands to use it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents
from empathy_studio.pack.keys import SigningKey, lock_key, new_key
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store, open_store
from empathy_studio.settings import Settings
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.play_window import PlayWindow
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.translations import TRANSLATOR
from empathy_studio.ui.video.engines import Engines, find_engines
from empathy_studio.ui.video.qt_clock import QtClock
from empathy_studio.ui.window import MainWindow
from tests.ui.hands import Hands
from tests.ui.sample import COURSE, LESSON, make_media, material_in

if TYPE_CHECKING:
    from empathy_studio.ui.make.room import MakeRoom

STILL = Settings(motion="reduced")


@dataclass(frozen=True)
class Ready:
    """What stands behind the doors of the main window, made beforehand; with no room of Make when there is no door."""

    play: PlayWindow
    store: Store
    library: Library
    keys: KeyRing
    tasks: Tasks
    make: MakeRoom = field(default=None)  # type: ignore[assignment]

    @property
    def data(self) -> Path:
        """The data folder, which the shelf lies in."""
        return self.library.shelf.folder.parent


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, MediaFacts]]:
    """The folder with the clips of the tiny course, and what they are."""
    folder = tmp_path_factory.mktemp("media")
    return folder, make_media(folder)


@pytest.fixture
def material(media: tuple[Path, dict[str, MediaFacts]]) -> Material:
    """The tiny course."""
    return material_in(*media)


@pytest.fixture(scope="session")
def engines(qapp: QApplication) -> Iterator[Engines]:
    """The engines of this computer, loaded once a run."""
    found = find_engines()
    yield found
    found.close()


@pytest.fixture(scope="session")
def keeper(qapp: QApplication) -> ThemeKeeper:
    """The one theme keeper of the application."""
    return ThemeKeeper(qapp)


@pytest.fixture
def theme(keeper: ThemeKeeper) -> Iterator[ThemeKeeper]:
    """The theme, without motion, as it is for everybody again afterwards."""
    keeper.choose(STILL)
    yield keeper
    keeper.choose(STILL)


@pytest.fixture
def speaks_again(qapp: QApplication) -> Iterator[None]:
    """The language of before is spoken again once the test is over."""
    former = QLocale()
    yield
    for translator in qapp.findChildren(QTranslator, TRANSLATOR):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(former)


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    """A new store in the test's data folder."""
    with open_store(data_folder) as opened:
        yield opened


@pytest.fixture
def ana(store: Store) -> Learner:
    """A learner."""
    return store.learners.add("Ana García", number="1041")


@pytest.fixture
def library(data_folder: Path) -> Iterator[Library]:
    """The library of the test's data folder, with nothing installed."""
    made = Library(Shelf(data_folder / "shelf"))
    yield made
    made.close()


OpenLesson = Callable[..., LessonView]


@pytest.fixture
def open_lesson(
    qtbot: QtBot, store: Store, ana: Learner, material: Material, engines: Engines, theme: ThemeKeeper
) -> Iterator[OpenLesson]:
    """Opens a lesson in a window of its own: a new attempt, or the session given; `settings` and `material` may be."""
    opened: list[LessonView] = []

    def open_lesson(
        session: Session | None = None, *, settings: Settings = STILL, material: Material = material
    ) -> LessonView:
        if session is None:
            program = material.program(LESSON)
            attempt = store.attempts.begin(ana.id, material.version(program))
            session = Session(store.attempts, attempt.id, program)
        view = LessonView(session, material, engines, settings, theme, QtClock())
        view.resize(1280, 800)
        qtbot.addWidget(view)
        view.show()
        qtbot.waitExposed(view)
        view.start()
        opened.append(view)
        return view

    yield open_lesson
    for view in opened:
        view.shut()
    qtbot.wait(1)


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    """Hands that use a lesson as a person does."""
    return Hands(qtbot)


@pytest.fixture(scope="session")
def publisher() -> SigningKey:
    """Who signs the tiny course."""
    return new_key("Tiny publisher")


@pytest.fixture(scope="session")
def pack_file(
    tmp_path_factory: pytest.TempPathFactory, media: tuple[Path, dict[str, MediaFacts]], publisher: SigningKey
) -> Path:
    """The tiny course as a pack."""
    folder, facts = media
    target = tmp_path_factory.mktemp("packs") / "tiny.epack"
    description, files = contents(COURSE, folder, facts)
    build_pack(target, description, files, publisher)
    return target


@pytest.fixture
def keys(data_folder: Path, publisher: SigningKey) -> KeyRing:
    """The keys of the test's data folder, in which the publisher is trusted."""
    ring = KeyRing(data_folder / "keys")
    ring.keep(lock_key(publisher, ""))
    return ring


@pytest.fixture
def shelved(library: Library, keys: KeyRing, pack_file: Path) -> Library:
    """The library with the tiny course installed."""
    with Pack.open(pack_file) as pack:
        library.shelf.install(pack, keys)
    return library


@pytest.fixture
def play(
    qtbot: QtBot, store: Store, shelved: Library, engines: Engines, theme: ThemeKeeper, data_folder: Path
) -> Iterator[PlayWindow]:
    """Play, with the tiny course on the shelf."""
    window = PlayWindow(store, shelved, engines, STILL, theme, QtClock())
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close_all()
    qtbot.wait(1)


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    """Where long work is done."""
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def window(
    qtbot: QtBot, store: Store, library: Library, engines: Engines, theme: ThemeKeeper, keys: KeyRing, tasks: Tasks
) -> Iterator[MainWindow]:
    """The main window without a door to Make, on an empty data folder in which the publisher is known."""
    play = PlayWindow(store, library, engines, STILL, theme, QtClock())
    made = MainWindow(Ready(play, store, library, keys, tasks), theme, make=False)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.prepared, timeout=8000):
        made.show()
    yield made
    made.close()
    qtbot.wait(1)
