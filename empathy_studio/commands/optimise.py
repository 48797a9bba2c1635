"""The command that makes a course's media smaller."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio.author.aside import set_aside
from empathy_studio.author.media import media_facts
from empathy_studio.author.optimise import Made, Proposal
from empathy_studio.author.optimise import optimise as make_smaller
from empathy_studio.author.optimise import proposals as proposals_for
from empathy_studio.author.project import open_project
from empathy_studio.author.session import open_session
from empathy_studio.author.versions import keep_version
from empathy_studio.commands.console import as_json, course_folder, judged, print_json, progress_bar, say


@click.command()
@click.argument("course", type=course_folder)
@click.option("--dry-run", is_flag=True, help="Only say what would be done and what it saves.")
@click.option("--even-loudness", is_flag=True, help="Bring the sound of the clips to the same loudness.")
@as_json
@judged
def optimise(course: Path, dry_run: bool, even_loudness: bool, wants_json: bool) -> None:
    """Make media that are too large for kiosks smaller, and say what it saves."""
    project = open_project(course)
    with progress_bar("Looking into the media") as bar:
        facts = media_facts(project.folder, bar)
    found = proposals_for(project.folder, project.course, facts)
    if dry_run or not found:
        _tell(found, wants_json)
        return
    session = open_session(project.folder)
    try:
        if session.recovered is not None:
            say("This course has unsaved edits from an editor that was cut off; they stay for Make to offer.")
        with progress_bar("Making media smaller") as bar:
            done = make_smaller(project.folder, project.course, found, bar, even_loudness=even_loudness)
        keep_version(project.folder, project.course, "Before media were made smaller")
        session.project.save(done.edited.course)
        keep_version(project.folder, done.edited.course, done.edited.label)
        set_aside(project.folder, [one.name for one in done.files if one.new_name])
    finally:
        session.close()
    _tell_done(done.files, done.saved, wants_json)


def _tell(found: tuple[Proposal, ...], wants_json: bool) -> None:
    before, after = sum(one.size for one in found), sum(one.about for one in found)
    if wants_json:
        files = [
            {"name": one.name, "why": list(one.why), "size": one.size, "about": one.about, "new_name": one.new_name}
            for one in found
        ]
        print_json({"files": files, "before": before, "after": after, "saved": before - after, "done": False})
        return
    for one in found:
        click.echo(f"{one.name}: {_mb(one.size)}, about {_mb(one.about)} then")
        for reason in one.why:
            click.echo(f"    {reason}")
    say(f"About {_mb(before - after)} of {_mb(before)} would be saved." if found else "All media are small enough.")


def _tell_done(files: tuple[Made, ...], saved: int, wants_json: bool) -> None:
    if wants_json:
        listed = [
            {"name": one.name, "new_name": one.new_name or one.name, "size": one.size, "new_size": one.new_size}
            for one in files
        ]
        before, after = sum(one.size for one in files), sum(one.new_size for one in files)
        print_json({"files": listed, "before": before, "after": after, "saved": saved, "done": True})
        return
    for one in files:
        if one.new_name:
            click.echo(f"{one.name}: {_mb(one.size)}, now {_mb(one.new_size)} as {one.new_name}")
        else:
            click.echo(f"{one.name}: would not get smaller; left as it is")
    say(f"Saved {_mb(saved)}. The former files are kept aside as long as a version of the course names them.")


def _mb(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"
