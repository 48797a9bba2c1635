"""The debrief: how the conversation went, where it turned, what was noticed, and another try."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLayout, QPlainTextEdit, QWidget

from empathy_studio.course.prose import plain_text
from empathy_studio.errors import StudioError
from empathy_studio.play import acts
from empathy_studio.play.authority import money
from empathy_studio.play.debrief import CueView, debrief
from empathy_studio.play.run import offered
from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Button, Card, Page, column, label, row
from empathy_studio.ui.notices import NoticeStack
from empathy_studio.ui.play.debrief.act_card import ActCard
from empathy_studio.ui.play.debrief.clip_sheet import ClipSheet
from empathy_studio.ui.play.debrief.cue_part import CuePart
from empathy_studio.ui.play.debrief.curve import RapportCurve
from empathy_studio.ui.play.debrief.decisions_card import decisions_parts
from empathy_studio.ui.play.debrief.facts_card import facts_parts
from empathy_studio.ui.play.debrief.figures import score_text, shown_points
from empathy_studio.ui.play.debrief.flowing import flowing
from empathy_studio.ui.play.debrief.paper import debrief_pdf
from empathy_studio.ui.play.debrief.skill_bars import SkillBars
from empathy_studio.ui.play.material import Material
from empathy_studio.ui.play.moments.compare import words_beside
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.play.told_time import told_time
from empathy_studio.ui.play.wording import MarkedWords
from empathy_studio.ui.prose import ProseLabel
from empathy_studio.ui.theme import GRID, ThemeKeeper
from empathy_studio.ui.video.engines import Engines

PLAYED_MS = 3500
"""How much of the clip is played around a cue."""


class DebriefView(QWidget):
    """What happened in one attempt, and why.

    Signals: `closed()` back to the shelf, `again()` the whole lesson anew, `repaired(Session)` when the learner went
    back to an act to try another way, as practice.
    """

    closed = Signal()
    again = Signal()
    repaired = Signal(object)

    def __init__(
        self, session: Session, material: Material, engines: Engines, settings: Settings, theme: ThemeKeeper
    ) -> None:
        super().__init__()
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Debrief"))
        self.session = session
        self._material, self._engines, self._settings = material, engines, settings
        self._run = session.run
        self.found = debrief(session.program, session.run)
        self._sheet: ClipSheet | None = None
        self._journal: QPlainTextEdit | None = None
        content = QWidget()
        self.page = content
        parts = [self._head(), self._curve_part(), *self._cue_parts(), self._figures_part(), *facts_parts(self.found)]
        parts += decisions_parts(session.program, self.found)
        parts += [*self._words_parts(), *self._journal_part(), self._foot()]
        content.setLayout(column(*parts, 1, spacing=3 * GRID))
        self.scrolled = Page(content, 1080)
        self.setLayout(column(self.scrolled, spacing=0))
        self.notices = NoticeStack(self, theme)

    def shut(self) -> None:
        """Free what plays; call before the view is deleted."""
        if self._sheet is not None:
            self._sheet.shut()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the shelf."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- parts --------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        program, found = self.session.program, self.found
        box = column(spacing=GRID)
        box.addWidget(label(self.tr("Practice") if found.practice else program.lesson.title, "label"))
        ending = found.ending
        box.addWidget(label(ending.title if ending is not None else self.tr("The lesson is over"), "display"))
        if ending is not None and ending.text:
            box.addWidget(ProseLabel(ending.text))
        box.addSpacing(GRID)
        box.addWidget(flowing(*(label(text, look, wrap=False) for text, look in self._tags())))
        return _plain(box)

    def _tags(self) -> list[tuple[str, str]]:
        found, tags = self.found, []
        if found.ending is not None and not self._is_scored_elsewhere():
            tone = {"warm": self.tr("Warm end"), "mixed": self.tr("Mixed end"), "cold": self.tr("Cold end")}
            tags.append((tone[found.ending.tone], "tag-warned" if found.ending.tone == "cold" else "tag"))
        if found.score.most > 0:
            tags.append((score_text(found.score), "tag-plain"))
        if found.score.passed is not None and not found.practice and self._has_pass_rule():
            tags.append((self.tr("Passed") if found.score.passed else self.tr("Not passed yet"), "tag-plain"))
        tags.append((told_time(self.session.program.lesson, found), "tag-plain"))
        if found.spent:
            tags.append((self.tr("Granted {0}").format(money(self.session.program, found.spent)), "tag-plain"))
        return tags

    def _is_scored_elsewhere(self) -> bool:
        """Whether nothing here tells how it went: an assessment without points is scored where results are read."""
        return self.session.program.lesson.purpose == "assessment" and self.found.score.most <= 0

    def _has_pass_rule(self) -> bool:
        rule = self.session.program.lesson.pass_rule
        return bool(rule.score or rule.skills or rule.ends)

    def _curve_part(self) -> QWidget:
        points = shown_points(self.session.program, self._run, self.found)
        self.curve = RapportCurve(self.found.rapport_start, points)
        self.curve.chosen.connect(self._show_act)
        self.act_card = ActCard(self.session.program, self._run, self.found, self._repairable())
        self.act_card.repair_asked.connect(self.repair)
        card = Card(label(self.tr("How the customer felt about it"), "heading"), padding=3 * GRID, spacing=2 * GRID)
        card.box.addWidget(
            label(self.tr("Each point is something you did. Press one to see what came of it, and why."), "quiet")
        )
        card.box.addWidget(self.curve)
        card.box.addWidget(self.act_card)
        first = next((one.number for one in points if one.turning), points[0].number if points else None)
        if first is not None:
            self.curve.select(first)
            self.act_card.show_act(first)
        return card

    def _cue_parts(self) -> list[QWidget]:
        self.cue_parts = [
            CuePart(view, self.session.program.scenes[view.scene].scene.title)
            for view in self.found.cues
            if view.spotting.cues or view.spotting.taps
        ]
        for part in self.cue_parts:
            part.play_asked.connect(partial(self.play_second, part.view))
        return list(self.cue_parts)

    def _figures_part(self) -> QWidget:
        figures = tuple(one for one in self.found.score.skills if one.most > 0)
        left = Card(label(self.tr("Skills"), "heading"), padding=3 * GRID, spacing=2 * GRID)
        left.box.addWidget(
            SkillBars(figures) if figures else label(self.tr("Nothing was scored on this path."), "quiet")
        )
        left.box.addStretch(1)
        both = row(left, spacing=3 * GRID)
        both.setStretch(0, 3)
        for person in self.session.program.cast.values():
            mattered = [one for one in person.profile if one.matters]
            if person.role.casefold() == "agent" or not mattered:
                continue
            title = label(self.tr("What mattered to {0}").format(person.name), "heading")
            card = Card(title, padding=3 * GRID, spacing=GRID)
            for line in mattered:
                card.box.addLayout(column(label(line.label, "label"), label(line.text), spacing=2))
            card.box.addStretch(1)
            both.addWidget(card, 2)
            break
        return _plain(both)

    def _words_parts(self) -> list[QWidget]:
        parts: list[QWidget] = []
        for own in self.found.own_words:
            card = Card(label(self.tr("In your own words"), "heading"), padding=3 * GRID, spacing=2 * GRID)
            card.box.addWidget(label(plain_text(own.prompt), "quiet"))
            words = MarkedWords(own.text, own.marking.marks) if own.text else label(self.tr("(a recording)"), "quiet")
            card.box.addLayout(words_beside(words, own.model_answers, self.tr("You wrote"), self.tr("A model answer")))
            reasons = [reason for one in self.found.answers if one.number == own.number for reason in one.reasons]
            for reason in reasons:
                card.box.addWidget(label(reason.text, "warning" if reason.good is False else "quiet"))
                if reason.author:
                    card.box.addWidget(ProseLabel(reason.author))
            parts.append(card)
        return parts

    def _journal_part(self) -> list[QWidget]:
        if not any(offer.act == "write_journal" for offer in offered(self.session.program, self._run)):
            return []
        self._journal = QPlainTextEdit()
        self._journal.setAccessibleName(self.tr("A line for your journal"))
        self._journal.setPlaceholderText(self.tr("What will you try the next time somebody calls?"))
        self._journal.setFixedHeight(self.fontMetrics().lineSpacing() * 3 + 3 * GRID)
        self._journal.setTabChangesFocus(True)
        keep = Button(self.tr("Keep it"))
        keep.clicked.connect(self._keep_journal)
        note = label(self.tr("Private. It stays on this machine."), "quiet")
        card = Card(
            label(self.tr("A line for your journal"), "heading"), self._journal, row(note, keep), padding=3 * GRID
        )
        return [card]

    def _foot(self) -> QWidget:
        shelf = Button(self.tr("Back to the shelf"), "primary", "arrow-left")
        shelf.clicked.connect(self.closed)
        again = Button(self.tr("Play the lesson again"), "", "rotate-ccw")
        again.clicked.connect(self.again)
        paper = Button(self.tr("Save as PDF"), "quiet", "download")
        paper.clicked.connect(self._ask_where)
        return flowing(shelf, again, paper)

    # --- what the learner does ------------------------------------------------------------------------

    def repair(self, number: int) -> None:
        """Go back to before this act and try another way, as practice; the official attempt stays as it is."""
        practice = self._run.practice
        try:
            self.session.do(acts.Repair(to=number, practice=practice))
        except StudioError as error:
            self.notices.tell(error.told)
            return
        self.repaired.emit(self.session)

    def play_second(self, view: CueView, from_ms: int) -> None:
        """Play the clip of a stretch of spotting from this place for a few seconds."""
        scene = self.session.program.scenes[view.scene].scene
        clip = scene.clip
        source = self._material.clip(clip) if clip is not None else None
        if clip is None or source is None:
            return
        captions = self._material.captions(clip, self.session.program.language)
        sheet = ClipSheet(scene.title, source, captions, self._engines, self._settings)
        self._sheet = sheet
        sheet.lay_over(self).closed.connect(self._sheet_closed)
        sheet.play(from_ms, from_ms + PLAYED_MS)

    def save(self, path: Path) -> None:
        """Write the debrief to `path` as a PDF. Raises StudioError when it cannot be written."""
        debrief_pdf(path, self.session.program, self._run, self.found)

    def _sheet_closed(self) -> None:
        if self._sheet is not None:
            self._sheet.shut()
            self._sheet = None

    def _show_act(self, number: int) -> None:
        self.act_card.show_act(number)

    def _repairable(self) -> frozenset[int]:
        offers = [offer for offer in offered(self.session.program, self._run) if offer.act == "repair"]
        names = {name for offer in offers for name in (offer.others if self._run.practice else offer.ids)}
        return frozenset(int(name) for name in names)

    def _keep_journal(self) -> None:
        text = self._journal.toPlainText().strip() if self._journal is not None else ""
        if not text or self._journal is None:
            return
        try:
            self.session.do(acts.WriteJournal(text=text))
        except StudioError as error:
            self.notices.tell(error.told)
            return
        self._journal.setEnabled(False)
        self.notices.tell(self.tr("Kept in your journal."))

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = str(Path(folder) / f"{self.session.program.lesson.title}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), name, self.tr("PDF (*.pdf)"))
        if not chosen:
            return
        try:
            self.save(Path(chosen))
        except StudioError as error:
            self.notices.tell(error.told)
            return
        self.notices.tell(self.tr("Saved as {0}.").format(Path(chosen).name))


def _plain(box: QLayout) -> QWidget:
    part = QWidget()
    part.setProperty("look", "page")
    part.setLayout(box)
    return part
