"""Edits of captions: words, times, split, merge, shift; pure functions of captions in the order of their times."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, lesson_of, scene_of, with_scene
from empathy_studio.author.edit.nouns import short
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import CaptionTrack, Scene
from empathy_studio.errors import CourseError

Captions = tuple[Caption, ...]

SHORTEST_MS = 200
"""No caption is made shorter than this."""


def add_caption(captions: Sequence[Caption], start_ms: int, end_ms: int, text: str = "") -> Captions:
    """One more caption, as much of its stretch as is free; CourseError when nothing is."""
    start, end = start_ms, end_ms
    for caption in captions:
        if caption.start_ms <= start < caption.end_ms:
            start = caption.end_ms
    for caption in captions:
        if start < caption.start_ms < end:
            end = caption.start_ms
    if end - start < SHORTEST_MS:
        raise CourseError("There is no room for a caption at that place.", "Shorten the one that is there.")
    return _sorted([*captions, Caption(start_ms=start, end_ms=end, text=text)])


def delete_caption(captions: Sequence[Caption], number: int) -> Captions:
    """Without the caption `number`, from 0."""
    return tuple(caption for index, caption in enumerate(captions) if index != number)


def set_caption_text(captions: Sequence[Caption], number: int, text: str) -> Captions:
    """With other words in the caption `number`."""
    return tuple(replace(one, text=text) if index == number else one for index, one in enumerate(captions))


def set_caption_time(captions: Sequence[Caption], number: int, start_ms: int, end_ms: int) -> Captions:
    """The caption `number` at another time, kept between its neighbours and no shorter than `SHORTEST_MS`."""
    before = captions[number - 1].end_ms if number else 0
    after = captions[number + 1].start_ms if number + 1 < len(captions) else None
    start = max(before, start_ms)
    end = max(start + SHORTEST_MS, end_ms)
    if after is not None and end > after:
        end = after
        start = max(before, min(start, end - SHORTEST_MS))
    changed = replace(captions[number], start_ms=start, end_ms=end)
    return tuple(changed if index == number else one for index, one in enumerate(captions))


def split_caption(captions: Sequence[Caption], number: int, at: int | None = None) -> Captions:
    """The caption `number` as two, cut before the sign `at` of its text (default: the space nearest to the middle).

    The time is shared by the length of the words. CourseError when it has nothing to cut.
    """
    caption = captions[number]
    text = caption.text
    if at is None:
        spaces = [place for place, sign in enumerate(text) if sign.isspace()]
        at = min(spaces, key=lambda place: abs(place - len(text) / 2), default=0)
    first, second = text[:at].strip(), text[at:].strip()
    if not first or not second:
        raise CourseError("This caption has no two parts to split it into.", "Choose a place between two words.")
    share = len(first) / (len(first) + len(second))
    cut = caption.start_ms + round((caption.end_ms - caption.start_ms) * share)
    parts = (replace(caption, end_ms=cut, text=first), replace(caption, start_ms=cut, text=second))
    if min(part.end_ms - part.start_ms for part in parts) <= 0:
        raise CourseError("This caption is shown too short to split it.", "Give it more time first.")
    return (*captions[:number], *parts, *captions[number + 1 :])


def split_caption_at(captions: Sequence[Caption], at_ms: int) -> Captions:
    """The caption that is shown at `at_ms` as two, cut in time there and in its words at the nearest space.

    CourseError when none is shown then, or there is too little of it on one side to cut.
    """
    found = [number for number, one in enumerate(captions) if one.start_ms <= at_ms < one.end_ms]
    if not found:
        raise CourseError("No caption is shown at that place.", "Go to a place inside the caption to split.")
    number, caption = found[0], captions[found[0]]
    share = (at_ms - caption.start_ms) / (caption.end_ms - caption.start_ms)
    text = caption.text
    spaces = [place for place, sign in enumerate(text) if sign.isspace() and text[:place].strip()]
    at = min(spaces, key=lambda place: abs(place - len(text) * share), default=0)
    first, second = text[:at].strip(), text[at:].strip()
    if not first or not second or at_ms == caption.start_ms:
        raise CourseError("This caption has no two parts to split it into there.", "Go to a place between two words.")
    parts = (replace(caption, end_ms=at_ms, text=first), replace(caption, start_ms=at_ms, text=second))
    return (*captions[:number], *parts, *captions[number + 1 :])


def merge_captions(captions: Sequence[Caption], number: int) -> Captions:
    """The caption `number` and the next one as one; CourseError when it is the last."""
    if number + 1 >= len(captions):
        raise CourseError("There is no caption after this one.", "Choose an earlier one.")
    one, other = captions[number], captions[number + 1]
    text = " ".join(part for part in (one.text.strip(), other.text.strip()) if part)
    merged = replace(one, end_ms=max(one.end_ms, other.end_ms), text=text)
    return (*captions[:number], merged, *captions[number + 2 :])


def shift_captions(captions: Sequence[Caption], by_ms: int, first: int = 0) -> Captions:
    """All captions from number `first` on, `by_ms` later (or earlier, when negative).

    What would begin before 0 begins at 0; a caption that would end by then is left out.
    """
    moved = []
    for index, caption in enumerate(captions):
        if index < first:
            moved.append(caption)
        elif caption.end_ms + by_ms > 0:
            start, end = max(0, caption.start_ms + by_ms), caption.end_ms + by_ms
            moved.append(replace(caption, start_ms=start, end_ms=end))
    return _sorted(moved)


def set_captions(
    course: Course, lesson: LessonId, scene: SceneId, language: str, media: str | None, label: str = "Change captions"
) -> Edited:
    """Let the clip of a scene have the captions file `media` in a language; None takes that language away."""
    title = scene_of(lesson_of(course, lesson), scene).title or scene

    def captioned(found: Scene) -> Scene:
        if found.clip is None:
            raise CourseError(f"“{short(title)}” has no clip to caption.", "Give it a clip first.")
        tracks = found.clip.captions
        others = tuple(track for track in tracks if track.language != language)
        if media is None:
            return replace(found, clip=replace(found.clip, captions=others))
        new = CaptionTrack(language=language, media=media)
        same = tuple(new if track.language == language else track for track in tracks)
        kept = same if len(others) < len(tracks) else (*others, new)
        return replace(found, clip=replace(found.clip, captions=kept))

    return Edited(course=with_scene(course, lesson, scene, captioned), label=label)


def _sorted(captions: Sequence[Caption]) -> Captions:
    return tuple(sorted(captions, key=lambda caption: (caption.start_ms, caption.end_ms)))
