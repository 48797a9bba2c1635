"""The courses that can be played here, opened from the shelf of installed packs."""

from __future__ import annotations

from empathy_studio.errors import StudioError
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.ui.play.material import Material


class Library:
    """Opens each installed pack once; `faults` are the packs that could not be opened, each a sentence and a remedy."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.faults: tuple[StudioError, ...] = ()
        self._open: dict[str, tuple[Pack, Material]] = {}
        self._in_place: list[str] = []

    def add_in_place(self, pack: Pack) -> None:
        """Take an open pack from where it lies, without installing it; it is closed with the library."""
        self._open[pack.content_hash] = (pack, Material.of_pack(pack))
        self._in_place.append(pack.content_hash)

    @property
    def has_in_place(self) -> bool:
        """Whether something can be played that is not on the shelf."""
        return bool(self._in_place)

    def materials(self) -> tuple[Material, ...]:
        """The material of every pack in use, by title; those that cannot be opened are told in `faults`."""
        found: list[Material] = []
        faults: list[StudioError] = []
        for version in self.shelf.list():
            try:
                found.append(self._material(version.pack, version.content))
            except StudioError as error:
                faults.append(error)
        in_place = [self._open[content][1] for content in self._in_place]
        self.faults = tuple(faults)
        return (*in_place, *(one for one in found if one not in in_place))

    def close(self) -> None:
        """Let go of every pack."""
        for pack, _ in self._open.values():
            pack.close()
        self._open.clear()

    def _material(self, name: str, content: str) -> Material:
        known = self._open.get(content)
        if known is not None:
            return known[1]
        pack = self.shelf.open(name, content)
        try:
            material = Material.of_pack(pack)
        except BaseException:
            pack.close()
            raise
        self._open[content] = (pack, material)
        return material
