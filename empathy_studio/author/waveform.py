"""What the timeline draws of a clip: the peaks of its sound, and still pictures of single frames; made once, kept."""

from __future__ import annotations

import array
from pathlib import Path

import msgspec

from empathy_studio.author.ffmpeg import output_of, written_by
from empathy_studio.author.media import Report, probe
from empathy_studio.author.project import MEDIA_FOLDER, STUDIO_FOLDER
from empathy_studio.errors import CourseError
from empathy_studio.paths import write_whole

PER_SECOND = 100
"""How many peaks there are for each second."""

_RATE = 8_000
_LONGEST_S = 4 * 3600


class Peaks(msgspec.Struct, frozen=True):
    """The sound of a media file, `per_second` stretches a second: the least and the greatest sample in each.

    Both are signed bytes, -128 (full swing down) to 127 (full swing up). Empty where there is no sound.
    """

    low: bytes = b""
    high: bytes = b""
    per_second: int = PER_SECOND

    def __len__(self) -> int:
        return len(self.low)

    def at(self, start_ms: int, end_ms: int) -> tuple[float, float]:
        """The least and the greatest swing (-1 to 1) between two times; (0, 0) where there is nothing."""
        first = max(0, start_ms * self.per_second // 1000)
        last = min(len(self.low), max(first + 1, -(-end_ms * self.per_second // 1000)))
        if first >= last:
            return (0.0, 0.0)
        low = min(_signed(value) for value in self.low[first:last])
        high = max(_signed(value) for value in self.high[first:last])
        return (low / 128.0, high / 127.0)


def peaks_of(folder: Path, name: str, report: Report | None = None) -> Peaks:
    """The peaks of the media file `name` of the course in `folder`; kept in `.studio`, so the next call is quick.

    `report` is told, without a part known, that the work goes on, and may raise to cancel. Raises CourseError when the
    file cannot be read.
    """
    media = folder / MEDIA_FOLDER / name
    kept = _kept(folder, media, "peaks")
    try:
        return msgspec.msgpack.decode(kept.read_bytes(), type=Peaks)
    except (OSError, msgspec.MsgspecError):
        made = _peaks(media, report)
    _keep(kept, msgspec.msgpack.encode(made))
    return made


def frame_of(folder: Path, name: str, at_ms: int, width: int = 320) -> Path:
    """A still picture (PNG, `width` pixels wide) of the media file `name` at `at_ms`; past the end, of the last frame.

    Kept in `.studio`. Raises CourseError when the file has no picture that can be read.
    """
    media = folder / MEDIA_FOLDER / name
    kept = _kept(folder, media, f"{width}w-{at_ms}ms.png")
    if not kept.is_file():
        made = _frame(media, ("-ss", f"{at_ms / 1000:.3f}"), width) or _last_frame(media, width)
        if not made:
            raise CourseError(f"{name}: has no picture at {at_ms} ms.", "Choose a clip with a picture.")
        with write_whole(kept) as file:
            file.write(made)
    return kept


def forget_unused(folder: Path, names: frozenset[str]) -> None:
    """Delete what was kept for media files that are not among `names`, or have changed since."""
    cache = folder / STUDIO_FOLDER / "drawn"
    wanted = {_kept(folder, folder / MEDIA_FOLDER / name, "").name for name in names}
    for file in cache.iterdir() if cache.is_dir() else ():
        if not any(file.name.startswith(stem) for stem in wanted):
            file.unlink(missing_ok=True)


def _frame(media: Path, seek: tuple[str, ...], width: int, frames: tuple[str, ...] = ("-frames:v", "1")) -> bytes:
    scale = f"scale={width}:-2:flags=bicubic"
    arguments = (*seek, "-i", str(media), *frames, "-vf", scale, "-f", "image2pipe", "-c:v", "png")
    return written_by(arguments, media.name)


def _last_frame(media: Path, width: int) -> bytes:
    """The last of the pictures of the last second."""
    pictures = _frame(media, ("-sseof", "-1"), width, ())
    return pictures[max(0, pictures.rfind(b"\x89PNG\r\n")) :]


def _peaks(media: Path, report: Report | None) -> Peaks:
    arguments = (
        "-i",
        str(media),
        "-map",
        "0:a:0",
        "-ac",
        "1",
        "-ar",
        str(_RATE),
        "-f",
        "s16le",
        "-t",
        str(_LONGEST_S),
    )
    if not probe(media).has_sound:
        return Peaks()
    step = _RATE // PER_SECOND
    low, high = bytearray(), bytearray()
    rest = b""
    for piece in output_of(arguments, media.name):
        data = rest + piece
        whole = len(data) // (2 * step) * (2 * step)
        samples = array.array("h", data[:whole])
        rest = data[whole:]
        for start in range(0, len(samples), step):
            stretch = samples[start : start + step]
            low.append((min(stretch) >> 8) & 0xFF)
            high.append((max(stretch) >> 8) & 0xFF)
        if report is not None:
            report(0.0, f"Listening to {media.name}")
    return Peaks(bytes(low), bytes(high))


def _signed(value: int) -> int:
    return value - 256 if value > 127 else value


def _kept(folder: Path, media: Path, what: str) -> Path:
    """Where something drawn from a media file is kept, as long as its size and time stay the same."""
    try:
        state = media.stat()
    except OSError as error:
        raise CourseError(f"media/{media.name}: cannot be read ({error.strerror}).", "Put the file back.") from error
    return folder / STUDIO_FOLDER / "drawn" / f"{media.name}-{state.st_size:x}-{state.st_mtime_ns:x}-{what}"


def _keep(path: Path, data: bytes) -> None:
    try:
        with write_whole(path) as file:
            file.write(data)
    except OSError:
        return  # a read-only course is listened to again next time
