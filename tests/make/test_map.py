"""The map, worked on by mouse and keys: lines, frames, the clipboard, clips, and a layout that leaves things alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit import add_scene, draw_line, group_scenes, lesson_of, scene_of
from empathy_studio.course.graph import links_of
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.course.scenes import Clip, Scene
from empathy_studio.ui.make.ask_sheets import ConfirmSheet, NameSheet
from empathy_studio.ui.make.course_window import CourseWindow
from empathy_studio.ui.make.layout import CARD
from empathy_studio.ui.make.link_line import LinkLine
from empathy_studio.ui.make.map_view import MapView
from empathy_studio.ui.make.palette import Palette
from tests.make.conftest import MakeOpen

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(course: CourseWindow) -> MapView:
    """The map of a lesson of six scenes, with the keyboard in it."""
    course.map.fit()
    course.map.setFocus()
    return course.map


def lesson_in(course: CourseWindow) -> Lesson:
    lesson = course.selection[0]
    assert lesson is not None
    return lesson_of(course.document.course, lesson)


def names(course: CourseWindow) -> list[SceneId]:
    return [scene.id for scene in lesson_in(course).scenes]


def scene(course: CourseWindow, name: SceneId) -> Scene:
    return scene_of(lesson_in(course), name)


def on_card(view: MapView, name: SceneId) -> QPoint:
    """A place on a card, beside its knob."""
    return view.mapFromScene(view.cards[name].pos() + QPointF(CARD[0] / 2, CARD[1] / 2))


def press(qtbot: QtBot, view: MapView, at: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, held, at)


def drag(qtbot: QtBot, view: MapView, start: QPoint, end: QPoint) -> None:
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(port, start + (end - start) * share)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def line_with_words(view: MapView) -> LinkLine:
    """The line of a choice that lies free enough to be pressed in its middle."""
    free = (line for line in view.lines if view.hand.line_at(line.middle()) is line)
    return next(line for line in free if line.words and view.hand.card_at(line.middle()) is None)


def undone(course: CourseWindow, work: Callable[[], object]) -> None:
    """Do something that changes the course, and see that one undo takes it back."""
    before, steps = course.document.course, course.document.undo_stack.index()
    work()
    assert course.document.course != before
    assert course.document.undo_stack.index() == steps + 1
    assert course.document.undo_stack.undoText()
    course.document.undo()
    assert course.document.course == before
    course.document.redo()


def test_shift_adds_to_what_is_selected_and_the_form_stays_with_the_first(
    course: CourseWindow, view: MapView, qtbot: QtBot
) -> None:
    one, two = names(course)[:2]
    press(qtbot, view, on_card(view, one))
    press(qtbot, view, on_card(view, two), SHIFT)
    assert set(view.selected()) == {one, two}
    assert set(course.ground.selection.scenes) == {one, two}
    assert course.selection[1] == one


def test_a_rubber_band_selects_what_lies_in_it(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    whole = view.mapFromScene(view.canvas.whole()).boundingRect().adjusted(-6, -6, 6, 6)
    drag(qtbot, view, whole.topLeft(), whole.bottomRight())
    assert set(view.selected()) == set(names(course))


def test_a_line_drawn_to_the_empty_canvas_makes_a_scene_there(
    course: CourseWindow, view: MapView, qtbot: QtBot
) -> None:
    first = names(course)[0]
    view.zoom(0.5)
    card = view.cards[first]
    knob = view.mapFromScene(card.pos() + QPointF(CARD[0], CARD[1] / 2))
    end = QPoint(knob.x() + 60, view.viewport().height() - 12)
    undone(course, lambda: drag(qtbot, view, knob, end))
    made = names(course)[1]
    assert scene(course, made).position is not None
    assert made in {link.target for link in links_of(scene(course, first))}


def test_a_line_is_selected_shows_its_choice_and_is_cut(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    line = line_with_words(view)
    view.zoom(2)
    view.centerOn(line.middle())
    press(qtbot, view, view.mapFromScene(line.middle()))
    assert view.selected_line() is line
    assert course.selection[1:] == (line.link.source, line.link.moment)
    undone(course, lambda: qtbot.keyClick(view, Qt.Key.Key_Delete))
    links = links_of(scene(course, line.link.source))
    assert line.link.choice not in {link.choice for link in links}


def test_a_line_is_led_elsewhere_by_keys_alone(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    start = lesson_in(course).start
    assert start is not None
    course.select(lesson_in(course).id, start)
    qtbot.keyClick(view, Qt.Key.Key_L)
    line = view.selected_line()
    assert line is not None
    assert line.link.source == start
    wanted = next(name for name in names(course) if name not in (start, line.link.target))
    qtbot.keyClick(view, Qt.Key.Key_C)
    palette = view.window().findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.keyClicks(palette.words, view.cards[wanted].title)
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    after = {(link.moment, link.choice): link.target for link in links_of(scene(course, start))}
    assert after[line.link.moment, line.link.choice] == wanted


def test_a_scene_is_put_on_a_line(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    line = line_with_words(view)
    view.choose_line(line)
    undone(course, lambda: qtbot.keyClick(view, Qt.Key.Key_I))
    made = next(one for one in lesson_in(course).scenes if one.leads_to == line.link.target and one.position)
    assert made.id in {link.target for link in links_of(scene(course, line.link.source))}


def test_arrows_follow_the_lines_and_come_back(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    start = lesson_in(course).start
    assert start is not None
    course.select(lesson_in(course).id, start)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    onward = course.selection[1]
    assert onward in {link.target for link in links_of(scene(course, start))}
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert course.selection[1] == start
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert set(view.selected()) == {start, onward}


def test_deleting_says_first_what_hangs_on_it(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    start = lesson_in(course).start
    assert start is not None
    course.select(lesson_in(course).id, start)
    before = course.document.course
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert course.document.course == before
    sheet = view.window().findChild(ConfirmSheet)
    assert isinstance(sheet, ConfirmSheet)
    undone(course, sheet.do.click)
    assert start not in names(course)


def test_scenes_are_duplicated_with_the_lines_among_them(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    view.select_all()
    count = len(names(course))
    qtbot.keyClick(view, Qt.Key.Key_D, CTRL)
    assert len(names(course)) == 2 * count
    assert len(course.ground.selection.scenes) == count
    copied = {link.target for name in course.ground.selection.scenes for link in links_of(scene(course, name))}
    assert copied - {None} <= set(course.ground.selection.scenes)
    course.document.undo()
    assert len(names(course)) == count


def test_scenes_go_into_another_course_and_their_media_come_along(
    course: CourseWindow, view: MapView, new_room: MakeOpen, media: tuple[Path, object], qtbot: QtBot, tmp_path: Path
) -> None:
    clip = next(path for path in sorted(media[0].iterdir()) if path.suffix == ".mp4")
    course.add_clips([clip])
    qtbot.waitUntil(lambda: course.selection[1] is not None and scene_clip(course) is not None, timeout=8000)
    made = course.selection[1]
    first = names(course)[0]
    view.choose(first, (first, made))  # type: ignore[arg-type]
    qtbot.keyClick(view, Qt.Key.Key_C, CTRL)
    places = view.canvas.places([first, made])  # type: ignore[list-item]
    other_room = new_room()
    assert other_room.new_course("blank", "Other")
    other = other_room.course
    assert other is not None
    other.map.setFocus()
    before = other.document.course
    other.map.work.paste()
    qtbot.waitUntil(lambda: other.document.course != before, timeout=8000)
    pasted = [one for one in lesson_in(other).scenes if one.id in other.ground.selection.scenes]
    assert {one.title for one in pasted} == {scene(course, name).title for name in (first, made)}  # type: ignore[arg-type]
    there = next(one.clip for one in pasted if one.clip is not None)
    assert (other.ground.folder / "media" / there.media).read_bytes() == clip.read_bytes()
    (x, y), (other_x, other_y) = (one.position or (0.0, 0.0) for one in pasted)
    (was_x, was_y), (was_other_x, was_other_y) = places.values()
    assert (abs(x - other_x), abs(y - other_y)) == pytest.approx((abs(was_x - was_other_x), abs(was_y - was_other_y)))
    other.document.undo()
    assert other.document.course == before


def scene_clip(course: CourseWindow) -> Clip | None:
    name = course.selection[1]
    return scene(course, name).clip if name is not None else None


def test_what_is_cut_is_gone_until_it_is_pasted(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    made = add_scene(course.document.course, lesson_in(course).id, "Alone")
    course.document.apply(made)
    course.select(lesson_in(course).id, SceneId(made.made[0]))
    undone(course, lambda: qtbot.keyClick(view, Qt.Key.Key_X, CTRL))
    assert made.made[0] not in names(course)
    undone(course, lambda: qtbot.keyClick(view, Qt.Key.Key_V, CTRL))
    assert any(one.title == "Alone" for one in lesson_in(course).scenes)


def test_a_clip_dropped_on_the_canvas_is_a_scene_at_that_place(
    course: CourseWindow, view: MapView, media: tuple[Path, object], qtbot: QtBot
) -> None:
    clip = next(path for path in sorted(media[0].iterdir()) if path.suffix == ".mp4")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(clip))])
    at = QPoint(40, 40)
    place = view.mapToScene(at)
    before = course.document.course
    drop = QDropEvent(
        QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.dropEvent(drop)
    qtbot.waitUntil(lambda: course.document.course != before, timeout=8000)
    assert scene_clip(course) is not None
    made = course.selection[1]
    assert made is not None
    assert scene(course, made).position == (round(place.x()), round(place.y()))
    shown = scene(course, made)
    qtbot.waitUntil(
        lambda: view.pictures.picture(course.document.course, lesson_in(course), shown) is not None, timeout=8000
    )


def test_scenes_are_brought_into_line_and_apart(course: CourseWindow, view: MapView) -> None:
    three = tuple(names(course)[:3])
    view.choose(three[0], three)
    undone(course, lambda: view.work.align("top"))
    assert len({view.cards[name].y() for name in three}) == 1
    view.cards[three[1]].setPos(view.cards[three[1]].pos() + QPointF(30, 0))
    view.keep_places(three)
    undone(course, lambda: view.work.distribute("across"))
    across = sorted(view.cards[name].x() for name in three)
    assert across[1] - across[0] == pytest.approx(across[2] - across[1])
    view.work.unplace()
    assert all(one.position is None for one in lesson_in(course).scenes if one.id in three)


def test_a_frame_is_named_moves_its_scenes_and_goes_with_its_name(
    course: CourseWindow, view: MapView, qtbot: QtBot
) -> None:
    two = tuple(names(course)[:2])
    view.choose(two[0], two)
    qtbot.keyClick(view, Qt.Key.Key_G, CTRL)
    sheet = view.window().findChild(NameSheet)
    assert isinstance(sheet, NameSheet)
    assert not sheet.do.isEnabled()
    qtbot.keyClicks(sheet.field, "Arriving")
    undone(course, lambda: qtbot.keyClick(sheet.field, Qt.Key.Key_Return))
    frame = view.canvas.frames[0]
    assert frame.title == "Arriving"
    view.fit()
    before = view.canvas.places(two)
    head = view.mapFromScene(frame.boundingRect().topLeft() + QPointF(30, 12))
    drag(qtbot, view, head, head + QPoint(0, 40))
    after = view.canvas.places(two)
    moved = {(after[name][0] - before[name][0], after[name][1] - before[name][1]) for name in two}
    assert len(moved) == 1
    assert moved != {(0.0, 0.0)}
    undone(course, view.work.ungroup)
    assert view.canvas.frames == []


def test_scenes_are_found_on_the_map_and_stepped_through(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    course.document.apply(add_scene(course.document.course, lesson_in(course).id, "Xylophone one"))
    course.document.apply(add_scene(course.document.course, lesson_in(course).id, "Xylophone two"))
    qtbot.keyClick(view, Qt.Key.Key_F, CTRL)
    field: QLineEdit = view.overlays.find.words
    qtbot.keyClicks(field, "xylo")
    assert view.overlays.find.told.text() == f"2 of {len(view.cards)}"
    assert sum(card.found for card in view.cards.values()) == 2
    seen = []
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Return)
        seen.append(scene(course, course.selection[1] or SceneId("")).title)
    assert sorted(seen) == ["Xylophone one", "Xylophone two"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert all(card.found for card in view.cards.values())


def test_an_edit_touches_only_what_it_changed(course: CourseWindow, view: MapView) -> None:
    lesson = lesson_in(course).id
    places, cards, lines = view.canvas.places(), dict(view.cards), set(view.lines)
    made = add_scene(course.document.course, lesson, "Later", after=names(course)[0])
    course.document.apply(made)
    new = SceneId(made.made[0])
    assert {name: at for name, at in view.canvas.places().items() if name != new} == places
    assert all(view.cards[name] is card for name, card in cards.items())
    assert set(view.lines) == lines
    course.document.apply(draw_line(course.document.course, lesson, new, names(course)[-1], "exit"))
    assert {name: at for name, at in view.canvas.places().items() if name in places} == places
    touched = {line.link.target for line in set(view.lines) ^ lines}
    assert touched == {names(course)[-1]}


def test_undoing_a_move_puts_a_scene_back_where_the_layout_had_it(course: CourseWindow, view: MapView) -> None:
    first = names(course)[0]
    before = view.canvas.places([first])
    view.choose(first)
    view.nudge("right")
    assert view.canvas.places([first]) != before
    course.document.undo()
    assert view.canvas.places([first]) == before


def test_from_afar_everything_is_still_there_to_be_pressed(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    lesson = lesson_in(course).id
    course.document.apply(group_scenes(course.document.course, lesson, names(course)[:2], "Arriving"))
    view.zoom(0.2 / view.transform().m11())
    view.centerOn(view.canvas.whole().center())
    assert not view.grab().isNull()
    last = names(course)[-1]
    press(qtbot, view, on_card(view, last))
    assert view.selected() == (last,)


def test_the_small_map_leads_to_the_place_that_is_pressed(course: CourseWindow, view: MapView, qtbot: QtBot) -> None:
    view.zoom(2)
    small = view.overlays.minimap
    small.show()
    qtbot.mouseClick(small, Qt.MouseButton.LeftButton, pos=QPoint(6, small.height() // 2))
    left = view.mapToScene(view.viewport().rect()).boundingRect().left()
    qtbot.mouseClick(small, Qt.MouseButton.LeftButton, pos=QPoint(small.width() - 6, small.height() // 2))
    assert view.mapToScene(view.viewport().rect()).boundingRect().left() > left
