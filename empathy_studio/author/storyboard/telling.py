"""Audio description of a clip: what each moment shows, told in the gaps of speech, written from the storyboard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import msgspec

from empathy_studio import typed_json
from empathy_studio.author.storyboard.animals import mood_of
from empathy_studio.author.storyboard.looks import name_of
from empathy_studio.author.storyboard.plan import Plan, PlannedLine
from empathy_studio.author.storyboard.shots import choose_gesture
from empathy_studio.author.storyboard.timeline import LineTime
from empathy_studio.course.ids import CharacterId
from empathy_studio.course.media_facts import Caption
from empathy_studio.paths import assets_folder

_FELT = 0.2
"""A feeling weaker than this (0 to 1) is hardly seen, and not told."""


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of one language, as they stand in `assets/descriptions`."""

    places: dict[str, str]
    people: dict[str, str]
    faces: dict[str, str]
    person: str
    silent: str
    shots: dict[str, str]
    gazes: dict[str, str]
    gestures: dict[str, str]
    animals: dict[str, str]
    glad_animal: str
    low_animal: str


def told_in(languages: Sequence[str]) -> tuple[str, ...]:
    """Those of `languages` (BCP 47 tags) in which the program can tell what is seen."""
    return tuple(language for language in dict.fromkeys(languages) if _words(language) is not None)


def told(plan: Plan, times: Sequence[LineTime], language: str) -> tuple[Caption, ...]:
    """What the pictures show, piece by piece, in one of the languages of `told_in`.

    Faces are told as they are seen, not as what is felt: that is for the trainee to find. Each piece begins with the
    picture that it tells of and ends when somebody speaks; one that takes longer to tell than that waits for a player
    that stops the clip meanwhile (W3C, WCAG 2.2, 1.2.7: extended audio description).
    """
    words = _words(language)
    assert words is not None
    teller = _Teller(plan, words)
    pieces = []
    for planned, time in zip(plan.lines, times, strict=True):
        text = " ".join(teller.of(planned))
        if text:
            until = time.words[0].start_ms if time.words else time.end_ms
            pieces.append(Caption(start_ms=time.start_ms, end_ms=max(until, time.start_ms + 1), text=text))
    return tuple(pieces)


def description(plan: Plan, language: str) -> str:
    """In a paragraph what the pictures show: who is seen and where, any animal, and how faces change.

    Faces are told as they are seen, as in `told`. A language that is not in `told_in` gets English.
    """
    words = _words(language) or _words("en")
    assert words is not None
    return " ".join(_Teller(replace(plan, met=frozenset()), words).at_once())


@cache
def _words(language: str) -> _Words | None:
    file = assets_folder() / "descriptions" / f"{language.split('-')[0]}.json"
    return typed_json.decode(file.read_bytes(), _Words) if file.is_file() else None


@dataclass
class _Teller:
    """Tells of line after line what is new in it."""

    plan: Plan
    words: _Words
    shot: tuple[str, ...] = ()
    felt: dict[CharacterId, str] = field(default_factory=dict)
    gazes: dict[CharacterId, str] = field(default_factory=dict)
    animal: str = ""
    mood: int = 0

    def of(self, planned: PlannedLine) -> Iterator[str]:
        """The sentences for one line."""
        if not self.shot:
            yield from self._where()
        yield from self._shot(planned)
        yield from self._animal(planned)
        yield from self._acting(planned)

    def at_once(self) -> Iterator[str]:
        """The sentences for the whole clip."""
        yield from self._where()
        beside = {one.shot.animal: one.shot.spots[0].who for one in self.plan.lines if one.shot.animal}
        for animal, who in beside.items():
            yield self.words.animals[animal].format(name=self._name(who))
        for planned in self.plan.lines:
            yield from self._face(planned)

    def _where(self) -> Iterator[str]:
        """Where everybody is, and who they are."""
        by_place: dict[str, list[CharacterId]] = {}
        for who, file in self.plan.places.items():
            by_place.setdefault(file.stem if file.suffix == ".svg" else "", []).append(who)
        for place, people in by_place.items():
            yield f"{self.words.places.get(place, self.words.places[''])}."
            for who in people:
                look = self.words.people.get(name_of(self.plan.looks[who]))
                if look is not None and who not in self.plan.met:
                    yield self.words.person.format(name=self.plan.names[who], look=look)

    def _shot(self, planned: PlannedLine) -> Iterator[str]:
        """Whom the camera looks at, when it looks at somebody else than before."""
        shot = planned.shot
        seen = [spot.who for spot in shot.spots]
        kind = shot.kind if len(seen) > 1 or shot.kind in ("desk", "chat") else "close-up"
        now = (kind, *sorted(seen)) if kind in ("two-shot", "phone") else (kind, seen[0])
        if now != self.shot:
            self.shot = now
            other = self._name(seen[1]) if len(seen) > 1 else ""
            yield self.words.shots[kind].format(one=self._name(seen[0]), other=other)

    def _animal(self, planned: PlannedLine) -> Iterator[str]:
        """An animal when it is first seen, and when its mood changes."""
        animal, mood = planned.shot.animal, mood_of(planned.line.feeling)
        if not animal:
            return
        if animal != self.animal:
            yield self.words.animals[animal].format(name=self._name(planned.shot.spots[0].who))
        if mood != self.mood and mood:
            yield self.words.glad_animal if mood > 0 else self.words.low_animal
        self.animal, self.mood = animal, mood

    def _acting(self, planned: PlannedLine) -> Iterator[str]:
        """What the face, the eyes and the hands of whoever speaks do, where that is new."""
        line = planned.line
        name = self._name(line.speaker)
        yield from self._face(planned)
        if line.gaze != self.gazes.get(line.speaker, "") and line.gaze in self.words.gazes:
            yield self.words.gazes[line.gaze]
        self.gazes[line.speaker] = line.gaze
        gesture = line.gesture or choose_gesture(line.feeling, line.intensity)
        if gesture in self.words.gestures:
            yield self.words.gestures[gesture]
        if not planned.said:
            yield self.words.silent.format(name=name)

    def _face(self, planned: PlannedLine) -> Iterator[str]:
        """The face of whoever speaks, where it is another than before."""
        line = planned.line
        felt = line.feeling if line.intensity >= _FELT else "neutral"
        if felt != self.felt.get(line.speaker, "neutral"):
            yield self.words.faces[felt].format(name=self._name(line.speaker))
        self.felt[line.speaker] = felt

    def _name(self, who: CharacterId) -> str:
        """The short name of a person who was introduced."""
        return self.plan.names[who].split()[0] if self.plan.names[who].strip() else str(who)
