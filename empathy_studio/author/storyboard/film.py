"""Pictures into video: the drawings of one line into a silent piece, and pieces with sound into a clip."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QSize

from empathy_studio.author.ffmpeg import feed_ffmpeg, quoted, run_ffmpeg
from empathy_studio.author.storyboard.acting import DRAWINGS_PER_SECOND, Beat, act
from empathy_studio.author.storyboard.animals import act_animal
from empathy_studio.author.storyboard.speech import SAMPLE_RATE
from empathy_studio.author.storyboard.stage import Stage

FRAMES_PER_SECOND = 30
_KEY_FRAMES = FRAMES_PER_SECOND
_QUALITY = "25"
_SOUND_RATE = "48000"
# The voice holds nothing above 12 kHz; telling the encoder so keeps it from overshooting. Its other coder, "twoloop",
# now and then raises a peak by 2 dB; in one of 112 clips it came to full level.
_SOUND_OPTIONS = (
    "-c:a", "aac", "-aac_coder", "fast", "-b:a", "96k", "-cutoff", "12000", "-ar", _SOUND_RATE, "-ac", "1",
)  # fmt: skip

_SOUND_INPUT = ("-f", "f32le", "-ar", str(SAMPLE_RATE), "-ac", "1")
# Encoding raises peaks a little, so they are held at -2.4 dBFS before it.
_LIMITER = f"aresample={_SOUND_RATE},alimiter=limit=0.76:attack=4:release=60:level=disabled:latency=1"

_COLOUR = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv")
# The same settings for every piece, so that pieces join without being encoded again.
_VIDEO = (
    "-c:v", "libx264", "-preset", "veryfast", "-tune", "fastdecode", "-profile:v", "main", "-crf", _QUALITY,
    "-bf", "0", "-g", str(_KEY_FRAMES), "-keyint_min", str(_KEY_FRAMES), "-sc_threshold", "0", "-threads", "2",
    "-video_track_timescale", "15360", "-bitexact", "-map_metadata", "-1",
)  # fmt: skip


def film_line(beat: Beat, stage: Stage, file: Path, drawn: Callable[[int], None]) -> None:
    """Draw a line and encode it to `file`. `drawn` is told how many drawings are done and may raise to cancel."""
    encoding = (*raw_options(stage.size), "-i", "pipe:0", *picture_options(), *piece_options(), "-f", "mp4", str(file))
    feed_ffmpeg(encoding, _drawings(beat, stage, drawn), file.name)


def piece_options() -> tuple[str, ...]:
    """How pieces are encoded: H.264 without B frames, easy to decode, a key frame at the start and every second."""
    return _VIDEO


def picture_options() -> tuple[str, ...]:
    """How drawings become frames: each is shown twice, in the colours of HD television (ITU-R BT.709)."""
    filters = f"fps={FRAMES_PER_SECOND},scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
    return ("-vf", filters, *_COLOUR)


def raw_options(size: QSize) -> tuple[str, ...]:
    """How drawings are given to the encoder: pixel by pixel, fifteen a second."""
    return (
        "-f", "rawvideo", "-pixel_format", "bgr0", "-video_size", f"{size.width()}x{size.height()}",
        "-framerate", str(DRAWINGS_PER_SECOND),
    )  # fmt: skip


def _drawings(beat: Beat, stage: Stage, drawn: Callable[[int], None]) -> Iterator[memoryview]:
    animal = act_animal(beat.feeling, beat.drawings, beat.seed)
    for index, poses in enumerate(act(beat)):
        drawn(index)
        yield memoryview(stage.paint(poses, animal[index]).constBits())


def join(pieces: Sequence[Path], sound: Path, list_file: Path, file: Path, mark: str) -> None:
    """Join pieces without encoding them again and add the sound (samples as bytes); `mark` becomes the comment."""
    list_file.write_text("".join(f"file {quoted(piece)}\n" for piece in pieces), encoding="utf-8")
    run_ffmpeg(
        (
            "-f", "concat", "-safe", "0", "-i", str(list_file), *_SOUND_INPUT, "-i", str(sound),
            "-map", "0:v", "-map", "1:a", "-af", _LIMITER,
            "-c:v", "copy", *_SOUND_OPTIONS,
            "-bitexact", "-map_metadata", "-1", "-metadata", f"comment={mark}",
            "-movflags", "+faststart", "-video_track_timescale", "15360", "-f", "mp4", str(file),
        ),
        "",
        name=file.name,
    )  # fmt: skip
