"""What a person does at a frame of the clip: in and out points, ask here, mark a cue, step, go to what is next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from empathy_studio.author.edit import Edited, add_cue, add_moment, delete_moments
from empathy_studio.author.edit.clip_times import delete_cue, set_clip_span
from empathy_studio.course.graph import asked_in_order
from empathy_studio.course.ids import CueId, LessonId, MomentId
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Moment, Spot
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import CourseError
from empathy_studio.ui.make.clip_desk import ClipDesk
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.timeline.marks import CUE, MOMENT, MarkKey

SHORTEST_CUE_MS = 300
"""A cue that was marked by a short press lasts so long."""


class ClipVerbs(QObject):
    """Carries out what is done at the playhead of the clip in hand; each is one step of undo."""

    def __init__(self, ground: DeskGround, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._clip: ClipDesk = ground.clip
        self._started = False

    def toggle_play(self) -> None:
        """Play or stand; the stage comes to the front when it cannot be seen."""
        if not self._clip.is_seen:
            self._ground.panel_asked.emit("stage")
        self._clip.play(not self._clip.is_moving)

    def set_in(self) -> None:
        """Let the trainee's clip begin at this frame; an out point before it is taken away."""
        out = self._clip.clip.out_ms if self._clip.clip is not None else None
        at = self._here()
        self._span(at, out if out is not None and out > at else None)

    def set_out(self) -> None:
        """Let the trainee's clip end with this frame; an in point after it is taken away."""
        clip = self._clip
        out = clip.frames.step(clip.at_ms, 1)
        self._span(clip.in_ms if clip.in_ms < out else 0, None if out >= clip.end_ms else out)

    def clear_in_out(self) -> None:
        """Let the trainee's clip be the whole file."""
        self._span(0, None)

    def ask_here(self, kind: str) -> None:
        """Ask a moment of that kind at this frame, and select it."""
        here = self._scene_with_clip()
        if here is None:
            return
        lesson, scene = here
        at = self._here()
        before = [scene.moments.index(one) for one in asked_in_order(scene) if _due(one) <= at]
        index = before[-1] + 1 if before else 0
        edited = self.apply(lambda: add_moment(self._course(), lesson, scene.id, kind, at_ms=at, index=index))
        if edited is not None:
            self._ground.selection.select(lesson, scene.id, MomentId(edited.made[0]))

    def begin_cue(self) -> None:
        """A cue begins at this frame; it lasts until `end_cue`. A clip that stands plays meanwhile."""
        if self._clip.cue_from is None and self._scene_with_clip() is not None:
            self._clip.grow_cue(self._here())
            self._started = not self._clip.is_moving
            if self._started:
                self._clip.play(True)

    def end_cue(self) -> None:
        """The cue that began ends here; it is picked, so that it can be named."""
        start, here = self._clip.cue_from, self._scene_with_clip()
        if start is None or here is None:
            return
        self._stop_what_was_started()
        self._clip.grow_cue(None)
        lesson, scene = here
        first, last = sorted((start, self._clip.at_ms))
        end = min(self._clip.end_ms, max(last, first + SHORTEST_CUE_MS))
        edited = self.apply(lambda: add_cue(self._course(), lesson, scene.id, first, end, self.tr("New cue")))
        if edited is None:
            return
        self._clip.pick(MarkKey(CUE, edited.made[0]))
        if not self._clip.has_spotting:
            self._ground.told.emit(
                self.tr("The cue is there. Nobody is asked to spot it until the scene has a moment “Spot the cues”.")
            )

    def toggle_cue(self) -> None:
        """Begin a cue here, or end the one that began: for those who cannot hold a key."""
        if self._clip.cue_from is None:
            self.begin_cue()
        else:
            self.end_cue()

    def cancel_cue(self) -> None:
        """Forget the cue that began."""
        if self._clip.cue_from is not None:
            self._stop_what_was_started()
            self._clip.grow_cue(None)

    def step_frames(self, frames: int) -> None:
        """Go so many frames on, or back."""
        self._clip.go(self._clip.frames.step(self._clip.at_ms, frames))

    def step_ms(self, ms: int) -> None:
        """Go so many ms on, or back."""
        self._clip.go(self._clip.at_ms + ms)

    def go_to_mark(self, forward: bool) -> None:
        """Go to the next place where something begins, ends or is asked; or to the one before."""
        clip, times = self._clip, {self._clip.in_ms, max(self._clip.in_ms, self._clip.out_ms - 1)}
        if clip.scene is not None:
            times |= {one.at_ms for one in clip.scene.moments if one.at_ms is not None}
            times |= {time for cue in clip.scene.cues for time in (cue.start_ms, cue.end_ms) if cue.message is None}
        times |= {time for caption in clip.captions for time in (caption.start_ms, caption.end_ms)}
        later = sorted(time for time in times if (time > clip.at_ms if forward else time < clip.at_ms))
        if later:
            clip.go(later[0] if forward else later[-1])

    def delete_picked(self) -> None:
        """Delete the moment or cue that is picked on the timeline."""
        picked, here = self._clip.picked, self._scene_with_clip()
        if picked is None or here is None:
            return
        lesson, scene = here
        if picked.kind == CUE:
            self.apply(lambda: delete_cue(self._course(), lesson, scene.id, CueId(picked.name)))
        elif picked.kind == MOMENT:
            edited = self.apply(lambda: delete_moments(self._course(), lesson, {picked.moment}))
            for told in edited.told if edited is not None else ():
                self._ground.told.emit(told)

    def _stop_what_was_started(self) -> None:
        if self._started:
            self._started = False
            self._clip.play(False)

    def _span(self, in_ms: int, out_ms: int | None) -> None:
        here = self._scene_with_clip()
        if here is not None:
            lesson, scene = here
            self.apply(lambda: set_clip_span(self._course(), lesson, scene.id, in_ms, out_ms))

    def _here(self) -> int:
        """The start of the frame at the playhead, in ms."""
        return self._clip.frames.start(self._clip.frames.number(self._clip.at_ms))

    def _scene_with_clip(self) -> tuple[LessonId, Scene] | None:
        clip = self._clip
        if clip.lesson is None or clip.scene is None or clip.clip is None:
            return None
        return clip.lesson, clip.scene

    def _course(self) -> Course:
        return self._ground.document.course

    def apply(self, make: Callable[[], Edited], merge: str = "") -> Edited | None:
        """Carry out an edit; None when it was refused, which is told. `merge` as in `Document.apply`."""
        try:
            edited = make()
        except CourseError as error:
            self._ground.refuse(error)
            return None
        self._ground.document.apply(edited, merge)
        return edited


def _due(moment: Moment) -> float:
    """When a moment is asked, in ms; what is asked at the end of the clip comes after all times."""
    if moment.at_ms is not None:
        return moment.at_ms
    return 0.0 if isinstance(moment, Spot) else float("inf")
