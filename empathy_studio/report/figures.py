"""Figures of lessons, skills and people, each from one query over what the store keeps ready."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from sqlite_utils import Database

from empathy_studio.course.value import Value
from empathy_studio.progress.database import connect_to_read, database_path, progress_folder
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.projections import SCORED_ANEW
from empathy_studio.report.table import Cell, Column, Table

# Guests count in the figures of lessons, but are no people of the site; removed people do not count at all.
_WHO = (
    "p.learner NOT IN (SELECT key FROM learners WHERE removed = 1)"
    " AND (:group IS NULL OR p.learner IN (SELECT learner FROM learner_groups WHERE name = :group))"
)

_LESSONS = f"""
SELECT p.lesson,
    (SELECT v.title FROM lesson_versions v WHERE v.lesson = p.lesson ORDER BY v.course_version DESC, v.key DESC LIMIT 1)
        AS title,
    COUNT(*) AS learners, SUM(p.attempts) AS attempts, SUM(p.completed) AS completed,
    COUNT(*) FILTER (WHERE p.completed > 0) AS finished_by, COUNT(*) FILTER (WHERE p.passed > 0) AS passed_by,
    AVG(p.first) AS first_score, AVG(p.best) AS best_score, AVG(p.last) AS last_score,
    CAST(SUM(p.time_ms) AS REAL) / nullif(SUM(p.completed), 0) / 1000 AS answering_s
FROM lesson_progress p
WHERE {_WHO}
GROUP BY p.lesson ORDER BY p.lesson
"""

_SKILLS = f"""
SELECT skill, COUNT(*) AS learners, SUM(attempts) AS attempts, SUM(points) AS points, SUM(most) AS most,
    min(1.0, max(0.0, SUM(points) / nullif(SUM(most), 0))) AS share
FROM (
    SELECT p.skill, p.learner, SUM(p.attempts) AS attempts, SUM(p.points) AS points, SUM(p.most) AS most
    FROM skill_progress p WHERE {_WHO} AND (:lesson IS NULL OR p.lesson = :lesson)
    GROUP BY p.skill, p.learner
)
GROUP BY skill ORDER BY skill
"""

_PEOPLE = """
SELECT l.id, l.name, l.number,
    (SELECT group_concat(name, ', ') FROM (SELECT name FROM learner_groups WHERE learner = l.key ORDER BY name))
        AS groups,
    COUNT(p.lesson) AS lessons, ifnull(SUM(p.attempts), 0) AS attempts,
    COUNT(*) FILTER (WHERE p.completed > 0) AS finished, COUNT(*) FILTER (WHERE p.passed > 0) AS passed,
    AVG(p.first) AS first_score, AVG(p.best) AS best_score,
    ifnull(SUM(p.time_ms), 0) / 1000.0 AS answering_s,
    (SELECT ifnull(s.at, a.began_at) FROM attempts a
        LEFT JOIN statements s ON s.key =
            (SELECT c.key FROM statements c WHERE c.attempt = a.key ORDER BY c.clock DESC LIMIT 1)
        WHERE a.learner = l.key ORDER BY ifnull(s.clock, a.clock) DESC LIMIT 1) AS last_at
FROM learners l LEFT JOIN lesson_progress p ON p.learner = l.key
WHERE l.removed = 0 AND l.guest = 0 AND l.name <> ''
    AND (:group IS NULL OR l.key IN (SELECT learner FROM learner_groups WHERE name = :group))
GROUP BY l.key ORDER BY l.name COLLATE NOCASE, l.number, l.id
"""

_PERSON_LESSONS = """
SELECT p.lesson,
    (SELECT v.title FROM lesson_versions v WHERE v.lesson = p.lesson ORDER BY v.course_version DESC, v.key DESC LIMIT 1)
        AS title,
    p.attempts, p.completed, p.passed > 0 AS passed, p.first AS first_score, p.best AS best_score, p.last AS last_score,
    p.time_ms / 1000.0 AS answering_s
FROM lesson_progress p JOIN learners l ON l.key = p.learner
WHERE l.id = :learner ORDER BY p.lesson
"""

_PERSON_SKILLS = """
SELECT p.skill, SUM(p.attempts) AS attempts, SUM(p.points) AS points, SUM(p.most) AS most,
    min(1.0, max(0.0, SUM(p.points) / nullif(SUM(p.most), 0))) AS share
FROM skill_progress p JOIN learners l ON l.key = p.learner
WHERE l.id = :learner GROUP BY p.skill ORDER BY p.skill
"""

_ANSWERS = f"""
SELECT s.scene, s.moment, s.interaction, s.response, COUNT(*) AS times, COUNT(DISTINCT p.learner) AS learners,
    AVG(s.success) AS right_share, AVG(s.duration_ms) / 1000.0 AS mean_s
FROM attempts p JOIN statements s ON s.attempt = p.key
WHERE p.lesson = :lesson AND {_WHO} AND s.practice = 0 AND s.verb IN ('answered', 'asked', 'passed')
    AND s.private = 0 AND s.interaction NOT IN ('long-fill-in', 'fill-in', 'other')
    AND (:pack_hash IS NULL OR s.version IN (SELECT key FROM lesson_versions WHERE pack_hash = :pack_hash))
    AND NOT {SCORED_ANEW.format(attempt="p")}
    AND (EXISTS (SELECT 1 FROM attempt_results r WHERE r.attempt = p.key)
        OR NOT EXISTS (SELECT 1 FROM attempts f WHERE f.follows = p.key))
GROUP BY s.scene, s.moment, s.interaction, s.response
ORDER BY s.scene, s.moment, times DESC, s.response
"""

_STEPS = f"""
SELECT before, scene, COUNT(*) AS times FROM (
    SELECT s.scene, lag(s.scene) OVER (PARTITION BY s.attempt ORDER BY s.clock) AS before
    FROM attempts p JOIN statements s ON s.attempt = p.key AND s.verb = 'entered' AND s.practice = 0
    WHERE p.lesson = :lesson AND {_WHO}
        AND NOT {SCORED_ANEW.format(attempt="p")}
        AND (EXISTS (SELECT 1 FROM attempt_results r WHERE r.attempt = p.key)
            OR NOT EXISTS (SELECT 1 FROM attempts f WHERE f.follows = p.key))
)
GROUP BY before, scene ORDER BY before, scene
"""

_SCORES = (
    Column(name="first_score", title="First score", kind="share"),
    Column(name="best_score", title="Best score", kind="share"),
)
_LAST_SCORE = Column(name="last_score", title="Last score", kind="share")
_ANSWERING = Column(name="answering_s", title="Answering time", kind="seconds")
_LESSON = (Column(name="lesson", title="Lesson"), Column(name="title", title="Title"))
_SHARE = (
    Column(name="points", title="Points", kind="number"),
    Column(name="most", title="Most", kind="number"),
    Column(name="share", title="Share", kind="share"),
)


def _counts(*names: tuple[str, str]) -> tuple[Column, ...]:
    return tuple(Column(name=name, title=title, kind="count") for name, title in names)


class Flow(Value, frozen=True, kw_only=True):
    """How often learners went from one scene to the next; `before` is None where the lesson began."""

    before: str | None
    scene: str
    times: int


class Figures:
    """The figures of one data folder, read on a connection of their own that writes nothing.

    Every method takes a `group` to count its members alone. Raises ProgressError when the store cannot be read.
    """

    def __init__(self, data: Path) -> None:
        self._path = database_path(progress_folder(data))
        self._db: Database = connect_to_read(self._path)

    def lessons(self, group: str | None = None) -> Table:
        """One row for each lesson that was begun: who finished and passed it, mean scores, mean answering time.

        A score is points over the most that could have been had, 0 to 1, of attempts that came to an end; means are
        over learners, so that who practises much does not count more.
        """
        columns = (
            *_LESSON,
            *_counts(("learners", "Learners"), ("attempts", "Attempts"), ("completed", "Completed attempts")),
            *_counts(("finished_by", "Finished by"), ("passed_by", "Passed by")),
            *_SCORES,
            _LAST_SCORE,
            _ANSWERING,
        )
        return self._table("Lessons", columns, _LESSONS, {"group": group})

    def skills(self, group: str | None = None, lesson: str | None = None) -> Table:
        """One row for each skill: points over the most that could have been had, in completed attempts."""
        columns = (
            Column(name="skill", title="Skill"),
            *_counts(("learners", "Learners"), ("attempts", "Attempts")),
            *_SHARE,
        )
        return self._table("Skills", columns, _SKILLS, {"group": group, "lesson": lesson})

    def people(self, group: str | None = None) -> Table:
        """One row for each learner of the site: what was begun, finished and passed, mean scores, the last activity."""
        columns = (
            Column(name="id", title="Id", hidden=True),
            *(Column(name="name", title="Name"), Column(name="number", title="Number")),
            Column(name="groups", title="Groups"),
            *_counts(("lessons", "Lessons"), ("attempts", "Attempts"), ("finished", "Finished"), ("passed", "Passed")),
            *_SCORES,
            _ANSWERING,
            Column(name="last_at", title="Last activity", kind="time"),
        )
        return self._table("People", columns, _PEOPLE, {"group": group})

    def person_lessons(self, learner: str) -> Table:
        """One learner's lessons."""
        columns = (
            *_LESSON,
            *_counts(("attempts", "Attempts"), ("completed", "Completed attempts")),
            Column(name="passed", title="Passed", kind="flag"),
            *_SCORES,
            _LAST_SCORE,
            _ANSWERING,
        )
        return self._table("Lessons of one person", columns, _PERSON_LESSONS, {"learner": learner})

    def person_skills(self, learner: str) -> Table:
        """One learner's skills."""
        columns = (Column(name="skill", title="Skill"), *_counts(("attempts", "Attempts")), *_SHARE)
        return self._table("Skills of one person", columns, _PERSON_SKILLS, {"learner": learner})

    def answers(self, lesson: str, group: str | None = None, pack_hash: str | None = None) -> Table:
        """How often each answer was given at each moment of a lesson; of one version when `pack_hash` is given.

        Practice after the end does not count, and words of the learners' own are not shown.
        """
        columns = (
            *(Column(name="scene", title="Scene"), Column(name="moment", title="Moment")),
            *(Column(name="interaction", title="Interaction"), Column(name="response", title="Answer")),
            *_counts(("times", "Times"), ("learners", "Learners")),
            Column(name="right_share", title="Right", kind="share"),
            Column(name="mean_s", title="Mean time", kind="seconds"),
        )
        arguments = {"lesson": lesson, "group": group, "pack_hash": pack_hash}
        return self._table("Answers", columns, _ANSWERS, arguments)

    def flow(self, lesson: str, group: str | None = None) -> tuple[Flow, ...]:
        """How often each way from scene to scene was taken in a lesson."""
        with faults_told(self._path):
            rows = self._db.conn.execute(_STEPS, {"lesson": lesson, "group": group}).fetchall()
        return tuple(Flow(before=before, scene=scene, times=times) for before, scene, times in rows)

    def close(self) -> None:
        """Close the connection."""
        self._db.close()

    def __enter__(self) -> Figures:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _table(self, title: str, columns: tuple[Column, ...], sql: str, arguments: Mapping[str, Cell]) -> Table:
        with faults_told(self._path):
            cursor: sqlite3.Cursor = self._db.conn.execute(sql, arguments)
            names = tuple(one[0] for one in cursor.description)
            assert names == tuple(column.name for column in columns)
            return Table(title=title, columns=columns, rows=tuple(cursor))
