"""Keeps half-given answers and places in clips, so that a power cut loses at most half a second."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from empathy_studio.errors import ProgressError
from empathy_studio.play.acts import Draft
from empathy_studio.ui.play.session import Session

DRAFT_AFTER_MS = 400
"""A half-given answer is kept so long after its first change, also while somebody types on without a pause."""


class DraftKeeper(QObject):
    """Keeps the newest draft of a session, soon or now. `may_keep` says whether a half-given answer still counts.

    Signals: `failed(ProgressError)` once when drafts cannot be kept, and again after one could.
    """

    failed = Signal(object)

    def __init__(self, session: Session, may_keep: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._may_keep = session, may_keep
        self._told = False
        self._draft: Draft | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(DRAFT_AFTER_MS)
        self._soon.timeout.connect(self.keep_now)

    def change(self, draft: Draft) -> None:
        """A half-given answer has changed; it is kept soon."""
        self._draft = draft
        if not self._soon.isActive():
            self._soon.start()

    def drop(self) -> None:
        """The answer was given, or time stands: nothing waits any more."""
        self._soon.stop()
        self._draft = None

    def keep_now(self) -> None:
        """Keep the half-given answer, if there is one that counts."""
        draft, self._draft = self._draft, None
        self._soon.stop()
        if draft is not None and self._may_keep():
            self.keep(draft)

    def keep(self, draft: Draft) -> None:
        """Keep a draft; one that cannot be kept is said once and given up, for the next one holds more."""
        if self._session.waiting:
            return
        try:
            self._session.do(draft)
        except ProgressError as error:
            self._session.drop_waiting()
            if not self._told:
                self._told = True
                self.failed.emit(error)
        else:
            self._told = False
