"""Takes the pictures of the guide from the real program: `python -m tests.ui.pictures`, without a display.

Each screen of Play is taken in light and dark, at 1280 × 800 and at 1920 × 1080, and with text twice as large.
Names of takes, as in `python -m tests.ui.pictures text-200`, take only those.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from empathy_studio import settings
from empathy_studio.app import Studio
from empathy_studio.commands.demo import prepared
from empathy_studio.course.ids import ChoiceId
from empathy_studio.course.moments import Feel, Reply, Spot
from empathy_studio.play import acts, state
from empathy_studio.play.moments import kind_of
from empathy_studio.play.moves import good_taps
from empathy_studio.play.offers import seat_of
from empathy_studio.settings import Settings
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.moments.feel import FeelView
from tests.patience import until, wait

ROOT = Path(__file__).resolve().parent.parent.parent
OUT = ROOT / "docs" / "images" / "play"
PEOPLE = (("Ana García", "1041"), ("Ben Okoro", "1042"), ("Chiara Rossi", "1050"), ("Dmitri Volkov", "1077"))
PEOPLE += (("Elif Kaya", "1080"), ("Fatima Al-Sayed", "1091"), ("George Mbeki", "1100"), ("Hannah Lind", "1102"))
OWN_WORDS = "Nine days is not long, Helen. I understand your frustration, and I will stay with you on this."
PICKS = {"first-words": "refund", "second-chance": "finish-sentence"}


@dataclass(frozen=True, kw_only=True)
class Take:
    """One way in which the screens are taken."""

    name: str
    appearance: str
    width: int = 1280
    height: int = 800
    text_percent: int = 100


TAKES = (
    Take(name="light", appearance="light"),
    Take(name="dark", appearance="dark"),
    Take(name="light-1920", appearance="light", width=1920, height=1080),
    Take(name="dark-1920", appearance="dark", width=1920, height=1080),
    Take(name="text-200", appearance="light", text_percent=200),
)


class Photographer:
    """Walks through Play once and takes each screen."""

    def __init__(self, studio: Studio, take: Take) -> None:
        self.studio, self.take = studio, take
        self.play = studio.play
        studio.window.resize(take.width, take.height)
        studio.window.show()

    def snap(self, name: str) -> None:
        """Take the window."""
        wait(250)
        OUT.mkdir(parents=True, exist_ok=True)
        self.studio.window.grab().save(str(OUT / f"{name}-{self.take.name}.webp"), quality=80)

    def walk(self) -> None:
        """Tiles, shelf, lesson, debrief."""
        window, play = self.studio.window, self.play
        self.snap("first-screen")
        window.open_play()
        self.snap("sign-in")
        play.sign_in.number.click()
        self.snap("number")
        play.uncover()
        ana = self.studio.store.learners.find("Ana")[0]
        play.sign_in.named.emit(ana)
        self.snap("are-you")
        play.uncover()
        play.choose(ana)
        self.written("ten-days-late", "chat", "off-his-feet")
        self.written("any-inconvenience", "mail", "thirteen-and-one")
        self.snap("shelf")
        play.show_settings()
        self.snap("settings")
        play.uncover()
        lesson = self.opened("narrow-feet")
        until(lambda: lesson.stage.surface.frame() is not None, self.take.name)
        lesson.bar.as_text.setChecked(True)
        lesson.notices.clear()
        self.snap("reading")
        lesson.bar.as_text.setChecked(False)
        self.lesson(lesson)
        self.snap("debrief")
        assert play.debrief is not None
        part = play.debrief.cue_parts[0]
        scroll = play.debrief.scrolled
        scroll.verticalScrollBar().setValue(part.mapTo(play.debrief.page, part.rect().topLeft()).y())
        self.snap("debrief-cues")
        play.debrief.closed.emit()

    def opened(self, name: str) -> LessonView:
        """The lesson with this id, opened from the shelf."""
        tile = next(tile for tile in self.play.shelf.tiles() if tile.standing.lesson.id == name)
        self.play.open_lesson(tile.standing)
        assert self.play.lesson is not None
        return self.play.lesson

    def written(self, name: str, picture: str, scene: str) -> None:
        """Go through a written lesson as well as can be until this scene asks something; take it, and leave."""
        lesson = self.opened(name)
        while lesson.presenter.run.scene != scene:
            lesson.presenter.skip_waiting()
            wait(30)
            run, program = lesson.presenter.run, lesson.session.program
            seat = seat_of(program, run)
            if isinstance(run.phase, state.Playing) and run.phase.until_ms is not None:
                lesson.presenter.act(acts.Reach(position_ms=run.phase.until_ms))
                continue
            best = kind_of(seat.moment).answers(seat, 0)[0] if seat is not None else acts.Continue()
            lesson.presenter.act(best)
        lesson.presenter.skip_waiting()
        self.snap(picture)
        lesson.leave()

    def lesson(self, lesson: LessonView) -> None:
        """Play it through, looking at each kind of screen once."""
        taken: set[str] = set()
        while not lesson.presenter.run.ended:
            run = lesson.presenter.run
            if isinstance(run.phase, state.Playing):
                self.clip(lesson, taken)
                continue
            until(lambda: lesson.panel.content is not None, self.take.name)
            self.answer(lesson, taken)

    def clip(self, lesson: LessonView, taken: set[str]) -> None:
        """Tap what there is to tap, and go to the next question."""
        run, program = lesson.presenter.run, lesson.session.program
        phase = run.phase
        assert isinstance(phase, state.Playing)
        until(lambda: lesson.stage.surface.frame() is not None, self.take.name)
        for number, tap in enumerate(good_taps(program, run, phase)):
            if number % 2:
                lesson.deck.seek(tap.position_ms + 250)
                wait(200)
                lesson.presenter.tap()
        if "playing" not in taken:
            taken.add("playing")
            lesson.deck.seek(9000)
            wait(900)
            self.snap("playing")
        if phase.until_ms is not None:
            lesson.deck.seek(phase.until_ms - 500)
        until(lambda: lesson.presenter.run.phase is not phase and lesson.presenter.run.line != run.line, self.take.name)

    def answer(self, lesson: LessonView, taken: set[str]) -> None:
        """Take the screen, then answer."""
        run, program = lesson.presenter.run, lesson.session.program
        seat = seat_of(program, run)
        if seat is None:
            if "feedback" not in taken:
                taken.add("feedback")
                self.snap("feedback")
            lesson.presenter.act(acts.Continue())
            return
        wanted = kind_of(seat.moment).answers(seat, 1)[0]
        name = "question"
        if isinstance(run.phase, state.Comparing):
            name = "compare"
        elif isinstance(seat.moment, Reply):
            name, wanted = "own-words", acts.Write(text=OWN_WORDS)
        elif isinstance(seat.moment, Feel):
            name = "feeling"
            view = lesson.moment_view
            assert isinstance(view, FeelView)
            view.wheel.set_value("sad")
            view.strength.set_value(3)
        elif not isinstance(seat.moment, Spot):
            name = {"ask": "asking", "rate": "rating", "reflect": "journal"}.get(kind_of(seat.moment).name, "question")
        if seat.moment.id in PICKS:
            wanted = acts.Pick(choices=(ChoiceId(PICKS[seat.moment.id]),))
        view = lesson.moment_view
        if name == "own-words" and view is not None:
            view.restore(acts.Draft(text=OWN_WORDS))
        if name not in taken:
            taken.add(name)
            self.snap(name)
        lesson.presenter.act(wanted)


def main(names: Sequence[str] = ()) -> int:
    """Take the pictures of these takes anew; of all, when none is named."""
    for take in (take for take in TAKES if not names or take.name in names):
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "data"
            prepared(data, Path(folder) / "sample.epack")
            chosen = Settings(appearance=take.appearance, text_percent=take.text_percent)  # type: ignore[arg-type]
            settings.save(data, chosen)
            studio = Studio(data)
            try:
                for name, number in PEOPLE:
                    studio.store.learners.add(name, number=number)
                studio.window.open_home()
                Photographer(studio, take).walk()
            finally:
                studio.window.hide()
                studio.close()
                QApplication.processEvents()
                studio.app.setStyleSheet("")
        print(f"docs/images/play/*-{take.name}.webp", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
