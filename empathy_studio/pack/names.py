"""Which paths a pack may hold: names that are safe on every system, and no two that collide; and which titles."""

from __future__ import annotations

import re
from typing import Final

from empathy_studio.pack.limits import MAX_PATH, MAX_TITLE
from empathy_studio.sentence import Sentence

_SEGMENT: Final = r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,118}[A-Za-z0-9_-])?"
_PATH: Final = re.compile(rf"(?:{_SEGMENT}/){{0,3}}{_SEGMENT}")
_RESERVED: Final = re.compile(r"(?:^|/)(?:con|prn|aux|nul|conin|conout|clock|com[0-9]|lpt[0-9])(?:\.|/|$)")

_UNSEEN: Final = r"\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069"
PLAIN: Final = rf"^[^{_UNSEEN}]*\Z"
"""Text in one line without characters that steer a terminal, or turn the text around them."""
PLAIN_TITLE: Final = rf"^(?=.*\S)[^{_UNSEEN}]*\Z"
"""The same, with something to be seen."""

MIMETYPE_NAME: Final = "mimetype"
MANIFEST_NAME: Final = "manifest.json"
CHUNKS_NAME: Final = "chunks.blake3"
CONTAINER_NAMES: Final = frozenset({MIMETYPE_NAME, MANIFEST_NAME, CHUNKS_NAME})
"""The three members that belong to the container; no file of a course may take their names."""


def path_fault(path: str) -> str:
    """What is wrong with a path, as the end of a sentence; empty when nothing is.

    A path is one to four names joined by `/`. A name has 1 to 120 of `A-Z a-z 0-9 . _ -`,
    starts with a letter or digit and does not end in a dot, so it is the same under every
    Unicode form, never hidden, never absolute and never climbs. Names that Windows keeps
    for devices (`con`, `nul`, `com1` …) are refused with any ending.
    """
    if len(path) > MAX_PATH:
        return Sentence("is longer than {0} characters", MAX_PATH)
    if _PATH.fullmatch(path) is None:
        return Sentence("holds a character or a form that packs do not allow")
    lowered = path.lower()
    if _RESERVED.search(lowered):
        return Sentence("is a name that some systems keep for devices")
    if lowered in CONTAINER_NAMES:
        return Sentence("is a name that the pack itself uses")
    return ""


def is_title(text: str) -> bool:
    """Whether a text may stand where packs and keys have a name for people: 1 to 300 characters, plain."""
    return len(text) <= MAX_TITLE and re.match(PLAIN_TITLE, text) is not None


def in_one_line(text: str) -> str:
    """A text of a stranger as a sentence may quote it: what steers a terminal is a space."""
    return re.sub(rf"[{_UNSEEN}]", " ", text)
