"""What is inside a folded part of a form, in a few words: names, never ids."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

import msgspec

from empathy_studio.author.edit.nouns import counted, noun_of, short
from empathy_studio.author.wording import condition_in_words, effect_in_words
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.prose import plain_text
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.make.fields.figures import number_text, time_text
from empathy_studio.ui.make.fields.form_model import FormModel, said
from empathy_studio.ui.make.fields.naming import option_name, options_of
from empathy_studio.ui.make.fields.said_field import plain_sentence

LONGEST = 110
_LONG = ("prose", "sentence")
"""What is told last."""


def item_title(value: Any, number: int) -> str:
    """What an item of a list is called in its head: “Choice 2”."""
    return f"{said(noun_of(value)).capitalize()} {number + 1}"


def summary_of(model: FormModel, value: Any, fields: tuple[Field, ...]) -> str:
    """What the fields hold that is not as it is by default."""
    return short(" · ".join(_told(model, value, fields)), LONGEST)


def _told(model: FormModel, value: Any, fields: tuple[Field, ...]) -> Iterator[str]:
    kind: type[msgspec.Struct] = type(value)
    for field in sorted(fields, key=lambda one: one.type in _LONG):
        if field.type == "id":
            continue
        held = getattr(value, field.name)
        if held == _default(kind, field.name):
            continue
        words = _words(model, field, held) if held not in (None, "", (), False) else ""
        if words:
            yield words


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    """The text without its marks; the same texts are asked for with every sign one types."""
    return plain_text(text)


@cache
def _default(model: type[msgspec.Struct], name: str) -> Any:
    """What the field holds when it is left out; the field itself where it cannot be."""
    field = next(one for one in msgspec.structs.fields(model) if one.name == name)
    if field.required:
        return field
    return field.default if field.default is not msgspec.NODEFAULT else field.default_factory()


def _words(model: FormModel, field: Field, held: Any) -> str:
    name = said(field.label)
    if field.type == "flag":
        return name
    if field.type in ("text", "sentence", "prose"):
        return short(_plain(held), 48) if field.type == "prose" else short(held, 48)
    if field.type == "points":
        skills = {one.id: one.title for one in model.course.skills}
        return ", ".join(f"{skills.get(one.skill, one.skill)} {one.points:+g}" for one in held)
    if field.type == "effects" and model.lesson is not None:
        return ", ".join(plain_sentence(effect_in_words(one, model.course, model.lesson)) for one in held)
    if field.type == "condition" and model.lesson is not None:
        return plain_sentence(condition_in_words(held, model.course, model.lesson))
    if field.type == "list":
        return counted(len(held), said(noun_of(held[0])))
    if field.type in ("facts", "scenes", "words"):
        return f"{name}: {len(held)}"
    return _single(model, field, held, name)


def _single(model: FormModel, field: Field, held: Any, name: str) -> str:
    if field.type == "time":
        return f"{name} {time_text(held)}"
    if field.type in ("number", "whole"):
        return f"{name} {number_text(held)} {said(field.unit)}".rstrip()
    if field.type == "option":
        return option_name(field, held)
    if field.type == "struct":
        return summary_of(model, held, field.of)
    names = dict(options_of(model, field, Place(file="")))
    shown = names.get(held, str(held))
    return f"{name} {shown}" if field.type in ("scene", "choice") else shown
