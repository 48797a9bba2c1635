"""Where sound and picture of a recorded answer come from: the devices, or a drawn source where there are none."""

from __future__ import annotations

import math
import struct
from typing import Protocol

from PySide6.QtCore import QByteArray, QObject, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QAudioDevice,
    QAudioFormat,
    QAudioInput,
    QCamera,
    QCameraDevice,
    QMediaCaptureSession,
    QMediaDevices,
    QVideoFrame,
    QVideoFrameInput,
)

RATE_HZ = 48_000
TICK_MS = 40


class Source(Protocol):
    """Sound, and a picture where `has_picture` says so."""

    @property
    def has_picture(self) -> bool:
        """Whether it gives a picture beside the sound."""

    def join(self, session: QMediaCaptureSession) -> None:
        """Give what there is to `session` from now on."""

    def leave(self) -> None:
        """Give nothing any more, and let the devices go."""


def find_source(medium: str) -> Source | None:
    """The devices for an answer in `medium` (`sound`, `video`); None where there is no microphone.

    Where a picture is asked for and there is no camera, it is the microphone alone.
    """
    microphone = QMediaDevices.defaultAudioInput()
    if microphone.isNull():
        return None
    camera = QMediaDevices.defaultVideoInput() if medium == "video" else QCameraDevice()
    return Devices(microphone, None if camera.isNull() else camera)


class Devices:
    """A microphone, and a camera where there is one."""

    def __init__(self, microphone: QAudioDevice, camera: QCameraDevice | None) -> None:
        self._input = QAudioInput(microphone)
        self._camera = QCamera(camera) if camera is not None else None

    @property
    def has_picture(self) -> bool:
        """Whether there is a camera."""
        return self._camera is not None

    def join(self, session: QMediaCaptureSession) -> None:
        """Open microphone and camera."""
        session.setAudioInput(self._input)
        if self._camera is not None:
            session.setCamera(self._camera)
            self._camera.start()

    def leave(self) -> None:
        """Close the camera."""
        if self._camera is not None:
            self._camera.stop()


class DrawnSource(QObject):
    """A tone, and a coloured picture that changes, for computers without devices and for tests."""

    def __init__(self, *, has_picture: bool) -> None:
        super().__init__()
        self._has_picture = has_picture
        self._tick = 0
        self._format = QAudioFormat()
        self._format.setSampleRate(RATE_HZ)
        self._format.setChannelCount(1)
        self._format.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._sound = QAudioBufferInput(self)
        self._picture = QVideoFrameInput(self)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._give)

    @property
    def has_picture(self) -> bool:
        """Whether it draws."""
        return self._has_picture

    def join(self, session: QMediaCaptureSession) -> None:
        """Begin to sound and to draw."""
        session.setAudioBufferInput(self._sound)
        if self._has_picture:
            session.setVideoFrameInput(self._picture)
        self._timer.start()

    def leave(self) -> None:
        """Fall silent."""
        self._timer.stop()

    def _give(self) -> None:
        at_us = self._tick * TICK_MS * 1000
        number = RATE_HZ * TICK_MS // 1000
        first = self._tick * number
        tone = (round(8000 * math.sin(2 * math.pi * 440 * (first + one) / RATE_HZ)) for one in range(number))
        self._sound.sendAudioBuffer(QAudioBuffer(QByteArray(struct.pack(f"<{number}h", *tone)), self._format, at_us))
        if self._has_picture:
            image = QImage(320, 240, QImage.Format.Format_RGB32)
            image.fill(QColor.fromHsv(self._tick * 7 % 360, 160, 200))
            frame = QVideoFrame(image)
            frame.setStreamFrameRate(1000 / TICK_MS)
            frame.setStartTime(at_us)
            frame.setEndTime(at_us + TICK_MS * 1000)
            self._picture.sendVideoFrame(frame)
        self._tick += 1
