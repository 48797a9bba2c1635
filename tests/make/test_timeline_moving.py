"""What the timeline reckons with: peaks at any zoom, spans that always have a length, in and out points in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_studio.author.edit.clip_times import set_clip_span
from empathy_studio.author.waveform import Peaks
from empathy_studio.errors import CourseError
from empathy_studio.ui.make.frames import Frames
from empathy_studio.ui.make.timeline.marks import CUE, Mark, MarkKey
from empathy_studio.ui.make.timeline.moving import dragged
from empathy_studio.ui.make.timeline.scale import fitted
from empathy_studio.ui.make.timeline.wave import Wave
from tests.make.clip_ground import COUNTER, LESSON, a_course

SIGH = MarkKey(CUE, "sigh")


def test_peaks_are_drawn_where_they_are_at_any_zoom() -> None:
    low, high = bytearray(300), bytearray(300)
    high[150], low[250] = 127, 0x80
    wave = Wave(Peaks(bytes(low), bytes(high)))
    for scale in (fitted(3000, 600), fitted(3000, 90), fitted(3000, 600).zoomed(4, 1500, 40)):
        down, up = wave.columns(scale)
        assert scale.x(1500) - 1.5 <= up.argmax() <= scale.x(1510)
        assert up.max() == 1.0
        if scale.is_fitted:
            assert scale.x(2500) - 1.5 <= down.argmin() <= scale.x(2510)


def test_a_span_that_leaves_nothing_to_play_is_refused() -> None:
    with pytest.raises(CourseError, match="would end before it starts"):
        set_clip_span(a_course(), LESSON, COUNTER, 800, 700)


@given(
    start=st.integers(0, 2000),
    length=st.integers(1, 900),
    by=st.floats(-4000, 4000),
    part=st.sampled_from(("whole", "start", "end")),
    edges=st.lists(st.integers(0, 3000), max_size=6),
    reach=st.one_of(st.none(), st.floats(0, 100)),
    rate=st.sampled_from((17.0, 25.0, 24000 / 1001)),
)
def test_wherever_it_is_dragged_a_mark_stays_inside_and_has_a_length(
    start: int, length: int, by: float, part: str, edges: list[int], reach: float | None, rate: float
) -> None:
    mark = Mark(key=SIGH, start_ms=start, end_ms=start + length, label="Sigh")
    first, last = dragged(mark, part, by, 3000, sorted(edges), Frames(rate), reach)  # type: ignore[arg-type]
    assert last is not None
    assert 0 <= first < last <= 3000
    if part == "whole":
        assert last - first == length
    elif part == "start":
        assert last == start + length
    else:
        assert first == start
