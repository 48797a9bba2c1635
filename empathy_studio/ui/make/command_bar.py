"""The bar at the head of the course window: the course and its state, what is done most, and a menu of everything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton

from empathy_studio.ui.controls import Button, IconButton, row
from empathy_studio.ui.elided import ElidedLabel
from empathy_studio.ui.make.commands import by_group, every_command
from empathy_studio.ui.make.pages import CONTEXT as PAGES_CONTEXT
from empathy_studio.ui.make.pages import PAGES, Page
from empathy_studio.ui.theme import GRID

_TITLE = 28
"""How many letters of the title are shown at most."""
_WORDS = 44
"""How many letters of title and state are kept room for."""


class CommandBar(QFrame):
    """Shows title and state; its buttons press the actions they are given."""

    def __init__(self, actions: dict[str, QAction]) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self.back = Button(self.tr("Courses"), "quiet", "arrow-left")
        self.title, self.state = ElidedLabel("", "strong"), ElidedLabel("", "quiet")
        self.title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.undo, self.redo = IconButton("undo-2", self.tr("Undo")), IconButton("redo-2", self.tr("Redo"))
        self.search = IconButton("search", self.tr("Find a command or a scene"))
        self.menu = IconButton("ellipsis", self.tr("Everything that can be done"))
        self.new_scene = Button(self.tr("Add scene"), "", "plus")
        self.save = Button(self.tr("Save"))
        self.play = Button(self.tr("Preview from here"), "primary", "play")
        self.pages = [_page_button(page, actions) for page in PAGES if page.name != "preview"]
        inside = row(self.back, self.title, self.state, *self.pages, self.undo, self.redo, self.search, self.menu)
        for part in (self.new_scene, self.save, self.play):
            inside.addWidget(part)
        inside.setStretchFactor(self.state, 1)
        self._optional = (self.save, self.new_scene, *self.pages)
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

    def show_title(self, title: str) -> None:
        """Show what the course is called."""
        self.title.set_words(title)
        letters = self.title.fontMetrics()
        most = _TITLE * letters.averageCharWidth()
        self.title.setFixedWidth(min(most, letters.horizontalAdvance(title) + 2 * GRID))

    def name_undo(self, text: str) -> None:
        """Say what undo takes back."""
        self.undo.rename(self.tr("Undo: {0}").format(text) if text else self.tr("Undo"))

    def name_redo(self, text: str) -> None:
        """Say what redo does again."""
        self.redo.rename(self.tr("Redo: {0}").format(text) if text else self.tr("Redo"))

    def minimumSizeHint(self) -> QSize:
        """Any width will do: what has no room is in the menu."""
        return QSize(320, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave to the menu what has no room."""
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Look anew how much room there is when the letters grow."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_optional"):
            self._make_room()

    def _make_room(self) -> None:
        """Show of the buttons that can be done without as many as fit, the most useful first."""
        always = (self.back, self.undo, self.redo, self.search, self.menu, self.play)
        left = self.width() - _WORDS * self.fontMetrics().averageCharWidth()
        self.play.setText(self.tr("Preview from here"))
        left -= sum(one.sizeHint().width() + GRID for one in always)
        if left < 0:
            self.play.setText(self.tr("Preview"))
        for button in self._optional:
            left -= button.sizeHint().width() + GRID
            button.setVisible(left >= 0)

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
