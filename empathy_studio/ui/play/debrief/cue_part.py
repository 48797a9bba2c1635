"""One stretch of cue spotting in the debrief: the timeline, what each cue meant, and what to do with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QGridLayout

from empathy_studio.play.debrief import CueView
from empathy_studio.ui.controls import Card, IconButton, column, label, row
from empathy_studio.ui.play.debrief.cue_line import CueBar, CueLine, TapDot
from empathy_studio.ui.theme import GRID

EVEN = 0.25
"""A bias (c) no further from zero than this is called neither careful nor quick."""


class CuePart(Card):
    """Timeline and cues of one clip. Signals: `play_asked(int)` with the ms of the media to play from."""

    play_asked = Signal(int)

    def __init__(self, view: CueView, title: str) -> None:
        super().__init__(padding=3 * GRID, spacing=2 * GRID)
        self.view = view
        found = view.spotting
        self.box.addWidget(label(self.tr("What was given away: {0}").format(title), "heading"))
        self.box.addWidget(label(self._summary()))
        self.line: CueLine | None = None
        if not view.written:
            bars = tuple(
                CueBar(one.cue.label, one.cue.start_ms, one.cue.end_ms, one.cue.weight, one.verdict)
                for one in found.cues
            )
            dots = tuple(TapDot(one.tap.position_ms, one.verdict) for one in found.taps)
            self.line = CueLine(view.from_ms, view.until_ms, bars, dots)
            self.line.chosen.connect(self.play_asked)
            self.box.addWidget(self.line)
            self.box.addWidget(label(self._legend(), "quiet"))
        self.box.addWidget(label(self._detection(), "quiet"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnStretch(1, 1)
        said = self._said()
        for number, one in enumerate(found.cues):
            look = "tag-warned" if one.verdict == "missed" else "tag"
            grid.addLayout(column(label(said[one.verdict], look, wrap=False), 1), number, 0)
            words = column(label(one.cue.label, "strong"), spacing=2)
            for text in (one.cue.meaning, one.cue.response):
                if text:
                    words.addWidget(label(text, "quiet" if text == one.cue.response else ""))
            grid.addLayout(words, number, 1)
            if not view.written:
                play = IconButton("play", self.tr("Play this second: {0}").format(one.cue.label))
                play.clicked.connect(partial(self.play_asked.emit, max(view.from_ms, one.cue.start_ms - 500)))
                grid.addLayout(column(play, 1), number, 2)
        self.box.addLayout(row(grid))

    def _said(self) -> dict[str, str]:
        return {
            "hit": self.tr("Noticed"),
            "early": self.tr("Noticed early"),
            "late": self.tr("Noticed late"),
            "missed": self.tr("Missed"),
        }

    def _summary(self) -> str:
        found = self.view.spotting
        told = self.tr("You noticed {0} of {1}.").format(found.hits, found.hits + found.misses)
        if found.false_alarms:
            told += " " + self.tr("%n tap(s) where nothing was given away.", "", found.false_alarms)
        if found.lead_ms is not None and not self.view.written:
            lead = found.lead_ms / 1000
            before = self.tr("On average {0} s before it had passed.")
            after = self.tr("On average {0} s after it had passed.")
            told += " " + (before if lead >= 0 else after).format(QLocale().toString(abs(lead), "f", 1))
        return told

    def _detection(self) -> str:
        """Sensitivity and bias, with what the bias means in a word."""
        found = self.view.spotting
        careful, quick, even = self.tr("careful"), self.tr("quick to tap"), self.tr("neither careful nor quick")
        habit = careful if found.bias > EVEN else quick if found.bias < -EVEN else even
        figures = (QLocale().toString(figure, "f", 1).replace("-", "−") for figure in (found.sensitivity, found.bias))
        return self.tr("Telling cues from the rest: d′ {0}. Habit of tapping: c {1}, {2}.").format(*figures, habit)

    def _legend(self) -> str:
        return self.tr(
            "Above the line: cues, the taller the weightier; a tick was noticed, a cross was missed. "
            "Below: your taps; a dot is in time, an arrow early or late, a cross a false alarm."
        )
