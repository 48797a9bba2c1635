"""A program: one lesson of a course, resolved, ready to be played; nothing in it can be missing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import msgspec

from empathy_studio.course.check import what_stops
from empathy_studio.course.conditions import CLOCK, RAPPORT, SPENT, VariableValue
from empathy_studio.course.graph import asked_in_order
from empathy_studio.course.ids import (
    CharacterId,
    CourseId,
    LessonId,
    MomentId,
    RubricId,
    SceneId,
    SkillId,
    SurveyId,
    VariableId,
)
from empathy_studio.course.model import Authority, Character, Course, Lesson, Rubric, Skill, Survey
from empathy_studio.course.moments import Moment, Spot
from empathy_studio.course.scenes import Cue, Scene
from empathy_studio.course.translated import translated
from empathy_studio.errors import CourseError
from empathy_studio.play.phrases import PhraseBank, bank_of
from empathy_studio.play.sentences import sentence
from empathy_studio.sentence import Sentence

WORDING = frozenset(
    {
        *("title", "summary", "text", "prompt", "feedback", "prose", "meaning", "response", "label", "why", "answer"),
        *("policy", "profile", "voice", "look", "portrait", "portrait_alt", "picture", "picture_alt", "description"),
        *("captions", "storyboard", "position", "notes", "unit", "low_label", "high_label", "subject", "quoted"),
        *("media", "cover", "recording", "delay_ms", "minutes", "name", "source", "anchors", "frames", "format"),
        *("deed", "group"),
    }
)
"""Fields that change what is shown and not what counts; they are left out of a program's digest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of the clip in which cues are spotted, from `from_ms` up to `until_ms` of the media (None: its end)."""

    spot: Spot
    from_ms: int
    until_ms: int | None
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScenePlan:
    """One scene with its times worked out.

    The clip plays from `in_ms` to `out_ms` (ms of the media; None when its length is not known; both 0 without a clip).
    `queue` are the moments to ask, in order; `due` is the time each is asked at (None: when the clip is over).
    """

    scene: Scene
    in_ms: int
    out_ms: int | None
    moments: Mapping[MomentId, Moment]
    queue: tuple[MomentId, ...]
    due: Mapping[MomentId, int | None]
    stretches: tuple[Stretch, ...]

    @property
    def has_clip(self) -> bool:
        """True when the scene plays a clip."""
        return self.scene.clip is not None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Program:
    """A lesson ready to be played, in one language; two programs play alike when their digests are the same.

    `digest` names the rules it is played by: it stays the same in every language and when only wording or pictures
    change, and changes with anything that could change a run. `durations` are the known lengths of the media, in ms,
    by name.
    """

    course_id: CourseId
    course_version: int
    language: str
    lesson: Lesson
    start: SceneId
    scenes: Mapping[SceneId, ScenePlan]
    scene_of: Mapping[MomentId, SceneId]
    variables: Mapping[VariableId, VariableValue]
    skills: Mapping[SkillId, Skill]
    surveys: Mapping[SurveyId, Survey]
    rubrics: Mapping[RubricId, Rubric]
    cast: Mapping[CharacterId, Character]
    authority: Authority | None
    bank: PhraseBank
    durations: Mapping[str, int]
    digest: str

    @property
    def lesson_id(self) -> LessonId:
        """The lesson that is played."""
        return self.lesson.id

    def moment(self, moment: MomentId) -> Moment:
        """The moment with this id; KeyError when the lesson has none such."""
        return self.scenes[self.scene_of[moment]].moments[moment]

    def say(self, code: str, /, **values: str | int | float) -> str:
        """One of the program's own sentences, in the language that is played."""
        return sentence(self.language, code, **values)

    @property
    def teaches(self) -> bool:
        """True when answers are met with feedback at once; an assessment and a survey keep it for the debrief."""
        return self.lesson.purpose == "practice"


def program_of(
    course: Course, lesson_id: LessonId, language: str | None = None, *, durations: Mapping[str, int] | None = None
) -> Program:
    """The lesson `lesson_id` of `course` as a program in `language` (default: the course's own).

    Texts that are not translated, or whose source has changed since, stay in the course's own language.

    `durations` are the lengths of the media in ms, by name; a clip of unknown length without an out point ends when
    the player says so. Moments and cues outside the clip are asked at its nearer end. Raises CourseError naming
    file, place and remedy when the lesson is not there, has no start, or names something that is not there.
    """
    lesson = next((one for one in course.lessons if one.id == lesson_id), None)
    if lesson is None:
        known = ", ".join(one.id for one in course.lessons) or "none"
        raise CourseError(
            Sentence("course.json: there is no lesson “{0}”.", lesson_id), Sentence("The lessons are: {0}.", known)
        )
    spoken = language or course.language
    if spoken not in (course.language, *course.languages):
        known = ", ".join((course.language, *course.languages))
        raise CourseError(
            Sentence("course.json: the course is not translated into “{0}”.", spoken),
            Sentence("It speaks: {0}.", known),
        )
    _refuse_broken(course, lesson)
    lengths = dict(durations or {})
    digest = _digest(course, lesson, {scene.id: _plan(scene, lengths) for scene in lesson.scenes})
    written_in, course = course.language, translated(course, spoken)
    lesson = next(one for one in course.lessons if one.id == lesson_id)
    assert lesson.start is not None
    scenes = {scene.id: _plan(scene, lengths) for scene in lesson.scenes}
    return Program(
        course_id=course.id,
        course_version=course.version,
        language=spoken,
        lesson=lesson,
        start=lesson.start,
        scenes=MappingProxyType(scenes),
        scene_of=MappingProxyType({moment.id: scene.id for scene in lesson.scenes for moment in scene.moments}),
        variables=MappingProxyType(_first_values(lesson)),
        skills=MappingProxyType({skill.id: skill for skill in course.skills}),
        surveys=MappingProxyType({survey.id: survey for survey in course.surveys}),
        rubrics=MappingProxyType({rubric.id: rubric for rubric in course.rubrics}),
        cast=MappingProxyType({character.id: character for character in course.cast}),
        authority=course.authority,
        bank=bank_of(spoken, course.phrases, written_in),
        durations=MappingProxyType(lengths),
        digest=digest,
    )


def _refuse_broken(course: Course, lesson: Lesson) -> None:
    for found in what_stops(course, lesson):
        raise CourseError(Sentence("{0}: {1}", found.place, found.message), found.remedy)


def _first_values(lesson: Lesson) -> dict[VariableId, VariableValue]:
    own = {variable.id: variable.value for variable in lesson.variables}
    return own | {RAPPORT: lesson.rapport_start, CLOCK: 0.0, SPENT: 0.0}


def _plan(scene: Scene, lengths: Mapping[str, int]) -> ScenePlan:
    start, end = _clip_times(scene, lengths)
    due: dict[MomentId, int | None] = {}
    for moment in scene.moments:
        on_clip = scene.clip is not None and moment.at_ms is not None
        due[moment.id] = _inside(moment.at_ms or 0, start, end) if on_clip else None
    return ScenePlan(
        scene=scene,
        in_ms=start,
        out_ms=end,
        moments=MappingProxyType({moment.id: moment for moment in scene.moments}),
        queue=tuple(
            moment.id for moment in asked_in_order(scene) if scene.clip is None or not isinstance(moment, Spot)
        ),
        due=MappingProxyType(due),
        stretches=tuple(
            _stretch(moment, scene, start, end) for moment in scene.moments if isinstance(moment, Spot) and scene.clip
        ),
    )


def _clip_times(scene: Scene, lengths: Mapping[str, int]) -> tuple[int, int | None]:
    if scene.clip is None:
        return 0, 0
    known = lengths.get(scene.clip.media) or None
    start = min(scene.clip.in_ms, known) if known is not None else scene.clip.in_ms
    ends = [end for end in (scene.clip.out_ms, known) if end is not None]
    return start, max(start, min(ends)) if ends else None


def _inside(at_ms: int, start: int, end: int | None) -> int:
    return max(start, at_ms if end is None else min(at_ms, end))


def _stretch(spot: Spot, scene: Scene, start: int, end: int | None) -> Stretch:
    first = start if spot.at_ms is None else _inside(spot.at_ms, start, end)
    last = end if spot.until_ms is None else max(first, _inside(spot.until_ms, start, end))
    cues = [cue for cue in scene.cues if cue.start_ms >= first and (last is None or cue.start_ms < last)]
    cues.sort(key=lambda cue: (cue.start_ms, cue.end_ms))
    return Stretch(spot=spot, from_ms=first, until_ms=last, cues=tuple(cues))


def _digest(course: Course, lesson: Lesson, scenes: Mapping[SceneId, ScenePlan]) -> str:
    rules: dict[str, Any] = {
        "lesson": _rules(msgspec.to_builtins(lesson)),
        "skills": [skill.id for skill in course.skills],
        "authority": _rules(msgspec.to_builtins(course.authority)),
        "surveys": _rules(msgspec.to_builtins(course.surveys)),
        "rubrics": _rules(msgspec.to_builtins(course.rubrics)),
        "times": {name: [plan.in_ms, plan.out_ms] for name, plan in scenes.items()},
    }
    written = msgspec.json.encode(rules, order="deterministic")
    return hashlib.blake2b(written, digest_size=16).hexdigest()


def _rules(data: Any) -> Any:
    """`data` without its wording; of feedback it is kept that there is some, for then it is read before going on."""
    if isinstance(data, dict):
        rules = {name: _rules(value) for name, value in data.items() if name not in WORDING}
        return rules | {"feedback": True} if data.get("feedback") else rules
    if isinstance(data, list | tuple):
        return [_rules(item) for item in data]
    return data
