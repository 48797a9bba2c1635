"""Plain notices at the head of a screen: what happened, what was kept, what to do; details can be copied."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from empathy_studio.ui.controls import Button, IconButton, empty, label, row
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID, ThemeKeeper

SHOWN_MS = 8000
WIDEST = 640


class Notice(QFrame):
    """One notice, with a way to close it and, for a fault, a way out and a way to copy it."""

    def __init__(self, text: str, hint: str, do: str, *, fault: bool) -> None:
        super().__init__()
        self.setProperty("look", "warned" if fault else "card")
        text, hint = said(text), said(hint)
        self.text = f"{text} {hint}".strip()
        self.setAccessibleName(self.text)
        self.close_button = IconButton("x", self.tr("Close"))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(text, "strong" if fault else ""))
        if hint:
            words.addWidget(label(hint))
        self.action = Button(do) if do else None
        box = row(spacing=2 * GRID)
        box.addLayout(words, 1)
        if fault:
            copy = IconButton("copy", self.tr("Copy this"))
            copy.clicked.connect(self._copy)
            box.addWidget(copy)
        if self.action is not None:
            box.addWidget(self.action)
        else:
            box.addWidget(self.close_button)
        box.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        self.setLayout(box)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text)


class NoticeStack(QWidget):
    """The notices of one screen, at its head, the newest below; a plain one goes by itself after 8 s."""

    def __init__(self, parent: QWidget, theme: ThemeKeeper) -> None:
        super().__init__(parent)
        self._theme = theme
        self._top = 3 * GRID
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(SHOWN_MS)
        self._gone.timeout.connect(self._drop_plain)
        parent.installEventFilter(self)
        self.hide()

    def tell(self, text: str) -> None:
        """Say something a person may want to know; it goes by itself."""
        if said(text) not in self.texts():
            notice = self._put(Notice(text, "", "", fault=False))
            notice.close_button.clicked.connect(self._close_sender)
        self._gone.start()

    def alarm(self, text: str, hint: str, do: str, act: Callable[[], object]) -> None:
        """Say that something went wrong; it stays until `clear`. `do` names the button that calls `act`."""
        for old in self._notices():
            if old.action is not None:
                self._drop(old)
        notice = self._put(Notice(text, hint, do, fault=True))
        if notice.action is not None:
            notice.action.clicked.connect(act)
            notice.action.setFocus()

    def set_top(self, pixels: int) -> None:
        """Keep this far from the head of the screen."""
        self._top = pixels
        self._place()

    def clear(self) -> None:
        """Take all notices away."""
        self._gone.stop()
        empty(self._box)
        self.hide()

    def press_action(self) -> None:
        """Press the button of the alarm that stands, if there is one."""
        for notice in self._notices():
            if notice.action is not None:
                notice.action.click()
                return

    def texts(self) -> tuple[str, ...]:
        """What the notices say, in order."""
        return tuple(notice.text for notice in self._notices())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the head of the parent."""
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Take the height that the words need."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return handled

    def _notices(self) -> list[Notice]:
        found = []
        for number in range(self._box.count()):
            item = self._box.itemAt(number)
            widget = item.widget() if item is not None else None
            if isinstance(widget, Notice):
                found.append(widget)
        return found

    def _put(self, notice: Notice) -> Notice:
        self._box.addWidget(notice)
        self.show()
        self.raise_()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))
        return notice

    def _drop(self, notice: Notice) -> None:
        self._box.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        if not self._notices():
            self.hide()
        else:
            self._place()

    def _drop_plain(self) -> None:
        for notice in self._notices():
            if notice.action is None:
                self._drop(notice)

    def _close_sender(self) -> None:
        button = self.sender()
        for notice in self._notices():
            if notice.close_button is button:
                self._drop(notice)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = max(min(WIDEST, parent.width() // 2), min(320, parent.width() - 2 * GRID))
        height = self._box.heightForWidth(width) if self._box.hasHeightForWidth() else self._box.sizeHint().height()
        self.resize(width, max(height, 0))
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        self.move(QPoint(parent.width() - width - 3 * GRID if left_to_right else 3 * GRID, self._top))
