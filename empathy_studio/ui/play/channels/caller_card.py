"""Who is speaking, in the corner of the picture: portrait, name, channel, and how long the call has lasted."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from empathy_studio.course.scenes import Channel, Storyboard
from empathy_studio.ui.art import Avatar, paint_icon, paint_over_picture
from empathy_studio.ui.controls import label
from empathy_studio.ui.play.channels.channel_names import ICONS, channel_name
from empathy_studio.ui.theme import GRID

_WORDS = "color: #f2f4f3;"
_QUIET = "color: #c3cbc8;"


def noise_of(storyboard: Storyboard | None) -> float | None:
    """From which share of the clip on there is a background sound, 0 to 1; None when there is none."""
    if storyboard is None:
        return None
    if storyboard.sound:
        return 0.0
    found = next((number for number, line in enumerate(storyboard.lines) if line.sound), None)
    return None if found is None else found / len(storyboard.lines)


class Waveform(QWidget):
    """A line that moves while somebody speaks, and lies flat while nobody does."""

    BARS = 22

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_ms = 0
        self._speaking = False
        self._noise = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """A narrow strip."""
        return QSize(120, 24)

    def set_noise(self, noise: float) -> None:
        """How loud it is behind the voice, 0 to 1."""
        self._noise = noise

    def set_voice(self, at_ms: int, speaking: bool) -> None:
        """Where the clip is, and whether a voice is heard there."""
        if speaking or self._speaking or self._noise:
            self._at_ms, self._speaking = at_ms, speaking
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars of a height that follows from the time alone, so that the same moment looks the same."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#63c9ba"))
        step = self.width() / self.BARS
        for bar in range(self.BARS):
            at = self._at_ms / 1000 * 7 - bar * 0.55
            loud = abs(math.sin(at) * math.sin(at * 0.37 + 1) * math.sin(at * 1.9 + bar)) if self._speaking else 0.0
            murmur = self._noise * (0.35 + 0.65 * abs(math.sin(self._at_ms / 1000 * 11 + bar * 2.3)))
            high = 3 + max(loud, 0.6 * murmur) * (self.height() - 4)
            painter.drawRoundedRect(QRectF(bar * step, (self.height() - high) / 2, step * 0.55, high), 1.5, 1.5)
        painter.end()


class ChannelMark(QWidget):
    """The icon of the channel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "phone"
        self.setFixedSize(18, 18)

    def set_icon(self, name: str) -> None:
        """Show another one."""
        self._icon = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon in light on dark."""
        painter = QPainter(self)
        paint_icon(painter, self._icon, QColor("#c3cbc8"), QRectF(self.rect()))
        painter.end()


class CallerCard(QWidget):
    """A dark card that stands over the picture in any theme."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._avatar = Avatar("", 48)
        self._name = label("", "strong", wrap=False)
        self._name.setStyleSheet(_WORDS)
        self._how = label("", wrap=False)
        self._how.setStyleSheet(_QUIET)
        self._mark = ChannelMark()
        self._wave = Waveform()
        self._channel: Channel = "in_person"
        self._noise_from: float | None = None
        self.large = False
        below = QHBoxLayout()
        below.setSpacing(GRID)
        below.addWidget(self._mark)
        below.addWidget(self._how)
        below.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addLayout(below)
        words.addWidget(self._wave)
        box = QHBoxLayout(self)
        box.setContentsMargins(2 * GRID, GRID + 4, 2 * GRID + 4, GRID + 4)
        box.setSpacing(GRID + 4)
        box.addWidget(self._avatar)
        box.addLayout(words)

    def set_large(self, large: bool) -> None:
        """Be all there is to see, for a scene without a picture, or a card in the corner."""
        self.large = large
        self._avatar.setFixedSize(*((144, 144) if large else (48, 48)))
        self._wave.setFixedHeight(72 if large else 24)
        self._wave.setMinimumWidth(320 if large else 0)

    def set_noise(self, from_share: float | None) -> None:
        """From which share of the clip on it grows loud behind the voice; None for never."""
        self._noise_from = from_share
        self._wave.set_noise(0.0)

    def show_person(self, name: str, role: str, channel: Channel, portrait: QPixmap | None) -> None:
        """Show who it is and by which channel."""
        self._avatar.set_person(name, portrait)
        self._name.setText(name)
        self._mark.set_icon(ICONS[channel])
        self._wave.setVisible(channel == "phone")
        self._channel = channel
        self.set_time(0)
        self.setAccessibleName(f"{name}, {role}" if role else name)
        self.adjustSize()

    def set_time(self, seconds: int) -> None:
        """How long the conversation has lasted."""
        how = channel_name(self._channel)
        clock = f"  {seconds // 60}:{seconds % 60:02d}" if self._channel in ("phone", "video") else ""
        text = how + clock
        if text != self._how.text():
            self._how.setText(text)
            self.adjustSize()

    def set_voice(self, at_ms: int, speaking: bool, share: float = 0.0) -> None:
        """Let the waveform follow the voice; `share` says how much of the clip is over, 0 to 1."""
        if self._noise_from is not None:
            rising = 0.25 + share - self._noise_from
            self._wave.set_noise(min(1.0, rising) if share >= self._noise_from else 0.0)
        self._wave.set_voice(at_ms, speaking)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dark ground."""
        paint_over_picture(self)
