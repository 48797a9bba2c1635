"""What travels between stores, and from a damaged store to its successor: plain records, one for each thing kept."""

from __future__ import annotations

from empathy_studio.course.value import Value
from empathy_studio.progress.chain import FlatStatement
from empathy_studio.progress.identifiers import AttemptId, DeviceId, LearnerId, StatementId


class CarriedDevice(Value, frozen=True, kw_only=True, tag_field="is", tag="device"):
    """A device whose statements are carried. `fork` tells apart the copies of a data folder that went on separately."""

    id: DeviceId
    label: str = ""
    fork: int = 0


class CarriedVersion(Value, frozen=True, kw_only=True, tag_field="is", tag="version"):
    """A lesson version, under the fingerprint that statements refer to."""

    print: str
    lesson: str
    course: str = ""
    course_version: int = 0
    language: str = ""
    pack: str = ""
    pack_hash: str = ""
    rules: str = ""
    title: str = ""


class CarriedFact(Value, frozen=True, kw_only=True, tag_field="is", tag="fact"):
    """One fact about a learner; of two, the later one stands."""

    learner: LearnerId
    field: str
    value: str
    clock: int
    device: str


class CarriedAttempt(Value, frozen=True, kw_only=True, tag_field="is", tag="attempt"):
    """An attempt as it was begun; `version` is a fingerprint."""

    id: AttemptId
    learner: LearnerId
    lesson: str
    version: str
    device: DeviceId
    began_at: str
    clock: int
    follows: AttemptId | None = None


class CarriedDraft(Value, frozen=True, kw_only=True, tag_field="is", tag="draft"):
    """Where a learner stood when the attempt was last left in the middle."""

    attempt: AttemptId
    clock: int
    at: str
    act: str = ""
    position_ms: int | None = None


class CarriedStatement(Value, frozen=True, kw_only=True, tag_field="is", tag="statement"):
    """One statement with what binds it to its device's chain.

    `previous` is None when the record before this one is the statement before it. `binding` is what the hash is made
    with besides (see `chain.bound_hash`). `withheld` says that the words are not shown; `sealed` then may hold them for
    the trainer alone.
    """

    flat: FlatStatement
    hash: bytes
    code: bytes
    binding: bytes
    previous: bytes | None = None
    fork: int = 0
    sealed: bytes | None = None
    withheld: bool = False


class CarriedErasedStatement(Value, frozen=True, kw_only=True, tag_field="is", tag="erased_statement"):
    """What is left of an erased statement: its link in the chain."""

    id: StatementId
    device: DeviceId
    sequence: int
    previous: bytes
    hash: bytes
    fork: int = 0


class CarriedErasedLearner(Value, frozen=True, kw_only=True, tag_field="is", tag="erased_learner"):
    """Somebody whose data was deleted on request; `print` is a hash of the id, not the id."""

    print: str
    at: str


Carried = (
    CarriedDevice
    | CarriedVersion
    | CarriedFact
    | CarriedAttempt
    | CarriedDraft
    | CarriedStatement
    | CarriedErasedStatement
    | CarriedErasedLearner
)
