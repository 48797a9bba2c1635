"""Recording a voice to a file and listening to it, with Qt Multimedia."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import (
    QAudioInput,
    QAudioOutput,
    QMediaCaptureSession,
    QMediaDevices,
    QMediaFormat,
    QMediaPlayer,
    QMediaRecorder,
)


def has_microphone() -> bool:
    """True when a sound input is there."""
    return not QMediaDevices.defaultAudioInput().isNull()


class VoiceRecorder(QObject):
    """Records the default sound input; one file at a time.

    Signals: `recording(bool)` when it starts or stops, `grown(int)` with the length so far in ms, `failed(str)` with
    one sentence for people.
    """

    recording = Signal(bool)
    grown = Signal(int)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._input = QAudioInput(QMediaDevices.defaultAudioInput(), self)
        self._session = QMediaCaptureSession(self)
        self._session.setAudioInput(self._input)
        self._recorder = QMediaRecorder(self)
        layout = QMediaFormat(QMediaFormat.FileFormat.Mpeg4Audio)
        layout.setAudioCodec(QMediaFormat.AudioCodec.AAC)
        self._recorder.setMediaFormat(layout)
        self._recorder.setAudioChannelCount(1)
        self._session.setRecorder(self._recorder)
        self._recorder.recorderStateChanged.connect(self._state_changed)
        self._recorder.durationChanged.connect(self._duration_changed)
        self._recorder.errorOccurred.connect(self._error)
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)

    @property
    def busy(self) -> bool:
        """Whether it records, or plays what was recorded."""
        records = self._recorder.recorderState() is QMediaRecorder.RecorderState.RecordingState
        return records or self._player.playbackState() is QMediaPlayer.PlaybackState.PlayingState

    def start(self, file: Path) -> None:
        """Record to `file`."""
        self._player.stop()
        self._recorder.setOutputLocation(QUrl.fromLocalFile(str(file)))
        self._recorder.record()

    def stop(self) -> None:
        """Stop recording; the file is whole when `recording(False)` comes."""
        self._recorder.stop()

    def listen(self, file: Path) -> None:
        """Play what was recorded."""
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        self._player.play()

    def _state_changed(self, state: QMediaRecorder.RecorderState) -> None:
        self.recording.emit(state is QMediaRecorder.RecorderState.RecordingState)

    def _duration_changed(self, ms: int) -> None:
        self.grown.emit(ms)

    def _error(self, _error: QMediaRecorder.Error, sentence: str) -> None:
        self.failed.emit(sentence)
