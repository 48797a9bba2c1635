"""The checker: everything that is wrong or doubtful in a course, found without playing it.

Each module of this package is one family of findings. It names its kinds in `FINDINGS` and has up to three functions,
`of_scene`, `of_lesson` and `of_course`, that look at as much as their name says. To add a kind of finding, add it
there; its page in `docs/checks/` is its test.
"""

from __future__ import annotations

from empathy_studio.course.check.checker import FAMILIES, FINDINGS, Checker, check, what_stops

__all__ = ["FAMILIES", "FINDINGS", "Checker", "check", "what_stops"]
