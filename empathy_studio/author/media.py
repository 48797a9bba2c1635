"""What the files in a course's media folder are: probed with ffmpeg once, remembered by size and time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.author.ffmpeg import told_of
from empathy_studio.author.media_whole import is_cut_short
from empathy_studio.author.project import MEDIA_FOLDER, STUDIO_FOLDER
from empathy_studio.course.captions import read_captions
from empathy_studio.course.media_facts import MediaFacts, MediaKind
from empathy_studio.errors import CourseError
from empathy_studio.paths import write_whole

Report = Callable[[float, str], None]
"""Told the part done (0 to 1) and what is being done; raises to cancel."""

_KINDS: dict[str, MediaKind] = {
    **dict.fromkeys((".mp4", ".m4v", ".webm", ".mkv", ".mov"), "video"),
    **dict.fromkeys((".m4a", ".mp3", ".ogg", ".opus", ".wav", ".flac"), "sound"),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".webp"), "picture"),
    **dict.fromkeys((".vtt",), "captions"),
}
_DURATION = re.compile(r"Duration: (\d+):(\d\d):(\d\d)\.(\d+)")
_VIDEO = re.compile(r"Stream #\d+:\d+.*?: Video: .*?(\d{2,5})x(\d{2,5})")
_FPS = re.compile(r"([\d.]+) fps")
_CONTAINER = re.compile(r"Input #0, ([^,]+(?:,[^,']+)*?), from '")


_LOOKS = 2
"""Raised whenever probing finds more than it did, so that what was remembered before is looked at anew."""


class _Remembered(msgspec.Struct, frozen=True):
    looks: int
    size: int
    changed_ns: int
    facts: MediaFacts


def media_facts(folder: Path, report: Report | None = None) -> dict[str, MediaFacts]:
    """What every file in the media folder of the course in `folder` is, by name.

    A file that cannot be read as what its name says has its `fault` set. Results are remembered in the course's
    `.studio` folder as long as size and time of a file stay the same; that memory may be lost at any time.
    """
    media = folder / MEDIA_FOLDER
    files = sorted(file for file in media.iterdir() if file.is_file()) if media.is_dir() else []
    memory = folder / STUDIO_FOLDER / "media.json"
    former = _former(memory)
    known: dict[str, _Remembered] = {}
    waiting: list[Path] = []
    for file in files:
        if file.name.startswith(".") or file.suffix == ".part":
            continue
        state = file.stat()
        found = former.get(file.name)
        if found and (found.looks, found.size, found.changed_ns) == (_LOOKS, state.st_size, state.st_mtime_ns):
            known[file.name] = found
        else:
            waiting.append(file)
    for number, (file, facts) in enumerate(_probed(waiting)):
        state = file.stat()
        known[file.name] = _Remembered(_LOOKS, state.st_size, state.st_mtime_ns, facts)
        if report:
            report((number + 1) / len(waiting), f"Looking into {file.name}")
    if known != former:
        _remember(memory, known)
    return {name: found.facts for name, found in sorted(known.items())}


def probe(file: Path) -> MediaFacts:
    """What one file is; a file that cannot be read has its `fault` set, in one plain sentence."""
    kind = _KINDS.get(file.suffix.lower(), "other")
    size = file.stat().st_size
    if kind == "captions":
        return _captions(file, size)
    if kind == "other":
        return MediaFacts(name=file.name, kind=kind, size=size)
    return _asked_of_ffmpeg(file, kind, size)


def _probed(files: list[Path]) -> Iterable[tuple[Path, MediaFacts]]:
    if not files:
        return
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="probe") as pool:
        yield from zip(files, pool.map(probe, files), strict=True)


def _asked_of_ffmpeg(file: Path, kind: MediaKind, size: int) -> MediaFacts:
    told = told_of(file)
    if not told:
        return MediaFacts(name=file.name, kind=kind, size=size, fault=f"{file.name} takes too long to read.")
    duration, video, fps = _DURATION.search(told), _VIDEO.search(told), _FPS.search(told)
    container = _CONTAINER.search(told)
    length = 0
    if duration and kind != "picture":
        hours, minutes, seconds, part = duration.groups()
        length = (int(hours) * 3600 + int(minutes) * 60 + int(seconds)) * 1000 + round(float(f"0.{part}") * 1000)
    sound = ": Audio: " in told
    wanted = {"video": video and length, "sound": sound and length, "picture": video}[kind]
    return MediaFacts(
        name=file.name,
        kind=kind,
        size=size,
        duration_ms=length,
        width=int(video[1]) if video else 0,
        height=int(video[2]) if video else 0,
        fps=_exact_rate(float(fps[1])) if fps and kind == "video" else 0.0,
        has_sound=sound,
        container=_container(container[1], file) if container else "",
        fault=_fault(file, kind, readable=bool(wanted)),
    )


def _fault(file: Path, kind: MediaKind, *, readable: bool) -> str:
    """What is wrong with a file, in a sentence: its header may be read well when half of the rest is gone."""
    try:
        if kind != "picture" and is_cut_short(file):
            return f"{file.name} is cut short: its end is missing."
    except OSError:
        readable = False
    return "" if readable else f"{file.name} is not a {kind} that can be read."


def _container(demuxers: str, file: Path) -> str:
    """The container by the names of ffmpeg's demuxer, in the words of manifests: `mp4` for all of its family."""
    names = demuxers.split(",")
    if "mp4" in names:
        return "mp4"
    if "matroska" in names:
        return "webm" if file.suffix.lower() == ".webm" else "mkv"
    return names[0]


def _exact_rate(told: float) -> float:
    """The frame rate behind the two decimals that ffmpeg tells: 23.98 is 24000/1001, as SMPTE 12M has it."""
    whole = round(told * 1.001)
    exact = whole * 1000 / 1001
    return exact if abs(told - round(told)) > 0.005 and abs(exact - told) < 0.006 else told


def _captions(file: Path, size: int) -> MediaFacts:
    try:
        captions = read_captions(file.read_bytes(), file.name)
    except CourseError as error:
        return MediaFacts(name=file.name, kind="captions", size=size, fault=str(error.message))
    last = max((caption.end_ms for caption in captions), default=0)
    return MediaFacts(name=file.name, kind="captions", size=size, duration_ms=last, captions=captions)


def _former(memory: Path) -> dict[str, _Remembered]:
    try:
        return typed_json.decode(memory.read_bytes(), dict[str, _Remembered])
    except (OSError, msgspec.MsgspecError):
        return {}


def _remember(memory: Path, known: dict[str, _Remembered]) -> None:
    try:
        with write_whole(memory) as file:
            file.write(msgspec.json.encode(known))
    except OSError:
        return  # a read-only course is probed again next time
