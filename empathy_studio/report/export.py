"""Tables of figures as files: CSV for any program, XLSX for spreadsheets; the rows are those on the screen."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from empathy_studio.errors import ProgressError
from empathy_studio.paths import write_whole
from empathy_studio.report.table import Cell, ColumnKind, Table

_FORMATS: dict[ColumnKind, str] = {"share": "0 %", "seconds": "0.0", "number": "0.##", "count": "0"}
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_SHEET_NAME = 31


def write_csv(table: Table, path: Path) -> Path:
    """Write `table` as CSV (RFC 4180, UTF-8 with a byte order mark for Excel), figures in full.

    A text that a spreadsheet would take for a formula gets an apostrophe before it. Raises ProgressError when the
    file cannot be written; then an older one stays.
    """
    columns, rows = table.shown()
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.title for column in columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return _write(path, text.getvalue().encode("utf-8-sig"))


def write_xlsx(tables: Sequence[Table], path: Path) -> Path:
    """Write `tables` as one workbook, a sheet for each, with real numbers and percents.

    Raises ProgressError when the file cannot be written; then an older one stays.
    """
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold = book.add_format({"bold": True, "bottom": 1})
        formats = {kind: book.add_format({"num_format": form}) for kind, form in _FORMATS.items()}
        for number, table in enumerate(tables, start=1):
            sheet = book.add_worksheet(_sheet_name(table.title, number, tables))
            columns, rows = table.shown()
            for place, column in enumerate(columns):
                sheet.write_string(0, place, column.title, bold)
                widest = max((len(str(row[place])) for row in rows[:500] if row[place] is not None), default=0)
                sheet.set_column(
                    place, place, min(50, max(len(column.title), widest if column.kind == "text" else 0) + 2)
                )
                for line, row in enumerate(rows, start=1):
                    sheet.write(line, place, _typed(row[place], column.kind), formats.get(column.kind))
            sheet.freeze_panes(1, 0)
            if rows:
                sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    return _write(path, file.getvalue())


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_SIGNS) else cell


def _typed(cell: Cell, kind: ColumnKind) -> Cell | bool:
    return bool(cell) if kind == "flag" and cell is not None else cell


def _sheet_name(title: str, number: int, tables: Sequence[Table]) -> str:
    """The table's title as Excel takes it: at most 31 signs, none of them special, each name once."""
    plain = "".join(sign for sign in title if sign not in "[]:*?/\\'").strip() or "Table"
    twin = sum(table.title == title for table in tables) > 1
    return f"{plain[: _SHEET_NAME - 4]} {number}" if twin else plain[:_SHEET_NAME]


def _write(path: Path, data: bytes) -> Path:
    try:
        with write_whole(path) as file:
            file.write(data)
    except OSError as error:
        raise ProgressError(
            f"{path}: cannot be written ({error.strerror}).",
            "Close the file where it is open, or choose another place.",
        ) from error
    return path
