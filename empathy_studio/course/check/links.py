"""Findings about names that must lead somewhere: links to nothing, and variables used as what they are not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.references import Reference, gaps_in, names_of, references_of, value_kind
from empathy_studio.course.check.view import CourseView, LessonView, Setting
from empathy_studio.course.conditions import BUILT_IN_VARIABLES
from empathy_studio.course.diagnostic import Fix
from empathy_studio.course.graph import choices_of
from empathy_studio.course.ids import MomentId, SceneId
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Blank, Choose, Grant
from empathy_studio.course.scenes import Scene

TO_NOTHING = Finding("link-to-nothing", "error")
WRONG_KIND = Finding("variable-of-another-kind", "error")
FINDINGS = (TO_NOTHING, WRONG_KIND)

_NOUNS = {
    "scene": "scene",
    "character": "character in the cast",
    "skill": "skill",
    "fact": "fact in this lesson",
    "survey": "survey",
    "rubric": "rubric",
    "variable": "variable in this lesson",
    "moment": "moment in this lesson",
    "choice": "answer at that moment",
    "message": "message in this scene",
    "gap": "gap at this moment",
}

Known = Mapping[str, frozenset[str]]


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """Links inside one scene: a cue's message, the default of a timed moment, the gaps of a text."""
    messages = {message.id for message in scene.messages}
    for number, cue in enumerate(scene.cues):
        if cue.message is not None and cue.message not in messages:
            yield from _nothing("message", cue.message, f"cues[{number}].message", messages, item=cue.id)
    for number, moment in enumerate(scene.moments):
        if isinstance(moment, Choose) and moment.on_timeout is not None:
            choices = {choice.id for choice in moment.choices}
            if moment.on_timeout not in choices:
                path = f"moments[{number}].on_timeout"
                yield from _nothing("choice", moment.on_timeout, path, choices, moment=moment.id)
        elif isinstance(moment, Blank):
            gaps = {gap.id for gap in moment.gaps}
            for name in gaps_in(moment.text):
                if name not in gaps:
                    yield from _nothing("gap", name, f"moments[{number}].text", gaps, moment=moment.id, mend=False)


def of_lesson(view: LessonView) -> Findings:
    """Links from the scenes of a lesson, and from its pass rule, to what the lesson and the course hold."""
    lesson = view.lesson
    known = _known(view.course, lesson)
    for number, scene in enumerate(lesson.scenes):
        needs = view.remembered.of(_needs, scene)
        if all(names <= known[kind] for kind, names in needs.items()):
            continue
        for reference in references_of(scene):
            if reference.key not in known[reference.kind]:
                path = f"scenes[{number}].{reference.path}"
                if reference.kind == "choice":
                    yield from _no_such_answer(reference, lesson, scene, path)
                else:
                    yield from _unknown(reference, known, scene, path)
    for number, share in enumerate(lesson.pass_rule.skills):
        yield from _nothing_unless(known["skill"], "skill", share.skill, f"pass_rule.skills[{number}].skill")
    for number, end in enumerate(lesson.pass_rule.ends):
        yield from _nothing_unless(known["scene"], "scene", end, f"pass_rule.ends[{number}]")


def of_course(view: CourseView) -> Findings:
    """Links between the parts of `course.json`."""
    course = view.course
    surveys = frozenset(survey.id for survey in course.surveys)
    skills = frozenset(skill.id for skill in course.skills)
    for number, survey in enumerate(course.surveys):
        if survey.parallel_to is not None:
            path = f"surveys[{number}].parallel_to"
            yield from _nothing_unless(surveys, "survey", survey.parallel_to, path, file="course.json")
    for number, rubric in enumerate(course.rubrics):
        for line, criterion in enumerate(rubric.criteria):
            if criterion.skill is not None:
                path = f"rubrics[{number}].criteria[{line}].skill"
                yield from _nothing_unless(skills, "skill", criterion.skill, path, file="course.json")


def _needs(scene: Scene) -> dict[str, frozenset[str]]:
    """The names a scene refers to, by kind."""
    found: dict[str, set[str]] = {}
    for kind, _, key, *_ in names_of(scene):
        found.setdefault(kind, set()).add(key)
    return {kind: frozenset(names) for kind, names in found.items()}


def _known(course: Course, lesson: Lesson) -> Known:
    return {
        "scene": frozenset(scene.id for scene in lesson.scenes),
        "character": frozenset(character.id for character in course.cast),
        "skill": frozenset(skill.id for skill in course.skills),
        "fact": frozenset(fact.id for fact in lesson.facts),
        "survey": frozenset(survey.id for survey in course.surveys),
        "rubric": frozenset(rubric.id for rubric in course.rubrics),
        "variable": frozenset(_variable_uses(lesson)),
        "choice": frozenset(
            f"{moment.id}/{choice.id}"
            for scene in lesson.scenes
            for moment in scene.moments
            for choice in choices_of(moment)
        ),
    }


def _variable_uses(lesson: Lesson) -> Iterator[str]:
    """Each way in which a variable may be used: as what it is, and given a value where it is the lesson's own."""
    for variable in BUILT_IN_VARIABLES:
        yield f"{variable} as number"
    for own in lesson.variables:
        if own.id not in BUILT_IN_VARIABLES:
            yield f"{own.id} as {value_kind(own.value)}"
            yield f"{own.id} set to {value_kind(own.value)}"


def _unknown(reference: Reference, known: Known, scene: Scene, path: str) -> Findings:
    if reference.kind != "variable":
        names = known[reference.kind]
        yield from _nothing(
            reference.kind, reference.id, path, names, scene=scene.id, moment=reference.moment, item=reference.item
        )
        return
    uses = [use.split(" ", 1) for use in known["variable"]]
    if all(name != reference.id for name, _ in uses):
        names = frozenset(name for name, _ in uses)
        yield from _nothing(
            "variable", reference.id, path, names, scene=scene.id, moment=reference.moment, item=reference.item
        )
        return
    yield WRONG_KIND.at(path, *_wrong_kind(reference, uses), scene=scene.id, moment=reference.moment)


def _no_such_answer(reference: Reference, lesson: Lesson, scene: Scene, path: str) -> Findings:
    """What a condition on an answer taken names: no moment, one without answers to choose, or an answer not there."""
    name = MomentId(reference.key.partition("/")[0])
    moments = {moment.id: moment for one in lesson.scenes for moment in one.moments}
    if name not in moments:
        above = path.removesuffix("choice") + "moment"
        yield from _nothing("moment", name, above, moments, scene=scene.id, moment=reference.moment)
        return
    if not isinstance(moments[name], Choose | Grant):
        kind = moments[name].__struct_config__.tag
        yield TO_NOTHING.at(
            path.removesuffix("choice") + "moment",
            f"“{name}” is a moment of the kind “{kind}”, which has no answers to choose.",
            "Name a moment of the kind “choose” or “grant”, or ask about something else.",
            scene=scene.id,
            moment=reference.moment,
            item=reference.item,
        )
        return
    names = [choice.id for choice in choices_of(moments[name])]
    yield from _nothing(
        "choice", reference.id, path, names, scene=scene.id, moment=reference.moment, item=reference.item
    )


def _wrong_kind(reference: Reference, uses: Iterable[list[str]]) -> tuple[str, str]:
    kind = next(use.split()[-1] for name, use in uses if name == reference.id)
    use = reference.key.split(" ", 1)[1]
    if reference.id in BUILT_IN_VARIABLES and use.startswith("set"):
        return (
            f"“{reference.id}” is kept by the program and cannot be set.",
            "Add to it instead, or set a variable of your own.",
        )
    if "beside" in use:
        return (
            f"“{reference.id}” is compared with a {use.split()[-1]} as more or less; only numbers are.",
            "Compare it with “is” or “is_not”.",
        )
    said = "is set to" if use.startswith("set") else "is used as"
    return (
        f"“{reference.id}” {said} a {use.split()[-1]}, but it is a {kind}.",
        f"Use a {kind} here, or change the variable's value at the start.",
    )


def _nothing_unless(known: frozenset[str], kind: str, name: str, path: str, *, file: str = "") -> Findings:
    if name not in known:
        yield from _nothing(kind, name, path, known, file=file)


def _nothing(
    kind: str,
    name: str,
    path: str,
    known: Iterable[str],
    *,
    mend: bool = True,
    file: str = "",
    scene: SceneId | None = None,
    moment: MomentId | None = None,
    item: str | None = None,
) -> Findings:
    near = get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    remedy = f"Did you mean “{near[0]}”?" if near else "Choose one that is there, or add it."
    fix = Fix(label=f"Name “{near[0]}”", do="set", path=path, value=near[0]) if near and mend else None
    yield TO_NOTHING.at(
        path,
        f"There is no {_NOUNS[kind]} called “{name}”.",
        remedy,
        file=file,
        scene=scene,
        moment=moment,
        item=item,
        fix=fix,
    )
