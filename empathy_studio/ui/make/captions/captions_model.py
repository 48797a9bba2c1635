"""The captions of the clip in hand as a table that is edited in place; each edit is one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from empathy_studio.author.edit.captions import Captions, set_caption_text, set_caption_time
from empathy_studio.course.check.captions import MOST_SIGNS_A_SECOND, speed
from empathy_studio.course.media_facts import Caption
from empathy_studio.ui.make.frames import Frames, code_read, code_text

FROM, TO, TEXT, PACE = range(4)
Index = QModelIndex | QPersistentModelIndex


class CaptionsModel(QAbstractTableModel):
    """Rows are captions; columns are from, to, words, and how fast they must be read.

    Signals: `edited(captions, label)` with the captions as a person wants them and what that is called.
    """

    edited = Signal(object, str)

    def __init__(self, frames: Callable[[], Frames], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._frames = frames
        self.captions: tuple[Caption, ...] = ()
        self.due = -1
        """The number of the caption that is on screen, -1 for none."""

    def show_captions(self, captions: tuple[Caption, ...]) -> bool:
        """Show these; False when they are those that are shown."""
        if captions is self.captions:
            return False
        if len(captions) == len(self.captions):
            self.captions = captions
            self.dataChanged.emit(self.index(0, 0), self.index(len(captions) - 1, PACE))
            return True
        self.beginResetModel()
        self.captions = captions
        self.due = -1
        self.endResetModel()
        return True

    def show_time(self, at_ms: int) -> bool:
        """Mark the caption that is on screen at `at_ms`; True when it is another than before."""
        due = next((n for n, one in enumerate(self.captions) if one.start_ms <= at_ms < one.end_ms), -1)
        if due == self.due:
            return False
        for row in {due, self.due} - {-1}:
            if row < len(self.captions):
                self.dataChanged.emit(self.index(row, 0), self.index(row, PACE))
        self.due = due
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One for each caption."""
        return 0 if parent.isValid() else len(self.captions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """From, to, words, pace."""
        return 0 if parent.isValid() else PACE + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All but the pace can be edited."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() != PACE else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a column is called, and the number of a row."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(section + 1)
        return (self.tr("From"), self.tr("To"), self.tr("Words"), self.tr("Signs/s"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in a cell."""
        caption, column = self.captions[index.row()], index.column()
        pace = speed(caption)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (code_text(caption.start_ms), code_text(caption.end_ms), caption.text, f"{pace:.0f}")[column]
        if role == Qt.ItemDataRole.ToolTipRole and pace > MOST_SIGNS_A_SECOND:
            return self.tr("Too fast to read: at most {0} signs a second.").format(f"{MOST_SIGNS_A_SECOND:.0f}")
        if role == Qt.ItemDataRole.ForegroundRole and column == PACE and pace > MOST_SIGNS_A_SECOND:
            return _colour(QPalette.ColorRole.BrightText)
        if role == Qt.ItemDataRole.FontRole and (
            (column == TEXT and index.row() == self.due) or (column == PACE and pace > MOST_SIGNS_A_SECOND)
        ):
            font = QFont(QApplication.font())
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole and column == PACE:
            told = self.tr("{0} signs a second").format(f"{pace:.0f}")
            return self.tr("{0}, too fast to read").format(told) if pace > MOST_SIGNS_A_SECOND else told
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take over what was typed; a time that is none is not."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        row, caption = index.row(), self.captions[index.row()]
        if index.column() == TEXT:
            text = "\n".join(line.strip() for line in str(value).splitlines() if line.strip())
            if not text or text == caption.text:
                return False
            self._give(set_caption_text(self.captions, row, text), self.tr("Change the words of a caption"))
            return True
        former = caption.start_ms if index.column() == FROM else caption.end_ms
        try:
            ms = code_read(str(value), self._frames(), former)
        except ValueError:
            return False
        start, end = (ms, max(caption.end_ms, ms + 1)) if index.column() == FROM else (caption.start_ms, ms)
        self._give(set_caption_time(self.captions, row, start, end), self.tr("Change the time of a caption"))
        return True

    def _give(self, captions: Captions, label: str) -> None:
        if captions != self.captions:
            self.edited.emit(captions, label)


def _colour(role: QPalette.ColorRole) -> QColor:
    return QApplication.palette().color(role)
