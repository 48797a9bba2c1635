"""The canary for PySide6: its version is the pinned one, and calls that return None lose no references."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtCore import QObject

CALLS = 1_000


def test_pyside6_is_the_version_that_was_tried() -> None:
    assert PySide6.__version__ == "6.11.3"


def test_calls_that_return_none_lose_no_references_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("canary")
    assert abs(sys.getrefcount(None) - before) < CALLS // 10
