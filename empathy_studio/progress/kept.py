"""Reads statements back from their rows, exactly as they were kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from empathy_studio import typed_json
from empathy_studio.progress.chain import FlatStatement
from empathy_studio.progress.identifiers import AttemptId, DeviceId

_AS_KEPT = (
    *("id", "sequence", "clock", "at", "verb", "scene", "moment", "item", "position_ms", "interaction"),
    *("rapport", "clock_s", "spent", "duration_ms", "act", "response"),
)
OWN_COLUMNS = (*_AS_KEPT, "practice", "correct", "success", "private", "skills")
"""The columns of a statement's row that say what it is; device, attempt and version are rows of their own."""

_SELECT = f"SELECT {', '.join(f's.{name}' for name in OWN_COLUMNS)}, d.id, a.id, v.print"
_FROM = (
    " FROM statements s JOIN devices d ON d.key = s.device JOIN attempts a ON a.key = s.attempt"
    " JOIN lesson_versions v ON v.key = s.version"
)
_OWN = len(OWN_COLUMNS)
_read_texts = typed_json.decoder(tuple[str, ...]).decode
_read_skills = typed_json.decoder(tuple[tuple[str, float, float], ...]).decode


def flat_statements(
    connection: sqlite3.Connection, where: str, arguments: Sequence[object] = (), order: str = "s.clock, s.id"
) -> Iterator[FlatStatement]:
    """The statements for which `where` holds (SQL over statements `s`, devices `d`, attempts `a`, versions `v`)."""
    for flat, _ in flat_with(connection, "", where, arguments, order):
        yield flat


def flat_with(
    connection: sqlite3.Connection, more: str, where: str, arguments: Sequence[object], order: str
) -> Iterator[tuple[FlatStatement, tuple[Any, ...]]]:
    """The same, each with the columns that `more` names (SQL that begins with a comma, or nothing)."""
    for row in connection.execute(f"{_SELECT}{more} {_FROM} WHERE {where} ORDER BY {order}", arguments):
        yield flat_of(row[:_OWN], *row[_OWN : _OWN + 3]), row[_OWN + 3 :]


def flat_of(own: Sequence[Any], device: str, attempt: str, version: str) -> FlatStatement:
    """The statement whose `OWN_COLUMNS` are `own`. Raises msgspec.DecodeError for lists that are not as kept."""
    practice, correct, success, private, skills = own[len(_AS_KEPT) :]
    return FlatStatement(
        **dict(zip(_AS_KEPT, own, strict=False)),
        device=DeviceId(device),
        attempt=AttemptId(attempt),
        version=version,
        practice=bool(practice),
        correct=_read_texts(correct) if correct else (),
        success=None if success is None else bool(success),
        private=bool(private),
        skills=_read_skills(skills) if skills else (),
    )
