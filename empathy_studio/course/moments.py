"""The kinds of moment: something asked of the trainee at a time in a clip, or at its end."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from empathy_studio.course.conditions import Condition, Effect
from empathy_studio.course.ids import (
    ID_RULE,
    MEDIA_RULE,
    ChoiceId,
    FactId,
    ItemId,
    MomentId,
    RubricId,
    SceneId,
    SkillId,
    SurveyId,
)
from empathy_studio.course.value import Value

Milliseconds = Annotated[int, Meta(ge=0, le=86_400_000)]
Seconds = Annotated[float, Meta(ge=0.0, le=86_400.0)]
Share = Annotated[float, Meta(ge=0.0, le=1.0)]
Percent = Annotated[float, Meta(ge=0.0, le=100.0)]


class Points(Value, frozen=True, kw_only=True):
    """Points for one skill; negative points are allowed and never take a skill's total below zero at the end."""

    skill: SkillId
    points: Annotated[float, Meta(ge=-1000.0, le=1000.0)]


class Choice(Value, frozen=True, kw_only=True):
    """One answer on offer.

    `leads_to` names the scene that follows; left out, the present scene goes on after the feedback.
    `when` says under which condition it is on offer. `best` marks what the author holds for the best
    answer. `feedback` (Markdown) says why, in one or two sentences. `recommends` marks an answer that
    advises the customer, so that the facts in `needs` should be known by then. `deed` marks what is done and not said
    (wait, fetch the shoe): in a written channel it is no message.
    """

    id: Annotated[ChoiceId, ID_RULE]
    text: str
    feedback: str = ""
    leads_to: SceneId | None = None
    points: tuple[Points, ...] = ()
    effects: tuple[Effect, ...] = ()
    when: Condition | None = None
    best: bool = False
    recommends: bool = False
    needs: tuple[FactId, ...] = ()
    deed: bool = False


class MomentFields(Value, frozen=True, kw_only=True):
    """What every moment has.

    `at_ms` is the time in the clip (ms of the media) at which it is asked; left out, it is asked at the end of
    the clip. `when` says under which condition it is asked at all. `prompt` is Markdown.
    """

    id: Annotated[MomentId, ID_RULE]
    prompt: str = ""
    at_ms: Milliseconds | None = None
    when: Condition | None = None


class Choose(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="choose"):
    """Pick one answer, or several when `multiple`.

    `time_limit_s` makes it timed: when time is out `on_timeout` is taken (or, left out, the moment passes
    unanswered). `shuffle` puts the answers in an order drawn from the run's seed. For several answers the points
    of those picked add up; `at_least` and `at_most` bound how many may be picked.
    """

    choices: tuple[Choice, ...] = ()
    multiple: bool = False
    at_least: Annotated[int, Meta(ge=0, le=50)] = 1
    at_most: Annotated[int, Meta(ge=1, le=50)] | None = None
    shuffle: bool = False
    time_limit_s: Annotated[float, Meta(gt=0.0, le=3600.0)] | None = None
    on_timeout: ChoiceId | None = None


class Spot(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="spot"):
    """Tap when a cue shows, while the clip plays from `at_ms` (default: its start) to `until_ms` (default: its end).

    A tap inside a cue, widened by `early_ms` before and `late_ms` after it, counts for that cue once; any other tap
    is a false alarm. A cue of weight w found brings `points_per_weight` * w points in `skill`; each false alarm costs
    `false_alarm_cost` points.
    """

    skill: SkillId
    until_ms: Milliseconds | None = None
    early_ms: Milliseconds = 300
    late_ms: Milliseconds = 1500
    points_per_weight: Annotated[float, Meta(ge=0.0, le=1000.0)] = 1.0
    false_alarm_cost: Annotated[float, Meta(ge=0.0, le=1000.0)] = 0.5


class PanelAnswer(Value, frozen=True, kw_only=True):
    """One answer of the expert panel: a feeling, its strength (1 faint to 5 overwhelming) and how many named it."""

    feeling: str
    strength: Annotated[int, Meta(ge=1, le=5)] = 3
    experts: Annotated[int, Meta(ge=1, le=1000)] = 1


class Feel(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="feel"):
    """Name the customer's feeling on the wheel, and its strength, beside the answers of an expert panel.

    `points` is the most that can be earned, for the answer most experts gave.
    """

    panel: tuple[PanelAnswer, ...] = ()
    points: tuple[Points, ...] = ()
    feedback: str = ""


class Question(Value, frozen=True, kw_only=True):
    """One question the agent may ask: what it costs in time, what it uncovers, and whether it was said already."""

    id: Annotated[ItemId, ID_RULE]
    text: str
    answer: str = ""
    cost_s: Seconds = 0.0
    reveals: tuple[FactId, ...] = ()
    already_said: bool = False
    feedback: str = ""
    points: tuple[Points, ...] = ()
    effects: tuple[Effect, ...] = ()
    when: Condition | None = None


class Ask(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="ask"):
    """A tray of questions; ask as many as you like, then go on.

    `needs` are the facts that should be known before anything is recommended. A question whose facts are known
    already, or that is marked `already_said`, brings `repeat_points`.
    """

    questions: tuple[Question, ...] = ()
    needs: tuple[FactId, ...] = ()
    points_when_ready: tuple[Points, ...] = ()
    repeat_points: tuple[Points, ...] = ()
    feedback: str = ""


class ModelAnswer(Value, frozen=True, kw_only=True):
    """An answer a good agent might give, and why it works."""

    text: str
    why: str = ""


class ReplyFields(MomentFields, frozen=True, kw_only=True):
    """What an answer in one's own words is judged by, typed or spoken.

    `echoes` are the customer's own words worth taking up, `feelings` the words that name what they feel,
    `next_steps` the words of an action promised, `names` the forms of the customer's name. They are looked for as
    words, nothing more. `points` is the most that self-scoring with the rubric can earn.
    """

    model_answers: tuple[ModelAnswer, ...] = ()
    rubric: RubricId | None = None
    echoes: tuple[str, ...] = ()
    feelings: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    points: tuple[Points, ...] = ()
    feedback: str = ""


class Reply(ReplyFields, frozen=True, kw_only=True, tag_field="kind", tag="reply"):
    """Answer in one's own words, as `medium` asks; `at_least_words` to `at_most_words` long."""

    medium: Literal["say", "chat", "email", "text"] = "say"
    at_least_words: Annotated[int, Meta(ge=0, le=2000)] = 3
    at_most_words: Annotated[int, Meta(ge=1, le=2000)] = 200


class Record(ReplyFields, frozen=True, kw_only=True, tag_field="kind", tag="record"):
    """Answer by microphone or camera, at most `at_most_s` long; where there is none it is typed as a reply."""

    medium: Literal["sound", "video"] = "sound"
    at_most_s: Annotated[float, Meta(gt=0.0, le=600.0)] = 60.0


class GrantOption(Choice, frozen=True, kw_only=True):
    """One thing the agent may grant.

    `cost` is money, `days` the extra days, `exception` the kind of exception granted; what goes beyond the course's
    authority needs `escalates`, which makes this the way to the lead (usually a scene in `leads_to`). `stance` is
    what the author holds of it, shown in the debrief.
    """

    cost: Annotated[float, Meta(ge=0.0)] = 0.0
    days: Annotated[int, Meta(ge=0, le=3650)] = 0
    exception: str = ""
    escalates: bool = False
    stance: Literal["too_strict", "fair", "too_lavish"] = "fair"


class Grant(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="grant"):
    """Decide within the course's authority; the cost of what is granted is booked to `spent`."""

    options: tuple[GrantOption, ...] = ()


class RateItem(Value, frozen=True, kw_only=True):
    """One statement to rate; `reverse` turns the scale round when it is scored; `audiences` are who is asked."""

    id: Annotated[ItemId, ID_RULE]
    text: str
    reverse: bool = False
    audiences: tuple[str, ...] = ()


class Scale(Value, frozen=True, kw_only=True):
    """A rating scale from `low` to `high` in whole steps, with words at both ends."""

    low: Annotated[int, Meta(ge=0, le=10)] = 1
    high: Annotated[int, Meta(ge=1, le=11)] = 5
    low_label: str = "not at all"
    high_label: str = "very much"


class Rate(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="rate"):
    """Rate statements on a scale: the items of `survey`, or, left out, the items that stand here."""

    survey: SurveyId | None = None
    items: tuple[RateItem, ...] = ()
    scale: Scale = Scale()


class OrderItem(Value, frozen=True, kw_only=True):
    """One thing to put in order."""

    id: Annotated[ItemId, ID_RULE]
    text: str


class Order(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="order"):
    """Put things in order; they stand here in the right one and are shown shuffled."""

    items: tuple[OrderItem, ...] = ()
    points: tuple[Points, ...] = ()
    feedback: str = ""


class Pair(Value, frozen=True, kw_only=True):
    """A thing and what belongs to it."""

    id: Annotated[ItemId, ID_RULE]
    left: str
    right: str


class Match(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="match"):
    """Bring together what belongs together; the right-hand side is shown shuffled."""

    pairs: tuple[Pair, ...] = ()
    points: tuple[Points, ...] = ()
    feedback: str = ""


class Gap(Value, frozen=True, kw_only=True):
    """One gap: the answers that are taken as right, compared without case unless `exact`."""

    id: Annotated[ItemId, ID_RULE]
    answers: tuple[str, ...] = ()
    exact: bool = False


class Blank(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="blank"):
    """Fill the gaps of `text`, in which `{gap-id}` stands for a gap."""

    text: str = ""
    gaps: tuple[Gap, ...] = ()
    points: tuple[Points, ...] = ()
    feedback: str = ""


class Number(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="number"):
    """Give a number; right between `low` and `high`, both included. `unit` is shown behind the field."""

    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    points: tuple[Points, ...] = ()
    feedback: str = ""


class Area(Value, frozen=True, kw_only=True):
    """An ellipse on the picture, in shares of its width and height, from the top left corner."""

    id: Annotated[ItemId, ID_RULE]
    x: Share
    y: Share
    width: Share
    height: Share
    feedback: str = ""
    right: bool = True
    label: str = ""


class Point(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="point"):
    """Point at a place on the picture or the paused frame; right inside an area marked `right`."""

    areas: tuple[Area, ...] = ()
    picture: Annotated[str, MEDIA_RULE] | None = None
    picture_alt: str = ""
    points: tuple[Points, ...] = ()
    feedback: str = ""


class Reflect(MomentFields, frozen=True, kw_only=True, tag_field="kind", tag="reflect"):
    """A page of the private journal; it never leaves the machine unless the trainee shares it."""

    optional: bool = True


Moment = Choose | Spot | Feel | Ask | Reply | Record | Grant | Rate | Order | Match | Blank | Number | Point | Reflect
