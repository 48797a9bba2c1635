"""Makes media smaller for kiosks: what is too large and why, what it saves, and then whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from empathy_studio.author.edit.edited import Edited
from empathy_studio.author.edit.media import use_media
from empathy_studio.author.edit.nouns import counted
from empathy_studio.author.edit.orphans import media_names
from empathy_studio.author.ffmpeg import beside, run_ffmpeg, told_of
from empathy_studio.author.media import Report, probe
from empathy_studio.author.media_import import require_room, safe_name
from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.value import Value
from empathy_studio.errors import CourseError
from empathy_studio.paths import flush_folder

Work = Literal["video", "sound", "picture"]

_CODEC = re.compile(r"Stream #\d+:\d+.*?: (?P<kind>Video|Audio): (?P<codec>\w+)")
_PROFILE = re.compile(r"Video: h264 \((?P<profile>[^)]*)\)")
_HARD_PROFILE = re.compile(r"10|4:2:2|4:4:4")
_EASY_CODECS = frozenset({"h264", "vp8"})
_PLAIN_SOUNDS = frozenset({".wav", ".flac"})
_WORTH = 0.9
_LEAST_SAVED = 50_000


class Limits(Value, frozen=True, kw_only=True):
    """What a kiosk plays without effort.

    `long_side` and `short_side` are pixels of a clip, `fps` frames a second, `kbps` thousand bits a second of picture
    and sound; `sound_kbps` those of sound alone. `picture_side` is the longest side of a still picture in pixels.
    """

    long_side: int = 1280
    short_side: int = 720
    fps: float = 30.0
    kbps: int = 2_500
    sound_kbps: int = 96
    picture_side: int = 1920


class Proposal(Value, frozen=True, kw_only=True):
    """One file that should be made smaller: why, its size in bytes now and about then, and under which name."""

    name: str
    work: Work
    why: tuple[str, ...]
    size: int
    about: int
    new_name: str
    duration_ms: int = 0


class Made(Value, frozen=True, kw_only=True):
    """One file that was made smaller, with both sizes in bytes; `new_name` is empty when it would not have been."""

    name: str
    new_name: str
    size: int
    new_size: int


class Optimised(Value, frozen=True, kw_only=True):
    """What came of it: the edit that lets the course use the new files, and each file."""

    edited: Edited
    files: tuple[Made, ...]

    @property
    def saved(self) -> int:
        """Bytes saved."""
        return sum(one.size - one.new_size for one in self.files if one.new_name)


def proposals(
    folder: Path, course: Course, media: Mapping[str, MediaFacts], limits: Limits | None = None
) -> tuple[Proposal, ...]:
    """The files that the course in `folder` uses and that are too large for kiosks, the largest saving first."""
    limits = limits or Limits()
    taken = set(media)
    found = []
    for name in sorted(media_names(course) & media.keys()):
        facts = media[name]
        if facts.fault or facts.kind not in ("video", "sound", "picture"):
            continue
        proposal = _proposal(folder / MEDIA_FOLDER / name, facts, limits, taken)
        if proposal is not None:
            found.append(proposal)
            taken.add(proposal.new_name)
    return tuple(sorted(found, key=lambda one: one.about - one.size))


def optimise(
    folder: Path,
    course: Course,
    chosen: Sequence[Proposal],
    report: Report | None = None,
    *,
    limits: Limits | None = None,
    even_loudness: bool = False,
) -> Optimised:
    """Make the chosen files smaller, beside the former ones, and let the course use them as one edit.

    Clips become H.264 without B-frames, tuned to be decoded fast, with a keyframe each second, and AAC; times stay the
    same. `even_loudness` brings sound to -16 LUFS (EBU R 128's measure). A result that is not smaller, or is not as
    long as the former file, is thrown away. The former files stay in the media folder: put them aside once the course
    is saved (`author.aside`). When `report` raises to cancel, or a file cannot be worked on (CourseError), everything
    made here is taken away.
    """
    limits = limits or Limits()
    media = folder / MEDIA_FOLDER
    require_room(media, 2 * sum(one.about for one in chosen), "The smaller files need up to")
    made: list[Made] = []
    total = sum(one.size for one in chosen) or 1
    done = 0
    try:
        for proposal in chosen:

            def part(share: float, what: str, before: int = done, size: int = proposal.size) -> None:
                if report is not None:
                    report(min(1.0, (before + share * size) / total), what)

            part(0.0, f"Making {proposal.name} smaller")
            made.append(_made(media, proposal, limits, part, even_loudness=even_loudness))
            done += proposal.size
    except BaseException as error:
        for one in made:
            if one.new_name:
                (media / one.new_name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise CourseError(
                f"{media}: the smaller files could not be written ({error.strerror}).", "Make room on the disk."
            ) from error
        raise
    flush_folder(media)
    names = {one.name: one.new_name for one in made if one.new_name}
    edited = use_media(course, names, label=f"Optimise {counted(len(names), 'media file')}")
    return Optimised(edited=edited, files=tuple(made))


def _proposal(file: Path, facts: MediaFacts, limits: Limits, taken: set[str]) -> Proposal | None:
    if facts.kind == "video":
        why, about, ending = *_video(file, facts, limits), "mp4"
    elif facts.kind == "sound":
        why, about, ending = *_sound(file, facts, limits), "m4a"
    else:
        why, about, ending = *_picture(facts, limits), file.suffix.lstrip(".").lower()
    if not why:
        return None
    return Proposal(
        name=facts.name,
        work="video" if facts.kind == "video" else "sound" if facts.kind == "sound" else "picture",
        why=tuple(why),
        size=facts.size,
        about=min(about, facts.size),
        new_name=safe_name(f"{file.stem}-kiosk.{ending}", taken),
        duration_ms=facts.duration_ms,
    )


def _video(file: Path, facts: MediaFacts, limits: Limits) -> tuple[list[str], int]:
    """Why a clip is too large, and about how large it need be."""
    told = told_of(file)
    codecs = {found["kind"]: found["codec"] for found in _CODEC.finditer(told)}
    codec = codecs.get("Video", "")
    long, short = max(facts.width, facts.height), min(facts.width, facts.height)
    kbps = facts.size * 8 / max(1, facts.duration_ms)
    why = []
    if long > limits.long_side or short > limits.short_side:
        why.append(f"{facts.width} × {facts.height} pixels; a kiosk shows {limits.long_side} × {limits.short_side}")
    if facts.fps > limits.fps + 1:
        why.append(f"{facts.fps:g} frames a second; {limits.fps:g} are enough")
    if kbps > limits.kbps * 1.2:
        why.append(f"{kbps / 1000:.1f} million bits a second; {limits.kbps / 1000:.1f} are enough")
    profile = _PROFILE.search(told)
    if codec not in _EASY_CODECS or (profile is not None and _HARD_PROFILE.search(profile["profile"])):
        why.append(f"{codec.upper() or 'unknown'} pictures, which take a small computer much effort")
    pixels = min(facts.width * facts.height, limits.long_side * limits.short_side)
    target = min(limits.kbps, round(pixels * min(facts.fps or limits.fps, limits.fps) * 0.055 / 1000))
    about = (target + (limits.sound_kbps if facts.has_sound else 0)) * facts.duration_ms // 8
    only_large = bool(why) and codec in _EASY_CODECS and about > facts.size * _WORTH
    return ([] if only_large and facts.size < _LEAST_SAVED else why), about


def _sound(file: Path, facts: MediaFacts, limits: Limits) -> tuple[list[str], int]:
    kbps = facts.size * 8 / max(1, facts.duration_ms)
    about = limits.sound_kbps * facts.duration_ms // 8
    if facts.size - about < _LEAST_SAVED:
        return [], about
    if file.suffix.lower() in _PLAIN_SOUNDS:
        return ["sound that is not compressed"], about
    if kbps > limits.sound_kbps * 2:
        return [f"{kbps:.0f} thousand bits a second of sound; {limits.sound_kbps} are enough"], about
    return [], about


def _picture(facts: MediaFacts, limits: Limits) -> tuple[list[str], int]:
    longest = max(facts.width, facts.height)
    if longest <= limits.picture_side:
        return [], facts.size
    share = (limits.picture_side / longest) ** 2
    return [f"{facts.width} × {facts.height} pixels; {limits.picture_side} on the longer side are enough"], round(
        facts.size * share
    )


def _made(media: Path, proposal: Proposal, limits: Limits, part: Report, *, even_loudness: bool) -> Made:
    """One file made smaller, verified, and put in its place; or nothing, when it would not be smaller."""
    source, there = media / proposal.name, media / proposal.new_name
    written = beside(there)
    what = f"Making {proposal.name} smaller"
    arguments = _arguments(source, proposal, limits, even_loudness=even_loudness)
    try:
        run_ffmpeg(
            ["-y", "-i", str(source), *arguments, str(written)],
            what,
            duration_ms=proposal.duration_ms,
            report=part,
            name=proposal.name,
        )
        former, facts = probe(source), probe(written)
        tolerance = max(150, former.duration_ms // 200, round(2500 / limits.fps))
        if facts.fault or abs(facts.duration_ms - former.duration_ms) > tolerance:
            raise CourseError(
                f"{proposal.name}: the smaller file is not the same as the former one.", "Leave this file as it is."
            )
        same_use = facts.kind == former.kind and facts.size >= former.size * _WORTH
        if same_use and (facts.width, facts.height) == (former.width, former.height):
            return Made(name=proposal.name, new_name="", size=former.size, new_size=former.size)
        with written.open("rb+") as file:
            os.fsync(file.fileno())
        os.replace(written, there)
    finally:
        written.unlink(missing_ok=True)
    return Made(name=proposal.name, new_name=proposal.new_name, size=former.size, new_size=facts.size)


def _arguments(source: Path, proposal: Proposal, limits: Limits, *, even_loudness: bool) -> list[str]:
    """How ffmpeg is to write the file."""
    sound = ["-c:a", "aac", "-b:a", f"{limits.sound_kbps}k", "-ar", "48000", "-ac", "2"]
    sound += ["-af", "loudnorm=I=-16:TP=-1.5:LRA=11"] if even_loudness else []
    facts = probe(source)
    if proposal.work == "sound":
        return ["-map", "0:a:0", "-map_metadata", "-1", *sound, "-movflags", "+faststart"]
    upright = facts.height > facts.width
    wide, high = (limits.short_side, limits.long_side) if upright else (limits.long_side, limits.short_side)
    if proposal.work == "picture":
        side = limits.picture_side
        return ["-frames:v", "1", "-vf", f"scale=w='min({side},iw)':h='min({side},ih)':{_WITHIN}", "-q:v", "3"]
    scale = f"scale=w='min({wide},iw)':h='min({high},ih)':{_WITHIN}:force_divisible_by=2"
    rate = ["-r", f"{limits.fps:g}"] if facts.fps > limits.fps + 1 else []
    keyframes = ["-force_key_frames", "expr:gte(t,n_forced)"]
    codec = ["-c:v", "libx264", "-preset", "fast", "-crf", "23", "-bf", "0", "-tune", "fastdecode"]
    bits = ["-maxrate", f"{limits.kbps}k", "-bufsize", f"{2 * limits.kbps}k", "-pix_fmt", "yuv420p"]
    maps = ["-map", "0:v:0", "-map", "0:a:0?", "-map_metadata", "-1", "-sn", "-dn"]
    return [*maps, "-vf", scale, *rate, *codec, *bits, *keyframes, *sound, "-movflags", "+faststart"]


_WITHIN = "force_original_aspect_ratio=decrease"
