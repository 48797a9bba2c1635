"""Measures what is heard in a sound: the pitch of a voice, where it is loud."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import imageio_ffmpeg
import numpy as np
from numpy.typing import NDArray

from empathy_studio.author.storyboard.speech import SAMPLE_RATE, Samples


def pitch_of(samples: Samples) -> float:
    """The median pitch (Hz) of the voiced parts: the longest regular spacing of harmonics, found in the cepstrum."""
    size = SAMPLE_RATE // 15
    found = []
    for start in range(0, len(samples) - size, size // 3):
        piece = samples[start : start + size] * np.hanning(size)
        if np.abs(piece).max() < 0.05:
            continue
        spectrum = np.log(np.abs(np.fft.rfft(piece, 4 * size))[: 4 * size * 2_000 // SAMPLE_RATE] + 1e-4)
        spacing = np.abs(np.fft.rfft((spectrum - spectrum.mean()) * np.hanning(len(spectrum)), 16_384))
        hertz = 16_384 / np.maximum(np.arange(len(spacing)), 1) * SAMPLE_RATE / (4 * size)
        likely = np.where((hertz > 70) & (hertz < 420), spacing, 0.0)
        found.append(float(hertz[int(np.argmax(likely))]))
    return float(np.median(found))


def brightness_of(samples: Samples) -> float:
    """The middle of the spectrum's power (Hz), which moves with the formants."""
    power = np.abs(np.fft.rfft(samples)) ** 2
    return float((np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE) * power).sum() / power.sum())


def sound_of(clip: Path) -> Samples:
    """The sound of a clip, mono."""
    ffmpeg = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(clip), "-vn", "-ac", "1"]
    done = subprocess.run([*ffmpeg, "-ar", str(SAMPLE_RATE), "-f", "f32le", "-"], capture_output=True, check=True)
    return np.frombuffer(done.stdout, "<f4")


def first_loud_ms(samples: Samples, from_ms: int) -> int:
    """When, from `from_ms` on, the sound first rises above a tenth of its loudest 20 ms."""
    size = SAMPLE_RATE // 50
    count = len(samples) // size
    power = np.sqrt((samples[: count * size].reshape(count, size) ** 2).mean(axis=1))
    loud = np.flatnonzero(power > 0.1 * power.max())
    return int(loud[loud * 20 >= from_ms][0] * 20)


def onsets_ms(samples: Samples, over: float = 0.1) -> list[int]:
    """When (ms) it gets loud after 100 ms of quiet, as a voice does where it begins."""
    quiet = quiet_in(samples, over)
    before = 10
    return [at * 10 for at in range(before, len(quiet)) if not quiet[at] and quiet[at - before : at].all()]


def quiet_in(samples: Samples, over: float = 0.1) -> NDArray[np.bool_]:
    """For every 10 ms whether no voice is heard in them.

    Quiet is what is under `over` of the loud parts, or not far over what sounds all the time around it.
    """
    size = SAMPLE_RATE // 100
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    power = np.convolve(np.sqrt((frames**2).mean(axis=1)), np.ones(3) / 3, "same")
    loud = float(np.percentile(power, 97))
    around = 100
    floor = [np.percentile(power[max(0, at - around) : at + around], 20) for at in range(len(power))]
    quiet: NDArray[np.bool_] = power < np.maximum(over * loud, np.minimum(1.8 * np.array(floor), 0.5 * loud))
    return quiet


def loudness_of(clip: Path) -> tuple[float, float]:
    """Integrated loudness (LUFS) and true peak (dBFS) of a clip, measured by ffmpeg's ebur128."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(clip), "-af", "ebur128=peak=true"]
    told = subprocess.run([*command, "-f", "null", "-"], capture_output=True, check=True).stderr.decode()
    summary = told[told.rindex("Summary") :]
    loudness = re.search(r"I:\s+(-?[\d.]+) LUFS", summary)
    peak = re.search(r"Peak:\s+(-?[\d.]+) dBFS", summary)
    assert loudness is not None
    assert peak is not None
    return float(loudness[1]), float(peak[1])


def key_frame_times(clip: Path) -> tuple[list[float], float, list[str]]:
    """The times (s) of key frames, the duration (s), and the kinds of all frames, as ffmpeg decodes them."""
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(clip), "-an", "-vf", "showinfo"]
    told = subprocess.run([*command, "-f", "null", "-"], capture_output=True, check=True).stderr.decode()
    frames = re.findall(r"pts_time:([\d.]+).*?iskey:(\d) type:(\w)", told)
    times = [float(time) for time, _, _ in frames]
    return [float(time) for time, key, _ in frames if key == "1"], times[-1], [kind for _, _, kind in frames]
