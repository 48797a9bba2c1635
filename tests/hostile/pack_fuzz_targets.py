"""The readers that meet a stranger's bytes, each as a function of bytes that may only refuse in a sentence.

`FUZZED` names them; `tests/hostile/corpus/<name>/` holds the seeds. `python -m tests.hostile.pack_fuzz NAME` looks
further with atheris, which chooses bytes by the paths they take.
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from blake3 import blake3
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from empathy_studio.course.captions import read_captions, write_captions
from empathy_studio.course.codec import decode_course_file, decode_lesson
from empathy_studio.course.media_facts import Caption
from empathy_studio.errors import StudioError
from empathy_studio.pack.delta import name_of
from empathy_studio.pack.delta_format import DELTA_MAGIC, Copy, Deflated, DeltaHead, New, PackName, write_head
from empathy_studio.pack.delta_source import DeltaSource
from empathy_studio.pack.keys import PublicKey, SigningKey
from empathy_studio.pack.manifest import read_manifest, read_manifest_head
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.seal import SEAL_SIZE, Seal, read_seal
from empathy_studio.pack.sniff import container_of, picture_fault
from empathy_studio.pack.verify import verify_pack
from tests.hostile.pack_memory import MemorySource
from tests.pack.samples import build, png, tiny

MEMORY_MB: Final = 300
"""What a process that reads a stranger's bytes may hold at the most."""
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
    """A delta and the bytes that it makes of a base. The first byte says how the rest becomes a delta.

    0: it is one as it stands; 1: a head of as many bytes as the next two say, in a frame that fits, and what the head
    speaks of; else: a head with the right names and sums over steps that the bytes choose.
    """
    whole = {0: lambda rest: rest, 1: _framed}.get(data[0] % 8, _stepped)(data[1:]) if data else b""
    made = DeltaSource.of(_base(), MemorySource(whole))
    places = range(0, min(made.size, _LOOKED_AT), 997)
    for place in (*places, max(0, made.size - 997)):
        made.read_at(place, min(997, made.size - place))


_LOOKED_AT: Final = 1 << 16


@cache
def _base() -> Pack:
    """The pack that deltas lead from."""
    with tempfile.TemporaryDirectory() as folder:
        return Pack(MemorySource(tiny(Path(folder) / "base.epack", KEY).path.read_bytes()))


def _framed(data: bytes) -> bytes:
    length = int.from_bytes(data[:2], "little")
    head, rest = data[2 : 2 + length], data[2 + length :]
    return DELTA_MAGIC + len(head).to_bytes(8, "little") + head + rest


def _stepped(data: bytes) -> bytes:
    """Steps from five bytes each: the kind, where, and how long; what is carried follows its step."""
    base = name_of(_base())
    steps: list[Copy | New | Deflated] = []
    carried = b""
    while len(data) > 5 and len(steps) < 400:
        kind, where, length = data[0] % 4, int.from_bytes(data[1:3], "little"), int.from_bytes(data[3:5], "little") + 1
        data = data[5:]
        if kind == 0:
            where %= base.size
            steps.append(Copy(where, min(length, base.size - where)))
            continue
        piece, data = data[: where % 300 + 1], data[where % 300 + 1 :]
        packed = zlib.compress(piece) if kind == 2 else piece
        steps.append(New(len(piece)) if kind == 1 else Deflated(len(piece) if kind == 2 else length, len(packed)))
        carried += packed
    made = PackName(pack=base.pack, version=2, size=max(1, sum(step.length for step in steps)), seal="0" * 64)
    return write_head(DeltaHead(base=base, result=made, steps=tuple(steps))) + carried


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
    base, deflated = name_of(_base()), zlib.compress(b"Good morning. " * 20)
    new = PackName(pack=base.pack, version=2, size=100 + 10 + 280, seal="0" * 64)
    head = write_head(DeltaHead(base=base, result=new, steps=(Copy(5, 100), New(10), Deflated(280, len(deflated)))))
    framed = head[len(DELTA_MAGIC) + 8 :]
    made = {
        "seal": [sealed, small[-SEAL_SIZE:]],
        "index": [b"\x01" + whole[:3000], bytes([len(listed) % 256]) + whole],
        "pack": [small, (folder / "larger.epack").read_bytes()],
        "manifest": [listed],
        "delta": [
            b"\0" + head + b"x" * 10 + deflated,
            b"\0" + DELTA_MAGIC,
            b"\1" + len(framed).to_bytes(2, "little") + framed + b"x" * 10 + deflated,
            b"\2" + b"\0\5\0\x63\0" + b"\1\x09\0\0\0" + b"x" * 10 + b"\2\x2a\1\0\0" + b"morning " * 40,
            b"\2" + b"\3" + (len(deflated) - 1).to_bytes(2, "little") + b"\x17\1" + deflated,
        ],
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
