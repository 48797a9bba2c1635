"""Recording an answer, with or without a picture, to a file, and looking at it again, with Qt Multimedia."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import (
    QAudioOutput,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaPlayer,
    QMediaRecorder,
    QVideoFrame,
    QVideoSink,
)

from empathy_studio.ui.play.recording_sources import Source

_CODECS = (
    QMediaFormat.VideoCodec.H264,
    QMediaFormat.VideoCodec.H265,
    QMediaFormat.VideoCodec.VP9,
    QMediaFormat.VideoCodec.MPEG4,
)
"""The picture is written in the first of these that this computer can write."""


class AnswerRecorder(QObject):
    """Records what a source gives; one file at a time.

    Signals: `recording(bool)` when it starts or stops, `grown(int)` with the length so far in ms, `failed(str)` with
    one sentence for people, `seen(QImage, bool)` with each picture that is taken (True: it is the learner's own, and
    is shown as in a mirror) or played.
    """

    recording = Signal(bool)
    grown = Signal(int)
    failed = Signal(str)
    seen = Signal(object, bool)

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._session = QMediaCaptureSession(self)
        self._recorder = QMediaRecorder(self)
        self._recorder.setMediaFormat(media_format(with_picture=source.has_picture))
        self._recorder.setAudioChannelCount(1)
        self._session.setRecorder(self._recorder)
        self._recorder.recorderStateChanged.connect(self._state_changed)
        self._recorder.durationChanged.connect(self._duration_changed)
        self._recorder.errorOccurred.connect(self._error)
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        if source.has_picture:
            self._taken, self._played = QVideoSink(self), QVideoSink(self)
            self._taken.videoFrameChanged.connect(self._frame_taken)
            self._played.videoFrameChanged.connect(self._frame_played)
            self._session.setVideoSink(self._taken)
            self._player.setVideoSink(self._played)

    def open(self) -> None:
        """Take hold of microphone and camera; what the camera sees is `seen` from now on."""
        self._source.join(self._session)

    @property
    def suffix(self) -> str:
        """How the name of a file ends that is recorded to."""
        return ".mp4" if self._source.has_picture else ".m4a"

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

    def play(self, file: Path) -> None:
        """Play what was recorded."""
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        self._player.play()

    def close(self) -> None:
        """Stop everything and let microphone and camera go, until `open`."""
        self._recorder.stop()
        self._player.stop()
        self._source.leave()

    def discard(self, file: Path) -> None:
        """Take a recording that is not wanted off the disk; where it is still held, it stays."""
        self._player.stop()
        self._player.setSource(QUrl())
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)

    def _state_changed(self, state: QMediaRecorder.RecorderState) -> None:
        self.recording.emit(state is QMediaRecorder.RecorderState.RecordingState)

    def _duration_changed(self, ms: int) -> None:
        self.grown.emit(ms)

    def _error(self, _error: QMediaRecorder.Error, sentence: str) -> None:
        self.failed.emit(sentence)

    def _frame_taken(self, frame: QVideoFrame) -> None:
        playing = self._player.playbackState() is QMediaPlayer.PlaybackState.PlayingState
        if frame.isValid() and not playing:
            self.seen.emit(frame.toImage(), True)

    def _frame_played(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.seen.emit(frame.toImage(), False)


def media_format(*, with_picture: bool) -> QMediaFormat:
    """How an answer is written: MPEG-4 with AAC sound, and the picture in the best form this computer can write."""
    if not with_picture:
        layout = QMediaFormat(QMediaFormat.FileFormat.Mpeg4Audio)
    else:
        layout = QMediaFormat(QMediaFormat.FileFormat.MPEG4)
        can = set(layout.supportedVideoCodecs(QMediaFormat.ConversionMode.Encode))
        codec = next((one for one in _CODECS if one in can), QMediaFormat.VideoCodec.Unspecified)
        layout.setVideoCodec(codec)
    layout.setAudioCodec(QMediaFormat.AudioCodec.AAC)
    return layout
