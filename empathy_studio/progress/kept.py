"""Reads statements back from their rows, exactly as they were kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import msgspec

from empathy_studio.progress.chain import FlatStatement

_AS_KEPT = (
    *("id", "sequence", "clock", "at", "verb", "scene", "moment", "position_ms", "interaction"),
    *("rapport", "clock_s", "spent", "duration_ms", "act", "response"),
)
_SELECT = (
    f"SELECT s.key, {', '.join(f's.{name}' for name in _AS_KEPT)},"
    " d.id, a.id, v.print, s.practice, s.correct, s.success, s.private, p.skill, p.points, p.most"
)
_FROM = (
    " FROM statements s JOIN devices d ON d.key = s.device JOIN attempts a ON a.key = s.attempt"
    " JOIN lesson_versions v ON v.key = s.version"
    " LEFT JOIN skill_points p ON p.attempt = s.attempt AND p.statement = s.key"
    " AND p.moment = CASE WHEN s.verb IN ('completed', 'left') THEN '' ELSE ifnull(s.moment, '-') END"
)
_FIRST_OTHER = 1 + len(_AS_KEPT)
_SKILL = slice(_FIRST_OTHER + 7, _FIRST_OTHER + 10)
_read_texts = msgspec.json.Decoder(tuple[str, ...]).decode


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
    rows = connection.execute(f"{_SELECT}{more} {_FROM} WHERE {where} ORDER BY {order}, s.key, p.skill", arguments)
    for _, group in groupby(rows, key=itemgetter(0)):
        yield _from_rows(group)


def _from_rows(rows: Iterable[tuple[Any, ...]]) -> tuple[FlatStatement, tuple[Any, ...]]:
    """One statement from its rows, of which there is one for each skill, and at least one."""
    every = list(rows)
    row = every[0]
    device, attempt, version, practice, correct, success, private = row[_FIRST_OTHER : _SKILL.start]
    flat = FlatStatement(
        **dict(zip(_AS_KEPT, row[1:_FIRST_OTHER], strict=True)),
        device=device,
        attempt=attempt,
        version=version,
        practice=bool(practice),
        correct=_read_texts(correct) if correct else (),
        success=None if success is None else bool(success),
        private=bool(private),
        skills=tuple(one[_SKILL] for one in every) if row[_SKILL.start] is not None else (),
    )
    return flat, row[_SKILL.stop :]
