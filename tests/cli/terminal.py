"""A person at a terminal: runs the program on a pseudo-terminal of its own, reads what stands there, types."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

PATIENCE_S = 60.0


class Terminal:
    """The program at a terminal, and all that was shown there so far."""

    def __init__(self, process: subprocess.Popen[bytes], screen: int) -> None:
        self.process, self._screen = process, screen
        self.shown = ""

    def sees(self, words: str) -> None:
        """Wait until `words` stand on the terminal; AssertionError when the program ends or stays silent."""
        until = time.monotonic() + PATIENCE_S
        while words not in self.shown:
            assert time.monotonic() < until, f"waited in vain for {words!r}: {self.shown!r}"
            assert self._read(), f"ended without {words!r}: {self.shown!r}"

    def types(self, words: str, ending: str = "\n") -> None:
        """Type words and what ends them, the return key if nothing else."""
        os.write(self._screen, (words + ending).encode())

    @property
    def shows_keys(self) -> bool:
        """Whether the terminal shows what is typed."""
        return bool(termios.tcgetattr(self._screen)[3] & termios.ECHO)

    def ends(self) -> int:
        """Wait until the program has ended; its exit status."""
        until = time.monotonic() + PATIENCE_S
        while self._read():
            assert time.monotonic() < until, f"does not end: {self.shown!r}"
        return self.process.wait(PATIENCE_S)

    def _read(self) -> bool:
        """Take in what is shown next, if anything is within a moment; False when nothing can come any more."""
        if not select.select([self._screen], [], [], 0.2)[0]:
            return True
        data = b""
        with suppress(OSError):  # how Linux says that nobody holds the other side any more
            data = os.read(self._screen, 4096)
        self.shown += data.decode().replace("\r\n", "\n")
        return bool(data)


def _take_terminal() -> None:
    """In the program, before it begins: the terminal on standard input becomes its own, with its keys for stopping."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@contextmanager
def at_terminal(*arguments: object, output: int | None = None) -> Iterator[Terminal]:
    """Call `empathy-studio` with `arguments` at a terminal; `output` is where its standard output goes instead."""
    screen, side = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "empathy_studio", *map(str, arguments)],
        stdin=side,
        stdout=side if output is None else output,
        stderr=side,
        start_new_session=True,
        preexec_fn=_take_terminal,
    )
    os.close(side)
    try:
        yield Terminal(process, screen)
    finally:
        process.kill()
        process.wait()
        os.close(screen)
