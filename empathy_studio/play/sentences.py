"""The program's own short sentences about what a learner did, in the languages it speaks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.errors import CourseError
from empathy_studio.paths import assets_folder
from empathy_studio.sentence import Sentence
from empathy_studio.strict_json import StrictJsonError, read_json

FALLBACK = "en"
"""The language that is spoken where a sentence is not there in the course's own."""


def sentence(language: str, code: str, /, **values: str | int | float) -> str:
    """The sentence `code` in `language` (a BCP 47 tag; its main language counts), with `values` filled in.

    Numbers are written plainly (`2`, `2.5`). KeyError for a code there is not.
    """
    own = _sentences(language.split("-")[0].lower())
    text = own.get(code) or _sentences(FALLBACK)[code]
    return text.format_map({name: plain(value) for name, value in values.items()})


def plain(value: str | int | float) -> str:
    """A number without needless digits (at most two after the point), a text as it is."""
    if isinstance(value, str):
        return value
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def codes(language: str) -> frozenset[str]:
    """The sentences there are in `language`."""
    return frozenset(_sentences(language))


@cache
def _sentences(language: str) -> Mapping[str, str]:
    path = assets_folder() / "phrases" / f"sentences.{language}.json"
    return read_texts(path) if path.is_file() else {}


def read_texts(path: Path) -> Mapping[str, str]:
    """A JSON object of texts. Raises CourseError naming the file when it is damaged."""
    try:
        return typed_json.convert(read_json(path.read_bytes()), dict[str, str])
    except (OSError, StrictJsonError, msgspec.ValidationError) as error:
        raise CourseError(
            Sentence("{0}: cannot be read as texts: {1}.", path, error), "Install the program again."
        ) from error
