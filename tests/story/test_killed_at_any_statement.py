"""Whoever plays is killed at any statement, again and again, and goes on exactly where they stood."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import open_project
from empathy_studio.course.ids import LessonId
from empathy_studio.play.acts import from_json
from empathy_studio.play.policies import play
from empathy_studio.play.program import Program, program_of
from empathy_studio.play.run import replay
from empathy_studio.progress.records import LessonVersion
from empathy_studio.progress.store import open_store
from tests.reliability import Reliability

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "packs" / "empathy-at-work"
LESSON = LessonId("narrow-feet")

PLAYER = """
import os, signal, sys
from pathlib import Path
from empathy_studio.play.acts import from_json
from empathy_studio.play.run import replay, start, step
from empathy_studio.progress.store import open_store
from tests.story.test_killed_at_any_statement import sample_program, the_acts, version_of

data, lives = Path(sys.argv[1]), sys.argv[2:]
program, acts = sample_program(), the_acts(sample_program())
for life in lives:
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        continue
    steps, inside = (int(part) for part in life.split(":"))
    with open_store(data) as store:
        learner = (store.learners.all() or [store.learners.add("Ana")])[0]
        going = store.attempts.unfinished(learner.id)
        if going:
            found = store.attempts.resume(going[0].id)
            attempt, done = found.attempt.id, [from_json(bytes(act)) for act in found.acts]
            run = replay(program, done)
        else:
            attempt, done, run = store.attempts.begin(learner.id, version_of(program)).id, [], start(program)
        told = os.open(data / "told.txt", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        for act in acts[len(done):len(done) + steps]:
            run, statements = step(program, run, act)
            store.attempts.keep(attempt, statements)
            os.write(told, b"kept\\n")
        if inside and len(done) + steps < len(acts):
            run, statements = step(program, run, acts[len(done) + steps])
            signal.setitimer(signal.ITIMER_REAL, inside / 1_000_000)  # the alarm ends the process wherever it is
            store.attempts.keep(attempt, statements)
            os.write(told, b"kept\\n")
        os.kill(os.getpid(), signal.SIGKILL)
"""


def sample_program() -> Program:
    """A lesson that ships, as it is played."""
    project = open_project(SAMPLE)
    lengths = {name: facts.duration_ms for name, facts in media_facts(project.folder).items()}
    return program_of(project.course, LESSON, durations=lengths)


def the_acts(program: Program) -> list[object]:
    """Everything a random learner does from the start to the end."""
    return list(play(program, "random", seed=11).run.acts)


def version_of(program: Program) -> LessonVersion:
    """The lesson version that attempts at `program` are kept under."""
    return LessonVersion(lesson=program.lesson_id, rules=program.digest)


def test_a_player_killed_at_any_statement_goes_on_exactly_there(
    tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    """Every statement that was told to be kept is there; the run rebuilt from the store is the run that was."""
    kills = rounds(short=60, long=1_000)
    program = sample_program()
    acts = the_acts(program)
    chance = random.Random(5)
    data = tmp_path / "data"
    data.mkdir()
    done = 0
    attempts = 0
    while done < kills:
        lives = [
            f"{chance.choice((0, 1, 1, 2, 3))}:{chance.choice((0, 50, 200, 500))}" for _ in range(min(20, kills - done))
        ]
        subprocess.run([sys.executable, "-c", PLAYER, str(data), *lives], cwd=ROOT, check=True)
        done += len(lives)
        told = (data / "told.txt").read_text().count("kept")
        with open_store(data) as store:
            (learner,) = store.learners.all()
            every = store.attempts.of_learner(learner.id)
            kept = [
                from_json(bytes(one.statement.act))
                for attempt in every
                for one in store.attempts.statements(attempt.id)
                if one.statement.act is not None
            ]
            assert len(kept) >= told, "a statement that was said to be kept is gone"
            attempts = len(every)
            for attempt in every:
                resumed = [from_json(bytes(act)) for act in store.attempts.resume(attempt.id).acts]
                assert resumed == acts[: len(resumed)]
                assert replay(program, resumed) == replay(program, acts[: len(resumed)])
    assert attempts >= 1
    reliability("kill -9 at a statement", runs=done, faults=0, what="statements lost, or gone on elsewhere")
