"""Tips that show a text letter by letter, whatever a stranger wrote into it."""

from __future__ import annotations

import html


def plain_tip(text: str) -> str:
    """`text` for `setToolTip`, to be shown letter by letter.

    Qt takes a tip with marks for HTML, and would read the files that a course from a stranger names there.
    """
    return f"<span>{html.escape(text)}</span>" if "<" in text else text
