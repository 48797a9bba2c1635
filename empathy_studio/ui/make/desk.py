"""The desk of the course window: its panels as docks that a person arranges and finds again as they were left."""

from __future__ import annotations

import base64
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QTabBar, QTabWidget, QWidget

from empathy_studio import typed_json
from empathy_studio.paths import write_whole
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.dock import Dock
from empathy_studio.ui.make.panels import PANELS, Area, Panel

FILE_NAME = "make-desk.json"
_ORDER: tuple[Area, ...] = ("left", "middle", "right", "below")
_ACROSS = {"left": 0.18, "middle": 0.52, "right": 0.30}
_DOWN = {"middle": 0.64, "below": 0.36}


class Arrangement(msgspec.Struct, frozen=True, kw_only=True):
    """How the panels stood: Qt's own state of the window as base64, the panels that were there, and their areas."""

    panels: tuple[str, ...]
    areas: dict[str, Area]
    state: str


class Desk(QMainWindow):
    """All panels of one course window. The arrangement is kept in the data folder; losing it loses nothing else."""

    def __init__(self, ground: DeskGround, panels: tuple[Panel, ...] = PANELS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setDockOptions(QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.setAnimated(ground.theme.theme.motion)
        self._file = ground.data / FILE_NAME
        self._sized = False
        self.docks: dict[str, Dock] = {}
        for panel in panels:
            dock = Dock(panel, ground, self)
            dock.move_asked.connect(self.move_panel)
            self.docks[panel.name] = dock
            dock.topLevelChanged.connect(self._tabs_soon)
            dock.visibilityChanged.connect(self._tabs_soon)
            dock.dockLocationChanged.connect(self._tabs_soon)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_at_tabs)
        self._areas: dict[str, Area] = {name: dock.panel.area for name, dock in self.docks.items()}
        self._put({name for name, dock in self.docks.items() if not dock.panel.shown})
        self._restored = self._restore()
        self._look_at_tabs()

    def panel(self, name: str) -> QWidget:
        """The widget of a panel, made now when it was not yet; KeyError when there is no such panel."""
        return self.docks[name].widget_made()

    def show_panel(self, name: str) -> QWidget:
        """Bring a panel to the front and put the keyboard into it."""
        dock, widget = self.docks[name], self.panel(name)
        dock.show()
        dock.raise_()
        focus_into(widget)
        return widget

    def step(self, forward: bool) -> None:
        """Put the keyboard into the next panel that can be seen and takes it, or the one before."""
        seen = [dock for dock in self.docks.values() if not dock.visibleRegion().isEmpty()]
        focus = QApplication.focusWidget()
        here = next((number for number, dock in enumerate(seen) if focus and dock.isAncestorOf(focus)), -1)
        for number in range(1, len(seen) + 1):
            dock = seen[(here + (number if forward else -number)) % len(seen)]
            focus_into(dock.widget_made())
            now = QApplication.focusWidget()
            if now is not None and dock.isAncestorOf(now):
                return

    def move_panel(self, name: str, area: Area) -> None:
        """Put a panel into an area, as a tab beside what stands there, or by itself when nothing does."""
        dock = self.docks[name]
        dock.setFloating(False)
        dock.show()
        self._areas[name] = area
        others = [one for one in self._of(area) if one is not dock and not one.isHidden() and not one.isFloating()]
        if others:
            self.tabifyDockWidget(others[0], dock)
        else:
            self._put({one.objectName() for one in self.docks.values() if one.isHidden()})
            self._size()
        self.show_panel(name)

    def reset(self) -> None:
        """Put every panel where it stands at first."""
        for dock in self.docks.values():
            dock.setFloating(False)
        self._areas = {name: dock.panel.area for name, dock in self.docks.items()}
        self._put({name for name, dock in self.docks.items() if not dock.panel.shown})
        self._size()

    def keep(self) -> None:
        """Remember how the panels stand; that it cannot be written is no reason to stop anybody.

        A desk that was never laid out has nothing worth remembering.
        """
        if not (self._sized or self._restored):
            return
        state = base64.b64encode(self.saveState().data()).decode("ascii")
        try:
            with write_whole(self._file) as file:
                file.write(msgspec.json.encode(Arrangement(panels=tuple(self.docks), areas=self._areas, state=state)))
        except OSError:
            return

    def shut(self) -> None:
        """Remember the arrangement, and let every panel let go of what it owns."""
        self._soon.stop()
        self.keep()
        for dock in self.docks.values():
            dock.shut()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the areas their first widths once the desk is as large as it is going to be."""
        super().showEvent(event)
        if not self._sized and not self._restored:
            QTimer.singleShot(0, self, self._size)

    # --- tabs --------------------------------------------------------------------------------------

    def _tabs_soon(self, _changed: object = None) -> None:
        self._soon.start(0)

    def _look_at_tabs(self) -> None:
        """Panels that share a place have their titles on its tabs; a press with the right button opens the menu."""
        for dock in self.docks.values():
            shared = any(not other.isHidden() for other in self.tabifiedDockWidgets(dock))
            dock.fold_title(shared and not dock.isFloating())
        for tabs in self.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if tabs.contextMenuPolicy() is not Qt.ContextMenuPolicy.CustomContextMenu:
                tabs.setAccessibleName(self.tr("Panels that share this place"))
                tabs.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
                tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                tabs.setDrawBase(False)
                tabs.customContextMenuRequested.connect(partial(self._tab_menu, tabs))

    def _tab_menu(self, tabs: QTabBar, at: QPoint) -> None:
        title = tabs.tabText(tabs.tabAt(at))
        dock = next((one for one in self.docks.values() if one.windowTitle() == title), None)
        if dock is not None:
            dock.menu.popup(tabs.mapToGlobal(at))

    # --- where things stand ------------------------------------------------------------------------

    def _put(self, hidden: set[str]) -> None:
        """Every panel that does not float into its area; the first of an area that is not hidden in front.

        All areas come before the tabs: beside a panel with tabs Qt makes one more tab of what is to stand next to it.
        """
        docks = [dock for dock in self.docks.values() if not dock.isFloating()]
        for dock in docks:
            self.removeDockWidget(dock)
        heads: dict[Area, Dock] = {}
        for area in _ORDER:
            own = [dock for dock in docks if self._areas[dock.objectName()] == area]
            own.sort(key=lambda dock: dock.objectName() in hidden)
            if own:
                self._first_of(area, own[0], heads)
                heads[area] = own[0]
        for dock in docks:
            head = heads[self._areas[dock.objectName()]]
            if dock is not head:
                self.tabifyDockWidget(head, dock)
        for dock in docks:
            dock.setVisible(dock.objectName() not in hidden)
        for dock in heads.values():
            dock.raise_()

    def _first_of(self, area: Area, dock: Dock, heads: dict[Area, Dock]) -> None:
        """The first panel of an area, beside the areas that are there already; all share one region of Qt's."""
        anchor = heads.get("middle") or next(iter(heads.values()), None)
        if anchor is None:
            self.addDockWidget(Qt.DockWidgetArea.TopDockWidgetArea, dock)
        else:
            way = Qt.Orientation.Vertical if area == "below" else Qt.Orientation.Horizontal
            self.splitDockWidget(anchor, dock, way)

    def _of(self, area: str) -> list[Dock]:
        return [dock for name, dock in self.docks.items() if self._areas[name] == area]

    def _size(self) -> None:
        self._sized = True
        heads: dict[str, QDockWidget] = {}
        for dock in self.docks.values():
            if dock.isVisibleTo(self):
                heads.setdefault(self._areas[dock.objectName()], dock)
        for shares, way, whole in (
            (_ACROSS, Qt.Orientation.Horizontal, self.width()),
            (_DOWN, Qt.Orientation.Vertical, self.height()),
        ):
            there = [area for area in shares if area in heads]
            self.resizeDocks([heads[area] for area in there], [round(shares[area] * whole) for area in there], way)

    def _restore(self) -> bool:
        found = _read(self._file)
        if found is None or found.panels != tuple(self.docks):
            return False
        if not self.restoreState(base64.b64decode(found.state)):
            return False
        self._areas |= found.areas
        return True


def focus_into(widget: QWidget) -> None:
    """Put the keyboard into a widget, or into the first part of it that takes it."""
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    for child in widget.findChildren(QWidget):
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(widget) and child.isEnabled():
            child.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _read(file: Path) -> Arrangement | None:
    try:
        return typed_json.decode(file.read_bytes(), Arrangement)
    except (OSError, msgspec.MsgspecError):
        return None
