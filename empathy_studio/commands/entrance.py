"""What comes before the data are used: may this program use them, and who tells a person that it may not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from empathy_studio import __version__
from empathy_studio.delivery.own_mark import is_marked
from empathy_studio.errors import StudioError


@contextmanager
def entrance(data: Path) -> Iterator[None]:
    """Let this program at the data, then run the block. An error of either is shown where nobody sees a terminal.

    Raises StudioError all the same, for the exit status.
    """
    with refusals_shown(data):
        enter(data)
        yield


@contextmanager
def refusals_shown(data: Path) -> Iterator[None]:
    """Run the block, and show its error where nobody sees a terminal. Raises StudioError all the same."""
    try:
        yield
    except StudioError as error:
        if nobody_reads():
            from empathy_studio.ui.refusal import show_refusal  # Qt is loaded only where a window is wanted

            show_refusal(data, error)
        raise


def let_in(data: Path) -> None:
    """Let a command at the data, which are kept aside first when it would upgrade them.

    Where there are none, and the command makes none, nothing is written. Raises StudioError, NewerData for data of a
    newer program.
    """
    import click  # a window opens sooner without what reads command lines

    from empathy_studio.delivery.data_mark import databases  # a window opens sooner without what reads the data

    def enter_what_is_there() -> None:
        if any(path.is_file() for path in databases(data).values()):
            enter(data)

    enter_what_is_there()
    click.get_current_context().call_on_close(enter_what_is_there)


def enter(data: Path) -> None:
    """Let this program at the data, which are kept aside first when it upgrades them.

    Raises StudioError when nothing can be written there, NewerData for data of a newer program.
    """
    if is_marked(data, __version__):
        return
    # only at the first start of another version
    from empathy_studio.commands.console import say
    from empathy_studio.delivery.data_version import enter_data

    made = enter_data(data, __version__)
    if made is not None:
        say(f"The data are of an older version and are upgraded now. They were kept in {made} before.")


def nobody_reads() -> bool:
    """Whether this is a bundled program that was started from a desktop, with a screen and without a terminal."""
    if not getattr(sys, "frozen", False) or os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    return sys.platform == "win32" or sys.stderr is None or not sys.stderr.isatty()
