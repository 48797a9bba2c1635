"""Merges a bundle into a store: as often as one likes, in any order, with the same result."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from blake3 import blake3

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.progress.bundle import BundleHead, open_bundle
from empathy_studio.progress.carried import Carried, CarriedAttempt, CarriedErasedStatement, CarriedStatement
from empathy_studio.progress.chain import bound_hash
from empathy_studio.progress.checkup import Gap, gaps_of
from empathy_studio.progress.database import writing
from empathy_studio.progress.disclosure import unsealed
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.hybrid_clock import MOST_CLOCK
from empathy_studio.progress.identifiers import is_id
from empathy_studio.progress.intake import Intake
from empathy_studio.progress.sealing import Opener
from empathy_studio.progress.signed_file import Verifier
from empathy_studio.progress.statement_row import MOST_SEQUENCE
from empathy_studio.progress.store import Store
from empathy_studio.sentence import Sentence, counted


class Merged(Value, frozen=True, kw_only=True):
    """What a merge did.

    `added` statements were new here, `known` were here already. `gaps` are what is missing of every device in the
    bundle. `sealed` statements have words that could not be opened here. `forks` tells of copies of a data folder that
    went on separately; all their statements are kept.
    """

    source: str
    signer: str
    made_at: str
    added: int
    known: int
    sealed: int
    forks: int
    gaps: tuple[Gap, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What happened, in plain sentences."""
        added = counted(
            self.added, "One statement from {0} was added", "%n statements from {0} were added", self.source
        )
        known = counted(self.known, "one was here already", "%n were here already")
        said = [Sentence("{0}; {1}.", added, known)]
        if self.sealed:
            said.append(
                counted(
                    self.sealed,
                    "One answer in own words is sealed; only the trainer's key opens it.",
                    "%n answers in own words are sealed; only the trainer's key opens them.",
                )
            )
        if self.forks:
            said.append(
                counted(
                    self.forks,
                    "One statement comes from a copy of a data folder that went on separately; it is kept."
                    " Give each machine its own folder.",
                    "%n statements come from a copy of a data folder that went on separately; all are kept."
                    " Give each machine its own folder.",
                )
            )
        return (*said, *(gap.sentence for gap in self.gaps))


def merged_on(store: Store, path: Path) -> str | None:
    """When this very file was taken in here before (ISO 8601); None when it was not. Raises ProgressError."""
    try:
        print_of = blake3(path.read_bytes()).hexdigest(length=16)
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: cannot be read ({1}).", path, error.strerror), "Check the stick or the folder."
        ) from error
    with faults_told(store.path):
        row = store.db.conn.execute("SELECT at FROM merged_bundles WHERE print = ?", (print_of,)).fetchone()
    return str(row[0]) if row is not None else None


def merge_bundle(store: Store, path: Path, verifier: Verifier, reading_key: bytes | None = None) -> Merged:
    """Take the bundle at `path` into the store, whole or not at all; again changes nothing.

    `reading_key` is the trainer's private key (32 bytes) to open sealed words with. Raises ProgressError when the file
    is damaged, not signed by a trusted key, or does not hold what its hashes say; then nothing was taken in.
    """
    bundle, signer, pieces = open_bundle(path, verifier)
    opener = Opener(reading_key, bundle.ephemeral) if reading_key is not None and bundle.ephemeral else None
    reading = _Reading(path, opener)
    with writing(store.db, store.path) as connection:
        intake = Intake(connection)
        try:
            for records in reading.checked(pieces):
                intake.take(records)
        except KeyError as error:
            raise _wrong(path, Sentence("it refers to {0}, which it does not hold", error.args[0])) from error
        intake.finish(store.device.key)
        keys = connection.execute("SELECT key, id, fork FROM devices ORDER BY key").fetchall()
        gaps = [
            gap
            for key, name, fork in keys
            if name in reading.devices and not intake.came_whole(key)
            for gap in gaps_of(connection, key, name, fork)
        ]
        merged = Merged(
            source=bundle.label or bundle.device,
            signer=signer,
            made_at=bundle.made_at,
            added=intake.added,
            known=intake.known,
            sealed=reading.sealed,
            forks=intake.forks,
            gaps=tuple(gaps),
        )
        _note(store, bundle, merged, path)
    return merged


class _Reading:
    """Checks records as they are read; what came before the merge is not touched when one of them is wrong."""

    def __init__(self, path: Path, opener: Opener | None) -> None:
        self._path = path
        self._opener = opener
        self._learner_of: dict[str, str] = {}
        self.devices: set[str] = set()
        self.sealed = 0

    def checked(self, pieces: Iterator[list[Carried]]) -> Iterator[list[Carried]]:
        """The records, those with sealed words opened if we can."""
        for records in pieces:
            for place, record in enumerate(records):
                if isinstance(record, CarriedStatement):
                    if record.sealed is not None:
                        record = records[place] = self._opened(record)
                    self._refuse_changed(record)
                elif isinstance(record, CarriedAttempt):
                    self._learner_of[record.id] = record.learner
                elif isinstance(record, CarriedErasedStatement):
                    self.devices.add(record.device)
            yield records

    def _opened(self, record: CarriedStatement) -> CarriedStatement:
        if self._opener is not None:
            return unsealed(record, self._opener)
        self.sealed += 1
        return record

    def _refuse_changed(self, record: CarriedStatement) -> None:
        flat = record.flat
        self.devices.add(flat.device)
        if not (0 < flat.sequence <= MOST_SEQUENCE and 0 < flat.clock <= MOST_CLOCK and is_id(flat.id)):
            raise _wrong(self._path, Sentence("the place of statement {0} cannot be", flat.id))
        learner = self._learner_of[flat.attempt]
        made = bound_hash(record.previous or b"", flat, learner, record.binding, withheld=record.withheld)
        if made != record.hash:
            raise _wrong(self._path, Sentence("statement {0} is not what its hash says", flat.id))


def _note(store: Store, bundle: BundleHead, merged: Merged, path: Path) -> None:
    store.db.conn.execute(
        "INSERT OR REPLACE INTO merged_bundles (print, at, source, signer, statements, added)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            blake3(path.read_bytes()).hexdigest(length=16),
            store.now().isoformat(timespec="seconds"),
            bundle.device,
            merged.signer,
            merged.added + merged.known,
            merged.added,
        ),
    )


def _wrong(path: Path, what: str) -> ProgressError:
    return ProgressError(
        Sentence("{0}: {1}.", path, what), "Nothing was taken in. Make the bundle again where it comes from."
    )
