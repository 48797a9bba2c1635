"""What happens when a clip cannot be shown: it is told, and what was pulled out is waited for, with the frame held."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from empathy_studio.errors import StudioError
from empathy_studio.play.player import ClipSource, Faulted, FaultReason
from empathy_studio.play.state import Playing
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.play.bar import LessonBar
from empathy_studio.ui.play.presenter import Presenter
from empathy_studio.ui.said import said
from empathy_studio.ui.video.deck import Deck

LOOK_EVERY_MS = 1000
"""How often it is looked whether the bytes are there again."""


class ClipFaults(QObject):
    """Takes up the faults of the clips of one lesson.

    A clip that cannot be read any more, such as one on a stick that was pulled, stands on its last frame and goes on by
    itself when it can be read again. One that no engine can play goes on with captions and transcript. Both can be read
    as text instead.
    """

    def __init__(self, presenter: Presenter, deck: Deck, notices: NoticeStack, bar: LessonBar) -> None:
        super().__init__(presenter)
        self._presenter, self._deck, self._notices, self._bar = presenter, deck, notices, bar
        self._source: ClipSource | None = None
        self._at_ms = 0
        self._looks = QTimer(self)
        self._looks.setInterval(LOOK_EVERY_MS)
        self._looks.timeout.connect(self._look)
        deck.unplayable.connect(self._take_up)

    @property
    def waiting(self) -> bool:
        """Whether a clip stands still until it can be read again."""
        return self._looks.isActive()

    def stop(self) -> None:
        """Wait no more."""
        self._looks.stop()

    def _take_up(self, fault: object) -> None:
        run = self._presenter.run
        if not isinstance(fault, Faulted) or run.scene is None or self._presenter.reads(self._presenter.plan):
            return
        gone = fault.reason is FaultReason.UNREADABLE and not _can_be_read(fault.source)
        if gone and isinstance(run.phase, Playing):
            self._source, self._at_ms = fault.source, self._deck.position_ms()
            self._deck.pause()
            self._looks.start()
            told = self.tr("{0} The lesson goes on by itself when it is back.").format(said(fault.message))
        else:
            told = self.tr("{0} The lesson goes on with captions and transcript.").format(said(fault.message))
            self._bar.transcript.setChecked(True)
        self._notices.alarm(told, "", self.tr("Read it as text"), self._read_it)

    def _read_it(self) -> None:
        self.stop()
        self._notices.clear()
        self._bar.transcript.setChecked(False)
        self._bar.as_text.setChecked(True)

    def _look(self) -> None:
        source, phase = self._source, self._presenter.run.phase
        if source is None or self._deck.source != source or not isinstance(phase, Playing):
            self.stop()  # the lesson has left that clip
        elif _can_be_read(source):
            self.stop()
            self._notices.clear()
            self._deck.show(source, at_ms=self._at_ms, play=True)
            self._deck.hold_at(phase.until_ms if phase.moment is not None else None)


def _can_be_read(source: ClipSource) -> bool:
    """Whether the clip's first and last byte are there."""
    where = source.where
    try:
        if isinstance(where, Path):
            with where.open("rb") as file:
                return bool(file.read(1))
        return bool(where.read_at(0, 1)) and bool(where.read_at(where.size - 1, 1))
    except (OSError, StudioError):
        return False
