"""What need not be made again: spoken lines and silent pictures by digest, in the course's `.studio` folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from empathy_studio import typed_json
from empathy_studio.author.project import STUDIO_FOLDER
from empathy_studio.author.storyboard.mix import from_wav, to_wav
from empathy_studio.author.storyboard.speech import Span, Speech
from empathy_studio.paths import write_whole

_MOST_BYTES = 600_000_000
_LEFT_AFTER_S = 86_400
_SPANS = typed_json.decoder(tuple[tuple[Span, ...], tuple[Span, ...]])


class Kept:
    """The store of one course. It may be deleted at any time; the next clip then takes longer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / STUDIO_FOLDER / "storyboard"

    def speech_file(self, digest: str) -> Path:
        """Where the sound of a line is kept, as a WAV file."""
        return self.folder / "speech" / f"{digest}.wav"

    def picture_file(self, digest: str) -> Path:
        """Where the pictures of a line are kept, as a video without sound."""
        return self.folder / "pictures" / f"{digest}.mp4"

    def speech(self, digest: str) -> Speech | None:
        """A spoken line that was kept; None when it was not, or cannot be read any more."""
        file = self.speech_file(digest)
        try:
            words, sounds = _SPANS.decode(file.with_suffix(".json").read_bytes())
            samples = from_wav(file.read_bytes())
        except (OSError, EOFError, ValueError, msgspec.DecodeError):
            return None
        _touch(file)
        return Speech(samples, words, sounds)

    def keep_speech(self, digest: str, speech: Speech) -> None:
        """Keep a spoken line."""
        file = self.speech_file(digest)
        with write_whole(file.with_suffix(".json")) as spans:
            spans.write(msgspec.json.encode((speech.words, speech.sounds)))
        with write_whole(file) as sound:
            sound.write(to_wav(speech.samples))

    def has_pictures(self, digest: str) -> bool:
        """Whether the pictures of a line are kept."""
        file = self.picture_file(digest)
        if file.is_file() and file.stat().st_size:
            _touch(file)
            return True
        return False

    @contextmanager
    def beside(self, name: str) -> Iterator[Path]:
        """A path to make something at; whatever is there when the block ends is removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{os.getpid()}-{time.monotonic_ns()}-{name}"
        try:
            yield path
        finally:
            path.unlink(missing_ok=True)

    def prune(self) -> None:
        """Remove what was used longest ago until the store is under 600 MB, and what a killed program left."""
        for left in self.folder.iterdir():
            if left.is_file() and time.time() - left.stat().st_mtime > _LEFT_AFTER_S:
                left.unlink(missing_ok=True)
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        states = sorted((file.stat().st_mtime, file.stat().st_size, file) for file in files)
        total = sum(size for _, size, _ in states)
        for _, size, file in states:
            if total <= _MOST_BYTES:
                return
            file.unlink(missing_ok=True)
            total -= size


def _touch(file: Path) -> None:
    """Note that a file was used, so that it is pruned last."""
    os.utime(file)
