"""Every field of the model is in a form, and what is done in a form is done to the course: by real widget events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import add_at, draw_line, lesson_of, moment_of, place_of, scene_of, set_at
from empathy_studio.author.edit.fields import hints, item_types, plain_types
from empathy_studio.course import model
from empathy_studio.course.conditions import All, AnyOf, Compare, Known, Learn, Not
from empathy_studio.course.ids import FactId
from empathy_studio.course.moments import Choose
from empathy_studio.course.scenes import Scene
from empathy_studio.play.moments import KINDS
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.fields.choosers import Chooser, ManyEditor, MediaEditor
from empathy_studio.ui.make.fields.clip_editor import ClipEditor
from empathy_studio.ui.make.fields.condition_editor import ConditionEditor
from empathy_studio.ui.make.fields.course_fields import COURSE_FORM, LESSON_FORM
from empathy_studio.ui.make.fields.effects_editor import EffectsEditor
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.lines import IdLine, NumberLine
from empathy_studio.ui.make.fields.listing import ListEditor
from empathy_studio.ui.make.fields.prose_editor import ProseEditor
from empathy_studio.ui.make.fields.scene_fields import SCENE_FORM

ELSEWHERE: dict[type[Any], set[str]] = {
    Scene: {"moments", "position", "group"},  # the list above, and the map
    model.Lesson: {"format", "scenes"},
    model.Course: {"format", "id", "lessons", "translations"},  # what the file says of itself, and Translate
}


@pytest.mark.parametrize(
    ("kind", "form"),
    [(Scene, SCENE_FORM), (model.Lesson, LESSON_FORM), (model.Course, COURSE_FORM)],
    ids=["scene", "lesson", "course"],
)
def test_every_field_of_the_model_is_in_a_form(kind: type[Any], form: tuple[Field, ...]) -> None:
    assert list(missing(kind, form, ELSEWHERE[kind])) == []


def missing(kind: type[Any], form: tuple[Field, ...], elsewhere: set[str]) -> Iterator[str]:
    """The fields of a value, and of the values in it, that a form has no editor for."""
    described = {field.name: field for field in form}
    for name in kind.__struct_fields__:
        if name in elsewhere:
            continue
        if name not in described:
            yield f"{kind.__name__}.{name}"
        elif described[name].type in ("list", "struct"):
            hint = hints(kind)[name]
            inner = item_types(hint) or [
                one for one in plain_types(hint) if isinstance(one, type) and issubclass(one, msgspec.Struct)
            ]
            yield from missing(inner[0], described[name].of, {"id"})


def scene_in(course: CourseWindow) -> Scene:
    lesson, scene, _ = course.selection
    assert lesson is not None
    assert scene is not None
    return scene_of(lesson_of(course.document.course, lesson), scene)


def moment_in(course: CourseWindow) -> Any:
    lesson, _, moment = course.selection
    assert lesson is not None
    assert moment is not None
    return moment_of(lesson_of(course.document.course, lesson), moment)


def retype(qtbot: QtBot, field: QWidget, text: str) -> None:
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    qtbot.keyClicks(field, text)


def pick(chooser: Chooser, name: str) -> None:
    """Choose what has this name, as a press on it does."""
    number = next(n for n in range(chooser.count()) if chooser.itemText(n) == name)
    chooser.setCurrentIndex(number)
    chooser.activated.emit(number)


@pytest.fixture
def question(course: CourseWindow) -> CourseWindow:
    """The course with a new question in hand, in a scene of its own."""
    course.new_scene.click()
    course.form.add_moment("choose")
    assert isinstance(moment_in(course), Choose)
    return course


def a_fact(course: CourseWindow, text: str) -> FactId:
    lesson = course.selection[0]
    made = add_at(
        course.document.course, place_of(course.document.course, lesson=lesson, field="facts"), {"text": text}
    )
    course.document.apply(made)
    return FactId(made.made[0])


def test_every_kind_of_moment_has_a_form_whose_fields_show_what_the_course_holds(course: CourseWindow) -> None:
    course.new_scene.click()
    for kind in KINDS:
        course.form.add_moment(kind.name)
        assert type(moment_in(course)) is kind.model
        for field in kind.form:
            editor = course.form.editor(field.name)
            assert editor.control.accessibleName()
            assert editor.place.path.endswith(field.name)


def test_a_condition_is_put_together_by_menus_and_read_as_a_sentence(question: CourseWindow, qtbot: QtBot) -> None:
    budget = a_fact(question, "The budget")
    editor = question.form.editor("choices[0].when")
    assert isinstance(editor, ConditionEditor)
    assert editor.sentence() == "Always"
    editor.open_menus()
    editor.add(())
    retype(qtbot, editor.part_row(0).value, "30")
    editor.add(())
    pick(editor.part_row(1).subject, "A fact")
    pick(editor.part_row(1).thing, "The budget")
    assert editor.sentence() == "When rapport is at least 30 and The budget is known"
    pick(editor.part_row(1).verb, "is not known")
    when = moment_in(question).choices[0].when
    assert when == All(
        of=(Compare(variable="rapport", comparison="at_least", value=30.0), Not(that=Known(fact=budget)))
    )
    editor.add((), group=True)
    assert isinstance(moment_in(question).choices[0].when.of[2], AnyOf)
    for number in (2, 1, 0):
        editor.put((number,), None)
    assert moment_in(question).choices[0].when is None
    while question.undo.isEnabled():
        question.undo.click()
    assert not any(scene.title == "New scene" for scene in question.document.course.lessons[0].scenes)


def test_a_value_that_is_none_is_told_beside_the_condition_and_not_taken(question: CourseWindow, qtbot: QtBot) -> None:
    editor = question.form.editor("choices[0].when")
    assert isinstance(editor, ConditionEditor)
    editor.open_menus()
    editor.add(())
    before = question.document.course
    retype(qtbot, editor.part_row(0).value, "x")
    assert editor.fault() == "Type a number."
    assert question.document.course is before


@pytest.mark.parametrize("text", ["nan", "inf", "1e999"])
def test_what_no_course_can_keep_is_not_taken_for_a_number(course: CourseWindow, qtbot: QtBot, text: str) -> None:
    course.new_scene.click()
    course.form.add_moment("number")
    editor = course.form.editor("low")
    assert isinstance(editor, NumberLine)
    retype(qtbot, editor.line, text)
    assert editor.fault() == "Type a number."
    retype(qtbot, editor.line, "-2,5")
    assert editor.fault() == ""
    assert moment_in(course).low == -2.5


def test_effects_are_chosen_by_menus(question: CourseWindow, qtbot: QtBot) -> None:
    budget = a_fact(question, "The budget")
    editor = question.form.editor("choices[0].effects")
    assert isinstance(editor, EffectsEditor)
    editor.open_menus()
    editor.add()
    retype(qtbot, editor.rows[0].value, "-12")
    editor.add()
    pick(editor.rows[1].what, "A fact becomes known")
    pick(editor.rows[1].how, "The budget")
    first, second = moment_in(question).choices[0].effects
    assert first.amount == -12
    assert second == Learn(fact=budget)
    assert editor.sentence() == "Rapport − 12; The budget becomes known"
    editor.shift(1, -1)
    assert moment_in(question).choices[0].effects == (second, first)


def test_items_of_a_list_are_moved_doubled_and_deleted_with_mouse_and_keyboard(
    question: CourseWindow, qtbot: QtBot
) -> None:
    answers = question.form.editor("choices")
    assert isinstance(answers, ListEditor)
    first, second = answers.items[0], answers.items[1]
    texts = [question.form.editor("text", number) for number in (0, 1)]
    for editor, words in zip(texts, ("One", "Two"), strict=True):
        retype(qtbot, editor.control, words)
    qtbot.mouseClick(first._tools[1], Qt.MouseButton.LeftButton)
    assert [one.text for one in moment_in(question).choices] == ["Two", "One"]
    assert answers.items == [second, first]
    qtbot.keyClick(first, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [one.text for one in moment_in(question).choices] == ["One", "Two"]
    qtbot.mouseClick(first._tools[2], Qt.MouseButton.LeftButton)
    copied = moment_in(question).choices
    assert [one.text for one in copied] == ["One", "One", "Two"]
    assert len({one.id for one in copied}) == 3
    qtbot.mouseClick(answers.items[1]._tools[3], Qt.MouseButton.LeftButton)
    assert [one.text for one in moment_in(question).choices] == ["One", "Two"]


def test_what_is_typed_keeps_its_place_while_the_course_changes_elsewhere(question: CourseWindow, qtbot: QtBot) -> None:
    editor = question.form.editor("prompt")
    retype(qtbot, editor.control, "What now?")
    control = editor.control
    a_fact(question, "Something else")
    assert question.form.editor("prompt").control is control
    qtbot.keyClicks(control, " Really?")
    assert moment_in(question).prompt == "What now? Really?"


def test_marks_in_a_text_show_at_once_how_the_trainee_sees_it(question: CourseWindow, qtbot: QtBot) -> None:
    editor = question.form.editor("prompt")
    assert isinstance(editor, ProseEditor)
    retype(qtbot, editor.control, "Plain words")
    assert not editor.preview.isVisibleTo(editor)
    qtbot.keyClicks(editor.control, " and **strong** ones")
    assert editor.preview.isVisibleTo(editor)
    assert editor.page is not None
    assert editor.page.toPlainText() == "Plain words and strong ones"


def test_another_id_is_taken_everywhere_at_once_and_the_form_stays(course: CourseWindow, qtbot: QtBot) -> None:
    lesson = course.selection[0]
    assert lesson is not None
    course.new_scene.click()
    made = course.selection[1]
    assert made is not None
    first = lesson_of(course.document.course, lesson).scenes[0].id
    course.document.apply(draw_line(course.document.course, lesson, first, made, "exit"))
    editor = course.form.editor("id")
    assert isinstance(editor, IdLine)
    course.form.reveal(editor.place)
    retype(qtbot, editor.control, "found-it")
    qtbot.keyClick(editor.control, Qt.Key.Key_Return)
    assert course.selection[1] == "found-it"
    assert scene_of(lesson_of(course.document.course, lesson), first).leads_to == "found-it"
    course.form.reveal(course.form.editor("id").place)
    retype(qtbot, course.form.editor("id").control, "Not an id!")
    qtbot.keyClick(course.form.editor("id").control, Qt.Key.Key_Return)
    assert "cannot be an id" in course.form.editor("id").fault()
    assert course.selection[1] == "found-it"


def test_a_gap_that_is_renamed_keeps_its_place_in_the_text(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    course.form.add_moment("blank")
    retype(qtbot, course.form.editor("text").control, "I am {a}.")
    editor = course.form.editor("gaps[0].id")
    course.form.reveal(editor.place)
    retype(qtbot, editor.control, "feeling")
    qtbot.keyClick(editor.control, Qt.Key.Key_Return)
    assert moment_in(course).text == "I am {feeling}."
    assert moment_in(course).gaps[0].id == "feeling"


def test_lesson_and_course_are_edited_in_forms_of_their_own(course: CourseWindow, qtbot: QtBot) -> None:
    course.form.show_level("lesson")
    retype(qtbot, course.form.editor("title").control, "Ten days late")
    retype(qtbot, course.form.editor("pass_rule.score").control, "60")
    value = add_variable(course)
    pick(value.kind, "Yes or no")
    value.box.click()
    lesson = course.document.course.lessons[0]
    assert (lesson.title, lesson.pass_rule.score, lesson.variables[-1].value) == ("Ten days late", 60.0, True)
    course.form.show_level("course")
    authority = course.form.editor("authority")
    if course.document.course.authority is None:
        authority.add()  # type: ignore[attr-defined]
    retype(qtbot, course.form.editor("authority.currency").control, "EUR")
    retype(qtbot, course.form.editor("charter").control, "We listen.")
    assert course.document.course.charter == "We listen."
    assert course.document.course.authority is not None
    assert course.document.course.authority.currency == "EUR"


def add_variable(course: CourseWindow) -> Any:
    variables = course.form.editor("variables")
    assert isinstance(variables, ListEditor)
    variables.add_item()
    return course.form.editor(f"variables[{len(variables.items) - 1}].value")


def test_the_scale_of_a_rating_is_edited_in_place(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    course.form.add_moment("rate")
    retype(qtbot, course.form.editor("scale.high").control, "7")
    retype(qtbot, course.form.editor("scale.low_label").control, "never")
    assert (moment_in(course).scale.high, moment_in(course).scale.low_label) == (7, "never")
    retype(qtbot, course.form.editor("scale.high").control, "70")
    assert "between 1 and 11" in course.form.editor("scale.high").fault()
    assert moment_in(course).scale.high == 7


def test_a_fact_that_is_not_there_yet_is_written_where_it_is_needed(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    course.form.add_moment("ask")
    editor = course.form.editor("needs")
    assert isinstance(editor, ManyEditor)
    course.form.reveal(editor.place)
    qtbot.keyClicks(editor.line, "She has a dog")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    lesson = course.document.course.lessons[0]
    assert lesson.facts[-1].text == "She has a dog"
    assert moment_in(course).needs == (lesson.facts[-1].id,)
    course.undo.click()
    assert moment_in(course).needs == ()
    assert not any(fact.text == "She has a dog" for fact in course.document.course.lessons[0].facts)


def test_a_character_that_is_needed_goes_when_another_takes_the_place(course: CourseWindow, qtbot: QtBot) -> None:
    course.new_scene.click()
    pick(chooser_of(course.form.editor("channel")), "Chat")
    course.form.show_level("course")
    cast = course.form.editor("cast")
    assert isinstance(cast, ListEditor)
    cast.add_item()
    retype(qtbot, course.form.editor(f"cast[{len(cast.items) - 1}].name").control, "Noor")
    noor = course.document.course.cast[-1].id
    course.form.show_level("scene")
    pick(chooser_of(course.form.editor("speaker")), "Noor")
    messages = course.form.editor("messages")
    assert isinstance(messages, ListEditor)
    messages.add_item()
    assert scene_in(course).messages[0].speaker == noor
    course.form.show_level("course")
    cast = course.form.editor("cast")
    assert isinstance(cast, ListEditor)
    cast.remove(len(cast.items) - 1)
    assert any(one.id == noor for one in course.document.course.cast)
    cast.instead.actions()[1].trigger()
    cast.instead.close()
    assert not any(one.id == noor for one in course.document.course.cast)
    assert scene_in(course).messages[0].speaker == course.document.course.cast[0].id


def chooser_of(editor: FieldEditor) -> Chooser:
    found = editor.control
    assert isinstance(found, Chooser)
    return found


def test_a_file_is_brought_in_and_chosen_in_one_go(
    course: CourseWindow, qtbot: QtBot, media: tuple[Path, object]
) -> None:
    course.new_scene.click()
    clip = next(path for path in media[0].iterdir() if path.suffix == ".mp4")
    editor = course.form.editor("clip")
    assert isinstance(editor, ClipEditor)
    assert isinstance(editor.file, MediaEditor)
    editor.file.bring_in(clip)
    qtbot.waitUntil(lambda: scene_in(course).clip is not None, timeout=8000)
    retype(qtbot, course.form.editor("clip.in_ms").control, "0:00.5")
    found = scene_in(course).clip
    assert found is not None
    assert (course.ground.folder / "media" / found.media).is_file()
    assert found.in_ms == 500


def test_a_scene_that_is_gone_is_named_and_not_taken_for_another(course: CourseWindow) -> None:
    course.new_scene.click()
    editor = course.form.editor("leads_to")
    assert isinstance(editor.control, Chooser)
    lesson, scene, _ = course.selection
    place = place_of(course.document.course, lesson=lesson, scene=scene, field="leads_to")
    course.document.apply(set_at(course.document.course, place, "nowhere"))
    assert "nowhere" in editor.control.placeholderText()
    assert editor.control.currentIndex() == -1


def test_a_text_is_as_high_as_its_words_at_any_width(question: CourseWindow, qtbot: QtBot) -> None:
    editor = question.form.editor("prompt")
    assert isinstance(editor, ProseEditor)
    retype(qtbot, editor.text, "She has stopped talking and looks at the watch in her hand. " * 3)
    dock = question.desk.docks["form"]
    for width in (320, 520, 300):
        question.desk.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        qtbot.waitUntil(lambda: shows_every_line(editor.text), timeout=3000)
    assert editor.text.document().size().height() > 2


def shows_every_line(text: QPlainTextEdit) -> bool:
    """Whether no line of the words is cut off."""
    needed = text.document().size().height() * text.fontMetrics().lineSpacing()
    return needed <= text.viewport().height() <= needed + 2.5 * text.fontMetrics().lineSpacing()
