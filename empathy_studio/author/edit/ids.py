"""New ids: readable, with a random tail, so that an id that was deleted once never comes back for something else."""

from __future__ import annotations

import secrets
from collections.abc import Collection

from empathy_studio.course.ids import id_from_title

LONGEST_WORDS = 40
"""How many signs of a new id come from the words it was made from."""

_SIGNS = "bcdfghjkmnpqrstvwxz23456789"
_TAIL = 6


def fresh_id(words: str, taken: Collection[str] = ()) -> str:
    """An id that reads like `words` and ends in six random signs: one of 387 million tails.

    Nothing needs to remember ids that were deleted: no list that grows for ever, none that two copies of a course would
    fill differently. `taken` are ids it must not be all the same.
    """
    plain = id_from_title(words)[:LONGEST_WORDS].strip("-_") or "x"
    while True:
        made = f"{plain}-{''.join(secrets.choice(_SIGNS) for _ in range(_TAIL))}"
        if made not in taken:
            return made
