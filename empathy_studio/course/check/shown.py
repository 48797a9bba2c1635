"""Findings about what is written down and never shown: feelings, pictures, messages, cues and gaps out of sight."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from empathy_studio.course.check.finding import Finding, Findings, Found
from empathy_studio.course.check.view import Setting
from empathy_studio.course.diagnostic import Fix
from empathy_studio.course.feelings import FEELINGS
from empathy_studio.course.moments import Blank, Feel, Point
from empathy_studio.course.scenes import Channel, Scene

BRACES_DOUBLED = Finding("braces-doubled", "error")
NOT_ON_WHEEL = Finding("feeling-not-on-wheel", "warning")
NO_PICTURE = Finding("point-without-picture", "error")
MESSAGES_UNSEEN = Finding("messages-not-shown", "warning")
NO_MESSAGE = Finding("cue-without-message", "error")
FINDINGS = (BRACES_DOUBLED, NOT_ON_WHEEL, NO_PICTURE, MESSAGES_UNSEEN, NO_MESSAGE)

WRITTEN: tuple[Channel, ...] = ("chat", "email", "text")
"""The channels in which messages are shown."""

_DOUBLED = re.compile(r"\{{2,}([^{}\s]+)\}{2,}")


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """What this scene holds and a trainee cannot see or name."""
    if scene.messages and scene.channel not in WRITTEN:
        yield MESSAGES_UNSEEN.at(
            "messages",
            f"“{scene.id}” has messages, but its channel “{scene.channel}” shows none.",
            "Let the channel be chat, email or text, or say it with a clip or prose.",
            fix=Fix(label="Show it as a chat", do="set", path="channel", value="chat"),
        )
    for number, moment in enumerate(scene.moments):
        path = f"moments[{number}]"
        match moment:
            case Blank():
                yield from _doubled(moment, path)
            case Feel():
                yield from _off_the_wheel(moment, path)
            case Point(picture=None) if scene.clip is None and scene.picture is None:
                yield NO_PICTURE.at(
                    path,
                    f"“{moment.id}” asks to point at a place, but neither it nor “{scene.id}” has a picture or a clip.",
                    "Give the moment a picture, or the scene a picture or a clip.",
                    moment=moment.id,
                )
    if scene.channel in WRITTEN:
        yield from _cues(scene)


def _doubled(moment: Blank, path: str) -> Iterator[Found]:
    names = _DOUBLED.findall(moment.text)
    if names:
        yield BRACES_DOUBLED.at(
            f"{path}.text",
            f"The gap “{names[0]}” stands in doubled braces, and the outer ones would be shown as text.",
            f"Write {{{names[0]}}}, with one brace on each side.",
            moment=moment.id,
            item=names[0],
            fix=Fix(
                label="Take the outer braces away",
                do="set",
                path=f"{path}.text",
                value=_DOUBLED.sub(r"{\1}", moment.text),
            ),
        )


def _off_the_wheel(moment: Feel, path: str) -> Iterator[Found]:
    for number, answer in enumerate(moment.panel):
        if answer.feeling in FEELINGS:
            continue
        place = f"{path}.panel[{number}].feeling"
        near = get_close_matches(answer.feeling.lower(), FEELINGS, n=1, cutoff=0.6)
        yield NOT_ON_WHEEL.at(
            place,
            f"The panel of “{moment.id}” names “{answer.feeling}”, which is not on the wheel, so nobody can choose it.",
            f"Did you mean “{near[0]}”?" if near else "Name a feeling of the wheel; the course format lists them.",
            moment=moment.id,
            fix=Fix(label=f"Name “{near[0]}”", do="set", path=place, value=near[0]) if near else None,
        )


def _cues(scene: Scene) -> Iterator[Found]:
    """Cues whose words are given, but not the message they stand in."""
    for number, cue in enumerate(scene.cues):
        if cue.message is not None or not cue.quote:
            continue
        place = f"cues[{number}].message"
        holding = [message.id for message in scene.messages if cue.quote in message.text]
        one = holding[0] if len(holding) == 1 else None
        yield NO_MESSAGE.at(
            place,
            f"The cue “{cue.id}” quotes words, but does not say in which message they stand.",
            f"They stand in “{one}”; name it." if one else "Name the message the words stand in.",
            item=cue.id,
            fix=Fix(label=f"Name “{one}”", do="set", path=place, value=one) if one else None,
        )
