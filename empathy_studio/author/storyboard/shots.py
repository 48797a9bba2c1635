"""Where the camera stands: which characters are seen, how large, and where, in each kind of shot."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from empathy_studio.author.storyboard.figure import Wears
from empathy_studio.course.ids import CharacterId


@dataclass(frozen=True)
class Spot:
    """One character in a shot, in stage units (1280 × 720).

    The neck stands at `x`, `y`; `scale` is stage units per Open Peeps unit; `flipped` faces left. `area` is
    the part of the screen this character may be seen in. `from_behind` shows the back, without a face; `body` takes
    the place of the look's own.
    """

    who: CharacterId
    x: float
    y: float
    scale: float
    flipped: bool
    area: QRectF
    wears: Wears = ""
    from_behind: bool = False
    body: str = ""


@dataclass(frozen=True)
class View:
    """One background in a shot: whose setting, in which part of the screen, how close."""

    who: CharacterId
    area: QRectF
    zoom: float = 1.0


@dataclass(frozen=True)
class Shot:
    """Backgrounds from left to right, then characters from back to front. `divided` draws the line of a split screen at
    that x; `front` is what stands
    before everybody: `desk`, or `chat` with so many `messages`; `animal` is one that is beside them."""

    kind: str
    views: tuple[View, ...]
    spots: tuple[Spot, ...]
    divided: float = 0.0
    front: str = ""
    messages: int = 0
    animal: str = ""


_WHOLE = QRectF(0.0, 0.0, 1280.0, 720.0)
_STRONG = 0.7


def choose_shot(channel: str, intensity: float, index: int, alone: bool) -> str:
    """The shot for a line whose author named none: by the channel, then by how strong the feeling is."""
    if channel == "phone":
        return "phone"
    if channel in ("chat", "email", "text"):
        return "chat"
    if alone or intensity >= _STRONG:
        return "close-up"
    return "over-shoulder" if index % 3 == 1 else "two-shot"


_GESTURES = {"grateful": "heart", "hurt": "heart", "angry": "explain", "frustrated": "explain", "tired": "forehead"}
_VERY_STRONG = 0.75


def choose_gesture(feeling: str, intensity: float) -> str:
    """The gesture of a line whose author named none: an arm is raised only when a feeling is very strong."""
    return _GESTURES.get(feeling, "") if intensity >= _VERY_STRONG else ""


def frame(
    kind: str,
    speaker: CharacterId,
    left: CharacterId,
    right: CharacterId,
    wears: dict[CharacterId, Wears],
    index: int = 0,
) -> Shot:
    """The shot called `kind`, for the line with this `index`.

    `left` and `right` are the two who talk; they are the same when one is alone.
    """
    alone = left == right

    def spot(who: CharacterId, x: float, y: float, scale: float) -> Spot:
        return Spot(who, x, y, scale, who == right and not alone, _WHOLE, wears.get(who, ""))

    if kind == "phone" and not alone:
        return _phone(speaker, left, right, wears)
    if kind == "chat":
        holder = Spot(speaker, 400.0, 410.0, 0.76, False, _WHOLE, "", False, "device")
        return Shot(kind, (View(speaker, _WHOLE, 1.15),), (holder,), front="chat", messages=index + 1)
    if kind == "desk":
        return Shot(kind, (View(speaker, _WHOLE),), (spot(speaker, 650.0, 400.0, 0.72),), front="desk")
    if kind in ("close-up", "phone") or alone:
        wide = kind == "two-shot"
        x = 640.0 + (60.0 if speaker == right and not alone else -60.0)
        near = spot(speaker, x, 420.0, 0.72 if wide else 0.9)
        return Shot(kind, (View(speaker, _WHOLE, 1.0 if wide else 1.35),), (near,))
    if kind == "over-shoulder":
        listener = right if speaker == left else left
        side = 1.0 if speaker == left else -1.0
        back = Spot(listener, 640.0 + side * 470.0, 586.0, 0.84, listener == right, _WHOLE, "", True)
        return Shot(kind, (View(speaker, _WHOLE, 1.2),), (spot(speaker, 640.0 - side * 190.0, 400.0, 0.8), back))
    return Shot(kind, (View(left, _WHOLE),), (spot(left, 385.0, 400.0, 0.7), spot(right, 895.0, 400.0, 0.7)))


def with_animal(shot: Shot, animal: str) -> Shot:
    """The shot with an animal beside whoever stands left, where the camera is far enough away and sees that side."""
    seen = shot.kind in ("two-shot", "over-shoulder") and not any(
        spot.from_behind and spot.x < 640 for spot in shot.spots
    )
    return replace(shot, animal=animal) if seen else shot


def _phone(speaker: CharacterId, left: CharacterId, right: CharacterId, wears: dict[CharacterId, Wears]) -> Shot:
    """Both ends of a call side by side; the one who speaks gets a little more room and comes a little nearer."""
    cut = 700.0 if speaker == left else 580.0
    ours, theirs = QRectF(0.0, 0.0, cut, 720.0), QRectF(cut, 0.0, 1280.0 - cut, 720.0)
    near, far = (0.8, 0.74)
    left_scale, right_scale = (near, far) if speaker == left else (far, near)
    spots = (
        Spot(left, cut * 0.5 - 6.0, 418.0, left_scale, False, ours, wears.get(left, "")),
        Spot(right, cut + (1280.0 - cut) * 0.5 + 6.0, 418.0, right_scale, True, theirs, wears.get(right, "")),
    )
    return Shot("phone", (View(left, ours), View(right, theirs)), spots, divided=cut)
