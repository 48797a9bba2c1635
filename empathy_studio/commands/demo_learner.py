"""The scripted learner of the demo, in a process of its own, so that it can be killed in the middle."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import click

from empathy_studio.app import Studio
from empathy_studio.commands.console import Console
from empathy_studio.commands.demo import LEARNER, LESSON
from empathy_studio.play.state import Playing
from empathy_studio.settings import VideoEngine
from empathy_studio.ui.play.debrief.cue_part import CuePart
from empathy_studio.ui.play.scripted_learner import ScriptedLearner

KILLED_IN, KILLED_AT_MS = "she-opens-slowly", 4000
"""The scene, and the ms of its clip, at which the first half kills itself."""

PICKS = {"first-words": "script"}
WORDS = {
    "your-words": "I'm so sorry about his dad, Helen. Let's find the pair you can walk your son in with.",
    "dancing-journal": "Go back to the half-sentence sooner.",
}
SPEED = 1.5


@click.command("demo-learner", hidden=True)
@click.argument("part", type=click.Choice(["until-killed", "to-the-end"]))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--engine", type=click.Choice(["auto", "vlc", "qt"]), default="auto")
@click.pass_obj
def demo_learner(console: Console, part: str, out: Path, engine: VideoEngine) -> None:
    """Play the demo's lesson, to its end or until the process kills itself."""
    studio = Studio(console.data, debug=console.debug, engine=engine)
    try:
        Demonstration(studio, out, kills_itself=part == "until-killed").run()
    finally:
        studio.close()


class Demonstration:
    """One half of the demo: plays, takes pictures, and writes what was seen."""

    def __init__(self, studio: Studio, out: Path, *, kills_itself: bool) -> None:
        self.studio, self.out = studio, out
        self.pictures: list[str] = []
        self.resumed_at: dict[str, object] = {}
        self.learner = ScriptedLearner(studio.play, PICKS, WORDS, missed=frozenset({"i-suppose"}))
        self.learner.looked.connect(self.look)
        self.learner.ended.connect(self.ended)
        if kills_itself:
            self.learner.glanced.connect(self.kill_when_due)

    def run(self) -> None:
        """Open the window, sign in, open the lesson, and play."""
        self.studio.window.resize(1280, 800)
        self.studio.window.show()
        self.studio.open_lesson(LESSON, LEARNER)
        lesson = self.studio.play.lesson
        assert lesson is not None, "the lesson opens"
        lesson.deck.set_rate(SPEED)
        self.resumed_at = self.place()
        self.learner.begin()
        self.studio.app.exec()

    def place(self) -> dict[str, object]:
        """The scene and the ms of its clip where the lesson stands."""
        lesson = self.studio.play.lesson
        assert lesson is not None
        run = lesson.presenter.session.run
        return {"scene": str(run.scene), "position_ms": run.position_ms}

    def look(self, name: str) -> None:
        """Take a picture the first time something is seen."""
        known = {
            "clip": "first-frame.png",
            "question": "question.png",
            "reply": "reply.png",
            "feedback": "feedback.png",
        }
        self.picture(known[name])

    def picture(self, name: str) -> None:
        """Keep the window as a picture, once."""
        if name not in self.pictures and not (self.out / name).exists():
            self.studio.window.grab().save(str(self.out / name))
            self.pictures.append(name)

    def kill_when_due(self) -> None:
        """Leave a note and die as if the power were cut."""
        lesson = self.studio.play.lesson
        if lesson is None:
            return
        run, at = lesson.presenter.session.run, lesson.deck.position_ms()
        if run.scene == KILLED_IN and isinstance(run.phase, Playing) and at >= KILLED_AT_MS:
            self.write("killed.json", {"killed_at": {"scene": str(run.scene), "position_ms": at}})
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

    def ended(self) -> None:
        """Take the pictures of the debrief, write what was seen, and go."""
        debrief = self.studio.play.debrief
        assert debrief is not None
        self.studio.app.processEvents()
        self.picture("debrief.png")
        for part in debrief.findChildren(CuePart)[:1]:
            part.grab().save(str(self.out / "cues.png"))
            self.pictures.append("cues.png")
        run = debrief.session.run
        ending = debrief.session.program.scenes[run.scene].scene.ending if run.scene else None
        self.write("ended.json", {"resumed_at": self.resumed_at, "ending": ending.title if ending else ""})
        self.studio.window.close()

    def write(self, name: str, more: dict[str, object]) -> None:
        """Write what was seen so far."""
        seen = self.learner.seen
        found = {
            **more,
            "frames": seen.frames,
            "clicks": seen.clicks,
            "scenes": seen.scenes,
            "engine": seen.engine,
            "engine_reason": self.studio.engines.why,
            "pictures": self.pictures,
        }
        (self.out / name).write_text(json.dumps(found), encoding="utf-8")
