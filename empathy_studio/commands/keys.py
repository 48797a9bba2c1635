"""The commands on keys: who signs here, and whose packs are trusted."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from empathy_studio.commands.console import Console, WrongCall, as_json, existing_file, judged, print_json, say
from empathy_studio.errors import PackError
from empathy_studio.pack.fingerprint import fingerprint
from empathy_studio.pack.key_statements import (
    Introduction,
    Revocation,
    Succession,
    read_statement,
    revoke,
    succeed,
    write_statement,
)
from empathy_studio.pack.keys import KeyFile, PublicKey, SigningKey, read_key_file, unlock_key, write_key_file
from empathy_studio.pack.trust import ANOTHER_KEY, KeyRing, Standing

NEW_PASSPHRASE = "EMPATHY_STUDIO_NEW_PASSPHRASE"
passphrase_option = click.option(
    "--passphrase", envvar="EMPATHY_STUDIO_PASSPHRASE", default="", help="Seals the private key; asked for when needed."
)


def unlocked(ring: KeyRing, name: str, passphrase: str) -> SigningKey:
    """The own key `name`, as `opened` opens it. Raises PackError for a revoked one, before it asks for anything."""
    return opened(unrevoked(ring, name), passphrase)


def unrevoked(ring: KeyRing, name: str) -> KeyFile:
    """The file of the own key `name`. Raises PackError for a revoked one."""
    file = ring.find(name)
    ring.refuse_revoked(file.public, ANOTHER_KEY)
    return file


def opened(file: KeyFile, passphrase: str) -> SigningKey:
    """The key in `file`; its passphrase is asked for on a terminal. Raises PackError where there is none to ask on."""
    if file.lock is not None and not passphrase:
        require_terminal(
            f"The key “{file.name}” has a passphrase, and there is no terminal to ask for it on.",
            "Give it in EMPATHY_STUDIO_PASSPHRASE, or with --passphrase.",
        )
        passphrase = click.prompt(f"Passphrase of “{file.name}”", hide_input=True, err=True)
    return unlock_key(file, passphrase)


def require_terminal(message: str, hint: str) -> None:
    """Raises PackError where nobody can be asked for anything."""
    if not sys.stdin.isatty():
        raise PackError(message, hint)


def _require_place(output: Path) -> None:
    """Raises WrongCall where the folder is missing, as of a stick that is not put in, or another file would be lost."""
    if not output.parent.is_dir():
        raise WrongCall(f"{output.parent}: there is no such folder.", "Make the folder, put the stick in, or check it.")
    if output.is_file() and output.stat().st_size:
        try:
            read_statement(output)
        except PackError as error:
            hint = "Choose another name, or remove the file first."
            raise WrongCall(
                f"{output}: is there already and no publisher's key, so it is not replaced.", hint
            ) from error


@click.group()
def keys() -> None:
    """Who signs, and who is trusted."""


@keys.command()
@click.argument("name")
@click.option("--purpose", type=click.Choice(["content", "results"]), default="content", show_default=True)
@passphrase_option
@click.pass_obj
def new(console: Console, name: str, purpose: str, passphrase: str) -> None:
    """Make a key to sign with; keep a copy of its file in a safe place."""
    key = KeyRing(console.keys).make(name, "results" if purpose == "results" else "content", passphrase)
    say(f"Made the {purpose} key “{name}”. Its fingerprint:\n  {fingerprint(key.public)}")
    if not passphrase:
        say("It has no passphrase: whoever copies the data folder can sign with it.")


@keys.command("list")
@as_json
@click.pass_obj
@judged
def list_keys(console: Console, wants_json: bool) -> None:
    """List the own keys and the trusted publishers."""
    ring = KeyRing(console.keys)
    own = [{**_row(ring, file.card), "passphrase": file.lock is not None} for file in ring.own()]
    trusted = [_row(ring, key.card) for key in ring.publishers()]
    if wants_json:
        print_json({"own": own, "trusted": trusted})
        return
    for title, rows in (("Own keys", own), ("Trusted publishers", trusted)):
        click.echo(f"{title}: {'none' if not rows else ''}".rstrip())
        for row in rows:
            click.echo(f"  {row['id']}  {row['name']} ({row['purpose']}), {_in_words(row)}\n      {row['fingerprint']}")


def _row(ring: KeyRing, card: PublicKey) -> dict[str, object]:
    """What `keys list` says of a key, own or trusted."""
    kept = ring.pinned(card.key)
    return {
        "id": card.id,
        "name": card.name,
        "purpose": card.purpose,
        "fingerprint": card.fingerprint,
        "standing": str(ring.standing(card.key, card.purpose)),
        "replaced_by": ring.name_of(kept.replaced_by) if kept is not None and kept.replaced_by else "",
        "revoked": kept.revoked if kept is not None else "",
    }


def _in_words(row: dict[str, object]) -> str:
    """How it stands with a key: in use, or why not."""
    if row["revoked"]:
        return f"revoked: {row['revoked']}"
    if row["replaced_by"]:
        return f"replaced by “{row['replaced_by']}”"
    if row["standing"] != Standing.OWN:
        return str(row["standing"])
    return "with a passphrase" if row["passphrase"] else "without a passphrase"


@keys.command()
@click.argument("name")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@passphrase_option
@click.pass_obj
def export(console: Console, name: str, output: Path, passphrase: str) -> None:
    """Write the public side of an own key, for others to trust."""
    _require_place(output)
    ring = KeyRing(console.keys)
    key = unlocked(ring, name, passphrase)
    ring.export(key, output)
    say(f"Wrote {output}. Tell its receiver the fingerprint by another way:\n  {fingerprint(key.public)}")


@keys.command()
@click.argument("name")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.pass_obj
def backup(console: Console, name: str, output: Path) -> None:
    """Copy an own key, with its private side as it is sealed, to a safe place."""
    file = KeyRing(console.keys).find(name)
    _require_place(output)
    if output.exists():
        raise WrongCall(f"{output}: is there already, so it is not replaced.", "Choose another name.")
    write_key_file(file, output)
    sealed = "Its passphrase opens the copy, too." if file.lock else "Whoever holds this file can sign with the key."
    say(f"Wrote {output}. {sealed} Bring it back with: empathy-studio keys import {output}")


@keys.command("import")
@click.argument("file", type=existing_file)
@passphrase_option
@click.pass_obj
def import_key(console: Console, file: Path, passphrase: str) -> None:
    """Put the backup of an own key among the keys of this data folder, once it could be opened."""
    kept = read_key_file(file)
    key = opened(kept, passphrase)
    KeyRing(console.keys).keep(kept)
    say(f"The {kept.purpose} key “{key.name}” is here now. Its fingerprint:\n  {fingerprint(key.public)}")


@keys.command("passphrase")
@click.argument("name")
@passphrase_option
@click.option("--new-passphrase", envvar=NEW_PASSPHRASE, help="Asked for when it is not given; empty takes it off.")
@click.pass_obj
def change_passphrase(console: Console, name: str, passphrase: str, new_passphrase: str | None) -> None:
    """Seal an own key by another passphrase; the old one is needed. Backups keep theirs."""
    ring = KeyRing(console.keys)
    file = ring.find(name)
    key = opened(file, passphrase)
    if new_passphrase is None:
        require_terminal("There is no terminal to ask for the new passphrase on.", "Give it with --new-passphrase.")
        words = f"New passphrase of “{file.name}” (empty for none)"
        new_passphrase = click.prompt(
            words, default="", hide_input=True, confirmation_prompt=True, show_default=False, err=True
        )
    ring.seal_anew(key, file.made, new_passphrase)
    say(f"“{file.name}” has {'another' if new_passphrase else 'no'} passphrase now.")


@keys.command()
@click.argument("file", type=existing_file)
@click.option("--yes", is_flag=True, help="The fingerprint was compared with its owner.")
@click.pass_obj
def trust(console: Console, file: Path, yes: bool) -> None:
    """Trust a publisher's key, or follow what a publisher signed: a newer key, or one to trust no more.

    Only a first key is asked about: a newer one is vouched for by the old, a revocation by its own key.
    """
    statement, ring = read_statement(file), KeyRing(console.keys)
    ring.check(statement)
    say(f"{statement.card.name} ({statement.card.purpose})\n  {statement.card.fingerprint}")
    if isinstance(statement, Introduction) and ring.has_namesake(statement.card):
        say("Another key of this name is known here already. This is not that one: be sure whose it is.")
    if isinstance(statement, Introduction) and not yes:
        click.confirm("Have you compared these words with the publisher, and shall the key be trusted?", abort=True)
    name = ring.accept(statement).card.name
    if isinstance(statement, Revocation):
        say(f"The key of “{name}” is revoked: it is trusted no more on this machine.")
        _warn_of_successor(ring, statement)
    elif isinstance(statement, Succession):
        old = ring.name_of(statement.follows)
        say(f"“{old}” has a newer key, “{name}”, for which the trusted one vouches: it is trusted on this machine now.")
    else:
        say(f"“{name}” is trusted on this machine.")


def _warn_of_successor(ring: KeyRing, revoked: Revocation) -> None:
    """A key that was stolen may have vouched for another: say which, as only its publisher knows whose that is."""
    kept = ring.pinned(revoked.card.key)
    newer = ring.pinned(kept.replaced_by) if kept is not None else None
    if newer is not None and not newer.revoked:
        say(f"It vouched for the key “{newer.card.name}”, which is still trusted. Ask its publisher whose that is.")
        say(f"If it is not theirs: empathy-studio keys forget {newer.card.id}")


@keys.command()
@click.argument("key")
@click.pass_obj
def forget(console: Console, key: str) -> None:
    """Take a publisher off the list, as if it had never been there."""
    gone = KeyRing(console.keys).forget(key)
    say(f"“{gone.card.name}” is no longer trusted.")


@keys.command()
@click.argument("key")
@click.option("--reason", default="", help="Said whenever something comes that it signed.")
@click.pass_obj
def distrust(console: Console, key: str, reason: str) -> None:
    """Trust a publisher's key no more, and never again, whatever its owner says."""
    gone = KeyRing(console.keys).revoke(key, reason)
    say(f"“{gone.card.name}” is trusted no more on this machine, and cannot be trusted anew.")


@keys.command("rotate")
@click.argument("old")
@click.argument("new_key")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@passphrase_option
@click.option(
    "--new-passphrase",
    envvar=NEW_PASSPHRASE,
    default="",
    help="Opens the new key, where its passphrase is another than that of the old one.",
)
@click.pass_obj
def rotate(console: Console, old: str, new_key: str, output: Path, passphrase: str, new_passphrase: str) -> None:
    """Write a statement, signed by the old key, that the new one follows it."""
    _require_place(output)
    ring = KeyRing(console.keys)
    files = ring.find(old), ring.find(new_key)
    _require_rotation(ring, *files)
    statement = succeed(opened(files[0], passphrase), opened(files[1], new_passphrase or passphrase))
    write_statement(statement, output)
    ring.accept(statement)
    say(f"Wrote {output}. Whoever trusts “{old}” can now trust “{new_key}” with: empathy-studio keys trust {output}")
    say(f"Packs are signed with “{new_key}” here from now on, unless --key says otherwise.")


def _require_rotation(ring: KeyRing, old: KeyFile, new: KeyFile) -> None:
    """Raises PackError where one own key cannot vouch for another, before a passphrase is asked for."""
    hint = f"It vouches for no other key. Hand “{new.name}” out with 'keys export', and have its words compared."
    ring.refuse_revoked(old.public, hint)
    kept = ring.pinned(old.public)
    if kept is not None and kept.replaced_by not in (b"", new.public):
        name = ring.name_of(kept.replaced_by)
        raise PackError(f"The key “{old.name}” was replaced by “{name}” already.", f"Rotate “{name}” instead.")
    ring.refuse_revoked(new.public, ANOTHER_KEY)
    if old.purpose == new.purpose:
        ring.check(Succession(card=new.card, follows=old.public))


@keys.command("revoke")
@click.argument("name")
@click.option("--reason", default="")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@passphrase_option
@click.pass_obj
def revoke_key(console: Console, name: str, reason: str, output: Path, passphrase: str) -> None:
    """Write a statement that an own key must not be trusted any more."""
    _require_place(output)
    ring = KeyRing(console.keys)
    statement = revoke(opened(ring.find(name), passphrase), reason)
    write_statement(statement, output)
    ring.accept(statement)
    say(f"Wrote {output}. Bring it to every site that trusts the key. No pack is signed with it here any more.")
