"""Seals words for one reader alone: X25519, HKDF with SHA-256, ChaCha20-Poly1305, all by the library cryptography."""

from __future__ import annotations

from blake3 import blake3
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from empathy_studio.errors import ProgressError
from empathy_studio.sentence import Sentence

KEY_SIZE = 32
_PURPOSE = b"Empathy Studio sealed words 1"


def new_reading_key() -> tuple[bytes, bytes]:
    """A private key to read sealed words with, and its public half to seal them to; 32 bytes each."""
    private = X25519PrivateKey.generate()
    return private.private_bytes_raw(), private.public_key().public_bytes_raw()


def public_half(private: bytes) -> bytes:
    """The public half of a reading key."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


class Sealer:
    """Seals words to the public key `reader`; `ephemeral` (32 bytes) must travel with them."""

    def __init__(self, reader: bytes) -> None:
        own = X25519PrivateKey.generate()
        self.ephemeral = own.public_key().public_bytes_raw()
        try:
            shared = own.exchange(X25519PublicKey.from_public_bytes(reader))
        except ValueError as error:
            raise ProgressError(
                "The trainer's reading key is not a key.", "Ask the trainer for the public half again."
            ) from error
        self._cipher = _cipher(shared, self.ephemeral, reader)

    def seal(self, name: str, words: bytes) -> bytes:
        """`words` so that only the reader can read them, bound to the statement called `name`."""
        return self._cipher.encrypt(_nonce(name), words, name.encode())


class Opener:
    """Opens words that were sealed to the public half of `private`."""

    def __init__(self, private: bytes, ephemeral: bytes) -> None:
        own = X25519PrivateKey.from_private_bytes(private)
        shared = own.exchange(X25519PublicKey.from_public_bytes(ephemeral))
        self._cipher = _cipher(shared, ephemeral, own.public_key().public_bytes_raw())

    def open(self, name: str, sealed: bytes) -> bytes:
        """The words of the statement `name`. Raises ProgressError when they were sealed to another key, or changed."""
        try:
            return self._cipher.decrypt(_nonce(name), sealed, name.encode())
        except InvalidTag as error:
            raise ProgressError(
                Sentence("The words of statement {0} cannot be opened.", name), "They were sealed to another key."
            ) from error


def _cipher(shared: bytes, ephemeral: bytes, reader: bytes) -> ChaCha20Poly1305:
    key = HKDF(algorithm=SHA256(), length=KEY_SIZE, salt=ephemeral + reader, info=_PURPOSE).derive(shared)
    return ChaCha20Poly1305(key)


def _nonce(name: str) -> bytes:
    """12 bytes for this statement; the key is new in every bundle, so a nonce is never used twice with one."""
    return blake3(name.encode()).digest(length=12)
