"""What a run says of itself: one statement for each thing that happened, before it gets a time and a person."""

from __future__ import annotations

from typing import Literal

import msgspec

from empathy_studio.course.ids import MomentId, SceneId, SkillId
from empathy_studio.course.value import Value

Verb = Literal[
    "attempted",  # a run began
    "entered",  # a scene was entered
    "reached",  # a moment came due, or the clip came to its end
    "tapped",  # a tap while spotting cues
    "asked",  # one question of a tray was asked
    "answered",  # a moment was answered
    "scored",  # the learner scored an own answer with the rubric
    "passed",  # a moment went by unanswered (time ran out, or it was optional)
    "drafted",  # where the learner stands: clip position and half-written answer
    "continued",  # feedback or a scene without a question was left
    "suspended",  # the learner stopped
    "resumed",  # the learner went on
    "repaired",  # rewound to a former act to try another way, as practice
    "completed",  # an end was reached
    "left",  # the way out of a circle was taken; no end was reached
]

Interaction = Literal[
    "",
    "choice",
    "true-false",
    "fill-in",
    "long-fill-in",
    "matching",
    "performance",
    "sequencing",
    "likert",
    "numeric",
    "other",
]
"""The xAPI interaction types (xAPI 1.0.3, Data, Appendix C: SCORM 2004 interaction data)."""


IN_ALL = SkillId("")
"""Stands for all skills together in the score of a whole attempt. The most of it may be less than that of the skills
added up, since the best in one skill and the best in another may lie on different ways through the lesson."""


class SkillScore(Value, frozen=True, kw_only=True):
    """Points in one skill, or `IN_ALL`, and the most that could have been had."""

    skill: SkillId
    points: float
    most: float


class Result(Value, frozen=True, kw_only=True):
    """What came of it: points for this statement, and where the run stands after it.

    `success` is None where nothing is right or wrong. `rapport` is -100..100, `clock_s` handling seconds,
    `spent` money; `skills` are the points this statement brought; on the one that ends an attempt, those of all of it.
    """

    success: bool | None = None
    rapport: float = 0.0
    clock_s: float = 0.0
    spent: float = 0.0
    skills: tuple[SkillScore, ...] = ()
    duration_ms: int = 0


class Statement(Value, frozen=True, kw_only=True):
    """One thing that happened in a run.

    `act` is what the learner did, as canonical JSON; it stands on the first statement of a step only, and replaying
    the acts in order rebuilds the run exactly. `item` names the part of the moment this is about, where one moment
    makes several statements: the question that was asked, a statement that was rated, the `strength` of a feeling.
    `response` and `correct` follow the patterns of the xAPI specification for `interaction`. `private` statements (the
    journal) never leave the machine unless shared.
    """

    verb: Verb
    scene: SceneId | None = None
    moment: MomentId | None = None
    item: str = ""
    act: msgspec.Raw | None = None
    interaction: Interaction = ""
    response: str = ""
    correct: tuple[str, ...] = ()
    result: Result | None = None
    private: bool = False
