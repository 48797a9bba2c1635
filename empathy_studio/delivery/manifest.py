"""The manifest of a delivered folder: every file with its size and hash, and the publisher's signature beside it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.file_hash import hash_of
from empathy_studio.pack.json_file import read_json_file, write_json_file
from empathy_studio.pack.keys import PublicKey, SigningKey
from empathy_studio.pack.signing import signature_fits
from empathy_studio.paths import PORTABLE_NAME

MANIFEST_NAME: Final = "delivery.json"
SIGNATURE_NAME: Final = "delivery.signature.json"
FORMAT: Final = 1
_NOT_COVERED: Final = frozenset({MANIFEST_NAME, SIGNATURE_NAME, PORTABLE_NAME})
"""What may lie in a folder without being on its manifest: the site itself puts `portable.txt` there."""

Report = Callable[[float, str], None]


class DeliveredFile(Value, frozen=True, kw_only=True):
    """One file of the folder."""

    path: str
    """As seen from the folder, with `/` between the parts."""
    size: int
    """Bytes."""
    blake3: str
    """The hash of its bytes, 64 hexadecimal digits; empty for a link."""
    link: str = ""
    """Where it leads, when it is a link within the folder, as an application of macOS has them; empty for a file."""


class DeliveryManifest(Value, frozen=True, kw_only=True):
    """What a delivered folder holds."""

    format: int
    program: str
    version: str
    flavour: str
    """`light` plays with Qt Multimedia; `full` has libvlc too."""
    system: str
    """What it runs on, for people: the system, its processor, the C library it was made with."""
    files: tuple[DeliveredFile, ...]


class DeliverySignature(Value, frozen=True, kw_only=True):
    """Who vouches for the manifest's bytes."""

    key: PublicKey
    signature: bytes
    """Ed25519 over the manifest file's bytes, for the purpose `release`."""


_MANIFEST: Final = typed_json.decoder(DeliveryManifest)
_SIGNATURE: Final = typed_json.decoder(DeliverySignature)


def quiet(part: float, what: str) -> None:
    """A report to nobody."""
    del part, what


def files_in(folder: Path) -> Iterator[Path]:
    """Every file below `folder` that its manifest is to cover, also links, in the order of their names."""
    for top, folders, names in os.walk(folder):
        folders.sort()
        links = [name for name in folders if Path(top, name).is_symlink()]
        for name in sorted((*names, *links)):
            if Path(top) != folder or name not in _NOT_COVERED:
                yield Path(top, name)


def write_manifest(
    folder: Path, *, program: str, version: str, flavour: str, system: str, report: Report = quiet
) -> DeliveryManifest:
    """Write the manifest of `folder` into it; a signature of a former one goes. `report` is told how far it is.

    Raises PackError for a file that cannot be read, a link that leads out of the folder, or a disk that refuses.
    """
    (folder / SIGNATURE_NAME).unlink(missing_ok=True)
    paths = list(files_in(folder))
    files = []
    for number, path in enumerate(paths):
        report(number / len(paths), path.name)
        try:
            files.append(_entry(folder, path))
        except OSError as error:
            raise PackError(f"{path}: cannot be read ({error.strerror}).", "Make the folder again.") from error
    made = DeliveryManifest(
        format=FORMAT, program=program, version=version, flavour=flavour, system=system, files=tuple(files)
    )
    write_json_file(made, folder / MANIFEST_NAME)
    return made


def _entry(folder: Path, path: Path) -> DeliveredFile:
    """What the manifest says of a file or link. Raises OSError, PackError for a link out of the folder."""
    name = path.relative_to(folder).as_posix()
    if not path.is_symlink():
        return DeliveredFile(path=name, size=path.stat().st_size, blake3=hash_of(path))
    link = path.readlink()
    if link.is_absolute() or not path.resolve().is_relative_to(folder.resolve()):
        raise PackError(f"{path}: leads out of the folder.", "Take the link away.")
    return DeliveredFile(path=name, size=0, blake3="", link=link.as_posix())


def read_manifest(folder: Path) -> DeliveryManifest:
    """The manifest of `folder`. Raises PackError when there is none, or it is damaged or newer than this program."""
    path = folder / MANIFEST_NAME
    foreign = PackError(f"{path}: is not the manifest of a delivery.", "Copy the folder again from its source.")
    try:
        found = read_json_file(_MANIFEST, path, foreign)
    except FileNotFoundError as error:
        raise PackError(
            f"{folder}: has no manifest ({MANIFEST_NAME}), so nothing can be checked.",
            "Copy the folder again from its source.",
        ) from error
    if found.format != FORMAT:
        raise PackError(f"{path}: was written by a newer program.", "Check the folder with its own program.")
    return found


def sign_manifest(folder: Path, key: SigningKey) -> DeliverySignature:
    """Sign the manifest of `folder` and keep the signature beside it. Raises PackError."""
    read_manifest(folder)
    made = DeliverySignature(key=key.card, signature=key.sign("release", (folder / MANIFEST_NAME).read_bytes()))
    write_json_file(made, folder / SIGNATURE_NAME)
    return made


def read_signature(folder: Path) -> PublicKey | None:
    """Whose signature covers the manifest of `folder`; None when it was never signed.

    Raises PackError when there is a signature that does not fit.
    """
    path = folder / SIGNATURE_NAME
    wrong = PackError(
        f"{path}: the signature does not fit {MANIFEST_NAME}; one of the two was changed.",
        "Do not use the folder; ask its publisher for it again.",
    )
    try:
        found = read_json_file(_SIGNATURE, path, wrong)
    except FileNotFoundError:
        return None
    if not signature_fits(found.key.key, "release", (folder / MANIFEST_NAME).read_bytes(), found.signature):
        raise wrong
    return found.key
