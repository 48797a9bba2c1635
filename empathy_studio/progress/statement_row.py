"""A statement of the run made flat, with its place and time, and laid out as a row of the store.

Every answer goes through here before its effect is shown, so this is written for speed: fields go by position (by name
they cost more than the hash does), and `sqlite3` gets numbers and byte arrays, which it takes as they are, while
it asks truth values and `bytes` how to adapt them.
"""

from __future__ import annotations

import msgspec

from empathy_studio import typed_json
from empathy_studio.play.statement import Statement
from empathy_studio.progress.chain import FlatStatement, flat_skills
from empathy_studio.progress.identifiers import AttemptId, DeviceId, StatementId

SEQUENCE_BITS = 40
MOST_SEQUENCE = (1 << SEQUENCE_BITS) - 1
STATEMENT_COLUMNS = (
    *("key", "attempt", "clock", "practice", "verb", "scene", "moment", "item", "position_ms", "success", "rapport"),
    *("clock_s", "spent", "duration_ms", "skills", "version", "at", "id", "interaction", "response", "correct", "act"),
    *("private", "withheld", "binding", "previous", "hash", "code"),
)
INSERT_STATEMENT = (
    f"INSERT INTO statements ({', '.join(STATEMENT_COLUMNS)}) VALUES ({', '.join('?' * len(STATEMENT_COLUMNS))})"
)
_encode = msgspec.json.Encoder().encode


class _Positioned(msgspec.Struct):
    """The one field of an act that says where the clip stood."""

    position_ms: int | None = None


_read_position = typed_json.decoder(_Positioned).decode


def row_key(device: int, sequence: int) -> int:
    """The row number of a statement: its device and its number in the device's chain."""
    return device << SEQUENCE_BITS | sequence


def act_text(statement: Statement) -> str:
    """The act's JSON; empty when the statement has none."""
    return bytes(statement.act).decode() if statement.act is not None else ""


def position_after(statement: Statement, act: str, before: int | None) -> int | None:
    """Where the clip stands after a statement: as its act says, else as before, else unknown in a new scene."""
    if '"position_ms"' in act:
        told = _read_position(act).position_ms
        return before if told is None else told
    return None if statement.verb == "entered" else before


def flat_statement(
    statement: Statement,
    name: StatementId,
    act: str,
    at: str,
    *,
    attempt: AttemptId,
    version: str,
    device: DeviceId,
    sequence: int,
    clock: int,
    practice: bool,
    position: int | None,
) -> FlatStatement:
    """A statement of the run with its place and time; `version` is the fingerprint of the lesson version.

    Numbers are as SQLite gives them back: amounts have a fraction, and zero is never negative.
    """
    result = statement.result
    return FlatStatement(
        name,
        device,
        sequence,
        clock,
        at,
        attempt,
        version,
        statement.verb,
        practice,
        statement.scene,
        statement.moment,
        position,
        statement.interaction,
        statement.correct,
        result.success if result else None,
        result.rapport + 0.0 if result else None,
        result.clock_s + 0.0 if result else None,
        result.spent + 0.0 if result else None,
        result.duration_ms if result else None,
        flat_skills(result) if result else (),
        statement.private,
        act,
        statement.response,
        statement.item,
    )


def statement_row(
    flat: FlatStatement,
    *,
    attempt: int,
    device: int,
    version: int,
    withheld: bool,
    binding: bytes,
    previous: bytes,
    made: bytes,
    code: bytes,
) -> tuple[object, ...]:
    """A statement with its seal, in the order of `STATEMENT_COLUMNS`.

    `attempt`, `device` and `version` are rows, `made` is the statement's hash; the seal is as in `CarriedStatement`.
    """
    return (
        device << SEQUENCE_BITS | flat.sequence,
        attempt,
        flat.clock,
        int(flat.practice),
        flat.verb,
        flat.scene,
        flat.moment,
        flat.item,
        flat.position_ms,
        None if flat.success is None else int(flat.success),
        flat.rapport,
        flat.clock_s,
        flat.spent,
        flat.duration_ms,
        _encode(flat.skills).decode() if flat.skills else "",
        version,
        flat.at,
        flat.id,
        flat.interaction,
        flat.response,
        _encode(flat.correct).decode() if flat.correct else "",
        flat.act,
        int(flat.private),
        int(withheld),
        bytearray(binding),
        bytearray(previous),
        bytearray(made),
        bytearray(code),
    )
