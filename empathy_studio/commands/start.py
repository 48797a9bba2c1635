"""How a program is run as it was called: without a word it opens its window straight away."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

from empathy_studio.commands.entrance import entrance
from empathy_studio.commands.program import FAILED, Program
from empathy_studio.errors import StudioError
from empathy_studio.paths import assets_folder, data_folder


def run(program: Program) -> NoReturn:
    """Run the program as it was called; an error of the world is told in one sentence, never as a traceback."""
    collect_seldom()
    try:
        _require_assets()
        sys.exit(_called(program) if sys.argv[1:] else open_first_screen(program))
    except KeyboardInterrupt:
        _say("Stopped. Nothing half done was left behind.")
        sys.exit(FAILED)
    except StudioError as error:
        if "--debug" in sys.argv:
            raise
        _say(f"Error: {error}")
        sys.exit(FAILED)


def open_first_screen(program: Program) -> int:
    """Open the window at its first screen and stay until it is closed; the exit status. Raises StudioError."""
    data = data_folder()
    with entrance(data):
        from empathy_studio.app import open_window  # Qt is loaded only when a window is wanted

        return open_window(data, make=program.can_make)


def collect_seldom() -> None:
    """Let Python look for cyclic rubbish a hundred times less often than it does by itself.

    What the program makes by the thousand are frozen values that hold no circles, so that looking finds nothing: about
    a fifth of the time of exploring a lesson, and of checking one, goes into it otherwise.
    """
    gc.set_threshold(100_000, 50, 50)


def _require_assets() -> None:
    """Raises StudioError where the program's code was installed alone, as a wheel would."""
    folder = assets_folder()
    if not folder.is_dir():
        raise StudioError(
            f"{folder} is missing: the program was installed without its words, pictures and fonts.",
            "Run it from a clone of its repository, or from the folder that a site is given.",
        )


def _called(program: Program) -> int:
    from empathy_studio.commands.table import run_command  # a window opens sooner without what reads command lines

    return run_command(program)


def _say(text: str) -> None:
    """A line for people, where anybody reads: a program started from a desktop of Windows has no standard error."""
    if sys.stderr is not None:
        print(text, file=sys.stderr)
