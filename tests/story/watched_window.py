"""A lesson's window in a process of its own, that tells in lines what is on its screen, for faults done to the machine.

Two lessons: one with a long clip that is asked about late, and one with a question that runs out of time.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from empathy_studio.course.ids import LessonId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.play import state
from empathy_studio.progress.store import Store, open_store
from empathy_studio.settings import Settings, VideoEngine
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import find_engines
from empathy_studio.ui.video.qt_clock import QtClock
from tests.ui.sample import COLD, COURSE, FIRST, START, TIMED, material_in
from tests.video.clips import Recipe, make_clip, number_in
from tests.video.viewer import shown

CLIP, QUICK = LessonId("clip"), LessonId("quick")
LENGTH_MS, ASKED_MS, LIMIT_S = 20_000, 12_000, 6.0
TELL_EVERY_MS = 50


def material(folder: Path) -> Material:
    """The course of the two lessons, its clip made in `folder`."""
    recipe = Recipe(length_ms=LENGTH_MS)
    source = make_clip(folder / "long.mp4", recipe)
    facts = MediaFacts(
        name="long.mp4",
        kind="video",
        size=(folder / "long.mp4").stat().st_size,
        duration_ms=LENGTH_MS,
        width=source.width,
        height=source.height,
        fps=source.fps,
        has_sound=True,
        container="mp4",
    )
    assert START.clip is not None
    clip = replace(START.clip, media="long.mp4", captions=())
    start = replace(START, channel="video", clip=clip, cues=(), moments=(replace(FIRST, at_ms=ASKED_MS),))
    quick = replace(COLD, messages=(), cues=(), moments=(replace(TIMED, time_limit_s=LIMIT_S),), channel="page")
    (whole,) = COURSE.lessons
    rest = whole.scenes[1:]
    lessons = (
        replace(whole, id=CLIP, scenes=(start, *rest)),
        replace(whole, id=QUICK, start=quick.id, scenes=(quick, *(one for one in rest if one.id != quick.id))),
    )
    return material_in(folder, {facts.name: facts}, replace(COURSE, lessons=lessons))


class WatchedWindow:
    """Plays one of the lessons and writes a line of JSON 20 times a second, until it is ended."""

    def __init__(self, store: Store, of: Material, lesson: LessonId, engine: VideoEngine) -> None:
        self.app = QApplication.instance() or QApplication([])
        self.engines = find_engines(engine)
        program = of.program(lesson)
        attempt = store.attempts.begin(store.learners.add("Ana").id, of.version(program))
        session = Session(store.attempts, attempt.id, program)
        settings = Settings(motion="reduced", captions=False)
        theme = ThemeKeeper(self.app)  # type: ignore[arg-type]
        self.view = LessonView(session, of, self.engines, settings, theme, QtClock())
        self.left_s: float | None = None
        self.view.presenter.answer_clock.left.connect(self.count)
        self.timer = QTimer(self.view)
        self.timer.timeout.connect(self.tell)

    def run(self) -> None:
        """Play."""
        self.view.resize(1280, 800)
        self.view.show()
        self.view.start()
        self.timer.start(TELL_EVERY_MS)
        self.app.exec()

    def count(self, left_s: float, _limit_s: float) -> None:
        """The ring shows so many seconds."""
        self.left_s = left_s

    def tell(self) -> None:
        """One line."""
        run = self.view.presenter.run
        phase = run.phase
        line = {
            "phase": type(phase).__name__,
            "scene": run.scene,
            "at_ms": self.view.deck.position_ms(),
            "frame": number_in(shown(self.view.stage.surface)),
            "left_s": self.left_s,
            "engine": self.view.deck.engine,
            "told": self.view.notices.texts(),
            "captions": self.view.bar.captions.isChecked(),
            "asked": isinstance(phase, state.Asking),
        }
        print(json.dumps(line), flush=True)


if __name__ == "__main__":
    folder, lesson, engine = Path(sys.argv[1]), LessonId(sys.argv[2]), sys.argv[3]
    with open_store(folder / "data") as opened:
        WatchedWindow(opened, material(folder), lesson, engine).run()  # type: ignore[arg-type]
