"""Keys for tests: a device that signs results, and a site that trusts some of them."""

from __future__ import annotations

from typing import Literal

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


class Key:
    """A key of a device."""

    def __init__(self, name: str = "Kiosk 1") -> None:
        self.name = name
        self._private = Ed25519PrivateKey.generate()
        self.public = self._private.public_key().public_bytes_raw()

    def sign(self, purpose: Literal["results"], message: bytes) -> bytes:
        """The signature over purpose and message."""
        return self._private.sign(purpose.encode() + message)


class Site:
    """Knows which keys are trusted."""

    def __init__(self, *keys: Key) -> None:
        self._names = {key.public: key.name for key in keys}

    def signed_by(self, purpose: Literal["results"], public: bytes, message: bytes, signature: bytes) -> str | None:
        """The signer's name when the signature fits and the key is trusted."""
        try:
            Ed25519PublicKey.from_public_bytes(public).verify(signature, purpose.encode() + message)
        except (InvalidSignature, ValueError):
            return None
        return self._names.get(public)
