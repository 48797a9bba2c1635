"""Learners: added, found, renamed, grouped, removed; each change is a fact with a clock, so that stores can merge."""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from empathy_studio.errors import ProgressError
from empathy_studio.progress.database import writing
from empathy_studio.progress.device import Device, tick
from empathy_studio.progress.faults import faults_told
from empathy_studio.progress.hybrid_clock import Now
from empathy_studio.progress.identifiers import LearnerId, new_learner_id
from empathy_studio.progress.records import Learner
from empathy_studio.sentence import Sentence

MOST_SIGNS = 200
"""How long a name, number, picture or group may be."""
GUEST_NAME = "Guest"
_NAME, _NUMBER, _PICTURE, _GROUP = Sentence("name"), Sentence("number"), Sentence("picture"), Sentence("group")
_FIELDS = ("name", "number", "picture", "guest", "removed", "groups", "choices")
_NO_COLUMNS = ("groups", "choices")
_SELECT = """
SELECT l.id, l.name, l.number, l.picture, l.guest, l.removed,
    (SELECT json_group_array(g.name) FROM (SELECT name FROM learner_groups WHERE learner = l.key ORDER BY name) g)
        AS groups,
    EXISTS (SELECT 1 FROM pins p WHERE p.subject = 'learner:' || l.id) AS has_pin
FROM learners l
"""


class Learners:
    """The learners of one store."""

    def __init__(self, db: Database, path: Path, device: Device, now: Now) -> None:
        self._db = db
        self._path = path
        self._device = device
        self._now = now

    def add(
        self, name: str, *, number: str = "", picture: str = "", groups: tuple[str, ...] = (), guest: bool = False
    ) -> Learner:
        """Add a learner. Raises ProgressError when name and number are those of somebody who is here already."""
        name, number = _clean(name, _NAME), _clean(number, _NUMBER, empty=True)
        if not guest:
            self._refuse_twin(name, number, but=None)
        learner = new_learner_id()
        facts = {"name": name, "number": number, "picture": _clean(picture, _PICTURE, empty=True)}
        facts |= {"guest": "1" if guest else "0", "removed": "0", "groups": _groups(groups)}
        self._tell(learner, facts)
        return self.get(learner)

    def add_guest(self) -> Learner:
        """Add a guest: somebody without a tile, whose figures stand for themselves."""
        return self.add(GUEST_NAME, guest=True)

    def rename(self, learner: LearnerId, name: str) -> Learner:
        """Give the learner another name. Raises ProgressError when it is taken by somebody with the same number."""
        found = self.get(learner)
        name = _clean(name, _NAME)
        if not found.guest:
            self._refuse_twin(name, found.number, but=learner)
        return self._change(learner, name=name)

    def renumber(self, learner: LearnerId, number: str) -> Learner:
        """Give the learner another number, or none. Raises ProgressError when it is taken."""
        number = _clean(number, _NUMBER, empty=True)
        self._refuse_twin(self.get(learner).name, number, but=learner)
        return self._change(learner, number=number)

    def show_as(self, learner: LearnerId, picture: str) -> Learner:
        """Give the learner another picture (its name), or none."""
        return self._change(learner, picture=_clean(picture, _PICTURE, empty=True))

    def put_in(self, learner: LearnerId, groups: tuple[str, ...]) -> Learner:
        """Let the learner belong to exactly these groups."""
        return self._change(learner, groups=_groups(groups))

    def choices(self, learner: LearnerId) -> dict[str, object]:
        """What the learner has chosen for lessons, by name, as it was kept last; empty when nothing was."""
        with faults_told(self._path):
            kept = next(
                self._db.query(
                    "SELECT f.value FROM learner_facts f JOIN learners l ON l.key = f.learner"
                    " WHERE l.id = ? AND f.field = 'choices'",
                    [learner],
                ),
                None,
            )
        found = json.loads(kept["value"]) if kept is not None else {}
        return found if isinstance(found, dict) else {}

    def keep_choices(self, learner: LearnerId, choices: Mapping[str, object]) -> None:
        """Keep what the learner has chosen for lessons; it goes along to other kiosks. Raises ProgressError."""
        if choices != self.choices(learner):
            self._change(learner, choices=json.dumps(choices, ensure_ascii=False, sort_keys=True))

    def remove(self, learner: LearnerId) -> Learner:
        """Take the learner off the tiles. What was kept stays; `bring_back` undoes it, `erase` deletes for good."""
        return self._change(learner, removed="1")

    def bring_back(self, learner: LearnerId) -> Learner:
        """Show a removed learner again."""
        return self._change(learner, removed="0")

    def get(self, learner: LearnerId) -> Learner:
        """The learner with this id, removed or not. Raises ProgressError when there is none."""
        found = self._select("WHERE l.id = ?", (learner,))
        if not found:
            raise ProgressError(
                Sentence("{0}: there is no learner {1}.", self._path, learner), "See who is there with learners list."
            )
        return found[0]

    def all(self, *, removed: bool = False, guests: bool = False, group: str | None = None) -> tuple[Learner, ...]:
        """Those who learn here, by name; removed ones, guests, or one group's members alone when asked for."""
        found = self._select("WHERE l.removed <= ? AND l.guest <= ?", (removed, guests))
        kept = (one for one in found if group is None or group in one.groups)
        return tuple(sorted(kept, key=lambda one: (_sorted_as(one.name), one.number, one.id)))

    def find(self, text: str) -> tuple[Learner, ...]:
        """The learners whose number is `text` or whose name holds it, without regard to case and accents."""
        wanted = _sorted_as(text.strip())
        everyone = self.all()
        exact = tuple(one for one in everyone if wanted in (_sorted_as(one.name), _sorted_as(one.number)))
        return exact or tuple(one for one in everyone if wanted and wanted in _sorted_as(one.name))

    def groups(self) -> tuple[str, ...]:
        """The groups that somebody belongs to, by name."""
        return tuple(sorted({group for one in self.all() for group in one.groups}, key=_sorted_as))

    # --- inside ------------------------------------------------------------------------------

    def _select(self, where: str, arguments: tuple[Any, ...]) -> list[Learner]:
        with faults_told(self._path):
            return [_learner(row) for row in self._db.query(_SELECT + where, arguments)]

    def _change(self, learner: LearnerId, **facts: str) -> Learner:
        self.get(learner)
        self._tell(learner, facts)
        return self.get(learner)

    def _tell(self, learner: LearnerId, facts: dict[str, str]) -> None:
        with writing(self._db, self._path) as connection:
            clock = tick(connection, self._device, self._now())
            for field, value in facts.items():
                take_fact(connection, learner, field, value, clock, self._device.id)

    def _refuse_twin(self, name: str, number: str, but: LearnerId | None) -> None:
        for one in self.all():
            if one.id == but:
                continue
            if number and one.number == number:
                raise ProgressError(
                    Sentence("The number {0} belongs to {1}.", number, one.name), "Choose another number."
                )
            if not number and not one.number and _sorted_as(one.name) == _sorted_as(name):
                raise ProgressError(
                    Sentence("There is a learner called {0} already.", one.name), "Add a number to tell them apart."
                )


def learner_fields() -> tuple[str, ...]:
    """The facts that are columns of a learner's row."""
    return tuple(field for field in _FIELDS if field not in _NO_COLUMNS)


def learner_key(connection: sqlite3.Connection, learner: str) -> int:
    """The row of a learner, made when it is new."""
    connection.execute("INSERT INTO learners (id) VALUES (?) ON CONFLICT DO NOTHING", (learner,))
    return int(connection.execute("SELECT key FROM learners WHERE id = ?", (learner,)).fetchone()[0])


def take_fact(connection: sqlite3.Connection, learner: str, field: str, value: str, clock: int, device: str) -> bool:
    """Take in one fact about a learner if it is newer than what is known; whether it was.

    Newer is the later hybrid clock, and of two of the same clock the one of the greater device id. So
    it does not matter in which order, or how often, facts arrive.
    """
    if field not in _FIELDS:
        return False
    key = learner_key(connection, learner)
    taken = connection.execute(
        "INSERT INTO learner_facts (learner, field, value, clock, device) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (learner, field) DO UPDATE SET value = excluded.value, clock = excluded.clock,"
        " device = excluded.device WHERE (excluded.clock, excluded.device) > (clock, device) RETURNING 1",
        (key, field, value, clock, device),
    ).fetchone()
    if taken is None:
        return False
    if field == "groups":
        connection.execute("DELETE FROM learner_groups WHERE learner = ?", (key,))
        connection.executemany("INSERT INTO learner_groups VALUES (?, ?)", [(key, name) for name in json.loads(value)])
    elif field not in _NO_COLUMNS:
        connection.execute(f"UPDATE learners SET {field} = ? WHERE key = ?", (value, key))
    return True


def _learner(row: dict[str, Any]) -> Learner:
    return Learner(
        id=LearnerId(row["id"]),
        name=row["name"],
        number=row["number"],
        picture=row["picture"],
        groups=tuple(json.loads(row["groups"])),
        guest=bool(row["guest"]),
        removed=bool(row["removed"]),
        has_pin=bool(row["has_pin"]),
    )


def _clean(text: str, what: Sentence, *, empty: bool = False) -> str:
    """`text` in one spelling, without blanks around it and without control signs."""
    tidy = " ".join(unicodedata.normalize("NFC", text).split())
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in tidy):
        raise ProgressError(Sentence("The {0} holds signs that cannot be shown.", what), "Type it again.")
    if not tidy and not empty:
        raise ProgressError(Sentence("The {0} is empty.", what), "Type at least one letter.")
    if len(tidy) > MOST_SIGNS:
        raise ProgressError(Sentence("The {0} is longer than {1} signs.", what, MOST_SIGNS), "Shorten it.")
    return tidy


def _groups(groups: tuple[str, ...]) -> str:
    return json.dumps(sorted({_clean(group, _GROUP) for group in groups}), ensure_ascii=False)


def _sorted_as(text: str) -> str:
    """`text` as it is compared: without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
