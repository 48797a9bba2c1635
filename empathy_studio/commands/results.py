"""The commands on results: write a bundle to carry, take one in, and score what was played with scoring withheld."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from empathy_studio.commands.console import Console, as_json, existing_file, existing_path, judged, print_json, say
from empathy_studio.commands.keys import passphrase_option, unlocked
from empathy_studio.commands.lessons import course_and_facts
from empathy_studio.commands.people import opened_store
from empathy_studio.exchange.carrying import CarryOut, take_in, write_results
from empathy_studio.exchange.withheld_scores import ScoredHere, score_withheld
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.disclosure import Words
from empathy_studio.progress.store import Store


@click.group()
def results() -> None:
    """Carry results from machine to machine, and score what was withheld."""


@results.command()
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--key", default="", help="The own key for results to sign with; the only one, or one made now.")
@click.option(
    "--words",
    type=click.Choice(get_args(Words)),
    default="withheld",
    show_default=True,
    help="What becomes of the learners' own words: plain, so that a lesson can be gone on with elsewhere; sealed, for"
    " the machine alone whose receipt was taken in here.",
)
@click.option("--pseudonyms", is_flag=True, help="No names leave; everybody has the same other name each time.")
@click.option("--since-receipt", is_flag=True, help="Only what the machine of the last receipt does not hold yet.")
@passphrase_option
@click.pass_obj
def write(
    console: Console, output: Path, key: str, words: Words, pseudonyms: bool, since_receipt: bool, passphrase: str
) -> None:
    """Write what is kept here into one signed file; words of the learners' own stay here unless asked for."""
    ring = KeyRing(console.keys)
    own = [file.card.id for file in ring.own() if file.purpose == "results"]
    if key or own:
        chosen = key or next((file.card.id for file in ring.in_use("results")), own[0])
        signer = unlocked(ring, chosen, passphrase)
    else:
        signer = ring.make("Results", "results", passphrase)
    how = CarryOut(words=words, pseudonyms=pseudonyms, since_receipt=since_receipt)
    with opened_store(console) as store:
        written = write_results(store, ring, output, signer, how)
    say(f"Wrote {written.path}: {written.statements:,} statements, signed by “{signer.name}”.")


@results.command()
@click.argument("bundle", type=existing_file)
@click.option("--course", "courses", type=existing_path, multiple=True, help="Score what was withheld of this course.")
@as_json
@click.pass_obj
@judged
def merge(console: Console, bundle: Path, courses: tuple[Path, ...], wants_json: bool) -> None:
    """Take in a bundle or a receipt that was carried here; again changes nothing. A receipt is laid beside a bundle."""
    with opened_store(console) as store:
        taken = take_in(store, bundle, KeyRing(console.keys))
        found = [_scored(store, source) for source in courses]
    document: dict[str, object] = {
        "source": taken.source,
        "signer": taken.signer,
        "added": taken.added,
        "known": taken.known,
        "gaps": list(taken.gaps),
        "receipt": str(taken.receipt or ""),
    }
    sentences = (*taken.sentences, *((f"The receipt is {taken.receipt}.",) if taken.receipt else ()))
    _tell(found, document if wants_json else None, sentences)


@results.command()
@click.argument("course", type=existing_path)
@as_json
@click.pass_obj
@judged
def score(console: Console, course: Path, wants_json: bool) -> None:
    """Score the attempts here whose scoring was withheld, with the whole course: a folder, or a pack that holds it."""
    with opened_store(console) as store:
        found = _scored(store, course)
    _tell([found], {} if wants_json else None, ())


def _scored(store: Store, source: Path) -> ScoredHere:
    return score_withheld(store, *course_and_facts(source))


def _tell(found: list[ScoredHere], document: dict[str, object] | None, sentences: tuple[str, ...]) -> None:
    if document is not None:
        scored = [one for part in found for one in part.scored]
        rows = [{"attempt": one.id, "points": one.points, "most": one.most, "passed": one.passed} for one in scored]
        print_json({**document, "scored": rows, "not_scored": [one.why for part in found for one in part.left]})
        return
    for sentence in (*sentences, *(said for part in found for said in part.sentences)):
        say(sentence)
