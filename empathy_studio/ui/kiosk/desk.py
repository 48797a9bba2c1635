"""What the trainer does at a kiosk: looks at its health, brings packs, carries files away, changes its choices."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from empathy_studio.errors import StudioError
from empathy_studio.pack.key_statements import KeyStatement, read_statement
from empathy_studio.pack.shelf_database import Version
from empathy_studio.progress.checkup import CheckUp
from empathy_studio.progress.store import open_store
from empathy_studio.ui.controls import Veil
from empathy_studio.ui.install_sheet import InstallSheet
from empathy_studio.ui.installer import Installer
from empathy_studio.ui.kiosk.health import look, store_line
from empathy_studio.ui.kiosk.key_sheet import KeySheet
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.kiosk.sticks import plugged_in
from empathy_studio.ui.kiosk.support import write_support_file
from empathy_studio.ui.kiosk.trainer_page import (
    ChooseOne,
    Sticks,
    TrainerPage,
    folder_choices,
    key_choices,
    pack_choices,
)
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.packs_sheet import PacksSheet
from empathy_studio.ui.results.results_desk import ResultsDesk
from empathy_studio.ui.tasks import Report, Task

CARRY_FOLDER = "carry"


class Desk(QObject):
    """Joins the trainer's page to the parts that do the work; cards open over `over`.

    Signals: `packs_changed()`; `people_changed()` when results or people here did.
    """

    packs_changed = Signal()
    people_changed = Signal()

    def __init__(
        self, page: TrainerPage, over: QWidget, on: Premises, notices: NoticeStack, sticks: Sticks = plugged_in
    ) -> None:
        super().__init__(over)
        self._over, self._on, self._notices, self._sticks = over, on, notices, sticks
        self._veil: Veil | None = None
        self._ask: Callable[[], None] | None = None
        self._working: list[Task] = []
        self.site = Site()
        self.installer = Installer(over, on.library.shelf, on.keys, on.store, on.tasks)
        self.installer.installed.connect(self._installed)
        self.installer.failed.connect(self.tell_fault)
        self.installer.crashed.connect(self._crashed)
        self.installer.changed.connect(self._shelf_changed)
        self.results = ResultsDesk(over, on.data, on.store, on.keys, on.tasks, self._places)
        self.results.told.connect(notices.tell)
        self.results.changed.connect(self._results_changed)
        self.results.failed.connect(self.tell_fault)
        self.results.crashed.connect(self._crashed)
        self.serve(page)

    def serve(self, page: TrainerPage) -> None:
        """Do what is asked for on this page from now on."""
        self._page = page
        page.shelf_asked.connect(self.installer.keeper.show)
        page.packs_asked.connect(self.ask_packs)
        page.key_asked.connect(self.ask_key)
        page.results_asked.connect(self.results.ask_carry)
        page.take_in_asked.connect(self.results.ask_take_in)
        page.people_asked.connect(self.results.ask_people)
        page.support_asked.connect(self.ask_support)

    @property
    def card(self) -> QWidget | None:
        """The card that is open; None while there is none."""
        return self._veil.card if self._veil is not None else self.results.card

    @property
    def busy(self) -> bool:
        """Whether work runs that must come to its end."""
        return (
            self.results.busy
            or any(task.running for task in self._working)
            or (self.installer.sheet is not None and not isinstance(self.installer.sheet, InstallSheet | PacksSheet))
        )

    def show(self, site: Site) -> None:
        """Look at everything, and check the whole store meanwhile."""
        self.site = site
        self._page.show_state(look(self._on, self._over.screen()), site)
        self._work(self._checked, self._show_check)

    def put_away(self) -> None:
        """Close every card; work that runs comes to its end."""
        self._uncover()
        self.results.close()
        self.installer.gate.close()
        sheet = self.installer.sheet
        if isinstance(sheet, InstallSheet):
            sheet.dropped.emit()
        self.installer.keeper.close()

    def ask_key(self) -> None:
        """Which publisher's key to take, first, newer or revoked, of those on the sticks that are plugged in."""
        choices = key_choices(self._sticks())
        hint = (
            self.tr("Choose one; you see what it is before anything changes.")
            if choices
            else self.tr("Plug in a stick with the key (a file that ends in .ekey), then look again.")
        )
        self._choose(self.tr("Your organisation's key"), hint, choices, self._show_key, self.ask_key)

    def ask_packs(self) -> None:
        """Which pack to add, of those on the sticks that are plugged in."""
        choices = pack_choices(self._sticks())
        hint = (
            self.tr("Choose one; you see what it is before anything changes.")
            if choices
            else self.tr("Plug in a stick with packs (files that end in .epack), then look again.")
        )
        self._choose(self.tr("Add packs from a stick"), hint, choices, self._bring, self.ask_packs)

    def ask_support(self) -> None:
        """Where the support file is to be written."""
        hint = self.tr("Health, settings and the end of the log in one file, without names of persons.")
        self._choose(self.tr("Support file"), hint, self._folders(), self._support, self.ask_support)

    def tell_fault(self, error: StudioError) -> None:
        """Say what went wrong and what to do."""
        self._notices.alarm(error.message, error.hint, self.tr("Close"), self._notices.clear)

    # --- inside ---------------------------------------------------------------------------------------

    def _places(self) -> tuple[tuple[str, Path], ...]:
        sticks = tuple((one.name, one.folder) for one in self._sticks() if one.writable)
        return (*sticks, (self.tr("On this computer"), self._on.data / CARRY_FOLDER))

    def _folders(self) -> tuple[tuple[str, object], ...]:
        return folder_choices(self._sticks(), self._on.data / CARRY_FOLDER, self.tr("On this computer"))

    def _choose(
        self,
        title: str,
        hint: str,
        choices: tuple[tuple[str, object], ...],
        then: Callable[[Path], None],
        again: Callable[[], None],
    ) -> None:
        card = ChooseOne(title, hint, choices)
        card.chosen.connect(then)
        card.asked_again.connect(again)
        card.dropped.connect(self._uncover)
        self._uncover()
        self._veil = Veil(card, self._over)
        self._veil.closed.connect(self._gone)
        self._veil.show()

    def _show_key(self, path: Path) -> None:
        self._uncover()
        try:
            statement = read_statement(path)
            self._on.keys.check(statement)
        except StudioError as error:
            self.tell_fault(error)
            return
        sheet = KeySheet(statement)
        sheet.taken.connect(partial(self._take, statement))
        sheet.dropped.connect(self._uncover)
        self._veil = Veil(sheet, self._over)
        self._veil.closed.connect(self._gone)
        self._veil.show()

    def _take(self, statement: KeyStatement) -> None:
        self._uncover()
        try:
            key = self._on.keys.accept(statement)
        except StudioError as error:
            self.tell_fault(error)
            return
        if key.revoked:
            told = self.tr("The key of “{0}” is not trusted here any more.")
        else:
            told = self.tr("Packs of “{0}” are taken here from now on.")
        self._shelf_changed(told.format(key.card.name))

    def _bring(self, path: Path) -> None:
        self._uncover()
        self.installer.bring(path)

    def _installed(self, version: Version) -> None:
        self._notices.tell(self.tr("“{0}” is on the shelf.").format(version.title))
        self._page.health.show_lines(look(self._on, self._over.screen()))
        self.packs_changed.emit()

    def _shelf_changed(self, told: str) -> None:
        self._notices.tell(told)
        self._page.health.show_lines(look(self._on, self._over.screen()))
        self.packs_changed.emit()

    def _results_changed(self) -> None:
        self._page.health.show_lines(look(self._on, self._over.screen()))
        self.people_changed.emit()

    def _support(self, folder: Path) -> None:
        self._uncover()
        try:
            written = write_support_file(self._on, self.site, self._page.health.lines(), folder)
        except StudioError as error:
            self.tell_fault(error)
            return
        self._notices.tell(self.tr("The support file is {0}.").format(str(written)))

    def _checked(self, report: Report) -> CheckUp | StudioError:
        report(0.0, "")
        try:
            with open_store(self._on.data) as store:
                return store.check()
        except StudioError as error:
            return error

    def _show_check(self, found: CheckUp | StudioError) -> None:
        self._page.health.show_lines((store_line(found),))

    def _work(self, work: Callable[[Report], object], then: Callable[..., object]) -> None:
        self._working = [one for one in self._working if one.running]
        task = self._on.tasks.run(work)
        task.done.connect(then)
        task.failed.connect(self.tell_fault)
        task.crashed.connect(self._crashed)
        self._working.append(task)
        self._on.tasks.start(task)

    def _crashed(self, report: str) -> None:
        last = report.strip().splitlines()[-1] if report.strip() else ""
        told = self.tr("Something in this program went wrong; nothing was changed. {0}").format(last)
        self._notices.alarm(told, "", self.tr("Close"), self._notices.clear)

    def _uncover(self) -> None:
        if self._veil is not None:
            self._veil.close_veil()

    def _gone(self) -> None:
        self._veil = None
