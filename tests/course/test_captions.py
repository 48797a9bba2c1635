"""Captions are read from WebVTT and written back; what is not WebVTT is told by its file."""

from __future__ import annotations

import pytest

from empathy_studio.course.captions import read_captions, write_captions
from empathy_studio.course.media_facts import Caption
from empathy_studio.errors import CourseError


def test_captions_are_read_without_their_tags() -> None:
    first = b"00:00:01.000 --> 00:00:02.500 align:left\n<v Ana>Hello <b>there</b>\nyou\n\n"
    data = b"WEBVTT\n\n" + first + b"00:03.000 --> 00:04.000\nBye\n"
    assert read_captions(data, "a.vtt") == (
        Caption(start_ms=1000, end_ms=2500, text="Hello there\nyou"),
        Caption(start_ms=3000, end_ms=4000, text="Bye"),
    )


def test_captions_written_are_read_back() -> None:
    captions = (
        Caption(start_ms=0, end_ms=999, text="One"),
        Caption(start_ms=3_600_001, end_ms=3_601_000, text="Zwölf"),
    )
    assert read_captions(write_captions(captions), "a.vtt") == captions


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"hello", "a.vtt: is not a WebVTT file"),
        (b"", "a.vtt: is not a WebVTT file"),
        (b"WEBVTT\n\n\xff", "byte 8 is not UTF-8"),
        (b"WEBVTT\n\n00:00:02.000 --> 00:00:01.000\nback\n", "caption 1 ends before it starts"),
        (b"WEBVTT\n\n" + b"x" * 1_000_001, "larger than 1,000,000 bytes"),
        (b"WEBVTT\n\n" + b"00:01.000 --> 00:02.000\nx\n\n" * 5001, "more than 5,000 captions"),
    ],
)
def test_what_is_no_captions_file_is_told(data: bytes, sentence: str) -> None:
    with pytest.raises(CourseError) as told:
        read_captions(data, "a.vtt")
    assert sentence in str(told.value)
