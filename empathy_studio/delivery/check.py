"""Checks a delivered folder against its manifest, and says which file is wrong and who signed it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Final, Literal

from empathy_studio.course.value import Value
from empathy_studio.delivery.manifest import (
    DeliveredFile,
    DeliveryManifest,
    Report,
    files_in,
    quiet,
    read_manifest,
    read_signature,
)
from empathy_studio.pack.file_hash import hash_of
from empathy_studio.pack.keys import PublicKey
from empathy_studio.pack.trust import KeyRing, Standing
from empathy_studio.sentence import counted

Fault = Literal["missing", "changed", "added", "link", "unreadable"]
_SENTENCES: Final[dict[Fault, str]] = {
    "missing": "is missing",
    "changed": "is not as it was delivered",
    "added": "does not belong to the delivery",
    "link": "is a link that was not delivered as one",
    "unreadable": "cannot be read",
}


class WrongFile(Value, frozen=True, kw_only=True):
    """One file of the folder that is not as it must be."""

    path: str
    fault: Fault

    def __str__(self) -> str:
        return f"{self.path} {_SENTENCES[self.fault]}."


class FolderCheck(Value, frozen=True, kw_only=True):
    """What checking a delivered folder found. A signature that is there fits, else there is no result."""

    manifest: DeliveryManifest
    wrong: tuple[WrongFile, ...]
    signed_by: PublicKey | None
    standing: Standing | None
    """How this site stands to who signed it; None while nobody did."""

    knows_publishers: bool
    """Whether this site has trusted any publisher yet."""

    @property
    def is_good(self) -> bool:
        """Whether every file is as it was delivered and signed, and not by a stranger to a site that knows publishers.

        A site that trusts nobody yet cannot tell a stranger; `sentences` gives the words to compare then.
        """
        return not self.wrong and (
            self.standing in _TAKEN or (self.standing is Standing.UNKNOWN and not self.knows_publishers)
        )

    def sentences(self) -> tuple[str, ...]:
        """What there is to say, for people."""
        told = self.manifest
        size = sum(one.size for one in told.files)
        first = f"{told.program} {told.version}, {told.flavour}, for {told.system}: "
        wrong = counted(len(self.wrong), "one of its files is wrong.", "%n of its files are wrong.")
        state = wrong if self.wrong else "every file is as it was delivered."
        whole = f"{first}{len(told.files):,} files, {size / 1e6:,.0f} MB; {state}"
        return (whole, *(str(one) for one in self.wrong), *self._about_signature())

    def _about_signature(self) -> tuple[str, ...]:
        if self.signed_by is None:
            return ("Nobody has signed it, so it may have been made anew by anybody.",)
        name = self.signed_by.name
        if self.standing in _TAKEN:
            return (f"Signed by “{name}”, whom this site trusts.",)
        if self.standing is Standing.UNKNOWN:
            words = self.signed_by.fingerprint
            return (f"Signed by “{name}”, whom this site does not know. Compare these words: {words}.",)
        return (f"Signed by “{name}”, whose key this site does not take any more ({self.standing}).",)


_TAKEN: Final = frozenset({Standing.OWN, Standing.TRUSTED, Standing.REPLACED})


def check_folder(folder: Path, keys: KeyRing, report: Report = quiet) -> FolderCheck:
    """Read every file of `folder`. Raises PackError when the manifest or its signature cannot be used."""
    manifest = read_manifest(folder)
    signed_by = read_signature(folder)
    wrong = []
    for number, one in enumerate(manifest.files):
        report(number / len(manifest.files), one.path)
        fault = _fault_of(folder, one)
        if fault is not None:
            wrong.append(WrongFile(path=one.path, fault=fault))
    listed = {one.path for one in manifest.files}
    there = (path.relative_to(folder).as_posix() for path in files_in(folder))
    wrong += [WrongFile(path=path, fault="added") for path in there if path not in listed]
    standing = keys.standing(signed_by.key, "content") if signed_by is not None else None
    return FolderCheck(
        manifest=manifest,
        wrong=tuple(wrong),
        signed_by=signed_by,
        standing=standing,
        knows_publishers=any(one.card.purpose == "content" and not one.revoked for one in keys.publishers()),
    )


def _fault_of(folder: Path, one: DeliveredFile) -> Fault | None:
    """What is wrong with a file, None when nothing is."""
    if PurePosixPath(one.path).is_absolute() or ".." in PurePosixPath(one.path).parts:
        return "unreadable"
    path = folder / one.path
    try:
        if path.is_symlink():
            return None if one.link and path.readlink().as_posix() == one.link else "link"
        if not path.is_file():
            return "missing"
        if path.stat().st_size != one.size or hash_of(path) != one.blake3:
            return "changed"
    except OSError:
        return "unreadable"
    return None
