"""The command that builds a pack of a course, beside those that every program has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import Project, open_project
from empathy_studio.commands.changes import as_rows, tell_changes
from empathy_studio.commands.console import (
    NOT_GOOD,
    Console,
    WrongCall,
    as_json,
    course_folder,
    existing_file,
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
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError, PackError
from empathy_studio.pack.before_build import edits_since
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents, packed_course
from empathy_studio.pack.destination import NOT_BUILT, Former, require_raised
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.gather import PackFile
from empathy_studio.pack.keys import SigningKey
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing, Standing


@click.group(commands=dict(packs.commands))
def pack() -> None:
    """Build, look at, verify and install packs."""


@pack.command()
@click.argument("course", type=course_folder)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--since", type=existing_file, help="Compare with this former pack; by default, the one at OUTPUT.")
@click.option("--dry-run", is_flag=True, help="Say what is to be mended and what changed, and build nothing.")
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
    since: Path | None,
    dry_run: bool,
    key: str,
    passphrase: str,
    withhold: tuple[str, ...],
    audit: bool,
    wants_json: bool,
) -> None:
    """Say what changed since a former pack, and build a signed pack of a course, or say why not."""
    project = open_project(course)
    facts, findings = _looked_through(project, wants_json)
    description, files = contents(project.course, project.media_folder, facts, frozenset(withhold))
    packed = packed_course(project.course, frozenset(withhold))
    formers = _formers(since, output, packed)
    document = {**findings, **(_compared(since or output, formers[0], packed, files) if formers else {})}
    if dry_run:
        if wants_json:
            print_json({**document, "path": str(output), "built": False})
        say("Nothing was built: this was a dry run.")
        return
    signing = _signer(KeyRing(console.keys), key, passphrase)
    replaced = " It replaced the pack that was there." if output.exists() else ""
    accept = partial(_require_raised, formers)
    with progress_bar(f"Building {output.name}") as bar:
        built = build_pack(output, description, files, signing, report=bar, audit=audit, accept=accept)
    if wants_json:
        document |= {"path": str(built.path), "built": True, "size": built.size, "content_hash": built.content_hash}
        print_json({**document, "files": len(built.manifest.files)})
    else:
        what = f"{in_words(built.size)}, {len(built.manifest.files)} files, signed by “{signing.name}”."
        say(f"Built {output}: {what}{replaced}")


def _looked_through(project: Project, wants_json: bool) -> tuple[dict[str, MediaFacts], dict[str, Any]]:
    """What is known of the media, and the findings; with an error among them the command ends here."""
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
    return facts, report(found)


def _formers(since: Path | None, output: Path, course: Course) -> tuple[Former, ...]:
    """The packs of this course that sites may have: the one it is compared with, and the one that is replaced.

    Raises PackError when `since` is no pack, and WrongCall when it is one of another course.
    """
    found = []
    if since is not None:
        with Pack.open(since) as pack:
            found.append(Former.of(pack))
        if found[0].pack != course.id:
            raise WrongCall(f"{since}: is the pack “{found[0].pack}”, not “{course.id}”.", "Name one of this course.")
    there = Former.at(output) if output.is_file() else None
    return (*found, there) if there is not None and there.pack == course.id else tuple(found)


def _compared(file: Path, former: Former, course: Course, files: Sequence[PackFile]) -> dict[str, Any]:
    """What changed since the pack in `file`: told, and as JSON values. That it is damaged is told, and no hindrance.

    Raises PackError when something changed, but not the number.
    """
    try:
        with Pack.open(file) as pack, progress_bar(f"Comparing with {file.name}") as bar:
            changes = edits_since(pack, course, files, bar)
    except (CourseError, PackError) as error:
        say(f"What changed since {file.name} cannot be told: {error}")
        return {}
    tell_changes(former, changes)
    if changes:
        require_raised(former, Former(former.name, course.id, course.version, NOT_BUILT))
    return {"since": {"path": str(file), "version": former.version}, "changes": as_rows(changes)}


def _require_raised(formers: Sequence[Former], built: Pack) -> None:
    for former in formers:
        require_raised(former, Former.of(built))


def _signer(ring: KeyRing, name: str, passphrase: str) -> SigningKey:
    """Who signs. A key that cannot be used is a WrongCall: it says nothing against the course."""
    try:
        file = ring.content_key(name)
        if ring.standing(file.public, "content") is Standing.REPLACED:
            say(f"Sites that know the key by which “{file.name}” was replaced do not take a pack that it signs.")
        return opened(file, passphrase)
    except PackError as error:
        raise WrongCall(error.message, error.hint) from error
