"""Plans: what is seen, what is done and what must follow in a lesson, as a text file that is run as a test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from empathy_studio.course.ids import LessonId
from empathy_studio.errors import CourseError
from empathy_studio.play import plan_acts, plan_expects
from empathy_studio.play.acts import ActRefused, Begin
from empathy_studio.play.plan_text import PlanLine, Words, read_lines
from empathy_studio.play.policies import POLICIES, Policy, play
from empathy_studio.play.program import Program
from empathy_studio.play.run import start
from empathy_studio.play.state import Run
from empathy_studio.play.statement import Statement

Programs = Callable[[LessonId, str | None], Program]
"""Gives the program of a lesson in a language (None: the course's own); raises CourseError when there is none."""

HEAD = {"lesson": "lesson <id>", "seed": "seed <whole number>", "language": "language <tag>"}


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as it was read: the lesson, the seed of its shuffles, the language, and its lines in order."""

    file: str
    lesson: LessonId
    seed: int
    language: str | None
    lines: tuple[PlanLine, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that did not follow as the plan says: where it is said, and what was so instead."""

    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanResult:
    """What came of a plan: passed, or failures in order; and the run as far as it came, with its statements."""

    plan: Plan
    passed: bool
    failures: tuple[Failure, ...]
    run: Run
    statements: tuple[Statement, ...]


def read_plan(path: Path) -> Plan:
    """The plan in a file. Raises CourseError naming file, line and column, or that the file cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"{path}: cannot be read as a plan ({error}).", "Choose a text file in UTF-8.") from error
    return parse_plan(text, str(path))


def parse_plan(text: str, file: str) -> Plan:
    """The plan that `text` says. Every line is understood before anything is played.

    Raises CourseError naming file, line and column of the first thing that is not understood.
    """
    head: dict[str, str] = {}
    body = []
    for line in read_lines(text, file):
        if line.verb in HEAD:
            words = Words(line, HEAD[line.verb])
            head[line.verb] = words.name()
            words.done()
            if line.verb == "seed" and not head["seed"].isdigit():
                raise words.fault(f"“{head['seed']}” is not a whole number.", line.tokens[1])
        else:
            _understand(line)
            body.append(line)
    if "lesson" not in head:
        raise CourseError(f"{file}:1: the plan names no lesson.", "Begin it with: lesson <id>")
    return Plan(file, LessonId(head["lesson"]), int(head.get("seed", "0")), head.get("language"), tuple(body))


def run_plan(programs: Programs | Program, plan: Plan) -> PlanResult:
    """Play `plan` and see whether everything follows as it says.

    What lies between two lines is played on: clips to their next stop, feedback and pages are left. An act that is not
    on offer, or something that is not seen, ends the plan; what does not hold is told, and the plan goes on. Raises
    CourseError when the lesson is not there.
    """
    program = programs if isinstance(programs, Program) else programs(plan.lesson, plan.language)
    if program.lesson.id != plan.lesson:
        raise CourseError(
            f"{plan.file}: the plan is for the lesson “{plan.lesson}”.", f"This is “{program.lesson.id}”."
        )
    stage = plan_acts.Stage(program, start(program))
    failures: list[Failure] = []
    stage.do(Begin(seed=plan.seed))
    for line in plan.lines:
        try:
            why = _carry_out(stage, line, plan.seed)
        except ActRefused as error:
            failures.append(Failure(line.place, f"{line.text}: {error.message} {error.hint}"))
            break
        if why:
            failures.append(Failure(line.place, f"{line.text}: {why}"))
            if line.verb == "see":
                break
    return PlanResult(
        plan=plan, passed=not failures, failures=tuple(failures), run=stage.run, statements=tuple(stage.said)
    )


def _understand(line: PlanLine) -> None:
    """See that a line can be carried out. Raises CourseError naming its place."""
    if line.verb in ("see", "expect"):
        plan_expects.parse(line)
    elif line.verb == "play":
        _policy(line)
    elif line.verb in plan_acts.USAGE:
        plan_acts.parse(line)
    else:
        known = ", ".join((*HEAD, "see", "expect", "play", *plan_acts.USAGE))
        raise line.fault(f"“{line.verb}” is not known.", f"A line begins with one of: {known}.", line.tokens[0])


def _carry_out(stage: plan_acts.Stage, line: PlanLine, seed: int) -> str:
    """Do what a line says; a sentence when something is not as it says."""
    if line.verb == "play":
        done = play(stage.program, _policy(line), seed, stage.run)
        stage.run = done.run
        stage.said += done.statements
        return ""
    if line.verb in ("see", "expect"):
        check = plan_expects.parse(line)
        if check.goes_to is not None:
            plan_acts.go_on(stage, check.goes_to)
        return check.why_not(stage.program, stage.run)
    plan_acts.carry_out(stage, line)
    return ""


def _policy(line: PlanLine) -> Policy:
    words = Words(line, f"play {' | '.join(POLICIES)}")
    token = words.next("a policy")
    words.done()
    found = next((policy for policy in POLICIES if policy == token.text), None)
    if found is None:
        raise words.fault(f"“{token.text}” is not a policy.", token)
    return found


def plans_beside(folder: Path) -> Mapping[Path, Plan]:
    """Every plan in a course folder (`plans/*.plan`), in order of name.

    Raises CourseError for the first that is not understood.
    """
    return {path: read_plan(path) for path in sorted((folder / "plans").glob("*.plan"))}
