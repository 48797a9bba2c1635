"""The course: lessons, skills, cast, authority, surveys and rubrics, as frozen values."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from empathy_studio.course.conditions import VariableValue
from empathy_studio.course.ids import (
    ID_RULE,
    CharacterId,
    CourseId,
    CriterionId,
    FactId,
    FrameId,
    LessonId,
    RubricId,
    SceneId,
    SkillId,
    SurveyId,
    VariableId,
)
from empathy_studio.course.moments import Percent, RateItem, Scale, Seconds
from empathy_studio.course.scenes import MediaName, Scene
from empathy_studio.course.value import Value

COURSE_FORMAT = 1
"""The number of the course format that this program writes."""


class Skill(Value, frozen=True, kw_only=True):
    """One skill that is scored everywhere in the course."""

    id: Annotated[SkillId, ID_RULE]
    title: str
    meaning: str = ""


DEFAULT_SKILLS = (
    Skill(
        id=SkillId("understanding"),
        title="Understanding empathy",
        meaning="Seeing the situation as this customer sees it.",
    ),
    Skill(id=SkillId("listening"), title="Active listening", meaning="Noticing what is said, half said and not said."),
    Skill(
        id=SkillId("emotion"), title="Emotional intelligence", meaning="Naming feelings rightly, one's own among them."
    ),
    Skill(
        id=SkillId("communication"),
        title="Effective communication",
        meaning="Saying it plainly, warmly and in one's own words.",
    ),
    Skill(
        id=SkillId("role_play"),
        title="Role-play",
        meaning="Acting on what one noticed, within what the company allows.",
    ),
    Skill(id=SkillId("reflection"), title="Feedback and reflection", meaning="Looking back, and trying another way."),
)


class Limit(Value, frozen=True, kw_only=True):
    """What one role may grant alone; what is left out is not theirs to grant. `money` is in the course's currency."""

    role: str
    money: Annotated[float, Meta(ge=0.0)] = 0.0
    days: Annotated[int, Meta(ge=0, le=3650)] = 0
    exceptions: tuple[str, ...] = ()


class Authority(Value, frozen=True, kw_only=True):
    """What an agent may grant alone, and whom to ask above that, in rising order.

    `customer_value` is the course's own figure for what losing a customer costs; `currency` is shown behind it.
    """

    policy: str = ""
    currency: str = ""
    limits: tuple[Limit, ...] = ()
    customer_value: Annotated[float, Meta(ge=0.0)] = 0.0


class Voice(Value, frozen=True, kw_only=True):
    """How a character sounds.

    `pitch` and `formant` are shifts in semitones (-12 to 12), `pace` a factor (0.5 to 2) of the voice's own.
    """

    name: str = ""
    pitch: Annotated[float, Meta(ge=-12.0, le=12.0)] = 0.0
    formant: Annotated[float, Meta(ge=-12.0, le=12.0)] = 0.0
    pace: Annotated[float, Meta(ge=0.5, le=2.0)] = 1.0


class Circumstance(Value, frozen=True, kw_only=True):
    """One line of a profile: a label ("Household") and what is so for this person."""

    label: str
    text: str
    matters: bool = False


class Character(Value, frozen=True, kw_only=True):
    """Somebody in the course: a customer, the agent, a lead.

    `profile` holds their circumstances; those that `matters` are what they care about here. `look` names a drawn
    look of the storyboard; `portrait` is a picture in the media folder.
    """

    id: Annotated[CharacterId, ID_RULE]
    name: str
    role: str = ""
    voice: Voice = Voice()
    look: str = ""
    portrait: MediaName | None = None
    portrait_alt: str = ""
    profile: tuple[Circumstance, ...] = ()


class Survey(Value, frozen=True, kw_only=True):
    """Statements rated on one scale; `parallel_to` names the survey of which this is the parallel form."""

    id: Annotated[SurveyId, ID_RULE]
    title: str
    items: tuple[RateItem, ...] = ()
    scale: Scale = Scale()
    source: str = ""
    parallel_to: SurveyId | None = None


class Anchor(Value, frozen=True, kw_only=True):
    """What a score looks like in behaviour."""

    score: Annotated[int, Meta(ge=0, le=10)]
    text: str


class Criterion(Value, frozen=True, kw_only=True):
    """One line of a rubric. `weight` is its share of the whole in percent; a failed `critical` line fails the whole."""

    id: Annotated[CriterionId, ID_RULE]
    title: str
    skill: SkillId | None = None
    weight: Percent = 0.0
    critical: bool = False
    anchors: tuple[Anchor, ...] = ()


class Rubric(Value, frozen=True, kw_only=True):
    """How an answer in one's own words is scored: criteria whose weights add up to 100, each from `low` to `high`."""

    id: Annotated[RubricId, ID_RULE]
    title: str
    criteria: tuple[Criterion, ...] = ()
    low: Annotated[int, Meta(ge=0, le=10)] = 1
    high: Annotated[int, Meta(ge=1, le=10)] = 5


class Phrase(Value, frozen=True, kw_only=True):
    """A ready phrase that says little ("we apologise for any inconvenience"), in one language, and why it does.

    Without a `language` (a BCP 47 tag) it is in the course's own.
    """

    text: str
    language: str = ""
    why: str = ""


class Frame(Value, frozen=True, kw_only=True):
    """A frame of reference shown beside the customer's profile: usually the agent's own."""

    id: Annotated[FrameId, ID_RULE]
    title: str
    circumstances: tuple[Circumstance, ...] = ()


class Variable(Value, frozen=True, kw_only=True):
    """Something a lesson remembers: a flag (true/false), a number or a text, and its value at the start."""

    id: Annotated[VariableId, ID_RULE]
    value: VariableValue = 0.0
    title: str = ""


class Fact(Value, frozen=True, kw_only=True):
    """Something about this customer that a question, a cue or an answer can uncover."""

    id: Annotated[FactId, ID_RULE]
    text: str


class PassRule(Value, frozen=True, kw_only=True):
    """When an official attempt is passed: least share of all points and of single skills, and the ends that count."""

    score: Percent = 0.0
    skills: tuple[SkillShare, ...] = ()
    ends: tuple[SceneId, ...] = ()


class SkillShare(Value, frozen=True, kw_only=True):
    """The least share of one skill's points, in percent."""

    skill: SkillId
    score: Percent


class Lesson(Value, frozen=True, kw_only=True):
    """One conversation: scenes, where it starts, what it remembers, when it is passed.

    `purpose` tells practice from an assessment. `handling_s` is the handling time aimed at (0: none); with
    `live_clock` the time a trainee takes to answer counts as handling time too. `visits_before_way_out` is after how
    many visits of one scene a way out is offered.
    """

    format: int = COURSE_FORMAT
    id: Annotated[LessonId, ID_RULE]
    title: str
    summary: str = ""
    purpose: Literal["practice", "assessment", "survey"] = "practice"
    start: SceneId | None = None
    scenes: tuple[Scene, ...] = ()
    variables: tuple[Variable, ...] = ()
    facts: tuple[Fact, ...] = ()
    frames: tuple[Frame, ...] = ()
    rapport_start: Annotated[float, Meta(ge=-100.0, le=100.0)] = 0.0
    handling_s: Seconds = 0.0
    live_clock: bool = False
    pass_rule: PassRule = PassRule()
    minutes: Annotated[float, Meta(ge=0.0, le=600.0)] = 0.0
    visits_before_way_out: Annotated[int, Meta(ge=2, le=100)] = 5


class CourseFields(Value, frozen=True, kw_only=True):
    """What stands in `course.json` besides the order of the lessons.

    `language` is the source language and `languages` those it is translated into (BCP 47 tags). `version` only grows;
    `version_name` is the author's name for it. `reading_grade` is the reading level (US school grade) texts should
    stay below; 0 sets none.
    """

    format: int = COURSE_FORMAT
    id: Annotated[CourseId, ID_RULE]
    title: str
    summary: str = ""
    version: Annotated[int, Meta(ge=1, le=2_000_000_000)] = 1
    version_name: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""
    language: str = "en"
    languages: tuple[str, ...] = ()
    cover: MediaName | None = None
    cover_alt: str = ""
    reading_grade: Annotated[float, Meta(ge=0.0, le=20.0)] = 0.0
    skills: tuple[Skill, ...] = DEFAULT_SKILLS
    charter: str = ""
    authority: Authority | None = None
    cast: tuple[Character, ...] = ()
    surveys: tuple[Survey, ...] = ()
    rubrics: tuple[Rubric, ...] = ()
    phrases: tuple[Phrase, ...] = ()


class CourseFile(CourseFields, frozen=True, kw_only=True):
    """`course.json` as it lies on the disk: the lessons by id, in order."""

    lessons: tuple[LessonId, ...] = ()


class Translation(Value, frozen=True, kw_only=True):
    """`text/<lang>.json`: translated texts by string id, each beside the source text it was made from."""

    format: int = COURSE_FORMAT
    language: str
    texts: tuple[TranslatedText, ...] = ()


class TranslatedText(Value, frozen=True, kw_only=True):
    """One translated text: where it belongs (its string id), the source it was made from, and the translation."""

    id: str
    source: str
    text: str


class Course(CourseFields, frozen=True, kw_only=True):
    """A whole course in memory; it may be half written."""

    lessons: tuple[Lesson, ...] = ()
    translations: tuple[Translation, ...] = ()
