"""Captions as files: WebVTT, SubRip and their like in and out, and the captions of a clip in the media folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pysubs2

from empathy_studio.author.edit.captions import set_captions
from empathy_studio.author.edit.edited import Edited, lesson_of, scene_of
from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.author.versions import digest_of
from empathy_studio.course.captions import MOST_BYTES, MOST_CAPTIONS, read_captions, write_captions
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Course
from empathy_studio.errors import CourseError
from empathy_studio.paths import write_whole

ENDINGS = (".vtt", ".srt", ".ass", ".ssa", ".sub", ".ttml")
"""The files that `import_captions` reads: WebVTT, SubRip, (Advanced) SubStation Alpha, MicroDVD, TTML."""

_TAGS = re.compile(r"</?(?:b|i|u|s|font)\b[^<>]*>|\{\\[^{}]*\}", re.IGNORECASE)
"""What styles text in SubRip, which has no other way to write `<`: all else between angle brackets is text."""


def import_captions(path: Path) -> tuple[Caption, ...]:
    """The captions in a file of any of the known kinds, in the order of their times, without styling.

    Raises CourseError naming the file when it cannot be read, is too large, or holds no captions.
    """
    remedy = "Export the captions again as WebVTT or SubRip (UTF-8)."
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CourseError(f"{path}: cannot be read ({error.strerror}).", "Check the file.") from error
    if len(data) > MOST_BYTES:
        raise CourseError(f"{path.name}: captions larger than {MOST_BYTES:,} bytes.", remedy)
    found = read_captions(data, path.name) if path.suffix.lower() == ".vtt" else _read(data, path.name, remedy)
    if not found:
        raise CourseError(f"{path.name}: holds no captions.", remedy)
    return tuple(sorted(found, key=lambda caption: (caption.start_ms, caption.end_ms)))


def export_captions(captions: Sequence[Caption], path: Path) -> None:
    """Write captions as WebVTT or, when `path` ends in `.srt`, as SubRip; CourseError when the disk refuses."""
    if path.suffix.lower() == ".srt":
        made = pysubs2.SSAFile()
        for caption in captions:
            text = caption.text.replace("\n", "\\N")
            made.append(pysubs2.SSAEvent(start=caption.start_ms, end=caption.end_ms, text=text))
        data = made.to_string("srt", keep_ssa_tags=True).encode()
    else:
        data = write_captions(captions)
    try:
        with write_whole(path) as file:
            file.write(data)
    except OSError as error:
        raise CourseError(f"{path}: cannot be written ({error.strerror}).", "Choose another place.") from error


def captions_of_clip(
    folder: Path, course: Course, lesson: LessonId, scene: SceneId, language: str
) -> tuple[Caption, ...]:
    """The captions of a scene's clip in a language; none when it has none. CourseError when the file is not whole."""
    clip = scene_of(lesson_of(course, lesson), scene).clip
    for track in clip.captions if clip is not None else ():
        if track.language == language:
            try:
                return read_captions((folder / MEDIA_FOLDER / track.media).read_bytes(), f"media/{track.media}")
            except OSError as error:
                raise CourseError(
                    f"media/{track.media}: cannot be read ({error.strerror}).", "Put the file back."
                ) from error
    return ()


def keep_captions(
    folder: Path,
    course: Course,
    lesson: LessonId,
    scene: SceneId,
    language: str,
    captions: Sequence[Caption],
    label: str = "Change captions",
) -> Edited:
    """Write edited captions into the media folder and let the clip use them, as one edit that can be undone.

    The file is named for its contents, and the former one stays until it is put aside, so that undo finds it. No
    captions take the language away. Raises CourseError when the scene has no clip or the disk refuses.
    """
    if not captions:
        return set_captions(course, lesson, scene, language, None, label)
    clip = scene_of(lesson_of(course, lesson), scene).clip
    data = write_captions(captions)
    stem = clip.media.rpartition(".")[0] if clip is not None else str(scene)
    name = f"{stem[:90]}.{language}.{digest_of(data)[:8]}.vtt"
    edited = set_captions(course, lesson, scene, language, name, label)
    path = folder / MEDIA_FOLDER / name
    if not path.exists():
        try:
            with write_whole(path) as file:
                file.write(data)
        except OSError as error:
            raise CourseError(f"media/{name}: cannot be written ({error.strerror}).", "Make room.") from error
    return edited


def _read(data: bytes, name: str, remedy: str) -> tuple[Caption, ...]:
    try:
        found = pysubs2.SSAFile.from_string(_decoded(data), fps=25.0, keep_html_tags=True)
    except (pysubs2.exceptions.Pysubs2Error, ValueError, KeyError, IndexError, SyntaxError) as error:
        raise CourseError(f"{name}: is not a captions file that can be read.", remedy) from error
    captions = []
    for event in found:
        plain = event.text.replace("\\N", "\n") if found.format == "srt" else event.plaintext
        text = "\n".join(line.strip() for line in _TAGS.sub("", plain).splitlines() if line.strip())
        if event.is_comment or not text or event.end <= event.start or event.start < 0:
            continue
        captions.append(Caption(start_ms=event.start, end_ms=event.end, text=text))
    if len(captions) > MOST_CAPTIONS:
        raise CourseError(f"{name}: more than {MOST_CAPTIONS:,} captions.", remedy)
    return tuple(captions)


def _decoded(data: bytes) -> str:
    """SubRip files are often not UTF-8: then they are read as Windows' Western encoding, which every byte fits."""
    for encoding in ("utf-8-sig", "utf-16") if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", errors="replace")
