"""The canvas of the map: the cards, lines and frames of one lesson, of which an edit touches only what it changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPointF, QRectF, QSignalBlocker, Signal
from PySide6.QtWidgets import QGraphicsScene

from empathy_studio.author.edit import groups_of
from empathy_studio.author.edit.nouns import short
from empathy_studio.course.graph import LessonGraph, Link, choices_of, links_of
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.ui.make.group_frame import GroupFrame
from empathy_studio.ui.make.layout import CARD, Position, positions_after, positions_of
from empathy_studio.ui.make.link_line import LinkLine
from empathy_studio.ui.make.scene_card import PictureOf, SceneCard

_WORDS = 48


class MapCanvas(QGraphicsScene):
    """Shows one lesson. Signals: `drawn()` after anything was put, moved or taken away by `show_lesson`."""

    drawn = Signal()

    def __init__(self, picture_of: PictureOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture_of = picture_of
        self.lesson: Lesson | None = None
        self.cards: dict[SceneId, SceneCard] = {}
        self.frames: list[GroupFrame] = []
        self._links: dict[SceneId, tuple[Scene, tuple[Link, ...]]] = {}
        self._into: dict[SceneId, list[LinkLine]] = {}
        self._auto: dict[LessonId, dict[SceneId, Position]] = {}

    @property
    def lines(self) -> list[LinkLine]:
        """All lines, by the scene they lead to."""
        return [line for lines in self._into.values() for line in lines]

    def lines_from(self, scene: SceneId) -> list[LinkLine]:
        """The lines that lead on from a scene, in the order of its links."""
        card = self.cards.get(scene)
        own = [line for line in card.lines if line.source is card] if card is not None else []
        order = {link: number for number, link in enumerate(self._links[scene][1])} if own else {}
        return sorted(own, key=lambda line: order.get(line.link, 0))

    def show_lesson(self, lesson: Lesson | None) -> None:
        """Show a lesson as it is now."""
        if lesson is self.lesson:
            return
        other = (self.lesson and self.lesson.id) != (lesson and lesson.id)
        with QSignalBlocker(self):
            if other:
                self._clear()
            former = self.lesson
            self.lesson = lesson
            drawn = self._draw(lesson, None if other else former) if lesson is not None else True
        if drawn:
            self.drawn.emit()

    def forget_places(self, lesson: LessonId) -> None:
        """Let the layout place everything afresh the next time it is asked."""
        self._auto.pop(lesson, None)

    def tidy(self, lesson: Lesson) -> None:
        """Lay everything out afresh that was not placed by hand."""
        self.forget_places(lesson.id)
        self._place(lesson, LessonGraph.of(lesson, self._links_of))
        self.follow()
        self._bound()
        self.drawn.emit()

    def places(self, scenes: Iterable[SceneId] | None = None) -> dict[SceneId, Position]:
        """Where scenes are shown now (None: all), in map units."""
        names = self.cards if scenes is None else [name for name in scenes if name in self.cards]
        return {name: (self.cards[name].x(), self.cards[name].y()) for name in names}

    def whole(self) -> QRectF:
        """What holds all cards, in map units."""
        if not self.cards:
            return QRectF()
        places = [card.pos().toTuple() for card in self.cards.values()]
        left, top = min(x for x, _ in places), min(y for _, y in places)
        right, bottom = max(x for x, _ in places), max(y for _, y in places)
        return QRectF(left, top, right - left + CARD[0], bottom - top + CARD[1])

    def follow(self) -> None:
        """Let the frames lie around their members again."""
        for frame in self.frames:
            frame.follow()

    # --- drawn -------------------------------------------------------------------------------------

    def _clear(self) -> None:
        self.clear()
        self.cards, self.frames, self._links, self._into = {}, [], {}, {}

    def _draw(self, lesson: Lesson, former: Lesson | None) -> bool:
        """Put, move and take away what changed; whether anything did that can be seen from afar."""
        scenes = {scene.id: scene for scene in lesson.scenes}
        touched = self._changed_links(scenes)
        gone = self.cards.keys() - scenes.keys()
        fresh = scenes.keys() - self.cards.keys()
        for name in gone:
            self._drop_lines(name)
            self.removeItem(self.cards.pop(name))
        for name, scene in scenes.items():
            start = name == lesson.start
            if name in fresh:
                card = self.cards[name] = SceneCard(scene, start=start, picture_of=self._picture_of)
                self.addItem(card)
            else:
                self.cards[name].take(scene, start=start)
        if list(self.cards) != list(scenes):
            self.cards = {name: self.cards[name] for name in scenes}
        was = {scene.id: (scene.position, scene.channel) for scene in former.scenes} if former is not None else {}
        placed = any(was.get(name) != (scene.position, scene.channel) for name, scene in scenes.items())
        if gone or fresh or placed:
            self._place(lesson, LessonGraph.of(lesson, self._links_of))
        touched |= fresh
        if touched:
            self._draw_lines(touched, scenes)
        framed = former is None or groups_of(former) != groups_of(lesson) or bool(gone)
        if framed:
            self._draw_frames(lesson)
        seen = bool(gone or fresh or placed or touched or framed)
        if seen:
            self.follow()
            self._bound()
        return seen

    def _links_of(self, scene: Scene) -> tuple[Link, ...]:
        known = self._links.get(scene.id)
        return known[1] if known is not None and known[0] is scene else links_of(scene)

    def _changed_links(self, scenes: dict[SceneId, Scene]) -> set[SceneId]:
        """The scenes into which lines have to be drawn anew, after taking over the links of all."""
        touched: set[SceneId] = set()
        for name in self._links.keys() - scenes.keys():
            touched |= {link.target for link in self._links.pop(name)[1] if link.target is not None}
        for name, scene in scenes.items():
            known = self._links.get(name)
            if known is not None and known[0] is scene:
                continue
            links = links_of(scene)
            if known is None or known[1] != links or _words_of(known[0], known[1]) != _words_of(scene, links):
                before = known[1] if known is not None else ()
                touched |= {link.target for link in (*before, *links) if link.target is not None}
            self._links[name] = (scene, links)
        return touched

    def _place(self, lesson: Lesson, graph: LessonGraph) -> None:
        auto = self._auto.setdefault(lesson.id, {})
        places = positions_after(lesson, graph, auto) if auto else positions_of(lesson, graph)
        for scene in lesson.scenes:
            at = places[scene.id]
            if scene.position is None:
                auto[scene.id] = at
            point, card = QPointF(*at), self.cards[scene.id]
            if card.pos() != point:
                card.setPos(point)

    def _drop_lines(self, target: SceneId) -> None:
        for line in self._into.pop(target, ()):
            line.source.lines.remove(line)
            line.target.lines.remove(line)
            self.removeItem(line)

    def _draw_lines(self, targets: set[SceneId], scenes: dict[SceneId, Scene]) -> None:
        coming: dict[SceneId, list[tuple[Scene, Link]]] = {name: [] for name in targets}
        for scene, links in self._links.values():
            for link in links:
                if link.target in coming:
                    coming[link.target].append((scene, link))
        for target, found in coming.items():
            self._drop_lines(target)
            if target not in scenes or not found:
                continue
            found.sort(key=lambda one: self.cards[one[0].id].y())
            self._into[target] = [
                self._line(scene, link, target, number, len(found)) for number, (scene, link) in enumerate(found)
            ]

    def _line(self, scene: Scene, link: Link, target: SceneId, number: int, count: int) -> LinkLine:
        share = (number + 1) / (count + 1)
        words = choice_words(scene, link)
        along = 0.5 if count == 1 else 0.42 + 0.16 * (number % 2)
        line = LinkLine(link, words, self.cards[scene.id], self.cards[target], share=share, along=along)
        self.addItem(line)
        return line

    def _draw_frames(self, lesson: Lesson) -> None:
        for frame in self.frames:
            self.removeItem(frame)
        self.frames = []
        for title, members in groups_of(lesson).items():
            frame = GroupFrame(title, [self.cards[name] for name in members])
            self.addItem(frame)
            self.frames.append(frame)

    def _bound(self) -> None:
        wide, high = 4 * CARD[0], 4 * CARD[1]
        self.setSceneRect(self.whole().adjusted(-wide, -high, wide, high))


def choice_words(scene: Scene, link: Link) -> str:
    """The words of the choice a link stands for; empty for a way on of another kind."""
    if link.why != "choice":
        return ""
    for moment in scene.moments:
        if moment.id == link.moment:
            return next((short(one.text, _WORDS) for one in choices_of(moment) if one.id == link.choice), "")
    return ""


def _words_of(scene: Scene, links: tuple[Link, ...]) -> list[str]:
    return [choice_words(scene, link) for link in links]
