"""The guide of Make shows the program as it is: every picture it names is there, every screen is taken in all ways."""

from __future__ import annotations

import re

from tests.make.pictures import APPEARANCES, OUT, SIZES
from tests.make.screens import SCREENS

GUIDE = OUT.parents[1] / "guide" / "make.md"


def test_every_picture_of_the_guide_is_there() -> None:
    named = re.findall(r"\]\(\.\./images/make/([^)]+)\)", GUIDE.read_text(encoding="utf-8"))
    assert len(named) >= len(SCREENS) / 2
    assert [name for name in named if not (OUT / name).is_file()] == []


def test_every_screen_is_taken_in_both_sizes_and_appearances() -> None:
    wanted = {f"{name}-{width}-{look}.png" for name in SCREENS for width, _ in SIZES for look in APPEARANCES}
    assert sorted(wanted - {path.name for path in OUT.iterdir()}) == []


def test_every_heading_of_the_list_is_a_part_of_the_guide() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    links = re.findall(r"^- \[(.+)\]\(#", text, re.MULTILINE)
    assert links == re.findall(r"^## (.+)$", text, re.MULTILINE)
