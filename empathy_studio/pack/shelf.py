"""The shelf: installed packs, their media kept once by hash, their versions switched in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from empathy_studio import __version__
from empathy_studio.errors import PackError
from empathy_studio.pack.assembled import AssembledSource, blob_entries, skeleton
from empathy_studio.pack.blob_copy import BlobCopier, blob_is_sound
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
from empathy_studio.pack.shelf_files import PartFile, RealShelfFiles, ShelfFiles
from empathy_studio.pack.shelf_lock import shelf_lock
from empathy_studio.pack.trust import KeyRing, Standing
from empathy_studio.pack.verify import FileSort, require_whole, sort_of, verify_contents

SKELETON_SUFFIX: Final = ".skeleton"
PART_SUFFIX: Final = ".part"
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
            raise PackError(f"The pack “{pack}” is not installed.", "See 'pack list'; install it with 'pack install'.")
        return self._open_version(found)

    def _open_version(self, version: Version) -> Pack:
        name = f"{version.title} (version {version.version_name or version.version})"
        source = AssembledSource(self._skeleton(version.content), version.size, self._blobs, name)
        try:
            pack = Pack(source)
            source.lay(pack.manifest)
            if pack.content_hash != version.content:
                raise PackError(f"{name}: another version lies in its place.", "Install the pack again.")
        except BaseException:
            source.close()
            raise
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
        require_whole(verify_contents(pack, self._looked_into(pack.head.pack)), pack.name)
        with self._changing(report) as database:
            name = pack.manifest.pack
            _require_forward(
                pack, database.current_of(name), database.ratchet(name), keys, allow_older, allow_other_publisher
            )
            known = database.version(pack.content_hash) is not None
            blobs = blob_entries(pack.manifest)
            missing = self._missing(blobs, frozenset() if known else database.blobs())
            self._require_space(pack, missing)
            self._bring(pack, missing, report)
            self._files.flush_folder(self._blobs)
            self._files.flush_folder(self._versions)
            version = Version.of(pack.manifest, pack.content_hash, pack.publisher_key, pack.size)
            report(0.99, "switching to the new version")
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
                    f"There is no earlier version of “{pack}” to go back to.", "Install the version you want."
                )
            self._open_version(previous).close()
            database.roll_back(pack)
            return previous

    def remove(self, pack: str, *, report: Report = quiet) -> None:
        """Take a pack off the shelf with all its versions; media that other packs use stay. Raises PackError."""
        with self._changing(report) as database:
            if database.current_of(pack) is None:
                raise PackError(f"The pack “{pack}” is not installed.", "See 'pack list'.")
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
                database.prove()
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
                f"{self.folder}: the shelf cannot be changed ({error.strerror or error}).",
                "Check the space and the permissions of the disk, then try again; it goes on where it was.",
            ) from error

    def _is_sound(self) -> bool:
        path = self.folder / DATABASE_NAME
        if not path.exists():
            return True
        try:
            with opened(path, self._connect, read_only=True) as database:
                database.prove()
        except DamagedShelf:
            return False
        return True

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

    def _require_space(self, pack: Pack, missing: dict[str, FileEntry]) -> None:
        needed = sum(entry.size - self._begun(blob, entry) for blob, entry in missing.items())
        skeleton = pack.size - sum(entry.size for entry in pack.manifest.files if entry.blake3 in missing)
        texts = min(skeleton, pack.size - sum(entry.size for entry in blob_entries(pack.manifest).values()))
        require_space(self._disk, self.folder, needed + texts + MIB, f"installing “{pack.manifest.title}”")

    def _looked_into(self, pack: str) -> frozenset[FileSort]:
        """The files that were looked into when the version in use was installed."""
        try:
            with self.open(pack) as installed:
                return frozenset(map(sort_of, installed.manifest.files))
        except PackError:
            return frozenset()

    def _begun(self, blob: str, entry: FileEntry) -> int:
        part = self._blobs / f"{blob}{PART_SUFFIX}"
        return min(part.stat().st_size, entry.size) if part.exists() else 0

    def _bring(self, pack: Pack, missing: dict[str, FileEntry], report: Report) -> None:
        total = max(1, sum(entry.size for entry in missing.values()))
        done = 0

        def moved(count: int, what: str) -> None:
            nonlocal done
            done += count
            report(0.98 * done / total, what)

        try:
            with BlobCopier(pack, moved) as copier:
                for blob, entry in missing.items():
                    with self._part(self._blobs / blob) as part:
                        copier.copy(entry, part)
            with self._part(self._skeleton(pack.content_hash)) as part:
                part.cut(0)
                for piece in skeleton(pack):
                    part.append(piece)
        finally:
            self._files.settle()

    @contextmanager
    def _part(self, target: Path) -> Iterator[PartFile]:
        """A part to be written, which is flushed and gets its name when the block ends well."""
        path = target.with_name(f"{target.stem}{PART_SUFFIX}")
        part = self._files.open_part(path)
        try:
            yield part
        except BaseException:
            part.close()
            raise
        self._files.finish(part, path, target)

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
        Standing.UNKNOWN: f"its publisher, who says to be “{claimed}”, is not known here",
        Standing.REPLACED: f"the key of “{keys.name_of(pack.publisher_key)}” has been replaced by a newer one",
        Standing.REVOKED: f"the key of “{keys.name_of(pack.publisher_key)}” was revoked",
        Standing.WRONG_PURPOSE: f"the key of “{keys.name_of(pack.publisher_key)}” is not for packs",
    }
    hint = "Ask the publisher for the pack sealed with the newer key."
    if standing is Standing.UNKNOWN:
        hint = (
            f"Compare its fingerprint with the publisher ({pack.fingerprint}), "
            "then trust the key: 'keys trust', or in the app with the trainer's PIN."
        )
    raise PackError(f"{pack.name}: cannot be installed: {words[standing]}.", hint)


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
    other = installed is not None and installed.content != pack.content_hash
    if installed is not None and other and installed.version == manifest.version and not (own or allow_older):
        raise PackError(
            f"{pack.name}: has the number of the installed version {manifest.version}, but other content.",
            "Ask its publisher to build it with a higher version; only the trainer can let it replace the other.",
        )
    if manifest.version < ratchet.version and not allow_older:
        raise PackError(
            f"{pack.name}: is version {manifest.version}, but version {ratchet.version} was installed here already.",
            "Only the trainer can go back: use 'pack rollback', or allow the older version.",
        )
    if not allow_other_publisher and not keys.same_publisher(ratchet.publisher, pack.publisher_key):
        raise PackError(
            f"{pack.name}: comes from “{keys.name_of(pack.publisher_key)}”, but “{manifest.pack}” was installed "
            f"from {keys.name_of(ratchet.publisher) or 'another publisher'}.",
            "Only the trainer can let another publisher take a pack over.",
        )
