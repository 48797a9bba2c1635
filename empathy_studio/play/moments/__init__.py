"""The kinds of moment a run can play: this list is the one place where a kind is added."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from empathy_studio.course.moments import Moment
from empathy_studio.play.moments import (
    ask,
    blank,
    choose,
    feel,
    grant,
    match,
    number,
    order,
    point,
    rate,
    record,
    reflect,
    reply,
    spot,
)
from empathy_studio.play.moments.kind import Kind

KINDS: tuple[Kind, ...] = (
    choose.KIND,
    spot.KIND,
    feel.KIND,
    ask.KIND,
    reply.KIND,
    record.KIND,
    grant.KIND,
    rate.KIND,
    order.KIND,
    match.KIND,
    blank.KIND,
    number.KIND,
    point.KIND,
    reflect.KIND,
)

_BY_MODEL: Mapping[type, Kind] = MappingProxyType({kind.model: kind for kind in KINDS})


def kind_of(moment: Moment) -> Kind:
    """The kind of `moment`."""
    return _BY_MODEL[type(moment)]
