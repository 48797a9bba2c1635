"""The moments of a scene as steps: from what may be so before one is asked to what may be so after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from empathy_studio.course.ids import MomentId, SceneId
from empathy_studio.course.reach.changes import Change, changed
from empathy_studio.course.reach.slots import State
from empathy_studio.course.reach.splits import Split
from empathy_studio.course.reach.states import join
from empathy_studio.course.reach.values import CAN_FAIL, CAN_HOLD

Role = Literal["scene", "moment", "choice", "question", "way", "need", "advice", "offer"]


class Asking(NamedTuple):
    """One thing a scene asks about, and where: a condition (`when`), a fact needed, or whether any answer is on offer.

    `path` is the place inside the scene. `conditional` is False for a moment that has no condition: then it only tells
    whether a run comes to it at all; the first is the scene itself. `item` is the choice, the question or the fact.
    """

    role: Role
    path: str
    conditional: bool = True
    moment: MomentId | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Passed:
    """What comes of a scene: the state on each way out (None: the lesson ends), which links are taken, and what each
    thing asked about can be (bits of `CAN_HOLD` and `CAN_FAIL`; 0: no run comes to it).
    """

    out: Mapping[SceneId | None, State]
    taken: frozenset[str]
    verdicts: tuple[int, ...]


class Books:
    """The books of one passage while it is worked out."""

    def __init__(self, askings: int) -> None:
        self.out: dict[SceneId | None, State] = {}
        self.taken: set[str] = set()
        self.verdicts = [0] * askings

    def leave(self, target: SceneId | None, path: str, state: State) -> None:
        self.taken.add(path)
        there = self.out.get(target)
        self.out[target] = state if there is None else join(there, state)

    def weigh(self, number: int, part: Split | None, state: State) -> tuple[State | None, State | None]:
        """The two sides of a condition, with its verdict booked."""
        if part is None and not number:
            return state, None
        holds, fails = (state, None) if part is None else part(state)
        self.verdicts[number] |= (CAN_HOLD if holds is not None else 0) | (CAN_FAIL if fails is not None else 0)
        return holds, fails


class Branch(NamedTuple):
    """One answer or question: its condition (with no number where there is none), what it changes, where it leads."""

    asking: int
    when: Split | None
    changes: tuple[Change, ...]
    target: SceneId | None
    path: str
    needs: tuple[tuple[int, Split], ...] = ()


class Step:
    """One moment of a scene, and what may be so after it."""

    def __init__(self, asking: int, when: Split | None, keeps_moving: bool, before: Sequence[Change]) -> None:
        self.asking = asking
        self.when = when
        self.keeps_moving = keeps_moving
        self.before = tuple(before)

    def go(self, state: State, books: Books) -> State | None:
        """The state with which the scene goes on after this moment; None when no run does."""
        asked, skipped = books.weigh(self.asking, self.when, state)
        if asked is not None and self.keeps_moving:
            skipped = state
        if asked is None:
            return skipped
        after = self.answer(changed(asked, self.before), books)
        if after is None or skipped is None:
            return skipped if after is None else after
        return join(after, skipped)

    def answer(self, state: State, books: Books) -> State | None:
        """After the moment was asked; here, for kinds whose answers change nothing more."""
        return state


class PickOne(Step):
    """One answer of several; `silent` says that it may also pass with none, `default` which answer time takes."""

    branches: tuple[Branch, ...] = ()
    offer: int = 0
    timed: bool = False
    default: Branch | None = None

    def answer(self, state: State, books: Books) -> State | None:
        on: State | None = None
        none_left: State | None = state
        for branch in self.branches:
            ready, barred = books.weigh(branch.asking, branch.when, state)
            if ready is not None:
                on = _either(on, _taken(branch, ready, books))
            if none_left is not None and branch.when is not None:
                none_left = branch.when(none_left)[1]
            elif branch.when is None:
                none_left = None
            if self.timed and barred is not None and branch is self.default:
                on = _either(on, barred)
        if self.branches:
            books.verdicts[self.offer] |= CAN_HOLD if none_left is None else CAN_HOLD | CAN_FAIL
        if self.timed and self.default is None:
            on = _either(on, state)
        return on if none_left is None else _either(on, none_left)


class PickSeveral(Step):
    """Several answers: any of them, their changes in the order they are written, the first that leads on decides."""

    branches: tuple[Branch, ...] = ()
    offer: int = 0
    may_pass: bool = False

    def answer(self, state: State, books: Books) -> State | None:
        so_far = state
        leading: list[tuple[Branch, State]] = []
        none_left: State | None = state
        for branch in self.branches:
            ready, _ = books.weigh(branch.asking, branch.when, state)
            if none_left is not None:
                none_left = None if branch.when is None else branch.when(none_left)[1]
            if ready is None:
                continue
            picked = changed(so_far, branch.changes)
            leading = [(other, join(held, changed(held, branch.changes))) for other, held in leading]
            if branch.target is not None:
                leading.append((branch, picked))
            so_far = join(so_far, picked)
        for branch, held in leading:
            books.leave(branch.target, branch.path, held)
        if self.branches:
            books.verdicts[self.offer] |= CAN_HOLD if none_left is None else CAN_HOLD | CAN_FAIL
        if not self.may_pass and none_left is None and all(branch.target is not None for branch in self.branches):
            return None
        return so_far


class AskAround(Step):
    """A tray of questions: any of them, each once, in any order."""

    branches: tuple[Branch, ...] = ()
    needs: tuple[tuple[int, Split], ...] = ()
    after: tuple[Change, ...] = ()

    def answer(self, state: State, books: Books) -> State | None:
        for _ in self.branches:
            before = state
            for branch in self.branches:
                ready, _ = books.weigh(branch.asking, branch.when, state)
                if ready is not None:
                    state = join(state, changed(ready, branch.changes))
            if state == before:
                break
        for branch in self.branches:  # a question may take itself off the tray, or the last one another
            books.weigh(branch.asking, branch.when, state)
        for number, need in self.needs:
            books.weigh(number, need, state)
        return changed(state, self.after)


def _taken(branch: Branch, state: State, books: Books) -> State | None:
    for number, need in branch.needs:
        books.weigh(number, need, state)
    state = changed(state, branch.changes) if branch.changes else state
    if branch.target is None:
        return state
    books.leave(branch.target, branch.path, state)
    return None


def _either(one: State | None, other: State | None) -> State | None:
    if one is None or other is None:
        return other if one is None else one
    return join(one, other)
