"""Answering by voice or camera: record, look at it, record again, keep; where there is no microphone it is typed."""

from __future__ import annotations

import uuid
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from empathy_studio.course.moments import Record
from empathy_studio.play.acts import Draft, KeepRecording
from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.play.recorder import AnswerRecorder
from empathy_studio.ui.play.recording_sources import Source
from empathy_studio.ui.theme import GRID


class Mirror(QWidget):
    """The picture of the camera, turned round as in a mirror, and what was recorded as others see it."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(240)
        self.setAccessibleName(self.tr("Your picture"))

    def sizeHint(self) -> QSize:
        """A small picture; it is for looking whether one is in it."""
        return QSize(320, 240)

    def show_image(self, image: QImage, mirrored: bool) -> None:
        """Show the next picture."""
        self.image = image.flipped(Qt.Orientation.Horizontal) if mirrored else image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, whole, in the middle; a plain ground until there is one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Midlight))
        if not self.image.isNull():
            size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
            painter.drawImage(self.rect().adjusted(left, top, -left, -top), self.image)
        painter.end()


class RecordPart(QWidget):
    """The picture, where there is one, the buttons and the length of one recorded answer, kept below `folder`."""

    def __init__(self, folder: Path, longest_s: float, source: Source) -> None:
        super().__init__()
        self._folder = folder
        self._longest_ms = round(longest_s * 1000)
        self._recorder = AnswerRecorder(source, self)
        self._recorder.recording.connect(self._recording)
        self._recorder.grown.connect(self._grown)
        self._recorder.failed.connect(self._failed)
        self.file: Path | None = None
        self.length_ms = 0
        self.take = 0
        self.record = Button(self.tr("Record"), "", "video" if source.has_picture else "mic")
        self.record.clicked.connect(self._press)
        self._idle_icon = "video" if source.has_picture else "mic"
        self._look = Button(self.tr("Watch it") if source.has_picture else self.tr("Listen"), "quiet", "play")
        self._look.clicked.connect(self._play)
        self.keep = Button(self.tr("Keep this one"), "primary")
        self._length = QProgressBar()
        self._length.setRange(0, self._longest_ms)
        self._length.setAccessibleName(self.tr("Length of the recording"))
        self._told = label(self.tr("At most %n second(s).", "", round(longest_s)), "quiet")
        box = column(spacing=GRID + GRID // 2)
        self.mirror: Mirror | None = None
        if source.has_picture:
            self.mirror = Mirror()
            self._recorder.seen.connect(self.mirror.show_image)
            box.addWidget(self.mirror)
        box.addWidget(self._length)
        buttons = row(self.record, self._look, self._told, self.keep, spacing=2 * GRID)
        buttons.setStretch(2, 1)
        box.addLayout(buttons)
        self.setLayout(box)
        self._running = False
        self._show()

    def open_recorder(self) -> None:
        """Take hold of microphone and camera."""
        self._recorder.open()

    def close_recorder(self, *, keep: bool) -> None:
        """Let microphone and camera go; unless it is to be kept, nothing of what was recorded stays."""
        self._recorder.close()
        if not keep:
            self._discard()

    def _discard(self) -> None:
        if self.file is not None:
            self._recorder.discard(self.file)
        self.file, self.length_ms = None, 0
        self._show()

    def _press(self) -> None:
        if self._running:
            self._recorder.stop()
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        self._discard()
        self.take += 1
        self.file = self._folder / f"{uuid.uuid4().hex}{self._recorder.suffix}"
        self._recorder.start(self.file)

    def _play(self) -> None:
        if self.file is not None:
            self._recorder.play(self.file)

    def _recording(self, on: bool) -> None:
        self._running = on
        self._show()

    def _grown(self, ms: int) -> None:
        self.length_ms = ms
        self._length.setValue(ms)
        if ms >= self._longest_ms and self._running:
            self._recorder.stop()

    def _failed(self, sentence: str) -> None:
        self._told.setText(self.tr("The microphone cannot be used: {0}").format(sentence))

    def _show(self) -> None:
        again = self.tr("Record again") if self.take else self.tr("Record")
        self.record.setText(self.tr("Stop") if self._running else again)
        self.record.set_icon_name("square" if self._running else self._idle_icon)
        ready = bool(self.file is not None and self.length_ms and not self._running)
        self._look.setEnabled(ready)
        self.keep.setEnabled(ready)


class RecordView(MomentView):
    """Voice, or voice and picture, where there is a microphone; writing is always offered beside it."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = expect(asked.moment, Record)
        self._typed = ReplyView(asked)
        self._typed.acted.connect(self.acted)
        self._typed.drafted.connect(self.drafted)
        self._part: RecordPart | None = None
        self._kept = False
        box = column(spacing=2 * GRID)
        source = asked.sources(moment.medium) if self._may_record() else None
        if asked.recordings is not None and source is not None:
            self._part = RecordPart(asked.recordings, moment.at_most_s, source)
            self._part.keep.clicked.connect(self._keep)
            box.addWidget(self._part)
            box.addWidget(label(self.tr("Or write what you would say:"), "quiet"))
        else:
            box.addWidget(label(self.tr("There is no microphone here, so write what you would say."), "quiet"))
        box.addWidget(self._typed)
        self.tall = self._part is not None
        self.setLayout(box)

    def _may_record(self) -> bool:
        return self.asked.recordings is not None and self.asked.offer("keep_recording") is not None

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen does not listen, and what was not kept does not stay."""
        super().hideEvent(event)
        if self._part is not None and not event.spontaneous():
            self._part.close_recorder(keep=self._kept)

    def showEvent(self, event: QShowEvent) -> None:
        """Take hold of microphone and camera."""
        super().showEvent(event)
        if self._part is not None and not event.spontaneous():
            self._part.open_recorder()

    def first_focus(self) -> QWidget:
        """The record button, or the field."""
        return self._part.record if self._part is not None else self._typed.first_focus()

    def draft(self) -> Draft | None:
        """The words so far."""
        return self._typed.draft()

    def restore(self, draft: Draft) -> None:
        """Put the words back."""
        self._typed.restore(draft)

    def _keep(self) -> None:
        part = self._part
        if part is not None and part.file is not None:
            self._kept = True
            self.act(KeepRecording(recording=part.file.name, length_ms=part.length_ms, take=max(1, part.take)))
