"""Cue spotting is scored as signal detection: neither tapping all the time nor never tapping wins."""

from __future__ import annotations

import math

import pytest

from empathy_studio.course.ids import ItemId, MomentId, SceneId
from empathy_studio.course.moments import Spot
from empathy_studio.play.acts import ActRefused, Continue, Reach, Tap
from empathy_studio.play.run import step
from empathy_studio.play.signal import sensitivity_and_bias, spotting, spotting_words
from empathy_studio.play.state import Run
from tests.play.lessons import LISTENING, choice, choose, clip, cue, message, offer, pick, played, program, scene, told

CUES = (cue("sigh", 2000, 2600, weight=1), cue("feet", 5000, 5800, weight=3, meaning="They hurt.", response="Ask."))


def taps(*at_ms: int) -> tuple[Tap, ...]:
    """Taps at these times, in ms."""
    return tuple(Tap(position_ms=at) for at in at_ms)


def spot(**fields: object) -> Spot:
    """A stretch of spotting over the whole clip."""
    return Spot(id=MomentId("s"), skill=LISTENING, **fields)


def marked(*at_ms: int, early_ms: int = 300, late_ms: int = 1500) -> list[tuple[str, str | None]]:
    """What each tap is held for."""
    found = spotting(CUES, taps(*at_ms), from_ms=0, until_ms=10_000, early_ms=early_ms, late_ms=late_ms)
    return [(mark.verdict, mark.cue) for mark in found.taps]


def test_a_tap_is_a_hit_early_late_or_a_false_alarm() -> None:
    assert marked(1800, 2600, 4100, 4600, 7300) == [
        ("early", "sigh"),
        ("again", "sigh"),
        ("again", "sigh"),
        ("false_alarm", None),
        ("late", "feet"),
    ]
    assert marked(2000, 2600) == [("hit", "sigh"), ("again", "sigh")]
    assert marked(1699) == [("false_alarm", None)]
    assert marked(7301) == [("false_alarm", None)]


def test_two_taps_where_windows_overlap_find_both_cues() -> None:
    near = (cue("a", 1000, 1400), cue("b", 1600, 2000))
    found = spotting(near, taps(1700, 1800), from_ms=0, until_ms=4000, early_ms=300, late_ms=1500)
    assert [(mark.verdict, mark.cue) for mark in found.taps] == [("late", "a"), ("hit", "b")]


def test_lead_time_is_how_long_before_the_end_of_the_cue_it_was_noticed() -> None:
    found = spotting(CUES, taps(2100, 6300), from_ms=0, until_ms=10_000, early_ms=300, late_ms=1500)
    assert [mark.lead_ms for mark in found.cues] == [500, -500]
    assert found.lead_ms == 0.0
    assert spotting(CUES, (), from_ms=0, until_ms=10_000, early_ms=300, late_ms=1500).lead_ms is None


def test_trials_without_a_cue_are_two_seconds_of_what_no_window_covers() -> None:
    found = spotting(CUES, taps(100, 400, 9900), from_ms=0, until_ms=10_000, early_ms=300, late_ms=1500)
    # Windows cover 1700 to 4100 and 4700 to 7300: 1700 ms, 600 ms and 2700 ms are left, of which the 600 are a scrap.
    assert (found.noise_trials, found.false_alarms, found.noise_taps) == (2, 3, 2)


def test_sensitivity_and_bias_follow_the_log_linear_correction() -> None:
    sensitivity, bias = sensitivity_and_bias(hits=3, signals=4, false_alarms=1, noises=9)
    # z(3.5/5) = 0.52440, z(1.5/10) = -1.03643
    assert sensitivity == pytest.approx(1.56083, abs=1e-4)
    assert bias == pytest.approx(0.25602, abs=1e-4)


def test_extreme_rates_stay_finite() -> None:
    for hits, alarms in ((0, 0), (4, 9), (4, 0), (0, 9)):
        assert all(map(math.isfinite, sensitivity_and_bias(hits, 4, alarms, 9)))
    assert all(map(math.isfinite, sensitivity_and_bias(0, 0, 0, 0)))


def score_of(*at_ms: int) -> tuple[Run, float]:
    """The run after these taps and the end of the clip, and its points."""
    run = played(
        program(scene("a", spot(), choose("q", choice("x")), clip=clip(), cues=CUES)),
        *taps(*at_ms),
        Reach(position_ms=10_000),
    )
    return run, run.skill_points(LISTENING)


def test_who_taps_all_the_time_and_who_never_taps_both_lose_to_who_listens() -> None:
    assert score_of(2100, 5100)[1] == 4.0
    assert score_of()[1] == 0.0
    assert score_of(*range(0, 10_000, 250))[1] == 0.0
    assert score_of(2100, 5100, 9000)[1] == 3.5


def test_sensitivity_tells_tapping_all_the_time_from_listening() -> None:
    def figures(*at_ms: int) -> tuple[float, float]:
        found = spotting(CUES, taps(*at_ms), from_ms=0, until_ms=10_000, early_ms=300, late_ms=1500)
        return found.sensitivity, found.bias

    listening, always, never = figures(2100, 5100), figures(*range(0, 10_000, 250)), figures()
    assert listening[0] > 1.0
    assert abs(always[0]) < 0.5
    assert abs(never[0]) < 0.5
    assert always[1] < listening[1] < never[1]


def test_each_cue_is_explained_with_what_the_author_says_of_it() -> None:
    run, _ = score_of(5100, 9000)
    told_of = {reason.text: (reason.author, reason.good, reason.points) for reason in run.answered[0].reasons}
    assert told_of == {
        "Sigh: you missed it.": ("", False, 0.0),
        "Feet: you noticed it.": ("They hurt. Ask.", True, 3.0),
        "You tapped once where nothing was given away.": ("", False, -0.5),
    }


def test_a_stretch_that_ends_is_scored_without_stopping_the_clip() -> None:
    of = program(scene("a", spot(until_ms=4000), choose("q", choice("x"), at_ms=8000), clip=clip(), cues=CUES))
    run, said = told(of, *taps(2100), Reach(position_ms=8000))
    assert [(one.verb, one.interaction, one.response) for one in said] == [
        ("reached", "", ""),
        ("answered", "performance", "sigh[.]hit"),
    ]
    assert run.spotting == ()


def test_taps_outside_a_stretch_are_not_accepted() -> None:
    of = program(scene("a", spot(at_ms=1000, until_ms=4000), clip=clip(), cues=CUES))
    assert (offer(of, played(of), "tap").from_ms, offer(of, played(of), "tap").until_ms) == (1000, 4000)
    with pytest.raises(ActRefused, match="4200 ms is outside 1000 ms to 4000 ms"):
        played(of, *taps(4200))


def test_cues_that_were_not_come_to_are_not_missed() -> None:
    of = program(
        scene("a", spot(), choose("q", choice("go", leads_to=SceneId("b")), at_ms=3000), clip=clip(), cues=CUES),
        scene("b"),
    )
    run = played(of, *taps(2100), Reach(position_ms=3000), pick("go"))
    (spotted,) = [one for one in run.answered if one.kind == "spot"]
    assert (spotted.points, spotted.most, spotted.success) == ({LISTENING: 1.0}, {LISTENING: 1.0}, True)


def test_words_of_a_message_are_tapped_on() -> None:
    hurt = cue("hurt", 0, 0, message=ItemId("m1"), quote="hurt, always", weight=2)
    messages = (message("m1", "My feet hurt, always."), message("m2", "Good morning."))
    of = program(scene("a", spot(), messages=messages, cues=(hurt,)))
    on = Tap(message=ItemId("m1"), at=10)
    beside = Tap(message=ItemId("m2"), at=2)
    run = played(of, on, beside, Continue())
    assert run.skill_points(LISTENING) == 1.5
    with pytest.raises(ActRefused, match="The message “m2” has 13 signs"):
        step(of, played(of), Tap(message=ItemId("m2"), at=13))
    found = spotting_words((hurt,), (on, beside), [(one.id, one.text) for one in messages])
    assert (found.hits, found.false_alarms, found.noise_trials, found.noise_taps, found.lead_ms) == (1, 1, 1, 1, None)
