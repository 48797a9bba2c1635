"""The clip in hand: what stage, timeline and captions share, and where its playhead stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from empathy_studio.author.caption_files import captions_of_clip
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Spot
from empathy_studio.course.scenes import Clip, Scene
from empathy_studio.errors import CourseError
from empathy_studio.ui.document import Document
from empathy_studio.ui.make.frames import Frames, frames_of
from empathy_studio.ui.make.selection import Selection
from empathy_studio.ui.make.timeline.marks import CAPTION, CUE, MOMENT, MarkKey

LEAST_LENGTH_MS = 1000
"""What the timeline shows of a clip of which no length is known."""


class ClipDesk(QObject):
    """The scene that is selected, its clip and captions, the playhead, and what is picked on the timeline.

    Signals: `changed()` after the scene, its clip, its captions, their language or what is known of the file changed;
    `moved(int)` with the new place of the playhead in ms of the media; `picked_changed()`; `play_asked(bool)` to play
    or stand; `growing()` while a cue is being marked, and when that ends.
    """

    changed = Signal()
    moved = Signal(int)
    picked_changed = Signal()
    play_asked = Signal(bool)
    growing = Signal()

    def __init__(self, document: Document, selection: Selection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self._media: Mapping[str, MediaFacts] = {}
        self._read: dict[str, tuple[Caption, ...]] = {}
        self._language = ""
        self._shown: tuple[LessonId | None, SceneId | None] = (None, None)
        self.lesson: LessonId | None = None
        self.scene: Scene | None = None
        self.captions: tuple[Caption, ...] = ()
        self.captions_fault: CourseError | None = None
        self.at_ms = 0
        self.picked: MarkKey | None = None
        self.cue_from: int | None = None
        self.is_seen = self.is_moving = False
        """Whether the clip can be seen somewhere, and whether it moves there."""
        document.changed.connect(self.look)
        selection.changed.connect(self._selected)
        selection.time_asked.connect(self.stand_at)

    @property
    def clip(self) -> Clip | None:
        """The clip of the scene."""
        return self.scene.clip if self.scene is not None else None

    @property
    def facts(self) -> MediaFacts | None:
        """What is known of the clip's file."""
        return self._media.get(self.clip.media) if self.clip is not None else None

    @property
    def frames(self) -> Frames:
        """The frames of the clip."""
        return frames_of(self.facts.fps if self.facts is not None else 0.0)

    @property
    def end_ms(self) -> int:
        """The length of the media file, as far as it is known."""
        if self.facts is not None and self.facts.duration_ms:
            return self.facts.duration_ms
        times = [caption.end_ms for caption in self.captions]
        if self.scene is not None:
            times += [cue.end_ms for cue in self.scene.cues] + [one.at_ms or 0 for one in self.scene.moments]
        out = self.clip.out_ms if self.clip is not None and self.clip.out_ms is not None else 0
        return max([LEAST_LENGTH_MS, out, *times])

    @property
    def in_ms(self) -> int:
        """Where the trainee's clip begins."""
        return self.clip.in_ms if self.clip is not None else 0

    @property
    def out_ms(self) -> int:
        """Where the trainee's clip ends."""
        out = self.clip.out_ms if self.clip is not None else None
        return min(out, self.end_ms) if out is not None else self.end_ms

    @property
    def language(self) -> str:
        """The language of the captions that are shown and edited."""
        course, tracks = self._document.course, self.clip.captions if self.clip is not None else ()
        there = [track.language for track in tracks]
        if self._language and self._language in (*there, course.language, *course.languages):
            return self._language
        return course.language if course.language in there or not there else there[0]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that captions can be written in: the course's own, then those that it has besides."""
        course, tracks = self._document.course, self.clip.captions if self.clip is not None else ()
        return tuple(dict.fromkeys((course.language, *course.languages, *(track.language for track in tracks))))

    @property
    def has_spotting(self) -> bool:
        """Whether the trainee is asked to spot cues in this scene."""
        return self.scene is not None and any(isinstance(one, Spot) for one in self.scene.moments)

    def know_media(self, media: Mapping[str, MediaFacts]) -> None:
        """Take over what was found out about the files."""
        self._media = media
        self._take_up()
        self.changed.emit()

    def look(self, _course: object = None) -> None:
        """Look at the selected scene anew; nothing is told when nothing of it changed."""
        before = self._seen()
        self._take_up()
        if any(one is not other for one, other in zip(before, self._seen(), strict=True)):
            self.changed.emit()

    def choose_language(self, language: str) -> None:
        """Show and edit the captions of another language."""
        if language != self.language:
            self._language = language
            self.look()

    def pick(self, key: MarkKey | None) -> None:
        """Pick a mark on the timeline, or none; a moment is selected everywhere."""
        if key == self.picked:
            return
        self.picked = key
        self.picked_changed.emit()
        if key is not None and key.kind == MOMENT and key.moment != self._selection.moment:
            self._selection.select(self._selection.lesson, self._selection.scene, key.moment)

    def go(self, at_ms: int) -> None:
        """Let the playhead stand at `at_ms`, and whoever shows the clip with it."""
        self._selection.show_time(max(0, min(at_ms, self.end_ms)))

    def stand_at(self, at_ms: int) -> None:
        """The playhead is at `at_ms` now; told by the player."""
        if at_ms != self.at_ms:
            self.at_ms = at_ms
            self.moved.emit(at_ms)
            if self.cue_from is not None:
                self.growing.emit()

    def play(self, moving: bool) -> None:
        """Ask whoever shows the clip to play it, or to stand."""
        self.play_asked.emit(moving)

    def grow_cue(self, from_ms: int | None) -> None:
        """A cue is being marked that began at `from_ms`; None: no more."""
        self.cue_from = from_ms
        self.growing.emit()

    def _selected(self) -> None:
        moment = self._selection.moment
        key = MarkKey(MOMENT, moment) if moment is not None else None
        if key is None and self.picked is not None and self.picked.kind != MOMENT:
            key = self.picked if (self._selection.lesson, self._selection.scene) == self._shown else None
        other = (self._selection.lesson, self._selection.scene) != self._shown
        picked_before, self.picked = self.picked, key
        self.look()
        if key != picked_before:
            self.picked_changed.emit()
        if key is not None and key.kind == MOMENT and (other or key != picked_before):
            self._show_moment()
        elif other:
            self.go(self.in_ms)

    def _seen(self) -> tuple[object, ...]:
        return self.lesson, self.scene, self.captions, self.captions_fault, self.facts, self._language

    def _show_moment(self) -> None:
        """Go to the time of the selected moment."""
        for moment in self.scene.moments if self.scene is not None else ():
            if moment.id == self._selection.moment and self.clip is not None:
                at = moment.at_ms
                if at is None:
                    at = self.in_ms if isinstance(moment, Spot) else max(self.in_ms, self.out_ms - 1)
                self.go(at)

    def _take_up(self) -> None:
        lesson = self._lesson()
        self.lesson = lesson.id if lesson is not None else None
        scenes = lesson.scenes if lesson is not None else ()
        self.scene = next((one for one in scenes if one.id == self._selection.scene), None)
        self._shown = (self._selection.lesson, self._selection.scene)
        self.captions, self.captions_fault = self._captions()
        if self.picked is not None and not self._is_there(self.picked):
            self.picked = None
            self.picked_changed.emit()

    def _is_there(self, key: MarkKey) -> bool:
        """Whether what was picked is still in the scene; a moment is selected by others."""
        if key.kind == CUE:
            return self.scene is not None and any(cue.id == key.name for cue in self.scene.cues)
        return key.kind != CAPTION or key.number < len(self.captions)

    def _lesson(self) -> Lesson | None:
        return next((one for one in self._document.course.lessons if one.id == self._selection.lesson), None)

    def _captions(self) -> tuple[tuple[Caption, ...], CourseError | None]:
        language = self.language
        tracks = self.clip.captions if self.clip is not None else ()
        name = next((track.media for track in tracks if track.language == language), "")
        if not name or self.lesson is None or self.scene is None:
            return (), None
        if name not in self._read:
            folder, course = self._document.session.project.folder, self._document.course
            try:
                self._read[name] = captions_of_clip(folder, course, self.lesson, self.scene.id, language)
            except CourseError as error:
                return (), error if str(error) != str(self.captions_fault) else self.captions_fault
        return self._read[name], None
