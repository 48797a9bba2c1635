"""The languages of a course: which one is worked on, adding and removing one, files out and in, captions."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from empathy_studio.author.translate import (
    Incoming,
    add_language,
    export_xliff,
    import_xliff,
    keep_translated_captions,
    remove_language,
    take_over,
)
from empathy_studio.author.translate.xliff import Version
from empathy_studio.errors import CourseError
from empathy_studio.paths import write_whole
from empathy_studio.ui.controls import Button
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.ask_sheets import ConfirmSheet
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.translate.language_sheet import LanguageSheet
from empathy_studio.ui.theme import GRID


class LanguageBar(QWidget):
    """Signals: `changed()` when another language is worked on."""

    changed = Signal()

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Language that is translated into"))
        self.add = Button(self.tr("Add language"), "", "plus")
        self.export = Button(self.tr("Export for translation"), "", "upload")
        self.bring = Button(self.tr("Import translation"), "", "download")
        self.captions = Button(self.tr("Make captions"), "", "captions")
        self.remove = Button(self.tr("Remove language"), "quiet", "trash-2")
        box = FlowLayout(spacing=GRID)
        for part in (self.choice, self.add, self.export, self.bring, self.captions, self.remove):
            box.addWidget(part)
        self.setLayout(box)
        self.choice.currentIndexChanged.connect(self.changed)
        self.add.clicked.connect(self.ask_language)
        self.export.clicked.connect(self.ask_export)
        self.bring.clicked.connect(self.ask_import)
        self.captions.clicked.connect(self.make_captions)
        self.remove.clicked.connect(self.ask_remove)

    @property
    def language(self) -> str:
        """The language that is worked on; empty when the course has none but its own."""
        return str(self.choice.currentData() or "")

    @property
    def offered(self) -> tuple[str, ...]:
        """The languages that can be chosen; the course may have others since."""
        return tuple(str(self.choice.itemData(number)) for number in range(self.choice.count()))

    def refresh(self, choose: str = "") -> None:
        """Read the languages of the course again."""
        before = choose or self.language
        languages = self._ground.document.course.languages
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for one in languages:
                self.choice.addItem(language_name(one), one)
            self.choice.setCurrentIndex(max(0, self.choice.findData(before)) if languages else -1)
        for part in (self.choice, self.export, self.bring, self.captions, self.remove):
            part.setVisible(bool(languages))
        self.changed.emit()

    def add_language(self, language: str) -> None:
        """Translate the course into one more language."""
        try:
            edited = add_language(self._ground.document.course, language)
        except CourseError as error:
            self._ground.refuse(error)
            return
        self._ground.document.apply(edited)
        self.refresh(language)

    def export_to(self, path: Path, version: Version, *, only_open: bool) -> None:
        """Write one file for a translator's tool."""
        ground = self._ground
        try:
            data = export_xliff(
                ground.document.course, self.language, ground.media, version=version, only_open=only_open
            )
            with write_whole(path) as file:
                file.write(data)
        except CourseError as error:
            ground.refuse(error)
        except OSError as error:
            told = self.tr("{0}: cannot be written ({1}).").format(path, error.strerror)
            ground.refuse(CourseError(told, self.tr("Choose another folder, or make room.")))
        else:
            ground.told.emit(self.tr("Written: {0}. Send it to your translator.").format(path.name))

    def import_from(self, path: Path) -> None:
        """Read a translated file, and ask before anything is taken over."""
        ground = self._ground
        try:
            incoming = import_xliff(path.read_bytes(), ground.document.course, ground.media)
        except CourseError as error:
            ground.refuse(CourseError(f"{path.name}: {error.message}", error.hint))
            return
        except OSError as error:
            told = self.tr("{0}: cannot be read ({1}).").format(path, error.strerror)
            ground.refuse(CourseError(told, self.tr("Choose another file.")))
            return
        news = (f"{path.name}: {language_name(incoming.language)}", *incoming.told)
        act = partial(self._take_over, incoming)
        ConfirmSheet(self.tr("Take this translation over?"), news, self.tr("Take over"), act, self.window())

    def make_captions(self) -> None:
        """Write a captions file for each clip whose captions are translated, and let the clip use it."""
        ground = self._ground
        try:
            edited = keep_translated_captions(ground.folder, ground.document.course, self.language, ground.media)
        except CourseError as error:
            ground.refuse(error)
            return
        ground.document.apply(edited)
        ground.media_touched.emit()
        ground.told.emit(" ".join(edited.told) or self.tr("The captions are made."))

    # --- asked -------------------------------------------------------------------------------------

    def ask_language(self) -> None:
        """Ask for one more language."""
        course = self._ground.document.course
        LanguageSheet({course.language, *course.languages}, self.add_language, self.window())

    def ask_export(self) -> None:
        """Ask for the version of XLIFF and the file."""
        name = f"{self._ground.document.course.id}.{self.language}.xlf"
        kinds = {
            self.tr("XLIFF 2.1, all texts (*.xlf)"): ("2.1", False),
            self.tr("XLIFF 2.1, only what is open (*.xlf)"): ("2.1", True),
            self.tr("XLIFF 1.2, all texts (*.xlf)"): ("1.2", False),
            self.tr("XLIFF 1.2, only what is open (*.xlf)"): ("1.2", True),
        }
        title = self.tr("Export for translation")
        path, kind = QFileDialog.getSaveFileName(self, title, name, ";;".join(kinds))
        if path:
            version, only_open = kinds.get(kind, ("2.1", False))
            self.export_to(Path(path), "1.2" if version == "1.2" else "2.1", only_open=only_open)

    def ask_import(self) -> None:
        """Ask for a translated file."""
        kinds = self.tr("Translations (*.xlf *.xliff)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Import translation"), "", kinds)
        if path:
            self.import_from(Path(path))

    def ask_remove(self) -> None:
        """Ask before a language goes, for its texts go with it."""
        name = language_name(self.language)
        told = self.tr("Its translated texts go too. Undo brings them back.")
        act = partial(self._remove, self.language)
        ConfirmSheet(self.tr("Remove {0}?").format(name), (told,), self.tr("Remove"), act, self.window())

    def _take_over(self, incoming: Incoming) -> None:
        document = self._ground.document
        document.apply(take_over(document.course, incoming))
        self.refresh(incoming.language)

    def _remove(self, language: str) -> None:
        document = self._ground.document
        document.apply(remove_language(document.course, language))
        self.refresh()


def language_name(tag: str) -> str:
    """A language as its own speakers call it, with its tag."""
    name = QLocale(tag).nativeLanguageName()
    return f"{name[:1].upper()}{name[1:]} ({tag})" if name else tag
