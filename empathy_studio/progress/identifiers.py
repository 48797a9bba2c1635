"""Identifiers of the progress store: UUIDs of version 7, made anywhere, never twice."""

from __future__ import annotations

import os
import re
import time
from typing import NewType

from blake3 import blake3

StatementId = NewType("StatementId", str)
AttemptId = NewType("AttemptId", str)
LearnerId = NewType("LearnerId", str)
DeviceId = NewType("DeviceId", str)

ID_FORM = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
_VERSION_7 = 0x7 << 76 | 0x2 << 62
_FORM = re.compile(ID_FORM.replace("$", r"\Z"))


def new_id() -> str:
    """A UUID of version 7 in its usual text form: 48 bits of Unix time in ms, 12 bits of its fraction, 62 random bits.

    RFC 9562, 5.7, with the fraction of the millisecond as in 6.2, method 3. Its time helps the index and is never
    read: a wrong clock only makes the id less orderly, not less unique.
    """
    ns = time.time_ns()
    ms = ns // 1_000_000
    fraction = (ns - ms * 1_000_000) * 4096 // 1_000_000
    chance = int.from_bytes(os.urandom(8), "big") & 0x3FFF_FFFF_FFFF_FFFF
    return _text((ms & 0xFFFF_FFFF_FFFF) << 80 | _VERSION_7 | fraction << 64 | chance)


def new_statement_id() -> StatementId:
    """An id for one statement; make it before the first try to keep, and use the same for every retry."""
    return StatementId(new_id())


def new_attempt_id() -> AttemptId:
    """An id for one attempt."""
    return AttemptId(new_id())


def new_learner_id() -> LearnerId:
    """An id for one learner."""
    return LearnerId(new_id())


def new_device_id() -> DeviceId:
    """An id for one device, or for one device's new beginning after a restore."""
    return DeviceId(new_id())


def is_id(text: str) -> bool:
    """Whether `text` is a UUID as this program writes it: lower case, with hyphens."""
    return _FORM.match(text) is not None


def pseudonym(key: bytes, learner: str) -> LearnerId:
    """A name that stands for `learner` and cannot be traced back without the key (32 bytes): a UUID of version 8.

    The same key and learner give the same pseudonym anywhere (RFC 9562, 5.8: a UUID for vendor-specific use).
    """
    value = int.from_bytes(blake3(b"pseudonym\0" + learner.encode(), key=key).digest(length=16), "big")
    value = value & ~(0xF << 76) | 0x8 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return LearnerId(_text(value))


def is_pseudonym(learner: str) -> bool:
    """Whether `learner` stands for somebody whose name was held back."""
    return learner[14:15] == "8"


def _text(value: int) -> str:
    text = value.to_bytes(16, "big").hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
