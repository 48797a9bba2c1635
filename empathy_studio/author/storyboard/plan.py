"""From a scene's storyboard to a plan: every line with its cast, shot, faces and manner, all names resolved."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from empathy_studio.author.storyboard.feelings import REST, Face, face_of, tone_of
from empathy_studio.author.storyboard.figure import Wears
from empathy_studio.author.storyboard.framing import framed
from empathy_studio.author.storyboard.looks import LOOKS, Look
from empathy_studio.author.storyboard.places import place_file
from empathy_studio.author.storyboard.shots import Shot, choose_shot, frame, with_animal
from empathy_studio.author.storyboard.speech import Manner
from empathy_studio.author.storyboard.vocabulary import (
    ANIMALS,
    GAZES,
    GESTURES,
    SHOTS,
    SOUNDS,
    known,
    known_feeling,
    known_look,
)
from empathy_studio.course.ids import CharacterId
from empathy_studio.course.model import Character, Course, Lesson
from empathy_studio.course.scenes import Line, Scene, Storyboard
from empathy_studio.errors import CourseError

VOICES = ("heart",)
_LISTENING = 0.45
_FADING = 0.6


@dataclass(frozen=True)
class PlannedLine:
    """One line, resolved. `before` and `now` are everybody's faces as the line begins and once it has begun."""

    line: Line
    shot: Shot
    before: Mapping[CharacterId, Face]
    now: Mapping[CharacterId, Face]
    manner: Manner
    sound: str
    recording: Path | None

    @property
    def said(self) -> bool:
        """Whether anything is heard in this line."""
        return bool(self.recording or self.line.text.strip())


@dataclass(frozen=True)
class Plan:
    """A storyboard, resolved: `where` names it in messages; looks and settings by character. `text_id` is what
    the string ids of the scene's texts begin with; `met` are those whom the lesson has shown in its first scene."""

    where: str
    seed: str
    lines: tuple[PlannedLine, ...]
    looks: Mapping[CharacterId, Look]
    places: Mapping[CharacterId, Path]
    names: Mapping[CharacterId, str]
    text_id: str
    met: frozenset[CharacterId] = frozenset()


def plan_scene(course: Course, lesson: Lesson, scene: Scene, media: Path) -> Plan:
    """Resolve a scene's storyboard. `media` is the course's media folder.

    Raises CourseError, with the place and the nearest word, for a scene without lines and for an unknown speaker, look,
    feeling, shot, gaze, gesture, sound, setting, voice or file.
    """
    where = f"lessons/{lesson.id}.json: scene {scene.id}"
    board = scene.storyboard
    if board is None or not board.lines:
        raise CourseError(f"{where}: there is no storyboard to voice.", "Write at least one line.")
    cast = {person.id: person for person in course.cast}
    speakers = [_speaker(line, cast, where) for line in board.lines]
    pairs = _pairs(speakers, scene, cast, _agent_of(lesson, cast))
    shown = list(dict.fromkeys([person for pair in pairs for person in pair]))
    looks = {who: _look(cast[who], course, where) for who in shown}
    places = _places(board, shown, media, where)
    wears = {who: _wears(cast[who], scene) for who in shown}
    planned: list[PlannedLine] = []
    faces: dict[CharacterId, Face] = dict.fromkeys(shown, REST)
    sound = _word(board.sound, SOUNDS, "sound", where)
    _word(board.animal, ANIMALS, "animal", where)
    for index, (line, pair) in enumerate(zip(board.lines, pairs, strict=True)):
        place = f"{where}, line {line.id}"
        now = _faces_now(faces, line, known_feeling(line.feeling, place))
        sound = _word(line.sound, SOUNDS, "sound", place) or sound
        planned.append(
            PlannedLine(
                line=line,
                shot=framed(_shot(board, line, scene, pair, wears, index, place), looks),
                before=dict(faces),
                now=now,
                manner=_manner(cast[line.speaker], line, place),
                sound="" if sound == "none" else sound,
                recording=_recording(line, media, place),
            )
        )
        faces = now
        _word(line.gaze, GAZES, "gaze", place)
        _word(line.gesture, GESTURES, "gesture", place)
    names = {who: cast[who].name for who in shown}
    text_id = f"lessons.{lesson.id}.scenes.{scene.id}"
    return Plan(
        where, f"{lesson.id}/{scene.id}", tuple(planned), looks, places, names, text_id, _met(lesson, scene, cast)
    )


def _met(lesson: Lesson, scene: Scene, cast: Mapping[CharacterId, Character]) -> frozenset[CharacterId]:
    """Who was seen in the scene that the lesson starts with, when this is a later one."""
    first = next((one for one in lesson.scenes if one.id == lesson.start), scene)
    if first.id == scene.id or first.storyboard is None:
        return frozenset()
    speakers = [line.speaker for line in first.storyboard.lines if line.speaker in cast]
    return frozenset(who for pair in _pairs(speakers, first, cast, _agent_of(lesson, cast)) for who in pair)


def _word(word: str, words: tuple[str, ...], what: str, where: str) -> str:
    return known(word, words, what, where) if word else ""


def _speaker(line: Line, cast: Mapping[CharacterId, Character], where: str) -> CharacterId:
    known(line.speaker, cast, "character", f"{where}, line {line.id}")
    return line.speaker


def _is_agent(person: Character) -> bool:
    return "agent" in person.role.casefold()


def _agent_of(lesson: Lesson, cast: Mapping[CharacterId, Character]) -> CharacterId | None:
    """Who listens where only the customer speaks: the agent heard first in the lesson, else the first of the cast."""
    boards = (scene.storyboard for scene in lesson.scenes if scene.storyboard is not None)
    heard = (line.speaker for board in boards for line in board.lines)
    agents = (who for who in (*heard, *cast) if who in cast and _is_agent(cast[who]))
    return next(agents, None)


def _pairs(
    speakers: list[CharacterId],
    scene: Scene,
    cast: Mapping[CharacterId, Character],
    agent: CharacterId | None,
) -> list[tuple[CharacterId, CharacterId]]:
    """For each line: who stands left and who right. The agent stands right; somebody alone is both."""
    pairs: list[tuple[CharacterId, CharacterId]] = []
    for index, speaker in enumerate(speakers):
        nearby = [*reversed(speakers[:index]), *speakers[index + 1 :]]
        candidates = [*nearby, scene.speaker, agent]
        other = next((who for who in candidates if who is not None and who in cast and who != speaker), speaker)
        speaker_right = _is_agent(cast[speaker]) or (
            not _is_agent(cast[other]) and other == _first(speakers, speaker, other)
        )
        pairs.append((other, speaker) if speaker_right else (speaker, other))
    return pairs


def _first(speakers: list[CharacterId], one: CharacterId, other: CharacterId) -> CharacterId:
    return next((who for who in speakers if who in (one, other)), one)


def _look(person: Character, course: Course, where: str) -> Look:
    if person.look:
        return LOOKS[known_look(person.look, f"{where}: cast {person.id}")]
    taken = {other.look for other in course.cast}
    free = [name for name in LOOKS if name not in taken and LOOKS[name].size == 1.0] or list(LOOKS)
    number = int.from_bytes(hashlib.blake2b(person.id.encode(), digest_size=4).digest(), "big")
    return LOOKS[free[number % len(free)]]


def _places(board: Storyboard, shown: list[CharacterId], media: Path, where: str) -> dict[CharacterId, Path]:
    own = {place.character: place.setting for place in board.settings}
    return {who: place_file(own.get(who, board.setting), media, where) for who in shown}


def _wears(person: Character, scene: Scene) -> Wears:
    if scene.channel != "phone":
        return ""
    return "headset" if _is_agent(person) else "telephone"


def _faces_now(faces: Mapping[CharacterId, Face], line: Line, feeling: str) -> dict[CharacterId, Face]:
    """The speaker takes on the line's feeling; on everybody else the last one fades into listening."""
    listening = face_of("warm", _LISTENING * 0.5)
    return {
        who: face_of(feeling, line.intensity) if who == line.speaker else face.towards(listening, 1.0 - _FADING)
        for who, face in faces.items()
    }


def _shot(
    board: Storyboard,
    line: Line,
    scene: Scene,
    pair: tuple[CharacterId, CharacterId],
    wears: Mapping[CharacterId, Wears],
    index: int,
    where: str,
) -> Shot:
    left, right = pair
    kind = _word(line.shot or board.shot, SHOTS, "shot", where)
    kind = kind or choose_shot(scene.channel, line.intensity, index, left == right)
    return with_animal(frame(kind, line.speaker, left, right, dict(wears), index), board.animal)


def _manner(person: Character, line: Line, where: str) -> Manner:
    voice = person.voice
    if voice.name:
        known(voice.name, VOICES, "voice", f"{where}: cast {person.id}")
    return Manner(voice.pitch, voice.formant, voice.pace * line.pace, tone_of(line.feeling, line.intensity))


def _recording(line: Line, media: Path, where: str) -> Path | None:
    if line.recording is None:
        return None
    file = media / line.recording
    if not file.is_file():
        raise CourseError(
            f"{where}: the recording {line.recording} is not in the media folder.", "Add it, or remove it."
        )
    return file


@cache
def _digest_of(file: Path, size: int, changed_ns: int) -> str:
    return hashlib.blake2b(file.read_bytes(), digest_size=12).hexdigest()


def file_digest(file: Path) -> str:
    """A digest of a file's bytes, remembered while size and time stay the same."""
    state = file.stat()
    return _digest_of(file, state.st_size, state.st_mtime_ns)
