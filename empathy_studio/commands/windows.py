"""The commands that open a window; only here is Qt imported, and only when one of them runs."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio.commands.console import Console, course_folder, existing_file, finish
from empathy_studio.commands.entrance import entrance


@click.command("open")
@click.pass_obj
def open_app(console: Console) -> None:
    """Open the app at its first screen."""
    with entrance(console.data):
        from empathy_studio.app import open_window  # Qt is loaded only when a window is wanted

        status = open_window(console.data, debug=console.debug, make=console.can_make)
    finish(status)


@click.command()
@click.argument("course", type=course_folder, required=False)
@click.pass_obj
def make(console: Console, course: Path | None) -> None:
    """Open Make: the courses opened last, or the course in a folder."""
    with entrance(console.data):
        from empathy_studio.app import open_make  # Qt is loaded only when a window is wanted

        status = open_make(console.data, debug=console.debug, course=course)
    finish(status)


@click.command()
@click.argument("pack", type=existing_file, required=False)
@click.option("--lesson", default="", help="Open this lesson at once.")
@click.option("--learner", default="", help="Sign this learner in; made when not there yet.")
@click.pass_obj
def play(console: Console, pack: Path | None, lesson: str, learner: str) -> None:
    """Open Play: what is installed, or a pack from where it lies."""
    with entrance(console.data):
        from empathy_studio.app import open_window  # Qt is loaded only when a window is wanted

        status = open_window(
            console.data,
            debug=console.debug,
            pack=pack,
            lesson=lesson,
            learner=learner,
            play=True,
            make=console.can_make,
        )
    finish(status)


@click.command("show-once", hidden=True)
@click.pass_obj
def show_once(console: Console) -> None:
    """Open the shelf as a guest and close it as soon as it is painted: what the benchmarks time."""
    with entrance(console.data):
        from empathy_studio.app import Studio  # Qt is loaded only when a window is wanted

        studio = Studio(console.data, debug=console.debug, make=console.can_make)
        try:
            studio.open_lesson("", "")
            studio.window.show()
            studio.app.processEvents()
        finally:
            studio.close()
