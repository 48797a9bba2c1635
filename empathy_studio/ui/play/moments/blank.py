"""Filling the gaps of a text."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLineEdit, QWidget

from empathy_studio.course.ids import ItemId
from empathy_studio.course.moments import Blank
from empathy_studio.play.acts import Draft, FillGaps, GapText
from empathy_studio.ui.controls import Button, column, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.play.moments.view import Asked, MomentView, expect
from empathy_studio.ui.theme import GRID

_GAP = re.compile(r"\{([a-z0-9][a-z0-9_-]*)\}")


class BlankView(MomentView):
    """The text with fields where words are missing."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        moment = expect(asked.moment, Blank)
        self._fields: dict[ItemId, QLineEdit] = {}
        text = QWidget()
        text.setProperty("look", "page")
        flow = FlowLayout(text, spacing=GRID)
        wanted = {gap.id for gap in moment.gaps}
        for number, part in enumerate(_GAP.split(moment.text)):
            if number % 2 and ItemId(part) in wanted:
                flow.addWidget(self._field(ItemId(part)))
            else:
                for word in part.split():
                    flow.addWidget(label(word, wrap=False))
        self._done = Button(self.tr("That is my answer"), "primary")
        self._done.clicked.connect(self._keep)
        self._done.setEnabled(False)
        self.setLayout(column(text, row(1, self._done), spacing=2 * GRID))

    def _field(self, gap: ItemId) -> QLineEdit:
        field = QLineEdit()
        field.setMinimumWidth(160)
        field.setAccessibleName(self.tr("Gap {0}").format(len(self._fields) + 1))
        field.textChanged.connect(self._changed)
        field.returnPressed.connect(self._next)
        self._fields[gap] = field
        return field

    def first_focus(self) -> QWidget:
        """The first gap."""
        return next(iter(self._fields.values()), self._done)

    def draft(self) -> Draft | None:
        """What stands in the gaps."""
        given = tuple(field.text() for field in self._fields.values())
        return Draft(partial=given) if any(given) else None

    def restore(self, draft: Draft) -> None:
        """Put it back."""
        for field, given in zip(self._fields.values(), draft.partial, strict=False):
            field.setText(given)

    def _changed(self) -> None:
        self._done.setEnabled(all(field.text().strip() for field in self._fields.values()))
        if self.isVisible():
            self.tell_draft()

    def _next(self) -> None:
        still_open = next((field for field in self._fields.values() if not field.text().strip()), None)
        if still_open is not None:
            still_open.setFocus()
        else:
            self._keep()

    def _keep(self) -> None:
        if self._done.isEnabled():
            self.act(FillGaps(gaps=tuple(GapText(gap=gap, text=field.text()) for gap, field in self._fields.items())))
