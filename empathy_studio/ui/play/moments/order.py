"""Putting things in order, by dragging, by buttons, or by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from empathy_studio.course.ids import ItemId
from empathy_studio.course.moments import Order
from empathy_studio.play.acts import Draft, PutInOrder
from empathy_studio.ui.controls import Button, IconButton, column, label, row
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.theme import GRID, TOUCH

_ID = Qt.ItemDataRole.UserRole


class OrderView(MomentView):
    """A list to be put in order; Ctrl with the arrow keys moves what is chosen."""

    tall = True

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._texts = {item.id: item.text for item in expect(asked.moment, Order).items}
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Put in order"))
        self._list.setWordWrap(True)
        self._list.setSpacing(GRID // 2)
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.installEventFilter(self)
        self._list.model().rowsMoved.connect(self._changed)
        self._put(tuple(ItemId(name) for name in asked.ids("put_in_order")))
        up = IconButton("chevron-up", self.tr("Move up"))
        down = IconButton("chevron-down", self.tr("Move down"))
        up.clicked.connect(self._up)
        down.clicked.connect(self._down)
        hint = label(self.tr("Drag, use the arrows beside the list, or Ctrl with the arrow keys."), "quiet")
        done = Button(self.tr("That is my order"), "primary")
        done.clicked.connect(self._keep)
        listing = row(self._list, column(up, down, 1))
        self.setLayout(column(listing, row(hint, 1, done), spacing=GRID))

    def first_focus(self) -> QWidget:
        """The list."""
        return self._list

    def draft(self) -> Draft | None:
        """The order so far."""
        return Draft(partial=self._order())

    def restore(self, draft: Draft) -> None:
        """Put the order back."""
        if set(draft.partial) == set(self._order()):
            self._put(tuple(ItemId(name) for name in draft.partial))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl with an arrow key moves the chosen item."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(steps)
            return True
        return False

    def _put(self, order: tuple[ItemId, ...]) -> None:
        self._list.clear()
        for name in order:
            item = QListWidgetItem(self._texts[name])
            item.setData(_ID, name)
            size = item.sizeHint()
            size.setHeight(max(TOUCH, self.fontMetrics().height() * 2))
            item.setSizeHint(size)
            self._list.addItem(item)
        self._list.setMinimumHeight(min(320, len(order) * (TOUCH + GRID) + GRID))
        self._list.setCurrentRow(0)

    def _order(self) -> tuple[ItemId, ...]:
        return tuple(ItemId(self._list.item(number).data(_ID)) for number in range(self._list.count()))

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, steps: int) -> None:
        here = self._list.currentRow()
        there = here + steps
        if here >= 0 and 0 <= there < self._list.count():
            self._list.insertItem(there, self._list.takeItem(here))
            self._list.setCurrentRow(there)
            self._changed()

    def _changed(self) -> None:
        if self.isVisible():
            self.tell_draft()

    def _keep(self) -> None:
        self.act(PutInOrder(items=self._order()))
