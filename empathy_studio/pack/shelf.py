"""The shelf: installed packs, their media kept once by hash, their versions switched in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final
from weakref import WeakValueDictionary

from empathy_studio import __version__
from empathy_studio.errors import PackError
from empathy_studio.pack.assembled import AssembledSource, blob_entries
from empathy_studio.pack.blob_copy import blob_is_sound
from empathy_studio.pack.bringing import PART_SUFFIX, SKELETON_SUFFIX, Bringing
from empathy_studio.pack.contents_check import ContentsCheck, UnsoundPack
from empathy_studio.pack.disk import DiskSpace, RealDiskSpace, require_space
from empathy_studio.pack.limits import MIB
from empathy_studio.pack.manifest import FileEntry
from empathy_studio.pack.mend import mend_shelf
from empathy_studio.pack.progress_report import Report, quiet
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf_database import (
    DATABASE_NAME,
    Connect,
    DamagedShelf,
    Ratchet,
    ShelfDatabase,
    Version,
    connect,
    opened,
)
from empathy_studio.pack.shelf_files import RealShelfFiles, ShelfFiles
from empathy_studio.pack.shelf_lock import shelf_lock
from empathy_studio.pack.trust import KeyRing, Standing
from empathy_studio.pack.verify import FileSort, sort_of
from empathy_studio.sentence import Sentence

LOCK_NAME: Final = "shelf.lock"


class Shelf:
    """The packs that are installed in one data folder.

    Blobs lie in `blobs/` under the BLAKE3 hash of their bytes; what is left of a pack without
    its blobs, its skeleton, lies in `versions/` under the content hash; `shelf.sqlite3` says
    which version of each pack is in use. A file has its name only once it is whole and flushed.
    """

    def __init__(
        self,
        folder: Path,
        *,
        disk: DiskSpace | None = None,
        files: ShelfFiles | None = None,
        connector: Connect = connect,
    ) -> None:
        """`folder` is `<data>/shelf`; it is made by the first installation."""
        self.folder = folder
        self._disk = disk or RealDiskSpace()
        self._files = files or RealShelfFiles()
        self._connect = connector
        self._blobs = folder / "blobs"
        self._versions = folder / "versions"
        self._opened: WeakValueDictionary[str, Pack] = WeakValueDictionary()

    # Looking

    def list(self) -> tuple[Version, ...]:
        """The version of each pack that is in use, by title."""
        with self._reading() as database:
            return database.current() if database else ()

    def current(self, pack: str) -> Version | None:
        """The version of a pack that is in use; None when it is not installed."""
        with self._reading() as database:
            return database.current_of(pack) if database else None

    def previous(self, pack: str) -> Version | None:
        """The version of a pack that `roll_back` would go to; None when there is none."""
        with self._reading() as database:
            return database.previous_of(pack) if database else None

    def ratchet(self, pack: str) -> Ratchet | None:
        """How far a pack has ever come here; kept when it is removed."""
        with self._reading() as database:
            return database.ratchet(pack) if database else None

    def size_on_disk(self, pack: str) -> int:
        """Bytes that removing a pack would free, but for its texts."""
        with self._reading() as database:
            return database.size_on_disk(pack) if database else 0

    def bytes_to_bring(self, blobs: dict[str, FileEntry]) -> int:
        """Bytes of those media, by hash, that are not on the shelf yet."""
        return sum(entry.size for blob, entry in blobs.items() if not (self._blobs / blob).exists())

    def open(self, pack: str, content: str = "") -> Pack:
        """Open an installed pack: the version in use, or the one with this content hash.

        It reads like any pack; its seal is checked anew, and every byte as it is read. Raises
        PackError when it is not installed or its files are damaged.
        """
        with self._reading() as database:
            found = database and (database.version(content) if content else database.current_of(pack))
        if not found or found.pack != pack:
            raise PackError(
                Sentence("The pack “{0}” is not installed.", pack), "See 'pack list'; install it with 'pack install'."
            )
        return self._open_version(found)

    def _open_version(self, version: Version) -> Pack:
        name = f"{version.title} (version {version.version_name or version.version})"
        source = AssembledSource(self._skeleton(version.content), version.size, self._blobs, name)
        try:
            pack = Pack(source)
            source.lay(pack.manifest)
            if pack.content_hash != version.content:
                raise PackError(Sentence("{0}: another version lies in its place.", name), "Install the pack again.")
        except BaseException:
            source.close()
            raise
        self._opened[version.content] = pack
        return pack

    # Changing

    def install(
        self,
        pack: Pack,
        keys: KeyRing,
        *,
        report: Report = quiet,
        allow_older: bool = False,
        allow_other_publisher: bool = False,
    ) -> Version:
        """Put an open pack on the shelf and switch to it; the version in use before stays as the previous one.

        Interrupted at any point, nothing has changed for those who use the shelf, and the next
        call goes on where this one was. Installing the very version that is there checks it and
        mends what is damaged. `report` may raise to cancel. The two permissions are the trainer's:
        to go back to an older version, and to take a pack over from another publisher.

        Raises PackError for a pack that is not trusted, damaged, too new for this program or older
        than one that was here, for too little space, and when disk or source fail.
        """
        pack.require_app(__version__)
        require_trusted(pack, keys)
        looked_into = self._looked_into(pack.head.pack)
        with self._changing(report) as database:
            name = pack.manifest.pack
            _require_forward(
                pack, database.current_of(name), database.ratchet(name), keys, allow_older, allow_other_publisher
            )
            known = database.version(pack.content_hash) is not None
            blobs = blob_entries(pack.manifest)
            missing = self._missing(blobs, frozenset() if known else database.blobs())
            bringing = Bringing(pack, missing, self._files, self._blobs, self._versions)
            self._require_space(pack, missing, bringing.bytes_left())
            try:
                with ContentsCheck(pack, looked_into) as check:
                    bringing.bring(check, report)
            except UnsoundPack:
                self._sweep(database)
                raise
            self._files.flush_folder(self._blobs)
            self._files.flush_folder(self._versions)
            version = Version.of(pack.manifest, pack.content_hash, pack.publisher_key, pack.size)
            report(0.99, Sentence("switching to the new version"))
            database.switch_to(version, ((blob, entry.size) for blob, entry in blobs.items()))
            self._sweep(database)
        report(1.0, pack.manifest.title)
        return version

    def roll_back(self, pack: str, *, report: Report = quiet) -> Version:
        """Go back to the previous version of a pack; doing so again goes forward. Raises PackError if there is none."""
        with self._changing(report) as database:
            previous = database.previous_of(pack)
            if previous is None:
                raise PackError(
                    Sentence("There is no earlier version of “{0}” to go back to.", pack),
                    "Install the version you want.",
                )
            self._open_version(previous).close()
            database.roll_back(pack)
            return previous

    def remove(self, pack: str, *, report: Report = quiet) -> None:
        """Take a pack off the shelf with all its versions; media that other packs use stay. Raises PackError."""
        with self._changing(report) as database:
            if database.current_of(pack) is None:
                raise PackError(Sentence("The pack “{0}” is not installed.", pack), "See 'pack list'.")
            database.remove(pack)
            self._sweep(database)

    def clean_up(self, *, report: Report = quiet) -> int:
        """Let go of previous versions and of what interrupted installations left; the bytes freed are returned."""
        with self._changing(report) as database:
            before = self._size()
            database.drop_previous()
            self._sweep(database)
            for path in (*self._blobs.glob(f"*{PART_SUFFIX}"), *self._versions.glob(f"*{PART_SUFFIX}")):
                self._files.remove(path)
            return before - self._size()

    # How it is done

    def _skeleton(self, content: str) -> Path:
        return self._versions / f"{content}{SKELETON_SUFFIX}"

    @contextmanager
    def _reading(self) -> Iterator[ShelfDatabase | None]:
        path = self.folder / DATABASE_NAME
        if not path.exists():
            yield None
            return
        with ExitStack() as stack:
            try:
                database = stack.enter_context(opened(path, self._connect, read_only=True))
                database.prove(has_versions=self._has_versions())
            except DamagedShelf:
                stack.close()
                with shelf_lock(self.folder / LOCK_NAME, quiet):
                    self._mend()
                database = stack.enter_context(opened(path, self._connect, read_only=True))
            yield None if database.is_unwritten() else database

    @contextmanager
    def _changing(self, report: Report) -> Iterator[ShelfDatabase]:
        try:
            self._files.make_folder(self._blobs)
            self._files.make_folder(self._versions)
            with shelf_lock(self.folder / LOCK_NAME, report):
                self._mend()
                is_new = not (self.folder / DATABASE_NAME).exists()
                with opened(self.folder / DATABASE_NAME, self._connect) as database:
                    yield database
                if is_new:
                    self._files.flush_folder(self.folder)
        except OSError as error:
            raise PackError(
                Sentence("{0}: the shelf cannot be changed ({1}).", self.folder, error.strerror or error),
                "Check the space and the permissions of the disk, then try again; it goes on where it was.",
            ) from error

    def _is_sound(self) -> bool:
        path = self.folder / DATABASE_NAME
        if not path.exists():
            return True
        try:
            with opened(path, self._connect, read_only=True) as database:
                database.prove(has_versions=self._has_versions())
        except DamagedShelf:
            return False
        return True

    def _has_versions(self) -> bool:
        return any(self._versions.glob(f"*{SKELETON_SUFFIX}"))

    def _mend(self) -> None:
        """Make the database anew when it is damaged; call only while holding the lock."""
        if not self._is_sound():
            mend_shelf(self.folder, self._versions, self._blobs, self._connect)

    def _missing(self, blobs: dict[str, FileEntry], trusted: frozenset[str]) -> dict[str, FileEntry]:
        """Which blobs must be brought. One that no installed version vouches for is read and checked first."""
        missing = {}
        for blob, entry in blobs.items():
            path = self._blobs / blob
            if not path.exists():
                missing[blob] = entry
            elif blob not in trusted or path.stat().st_size != entry.size:
                part = self._files.open_part(path)
                try:
                    sound = blob_is_sound(part, entry)
                finally:
                    part.close()
                if not sound:
                    missing[blob] = entry
        return missing

    def _require_space(self, pack: Pack, missing: dict[str, FileEntry], needed: int) -> None:
        skeleton = pack.size - sum(entry.size for entry in pack.manifest.files if entry.blake3 in missing)
        texts = min(skeleton, pack.size - sum(entry.size for entry in blob_entries(pack.manifest).values()))
        require_space(self._disk, self.folder, needed + texts + MIB, Sentence("installing “{0}”", pack.manifest.title))

    def _looked_into(self, pack: str) -> frozenset[FileSort]:
        """The files that were looked into when the version in use was installed."""
        try:
            version = self.current(pack)
            opened_now = self._opened.get(version.content) if version else None
            if opened_now is not None:
                return frozenset(map(sort_of, opened_now.manifest.files))
            with self.open(pack) as installed:
                return frozenset(map(sort_of, installed.manifest.files))
        except PackError:
            return frozenset()

    def _sweep(self, database: ShelfDatabase) -> None:
        """Remove blobs and skeletons that no installed version uses; parts stay, so that they can be gone on with."""
        blobs, contents = database.blobs(), database.contents()
        for path in self._blobs.iterdir():
            if path.suffix != PART_SUFFIX and path.name not in blobs:
                self._files.remove(path)
        for path in self._versions.iterdir():
            if path.suffix != PART_SUFFIX and path.stem not in contents:
                self._files.remove(path)

    def _size(self) -> int:
        return sum(path.stat().st_size for folder in (self._blobs, self._versions) for path in folder.iterdir())


def require_trusted(pack: Pack, keys: KeyRing) -> None:
    """Raises PackError unless the publisher of a pack is trusted on this site, with the fingerprint to compare."""
    standing = keys.standing(pack.publisher_key, "content")
    if standing.may_install:
        return
    claimed = pack.manifest.publisher.name
    words = {
        Standing.UNKNOWN: Sentence("its publisher, who says to be “{0}”, is not known here", claimed),
        Standing.REPLACED: Sentence(
            "the key of “{0}” has been replaced by a newer one", keys.name_of(pack.publisher_key)
        ),
        Standing.REVOKED: Sentence("the key of “{0}” was revoked", keys.name_of(pack.publisher_key)),
        Standing.WRONG_PURPOSE: Sentence("the key of “{0}” is not for packs", keys.name_of(pack.publisher_key)),
    }
    hint = Sentence("Ask the publisher for the pack sealed with the newer key.")
    if standing is Standing.UNKNOWN:
        hint = Sentence(
            "Compare its fingerprint with the publisher ({0}), then trust the key:"
            " 'keys trust', or in the app with the trainer's PIN.",
            pack.fingerprint,
        )
    raise PackError(Sentence("{0}: cannot be used here: {1}.", pack.name, words[standing]), hint)


def _require_forward(
    pack: Pack,
    installed: Version | None,
    ratchet: Ratchet | None,
    keys: KeyRing,
    allow_older: bool,
    allow_other_publisher: bool,
) -> None:
    if ratchet is None:
        return
    manifest = pack.manifest
    own = keys.standing(pack.publisher_key, "content") is Standing.OWN
    is_here = installed is not None and installed.content == pack.content_hash
    if installed is not None and not is_here and installed.version == manifest.version and not (own or allow_older):
        raise PackError(
            Sentence(
                "{0}: has the number of the installed version {1}, but other content.", pack.name, manifest.version
            ),
            "Ask its publisher to build it with a higher version; only the trainer can let it replace the other.",
        )
    if manifest.version < ratchet.version and not (is_here or allow_older):
        raise PackError(
            Sentence(
                "{0}: is version {1}, but version {2} was installed here already.",
                pack.name,
                manifest.version,
                ratchet.version,
            ),
            "Only the trainer can go back: use 'pack rollback', or allow the older version.",
        )
    if not allow_other_publisher and not keys.same_publisher(ratchet.publisher, pack.publisher_key):
        raise PackError(
            Sentence(
                "{0}: comes from “{1}”, but “{2}” was installed from {3}.",
                pack.name,
                keys.name_of(pack.publisher_key),
                manifest.pack,
                keys.name_of(ratchet.publisher) or Sentence("another publisher"),
            ),
            "Only the trainer can let another publisher take a pack over.",
        )
