"""What the widgets of all kinds of moment share: what they are given, and what they say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from empathy_studio.course.moments import Moment
from empathy_studio.play.acts import Act, Draft
from empathy_studio.play.program import Program
from empathy_studio.play.state import Offer, Run
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Answer
from empathy_studio.ui.play.recording_sources import Source, find_source
from empathy_studio.ui.prose import Pictures
from empathy_studio.ui.theme import ThemeKeeper

KindOfMoment = TypeVar("KindOfMoment")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the widget of a moment is given.

    `offers` are the acts that are accepted now; `pictures` gives the course's pictures, `frame` is what stands on the
    screen. `recordings` is the folder that keeps recorded answers, None where nothing is recorded; `sources` gives what
    an answer in a medium (`sound`, `video`) is recorded from, None where there is no microphone.
    """

    moment: Moment
    offers: tuple[Offer, ...]
    program: Program
    run: Run
    settings: Settings
    pictures: Pictures
    theme: ThemeKeeper
    frame: QImage = field(default_factory=QImage)
    recordings: Path | None = None
    sources: Callable[[str], Source | None] = find_source

    def offer(self, act: str) -> Offer | None:
        """The offer of this kind of act; None when it is not on offer."""
        return next((offer for offer in self.offers if offer.act == act), None)

    def ids(self, act: str) -> tuple[str, ...]:
        """What the act may name, in the order in which it is shown; empty when it is not on offer."""
        offer = self.offer(act)
        return offer.ids if offer is not None else ()


class MomentView(QWidget):
    """A moment on the screen. It says what the learner did and waits; only the run decides what follows.

    Signals: `acted(Act)` for an answer (its `took_ms` is filled in by the presenter), `pressing(Act)` when what gives
    this answer is pressed and not yet let go, `drafted(Draft)` when a half-given answer has changed.
    """

    acted = Signal(object)
    pressing = Signal(object)
    drafted = Signal(object)

    tall = False
    """True when it needs more than the lower third."""
    picture = ""
    """The course's picture that it shows itself, which need not be seen beside it; empty for none."""

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.setProperty("look", "page")

    def first_focus(self) -> QWidget:
        """Where the keyboard goes when the moment opens."""
        return self

    def draft(self) -> Draft | None:
        """What has been given so far, to be kept over a stop; None when there is nothing yet."""
        return None

    def restore(self, draft: Draft) -> None:
        """Put back what `draft` gave before a stop."""

    def press_number(self, number: int) -> bool:
        """The key 1 to 9 was pressed; True when that meant something."""
        return False

    def go_on(self, asked: Asked) -> None:
        """The moment stays open after an act: take up what is on offer now."""
        self.asked = asked

    def act(self, act: Act) -> None:
        """Say what the learner did."""
        self.acted.emit(act)

    def tell_draft(self) -> None:
        """Say that what is given so far has changed."""
        self.drafted.emit(self.draft() or Draft())


class AnswersView(MomentView):
    """A moment whose answers are pressed; the keys 1 to 9 press them too."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self.answers: list[Answer] = []

    def first_focus(self) -> QWidget:
        """The first answer."""
        return self.answers[0] if self.answers else self

    def press_number(self, number: int) -> bool:
        """The answer with this number."""
        if not 1 <= number <= len(self.answers):
            return False
        self.answers[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.answers[number - 1].click()
        return True


def expect(moment: Moment, kind: type[KindOfMoment]) -> KindOfMoment:
    """`moment`, known to be of `kind`; TypeError when it is not."""
    if not isinstance(moment, kind):
        raise TypeError(f"{moment.id} is no {kind.__name__}")
    return moment
