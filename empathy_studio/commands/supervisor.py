"""Starts a process, and again whenever it fails or stands still: at once the first times, more slowly later on."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from types import FrameType

from empathy_studio.commands.console import DONE, NOT_DONE, REFUSED

WAITS_S = (0.0, 0.0, 1.0, 2.0, 5.0, 10.0, 30.0)
"""How long to wait, in s, before the first restart in a row, the second, and so on; the last stays."""
WELL_S = 60.0
"""A process that lived this long was well; the next fault is the first in a row again."""
END_S = 20.0
"""How long a process that was told to end may take before it is made to."""
LOOK_S = 1.0
"""How often the supervisor listens for a beat, in s."""
FROZEN_LOOKS = 15
"""A process that gave no beat at so many looks in a row stands still. Looks are counted, not seconds, so that the
sleep of the machine is not taken for the process's."""
START_LOOKS = 180
"""As many looks may pass before the first beat: opening a store that must be mended takes its time."""

_log = logging.getLogger(__name__)


def wait_s(failures: int) -> float:
    """How long to wait, in s, before the restart after so many failures in a row (1 or more)."""
    return WAITS_S[min(failures, len(WAITS_S)) - 1]


class Supervisor:
    """Keeps one process running until it ends well, or until `stop`.

    The process says that it is well by writing anything to its standard output, about twice a second.
    """

    def __init__(self, command: Callable[[int], list[str]], told: Callable[[str], None]) -> None:
        """`command` makes the command line from the number of failures in a row; `told` gets a line for people."""
        self._command, self._told = command, told
        self._stopped = threading.Event()
        self._child: subprocess.Popen[bytes] | None = None

    def run(self) -> int:
        """Run until it ends well; the exit status: 0, or 2 when it was refused at the first start.

        What could not be carried out is tried again like any other failure: a disk that is full has room some day.

        SIGTERM and SIGINT are passed on to the process, which keeps all there is to keep, and end this too.
        """
        former = {one: signal.signal(one, self._signalled) for one in (signal.SIGTERM, signal.SIGINT)}
        try:
            return self._kept_running()
        finally:
            for number, handler in former.items():
                signal.signal(number, handler)

    def stop(self) -> None:
        """Tell the process to end, and do not start it again."""
        self._stopped.set()
        if self._child is not None:
            self._child.terminate()

    def _kept_running(self) -> int:
        failures = 0
        while not self._stopped.is_set():
            began = time.monotonic()
            status = self._one_life(failures)
            if status == DONE or self._stopped.is_set():
                break
            lived_s = time.monotonic() - began
            if status == REFUSED and failures == 0 and lived_s < WELL_S:
                return NOT_DONE
            failures = 1 if lived_s >= WELL_S else failures + 1
            pause_s = wait_s(failures)
            how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
            line = f"The screen {how} after {lived_s:.0f} s; it is started again in {pause_s:.0f} s."
            _log.warning(line)
            self._told(line)
            self._stopped.wait(pause_s)
        return DONE

    def _one_life(self, failures: int) -> int:
        """One process from its start to its end; its exit status, below zero the signal that ended it."""
        command = self._command(failures)
        with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as child:
            self._child = child
            beats = _Beats(child)
            if self._stopped.is_set():
                child.terminate()
            try:
                return self._watched(child, beats)
            finally:
                self._child = None
                beats.close()

    def _watched(self, child: subprocess.Popen[bytes], beats: _Beats) -> int:
        """Wait for the end, and make an end of a process that stands still or does not end when told to."""
        silent = ending = 0
        while True:
            try:
                return child.wait(LOOK_S)
            except subprocess.TimeoutExpired:
                pass
            silent = 0 if beats.heard() else silent + 1
            ending += self._stopped.is_set()
            if silent >= (FROZEN_LOOKS if beats.begun else START_LOOKS):
                _log.warning("the screen stands still; it is ended")
                self._told("The screen stands still; it is ended.")
                child.kill()
                silent = 0
            elif ending * LOOK_S >= END_S:
                child.kill()

    def _signalled(self, _number: int, _frame: FrameType | None) -> None:
        self.stop()


class _Beats:
    """Listens to what a process writes, on a thread of its own, so that the process never waits for a reader."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        assert child.stdout is not None
        self._pipe = child.stdout.fileno()
        self._beat = threading.Event()
        self.begun = False
        self._thread = threading.Thread(target=self._listen, name="beats", daemon=True)
        self._thread.start()

    def heard(self) -> bool:
        """Whether there was a beat since the last call."""
        heard = self._beat.is_set()
        self._beat.clear()
        return heard

    def close(self) -> None:
        """Call it when the process has ended: then there is nothing left to read."""
        self._thread.join(LOOK_S)

    def _listen(self) -> None:
        while os.read(self._pipe, 4096):
            self.begun = True
            self._beat.set()
