"""One scene as a passage: from what may be so on entering it to what may be so on each way out of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from empathy_studio.course.graph import asked_in_order, choices_of
from empathy_studio.course.moments import (
    Ask,
    Choice,
    Choose,
    Grant,
    GrantOption,
    Moment,
    Question,
    Rate,
    Reflect,
    Spot,
)
from empathy_studio.course.reach import changes, points
from empathy_studio.course.reach.changes import Change, changed
from empathy_studio.course.reach.points import Bounds, Span
from empathy_studio.course.reach.slots import Slots, State, facts_needed
from empathy_studio.course.reach.splits import Split, moves_while_playing, split
from empathy_studio.course.reach.states import States
from empathy_studio.course.reach.steps import (
    AskAround,
    Asking,
    Books,
    Branch,
    Passed,
    PickOne,
    PickSeveral,
    Role,
    Step,
)
from empathy_studio.course.reach.values import CAN_FAIL, CAN_HOLD
from empathy_studio.course.scenes import Clip, Scene


class Passage:
    """A scene ready to be passed again and again; what it said of a state is remembered.

    `again` tells that runs may come back to the scene, `live` that the lesson has a live clock. Passing is sound:
    whatever a run can do here is in what `pass_through` says; it may also say more.
    """

    def __init__(self, scene: Scene, states: States, again: bool, live: bool) -> None:
        self.scene = scene
        self.same = (again, live)
        maker = _Maker(scene, states.slots, again, live)
        self._enter = tuple(maker.entering())
        self._steps = tuple(maker.steps())
        self._ways = tuple(maker.ways())
        self.askings = tuple(maker.askings)
        self._states = states
        self._known: dict[int, tuple[State, Passed]] = {}

    def pass_through(self, state: State) -> Passed:
        """What comes of entering the scene with `state`, one of `states`."""
        found = self._known.get(id(state))
        if found is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            found = self._known[id(state)] = (state, self._pass(state))
        return found[1]

    def _pass(self, state: State) -> Passed:
        books = Books(len(self.askings))
        books.verdicts[0] = CAN_HOLD
        here: State | None = changed(state, self._enter)
        for step in self._steps:
            if here is None:
                break
            here = step.go(here, books)
        if here is not None:
            self._leave(here, books)
        out = {target: self._states.one_of(after) for target, after in books.out.items()}
        return Passed(out, frozenset(books.taken), tuple(books.verdicts))

    def _leave(self, state: State, books: Books) -> None:
        here: State | None = state
        for branch in self._ways:
            if here is None:
                return
            holds, here = books.weigh(branch.asking, branch.when, here)
            if holds is not None:
                books.leave(branch.target, branch.path, holds)
        if here is not None:
            books.leave(self.scene.leads_to, "leads_to", here)


_REMEMBERED = 32
"""How many states a passage remembers."""


class _Maker:
    """Turns a scene into steps, and writes down everything it asks about."""

    def __init__(self, scene: Scene, slots: Slots, again: bool, live: bool) -> None:
        self.scene = scene
        self.slots = slots
        self.again = again
        self.live = live
        self.askings: list[Asking] = [Asking("scene", "", False)]

    def entering(self) -> Iterator[Change]:
        yield from changes.on_entering(self.scene.id, self.slots)
        yield from changes.of_effects(self.scene.effects, self.slots)
        if self.scene.clip is not None:
            yield from changes.of_time(0.0, _length_s(self.scene.clip), self.slots)
            for moment in self.scene.moments:
                if isinstance(moment, Spot):
                    yield from self._points(moment)

    def steps(self) -> Iterator[Step]:
        numbers = {moment.id: number for number, moment in enumerate(self.scene.moments)}
        for moment in asked_in_order(self.scene):
            yield self._step(moment, f"moments[{numbers[moment.id]}]")

    def ways(self) -> Iterator[Branch]:
        for number, way in enumerate(self.scene.ways):
            asking = self._ask(Asking("way", f"ways[{number}].when"))
            path = f"ways[{number}].leads_to"
            yield Branch(asking, split(way.when, self.slots), (), way.leads_to, path)

    def _ask(self, asking: Asking) -> int:
        self.askings.append(asking)
        return len(self.askings) - 1

    def _points(self, moment: Moment) -> Iterator[Change]:
        if self.slots.points:
            bounds = points.of_moment(moment, self.scene)
            yield from changes.of_points(bounds, bounds, self.again, self.slots)

    def _step(self, moment: Moment, path: str) -> Step:
        conditional = moment.when is not None
        asking = self._ask(Asking("moment", f"{path}.when" if conditional else path, conditional, moment.id))
        when = split(moment.when, self.slots)
        in_clip = self.scene.clip is not None and moment.at_ms is not None
        moving = in_clip and moment.when is not None and moves_while_playing(moment.when)
        before: list[Change] = []
        if self.live and not isinstance(moment, Rate | Reflect):
            before.extend(changes.of_time(0.0, math.inf, self.slots))
        match moment:
            case Choose(multiple=True):
                return self._several(PickSeveral(asking, when, moving, before), moment, path)
            case Choose() | Grant():
                return self._one(PickOne(asking, when, moving, before), moment, path)
            case Ask():
                return self._around(AskAround(asking, when, moving, before), moment, path)
            case Spot() if self.scene.clip is not None:
                return Step(asking, when, moving, before)
        return Step(asking, when, moving, [*before, *self._points(moment)])

    def _one(self, step: PickOne, moment: Choose | Grant, path: str) -> PickOne:
        step.branches = self._branches(moment, path)
        step.offer = self._ask(Asking("offer", path, True, moment.id))
        if isinstance(moment, Choose) and moment.time_limit_s is not None:
            step.timed = True
            ids = [choice.id for choice in moment.choices]
            if moment.on_timeout in ids:
                step.default = step.branches[ids.index(moment.on_timeout)]
        return step

    def _several(self, step: PickSeveral, moment: Choose, path: str) -> PickSeveral:
        step.branches = self._branches(moment, path)
        step.offer = self._ask(Asking("offer", path, True, moment.id))
        step.may_pass = moment.at_least == 0 or moment.time_limit_s is not None
        return step

    def _around(self, step: AskAround, moment: Ask, path: str) -> AskAround:
        step.branches = tuple(
            self._question(moment, question, f"{path}.questions[{number}]")
            for number, question in enumerate(moment.questions)
        )
        step.needs = tuple(self._needs(moment, tuple(facts_needed(moment)), path))
        step.after = tuple(self._points(moment))
        return step

    def _branches(self, moment: Choose | Grant, path: str) -> tuple[Branch, ...]:
        field = "options" if isinstance(moment, Grant) else "choices"
        bounds = points.of_moment(moment, self.scene) if self.slots.points else {}
        return tuple(
            self._choice(moment, choice, f"{path}.{field}[{number}]", bounds)
            for number, choice in enumerate(choices_of(moment))
        )

    def _choice(self, moment: Choose | Grant, choice: Choice, path: str, bounds: Bounds) -> Branch:
        asking = 0
        if choice.when is not None:
            asking = self._ask(Asking("choice", f"{path}.when", True, moment.id, choice.id))
        needs = tuple(self._needs(moment, choice.needs, path, choice.id)) if choice.recommends else ()
        made: list[Change] = []
        if isinstance(choice, GrantOption):
            made.extend(self._money(choice))
        if choice.effects:
            made.extend(changes.of_effects(choice.effects, self.slots))
        if self.slots.asks_for_choices:
            made.extend(changes.of_choice(moment.id, choice.id, self.slots))
        if bounds:
            made.extend(self._earned(choice, bounds))
        return Branch(asking, split(choice.when, self.slots), tuple(made), choice.leads_to, f"{path}.leads_to", needs)

    def _money(self, option: GrantOption) -> Iterator[Change]:
        """What is granted is booked, unless somebody above decides."""
        if not option.escalates:
            yield from changes.of_money(option.cost, option.cost, self.slots)

    def _earned(self, choice: Choice, bounds: Bounds) -> Iterator[Change]:
        """The points of an answer; advice given on a guess earns none, and still costs what it costs."""
        found = {
            skill: Span(min(0.0, earned) if choice.recommends else earned, earned)
            for skill, earned in points.of_points(choice.points).items()
        }
        yield from changes.of_points(found, bounds, self.again, self.slots)

    def _question(self, moment: Ask, question: Question, path: str) -> Branch:
        asking = 0
        if question.when is not None:
            asking = self._ask(Asking("question", f"{path}.when", True, moment.id, question.id))
        made = [
            *changes.of_time(question.cost_s, question.cost_s, self.slots),
            *changes.of_effects(question.effects, self.slots),
            *changes.of_facts(question.reveals, self.slots),
        ]
        return Branch(asking, split(question.when, self.slots), tuple(made), None, path)

    def _needs(
        self, moment: Moment, facts: Sequence[str], path: str, item: str | None = None
    ) -> Iterator[tuple[int, Split]]:
        for number, fact in enumerate(facts):
            place = self.slots.of("fact", fact)
            if place is not None and ("fact", fact) not in self.slots.unknown:
                role: Role = "need" if item is None else "advice"
                asking = self._ask(Asking(role, f"{path}.needs[{number}]", True, moment.id, fact))
                yield asking, _is_known(place)


def _is_known(place: int) -> Split:
    def known(state: State) -> tuple[State | None, State | None]:
        return (state if state[place] & CAN_HOLD else None), (state if state[place] & CAN_FAIL else None)

    return known


def _length_s(clip: Clip) -> float:
    """The most time a clip can take, in s; without an out point nobody knows."""
    return math.inf if clip.out_ms is None else max(0.0, (clip.out_ms - clip.in_ms) / 1000)
