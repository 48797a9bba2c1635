"""One panel as a dock: a slim title with its menu, and a content that is made when it is first seen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QDockWidget, QFrame, QMenu, QStackedLayout, QToolButton, QWidget

from empathy_studio.ui.controls import label, row
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.pages import shut
from empathy_studio.ui.make.panels import CONTEXT, Area, Panel, Titled
from empathy_studio.ui.make.slim_button import SlimButton
from empathy_studio.ui.theme import GRID


class DockTitle(QFrame):
    """The title of a panel, which takes up no room while it is folded."""

    def __init__(self) -> None:
        super().__init__()
        self._folded = False
        self.setProperty("look", "dock-title")

    def fold(self, folded: bool) -> None:
        """Take up no room, or as much as is needed."""
        if folded != self._folded:
            self._folded = folded
            for child in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                child.setVisible(not folded)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """What the parts need."""
        return QSize(0, 0) if self._folded else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the parts need at least."""
        return QSize(0, 0) if self._folded else super().minimumSizeHint()


class Dock(QDockWidget):
    """Holds one panel. Signals: `move_asked(name, area)` when it is to stand elsewhere."""

    move_asked = Signal(str, str)

    def __init__(self, panel: Panel, ground: DeskGround, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate(CONTEXT, panel.title)
        super().__init__(title, parent)
        self.setObjectName(panel.name)
        self.setAccessibleName(title)
        self.panel, self._ground = panel, ground
        self.content: QWidget | None = None
        self._place = QWidget()
        self._stack = QStackedLayout(self._place)
        self.setWidget(self._place)
        self.menu_button = SlimButton("ellipsis-vertical", self.tr("Panel {0}").format(title))
        self.close_button = SlimButton("x", self.tr("Close panel {0}").format(title))
        self.menu = self._menu()
        self._bar = self._title(title)
        self.setTitleBarWidget(self._bar)
        self.visibilityChanged.connect(self._seen)

    def widget_made(self) -> QWidget:
        """The panel's own widget, made now when it was not yet."""
        if self.content is None:
            self.content = self.panel.make(self._ground)
            if not self.content.accessibleName():
                self.content.setAccessibleName(self.windowTitle())
            self._stack.addWidget(self.content)
            if isinstance(self.content, Titled):
                self.content.title_changed.connect(self._retitle)
            self.setFocusProxy(self.content)
        return self.content

    def shut(self) -> None:
        """Let the panel let go of what it owns."""
        shut(self.content)

    def fold_title(self, folded: bool) -> None:
        """Leave the title to the tab when the panel is one of several in a place."""
        self._bar.fold(folded)

    def _title(self, title: str) -> DockTitle:
        bar = DockTitle()
        self._name = label(title, "label", wrap=False)
        parts = row(self._name, 1, self.menu_button, self.close_button, spacing=0)
        parts.setContentsMargins(GRID, 0, 0, 0)
        bar.setLayout(parts)
        self.menu_button.setMenu(self.menu)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.close_button.clicked.connect(self.close)
        return bar

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        places: tuple[tuple[Area, str], ...] = (
            ("left", self.tr("Move to the left")),
            ("middle", self.tr("Move to the middle")),
            ("right", self.tr("Move to the right")),
            ("below", self.tr("Move below")),
        )
        for area, words in places:
            menu.addAction(words).triggered.connect(lambda _=False, to=area: self.move_asked.emit(self.panel.name, to))
        menu.addSeparator()
        menu.addAction(self.tr("Let it float, or put it back")).triggered.connect(self._float)
        menu.addAction(self.tr("Close this panel")).triggered.connect(self.close)
        return menu

    def _retitle(self, title: str) -> None:
        self.setWindowTitle(title)
        self._name.setText(title)

    def _float(self) -> None:
        self.setFloating(not self.isFloating())

    def _seen(self, seen: bool) -> None:
        if seen:
            self.widget_made()
