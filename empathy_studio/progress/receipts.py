"""Receipts: what another store has taken in, so that the next bundle can begin there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.paths import write_whole
from empathy_studio.progress.database import writing
from empathy_studio.progress.device import device_label
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.signed_file import HashedWriter, Signer, Verifier, read_signed, refuse_untrusted
from empathy_studio.progress.store import Store
from empathy_studio.sentence import Sentence

FIRST_LINE = b"EMPATHY STUDIO RECEIPT 1\n"
SUFFIX = ".receipt"
OVERLAP = 100
"""How many statements before the receipt are carried again, so that an undone merge does no harm."""


class Held(Value, frozen=True, kw_only=True):
    """All statements of a device up to `sequence` are held, none missing."""

    device: str
    sequence: int
    fork: int = 0


class Receipt(Value, frozen=True, kw_only=True):
    """What the store of the device `holder` holds; `key` is the signer's public key, `made_at` ISO 8601.

    `label` is what people call that device; `reader` is the public key that words may be sealed to, for the holder
    alone to read.
    """

    holder: str
    made_at: str
    key: bytes
    held: tuple[Held, ...] = ()
    reader: bytes | None = None
    label: str = ""


_decode = typed_json.decoder(Receipt).decode


def write_receipt(store: Store, path: Path, signer: Signer, reader: bytes | None = None) -> Receipt:
    """Write a signed receipt for everything this store holds without a gap, with the public reading key `reader`.

    Raises ProgressError when it cannot be written.
    """
    receipt = Receipt(
        holder=store.device.id,
        made_at=store.now().isoformat(timespec="seconds"),
        key=signer.public,
        held=tuple(_held(store.db.conn)),
        reader=reader,
        label=device_label(store.db.conn, store.device),
    )
    try:
        with write_whole(path) as file:
            writer = HashedWriter(file)
            writer.write(FIRST_LINE + msgspec.json.encode(receipt) + b"\n")
            writer.sign(signer)
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: cannot be written ({1}).", path, error.strerror), "Check the stick or the folder."
        ) from error
    return receipt


def take_receipt(store: Store, path: Path, verifier: Verifier) -> Receipt:
    """Remember what another store holds; a later receipt of the same holder replaces this one.

    Raises ProgressError when the file is damaged or its signer is not trusted.
    """
    receipt = read_receipt(path, verifier)
    with writing(store.db, store.path) as connection:
        for held in receipt.held:
            connection.execute(
                "INSERT INTO receipts (holder, device, sequence, at) SELECT ?, key, ?, ? FROM devices"
                " WHERE id = ? AND fork = ? ON CONFLICT (holder, device) DO UPDATE SET sequence = excluded.sequence,"
                " at = excluded.at",
                (receipt.holder, held.sequence, receipt.made_at, held.device, held.fork),
            )
    return receipt


def read_receipt(path: Path, verifier: Verifier) -> Receipt:
    """What a receipt says. Raises ProgressError when the file is damaged or its signer is not trusted."""
    header, _, digest, signature = read_signed(path, FIRST_LINE)
    try:
        receipt = _decode(header)
    except msgspec.DecodeError as error:
        raise ProgressError(
            Sentence("{0}: cannot be understood ({1}).", path, error), "Ask for the receipt again."
        ) from error
    refuse_untrusted(path, verifier, receipt.key, digest, signature)
    return receipt


def latest_receipt(store: Store) -> tuple[str, str] | None:
    """The holder of the newest receipt that was taken here, and when it was made (ISO 8601); None before the first."""
    with faults_told(store.path):
        row = store.db.conn.execute("SELECT holder, max(at) FROM receipts").fetchone()
    return (row[0], row[1]) if row[0] is not None else None


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
