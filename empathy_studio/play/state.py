"""Where a learner stands: the run as one frozen value, its phases, its history, and what is on offer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

import msgspec

from empathy_studio.course.conditions import CLOCK, RAPPORT, SPENT, VariableValue
from empathy_studio.course.ids import ChoiceId, FactId, ItemId, MomentId, SceneId, SkillId, VariableId
from empathy_studio.play.acts import Act, CriterionScore, Draft, Tap

SkillPoints = Mapping[SkillId, float]
"""Points by skill; a skill that is not there has none."""


def no_points() -> SkillPoints:
    """Points of no skill at all."""
    return MappingProxyType({})


def _nothing() -> Mapping[Any, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Opening:
    """Nothing has happened yet; the run waits for `Begin`."""


@dataclass(frozen=True, slots=True)
class Playing:
    """The clip plays from `from_ms` until `until_ms` of the media, where `moment` is due or the clip ends.

    An `until_ms` of None is the end of a clip whose length is not known. `from_ms` is the stop before; where the
    learner stands between the two is the run's `position_ms`.
    """

    from_ms: int
    until_ms: int | None
    moment: MomentId | None


@dataclass(frozen=True, slots=True)
class Asking:
    """`moment` stands open. `asked` are the questions of a tray that were put already."""

    moment: MomentId
    asked: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparing:
    """The answer to `moment` stands beside model answers and rubric, to be scored by the learner."""

    moment: MomentId


@dataclass(frozen=True, slots=True)
class Feedback:
    """What the author says to the answer just given (Markdown); then on to `leads_to`, or on with this scene."""

    moment: MomentId
    texts: tuple[str, ...]
    leads_to: SceneId | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A scene without clip and without a question is read: its page, its messages, its picture."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The lesson is over, at `scene`; `way_out` says that it was left from a circle and no end was reached."""

    scene: SceneId
    way_out: bool = False


Phase = Opening | Playing | Asking | Comparing | Feedback | Reading | Ended

ReasonKind = Literal[
    "answer",  # what the author says to the answer given
    "cue",  # a cue found, missed, or met early or late
    "false_alarm",  # a tap where nothing was given away
    "assumed",  # advice given before the facts it needs were known
    "repeated",  # something was asked that was known or said already
    "authority",  # within or beyond what the agent may grant
    "boilerplate",  # a ready phrase
    "wording",  # what an answer in own words holds: the customer's words, name, feeling, next step
    "rubric",  # an own answer scored by rubric
    "time",  # the time ran out
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something counted as it did: one sentence, the author's own words where there are any, and the points.

    `good` is True for what went well, False for what did not, None for what is neither.
    """

    kind: ReasonKind
    text: str
    author: str = ""
    good: bool | None = None
    points: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One kind of act that is accepted now, and its bounds.

    `act` is the name of the act (`pick`). `ids` are the choices, questions, items, pairs, gaps or criteria it may
    name, in the order in which they are shown; `others` the right-hand sides of a matching, shuffled. Where several are
    taken, their number is `at_least` to `at_most`. Positions are ms of the media, from `from_ms` to `until_ms`
    (None: no bound). `time_limit_s` is when time runs out; `low` and `high` bound numbers.
    """

    act: str
    moment: MomentId | None = None
    ids: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    at_least: int = 0
    at_most: int = 0
    from_ms: int = 0
    until_ms: int | None = None
    time_limit_s: float | None = None
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Fading:
    """What is left of an effect that wears off: at each later scene `share` of `left` is taken back."""

    variable: VariableId
    left: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One moment answered: what was answered, what it brought, the most it could have, and why.

    `number` is the number of the act on the run's line. `part` says that this is one question of a tray, whose points
    stand in the answer that closes the tray as well. `ids` are the choices or items named; `text` is the
    learner's own words. `booked` is money granted, `stance` what the author holds of the decision. `taps` were made
    while spotting, which was over at `until_ms` of the clip; `scores` the learner gave by the rubric. `needed` are the
    facts that advice given here needs, `assumed` those of them that were not known when it was given.
    """

    number: int
    scene: SceneId
    moment: MomentId
    kind: str
    part: bool = False
    ids: tuple[str, ...] = ()
    text: str = ""
    points: SkillPoints = field(default_factory=no_points)
    most: SkillPoints = field(default_factory=no_points)
    success: bool | None = None
    reasons: tuple[Reason, ...] = ()
    booked: float = 0.0
    stance: str = ""
    took_ms: int = 0
    taps: tuple[Tap, ...] = ()
    until_ms: int = 0
    scores: tuple[CriterionScore, ...] = ()
    needed: tuple[FactId, ...] = ()
    assumed: tuple[FactId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One act on the run's line and where the run stood after it: this is what the curve is drawn from.

    `number` counts from 0 (the `Begin`). `scene` and `moment` are where the act was done, `then` the scene the run
    stood in afterwards. `rapport` is -100..100, `clock_s` handling time in s, `spent` money, `points` the points of
    all skills.
    """

    number: int
    act: Act
    scene: SceneId
    moment: MomentId | None
    then: SceneId
    rapport: float
    clock_s: float
    spent: float
    points: float


@dataclass(frozen=True, slots=True)
class Spotted:
    """The taps made so far in one stretch of spotting, in the order they were made."""

    moment: MomentId
    taps: tuple[Tap, ...] = ()


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Where one learner stands in one program; made by `start`, changed only by `step`.

    `position_ms` is where the clip stands, in ms of the media; `clip_over` says that it was played. `queue` are the
    moments of this scene that are still to be asked, in order. `spotting` are the stretches of spotting that are
    open. `points` are the points of each moment by skill: of several answers to one moment the best counts, skill
    by skill, so that a repair is worth something and going round in circles is not. `acts` are all acts from the
    first, which rebuild the run; `line` are those that count on the way to here, without stops and drafts. In
    practice after *rewind and repair* `official` is the run as it was ended, whose figures stay, and `branched_at`
    the number of acts on the line that were taken over from before.
    """

    phase: Phase = Opening()
    scene: SceneId | None = None
    seed: int = 0
    position_ms: int = 0
    clip_over: bool = False
    queue: tuple[MomentId, ...] = ()
    spotting: tuple[Spotted, ...] = ()
    variables: Mapping[VariableId, VariableValue] = msgspec.field(default_factory=_nothing)
    facts: tuple[FactId, ...] = ()
    visits: Mapping[SceneId, int] = msgspec.field(default_factory=_nothing)
    chosen: Mapping[MomentId, tuple[ChoiceId, ...]] = msgspec.field(default_factory=_nothing)
    points: Mapping[MomentId, SkillPoints] = msgspec.field(default_factory=_nothing)
    fading: tuple[Fading, ...] = ()
    answered: tuple[Answered, ...] = ()
    draft: Draft | None = None
    suspended: bool = False
    line: tuple[Trace, ...] = ()
    acts: tuple[Act, ...] = ()
    official: Run | None = None
    branched_at: int = 0

    @property
    def rapport(self) -> float:
        """The customer's rapport, -100 to 100."""
        return self._number(RAPPORT)

    @property
    def clock_s(self) -> float:
        """Handling time so far, in s."""
        return self._number(CLOCK)

    @property
    def spent(self) -> float:
        """What was granted so far, in the course's currency."""
        return self._number(SPENT)

    @property
    def ended(self) -> bool:
        """True once the lesson is over; practice may still follow."""
        return isinstance(self.phase, Ended)

    @property
    def practice(self) -> bool:
        """True on a practice line after *rewind and repair*."""
        return self.official is not None

    def skill_points(self, skill: SkillId) -> float:
        """The points earned so far in one skill; below zero when more was lost than won."""
        return sum(points.get(skill, 0.0) for points in self.points.values())

    def _number(self, variable: VariableId) -> float:
        value = self.variables.get(variable, 0.0)
        return 0.0 if isinstance(value, str) else float(value)
