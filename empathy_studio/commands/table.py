"""A program as a table of commands, each imported only when it is called, and how such a program is run."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn

import click

from empathy_studio import __version__
from empathy_studio.commands.console import Console, told
from empathy_studio.errors import StudioError

SELF_CHECK = "delivery:self_check"
"""What `--self-check` runs."""


def loaded(place: str) -> click.Command:
    """The command at `place` (`module:name`), whose module is imported now."""
    module, _, name = place.partition(":")
    found = getattr(importlib.import_module(f"empathy_studio.commands.{module}"), name)
    assert isinstance(found, click.Command)
    return found


class CommandTable(click.Group):
    """A group whose commands are imported when they are called."""

    table: Mapping[str, tuple[str, str]]
    """Each command's module and name below `empathy_studio.commands`, and its one line of help."""
    hidden_table: Mapping[str, str]
    """Commands that the program calls on itself."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        if cmd_name in self.hidden_table:
            return loaded(self.hidden_table[cmd_name])
        if cmd_name not in self.table:
            return None
        return loaded(self.table[cmd_name][0])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing one of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in self.table.items()])


def program(
    title: str,
    says: str,
    table: Mapping[str, tuple[str, str]],
    hidden: Mapping[str, str],
    *,
    opens: str,
    can_make: bool,
) -> CommandTable:
    """The program `title` with the commands of `table`; without a command it runs the one at the place `opens`.

    `can_make` says whether its windows have a door to Make.
    """

    @click.group(
        cls=CommandTable,
        help=says,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    @click.version_option(__version__, prog_name=title)
    @click.option("--data", type=click.Path(path_type=Path), help="Where shelf, progress, keys and settings live.")
    @click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
    @click.option("--self-check", is_flag=True, help="Check every file of this program's folder, and its signature.")
    @click.pass_context
    def entry(ctx: click.Context, data: Path | None, debug: bool, self_check: bool) -> None:
        ctx.obj = Console(data, debug=debug, can_make=can_make)
        if ctx.invoked_subcommand is None:
            ctx.invoke(loaded(SELF_CHECK if self_check else opens))

    assert isinstance(entry, CommandTable)
    entry.table, entry.hidden_table = table, hidden
    return entry


def collect_seldom() -> None:
    """Let Python look for cyclic rubbish a hundred times less often than it does by itself.

    What the program makes by the thousand are frozen values that hold no circles, so that looking finds nothing: about
    a fifth of the time of exploring a lesson, and of checking one, goes into it otherwise.
    """
    gc.set_threshold(100_000, 50, 50)


def run(entry: CommandTable, name: str) -> NoReturn:
    """Run the program called `name`; an error of the world is told in one sentence, never as a traceback."""
    collect_seldom()
    debug = "--debug" in sys.argv
    try:
        status = entry.main(standalone_mode=False, prog_name=name)
        sys.exit(status if isinstance(status, int) else 0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped. Nothing half done was left behind.", err=True)
        sys.exit(2)
    except StudioError as error:
        if debug:
            raise
        told(error)
        sys.exit(2)
