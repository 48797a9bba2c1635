"""The page on which a course is translated, text by text, or with a file for a translator's tool."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from empathy_studio.author.translate import Row, confirm, progress_of, rows, set_translation
from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.translate.languages import LanguageBar
from empathy_studio.ui.make.translate.rows_model import PLACE, SOURCE, STATE, TEXT, RowsModel
from empathy_studio.ui.theme import GRID

ALL, OPEN, STALE, WRONG = "all", "open", "stale", "wrong"
PAUSE_MS = 800
"""How long after the last key what is written becomes an edit, in ms."""


class TranslatePage(QWidget):
    """Source above, translation below; Ctrl+Enter keeps a text and goes to the next that is open."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Translate"))
        self._ground = ground
        self._rows: tuple[Row, ...] = ()
        self._shown: Row | None = None
        self._language = ""
        self.back = Button(self.tr("Back to editing"), "", "arrow-left")
        self.languages = LanguageBar(ground)
        self.told = label("", "quiet")
        self.which = QComboBox()
        self.search = QLineEdit()
        self.model = RowsModel()
        self.table = QTableView()
        self.source, self.text = QPlainTextEdit(), QPlainTextEdit()
        self.fault = label("", "")
        self.keep = Button(self.tr("Keep and go on"), "primary", "check")
        self.still_right = Button(self.tr("Still right"), "", "check")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._set_up()
        self._put_together()
        self._join()

    # --- the page ----------------------------------------------------------------------------------

    def enter(self) -> None:
        """Show the course as it is now."""
        self.languages.refresh()
        self.refresh()

    def leave(self) -> None:
        """Keep what is being written."""
        self.keep_text()

    # --- what a person does ------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the texts again, and show those that are asked for."""
        course, language = self._ground.document.course, self.languages.language
        if self.languages.offered != course.languages:
            self.languages.refresh()  # another language is in hand then, and this is called again
            return
        self._rows = rows(course, language, self._ground.media) if language else ()
        found = progress_of(self._rows)
        if language:
            said = self.tr("{0} of {1} texts done, {2} stale, {3} missing ({4} %)")
            total = found.done + found.stale + found.missing
            self.told.setText(said.format(found.done, total, found.stale, found.missing, int(found.share * 100)))
        else:
            self.told.setText(self.tr("Add a language to begin. The source texts stay where they are written."))
        here = self._shown.id if self._shown is not None else ""
        self.model.show_rows([one for one in self._rows if self._wanted(one) or one.id == here])
        number = next((n for n, one in enumerate(self.model.rows) if one.id == here), 0)
        if self.model.rows and self.table.currentIndex().row() != number:
            self.table.selectRow(number)
        self._show_row(self.model.rows[number] if self.model.rows else None)

    def keep_text(self) -> None:
        """Take what is written over into the course, as a step that can be undone."""
        self._pause.stop()
        document, language = self._ground.document, self._language
        shown, text = self._shown, self.text.toPlainText()
        if shown is None or text == shown.text or language not in document.course.languages:
            return
        self._shown = replace(shown, text=text)
        document.apply(set_translation(document.course, language, shown, text), f"translate:{language}:{shown.id}")

    def keep_and_go_on(self) -> None:
        """Keep the text and go to the next one that is open."""
        here = self._shown.id if self._shown is not None else ""
        self.keep_text()
        self._soon.stop()
        self.refresh()
        names = [one.id for one in self.model.rows]
        start = names.index(here) + 1 if here in names else 0
        open_ones = [n for n, one in enumerate(self.model.rows) if one.state != "done" or one.fault]
        following = next((n for n in open_ones if n >= start), None)
        if following is not None:
            self.table.selectRow(following)
        self.text.setFocus()

    def say_still_right(self) -> None:
        """Say that a stale translation still holds for its changed source."""
        if self._shown is not None and self._shown.state == "stale":
            document = self._ground.document
            document.apply(confirm(document.course, self.languages.language, [self._shown]))

    # --- shown -------------------------------------------------------------------------------------

    def _wanted(self, one: Row) -> bool:
        which = self.which.currentData()
        words = self.search.text().casefold().strip()
        if words and words not in f"{one.source}\n{one.text}\n{one.where}".casefold():
            return False
        if which == OPEN:
            return one.state != "done" or bool(one.fault)
        if which == STALE:
            return one.state == "stale"
        return which != WRONG or bool(one.fault)

    def _current(self) -> None:
        number = self.table.currentIndex().row()
        if 0 <= number < len(self.model.rows) and self.model.rows[number] != self._shown:
            self.keep_text()
            self._show_row(self.model.rows[number])

    def _show_row(self, one: Row | None) -> None:
        same = one is not None and self._shown is not None and one.id == self._shown.id
        written = self.text.toPlainText()
        kept = same and self._shown is not None and written != self._shown.text
        self._shown = one
        self.source.setPlainText(one.source if one else "")
        if not kept and (one is None or written != one.text or not same):
            with QSignalBlocker(self.text):
                self.text.setPlainText(one.text if one else "")
        said = [one.fault] if one and one.fault else []
        if one and one.state == "stale" and one.former:
            said.append(self.tr("The source was: {0}").format(one.former))
        if one and one.lines:
            said.append(self.tr("One word or phrase in a line; there may be more or fewer than in the source."))
        self.fault.setText("\n".join(said))
        self.fault.setVisible(bool(said))
        self.text.setEnabled(one is not None)
        self.keep.setEnabled(one is not None)
        self.still_right.setVisible(one is not None and one.state == "stale")

    # --- put together ------------------------------------------------------------------------------

    def _set_up(self) -> None:
        for words, value in (
            (self.tr("All texts"), ALL),
            (self.tr("What is open"), OPEN),
            (self.tr("Stale"), STALE),
            (self.tr("Wrong"), WRONG),
        ):
            self.which.addItem(words, value)
        self.which.setAccessibleName(self.tr("Which texts are shown"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in sources and translations"))
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Texts"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        letter = self.fontMetrics().averageCharWidth()
        for number, letters in ((STATE, 10), (PLACE, 32)):
            head.resizeSection(number, letter * letters)
        for number in (SOURCE, TEXT):
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        self.source.setReadOnly(True)
        self.source.setAccessibleName(self.tr("Source"))
        self.text.setAccessibleName(self.tr("Translation"))
        for editor in (self.source, self.text):
            editor.setTabChangesFocus(True)
            editor.setMinimumHeight(64)

    def _put_together(self) -> None:
        head = row(self.back, label(self.tr("Translate"), "title", wrap=False), 1, spacing=2 * GRID)
        head.setContentsMargins(GRID, GRID, GRID, GRID)
        pair = row(
            column(label(self.tr("Source"), "quiet", wrap=False), self.source, spacing=2),
            column(label(self.tr("Translation"), "quiet", wrap=False), self.text, spacing=2),
            spacing=2 * GRID,
        )
        below = QWidget()
        under = QVBoxLayout(below)
        under.setContentsMargins(0, GRID, 0, 0)
        under.addLayout(pair, 1)
        under.addWidget(self.fault)
        under.addLayout(row(self.keep, self.still_right, 1))
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        inside = QVBoxLayout()
        inside.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self.languages)
        inside.addWidget(self.told)
        inside.addLayout(row(self.which, self.search))
        inside.addWidget(split, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(head)
        box.addLayout(inside, 1)

    def _join(self) -> None:
        ground = self._ground
        self.back.clicked.connect(ground.desk_asked)
        self.languages.changed.connect(self._other_language)
        self.which.currentIndexChanged.connect(self._filter)
        self.search.textChanged.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._current)
        self.keep.clicked.connect(self.keep_and_go_on)
        self.still_right.clicked.connect(self.say_still_right)
        self._soon.timeout.connect(self.refresh)
        self._pause.timeout.connect(self.keep_text)
        self.text.textChanged.connect(self._pause.start)
        ground.document.changed.connect(self._refresh_soon)
        ground.media_changed.connect(self._refresh_soon)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep_and_go_on)

    def _other_language(self) -> None:
        self.keep_text()
        self._shown = None
        self._language = self.languages.language
        self.refresh()

    def _filter(self) -> None:
        self.keep_text()
        self._shown = None
        self.refresh()

    def _refresh_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def shut(self) -> None:
        """Read and keep no more."""
        self._soon.stop()
        self._pause.stop()
