"""A bundle of results: the statements since the last receipt in one signed file, to be carried to another store."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from isal import isal_zlib

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.paths import write_whole
from empathy_studio.progress.carried import Carried, CarriedErasedStatement, CarriedStatement
from empathy_studio.progress.device import device_label
from empathy_studio.progress.disclosure import Disclosure, People, Words
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.readout import people_and_attempts, statements_after
from empathy_studio.progress.receipts import held_by
from empathy_studio.progress.sealing import Sealer
from empathy_studio.progress.signed_file import HashedWriter, Signer, Verifier, read_signed, refuse_untrusted
from empathy_studio.progress.store import Store
from empathy_studio.sentence import Sentence

FIRST_LINE = b"EMPATHY STUDIO RESULTS 1\n"
SUFFIX = ".eresults"
MOST_LINE = 1024 * 1024
"""The longest record that is read, in bytes."""
_PIECE = 64 * 1024

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Carried] = typed_json.decoder(Carried)


class BundleHead(Value, frozen=True, kw_only=True):
    """What a bundle says of itself.

    `device` made it at `made_at` (ISO 8601); `key` is the signer's public key. `ephemeral` and `reader`, the public
    reading key, are there when words are sealed (see `sealing`).
    """

    device: str
    label: str
    made_at: str
    key: bytes
    people: People
    words: Words
    ephemeral: bytes | None = None
    reader: bytes | None = None


class BundleWritten(Value, frozen=True, kw_only=True):
    """What was written: the file, its size in bytes, and how many statements are in it."""

    path: Path
    size: int
    statements: int


_read_head = typed_json.decoder(BundleHead).decode


def write_bundle(
    store: Store,
    path: Path,
    signer: Signer,
    *,
    holder: str | None = None,
    words: Words = "withheld",
    seal_to: bytes | None = None,
    pseudonym_key: bytes | None = None,
) -> BundleWritten:
    """Write a signed bundle to `path`.

    It holds everything, or with `holder` (the device id on a receipt) what that store does not hold yet, with some
    overlap. `words` says what happens to the learners' own words; `sealed` needs the trainer's public reading key in
    `seal_to`. With a `pseudonym_key` (32 bytes) no names leave. Raises ProgressError; then no file is left.
    """
    sealer = Sealer(seal_to) if seal_to is not None else None
    disclosure = Disclosure(words, sealer, pseudonym_key)
    connection = store.db.conn
    head = BundleHead(
        device=store.device.id,
        label=device_label(connection, store.device),
        made_at=store.now().isoformat(timespec="seconds"),
        key=signer.public,
        people="named" if pseudonym_key is None else "pseudonyms",
        words=words,
        ephemeral=sealer.ephemeral if sealer else None,
        reader=seal_to,
    )
    count = 0
    try:
        with faults_told(store.path), write_whole(path) as file:
            writer = HashedWriter(file)
            writer.write(FIRST_LINE + msgspec.json.encode(head) + b"\n")
            packed = zlib.compressobj(6)
            connection.execute("BEGIN")  # all of one moment, whoever writes meanwhile
            try:
                after = held_by(connection, holder) if holder is not None else {}
                for record in disclosure.applied(_records(store, after)):
                    count += isinstance(record, CarriedStatement)
                    writer.write(packed.compress(_encoder.encode(record) + b"\n"))
            finally:
                connection.execute("ROLLBACK")
            writer.write(packed.flush())
            writer.sign(signer)
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: cannot be written ({1}).", path, error.strerror), "Check the stick and its space."
        ) from error
    return BundleWritten(path=path, size=path.stat().st_size, statements=count)


def open_bundle(path: Path, verifier: Verifier) -> tuple[BundleHead, str, Iterator[list[Carried]]]:
    """What a bundle says of itself, the trusted signer's name, and its records, some hundreds at a time, read while
    they are asked for.

    Raises ProgressError, before anything of the records is looked at, when the file is damaged, of a newer format, or
    not signed by a key that is trusted here.
    """
    header, begin, digest, signature = read_signed(path, FIRST_LINE)
    head = _head(path, header)
    name = refuse_untrusted(path, verifier, head.key, digest, signature)
    return head, name, _chained(_decoded(path, begin))


def _head(path: Path, header: bytes) -> BundleHead:
    try:
        return _read_head(header)
    except msgspec.DecodeError as error:
        raise ProgressError(
            Sentence("{0}: cannot be understood ({1}).", path, error), "Ask for the bundle again."
        ) from error


def _records(store: Store, after: dict[tuple[str, int], int]) -> Iterator[Carried]:
    """The records of a store; a link that is the hash of the statement before is left out."""
    connection = store.db.conn
    yield from people_and_attempts(connection)
    last = b""
    for record in statements_after(connection, after):
        made = record.hash
        if isinstance(record, CarriedStatement) and record.previous == last:
            record = msgspec.structs.replace(record, previous=None)
        last = made
        yield record


def _chained(pieces: Iterator[list[Carried]]) -> Iterator[list[Carried]]:
    """The records with every link filled in from the record before."""
    last = b""
    for records in pieces:
        for record in records:
            if isinstance(record, CarriedStatement):
                if record.previous is None:
                    msgspec.structs.force_setattr(record, "previous", last)  # just made, nobody else has it
                last = record.hash
            elif isinstance(record, CarriedErasedStatement):
                last = record.hash
        yield records


def _decoded(path: Path, begin: int) -> Iterator[list[Carried]]:
    number = 0
    for lines in _whole_lines(path, begin):
        try:
            records = _decoder.decode_lines(lines)
        except msgspec.DecodeError as error:
            raise ProgressError(
                Sentence("{0}: a record after number {1} cannot be understood ({2}).", path, number, error),
                "It was made by another version; update first.",
            ) from error
        number += len(records)
        yield records


def _whole_lines(path: Path, begin: int) -> Iterator[bytes]:
    """The lines of the body, unpacked piece by piece, several at a time."""
    unpacked = isal_zlib.decompressobj()
    rest = b""
    try:
        with path.open("rb") as file:
            file.seek(begin)
            while not unpacked.eof:
                piece = unpacked.unconsumed_tail or file.read(_PIECE)
                if not piece:
                    raise ProgressError(Sentence("{0}: was cut short.", path), "Copy it again.")
                whole, _, tail = (rest + unpacked.decompress(piece, _PIECE)).rpartition(b"\n")
                rest = tail
                if len(rest) > MOST_LINE:
                    raise ProgressError(
                        Sentence("{0}: holds a record of more than {1:,} bytes.", path, MOST_LINE), "Make it again."
                    )
                if whole:
                    yield whole
    except (OSError, isal_zlib.error) as error:  # type: ignore[misc]  # its stub gives one error for the class of errors
        raise ProgressError(Sentence("{0}: cannot be read to its end ({1}).", path, error), "Copy it again.") from error
    if rest:
        raise ProgressError(Sentence("{0}: was cut short.", path), "Copy it again.")
