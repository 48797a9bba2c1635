"""The keys that sign: one for each publisher and purpose, kept in the data folder under a passphrase."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.fingerprint import fingerprint, key_id
from empathy_studio.pack.json_file import read_json_file, write_json_file
from empathy_studio.pack.manifest import Title
from empathy_studio.pack.names import in_one_line, is_title
from empathy_studio.pack.signing import Purpose, signed_bytes
from empathy_studio.sentence import Sentence

KEY_FORMAT: Final = 1
KEY_SUFFIX: Final = ".key.json"
KeyPurpose = Literal["content", "results"]
"""What a key may sign: packs, or bundles of results."""

_SIGNS: Final[dict[KeyPurpose, tuple[Purpose, ...]]] = {
    "content": ("content", "release", "key"),
    "results": ("results", "key"),
}
"""What a key of each purpose signs: who publishes packs also vouches for the program that plays them."""
_SALT: Final = 16
_NONCE: Final = 12
_RAW: Final = 32
_MEMORY_KIB: Final = 64 * 1024
_PASSES: Final = 3
_MOST_MEMORY_KIB: Final = 1024 * 1024
_MOST_PASSES: Final = 20


class PublicKey(Value, frozen=True, kw_only=True):
    """What others may know of a key."""

    name: Title
    """Whose it is, for people."""
    purpose: KeyPurpose
    key: bytes
    """The raw Ed25519 public key, 32 bytes."""

    @property
    def id(self) -> str:
        """A short name, 16 hexadecimal digits."""
        return key_id(self.key)

    @property
    def fingerprint(self) -> str:
        """Ten words to compare over the telephone."""
        return fingerprint(self.key)


class Lock(Value, frozen=True, kw_only=True):
    """How the private key is sealed by a passphrase: Argon2id (RFC 9106), then ChaCha20-Poly1305 (RFC 8439)."""

    memory_kib: int
    passes: int
    salt: bytes
    nonce: bytes


class KeyFile(Value, frozen=True, kw_only=True):
    """A private key as it stands on the disk."""

    format: int
    name: Title
    purpose: KeyPurpose
    public: bytes
    made: datetime
    lock: Lock | None = None
    """Absent when the key has no passphrase."""
    secret: bytes
    """The raw private key, 32 bytes, or what the lock made of it."""

    @property
    def card(self) -> PublicKey:
        """The public side."""
        return PublicKey(name=self.name, purpose=self.purpose, key=self.public)


_DECODER: Final = typed_json.decoder(KeyFile)


class SigningKey:
    """An unlocked key. It signs for its own purpose and about keys, and for nothing else."""

    def __init__(self, card: PublicKey, private: Ed25519PrivateKey) -> None:
        self.card = card
        self._private = private

    @property
    def name(self) -> str:
        """Whose it is, for people."""
        return self.card.name

    @property
    def public(self) -> bytes:
        """The raw Ed25519 public key, 32 bytes."""
        return self.card.key

    def sign(self, purpose: Purpose, message: bytes) -> bytes:
        """The signature, 64 bytes. Raises PackError when the key was made for another purpose."""
        if purpose not in _SIGNS[self.card.purpose]:
            raise PackError(
                Sentence("The key “{0}” is for {1} and cannot sign {2}.", self.name, self.card.purpose, purpose),
                Sentence("Make a key for {0}: 'keys new'.", purpose),
            )
        return self._private.sign(signed_bytes(purpose, message))


def new_key(name: str, purpose: KeyPurpose = "content") -> SigningKey:
    """A fresh key that is nowhere on the disk yet. Raises PackError for a name that no key can have."""
    if not is_title(name):
        raise PackError(
            Sentence("A key cannot be called “{0}”.", in_one_line(name[:60])),
            "Choose a name of 1 to 300 characters in one line.",
        )
    private = Ed25519PrivateKey.generate()
    return SigningKey(PublicKey(name=name, purpose=purpose, key=private.public_key().public_bytes_raw()), private)


def lock_key(key: SigningKey, passphrase: str = "") -> KeyFile:
    """The key as a file, sealed by `passphrase`, or open to whoever reads the file when that is empty."""
    raw = key._private.private_bytes_raw()
    made = datetime.now(UTC).replace(microsecond=0)
    card = key.card
    open_file = KeyFile(format=KEY_FORMAT, name=card.name, purpose=card.purpose, public=card.key, made=made, secret=raw)
    if not passphrase:
        return open_file
    lock = Lock(memory_kib=_MEMORY_KIB, passes=_PASSES, salt=os.urandom(_SALT), nonce=os.urandom(_NONCE))
    sealed = ChaCha20Poly1305(_stretched(passphrase, lock)).encrypt(lock.nonce, raw, _bound(card))
    return msgspec.structs.replace(open_file, lock=lock, secret=sealed)


def unlock_key(file: KeyFile, passphrase: str = "") -> SigningKey:
    """The key in `file`. Raises PackError for a wrong passphrase or a damaged file."""
    raw = file.secret
    if file.lock is not None:
        try:
            raw = ChaCha20Poly1305(_stretched(passphrase, file.lock)).decrypt(
                file.lock.nonce, file.secret, _bound(file.card)
            )
        except InvalidTag as error:
            raise PackError(Sentence("The passphrase does not open the key “{0}”.", file.name), "Try again.") from error
    private = Ed25519PrivateKey.from_private_bytes(raw) if len(raw) == _RAW else None
    if private is None or private.public_key().public_bytes_raw() != file.public:
        raise PackError(Sentence("The file of the key “{0}” is damaged.", file.name), "Put its backup in its place.")
    return SigningKey(file.card, private)


def write_key_file(file: KeyFile, path: Path) -> None:
    """Write a private key, readable by its owner alone. Raises PackError when the disk refuses."""
    write_json_file(file, path, private=True)


def read_key_file(path: Path) -> KeyFile:
    """The private key in a file. Raises PackError when it is not one, damaged, or of a newer format."""
    foreign = PackError(Sentence("{0}: is not a key file.", path), "Choose the file of a key, or its backup.")
    try:
        file = read_json_file(_DECODER, path, foreign)
    except FileNotFoundError as error:
        raise PackError(Sentence("{0}: there is no such file.", path), "Check the name.") from error
    if file.format != KEY_FORMAT:
        raise PackError(
            Sentence("{0}: is a key of format {1}; this program knows {2}.", path, file.format, KEY_FORMAT),
            "Update it.",
        )
    lock = file.lock
    if lock is not None and not (
        8 <= lock.memory_kib <= _MOST_MEMORY_KIB
        and 1 <= lock.passes <= _MOST_PASSES
        and len(lock.salt) == _SALT
        and len(lock.nonce) == _NONCE
    ):
        raise PackError(Sentence("{0}: asks for an impossible lock.", path), "Put the key's backup in its place.")
    return file


def _stretched(passphrase: str, lock: Lock) -> bytes:
    kdf = Argon2id(salt=lock.salt, length=_RAW, iterations=lock.passes, lanes=1, memory_cost=lock.memory_kib)
    return kdf.derive(passphrase.encode("utf-8"))


def _bound(card: PublicKey) -> bytes:
    """What the lock also covers, so that a name or purpose cannot be changed in the file."""
    return signed_bytes("key", card.purpose.encode() + b"\0" + card.key + card.name.encode("utf-8"))
