"""The tamper-evident chain: each statement is bound to the one before it on its device, part by part.

Three parts are bound separately, so that a bundle can leave out who it was or what was written and the rest can
still be checked: the head (everything else), the person, and the free words. For statement n of a device:

    person = BLAKE3(person salt ‖ learner id)
    words  = BLAKE3(words salt ‖ [act, response] as JSON); 32 zero bytes when they stand in the head
    hash n = BLAKE3(tag ‖ hash n-1 ‖ person ‖ words ‖ head)
    code n = keyed BLAKE3(device key, hash n)[:16]

The two salts are 16 random bytes each; showing one tells nothing about the other part. The hash before the first is
32 zero bytes. `docs/formats/progress.md` gives the head's JSON.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import msgspec
from blake3 import blake3
from msgspec.structs import astuple

from empathy_studio.play.statement import Interaction, Result, SkillScore, Statement, Verb
from empathy_studio.progress.identifiers import AttemptId, DeviceId, StatementId

HASH_SIZE: Final = 32
GENESIS: Final = bytes(HASH_SIZE)
HALF_SALT: Final = 16
SALT_SIZE: Final = 2 * HALF_SALT
NO_WORDS: Final = bytes(HASH_SIZE)
_TAG: Final = b"Empathy Studio statement 1\0"
_FREE_TEXT: Final = frozenset({"fill-in", "long-fill-in", "other"})
_FREE_ACTS: Final = tuple(
    f'{{"act":"{name}"' for name in ("write", "write_journal", "fill_gaps", "keep_recording", "draft")
)

_encode = msgspec.json.Encoder().encode
_ACT: Final = -3
"""The place of the act among the fields of a flat statement; response and item follow."""


class FlatStatement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """One statement with its place and time, flat: as it is hashed, as it stands in a row, and as it travels.

    `version` is the fingerprint of the lesson version. `rapport` and its neighbours are None where the statement has no
    result. `skills` are (skill, points, most), by skill. `act` is the act's JSON, empty when the statement has none.
    `position_ms` is where the clip stood as far as known.
    """

    id: StatementId
    device: DeviceId
    sequence: int
    clock: int
    at: str
    attempt: AttemptId
    version: str
    verb: Verb
    practice: bool = False
    scene: str | None = None
    moment: str | None = None
    position_ms: int | None = None
    interaction: Interaction = ""
    correct: tuple[str, ...] = ()
    success: bool | None = None
    rapport: float | None = None
    clock_s: float | None = None
    spent: float | None = None
    duration_ms: int | None = None
    skills: tuple[tuple[str, float, float], ...] = ()
    private: bool = False
    act: str = ""
    response: str = ""
    item: str = ""

    @property
    def free_text(self) -> bool:
        """Whether act and response may hold words of the learner's own, which are bound and sealed apart."""
        return self.private or self.interaction in _FREE_TEXT or self.act.startswith(_FREE_ACTS)


def flat_skills(result: Result) -> tuple[tuple[str, float, float], ...]:
    """The skills of a result, each once, in the order of their ids; zero is never negative."""
    if len(result.skills) == 1:  # as nearly always
        one = result.skills[0]
        return ((one.skill, one.points + 0.0, one.most + 0.0),)
    sums: dict[str, tuple[float, float]] = {}
    for one in result.skills:
        points, most = sums.get(one.skill, (0.0, 0.0))
        sums[one.skill] = (points + one.points, most + one.most)
    return tuple((skill, sums[skill][0] + 0.0, sums[skill][1] + 0.0) for skill in sorted(sums))


def plain_statement(flat: FlatStatement) -> Statement:
    """The statement of the run that `flat` was made from."""
    result = None
    if flat.rapport is not None:
        result = Result(
            success=flat.success,
            rapport=flat.rapport,
            clock_s=flat.clock_s or 0.0,
            spent=flat.spent or 0.0,
            skills=tuple(
                SkillScore(skill=skill, points=points, most=most)  # type: ignore[arg-type]  # ids are text when kept
                for skill, points, most in flat.skills
            ),
            duration_ms=flat.duration_ms or 0,
        )
    return Statement(
        verb=flat.verb,
        scene=flat.scene,  # type: ignore[arg-type]
        moment=flat.moment,  # type: ignore[arg-type]
        item=flat.item,
        act=msgspec.Raw(flat.act.encode()) if flat.act else None,
        interaction=flat.interaction,
        response=flat.response,
        correct=flat.correct,
        result=result,
        private=flat.private,
    )


def head_of(flat: FlatStatement) -> bytes:
    """The canonical JSON of everything but the person and free words."""
    return _head(flat, flat.free_text)


def _head(flat: FlatStatement, free_text: bool) -> bytes:
    parts = astuple(flat)  # in the order of the fields, which is that of the head
    if free_text:
        parts = (*parts[:_ACT], "", "", flat.item)
    return _encode(parts if flat.item else parts[:-1])


@lru_cache(maxsize=16)  # statements of one attempt that follow each other mostly have the same
def person_commitment(salt: bytes, learner: str) -> bytes:
    """What the chain holds of the person; `salt` is the first half of the statement's."""
    return blake3(salt + learner.encode()).digest()


def words_commitment(salt: bytes, flat: FlatStatement) -> bytes:
    """What the chain holds of the free words; `salt` is the second half of the statement's."""
    return blake3(salt + _encode((flat.act, flat.response))).digest() if flat.free_text else NO_WORDS


def link(previous: bytes, person: bytes, words: bytes, head_json: bytes) -> bytes:
    """The hash of a statement from the one before it and its three parts."""
    return blake3(b"".join((_TAG, previous, person, words, head_json))).digest()


def bound_hash(previous: bytes, flat: FlatStatement, learner: str, binding: bytes, *, withheld: bool) -> bytes:
    """The hash of a statement as it is here; `binding` says how its parts are bound. Empty when it says nothing.

    32 bytes: the salt, nothing was ever held back. 64 bytes: the commitments to person and words, of which one or both
    were. 80 bytes: the same, and the second half of the salt, with which the words can be proven.
    """
    if len(binding) == SALT_SIZE:
        person, words, words_salt = person_commitment(binding[:HALF_SALT], learner), NO_WORDS, binding[HALF_SALT:]
    elif len(binding) in (2 * HASH_SIZE, 2 * HASH_SIZE + HALF_SALT):
        person, words, words_salt = commitments(binding)
        if withheld:
            words_salt = b""
    else:
        return b""
    free_text = flat.free_text
    if words_salt:
        words = words_commitment(words_salt, flat) if free_text else NO_WORDS
    return link(previous, person, words, _head(flat, free_text))


def commitments(binding: bytes) -> tuple[bytes, bytes, bytes]:
    """The commitments to person and words in a binding of 64 or 80 bytes, and the words' salt, which may be empty."""
    return binding[:HASH_SIZE], binding[HASH_SIZE : 2 * HASH_SIZE], binding[2 * HASH_SIZE :]


def authentication_code(device_key: bytes, statement_hash: bytes) -> bytes:
    """16 bytes that only who holds the device's key (32 bytes) can make."""
    return blake3(statement_hash, key=device_key).digest(16)


def fingerprint(*parts: str) -> str:
    """A short name for exactly these texts, 32 hex digits."""
    return blake3(_encode(parts)).hexdigest(length=16)
