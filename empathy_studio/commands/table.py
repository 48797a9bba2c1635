"""The command line of a program: a table of commands, each imported only when it is called."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from empathy_studio import __version__
from empathy_studio.commands.console import Console, WrongCall, print_json
from empathy_studio.commands.program import FAILED, Program

SELF_CHECK = "delivery:self_check"
"""What `--self-check` runs."""
OPENS = "windows:open_app"
"""What runs without a command."""


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


def entry_of(program: Program) -> CommandTable:
    """The program as a command of click, with its commands below it."""

    @click.group(
        cls=CommandTable,
        help=program.says,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    @click.version_option(__version__, prog_name=program.title)
    @click.option("--data", type=click.Path(path_type=Path), help="Where shelf, progress, keys and settings live.")
    @click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
    @click.option("--self-check", is_flag=True, help="Check every file of this program's folder, and its signature.")
    @click.pass_context
    def entry(ctx: click.Context, data: Path | None, debug: bool, self_check: bool) -> None:
        ctx.obj = Console(data, debug=debug, can_make=program.can_make)
        if ctx.invoked_subcommand is None:
            ctx.invoke(loaded(SELF_CHECK if self_check else OPENS))

    assert isinstance(entry, CommandTable)
    entry.table, entry.hidden_table = program.commands, program.hidden
    return entry


def run_command(program: Program) -> int:
    """Run the command that the program was called with; the exit status. Raises StudioError, KeyboardInterrupt."""
    try:
        status = entry_of(program).main(standalone_mode=False, prog_name=program.name)
    except click.ClickException as error:
        if "--json" in sys.argv:
            said = (error.said, error.hint) if isinstance(error, WrongCall) else (error.format_message(), "")
            print_json(dict(zip(("error", "hint"), said, strict=True)))
        error.show()
        return FAILED
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return status if isinstance(status, int) else 0
