"""What comes before a window: may this program use the data, and who tells a person that it may not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from empathy_studio import __version__
from empathy_studio.commands.console import Console, say
from empathy_studio.delivery.data_version import enter_data
from empathy_studio.errors import StudioError


@contextmanager
def entrance(console: Console) -> Iterator[None]:
    """Let this program at the data, then run the block. An error of either is shown where nobody sees a terminal.

    Raises StudioError all the same, for the exit status.
    """
    try:
        made = enter_data(console.data, __version__)
        if made is not None:
            say(f"The data are of an older version and are upgraded now. They were kept in {made} before.")
        yield
    except StudioError as error:
        if nobody_reads():
            from empathy_studio.ui.refusal import show_refusal  # Qt is loaded only where a window is wanted

            show_refusal(console.data, error)
        raise


def nobody_reads() -> bool:
    """Whether this is a bundled program that was started from a desktop, with a screen and without a terminal."""
    if not getattr(sys, "frozen", False) or os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    return sys.platform == "win32" or sys.stderr is None or not sys.stderr.isatty()
