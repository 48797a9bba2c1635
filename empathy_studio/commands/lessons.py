"""The commands that play a lesson without a window: paths and walk; and the plans that a course keeps beside it."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import click

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import open_project
from empathy_studio.commands.console import (
    NOT_GOOD,
    WrongCall,
    as_json,
    existing_file,
    existing_path,
    finish,
    judged,
    print_json,
    say,
)
from empathy_studio.course.diagnostic import Diagnostic, Place
from empathy_studio.course.ids import LessonId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError
from empathy_studio.pack.contents import course_in, facts_in
from empathy_studio.pack.reader import Pack
from empathy_studio.play.explorer import as_json as exploration_as_json
from empathy_studio.play.explorer import explore
from empathy_studio.play.plans import Failure, plans_beside, read_plan, run_plan
from empathy_studio.play.policies import POLICIES, Policy, play
from empathy_studio.play.program import Program, program_of
from empathy_studio.play.scoring import Score, score
from empathy_studio.play.state import Run
from empathy_studio.play.statement import Statement

PLAN_FAILS = "plan-fails"
"""The code of the finding that a plan beside the course is not followed; see docs/guide/plans.md."""

Programs = Callable[[LessonId, str | None], Program]


def course_and_facts(source: Path) -> tuple[Course, dict[str, MediaFacts]]:
    """The course in a folder or in a pack, and what is known of its media."""
    if source.is_file() and source.suffix != ".json":
        with Pack.open(source) as pack:
            return course_in(pack), facts_in(pack)
    project = open_project(source)
    return project.course, media_facts(project.folder)


def programs_of(course: Course, facts: dict[str, MediaFacts]) -> Programs:
    """Gives the program of a lesson of `course`, in a language (None: its own); each is put together once."""
    durations = {name: found.duration_ms for name, found in facts.items() if found.duration_ms}

    @cache
    def program(lesson: LessonId, language: str | None = None) -> Program:
        return program_of(course, lesson, language, durations=durations)

    return program


def lesson_named(course: Course, named: str) -> LessonId:
    """The id of the lesson that a call names; WrongCall, with the nearest and all there are, when there is none."""
    known = [lesson.id for lesson in course.lessons]
    if named in known:
        return LessonId(named)
    near = get_close_matches(named, known, n=1)
    meant = f"Did you mean “{near[0]}”? " if near else ""
    raise WrongCall(
        f"There is no lesson “{named}” in “{course.title}”.", f"{meant}The lessons are: {', '.join(known) or 'none'}."
    )


def plan_findings(course: Course, facts: dict[str, MediaFacts], folder: Path) -> tuple[Diagnostic, ...]:
    """Run the plans beside a course; a finding for each thing that did not follow as a plan says."""
    found = []
    programs = programs_of(course, facts)
    try:
        plans = plans_beside(folder)
    except CourseError as error:
        return (_plan_finding("plans", Failure("plans", error.message), error.hint),)
    for path, plan in plans.items():
        for failure in run_plan(programs, plan).failures:
            found.append(_plan_finding(f"plans/{path.name}", failure, "Mend the lesson, or the plan."))
    return tuple(found)


def _plan_finding(file: str, failure: Failure, remedy: str) -> Diagnostic:
    place = Place(file=file, path=failure.place.rpartition(":")[2] if ":" in failure.place else "")
    return Diagnostic(code=PLAN_FAILS, severity="error", place=place, message=failure.message, remedy=remedy)


@click.command()
@click.argument("course", type=existing_path)
@click.argument("lesson")
@click.option("--seed", type=int, default=0, show_default=True)
@as_json
@judged
def paths(course: Path, lesson: str, seed: int, wants_json: bool) -> None:
    """Explore all paths through a lesson: how many, how long, which ends, which points, how rapport moves."""
    found, facts = course_and_facts(course)
    explored = exploration_as_json(explore(programs_of(found, facts)(lesson_named(found, lesson), None), seed))
    if wants_json:
        print_json(explored)
        return
    click.echo(f"{explored['paths']} paths, {explored['shortest_s']} to {explored['longest_s']} s")
    for end in explored["ends"]:
        shares = ", ".join(f"{policy} {end[policy]:.0%}" for policy in ("best", "random", "worst") if policy in end)
        click.echo(f"  end “{end['title'] or end['scene']}” ({end['tone'] or 'no tone'}): {shares}")
    for skill, span in explored["skills"].items():
        click.echo(f"  {skill}: {span['least']:g} to {span['most']:g} points")
    click.echo(f"  rapport: {explored['rapport']['least']:g} to {explored['rapport']['most']:g}")
    for loop in explored["loops"]:
        click.echo(f"  circle: {' → '.join(loop)}")


@click.command()
@click.argument("source", type=existing_path)
@click.argument("lesson", required=False)
@click.option("--plan", type=existing_file, help="Play by this plan.")
@click.option("--policy", type=click.Choice(POLICIES), help="Play like this.")
@click.option("--seed", type=int, default=0, show_default=True, help="For --policy; a plan has its own.")
@as_json
@judged
def walk(
    source: Path, lesson: str | None, plan: Path | None, policy: Policy | None, seed: int, wants_json: bool
) -> None:
    """Run a lesson of a course or a pack without a window; print what happened and what came of it.

    A plan names its lesson itself; with --policy say which LESSON.
    """
    if (plan is None) == (policy is None):
        raise click.UsageError("Say one of --plan FILE and --policy best|worst|random|first.")
    if plan is None and lesson is None:
        raise click.UsageError("Say which LESSON is to be played.")
    course, facts = course_and_facts(source)
    named = None if lesson is None else lesson_named(course, lesson)
    programs = programs_of(course, facts)
    failures: tuple[Failure, ...] = ()
    if plan is not None:
        wanted = read_plan(plan)
        program = programs(named or LessonId(wanted.lesson), wanted.language)
        result = run_plan(program, wanted)
        run, statements, failures = result.run, result.statements, result.failures
    else:
        assert policy is not None
        assert named is not None
        program = programs(named, None)
        run, statements = play_by(program, policy, seed)
    outcome = _outcome(program, run, failures)
    if wants_json:
        print_json({"statements": statements, **outcome})
    else:
        _tell(statements, outcome)
    if failures:
        finish(NOT_GOOD)


def play_by(program: Program, policy: Policy, seed: int) -> tuple[Run, tuple[Statement, ...]]:
    """Play a lesson from its start by a policy."""
    played = play(program, policy, seed)
    return played.run, played.statements


def _outcome(program: Program, run: Run, failures: tuple[Failure, ...]) -> dict[str, Any]:
    found = score(program, run)
    ending = program.scenes[run.scene].scene.ending if run.ended and run.scene is not None else None
    return {
        "ended": run.ended,
        "scene": run.scene,
        "ending": ending.title if ending else "",
        "tone": ending.tone if ending else "",
        "rapport": run.rapport,
        "clock_s": run.clock_s,
        "spent": run.spent,
        "score": found,
        "failures": [str(failure) for failure in failures],
    }


def _tell(statements: tuple[Statement, ...], outcome: dict[str, Any]) -> None:
    for one in statements:
        where = " / ".join(part for part in (one.scene, one.moment) if part)
        click.echo(f"{one.verb:<10} {where}  {one.response}".rstrip())
    for failure in outcome["failures"]:
        click.echo(f"failed: {failure}")
    state = f"Ended at “{outcome['ending'] or outcome['scene']}”" if outcome["ended"] else "Did not end"
    say(f"{state}: rapport {outcome['rapport']:.0f}, {outcome['clock_s']:.0f} s, {outcome['spent']:g} spent.")
    found: Score = outcome["score"]
    for skill in found.skills:
        if skill.most:
            say(f"  {skill.title}: {skill.points:g} of {skill.most:g} points")
    verdict = {True: ", passed", False: ", not passed", None: ""}[found.passed]
    say(f"  all skills: {found.points:g} of {found.most:g} points{verdict}")
