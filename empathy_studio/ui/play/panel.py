"""The panel that slides over the lower third of the picture with what is asked; the picture stays in sight."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QEvent,
    QObject,
    QPropertyAnimation,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from empathy_studio.course.prose import plain_text
from empathy_studio.ui.controls import IconButton
from empathy_studio.ui.play.late_tap import LateTap
from empathy_studio.ui.play.ring import TimeRing
from empathy_studio.ui.prose import ProseLabel
from empathy_studio.ui.theme import GRID, ThemeKeeper

WIDEST = 1180
"""A panel is never wider than this, in px; lines would be too long to read."""
LOW_SHARE = 0.56
"""The most of the picture's height that a question may cover; a tall one may cover nearly all."""
TALL_SHARE = 0.94
EDGE = 4
"""What the edges of panel and content take of the width, in px."""
SCROLL_BAR = 20
"""A content is given the height that it needs beside a scroll bar, in px of width, so that it never needs one."""
LARGE_TEXT = 1.5
"""From this size of text on any question may cover as much as a tall one."""


class Panel(QFrame):
    """A frame at the foot of its parent that holds one widget at a time, with the question above it.

    Signals: `height_changed(int)`, in px, when it covers more or less of the picture; `untimed()` when the learner
    switches the time limit off.
    """

    height_changed = Signal(int)
    untimed = Signal()

    def __init__(self, parent: QWidget, theme: ThemeKeeper) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self._tall = False
        self._content: QWidget | None = None
        self._focus_before: QWidget | None = None
        self._came_up = False
        self._prompt = ProseLabel("", "prompt")
        self._ring = TimeRing()
        self._ring.hide()
        self._no_ring = IconButton("clock", self.tr("Take your time: switch the time limit off"))
        self._no_ring.clicked.connect(self.untimed)
        self._no_ring.hide()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._late_tap = LateTap(self._scroll)
        self._head = QHBoxLayout()
        self._head.setSpacing(2 * GRID)
        self._head.addWidget(self._prompt, 1)
        self._head.addWidget(self._ring)
        self._head.addWidget(self._no_ring)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        self._box.setSpacing(GRID + GRID // 2)
        self._box.addLayout(self._head)
        self._box.addWidget(self._scroll, 1)
        self._slide = QPropertyAnimation(self, b"geometry", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self._fit)
        parent.installEventFilter(self)
        self.hide()

    @property
    def content(self) -> QWidget | None:
        """What the panel holds now; None while it is away."""
        return self._content

    def open_with(self, content: QWidget, prompt: str, *, tall: bool = False) -> None:
        """Slide up with `content` below `prompt` (Markdown), and say to a screen reader what is asked."""
        first = self._came_up = self._content is None
        if first:
            self._focus_before = self.window().focusWidget()
        self._put(content)
        self._tall = tall
        self._prompt.set_prose(prompt)
        self._prompt.setVisible(bool(prompt))
        self.setAccessibleName(self.tr("Question"))
        self.setAccessibleDescription(plain_text(prompt))
        self.show()
        self.raise_()
        target = self._target()
        start = QRect(target)
        start.moveTop(self._ground().height())
        self._move(start if first else self.geometry(), target)
        self.height_changed.emit(target.height())
        self.announce(plain_text(prompt))

    def focus_on(self, part: QWidget) -> None:
        """Give the focus to a part of the content. What was meant for a clip that ran until now answers nothing."""
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._came_up:
            self._late_tap.begin(part)

    def close_panel(self) -> None:
        """Go away at once, and give the focus back to where it was."""
        if self._content is None:
            return
        self._slide.stop()
        self._put(None)
        self.hide()
        self.show_time(None)
        self.height_changed.emit(0)
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_time(self, left_s: float | None, limit_s: float = 1.0) -> None:
        """Show the ring with `left_s` seconds; None takes it away."""
        self._ring.setVisible(left_s is not None)
        self._no_ring.setVisible(left_s is not None)
        if left_s is not None:
            self._ring.set_time(left_s, limit_s)

    def announce(self, text: str) -> None:
        """Have a screen reader say `text`."""
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def covered(self) -> int:
        """How many px of the parent's foot are covered."""
        return self._target().height() if self._content is not None else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size, and the content's."""
        resized = event.type() == QEvent.Type.Resize and watched is self.parent()
        if resized or (event.type() == QEvent.Type.LayoutRequest and watched is self._content):
            self._fit_soon.start()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """What is pressed from now on is meant for nothing here."""
        super().hideEvent(event)
        self._late_tap.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody in the panel wanted go to the window."""
        event.ignore()

    def _ground(self) -> QWidget:
        """The widget the panel lies on."""
        parent = self.parentWidget()
        assert parent is not None
        return parent

    def _put(self, content: QWidget | None) -> None:
        if self._content is not None and self._content is not content:
            self._content.removeEventFilter(self)
            old = self._scroll.takeWidget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._content = content
        if content is not None:
            self._scroll.setWidget(content)
            self._scroll.verticalScrollBar().setValue(0)
            content.installEventFilter(self)
            content.show()

    def _target(self) -> QRect:
        parent = self._ground()
        width = min(WIDEST, parent.width() - 2 * GRID)
        inner = width - 6 * GRID - EDGE
        content = self._content
        need = 0
        if content is not None:
            need = (
                content.heightForWidth(inner - SCROLL_BAR)
                if content.hasHeightForWidth()
                else content.sizeHint().height()
            )
        head = self._head_height(inner)
        large_text = self._theme.theme.scale >= LARGE_TEXT
        share = TALL_SHARE if self._tall or large_text else LOW_SHARE
        height = min(round(parent.height() * share), need + head + 4 * GRID + 4)
        return QRect((parent.width() - width) // 2, parent.height() - height, width, height)

    def _head_height(self, width: int) -> int:
        """What prompt and ring take above the content, with the gap below them; 0 when neither is shown."""
        beside = 0
        if not self._ring.isHidden():
            beside = self._ring.width() + self._no_ring.sizeHint().width() + 4 * GRID
        high = self._ring.height() if beside else 0
        if not self._prompt.isHidden():
            high = max(high, self._prompt.heightForWidth(width - beside))
        return high + self._box.spacing() if high else 0

    def _fit(self) -> None:
        if self._content is not None:
            target = self._target()
            if self._slide.state() is QAbstractAnimation.State.Running:
                self._slide.setEndValue(target)
            elif target != self.geometry():
                self.setGeometry(target)
                self.height_changed.emit(target.height())

    def _move(self, start: QRect, target: QRect) -> None:
        self._slide.stop()
        time = self._theme.theme.motion_ms(200)
        if time == 0 or start == target:
            self.setGeometry(target)
            return
        self.setGeometry(start)
        self._slide.setDuration(time)
        self._slide.setStartValue(start)
        self._slide.setEndValue(target)
        self._slide.start()
