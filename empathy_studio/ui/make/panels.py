"""The panels of the course window, in one list: what stands beside the map, and where it stands at first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from PySide6.QtCore import QT_TRANSLATE_NOOP, SignalInstance
from PySide6.QtWidgets import QWidget

from empathy_studio.ui.make.captions.captions_panel import CaptionsPanel
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.form import Form
from empathy_studio.ui.make.map_view import MapView
from empathy_studio.ui.make.outline import Outline
from empathy_studio.ui.make.paths.panel import PathsPanel
from empathy_studio.ui.make.problems import Problems
from empathy_studio.ui.make.stage.stage_panel import StagePanel
from empathy_studio.ui.make.timeline.timeline_panel import TimelinePanel
from empathy_studio.ui.translations import marked

Area = Literal["left", "middle", "right", "below"]
CONTEXT = "Panels"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One panel: its name in the program, its title for people, its icon, where it stands at first, how it is made.

    Panels of one area are tabs of it, in the order of the list; the first is in front. `make` is called when the panel
    is first seen, or first asked for; `key` shows it. A widget that owns threads, timers or players has `shut()`,
    called once.
    """

    name: str
    title: str
    icon: str
    area: Area
    make: Callable[[DeskGround], QWidget]
    shown: bool = True
    key: str = ""


@runtime_checkable
class Titled(Protocol):
    """A panel whose title changes; `title_changed(str)` tells the new one."""

    title_changed: SignalInstance


PANELS = (
    Panel(
        name="outline",
        title=marked(QT_TRANSLATE_NOOP("Panels", "Outline")),
        icon="list-tree",
        area="left",
        make=Outline,
        key="Alt+1",
    ),
    Panel(
        name="map",
        title=marked(QT_TRANSLATE_NOOP("Panels", "Map")),
        icon="workflow",
        area="middle",
        make=MapView,
        key="Alt+2",
    ),
    Panel(
        name="stage",
        title=marked(QT_TRANSLATE_NOOP("Panels", "Stage")),
        icon="film",
        area="middle",
        make=StagePanel,
        key="Alt+5",
    ),
    Panel(
        name="form",
        title=marked(QT_TRANSLATE_NOOP("Panels", "Form")),
        icon="file-text",
        area="right",
        make=Form,
        key="Alt+3",
    ),
    Panel(
        name="problems",
        title=marked(QT_TRANSLATE_NOOP("Panels", "Problems")),
        icon="triangle-alert",
        area="below",
        make=Problems,
        key="Alt+4",
    ),
    Panel(
        name="paths",
        title=marked(QT_TRANSLATE_NOOP("Panels", "Paths")),
        icon="split",
        area="below",
        make=PathsPanel,
        key="Alt+8",
    ),
    Panel(
        name="timeline",
        title=marked(QT_TRANSLATE_NOOP("Panels", "Timeline")),
        icon="audio-lines",
        area="below",
        make=TimelinePanel,
        key="Alt+6",
    ),
    Panel(
        name="captions",
        title=marked(QT_TRANSLATE_NOOP("Panels", "Captions")),
        icon="captions",
        area="right",
        make=CaptionsPanel,
        key="Alt+7",
    ),
)
