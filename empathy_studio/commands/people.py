"""The commands on learners and on the progress store."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio.commands.console import (
    NOT_GOOD,
    Console,
    as_json,
    existing_file,
    finish,
    judged,
    print_json,
    say,
)
from empathy_studio.commands.entrance import let_in
from empathy_studio.progress.checkup import CheckUp
from empathy_studio.progress.identifiers import LearnerId
from empathy_studio.progress.personal_data import erase_person, export_person
from empathy_studio.progress.store import Store, open_store, restore_store


def opened_store(console: Console) -> Store:
    """The store of this call's data folder; what a restore did is told at once."""
    let_in(console.data)
    store = open_store(console.data)
    if store.recovery is not None:
        say(store.recovery.message)
    return store


@click.group()
def learners() -> None:
    """Who learns here."""


@learners.command("list")
@as_json
@click.pass_obj
@judged
def list_learners(console: Console, wants_json: bool) -> None:
    """List the learners, in the order of their names."""
    with opened_store(console) as store:
        found = store.learners.all()
    rows = [{"id": one.id, "name": one.name, "number": one.number, "groups": list(one.groups)} for one in found]
    if wants_json:
        print_json({"learners": rows})
        return
    for row, one in zip(rows, found, strict=True):
        click.echo("\t".join([str(row["id"]), str(row["name"]), str(row["number"]), ", ".join(one.groups)]))
    if not rows:
        say("Nobody learns here yet. Add somebody with: empathy-studio learners add NAME")


@learners.command()
@click.argument("name")
@click.option("--number", default="", help="The person's own number at the site.")
@click.option("--group", "groups", multiple=True, help="A group they belong to; may be given several times.")
@click.pass_obj
def add(console: Console, name: str, number: str, groups: tuple[str, ...]) -> None:
    """Add a learner."""
    with opened_store(console) as store:
        made = store.learners.add(name, number=number, groups=groups)
    click.echo(made.id)
    say(f"Added {made.name}.")


@learners.command()
@click.argument("learner")
@click.pass_obj
def remove(console: Console, learner: str) -> None:
    """Take a learner off the tiles, by id or exact name; what they did is kept."""
    with opened_store(console) as store:
        gone = store.learners.remove(_named(store, learner))
    say(f"{gone.name} is off the tiles. Their results are kept.")


@learners.command()
@click.argument("learner")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.pass_obj
def export(console: Console, learner: str, output: Path) -> None:
    """Write everything that is kept of one person, by id or exact name, the private journal too, as one JSON file."""
    with opened_store(console) as store:
        written = export_person(store, _named(store, learner), output)
    say(f"Wrote {written}. It holds the private journal too: give it to that person and nobody else.")


@learners.command()
@click.argument("learner")
@click.option("--yes", is_flag=True, help="It cannot be undone, and that is known.")
@click.pass_obj
def erase(console: Console, learner: str, yes: bool) -> None:
    """Delete everything that is kept of one person, by id or exact name, for good, and the backups that hold it."""
    with opened_store(console) as store:
        person = store.learners.get(_named(store, learner))
        if not yes:
            click.confirm(f"Delete everything that is kept of {person.name}? It cannot be undone.", abort=True)
        erased = erase_person(store, person.id)
    for sentence in erased.sentences:
        say(sentence)


def _named(store: Store, learner: str) -> LearnerId:
    """The id of the learner with this id or exact name; of two of the same name neither is meant."""
    named = [one for one in store.learners.all(removed=True) if learner in (one.id, one.name)]
    return named[0].id if len(named) == 1 else LearnerId(learner)


@click.group()
def progress() -> None:
    """Check, back up and restore what learners did."""


@progress.command()
@as_json
@click.pass_obj
@judged
def check(console: Console, wants_json: bool) -> None:
    """Look at everything that is kept: the pages, the chain of statements, the figures derived from them."""
    with opened_store(console) as store:
        found = store.check()
        mended = None if store.recovery is None or store.recovery.asked_for else store.recovery.message
    good = not found.faults and mended is None
    if wants_json:
        counted = {"statements": found.statements, "faults": found.faults, "gaps": found.gaps}
        print_json({"good": good, **counted, "mended": mended})
    else:
        for sentence in found.sentences:
            click.echo(sentence)
        if found.faults or mended is None:
            say(_judged(found) if good else "Not all is well. A backup can be gone back to: progress restore FILE")
        else:
            say("The store is whole again. If something is missing, go back to a backup: progress restore FILE")
    if not good:
        finish(NOT_GOOD)


def _judged(found: CheckUp) -> str:
    return "What is missing was not kept by this device, or was lost before." if found.gaps else "All is well."


@progress.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.pass_obj
def backup(console: Console, output: Path) -> None:
    """Write a copy of everything that is kept, read back and found good."""
    with opened_store(console) as store:
        made = store.back_up_to(output)
    say(f"Wrote {made}.")


@progress.command()
@click.argument("file", type=existing_file)
@click.option("--yes", is_flag=True, help="What is kept now shall be put aside.")
@click.pass_obj
def restore(console: Console, file: Path, yes: bool) -> None:
    """Go back to a backup; what was there is kept aside."""
    if not yes:
        click.confirm("Shall what is kept now be put aside, and the backup take its place?", abort=True)
    say(restore_store(console.data, file).message)
