"""Tiny clips for tests of the editor, made by ffmpeg."""

from __future__ import annotations

import subprocess
from pathlib import Path

import imageio_ffmpeg


def make_clip(
    path: Path,
    *,
    seconds: float = 2.0,
    size: str = "64x36",
    rate: str = "10",
    sound: bool = True,
    codec: str = "libx264",
) -> Path:
    """A clip with a moving picture and, with `sound`, one second of silence before a tone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-f", "lavfi"]
    command += ["-i", f"testsrc=size={size}:rate={rate}:duration={seconds}"]
    if sound:
        tone = f"aevalsrc='if(lt(t,1),0,0.5*sin(880*t))':d={seconds}:s=16000"
        command += ["-f", "lavfi", "-i", tone, "-c:a", "libopus" if codec.startswith("libvpx") else "aac"]
    speed = ["-deadline", "realtime", "-cpu-used", "8"] if codec.startswith("libvpx") else ["-preset", "ultrafast"]
    subprocess.run([*command, "-c:v", codec, *speed, "-pix_fmt", "yuv420p", str(path)], check=True)
    return path
