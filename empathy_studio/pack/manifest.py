"""The manifest: what a pack is and holds, as one canonical JSON file that is read before anything else."""

from __future__ import annotations

from typing import Annotated, Final, Literal, TypeVar

import msgspec
from msgspec import Meta

from empathy_studio import typed_json
from empathy_studio.course.value import Value
from empathy_studio.errors import PackError
from empathy_studio.pack.limits import (
    MAX_FILES,
    MAX_LESSONS,
    MAX_MANIFEST,
    MAX_PACK,
    MAX_PICTURE,
    MAX_RATIO,
    MAX_SIDE,
    MAX_SMALL,
    MAX_TITLE,
    MAX_VERSION,
    RATIO_FREE,
    SMALL_PICTURE,
)
from empathy_studio.pack.names import MANIFEST_NAME, PLAIN, PLAIN_TITLE, path_fault
from empathy_studio.sentence import Sentence

MANIFEST_FORMAT: Final = 1

Role = Literal["course", "lesson", "text", "captions", "picture", "clip", "sound", "other"]
"""What a file is for; it decides where the file lies and which limits hold."""

TEXT_ROLES: Final[frozenset[Role]] = frozenset({"course", "lesson", "text", "captions"})
"""Roles whose files are deflated, lie before the media, and are read whole."""

Id = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
Title = Annotated[str, Meta(max_length=MAX_TITLE, pattern=PLAIN_TITLE)]
OptionalTitle = Annotated[str, Meta(max_length=MAX_TITLE, pattern=PLAIN)]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")]
AppVersion = Annotated[str, Meta(pattern=r"^[0-9]{1,6}(\.[0-9]{1,6}){0,3}$")]
Size = Annotated[int, Meta(ge=0, le=MAX_PACK)]


class PackedMedia(Value, frozen=True, kw_only=True, gc=False):
    """What a player must know of a picture, clip or sound so that it need not probe the file."""

    container: Annotated[str, Meta(pattern=r"^[a-z0-9]{0,12}$")]
    """The kind of file by its first bytes, as `sniff.container_of` names it: `mp4`, `webm`, `png` …"""
    duration_ms: Annotated[int, Meta(ge=0, le=2**53)] = 0
    """0 for a picture."""
    width: Annotated[int, Meta(ge=0, le=MAX_SIDE)] = 0
    """Pixels; 0 for a sound."""
    height: Annotated[int, Meta(ge=0, le=MAX_SIDE)] = 0
    """Pixels; 0 for a sound."""
    fps: Annotated[float, Meta(ge=0, le=1000)] = 0.0
    """Frames a second; 0 when there are none."""
    has_sound: bool = False


class FileEntry(Value, frozen=True, kw_only=True, gc=False):
    """One file of the pack. Offsets and sizes in bytes."""

    path: str
    role: Role
    size: Size
    """Bytes of the file itself."""
    packed: Size | None = None
    """Bytes it takes in the pack when it is deflated; absent when it is stored as it is."""
    offset: Size
    """Where its bytes begin, from the start of the pack."""
    crc32: Annotated[int, Meta(ge=0, le=2**32 - 1)]
    """The CRC-32 of the file itself, which ZIP tools ask for."""
    blake3: Hash
    sha256: Hash | None = None
    """For audits with everyday tools, when the publisher asked for it; nothing in this program relies on it."""
    media: PackedMedia | None = None

    @property
    def stored_size(self) -> int:
        """Bytes it takes in the pack."""
        return self.size if self.packed is None else self.packed


class LessonEntry(Value, frozen=True, kw_only=True, gc=False):
    """One lesson, enough for a shelf to show it without opening it."""

    id: Id
    title: Title
    minutes: Annotated[int, Meta(ge=0, le=100_000)]
    """Estimated minutes to play it."""
    scoring_withheld: bool = False
    """The pack holds the questions only; answers are scored where the results are read in."""


class Publisher(Value, frozen=True, kw_only=True, gc=False):
    """Who says they made the pack; only the key in the seal proves it."""

    name: Title
    key: Hash
    """The raw Ed25519 public key, the same as in the seal."""


class ManifestFields(Value, frozen=True, kw_only=True):
    """What the manifest says of the pack as a whole."""

    format: int
    pack: Id
    """The course's id: one shelf holds one current version of it."""
    version: Annotated[int, Meta(ge=1, le=MAX_VERSION)]
    """Only ever grows; it alone decides what is newer."""
    version_name: OptionalTitle = ""
    """What the author calls this version, for people."""
    title: Title
    summary: Annotated[str, Meta(max_length=2000)] = ""
    made_with: AppVersion
    """The version of the program that built the pack."""
    needs_app: AppVersion
    """The lowest version of the program that can play it."""
    publisher: Publisher
    languages: Annotated[tuple[Language, ...], Meta(min_length=1, max_length=100)]
    """The source language first."""
    lessons: Annotated[tuple[LessonEntry, ...], Meta(max_length=MAX_LESSONS)]


class ManifestHead(ManifestFields, frozen=True, kw_only=True):
    """The manifest with its list of files not read yet, which is enough for a shelf and read in a millisecond."""

    files: msgspec.Raw


class Manifest(ManifestFields, frozen=True, kw_only=True):
    """The whole manifest; `files` are in the order in which they lie in the pack."""

    files: Annotated[tuple[FileEntry, ...], Meta(max_length=MAX_FILES)]


_ENCODER: Final = msgspec.json.Encoder()
_DECODER: Final = typed_json.decoder(Manifest)
_HEAD_DECODER: Final = typed_json.decoder(ManifestHead)
_NO_FILES: Final = msgspec.Raw(b"[]")
_ENDING: Final = len("[]}")
_Read = TypeVar("_Read", Manifest, ManifestHead)


class _AnyFormat(msgspec.Struct):
    """The two fields that every later format keeps, so that a newer pack can be named."""

    format: int
    made_with: str = "a newer version"


def write_manifest(manifest: Manifest) -> bytes:
    """The canonical bytes: UTF-8 JSON, fields in the order of the model, defaults left out, no spaces."""
    return _ENCODER.encode(manifest)


def read_manifest(data: bytes | memoryview, name: str) -> Manifest:
    """The manifest in `data`, which lay in the pack called `name`.

    Raises PackError for a newer format, for anything that is not the canonical writing of a
    manifest (a repeated or unknown field, NaN, another spelling), and for broken limits.
    """
    manifest = _decoded(data, name, _DECODER)
    _require_canonical(data, memoryview(_ENCODER.encode(manifest)), name)
    _require_sound(manifest, name)
    return manifest


def read_manifest_head(data: bytes | memoryview, name: str) -> ManifestHead:
    """The manifest without its files; raises as `read_manifest` for all but the files."""
    head = _decoded(data, name, _HEAD_DECODER)
    before = memoryview(_ENCODER.encode(msgspec.structs.replace(head, files=_NO_FILES)))[:-_ENDING]
    _require_canonical(data[: len(before)], before, name)
    if len(data) != len(before) + len(bytes(head.files)) + 1:
        _require_canonical(data, before, name)
    if len({lesson.id for lesson in head.lessons}) != len(head.lessons):
        raise _refused(name, Sentence("names a lesson twice"))
    return head


def _decoded(data: bytes | memoryview, name: str, decoder: msgspec.json.Decoder[_Read]) -> _Read:
    if len(data) > MAX_MANIFEST:
        raise _refused(name, Sentence("is larger than {0:,} bytes", MAX_MANIFEST))
    try:
        manifest = decoder.decode(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        _require_known_format(data, name)
        raise _refused(name, Sentence("cannot be read ({0})", error)) from error
    if manifest.format != MANIFEST_FORMAT:
        _require_known_format(data, name)
        raise _refused(name, Sentence("has the format {0}, which never was", manifest.format))
    return manifest


def _require_canonical(data: bytes | memoryview, canonical: memoryview, name: str) -> None:
    if canonical != data:
        raise _refused(
            name, Sentence("is not written in the canonical way (a field twice, another order or another spelling)")
        )


def _require_known_format(data: bytes | memoryview, name: str) -> None:
    try:
        head = typed_json.decode(data, _AnyFormat)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return
    if head.format > MANIFEST_FORMAT:
        raise PackError(
            Sentence(
                "{0}: the pack is of format {1}, made with Empathy Studio {2}; this program reads format {3}.",
                name,
                head.format,
                head.made_with[:40],
                MANIFEST_FORMAT,
            ),
            "Update Empathy Studio, then open the pack again.",
        )


def _require_sound(manifest: Manifest, name: str) -> None:
    """Check what the types cannot say: allowed names, limits of a role, and no path twice."""
    for entry in manifest.files:
        fault = path_fault(entry.path) or _entry_fault(entry)
        if fault:
            raise _refused(name, Sentence("names a file that is not allowed: {0!a} {1}", entry.path[:120], fault))
    lowered = [entry.path.lower() for entry in manifest.files]
    if len(set(lowered)) != len(lowered):
        twice = next(path for number, path in enumerate(lowered) if path in lowered[:number])
        raise _refused(name, Sentence("names the file {0!r} twice (capitals do not count)", twice))


def _entry_fault(entry: FileEntry) -> str:
    if entry.role in TEXT_ROLES:
        if entry.size > MAX_SMALL:
            return Sentence("is larger than {0:,} bytes", MAX_SMALL)
        if entry.media is not None:
            return Sentence("is a text and claims to be media")
    elif entry.packed is not None:
        return Sentence("is deflated, though only texts may be")
    elif entry.role == "picture" and entry.size > MAX_PICTURE:
        return Sentence("is larger than {0:,} bytes", MAX_PICTURE)
    if entry.packed is not None:
        if not 0 < entry.packed < entry.size:
            return Sentence("is deflated to a size that deflating never gives")
        if entry.size > RATIO_FREE and entry.size > entry.packed * MAX_RATIO:
            return Sentence("unpacks to more than {0} times its size", MAX_RATIO)
    return ""


def is_aligned(entry: FileEntry) -> bool:
    """Whether the file lies among the media: stored, at a multiple of 4 KiB, shared between versions."""
    return aligned(entry.role, entry.size)


def aligned(role: Role, size: int) -> bool:
    """As `is_aligned`, before there is an entry: all but texts and pictures of at most 256 KiB."""
    return role not in TEXT_ROLES and not (role == "picture" and size <= SMALL_PICTURE)


def _refused(name: str, what: str) -> PackError:
    return PackError(
        Sentence("{0}: {1} {2}.", name, MANIFEST_NAME, what), "Do not use this pack; ask its publisher for another."
    )
