"""The pages of the course window, in one list: each takes the place of the desk until the author comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.packing.build_page import BuildPage
from empathy_studio.ui.make.preview_page import PreviewPage
from empathy_studio.ui.make.storyboard.storyboard_page import StoryboardPage
from empathy_studio.ui.make.translate.translate_page import TranslatePage
from empathy_studio.ui.make.versions.versions_page import VersionsPage
from empathy_studio.ui.translations import marked

CONTEXT = "Pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its name in the program (for `ground.page_asked`), its title, its icon, and how it is made.

    `make` is called when the page is first shown; `key` shows it. A page that does something each time it is shown or
    left has `enter()` and `leave()`; one that owns threads, timers or players has `shut()`. It asks to be left by
    `ground.desk_asked`.
    """

    name: str
    title: str
    icon: str
    make: Callable[[DeskGround], QWidget]
    key: str = ""


@runtime_checkable
class Enters(Protocol):
    """A page that does something each time it is shown."""

    def enter(self) -> None:
        """The page is about to be shown; StudioError says why it cannot be, and the window stays where it was."""


@runtime_checkable
class Leaves(Protocol):
    """A page that does something each time it is left."""

    def leave(self) -> None:
        """The page has been left."""


@runtime_checkable
class Shuts(Protocol):
    """A panel or page that owns threads, timers or players."""

    def shut(self) -> None:
        """Let go of them; called once, when the course is closed."""


def enter(page: object) -> None:
    """Tell a page that it is about to be shown. Raises StudioError when it cannot be."""
    if isinstance(page, Enters):
        page.enter()


def leave(page: object) -> None:
    """Tell a page that it has been left."""
    if isinstance(page, Leaves):
        page.leave()


def shut(part: object) -> None:
    """Let a panel or page let go of what it owns."""
    if isinstance(part, Shuts):
        part.shut()


PAGES = (
    Page(
        name="preview",
        title=marked(QT_TRANSLATE_NOOP("Pages", "Preview from here")),
        icon="play",
        make=PreviewPage,
        key="F5",
    ),
    Page(
        name="storyboard",
        title=marked(QT_TRANSLATE_NOOP("Pages", "Storyboard")),
        icon="pencil",
        make=StoryboardPage,
        key="Ctrl+Shift+B",
    ),
    Page(
        name="build",
        title=marked(QT_TRANSLATE_NOOP("Pages", "Build a pack")),
        icon="package",
        make=BuildPage,
        key="Ctrl+B",
    ),
    Page(
        name="translate",
        title=marked(QT_TRANSLATE_NOOP("Pages", "Translate")),
        icon="letter-text",
        make=TranslatePage,
        key="Ctrl+Shift+T",
    ),
    Page(
        name="versions",
        title=marked(QT_TRANSLATE_NOOP("Pages", "Former versions")),
        icon="clock",
        make=VersionsPage,
    ),
)
