"""The offline voice: hibari-tts, with pitch, formants, range, stress and pauses shaped before the sound is made.

The voice's network gives, per frame of 12.5 ms, a spectrum in parts (harmonics, noise, rest), its phases and the
pitch; hibari turns these into sound. A second speaker is made by changing pitch and spectrum there, so no sound is
ever stretched or shifted afterwards. How long each sign of speech lasts is a value inside the network; it is asked for
as one more output.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from empathy_studio.author.storyboard.speech import SAMPLE_RATE, Manner, Samples, Span, Speech, read_script
from empathy_studio.errors import CourseError

_FRAME = 300
_FRAME_MS = 1000.0 * _FRAME / SAMPLE_RATE
_FRAMES_PER_UNIT = 2
_DURATIONS = "/Clip_output_0"
_VOICED_HZ = 40.0
_BIN_HZ = 20.0
_BELOW = 0.35
_HESITATION_MS = 420.0
_SEED = 20_240
_REST_PACE = 0.97
_STRESS_PITCH, _STRESS_LENGTH, _STRESS_GAIN = 1.10, 1.18, 0.22
_LONGEST = {"_": 80.0, ".": 190.0, "!": 190.0, "?": 190.0}
_PAUSES = {",": 90.0, ";": 160.0, ":": 160.0, "—": 220.0, "…": _HESITATION_MS}

Frames = NDArray[np.float32]


@dataclass(frozen=True)
class _Sentence:
    """One sentence as the network says it: its parts per frame, and how many frames each sign lasts."""

    parts: tuple[Frames, ...]
    pitch: Frames
    signs: str
    lengths: tuple[int, ...]


@cache
def hibari_voice() -> HibariVoice:
    """The installed voice, loaded once (about a second). Raises CourseError when it is not installed."""
    try:
        import hibari  # loads onnxruntime and 15 MB of model and lexicon; only who voices a scene waits for that
        from hibari import dsp
    except ImportError as error:
        raise CourseError(
            "The offline voice is not installed.",
            "Run: pip install 'empathy-studio[voice]'. Or make the clip without a voice; its captions stay.",
        ) from error
    voice = HibariVoice(hibari, dsp)
    voice.say("Hello.", Manner())  # the lexicon is read with the first words
    return voice


class HibariVoice:
    """Says lines with the voice in hibari's own package (American English, female), moved to the character's pitch."""

    def __init__(self, hibari: Any, dsp: Any) -> None:
        model = (Path(hibari.__file__).parent / "assets" / "hibari.onnx").read_bytes()
        self._dsp = dsp
        self._tts = hibari.Hibari(model=model + _one_more_output(_DURATIONS))
        self.key = f"hibari-{hibari.__version__}-heart-3"

    def say(self, text: str, manner: Manner) -> Speech:
        """Say `text`. The same text and manner give the same samples. Raises CourseError when nothing can be said."""
        script = read_script(text)
        pace = manner.pace * manner.tone.pace * _REST_PACE
        pieces: list[Samples] = []
        words: list[Span] = []
        sounds: list[Span] = []
        at = 0.0
        first = 0
        for sentence_words in _sentences(script.words):
            stressed = frozenset(index - first for index in script.stressed if index >= first)
            samples, spans, signs = self._say_sentence(sentence_words, stressed, manner, pace)
            words += [_later(span, at) for span in spans]
            sounds += [_later(span, at) for span in signs]
            pieces.append(samples)
            at += len(samples) * 1000.0 / SAMPLE_RATE
            first += len(sentence_words)
        if not pieces:
            raise CourseError(f"The line {text!r} has nothing that can be said.", "Write words, or remove the line.")
        return Speech(np.concatenate(pieces), tuple(words), tuple(sounds))

    def _say_sentence(
        self, words: Sequence[str], stressed: frozenset[int], manner: Manner, pace: float
    ) -> tuple[Samples, list[Span], list[Span]]:
        text = " ".join(words)
        signs = " ".join(self._tts.phonemize(text)) or "."
        sentence = self._speak(signs, pace)
        groups = self._word_of_sign(words, signs)
        index, gains, lifts, lengths = _timing(sentence, groups, stressed)
        parts = tuple(part[:, index] for part in sentence.parts)
        spoken = sentence.pitch[index]
        pitch = _shape_pitch(spoken, lifts, manner)
        harmonics = _fill_below(parts[0], spoken, manner.pitch) if manner.pitch < 0.0 else parts[0]
        lh, theta, ln, lr, phi = (_warp(part, manner.formant) for part in (harmonics, *parts[1:]))
        quiet = gains[None, :]
        rest = quiet - _traces(spoken, lr.shape[0]) * abs(manner.pitch + manner.tone.pitch) * 0.25
        with np.errstate(all="ignore"):
            samples = self._dsp.synth(
                lh + quiet, theta, ln + quiet, lr + rest, phi, pitch, np.random.default_rng(_SEED)
            )
        return np.asarray(samples, np.float32), *_spans(words, signs, groups, lengths)

    def _speak(self, signs: str, pace: float) -> _Sentence:
        ids = self._tts.ids(signs)
        kept = "".join(sign for sign in signs if sign in self._tts.vocab)
        found = self._tts.sess.run(None, {"ids": np.asarray([ids], np.int64), "speed": np.asarray([pace], np.float32)})
        *spectrum, pitch, units = found
        lengths = tuple(int(unit) * _FRAMES_PER_UNIT for unit in np.ravel(units))
        return _Sentence(tuple(part[0] for part in spectrum), pitch[0], f"_{kept}_", lengths)

    def _word_of_sign(self, words: Sequence[str], signs: str) -> list[int]:
        """For each sign (with the silent ones at both ends): the index of the word it belongs to, -1 for none."""
        spoken = signs.split(" ")
        counts = [1] * len(words) if len(spoken) == len(words) else self._spoken_counts(words, len(spoken))
        owner = [index for index, count in enumerate(counts) for _ in range(count)]
        owner += [len(words) - 1] * (len(spoken) - len(owner))
        groups = [-1]
        for index, group in enumerate(spoken):
            groups += [
                owner[index] if sign.isalpha() or sign in "ˈˌ" else -1 for sign in group if sign in self._tts.vocab
            ]
            if index + 1 < len(spoken):
                groups.append(-1)
        return [*groups, -1]

    def _spoken_counts(self, words: Sequence[str], total: int) -> list[int]:
        """How many spoken words each written one gives ("£25" gives three), found by reading ever longer beginnings."""
        counts: list[int] = []
        before = 0
        for index in range(1, len(words) + 1):
            now = min(total, len(" ".join(self._tts.phonemize(" ".join(words[:index]))).split()))
            counts.append(max(0, now - before))
            before = max(before, now)
        return counts


def _one_more_output(name: str) -> bytes:
    """Bytes that, appended to a model file, name one more output of its graph.

    Messages of Protocol Buffers that follow one another are merged (encoding guide, "last one wins"; repeated
    fields are joined). In ONNX a model's field 7 is its graph, a graph's field 12 an output, and an output's
    field 1 its name.
    """
    return _field(7, _field(12, _field(1, name.encode())))


def _field(number: int, content: bytes) -> bytes:
    return bytes([number << 3 | 2, len(content)]) + content


def _sentences(words: Sequence[str]) -> list[list[str]]:
    """Words in sentences; a sentence ends after . ! ? (also before a closing quotation mark)."""
    groups: list[list[str]] = [[]]
    for word in words:
        groups[-1].append(word)
        if word.rstrip("\"'”’)")[-1:] in ".!?":
            groups.append([])
    return [group for group in groups if group]


def _timing(
    sentence: _Sentence, groups: Sequence[int], stressed: frozenset[int]
) -> tuple[NDArray[np.int64], Frames, Frames, list[int]]:
    """Which frame is heard when, how much louder (log) and higher (factor) each is, and each sign's new length."""
    index: list[int] = []
    gains: list[float] = []
    lifts: list[float] = []
    lengths: list[int] = []
    at = 0
    for sign, length, word in zip(sentence.signs, sentence.lengths, groups, strict=True):
        loud = word in stressed
        wanted = length
        if sign in _LONGEST:
            wanted = min(length, round(_LONGEST[sign] / _FRAME_MS))
        elif loud:
            wanted = round(length * _STRESS_LENGTH)
        elif sign in _PAUSES:
            wanted = max(length, round(_PAUSES[sign] / _FRAME_MS))
        picked = [at + step * length // max(1, wanted) for step in range(wanted)]
        index += picked
        fade = -3.0 if sign == "…" else 0.0
        gains += [_STRESS_GAIN if loud else fade] * wanted
        lifts += [_STRESS_PITCH if loud else 1.0] * wanted
        lengths.append(wanted)
        at += length
    return np.asarray(index, np.int64), _smooth(gains), _smooth(lifts), lengths


def _smooth(values: Sequence[float] | Frames) -> Frames:
    """A running mean over nine frames, so that nothing jumps."""
    padded = np.pad(np.asarray(values, np.float32), 4, mode="edge")
    return np.convolve(padded, np.full(9, 1 / 9, np.float32), mode="valid").astype(np.float32)


def _shape_pitch(pitch: Frames, lifts: Frames, manner: Manner) -> Frames:
    voiced = pitch > _VOICED_HZ
    if not voiced.any():
        return pitch
    middle = float(np.exp(np.log(pitch[voiced]).mean()))
    shift = 2.0 ** ((manner.pitch + manner.tone.pitch) / 12.0)
    shaped = middle * shift * (np.maximum(pitch, 1.0) / middle) ** manner.tone.range * lifts
    moved: Frames = np.where(voiced, np.clip(shaped, 62.0, 520.0), pitch).astype(np.float32)
    return moved


def _traces(pitch: Frames, bins: int) -> Frames:
    """How much of the rest branch is traces of the pitch it was spoken at (0 to 1), by bin and frame.

    These are lowered as far as the pitch is moved. Where nothing is voiced, and above 4 kHz, the branch holds the hiss
    of s and sh, which stays as it is.
    """
    hertz = np.arange(bins, dtype=np.float32) * _BIN_HZ
    share = np.clip((4_000.0 - hertz) / 2_000.0, 0.0, 1.0)
    voiced = _smooth((pitch > _VOICED_HZ).astype(np.float32))
    found: Frames = share[:, None] * voiced[None, :]
    return found


def _fill_below(harmonics: Frames, pitch: Frames, semitones: float) -> Frames:
    """Give a lowered voice what the higher one never had: a spectrum below its lowest harmonic, and a softer top.

    Below the pitch it was spoken at, the spectrum stays 3 dB under what it is there; above 1 kHz it falls by 1.5 dB an
    octave for every ten semitones, as the voice of somebody taller does.
    """
    bins = np.arange(harmonics.shape[0])[:, None]
    lowest = np.clip(np.round(pitch / _BIN_HZ), 0, harmonics.shape[0] - 1).astype(np.int64)
    floor = harmonics[lowest, np.arange(harmonics.shape[1])][None, :]
    voiced = (pitch > _VOICED_HZ)[None, :]
    filled = np.where(voiced & (bins < lowest[None, :]) & (bins * _BIN_HZ > 50.0), floor - _BELOW, harmonics)
    octaves = np.log2(np.maximum(bins * _BIN_HZ / 1_000.0, 1.0))
    softer: Frames = (filled + 0.0173 * semitones * octaves).astype(np.float32)
    return softer


def _warp(part: Frames, semitones: float) -> Frames:
    """Move what stands in a spectrum up or down by `semitones`, frame by frame."""
    if abs(semitones) < 0.01:
        return part
    bins = np.arange(part.shape[0], dtype=np.float64) / 2.0 ** (semitones / 12.0)
    low = np.minimum(bins.astype(np.int64), part.shape[0] - 1)
    high = np.minimum(low + 1, part.shape[0] - 1)
    share = (bins - np.floor(bins)).astype(np.float32)[:, None]
    moved: Frames = part[low] * (1.0 - share) + part[high] * share
    return moved


def _spans(
    words: Sequence[str], signs: str, groups: Sequence[int], lengths: Sequence[int]
) -> tuple[list[Span], list[Span]]:
    starts = np.concatenate([[0], np.cumsum(lengths)]) * _FRAME_MS
    found: dict[int, list[float]] = {}
    sounds: list[Span] = []
    kept = "_" + "".join(signs) + "_"
    for index, word in enumerate(groups):
        begin, end = float(starts[index]), float(starts[index + 1])
        if word >= 0:
            span = found.setdefault(word, [begin, end])
            span[1] = end
        sounds.append(Span(kept[index] if index < len(kept) else "_", round(begin), round(end)))
    spans = []
    last = 0.0
    for word, text in enumerate(words):
        begin, end = found.get(word, [last, last])
        spans.append(Span(text, round(begin), round(max(end, begin))))
        last = end
    return spans, sounds


def _later(span: Span, ms: float) -> Span:
    return Span(span.text, round(span.start_ms + ms), round(span.end_ms + ms))
