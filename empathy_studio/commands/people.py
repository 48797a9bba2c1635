"""The commands on learners and on the progress store."""

from __future__ import annotations

import click

from empathy_studio.commands.console import Console, as_json, judged, print_json, say
from empathy_studio.progress.identifiers import LearnerId
from empathy_studio.progress.store import Store, open_store


def opened_store(console: Console) -> Store:
    """The store of this call's data folder; what a restore did is told at once."""
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
        named = [one for one in store.learners.all() if learner in (one.id, one.name)]
        gone = store.learners.remove(named[0].id if len(named) == 1 else LearnerId(learner))
    say(f"{gone.name} is off the tiles. Their results are kept.")


@click.group()
def progress() -> None:
    """Check, back up and restore what learners did."""
