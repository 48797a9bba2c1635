"""The small parts every screen is put together from: labels, buttons, answers to press, cards, pages that scroll."""

from __future__ import annotations

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from empathy_studio.ui.art import icon, paint_icon
from empathy_studio.ui.by_name import set_by_name
from empathy_studio.ui.plain_tip import plain_tip
from empathy_studio.ui.pressed import PressButton, enter_pressed
from empathy_studio.ui.theme import GRID, TOUCH
from empathy_studio.ui.whole_words import WholeWords

_RETINT = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange)

Part = QWidget | QLayout | int


def label(text: str, look: str = "", *, wrap: bool = True) -> QLabel:
    """A label of plain text in one of the looks (`title`, `heading`, `quiet`, `tag` …)."""
    made = QLabel(text)
    set_by_name(made, textFormat="PlainText")
    made.setWordWrap(wrap)
    if look:
        made.setProperty("look", look)
    return made


def row(*parts: Part, spacing: int = GRID) -> QHBoxLayout:
    """Parts side by side; a number is a stretch of that weight."""
    box = QHBoxLayout()
    _fill(box, parts, spacing)
    return box


def column(*parts: Part, spacing: int = GRID) -> QVBoxLayout:
    """Parts one below the other; a number is a stretch of that weight."""
    box = QVBoxLayout()
    _fill(box, parts, spacing)
    return box


def _fill(box: QBoxLayout, parts: tuple[Part, ...], spacing: int) -> None:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            box.addStretch(part)
        elif isinstance(part, QWidget):
            box.addWidget(part)
        else:
            box.addLayout(part)


def empty(box: QBoxLayout) -> None:
    """Take everything out of a layout; its widgets are deleted at the next turn of the loop."""
    while (item := box.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QBoxLayout):
            empty(inner)


class Card(QFrame):
    """A framed area in one of the looks (`card`, `soft`, `well`, `warned`), with room inside."""

    def __init__(self, *parts: Part, look: str = "card", padding: int = 2 * GRID, spacing: int = GRID) -> None:
        super().__init__()
        self.setProperty("look", look)
        self.box = QVBoxLayout(self)
        _fill(self.box, parts, spacing)
        self.box.setContentsMargins(padding, padding, padding, padding)


class Page(QScrollArea):
    """A page that scrolls when it must; its content keeps to a readable width in the middle."""

    def __init__(self, content: QWidget, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_by_name(self, horizontalScrollBarPolicy="ScrollBarAlwaysOff", focusPolicy="NoFocus")
        content.setMaximumWidth(width)
        content.setProperty("look", "page")
        around = QWidget()
        around.setProperty("look", "page")
        box = QHBoxLayout(around)
        box.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        box.addStretch(1)
        box.addWidget(content, 1000)
        box.addStretch(1)
        viewport = QWidget()  # ours, since asking Qt for its own makes PySide6 load the class of every widget there is
        self.setViewport(viewport)
        self.setWidget(around)
        viewport.setAutoFillBackground(False)


class Button(PressButton):
    """A button with words, and an icon that keeps to the theme's colours.

    `look` is `primary` (one a screen), `quiet` or empty.
    """

    def __init__(self, text: str, look: str = "", icon_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setText(text)
        self._role = QPalette.ColorRole.ButtonText
        if look:
            self.setProperty("look", look)
        if look == "primary":
            self._role = QPalette.ColorRole.HighlightedText
        elif look == "quiet":
            self._role = QPalette.ColorRole.Link
        self.setAutoDefault(False)
        self._tint()

    def setText(self, text: str) -> None:
        """Show other words, with room between them and the icon."""
        self.setAccessibleName(text)
        super().setText(f"\u2002{text}" if self._icon_name else text)

    def set_icon_name(self, name: str) -> None:
        """Show another icon of the set; empty shows none."""
        self._icon_name = name
        self._tint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The hand says that it can be pressed."""
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in _RETINT:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self.palette(), self._role))
            self.setIconSize(_icon_size(self, 1.25))


class IconButton(QToolButton):
    """A square button with an icon; its name is read out and shown as a tip."""

    def __init__(self, icon_name: str, name: str, *, checkable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("look", "icon")
        self.setCheckable(checkable)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.rename(name)
        self._tint()

    def rename(self, name: str, icon_name: str = "") -> None:
        """Give it another name, and another icon when one is given."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        if icon_name and icon_name != self._icon_name:
            self._icon_name = icon_name
            self._tint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses; the rest is Qt's."""
        if not enter_pressed(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the theme changes."""
        super().changeEvent(event)
        if event.type() in _RETINT:
            self._tint()

    def _tint(self) -> None:
        self.setIcon(icon(self._icon_name, self.palette()))
        self.setIconSize(_icon_size(self, 1.5))


def _icon_size(button: QWidget, letters: float) -> QSize:
    """An icon as high as so many letters."""
    side = round(button.font().pixelSize() * letters) if button.font().pixelSize() > 0 else round(16 * letters)
    return QSize(side, side)


class Answer(PressButton):
    """One answer to press: its words wrap, its number is the key that presses it, what is picked bears a tick.

    `marker` is the text in the round mark (a digit), empty for none.
    """

    def __init__(self, text: str, marker: str = "", *, checkable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._marker = marker
        self.setProperty("look", "answer")
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Policy.Expanding, QtWidgets.QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_marker(self, marker: str) -> None:
        """Put another sign into the round mark; a reader says it after the words."""
        self._marker = marker or " "
        self.setAccessibleDescription(marker)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words need at `width`, and never below a finger's breadth."""
        words = self.fontMetrics().boundingRect(
            QRect(0, 0, max(40, width - self._around()), 10_000), int(QtCore.Qt.TextFlag.TextWordWrap), self.text()
        )
        return max(TOUCH, round(self.fontMetrics().height() * 2.4), words.height() + 3 * GRID)

    def sizeHint(self) -> QSize:
        """Wide enough for most answers on two lines."""
        wide = min(560, self.fontMetrics().horizontalAdvance(self.text()) + self._around() + GRID)
        return QSize(max(160, wide), self.heightForWidth(max(160, wide)))

    def minimumSizeHint(self) -> QSize:
        """A finger's breadth."""
        return QSize(160, TOUCH)

    def _around(self) -> int:
        mark = self.fontMetrics().height() + 3 * GRID if self._marker or self.isCheckable() else 0
        return mark + 4 * GRID

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, edge, mark, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        on = self.isChecked() or self.isDown()
        ground = palette.color(role.Light if on else role.AlternateBase if self.underMouse() else role.Base)
        edge = palette.color(role.Accent if on or self.hasFocus() else role.Mid if self.isEnabled() else role.Midlight)
        width = 3.0 if self.hasFocus() else 2.0
        painter.setPen(QPen(edge, width))
        painter.setBrush(ground)
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 12, 12)
        text = QRect(self.rect()).adjusted(2 * GRID, 0, -2 * GRID, 0)
        if self._marker or self.isCheckable():
            text = self._paint_mark(painter, text)
        painter.setPen(palette.color(role.ButtonText))
        painter.setFont(self.font())
        leading = QtCore.Qt.AlignmentFlag.AlignLeading | QtCore.Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, int(leading | QtCore.Qt.TextFlag.TextWordWrap), self.text())
        painter.end()

    def _paint_mark(self, painter: QPainter, text: QRect) -> QRect:
        side = self.fontMetrics().height() + GRID
        palette, role = self.palette(), QPalette.ColorRole
        mark = QRectF(text.left(), self.height() / 2 - side / 2, side, side)
        left_to_right = self.layoutDirection() is QtCore.Qt.LayoutDirection.LeftToRight
        if not left_to_right:
            mark.moveRight(text.right())
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        picked = self.isChecked()
        painter.setBrush(palette.color(role.Accent if picked else role.AlternateBase))
        if self.isCheckable():
            painter.drawRoundedRect(mark, GRID, GRID)
        else:
            painter.drawEllipse(mark)
        if picked:
            inner = mark.adjusted(5, 5, -5, -5)
            paint_icon(painter, "check", palette.color(role.HighlightedText), inner)
        else:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(palette.color(role.PlaceholderText))
            painter.drawText(mark, QtCore.Qt.AlignmentFlag.AlignCenter, self._marker)
        if left_to_right:
            text.setLeft(round(mark.right()) + 2 * GRID)
        else:
            text.setRight(round(mark.left()) - 2 * GRID)
        return text


class Veil(QWidget):
    """A half-dark sheet over its parent with one card in the middle, which scrolls; a press beside it closes it."""

    closed = Signal()

    def __init__(self, card: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setProperty("look", "page")
        middle = QVBoxLayout(inside)
        middle.addWidget(card, 0, QtCore.Qt.AlignmentFlag.AlignCenter)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.setLayout(column(scroll, spacing=0))
        self.card = card
        WholeWords(card)
        self._locked = False
        self._focus_before = parent.window().focusWidget()
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Keep the parent's size."""
        if isinstance(event, QResizeEvent) and watched is self.parent():
            self.resize(event.size())
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keys to the part of the card that stands in for it (`setFocusProxy`), where there is one."""
        if self.card.focusProxy() is not None:
            self.card.setFocus()

    def lock(self) -> None:
        """Stay until `close_veil`, whatever is pressed."""
        self._locked = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; other keys stay on the sheet."""
        if event.key() == QtCore.Qt.Key.Key_Escape and not self._locked:
            self.close_veil()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the press is beside the card."""
        place = self.card.mapFrom(self, event.position().toPoint())
        if not self._locked and not self.card.rect().contains(place):
            self.close_veil()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what lies below."""
        painter = QPainter(self)
        colour = self.palette().color(QPalette.ColorRole.Shadow)
        colour.setAlpha(170)
        painter.fillRect(self.rect(), colour)
        painter.end()

    def close_veil(self) -> None:
        """Go away, and give the focus back to where it was."""
        self.hide()
        before = self._focus_before
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.closed.emit()
        self.deleteLater()
