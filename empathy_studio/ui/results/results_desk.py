"""What the trainer does with results: carries them away, takes in what was carried here, gives out or erases data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from empathy_studio.errors import StudioError
from empathy_studio.exchange.carrying import (
    Arrived,
    CarriedOut,
    CarryOut,
    TakenIn,
    carry_out,
    files_in,
    look_at,
    results_key,
    take_in,
    time_in_name,
)
from empathy_studio.exchange.reading_keys import known_reader
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.personal_data import Erased, erase_person, export_person
from empathy_studio.progress.receipts import latest_receipt
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store, open_store
from empathy_studio.ui.controls import Veil
from empathy_studio.ui.results.carry_sheet import CarrySheet
from empathy_studio.ui.results.people_sheet import PeopleSheet
from empathy_studio.ui.results.results_menu import ResultsMenu
from empathy_studio.ui.results.take_in_sheet import TakeInSheet
from empathy_studio.ui.said import said
from empathy_studio.ui.tasks import Report, Task, Tasks

Places = Callable[[], tuple[tuple[str, Path], ...]]
"""Folders by name, where files can be written to and are looked for: the sticks that are plugged in, and one here."""


class ResultsDesk(QObject):
    """Opens the sheets over `parent` and does the work; ask for the trainer's PIN first.

    `browse` says whether the system's file dialogs may be used, which a kiosk must not show.
    Signals: `told(str)` with what was done, `changed()` when results or people here did, `failed(StudioError)`,
    `crashed(str)`.
    """

    told = Signal(str)
    changed = Signal()
    failed = Signal(object)
    crashed = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        data: Path,
        store: Store,
        keys: KeyRing,
        tasks: Tasks,
        places: Places,
        *,
        browse: bool = False,
    ) -> None:
        super().__init__(parent)
        self._parent, self._data, self._store, self._keys, self._tasks = parent, data, store, keys, tasks
        self._places, self._browse = places, browse
        self._veil: Veil | None = None
        self._working: list[Task] = []
        self._chosen: tuple[Path, ...] = ()

    @property
    def card(self) -> QWidget | None:
        """The sheet that is open; None while there is none."""
        return self._veil.card if self._veil is not None else None

    @property
    def busy(self) -> bool:
        """Whether work runs that must come to its end."""
        return any(task.running for task in self._working)

    def close(self) -> None:
        """Take the sheet away; work that runs comes to its end."""
        if self._veil is not None:
            self._veil.close_veil()

    def ask(self) -> None:
        """What is wanted: in, out, or one person's data."""
        menu = ResultsMenu()
        menu.take_in_asked.connect(self.ask_take_in)
        menu.carry_asked.connect(self.ask_carry)
        menu.people_asked.connect(self.ask_people)
        menu.dropped.connect(self.close)
        self._cover(menu, menu.take_in)

    # --- out ------------------------------------------------------------------------------------------

    def ask_carry(self) -> None:
        """What leaves, and where to."""
        try:
            receipt, reader = latest_receipt(self._store), known_reader(self._keys.folder)
            words = results_key(self._keys).card.fingerprint
        except StudioError as error:
            self.failed.emit(error)
            return
        sheet = CarrySheet(
            self._places(),
            receipt_of=receipt[1][:16].replace("T", " ") if receipt is not None else "",
            reader=reader.name if reader is not None else "",
            key_words=words,
            browse=self._browse,
        )
        sheet.chosen.connect(self._carry)
        sheet.elsewhere.connect(self._carry_elsewhere)
        sheet.asked_again.connect(self.ask_carry)
        sheet.dropped.connect(self.close)
        self._cover(sheet, sheet.first)

    def _carry(self, folder: Path, how: CarryOut) -> None:
        self.close()
        self._work(partial(_carried, self._data, self._keys, folder, how), self._tell_carried)

    def _carry_elsewhere(self, how: CarryOut) -> None:
        chosen = QFileDialog.getExistingDirectory(self._parent, self.tr("Choose a folder"))
        if chosen:
            self._carry(Path(chosen), how)

    def _tell_carried(self, done: CarriedOut) -> None:
        count, name = done.bundle.statements, str(done.bundle.path)
        self.told.emit(self.tr("%n answer(s) are in {0}.", "", count).format(name))

    # --- in -------------------------------------------------------------------------------------------

    def ask_take_in(self) -> None:
        """Show every bundle and receipt that lies there, and what each is."""
        sheet = TakeInSheet(self._arrived(), browse=self._browse)
        sheet.take_asked.connect(self._take_in)
        sheet.trust_asked.connect(self._trust)
        sheet.files_asked.connect(self._choose_files)
        sheet.asked_again.connect(self.ask_take_in)
        sheet.dropped.connect(self.close)
        self._cover(sheet, sheet.first)

    def show_files(self, paths: Sequence[Path]) -> None:
        """Show these files, wherever they lie, together with what lies in the usual places."""
        self._chosen = tuple(paths)
        self.ask_take_in()

    def _choose_files(self) -> None:
        kinds = self.tr("Results and receipts (*.eresults *.receipt)")
        chosen, _ = QFileDialog.getOpenFileNames(self._parent, self.tr("Choose files"), "", kinds)
        if chosen:
            self.show_files([Path(one) for one in chosen])

    def _arrived(self) -> tuple[Arrived, ...]:
        lying = [path for _, folder in self._places() for path in files_in(folder)]
        here = self._store.device.id
        paths = dict.fromkeys((*self._chosen, *lying))
        found = (look_at(path, self._store, self._keys) for path in paths)
        return tuple(one for one in found if one.device != here)  # what was written here is not brought here

    def _trust(self, arrived: Arrived) -> None:
        try:
            self._keys.trust(arrived.card)
        except StudioError as error:
            self.failed.emit(error)
        self.ask_take_in()

    def _take_in(self, arrived: Arrived) -> None:
        if isinstance(self.card, TakeInSheet):
            self.card.setEnabled(False)
        self._work(partial(_taken_in, self._data, self._keys, arrived.path), partial(self._show_taken, arrived))

    def _show_taken(self, arrived: Arrived, taken: TakenIn) -> None:
        if isinstance(self.card, TakeInSheet):
            self.card.setEnabled(True)
            self.card.show_files(self._arrived(), taken, arrived)
        self.told.emit(" ".join(map(said, taken.sentences)))
        self.changed.emit()

    # --- one person's data ------------------------------------------------------------------------------

    def ask_people(self) -> None:
        """Whose data is wanted."""
        try:
            people = self._store.learners.all(removed=True)
        except StudioError as error:
            self.failed.emit(error)
            return
        sheet = PeopleSheet(people)
        sheet.export_asked.connect(self._export)
        sheet.erase_asked.connect(self._erase)
        sheet.dropped.connect(self.close)
        self._cover(sheet, sheet.search)

    def _export(self, person: Learner) -> None:
        name = f"person-{person.id[:8]}-{time_in_name(self._store.now())}.json"
        if self._browse:
            chosen, _ = QFileDialog.getSaveFileName(self._parent, self.tr("All their data as a file"), name)
            if not chosen:
                return
            target = Path(chosen)
        else:
            target = self._places()[0][1] / name
        self._work(partial(_exported, self._data, person, target), self._tell_exported)

    def _tell_exported(self, written: Path) -> None:
        told = self.tr("Everything is in {0}. It holds the private journal too: give it to that person alone.")
        self.told.emit(told.format(str(written)))

    def _erase(self, person: Learner) -> None:
        self.close()
        self._work(partial(_erased, self._data, person), self._tell_erased)

    def _tell_erased(self, done: Erased) -> None:
        self.told.emit(" ".join(map(said, done.sentences)))
        self.changed.emit()

    # --- inside ---------------------------------------------------------------------------------------

    def _work(self, work: Callable[[Report], object], then: Callable[..., object]) -> None:
        self._working = [one for one in self._working if one.running]
        task = self._tasks.run(work)
        task.done.connect(then)
        task.failed.connect(self._failed)
        task.crashed.connect(self._crashed)
        self._working.append(task)
        self._tasks.start(task)

    def _failed(self, error: StudioError) -> None:
        self._let_go_on()
        self.failed.emit(error)

    def _crashed(self, report: str) -> None:
        self._let_go_on()
        self.crashed.emit(report)

    def _let_go_on(self) -> None:
        if self.card is not None:
            self.card.setEnabled(True)

    def _cover(self, card: QWidget, first: QWidget) -> None:
        """Lay a sheet over everything, with the focus on `first`."""
        self.close()
        self._veil = Veil(card, self._parent)
        self._veil.closed.connect(self._gone)
        self._veil.show()
        first.setFocus()

    def _gone(self) -> None:
        self._veil = None


def _carried(data: Path, keys: KeyRing, folder: Path, how: CarryOut, report: Report) -> CarriedOut:
    report(0.0, "")
    return carry_out(data, keys, folder, how)


def _taken_in(data: Path, keys: KeyRing, path: Path, report: Report) -> TakenIn:
    report(0.0, "")
    with open_store(data) as store:
        return take_in(store, path, keys)


def _exported(data: Path, person: Learner, target: Path, report: Report) -> Path:
    report(0.0, "")
    with open_store(data) as store:
        return export_person(store, person.id, target)


def _erased(data: Path, person: Learner, report: Report) -> Erased:
    report(0.0, "")
    with open_store(data) as store:
        return erase_person(store, person.id)
