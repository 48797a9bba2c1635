"""What a condition can be about and an effect can change, as menus show it, and the parts made from what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from PySide6.QtCore import QCoreApplication

from empathy_studio.author.wording import COMPARISONS
from empathy_studio.course.conditions import (
    RAPPORT,
    Chose,
    Compare,
    Comparison,
    Condition,
    Known,
    SkillPoints,
    VariableValue,
    Visited,
)
from empathy_studio.course.ids import ChoiceId, FactId, MomentId, SceneId, SkillId, VariableId
from empathy_studio.ui.make.fields.form_model import FormModel
from empathy_studio.ui.make.fields.naming import Option, answers_in, facts_in, scenes_in, variables_in
from empathy_studio.ui.make.fields.value_editor import kind_of_value

Subject = tuple[str, str]
"""What a condition is about: its kind (`variable`, `skill`, `fact`, `scene`, `answer`), and which variable or skill."""


def words(text: str) -> str:
    """A text of the condition menus, in the language of the program."""
    return QCoreApplication.translate("Conditions", text)


def subjects(model: FormModel) -> list[Option]:
    """Everything a condition of this lesson can be about."""
    found: list[Option] = [(("variable", one), name) for one, name in variables_in(model.lesson)]
    found += [(("skill", one.id), words("Points: {0}").format(one.title)) for one in model.course.skills]
    if facts_in(model.lesson):
        found.append((("fact", ""), words("A fact")))
    found.append((("scene", ""), words("A scene")))
    if answers_in(model.lesson):
        found.append((("answer", ""), words("An answer given")))
    return found


def subject_of(part: Condition) -> Subject:
    """What a part is about."""
    match part:
        case Compare():
            return "variable", part.variable
        case SkillPoints():
            return "skill", part.skill
        case Known():
            return "fact", ""
        case Visited():
            return "scene", ""
    return "answer", ""


def things(model: FormModel, subject: Subject) -> list[Option]:
    """Which fact, scene or answer it can be; none where the subject says it all."""
    lists = {"fact": facts_in, "scene": scenes_in, "answer": answers_in}
    return lists[subject[0]](model.lesson) if subject[0] in lists else []


def thing_of(part: Condition) -> Any:
    """Which fact, scene or answer a part names."""
    match part:
        case Known():
            return part.fact
        case Visited():
            return part.scene
        case Chose():
            return part.moment, part.choice
    return None


def verbs(model: FormModel, part: Condition) -> list[Option]:
    """What can be said of the subject of a part: comparisons, or whether it is so; each with whether it is negated."""
    match part:
        case Known():
            pairs = (("is known", False), ("is not known", True))
        case Visited():
            pairs = (("was visited", False), ("was not visited", True))
        case Chose():
            pairs = (("was given", False), ("was not given", True))
        case Compare() if kind_of_value(value_now(model, part)) == "flag":
            return [(("is", False), words("is set")), (("is_not", False), words("is not set"))]
        case Compare() if kind_of_value(value_now(model, part)) == "text":
            return [((one, False), words(COMPARISONS[one])) for one in get_args(Comparison)[:2]]
        case _:
            return [((one, False), words(COMPARISONS[one])) for one in get_args(Comparison)]
    return [(("", no), words(name)) for name, no in pairs]


def value_now(model: FormModel, part: Compare) -> VariableValue:
    """A value of the kind that the variable has."""
    return first_value(model, part.variable)


def first_value(model: FormModel, variable: str) -> VariableValue:
    """What a variable of the lesson is at the start; 0 for the program's own."""
    for one in model.lesson.variables if model.lesson else ():
        if one.id == variable:
            return one.value
    return 0.0


def new_part(model: FormModel, subject: Subject) -> Condition | None:
    """A part about `subject`, to be made more exact; None where the lesson has nothing it could name."""
    kind, which = subject
    if kind == "variable":
        first = first_value(model, which)
        value: VariableValue = True if isinstance(first, bool) else first
        comparison: Comparison = "at_least" if kind_of_value(first) == "number" else "is"
        return Compare(variable=VariableId(which), comparison=comparison, value=value)
    if kind == "skill":
        return SkillPoints(skill=SkillId(which), points=1.0)
    found: Sequence[Option] = things(model, subject)
    return named_part(subject, found[0][0]) if found else None


def named_part(subject: Subject, thing: Any) -> Condition:
    """A part about this fact, scene or answer."""
    if subject[0] == "fact":
        return Known(fact=FactId(thing))
    if subject[0] == "scene":
        return Visited(scene=SceneId(thing))
    moment, choice = thing
    return Chose(moment=MomentId(moment), choice=ChoiceId(choice))


def first_part() -> Condition:
    """What a new condition begins with."""
    return Compare(variable=RAPPORT, comparison="at_least", value=20.0)
