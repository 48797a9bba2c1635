"""Own recordings of a line: when its words are heard, as far as loudness tells."""

from __future__ import annotations

import numpy as np

from empathy_studio.author.storyboard.speech import SAMPLE_RATE, Samples, Span, Speech, read_script

_HOP_S = 0.02
_QUIET = 0.08


def spread_words(samples: Samples, text: str) -> Speech:
    """Speech from a recording: the words of `text` spread over its loud moments, by their length."""
    words = read_script(text).words
    hop = int(_HOP_S * SAMPLE_RATE)
    count = max(1, len(samples) // hop)
    power = (
        np.sqrt((samples[: count * hop].reshape(count, -1) ** 2).mean(axis=1)) if len(samples) >= hop else np.ones(1)
    )
    loud = power > _QUIET * float(power.max(initial=0.0))
    heard = np.flatnonzero(loud)
    if not len(heard) or not words:
        return Speech(samples, (), ())
    weights = np.cumsum([0.0, *(len(word) + 1.0 for word in words)])
    places = weights / weights[-1] * (len(heard) - 1)
    spans = []
    for index, word in enumerate(words):
        first, last = heard[int(places[index])], heard[int(places[index + 1])]
        spans.append(Span(word, round(first * _HOP_S * 1000), round((last + 1) * _HOP_S * 1000)))
    return Speech(samples, tuple(spans), ())
