"""The commands on the shelf and on deltas: install, list, rollback, remove, clean-up, diff, patch."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio.commands.changes import tell_changes
from empathy_studio.commands.console import (
    Console,
    as_json,
    existing_file,
    judged,
    print_json,
    progress_bar,
    say,
)
from empathy_studio.commands.entrance import let_in
from empathy_studio.pack.arriving import arriving
from empathy_studio.pack.copy_pack import patch_pack
from empathy_studio.pack.delta import diff_packs
from empathy_studio.pack.destination import Former, require_another, require_raised
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.examine import pack_edits
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.shelf_database import Version
from empathy_studio.pack.trust import KeyRing


def opened_shelf(console: Console) -> Shelf:
    """The shelf of this call's data folder."""
    let_in(console.data)
    return Shelf(console.shelf)


def as_row(version: Version) -> dict[str, object]:
    """An installed version as plain JSON values."""
    return {
        "pack": version.pack,
        "title": version.title,
        "version": version.version,
        "version_name": version.version_name,
        "content_hash": version.content,
        "size": version.size,
        "installed_at": version.installed_at,
    }


@click.command()
@click.argument("file", type=existing_file)
@click.option("--allow-older", is_flag=True, help="Install a version older than one that was here.")
@click.option("--allow-other-publisher", is_flag=True, help="Take the pack over from another publisher.")
@as_json
@click.pass_obj
@judged
def install(console: Console, file: Path, allow_older: bool, allow_other_publisher: bool, wants_json: bool) -> None:
    """Put a pack, or the delta to one that is installed, on the shelf, whole or not at all."""
    shelf, ring = opened_shelf(console), KeyRing(console.keys)
    with arriving(shelf, file) as pack, progress_bar(f"Installing {file.name}") as bar:
        installed = shelf.install(
            pack, ring, report=bar, allow_older=allow_older, allow_other_publisher=allow_other_publisher
        )
    if wants_json:
        print_json(as_row(installed))
    else:
        say(f"Installed “{installed.title}”, version {installed.version_name or installed.version}.")


@click.command("list")
@as_json
@click.pass_obj
@judged
def list_packs(console: Console, wants_json: bool) -> None:
    """List the packs on the shelf."""
    found = opened_shelf(console).list()
    if wants_json:
        print_json({"packs": [as_row(version) for version in found]})
        return
    for version in found:
        name = version.version_name or str(version.version)
        click.echo(f"{version.pack}\t{version.title}\t{name}\t{in_words(version.size)}")
    if not found:
        say("Nothing is installed yet. Install a pack with: empathy-studio pack install FILE")


@click.command()
@click.argument("pack_id")
@click.pass_obj
def rollback(console: Console, pack_id: str) -> None:
    """Go back to the version before."""
    version = opened_shelf(console).roll_back(pack_id)
    say(f"“{version.title}” is back at version {version.version_name or version.version}.")


@click.command()
@click.argument("pack_id")
@click.pass_obj
def remove(console: Console, pack_id: str) -> None:
    """Take a pack off the shelf; what learners did in it is kept."""
    opened_shelf(console).remove(pack_id)
    say(f"“{pack_id}” is off the shelf. Results are kept.")


@click.command("clean-up")
@click.pass_obj
@judged
def clean_up(console: Console) -> None:
    """Let go of earlier versions, and of what interrupted installations left."""
    say(f"Freed {in_words(opened_shelf(console).clean_up())}.")


@click.command()
@click.argument("old", type=existing_file)
@click.argument("new", type=existing_file)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@judged
def diff(old: Path, new: Path, output: Path) -> None:
    """Say what changed from one version of a pack to another, and write what leads there."""
    require_another(output, old, new)
    with Pack.open(old) as base, Pack.open(new) as target:
        if base.manifest.pack == target.manifest.pack:
            require_raised(Former.of(base), Former.of(target))
            tell_changes(Former.of(base), pack_edits(base, target))
        with progress_bar(f"Comparing with {new.name}") as bar:
            size = diff_packs(base, target, output, report=bar)
        say(f"Wrote {output}: {in_words(size)} instead of {in_words(target.size)}.")


@click.command()
@click.argument("old", type=existing_file)
@click.argument("delta", type=existing_file)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@judged
def patch(old: Path, delta: Path, output: Path) -> None:
    """Make the new version of a pack from the old one and a delta, bit for bit."""
    require_another(output, old, delta)
    replaced = " It replaced the pack that was there." if output.exists() else ""
    with Pack.open(old) as base, progress_bar(f"Writing {output.name}") as bar:
        size = patch_pack(base, delta, output, report=bar)
    say(f"Wrote {output}: {in_words(size)}, sealed by its publisher.{replaced}")
