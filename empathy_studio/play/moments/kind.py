"""What every kind of moment gives to the run, the scores, the editor and the players that try a lesson out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from empathy_studio.course.conditions import Effect
from empathy_studio.course.ids import ChoiceId, FactId, ItemId, SceneId, SkillId
from empathy_studio.course.moments import Moment, Points
from empathy_studio.play.acts import Act, CriterionScore, Tap
from empathy_studio.play.program import Program, ScenePlan
from empathy_studio.play.state import Asking, Offer, Reason, Run, SkillPoints, no_points
from empathy_studio.play.statement import Interaction


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a moment stands open: the program, the run, and the moment."""

    program: Program
    run: Run
    moment: Any

    @property
    def plan(self) -> ScenePlan:
        """The scene the moment belongs to."""
        return self.program.scenes[self.program.scene_of[self.moment.id]]

    @property
    def place(self) -> tuple[str | int, ...]:
        """What shuffles of this moment are drawn from besides the seed: the moment and the visit."""
        return (self.moment.id, self.run.visits.get(self.plan.scene.id, 0))

    @property
    def asked(self) -> tuple[ItemId, ...]:
        """The questions of a tray that were put already."""
        phase = self.run.phase
        return phase.asked if isinstance(phase, Asking) else ()

    @property
    def taps(self) -> tuple[Tap, ...]:
        """The taps made so far, for spotting."""
        return next((one.taps for one in self.run.spotting if one.moment == self.moment.id), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A further statement about the same answer: of which part of the moment, and in which form."""

    item: str
    interaction: Interaction
    response: str
    correct: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one act at a moment came to.

    `stays` leaves the moment open for more; `compares` opens the model answers next. `silent` says that the moment
    went by unanswered. `item` is the part of the moment the answer is about, `beside` are further parts. `response` and
    `correct` are written as xAPI 1.0.3 (part two, 2.4.4.1, and appendix C) asks for `interaction`. `needed` are the
    facts that advice given here needs, `assumed` those of them that are not known.
    """

    interaction: Interaction
    item: str = ""
    response: str = ""
    correct: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()
    ids: tuple[str, ...] = ()
    text: str = ""
    chosen: tuple[ChoiceId, ...] = ()
    points: SkillPoints = field(default_factory=no_points)
    most: SkillPoints = field(default_factory=no_points)
    success: bool | None = None
    reasons: tuple[Reason, ...] = ()
    feedback: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    facts: tuple[FactId, ...] = ()
    needed: tuple[FactId, ...] = ()
    assumed: tuple[FactId, ...] = ()
    cost_s: float = 0.0
    booked: float = 0.0
    stance: str = ""
    scores: tuple[CriterionScore, ...] = ()
    leads_to: SceneId | None = None
    asked: tuple[ItemId, ...] = ()
    stays: bool = False
    compares: bool = False
    silent: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One way in which a moment can be left, whatever its conditions: where to, and the most points it can bring.

    `most` is the most of each skill for itself; `together` the most that one answer wins in all skills, what it loses
    left aside.
    """

    leads_to: SceneId | None = None
    most: SkillPoints = field(default_factory=no_points)
    together: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the editor's form for a kind of moment.

    `name` is the field of the model, `type` how it is edited, `unit` what numbers count, `low` and `high` the range,
    `options` what can be chosen from; `of` are the fields of each entry of a list, or of a value inside the value.
    `section` is the heading below which the field stands, empty for those that stand first.
    """

    name: str
    label: str
    type: Literal[
        "text", "sentence", "prose", "number", "whole", "flag", "option", "words", "value", "time", "media", "id",
        "facts", "scenes", "points", "effects", "condition", "list", "struct",
        "choice", "scene", "skill", "survey", "rubric", "character", "message",
    ]  # fmt: skip
    help: str = ""
    unit: str = ""
    low: float | None = None
    high: float | None = None
    options: tuple[str, ...] = ()
    of: tuple[Field, ...] = ()
    section: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of moment: everything the rest of the program needs to know of it.

    `offers` are the acts accepted while it stands open, `refusal` one sentence why an act that fits the offers still
    cannot be (empty: it can), `askable` whether there is anything to answer at all, `take` what an accepted act
    comes to. `outcomes` are the ways out of it for the map and the scores. `answers` are acts a player may try
    next: from the best for this moment alone to the worst; a number draws where there are too many to list.
    """

    name: str
    model: type[Moment]
    title: str
    interaction: Interaction
    acts: tuple[type[Act], ...]
    offers: Callable[[Seat], tuple[Offer, ...]]
    take: Callable[[Seat, Act], Taken]
    outcomes: Callable[[Program, Any], tuple[Outcome, ...]]
    answers: Callable[[Seat, int], tuple[Act, ...]]
    refusal: Callable[[Seat, Act], str] = lambda _seat, _act: ""
    askable: Callable[[Seat], bool] = lambda _seat: True
    form: tuple[Field, ...] = ()


def summed(points: tuple[Points, ...], share: float = 1.0) -> SkillPoints:
    """Points by skill, each times `share`; several entries for one skill add up."""
    total: dict[SkillId, float] = {}
    for one in points:
        total[one.skill] = total.get(one.skill, 0.0) + one.points * share
    return MappingProxyType(total)


def added_up(*parts: Mapping[SkillId, float]) -> SkillPoints:
    """Several points by skill as one."""
    total: dict[SkillId, float] = {}
    for part in parts:
        for skill, points in part.items():
            total[skill] = total.get(skill, 0.0) + points
    return MappingProxyType(total)


def highest(*parts: Mapping[SkillId, float]) -> SkillPoints:
    """For each skill the most of `parts`; where one of them says nothing of a skill, it counts as 0."""
    most: dict[SkillId, float] = {}
    for part in parts:
        for skill, points in part.items():
            most[skill] = max(most.get(skill, points), points)
    for skill, points in most.items():
        if points < 0.0 and not all(skill in part for part in parts):
            most[skill] = 0.0
    return MappingProxyType(most)


def scored(points: tuple[Points, ...], share: float) -> tuple[SkillPoints, SkillPoints]:
    """What a share (0 to 1) of the points brings, and the most they can bring (never below nothing)."""
    return summed(points, share), highest(summed(points), no_points())


def judged(
    moment: Any,
    interaction: Interaction,
    *,
    share: float,
    good: bool,
    told: str,
    response: str,
    correct: tuple[str, ...],
    ids: tuple[str, ...] = (),
    text: str = "",
) -> Taken:
    """An answer worth `share` (0 to 1) of the moment's points, explained by `told` and the author's feedback."""
    points, most = scored(moment.points, share)
    return Taken(
        interaction=interaction,
        response=response,
        correct=correct,
        ids=ids,
        text=text,
        points=points,
        most=most,
        success=good,
        reasons=(Reason(kind="answer", text=told, author=moment.feedback, good=good, points=total(points)),),
        feedback=(moment.feedback,) if moment.feedback else (),
    )


def points_outcomes(_program: Program, moment: Any) -> tuple[Outcome, ...]:
    """The one way out of a moment that brings up to its points and leads nowhere else."""
    return (outcome((scored(moment.points, 0.0)[1],)),)


def written(text: str) -> str:
    """`text` fit to stand in a response: the signs `[,]`, `[.]` and `[:]`, which part responses, are drawn asunder."""
    for sign in ",.:":
        text = text.replace(f"[{sign}]", f"[ {sign} ]")
    return text


def figure(number: float) -> str:
    """A number as it stands in a response: without needless digits, a point before the decimals."""
    return str(int(number)) if number == int(number) else repr(number)


def outcome(parts: Iterable[SkillPoints], leads_to: SceneId | None = None) -> Outcome:
    """The way out that each of the answers worth `parts` takes."""
    worth = tuple(parts)
    return Outcome(leads_to=leads_to, most=highest(*worth), together=max(map(won, worth), default=0.0))


def won(points: Mapping[SkillId, float]) -> float:
    """What is won in all skills together, what is lost left aside."""
    return sum(max(0.0, one) for one in points.values())


def total(points: Mapping[SkillId, float]) -> float:
    """The points of all skills together."""
    return sum(points.values())


WHEN, HOW, HEARD = "When it is asked", "How it is answered", "Words to listen for"
"""The headings of the fields that do not stand first."""

BASIC_FORM = (
    Field(name="prompt", label="Question", type="prose", help="What the trainee is asked; Markdown."),
    Field(
        name="at_ms",
        label="Asked at",
        type="time",
        unit="ms",
        low=0,
        high=86_400_000,
        help="The time in the clip; left empty, it is asked when the clip is over.",
        section=WHEN,
    ),
    Field(name="when", label="Only if", type="condition", help="Left empty, it is always asked.", section=WHEN),
)
"""The fields that every kind of moment has."""

FEEDBACK = Field(name="feedback", label="Feedback", type="prose", help="Say why, in one or two sentences.")
POINTS = Field(
    name="points", label="Points", type="points", low=-1000, high=1000, help="The most it can bring, by skill."
)
