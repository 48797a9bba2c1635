"""A course that has every kind of moment is played in the real window, and its debrief quotes the author."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import open_project
from empathy_studio.course.ids import LessonId
from empathy_studio.course.prose import plain_text
from empathy_studio.play import state
from empathy_studio.play.moments import KINDS, kind_of
from empathy_studio.play.offers import seat_of
from empathy_studio.progress.records import Learner
from empathy_studio.progress.store import Store
from empathy_studio.ui.play.debrief.view import DebriefView
from empathy_studio.ui.play.feedback import ContinueView
from empathy_studio.ui.play.lesson_view import LessonView
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.session import Session
from empathy_studio.ui.prose import ProseLabel
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.video.engines import Engines
from tests.ui.conftest import STILL, OpenLesson
from tests.ui.hands import WAIT_MS

FOLDER = Path(__file__).resolve().parents[1] / "plans" / "outsider"
MOST_STEPS = 100


def go_on(qtbot: QtBot, lesson: LessonView) -> str:
    """One step through the lesson, as well as it can be answered; the kind of moment that was answered, or nothing."""
    run = lesson.presenter.run
    before = len(run.line)
    kind = ""
    if isinstance(run.phase, state.Playing):
        phase = run.phase
        qtbot.waitUntil(lambda: lesson.deck.position_ms() > phase.from_ms + 80, timeout=WAIT_MS)
        if phase.until_ms is not None:
            lesson.deck.seek(phase.until_ms - 200)
    else:
        qtbot.waitUntil(lambda: lesson.panel.content is not None, timeout=WAIT_MS)
        seat = seat_of(lesson.session.program, run)
        view = lesson.moment_view
        if seat is None or view is None:
            content = lesson.panel.content
            assert isinstance(content, ContinueView)
            content.continued.emit()
        else:
            kind = kind_of(seat.moment).name
            view.act(kind_of(seat.moment).answers(seat, 0)[0])
    qtbot.waitUntil(lambda: len(lesson.presenter.run.line) > before, timeout=WAIT_MS)
    return kind


def test_every_kind_of_moment_is_played_in_a_window_and_explained_in_its_debrief(
    qtbot: QtBot, open_lesson: OpenLesson, store: Store, ana: Learner, engines: Engines, theme: ThemeKeeper
) -> None:
    material = Material(open_project(FOLDER).course, media_facts(FOLDER), FolderMedia(FOLDER / "media"))
    program = material.program(LessonId("bed"))
    attempt = store.attempts.begin(ana.id, material.version(program))
    lesson = open_lesson(Session(store.attempts, attempt.id, program), material=material)
    played = set()
    for _ in range(MOST_STEPS):
        if lesson.presenter.run.ended:
            break
        played.add(go_on(qtbot, lesson))
    assert lesson.presenter.run.ended
    assert played >= {kind.name for kind in KINDS}

    view = DebriefView(lesson.session, material, engines, STILL, theme)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    dots = {dot.point.number: dot for dot in view.curve.dots}
    silent = []
    for answer in view.found.answers:
        if answer.kind in ("spot", "rate", "reflect"):
            continue
        dots[answer.number].click()
        QApplication.processEvents()
        quoted = {one.accessibleName() for one in view.act_card.findChildren(ProseLabel) if one.isVisible()}
        wanted = {plain_text(reason.author) for reason in answer.reasons if reason.author}
        if not wanted or not wanted <= quoted:
            silent.append(answer.moment)
    view.shut()
    assert silent == []
