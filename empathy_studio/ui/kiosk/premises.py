"""What the parts of a kiosk stand on: the folder, the store, the shelf, the engines, the log, and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from empathy_studio.log import FileLog
from empathy_studio.pack.trust import KeyRing
from empathy_studio.play.clock import Clock
from empathy_studio.progress.store import Store
from empathy_studio.settings import Settings
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines


@dataclass(frozen=True, slots=True)
class Premises:
    """Everything a kiosk uses and does not own; who made it closes it.

    `restarts` says how often in a row the screen had to be started again after a fault.
    """

    data: Path
    store: Store
    library: Library
    keys: KeyRing
    engines: Engines
    theme: ThemeKeeper
    clock: Clock
    tasks: Tasks
    log: FileLog
    settings: Settings
    restarts: int = 0
