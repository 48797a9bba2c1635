"""The errors of Empathy Studio: the world's faults, told in one sentence with a remedy.

    StudioError
    ├── CourseError     a course folder or file that cannot be read, written or resolved
    ├── PackError       a pack that is damaged, foreign, too new, or cannot be built or installed
    ├── PlaybackError   a clip or a device that will not play
    ├── ProgressError   the progress store: damaged, locked, full, or newer than this program
    └── ExchangeError   a file of another program that cannot be read or written

Anything else that is raised is a bug of ours: it is logged and shown as a crash notice.
"""

from __future__ import annotations

from empathy_studio.sentence import Sentence, together


class StudioError(Exception):
    """Something outside the program is not as it must be.

    `message` is one sentence that names the file and the place; `hint` says what to do about it and may be empty.
    Both are literals, or `Sentence` where something is filled in, so that a window can say them in another language.
    Neither ends in a newline.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = _sentence(message)
        self.hint = _sentence(hint)

    @property
    def told(self) -> Sentence:
        """Message and hint in one, as a sentence that a window can say in another language."""
        return together((self.message, self.hint)) if self.hint else self.message

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


def _sentence(text: str) -> Sentence:
    return text if isinstance(text, Sentence) else Sentence(text)


class CourseError(StudioError):
    """A course folder or file cannot be read, written, or turned into a program."""


class PackError(StudioError):
    """A pack is damaged, untrusted, too new, or cannot be built or installed."""


class PlaybackError(StudioError):
    """A clip or an audio or video device will not play."""


class ProgressError(StudioError):
    """The progress store is damaged, locked, full, or newer than this program."""


class ExchangeError(StudioError):
    """A file of another program cannot be read or written."""
