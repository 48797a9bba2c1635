"""How far the clock of this store has come: the newest time it ever kept, to tell a clock that jumped back."""

from __future__ import annotations

from datetime import UTC, datetime

from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.hybrid_clock import LOGICAL_BITS
from empathy_studio.progress.store import Store


def newest_time(store: Store) -> datetime | None:
    """The latest wall time (UTC) at which this device kept anything; None before the first. Raises ProgressError.

    It is read from the hybrid clock, which never goes back; when it lies ahead of the wall clock, that was set back.
    """
    with faults_told(store.path):
        (reading,) = store.db.conn.execute("SELECT max(clock) FROM devices WHERE own = 1").fetchone()
    if not reading:
        return None
    return datetime.fromtimestamp((int(reading) >> LOGICAL_BITS) / 1000, UTC)
