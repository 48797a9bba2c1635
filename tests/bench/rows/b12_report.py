"""B12: a report over a million statements, from figures that are kept ready, beside GROUP BY over the statements."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from empathy_studio.progress.database import writing
from empathy_studio.progress.projections import rebuild
from empathy_studio.progress.store import Store, open_store
from empathy_studio.report.figures import Figures
from tests.bench.row import Contestant, Row, Target
from tests.progress.lessons import version

LEARNERS, LESSONS, STATEMENTS = 2_500, 10, 40
GROUPED = "GROUP BY over 1,000,000 statements: answers, right ones and time by lesson"
LESSON_PAGE = "the page of lessons"
SKILL_PAGE = "the page of skills"
PEOPLE_PAGE = "the page of 2,500 people"
REBUILT = "all figures dropped and rebuilt"

_GROUP_BY = """
SELECT a.lesson, count(*), avg(s.success), sum(s.duration_ms), count(DISTINCT a.learner)
FROM statements s JOIN attempts a ON a.key = s.attempt
WHERE s.practice = 0 AND s.verb = 'answered' GROUP BY a.lesson
"""
_LEARNERS = f"""
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {LEARNERS})
INSERT INTO learners (id, name, number) SELECT printf('01900000-0000-7000-8000-%012x', i), 'Learner ' || i, i FROM n
"""
_ATTEMPTS = f"""
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {LESSONS} - 1)
INSERT INTO attempts (id, learner, lesson, version, device, began_at, clock)
SELECT printf('01910000-0000-7000-8000-%06x%06x', l.key, n.i), l.key, v.lesson, v.key, 1, '2026-11-22T09:00:00+00:00',
    (l.key * {LESSONS} + n.i) * 1000
FROM learners l, n JOIN lesson_versions v ON v.key = n.i + 1
"""
# Of 40 statements 12 are answers, and every tenth attempt is still in progress.
_STATEMENTS = f"""
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {STATEMENTS})
INSERT INTO statements (key, attempt, clock, practice, verb, scene, moment, success, rapport, clock_s, spent,
    duration_ms, skills, version, at, id, interaction, response, correct, act, private, withheld,
    binding, previous, hash, code)
SELECT (1 << 40) + (a.key - 1) * {STATEMENTS} + n.i, a.key, a.clock + n.i, 0,
    CASE WHEN n.i = {STATEMENTS} AND a.key % 10 THEN 'completed' WHEN n.i % 3 = 0 THEN 'answered' ELSE 'reached' END,
    'scene-' || (n.i / 4), 'moment-' || (n.i / 3), (a.key + n.i) % 3 > 0, 5.0, 12.5, 0.0, 1200,
    CASE WHEN n.i % 3 = 0 OR n.i = {STATEMENTS}
        THEN '[["attention",1.5,2.0],["naming",' || ((a.key + n.i) % 3) || ',2.0]]' ELSE '' END,
    a.version, '2026-11-22T09:00:00.000+00:00',
    printf('01920000-0000-7000-8000-%012x', (a.key - 1) * {STATEMENTS} + n.i), 'choice', 'choice-' || (a.key % 4),
    '["choice-1"]', '{{"act":"pick","choices":["choice-1"],"took_ms":1200}}', 0, 0,
    zeroblob(32), zeroblob(32), zeroblob(32), zeroblob(16)
FROM attempts a, n
"""


def _timed(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return (time.perf_counter() - begin) * 1000


def _fill(store: Store) -> None:
    learner = store.learners.add("First")
    for number in range(LESSONS):
        store.attempts.begin(learner.id, version(f"lesson-{number}"))
    with writing(store.db, store.path) as connection:
        connection.execute("DELETE FROM attempts")
        for sql in (_LEARNERS, _ATTEMPTS, _STATEMENTS):
            connection.execute(sql)
        rebuild(connection)
    store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _rebuild(store: Store) -> None:
    with writing(store.db, store.path) as connection:
        rebuild(connection)


@contextmanager
def prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    """A store with a million statements of 2,500 learners in 10 lessons."""
    with open_store(folder) as store:
        _fill(store)
        with Figures(folder) as figures:
            assert store.db.conn.execute("SELECT count(*) FROM statements").fetchone()[0] == 1_000_400
            yield (
                Contestant(GROUPED, lambda: _timed(lambda: store.db.conn.execute(_GROUP_BY).fetchall()), floor=True),
                Contestant(LESSON_PAGE, lambda: _timed(figures.lessons)),
                Contestant(SKILL_PAGE, lambda: _timed(figures.skills)),
                Contestant(PEOPLE_PAGE, lambda: _timed(figures.people)),
                Contestant(REBUILT, lambda: _timed(lambda: _rebuild(store))),
            )


ROWS = (
    Row(
        name="B12",
        title="report over a million statements",
        prepare=prepare,
        targets=(
            Target(LESSON_PAGE, beside=GROUPED, times=0.05),
            Target(SKILL_PAGE, beside=GROUPED, times=0.05),
            Target(REBUILT, limit=1000.0),
        ),
    ),
)
