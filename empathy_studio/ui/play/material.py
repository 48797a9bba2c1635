"""One course, open for playing: its programs, clips, captions and pictures, from a pack or from a folder."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Protocol, get_args

from PySide6.QtGui import QImage

from empathy_studio.course.captions import read_captions
from empathy_studio.course.ids import LessonId
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import CaptionTrack, Clip
from empathy_studio.course.translated import translated
from empathy_studio.errors import StudioError
from empathy_studio.pack.contents import MEDIA_FOLDER, course_in, facts_in
from empathy_studio.pack.reader import Pack
from empathy_studio.play.player import ClipBytes, ClipSource, Container
from empathy_studio.play.program import Program, program_of
from empathy_studio.progress.records import LessonVersion
from empathy_studio.sentence import Sentence
from empathy_studio.ui.video.source import container_by_name

_CONTAINERS: dict[str, Container] = {name: name for name in get_args(Container)}


class MediaFiles(Protocol):
    """Where the media of a course lie."""

    def read(self, name: str) -> bytes:
        """A whole picture or captions file. Raises StudioError."""
        ...

    def where(self, name: str) -> Path | ClipBytes:
        """A clip to be read by offset. Raises StudioError."""
        ...


class PackMedia:
    """The media of a pack, each byte checked as it is read."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def read(self, name: str) -> bytes:
        """A whole file. Raises PackError."""
        return self._pack.read(MEDIA_FOLDER + name)

    def where(self, name: str) -> ClipBytes:
        """A clip's bytes. Raises PackError."""
        return self._pack.media(MEDIA_FOLDER + name)


class FolderMedia:
    """The media folder of a course that is being written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes:
        """A whole file. Raises StudioError when it cannot be read."""
        try:
            return (self._folder / name).read_bytes()
        except OSError as error:
            raise StudioError(
                Sentence("media/{0} cannot be read ({1}).", name, error.strerror), "Put the file back."
            ) from error

    def where(self, name: str) -> Path:
        """The file itself."""
        return self._folder / name


class Material:
    """A course and its media. `pack_id` and `pack_hash` name the pack it came from, empty for a folder."""

    def __init__(
        self,
        course: Course,
        facts: Mapping[str, MediaFacts],
        files: MediaFiles,
        *,
        pack_id: str = "",
        pack_hash: str = "",
    ) -> None:
        self.course = course
        self.pack_id = pack_id
        self.pack_hash = pack_hash
        self._facts = facts
        self._files = files
        self._spoken: dict[str, Course] = {}
        self._programs: dict[tuple[LessonId, str], Program] = {}
        self._captions: dict[str, tuple[Caption, ...]] = {}
        self._clips: dict[Clip, ClipSource] = {}
        self.picture = lru_cache(maxsize=24)(self._picture)

    @classmethod
    def of_pack(cls, pack: Pack) -> Material:
        """The material of an open pack. Raises PackError or CourseError when it is not sound."""
        return cls(
            course_in(pack), facts_in(pack), PackMedia(pack), pack_id=pack.manifest.pack, pack_hash=pack.content_hash
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the course speaks, its own first (BCP 47 tags)."""
        return tuple(dict.fromkeys((self.course.language, *self.course.languages)))

    def spoken(self, language: str) -> Course:
        """The course as it reads in `language`, in its own where it does not speak that one."""
        if language not in self.course.languages:
            return self.course
        if language not in self._spoken:
            self._spoken[language] = translated(self.course, language)
        return self._spoken[language]

    def program(self, lesson: LessonId, language: str = "") -> Program:
        """A lesson as a program, in `language` where the course speaks it. Raises CourseError."""
        spoken = language if language in self.languages else self.course.language
        key = (lesson, spoken)
        if key not in self._programs:
            lengths = {name: facts.duration_ms for name, facts in self._facts.items() if facts.duration_ms}
            self._programs[key] = program_of(self.course, lesson, spoken, durations=lengths)
        return self._programs[key]

    def version(self, program: Program) -> LessonVersion:
        """Exactly which lesson this is, for the store."""
        return LessonVersion(
            lesson=program.lesson_id,
            course=program.course_id,
            course_version=program.course_version,
            language=program.language,
            pack=self.pack_id,
            pack_hash=self.pack_hash,
            rules=program.digest,
            title=program.lesson.title,
        )

    def clip(self, clip: Clip) -> ClipSource | None:
        """The clip as a player takes it, the same object each time; None when it is not there or of no known kind."""
        if clip not in self._clips:
            made = self._source(clip)
            if made is None:
                return None
            self._clips[clip] = made
        return self._clips[clip]

    def captions(self, clip: Clip, language: str) -> tuple[Caption, ...]:
        """The captions of a clip in `language`, else in the course's own, else none; unreadable ones are none."""
        return self._track(clip.captions, language)

    def descriptions(self, clip: Clip, language: str) -> tuple[Caption, ...]:
        """What the pictures of a clip show, at its times, in `language`; chosen as captions are."""
        return self._track(clip.descriptions, language)

    def _track(self, tracks: tuple[CaptionTrack, ...], language: str) -> tuple[Caption, ...]:
        by_language = {track.language: track.media for track in tracks}
        name = by_language.get(language) or by_language.get(self.course.language)
        if name is None:
            return ()
        if name not in self._captions:
            try:
                self._captions[name] = read_captions(self._files.read(name), f"media/{name}")
            except StudioError:
                self._captions[name] = ()
        return self._captions[name]

    def _picture(self, name: str) -> QImage | None:
        """A picture of the course; None when it is not there, is damaged, or is no picture."""
        try:
            image = QImage.fromData(self._files.read(name))
        except StudioError:
            return None
        return None if image.isNull() else image

    def _source(self, clip: Clip) -> ClipSource | None:
        facts = self._facts.get(clip.media)
        container = _CONTAINERS.get(facts.container) if facts is not None else None
        container = container or container_by_name(clip.media)
        if container is None:
            return None
        try:
            where = self._files.where(clip.media)
        except StudioError:
            return None
        return ClipSource(
            name=clip.media,
            where=where,
            container=container,
            width=facts.width if facts else 0,
            height=facts.height if facts else 0,
            fps=facts.fps if facts else 0.0,
            duration_ms=facts.duration_ms if facts else 0,
            in_ms=clip.in_ms,
            out_ms=clip.out_ms,
            sound_only=facts is not None and facts.kind == "sound",
        )
