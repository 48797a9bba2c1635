"""Spotting cues in written messages: the words are pressed in the bubbles, here one says that one is done."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from empathy_studio.play.acts import Continue
from empathy_studio.play.moments.kind import Seat
from empathy_studio.ui.controls import Button, label, row
from empathy_studio.ui.play.moments.view import Asked, MomentView
from empathy_studio.ui.theme import GRID


class SpotView(MomentView):
    """How many words were marked so far, and the way on."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._count = label("", "quiet", wrap=False)
        self._done = Button(self.tr("I have found what there is"), "primary")
        self._done.clicked.connect(self._stop)
        hint = label(self.tr("Press the words above, or go to them with the arrow keys and press Space."))
        self.setLayout(row(hint, 1, self._count, self._done, spacing=2 * GRID))
        self._say_count()

    def first_focus(self) -> QWidget:
        """The way on; the bubbles take the arrow keys."""
        return self._done

    def go_on(self, asked: Asked) -> None:
        """Count anew."""
        super().go_on(asked)
        self._say_count()

    def _say_count(self) -> None:
        taps = Seat(self.asked.program, self.asked.run, self.asked.moment).taps
        self._count.setText(self.tr("%n mark(s)", "", len(taps)))

    def _stop(self) -> None:
        self.act(Continue())
