"""A second verifier of packs, written from `docs/formats/pack.md` alone; it shares no code with the first."""

import json
import re
import struct
import zlib

from blake3 import blake3
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

MIB, BIG = 1 << 20, 0xFFFFFFFF
SEAL = re.compile(
    rb"(EPACK SEAL 1\npurpose content\nhash blake3-256\nchunk 00000000000001048576\nsignature ed25519\n"
    rb"key ([0-9a-f]{64})\ntail (\d{20})\nend (\d{20})\nmanifest (\d{20}) ([0-9a-f]{64})\nroot ([0-9a-f]{64})\n)"
    rb"sealed ([0-9a-f]{128})\nEPACK SEAL END 000533\n"
)
NAME = r"[A-Za-z0-9]([A-Za-z0-9._-]{0,118}[A-Za-z0-9_-])?"
PATH = re.compile(rf"({NAME}/){{0,3}}{NAME}")
DEVICE = re.compile(r"(?i)(^|/)(con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)(\.|/|$)")
TEXTS = {"course", "lesson", "text", "captions"}


def need(fact, what):
    """Refuse the pack unless `fact` holds."""
    if not fact:
        raise ValueError(what)


def members(manifest, extra):
    """Every member in order: name, length, packed length, method, CRC, and whether it is aligned."""
    mime = b"application/vnd.empathy-studio.pack"
    yield "mimetype", len(mime), len(mime), 0, zlib.crc32(mime), False
    for f in manifest["files"]:
        aligned = f["role"] in ("clip", "sound", "other") or (f["role"] == "picture" and f["size"] > 262_144)
        yield f["path"], f["size"], f.get("packed", f["size"]), 8 if "packed" in f else 0, f["crc32"], aligned
    for name, data in extra:
        yield name, len(data), len(data), 0, zlib.crc32(data), False


def structure(manifest, extra):
    """The pieces of the ZIP structure, each with its place; and where the bytes of each member begin."""
    place, central, pieces, starts = 0, b"", [], {}
    for name, size, packed, method, crc, aligned in members(manifest, extra):
        large = size >= BIG or packed >= BIG
        field = struct.pack("<HHQQ", 1, 16, size, packed) if large else b""
        if aligned:
            start = place + 30 + len(name) + len(field) + 6
            start += -start % 4096
            room = start - place - 30 - len(name) - len(field)
            field += struct.pack("<HHH", 0xD935, room - 4, 4096).ljust(room, b"\0")
        lengths = (BIG, BIG) if large else (packed, size)
        same = (0x0800, method, 0, 0x21, crc, *lengths, len(name))
        head = struct.pack("<4s5H3I2H", b"PK\3\4", 45 if large else 20, *same, len(field)) + name.encode() + field
        pieces.append((place, head))
        wide = [size, packed] * large + [place] * (place >= BIG)
        more = struct.pack(f"<HH{len(wide)}Q", 1, 8 * len(wide), *wide) if wide else b""
        version = 45 if wide else 20
        tail = (len(more), 0, 0, 0, 0, min(place, BIG))
        central += struct.pack("<4s6H3I5H2I", b"PK\1\2", version, version, *same, *tail) + name.encode() + more
        starts[name] = place + len(head)
        place += len(head) + packed
    count, size, far = len(starts), len(central), place >= BIG
    if far:
        central += struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, place)
        central += struct.pack("<4sIQI", b"PK\6\7", 0, place + size, 1)
    central += struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, *((BIG, BIG) if far else (size, place)), 533)
    return [*pieces, (place, central)], starts


def verify(data):
    """Check the bytes of a whole pack; ValueError (or a kind of it) says why it is refused."""
    found = SEAL.fullmatch(data[-533:])
    need(found, "no seal")
    tail, end, size = map(int, found.group(3, 4, 5))
    need(0 < tail < end == len(data) - 533, "lengths")
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(found[2].decode()))
        key.verify(bytes.fromhex(found[8].decode()), b"Empathy Studio\0content\0" + found[1])
    except InvalidSignature as error:
        raise ValueError("signature") from error
    need(blake3(data[tail:end]).hexdigest().encode() == found[7], "tail")
    text = data[tail + 43 : tail + 43 + size]
    need(blake3(text).hexdigest().encode() == found[6] and len(text) == size, "manifest")
    chunks = [data[n : min(n + MIB, tail)] for n in range(0, tail, MIB)]
    listed = b"".join(blake3(chunk).digest() for chunk in chunks)
    manifest = json.loads(text)
    need(manifest["format"] == 1 and manifest["publisher"]["key"] == found[2].decode(), "manifest's head")
    need(json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode() == text, "not canonical")
    pieces, starts = structure(manifest, [("manifest.json", text), ("chunks.blake3", listed)])
    need(all(data[place : place + len(piece)] == piece for place, piece in pieces), "structure")
    need(data[starts["chunks.blake3"] :][: len(listed)] == listed and starts["manifest.json"] == tail + 43, "chunks")
    need(len({f["path"].lower() for f in manifest["files"]}) == len(manifest["files"]), "a path twice")
    for f in manifest["files"]:
        need(PATH.fullmatch(f["path"]) and not DEVICE.search(f["path"]) and len(f["path"]) <= 200, f["path"])
        need(starts[f["path"]] == f["offset"], "offset")
        body = data[f["offset"] : f["offset"] + f.get("packed", f["size"])]
        need("packed" not in f or (f["role"] in TEXTS and f["size"] <= 8 * MIB), "deflated")
        body = zlib.decompress(body, -15) if "packed" in f else body
        need(len(body) == f["size"] and blake3(body).hexdigest() == f["blake3"], f["path"])
