"""The bar at the head of the course window: the course and its state, what is done most, and a menu of everything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QWidget

from empathy_studio.ui.controls import Button, IconButton, label, row
from empathy_studio.ui.make.commands import by_group, every_command
from empathy_studio.ui.make.pages import CONTEXT as PAGES_CONTEXT
from empathy_studio.ui.make.pages import PAGES, Page
from empathy_studio.ui.theme import GRID

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


class CommandBar(QFrame):
    """Shows title and state; its buttons press the actions they are given."""

    def __init__(self, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self.back = Button(self.tr("Courses"), "quiet", "arrow-left")
        self.title = label("", "strong", wrap=False)
        self.state = label("", "quiet", wrap=False)
        self.undo, self.redo = IconButton("undo-2", self.tr("Undo")), IconButton("redo-2", self.tr("Redo"))
        self.search = IconButton("search", self.tr("Find a command or a scene"))
        self.menu = IconButton("ellipsis", self.tr("Everything that can be done"))
        self.new_scene = Button(self.tr("Add scene"), "", "plus")
        self.save = Button(self.tr("Save"))
        self.play = Button(self.tr("Preview from here"), "primary", "play")
        self.pages = [_page_button(page, actions) for page in PAGES if page.name != "preview"]
        inside = row(self.back, self.title, self.state, 1, *self.pages, self.undo, self.redo, self.search, self.menu)
        for part in (self.new_scene, self.save, self.play):
            inside.addWidget(part)
        inside.setContentsMargins(GRID, GRID, GRID, GRID)
        self.setLayout(inside)
        for button, name in (
            (self.back, "leave"),
            (self.undo, "undo"),
            (self.redo, "redo"),
            (self.search, "palette"),
            (self.new_scene, "add_scene"),
            (self.save, "save"),
            (self.play, "page.preview"),
        ):
            button.clicked.connect(actions[name].trigger)
            key = actions[name].shortcut().toString(actions[name].shortcut().SequenceFormat.NativeText)
            if key:
                button.setToolTip(f"{button.accessibleName()} ({key})")
        self.menu.setMenu(self._menu(actions))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def name_undo(self, text: str) -> None:
        """Say what undo takes back."""
        self.undo.rename(self.tr("Undo: {0}").format(text) if text else self.tr("Undo"))

    def name_redo(self, text: str) -> None:
        """Say what redo does again."""
        self.redo.rename(self.tr("Redo: {0}").format(text) if text else self.tr("Redo"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages have buttons of their own where there is room; they are in the menu at any width."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        others = [one for one in self.findChildren(QWidget, options=_DIRECT) if one not in self.pages]
        needed = sum(one.sizeHint().width() + GRID for one in others if not one.isHidden()) + 2 * GRID
        for button in self.pages:
            needed += button.sizeHint().width() + GRID
            button.setVisible(needed <= self.width())

    def _menu(self, actions: dict[str, QAction]) -> QMenu:
        menu = QMenu(self.menu)
        for group, members in by_group(every_command()).items():
            inner = menu.addMenu(group)
            inner.addActions([actions[one.name] for one in members])
        return menu


def _page_button(page: Page, actions: dict[str, QAction]) -> Button:
    """A quiet button that shows a page."""
    button = Button(QCoreApplication.translate(PAGES_CONTEXT, page.title), "quiet", page.icon)
    button.clicked.connect(actions[f"page.{page.name}"].trigger)
    return button
