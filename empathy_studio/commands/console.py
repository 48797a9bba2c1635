"""What every command shares: where the data lie, how results and errors are told, how long work is shown."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import Any, Literal, NoReturn, ParamSpec

import click

from empathy_studio.errors import StudioError
from empathy_studio.paths import data_folder

P = ParamSpec("P")
Report = Callable[[float, str], None]

DONE, NOT_GOOD, NOT_DONE = 0, 1, 2
"""The exit statuses: done; looked at and not good; could not be carried out."""
REFUSED = 4
"""The exit status of a kiosk's screen that no waiting makes good: data of a newer program, no display."""

as_json = click.option("--json", "wants_json", is_flag=True, help="Print one JSON document.")


class WrongCall(click.ClickException):
    """The call cannot be carried out as it was given: one sentence with its remedy, and status 2."""

    exit_code = NOT_DONE

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message} {hint}".strip())
        self.said, self.hint = message, hint


class Existing(click.Path):
    """A path that must be there and may be read: a file, or (`kind` “path”) a folder or a file; `course`: a folder."""

    def __init__(self, kind: Literal["file", "path", "course"]) -> None:
        super().__init__(path_type=Path)
        self.kind = kind

    def convert(self, value: str | PathLike[str], param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path; WrongCall when nothing is there, or something else than is wanted."""
        path = Path(value)
        if not path.exists():
            raise WrongCall(f"{path}: there is no such file or folder.", "Check how it is written, and where it lies.")
        if self.kind == "file" and path.is_dir():
            raise WrongCall(f"{path} is a folder, not a file.", "Name the file itself.")
        if self.kind == "course" and path.is_file() and path.suffix != ".json":
            raise _no_course(path)
        if not os.access(path, os.R_OK):
            raise WrongCall(f"{path}: this user may not read it.", "Give this user the right to read it.")
        return path


def _no_course(path: Path) -> WrongCall:
    if path.suffix == ".epack":
        hint = f"Look into it with 'pack info {path}', check it with 'pack verify {path}'."
        return WrongCall(f"{path} is a pack, not the folder of a course.", hint)
    return WrongCall(f"{path} is a file, not the folder of a course.", "Choose the folder that holds course.json.")


existing_file = Existing("file")
existing_path = Existing("path")
course_folder = Existing("course")


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
        if isinstance(cause, OSError) or _of_a_whole_store(cause):
            return True
        cause = cause.__cause__
    return False


def _of_a_whole_store(cause: BaseException) -> bool:
    """Whether SQLite could not work (a full disk, a lock, missing rights), rather than found its file damaged."""
    if not hasattr(cause, "sqlite_errorcode"):
        return False
    import sqlite3  # most calls need none, and where this is asked it has been loaded already

    from empathy_studio.progress.faults import is_damage  # the same: a call without a store loads neither

    return isinstance(cause, sqlite3.Error) and not is_damage(cause)


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
