"""Background sounds, made here from noise and tones: an office, a child crying, a street, hold music, a shop, rain."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from empathy_studio.author.storyboard.speech import SAMPLE_RATE, Samples

_BREATH_DB = -33.0
_AIR = ((350.0, 900.0, 0.5), (1_200.0, 2_200.0, 1.0), (2_600.0, 4_500.0, 0.5))

_LEVEL_DB = {
    "office-hum": -33.0,
    "child-crying": -27.0,
    "street": -31.0,
    "hold-music": -28.0,
    "shop": -32.0,
    "rain": -33.0,
}


def background(name: str, seconds: float) -> Samples:
    """`seconds` of a background sound, mono, at the level that stays under a voice of -16 LUFS. The same every time."""
    count = max(1, round(seconds * SAMPLE_RATE))
    made = _MAKERS[name](count, np.random.default_rng(sum(map(ord, name))))
    level = float(np.sqrt((made**2).mean()))
    wanted = 10.0 ** (_LEVEL_DB[name] / 20.0)
    quiet: Samples = (made * (wanted / max(level, 1e-9))).astype(np.float32)
    return quiet


def breath(seconds: float) -> Samples:
    """A breath drawn in through the nose before speaking, far under the voice."""
    count = max(1, round(seconds * SAMPLE_RATE))
    rng = np.random.default_rng(count)
    air = sum(weight * _noise(count, rng, low, high) for low, high, weight in _AIR)
    rise = np.linspace(0.0, 1.0, count)
    shape = np.sin(np.pi * rise**1.6) ** 1.5
    drawn: Samples = (np.asarray(air) * shape * 10.0 ** (_BREATH_DB / 20.0)).astype(np.float32)
    return drawn


def _noise(count: int, rng: np.random.Generator, low: float, high: float, tilt: float = 0.0) -> NDArray[np.float64]:
    """Noise between two frequencies (Hz) that falls by `tilt` dB an octave."""
    spectrum = rng.standard_normal(count // 2 + 1) + 1j * rng.standard_normal(count // 2 + 1)
    hertz = np.fft.rfftfreq(count, 1.0 / SAMPLE_RATE)
    safe = np.maximum(hertz, 1.0)
    shape = 1.0 / (1.0 + (low / safe) ** 6) / (1.0 + (safe / high) ** 4) * safe ** (-tilt / 6.02)
    noise = np.fft.irfft(spectrum * shape, count)
    found: NDArray[np.float64] = noise / max(float(np.abs(noise).max()), 1e-9)
    return found


def _seconds(count: int) -> NDArray[np.float64]:
    return np.arange(count) / SAMPLE_RATE


def _swell(count: int, rng: np.random.Generator, per_second: float) -> NDArray[np.float64]:
    """A slow random rise and fall between 0 and 1."""
    points = max(2, math.ceil(count / SAMPLE_RATE * per_second) + 2)
    return np.interp(np.linspace(0, points - 1, count), np.arange(points), rng.random(points))


def _murmur(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Voices far away: bands of noise in the range of speech that come and go at the pace of syllables."""
    total = np.zeros(count)
    for middle in (260.0, 420.0, 640.0, 980.0):
        total += _noise(count, rng, middle * 0.8, middle * 1.2) * _swell(count, rng, 5.0) * _swell(count, rng, 0.5)
    return total


def _office(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    hum = _noise(count, rng, 60.0, 500.0, 4.0) + 0.04 * np.sin(2 * np.pi * 100.0 * _seconds(count))
    return hum * 0.6 + _murmur(count, rng) * 0.8 + _keys(count, rng)


def _keys(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Now and then a few strokes on a keyboard."""
    total = np.zeros(count)
    stroke = _noise(1_200, rng, 900.0, 5_000.0) * np.exp(-np.arange(1_200) / 160.0)
    at = 0.4
    while at < count / SAMPLE_RATE:
        for _ in range(int(rng.integers(3, 9))):
            start = int(at * SAMPLE_RATE)
            piece = stroke[: max(0, count - start)]
            total[start : start + len(piece)] += piece * rng.uniform(0.12, 0.3)
            at += float(rng.uniform(0.09, 0.24))
        at += float(rng.uniform(0.8, 3.0))
    return total


def _child(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Sobs: a falling, trembling tone with its formants, in bursts, through a wall."""
    total = _noise(count, rng, 80.0, 400.0, 5.0) * 0.012
    at = 0.3
    while at < count / SAMPLE_RATE:
        length = float(rng.uniform(0.5, 1.1))
        n = int(length * SAMPLE_RATE)
        t = np.arange(n) / SAMPLE_RATE
        pitch = 430.0 + 130.0 * np.sin(np.pi * t / length) - 70.0 * t + 14.0 * np.sin(2 * np.pi * 7.5 * t)
        phase = 2 * np.pi * np.cumsum(pitch) / SAMPLE_RATE
        cry = np.zeros(n)
        for harmonic in range(1, 9):
            hertz = harmonic * pitch.mean()
            weight = (
                math.exp(-(((hertz - 1000.0) / 600.0) ** 2)) + 0.6 * math.exp(-(((hertz - 2600.0) / 700.0) ** 2)) + 0.25
            )
            cry += weight / harmonic**0.6 * np.sin(harmonic * phase)
        cry *= np.sin(np.pi * t / length) ** 0.7 * (0.85 + 0.15 * np.sin(2 * np.pi * 9.0 * t))
        start = int(at * SAMPLE_RATE)
        piece = cry[: max(0, count - start)]
        total[start : start + len(piece)] += piece * rng.uniform(0.12, 0.2)
        at += length + float(rng.choice([0.25, 0.35, 1.3]))
    return _through_a_wall(total)


def _through_a_wall(sound: NDArray[np.float64]) -> NDArray[np.float64]:
    spectrum = np.fft.rfft(sound)
    hertz = np.fft.rfftfreq(len(sound), 1.0 / SAMPLE_RATE)
    return np.fft.irfft(spectrum / (1.0 + (hertz / 2_000.0) ** 4), len(sound))


def _street(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    traffic = _noise(count, rng, 40.0, 600.0, 4.0) * (0.5 + 0.5 * _swell(count, rng, 0.4))
    cars = _noise(count, rng, 150.0, 1_800.0, 2.0) * _swell(count, rng, 0.35) ** 4
    return traffic + 0.9 * cars + 0.15 * _murmur(count, rng)


def _shop(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    return _murmur(count, rng) + 0.3 * _noise(count, rng, 60.0, 700.0, 4.0)


def _rain(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    drops = _noise(count, rng, 400.0, 7_000.0, 1.0) * (0.8 + 0.2 * _swell(count, rng, 3.0))
    return drops + 0.5 * _noise(count, rng, 60.0, 300.0, 3.0)


# A plain tune of our own over four chords (frequencies of equal temperament, A4 = 440 Hz).
_CHORDS = ((0, 4, 7), (9, 12, 16), (5, 9, 12), (7, 11, 14))
_TUNE = (12, 16, 14, 12, 16, 19, 16, 14, 17, 16, 14, 12, 14, 11, 14, 7)
_NOTE_S = 0.42


def _music(count: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Hold music: plucked tones, narrowed to the band of a telephone (300 to 3400 Hz, ITU-T G.712)."""
    total = np.zeros(count + SAMPLE_RATE * 2)
    step = 0
    while step * _NOTE_S * SAMPLE_RATE < count:
        start = int(step * _NOTE_S * SAMPLE_RATE)
        _pluck(total, start, _TUNE[step % len(_TUNE)], 0.9)
        chord = _CHORDS[step // 4 % len(_CHORDS)]
        _pluck(total, start, chord[step % len(chord)] - 12, 0.5)
        step += 1
    spectrum = np.fft.rfft(total[:count])
    hertz = np.maximum(np.fft.rfftfreq(count, 1.0 / SAMPLE_RATE), 1.0)
    return np.fft.irfft(spectrum / (1.0 + (300.0 / hertz) ** 4) / (1.0 + (hertz / 3_400.0) ** 8), count)


def _pluck(total: NDArray[np.float64], start: int, semitone: int, level: float) -> None:
    t = np.arange(int(1.2 * SAMPLE_RATE)) / SAMPLE_RATE
    hertz = 261.63 * 2.0 ** (semitone / 12.0)
    tone = sum(np.sin(2 * np.pi * hertz * k * t) * np.exp(-t * (2.5 + 1.5 * k)) / k for k in range(1, 5))
    piece = np.asarray(tone)[: max(0, len(total) - start)]
    total[start : start + len(piece)] += level * piece


_MAKERS: dict[str, Callable[[int, np.random.Generator], NDArray[np.float64]]] = {
    "office-hum": _office,
    "child-crying": _child,
    "street": _street,
    "hold-music": _music,
    "shop": _shop,
    "rain": _rain,
}
