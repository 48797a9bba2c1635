"""Runs the ffmpeg that ships with the program, and says clearly what went wrong when it fails."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import imageio_ffmpeg

from empathy_studio.errors import CourseError

_QUIET = ("-hide_banner", "-nostdin", "-loglevel", "error")


def command(*arguments: str, quiet: bool = True) -> list[str]:
    """The full command line for ffmpeg with `arguments`."""
    return [imageio_ffmpeg.get_ffmpeg_exe(), *(_QUIET if quiet else ("-hide_banner", "-nostdin")), "-y", *arguments]


def run(
    arguments: Sequence[str], what: str, data: bytes | None = None, quiet: bool = True
) -> subprocess.CompletedProcess[bytes]:
    """Run ffmpeg to its end. Raises CourseError that says `what` could not be done and why."""
    done = subprocess.run(command(*arguments, quiet=quiet), input=data, capture_output=True, check=False)
    if done.returncode:
        raise _failed(what, done.stderr)
    return done


def feed(arguments: Sequence[str], what: str, pieces: Iterable[memoryview]) -> None:
    """Run ffmpeg and write `pieces` to its standard input as they come.

    When making a piece raises (a cancelled job), ffmpeg is ended and the exception goes on. Raises CourseError when
    ffmpeg fails.
    """
    process = subprocess.Popen(
        command(*arguments), stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL
    )
    assert process.stdin is not None
    try:
        for piece in pieces:
            process.stdin.write(piece)
        _, told = process.communicate()
    except BrokenPipeError as error:
        _, told = _ended(process)
        raise _failed(what, told) from error
    except BaseException:
        process.kill()
        _ended(process)
        raise
    if process.returncode:
        raise _failed(what, told)


def _ended(process: subprocess.Popen[bytes]) -> tuple[bytes, bytes]:
    """Wait for a process whose input is of no use any more, and close its pipes."""
    if process.stdin is not None:
        with suppress(BrokenPipeError):
            process.stdin.close()
        process.stdin = None
    return process.communicate()


def _failed(what: str, told: bytes) -> CourseError:
    lines = told.decode(errors="replace").strip().splitlines()
    reason = lines[-1] if lines else "no reason given"
    return CourseError(f"{what}: {reason}.", "Check that the disk has room, then make the clip again.")


def quoted(file: Path) -> str:
    """A file name as a line of ffmpeg's concat list takes it."""
    return "'" + str(file.resolve()).replace("'", "'\\''") + "'"
