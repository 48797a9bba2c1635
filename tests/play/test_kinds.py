"""Every kind of moment of the model is in the one list, and gives all that the rest of the program needs of it."""

from __future__ import annotations

import typing
from typing import Any

import msgspec
import pytest
from msgspec.inspect import FloatType, IntType, StructType, type_info

from empathy_studio.course import moments as model
from empathy_studio.play.acts import Act
from empathy_studio.play.moments import KINDS
from empathy_studio.play.moments.kind import Field, Kind
from empathy_studio.play.sentences import codes
from empathy_studio.play.statement import Interaction

ACTS = frozenset(typing.get_args(Act))
INTERACTIONS = frozenset(typing.get_args(Interaction)) - {""}
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def test_the_list_holds_every_kind_of_the_model_once() -> None:
    assert sorted(kind.model.__name__ for kind in KINDS) == sorted(
        one.__name__ for one in typing.get_args(model.Moment)
    )
    assert len({kind.name for kind in KINDS}) == len(KINDS)


@each_kind
def test_a_kind_is_called_as_in_the_course_file(kind: Kind) -> None:
    assert kind.name == kind.model.__struct_config__.tag
    assert kind.title
    assert kind.interaction in INTERACTIONS
    assert set(kind.acts) <= ACTS


@each_kind
def test_the_form_holds_every_field_of_the_model_and_no_other(kind: Kind) -> None:
    wanted = {field.name for field in msgspec.structs.fields(kind.model)} - {"id"}
    assert {field.name for field in kind.form} == wanted


@each_kind
def test_the_form_of_a_list_or_value_holds_every_field_of_what_stands_in_it(kind: Kind) -> None:
    hints = typing.get_type_hints(kind.model)
    for field in kind.form:
        inner = next((one for one in (hints[field.name], *typing.get_args(hints[field.name])) if is_part(one)), None)
        if inner is None or field.type == "points":
            assert field.of == (), field.name
        else:
            assert field.type in ("list", "struct"), field.name
            assert {one.name for one in field.of} == {one.name for one in msgspec.structs.fields(inner)} - {"id"}


def is_part(hint: object) -> bool:
    """True for a part of the model that has fields of its own, and is edited field by field."""
    return isinstance(hint, type) and issubclass(hint, msgspec.Struct) and hint.__struct_config__.tag is None


@each_kind
def test_every_field_of_a_form_has_a_label_and_a_range_that_is_one(kind: Kind) -> None:
    def look(field: Field) -> None:
        assert field.label
        if field.low is not None and field.high is not None:
            assert field.low < field.high
        if field.type == "option":
            assert field.options
        for inner in field.of:
            look(inner)

    for field in kind.form:
        look(field)


@each_kind
def test_a_form_takes_the_numbers_that_the_model_takes(kind: Kind) -> None:
    def look(part: type, form: tuple[Field, ...]) -> None:
        known = {field.name: field.type for field in struct_fields(part)}
        for field in form:
            if (number := first_of(known[field.name], IntType | FloatType)) is not None:
                assert field.high == number.le, field.name
                assert field.low == number.ge if number.gt is None else field.low is not None, field.name
                assert number.gt is None or field.low > number.gt, field.name
            if field.of and (inner := first_of(known[field.name], StructType)) is not None:
                look(inner.cls, field.of)

    look(kind.model, kind.form)


def struct_fields(part: type) -> tuple[Any, ...]:
    """The fields of a part of the model, as msgspec describes them."""
    found = type_info(part)
    assert isinstance(found, StructType)
    return found.fields


def first_of(described: Any, wanted: Any) -> Any:
    """The first type of a sort in the description of a field: in a list, or beside None; None without one."""
    if isinstance(described, wanted):
        return described
    inner = (getattr(described, "type", None), getattr(described, "item_type", None), *getattr(described, "types", ()))
    return next((found for one in inner if one is not None and (found := first_of(one, wanted)) is not None), None)


def test_the_program_speaks_every_sentence_in_each_of_its_languages() -> None:
    assert codes("en") == codes("de") == codes("es")
