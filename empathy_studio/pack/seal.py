"""The seal at the end of a pack: a few lines of text that bind every byte before them to a publisher.

The seal is the comment of the ZIP archive, so any tool shows it. It is ASCII, its length never
changes, and there is exactly one way to write given values; whatever is not that is refused.
"""

from __future__ import annotations

import re
from typing import Final, Protocol

from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.limits import CHUNK, MAX_MANIFEST, MAX_PACK, MAX_TAIL
from empathy_studio.pack.signing import Purpose, signature_fits
from empathy_studio.sentence import Sentence

SEAL_FORMAT: Final = 1
_HEAD: Final = "EPACK SEAL "
_FOOT: Final = re.compile(rb"EPACK SEAL END (\d{6})\n")
FOOT_SIZE: Final = len("EPACK SEAL END 000000\n")

_TEMPLATE: Final = (
    "EPACK SEAL {format}\n"
    "purpose content\n"
    "hash blake3-256\n"
    "chunk {chunk:020d}\n"
    "signature ed25519\n"
    "key {key}\n"
    "tail {tail:020d}\n"
    "end {end:020d}\n"
    "manifest {manifest_size:020d} {manifest_hash}\n"
    "root {root}\n"
)
_FIELDS: Final = re.compile(
    r"EPACK SEAL (?P<format>\d{1,4})\n"
    r"purpose (?P<purpose>[a-z0-9-]{1,40})\n"
    r"hash (?P<hash>[a-z0-9-]{1,40})\n"
    r"chunk (?P<chunk>\d{20})\n"
    r"signature (?P<signature>[a-z0-9-]{1,40})\n"
    r"key (?P<key>[0-9a-f]{64})\n"
    r"tail (?P<tail>\d{20})\n"
    r"end (?P<end>\d{20})\n"
    r"manifest (?P<manifest_size>\d{20}) (?P<manifest_hash>[0-9a-f]{64})\n"
    r"root (?P<root>[0-9a-f]{64})\n"
    r"sealed (?P<sealed>[0-9a-f]{128})\n"
    r"EPACK SEAL END (?P<length>\d{6})\n"
)
_KNOWN: Final = {"purpose": "content", "hash": "blake3-256", "signature": "ed25519"}


class Signer(Protocol):
    """Whoever can sign for a publisher; `keys.SigningKey` is the real one."""

    @property
    def public(self) -> bytes:
        """The raw Ed25519 public key, 32 bytes."""

    @property
    def name(self) -> str:
        """Who signs, for people."""

    def sign(self, purpose: Purpose, message: bytes) -> bytes:
        """The Ed25519 signature, 64 bytes, as `signing.signature_fits` checks it."""


class Seal(Value, frozen=True, kw_only=True):
    """What the seal says; all lengths and offsets in bytes, all hashes BLAKE3 with 32 bytes."""

    key: bytes
    """The publisher's raw Ed25519 public key."""
    tail: int
    """Where the chunked part ends and the tail (manifest, chunk list, directory) begins."""
    end: int
    """Where the tail ends and the seal begins; the pack ends `SEAL_SIZE` later."""
    manifest_size: int
    manifest_hash: bytes
    root: bytes
    """The hash of all bytes of the tail, which hold the hashes of all chunks before it."""
    sealed: bytes = b""
    """The signature, 64 bytes."""

    def statement(self) -> bytes:
        """The bytes that the publisher signs: the seal's text up to the signature's line."""
        text = _TEMPLATE.format(
            format=SEAL_FORMAT,
            chunk=CHUNK,
            key=self.key.hex(),
            tail=self.tail,
            end=self.end,
            manifest_size=self.manifest_size,
            manifest_hash=self.manifest_hash.hex(),
            root=self.root.hex(),
        )
        return text.encode("ascii")

    def to_bytes(self) -> bytes:
        """The seal as it stands at the end of a pack, always `SEAL_SIZE` bytes."""
        body = self.statement() + f"sealed {self.sealed.hex()}\n".encode("ascii")
        return body + f"EPACK SEAL END {len(body) + FOOT_SIZE:06d}\n".encode("ascii")


SEAL_SIZE: Final = len(
    Seal(
        key=b"k" * 32, tail=0, end=0, manifest_size=0, manifest_hash=b"h" * 32, root=b"r" * 32, sealed=b"s" * 64
    ).to_bytes()
)
"""Bytes of a seal of this format."""


def seal_length(foot: bytes, name: str) -> int:
    """The length of the seal, told by the last `FOOT_SIZE` bytes of the pack called `name`.

    Raises PackError when there is no seal.
    """
    found = _FOOT.fullmatch(foot)
    if found is None:
        raise PackError(
            Sentence("{0}: the file does not end in a seal, so it is not a pack or its end is missing.", name),
            "Copy the pack again from where it came; a course is made into a pack with 'pack build'.",
        )
    return int(found.group(1))


def read_seal(data: bytes, name: str) -> Seal:
    """The seal in `data`, which are the last bytes of the pack called `name`.

    Raises PackError when the text is not a seal, is of a newer format, names an algorithm or
    a purpose that is not known, holds impossible lengths, or is not signed by the key it names.
    """
    text = data.decode("ascii", "replace")
    if not text.startswith(f"{_HEAD}{SEAL_FORMAT}\n"):
        raise _foreign_format(text, name)
    found = _FIELDS.fullmatch(text)
    if found is None:
        raise PackError(
            Sentence("{0}: the seal at the end of the file is damaged.", name),
            "Copy the pack again from where it came.",
        )
    _require_known(found, name)
    seal = Seal(
        key=bytes.fromhex(found["key"]),
        tail=int(found["tail"]),
        end=int(found["end"]),
        manifest_size=int(found["manifest_size"]),
        manifest_hash=bytes.fromhex(found["manifest_hash"]),
        root=bytes.fromhex(found["root"]),
        sealed=bytes.fromhex(found["sealed"]),
    )
    if seal.to_bytes() != data or not _lengths_fit(seal):
        raise PackError(
            Sentence("{0}: the lengths in the seal contradict each other.", name),
            "Do not use this pack; ask its publisher.",
        )
    if not signature_fits(seal.key, "content", seal.statement(), seal.sealed):
        raise PackError(
            Sentence(
                "{0}: the signature does not fit: the seal was altered or made with another key than it names.", name
            ),
            "Do not use this pack; get it again from its publisher.",
        )
    return seal


def _foreign_format(text: str, name: str) -> PackError:
    found = re.match(r"EPACK SEAL (\d{1,4})\n", text)
    if found is not None and int(found.group(1)) > SEAL_FORMAT:
        return PackError(
            Sentence(
                "{0}: the pack is sealed in format {1}; this program reads format {2}.",
                name,
                found.group(1),
                SEAL_FORMAT,
            ),
            "Update Empathy Studio, or ask the publisher for a pack in the older format.",
        )
    return PackError(
        Sentence("{0}: the seal at the end of the file is damaged.", name), "Copy the pack again from where it came."
    )


def _require_known(found: re.Match[str], name: str) -> None:
    for field, known in _KNOWN.items():
        if found[field] != known:
            raise PackError(
                Sentence(
                    "{0}: the seal names the {1} '{2}', which is not one that packs use ('{3}').",
                    name,
                    field,
                    found[field],
                    known,
                ),
                "Do not use this file as a pack; ask its publisher for one made for this program.",
            )
    if int(found["chunk"]) != CHUNK:
        raise PackError(
            Sentence("{0}: the seal is made over chunks of an unknown size.", name),
            "Ask the publisher for another pack.",
        )


def _lengths_fit(seal: Seal) -> bool:
    return (
        0 < seal.tail < seal.end <= MAX_PACK
        and seal.end - seal.tail <= MAX_TAIL
        and 0 < seal.manifest_size <= MAX_MANIFEST
        and seal.manifest_size < seal.end - seal.tail
    )


def chunk_count(tail: int) -> int:
    """How many chunks lie before the tail; the last may be short."""
    return -(-tail // CHUNK)
