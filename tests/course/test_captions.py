"""Captions are read from WebVTT and written back; what is not WebVTT is told by its file."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

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


WRITTEN = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=60)


def kept(text: str) -> str:
    """A text of lines as captions have them: an empty line would end the caption."""
    return "\n".join(line for line in text.split("\n") if line)


@given(st.lists(WRITTEN, max_size=4))
@example(["Press <Enter> now"])
@example(["a --> b", "00:00:01.000 --> 00:00:02.000"])
@example(["Fish & chips", "&amp;", "&lt;b&gt;", "&#38;", "AT&T;"])
@example(["one\n\ntwo\n", "NOTE\nthis", "STYLE"])
def test_whatever_is_written_is_read_back(texts: list[str]) -> None:
    captions = tuple(
        Caption(start_ms=number * 1000, end_ms=number * 1000 + 900, text=text) for number, text in enumerate(texts)
    )
    read = read_captions(write_captions(captions), "a.vtt")
    assert [one.text for one in read] == [kept(text) for text in texts]
    assert [one.start_ms for one in read] == [one.start_ms for one in captions]


def test_signs_that_have_a_meaning_in_webvtt_are_written_as_its_entities() -> None:
    text = write_captions([Caption(start_ms=0, end_ms=900, text="R&D: <b> --> c")]).decode()
    assert "R&amp;D: &lt;b&gt; --&gt; c" in text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Fish & chips, AT&T, 3 < 4", "Fish & chips, AT&T, 3 < 4"),
        ("&lt;i&gt; &amp;amp; R&amp;D", "<i> &amp; R&D"),
        ("a&nbsp;b&lrm;c&rlm;d", "a\u00a0b\u200ec\u200fd"),
        ("That&#39;s it &copy 1999", "That's it &copy 1999"),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";"),
    ],
)
def test_entities_are_read_as_their_signs_and_a_bare_ampersand_as_itself(written: str, read: str) -> None:
    data = f"WEBVTT\n\n00:00.000 --> 00:01.000\n{written}\n".encode()
    assert [one.text for one in read_captions(data, "a.vtt")] == [read]


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
