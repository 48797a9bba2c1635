"""Looking into a pack on a thread of its own while its media are copied: neither waits for the other."""

from __future__ import annotations

from collections.abc import Set
from concurrent.futures import CancelledError, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from empathy_studio.errors import PackError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import FileSort, Verification, require_whole, verify_contents


class UnsoundPack(PackError):
    """A pack whose bytes were sealed as they are, and yet it is not what its manifest says, or is damaged."""


class ContentsCheck:
    """`verify_contents` in the background. Use it as a context manager; leaving it early ends the check."""

    def __init__(self, pack: Pack, known: Set[FileSort]) -> None:
        """Files whose sort is in `known` were looked into before and are not looked into again."""
        self._pack = pack
        self._stopped = False
        self._thread = ThreadPoolExecutor(1, "pack-contents")
        self._found = self._thread.submit(verify_contents, pack, known, report=self._go_on)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped = True
        self._thread.shutdown(wait=True)

    def require_sound_so_far(self) -> None:
        """As `require_sound` when the check is done, else nothing."""
        if self._found.done():
            self.require_sound()

    def require_sound(self) -> None:
        """Wait until the check is done.

        Raises UnsoundPack, naming the first damage, or PackError when the pack could not be read.
        """
        found: Verification = self._found.result()
        try:
            require_whole(found, self._pack.name)
        except PackError as error:
            self._pack.tail()  # raises when the pack cannot be read any more, which is no fault of the pack
            raise UnsoundPack(error.message, error.hint) from error

    def _go_on(self, part: float, what: str) -> None:
        if self._stopped:
            raise CancelledError
