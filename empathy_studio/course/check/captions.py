"""Findings about captions: missing, out of order, too fast to read."""

from __future__ import annotations

from empathy_studio.course.check.finding import Finding, Findings
from empathy_studio.course.check.media import shown
from empathy_studio.course.check.view import Setting
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.scenes import CaptionTrack, Scene

MISSING = Finding("captions-missing", "warning")
OUT_OF_ORDER = Finding("captions-out-of-order", "warning")
TOO_FAST = Finding("captions-too-fast", "warning")
FINDINGS = (MISSING, OUT_OF_ORDER, TOO_FAST)

MOST_SIGNS_A_SECOND = 20.0
"""How fast captions may run, in signs a second: what Netflix's Timed Text Style Guide for English allows for adults."""


def of_scene(scene: Scene, setting: Setting) -> Findings:
    """Whether everything that is said in the clip can also be read, in time."""
    clip = scene.clip
    if clip is None:
        return
    facts = setting.media.get(clip.media) if setting.media is not None else None
    silent = facts is not None and not facts.fault and not facts.has_sound
    captioned = {track.language for track in clip.captions}
    if not silent:
        for language in (setting.language, *setting.languages):
            if language not in captioned:
                yield MISSING.at(
                    "clip.captions",
                    f"The clip “{clip.media}” has no captions in “{language}”.",
                    "Add a WebVTT file in this language, so that nobody needs to hear it.",
                )
    if setting.media is not None:
        end = clip.out_ms if clip.out_ms is not None else 0
        for number, track in enumerate(clip.captions):
            found = setting.media.get(track.media)
            if found is not None and not found.fault:
                yield from _track(track, found, f"clip.captions[{number}]", clip.in_ms, end)


def signs(text: str) -> int:
    """How many signs of a caption are read, with line breaks as one space."""
    return len(" ".join(text.split()))


def speed(caption: Caption) -> float:
    """Signs a second; infinite when the caption is shown for no time."""
    shown_ms = caption.end_ms - caption.start_ms
    return signs(caption.text) * 1000 / shown_ms if shown_ms > 0 else float("inf")


def _track(track: CaptionTrack, facts: MediaFacts, path: str, start: int, end: int) -> Findings:
    """One file of captions; only those that are shown within the clip are looked at."""
    within = [caption for caption in facts.captions if caption.end_ms > start and (not end or caption.start_ms < end)]
    last = -1
    for caption in within:
        if caption.end_ms <= caption.start_ms or caption.start_ms < last:
            yield OUT_OF_ORDER.at(
                path,
                f"“{track.media}”: the caption at {shown(caption.start_ms)} starts before the one before it ends.",
                "Put the captions in the order of their times, one at a time.",
                item=track.media,
            )
            break
        last = caption.end_ms
    fast = [caption for caption in within if speed(caption) > MOST_SIGNS_A_SECOND]
    if fast:
        worst = max(fast, key=speed)
        more = f" and {len(fast) - 1} more" if len(fast) > 1 else ""
        yield TOO_FAST.at(
            path,
            f"“{track.media}”: the caption at {shown(worst.start_ms)}{more} runs at {speed(worst):.0f} signs a second; "
            f"{MOST_SIGNS_A_SECOND:.0f} can be read.",
            "Show it longer, or say it in fewer words.",
            item=track.media,
        )
