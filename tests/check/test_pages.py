"""Every finding has its page, and every page's example is found and mended as the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from empathy_studio.course.check import FAMILIES, FINDINGS, check
from empathy_studio.course.diagnostic import SEVERITIES
from tests.check.pages import FOLDER, Shown, read_page

PAGES = sorted(FOLDER.glob("[a-z]*.md"))


def codes_found(shown: Shown) -> set[str]:
    return {finding.code for finding in check(shown.course, shown.media, shown.former)}


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_the_example_of_a_page_shows_its_finding_alone_and_the_mended_one_shows_none(file: Path) -> None:
    page = read_page(file)
    assert page.code == file.stem
    assert codes_found(page.example) == {page.code}
    assert codes_found(page.mended) == set()


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_a_page_says_why_it_matters_and_what_to_do_and_how_grave_it_is(file: Path) -> None:
    page = read_page(file)
    assert page.headings == ("Why it matters", "Example", "What to do", "Mended")
    severity = {finding.code: finding.severity for finding in FINDINGS}[page.code]
    assert page.severity == severity


def test_there_is_a_page_for_every_finding_and_a_finding_for_every_page() -> None:
    assert {file.stem for file in PAGES} == {finding.code for finding in FINDINGS}


def test_the_list_of_pages_names_each_with_its_severity() -> None:
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[([a-z-]+)\]\(\1\.md\) \| (\w+) \|", text, re.MULTILINE)
    assert listed == [(finding.code, finding.severity) for finding in FINDINGS]


def test_codes_are_told_once_and_every_family_lists_those_it_knows() -> None:
    codes = [finding.code for finding in FINDINGS]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)+", code) for code in codes)
    assert all(family.FINDINGS for family in FAMILIES)
    assert {finding.severity for finding in FINDINGS} <= set(SEVERITIES)
