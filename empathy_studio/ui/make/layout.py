"""Where the scenes of a lesson stand on the map: in layers by their distance from the start, few lines crossing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from empathy_studio.course.graph import LessonGraph
from empathy_studio.course.ids import SceneId
from empathy_studio.course.model import Lesson

Position = tuple[float, float]

CARD = (264.0, 112.0)
"""Width and height of a card, in map units."""
LAYER = 440.0
"""From one layer to the next, in map units."""
LANE = 152.0
"""From one scene to the next in a layer, in map units."""
_SWEEPS = 4


def positions_of(lesson: Lesson, graph: LessonGraph) -> dict[SceneId, Position]:
    """The upper left corner of every scene's card, in map units; scenes placed by hand stay where they were put.

    Scenes are layered by the most steps from the start, and ordered in their layers by the mean place of those that
    lead to them (the barycentre method of Sugiyama, Tagawa and Toda, 1981). What cannot be reached stands below.
    """
    layers = _layers(lesson, graph)
    rows = _ordered(layers, graph)
    found: dict[SceneId, Position] = {}
    for column, layer in enumerate(rows):
        top = -(len(layer) - 1) * LANE / 2
        for number, scene in enumerate(layer):
            found[scene] = (column * LAYER, top + number * LANE)
    lowest = max((y for _, y in found.values()), default=-LANE)
    apart = [scene.id for scene in lesson.scenes if scene.id not in found]
    for number, name in enumerate(apart):
        found[name] = (number % 4 * LAYER, lowest + LANE * (1.5 + number // 4))
    placed = {scene.id: scene.position for scene in lesson.scenes if scene.position is not None}
    return {**found, **_clear(found, placed), **placed}


def positions_after(lesson: Lesson, graph: LessonGraph, former: Mapping[SceneId, Position]) -> dict[SceneId, Position]:
    """The places after an edit: what stood somewhere stays, what is new stands beside what leads to it.

    Where most of a lesson is new, it is laid out afresh.
    """
    placed = {scene.id: scene.position for scene in lesson.scenes if scene.position is not None}
    kept = {scene.id: former[scene.id] for scene in lesson.scenes if scene.id in former and scene.id not in placed}
    new = [scene.id for scene in lesson.scenes if scene.id not in kept and scene.id not in placed]
    if 3 * len(new) > len(lesson.scenes):
        return positions_of(lesson, graph)
    found = {**kept, **placed}
    before: dict[SceneId, SceneId] = {}
    for scene in graph.links:
        for target in graph.successors(scene):
            before.setdefault(target, scene)
    order = [scene.id for scene in lesson.scenes]
    for name in new:
        beside = before.get(name) or next((one for one in reversed(order[: order.index(name)]) if one in found), None)
        x, y = found.get(beside, (-LAYER, 0.0)) if beside is not None else (-LAYER, 0.0)
        found[name] = _free((x + LAYER, y), found.values())
    return {name: found[name] for name in order if name in found}


def _free(at: Position, taken: Iterable[Position]) -> Position:
    """The place itself, or the nearest lane below it on which no card stands."""
    x, y = at
    near = [other for other in taken if abs(x - other[0]) < CARD[0]]
    while any(abs(y - other[1]) < CARD[1] for other in near):
        y += LANE
    return (x, y)


def _clear(found: Mapping[SceneId, Position], placed: Mapping[SceneId, Position]) -> dict[SceneId, Position]:
    """The automatic places that would lie under a card placed by hand, moved down until they are free."""
    moved: dict[SceneId, Position] = {}
    taken = list(placed.values())
    if not taken:
        return moved
    for scene, (x, y) in found.items():
        if scene in placed:
            continue
        moved[scene] = _free((x, y), taken)
        taken.append(moved[scene])
    return moved


def _layers(lesson: Lesson, graph: LessonGraph) -> list[list[SceneId]]:
    """The reachable scenes by the most steps from the start; in a circle, by the fewest from where it is entered."""
    if graph.start is None:
        return []
    reached = graph.reachable()
    depth: dict[SceneId, int] = {graph.start: 0}
    for component in reversed(graph.components()):  # each before all that it leads to
        members = {scene for scene in component if scene in reached}
        waiting = sorted((scene for scene in members if scene in depth), key=depth.__getitem__)
        seen = set(waiting)
        for scene in waiting:
            for target in graph.successors(scene):
                if target in members and target not in seen:
                    seen.add(target)
                    depth[target] = depth[scene] + 1
                    waiting.append(target)
        for scene in waiting:
            for target in graph.successors(scene):
                if target not in members:
                    depth[target] = max(depth.get(target, 0), depth[scene] + 1)
    layers: list[list[SceneId]] = [[] for _ in range(max(depth.values()) + 1)]
    for scene in dict.fromkeys(one.id for one in lesson.scenes):
        if scene in depth:
            layers[depth[scene]].append(scene)
    return layers


def _ordered(layers: list[list[SceneId]], graph: LessonGraph) -> list[list[SceneId]]:
    """The layers with their scenes in the order that the barycentre method gives, swept forth and back."""
    after = {scene: graph.successors(scene) for layer in layers for scene in layer}
    before: dict[SceneId, list[SceneId]] = {scene: [] for scene in after}
    for scene, targets in after.items():
        for target in targets:
            before[target].append(scene)
    for sweep in range(_SWEEPS):
        forth = sweep % 2 == 0
        numbers = range(1, len(layers)) if forth else range(len(layers) - 2, -1, -1)
        for number in numbers:
            beside = layers[number - 1 if forth else number + 1]
            place = {scene: float(index) for index, scene in enumerate(beside)}
            mean = {
                scene: _mean([place[other] for other in (before if forth else after)[scene] if other in place], index)
                for index, scene in enumerate(layers[number])
            }
            layers[number].sort(key=mean.__getitem__)
    return layers


def _mean(places: list[float], present: int) -> float:
    return sum(places) / len(places) if places else float(present)
