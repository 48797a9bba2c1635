"""Prose from a stranger becomes a small harmless HTML."""

from __future__ import annotations

import re

import pytest

from empathy_studio.course.prose import plain_text, safe_html


def test_an_authors_markdown_is_shown() -> None:
    made = safe_html("# Notice\n\nSay *so*, **once**.\n\n- one\n- two\n\n> quoted\n\n![feet](feet.png)")
    assert "<h1>Notice</h1>" in made
    assert "<em>so</em>" in made
    assert "<strong>once</strong>" in made
    assert made.count("<li>") == 2
    assert '<img alt="feet" src="feet.png">' in made


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src='file:///etc/passwd'>",
        "![x](file:///etc/passwd)",
        "![x](../../secret.png)",
        "![x](http://example.org/x.png)",
        "[x](javascript:alert(1))",
        "[x](file:///etc/passwd)",
        "<table><tr><td colspan=100000>x</td></tr></table>",
        "<style>body{}</style>",
        "<p style='font-size:9000px'>x</p>",
    ],
)
def test_nothing_in_it_reaches_for_files_network_or_layout(hostile: str) -> None:
    tags = re.findall(r"<[^>]*>", safe_html(hostile))
    assert set(tags) <= {"<p>", "</p>", '<img alt="x">', "<a>", "</a>"}


@pytest.mark.parametrize(
    "deep",
    ["> " * 5000 + "x", "- " * 5000 + "x", "*" * 30_000, "[" * 30_000, "`" * 30_001, "_a" * 20_000, "a\n=\n" * 15_000],
)
def test_a_text_made_to_hang_is_shown_in_time_and_flat(deep: str) -> None:
    made = safe_html(deep)
    assert made.count("<blockquote>") <= 8
    assert made.count("<ul>") <= 8


def test_a_text_without_end_is_cut() -> None:
    assert len(safe_html("word " * 1_000_000)) < 100_000


def test_plain_text_is_the_words_alone() -> None:
    assert plain_text("**Two** pairs.\n\n- one\n- *two*") == "Two pairs.\none\ntwo"
