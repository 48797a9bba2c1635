"""Texts made to do harm in a text widget, and the widgets that show them: run alone, it says how long and how much."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from empathy_studio.ui.controls import label
from empathy_studio.ui.prose import ProseLabel, ProsePage, no_pictures

HANGING: dict[str, str] = {
    "spans": "<table><tr><td colspan=1000000 rowspan=1000000>x</td></tr></table>",
    "many spans": "<table><tr>" + "<td colspan=5000>x</td>" * 2_000 + "</tr></table>",
    "tables in tables": "<table><tr><td>" * 2_000 + "x",
    "a table of the Markdown kind": "|" + "a|" * 5_000 + "\n|" + "-|" * 5_000 + "\n|" + "b|" * 5_000,
    "quotations": "> " * 5_000 + "x",
    "quotations line by line": "\n".join(">" * depth + " x" for depth in range(1, 200)),
    "lists": "\n".join("    " * depth + "- x" for depth in range(200)),
    "elements of HTML": "<div>" * 20_000 + "x",
    "stars": "*" * 30_000,
    "brackets": "[" * 30_000,
    "pictures": "![a](" * 10_000,
    "many pictures": "![a](b.png)" * 250,
    "headings": "a\n=\n" * 15_000,
    "one word of a megabyte": "x" * 1_000_000,
    "a million words": "word " * 1_000_000,
    "marks above marks": "e" + "\u0301" * 50_000,
    "both ways of writing": "\u202e\u202d" * 25_000,
    "entities": "&amp;" * 12_000,
    "a size of nine thousand": "<p style='font-size:9000px'>" + "x " * 3_000,
}
"""Each is a text as an author may write it; the name says what it is made of."""


def shown(widget: QWidget) -> QWidget:
    """The widget as a lesson shows it: laid out, and painted once."""
    widget.resize(480, 640)
    widget.show()
    widget.grab(QRect(0, 0, 480, 640))
    return widget


def main() -> None:
    """Show every text in every widget; print the most processor time (s), what took it, and the most memory (kB)."""
    app = QApplication([])
    took = {}
    for name, text in HANGING.items():
        for make in (lambda text: ProsePage(text, no_pictures), ProseLabel, label):
            started = time.process_time()
            widget = shown(make(text[:60_000] if make is label else text))
            took[f"{name} in {type(widget).__name__}"] = time.process_time() - started
            delete(widget)
    slowest = max(took, key=lambda one: took[one])
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    app.quit()
    sys.stdout.write(f"{took[slowest]:.2f};{slowest};{peak[1] if peak else 0}\n")


if __name__ == "__main__":
    main()
