"""A telephone scene with sound and no picture: who speaks is shown large, captions and questions come when due."""

from __future__ import annotations

import dataclasses
import subprocess
from pathlib import Path

import imageio_ffmpeg
import pytest
from msgspec.structs import replace

from empathy_studio.course.ids import ItemId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import Line, Storyboard
from empathy_studio.play.player import Faulted, Held, PlayerEvent, Prerolled
from empathy_studio.ui.play.channels.caller_card import noise_of
from empathy_studio.ui.play.material import FolderMedia, Material
from empathy_studio.ui.play.moments.choose import ChooseView
from empathy_studio.ui.video.sound_player import SoundPlayer
from tests.ui.conftest import OpenLesson
from tests.ui.hands import WAIT_MS, Hands
from tests.ui.sample import ASKED_MS, COURSE, LENGTH_MS


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MediaFacts]:
    """A folder with one sound file, and what it is."""
    folder = tmp_path_factory.mktemp("sound")
    path = folder / "call.wav"
    tone = ["-f", "lavfi", "-i", f"sine=440:duration={LENGTH_MS / 1000}"]
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *tone, str(path)], check=True, timeout=60)
    size = path.stat().st_size
    return folder, MediaFacts(
        name="call.wav", kind="sound", size=size, duration_ms=LENGTH_MS, has_sound=True, container="wav"
    )


def by_telephone() -> Course:
    """The tiny course, its first clip without a picture."""
    (lesson,) = COURSE.lessons
    start = lesson.scenes[0]
    assert start.clip is not None
    heard = replace(start, clip=replace(start.clip, media="call.wav", captions=()))
    return replace(COURSE, lessons=(replace(lesson, scenes=(heard, *lesson.scenes[1:])),))


def test_a_scene_with_sound_alone_is_played_to_its_question(
    open_lesson: OpenLesson, hands: Hands, spoken: tuple[Path, MediaFacts]
) -> None:
    folder, facts = spoken
    lesson = open_lesson(material=Material(by_telephone(), {"call.wav": facts}, FolderMedia(folder)))
    hands.qtbot.waitUntil(lambda: lesson.deck.position_ms() > 100, timeout=WAIT_MS)
    assert lesson.deck.engine == "sound"
    card = lesson.stage.card
    assert card.isVisible()
    assert card.large
    assert abs(card.geometry().center().x() - lesson.stage.width() / 2) <= 1
    hands.moment(lesson, ChooseView)
    assert lesson.presenter.run.position_ms == ASKED_MS
    assert not any("cannot" in text or "no picture" in text for text in lesson.notices.texts())


def test_a_damaged_sound_is_told_and_the_lesson_goes_on(
    open_lesson: OpenLesson, hands: Hands, spoken: tuple[Path, MediaFacts], tmp_path: Path
) -> None:
    (tmp_path / "call.wav").write_bytes(b"this is no sound" * 100)
    lesson = open_lesson(material=Material(by_telephone(), {"call.wav": spoken[1]}, FolderMedia(tmp_path)))
    hands.moment(lesson, ChooseView)
    assert any("call.wav" in text for text in lesson.notices.texts())
    assert lesson.transcript.isVisible()


def test_the_player_holds_exactly_and_tells_a_fault(hands: Hands, spoken: tuple[Path, MediaFacts]) -> None:
    folder, facts = spoken
    told: list[PlayerEvent] = []
    player = SoundPlayer(told.append)
    source = Material(by_telephone(), {"call.wav": facts}, FolderMedia(folder)).clip(
        by_telephone().lessons[0].scenes[0].clip  # type: ignore[arg-type]
    )
    assert source is not None
    assert source.sound_only
    player.preroll(source)
    player.hold_at(300)
    player.play()
    hands.qtbot.waitUntil(lambda: any(isinstance(event, Held) for event in told), timeout=WAIT_MS)
    assert player.position_ms() == 300
    assert isinstance(next(event for event in told if not hasattr(event, "code")), Prerolled)
    player.preroll(dataclasses.replace(source, where=folder / "missing.wav"))
    hands.qtbot.waitUntil(lambda: any(isinstance(event, Faulted) for event in told), timeout=WAIT_MS)
    player.close()


def test_background_sound_rises_from_where_it_begins() -> None:
    helen = COURSE.cast[0].id
    quiet = Line(id=ItemId("a"), speaker=helen, text="Hello.")
    loud = Line(id=ItemId("b"), speaker=helen, text="Wait.", sound="street")
    assert noise_of(Storyboard(lines=(quiet, loud))) == 0.5
    assert noise_of(Storyboard(lines=(quiet,), sound="office")) == 0.0
    assert noise_of(Storyboard(lines=(quiet,))) is None
    assert noise_of(None) is None
