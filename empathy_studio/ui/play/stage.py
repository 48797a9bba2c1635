"""What is seen of a scene: its clip or its channel's own look, the light of rapport, the card of who speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from empathy_studio.course.ids import CharacterId, ItemId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Character
from empathy_studio.course.scenes import Message, Scene
from empathy_studio.settings import Settings
from empathy_studio.ui.play.channels.bubbles import BubbleView, Talk
from empathy_studio.ui.play.channels.caller_card import CallerCard, noise_of
from empathy_studio.ui.play.channels.mail import MailView
from empathy_studio.ui.play.channels.page import PageView
from empathy_studio.ui.play.channels.reading_view import ReadingView
from empathy_studio.ui.play.channels.self_tile import SelfTile
from empathy_studio.ui.play.channels.word_text import WordText
from empathy_studio.ui.play.channels.written import WrittenView
from empathy_studio.ui.play.glow import Glow
from empathy_studio.ui.play.hint import Hint
from empathy_studio.ui.play.tap_mark import TapMark
from empathy_studio.ui.play.thread import Entry, ThreadKey, agents, key_of
from empathy_studio.ui.prose import Pictures
from empathy_studio.ui.theme import GRID, ThemeKeeper
from empathy_studio.ui.video.surface import VideoSurface

LEAST = (360, 240)
"""The stage never asks for more room than this, in px: what a panel covers of it may not make the window grow."""


class Stage(QWidget):
    """The picture and what belongs to it; panels lie on it.

    Signals: `pressed()` when the picture is clicked or touched, `skip_asked()`, `word_tapped(ItemId, int)`.
    """

    pressed = Signal()
    skip_asked = Signal()
    word_tapped = Signal(object, int)

    def __init__(
        self,
        cast: Mapping[CharacterId, Character],
        pictures: Pictures,
        settings: Settings,
        theme: ThemeKeeper,
        *,
        own_name: str = "",
    ) -> None:
        """`own_name` is the name under which the learner writes; empty where it is not known."""
        super().__init__()
        self.setProperty("look", "stage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.know_cast(cast)
        self._own_name = own_name
        self._gap = 0
        self._captioned = False
        self._pictures = pictures
        self._theme = theme
        self.surface = VideoSurface(self)
        self.surface.set_captions_visible(settings.captions)
        self.surface.set_caption_style(settings.caption_size, settings.caption_place)
        self._written: WrittenView | ReadingView | PageView | None = None
        self._thread: ThreadKey | None = None
        self._layers = QStackedLayout(self)
        self.setMinimumSize(*LEAST)
        self._layers.addWidget(self.surface)
        self.glow = Glow(self.surface, theme)
        self.card = CallerCard(self.surface)
        self.card.hide()
        self._mine = SelfTile(self.surface)
        self._marks = TapMark(self.surface, theme)
        self._hint = Hint(self.surface)
        self.surface.installEventFilter(self)

    def know_cast(self, cast: Mapping[CharacterId, Character]) -> None:
        """Others are in the course now, or called otherwise; shown from the next scene on."""
        self._cast = cast
        self._me = agents(cast)

    def show_scene(
        self, scene: Scene, *, clip: bool, reads: bool = False, sound_only: bool = False, past: Sequence[Entry] = ()
    ) -> None:
        """Another scene: its clip on the surface, or its messages or page in the look of its channel.

        With `reads` the clip is told as text; with `sound_only` it has no picture, and who speaks is shown large.
        `past` is what was written before in the conversation that it goes on with.
        """
        thread = key_of(self._me, scene)
        written = self._written
        if not clip and thread == self._thread and isinstance(written, WrittenView) and written.goes_on(past):
            written.begin(past)
            return
        self._drop_written()
        if clip and not reads:
            self._layers.setCurrentWidget(self.surface)
            self._show_card(scene, large=sound_only)
            return
        self.card.hide()
        made: WrittenView | ReadingView | PageView
        if reads:
            made = ReadingView(scene, Talk(self._cast, self._me, scene.speaker, self._pictures, self._own_name))
        elif thread is None:
            made = PageView(scene, self._pictures)
        else:
            made = self._conversation(thread)
            made.begin(past)
        self._written, self._thread = made, thread
        self._layers.addWidget(made)
        self._layers.setCurrentWidget(made)

    @property
    def reading(self) -> ReadingView | None:
        """The clip as text; None while it plays, or where there is none."""
        return self._written if isinstance(self._written, ReadingView) else None

    def show_still(self) -> None:
        """Put what the surface shows beside the text of the clip."""
        if self.reading is not None:
            self.reading.still.show_picture(self.surface.picture())

    def set_captions(self, captions: Sequence[Caption]) -> None:
        """The captions of the clip; without any the waveform moves as long as the clip does."""
        self._captioned = bool(captions)
        self.surface.set_captions(captions)

    def add_message(self, message: Message) -> None:
        """A message of the scene came."""
        if isinstance(self._written, WrittenView):
            self._written.add(message)

    def catch_up(self, whole: Sequence[Entry]) -> None:
        """Show what was written since, with the words that were marked in it."""
        if isinstance(self._written, WrittenView):
            self._written.catch_up(whole)

    def show_typing(self, message: Message) -> None:
        """Somebody begins to type."""
        if isinstance(self._written, WrittenView):
            self._written.show_typing(message.speaker)

    def texts(self) -> tuple[WordText, ...]:
        """The messages and replies on the screen, in order; none where nothing is written."""
        return self._written.texts() if isinstance(self._written, WrittenView) else ()

    def set_spotting(self, on: bool) -> None:
        """Words of messages can be marked, or not."""
        if isinstance(self._written, WrittenView):
            self._written.set_spotting(on)

    def leave_out(self, picture: str) -> None:
        """Leave this picture out of a page, for it is shown larger on top of it; empty shows the page whole again."""
        if isinstance(self._written, PageView):
            self._written.leave_out(picture)

    def mark_word(self, message: ItemId, at: int) -> None:
        """A word was marked."""
        if isinstance(self._written, WrittenView):
            self._written.mark(message, at)

    def show_hint(self, text: str) -> None:
        """Say what can be done while the clip plays (Markdown); empty takes it away."""
        self._hint.show_hint(text)

    def hint_height(self) -> int:
        """How much of the head the hint takes, in px; 0 while there is none."""
        return 0 if self._hint.isHidden() else self._hint.geometry().bottom()

    def mark_tap(self) -> None:
        """A tap for a cue was kept: a short sign that interrupts nothing."""
        self._marks.flash()

    def set_gap(self, pixels: int) -> None:
        """Something covers this much of the foot."""
        self.surface.set_caption_gap(pixels)
        self._gap = pixels
        self._place_card()
        if self._written is not None:
            self._written.set_gap(pixels)

    def set_time(self, at_ms: int, clock_s: float, share: float = 0.0) -> None:
        """Where the clip is (`share`: how much of it is over, 0 to 1), and how long the conversation has lasted."""
        self.card.set_voice(at_ms, bool(self.surface.caption()) or not self._captioned, share)
        self.card.set_time(int(clock_s))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press on the picture."""
        if event.type() == QEvent.Type.MouseButtonPress and watched is self.surface:
            self.pressed.emit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the card in its corner."""
        super().resizeEvent(event)
        self._place_card()

    def _show_card(self, scene: Scene, *, large: bool) -> None:
        person = self._cast.get(scene.speaker) if scene.speaker is not None else None
        self._mine.hide()
        if person is None or scene.channel == "page":
            self.card.hide()
            return
        portrait = self._pictures(person.portrait) if person.portrait else None
        if scene.channel == "video":
            self._mine.show_person(self._own_name)
        self.card.set_large(large)
        self.card.set_noise(noise_of(scene.storyboard))
        self.card.show_person(
            person.name, person.role, scene.channel, QPixmap.fromImage(portrait) if portrait is not None else None
        )
        self.card.show()
        self._place_card()

    def _place_card(self) -> None:
        """Who speaks stands in the first corner, one's own picture in the last one above the panel."""
        self._place_own()
        if self.card.large:
            self.card.move(QPoint((self.width() - self.card.width()) // 2, max(3 * GRID, self.height() // 6)))
            return
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = 3 * GRID if left_to_right else self.width() - self.card.width() - 3 * GRID
        self.card.move(QPoint(x, 3 * GRID))

    def _place_own(self) -> None:
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = self.width() - self._mine.width() - 3 * GRID if left_to_right else 3 * GRID
        self._mine.move(QPoint(x, self.height() - self._gap - self._mine.height() - 3 * GRID))

    def _conversation(self, thread: ThreadKey) -> WrittenView:
        channel, partner = thread
        talk = Talk(self._cast, self._me, partner, self._pictures, self._own_name)
        moving = self._theme.theme.motion
        view: WrittenView = MailView(talk) if channel == "email" else BubbleView(talk, channel, motion=moving)
        view.skip_asked.connect(self.skip_asked)
        view.word_tapped.connect(self.word_tapped)
        return view

    def _drop_written(self) -> None:
        if self._written is not None:
            self._layers.removeWidget(self._written)
            self._written.hide()
            self._written.deleteLater()
            self._written = self._thread = None
