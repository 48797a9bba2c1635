"""Tips that show a text letter by letter, whatever a stranger wrote into it."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """`text` for `setToolTip`, to be shown letter by letter.

    Qt takes a tip with marks for HTML, and would read the files that a course from a stranger names there.
    """
    if "<" not in text:
        return text
    import html  # nearly no tip has marks, and a program that starts sooner is asked more gladly

    return f"<span>{html.escape(text)}</span>"
