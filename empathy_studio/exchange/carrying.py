"""Carries results out of a data folder and takes in what was carried there: bundles one way, receipts the other."""

from __future__ import annotations

import os
import platform
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Literal

import msgspec

from empathy_studio.course.value import Value
from empathy_studio.errors import ExchangeError, StudioError
from empathy_studio.exchange.reading_keys import (
    Reader,
    keep_reader,
    known_reader,
    opens,
    own_reading_key,
    pseudonym_key,
)
from empathy_studio.pack.keys import PublicKey, SigningKey
from empathy_studio.pack.signing import signature_fits
from empathy_studio.pack.trust import KeyRing, Standing
from empathy_studio.progress.bundle import SUFFIX, BundleWritten, open_bundle, write_bundle
from empathy_studio.progress.disclosure import People, Words
from empathy_studio.progress.merge import merge_bundle, merged_on
from empathy_studio.progress.receipts import SUFFIX as RECEIPT_SUFFIX
from empathy_studio.progress.receipts import latest_receipt, read_receipt, take_receipt, write_receipt
from empathy_studio.progress.sealing import public_half
from empathy_studio.progress.store import Store, open_store
from empathy_studio.sentence import Sentence

KEY_ENDING = ".key.json"
DEEPEST, MOST_FILES = 2, 2_000
"""How deep below a folder carried files are looked for, and how many entries of it are looked at."""

State = Literal["new", "taken", "untrusted", "refused"]


class CarryOut(Value, frozen=True, kw_only=True):
    """What leaves: whose `words`, whether `pseudonyms` stand for names, and all or what is new `since_receipt`."""

    words: Words = "withheld"
    pseudonyms: bool = False
    since_receipt: bool = False


class CarriedOut(Value, frozen=True, kw_only=True):
    """The bundle that was written, and the public key beside it."""

    bundle: BundleWritten
    key: Path


class Arrived(Value, frozen=True, kw_only=True):
    """A bundle or a receipt as it lies there, before anything of it is taken in.

    `source`, which is `device`, made it at `made_at` (ISO 8601) and signed it with `key`. `state` says whether it is
    new here, was taken in before, waits for its key to be trusted, or is refused; `told` says why or when.
    """

    path: Path
    kind: Literal["results", "receipt"]
    state: State
    told: str = ""
    source: str = ""
    device: str = ""
    made_at: str = ""
    key: bytes = b""
    people: People = "named"
    words: Words = "plain"

    @property
    def card(self) -> PublicKey:
        """The key that signed it, to be trusted once its words were compared."""
        return PublicKey(name=f"Results of {self.source}", purpose="results", key=self.key)


class TakenIn(Value, frozen=True, kw_only=True):
    """What came of a file that `source` made and `signer` signed; the receipt that was laid beside it, if one was.

    `sentences` say what happened; `added` statements were new here, `known` were here already, `gaps` are missing.
    """

    source: str
    signer: str
    sentences: tuple[str, ...]
    added: int = 0
    known: int = 0
    gaps: tuple[str, ...] = ()
    receipt: Path | None = None


class _AnySigner:
    """Takes a signature that fits, whoever made it: it shows that a file is whole, not that it may be believed."""

    def signed_by(self, purpose: Literal["results"], public: bytes, message: bytes, signature: bytes) -> str | None:
        """A name when the signature fits its own key."""
        return "its signer" if signature_fits(public, purpose, message, signature) else None


def results_key(keys: KeyRing) -> SigningKey:
    """The key this data folder signs results with, made when there is none yet. Raises PackError."""
    own = keys.in_use("results")
    if own:
        return keys.unlock(own[0].card.id)
    name, taken = f"Results of {platform.node()}", {file.name.casefold() for file in keys.own()}
    names = chain((name,), (f"{name} {number}" for number in count(2)))
    return keys.make(next(one for one in names if one.casefold() not in taken), "results")


def time_in_name(now: datetime) -> str:
    """A time as it stands in the name of a file."""
    return f"{now:%Y%m%d-%H%M%S}"


def carry_out(data: Path, keys: KeyRing, folder: Path, how: CarryOut | None = None) -> CarriedOut:
    """Write results kept in `data`, and the key to check them by, into `folder`; raises StudioError.

    It opens a store of its own, so that it may run on any thread.
    """
    signer = results_key(keys)
    with open_store(data) as store:
        target = folder / f"results-{platform.node() or 'kiosk'}-{time_in_name(store.now())}{SUFFIX}"
        written = write_results(store, keys, target, signer, how or CarryOut())
    beside = folder / f"results-{signer.card.id}{KEY_ENDING}"
    keys.export(signer, beside)
    return CarriedOut(bundle=written, key=beside)


def write_results(store: Store, keys: KeyRing, target: Path, signer: SigningKey, how: CarryOut) -> BundleWritten:
    """Write a bundle of `store` to `target`. Raises StudioError, also when there is no receipt or no reader yet."""
    receipt = latest_receipt(store) if how.since_receipt else None
    if how.since_receipt and receipt is None:
        raise ExchangeError("No receipt was taken in here yet.", "Carry everything, or take a receipt in first.")
    reader = known_reader(keys.folder) if how.words == "sealed" else None
    if how.words == "sealed" and reader is None:
        raise ExchangeError(
            "Nobody is known here to seal words to.", "Take in a receipt of the machine that is to read them."
        )
    return write_bundle(
        store,
        target,
        signer,
        holder=receipt[0] if receipt is not None else None,
        words=how.words,
        seal_to=reader.public if reader is not None else None,
        pseudonym_key=pseudonym_key(keys.folder) if how.pseudonyms else None,
    )


def files_in(folder: Path) -> tuple[Path, ...]:
    """The bundles and receipts in `folder` and a little below it, by name; what cannot be read is passed over."""
    found, seen = [], 0
    for top, folders, files in os.walk(folder):
        depth = len(Path(top).relative_to(folder).parts)
        folders[:] = sorted(one for one in folders if not one.startswith(".")) if depth < DEEPEST else []
        seen += len(files)
        found += [Path(top, one) for one in files if one.endswith((SUFFIX, RECEIPT_SUFFIX)) and one[0] != "."]
        if seen > MOST_FILES:
            break
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def look_at(path: Path, store: Store, keys: KeyRing) -> Arrived:
    """What lies at `path`, and whether it would be taken in; nothing changes by this."""
    kind: Literal["results", "receipt"] = "receipt" if path.suffix == RECEIPT_SUFFIX else "results"
    try:
        return _receipt_at(path, store, keys) if kind == "receipt" else _bundle_at(path, store, keys)
    except StudioError as error:
        return Arrived(path=path, kind=kind, state="refused", told=error.told)


def take_in(store: Store, path: Path, keys: KeyRing) -> TakenIn:
    """Take in the bundle or the receipt at `path`, whole or not at all; again changes nothing.

    A receipt for a bundle is laid beside it, where that can be written. Raises StudioError; then nothing was taken in.
    """
    if path.suffix == RECEIPT_SUFFIX:
        return _take_receipt(store, path, keys)
    head, _, _ = open_bundle(path, keys)
    merged = merge_bundle(store, path, keys, opens(keys.folder, head.reader))
    beside = path.with_name(f"receipt-{store.device.id}{RECEIPT_SUFFIX}")
    receipt, sentences = None, list(merged.sentences)
    try:
        write_receipt(store, beside, results_key(keys), public_half(own_reading_key(keys.folder)))
        receipt = beside
    except StudioError as error:
        sentences.append(Sentence("No receipt was written: {0}", error.told))
    return TakenIn(
        source=merged.source,
        signer=merged.signer,
        sentences=tuple(sentences),
        added=merged.added,
        known=merged.known,
        gaps=tuple(map(str, merged.gaps)),
        receipt=receipt,
    )


def _take_receipt(store: Store, path: Path, keys: KeyRing) -> TakenIn:
    receipt = take_receipt(store, path, keys)
    signer = keys.name_of(receipt.key)
    if receipt.reader is not None:
        keep_reader(keys.folder, Reader(name=signer, public=receipt.reader))
    source = receipt.label or receipt.holder
    said = Sentence(
        "{0} holds what it had been brought by {1}. The next bundle can begin there.", source, _shown(receipt.made_at)
    )
    return TakenIn(source=source, signer=signer, sentences=(said,))


def _bundle_at(path: Path, store: Store, keys: KeyRing) -> Arrived:
    head, _, _ = open_bundle(path, _AnySigner())
    arrived = Arrived(
        path=path,
        kind="results",
        state="new",
        source=head.label or head.device,
        device=head.device,
        made_at=head.made_at,
        key=head.key,
        people=head.people,
        words=head.words,
    )
    return _judged(arrived, keys, merged_on(store, path))


def _receipt_at(path: Path, store: Store, keys: KeyRing) -> Arrived:
    receipt = read_receipt(path, _AnySigner())
    arrived = Arrived(
        path=path,
        kind="receipt",
        state="new",
        source=receipt.label or receipt.holder,
        device=receipt.holder,
        made_at=receipt.made_at,
        key=receipt.key,
    )
    latest = latest_receipt(store)
    return _judged(arrived, keys, receipt.made_at if latest == (receipt.holder, receipt.made_at) else None)


def _judged(arrived: Arrived, keys: KeyRing, taken_on: str | None) -> Arrived:
    """The same with its state, by the standing of its key and whether it was taken in before."""
    standing = keys.standing(arrived.key, "results")
    state: State = "taken" if taken_on else "new"
    told = Sentence("It was taken in on {0}.", _shown(taken_on)) if taken_on else ""
    if standing is Standing.UNKNOWN:
        state, told = "untrusted", Sentence("Its key is not known here.")
    elif standing in (Standing.REVOKED, Standing.WRONG_PURPOSE):
        state, told = "refused", Sentence("It is signed with a key that must not be used for results.")
    return msgspec.structs.replace(arrived, state=state, told=told)


def _shown(at: str) -> str:
    """A time (ISO 8601) for people, to the minute."""
    return at[:16].replace("T", " ")
