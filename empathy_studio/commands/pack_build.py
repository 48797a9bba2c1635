"""The command that builds a pack of a course, beside those that every program has."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import open_project
from empathy_studio.commands.console import (
    NOT_GOOD,
    Console,
    WrongCall,
    as_json,
    course_folder,
    finish,
    judged,
    print_json,
    progress_bar,
    say,
)
from empathy_studio.commands.courses import tell_findings
from empathy_studio.commands.keys import opened, passphrase_option
from empathy_studio.commands.packs import pack as packs
from empathy_studio.course.check import check as findings_of
from empathy_studio.course.diagnostic import has_errors, report
from empathy_studio.errors import PackError
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents
from empathy_studio.pack.destination import Former, require_raised
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.keys import SigningKey
from empathy_studio.pack.trust import KeyRing


@click.group(commands=dict(packs.commands))
def pack() -> None:
    """Build, look at, verify and install packs."""


@pack.command()
@click.argument("course", type=course_folder)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--key", default="", help="The own key to sign with; the only one, or a first one made now, by default.")
@passphrase_option
@click.option("--withhold", multiple=True, metavar="LESSON", help="Leave the scoring of this assessment at home.")
@click.option("--audit", is_flag=True, help="Write the SHA-256 of every file into the pack, too.")
@as_json
@click.pass_obj
@judged
def build(
    console: Console,
    course: Path,
    output: Path,
    key: str,
    passphrase: str,
    withhold: tuple[str, ...],
    audit: bool,
    wants_json: bool,
) -> None:
    """Build a signed pack of a course, or say why not."""
    project = open_project(course)
    with progress_bar("Looking into the media") as bar:
        facts = media_facts(project.folder, bar)
    found = findings_of(project.course, facts)
    if has_errors(found):
        if wants_json:
            print_json(report(found))
        else:
            tell_findings(found)
            say("No pack was built. Mend the errors first.")
        finish(NOT_GOOD)
    ring = KeyRing(console.keys)
    signing = _signer(ring, key, passphrase)
    description, files = contents(project.course, project.media_folder, facts, frozenset(withhold))
    replaced = " It replaced the pack that was there." if output.exists() else ""
    former = Former.at(output) if output.is_file() else None
    accept = partial(require_raised, former) if former is not None else None
    with progress_bar(f"Building {output.name}") as bar:
        built = build_pack(output, description, files, signing, report=bar, audit=audit, accept=accept)
    if wants_json:
        document = {"path": str(built.path), "size": built.size, "content_hash": built.content_hash}
        print_json({**document, "files": len(built.manifest.files), **report(found)})
    else:
        what = f"{in_words(built.size)}, {len(built.manifest.files)} files, signed by “{signing.name}”."
        say(f"Built {output}: {what}{replaced}")


def _signer(ring: KeyRing, name: str, passphrase: str) -> SigningKey:
    """Who signs. A key that cannot be used is a WrongCall: it says nothing against the course."""
    try:
        return opened(ring.content_key(name), passphrase)
    except PackError as error:
        raise WrongCall(error.message, error.hint) from error
