"""Findings about media: missing, unreadable, unused, of the wrong kind; clips, moments and cues outside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.view import CourseView, Setting
from empathy_studio.course.diagnostic import Fix
from empathy_studio.course.ids import MomentId
from empathy_studio.course.media_facts import MediaFacts, MediaKind
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Point, Spot
from empathy_studio.course.scenes import Clip, Scene

MISSING = Finding("media-missing", "error")
UNREADABLE = Finding("media-unreadable", "error")
OF_ANOTHER_KIND = Finding("media-of-another-kind", "error")
UNUSED = Finding("media-unused", "warning")
CLIP_OUTSIDE = Finding("clip-outside-media", "error")
MOMENT_OUTSIDE = Finding("moment-outside-clip", "error")
MOMENT_WITHOUT_CLIP = Finding("moment-without-clip", "warning")
CUE_OUTSIDE = Finding("cue-outside-clip", "error")
SAME_INSTANT = Finding("moments-at-one-instant", "warning")
FINDINGS = (
    MISSING,
    UNREADABLE,
    OF_ANOTHER_KIND,
    UNUSED,
    CLIP_OUTSIDE,
    MOMENT_OUTSIDE,
    MOMENT_WITHOUT_CLIP,
    CUE_OUTSIDE,
    SAME_INSTANT,
)

_KIND_NAMES: dict[MediaKind, str] = {
    "video": "a video",
    "sound": "a sound",
    "picture": "a picture",
    "captions": "a captions file",
    "other": "a file of a kind that is not known",
}


class Use(NamedTuple):
    """One media file used: its name, where, and of which kinds it may be."""

    name: str
    path: str
    kinds: tuple[MediaKind, ...]
    moment: MomentId | None = None


def media_of(scene: Scene) -> tuple[Use, ...]:
    """The media files that one scene names."""
    return tuple(_of_scene(scene))


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """What is wrong with the files a scene names, and with the times inside its clip."""
    if setting.media is not None:
        for use in media_of(scene):
            yield from _file(use, setting.media.get(use.name), "")
    if scene.clip is not None:
        yield from _times(scene, scene.clip, setting)
    for number, moment in enumerate(scene.moments):
        if moment.at_ms is not None and scene.clip is None:
            yield MOMENT_WITHOUT_CLIP.at(
                f"moments[{number}].at_ms",
                f"“{moment.id}” has a time in the clip, but the scene has no clip.",
                "Give the scene a clip, or take the time away.",
                moment=moment.id,
                fix=Fix(label="Take the time away", do="remove", path=f"moments[{number}].at_ms"),
            )


def of_course(view: CourseView) -> Findings:
    """Files that course.json names wrongly, and files that nothing names."""
    if view.media is None:
        return
    for use in _of_course(view.course):
        yield from _file(use, view.media.get(use.name), "course.json")
    used = {use.name for use in _of_course(view.course)}
    for lesson in view.course.lessons:
        for scene in lesson.scenes:
            used.update(view.remembered.of(_names, scene))
    for name in view.media:
        if name not in used:
            yield UNUSED.at(
                "",
                f"No scene uses the file “{name}”.",
                "Use it, or delete it from the media folder; it would only make the pack larger.",
                file=f"media/{name}",
                item=name,
            )


def _names(scene: Scene) -> frozenset[str]:
    return frozenset(use.name for use in _of_scene(scene))


def _of_scene(scene: Scene) -> Iterator[Use]:
    if scene.clip is not None:
        yield Use(scene.clip.media, "clip.media", ("video", "sound"))
        for number, track in enumerate(scene.clip.captions):
            yield Use(track.media, f"clip.captions[{number}].media", ("captions",))
        for number, track in enumerate(scene.clip.descriptions):
            yield Use(track.media, f"clip.descriptions[{number}].media", ("captions",))
    if scene.picture is not None:
        yield Use(scene.picture, "picture", ("picture",))
    for number, moment in enumerate(scene.moments):
        if isinstance(moment, Point) and moment.picture is not None:
            yield Use(moment.picture, f"moments[{number}].picture", ("picture",), moment.id)
    if scene.storyboard is not None:
        for number, line in enumerate(scene.storyboard.lines):
            if line.recording is not None:
                yield Use(line.recording, f"storyboard.lines[{number}].recording", ("sound", "video"))
        settings = [("storyboard.setting", scene.storyboard.setting)]
        for number, place in enumerate(scene.storyboard.settings):
            settings.append((f"storyboard.settings[{number}].setting", place.setting))
        for path, setting in settings:
            if "." in setting:  # A name with an ending is a picture in the media folder; the others ship with the app.
                yield Use(setting, path, ("picture",))


def _of_course(course: Course) -> Iterator[Use]:
    if course.cover is not None:
        yield Use(course.cover, "cover", ("picture",))
    for number, character in enumerate(course.cast):
        if character.portrait is not None:
            yield Use(character.portrait, f"cast[{number}].portrait", ("picture",))


def _file(use: Use, facts: MediaFacts | None, file: str) -> Findings:
    if facts is None:
        yield MISSING.at(
            use.path,
            f"The media folder has no file called “{use.name}”.",
            "Put the file into the media folder, or choose another.",
            file=file,
            moment=use.moment,
            item=use.name,
        )
    elif facts.fault:
        yield UNREADABLE.at(
            use.path,
            facts.fault if use.name in facts.fault else f"“{use.name}” cannot be read: {facts.fault}",
            "Export the file again, or choose another.",
            file=file,
            moment=use.moment,
            item=use.name,
        )
    elif facts.kind not in use.kinds:
        wanted = " or ".join(_KIND_NAMES[kind] for kind in use.kinds)
        yield OF_ANOTHER_KIND.at(
            use.path,
            f"“{use.name}” is {_KIND_NAMES[facts.kind]}; {wanted} is needed here.",
            "Choose another file.",
            file=file,
            moment=use.moment,
            item=use.name,
        )


def _times(scene: Scene, clip: Clip, setting: Setting) -> Findings:
    """Times that lie outside the clip, as far as they can be told."""
    facts = setting.media.get(clip.media) if setting.media is not None else None
    length = facts.duration_ms if facts is not None and not facts.fault else 0
    if clip.out_ms is not None and clip.out_ms <= clip.in_ms:
        yield CLIP_OUTSIDE.at(
            "clip.out_ms",
            f"The clip ends ({shown(clip.out_ms)}) before it starts ({shown(clip.in_ms)}).",
            "Set the out point after the in point.",
        )
        return
    if length:
        for path, value in (("clip.in_ms", clip.in_ms), ("clip.out_ms", clip.out_ms)):
            if value is not None and value > length:
                yield CLIP_OUTSIDE.at(
                    path,
                    f"The clip goes to {shown(value)}, but “{clip.media}” is only {shown(length)} long.",
                    "Move the point inside the file.",
                    fix=Fix(label="Play to the end of the file", do="remove", path=path),
                )
    end = min((ms for ms in (clip.out_ms, length) if ms), default=0)
    yield from _moments(scene, clip.in_ms, end)
    yield from _cues(scene, clip.in_ms, end)


def _moments(scene: Scene, start: int, end: int) -> Findings:
    at: dict[int, MomentId] = {}
    for number, moment in enumerate(scene.moments):
        times = [("at_ms", moment.at_ms)]
        if isinstance(moment, Spot):
            times.append(("until_ms", moment.until_ms))
        for field, value in times:
            if value is not None and (value < start or (end and value > end)):
                yield MOMENT_OUTSIDE.at(
                    f"moments[{number}].{field}",
                    f"“{moment.id}” comes at {shown(value)}, outside the clip ({shown(start)} to "
                    f"{shown(end) if end else 'its end'}).",
                    "Move it inside the clip, or let it come at its end.",
                    moment=moment.id,
                    fix=Fix(label="Ask it at the end of the clip", do="remove", path=f"moments[{number}].{field}"),
                )
        if moment.at_ms is None or isinstance(moment, Spot):
            continue
        if moment.at_ms in at:
            yield SAME_INSTANT.at(
                f"moments[{number}].at_ms",
                f"“{moment.id}” comes at the same instant as “{at[moment.at_ms]}” ({shown(moment.at_ms)}).",
                "Move one of them, so that the picture goes on between the two.",
                moment=moment.id,
            )
        at.setdefault(moment.at_ms, moment.id)


def _cues(scene: Scene, start: int, end: int) -> Findings:
    for number, cue in enumerate(scene.cues):
        if cue.message is not None or (cue.quote and not cue.end_ms):
            continue
        if cue.end_ms <= cue.start_ms:
            message = f"The cue “{cue.id}” ends ({shown(cue.end_ms)}) before it starts ({shown(cue.start_ms)})."
        elif cue.start_ms < start or (end and cue.end_ms > end):
            message = (
                f"The cue “{cue.id}” lasts from {shown(cue.start_ms)} to {shown(cue.end_ms)}, outside the clip "
                f"({shown(start)} to {shown(end) if end else 'its end'})."
            )
        else:
            continue
        yield CUE_OUTSIDE.at(f"cues[{number}]", message, "Draw the cue again, inside the clip.", item=cue.id)


def shown(ms: int) -> str:
    """A time for people: minutes, seconds and thousandths, as the timeline writes it (`0:07.250`)."""
    minutes, rest = divmod(ms, 60_000)
    return f"{minutes}:{rest // 1000:02d}.{rest % 1000:03d}"
