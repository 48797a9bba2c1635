"""The commands on the data folder as a whole: where it is, which program it goes with, going back after an update."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio import __version__
from empathy_studio.commands.console import Console, as_json, existing_path, judged, print_json, say
from empathy_studio.delivery.data_backup import backups, go_back
from empathy_studio.delivery.data_mark import formats_in, read_mark


@click.group()
def data() -> None:
    """What lies on this machine, of which version, and going back."""


@data.command()
@as_json
@click.pass_obj
@judged
def info(console: Console, wants_json: bool) -> None:
    """Tell where the data lie, which program used them last, and which backups of before updates there are."""
    mark = read_mark(console.data)
    found = {
        "folder": str(console.data),
        "program": __version__,
        "last_used_by": mark.program if mark is not None else "",
        "formats": formats_in(console.data),
        "backups": [
            {"folder": str(folder), "program": note.program, "made": note.made.isoformat()}
            for folder, note in backups(console.data)
        ],
    }
    if wants_json:
        print_json(found)
        return
    click.echo(
        f"Data: {found['folder']}\nLast used by: {found['last_used_by'] or 'nobody yet'} (this is {__version__})"
    )
    for folder, note in backups(console.data):
        click.echo(f"Backup before an update, {note.made:%Y-%m-%d %H:%M} UTC: {folder}")


@data.command()
@click.argument("backup", type=existing_path)
@click.option("--yes", is_flag=True, help="What was answered since that backup shall be set aside.")
@click.pass_obj
def restore(console: Console, backup: Path, yes: bool) -> None:
    """Go back to a backup of before an update; what is there now is set aside, not deleted."""
    if not yes:
        click.confirm("Go back to this backup, and set aside what was answered since?", abort=True)
    aside = go_back(console.data, backup, __version__)
    say(f"The data are as they were in {backup}. What was there is in {aside}.")
