"""Figures that follow from the statements: kept up to date in the same transaction, and rebuilt by the same SQL.

An attempt gets its results when its official line ends; before that it is read from its last statement. Sums are
rounded to nine places, because SQLite adds floating-point numbers in other ways since its version 3.43.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

PROJECTION_VERSION = "4"
"""Changes whenever the SQL below would give other figures; a store with another one is rebuilt when it is opened."""

TABLES = ("attempt_results", "attempt_skills", "lesson_progress", "skill_progress")

ENDS = frozenset({"completed", "left"})
"""The verbs that end the official line; they are also the names of the state the attempt has then."""

SCORED_ANEW = (
    "EXISTS (SELECT 1 FROM attempts f WHERE f.clock = {attempt}.clock"
    " AND (f.follows = {attempt}.key OR (f.follows = {attempt}.follows AND f.id < {attempt}.id)))"
)
"""Whether an attempt's place was taken by one that `Attempts.keep_scored` made, which has its beginning. Where two
desks scored the same attempt, the one with the smaller id stands."""

_ENDED = "s.verb IN ('completed', 'left') AND s.practice = 0"

# What an ending statement says of the whole attempt: first of all skills together, under no name, then skill by skill.
_IN_ALL = "CASE json_extract(nullif(s.skills, ''), '$[0][0]') WHEN '' THEN json_extract(s.skills, '$[0][{place}]') END"
_SKILLS_SAID = f"""
INSERT INTO attempt_skills
SELECT s.attempt, json_extract(j.value, '$[0]'), json_extract(j.value, '$[1]'), json_extract(j.value, '$[2]')
FROM statements s, json_each(s.skills) j
WHERE {_ENDED} AND s.skills <> '' AND json_extract(j.value, '$[0]') <> '' AND {{of}}
"""

# Where it says nothing: of each moment once, skill by skill the best.
_SKILLS_SUMMED = f"""
INSERT INTO attempt_skills
SELECT attempt, skill, round(SUM(points), 9), round(SUM(most), 9)
FROM (
    SELECT s.attempt, s.moment, json_extract(j.value, '$[0]') AS skill, MAX(json_extract(j.value, '$[1]')) AS points,
        MAX(json_extract(j.value, '$[2]')) AS most
    FROM statements s, json_each(s.skills) j
    WHERE s.practice = 0 AND s.skills <> '' AND {{of}}
        AND s.attempt IN (SELECT s.attempt FROM statements s WHERE {_ENDED} AND s.skills = '' AND {{of}})
    GROUP BY s.attempt, s.moment, skill
    ORDER BY s.attempt, skill, s.moment
)
GROUP BY attempt, skill
"""

_RESULTS = f"""
INSERT OR REPLACE INTO attempt_results
SELECT s.attempt, s.verb, s.clock, ifnull(s.rapport, 0.0), ifnull(s.clock_s, 0.0), ifnull(s.spent, 0.0),
    coalesce({_IN_ALL.format(place=1)}, p.points, 0.0),
    coalesce({_IN_ALL.format(place=2)}, p.most, 0.0),
    s.success, ifnull(c.time_ms, 0)
FROM statements s
LEFT JOIN (
    SELECT s.attempt, SUM(s.duration_ms) AS time_ms
    FROM statements s INDEXED BY statements_by_attempt WHERE s.practice = 0 AND {{of}} GROUP BY s.attempt
) c ON c.attempt = s.attempt
LEFT JOIN (
    SELECT s.attempt, round(SUM(s.points), 9) AS points, round(SUM(s.most), 9) AS most
    FROM attempt_skills s WHERE {{of}} GROUP BY s.attempt
) p ON p.attempt = s.attempt
WHERE {_ENDED} AND {{of}}
"""

_LESSON_PROGRESS = f"""
INSERT INTO lesson_progress
SELECT lesson, learner, COUNT(*), COUNT(*) FILTER (WHERE done), COUNT(*) FILTER (WHERE done AND passed = 1),
    MAX(score) FILTER (WHERE done), MAX(score) FILTER (WHERE done AND nth = 1),
    MAX(score) FILTER (WHERE done AND nth_last = 1), ifnull(SUM(time_ms) FILTER (WHERE done), 0),
    MAX(ifnull(ended, clock))
FROM (
    SELECT a.learner, a.lesson, a.clock, r.clock AS ended, ifnull(r.state, '') = 'completed' AS done, r.passed,
        r.time_ms, CASE WHEN r.most > 0 THEN min(1.0, max(0.0, r.points / r.most)) END AS score,
        row_number() OVER (PARTITION BY a.learner, a.lesson, ifnull(r.state, '') = 'completed'
            ORDER BY a.clock, a.id) AS nth,
        row_number() OVER (PARTITION BY a.learner, a.lesson, ifnull(r.state, '') = 'completed'
            ORDER BY a.clock DESC, a.id DESC) AS nth_last
    FROM attempts a LEFT JOIN attempt_results r ON r.attempt = a.key
    WHERE {{whose}} AND NOT {SCORED_ANEW.format(attempt="a")}
        AND (r.attempt IS NOT NULL OR NOT EXISTS (SELECT 1 FROM attempts f WHERE f.follows = a.key))
)
GROUP BY lesson, learner
"""

_SKILL_PROGRESS = f"""
INSERT INTO skill_progress
SELECT p.skill, a.learner, a.lesson, round(SUM(p.points), 9), round(SUM(p.most), 9), COUNT(*)
FROM attempts a
JOIN attempt_results r ON r.attempt = a.key AND r.state = 'completed'
JOIN attempt_skills p ON p.attempt = a.key
WHERE {{whose}} AND NOT {SCORED_ANEW.format(attempt="a")}
GROUP BY p.skill, a.learner, a.lesson
"""

_OF_ATTEMPT = tuple(sql.format(of="s.attempt = :attempt") for sql in (_SKILLS_SAID, _SKILLS_SUMMED, _RESULTS))
_OF_LESSON = tuple(
    sql.format(whose="a.learner = :learner AND a.lesson = :lesson") for sql in (_LESSON_PROGRESS, _SKILL_PROGRESS)
)
_OF_TOUCHED = (
    *(sql.format(of="s.attempt IN (SELECT attempt FROM touched)") for sql in (_SKILLS_SAID, _SKILLS_SUMMED, _RESULTS)),
    *(
        sql.format(whose="(a.learner, a.lesson) IN (SELECT learner, lesson FROM touched_lessons)")
        for sql in (_LESSON_PROGRESS, _SKILL_PROGRESS)
    ),
)
_OF_ALL = (
    *(sql.format(of="1") for sql in (_SKILLS_SAID, _SKILLS_SUMMED, _RESULTS)),
    *(sql.format(whose="1") for sql in (_LESSON_PROGRESS, _SKILL_PROGRESS)),
)


def project_attempt(connection: sqlite3.Connection, attempt: int) -> None:
    """Work out one attempt's results afresh; it has none before its official line ended."""
    for table in ("attempt_results", "attempt_skills"):
        connection.execute(f"DELETE FROM {table} WHERE attempt = ?", (attempt,))
    for sql in _OF_ATTEMPT:
        connection.execute(sql, {"attempt": attempt})


def project_lesson(connection: sqlite3.Connection, learner: int, lesson: str) -> None:
    """Work out one learner's figures in one lesson afresh from the results of the attempts."""
    for table in ("lesson_progress", "skill_progress"):
        connection.execute(f"DELETE FROM {table} WHERE learner = ? AND lesson = ?", (learner, lesson))
    for sql in _OF_LESSON:
        connection.execute(sql, {"learner": learner, "lesson": lesson})


def project_touched(connection: sqlite3.Connection, attempts: Iterable[int]) -> None:
    """Work out the results of `attempts` afresh, and the figures of the lessons they belong to."""
    connection.execute("CREATE TEMP TABLE touched (attempt INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO touched VALUES (?)", ((attempt,) for attempt in attempts))
    connection.execute(
        "CREATE TEMP TABLE touched_lessons AS SELECT DISTINCT learner, lesson FROM attempts"
        " WHERE key IN (SELECT attempt FROM touched)"
    )
    for table in ("attempt_results", "attempt_skills"):
        connection.execute(f"DELETE FROM {table} WHERE attempt IN (SELECT attempt FROM touched)")
    for table in ("lesson_progress", "skill_progress"):
        connection.execute(
            f"DELETE FROM {table} WHERE (learner, lesson) IN (SELECT learner, lesson FROM touched_lessons)"
        )
    for sql in _OF_TOUCHED:
        connection.execute(sql)
    connection.execute("DROP TABLE touched")
    connection.execute("DROP TABLE touched_lessons")


def rebuild(connection: sqlite3.Connection) -> None:
    """Drop all figures and work them out from the statements; inside a transaction of the caller's."""
    for table in TABLES:
        connection.execute(f"DELETE FROM {table}")
    for sql in _OF_ALL:
        connection.execute(sql)
    connection.execute(
        "INSERT OR REPLACE INTO store_facts (name, value) VALUES ('projections', ?)", (PROJECTION_VERSION,)
    )
