"""The page and the schema of the course format tell all of the model, and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Annotated, Any

import jsonschema
import msgspec
import pytest
from hypothesis import given

from empathy_studio.course.check import check
from empathy_studio.course.codec import course_files, read_course
from empathy_studio.course.conditions import Condition
from empathy_studio.course.diagnostic import has_errors
from empathy_studio.course.model import Course
from empathy_studio.play.feelings import WHEEL
from tests.formats.course_page import (
    PAGE,
    SCHEMA,
    bounds_in_one_spelling,
    fields_told,
    filled,
    schema,
    schema_text,
    tables_in,
)
from tests.laws.courses import courses

PACKS = Path(__file__).resolve().parents[2] / "packs"
KINDS = {"course.json": "CourseFile", "lessons": "Lesson", "text": "Translation"}
_EXAMPLE = re.compile(r"^`(?P<name>[^`]+\.json)`:\n\n```json\n(?P<text>.*?)```$", re.MULTILINE | re.DOTALL)


def validator(path: str) -> jsonschema.Draft202012Validator:
    """Judges a file of a course by the part of the schema that is meant for it."""
    kind = KINDS[path.split("/")[0]]
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema()["$defs"]})


def examples() -> dict[str, bytes]:
    """The files that the page shows as a whole course."""
    text = PAGE.read_text(encoding="utf-8")
    return {found["name"]: found["text"].encode() for found in _EXAMPLE.finditer(text)}


def test_the_page_and_the_schema_are_those_of_the_model() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert filled(text) == text, "run: python -m tests.formats.course_page"
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run: python -m tests.formats.course_page"


def test_a_bound_is_spelt_alike_whichever_module_asked_for_it_first() -> None:
    first = Annotated[float, msgspec.Meta(ge=0, lt=7777)]
    then = Annotated[float, msgspec.Meta(ge=0.0, lt=7777.0)]
    assert first is then, "typing keeps the two apart: the spelling needs no care any more"
    told = {"anyOf": [msgspec.json.schema(then), {"type": "integer", "minimum": 0}]}
    bounds_in_one_spelling(told)
    number = {"type": "number", "minimum": 0.0, "exclusiveMaximum": 7777.0}
    assert json.dumps(told, sort_keys=True) == json.dumps(
        {"anyOf": [number, {"type": "integer", "minimum": 0}]}, sort_keys=True
    )


def test_every_field_of_every_part_is_explained() -> None:
    text = PAGE.read_text(encoding="utf-8")
    told: dict[str, set[str]] = {}
    for name, meanings in tables_in(text):
        assert all(meanings.values()), f"{name}: {[field for field, meaning in meanings.items() if not meaning]}"
        told.setdefault(name, set()).update(meanings)
    shared = {"MomentFields", "ReplyFields"}
    parents = {name: told[name] for name in shared}
    for name, part in schema()["$defs"].items():
        fields = set(part["properties"]) - {"kind", "do"}
        known = told[name] | (parents["MomentFields"] if "prompt" in fields else set())
        known |= parents["ReplyFields"] if "echoes" in fields else set()
        known |= told["Choice"] if name == "GrantOption" else set()
        assert known == fields | (known & shared), name


def test_every_link_on_the_page_leads_to_one_of_its_headings() -> None:
    text = PAGE.read_text(encoding="utf-8")
    headings = {
        re.sub(r"[^a-z0-9 -]", "", line.lower()).replace(" ", "-") for line in re.findall(r"^#+ (.+)$", text, re.M)
    }
    assert set(re.findall(r"\]\(#([a-z-]+)\)", text)) <= headings


def test_the_page_lists_the_wheel_of_feelings() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for family, shades in WHEEL.items():
        assert f"| `{family}` | {', '.join(f'`{shade}`' for shade in shades)} |" in text


def test_a_table_may_leave_out_what_a_parent_tells() -> None:
    names = [field.name for field in fields_told("Spot without MomentFields")]
    assert names[0] == "skill"
    assert "prompt" not in names


def test_the_course_on_the_page_fits_the_schema_and_passes_the_checker() -> None:
    files = examples()
    assert set(files) == {"course.json", "lessons/narrow-feet.json"}
    for path, data in files.items():
        validator(path).validate(json.loads(data))

    class Files:
        def read(self, path: str) -> bytes:
            return files[path]

    assert check(read_course(Files())) == ()


def test_the_condition_on_the_page_is_one() -> None:
    text = PAGE.read_text(encoding="utf-8")
    shown = re.search(r"A condition with several parts:\n\n```json\n(.*?)```", text, re.DOTALL)
    assert shown is not None
    msgspec.json.decode(shown[1], type=Condition)  # type: ignore[call-overload]


@given(courses())
def test_what_is_written_of_any_course_fits_the_schema(course: Course) -> None:
    for path, data in course_files(course).items():
        validator(path).validate(json.loads(data))


@pytest.mark.parametrize(
    ("path", "broken"),
    [
        ("course.json", {"id": "a", "title": "A"}),
        ("course.json", {"format": 1, "id": "A b", "title": "A"}),
        ("course.json", {"format": 99, "id": "a", "title": "A"}),
        ("lessons/a.json", {"format": 1, "id": "a", "title": "A", "scene": []}),
        ("lessons/a.json", {"format": 1, "id": "a", "title": "A", "rapport_start": 101}),
        (
            "lessons/a.json",
            {"format": 1, "id": "a", "title": "A", "scenes": [{"id": "s", "moments": [{"kind": "sing"}]}]},
        ),
    ],
)
def test_what_the_program_refuses_the_schema_refuses(path: str, broken: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        validator(path).validate(broken)


@pytest.mark.parametrize("folder", sorted(PACKS.glob("*/")), ids=lambda folder: folder.name)
def test_the_courses_that_ship_fit_the_schema_and_have_no_error(folder: Path) -> None:
    class Files:
        def read(self, path: str) -> bytes:
            return (folder / path).read_bytes()

    course = read_course(Files())
    for path in course_files(course):
        validator(path).validate(json.loads((folder / path).read_bytes()))
    assert not has_errors(check(course))
