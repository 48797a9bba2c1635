"""libvlc on this computer: found or not and why, one instance of it, and the one thread that commands it."""

from __future__ import annotations

import heapq
import itertools
import logging
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from empathy_studio.sentence import Sentence
from empathy_studio.ui.video.bundled_vlc import LIBRARY_VARIABLE, MODULE_VARIABLE, load_ahead, use_bundled_vlc

LOG = logging.getLogger(__name__)

OPTIONS = (
    "--quiet",
    "--no-spu",
    "--no-osd",
    "--no-video-title-show",
    "--no-snapshot-preview",
    "--no-stats",
    "--no-lua",
    "--no-interact",
    "--no-metadata-network-access",
    "--no-sub-autodetect-file",
    "--no-auto-preparse",
    "--no-media-library",
    "--no-disable-screensaver",
    "--text-renderer=none",
    "--prefetch-read-size=1048576",
    "--prefetch-buffer-size=4096",
)
"""No subtitles, titles, pictures or pages of its own, nothing from a network; 4 MiB read ahead instead of 16."""
CLOSE_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class NoVlc:
    """VLC cannot be used here, and why, in one sentence for people."""

    reason: str


class CommandThread:
    """Runs calls one after another on its own thread, each as soon as it is due."""

    def __init__(self, name: str) -> None:
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def do(self, call: Callable[[], None], seconds: float = 0.0) -> None:
        """Run `call` there, `seconds` from now; calls that are due keep the order they were given in."""
        with self._changed:
            heapq.heappush(self._due, (time.monotonic() + seconds, next(self._order), call))
            self._changed.notify()

    def close(self) -> None:
        """Run what is due now, drop what is due later, and end the thread (within five seconds)."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join(CLOSE_SECONDS)

    def _run(self) -> None:
        while True:
            with self._changed:
                call = self._next()
            if call is None:
                return
            try:
                call()
            except Exception:
                LOG.exception("A command to VLC failed.")

    def _next(self) -> Callable[[], None] | None:
        while True:
            now = time.monotonic()
            if self._due and self._due[0][0] <= now:
                return heapq.heappop(self._due)[2]
            if self._closing:
                return None
            self._changed.wait(self._due[0][0] - now if self._due else None)


class VlcLibrary:
    """libvlc, loaded: its module, one instance, and the thread on which all its commands run."""

    def __init__(self, module: Any, instance: Any, version: str, has_sound: bool) -> None:
        self.module = module
        self.instance = instance
        self.version = version
        self.has_sound = has_sound
        self.thread = CommandThread("vlc")
        self.thread.do(load_ahead)

    def close(self) -> None:
        """End the thread and let the instance go; players are closed first."""
        self.thread.do(self.instance.release)
        self.thread.close()


def load_vlc(has_sound: bool) -> VlcLibrary | NoVlc:
    """libvlc with one instance, or why there is none.

    With no sound device the instance plays into a dummy one. python-vlc reports a missing
    library in three ways (an exit when a path in the environment is wrong, a NameError after
    an import that went well, an instance that is None); each becomes a NoVlc.
    """
    bundled = use_bundled_vlc()
    for variable in (LIBRARY_VARIABLE, MODULE_VARIABLE):
        named = os.environ.get(variable)
        if named is not None and not Path(named).exists():
            return NoVlc(Sentence("{0} names {1}, which is not there.", variable, named))
    try:
        # Loaded here because the module looks for the library, and may end the program, while it is imported.
        import vlc
    except (ImportError, NameError, OSError, AttributeError, SystemExit) as error:
        return NoVlc(Sentence("VLC's library (libvlc 3) cannot be loaded ({0}).", error))
    try:
        instance = vlc.Instance([*OPTIONS, *bundled, *(() if has_sound else ("--aout=dummy",))])
        version = vlc.libvlc_get_version().decode(errors="replace")
    except (NameError, OSError, AttributeError) as error:
        return NoVlc(Sentence("VLC's library (libvlc 3) is not on this computer ({0}).", error))
    if instance is None:
        return NoVlc(Sentence("VLC's library is there, but its plug-ins are not (package vlc-plugin-base)."))
    if not version.startswith("3."):
        instance.release()
        return NoVlc(Sentence("VLC {0} is there; this program needs VLC 3.", version.split()[0]))
    return VlcLibrary(vlc, instance, version.split()[0], has_sound)
