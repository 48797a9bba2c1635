"""Tiny clips made with ffmpeg at test time: one colour a second, and each frame's number as blocks in the picture."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import imageio_ffmpeg
import numpy
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from empathy_studio.play.player import ClipSource, Container

WIDTH, HEIGHT, BITS, BAR = 160, 90, 10, 24
COLOURS = ((200, 40, 40), (40, 160, 40), (40, 60, 200), (200, 180, 40), (160, 40, 160), (40, 170, 170))


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """What a test clip is to be: its length in ms, its frame rate, and what marks it from the others.

    `busy` puts a moving test picture above the number; `heavy` adds noise, for a file of some 2 MB a second.
    """

    container: Container = "mp4"
    length_ms: int = 3000
    fps: int = 30
    first_colour: int = 0
    first_number: int = 0
    scale: int = 1
    sound: bool = True
    fast_start: bool = True
    busy: bool = False
    heavy: bool = False


def frame_pixels(number: int, colour: tuple[int, int, int]) -> NDArray[numpy.uint8]:
    """One frame: `colour` above, and below it `number` in ten blocks, white for one and black for nought."""
    pixels = numpy.empty((HEIGHT, WIDTH, 3), numpy.uint8)
    pixels[:] = colour
    step = WIDTH // BITS
    for bit in range(BITS):
        lit = number >> (BITS - 1 - bit) & 1
        pixels[HEIGHT - BAR :, bit * step : (bit + 1) * step] = 255 if lit else 0
    return pixels


def colour_at(second: int, recipe: Recipe) -> tuple[int, int, int]:
    """The colour of the clip during its second number `second`."""
    return COLOURS[(recipe.first_colour + second) % len(COLOURS)]


def make_clip(path: Path, recipe: Recipe) -> ClipSource:
    """Write the clip of `recipe` to `path` and say what it is, as a manifest would."""
    frames = recipe.length_ms * recipe.fps // 1000
    raw = b"".join(
        frame_pixels(recipe.first_number + n, colour_at(n // recipe.fps, recipe)).tobytes() for n in range(frames)
    )
    subprocess.run([*_arguments(recipe), str(path)], input=raw, check=True, capture_output=True)
    return ClipSource(
        name=path.name,
        where=path,
        container=recipe.container,
        width=WIDTH * recipe.scale,
        height=HEIGHT * recipe.scale,
        fps=float(recipe.fps),
        duration_ms=recipe.length_ms,
    )


def _arguments(recipe: Recipe) -> list[str]:
    seconds = recipe.length_ms / 1000
    size = f"{WIDTH * recipe.scale}x{HEIGHT * recipe.scale}"
    picture = f"scale={size.replace('x', ':')}:flags=neighbor,format=yuv420p"
    call = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24"]
    call += ["-s", f"{WIDTH}x{HEIGHT}", "-r", str(recipe.fps), "-i", "-"]
    call += ["-f", "lavfi", "-i", f"sine=440:duration={seconds}"]
    if recipe.busy:
        bar = BAR * recipe.scale
        top = HEIGHT * recipe.scale - bar
        call += ["-f", "lavfi", "-i", f"testsrc2=s={size}:r={recipe.fps}:d={seconds}"]
        overlay = f"[0:v]scale={size}:flags=neighbor,crop=iw:{bar}:0:{top}[bar];"
        overlay += "[2:v]noise=alls=60:allf=t[above];" if recipe.heavy else "[2:v]null[above];"
        overlay += f"[above][bar]overlay=0:{top}:shortest=1,format=yuv420p[out]"
        call += ["-filter_complex", overlay, "-map", "[out]"]
    else:
        call += ["-vf", picture, "-map", "0:v"]
    call += ["-map", "1:a"] if recipe.sound else []
    if recipe.container == "webm":
        call += ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-b:v", "300k", "-c:a", "libopus"]
    else:
        call += [
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast" if recipe.heavy else "veryfast",
            "-g",
            str(recipe.fps * 2),
            "-c:a",
            "aac",
            "-b:a",
            "64k",
        ]
        call += ["-bf", "0", "-tune", "fastdecode"] if recipe.fast_start else []
        call += ["-movflags", "+faststart"]
    return call


def number_in(image: QImage) -> int | None:
    """The frame number read from the blocks of a picture of any size; None when they cannot be read."""
    if image.isNull():
        return None
    number = 0
    y = round(image.height() * (HEIGHT - BAR / 2) / HEIGHT)
    for bit in range(BITS):
        light = image.pixelColor(round(image.width() * (bit + 0.5) / BITS), y).lightness()
        if 90 < light < 165:
            return None
        number = number << 1 | (light > 127)
    return number


def colour_in(image: QImage) -> tuple[int, int, int] | None:
    """The clip colour nearest to the middle of the picture's upper part; None when none is near."""
    seen = image.pixelColor(image.width() // 2, image.height() // 3)
    best = min(COLOURS, key=lambda c: abs(c[0] - seen.red()) + abs(c[1] - seen.green()) + abs(c[2] - seen.blue()))
    far = abs(best[0] - seen.red()) + abs(best[1] - seen.green()) + abs(best[2] - seen.blue())
    return best if far < 90 else None
