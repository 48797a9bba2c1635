"""The rows of the table of commands that are about the clip in hand: stage, timeline, captions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP

from empathy_studio.ui.make.captions.captions_panel import CaptionsPanel
from empathy_studio.ui.make.clip_verbs import ClipVerbs
from empathy_studio.ui.make.command import Command, CourseDesk
from empathy_studio.ui.make.stage.stage_panel import StagePanel
from empathy_studio.ui.make.timeline.timeline_panel import TimelinePanel
from empathy_studio.ui.make.timeline.track_view import ZOOM
from empathy_studio.ui.translations import marked

CLIP = marked(QT_TRANSLATE_NOOP("Commands", "Clip"))
CAPTIONS = marked(QT_TRANSLATE_NOOP("Commands", "Captions"))


def _at_frame(
    name: str, text: object, does: Callable[[ClipVerbs], object], key: str = "", icon: str = "", panel: str = "stage"
) -> Command:
    """Something that is done at the playhead."""

    def on_clip(desk: CourseDesk) -> None:
        does(desk.part("stage", StagePanel).verbs)

    return Command(name=f"clip.{name}", text=marked(text), group=CLIP, does=on_clip, icon=icon, key=key, panel=panel)


def _on_stage(name: str, text: object, does: Callable[[StagePanel], object], key: str = "", icon: str = "") -> Command:
    """Something for which the stage comes to the front."""

    def on_stage(desk: CourseDesk) -> None:
        desk.show_panel("stage")
        does(desk.part("stage", StagePanel))

    return Command(name=f"clip.{name}", text=marked(text), group=CLIP, does=on_stage, icon=icon, key=key, panel="stage")


def _on_timeline(name: str, text: object, does: Callable[[TimelinePanel], object], key: str, icon: str) -> Command:
    def on_timeline(desk: CourseDesk) -> None:
        does(desk.part("timeline", TimelinePanel))

    return Command(
        name=f"timeline.{name}", text=marked(text), group=CLIP, does=on_timeline, icon=icon, key=key, panel="timeline"
    )


def _on_captions(name: str, text: object, does: Callable[[CaptionsPanel], object], icon: str, key: str = "") -> Command:
    """Something for which the captions come to the front."""

    def on_captions(desk: CourseDesk) -> None:
        desk.show_panel("captions")
        does(desk.part("captions", CaptionsPanel))

    return Command(
        name=f"captions.{name}",
        text=marked(text),
        group=CAPTIONS,
        does=on_captions,
        icon=icon,
        key=key,
        panel="captions",
    )


CLIP_COMMANDS = (
    _at_frame(
        "play",
        QT_TRANSLATE_NOOP("Commands", "Play or pause the clip (Space on stage and timeline)"),
        lambda verbs: verbs.toggle_play(),
        "Ctrl+Space",
        "play",
        panel="",
    ),
    _at_frame(
        "back", QT_TRANSLATE_NOOP("Commands", "One frame back"), lambda verbs: verbs.step_frames(-1), ",", "step-back"
    ),
    _at_frame(
        "on", QT_TRANSLATE_NOOP("Commands", "One frame on"), lambda verbs: verbs.step_frames(1), ".", "step-forward"
    ),
    _at_frame("second_back", QT_TRANSLATE_NOOP("Commands", "One second back"), lambda verbs: verbs.step_ms(-1000)),
    _at_frame("second_on", QT_TRANSLATE_NOOP("Commands", "One second on"), lambda verbs: verbs.step_ms(1000)),
    _at_frame(
        "next",
        QT_TRANSLATE_NOOP("Commands", "Go to what begins, ends or is asked next"),
        lambda verbs: verbs.go_to_mark(True),
        "PgDown",
    ),
    _at_frame(
        "previous",
        QT_TRANSLATE_NOOP("Commands", "Go to what began, ended or was asked before"),
        lambda verbs: verbs.go_to_mark(False),
        "PgUp",
    ),
    _at_frame(
        "set_in",
        QT_TRANSLATE_NOOP("Commands", "Set the in point here"),
        lambda verbs: verbs.set_in(),
        "I",
        "arrow-left-to-line",
    ),
    _at_frame(
        "set_out",
        QT_TRANSLATE_NOOP("Commands", "Set the out point after this frame"),
        lambda verbs: verbs.set_out(),
        "O",
        "arrow-right-to-line",
    ),
    _at_frame(
        "clear_in_out",
        QT_TRANSLATE_NOOP("Commands", "Play the whole file: clear the in and out points"),
        lambda verbs: verbs.clear_in_out(),
    ),
    _at_frame(
        "cue",
        QT_TRANSLATE_NOOP("Commands", "Begin a cue here, or end it (or hold C while it lasts)"),
        lambda verbs: verbs.toggle_cue(),
        "Shift+C",
        "flag",
    ),
    _on_stage(
        "ask",
        QT_TRANSLATE_NOOP("Commands", "Ask the trainee something at this frame"),
        lambda stage: stage.transport.ask.showMenu(),
        "A",
        "message-square-plus",
    ),
    _on_stage(
        "replace",
        QT_TRANSLATE_NOOP("Commands", "Replace the clip of the scene"),
        lambda stage: stage.ask_replace(),
        "",
        "replace",
    ),
    _on_timeline(
        "larger",
        QT_TRANSLATE_NOOP("Commands", "Show less of the clip, larger"),
        lambda timeline: timeline.tracks.zoom(ZOOM),
        "+",
        "zoom-in",
    ),
    _on_timeline(
        "smaller",
        QT_TRANSLATE_NOOP("Commands", "Show more of the clip, smaller"),
        lambda timeline: timeline.tracks.zoom(1 / ZOOM),
        "-",
        "zoom-out",
    ),
    _on_timeline(
        "whole",
        QT_TRANSLATE_NOOP("Commands", "Show the whole clip"),
        lambda timeline: timeline.tracks.fit(),
        "0",
        "maximize-2",
    ),
    _on_captions(
        "add",
        QT_TRANSLATE_NOOP("Commands", "Add a caption at the playhead"),
        lambda captions: captions.add_here(),
        "plus",
        "Insert",
    ),
    _on_captions(
        "split",
        QT_TRANSLATE_NOOP("Commands", "Split the caption at the playhead"),
        lambda captions: captions.split_here(),
        "scissors",
        "Ctrl+Return",
    ),
    _on_captions(
        "merge",
        QT_TRANSLATE_NOOP("Commands", "Merge the caption with the next"),
        lambda captions: captions.merge_with_next(),
        "merge",
        "Ctrl+J",
    ),
    _on_captions(
        "to_playhead",
        QT_TRANSLATE_NOOP("Commands", "Shift the caption to the playhead, and all after it"),
        lambda captions: captions.shift_to_playhead(),
        "move-horizontal",
    ),
    _on_captions(
        "import", QT_TRANSLATE_NOOP("Commands", "Import captions"), lambda captions: captions.ask_import(), "upload"
    ),
    _on_captions(
        "export", QT_TRANSLATE_NOOP("Commands", "Export captions"), lambda captions: captions.ask_export(), "download"
    ),
)
