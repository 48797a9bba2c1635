"""The commands on a course folder: new and check."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import create_project, open_project
from empathy_studio.author.starters import STARTERS
from empathy_studio.commands.console import (
    NOT_GOOD,
    as_json,
    course_folder,
    finish,
    judged,
    print_json,
    progress_bar,
    say,
)
from empathy_studio.course.check import check as findings_of
from empathy_studio.course.diagnostic import Diagnostic, has_errors, report


@click.command()
@click.argument("course", type=click.Path(path_type=Path))
@click.option("--starter", type=click.Choice(list(STARTERS)), default="blank", show_default=True)
@click.option("--title", default="", help="The course's title; the folder's name when left out.")
def new(course: Path, starter: str, title: str) -> None:
    """Make a new course folder."""
    made = create_project(course, STARTERS[starter](title or course.name.replace("-", " ").strip().capitalize()))
    say(f"Made “{made.course.title}” in {made.folder}. Open it with: empathy-studio make {course}")


@click.command()
@click.argument("course", type=course_folder)
@as_json
@judged
def check(course: Path, wants_json: bool) -> None:
    """Find what is wrong with a course, place by place, with what to do about it."""
    project = open_project(course)
    with progress_bar("Looking into the media") as bar:
        facts = media_facts(project.folder, bar)
    found = findings_of(project.course, facts)
    if not has_errors(found) and (project.folder / "plans").is_dir():
        from empathy_studio.commands.lessons import plan_findings  # the run is loaded only when there are plans

        found = (*plan_findings(project.course, facts, project.folder), *found)
    if wants_json:
        print_json(report(found))
    else:
        tell_findings(found)
    if has_errors(found):
        finish(NOT_GOOD)


def tell_findings(found: tuple[Diagnostic, ...]) -> None:
    """Print findings for people, the gravest first, and how many there are."""
    for finding in found:
        click.echo(f"{finding.severity}: {finding.place}\n    {finding.message} [{finding.code}]\n    {finding.remedy}")
    from empathy_studio.author.edit.nouns import counted  # with it come all edits; a check for a program needs none

    counts = report(found)
    told = f"{counted(counts['errors'], 'error')}, {counted(counts['warnings'], 'warning')}."
    say(told if found else "Nothing to mend.")
