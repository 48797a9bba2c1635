"""A course in another of its languages: the translated texts in place of those of the source language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from empathy_studio.course.check.references import gaps_in
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Blank
from empathy_studio.course.scenes import Scene
from empathy_studio.course.texts import lesson_prefix, plan_of, step_of, words_of

Whole = TypeVar("Whole", bound=msgspec.Struct)


def translated(course: Course, language: str) -> Course:
    """The course as it reads in `language` (BCP 47 tag), with that as its only language.

    A text without a translation, or one whose source has changed since it was translated, stays in the source language.
    So does a text with gaps whose translation has not the same gaps; a cue whose words are not in the translated
    message takes the whole message. In the source language, or one the course is not translated into, the very same
    course comes back.
    """
    texts = next((one.texts for one in course.translations if one.language == language), None)
    if texts is None or language == course.language:
        return course
    known = {text.id: (text.source, text.text) for text in texts if text.text}
    head = _below(course, "course.", known)
    lessons = tuple(_below(lesson, lesson_prefix(lesson.id), known) for lesson in course.lessons)
    return replace(head, lessons=lessons, language=language, languages=(), translations=())


def _below(value: Whole, before: str, known: Mapping[str, tuple[str, str]]) -> Whole:
    fields: dict[str, Any] = {}
    texts, branches = plan_of(type(value))
    for name in texts:
        former = getattr(value, name)
        after = _text(value, name, former, known.get(before + name))
        if after is not former:
            fields[name] = after
    for name in branches:
        inner = getattr(value, name)
        made: Any = inner
        if isinstance(inner, tuple):
            items = [_below(item, f"{before}{name}.{step_of(item, n)}.", known) for n, item in enumerate(inner)]
            made = inner if all(a is b for a, b in zip(items, inner, strict=True)) else tuple(items)
        elif isinstance(inner, msgspec.Struct):
            made = _below(inner, f"{before}{name}.", known)
        if made is not inner:
            fields[name] = made
    if not fields:
        return value
    after_all = replace(value, **fields)
    return _with_quotes(after_all) if isinstance(after_all, Scene) else after_all


def _text(owner: msgspec.Struct, name: str, former: Any, found: tuple[str, str] | None) -> Any:
    if found is None or found[0] != words_of(former):
        return former
    text = found[1]
    if isinstance(owner, Blank) and name == "text" and sorted(gaps_in(text)) != sorted(gaps_in(former)):
        return former
    if isinstance(former, str):
        return text
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _with_quotes(scene: Any) -> Any:
    """Cues of messages whose words stand in them."""
    messages = {message.id: message.text for message in scene.messages}
    cues = tuple(
        replace(cue, quote=messages[cue.message])
        if cue.message in messages and cue.quote not in messages[cue.message]
        else cue
        for cue in scene.cues
    )
    return replace(scene, cues=cues)
