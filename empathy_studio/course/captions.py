"""Captions as WebVTT text (W3C WebVTT: The Web Video Text Tracks Format) and back."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from io import StringIO

import webvtt

from empathy_studio.course.media_facts import Caption
from empathy_studio.errors import CourseError
from empathy_studio.sentence import Sentence

MOST_BYTES = 1_000_000
"""The largest captions file that is read, in bytes."""

MOST_CAPTIONS = 5_000
"""How many captions one clip may have."""

_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_LINE_BREAKS = re.compile(r"[\r\n]+")


def read_captions(data: bytes, where: str) -> tuple[Caption, ...]:
    """The captions in a WebVTT file, in the order of the file; tags such as `<v Ana>` are taken off.

    References such as `&lt;` are read as the signs that they stand for; an `&` that begins none is itself.
    `where` names the file in a CourseError, which is raised for anything that is not WebVTT, is too large, or has
    a caption that ends before it starts.
    """
    remedy = Sentence("Export the captions again as WebVTT (UTF-8).")
    if len(data) > MOST_BYTES:
        raise CourseError(Sentence("{0}: captions larger than {1:,} bytes.", where, MOST_BYTES), remedy)
    try:
        found = webvtt.from_string(data.decode("utf-8-sig")).captions
    except UnicodeDecodeError as error:
        raise CourseError(Sentence("{0}: byte {1} is not UTF-8 text.", where, error.start), remedy) from error
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError, ValueError) as error:
        raise CourseError(Sentence("{0}: is not a WebVTT file ({1}).", where, error), remedy) from error
    if len(found) > MOST_CAPTIONS:
        raise CourseError(Sentence("{0}: more than {1:,} captions.", where, MOST_CAPTIONS), remedy)
    captions = []
    for number, item in enumerate(found, start=1):
        start, end = _ms(item.start), _ms(item.end)
        if end <= start:
            raise CourseError(
                Sentence("{0}: caption {1} ends before it starts ({2}).", where, number, item.start), "Mend its times."
            )
        captions.append(Caption(start_ms=start, end_ms=end, text=_unescaped(item.text)))
    return tuple(captions)


def write_captions(captions: Iterable[Caption]) -> bytes:
    """Captions as a WebVTT file, of which `read_captions` makes the same again.

    An empty line within a text is left out, as it would end the caption.
    """
    made = webvtt.WebVTT()
    for caption in captions:
        lines = [html.escape(line, quote=False) for line in _LINE_BREAKS.split(caption.text) if line]
        made.captions.append(webvtt.Caption(_clock(caption.start_ms), _clock(caption.end_ms), lines))
    written = StringIO()
    made.write(written)
    return (written.getvalue().rstrip("\n") + "\n").encode()


def _unescaped(text: str) -> str:
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text)


def _ms(clock: str) -> int:
    hours, minutes, seconds = clock.split(":")
    return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)


def _clock(ms: int) -> str:
    minutes, rest = divmod(ms, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}"
