"""The one parent of every value in the model: frozen, exact about its fields, terse when written."""

from __future__ import annotations

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A frozen value of the course: no unknown fields, defaults left out when written."""
