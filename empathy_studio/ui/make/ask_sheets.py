"""Small sheets that ask one thing before something is done: whether, or under which name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from empathy_studio.ui.controls import Button, Card, Veil, label, row
from empathy_studio.ui.theme import GRID

WIDE = 520


class AskSheet(Card):
    """A title, what is asked, and two buttons, over a window. Esc, or a press beside it, leaves all as it is."""

    def __init__(self, title: str, asked: Iterable[QWidget], do: str, over: QWidget) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setAccessibleName(title)
        self.setFixedWidth(min(WIDE, over.width() - 4 * GRID))
        self.box.addWidget(label(title, "title"))
        for widget in asked:
            self.box.addWidget(widget)
        self.keep, self.do = Button(self.tr("Leave it")), Button(do, "primary")
        self.box.addLayout(row(1, self.keep, self.do))
        self._veil = Veil(self, over)
        self.keep.clicked.connect(self._veil.close_veil)
        self.do.clicked.connect(self._done)

    def _lay(self, first: QWidget) -> None:
        """Show the sheet, ready for keys in `first`."""
        self._veil.show()
        self._veil.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self) -> None:
        raise NotImplementedError


class ConfirmSheet(AskSheet):
    """Says what would happen, and does it when `do` is pressed."""

    def __init__(self, title: str, told: Iterable[str], do: str, act: Callable[[], object], over: QWidget) -> None:
        self.told = tuple(told)
        super().__init__(title, map(label, self.told), do, over)
        self._act = act
        self._lay(self.do)

    def _done(self) -> None:
        self._veil.close_veil()
        self._act()


class NameSheet(AskSheet):
    """Asks for a name; Enter takes it, Esc leaves all as it is. An empty name is not taken."""

    def __init__(self, title: str, former: str, do: str, act: Callable[[str], object], over: QWidget) -> None:
        self.field = QLineEdit(former)
        self.field.setAccessibleName(title)
        self.field.setMaxLength(120)
        self.field.selectAll()
        super().__init__(title, (self.field,), do, over)
        self._act = act
        self.field.returnPressed.connect(self._done)
        self.field.textChanged.connect(self._look)
        self._look()
        self._lay(self.field)

    def _look(self) -> None:
        self.do.setEnabled(bool(self.field.text().strip()))

    def _done(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self._veil.close_veil()
            self._act(name)
