"""The way of a pack to the shelf: looked at, trusted by the trainer where need be, copied with progress."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from empathy_studio.errors import StudioError
from empathy_studio.pack.arriving import arriving
from empathy_studio.pack.examine import InstallReport, examine
from empathy_studio.pack.keys import PublicKey
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.shelf_database import Version
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import Store
from empathy_studio.ui.install_sheet import InstallSheet
from empathy_studio.ui.progress_sheet import ProgressSheet
from empathy_studio.ui.shelf_keeper import ShelfKeeper
from empathy_studio.ui.shelf_work import ShelfWork
from empathy_studio.ui.tasks import Report, Task, Tasks
from empathy_studio.ui.trainer import TrainerGate


class Installer(ShelfWork):
    """Brings pack files to the shelf, one at a time, with cards over `parent`; and shows the trainer what is there.

    Signals: `installed(Version)`, `changed(str)` with what the trainer did to a pack that is here,
    `failed(StudioError)`, `crashed(str)`.
    """

    installed = Signal(object)
    changed = Signal(str)

    def __init__(self, parent: QWidget, shelf: Shelf, keys: KeyRing, store: Store, tasks: Tasks) -> None:
        super().__init__(parent, shelf, keys, store, tasks)
        self.gate = TrainerGate(store.pins, parent)
        self.keeper = ShelfKeeper(parent, shelf, keys, store, tasks)
        self.keeper.changed.connect(self.changed)
        self.keeper.failed.connect(self.failed)
        self.keeper.crashed.connect(self.crashed)
        self._path = Path()
        self._publisher: PublicKey | None = None

    @property
    def sheet(self) -> QWidget | None:
        """The card that is shown; None while there is none."""
        return super().sheet or self.keeper.sheet

    def show_packs(self) -> None:
        """Show the packs that are here, to go back to a version or to take one off, once the trainer's PIN is given."""
        self.gate.ask(self.tr("To go back to an earlier version of a pack, or to take one off."), self.keeper.show)

    def bring(self, path: Path) -> None:
        """Look into the pack or delta at `path` and show what it is; nothing changes before somebody says so."""
        self._path = path
        try:
            report = self._examined()
        except StudioError as error:
            self._uncover()
            self.failed.emit(error)
            return
        sheet = InstallSheet(report)
        sheet.install_asked.connect(self._install)
        sheet.trust_asked.connect(self._ask_trust)
        sheet.permission_asked.connect(self._ask_permission)
        sheet.dropped.connect(self._uncover)
        self._cover(sheet)
        (sheet.do or sheet.drop).setFocus()

    def _examined(self) -> InstallReport:
        with arriving(self._shelf, self._path) as pack:
            name = pack.manifest.publisher.name
            self._publisher = PublicKey(name=name, purpose="content", key=pack.publisher_key)
            touched = self._store.attempts.touched_by(pack.manifest.pack, pack.content_hash)
            return examine(pack, self._shelf, self._keys, Counter(one.version.lesson for one in touched))

    # --- what needs the trainer -----------------------------------------------------------------------

    def _ask_trust(self) -> None:
        assert self._publisher is not None
        reason = self.tr("To trust packs of “{0}” from now on.").format(self._publisher.name)
        self._uncover()
        self.gate.ask(reason, self._trust)

    def _trust(self) -> None:
        assert self._publisher is not None
        try:
            self._keys.trust(self._publisher)
        except StudioError as error:
            self.failed.emit(error)
            return
        self.bring(self._path)

    def _ask_permission(self) -> None:
        reason = self.tr("To install an older version, or one of another publisher.")
        self._uncover()
        self.gate.ask(reason, partial(self._install, permitted=True))

    # --- the copy -------------------------------------------------------------------------------------

    def _install(self, *, permitted: bool = False) -> None:
        task = self._tasks.run(partial(self._copy, self._path, permitted))
        task.done.connect(self._came)
        task.failed.connect(self.failed)
        task.crashed.connect(self.crashed)
        task.finished.connect(self._uncover)
        self._follow(task)
        self._tasks.start(task)

    def _came(self, version: Version) -> None:
        """It is on the shelf. The sheet goes first, so that what is shown next has the keys."""
        self._uncover()
        self.installed.emit(version)

    def _copy(self, path: Path, permitted: bool, report: Report) -> Version:
        with arriving(self._shelf, path) as pack:
            return self._shelf.install(
                pack, self._keys, report=report, allow_older=permitted, allow_other_publisher=permitted
            )

    def _follow(self, task: Task) -> None:
        sheet = ProgressSheet(self.tr("Adding {0}").format(self._path.name), task)
        self._cover(sheet)
        sheet.cancel.setFocus()
