"""Receipts: what another store has taken in, so that the next bundle can begin there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.paths import write_whole
from empathy_studio.progress.database import writing
from empathy_studio.progress.signed_file import HashedWriter, Signer, Verifier, read_signed, refuse_untrusted
from empathy_studio.progress.store import Store

FIRST_LINE = b"EMPATHY STUDIO RECEIPT 1\n"
OVERLAP = 100
"""How many statements before the receipt are carried again, so that an undone merge does no harm."""


class Held(Value, frozen=True, kw_only=True):
    """All statements of a device up to `sequence` are held, none missing."""

    device: str
    sequence: int
    fork: int = 0


class Receipt(Value, frozen=True, kw_only=True):
    """What the store of the device `holder` holds; `key` is the signer's public key, `made_at` ISO 8601."""

    holder: str
    made_at: str
    key: bytes
    held: tuple[Held, ...] = ()


_read_receipt = msgspec.json.Decoder(Receipt).decode


def write_receipt(store: Store, path: Path, signer: Signer) -> Receipt:
    """Write a signed receipt for everything this store holds without a gap. Raises ProgressError when it cannot."""
    receipt = Receipt(
        holder=store.device.id,
        made_at=store.now().isoformat(timespec="seconds"),
        key=signer.public,
        held=tuple(_held(store.db.conn)),
    )
    try:
        with write_whole(path) as file:
            writer = HashedWriter(file)
            writer.write(FIRST_LINE + msgspec.json.encode(receipt) + b"\n")
            writer.sign(signer)
    except OSError as error:
        raise ProgressError(
            f"{path}: cannot be written ({error.strerror}).", "Check the stick or the folder."
        ) from error
    return receipt


def take_receipt(store: Store, path: Path, verifier: Verifier) -> Receipt:
    """Remember what another store holds; a later receipt of the same holder replaces this one.

    Raises ProgressError when the file is damaged or its signer is not trusted.
    """
    header, _, digest, signature = read_signed(path, FIRST_LINE)
    try:
        receipt = _read_receipt(header)
    except msgspec.DecodeError as error:
        raise ProgressError(f"{path}: cannot be understood ({error}).", "Ask for the receipt again.") from error
    refuse_untrusted(path, verifier, receipt.key, digest, signature)
    with writing(store.db, store.path) as connection:
        for held in receipt.held:
            connection.execute(
                "INSERT INTO receipts (holder, device, sequence, at) SELECT ?, key, ?, ? FROM devices"
                " WHERE id = ? AND fork = ? ON CONFLICT (holder, device) DO UPDATE SET sequence = excluded.sequence,"
                " at = excluded.at",
                (receipt.holder, held.sequence, receipt.made_at, held.device, held.fork),
            )
    return receipt


def held_by(connection: sqlite3.Connection, holder: str) -> dict[tuple[str, int], int]:
    """From which number on statements are to be carried to `holder`, by device and fork; the overlap is taken off."""
    rows = connection.execute(
        "SELECT d.id, d.fork, r.sequence FROM receipts r JOIN devices d ON d.key = r.device WHERE r.holder = ?",
        (holder,),
    )
    return {(device, fork): max(0, sequence - OVERLAP) for device, fork, sequence in rows}


def _held(connection: sqlite3.Connection) -> list[Held]:
    """For each device the last number before its first gap."""
    rows = connection.execute(
        "SELECT d.id, d.fork, ifnull(min(CASE WHEN n.sequence <> n.place THEN n.place END) - 1, max(n.sequence))"
        " FROM devices d JOIN ("
        "SELECT key >> 40 AS device, sequence, row_number() OVER (PARTITION BY key >> 40 ORDER BY sequence) AS place"
        " FROM (SELECT key, sequence FROM statements UNION ALL SELECT key, sequence FROM erased_statements)"
        ") n ON n.device = d.key GROUP BY d.key ORDER BY d.id, d.fork"
    )
    return [Held(device=device, fork=fork, sequence=sequence) for device, fork, sequence in rows]
