"""Plays the sound of one line, on machines that have something to play it on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer


class LineSound(QObject):
    """Plays one file at a time; `file` is the last one that was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file: Path | None = None
        self._player: QMediaPlayer | None = None

    def play(self, file: Path) -> bool:
        """Play `file` from its start; False where there is no sound device."""
        self.file = file
        if QMediaDevices.defaultAudioOutput().isNull():
            return False
        if self._player is None:
            self._player = QMediaPlayer(self)
            self._player.setAudioOutput(QAudioOutput(self._player))
        self._player.setSource(QUrl())
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        self._player.play()
        return True

    def stop(self) -> None:
        """Be silent, and let go of the file."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
