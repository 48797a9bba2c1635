"""The lines of a storyboard in their order, each with a picture; they are put in another order by dragging."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from empathy_studio.course.ids import CharacterId, ItemId
from empathy_studio.course.scenes import Line

THUMB = QSize(160, 90)
_ID = Qt.ItemDataRole.UserRole


class LineList(QListWidget):
    """Signals: `chosen(str)` with the id of a line, `ordered(list)` with all ids after a line was dragged."""

    chosen = Signal(str)
    ordered = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Lines"))
        self.setIconSize(THUMB)
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self._pictures: dict[ItemId, QImage] = {}
        self.currentItemChanged.connect(self._current)

    @property
    def line(self) -> ItemId | None:
        """The line that is chosen."""
        item = self.currentItem()
        return ItemId(str(item.data(_ID))) if item is not None else None

    @property
    def ids(self) -> list[ItemId]:
        """All lines, as they stand."""
        return [ItemId(str(self.item(number).data(_ID))) for number in range(self.count())]

    def show_lines(self, lines: Sequence[Line], names: Mapping[CharacterId, str], here: ItemId | None) -> None:
        """Show these lines and choose `here`, else the first."""
        self.blockSignals(True)
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        while self.count() < len(lines):
            self.addItem(QListWidgetItem())
        for number, line in enumerate(lines):
            self._fill(self.item(number), line, names.get(line.speaker, str(line.speaker)))
        ids = [line.id for line in lines]
        self.setCurrentRow(ids.index(here) if here in ids else 0 if ids else -1)
        self.blockSignals(False)

    def show_pictures(self, pictures: Mapping[ItemId, QImage]) -> None:
        """Show the pictures that were drawn."""
        self._pictures |= pictures
        for number in range(self.count()):
            self._picture(self.item(number))

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell the new order."""
        before = self.ids
        super().dropEvent(event)
        if self.ids != before:
            self.ordered.emit(self.ids)

    def _fill(self, item: QListWidgetItem, line: Line, name: str) -> None:
        words = line.text or self.tr("(silent, {0} s)").format(f"{line.pause_ms / 1000:g}")
        item.setText(f"{name} · {line.feeling}\n{words}")
        item.setData(_ID, str(line.id))
        self._picture(item)

    def _picture(self, item: QListWidgetItem) -> None:
        image = self._pictures.get(ItemId(str(item.data(_ID))))
        if image is None:
            blank = QPixmap(THUMB)
            blank.fill(Qt.GlobalColor.transparent)
            item.setIcon(QIcon(blank))
        else:
            shown, icon = QPixmap.fromImage(image), QIcon()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # the same in both: a picture is not to be tinted
                icon.addPixmap(shown, mode)
            item.setIcon(icon)

    def _current(self, item: QListWidgetItem | None) -> None:
        self.chosen.emit(str(item.data(_ID)) if item is not None else "")
