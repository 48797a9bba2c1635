"""What the trainer does with packs that are here: go back to the version before, take one off, clean up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from empathy_studio.errors import StudioError
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.examine import InstallReport, examine
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.shelf_database import Version
from empathy_studio.ui.install_sheet import InstallSheet
from empathy_studio.ui.packs_sheet import PacksSheet, ShelvedPack, version_name
from empathy_studio.ui.said import said
from empathy_studio.ui.shelf_work import ShelfWork
from empathy_studio.ui.tasks import Report


class ShelfKeeper(ShelfWork):
    """Shows the packs on the shelf over `parent` and changes them; ask for the trainer's PIN first.

    Signals: `changed(str)` with a sentence of what was done, `failed(StudioError)`, `crashed(str)`.
    """

    changed = Signal(str)

    def show(self) -> None:
        """Show every pack that is here."""
        try:
            packs = self._packs()
        except StudioError as error:
            self.close()
            self.failed.emit(error)
            return
        sheet = PacksSheet(packs)
        sheet.switch_asked.connect(self._look_at_other)
        sheet.remove_asked.connect(self._remove)
        sheet.clean_up_asked.connect(self._clean_up)
        sheet.dropped.connect(self.close)
        self._cover(sheet)

    def close(self) -> None:
        """Take the card away."""
        self._uncover()

    # --- inside ---------------------------------------------------------------------------------------

    def _packs(self) -> tuple[ShelvedPack, ...]:
        return tuple(
            ShelvedPack(
                version=one,
                previous=self._shelf.previous(one.pack),
                publisher=self._keys.name_of(one.publisher),
                size_on_disk=self._shelf.size_on_disk(one.pack),
            )
            for one in self._shelf.list()
        )

    def _look_at_other(self, pack: str) -> None:
        """Show what going to the other version changes; nothing changes before somebody says so."""
        try:
            report = self._other(pack)
        except StudioError as error:
            self.failed.emit(error)
            return
        sheet = InstallSheet(report, switching=True)
        sheet.install_asked.connect(partial(self._switch, pack))
        sheet.dropped.connect(self.show)
        self._cover(sheet)
        (sheet.do or sheet.drop).setFocus()

    def _other(self, pack: str) -> InstallReport:
        previous = self._shelf.previous(pack)
        with self._shelf.open(pack, previous.content if previous is not None else "") as other:
            touched = self._store.attempts.touched_by(pack, other.content_hash)
            return examine(other, self._shelf, self._keys, Counter(one.version.lesson for one in touched))

    def _switch(self, pack: str) -> None:
        self._work(partial(_rolled_back, self._shelf, pack), self._switched)

    def _switched(self, version: Version) -> None:
        told = self.tr("“{0}” is at version {1} again.").format(version.title, version_name(version))
        self._done(told)

    def _remove(self, pack: str) -> None:
        current = self._shelf.current(pack)
        self._work(partial(_removed, self._shelf, pack), partial(self._gone, current.title if current else pack))

    def _gone(self, title: str, _done: object) -> None:
        self._done(self.tr("“{0}” is off the shelf. Results are kept.").format(title))

    def _clean_up(self) -> None:
        self._work(partial(_cleaned_up, self._shelf), self._cleaned)

    def _cleaned(self, freed: int) -> None:
        self._done(self.tr("Cleaned up: {0} are free again.").format(said(in_words(freed))))

    def _done(self, told: str) -> None:
        self.show()
        self.changed.emit(told)

    def _work(self, work: Callable[[Report], object], then: Callable[..., None]) -> None:
        if self.sheet is not None:
            self.sheet.setEnabled(False)
        task = self._tasks.run(work)
        task.done.connect(then)
        task.failed.connect(self._failed)
        task.crashed.connect(self._crashed)
        self._tasks.start(task)

    def _failed(self, error: StudioError) -> None:
        self.show()
        self.failed.emit(error)

    def _crashed(self, report: str) -> None:
        self.show()
        self.crashed.emit(report)


def _rolled_back(shelf: Shelf, pack: str, report: Report) -> Version:
    return shelf.roll_back(pack, report=report)


def _removed(shelf: Shelf, pack: str, report: Report) -> None:
    shelf.remove(pack, report=report)


def _cleaned_up(shelf: Shelf, report: Report) -> int:
    return shelf.clean_up(report=report)
