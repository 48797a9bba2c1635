"""The open course as the windows see it: edits with names that can be undone, and what of it is on the disk."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from empathy_studio.author.edit import Edited
from empathy_studio.author.session import Session
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError

State = Literal["saved", "edited", "kept"]

FLUSH_MS = 2000
"""After how many ms at the latest an edit is put into the journal."""
SIGN_MS = 60_000
"""How often the lock of the course is given a sign of life, in ms."""


class Document(QObject):
    """One open course. It is changed through `apply` alone; every view shows what `changed` tells.

    `state` is `saved` when the course's files hold it, `kept` when only the journal does (it comes back after a crash),
    `edited` when the last edits are in memory alone.

    Signals: `changed(Course)` after an edit, undo or redo; `state_changed()`; `failed(CourseError)` when the disk
    refuses or another editor took the course over.
    """

    changed = Signal(object)
    state_changed = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.course = session.project.course
        self.state: State = "saved"
        self.undo_stack = QUndoStack(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(FLUSH_MS)
        self._pause.timeout.connect(self.flush)
        self._sign = QTimer(self)
        self._sign.setInterval(SIGN_MS)
        self._sign.timeout.connect(self._give_sign)
        self._sign.start()

    def apply(self, edited: Edited, merge: str = "") -> None:
        """Take an edit over; nothing happens when it changed nothing.

        Edits that follow one another with the same `merge` (not empty) are undone as one.
        """
        if edited.course is not self.course:
            self.undo_stack.push(_Edit(self, edited, merge))

    def undo(self) -> None:
        """Take the last edit back."""
        self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        self.undo_stack.redo()

    def take_over_recovered(self) -> bool:
        """Take over, as one edit, what an earlier session left unsaved; False when there was nothing."""
        found = self.session.recovered
        if found is None or found.course == self.course:
            return False
        self.apply(Edited(course=found.course, label=self.tr("Bring back unsaved edits")))
        return True

    def flush(self) -> bool:
        """Put the last edits into the journal now; False when that failed, which `failed` tells."""
        self._pause.stop()
        try:
            self.session.flush()
        except CourseError as error:
            self.failed.emit(error)
            return False
        if self.state == "edited":
            self._set_state("kept")
        return True

    def save(self) -> bool:
        """Save the course; True once it is on the disk. What was done before can still be undone."""
        self._pause.stop()
        try:
            told = self.session.save(self.course, self.undo_stack.undoText())
        except CourseError as error:
            self.failed.emit(error)
            return False
        self.undo_stack.setClean()
        self._set_state("saved")
        if told:
            self.failed.emit(CourseError(told, self.tr("The course itself is saved.")))
        return True

    def close(self) -> None:
        """Let go of the course; what was not saved stays in the journal and comes back next time."""
        self._pause.stop()
        self._sign.stop()
        self.session.close()

    def show(self, course: Course) -> None:
        """Make `course` the present one; called by edits when they are done, undone and done again."""
        self.course = course
        self.session.note(course)
        if not self._pause.isActive():
            self._pause.start()
        self._set_state("edited")
        self.changed.emit(course)

    def _set_state(self, state: State) -> None:
        if state != self.state:
            self.state = state
            self.state_changed.emit()

    def _give_sign(self) -> None:
        if not self.session.sign():
            self._sign.stop()
            self.failed.emit(
                CourseError(
                    self.tr("Another editor has taken this course over."),
                    self.tr("Nothing more is written to its folder; edits made from now on cannot be saved there."),
                )
            )


class _Edit(QUndoCommand):
    """An edit as the course before and the course after it."""

    def __init__(self, document: Document, edited: Edited, merge: str) -> None:
        super().__init__(edited.label)
        self.document = document
        self.before, self.after = document.course, edited.course
        self.merge = merge

    def id(self) -> int:
        """The same number for edits that may be merged; -1 for never."""
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take a later edit of the same thing into this one."""
        if not isinstance(other, _Edit) or other.merge != self.merge:
            return False
        self.after = other.after
        return True

    def undo(self) -> None:
        """Show the course before."""
        self.document.show(self.before)

    def redo(self) -> None:
        """Show the course after."""
        self.document.show(self.after)
