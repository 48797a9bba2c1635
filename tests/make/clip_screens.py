"""The screens of the guide that show the clip of a scene: stage, timeline, captions, replacing a clip."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from empathy_studio.author.caption_files import export_captions
from empathy_studio.course.ids import CueId, LessonId, SceneId
from empathy_studio.course.media_facts import Caption
from empathy_studio.ui.make.captions.captions_panel import CaptionsPanel
from empathy_studio.ui.make.stage.stage_panel import StagePanel
from empathy_studio.ui.make.timeline.marks import CUE, MarkKey
from empathy_studio.ui.make.timeline.timeline_panel import TimelinePanel
from tests.patience import until, wait

if TYPE_CHECKING:
    from tests.make.pictures import Photographer

LESSON, SCENE = LessonId("narrow-feet"), SceneId("ringing")


def stage(camera: Photographer) -> None:
    """The scene in which the call comes in, standing at a frame, with its timeline below."""
    window = camera.window
    window.show_desk()
    window.select(LESSON, SCENE)
    window.show_panel("timeline")
    window.show_panel("stage")
    panel = window.part("stage", StagePanel)
    until(lambda: panel.view.stage.surface.frame() is not None)
    until(lambda: not window.part("timeline", TimelinePanel).tracks.is_silent)
    window.ground.clip.go(6_200)
    wait(400)
    window.ground.clip.pick(None)


def timeline(camera: Photographer) -> None:
    """The timeline in front, larger, with a cue picked."""
    stage(camera)
    window = camera.window
    panel = window.part("timeline", TimelinePanel)
    window.show_panel("timeline")
    panel.tracks.zoom(1.4, 4_000)
    scene = window.ground.clip.scene
    assert scene is not None
    window.ground.clip.pick(MarkKey(CUE, CueId(scene.cues[0].id)))


def captions(camera: Photographer) -> None:
    """The captions beside the stage."""
    stage(camera)
    window = camera.window
    window.part("timeline", TimelinePanel).tracks.fit()
    window.show_panel("captions")
    window.part("captions", CaptionsPanel).table.selectRow(2)


def replace_clip(camera: Photographer) -> None:
    """The sheet that replaces a clip, with what moves."""
    stage(camera)
    window = camera.window
    window.show_panel("form")
    window.show_panel("stage")
    panel = window.part("stage", StagePanel)
    panel.ask_replace(filmed_again(window.ground.folder, window.ground.clip.captions))
    sheet = panel.sheet
    assert sheet is not None
    until(lambda: sheet.exchange is not None)


def filmed_again(folder: Path, captions: tuple[Caption, ...]) -> Path:
    """A clip as if the scene had been filmed by others: the same words, spoken a little later and faster."""
    file = folder.parent / "the-call-comes-in-filmed.mp4"
    shutil.copyfile(folder / "media" / "narrow-feet-ringing.mp4", file)
    later = [
        Caption(start_ms=1200 + one.start_ms * 92 // 100, end_ms=1200 + one.end_ms * 92 // 100, text=one.text)
        for one in captions
    ]
    export_captions(later, file.with_suffix(".vtt"))
    return file
