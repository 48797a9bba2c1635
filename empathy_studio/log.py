"""The log file in the data folder: what the program did, in turns of bounded size, without names of persons."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from empathy_studio.sentence import Sentence

ROOT = "empathy_studio"
FILE_NAME = "empathy-studio.log"
MAX_BYTES = 1_000_000
KEPT_FILES = 3
HIDDEN = "[name]"

_LINE = "%(asctime)s.%(msecs)03d %(levelname)s %(name)s: %(message)s"


class FileLog:
    """The program's log, written to `logs/empathy-studio.log` of the data folder.

    At most `MAX_BYTES` bytes are written to one file and `KEPT_FILES` older ones are kept. Modules
    write with `logging.getLogger(__name__)`. The home folder is written as `~`, and every name given
    to `hide` as `[name]`, in messages and in tracebacks. A disk that refuses never stops the
    program: the log falls silent and `problem` says why, empty while all is well.
    """

    def __init__(self, data: Path, *, debug: bool = False) -> None:
        """Start to log below the data folder `data`; with `debug` every detail, else what matters."""
        self.path = data / "logs" / FILE_NAME
        self.problem = ""
        self._names = HiddenNames()
        self._handler: _QuietHandler | None = None
        self._logger = logging.getLogger(ROOT)
        self._logger.setLevel(logging.DEBUG if debug else logging.INFO)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._handler = _QuietHandler(self, self.path)
        except OSError as error:
            self.fail(error)
            return
        self._handler.setFormatter(_WithoutNames(self._names))
        self._logger.addHandler(self._handler)

    def hide(self, names: Iterable[str]) -> None:
        """Write `[name]` wherever one of `names` would stand from now on, whatever its case."""
        self._names.hide(names)

    def last_lines(self, count: int = 200) -> str:
        """The last `count` lines of the log, for a report that a person copies; empty without a log."""
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ""
        return "\n".join(lines[-count:])

    def fail(self, error: OSError) -> None:
        """Remember why the log fell silent."""
        self.problem = Sentence("{0} cannot be written ({1}); this run leaves no log.", self.path, error.strerror)

    def close(self) -> None:
        """Write what is left and let go of the file."""
        if self._handler is not None:
            self._logger.removeHandler(self._handler)
            self._handler.close()
            self._handler = None


class _QuietHandler(RotatingFileHandler):
    """Writes lines; tells the log of a disk that refuses instead of printing a traceback."""

    def __init__(self, log: FileLog, path: Path) -> None:
        super().__init__(path, maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", errors="backslashreplace")
        self._log = log

    def handleError(self, record: logging.LogRecord) -> None:
        """Note a fault of the disk; any other fault is a bug and is shown as logging shows it."""
        fault = sys.exc_info()[1]
        if isinstance(fault, OSError):
            self._log.fail(fault)
        else:
            super().handleError(record)


class HiddenNames:
    """Takes names of persons, and the home folder, out of a text."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._pattern: re.Pattern[str] | None = None
        self._home = str(Path.home())

    def hide(self, names: Iterable[str]) -> None:
        """Write `[name]` for each of `names` from now on, whatever its case."""
        self._names.update(name.strip() for name in names if name.strip())
        if self._names:
            longest_first = sorted(self._names, key=len, reverse=True)
            either = "|".join(re.escape(name) for name in longest_first)
            self._pattern = re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)

    def covered(self, text: str) -> str:
        """The text without them; the home folder is `~`."""
        if len(self._home) > 1:
            text = text.replace(self._home, "~")
        return self._pattern.sub(HIDDEN, text) if self._pattern else text


class _WithoutNames(logging.Formatter):
    """Formats a line and takes names of persons out of it."""

    def __init__(self, names: HiddenNames) -> None:
        super().__init__(_LINE, datefmt="%Y-%m-%dT%H:%M:%S")
        self._names = names

    def format(self, record: logging.LogRecord) -> str:
        return self._names.covered(super().format(record))
