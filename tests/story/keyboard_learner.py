"""Somebody who learns at a kiosk by real keys alone, and looks only at what the kiosk keeps to know what is asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from empathy_studio.play import state
from empathy_studio.play.offers import offered
from empathy_studio.play.program import Program
from empathy_studio.play.state import Offer, Run
from tests.story.kiosk_person import Display, Kiosk, asking, until

LOOK_S = 0.3
MOST_STEPS = 200
MOST_TABS = 14


class Learner:
    """Somebody at the keys, who picks what `picks` names at each question of choices."""

    def __init__(
        self, name: str, on: Display, kiosk: Kiosk, tile: int, shelf_tabs: int, picks: Mapping[str, str] | None = None
    ) -> None:
        self.name, self.on, self.kiosk, self.tile, self.shelf_tabs = name, on, kiosk, tile, shelf_tabs
        self._picks = picks or {}
        self._program = kiosk.program

    def sign_in(self) -> None:
        """By Tab to the own tile, and a press on it."""
        time.sleep(0.5)
        self.on.press(*["Tab"] * self.tile, "space")
        time.sleep(0.6)

    def open_lesson(self) -> None:
        """From the shelf."""
        self.on.press(*["Tab"] * self.shelf_tabs, "space")

    def run(self) -> Run:
        """Where they stand."""
        run = self.kiosk.run(self.name)
        assert run is not None
        return run

    def watch(self, moment: str) -> None:
        """See the clip up to the question, as it plays."""
        until(lambda: asking(self.kiosk.run(self.name), moment), f"{moment} is not asked")
        time.sleep(LOOK_S)
        self._act(self.run())

    def finish(self) -> None:
        """From here to the end of the lesson, whatever is asked on the way."""
        for _ in range(MOST_STEPS):
            run = self.run()
            if run.ended:
                return
            self._act(run)
        raise AssertionError(f"{self.name} does not come to an end: {self.run().phase}")

    def _act(self, run: Run) -> None:
        """One act at what stands open now."""
        if isinstance(run.phase, state.Comparing):
            self._compare(self._offers())
        elif isinstance(run.phase, state.Asking):
            self._answer(run, self._offers())
        else:
            self.on.press("Return")
        time.sleep(LOOK_S)

    def _answer(self, run: Run, acts: Mapping[str, Offer]) -> None:
        assert isinstance(run.phase, state.Asking)
        moment = str(run.phase.moment)
        if "pick" in acts:
            self.on.press(str(acts["pick"].ids.index(self._picks[moment]) + 1))
        elif "name_feeling" in acts:
            self._feel()
        elif "write" in acts:
            self.on.type("Nine days, and shoes that hurt: you want to dance at her wedding.")
            self.on.press("ctrl+Return")
        elif "ask_question" in acts:
            self._ask(moment)
        elif "rate_items" in acts:
            for _ in acts["rate_items"].ids:
                self.on.press("3", "Tab")
            self.on.press("space")
        else:
            assert "write_journal" in acts, sorted(acts)
            self.on.type("She asked me something.")
            self.on.press("ctrl+Return")
        until(lambda: not asking(self.kiosk.run(self.name), moment), f"{moment} is not answered")

    def _feel(self) -> None:
        """The first feeling of the wheel, in the middle of the scale."""
        self.on.press("space")
        self._tab_until("3", lambda: self._draft()[1:] == ("3",))
        self._tab_until(
            "space", lambda: not any(one.act == "name_feeling" for one in offered(self._program, self.run()))
        )

    def _ask(self, moment: str) -> None:
        """The first two questions, then it is enough."""
        for count in (1, 2):
            self.on.press("1")
            until(lambda count=count: self._asked() == count, f"question {count} of {moment} is not put")  # type: ignore[misc]
            time.sleep(LOOK_S)
        self.on.press(*["Tab"] * len(self._offers()["ask_question"].ids), "space")

    def _compare(self, acts: Mapping[str, Offer]) -> None:
        """The own score beside the model answers."""
        for _ in acts["score_self"].ids if "score_self" in acts else ():
            self.on.press("3", "Tab")
        self.on.press(*(["Tab"] if {"score_self", "continue"} <= acts.keys() else []), "space")
        until(lambda: not isinstance(self.run().phase, state.Comparing), "the comparison is not kept")

    def _offers(self) -> dict[str, Offer]:
        return {one.act: one for one in offered(self._program, self.run())}

    def _asked(self) -> int:
        phase = self.run().phase
        return len(phase.asked) if isinstance(phase, state.Asking) else 0

    def _draft(self) -> tuple[str, ...]:
        draft = self.kiosk.draft(self.name)
        return draft.partial if draft is not None else ()

    def _tab_until(self, key: str, is_so: Callable[[], bool]) -> None:
        """Go on by Tab and press `key` at each place until it is so."""
        for _ in range(MOST_TABS):
            self.on.press("Tab", key)
            time.sleep(0.8)
            if is_so():
                return
        raise AssertionError(f"no {key} is taken")


def picks_of(program: Program, *choices: str) -> dict[str, str]:
    """Each of these choices by the question it belongs to."""
    found = {}
    for plan in program.scenes.values():
        for moment in plan.scene.moments:
            for choice in getattr(moment, "choices", ()):
                if str(choice.id) in choices:
                    found[str(moment.id)] = str(choice.id)
    return found
