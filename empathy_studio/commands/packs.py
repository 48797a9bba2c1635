"""The commands on packs that every program has: look at, verify, and the shelf."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from empathy_studio import __version__
from empathy_studio.commands.changes import as_rows
from empathy_studio.commands.console import (
    NOT_GOOD,
    Console,
    as_json,
    existing_file,
    finish,
    judged,
    print_json,
    progress_bar,
    say,
)
from empathy_studio.commands.shelf import clean_up, diff, install, list_packs, opened_shelf, patch, remove, rollback
from empathy_studio.delivery.data_mark import databases
from empathy_studio.pack.arriving import arriving
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.examine import InstallReport, examine
from empathy_studio.pack.fingerprint import fingerprint
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing, Standing
from empathy_studio.pack.verify import verify_pack

STANDS = {
    Standing.OWN: "It is sealed with a key of this machine, “{0}”.",
    Standing.TRUSTED: "Its publisher, “{0}”, is trusted on this machine.",
    Standing.REPLACED: "The key of its publisher, “{0}”, has been replaced by a newer one.",
    Standing.REVOKED: "The key of its publisher, “{0}”, was revoked.",
    Standing.WRONG_PURPOSE: "The key of its publisher, “{0}”, is not for packs.",
    Standing.UNKNOWN: "Its publisher, who says to be “{0}”, is not known on this machine.",
}
"""How this machine stands to the publisher of a pack, in a sentence."""


@click.group()
def pack() -> None:
    """Look at, verify and install packs."""


def described(opened: Pack, ring: KeyRing, found: InstallReport) -> dict[str, Any]:
    """What can be said of a pack without reading its media, beside what is on the shelf."""
    manifest = opened.manifest
    media = sum(entry.size for entry in manifest.files if entry.media is not None)
    return {
        "pack": manifest.pack,
        "title": manifest.title,
        "summary": manifest.summary,
        "version": manifest.version,
        "version_name": manifest.version_name,
        "publisher": {
            "name": manifest.publisher.name,
            "fingerprint": fingerprint(opened.publisher_key),
            "standing": str(ring.standing(opened.publisher_key, "content")),
        },
        "languages": list(manifest.languages),
        "lessons": [
            {"id": lesson.id, "title": lesson.title, "minutes": lesson.minutes, "withheld": lesson.scoring_withheld}
            for lesson in manifest.lessons
        ],
        "needs_app": manifest.needs_app,
        "relation": found.relation,
        "installed_version": found.installed_version,
        "may_install": found.may_install,
        "bytes_to_bring": found.bytes_to_bring,
        "changes": as_rows(found.lessons),
        "content_hash": opened.content_hash,
        "size": opened.size,
        "media_size": media,
        "files": len(manifest.files),
    }


def attempts_touched(console: Console, opened: Pack) -> Counter[str]:
    """How many attempts in progress, by lesson id, were last played with another version; none where nobody learns."""
    if not databases(console.data)["progress"].is_file():
        return Counter()
    from empathy_studio.commands.people import opened_store  # loaded only where somebody learns

    with opened_store(console) as store:
        return Counter(
            one.version.lesson for one in store.attempts.touched_by(opened.manifest.pack, opened.content_hash)
        )


@pack.command()
@click.argument("file", type=existing_file)
@as_json
@click.pass_obj
@judged
def info(console: Console, file: Path, wants_json: bool) -> None:
    """Tell what a pack holds, or the pack that a delta makes here, without reading its media."""
    shelf, ring = opened_shelf(console), KeyRing(console.keys)
    with arriving(shelf, file) as opened:
        looked = examine(opened, shelf, ring, attempts_touched(console, opened))
        found = described(opened, ring, looked)
    if wants_json:
        print_json(found)
        return
    for sentence in looked.sentences():
        click.echo(sentence)
    click.echo(f"  fingerprint: {found['publisher']['fingerprint']}")
    click.echo(f"  languages: {', '.join(found['languages'])}")
    for lesson in found["lessons"]:
        click.echo(f"  - {lesson['title']} ({lesson['minutes']} min)")
    click.echo(f"  {in_words(found['size'])} in {found['files']} files")


@pack.command()
@click.argument("file", type=existing_file)
@click.option("--audit", is_flag=True, help="Compare the SHA-256 of every file too.")
@as_json
@click.pass_obj
@judged
def verify(console: Console, file: Path, audit: bool, wants_json: bool) -> None:
    """Check every byte, the signature, and how this machine stands to the publisher."""
    shelf, ring = opened_shelf(console), KeyRing(console.keys)
    with arriving(shelf, file) as opened, progress_bar(f"Verifying {file.name}") as bar:
        opened.require_app(__version__)
        found = verify_pack(opened, report=bar, audit=audit)
        standing = ring.standing(opened.publisher_key, "content")
        publisher = opened.manifest.publisher.name
    if wants_json:
        damages = [{"place": damage.place, "what": damage.what} for damage in found.damages]
        print_json({"whole": found.is_whole, "size": found.size, "standing": str(standing), "damages": damages})
    else:
        for damage in found.damages:
            click.echo(f"damaged: {damage.place}: {damage.what}")
        state = "whole: every byte is as it was sealed" if found.is_whole else "not whole"
        say(f"{file.name} is {state}. {STANDS[standing].format(publisher)}")
        if not found.is_whole:
            say("Do not install it. Copy or install the pack again from where it came.")
    if not found.is_whole or not standing.may_install:
        finish(NOT_GOOD)


for command in (install, list_packs, rollback, remove, clean_up, diff, patch):
    pack.add_command(command)
