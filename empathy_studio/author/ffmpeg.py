"""Runs the ffmpeg that comes with imageio-ffmpeg: with progress, with cancelling, with its complaint when it fails."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import imageio_ffmpeg

from empathy_studio.author.media import Report
from empathy_studio.errors import CourseError

_QUIET = ("-hide_banner", "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe")
_LONGEST_S = 30


def ffmpeg_path() -> str:
    """Where the program lies."""
    return str(imageio_ffmpeg.get_ffmpeg_exe())


def run_ffmpeg(
    arguments: Sequence[str], what: str, *, duration_ms: int = 0, report: Report | None = None, name: str = ""
) -> None:
    """Run ffmpeg to its end; `report` is told how far it has come, by the time written out of `duration_ms`.

    When `report` raises, the program is ended and the exception goes on: the caller removes what was half written.
    Raises CourseError with ffmpeg's own complaint when it fails; `name` names the file in it.
    """
    command = [ffmpeg_path(), *_QUIET, "-progress", "pipe:1", *arguments]
    with _process(command) as (process, complaints):
        assert process.stdout is not None
        for line in process.stdout:
            key, _, value = line.decode("ascii", "replace").strip().partition("=")
            if key == "out_time_us" and value.lstrip("-").isdigit() and report is not None and duration_ms:
                report(min(1.0, max(0.0, int(value) / 1000 / duration_ms)), what)
        status = process.wait()
    if status:
        raise failed(name, complaints)


def output_of(arguments: Sequence[str], name: str = "") -> Iterator[bytes]:
    """What ffmpeg writes to its standard output, in pieces; CourseError when it fails. Closing the iterator ends it."""
    command = [ffmpeg_path(), *_QUIET, *arguments, "pipe:1"]
    with _process(command) as (process, complaints):
        assert process.stdout is not None
        while piece := process.stdout.read(1 << 16):
            yield piece
        status = process.wait()
    if status:
        raise failed(name, complaints)


def written_by(arguments: Sequence[str], name: str = "") -> bytes:
    """All that ffmpeg writes to its standard output, for small results; CourseError when it fails or takes too long."""
    command = [ffmpeg_path(), *_QUIET, *arguments, "pipe:1"]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST_S)
    except subprocess.TimeoutExpired as error:
        raise CourseError(f"{name} takes too long to read.", "Export the file again, or choose another.") from error
    if done.returncode:
        raise failed(name, done.stderr.decode("utf-8", "replace").splitlines())
    return done.stdout


def told_of(path: Path) -> str:
    """What ffmpeg says a media file is; empty when it takes too long. A file that is none is told as such."""
    command = [ffmpeg_path(), "-hide_banner", "-nostdin", "-protocol_whitelist", "file", "-i", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=_LONGEST_S, errors="replace")
    except subprocess.TimeoutExpired:
        return ""
    return done.stderr


def failed(name: str, complaints: Sequence[str]) -> CourseError:
    """What is said when ffmpeg could not do its work."""
    why = next((line.rpartition("] ")[2] for line in reversed(complaints) if line.strip()), "no reason given")
    return CourseError(
        f"{name}: cannot be worked on ({why.strip().rstrip('.')}).", "Export the file again, or choose another."
    )


@contextmanager
def _process(command: Sequence[str]) -> Iterator[tuple[subprocess.Popen[bytes], list[str]]]:
    """The running program and its complaints, read beside; it is ended when the block is left."""
    complaints: list[str] = []
    with subprocess.Popen(list(command), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:

        def listen() -> None:
            assert process.stderr is not None
            for line in process.stderr:
                complaints.append(line.decode("utf-8", "replace").rstrip())
                del complaints[:-20]

        listener = threading.Thread(target=listen, name="ffmpeg-complaints", daemon=True)
        listener.start()
        try:
            yield process, complaints
        finally:
            if process.poll() is None:
                process.kill()
                with suppress(OSError):
                    process.wait()
            listener.join()


def beside(path: Path) -> Path:
    """Where a file is written before it is whole; the ending stays, as ffmpeg goes by it."""
    return path.with_name(f".{path.stem}.part{path.suffix}")
