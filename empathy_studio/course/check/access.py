"""Findings about access: no words for a picture, too little time, flashing, too little contrast."""

from __future__ import annotations

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.media import media_of
from empathy_studio.course.check.view import CourseView, Setting
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.moments import Choose, Point
from empathy_studio.course.reading import reading_seconds
from empathy_studio.course.scenes import Scene

NO_ALTERNATIVE = Finding("no-alternative-text", "warning")
TIMED_ONLY = Finding("timed-without-untimed-way", "warning")
TOO_LITTLE_TIME = Finding("time-limit-too-short", "warning")
FLASHING = Finding("picture-flashes", "error")
LOW_CONTRAST = Finding("picture-low-contrast", "warning")
FINDINGS = (NO_ALTERNATIVE, TIMED_ONLY, TOO_LITTLE_TIME, FLASHING, LOW_CONTRAST)

MOST_FLASHES = 3.0
"""General flashes in any one second that are still safe: W3C, WCAG 2.2, success criterion 2.3.1."""

LEAST_CONTRAST = 3.0
"""Contrast ratio that a picture needs to be told apart: W3C, WCAG 2.2, success criterion 1.4.11."""

_SAY_IT = "Say in one or two sentences what it shows."


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """What somebody who does not see well, reads slowly or is harmed by flashing cannot follow in this scene."""
    if scene.picture is not None and not scene.picture_alt.strip():
        yield NO_ALTERNATIVE.at(
            "picture_alt", f"The picture “{scene.picture}” has no text for those who cannot see it.", _SAY_IT
        )
    if scene.clip is not None and not scene.clip.description.strip():
        yield NO_ALTERNATIVE.at(
            "clip.description",
            f"The clip “{scene.clip.media}” has no description for those who cannot see it.",
            _SAY_IT,
        )
    for number, moment in enumerate(scene.moments):
        if isinstance(moment, Point) and moment.picture is not None and not moment.picture_alt.strip():
            yield NO_ALTERNATIVE.at(
                f"moments[{number}].picture_alt",
                f"The picture “{moment.picture}” has no text for those who cannot see it.",
                _SAY_IT,
                moment=moment.id,
            )
        elif isinstance(moment, Choose) and moment.time_limit_s is not None:
            yield from _timed(moment, f"moments[{number}]", moment.time_limit_s)
    if setting.media is not None:
        for use in media_of(scene):
            facts = setting.media.get(use.name)
            if facts is not None:
                yield from _seen(facts, use.path, "")


def of_course(view: CourseView) -> Findings:
    """The same for the pictures of course.json: cover and portraits."""
    course = view.course
    pictures = [("cover", course.cover, course.cover_alt)]
    for number, character in enumerate(course.cast):
        pictures.append((f"cast[{number}].portrait", character.portrait, character.portrait_alt))
    for path, name, alternative in pictures:
        if name is None:
            continue
        if not alternative.strip():
            message = f"The picture “{name}” has no text for those who cannot see it."
            yield NO_ALTERNATIVE.at(f"{path}_alt", message, _SAY_IT, file="course.json")
        facts = view.media.get(name) if view.media is not None else None
        if facts is not None:
            yield from _seen(facts, path, "course.json")


def _timed(moment: Choose, path: str, limit: float) -> Findings:
    if moment.on_timeout is None:
        yield TIMED_ONLY.at(
            f"{path}.on_timeout",
            f"When the time for “{moment.id}” is out, nothing is taken: who needs longer is left without an answer.",
            "Name the answer that leads on when the time is out.",
            moment=moment.id,
        )
    needed = reading_seconds(moment.prompt, *(choice.text for choice in moment.choices))
    if limit < needed:
        yield TOO_LITTLE_TIME.at(
            f"{path}.time_limit_s",
            f"“{moment.id}” gives {limit:g} s, but reading the question and its answers takes about {needed:.0f} s.",
            "Give more time, or ask with fewer words.",
            moment=moment.id,
        )


def _seen(facts: MediaFacts, path: str, file: str) -> Findings:
    if facts.flashes_per_s is not None and facts.flashes_per_s > MOST_FLASHES:
        yield FLASHING.at(
            path,
            f"“{facts.name}” flashes {facts.flashes_per_s:g} times in a second; "
            f"more than {MOST_FLASHES:g} can cause seizures.",
            "Use a calmer picture, or cut the flashing stretch out.",
            file=file,
            item=facts.name,
        )
    if facts.contrast is not None and facts.contrast < LEAST_CONTRAST:
        yield LOW_CONTRAST.at(
            path,
            f"“{facts.name}” has a contrast of {facts.contrast:.1f} to 1 between its light and its dark parts; "
            f"{LEAST_CONTRAST:g} to 1 can be told apart.",
            "Use a picture with more contrast.",
            file=file,
            item=facts.name,
        )
