"""The tracks of the timeline as they are seen: laid out for the clip in hand, zoomed, and painted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from empathy_studio.author.waveform import Peaks
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.frames import code_text
from empathy_studio.ui.make.timeline.lanes import Lanes, lay_out
from empathy_studio.ui.make.timeline.marks import (
    CAPTION,
    CLIP,
    CUE,
    MOMENT,
    TRACKS,
    Mark,
    MarkKey,
    MarkKind,
    Part,
    mark_called,
    marks_of,
)
from empathy_studio.ui.make.timeline.moving import Span, edges_of
from empathy_studio.ui.make.timeline.painting import TimelinePainter
from empathy_studio.ui.make.timeline.scale import Scale, fitted
from empathy_studio.ui.make.timeline.wave import Wave


@dataclass(slots=True)
class Drag:
    """A drag that goes on: which part of which mark, from where, and what it comes to. `mark` None moves the playhead.

    `from_x` is in px of the view; `span` is None until it has been moved.
    """

    mark: Mark | None
    part: Part
    from_x: float
    span: Span | None = None


class TracksShown(QWidget):
    """Ruler, waveform and tracks. Time runs from left to right in every language, as the clip does.

    Signals: `scale_changed()` after zoom or scroll.
    """

    scale_changed = Signal()

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground, self._clip = ground, ground.clip
        self._drag: Drag | None = None
        self._corner: QWidget | None = None
        self._wave = Wave(Peaks())
        self._track: MarkKind = MOMENT
        self.marks: tuple[Mark, ...] = ()
        self.scale: Scale = fitted(1000, 600)
        self.lanes: Lanes = lay_out((), self.scale, 0, QFontMetricsF(self.font()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(self.tr("Timeline"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._clip.changed.connect(self.look)
        self._clip.picked_changed.connect(self._picked)
        self._clip.moved.connect(self._follow)
        self._clip.growing.connect(self.update)
        self.look()

    @property
    def left(self) -> float:
        """How wide the names of the tracks are, in px."""
        metrics = QFontMetricsF(self._bold())
        names = [self.track_name(kind) for kind in (CLIP, *TRACKS)]
        widest = round(max(metrics.horizontalAdvance(name) for name in names)) + 22.0
        return max(widest, self._corner.sizeHint().width() + 6.0) if self._corner is not None else widest

    def set_corner(self, corner: QWidget) -> None:
        """Put something into the corner before the ruler."""
        self._corner = corner
        corner.setParent(self)
        self.look()

    def track_name(self, kind: MarkKind) -> str:
        """What a track is called."""
        return {
            CLIP: self.tr("Sound"),
            MOMENT: self.tr("Moments"),
            CUE: self.tr("Cues"),
            CAPTION: self.tr("Captions"),
        }[kind]

    def look(self) -> None:
        """Lay the tracks out anew for the clip as it is now."""
        clip = self._clip
        has_clip = clip.scene is not None and clip.clip is not None
        self.marks = marks_of(clip.scene, clip.captions, clip.in_ms, clip.out_ms) if clip.scene and has_clip else ()
        self.scale = self.scale.resized(max(60.0, self.width() - self.left - 8), clip.end_ms)
        self._lay()
        self._describe()
        self.scale_changed.emit()

    def show_peaks(self, peaks: Peaks) -> None:
        """Draw this sound."""
        self._wave = Wave(peaks)
        self.update()

    @property
    def is_silent(self) -> bool:
        """Whether no sound is drawn (yet)."""
        return self._wave.is_silent

    def zoom(self, factor: float, around_ms: float | None = None) -> None:
        """Show less time larger, around the playhead when no other time is given."""
        around = self._clip.at_ms if around_ms is None else around_ms
        self._show_scale(self.scale.zoomed(factor, around, self._clip.frames.ms))

    def fit(self) -> None:
        """Show the whole clip."""
        self._show_scale(fitted(self.scale.length_ms, self.scale.width))

    def scroll_to(self, first_ms: float) -> None:
        """Show the clip from this time on."""
        if round(first_ms) != round(self.scale.first_ms):
            self._show_scale(self.scale.scrolled(first_ms))

    def picked(self) -> Mark | None:
        """The mark that is picked."""
        return mark_called(self.marks, self._clip.picked)

    def describe(self, mark: Mark) -> str:
        """A mark in words."""
        what = {MOMENT: mark.kind_label, CUE: self.tr("Cue"), CAPTION: self.tr("Caption")}.get(mark.key.kind, "")
        if mark.at_end:
            return self.tr("{0}: {1}, at the end of the clip").format(what, mark.label)
        if mark.end_ms is None:
            return self.tr("{0}: {1}, at {2}").format(what, mark.label, code_text(mark.start_ms))
        times = code_text(mark.start_ms), code_text(mark.end_ms)
        return self.tr("{0}: {1}, from {2} to {3}").format(what, mark.label, *times)

    # --- seen --------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as the tracks need."""
        return QSize(640, round(self.lanes.height) + 4)

    def minimumSizeHint(self) -> QSize:
        """As high as the tracks need."""
        return QSize(240, round(self.lanes.height) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to the width."""
        super().resizeEvent(event)
        self.look()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs higher tracks."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.look()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything, then what is dragged, then the playhead."""
        painter = QPainter(self)
        painter.setFont(self._small())
        left, role = self.left, QPalette.ColorRole
        paint = TimelinePainter(painter, self.palette(), left)
        picked = self._clip.picked
        paint.track(self.lanes.wave, self.track_name(CLIP), picked=False)
        for kind, box in self.lanes.tracks.items():
            paint.track(box, self.track_name(kind), picked=self.hasFocus() and kind == self._track)
        painter.save()
        painter.setClipRect(QRectF(left - 1, 0, self.scale.width + 2, self.height()))
        self._wave.paint(painter, self.lanes.wave, self.scale, self.palette().color(role.Mid))
        paint.ruler(self.lanes, self.scale)
        for placed in self.lanes.placed:
            if placed.box.right() >= left and placed.box.left() <= left + self.scale.width:
                paint.mark(placed, picked=placed.mark.key == picked)
        clip = mark_called(self._shown_marks(), MarkKey(CLIP, ""))
        if clip is not None:
            paint.outside(self.lanes, self.scale, clip)
        self._paint_growing(paint)
        if self._drag is not None and self._drag.span is not None and self._drag.mark is not None:
            for at in self._drag.span:
                if at is not None and at in edges_of(self.marks, self._drag.mark.key, self._clip.at_ms):
                    paint.snap_line(left + self.scale.x(at), self.lanes)
        if self.marks:
            paint.playhead(left + self.scale.x(self._clip.at_ms), self.lanes)
        painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(role.Accent), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6)
        painter.end()

    def _paint_growing(self, paint: TimelinePainter) -> None:
        start = self._clip.cue_from
        if start is not None:
            track = self.lanes.tracks[CUE]
            first, last = sorted((start, self._clip.at_ms))
            x = self.left + self.scale.x(first)
            paint.growing(
                QRectF(x, track.top() + 2, max(4.0, (last - first) * self.scale.px_per_ms), track.height() - 4)
            )

    def _shown_marks(self) -> tuple[Mark, ...]:
        """The marks, the one that is dragged where it would come to."""
        drag = self._drag
        if drag is None or drag.mark is None or drag.span is None:
            return self.marks
        start, end = drag.span
        moved = replace(drag.mark, start_ms=start, end_ms=end, at_end=False)
        return tuple(moved if mark.key == moved.key else mark for mark in self.marks)

    def _lay(self) -> None:
        former = self.lanes.height
        corner = self._corner.sizeHint() if self._corner is not None else QSize()
        metrics = QFontMetricsF(self._small())
        self.lanes = lay_out(self._shown_marks(), self.scale, self.left, metrics, max(0, corner.height()) + 2)
        if self._corner is not None:
            self._corner.setGeometry(2, 1, corner.width(), corner.height())
        if self.lanes.height != former:
            self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        """Say what is picked to those who do not see it."""
        mark = self.picked()
        words = self.describe(mark) if mark is not None else self.tr("Nothing is picked")
        self.setAccessibleDescription(words)

    def _say(self, words: str) -> None:
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _picked(self) -> None:
        mark = self.picked()
        if mark is not None:
            self._track = mark.key.kind if mark.key.kind in TRACKS else self._track
            if not self.scale.first_ms <= mark.start_ms <= self.scale.first_ms + self.scale.shown_ms:
                self.scroll_to(mark.start_ms - self.scale.shown_ms / 4)
        self._describe()
        self.update()

    def _follow(self, at_ms: int) -> None:
        """Keep the playhead in view while it moves."""
        scale = self.scale
        if self._drag is None and not scale.first_ms <= at_ms <= scale.first_ms + scale.shown_ms:
            self.scroll_to(at_ms - (scale.shown_ms / 10 if at_ms > scale.first_ms else scale.shown_ms * 9 / 10))
        self.update()

    def _show_scale(self, scale: Scale) -> None:
        self.scale = scale
        self._lay()
        self.scale_changed.emit()

    def _small(self) -> QFont:
        """The letters on the tracks: a little smaller than elsewhere."""
        font = QFont(self.font())
        if font.pixelSize() > 0:
            font.setPixelSize(max(13, round(font.pixelSize() * 0.875)))
        return font

    def _bold(self) -> QFont:
        font = self._small()
        font.setWeight(QFont.Weight.DemiBold)
        return font
