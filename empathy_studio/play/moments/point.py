"""Point: a place on the picture, or on the paused frame."""

from __future__ import annotations

from empathy_studio.course.moments import Area, Point
from empathy_studio.play.acts import Act, PointAt
from empathy_studio.play.chance import draw
from empathy_studio.play.moments.kind import (
    BASIC_FORM,
    FEEDBACK,
    POINTS,
    Field,
    Kind,
    Seat,
    Taken,
    points_outcomes,
    scored,
    total,
)
from empathy_studio.play.state import Offer, Reason

_FORM = (
    *BASIC_FORM,
    Field(
        name="picture",
        label="Picture",
        type="media",
        options=("picture",),
        help="Left empty, the frame that stands on the screen.",
    ),
    Field(name="picture_alt", label="What it shows", type="sentence", help="For those who do not see it."),
    Field(
        name="areas",
        label="Areas",
        type="list",
        help="Ellipses, drawn on the picture.",
        of=(
            Field(name="label", label="Called", type="text", help="Also the answer for those who choose by list."),
            Field(name="right", label="Right", type="flag"),
            FEEDBACK,
            Field(name="x", label="Left", type="number", low=0, high=1),
            Field(name="y", label="Top", type="number", low=0, high=1),
            Field(name="width", label="Width", type="number", low=0, high=1),
            Field(name="height", label="Height", type="number", low=0, high=1),
        ),
    ),
    POINTS,
    FEEDBACK,
)


def inside(area: Area, x: float, y: float) -> bool:
    """True when the point lies in the ellipse that just fits the box at (`x`, `y`) of the area, its edge included."""
    if not area.width or not area.height:
        return False
    across = (x - area.x - area.width / 2) / (area.width / 2)
    down = (y - area.y - area.height / 2) / (area.height / 2)
    return across**2 + down**2 <= 1.0 + 1e-9


def hit(moment: Point, x: float, y: float) -> Area | None:
    """The area pointed at; where several lie there, a right one, then the one named first."""
    there = [area for area in moment.areas if inside(area, x, y)]
    return next((area for area in there if area.right), there[0] if there else None)


def centre(area: Area) -> PointAt:
    """The act of pointing at the middle of an area; also what choosing it from a list comes to."""
    return PointAt(x=min(1.0, area.x + area.width / 2), y=min(1.0, area.y + area.height / 2))


def _offers(seat: Seat) -> tuple[Offer, ...]:
    ids = tuple(area.id for area in seat.moment.areas)
    return (Offer(act="point_at", moment=seat.moment.id, ids=ids, low=0.0, high=1.0),)


def _take(seat: Seat, act: Act) -> Taken:
    """All the points inside a right area, none elsewhere; the response names the area, or else the place."""
    assert isinstance(act, PointAt)
    moment: Point = seat.moment
    area = hit(moment, act.x, act.y)
    good = area is not None and area.right
    points, most = scored(moment.points, 1.0 if good else 0.0)
    author = " ".join(part for part in (area.feedback if area else "", moment.feedback) if part)
    told = seat.program.say("point.right" if good else "point.wrong")
    return Taken(
        interaction="other",
        response=area.id if area is not None else f"{act.x:.3f} {act.y:.3f}",
        correct=tuple(one.id for one in moment.areas if one.right),
        ids=(area.id,) if area is not None else (),
        points=points,
        most=most,
        success=good if any(one.right for one in moment.areas) else None,
        reasons=(Reason(kind="answer", text=told, author=author, good=good, points=total(points)),),
        feedback=tuple(text for text in (area.feedback if area else "", moment.feedback) if text),
    )


def _answers(seat: Seat, number: int) -> tuple[Act, ...]:
    moment: Point = seat.moment
    at = PointAt(x=draw(number, "x") % 1001 / 1000, y=draw(number, "y") % 1001 / 1000)
    wrong = next((centre(area) for area in moment.areas if not area.right), PointAt(x=0.0, y=0.0))
    right = next((centre(area) for area in moment.areas if area.right), at)
    return (right, at, wrong)


KIND = Kind(
    name="point",
    model=Point,
    title="Place in the picture",
    interaction="other",
    acts=(PointAt,),
    offers=_offers,
    take=_take,
    outcomes=points_outcomes,
    answers=_answers,
    form=_FORM,
)
