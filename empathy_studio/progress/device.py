"""Who keeps the statements: the device's own key in the data folder, and its identity in the store."""

from __future__ import annotations

import os
import platform
import sqlite3
from datetime import datetime
from pathlib import Path

from blake3 import blake3

from empathy_studio.course.value import Value
from empathy_studio.errors import ProgressError
from empathy_studio.paths import write_whole
from empathy_studio.progress.faults import refused
from empathy_studio.progress.hybrid_clock import next_reading
from empathy_studio.progress.identifiers import DeviceId, new_device_id
from empathy_studio.sentence import Sentence

KEY_NAME = "device.key"
DAMAGED_KEY_NAME = "device.key.damaged"
"""What a key of another length is put aside as."""
KEY_SIZE = 32

_NOTE_HEADS = """
UPDATE devices SET (sequence, hash, clock) = (
    SELECT s.sequence, s.hash, max(s.clock, devices.clock) FROM statements s WHERE s.key =
        (SELECT max(key) FROM statements WHERE key BETWEEN devices.key << 40 AND (devices.key + 1 << 40) - 1)
)
WHERE own = 1 AND (key << 40) + sequence < ifnull(
    (SELECT max(s.key) FROM statements s WHERE s.key BETWEEN devices.key << 40 AND (devices.key + 1 << 40) - 1), 0)
"""


class Device(Value, frozen=True, kw_only=True):
    """The device that keeps statements here: its id, its row in the store, and the key of its authentication codes."""

    id: DeviceId
    key: int
    secret: bytes


def device_key(folder: Path) -> bytes:
    """The 32 bytes that authentication codes are made with; made once, readable by this user alone.

    One of another length is put aside, and counts as lost: a new one is made, with which a new device begins. Raises
    ProgressError when the file cannot be read or written.
    """
    path = folder / KEY_NAME
    try:
        secret = path.read_bytes()
        if len(secret) == KEY_SIZE:
            return secret
        os.replace(path, folder / DAMAGED_KEY_NAME)
    except FileNotFoundError:
        pass  # the first start, or the key was lost
    except OSError as error:
        raise ProgressError(
            Sentence("{0}: cannot be read ({1}).", path, error.strerror), "Check the permissions."
        ) from error
    secret = os.urandom(KEY_SIZE)
    _write(path, secret)
    return secret


def _write(path: Path, secret: bytes) -> None:
    try:
        with write_whole(path) as file:
            file.write(secret)
        path.chmod(0o600)
    except OSError as error:
        unwritten = Sentence("{0}: cannot be written ({1}).", path, error.strerror)
        raise refused(error, path, ProgressError(unwritten, "Check space and permissions.")) from error


def key_print(secret: bytes) -> str:
    """A name for the key that does not give it away, 16 hex digits."""
    return blake3(b"Empathy Studio device key\0" + secret).hexdigest(length=8)


def current_device(connection: sqlite3.Connection, secret: bytes) -> Device | None:
    """The device that keeps on in this store; None when there is none yet, or it was begun with another key."""
    row = connection.execute(
        "SELECT d.id, d.key FROM store_facts f JOIN devices d ON d.id = f.value"
        " WHERE f.name = 'device' AND d.own = 1 AND d.key_print = ?",
        (key_print(secret),),
    ).fetchone()
    return Device(id=DeviceId(row[0]), key=row[1], secret=secret) if row else None


def begin_device(connection: sqlite3.Connection, secret: bytes) -> Device:
    """Start a new chain under a new device id; inside a transaction of the caller's.

    It is called for a new store, after a restore, and when the key is another one: a sequence number is never used
    twice, because the numbers that came after the backup may have been carried away already.
    """
    name = new_device_id()
    newest = connection.execute(
        "SELECT max((SELECT ifnull(max(clock), 0) FROM devices), (SELECT ifnull(max(clock), 0) FROM statements))"
    ).fetchone()[0]
    key = connection.execute(
        "INSERT INTO devices (id, label, own, key_print, clock) VALUES (?, ?, 1, ?, ?) RETURNING key",
        (name, platform.node(), key_print(secret), newest),
    ).fetchone()[0]
    connection.execute("INSERT OR REPLACE INTO store_facts (name, value) VALUES ('device', ?)", (name,))
    return Device(id=name, key=key, secret=secret)


def note_heads(connection: sqlite3.Connection) -> None:
    """Note where the own chains end, so that a last statement that is gone is missed; in a caller's transaction.

    Most steps of a run do not note it, which would be a page more to write: a chain may have gone on from the noted
    end, and never ends before it.
    """
    connection.execute(_NOTE_HEADS)


def device_label(connection: sqlite3.Connection, device: Device) -> str:
    """What people call a device: the name its machine had when its chain was begun."""
    return str(connection.execute("SELECT label FROM devices WHERE key = ?", (device.key,)).fetchone()[0])


def tick(connection: sqlite3.Connection, device: Device, now: datetime) -> int:
    """The hybrid clock's next reading for something that is no statement; inside a transaction of the caller's."""
    last = connection.execute(
        "SELECT max(clock, ifnull((SELECT clock FROM statements WHERE key = ("
        "SELECT max(key) FROM statements WHERE key BETWEEN ?1 << 40 AND (?1 + 1 << 40) - 1)), 0))"
        " FROM devices WHERE key = ?1",
        (device.key,),
    ).fetchone()[0]
    clock = next_reading(last, now)
    connection.execute("UPDATE devices SET clock = ? WHERE key = ?", (clock, device.key))
    return clock
