"""Runs the ffmpeg that comes with imageio-ffmpeg: with progress, with cancelling, with its complaint when it fails."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import imageio_ffmpeg

from empathy_studio.errors import CourseError

_QUIET = ("-hide_banner", "-nostdin", "-v", "error", "-protocol_whitelist", "file,pipe")
_TELLING = ("-hide_banner", "-nostdin", "-protocol_whitelist")
_LONGEST_S = 30


def ffmpeg_path() -> str:
    """Where the program lies."""
    return str(imageio_ffmpeg.get_ffmpeg_exe())


def run_ffmpeg(
    arguments: Sequence[str],
    what: str,
    *,
    duration_ms: int = 0,
    report: Callable[[float, str], None] | None = None,
    name: str = "",
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


def feed_ffmpeg(arguments: Sequence[str], pieces: Iterable[memoryview], name: str) -> None:
    """Run ffmpeg and write `pieces` to its standard input as they come.

    When making a piece raises (a cancelled job), the program is ended and the exception goes on. Raises CourseError
    when ffmpeg fails, also half way.
    """
    with _process([ffmpeg_path(), *_QUIET, *arguments], fed=True) as (process, complaints):
        assert process.stdin is not None
        with suppress(BrokenPipeError):
            for piece in pieces:
                process.stdin.write(piece)
        _shut(process)
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
    return _told(["file", "-i", str(path)])


def measured(arguments: Sequence[str], data: bytes, name: str) -> str:
    """What ffmpeg's filters tell of `data` on its standard input; CourseError when they do not come to their end."""
    told = _told(["pipe", *arguments, "-f", "null", "-"], data)
    if "Summary:" not in told:
        raise failed(name, told.splitlines())
    return told


def failed(name: str, complaints: Sequence[str]) -> CourseError:
    """What is said when ffmpeg could not do its work."""
    why = next((line.rpartition("] ")[2] for line in reversed(complaints) if line.strip()), "no reason given")
    return CourseError(
        f"{name}: cannot be worked on ({why.strip().rstrip('.')}).",
        "Make room where the disk is full; else export the file again, or choose another.",
    )


def beside(path: Path) -> Path:
    """Where a file is written before it is whole; the ending stays, as ffmpeg goes by it."""
    return path.with_name(f".{path.stem}.part{path.suffix}")


def quoted(file: Path) -> str:
    """A file name as a line of ffmpeg's concat list takes it."""
    return "'" + str(file.resolve()).replace("'", "'\\''") + "'"


def _told(arguments: Sequence[str], data: bytes | None = None) -> str:
    """What ffmpeg says while it works, from the protocols it may open on; empty when it takes too long."""
    command = [ffmpeg_path(), *_TELLING, *arguments]
    try:
        done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=_LONGEST_S)
    except subprocess.TimeoutExpired:
        return ""
    return done.stderr.decode("utf-8", "replace")


@contextmanager
def _process(command: Sequence[str], *, fed: bool = False) -> Iterator[tuple[subprocess.Popen[bytes], list[str]]]:
    """The running program and its complaints, read beside; it is ended when the block is left."""
    complaints: list[str] = []
    pipe = subprocess.PIPE
    with subprocess.Popen(list(command), stdin=pipe if fed else None, stdout=pipe, stderr=pipe) as process:

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
            _shut(process)
            listener.join()


def _shut(process: subprocess.Popen[bytes]) -> None:
    """Close what the program is fed by, also when it reads no more."""
    if process.stdin is not None:
        with suppress(BrokenPipeError):
            process.stdin.close()
