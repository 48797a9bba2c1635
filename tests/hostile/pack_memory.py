"""A pack in memory, so that many broken ones can be tried quickly."""

from __future__ import annotations

from empathy_studio.errors import PackError


class MemorySource:
    """A pack in memory, so that many can be tried."""

    def __init__(self, data: bytes) -> None:
        self.name = "p.epack"
        self.size = len(data)
        self._data = data

    def read_at(self, offset: int, length: int) -> bytes:
        """Bytes from memory, as a file gives them."""
        found = self._data[offset : offset + length]
        if len(found) != length:
            raise PackError("p.epack: ends early.", "Copy it again.")
        return found

    def read_into(self, offset: int, buffer: memoryview) -> None:
        """Fill a buffer from memory."""
        buffer[:] = self.read_at(offset, len(buffer))

    def expect(self, offset: int, length: int) -> None:
        """Nothing to fetch."""

    def close(self) -> None:
        """Nothing to let go of."""
