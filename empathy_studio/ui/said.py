"""Says the sentences of the rooms below, which know no Qt, in the language that is spoken: the windows' edge."""

from __future__ import annotations

from string import Formatter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from empathy_studio.errors import StudioError
from empathy_studio.sentence import Sentence

CONTEXT = "Sentences"
"""The context of these sentences in the catalogues."""


def said(sentence: str | StudioError) -> str:
    """`sentence` for a person who looks at a window: translated where it is known, English where it is not.

    Of an error its message and its hint. What stands in a sentence is said too; numbers as the language writes them.
    """
    if isinstance(sentence, StudioError):
        sentence = sentence.told
    if not isinstance(sentence, Sentence):
        return QCoreApplication.translate(CONTEXT, sentence) if sentence else ""
    if sentence.number is None:
        words = QCoreApplication.translate(CONTEXT, sentence.template)
    else:
        words = QCoreApplication.translate(CONTEXT, sentence.template, "", sentence.number)
        if words == sentence.template.replace("%n", str(sentence.number)):
            return str(sentence)
    return _PLACES.vformat(words, sentence.fields, {}) if sentence.fields else words


class _Places(Formatter):
    """Fills places in as `str.format` does, with sentences said and numbers written as people here write them."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """One field as text."""
        if isinstance(value, Sentence | StudioError):
            return said(value)
        text = format(value, format_spec)
        return _written_here(text) if format_spec and isinstance(value, int | float) else text


def _written_here(number: str) -> str:
    here = QLocale()
    return number.translate({ord(","): here.groupSeparator(), ord("."): here.decimalPoint()})


_PLACES = _Places()
