"""Signed files that carry results and receipts: a first line, a header, a body, and a signature over all of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO, Literal, Protocol

from blake3 import blake3

from empathy_studio.errors import ProgressError
from empathy_studio.sentence import Sentence

SIGNATURE_LINE = b"SIGNATURE "
SIGNATURE_SIZE = len(SIGNATURE_LINE) + 128 + 1
MOST_HEADER = 1024 * 1024
_PIECE = 1024 * 1024


class Signer(Protocol):
    """Whoever can sign results; a key made for results is one."""

    @property
    def public(self) -> bytes:
        """The raw Ed25519 public key, 32 bytes."""

    @property
    def name(self) -> str:
        """Who signs, for people."""

    def sign(self, purpose: Literal["results"], message: bytes) -> bytes:
        """The signature over `message`, 64 bytes."""


class Verifier(Protocol):
    """Whoever knows which keys this site trusts for results."""

    def signed_by(self, purpose: Literal["results"], public: bytes, message: bytes, signature: bytes) -> str | None:
        """The name of the trusted signer; None when the signature does not fit or the key is not trusted."""


class HashedWriter:
    """Writes to a file and hashes what is written."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._hash = blake3()

    def write(self, data: bytes) -> None:
        """Write and hash `data`."""
        self._file.write(data)
        self._hash.update(data)

    def sign(self, signer: Signer) -> None:
        """Write the signature over everything before."""
        signature = signer.sign("results", self._hash.digest())
        self._file.write(SIGNATURE_LINE + signature.hex().encode() + b"\n")


def read_signed(path: Path, first_line: bytes) -> tuple[bytes, int, bytes, bytes]:
    """The header's line, where the body begins, the hash of all that is signed, and the signature of a file.

    Raises ProgressError when it is no such file, of a newer format, or cut.
    """
    try:
        with path.open("rb") as file:
            found = file.readline(len(first_line) + 20)
            if found != first_line:
                raise _not_one(path, found, first_line)
            header = file.readline(MOST_HEADER)
            begin = file.tell()
            end = os.fstat(file.fileno()).st_size - SIGNATURE_SIZE
            if not header.endswith(b"\n") or end < begin:
                raise _cut(path)
            signed = blake3(found + header)
            left = end - begin
            while left and (piece := file.read(min(_PIECE, left))):
                signed.update(piece)
                left -= len(piece)
            line = file.read(SIGNATURE_SIZE + 1)
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: cannot be read ({1}).", path, error.strerror), "Check the stick or the folder."
        ) from error
    if left or len(line) != SIGNATURE_SIZE or not line.startswith(SIGNATURE_LINE) or not line.endswith(b"\n"):
        raise _cut(path)
    spelled = line[len(SIGNATURE_LINE) : -1]
    try:
        signature = bytes.fromhex(spelled.decode("ascii"))
    except ValueError as error:
        raise _cut(path) from error
    if signature.hex().encode() != spelled:  # capitals would be the same number in other bytes
        raise _cut(path)
    return header, begin, signed.digest(), signature


def refuse_untrusted(path: Path, verifier: Verifier, public: bytes, digest: bytes, signature: bytes) -> str:
    """The name of the trusted signer. Raises ProgressError when there is none."""
    name = verifier.signed_by("results", public, digest, signature)
    if name is None:
        raise ProgressError(
            Sentence("{0}: was changed after it was signed, or is signed with a key that is not trusted here.", path),
            "Make it again; or trust the key of the device it comes from: 'keys trust'.",
        )
    return name


def _not_one(path: Path, found: bytes, first_line: bytes) -> ProgressError:
    kind = first_line.rsplit(b" ", 1)[0]
    if found.startswith(kind + b" ") and found.strip()[len(kind) + 1 :].isdigit():
        return ProgressError(
            Sentence("{0}: was written in a newer format ({1}).", path, found.decode("ascii").strip()),
            "Open it with a newer Empathy Studio.",
        )
    return ProgressError(Sentence("{0}: is not a file of this kind.", path), "Choose another file.")


def _cut(path: Path) -> ProgressError:
    return ProgressError(
        Sentence("{0}: was cut short or damaged.", path), "Copy it again, and take the stick out properly."
    )
