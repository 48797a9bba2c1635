"""Cue spotting as signal detection: hits, misses, false alarms, sensitivity, bias and lead time."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import NormalDist
from typing import Literal

from empathy_studio.course.ids import CueId
from empathy_studio.course.scenes import Cue
from empathy_studio.play.acts import Tap

NOISE_MS = 2000
"""The length of one trial without a cue, in ms: about as long as a cue and the time to answer it."""

TapVerdict = Literal["hit", "early", "late", "again", "false_alarm"]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of ms, both ends included."""

    from_ms: int
    until_ms: int

    def holds(self, at_ms: int) -> bool:
        """True when `at_ms` lies inside."""
        return self.from_ms <= at_ms <= self.until_ms


@dataclass(frozen=True, slots=True)
class TapMark:
    """One tap and what it was.

    `hit` is inside the cue, `early` and `late` in the tolerance before and after it; all three find the cue.
    `again` is a further tap for a cue already found: it costs nothing. `false_alarm` belongs to no cue.
    """

    tap: Tap
    verdict: TapVerdict
    cue: CueId | None = None


@dataclass(frozen=True, slots=True)
class CueMark:
    """One cue and whether it was found.

    `lead_ms` is how long before the cue's end the tap came (negative: after it), None when missed.
    """

    cue: Cue
    verdict: Literal["hit", "early", "late", "missed"]
    lead_ms: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotting:
    """How cues were spotted in one stretch.

    `hit_weight` of `weight` is what was found, by the weights of the cues. `noise_trials` are the trials without a
    cue, `noise_taps` those of them in which the learner tapped. `sensitivity` is d', `bias` is c (above 0:
    careful, below 0: quick to tap). `lead_ms` is the mean lead over the cues found, None without any.
    """

    taps: tuple[TapMark, ...]
    cues: tuple[CueMark, ...]
    hits: int
    misses: int
    early: int
    late: int
    false_alarms: int
    hit_weight: int
    weight: int
    noise_trials: int
    noise_taps: int
    sensitivity: float
    bias: float
    lead_ms: float | None


def spotting(
    cues: Sequence[Cue], taps: Sequence[Tap], *, from_ms: int, until_ms: int, early_ms: int, late_ms: int
) -> Spotting:
    """Mark the taps of one stretch (ms of the media) against its cues.

    A tap belongs to the cue whose widened window holds it; where windows overlap, to the first cue not yet
    found, so that two taps find both. A trial without a cue is one interval of about `NOISE_MS` in the part of
    the stretch that no widened window covers.
    """
    ordered = sorted(cues, key=lambda cue: (cue.start_ms, cue.end_ms, cue.id))
    windows = [Window(cue.start_ms - early_ms, max(cue.start_ms, cue.end_ms) + late_ms) for cue in ordered]
    found: dict[int, CueMark] = {}
    marks = []
    for tap in sorted(taps, key=lambda tap: tap.position_ms):
        inside = [number for number, window in enumerate(windows) if window.holds(tap.position_ms)]
        fresh = next((number for number in inside if number not in found), None)
        if fresh is not None:
            found[fresh] = _found(ordered[fresh], tap.position_ms)
            marks.append(TapMark(tap, _verdict(ordered[fresh], tap.position_ms), ordered[fresh].id))
        else:
            marks.append(TapMark(tap, "again", ordered[inside[0]].id) if inside else TapMark(tap, "false_alarm"))
    noise = _noise(windows, from_ms, until_ms)
    alarms = [mark.tap.position_ms for mark in marks if mark.verdict == "false_alarm"]
    cue_marks = tuple(found.get(number, CueMark(cue, "missed")) for number, cue in enumerate(ordered))
    return _figures(tuple(marks), cue_marks, len(noise), _tapped(noise, alarms))


def spotting_words(cues: Sequence[Cue], taps: Sequence[Tap], texts: Sequence[tuple[str, str]]) -> Spotting:
    """Mark the taps on written messages (`texts`: id and text) against the cues, which are words quoted from them.

    A tap finds the cue on whose words it lies; a cue without a quote is its whole message. A trial without a cue is
    one message that holds none. There is no early and no late here, and no lead time.
    """
    spans = [_span(cue, dict(texts)) for cue in cues]
    found: dict[int, CueMark] = {}
    marks = []
    for tap in taps:
        inside = [
            number
            for number, (message, start, end) in enumerate(spans)
            if message == tap.message and start <= tap.at < max(end, start + 1)
        ]
        fresh = next((number for number in inside if number not in found), None)
        if fresh is not None:
            found[fresh] = CueMark(cues[fresh], "hit")
            marks.append(TapMark(tap, "hit", cues[fresh].id))
        else:
            marks.append(TapMark(tap, "again", cues[inside[0]].id) if inside else TapMark(tap, "false_alarm"))
    plain = {message for message, _ in texts} - {message for message, _, _ in spans}
    tapped = {mark.tap.message for mark in marks if mark.verdict == "false_alarm"} & plain
    cue_marks = tuple(found.get(number, CueMark(cue, "missed")) for number, cue in enumerate(cues))
    return _figures(tuple(marks), cue_marks, len(plain), len(tapped))


def sensitivity_and_bias(hits: int, signals: int, false_alarms: int, noises: int) -> tuple[float, float]:
    """d' and c from counts, with the log-linear correction.

    Rates are (hits + 0.5) / (signals + 1) and (false_alarms + 0.5) / (noises + 1), so that rates of 0 and 1 stay
    finite: Hautus, M. J. (1995), Corrections for extreme proportions and their biasing effects on estimated
    values of d', Behavior Research Methods, Instruments, & Computers 27, 46-51. Then d' = z(H) - z(F) and
    c = -(z(H) + z(F)) / 2: Macmillan, N. A. & Creelman, C. D. (2005), Detection Theory: A User's Guide.
    """
    z = NormalDist().inv_cdf
    hit = z((hits + 0.5) / (signals + 1))
    alarm = z((false_alarms + 0.5) / (noises + 1))
    return hit - alarm, -(hit + alarm) / 2


def _found(cue: Cue, at_ms: int) -> CueMark:
    verdict = _verdict(cue, at_ms)
    return CueMark(cue, verdict, max(cue.start_ms, cue.end_ms) - at_ms)


def _verdict(cue: Cue, at_ms: int) -> Literal["hit", "early", "late"]:
    if at_ms < cue.start_ms:
        return "early"
    return "late" if at_ms > max(cue.start_ms, cue.end_ms) else "hit"


def _noise(windows: Sequence[Window], from_ms: int, until_ms: int) -> list[Window]:
    """The parts of the stretch outside every window, cut into equal intervals of about `NOISE_MS`.

    A part shorter than half of that is none.
    """
    free, at = [], from_ms
    for window in sorted(windows, key=lambda window: window.from_ms):
        if window.from_ms > at:
            free.append((at, min(window.from_ms, until_ms)))
        at = max(at, window.until_ms + 1)
    if at < until_ms:
        free.append((at, until_ms))
    intervals = []
    for start, end in free:
        number = math.floor((end - start) / NOISE_MS + 0.5)
        edges = [start + round((end - start) * step / number) for step in range(number + 1)] if number > 0 else []
        intervals += [Window(left, right - 1) for left, right in pairwise(edges)]
    return intervals


def _tapped(noise: Sequence[Window], alarms: Sequence[int]) -> int:
    return sum(any(interval.holds(at) for at in alarms) for interval in noise)


def _span(cue: Cue, texts: dict[str, str]) -> tuple[str, int, int]:
    message = cue.message or ""
    text = texts.get(message, "")
    start = text.find(cue.quote) if cue.quote else 0
    return message, max(start, 0), start + len(cue.quote) if cue.quote else len(text)


def _figures(taps: tuple[TapMark, ...], cues: tuple[CueMark, ...], trials: int, tapped: int) -> Spotting:
    got = [mark for mark in cues if mark.verdict != "missed"]
    leads = [mark.lead_ms for mark in got if mark.lead_ms is not None]
    sensitivity, bias = sensitivity_and_bias(len(got), len(cues), tapped, trials)
    return Spotting(
        taps=taps,
        cues=cues,
        hits=len(got),
        misses=len(cues) - len(got),
        early=sum(mark.verdict == "early" for mark in got),
        late=sum(mark.verdict == "late" for mark in got),
        false_alarms=sum(mark.verdict == "false_alarm" for mark in taps),
        hit_weight=sum(mark.cue.weight for mark in got),
        weight=sum(mark.cue.weight for mark in cues),
        noise_trials=trials,
        noise_taps=tapped,
        sensitivity=sensitivity,
        bias=bias,
        lead_ms=math.fsum(leads) / len(leads) if leads else None,
    )
