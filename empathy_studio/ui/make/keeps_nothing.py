"""A keeper for attempts that do not count: previews."""

from __future__ import annotations

from collections.abc import Sequence

from empathy_studio.play.statement import Statement
from empathy_studio.progress.identifiers import AttemptId, StatementId


class KeepsNothing:
    """Takes statements as the store does, and forgets them."""

    def keep(
        self, attempt: AttemptId, statements: Sequence[Statement], ids: Sequence[StatementId] | None = None
    ) -> tuple[StatementId, ...]:
        """Take the statements and forget them."""
        return tuple(ids or ())
