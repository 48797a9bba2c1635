"""What is signed, and how a signature is checked: Ed25519 over a purpose and a message."""

from __future__ import annotations

from typing import Final, Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Purpose = Literal["content", "results", "key", "release"]
"""What a signature is for: a pack, a bundle of results, a statement about keys, or the folder of a program."""

_PREFIX: Final = b"Empathy Studio\0"


def signed_bytes(purpose: Purpose, message: bytes) -> bytes:
    """The bytes that Ed25519 signs, so that a signature for one purpose never fits another."""
    return _PREFIX + purpose.encode("ascii") + b"\0" + message


def signature_fits(public: bytes, purpose: Purpose, message: bytes, signature: bytes) -> bool:
    """Whether `signature` (64 bytes) was made over `message` for `purpose` with the key of `public` (32 bytes)."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, signed_bytes(purpose, message))
    except (InvalidSignature, ValueError):
        return False
    return True
