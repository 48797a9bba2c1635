"""PINs: hashed with Argon2id, and a growing wait after failures that a restart does not shorten.

A PIN keeps learners apart on a shared machine. It is not encryption: who has the disk can read the store.
"""

from __future__ import annotations

import math
import os
import unicodedata
from datetime import datetime
from pathlib import Path

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlite_utils import Database

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.progress.database import writing
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.hybrid_clock import Now
from empathy_studio.progress.identifiers import LearnerId
from empathy_studio.sentence import Sentence

TRAINER = "trainer"
"""The subject of the PIN that opens what is for the trainer alone."""
RECOVERY = "recovery"
"""The subject of the recovery code that works when the trainer's PIN is lost."""
FEWEST_SIGNS = 4
MOST_SIGNS = 64
FREE_TRIES = 3
WAITS_S = (5, 10, 30, 60, 120, 300)
"""How long to wait, in s, after the third failure in a row, the fourth, and so on; the last stays."""

_MEMORY_KIB = 64 * 1024
_PASSES = 3
_LANES = 1


class PinCheck(Value, frozen=True, kw_only=True):
    """What came of a try: right or wrong, and how many seconds to wait before the next."""

    right: bool
    wait_s: int = 0


def learner_subject(learner: LearnerId) -> str:
    """The subject of a learner's PIN."""
    return f"learner:{learner}"


class Pins:
    """The PINs of one store; each has a subject: a learner, the trainer, the recovery code. They are never carried."""

    def __init__(self, db: Database, path: Path, now: Now) -> None:
        self._db = db
        self._path = path
        self._now = now

    def is_set(self, subject: str) -> bool:
        """Whether there is a PIN."""
        with faults_told(self._path):
            return self._db.conn.execute("SELECT 1 FROM pins WHERE subject = ?", (subject,)).fetchone() is not None

    def set(self, subject: str, pin: str) -> None:
        """Set or change the PIN, 4 to 64 signs. Raises ProgressError when it is shorter, longer, or cannot be kept."""
        if not FEWEST_SIGNS <= len(_spelled(pin)) <= MOST_SIGNS:
            raise ProgressError(
                Sentence("A PIN has {0} to {1} signs.", FEWEST_SIGNS, MOST_SIGNS), "Choose another one."
            )
        made = _hashed(pin)
        with writing(self._db, self._path) as connection:
            connection.execute("INSERT OR REPLACE INTO pins (subject, hash) VALUES (?, ?)", (subject, made))

    def clear(self, subject: str) -> None:
        """Take the PIN away."""
        with writing(self._db, self._path) as connection:
            connection.execute("DELETE FROM pins WHERE subject = ?", (subject,))

    def wait_s(self, subject: str) -> int:
        """How many seconds are left before the next try; 0 when it may be made now.

        When the clock was set back meanwhile, the wait starts again from now, so that it never grows by that.
        """
        with faults_told(self._path):
            row = self._db.conn.execute("SELECT wait_from, wait_s FROM pins WHERE subject = ?", (subject,)).fetchone()
        if row is None or row[0] is None or not row[1]:
            return 0
        now, began = self._now(), datetime.fromisoformat(row[0])
        if now < began:
            with writing(self._db, self._path) as connection:
                connection.execute("UPDATE pins SET wait_from = ? WHERE subject = ?", (now.isoformat(), subject))
            began = now
        return max(0, math.ceil(int(row[1]) - (now - began).total_seconds()))

    def check(self, subject: str, pin: str) -> PinCheck:
        """Try a PIN. Where none is set, nothing is right.

        A try during the wait is not made and does not lengthen it. The failure is on the disk before the
        answer is given, so that pulling the plug does not help. It takes about 0.2 s, on purpose.
        """
        waiting = self.wait_s(subject)
        if waiting:
            return PinCheck(right=False, wait_s=waiting)
        with faults_told(self._path):
            row = self._db.conn.execute("SELECT hash FROM pins WHERE subject = ?", (subject,)).fetchone()
        if row is None:
            return PinCheck(right=False)
        self._count_failure(subject)
        if _fits(pin, row[0]):
            with writing(self._db, self._path) as connection:
                connection.execute("UPDATE pins SET failures = 0, wait_from = NULL WHERE subject = ?", (subject,))
            return PinCheck(right=True)
        return PinCheck(right=False, wait_s=self.wait_s(subject))

    def _count_failure(self, subject: str) -> None:
        """Book the try as a failure before it is known to be one."""
        with writing(self._db, self._path) as connection:
            failures = connection.execute("SELECT failures FROM pins WHERE subject = ?", (subject,)).fetchone()[0] + 1
            over = failures - FREE_TRIES
            wait = WAITS_S[min(over, len(WAITS_S) - 1)] if over >= 0 else 0
            connection.execute(
                "UPDATE pins SET failures = ?, wait_from = ?, wait_s = ? WHERE subject = ?",
                (failures, self._now().isoformat(), wait, subject),
            )


def _spelled(pin: str) -> str:
    return unicodedata.normalize("NFKC", pin)


def _hashed(pin: str) -> str:
    """The PIN's hash as a PHC string: Argon2id, 64 MiB, 3 passes (RFC 9106 gives 64 MiB, t=3 for small machines)."""
    derived = Argon2id(salt=os.urandom(16), length=32, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB)
    return derived.derive_phc_encoded(_spelled(pin).encode())


def _fits(pin: str, made: str) -> bool:
    try:
        Argon2id.verify_phc_encoded(_spelled(pin).encode(), made)
    except InvalidKey:
        return False
    return True
