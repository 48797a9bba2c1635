"""The commands on the folder a program was delivered as: check it and what it plays, and sign it before it goes out."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio.commands.console import (
    NOT_GOOD,
    Console,
    as_json,
    existing_file,
    existing_path,
    finish,
    judged,
    print_json,
    progress_bar,
    say,
)
from empathy_studio.commands.keys import opened, passphrase_option, unrevoked
from empathy_studio.delivery.check import FolderCheck, check_folder
from empathy_studio.delivery.manifest import sign_manifest
from empathy_studio.errors import PlaybackError, StudioError
from empathy_studio.pack.fingerprint import fingerprint
from empathy_studio.pack.trust import KeyRing
from empathy_studio.paths import program_folder


@click.command("self-check")
@click.option("--folder", type=existing_path, help="The folder to check, in place of this program's own.")
@click.option("--play", "pack", type=existing_file, help="Play the first clips of this pack with each video engine.")
@click.option("--pictures", type=click.Path(path_type=Path), help="Keep the frames that were seen in this folder.")
@as_json
@click.pass_obj
@judged
def self_check(
    console: Console,
    folder: Path | None = None,
    pack: Path | None = None,
    pictures: Path | None = None,
    wants_json: bool = False,
) -> None:
    """Check every file of this program's folder and its signature; with --play, the video engines too."""
    checked = folder or program_folder()
    if checked is None and pack is None:
        raise StudioError(
            "This program runs from its source, so there is no delivered folder to check.",
            "Run the self-check of a folder that 'make package' made, or name one with --folder.",
        )
    found = _checked(checked, KeyRing(console.keys)) if checked is not None else None
    plays = _played(pack, pictures) if pack is not None else None
    if wants_json:
        print_json({**_as_json(found), **({"plays": plays} if plays is not None else {})})
    else:
        for sentence in (*(found.sentences() if found is not None else ()), *_told(plays)):
            click.echo(sentence)
    if not (found is None or found.is_good) or (plays is not None and not any(one["plays"] for one in plays)):
        finish(NOT_GOOD)


@click.command()
@click.argument("folder", type=existing_path)
@click.option("--key", required=True, help="The own key to sign with.")
@passphrase_option
@click.pass_obj
def release(console: Console, folder: Path, key: str, passphrase: str) -> None:
    """Sign the manifest of a folder that 'make package' made, after checking every file against it."""
    ring = KeyRing(console.keys)
    file = unrevoked(ring, key)
    found = _checked(folder, ring)
    if found.wrong:
        for one in found.wrong:
            say(str(one))
        say("Nothing was signed. Make the folder again.")
        finish(NOT_GOOD)
    signing = opened(file, passphrase)
    sign_manifest(folder, signing)
    say(f"Signed {folder} as “{signing.name}”.\n  {fingerprint(signing.public)}")


def _checked(folder: Path, ring: KeyRing) -> FolderCheck:
    with progress_bar("Checking the program's files") as bar:
        return check_folder(folder, ring, bar)


def _played(pack: Path, pictures: Path | None) -> list[dict[str, object]]:
    """What each engine made of the pack's clips."""
    from empathy_studio.app import application  # Qt is loaded only when something is to be played

    application()
    # Loaded after the application is there, which tells Qt Multimedia to be quiet.
    from empathy_studio.ui.video.engines import find_engines
    from empathy_studio.ui.video.trial import try_pack

    if pictures is not None:
        try:
            pictures.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PlaybackError(f"{pictures}: cannot be made ({error.strerror}).", "Name another folder.") from error
    engines = find_engines()
    try:
        tried = try_pack(engines, pack, pictures)
    finally:
        engines.close()
    return [
        {
            "engine": one.engine,
            "plays": one.plays,
            "said": one.said,
            "first_frame_ms": round(one.first_frame_ms, 1),
            "frames": [str(path) for path in one.pictures],
        }
        for one in tried
    ]


def _told(plays: list[dict[str, object]] | None) -> tuple[str, ...]:
    return tuple(f"{one['engine']}: {one['said']}" for one in plays or ())


def _as_json(found: FolderCheck | None) -> dict[str, object]:
    if found is None:
        return {}
    return {
        "program": found.manifest.program,
        "version": found.manifest.version,
        "flavour": found.manifest.flavour,
        "system": found.manifest.system,
        "files": len(found.manifest.files),
        "size": sum(one.size for one in found.manifest.files),
        "wrong": [{"path": one.path, "fault": one.fault} for one in found.wrong],
        "signed_by": found.signed_by.name if found.signed_by is not None else "",
        "standing": str(found.standing or ""),
        "good": found.is_good,
    }
