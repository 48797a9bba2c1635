"""What publishers tell each other about keys: this is mine, this follows that one, this one is no longer mine."""

from __future__ import annotations

from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.json_file import read_json_file, write_json_file
from empathy_studio.pack.keys import PublicKey, SigningKey
from empathy_studio.pack.manifest import OptionalTitle
from empathy_studio.pack.names import is_title
from empathy_studio.pack.signing import signature_fits
from empathy_studio.sentence import Sentence

STATEMENT_SUFFIX: Final = ".ekey"
_RAW: Final = 32


class Introduction(Value, frozen=True, kw_only=True, tag="introduction", tag_field="kind"):
    """A public key, signed by itself, so that name and purpose cannot be exchanged on the way."""

    card: PublicKey
    signature: bytes = b""


class Succession(Value, frozen=True, kw_only=True, tag="succession", tag_field="kind"):
    """A new key that follows an older one of the same publisher, signed by both."""

    card: PublicKey
    follows: bytes
    """The raw public key of the older one."""
    signature: bytes = b""
    """By the new key."""
    old_signature: bytes = b""
    """By the older key."""


class Revocation(Value, frozen=True, kw_only=True, tag="revocation", tag_field="kind"):
    """A key that nobody should trust any more, signed by itself."""

    card: PublicKey
    reason: OptionalTitle = ""
    signature: bytes = b""


KeyStatement: TypeAlias = Introduction | Succession | Revocation
_DECODER: Final[msgspec.json.Decoder[KeyStatement]] = typed_json.decoder(KeyStatement)


def introduce(key: SigningKey) -> Introduction:
    """The public side of a key, for others to trust."""
    bare = Introduction(card=key.card)
    return msgspec.structs.replace(bare, signature=key.sign("key", _bare_bytes(bare)))


def succeed(old: SigningKey, new: SigningKey) -> Succession:
    """A statement that `new` follows `old`. Raises PackError when they serve different purposes."""
    if old.card.purpose != new.card.purpose:
        raise PackError(
            Sentence("The key “{0}” is for {1}, the older one for {2}.", new.name, new.card.purpose, old.card.purpose),
            "Make the new key for the same purpose.",
        )
    bare = Succession(card=new.card, follows=old.public)
    message = _bare_bytes(bare)
    return msgspec.structs.replace(bare, signature=new.sign("key", message), old_signature=old.sign("key", message))


def revoke(key: SigningKey, reason: str = "") -> Revocation:
    """A statement that the key is to be trusted no more, for instance because it was stolen.

    Raises PackError for a reason of more than one line or 300 characters.
    """
    if reason and not is_title(reason):
        raise PackError("The reason is too long, or has more than one line.", "Say it in up to 300 characters.")
    bare = Revocation(card=key.card, reason=reason)
    return msgspec.structs.replace(bare, signature=key.sign("key", _bare_bytes(bare)))


def write_statement(statement: KeyStatement, path: Path) -> None:
    """Write a statement as a small JSON file. Raises PackError when the disk refuses."""
    write_json_file(statement, path)


def read_statement(path: Path) -> KeyStatement:
    """A statement from a file, its signatures checked.

    Raises PackError when the file is not one, or a signature does not fit. That a signature fits
    says only that the holder of the key wrote it; trust is given by `trust.TrustedKeys`.
    """
    foreign = PackError(
        Sentence("{0}: is not a publisher's key.", path), "Ask the publisher for the file of 'keys export'."
    )
    try:
        statement = read_json_file(_DECODER, path, foreign)
    except FileNotFoundError as error:
        raise PackError(Sentence("{0}: there is no such file.", path), "Check the name.") from error
    if not _signatures_fit(statement):
        raise PackError(
            Sentence("{0}: the key's own signature does not fit.", path), "Do not trust it; ask for the file again."
        )
    return statement


def _bare_bytes(statement: KeyStatement) -> bytes:
    """What is signed: the statement as canonical JSON without its signatures."""
    return msgspec.json.encode(statement)


def _signatures_fit(statement: KeyStatement) -> bool:
    if len(statement.card.key) != _RAW:
        return False
    if isinstance(statement, Succession):
        message = _bare_bytes(msgspec.structs.replace(statement, signature=b"", old_signature=b""))
        return signature_fits(statement.card.key, "key", message, statement.signature) and signature_fits(
            statement.follows, "key", message, statement.old_signature
        )
    message = _bare_bytes(msgspec.structs.replace(statement, signature=b""))
    return signature_fits(statement.card.key, "key", message, statement.signature)
