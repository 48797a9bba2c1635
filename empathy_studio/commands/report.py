"""The command that counts: lessons, skills, people, answers, on the screen or as a file to carry."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio.commands.console import Console, as_json, judged, print_json, say
from empathy_studio.commands.entrance import let_in
from empathy_studio.report.export import write_csv, write_xlsx
from empathy_studio.report.figures import Figures
from empathy_studio.report.table import Table, cell_text

TABLES = ("lessons", "skills", "people")


@click.command()
@click.option("--group", default=None, help="Only the members of this group.")
@click.option("--lesson", default=None, help="The answers given in this lesson, choice by choice.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write a .xlsx file, or a .csv of the first table."
)
@as_json
@click.pass_obj
@judged
def report(console: Console, group: str | None, lesson: str | None, output: Path | None, wants_json: bool) -> None:
    """Count what was learned: by lesson, by skill, by person."""
    let_in(console.data)
    with Figures(console.data) as figures:
        found = [figures.answers(lesson, group)] if lesson else [getattr(figures, name)(group) for name in TABLES]
    if output is not None:
        made = write_csv(found[0], output) if output.suffix == ".csv" else write_xlsx(found, output)
        say(f"Wrote {made}.")
    elif wants_json:
        print_json({table.title: table.records() for table in found})
    else:
        for table in found:
            _show(table)


def _show(table: Table) -> None:
    columns, rows = table.shown()
    click.echo(table.title)
    texts = [[cell_text(cell, column.kind) for cell, column in zip(row, columns, strict=True)] for row in rows]
    heads = [column.title for column in columns]
    widths = [max(len(text) for text in column) for column in zip(heads, *texts, strict=True)]
    for line in (heads, *texts):
        click.echo("  " + "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip())
    if not rows:
        click.echo("  nothing yet")
