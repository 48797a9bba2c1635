"""What a made thing depends on, as a short digest: one for a spoken line, one for a line's pictures, one for a clip."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import QRectF, QSize

from empathy_studio.author.storyboard.plan import Plan, PlannedLine, file_digest

ART = "5"
"""Goes up whenever drawing or acting changes what a clip looks like, so that old pictures are made again."""

SOUND = "6"
"""Goes up whenever the way voices and sounds are made or mixed changes."""


def _digest(*parts: object) -> str:
    return hashlib.blake2b("\x1f".join(map(_plain, parts)).encode(), digest_size=16).hexdigest()


def _plain(part: object) -> str:
    if isinstance(part, QRectF):
        return f"{part.x():g},{part.y():g},{part.width():g},{part.height():g}"
    if isinstance(part, tuple):
        return "(" + ";".join(map(_plain, part)) + ")"
    return repr(part)


def speech_digest(planned: PlannedLine, voice_key: str) -> str:
    """What the sound of a line depends on."""
    recording = file_digest(planned.recording) if planned.recording else ""
    return _digest("speech", SOUND, voice_key, planned.line.text, planned.manner, recording)


def picture_digest(plan: Plan, planned: PlannedLine, size: QSize, speech: str, timing: tuple[int, int]) -> str:
    """What the pictures of a line depend on. `timing` is where its voice starts and how long it lasts (ms)."""
    shot = planned.shot
    spots = tuple((*spot.__dict__.values(), plan.looks[spot.who]) for spot in shot.spots)
    views = tuple((*view.__dict__.values(), file_digest(plan.places[view.who])) for view in shot.views)
    line = planned.line
    faces = tuple((who, planned.before[who], planned.now[who]) for who in sorted(planned.now))
    return _digest(
        "pictures",
        ART,
        size.width(),
        size.height(),
        shot.kind,
        shot.divided,
        shot.messages,
        spots,
        views,
        line.speaker,
        line.gaze,
        line.gesture,
        line.feeling,
        line.intensity,
        faces,
        speech,
        timing,
        plan.seed,
        line.id,
        *((shot.animal,) if shot.animal else ()),
    )


def clip_digest(plan: Plan) -> str:
    """What a clip depends on, whichever machine makes it; it is written into the clip."""
    lines = tuple(
        (
            picture_digest(plan, planned, QSize(0, 0), speech_digest(planned, ""), (planned.line.pause_ms, 0)),
            planned.sound,
        )
        for planned in plan.lines
    )
    return _digest("clip", SOUND, lines)
