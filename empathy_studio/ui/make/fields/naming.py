"""What things of a course are called in menus: titles and texts, never ids where there is a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from empathy_studio.author.edit.nouns import short
from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.author.wording import BUILT_IN
from empathy_studio.course.conditions import BUILT_IN_VARIABLES
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.graph import choices_of
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Moment
from empathy_studio.course.prose import plain_text
from empathy_studio.play.moments import kind_of
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.make.channels import channel_name
from empathy_studio.ui.make.fields.form_model import FormModel, said

Option = tuple[Any, str]
"""A value that can be chosen, and its name for people."""

LONGEST = 60

_CLIPS = ("video", "sound")
_NAMES = {
    "say": "Said aloud",
    "email": "E-mail",
    "text": "Text message",
    "too_strict": "Too strict",
    "too_lavish": "Too lavish",
    "": "Chosen for you",
    "in_person": "In person",
}


def named(items: Iterable[tuple[str, str]]) -> list[Option]:
    """Ids with their names; a name that several have is followed by the id."""
    pairs = [(one, short(name, LONGEST) if name.strip() else one) for one, name in items]
    often = Counter(name for _, name in pairs)
    return [(one, f"{name} ({one})" if often[name] > 1 else name) for one, name in pairs]


def moment_words(moment: Moment) -> str:
    """A moment in a few words: its kind, and what is asked."""
    title = said(kind_of(moment).title)
    prompt = plain_text(moment.prompt).strip()
    return short(f"{title}: {prompt}", LONGEST) if prompt else title


def facts_in(lesson: Lesson | None) -> list[Option]:
    """The facts of a lesson."""
    return named((fact.id, fact.text) for fact in lesson.facts) if lesson else []


def scenes_in(lesson: Lesson | None) -> list[Option]:
    """The scenes of a lesson."""
    return named((scene.id, scene.title) for scene in lesson.scenes) if lesson else []


def variables_in(lesson: Lesson | None) -> list[Option]:
    """The program's own variables, then those of the lesson."""
    own: list[Option] = [(name, BUILT_IN[name][0].capitalize()) for name in BUILT_IN_VARIABLES]
    return own + (named((one.id, one.title) for one in lesson.variables) if lesson else [])


def answers_in(lesson: Lesson | None) -> list[Option]:
    """Every answer of a lesson that can be picked, as (moment, choice)."""
    found: list[Option] = []
    for scene in lesson.scenes if lesson else ():
        for moment in scene.moments:
            for choice in choices_of(moment):
                words = short(choice.text or choice.id, LONGEST)
                found.append(((moment.id, choice.id), f"{scene.title or scene.id}: {words}"))
    return found


def option_name(field: Field, value: str) -> str:
    """A fixed option in words."""
    if field.name == "channel":
        return channel_name(value)  # type: ignore[arg-type]
    return fixed_name(value)


def fixed_name(value: str) -> str:
    """A value of a fixed set, such as `call-centre`, in words."""
    return said(_NAMES.get(value) or value.replace("_", " ").replace("-", " ").capitalize())


def options_of(model: FormModel, field: Field, place: Place) -> list[Option]:
    """What can be chosen for a field that refers to something."""
    lists: dict[str, Callable[[], list[Option]]] = {
        "scene": lambda: scenes_in(model.lesson),
        "scenes": lambda: scenes_in(model.lesson),
        "facts": lambda: facts_in(model.lesson),
        "skill": lambda: named((one.id, one.title) for one in model.course.skills),
        "survey": lambda: named((one.id, one.title) for one in model.course.surveys),
        "rubric": lambda: named((one.id, one.title) for one in model.course.rubrics),
        "character": lambda: named((one.id, one.name) for one in model.course.cast),
        "message": lambda: named((one.id, one.text) for one in model.scene.messages) if model.scene else [],
        "choice": lambda: _choices(model, place),
        "media": lambda: _media(model, field),
    }
    made = lists.get(field.type)
    if made is None:
        return [(one, option_name(field, one)) for one in field.options]
    if field.type == "choice":
        return made()
    key = f"{field.type} {' '.join(field.options)}"
    if key not in model.options:
        model.options[key] = made()
    return model.options[key]


def _choices(model: FormModel, place: Place) -> list[Option]:
    for moment in model.scene.moments if model.scene else ():
        if moment.id == place.moment:
            return named((one.id, one.text) for one in choices_of(moment))
    return []


def _media(model: FormModel, field: Field) -> list[Option]:
    if not model.ground.media:  # not looked into yet: what is there, of whatever kind
        folder = model.ground.folder / MEDIA_FOLDER
        return [(one.name, one.name) for one in sorted(folder.iterdir())] if folder.is_dir() else []
    wanted = field.options or _CLIPS
    return [(name, name) for name, facts in sorted(model.ground.media.items()) if facts.kind in wanted]


def empty_words(field: Field) -> str:
    """What it means to leave a field empty: what its help says of that, else a dash."""
    for beginning in ("Left empty, ", "Left empty: "):
        _, found, rest = field.help.partition(beginning)
        if found:
            words = said(rest).rstrip(".")
            return words[:1].upper() + words[1:]
    return "—"
