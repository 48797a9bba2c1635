"""The keys in a data folder that guard words and names: to read sealed words with, to seal to, to make pseudonyms."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import ExchangeError
from empathy_studio.paths import write_whole
from empathy_studio.progress.sealing import KEY_SIZE, new_reading_key, public_half
from empathy_studio.sentence import Sentence

OWN_NAME, READER_NAME, PSEUDONYM_NAME = "reading.key", "reader.json", "pseudonyms.key"


class Reader(Value, frozen=True, kw_only=True):
    """Whom words may be sealed to: the public reading key, and the name of who signed the receipt it came with."""

    name: str
    public: bytes


def own_reading_key(keys: Path) -> bytes:
    """The private key to read sealed words with, made when there is none; `keys` is `<data>/keys`.

    Raises ExchangeError when it cannot be read or kept.
    """
    return _secret(keys / OWN_NAME, lambda: new_reading_key()[0])


def opens(keys: Path, reader: bytes | None) -> bytes | None:
    """The own reading key when it opens what was sealed to `reader`, else None. Raises ExchangeError."""
    if reader is None or not (keys / OWN_NAME).exists():
        return None
    own = own_reading_key(keys)
    return own if public_half(own) == reader else None


def pseudonym_key(keys: Path) -> bytes:
    """The key that gives everybody another name, made when there is none; copy it to get the same ones elsewhere.

    Raises ExchangeError when it cannot be read or kept.
    """
    return _secret(keys / PSEUDONYM_NAME, lambda: secrets.token_bytes(KEY_SIZE))


def known_reader(keys: Path) -> Reader | None:
    """Whom words may be sealed to from here; None before a receipt said so. Raises ExchangeError."""
    path = keys / READER_NAME
    try:
        return typed_json.decode(path.read_bytes(), Reader)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        hint = Sentence("Take the file away, and take the receipt in again.")
        raise ExchangeError(Sentence("{0}: cannot be understood ({1}).", path, error), hint) from error


def keep_reader(keys: Path, reader: Reader) -> None:
    """Remember whom words may be sealed to. Raises ExchangeError; then the former one stays."""
    _write(keys / READER_NAME, msgspec.json.encode(reader), private=False)


def _secret(path: Path, make: Callable[[], bytes]) -> bytes:
    """The 32 bytes in a file of hex digits, made by `make` when there is none."""
    try:
        found = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except FileNotFoundError:
        made = make()
        _write(path, made.hex().encode() + b"\n", private=True)
        return made
    except (OSError, ValueError) as error:
        raise ExchangeError(
            Sentence("{0}: cannot be read ({1}).", path, error), "Put its backup in its place."
        ) from error
    if len(found) != KEY_SIZE:
        raise ExchangeError(Sentence("{0}: is not a key of {1} bytes.", path, KEY_SIZE), "Put its backup in its place.")
    return found


def _write(path: Path, data: bytes, *, private: bool) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with write_whole(path, private=private) as file:
            file.write(data)
    except OSError as error:
        raise ExchangeError(
            Sentence("{0}: cannot be written ({1}).", path, error.strerror), "Check the space and the permissions."
        ) from error
