"""Writes `docs/benchmarks.md`: a section for each row, where rows that did not run keep theirs."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from tests.bench.row import Figures, Row, Verdict
from tests.bench.run import order

HEAD = """# Benchmarks

`make bench` measures every row, `make bench ROW=B1` one of them. Each piece of work runs beside its
floor, in turns, in the same run; the ratio counts, an absolute time says more about the machine. A
ratio that grows by more than 15 % is looked into before a change is done.
"""


def section(row: Row, figures: Sequence[Figures], verdicts: Sequence[Verdict], machine: str) -> str:
    """The section of `row` as Markdown, beginning with its heading."""
    floor = next((figure for figure in figures if figure.floor), None)
    lines = [
        f"## {row.name} · {row.title}",
        "",
        "| what | median | p95 | unit | n | beside the floor |",
        "| --- | ---: | ---: | --- | ---: | ---: |",
    ]
    for figure in figures:
        if figure is floor:
            beside = "floor"
        elif floor is not None and floor.unit == figure.unit and floor.median > 0:
            beside = f"{figure.median / floor.median:.2f} ×"
        else:
            beside = ""
        cells = (figure.label, _number(figure.median), _number(figure.p95), figure.unit, len(figure.samples), beside)
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    lines += ["", *(f"- {verdict.sentence}" for verdict in verdicts)]
    lines += ["", f"Cache {row.cache}. {today}, {machine}.", ""]
    return "\n".join(lines)


def _number(value: float) -> str:
    """Three digits that count, without powers of ten."""
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.3g}"


def refresh(page: Path, sections: dict[str, str]) -> None:
    """Put `sections`, by row name, into `page`; sections of other rows stay as they are."""
    kept = _sections(page.read_text(encoding="utf-8")) if page.exists() else {}
    kept.update(sections)
    page.parent.mkdir(parents=True, exist_ok=True)
    body = "\n".join(kept[name].rstrip("\n") + "\n" for name in sorted(kept, key=order))
    page.write_text(f"{HEAD}\n{body}", encoding="utf-8")


def _sections(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in text.split("\n## ")[1:]:
        found[part.partition(" · ")[0]] = f"## {part}"
    return found
