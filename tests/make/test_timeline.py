"""The timeline: what stands on its tracks is moved by mouse and by keys, snaps, and each move is one step of undo."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from empathy_studio.course.ids import CueId, MomentId
from empathy_studio.course.moments import Spot
from empathy_studio.course.scenes import Cue
from empathy_studio.ui.make.timeline.marks import CAPTION, CLIP, CUE, MOMENT, MarkKey
from empathy_studio.ui.make.timeline.timeline_panel import TimelinePanel
from empathy_studio.ui.make.timeline.track_view import TrackView
from tests.make.clip_ground import CHAT, COUNTER, DOOR, WEBM_FPS, Ground, shown

SIGH, ASK, LAST, SPOT = (
    MarkKey(CUE, "sigh"),
    MarkKey(MOMENT, "ask"),
    MarkKey(MOMENT, "last"),
    MarkKey(MOMENT, "spot"),
)
FRAME_MS = 40
LEFT = Qt.MouseButton.LeftButton
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(ground: Ground, qtbot: QtBot) -> Iterator[TimelinePanel]:
    """The timeline of the first scene."""
    made = TimelinePanel(ground)
    shown(qtbot, made, 900, 320)
    yield made
    made.shut()


@pytest.fixture
def tracks(panel: TimelinePanel) -> TrackView:
    """Its tracks, with the keyboard."""
    panel.tracks.setFocus()
    return panel.tracks


def x_of(tracks: TrackView, at_ms: float) -> float:
    return tracks.left + tracks.scale.x(at_ms)


def middle_of(tracks: TrackView, key: MarkKey) -> QPointF:
    box = tracks.lanes.box_of(key)
    assert box is not None
    return box.center()


def drag(tracks: TrackView, start: QPointF, to_x: float, *, free: bool = False, release: bool = True) -> None:
    """Press, move in three steps, let go; Alt is held when it is to be `free`."""
    end = QPointF(to_x, start.y())
    held = ALT if free else NONE
    send(tracks, QMouseEvent.Type.MouseButtonPress, start, LEFT, LEFT, NONE)
    for share in (0.3, 0.7, 1.0):
        send(tracks, QMouseEvent.Type.MouseMove, start + (end - start) * share, Qt.MouseButton.NoButton, LEFT, held)
    if release:
        send(tracks, QMouseEvent.Type.MouseButtonRelease, end, LEFT, Qt.MouseButton.NoButton, held)


def send(
    tracks: TrackView,
    kind: QMouseEvent.Type,
    at: QPointF,
    button: Qt.MouseButton,
    buttons: Qt.MouseButton,
    held: Qt.KeyboardModifier,
) -> None:
    QApplication.sendEvent(tracks, QMouseEvent(kind, at, tracks.mapToGlobal(at), button, buttons, held))


def cue(ground: Ground) -> Cue:
    return ground.scene(COUNTER).cues[0]


def times(ground: Ground) -> dict[str, int | None]:
    return {one.id: one.at_ms for one in ground.scene(COUNTER).moments}


def test_everything_of_the_clip_stands_on_its_track(tracks: TrackView) -> None:
    found = {(mark.key.kind, mark.label): (mark.start_ms, mark.end_ms) for mark in tracks.marks}
    end = tracks.scale.length_ms
    assert found[(CLIP, "counter.mp4")] == (0, end)
    assert found[(CUE, "Sigh")] == (400, 800)
    assert found[(MOMENT, "What do you say?")] == (1600, None)
    assert found[(MOMENT, "And then?")] == (end, None)
    assert found[(MOMENT, "Tap when she gives something away.")] == (0, end)
    assert found[(CAPTION, "My parcel is not here.")] == (200, 1000)
    rows = [tracks.lanes.box_of(key) for key in (SPOT, ASK, LAST)]
    assert all(box is not None for box in rows)
    assert not any(one.intersects(other) for one in rows for other in rows if one and other and one is not other)


def test_a_drag_moves_a_cue_to_a_frame_as_one_step_with_its_name(tracks: TrackView, ground: Ground) -> None:
    start = middle_of(tracks, SIGH)
    drag(tracks, start, start.x() + x_of(tracks, 1393) - x_of(tracks, 0), release=False)
    assert cue(ground).start_ms == 400
    assert ground.steps == 0
    send(tracks, QMouseEvent.Type.MouseButtonRelease, start, LEFT, Qt.MouseButton.NoButton, NONE)
    assert (cue(ground).start_ms, cue(ground).end_ms) == (1800, 2200)
    assert ground.steps == 1
    assert ground.undo_text == "Move cue “Sigh”"
    ground.document.undo()
    assert cue(ground).start_ms == 400


def test_its_end_is_dragged_alone_and_snaps_to_the_edge_of_a_caption(tracks: TrackView, ground: Ground) -> None:
    box = tracks.lanes.box_of(SIGH)
    assert box is not None
    end = QPointF(box.right() - 2, box.center().y())
    drag(tracks, end, end.x() + x_of(tracks, 1000) - x_of(tracks, 800) + 4)
    assert (cue(ground).start_ms, cue(ground).end_ms) == (400, 1000)
    assert ground.undo_text == "Resize cue “Sigh”"


def test_with_alt_or_the_magnet_off_nothing_snaps(tracks: TrackView, panel: TimelinePanel, ground: Ground) -> None:
    box = tracks.lanes.box_of(SIGH)
    assert box is not None
    end = QPointF(box.right() - 2, box.center().y())
    near = end.x() + x_of(tracks, 1000) - x_of(tracks, 800) + 4
    drag(tracks, end, near, free=True)
    free = cue(ground).end_ms
    assert 1000 < free < 1040
    ground.document.undo()
    panel.snap.click()
    drag(tracks, end, near)
    assert cue(ground).end_ms == free


def test_a_question_is_dragged_to_another_time_and_to_the_end(tracks: TrackView, ground: Ground) -> None:
    start = middle_of(tracks, ASK)
    drag(tracks, start, start.x() + x_of(tracks, 2413) - x_of(tracks, 1600))
    assert times(ground)["ask"] == 2400
    assert ground.undo_text == "Move question on the timeline"
    start = middle_of(tracks, ASK)
    drag(tracks, start, start.x() + 400)
    assert times(ground)["ask"] is None
    start = middle_of(tracks, LAST)
    drag(tracks, start, start.x() - (x_of(tracks, 2000) - x_of(tracks, 0)))
    assert times(ground)["last"] == pytest.approx(ground.clip.end_ms - 2000, abs=FRAME_MS)


def test_the_stretch_of_a_spotting_is_resized_and_set_free_again(tracks: TrackView, ground: Ground) -> None:
    def spot() -> Spot:
        return next(one for one in ground.scene(COUNTER).moments if isinstance(one, Spot))

    box = tracks.lanes.box_of(SPOT)
    assert box is not None
    drag(tracks, QPointF(box.left() + 2, box.center().y()), x_of(tracks, 1000) + 2)
    assert (spot().at_ms, spot().until_ms) == (1000, None)
    box = tracks.lanes.box_of(SPOT)
    assert box is not None
    drag(tracks, QPointF(box.left() + 2, box.center().y()), x_of(tracks, 0) - 5)
    assert (spot().at_ms, spot().until_ms) == (None, None)


def test_in_and_out_points_are_dragged_at_the_ruler(tracks: TrackView, ground: Ground) -> None:
    y = tracks.lanes.wave.center().y()
    drag(tracks, QPointF(x_of(tracks, 0) + 1, y), x_of(tracks, 205))
    drag(tracks, QPointF(x_of(tracks, ground.clip.end_ms) - 1, y), x_of(tracks, 2203))
    clip = ground.scene(COUNTER).clip
    assert clip is not None
    assert (clip.in_ms, clip.out_ms) == (200, 2200)
    assert ground.steps == 2
    drag(tracks, QPointF(x_of(tracks, 2200), y), x_of(tracks, ground.clip.end_ms) + 30)
    clip = ground.scene(COUNTER).clip
    assert clip is not None
    assert clip.out_ms is None


def test_a_caption_is_dragged_between_its_neighbours_and_undone(tracks: TrackView, ground: Ground) -> None:
    second = MarkKey(CAPTION, "1")
    start = middle_of(tracks, second)
    drag(tracks, start, start.x() - (x_of(tracks, 900) - x_of(tracks, 0)))
    assert [(one.start_ms, one.end_ms) for one in ground.clip.captions] == [(200, 1000), (1000, 2000)]
    assert ground.undo_text == "Move a caption"
    assert ground.steps == 1
    ground.document.undo()
    assert [(one.start_ms, one.end_ms) for one in ground.clip.captions] == [(200, 1000), (1200, 2200)]


def test_pressing_the_ruler_scrubs_and_a_mark_goes_to_its_start(tracks: TrackView, ground: Ground) -> None:
    point = QPointF(x_of(tracks, 1004), tracks.lanes.ruler.center().y())
    drag(tracks, point, x_of(tracks, 2003))
    assert ground.clip.at_ms == 2000
    assert ground.steps == 0
    drag(tracks, middle_of(tracks, SIGH), middle_of(tracks, SIGH).x())
    assert ground.clip.at_ms == 400
    assert ground.clip.picked == SIGH
    drag(tracks, middle_of(tracks, ASK), middle_of(tracks, ASK).x())
    assert ground.selection.moment == "ask"


def test_escape_gives_up_a_drag(tracks: TrackView, ground: Ground, qtbot: QtBot) -> None:
    start = middle_of(tracks, SIGH)
    drag(tracks, start, start.x() + 200, release=False)
    qtbot.keyClick(tracks, Qt.Key.Key_Escape)
    send(tracks, QMouseEvent.Type.MouseButtonRelease, start, LEFT, Qt.MouseButton.NoButton, NONE)
    assert ground.steps == 0
    box = tracks.lanes.box_of(SIGH)
    assert box is not None
    assert box.center() == start


def test_arrows_move_what_is_picked_by_a_frame_or_a_second(tracks: TrackView, ground: Ground, qtbot: QtBot) -> None:
    ground.clip.pick(SIGH)
    for _ in range(3):
        qtbot.keyClick(tracks, Qt.Key.Key_Right)
    assert (cue(ground).start_ms, cue(ground).end_ms) == (520, 920)
    assert ground.steps == 1
    qtbot.keyClick(tracks, Qt.Key.Key_Right, SHIFT)
    assert cue(ground).start_ms == 1520
    qtbot.keyClick(tracks, Qt.Key.Key_Right, CTRL)
    assert (cue(ground).start_ms, cue(ground).end_ms) == (1520, 1960)
    qtbot.keyClick(tracks, Qt.Key.Key_Left, ALT)
    assert (cue(ground).start_ms, cue(ground).end_ms) == (1480, 1960)
    assert "from 00:01.480 to 00:01.960" in tracks.accessibleDescription()
    while ground.steps:
        ground.document.undo()
    assert (cue(ground).start_ms, cue(ground).end_ms) == (400, 800)


def test_arrows_step_the_playhead_while_nothing_is_picked(tracks: TrackView, ground: Ground, qtbot: QtBot) -> None:
    qtbot.keyClick(tracks, Qt.Key.Key_Right)
    qtbot.keyClick(tracks, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(tracks, Qt.Key.Key_Period)
    assert ground.clip.at_ms == 1080
    assert ground.steps == 0


def test_a_moment_at_the_end_comes_into_the_clip_by_a_key(tracks: TrackView, ground: Ground, qtbot: QtBot) -> None:
    ground.clip.pick(LAST)
    qtbot.keyClick(tracks, Qt.Key.Key_Left, SHIFT)
    assert times(ground)["last"] == pytest.approx(ground.clip.end_ms - 1000, abs=FRAME_MS)
    qtbot.keyClick(tracks, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(tracks, Qt.Key.Key_Right, SHIFT)
    assert times(ground)["last"] is None


def test_all_marks_are_reached_by_keys_alone_and_told(tracks: TrackView, ground: Ground, qtbot: QtBot) -> None:
    told = []
    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight, Qt.Key.Key_Down):
        qtbot.keyClick(tracks, key)
        told.append(tracks.accessibleDescription())
    assert told[0].startswith("Cue spotting: Tap when she gives something away., from 00:00.000")
    assert told[1] == "Choice: What do you say?, at 00:01.600"
    assert told[2] == "Choice: And then?, at the end of the clip"
    assert told[3] == "Cue: Sigh, from 00:00.400 to 00:00.800"
    qtbot.keyClick(tracks, Qt.Key.Key_Down)
    assert tracks.accessibleDescription().startswith("Caption: ")
    qtbot.keyClick(tracks, Qt.Key.Key_Up)
    qtbot.keyClick(tracks, Qt.Key.Key_Delete)
    assert ground.scene(COUNTER).cues == ()
    assert ground.undo_text == "Delete cue “Sigh”"
    qtbot.keyClick(tracks, Qt.Key.Key_Up)
    qtbot.keyClick(tracks, Qt.Key.Key_Escape)
    assert ground.clip.picked is None


def test_what_is_picked_is_typed_below(panel: TimelinePanel, ground: Ground, qtbot: QtBot) -> None:
    detail = panel.detail
    assert not detail.start.isVisible()
    ground.clip.pick(SIGH)
    assert detail.name.text() == "Sigh"
    retype(qtbot, detail.name, "A deep sigh")
    retype(qtbot, detail.start, "0:00.6")
    retype(qtbot, detail.end, "#25")
    detail.weight.setCurrentIndex(2)
    detail.weight.activated.emit(2)
    assert cue(ground) == Cue(id=CueId("sigh"), label="A deep sigh", start_ms=600, end_ms=1000, weight=3)
    assert ground.steps == 4
    retype(qtbot, detail.name, "")
    assert cue(ground).label == "A deep sigh"
    ground.clip.pick(ASK)
    assert not detail.name.isVisible()
    retype(qtbot, detail.start, "2.2")
    assert times(ground)["ask"] == 2200
    detail.delete.click()
    assert MomentId("ask") not in times(ground)


def retype(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_zoom_keeps_what_is_under_the_mouse_and_ends_at_a_frame(
    tracks: TrackView, panel: TimelinePanel, ground: Ground, qtbot: QtBot
) -> None:
    at = QPointF(x_of(tracks, 1500), 20)
    phase, up = Qt.ScrollPhase.NoScrollPhase, QPoint(0, 120)
    wheel = QWheelEvent(at, tracks.mapToGlobal(at), QPoint(), up, Qt.MouseButton.NoButton, CTRL, phase, False)
    QApplication.sendEvent(tracks, wheel)
    assert tracks.scale.ms(at.x() - tracks.left) == pytest.approx(1500, abs=1)
    assert panel.bar.isVisible()
    for _ in range(30):
        qtbot.keyClick(tracks, Qt.Key.Key_Plus)
    assert tracks.scale.px_per_ms == pytest.approx(40 / FRAME_MS)
    panel.bar.setValue(panel.bar.maximum())
    assert tracks.scale.first_ms == pytest.approx(tracks.scale.last_first_ms, abs=1)
    qtbot.keyClick(tracks, Qt.Key.Key_0)
    assert tracks.scale.is_fitted
    assert not panel.bar.isVisible()


def test_the_playhead_stays_in_view(tracks: TrackView, ground: Ground) -> None:
    tracks.zoom(8, 0)
    ground.clip.go(2800)
    assert tracks.scale.first_ms <= 2800 <= tracks.scale.first_ms + tracks.scale.shown_ms
    ground.clip.go(0)
    assert tracks.scale.first_ms == 0


def test_the_sound_of_the_clip_is_drawn(tracks: TrackView, ground: Ground, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not tracks.is_silent, timeout=5000)
    picture = tracks.grab().toImage()
    ratio = picture.devicePixelRatio()
    wave = tracks.lanes.wave
    ink = {
        picture.pixelColor(round(x_of(tracks, 1500) * ratio), round(y * ratio)).name()
        for y in np.arange(wave.top() + 2, wave.bottom() - 2, 1.0)
    }
    assert len(ink) > 1


def test_another_scene_shows_its_own_clip_and_a_written_one_says_so(panel: TimelinePanel, ground: Ground) -> None:
    ground.show_scene(DOOR)
    assert [mark.key.kind for mark in panel.tracks.marks] == [CLIP]
    assert ground.clip.frames.rate == WEBM_FPS
    ground.show_scene(CHAT)
    assert panel.tracks.marks == ()
    assert panel._empty.isVisible()


def test_a_cue_grows_on_its_track_while_c_is_held(tracks: TrackView, ground: Ground, qtbot: QtBot) -> None:
    qtbot.keyPress(tracks, Qt.Key.Key_C)
    for _ in range(10):
        qtbot.keyClick(tracks, Qt.Key.Key_Period)
    before = tracks.grab().toImage()
    ground.clip.grow_cue(None)
    assert tracks.grab().toImage() != before
    ground.clip.grow_cue(0)
    qtbot.keyRelease(tracks, Qt.Key.Key_C)
    made = next(one for one in ground.scene(COUNTER).cues if one.id != "sigh")
    assert (made.start_ms, made.end_ms) == (0, 400)


def test_space_asks_for_the_stage_when_nothing_shows_the_clip(tracks: TrackView, ground: Ground, qtbot: QtBot) -> None:
    asked: list[str] = []
    ground.panel_asked.connect(asked.append)
    played: list[bool] = []
    ground.clip.play_asked.connect(played.append)
    qtbot.keyClick(tracks, Qt.Key.Key_Space)
    assert asked == ["stage"]
    assert played == [True]


def test_a_key_that_is_none_of_the_timeline_is_left_to_others(tracks: TrackView) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_F9, NONE)
    tracks.keyPressEvent(event)
    assert not event.isAccepted()
