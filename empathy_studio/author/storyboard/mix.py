"""The sound of a clip: spoken lines at their times, levelled to -16 LUFS, over background sounds."""

from __future__ import annotations

import re
import wave
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import numpy as np

from empathy_studio.author.ffmpeg import measured, written_by
from empathy_studio.author.storyboard.sounds import background, breath
from empathy_studio.author.storyboard.speech import SAMPLE_RATE, Samples
from empathy_studio.errors import CourseError

SPEECH_LUFS = -16.0
"""How loud speech is made, in LUFS (EBU R 128, measured after ITU-R BS.1770)."""

_INTEGRATED = re.compile(r"I:\s+(-?[\d.]+) LUFS")
_SAMPLES = ("-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", "1")
_LIMITED = 0.4
"""How many LU the limiter before the encoder takes from speech."""

_HIGHEST = 0.97
_FADE_S = 0.5
_BREATH_S = 0.3


def level(samples: Samples, name: str) -> Samples:
    """`samples` brought to `SPEECH_LUFS`, with the highest peaks rounded off. Silence stays as it is."""
    if not len(samples) or float(np.abs(samples).max()) < 1e-4:
        return samples
    # The measure needs 400 ms at least; very short words are measured with themselves behind them.
    enough = np.tile(samples, max(1, -(-SAMPLE_RATE // len(samples)))) if len(samples) < SAMPLE_RATE else samples
    loudness = measure_loudness(enough, name)
    return _soften(samples * np.float32(10.0 ** ((SPEECH_LUFS - loudness) / 20.0)))


def measure_loudness(samples: Samples, name: str) -> float:
    """Integrated loudness in LUFS, measured by ffmpeg's ebur128."""
    told = measured((*_SAMPLES, "-i", "pipe:0", "-af", "ebur128"), samples.astype("<f4").tobytes(), name)
    found = _INTEGRATED.findall(told)
    return float(found[-1]) if found else SPEECH_LUFS


def _soften(samples: Samples) -> Samples:
    """Bend the highest peaks towards full level, without a hard edge."""
    knee = _HIGHEST * 0.8
    size = np.abs(samples)
    room = _HIGHEST - knee
    bent = knee + room * np.tanh((size - knee) / room)
    return np.where(size > knee, np.sign(samples) * bent, samples).astype(np.float32)


def mix(
    total_ms: int,
    speech: Sequence[tuple[int, Samples]],
    breaths: Sequence[int],
    sounds: Sequence[tuple[int, int, str]],
    name: str,
) -> Samples:
    """Speech at its times, breaths that end at theirs, and background sounds (from, to, name), as one track. All in ms.

    The spoken lines keep their levels against each other; together they are brought to `SPEECH_LUFS`.
    """
    track = np.zeros(_at(total_ms), np.float32)
    for start_ms, samples in speech:
        start = _at(start_ms)
        piece = samples[: len(track) - start]
        track[start : start + len(piece)] += piece
    if float(np.abs(track).max(initial=0.0)) > 1e-4:
        track *= np.float32(10.0 ** ((SPEECH_LUFS + _LIMITED - measure_loudness(track, name)) / 20.0))
    for end_ms in breaths:
        air = breath(_BREATH_S)
        start = _at(end_ms) - len(air)
        track[start : start + len(air)] += air
    for start_ms, end_ms, name in sounds:
        made = _fade(background(name, (end_ms - start_ms) / 1000.0))
        start = _at(start_ms)
        piece = made[: len(track) - start]
        track[start : start + len(piece)] += piece
    return track


def _at(ms: int) -> int:
    return round(ms * SAMPLE_RATE / 1000)


def _fade(samples: Samples) -> Samples:
    count = min(len(samples) // 2, int(_FADE_S * SAMPLE_RATE))
    ramp = np.linspace(0.0, 1.0, count, dtype=np.float32)
    samples[:count] *= ramp
    samples[len(samples) - count :] *= ramp[::-1]
    return samples


def to_wav(samples: Samples) -> bytes:
    """A 16-bit mono WAV file."""
    buffer = BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes((np.clip(samples, -1.0, 1.0) * 32767.0).astype("<i2").tobytes())
    return buffer.getvalue()


def from_wav(data: bytes) -> Samples:
    """The samples of a WAV file made by `to_wav`."""
    with wave.open(BytesIO(data), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(np.float32) / np.float32(32767.0)


def read_recording(file: Path) -> Samples:
    """A recording in any format ffmpeg reads, as mono samples. Raises CourseError when it has no sound."""
    arguments = ("-i", str(file), "-vn", "-ac", "1", "-ar", str(SAMPLE_RATE), "-f", "f32le")
    samples = np.frombuffer(written_by(arguments, file.name), "<f4")
    if not len(samples):
        raise CourseError(f"{file.name}: the recording is empty.", "Record the line again.")
    return samples
