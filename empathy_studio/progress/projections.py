"""Figures that follow from the statements: kept up to date in the same transaction, and rebuilt by the same SQL."""

from __future__ import annotations

import sqlite3

PROJECTION_VERSION = "1"
"""Changes whenever the SQL below would give other figures; a store with another one is rebuilt when it is opened."""

TABLES = ("attempt_states", "attempt_skills", "lesson_progress", "skill_progress")

ENDS = {"completed": "completed", "left": "left"}
"""The verbs that end the official line, and the state the attempt has then."""

# Points of one moment count once, skill by skill the best; what an ending statement says of the whole attempt wins.
_ATTEMPT_SKILLS = """
INSERT INTO attempt_skills
SELECT b.attempt, b.skill, SUM(b.points), SUM(b.most)
FROM (
    SELECT attempt, moment, skill, MAX(points) AS points, MAX(most) AS most
    FROM skill_points WHERE practice = 0 AND {of} GROUP BY attempt, moment, skill
) b
WHERE b.attempt IN (SELECT attempt FROM statements WHERE verb IN ('completed', 'left') AND practice = 0 AND {of})
    AND (b.moment = '') = EXISTS (SELECT 1 FROM skill_points w WHERE w.attempt = b.attempt AND w.moment = '')
GROUP BY b.attempt, b.skill
"""

_ATTEMPT_STATES = """
INSERT OR REPLACE INTO attempt_states
SELECT a.key,
    CASE WHEN e.attempt IS NOT NULL THEN e.verb
        WHEN EXISTS (SELECT 1 FROM attempts f WHERE f.follows = a.key) THEN 'continued'
        WHEN c.statements IS NULL THEN 'new' ELSE 'in_progress' END,
    ifnull(c.statements, 0), ifnull(c.last_clock, a.clock), ifnull(s.at, a.began_at), s.scene, s.moment, s.position_ms,
    ifnull(o.rapport, 0.0), ifnull(o.clock_s, 0.0), ifnull(o.spent, 0.0), ifnull(p.points, 0.0), ifnull(p.most, 0.0),
    e.success, e.clock, ifnull(c.time_ms, 0)
FROM attempts a
LEFT JOIN (
    SELECT attempt, COUNT(*) AS statements, MAX(clock) AS last_clock,
        MAX(clock) FILTER (WHERE practice = 0) AS official_clock,
        SUM(duration_ms) FILTER (WHERE practice = 0) AS time_ms
    FROM statements INDEXED BY statements_by_attempt WHERE {of} GROUP BY attempt
) c ON c.attempt = a.key
LEFT JOIN statements s ON s.attempt = a.key AND s.clock = c.last_clock
LEFT JOIN statements o ON o.attempt = a.key AND o.clock = c.official_clock
LEFT JOIN (
    SELECT attempt, SUM(points) AS points, SUM(most) AS most FROM attempt_skills WHERE {of} GROUP BY attempt
) p ON p.attempt = a.key
LEFT JOIN (
    SELECT attempt, verb, success, MIN(clock) AS clock
    FROM statements WHERE verb IN ('completed', 'left') AND practice = 0 AND {of} GROUP BY attempt
) e ON e.attempt = a.key
WHERE {key}
"""

_LESSON_PROGRESS = """
INSERT INTO lesson_progress
SELECT learner, lesson, COUNT(*), COUNT(*) FILTER (WHERE done), COUNT(*) FILTER (WHERE done AND passed = 1),
    MAX(score) FILTER (WHERE done), MAX(score) FILTER (WHERE done AND nth = 1),
    MAX(score) FILTER (WHERE done AND nth_last = 1), ifnull(SUM(time_ms) FILTER (WHERE done), 0),
    MAX(ifnull(ended_clock, clock))
FROM (
    SELECT a.learner, a.lesson, a.clock, t.state = 'completed' AS done, t.ended_clock, t.passed, t.time_ms,
        CASE WHEN t.most > 0 THEN min(1.0, max(0.0, t.points / t.most)) END AS score,
        row_number() OVER (PARTITION BY a.learner, a.lesson, t.state = 'completed' ORDER BY a.clock, a.id) AS nth,
        row_number() OVER (PARTITION BY a.learner, a.lesson, t.state = 'completed' ORDER BY a.clock DESC, a.id DESC)
            AS nth_last
    FROM attempts a JOIN attempt_states t ON t.attempt = a.key
    WHERE t.state <> 'continued' AND {whose}
)
GROUP BY learner, lesson
"""

_SKILL_PROGRESS = """
INSERT INTO skill_progress
SELECT a.learner, a.lesson, p.skill, SUM(p.points), SUM(p.most), COUNT(*)
FROM attempts a
JOIN attempt_states t ON t.attempt = a.key AND t.state = 'completed'
JOIN attempt_skills p ON p.attempt = a.key
WHERE {whose}
GROUP BY a.learner, a.lesson, p.skill
"""

_OF_ONE = "attempt = :attempt"
_ONE_STATE = _ATTEMPT_STATES.format(of=_OF_ONE, key="a.key = :attempt")
_ONE_SKILLS = _ATTEMPT_SKILLS.format(of=_OF_ONE)
_ONE_LESSON = "a.learner = :learner AND a.lesson = :lesson"
_ONE_LESSON_PROGRESS = _LESSON_PROGRESS.format(whose=_ONE_LESSON)
_ONE_SKILL_PROGRESS = _SKILL_PROGRESS.format(whose=_ONE_LESSON)


def project_attempt(connection: sqlite3.Connection, attempt: int) -> None:
    """Work out one attempt's state and skills afresh from its statements."""
    one = {"attempt": attempt}
    for table in ("attempt_states", "attempt_skills"):
        connection.execute(f"DELETE FROM {table} WHERE attempt = :attempt", one)
    connection.execute(_ONE_SKILLS, one)
    connection.execute(_ONE_STATE, one)


def project_ended(connection: sqlite3.Connection, attempt: int) -> None:
    """Work out the skills and points of an attempt whose official line has just ended."""
    connection.execute(_ONE_SKILLS, {"attempt": attempt})
    connection.execute(
        "UPDATE attempt_states SET (points, most) = (SELECT ifnull(SUM(points), 0.0), ifnull(SUM(most), 0.0)"
        " FROM attempt_skills WHERE attempt = ?1) WHERE attempt = ?1",
        (attempt,),
    )


def project_lesson(connection: sqlite3.Connection, learner: int, lesson: str) -> None:
    """Work out one learner's figures in one lesson afresh from the states of the attempts."""
    whose = {"learner": learner, "lesson": lesson}
    for table in ("lesson_progress", "skill_progress"):
        connection.execute(f"DELETE FROM {table} WHERE learner = :learner AND lesson = :lesson", whose)
    connection.execute(_ONE_LESSON_PROGRESS, whose)
    connection.execute(_ONE_SKILL_PROGRESS, whose)


def rebuild(connection: sqlite3.Connection) -> None:
    """Drop all figures and work them out from the statements; inside a transaction of the caller's."""
    for table in TABLES:
        connection.execute(f"DELETE FROM {table}")
    connection.execute(_ATTEMPT_SKILLS.format(of="1"))
    connection.execute(_ATTEMPT_STATES.format(of="1", key="1"))
    connection.execute(_LESSON_PROGRESS.format(whose="1"))
    connection.execute(_SKILL_PROGRESS.format(whose="1"))
    connection.execute(
        "INSERT OR REPLACE INTO store_facts (name, value) VALUES ('projections', ?)", (PROJECTION_VERSION,)
    )
