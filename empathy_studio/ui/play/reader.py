"""Tells a clip as text: shows the lines up to the next stop, takes marks, and goes on when they were read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from empathy_studio.course.prose import plain_text
from empathy_studio.play.program import ScenePlan
from empathy_studio.ui.play.channels.reading_view import ReadingView
from empathy_studio.ui.play.feedback import ContinueView
from empathy_studio.ui.play.panel import Panel
from empathy_studio.ui.play.presenter import Presenter
from empathy_studio.ui.play.reading import Line, between, lines_of, lines_of_storyboard, place_in, with_seen
from empathy_studio.ui.play.spoken import Heard
from empathy_studio.ui.play.stage import Stage


class Reader(QObject):
    """Joins presenter, stage and panel while a clip is read. Signals: `opened()` when there is something to read."""

    opened = Signal()

    def __init__(self, presenter: Presenter, stage: Stage, panel: Panel, clips: Heard) -> None:
        super().__init__(presenter)
        self._presenter, self._stage, self._panel, self._clips = presenter, stage, panel, clips
        self._from_ms, self._until_ms = 0, 0
        self._end_ms = 0
        presenter.text_asked.connect(self._show)

    def lines(self, plan: ScenePlan) -> tuple[Line, ...]:
        """Everything that is said and seen in a scene's clip, from its captions, else from its storyboard."""
        cast = self._presenter.session.program.cast
        found = lines_of(self._clips.captions(plan.scene.id), cast, plan.in_ms, plan.out_ms)
        if not found and plan.scene.storyboard is not None and plan.out_ms is not None:
            found = lines_of_storyboard(plan.scene.storyboard, cast, plan.in_ms, plan.out_ms)
        return with_seen(found, self._clips.descriptions(plan.scene.id))

    def _show(self, from_ms: int, until_ms: int | None) -> None:
        view = self._stage.reading
        if view is None:
            return
        plan = self._presenter.plan
        lines = self.lines(plan)
        self._end_ms = max((line.end_ms for line in lines), default=from_ms)
        self._from_ms = from_ms
        now = between(lines, from_ms, until_ms)
        can_mark = self._presenter.can_tap()
        view.show_lines(between(lines, plan.in_ms, from_ms), now, can_mark=can_mark)
        view.marked.connect(self._marked, Qt.ConnectionType.UniqueConnection)
        if can_mark:
            self._restore(view, now)
        self._ask(view, can_mark)

    def _ask(self, view: ReadingView, can_mark: bool) -> None:
        on = ContinueView("")
        on.continued.connect(self._read_on)
        prompt = self.tr("Press the lines that give something away, then go on.") if can_mark else ""
        self._panel.open_with(on, prompt)
        self.opened.emit()
        first = view.lines[0] if view.lines else on.first_focus()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        if not can_mark:
            self._panel.announce(plain_text(view.text()))

    def _restore(self, view: ReadingView, now: tuple[Line, ...]) -> None:
        """Show the marks that were kept before a stop."""
        taps = [tap.position_ms for one in self._presenter.run.spotting for tap in one.taps]
        for number, line in enumerate(line for line in now if not line.seen):
            if any(line.start_ms <= at < line.end_ms for at in taps):
                view.set_marked(number)

    def _marked(self, line: Line) -> None:
        near = next((offer for offer in self._presenter.offers() if offer.act == "tap"), None)
        if near is not None:
            cues = self._presenter.plan.scene.cues
            self._presenter.tap(place_in(line, cues, near.from_ms, near.until_ms))

    def _read_on(self) -> None:
        self._presenter.read_on(max(self._from_ms, self._end_ms))
