"""The pad on which one enters one's number at the site, where there is no keyboard."""

from __future__ import annotations

from empathy_studio.ui.play.digit_card import DigitCard


class NumberPad(DigitCard):
    """Asks for a number; on a keyboard it may hold letters too. Signals: `entered(str)`, `dropped()`."""

    longest = 20

    def __init__(self) -> None:
        title = self.tr("Your number")
        super().__init__(title, self.tr("Your number at the site"), self.tr("Find me"), self.tr("Back to the tiles"))
        self.setAccessibleName(title)
        self._show()

    def tell_nobody(self) -> None:
        """Nobody has this number: say so, and let another be entered."""
        self._told.setText(self.tr("Nobody here has the number {0}.").format(self._typed))
        self._typed = ""
        self._show()

    def _takes(self, sign: str) -> bool:
        return sign.isprintable() and bool(sign.strip())

    def _open(self) -> bool:
        return True

    def _enough(self) -> bool:
        return bool(self._typed)

    def _show(self) -> None:
        self._shown.setText(self._typed or " ")
        self._shown.setAccessibleName(self._typed)
        self._grid.allow(digits=True, on=self._enough())
