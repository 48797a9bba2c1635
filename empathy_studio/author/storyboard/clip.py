"""Makes the clip of a scene from its storyboard, and of one line its sound or its picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.author.storyboard.acting import DRAWINGS_PER_SECOND, Beat, Part, act
from empathy_studio.author.storyboard.film import film_line, join
from empathy_studio.author.storyboard.fingerprints import clip_digest, picture_digest, speech_digest
from empathy_studio.author.storyboard.hibari_voice import hibari_voice
from empathy_studio.author.storyboard.kept import Kept
from empathy_studio.author.storyboard.mix import level, mix, read_recording
from empathy_studio.author.storyboard.mouths import Mouth
from empathy_studio.author.storyboard.plan import Plan, PlannedLine, plan_scene
from empathy_studio.author.storyboard.recordings import spread_words
from empathy_studio.author.storyboard.shots import choose_gesture
from empathy_studio.author.storyboard.speech import SilentVoice, Speech, VoicePort
from empathy_studio.author.storyboard.stage import Stage
from empathy_studio.author.storyboard.subtitles import captions, translated
from empathy_studio.author.storyboard.telling import description, told, told_in
from empathy_studio.author.storyboard.timeline import LineTime, lay_out
from empathy_studio.course.captions import write_captions
from empathy_studio.course.ids import ItemId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import CaptionTrack, Clip, Scene
from empathy_studio.errors import CourseError
from empathy_studio.paths import write_whole

Report = Callable[[float, str], None]

FULL_SIZE = QSize(1280, 720)
_BREATH_WORDS, _BREATH_ROOM_MS, _BREATH_GAP_MS = 7, 350, 20
_READING = {"chat": "down"}
_MARK = "empathy-studio storyboard "
_HEAD_BYTES = 1_000_000
_COPY_BYTES = 1 << 20
_LOADING = Lock()
"""A voice is loaded once, whoever asks first."""


@dataclass(frozen=True)
class MadeClip:
    """A clip that was made: what to put into the scene, its files, its lines, and which of them were made anew."""

    clip: Clip
    path: Path
    captions: Path
    duration_ms: int
    lines: tuple[LineTime, ...]
    spoken_anew: tuple[ItemId, ...]
    drawn_anew: tuple[ItemId, ...]


@dataclass(frozen=True)
class _Spoken:
    planned: PlannedLine
    speech: Speech | None
    digest: str


def clip_name(lesson: Lesson, scene: Scene) -> str:
    """The file name, without its ending, of a scene's clip and captions; the same every time."""
    return f"{lesson.id}-{scene.id}"


def make_clip(
    course: Course,
    lesson: Lesson,
    scene: Scene,
    folder: Path,
    report: Report,
    voice: VoicePort | None = None,
    size: QSize = FULL_SIZE,
) -> MadeClip:
    """Make the clip of `scene` into the media folder of the course in `folder`, and its captions beside it.

    `voice` is the installed offline voice when left out, which speaks English; a course in another language is then
    shown with its captions and own recordings alone, as `SilentVoice()` makes any clip.
    `report` is told the share done (0 to 1) and what is being done; when it raises, the work
    stops and nothing half done stays. Lines that have not changed are taken from the course's `.studio` folder. Raises
    CourseError for a storyboard that cannot be resolved, a missing voice, or a disk that refuses.
    """
    plan = plan_scene(course, lesson, scene, folder / MEDIA_FOLDER)
    kept = Kept(folder)
    try:
        spoken, spoken_anew = _speak(plan, kept, voice or _voice_for(course), report)
        times, lengths = lay_out([(line.planned, line.speech) for line in spoken])
        pieces, drawn_anew = _draw(plan, spoken, times, lengths, size, kept, report)
        report(0.93, "Mixing the sound")
        made = _put_together(plan, course, scene, clip_name(lesson, scene), spoken, times, pieces, kept, folder)
        kept.prune()
    except OSError as error:
        raise CourseError(
            f"{folder}: the clip of scene {scene.id} could not be written ({error.strerror}).",
            "Make room or choose another folder, then voice the scene again.",
        ) from error
    return replace(made, spoken_anew=spoken_anew, drawn_anew=drawn_anew)


def warm_up(course: Course) -> None:
    """Load what the lines of a course are spoken with, so that the first is not waited for. Raises CourseError."""
    _voice_for(course)


def _voice_for(course: Course) -> VoicePort:
    """The offline voice for a course in English; silence for others, which an English voice would only spoil."""
    if course.language.split("-")[0] != "en":
        return SilentVoice()
    with _LOADING:
        return hibari_voice()


def _speak(plan: Plan, kept: Kept, voice: VoicePort, report: Report) -> tuple[list[_Spoken], tuple[ItemId, ...]]:
    spoken: list[_Spoken] = []
    anew: list[ItemId] = []
    for index, planned in enumerate(plan.lines):
        report(0.1 * index / len(plan.lines), f"Speaking line {index + 1} of {len(plan.lines)}")
        digest = speech_digest(planned, voice.key)
        speech = None
        if planned.said:
            speech = kept.speech(digest)
            if speech is None:
                speech = say_line(planned, voice)
                kept.keep_speech(digest, speech)
                anew.append(planned.line.id)
        spoken.append(_Spoken(planned, speech, digest))
    return spoken, tuple(anew)


def say_line(planned: PlannedLine, voice: VoicePort) -> Speech:
    """The sound of one line, levelled: its recording where it has one, else the voice."""
    name = f"line {planned.line.id}"
    if planned.recording:
        samples = level(read_recording(planned.recording), name)
        return spread_words(samples, planned.line.text)
    speech = voice.say(planned.line.text, planned.manner)
    gain = np.float32(10.0 ** (planned.manner.tone.gain / 20.0))
    return Speech(level(speech.samples, name) * gain, speech.words, speech.sounds)


def _draw(
    plan: Plan,
    spoken: Sequence[_Spoken],
    times: Sequence[LineTime],
    lengths: Sequence[int],
    size: QSize,
    kept: Kept,
    report: Report,
) -> tuple[list[Path], tuple[ItemId, ...]]:
    """The pictures of every line, made where they are not kept."""
    pieces: list[Path] = []
    anew: list[ItemId] = []
    total, before = sum(lengths), 0
    for line, time, drawings in zip(spoken, times, lengths, strict=True):
        timing = (time.voice_ms - time.start_ms, drawings)
        digest = picture_digest(plan, line.planned, size, line.digest, timing)
        piece = kept.picture_file(digest)
        if not kept.has_pictures(digest):
            with kept.beside("pictures.mp4") as part:
                beat = beat_of(plan, line.planned, line.speech, timing[0], drawings)
                film_line(beat, _stage(plan, line.planned, size), part, _drawn(report, before, total))
                piece.parent.mkdir(parents=True, exist_ok=True)
                part.replace(piece)
            anew.append(time.id)
        pieces.append(piece)
        before += drawings
    return pieces, tuple(anew)


def _drawn(report: Report, before: int, total: int) -> Callable[[int], None]:
    """Tells how far the drawing of the whole clip is, `before` drawings of `total` being done already."""

    def tell(done: int) -> None:
        report(0.1 + 0.83 * (before + done) / total, f"Drawing second {(before + done) // DRAWINGS_PER_SECOND + 1}")

    return tell


def beat_of(plan: Plan, planned: PlannedLine, speech: Speech | None, voice_ms: int, drawings: int) -> Beat:
    """What is played during one line."""
    line = planned.line
    gesture = line.gesture or choose_gesture(line.feeling, line.intensity)
    parts = {
        who: Part(
            before=planned.before[who],
            now=planned.now[who],
            gaze=(line.gaze or _READING.get(planned.shot.kind, "")) if who == line.speaker else "",
            gesture=gesture if who == line.speaker else "",
            speaks=who == line.speaker,
        )
        for who in planned.now
    }
    length = round(drawings * 1000 / DRAWINGS_PER_SECOND)
    return Beat(parts, speech, voice_ms, length, f"{plan.seed}/{line.id}", line.feeling)


def _stage(plan: Plan, planned: PlannedLine, size: QSize) -> Stage:
    return Stage(planned.shot, planned.line.speaker, plan.looks, plan.places, size)


def _put_together(
    plan: Plan,
    course: Course,
    scene: Scene,
    name: str,
    spoken: Sequence[_Spoken],
    times: Sequence[LineTime],
    pieces: Sequence[Path],
    kept: Kept,
    folder: Path,
) -> MadeClip:
    end = times[-1].end_ms
    voices = [(time.voice_ms, line.speech.samples) for time, line in zip(times, spoken, strict=True) if line.speech]
    track = mix(end, voices, _breaths(spoken, times), _sounds(spoken, times), name)
    media = folder / MEDIA_FOLDER
    path = media / f"{name}.mp4"
    with kept.beside("sound.f32") as sound, kept.beside("pieces.txt") as pieces_list, kept.beside("clip.mp4") as part:
        sound.write_bytes(track.astype("<f4").tobytes())
        join(pieces, sound, pieces_list, part, _MARK + clip_digest(plan))
        shown = captions(times, plan.names, end)
        fitted = _fitted(scene, media, course.language, write_captions(shown))
        tracks = [_write_track(media, name, course.language, shown), *fitted.values()]
        for language, said in translated(course, plan, times).items():
            if language not in fitted:
                tracks.append(_write_track(media, name, language, captions(said, plan.names, end)))
        described = [
            _write_track(media, f"{name}.descriptions", language, told(plan, times, language))
            for language in told_in((course.language, *course.languages))
        ]
        with part.open("rb") as made, write_whole(path) as file:
            while block := made.read(_COPY_BYTES):
                file.write(block)
    seen = description(plan, course.language)
    clip = Clip(media=path.name, captions=tuple(tracks), description=seen, descriptions=tuple(described))
    return MadeClip(clip, path, media / tracks[0].media, end, tuple(times), (), ())


def _fitted(scene: Scene, media: Path, language: str, shown: bytes) -> dict[str, CaptionTrack]:
    """The captions in other languages that the clip has, by language, while its own come out as they were.

    Somebody may have fitted them to the time there is; that holds as long as every word is heard where it was.
    """
    tracks = {track.language: track for track in scene.clip.captions} if scene.clip is not None else {}
    own = tracks.pop(language, None)
    if own is None or not (media / own.media).is_file() or (media / own.media).read_bytes() != shown:
        return {}
    return {other: track for other, track in tracks.items() if (media / track.media).is_file()}


def _write_track(media: Path, name: str, language: str, captions: Sequence[Caption]) -> CaptionTrack:
    file_name = f"{name}.{language}.vtt"
    with write_whole(media / file_name) as file:
        file.write(write_captions(captions))
    return CaptionTrack(language=language, media=file_name)


def _breaths(spoken: Sequence[_Spoken], times: Sequence[LineTime]) -> list[int]:
    """When breaths are over: just before the voice of a long line, where its pause leaves room for one."""
    return [
        time.voice_ms - _BREATH_GAP_MS
        for line, time in zip(spoken, times, strict=True)
        if len(time.words) >= _BREATH_WORDS
        and line.planned.recording is None
        and time.words[0].start_ms - time.start_ms >= _BREATH_ROOM_MS
    ]


def _sounds(spoken: Sequence[_Spoken], times: Sequence[LineTime]) -> list[tuple[int, int, str]]:
    """Background sounds with their stretches; a stretch of one sound runs on over the cuts."""
    stretches: list[tuple[int, int, str]] = []
    for line, time in zip(spoken, times, strict=True):
        name = line.planned.sound
        if stretches and stretches[-1][2] == name:
            stretches[-1] = (stretches[-1][0], time.end_ms, name)
        else:
            stretches.append((time.start_ms, time.end_ms, name))
    return [stretch for stretch in stretches if stretch[2]]


def stale(course: Course, lesson: Lesson, scene: Scene, folder: Path) -> bool:
    """Whether the scene's clip was not made from its storyboard as that stands now (or is not there at all).

    A filmed clip that replaced a made one is never stale. Raises CourseError when the storyboard cannot be resolved.
    """
    media = folder / MEDIA_FOLDER
    plan = plan_scene(course, lesson, scene, media)
    file = media / f"{clip_name(lesson, scene)}.mp4"
    if scene.clip is not None and scene.clip.media != file.name:
        return False
    try:
        with file.open("rb") as made:
            head = made.read(_HEAD_BYTES)
    except OSError:
        return True
    return (_MARK + clip_digest(plan)).encode() not in head


def hear_line(
    course: Course, lesson: Lesson, scene: Scene, line: ItemId, folder: Path, voice: VoicePort | None = None
) -> Path:
    """A WAV file with one line as it will sound, made when it is not kept. Raises CourseError as `make_clip` does."""
    planned = _find(plan_scene(course, lesson, scene, folder / MEDIA_FOLDER), line)
    chosen = voice or _voice_for(course)
    kept = Kept(folder)
    digest = speech_digest(planned, chosen.key)
    if kept.speech(digest) is None:
        if not planned.said:
            raise CourseError(f"Line {line} is a silent beat.", "Write words to hear.")
        kept.keep_speech(digest, say_line(planned, chosen))
    return kept.speech_file(digest)


def frame_of(course: Course, lesson: Lesson, scene: Scene, line: ItemId, folder: Path, size: QSize) -> QImage:
    """A picture of one line as it is being said; needs no voice. Raises CourseError as `make_clip` does."""
    plan = plan_scene(course, lesson, scene, folder / MEDIA_FOLDER)
    planned = _find(plan, line)
    drawings = 4 * DRAWINGS_PER_SECOND
    poses = act(beat_of(plan, planned, None, 0, drawings))[drawings // 3]
    speaking = planned.line.speaker
    if planned.said:
        poses[speaking] = replace(poses[speaking], mouth=Mouth(open=0.4, wide=0.3, teeth=0.5), lids=0.0)
    return _stage(plan, planned, size).paint(poses).copy()


def _find(plan: Plan, line: ItemId) -> PlannedLine:
    for planned in plan.lines:
        if planned.line.id == line:
            return planned
    raise CourseError(f"{plan.where}: there is no line {line}.", "Choose one of its lines.")
