"""The one parent of every value in the model: frozen, exact about its fields, terse when written."""

from __future__ import annotations

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A frozen value of the course: no unknown fields, defaults left out when written.

    It holds other values, texts, numbers and tuples of them, and so can never hold itself: the collector of circles
    need not look at it, which matters in a course with a hundred thousand of them.
    """
