"""The readers that meet a stranger's bytes, each as a function of bytes that may only refuse in a sentence.

`FUZZED` names them; `tests/hostile/corpus/<name>/` holds the seeds. `python -m tests.hostile.pack_fuzz NAME` looks
further with atheris, which chooses bytes by the paths they take.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from blake3 import blake3
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from empathy_studio.course.captions import read_captions, write_captions
from empathy_studio.course.codec import decode_course_file, decode_lesson
from empathy_studio.course.media_facts import Caption
from empathy_studio.errors import StudioError
from empathy_studio.pack.delta_format import DELTA_MAGIC, Copy, DeltaHead, New, PackName, read_head, write_head
from empathy_studio.pack.keys import PublicKey, SigningKey
from empathy_studio.pack.manifest import read_manifest, read_manifest_head
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.seal import SEAL_SIZE, Seal, read_seal
from empathy_studio.pack.sniff import container_of, picture_fault
from empathy_studio.pack.verify import verify_pack
from tests.hostile.pack_memory import MemorySource
from tests.pack.samples import build, png, tiny

CORPUS: Final = Path(__file__).parent / "corpus"
KEY: Final = SigningKey(
    PublicKey(
        name="Seeds",
        purpose="content",
        key=Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key().public_bytes_raw(),
    ),
    Ed25519PrivateKey.from_private_bytes(bytes(32)),
)
"""The same key every time, so that the seeds stay good."""
SHIPPED: Final = Path(__file__).resolve().parents[2] / "packs" / "empathy-at-work"


def seal(data: bytes) -> None:
    """The seal at the end of a pack."""
    read_seal(data, "p")


def index(data: bytes) -> None:
    """From the manifest to the directory, under a seal that fits; the first byte says how long the body is."""
    body = bytes(data[:1]) * (data[0] * 40 + 1) if data else b"x"
    tail = data[1:] or b"x"
    start = 43
    size = int.from_bytes(data[1:3], "little") % max(len(tail), 2) or 1
    unsigned = Seal(
        key=KEY.public,
        tail=len(body),
        end=len(body) + len(tail),
        manifest_size=size,
        manifest_hash=blake3(tail[start : start + size]).digest(),
        root=blake3(tail).digest(),
    )
    signed = replace(unsigned, sealed=KEY.sign("content", unsigned.statement()))
    verify_pack(Pack(MemorySource(body + tail + signed.to_bytes())))


def pack(data: bytes) -> None:
    """A whole pack whose seal is made anew, so that what lies before it is looked at."""
    if len(data) <= SEAL_SIZE:
        raise StudioError("too short")
    old = read_seal(data[-SEAL_SIZE:], "p")
    end = len(data) - SEAL_SIZE
    start = min(old.tail, end - 1)
    tail = data[start:end]
    listed = 43 + old.manifest_size + 43
    digests = b"".join(blake3(data[at : min(at + (1 << 20), start)]).digest() for at in range(0, start, 1 << 20))
    tail = tail[:listed] + digests + tail[listed + len(digests) :]
    manifest_hash = blake3(tail[43 : 43 + old.manifest_size]).digest()
    changed = replace(old, tail=start, end=start + len(tail), manifest_hash=manifest_hash, root=blake3(tail).digest())
    signed = replace(changed, key=KEY.public)
    signed = replace(signed, sealed=KEY.sign("content", signed.statement()))
    verify_pack(Pack(MemorySource(data[:start] + tail + signed.to_bytes())), audit=True)


def manifest(data: bytes) -> None:
    """The manifest, its head alone and whole."""
    read_manifest_head(data, "p")
    read_manifest(data, "p")


def delta(data: bytes) -> None:
    """The head of a delta."""
    read_head(MemorySource(data))


def course(data: bytes) -> None:
    """The file of a course."""
    decode_course_file(data)


def lesson(data: bytes) -> None:
    """The file of a lesson."""
    decode_lesson(data, "lessons/a.json")


def captions(data: bytes) -> None:
    """Captions."""
    read_captions(data, "media/a.vtt")


def picture(data: bytes) -> None:
    """The first bytes of a picture, a clip or a sound."""
    picture_fault(data, container_of(data) or "png")
    for container in ("png", "jpeg", "webp"):
        picture_fault(data, container)


FUZZED: Final[dict[str, Callable[[bytes], None]]] = {
    one.__name__: one for one in (seal, index, pack, manifest, delta, course, lesson, captions, picture)
}


def tried(name: str, data: bytes) -> bool:
    """Give bytes to a reader; whether it took them. Anything but a refusal in a sentence goes through as it is."""
    try:
        FUZZED[name](data)
    except StudioError:
        return False
    return True


def seeds(name: str) -> Iterator[bytes]:
    """The kept seeds of a reader."""
    for path in sorted((CORPUS / name).iterdir()):
        yield path.read_bytes()


def make_seeds(folder: Path) -> None:
    """Write fresh seeds for every reader into the corpus; those that were found by looking stay."""
    small = tiny(folder / "tiny.epack", KEY).path.read_bytes()
    build(folder / "larger.epack", key=KEY)
    with Pack.open(folder / "larger.epack") as opened:
        listed, sealed, whole = opened.manifest_bytes(), opened.seal.to_bytes(), opened.tail()
        name = PackName(pack="a", version=1, size=5000, seal="0" * 64)
    head = write_head(DeltaHead(base=name, result=name, steps=(Copy(0, 4990), New(10))))
    made = {
        "seal": [sealed, small[-SEAL_SIZE:]],
        "index": [b"\x01" + whole[:3000], bytes([len(listed) % 256]) + whole],
        "pack": [small, (folder / "larger.epack").read_bytes()],
        "manifest": [listed],
        "delta": [head + b"x" * 10, DELTA_MAGIC],
        "course": [(SHIPPED / "course.json").read_bytes(), b'{"format":1,"id":"a","title":"A"}'],
        "lesson": [b'{"format":1,"id":"a","title":"A","scenes":[{"id":"s","prose":"x"}],"start":"s"}'],
        "captions": [write_captions([Caption(start_ms=0, end_ms=900, text="Good morning.")]), b"WEBVTT\n"],
        "picture": [
            png(),
            b"\xff\xd8\xff\xc0\x00\x0b\x08\x00\x04\x00\x04\x01\x01\x11\x00",
            b"RIFF\0\0\0\0WEBPVP8X" + bytes(20),
        ],
    }
    for reader, data in made.items():
        (CORPUS / reader).mkdir(parents=True, exist_ok=True)
        for number, one in enumerate(data):
            (CORPUS / reader / f"seed-{number}").write_bytes(one)
