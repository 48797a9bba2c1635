"""The texts of a course and their translations as a table: state, place, source, translation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from empathy_studio.author.translate import Row
from empathy_studio.author.translate.rows import State

Index = QModelIndex | QPersistentModelIndex
STATE, PLACE, SOURCE, TEXT = range(4)
_NOWHERE = QModelIndex()


class RowsModel(QAbstractTableModel):
    """Shows rows as they are; editing is done below the table, where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._states: dict[State, str] = {
            "done": self.tr("Done"),
            "stale": self.tr("Stale"),
            "missing": self.tr("Missing"),
        }

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; only what differs is drawn anew when they are the same texts."""
        if [one.id for one in rows] == [one.id for one in self.rows]:
            changed = [n for n, (old, new) in enumerate(zip(self.rows, rows, strict=True)) if old != new]
            self.rows = list(rows)
            for number in changed:
                self.dataChanged.emit(self.index(number, 0), self.index(number, TEXT))
            return
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many texts are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """State, place, source, translation."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("State"), self.tr("Where"), self.tr("Source"), self.tr("Translation"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell, in one line."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(row, index.column(), whole=role == Qt.ItemDataRole.ToolTipRole)
        if role == Qt.ItemDataRole.FontRole and index.column() == STATE and (row.state != "done" or row.fault):
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _text(self, row: Row, column: int, *, whole: bool) -> str:
        if column == STATE:
            return self.tr("Wrong") if row.fault else self._states[row.state]
        if column == PLACE:
            return f"{row.where} · {row.what}" if row.where else row.what
        text = row.source if column == SOURCE else row.text
        return text if whole else " ".join(text.split())
