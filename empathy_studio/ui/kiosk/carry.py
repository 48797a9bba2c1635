"""What a trainer carries away from a kiosk: the results in a signed bundle, with the key to check it by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from empathy_studio.errors import StudioError
from empathy_studio.pack.keys import SigningKey
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.bundle import SUFFIX, BundleWritten, write_bundle
from empathy_studio.progress.store import open_store
from empathy_studio.ui.kiosk.health import stamp

KEY_NAME = "Results of this kiosk"
KEY_ENDING = ".key.json"


@dataclass(frozen=True, slots=True)
class Carried:
    """The bundle that was written, and the public key beside it."""

    bundle: BundleWritten
    key: Path


def results_key(keys: KeyRing) -> SigningKey:
    """The key this kiosk signs results with, made when there is none yet. Raises PackError when it cannot be kept."""
    own = next((file for file in keys.own() if file.purpose == "results"), None)
    return keys.unlock(own.card.id) if own is not None else keys.make(KEY_NAME, "results")


def write_results(data: Path, keys: KeyRing, folder: Path) -> Carried:
    """Write all results kept in `data`, and the key, into `folder`; learners' own words stay here.

    It opens a store of its own, so that it may run on any thread. Raises StudioError.
    """
    signer = results_key(keys)
    with open_store(data) as store:
        written = write_bundle(store, folder / f"results-{stamp(store.now())}{SUFFIX}", signer)
    beside = folder / f"results-{signer.card.id}{KEY_ENDING}"
    try:
        keys.export(signer, beside)
    except OSError as error:
        raise StudioError(f"{beside}: cannot be written ({error.strerror}).", "Check the stick.") from error
    return Carried(written, beside)
