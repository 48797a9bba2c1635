"""Questions about the graph of a lesson: what leads where and why, what can be reached, what goes round in circles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Literal

from empathy_studio.course.conditions import Condition
from empathy_studio.course.ids import ChoiceId, MomentId, SceneId
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Choice, Choose, Grant, Moment, Spot
from empathy_studio.course.scenes import Scene
from empathy_studio.course.value import Value

Why = Literal["choice", "way", "exit"]


class Link(Value, frozen=True, kw_only=True):
    """One way from a scene to another (`target` None: the lesson ends there), and why it is taken.

    A `choice` names its moment and choice; a `way` is the conditional way number `number`; the `exit` is what happens
    when nothing else led on. `when` is the condition written at it. `path` is the field that says so, inside the scene.
    """

    source: SceneId
    target: SceneId | None
    why: Why
    moment: MomentId | None = None
    choice: ChoiceId | None = None
    best: bool = False
    number: int = 0
    when: Condition | None = None
    path: str = "leads_to"


def choices_of(moment: Moment) -> tuple[Choice, ...]:
    """The answers of a moment that may lead on: those of a `choose`, the options of a `grant`; else none."""
    if isinstance(moment, Choose):
        return moment.choices
    if isinstance(moment, Grant):
        return moment.options
    return ()


def asked_in_order(scene: Scene) -> tuple[Moment, ...]:
    """The moments in the order in which they come: those inside the clip by their time, then those at its end.

    Without a clip they come as they are written. Spotting goes on beside the others while the clip plays; it stands
    where it starts.
    """
    if scene.clip is None or len(scene.moments) < 2:
        return scene.moments
    return tuple(sorted(scene.moments, key=_due))


def _due(moment: Moment) -> float:
    if moment.at_ms is not None:
        return moment.at_ms
    return 0.0 if isinstance(moment, Spot) else float("inf")


def always_leads_on(moment: Moment) -> bool:
    """Whether every run that comes to this moment leaves the scene by one of its answers.

    False wherever that depends on a condition, on time running out with no default, or on how many are picked.
    """
    choices = choices_of(moment)
    if moment.when is not None or not choices or any(choice.leads_to is None for choice in choices):
        return False
    if all(choice.when is not None for choice in choices):
        return False
    if isinstance(moment, Choose):
        if moment.multiple and moment.at_least == 0:
            return False
        return moment.time_limit_s is None or any(
            choice.id == moment.on_timeout and choice.when is None for choice in choices
        )
    return True


def links_of(scene: Scene) -> tuple[Link, ...]:
    """The ways on from a scene, in the order in which a run comes to them; what can never be come to is left out.

    Conditions are not weighed here (see `reach`); a default exit that no run can come to, because an earlier answer
    always leads on, is left out.
    """
    links: list[Link] = []
    for number, moment in enumerate(scene.moments):
        field = "options" if isinstance(moment, Grant) else "choices"
        for index, choice in enumerate(choices_of(moment)):
            if choice.leads_to is not None:
                links.append(
                    Link(
                        source=scene.id,
                        target=choice.leads_to,
                        why="choice",
                        moment=moment.id,
                        choice=choice.id,
                        best=choice.best,
                        when=choice.when,
                        path=f"moments[{number}].{field}[{index}].leads_to",
                    )
                )
    if any(always_leads_on(moment) for moment in scene.moments):
        return tuple(links)
    for number, way in enumerate(scene.ways):
        path = f"ways[{number}].leads_to"
        links.append(Link(source=scene.id, target=way.leads_to, why="way", number=number, when=way.when, path=path))
    links.append(Link(source=scene.id, target=scene.leads_to, why="exit"))
    return tuple(links)


class LessonGraph:
    """The scenes of a lesson and the links between them.

    `links` maps each scene to its ways on. A link whose target is not a scene of the lesson is kept there, but is not
    walked along. Of scenes with the same id the first counts.
    """

    def __init__(self, start: SceneId | None, links: Mapping[SceneId, tuple[Link, ...]]) -> None:
        self.start = start if start in links else None
        self.links = links

    @classmethod
    def of(cls, lesson: Lesson, links: Callable[[Scene], tuple[Link, ...]] = links_of) -> LessonGraph:
        """The graph of a lesson; `links` may remember what it said of a scene."""
        found: dict[SceneId, tuple[Link, ...]] = {}
        for scene in lesson.scenes:
            if scene.id not in found:
                found[scene.id] = links(scene)
        return cls(lesson.start, found)

    def successors(self, scene: SceneId) -> tuple[SceneId, ...]:
        """The scenes one step on, each once, in the order of the links."""
        return tuple(self._following[scene])

    def ends(self) -> frozenset[SceneId]:
        """The scenes at which the lesson may end."""
        return frozenset(scene for scene, links in self.links.items() if any(link.target is None for link in links))

    def reachable(self, start: SceneId | None = None) -> frozenset[SceneId]:
        """The scenes that links lead to from `start` (default: the lesson's start), itself among them."""
        return self._from_start if start is None else _reached((start,), self._following)

    def leading_to(self, scenes: Iterable[SceneId]) -> frozenset[SceneId]:
        """The scenes from which one of `scenes` can be reached, themselves among them."""
        back: dict[SceneId, list[SceneId]] = {scene: [] for scene in self.links}
        for scene, targets in self._following.items():
            for target in targets:
                back[target].append(scene)
        return _reached(scenes, back)

    def components(self) -> tuple[tuple[SceneId, ...], ...]:
        """The strongly connected components (scenes that lead to one another), each after all that it leads to.

        Tarjan's algorithm (R. Tarjan, Depth-first search and linear graph algorithms, 1972), without recursion.
        """
        return self._components

    def loops(self) -> tuple[tuple[SceneId, ...], ...]:
        """The components that go round: two scenes or more, or one that leads to itself; in the order of the lesson."""
        order = {scene: number for number, scene in enumerate(self.links)}
        found = [
            tuple(sorted(component, key=order.__getitem__))
            for component in self._components
            if len(component) > 1 or component[0] in self._following[component[0]]
        ]
        return tuple(sorted(found, key=lambda loop: order[loop[0]]))

    def paths(self) -> int:
        """The number of different ways along the links from the start to an end of the lesson.

        Counted over the condensation, in which the scenes of a loop are one: turns inside a loop are not counted.
        """
        ways = self.ways()
        return sum(ways[scene] for scene, links in self.links.items() for link in links if link.target is None)

    def ways(self) -> Mapping[SceneId, int]:
        """For each scene, the number of different ways along the links from the start to it; 0 when there is none.

        Counted as in `paths`: the scenes of a loop are one.
        """
        order = self._components[::-1]
        place = {scene: number for number, group in enumerate(order) for scene in group}
        ways = [0] * len(order)
        if self.start is not None:
            ways[place[self.start]] = 1
        for number, group in enumerate(order):
            for link in (link for scene in group for link in self.links[scene]) if ways[number] else ():
                if link.target is not None and place.get(link.target, number) != number:
                    ways[place[link.target]] += ways[number]
        return {scene: ways[number] for scene, number in place.items()}

    def only(self, keep: Callable[[Link], bool]) -> LessonGraph:
        """The same scenes with only those links that `keep` holds for."""
        links = {scene: tuple(filter(keep, found)) for scene, found in self.links.items()}
        return LessonGraph(self.start, links)

    @cached_property
    def _following(self) -> Mapping[SceneId, list[SceneId]]:
        known = self.links
        return {
            scene: [target for target in {link.target: 0 for link in found} if target is not None and target in known]
            for scene, found in known.items()
        }

    @cached_property
    def _from_start(self) -> frozenset[SceneId]:
        return frozenset() if self.start is None else _reached((self.start,), self._following)

    @cached_property
    def _components(self) -> tuple[tuple[SceneId, ...], ...]:
        return tuple(_components(self._following))


def next_scenes(lesson: Lesson, scene: SceneId) -> tuple[SceneId, ...]:
    """The scenes that may come right after `scene`, likeliest first.

    What the author marked as best stands first, then what most answers lead to, then conditional ways, then the
    default exit; among equals the order of the lesson file holds.
    """
    known = {other.id for other in lesson.scenes}
    here = next((other for other in lesson.scenes if other.id == scene), None)
    if here is None:
        return ()
    links = [link for link in links_of(here) if link.target in known]
    weight: dict[SceneId, float] = {}
    for link in links:
        if link.target is not None:
            weight[link.target] = weight.get(link.target, 0.0) + _likelihood(link)
    return tuple(sorted(weight, key=lambda target: -weight[target]))


def _likelihood(link: Link) -> float:
    if link.why == "choice":
        return (1.5 if link.best else 1.0) * (1.0 if link.when is None else 0.5)
    return 0.5 if link.why == "way" else 0.4


def _reached(starts: Iterable[SceneId], following: Mapping[SceneId, Iterable[SceneId]]) -> frozenset[SceneId]:
    seen = {scene for scene in starts if scene in following}
    waiting = list(seen)
    while waiting:
        for target in following[waiting.pop()]:
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return frozenset(seen)


def _components(following: Mapping[SceneId, list[SceneId]]) -> Iterator[tuple[SceneId, ...]]:
    number: dict[SceneId, int] = {}
    lowest: dict[SceneId, int] = {}
    open_: list[SceneId] = []
    is_open: set[SceneId] = set()
    for first in following:
        if first in number:
            continue
        work = [(first, iter(following[first]))]
        number[first] = lowest[first] = len(number)
        open_.append(first)
        is_open.add(first)
        while work:
            scene, rest = work[-1]
            for target in rest:
                if target not in number:
                    number[target] = lowest[target] = len(number)
                    open_.append(target)
                    is_open.add(target)
                    work.append((target, iter(following[target])))
                    break
                if target in is_open:
                    lowest[scene] = min(lowest[scene], number[target])
            else:
                work.pop()
                if work:
                    above = work[-1][0]
                    lowest[above] = min(lowest[above], lowest[scene])
                if lowest[scene] == number[scene]:
                    component = [open_.pop()]
                    while component[-1] != scene:
                        component.append(open_.pop())
                    is_open.difference_update(component)
                    yield tuple(component)
