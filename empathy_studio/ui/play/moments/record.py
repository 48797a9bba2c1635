"""Answering by voice: record, listen, record again, keep; where there is no microphone it is typed."""

from __future__ import annotations

import uuid
from pathlib import Path

from PySide6.QtWidgets import QProgressBar, QWidget

from empathy_studio.course.moments import Record
from empathy_studio.play.acts import Draft, KeepRecording
from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.play.moments.reply import ReplyView
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.play.voice import VoiceRecorder
from empathy_studio.ui.theme import GRID


class VoicePart(QWidget):
    """The buttons and the level of one voice answer, kept below `folder`."""

    def __init__(self, folder: Path, longest_s: float) -> None:
        super().__init__()
        self._folder = folder
        self._longest_ms = round(longest_s * 1000)
        self._recorder = VoiceRecorder(self)
        self._recorder.recording.connect(self._recording)
        self._recorder.grown.connect(self._grown)
        self._recorder.failed.connect(self._failed)
        self.file: Path | None = None
        self.length_ms = 0
        self.take = 0
        self.record = Button(self.tr("Record"), "", "mic")
        self.record.clicked.connect(self._press)
        self._listen = Button(self.tr("Listen"), "quiet", "play")
        self._listen.clicked.connect(self._hear)
        self.keep = Button(self.tr("Keep this one"), "primary")
        self._length = QProgressBar()
        self._length.setRange(0, self._longest_ms)
        self._length.setAccessibleName(self.tr("Length of the recording"))
        self._told = label(self.tr("At most %n second(s).", "", round(longest_s)), "quiet")
        self.setLayout(
            column(self._length, row(self.record, self._listen, self._told, self.keep), spacing=GRID + GRID // 2)
        )
        self._running = False
        self._show()

    def _press(self) -> None:
        if self._running:
            self._recorder.stop()
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        self.take += 1
        self.file = self._folder / f"{uuid.uuid4().hex}.m4a"
        self._recorder.start(self.file)

    def _hear(self) -> None:
        if self.file is not None:
            self._recorder.listen(self.file)

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
        self.record.set_icon_name("square" if self._running else "mic")
        ready = bool(self.file is not None and self.length_ms and not self._running)
        self._listen.setEnabled(ready)
        self.keep.setEnabled(ready)


class RecordView(MomentView):
    """The voice where there is a microphone; writing is always offered beside it."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = expect(asked.moment, Record)
        self._typed = ReplyView(asked)
        self._typed.acted.connect(self.acted)
        self._typed.drafted.connect(self.drafted)
        self._voice: VoicePart | None = None
        box = column(spacing=2 * GRID)
        if asked.recordings is not None and asked.offer("keep_recording") is not None:
            self._voice = VoicePart(asked.recordings, moment.at_most_s)
            self._voice.keep.clicked.connect(self._keep)
            box.addWidget(self._voice)
            box.addWidget(label(self.tr("Or write what you would say:"), "quiet"))
        else:
            box.addWidget(label(self.tr("There is no microphone here, so write what you would say."), "quiet"))
        box.addWidget(self._typed)
        self.tall = self._voice is not None
        self.setLayout(box)

    def first_focus(self) -> QWidget:
        """The record button, or the field."""
        return self._voice.record if self._voice is not None else self._typed.first_focus()

    def draft(self) -> Draft | None:
        """The words so far."""
        return self._typed.draft()

    def restore(self, draft: Draft) -> None:
        """Put the words back."""
        self._typed.restore(draft)

    def _keep(self) -> None:
        voice = self._voice
        if voice is not None and voice.file is not None:
            self.act(KeepRecording(recording=voice.file.name, length_ms=voice.length_ms, take=max(1, voice.take)))
