"""The stage: the real player stands at the exact frame, and what is done there is done at that frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from empathy_studio.author.edit.clip_times import set_clip_span
from empathy_studio.course.ids import SceneId
from empathy_studio.course.moments import Reply
from empathy_studio.play.player import PlayerState
from empathy_studio.ui.make.frames import Frames, code_read, code_text
from empathy_studio.ui.make.stage.stage_panel import StagePanel
from empathy_studio.ui.video.engines import Engines
from tests.make.clip_ground import CHAT, COUNTER, DOOR, EMPTY, LESSON, MP4_FPS, WEBM_FPS, Ground, shown
from tests.video.clips import number_in

WAIT_MS = 5000
OpenStage = Callable[[], StagePanel]


@pytest.fixture
def open_stage(ground: Ground, qtbot: QtBot) -> Iterator[OpenStage]:
    """Opens the stage on the first scene, its picture there."""
    opened: list[StagePanel] = []

    def open_stage() -> StagePanel:
        panel = StagePanel(ground)
        shown(qtbot, panel)
        opened.append(panel)
        qtbot.waitUntil(lambda: picture(panel) == 0, timeout=WAIT_MS)
        panel.setFocus()
        return panel

    yield open_stage
    for panel in opened:
        panel.shut()
    qtbot.wait(1)


@pytest.fixture
def stage(open_stage: OpenStage) -> StagePanel:
    """The stage on the first scene."""
    return open_stage()


def picture(panel: StagePanel) -> int | None:
    """The number of the frame that is seen."""
    return number_in(panel.view.stage.surface.picture())


def until_frame(qtbot: QtBot, panel: StagePanel, number: int) -> None:
    qtbot.waitUntil(lambda: picture(panel) == number, timeout=WAIT_MS)


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(("scene", "fps", "first"), [(COUNTER, MP4_FPS, 0), (DOOR, WEBM_FPS, 300)])
def test_what_is_typed_or_stepped_to_is_the_frame_that_is_seen(
    stage: StagePanel, ground: Ground, qtbot: QtBot, scene: SceneId, fps: int, first: int
) -> None:
    ground.show_scene(scene)
    until_frame(qtbot, stage, first)
    controls = stage.transport
    type_into(qtbot, controls.time, "0:01.5")
    until_frame(qtbot, stage, first + int(1.5 * fps))
    type_into(qtbot, controls.frame, "7")
    until_frame(qtbot, stage, first + 7)
    assert controls.time.text() == code_text(Frames(fps).start(7))
    type_into(qtbot, controls.time, "+3f")
    until_frame(qtbot, stage, first + 10)
    stage.setFocus()
    for key, number in ((Qt.Key.Key_Period, 11), (Qt.Key.Key_Right, 12), (Qt.Key.Key_Comma, 11), (Qt.Key.Key_Left, 10)):
        qtbot.keyClick(stage.view, key)
        assert controls.frame.text() == f"#{number}"
        until_frame(qtbot, stage, first + number)
    qtbot.keyClick(stage.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    until_frame(qtbot, stage, first + 10 + fps)


@pytest.mark.parametrize("rate", [25.0, 17.0, 24000 / 1001, 30000 / 1001, 59.94, 12.5])
def test_frames_and_times_lead_to_one_another_at_any_rate(rate: float) -> None:
    frames = Frames(rate)
    for number in (0, 1, 2, 999, 100_000):
        assert frames.number(frames.start(number)) == number
        assert frames.number(max(0, frames.start(number) - 1)) == max(0, number - 1)
        assert frames.nearest(frames.start(number)) == frames.start(number)


@pytest.mark.parametrize(
    ("text", "ms"),
    [("95", 95_000), ("1:35.5", 95_500), ("01:02:03,25", 3_723_250), ("#50", 2000), ("50 f", 2000), ("+2", 12_000),
     ("-1:00", 0), ("-5f", 9800), ("0:09.999", 9999)],
)  # fmt: skip
def test_times_are_typed_in_many_ways(text: str, ms: int) -> None:
    assert code_read(text, Frames(25), 10_000) == ms


@pytest.mark.parametrize("text", ["", "soon", "1:2:3:4", "1:x", "#", "--3", "1.2.3"])
def test_what_is_no_time_is_not_taken(text: str) -> None:
    with pytest.raises(ValueError):
        code_read(text, Frames(25))


def test_a_time_that_is_none_goes_back_to_what_stood_there(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    type_into(qtbot, stage.transport.time, "soon")
    assert stage.transport.time.text() == "00:00.000"
    assert ground.clip.at_ms == 0


def test_pressing_the_bar_scrubs_and_its_keys_step_frames(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    bar = stage.scrub
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    middle = ground.clip.frames.number(ground.clip.at_ms)
    assert middle == pytest.approx(1.5 * MP4_FPS, abs=1)
    until_frame(qtbot, stage, middle)
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    until_frame(qtbot, stage, middle + 1)


def test_in_and_out_are_set_at_frames_as_steps_with_names(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    ground.clip.go(400)
    qtbot.keyClick(stage.view, Qt.Key.Key_I)
    ground.clip.go(800)
    qtbot.keyClick(stage.view, Qt.Key.Key_O)
    clip = ground.scene(COUNTER).clip
    assert clip is not None
    assert (clip.in_ms, clip.out_ms) == (400, 840)
    assert ground.undo_text == "Set the out point of “At the counter”"
    ground.document.undo()
    assert ground.undo_text == "Set the in point of “At the counter”"
    ground.document.undo()
    assert ground.steps == 0


def test_an_in_point_behind_the_out_point_takes_it_away(stage: StagePanel, ground: Ground) -> None:
    ground.document.apply(set_clip_span(ground.document.course, LESSON, COUNTER, 0, 500))
    ground.clip.go(1000)
    stage.verbs.set_in()
    clip = ground.scene(COUNTER).clip
    assert clip is not None
    assert (clip.in_ms, clip.out_ms) == (1000, None)


def test_the_clip_plays_from_in_to_out_and_again(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    ground.document.apply(set_clip_span(ground.document.course, LESSON, COUNTER, 400, 800))
    ground.clip.go(600)
    moved: list[int] = []
    ground.clip.moved.connect(moved.append)
    qtbot.keyClick(stage.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stage.view.deck.state is PlayerState.HELD, timeout=WAIT_MS)
    assert ground.clip.frames.number(ground.clip.at_ms) == 19
    assert picture(stage) in ((19,) if stage.view.deck.exact_hold else (18, 19, 20))
    assert stage.transport.play.accessibleName() == "Play (Space)"
    qtbot.keyClick(stage.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stage.view.is_moving and min(moved) <= 440, timeout=WAIT_MS)
    assert stage.transport.play.accessibleName() == "Pause (Space)"
    qtbot.keyClick(stage.view, Qt.Key.Key_Space)
    assert not stage.view.is_moving


def test_standing_still_picture_and_playhead_agree(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    stage.transport.rate.setCurrentIndex(0)
    stage.transport.rate.activated.emit(0)
    stage.transport.play.click()
    qtbot.waitUntil(lambda: ground.clip.at_ms > 300, timeout=WAIT_MS)
    stage.transport.play.click()
    qtbot.waitUntil(lambda: picture(stage) == ground.clip.frames.number(ground.clip.at_ms), timeout=WAIT_MS)
    assert ground.clip.at_ms == ground.clip.frames.start(ground.clip.frames.number(ground.clip.at_ms))


def test_ask_here_puts_a_moment_at_this_frame_and_selects_it(stage: StagePanel, ground: Ground) -> None:
    ground.clip.go(1010)
    menu = stage.transport.ask.menu()
    next(action for action in menu.actions() if action.text() == "Own words").trigger()
    made = next(one for one in ground.scene(COUNTER).moments if isinstance(one, Reply))
    assert made.at_ms == 1000
    assert ground.selection.moment == made.id
    assert [one.id for one in ground.scene(COUNTER).moments] == ["spot", made.id, "ask", "last"]
    assert ground.undo_text == "Add reply"
    ground.document.undo()
    assert len(ground.scene(COUNTER).moments) == 3


def test_a_cue_lasts_as_long_as_the_key_is_held_while_the_clip_plays(
    stage: StagePanel, ground: Ground, qtbot: QtBot
) -> None:
    ground.clip.go(1000)
    qtbot.keyPress(stage.view, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: ground.clip.at_ms >= 1600, timeout=WAIT_MS)
    again = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier, "c", True)
    QApplication.sendEvent(stage.view, again)
    assert ground.clip.cue_from == 1000
    assert stage.transport.cue.text().strip().startswith("Cue: 0.")
    qtbot.keyRelease(stage.view, Qt.Key.Key_C)
    assert not stage.view.is_moving
    cue = next(one for one in ground.scene(COUNTER).cues if one.id != "sigh")
    assert cue.start_ms == 1000
    assert 1600 <= cue.end_ms < 3000
    assert ground.clip.picked is not None
    assert ground.clip.picked.name == cue.id
    assert ground.undo_text == "Add cue"
    assert ground.notices == []
    ground.document.undo()
    assert [one.id for one in ground.scene(COUNTER).cues] == ["sigh"]


def test_a_cue_without_spotting_is_kept_and_that_is_said(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    ground.show_scene(DOOR)
    until_frame(qtbot, stage, 300)
    stage.verbs.begin_cue()
    stage.verbs.end_cue()
    cue = ground.scene(DOOR).cues[0]
    assert cue.end_ms - cue.start_ms == 300
    assert "Nobody is asked to spot it" in ground.notices[0]


def test_escape_forgets_a_cue_and_going_elsewhere_ends_it(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    qtbot.keyPress(stage.view, Qt.Key.Key_C)
    qtbot.keyClick(stage.view, Qt.Key.Key_Escape)
    qtbot.keyRelease(stage.view, Qt.Key.Key_C)
    assert len(ground.scene(COUNTER).cues) == 1
    qtbot.keyPress(stage.view, Qt.Key.Key_C)
    stage.transport.time.setFocus()
    assert ground.clip.cue_from is None
    assert len(ground.scene(COUNTER).cues) == 2


def test_captions_are_seen_as_the_trainee_sees_them(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    surface = stage.view.stage.surface
    ground.clip.go(1300)
    qtbot.waitUntil(lambda: surface.caption() == "It was for a birthday, you see.", timeout=WAIT_MS)
    shown_with = stage.view.grab().toImage()
    stage.transport.captions.click()
    assert stage.view.grab().toImage() != shown_with
    stage.transport.captions.click()
    assert stage.view.grab().toImage() == shown_with
    ground.clip.go(1100)
    assert surface.caption() == ""
    ground.clip.choose_language("de")
    ground.clip.go(1300)
    assert surface.caption() == ""


def test_a_written_scene_shows_its_messages_and_offers_a_clip(stage: StagePanel, ground: Ground) -> None:
    ground.show_scene(CHAT)
    assert [text.accessibleName() for text in stage.view.stage.texts()] == ["Where is my parcel?"]
    assert not stage.transport.isVisible()
    assert stage.choose.isVisible()
    assert stage.view.deck.source is None
    ground.show_scene(EMPTY)
    assert "Drop a video here" in stage._told.text()


def test_selecting_a_moment_goes_to_its_frame(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    ground.selection.select(LESSON, COUNTER, ground.scene(COUNTER).moments[1].id)
    until_frame(qtbot, stage, 40)
    ground.selection.select(LESSON, COUNTER, ground.scene(COUNTER).moments[2].id)
    assert ground.clip.frames.number(ground.clip.at_ms) == 74


def test_page_keys_go_from_mark_to_mark(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    seen = []
    for _ in range(6):
        qtbot.keyClick(stage.view, Qt.Key.Key_PageDown)
        seen.append(ground.clip.at_ms)
    assert seen == [200, 400, 800, 1000, 1200, 1600]
    qtbot.keyClick(stage.view, Qt.Key.Key_PageUp)
    assert ground.clip.at_ms == 1200
    qtbot.keyClick(stage.view, Qt.Key.Key_Home)
    assert ground.clip.at_ms == 0


def test_hidden_it_lets_the_player_go_and_comes_back_to_the_same_frame(
    stage: StagePanel, ground: Ground, qtbot: QtBot
) -> None:
    ground.clip.go(1000)
    until_frame(qtbot, stage, 25)
    stage.hide()
    assert stage.view.deck.source is None
    assert not ground.clip.is_seen
    stage.show()
    until_frame(qtbot, stage, 25)


def test_a_clip_that_cannot_be_played_says_why(open_stage: OpenStage, ground: Ground, qtbot: QtBot) -> None:
    panel = open_stage()
    (ground.folder / "media" / "door.webm").write_text("no video at all")
    ground.look_at_media()
    ground.show_scene(DOOR)
    qtbot.waitUntil(panel.fault.isVisible, timeout=WAIT_MS)
    assert "door.webm" in panel.fault.text()
    ground.show_scene(COUNTER)
    qtbot.waitUntil(lambda: picture(panel) == 0, timeout=WAIT_MS)
    assert not panel.fault.isVisible()


def test_a_clip_that_is_dropped_is_offered_with_what_moves(stage: StagePanel, ground: Ground, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(ground.folder / "media" / "door.webm"))])
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, left, Qt.KeyboardModifier.NoModifier)
    stage.dropEvent(event)
    sheet = stage.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.exchange is not None, timeout=WAIT_MS)
    sheet.cancel.click()
    assert ground.steps == 0


def test_without_qt_multimedia_it_stands_within_a_frame(ground: Ground, engines: Engines, qtbot: QtBot) -> None:
    others = tuple(kind for kind in engines.order if kind != "qt")
    ground.engines = engines.only(*others)
    panel = StagePanel(ground)
    shown(qtbot, panel)
    try:
        if not others:
            qtbot.waitUntil(panel.fault.isVisible, timeout=WAIT_MS)
            return
        for number in (31, 30, 62, 5):
            ground.clip.go(ground.clip.frames.start(number))
            near = (number - 1, number, number + 1)
            qtbot.waitUntil(lambda near=near: picture(panel) in near, timeout=WAIT_MS)  # type: ignore[misc]
            assert ground.clip.frames.number(ground.clip.at_ms) == number
    finally:
        panel.shut()
