"""A preview begins anywhere, with any state, in the trainee's own window, and leads back to the scene it stands in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import add_at, lesson_of, place_of, set_at
from empathy_studio.course.conditions import CLOCK, RAPPORT
from empathy_studio.course.ids import FactId, SceneId, VariableId
from empathy_studio.course.model import Lesson
from empathy_studio.play.moments import kind_of
from empathy_studio.play.offers import seat_of
from empathy_studio.play.policies import play
from empathy_studio.play.program import program_of
from empathy_studio.play.state import Asking
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.preview_start import Beginning, as_best_arrives, at_first, begun


def lesson_in(course: CourseWindow) -> Lesson:
    assert course.selection[0] is not None
    return lesson_of(course.document.course, course.selection[0])


def last_on_best_path(course: CourseWindow) -> SceneId:
    program = program_of(course.document.course, lesson_in(course).id)
    return list(play(program, "best").run.visits)[-1]


def test_a_run_can_begin_with_any_state(course: CourseWindow) -> None:
    program = program_of(course.document.course, lesson_in(course).id)
    first = at_first(program)
    assert first.number(RAPPORT) == lesson_in(course).rapport_start
    own = Beginning(variables={**first.variables, RAPPORT: 33.0}, facts=(FactId("x"),))
    run = begun(own)
    assert run.rapport == 33.0
    assert run.facts == ("x",)


def test_the_best_path_arrives_with_what_it_won_on_the_way(course: CourseWindow) -> None:
    program = program_of(course.document.course, lesson_in(course).id)
    scene = last_on_best_path(course)
    found = as_best_arrives(program, scene)
    assert found is not None
    best = play(program, "best").run
    assert found.number(RAPPORT) == best.rapport
    assert set(found.facts) <= set(best.facts)


def test_nothing_arrives_at_a_scene_nothing_leads_to(course: CourseWindow) -> None:
    course.new_scene.click()
    made = course.selection[1]
    assert made is not None
    program = program_of(course.document.course, lesson_in(course).id)
    assert as_best_arrives(program, made) is None


def test_the_preview_begins_with_what_was_typed_on_the_sheet(course: CourseWindow, qtbot: QtBot) -> None:
    lesson = lesson_in(course)
    document = course.document
    document.apply(add_at(document.course, place_of(document.course, lesson=lesson.id, field="facts"), {"text": "Two"}))
    made = add_at(document.course, place_of(document.course, lesson=lesson.id, field="variables"), {"title": "Tries"})
    place = place_of(made.course, lesson=lesson.id, field=f"variables[{len(lesson.variables)}].value")
    document.apply(set_at(made.course, place, 2.0))
    course.actions_["preview_with"].trigger()
    sheet = course.preview.sheet
    qtbot.keyClicks(retyped(sheet.lines[RAPPORT]), "-40")
    qtbot.keyClicks(retyped(sheet.lines[CLOCK]), "61")
    qtbot.keyClicks(retyped(sheet.lines[VariableId(made.made[0])]), "7")
    fact = lesson_in(course).facts[-1].id
    sheet.ticks[fact].click()
    qtbot.mouseClick(sheet.begin, Qt.MouseButton.LeftButton)
    assert course.preview.lesson is not None
    run = course.preview.lesson.presenter.run
    assert run.rapport == -40
    assert run.clock_s >= 61
    assert fact in run.facts
    assert run.variables[VariableId(made.made[0])] == 7
    assert "Rapport -40" in course.preview.told.text()


def retyped(line):  # type: ignore[no-untyped-def]
    line.selectAll()
    return line


def test_a_state_that_cannot_be_is_refused_on_the_sheet(course: CourseWindow, qtbot: QtBot) -> None:
    course.actions_["preview_with"].trigger()
    sheet = course.preview.sheet
    qtbot.keyClicks(retyped(sheet.lines[RAPPORT]), "250")
    before = course.preview.lesson
    sheet.begin.click()
    assert course.preview.lesson is before
    assert "from -100 to 100" in sheet._told.text()


def test_edit_this_scene_leads_to_the_question_at_which_the_preview_stands(course: CourseWindow, qtbot: QtBot) -> None:
    course.play.click()
    view = course.preview.lesson
    assert view is not None
    qtbot.waitUntil(lambda: isinstance(view.presenter.run.phase, Asking), timeout=8000)
    seat = seat_of(view.session.program, view.presenter.run)
    assert seat is not None
    course.preview.edit.click()
    assert course.selection[1:] == (view.presenter.run.scene, seat.moment.id)
    assert course.preview.lesson is None
    assert course.form.editor("prompt").model.scene is not None


def test_restart_begins_again_with_the_same_state(course: CourseWindow, qtbot: QtBot) -> None:
    course.play.click()
    page = course.preview
    assert page.lesson is not None
    assert page._about is not None
    program = program_of(course.document.course, page._about[0])
    page._begin_with(Beginning(variables={**program.variables, RAPPORT: 12.0}))
    former = page.lesson
    qtbot.waitUntil(lambda: seat_of(former.session.program, former.presenter.run) is not None, timeout=8000)
    seat = seat_of(former.session.program, former.presenter.run)
    assert seat is not None
    former.presenter.act(kind_of(seat.moment).answers(seat, 0)[0])
    page.again.click()
    assert page.lesson is not former
    assert page.lesson.presenter.run.rapport == 12.0
