"""A table of figures: what a page shows and what a file holds are the same rows."""

from __future__ import annotations

from typing import Literal

from empathy_studio.course.value import Value

Cell = str | int | float | None
ColumnKind = Literal["text", "count", "number", "share", "seconds", "time", "flag"]
"""`share` is 0 to 1, `seconds` a length in s, `time` an ISO 8601 time, `flag` 0 or 1."""


class Column(Value, frozen=True, kw_only=True):
    """One column; `hidden` ones are for the program (an id to open something by) and stand in no file."""

    name: str
    title: str
    kind: ColumnKind = "text"
    hidden: bool = False


class Table(Value, frozen=True, kw_only=True):
    """Columns and rows; a cell is None where there is no figure."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def records(self) -> list[dict[str, Cell]]:
        """The rows by column name."""
        return [dict(zip((column.name for column in self.columns), row, strict=True)) for row in self.rows]

    def shown(self) -> tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]:
        """Columns and rows without what is hidden."""
        places = [place for place, column in enumerate(self.columns) if not column.hidden]
        return tuple(self.columns[place] for place in places), tuple(
            tuple(row[place] for place in places) for row in self.rows
        )


def cell_text(cell: Cell, kind: ColumnKind) -> str:
    """A cell as a page shows it: shares in whole percent, times to the minute, nothing where there is no figure."""
    if cell is None:
        return ""
    if kind == "share":
        return f"{float(cell) * 100:.0f} %"
    if kind == "seconds":
        minutes, seconds = divmod(round(float(cell)), 60)
        return f"{minutes}:{seconds:02}"
    if kind == "number":
        return f"{float(cell):g}"
    if kind == "time":
        return str(cell)[:16].replace("T", " ")
    if kind == "flag":
        return "yes" if cell else "no"
    return str(cell)
