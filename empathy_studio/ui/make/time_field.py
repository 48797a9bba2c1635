"""A field for a place in a clip: time code or frame number, typed, or stepped with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from empathy_studio.ui.make.frames import Frames, code_read, code_text


class TimeField(QLineEdit):
    """Shows a time as `mm:ss.mmm`, or with `as_frame` as the number of its frame, counted from 0.

    What is typed counts at Enter or when the field is left; Esc takes it back.

    It takes `1:35.5`, `95`, `#120` and `120f` (frames), `+2` and `-10f` (from where it stands). Up and down step a
    frame, with Shift a second. Signals: `placed(int)` with the time in ms that a person wants.
    """

    placed = Signal(int)

    def __init__(
        self, name: str, frames: Callable[[], Frames], *, as_frame: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._frames, self._as_frame = frames, as_frame
        self._ms: int | None = None
        self.setAccessibleName(name)
        self._help = self.tr("Type a time such as 1:35.5, a frame such as #120, or a step such as +2 or -10f.")
        self.setToolTip(f"{name}. {self._help}")
        self.setAccessibleDescription(self._help)
        self.editingFinished.connect(self._take)
        self.ensurePolished()
        self._fit()

    @property
    def ms(self) -> int | None:
        """The time it shows."""
        return self._ms

    def show_ms(self, ms: int | None) -> None:
        """Show a time, unless somebody is typing another."""
        self._ms = ms
        if not (self.hasFocus() and self.isModified()):
            self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows; Esc takes back what was typed."""
        sign = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if sign is not None and self._ms is not None:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._give(max(0, self._ms + 1000 * sign))
            else:
                self._give(self._frames().step(self._ms, sign))
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self._write()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All of it is selected, so that typing begins anew."""
        super().focusInEvent(event)
        self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Be as wide as a time code needs."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _take(self) -> None:
        if not self.isModified():
            return
        text = self.text().strip()
        try:
            ms = code_read(f"#{text}" if self._as_frame and text.isdigit() else text, self._frames(), self._ms or 0)
        except ValueError:
            self._write()
            return
        self._give(ms)

    def _give(self, ms: int) -> None:
        self._ms = ms
        self._write()
        self.placed.emit(ms)

    def _write(self) -> None:
        if self._ms is None:
            self.clear()
        else:
            self.setText(f"#{self._frames().number(self._ms)}" if self._as_frame else code_text(self._ms))
        self.setModified(False)

    def _fit(self) -> None:
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("#00000" if self._as_frame else "00:00.000") + 28)
