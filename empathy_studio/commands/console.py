"""What every command shares: where the data lie, how results and errors are told, how long work is shown."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, ParamSpec

import click

from empathy_studio.errors import StudioError
from empathy_studio.paths import data_folder

P = ParamSpec("P")
Report = Callable[[float, str], None]

DONE, NOT_GOOD, NOT_DONE = 0, 1, 2
"""The exit statuses: done; looked at and not good; could not be carried out."""

as_json = click.option("--json", "wants_json", is_flag=True, help="Print one JSON document.")
existing_file = click.Path(exists=True, dir_okay=False, path_type=Path)
existing_folder = click.Path(exists=True, path_type=Path)


class Console:
    """The data folder of this call, and how it speaks."""

    def __init__(self, data: Path | None, *, debug: bool = False, can_make: bool = True) -> None:
        """`data` is the `--data` option; None takes the environment's or the platform's folder.

        `can_make` says whether this program has a door to Make. Raises StudioError for a `portable.txt` that
        cannot be used.
        """
        self.data = data_folder(data)
        self.debug = debug
        self.can_make = can_make

    @property
    def keys(self) -> Path:
        """Where keys and trust live."""
        return self.data / "keys"

    @property
    def shelf(self) -> Path:
        """Where installed packs live."""
        return self.data / "shelf"

    @property
    def progress(self) -> Path:
        """Where the progress store lives."""
        return self.data / "progress"


def own_command() -> list[str]:
    """How this program starts itself: the app that was bundled, or Python with the package."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "empathy_studio"]


def print_json(value: object) -> None:
    """One JSON document on standard output."""
    import msgspec  # most calls print none, and a program that starts sooner is asked more gladly

    click.echo(msgspec.json.format(msgspec.json.encode(value, enc_hook=str), indent=2).decode())


def say(text: str) -> None:
    """A line for people: on standard error, so that standard output stays for results."""
    click.echo(text, err=True)


def told(error: StudioError) -> None:
    """Tell an error in one sentence with its remedy."""
    say(f"Error: {error}")


def from_the_system(error: StudioError) -> bool:
    """Whether the system refused (a missing file, no space), rather than what was looked at not being good."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, OSError):
            return True
        cause = cause.__cause__
    return False


def finish(status: int) -> NoReturn:
    """End the command with an exit status."""
    raise click.exceptions.Exit(status)


def judged(command: Callable[P, None]) -> Callable[P, None]:
    """For a command that looks at something: an error about that thing ends it with status 1.

    With `--json` the error is one JSON document too.
    """

    @functools.wraps(command)
    def wrapped(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except StudioError as error:
            if kwargs.get("wants_json"):
                print_json({"error": error.message, "hint": error.hint})
            if from_the_system(error) or "--debug" in sys.argv:
                raise
            told(error)
            finish(NOT_GOOD)

    return wrapped


@contextmanager
def progress_bar(label: str) -> Iterator[Report]:
    """A `report(part, what)` that draws a bar on a terminal and stays silent elsewhere."""
    if not sys.stderr.isatty():
        yield _silent
        return
    with click.progressbar(length=1000, label=label, file=sys.stderr, item_show_func=_shown) as bar:

        def report(part: float, what: str) -> None:
            bar.update(max(0, round(part * 1000) - bar.pos), what)

        yield report


def _silent(part: float, what: str) -> None:
    del part, what


def _shown(item: Any) -> str:
    return str(item or "")
