"""Markdown written by an author, or by a stranger, turned into a small safe HTML, or into plain text."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import markdown
import nh3

from empathy_studio.course.ids import MEDIA_PATTERN

LONGEST = 60_000
"""How many characters of one text are shown; the rest is cut off with an ellipsis."""

DEEPEST = 8
"""How deep lists and quotations may nest before a text is shown as plain paragraphs."""

MOST_BRACKETS = 300
"""How many `[` a text may have before it is shown as plain paragraphs: the converter's time grows with their square."""

MOST_LINES = 1_500
"""How many lines a text may have before it is shown as plain paragraphs, for the same reason."""

TAGS = {"p", "br", "hr", "em", "strong", "code", "h1", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "a", "img"}
_BLOCKS = {"ul", "ol", "li", "blockquote"}
_MEDIA = re.compile(MEDIA_PATTERN)
_EARLY_DEPTH = re.compile(r"^(?:[ \t]*(?:>|[-*+]|\d+[.)])[ \t]*){9,}|^[ \t]{33,}", re.MULTILINE)


class _Depth(HTMLParser):
    """Measures how deep the blocks of an HTML text nest."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0
        self.most = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.now += 1
            self.most = max(self.most, self.now)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.now -= 1


class _Words(HTMLParser):
    """Collects the text of an HTML text, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"br", "li", "p", "h1", "h2", "h3", "h4"}:
            self.parts.append("\n")


def safe_html(text: str) -> str:
    """`text` (Markdown) as HTML of a short allow-list: no raw HTML, no scripts, no styles, no tables.

    Pictures keep only a plain name from the media folder; every other address is dropped. Links keep `https` and
    `mailto` addresses, to be shown, not followed. A text nested more than 8 levels deep is shown as plain paragraphs.
    """
    text = text if len(text) <= LONGEST else text[:LONGEST] + "…"
    if text.count("[") > MOST_BRACKETS or text.count("\n") > MOST_LINES or _EARLY_DEPTH.search(text):
        return _paragraphs(text)
    try:
        made = _converter().convert(text)
    except RecursionError:
        return _paragraphs(text)
    clean = nh3.clean(
        made,
        tags=TAGS,
        attributes={"a": {"href"}, "img": {"src", "alt"}},
        url_schemes={"https", "mailto"},
        attribute_filter=_filtered,
        link_rel=None,
    )
    depth = _Depth()
    depth.feed(clean)
    return clean if depth.most <= DEEPEST else _paragraphs(text)


def plain_text(text: str) -> str:
    """The words of a Markdown text without its marks, for captions, screen readers and word counts."""
    words = _Words()
    words.feed(safe_html(text))
    words.close()
    return re.sub(r"\n\s*\n+", "\n", "".join(words.parts)).strip()


def _converter() -> markdown.Markdown:
    made = markdown.Markdown(output_format="html")
    made.preprocessors.deregister("html_block")
    made.inlinePatterns.deregister("html")
    return made


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    if tag == "img" and attribute == "src":
        return value if _MEDIA.match(value) else None
    return value


def _paragraphs(text: str) -> str:
    parts = (part.strip() for part in re.split(r"\n\s*\n", text))
    return "".join(f"<p>{html.escape(part)}</p>" for part in parts if part)
