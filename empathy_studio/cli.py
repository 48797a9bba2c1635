"""The command line: every capability without a window; a command's module is loaded only when it is called."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import click

from empathy_studio import __version__
from empathy_studio.commands.console import Console, told
from empathy_studio.errors import StudioError

COMMANDS: dict[str, tuple[str, str]] = {
    "make": ("windows:make", "Open Make, the studio."),
    "play": ("windows:play", "Open Play in a window."),
    "kiosk": ("kiosk:kiosk", "Start unattended, full screen."),
    "demo": ("demo:demo", "Build, install and play the course that ships."),
    "new": ("courses:new", "Make a new course folder."),
    "check": ("courses:check", "Find what is wrong with a course."),
    "paths": ("lessons:paths", "Explore all paths through a lesson."),
    "walk": ("lessons:walk", "Run a lesson without a window."),
    "voice": ("media:voice", "Make storyboard clips that are missing or stale."),
    "optimise": ("optimise:optimise", "Make media smaller, and say what it saves."),
    "pack": ("packs:pack", "Build, look at, verify and install packs."),
    "keys": ("keys:keys", "Who signs, and who is trusted."),
    "progress": ("people:progress", "Check, back up and restore what learners did."),
    "results": ("results:results", "Carry results, take them in, and score what was withheld."),
    "report": ("report:report", "What was learned, by lesson, skill and person."),
    "learners": ("people:learners", "Who learns here."),
}
"""Each command's module and name below `empathy_studio.commands`, and its one line of help."""


HIDDEN = {"demo-learner": "demo_learner:demo_learner", "kiosk-screen": "kiosk:kiosk_screen"}
"""Commands that the program calls on itself."""

OPEN_APP = "windows:open_app"
"""What runs when no command is named."""


def loaded(place: str) -> click.Command:
    """The command at `place` (`module:name`), whose module is imported now."""
    module, _, name = place.partition(":")
    found = getattr(importlib.import_module(f"empathy_studio.commands.{module}"), name)
    assert isinstance(found, click.Command)
    return found


class CommandTable(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        if cmd_name in HIDDEN:
            return loaded(HIDDEN[cmd_name])
        if cmd_name not in COMMANDS:
            return None
        return loaded(COMMANDS[cmd_name][0])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing one of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, help_line) for name, (_, help_line) in COMMANDS.items()])


@click.group(cls=CommandTable, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="Empathy Studio")
@click.option("--data", type=click.Path(path_type=Path), help="Where shelf, progress, keys and settings live.")
@click.option("--debug", is_flag=True, help="Show the whole traceback of an error.")
@click.pass_context
def entry(ctx: click.Context, data: Path | None, debug: bool) -> None:
    """Empathy Studio: a flight simulator for customer conversations.

    Without a command it opens the app. Exit status: 0 done; 1 looked at and not good; 2 could not be carried out.
    """
    ctx.obj = Console(data, debug=debug)
    if ctx.invoked_subcommand is None:
        ctx.invoke(loaded(OPEN_APP))


def main() -> None:
    """Run the program; an error of the world is told in one sentence, never as a traceback."""
    debug = "--debug" in sys.argv
    try:
        status = entry.main(standalone_mode=False, prog_name="empathy-studio")
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


if __name__ == "__main__":
    main()
