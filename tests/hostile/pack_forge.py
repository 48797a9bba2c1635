"""Makes packs that lie: sealed with a real key over contents, manifests and structures of one's choice."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from blake3 import blake3

from empathy_studio.pack import layout
from empathy_studio.pack.keys import SigningKey
from empathy_studio.pack.manifest import FileEntry, Manifest, PackedMedia, Publisher, write_manifest
from empathy_studio.pack.names import CHUNKS_NAME, MANIFEST_NAME
from empathy_studio.pack.seal import SEAL_SIZE, Seal
from empathy_studio.pack.signing import signed_bytes
from tests.pack.samples import clip, publisher

CHUNK = 1 << 20


class Forgery:
    """A pack in the making; change any part, then write it. What is not changed is right."""

    def __init__(self, key: SigningKey | None = None) -> None:
        self.key = key or publisher()
        self.files: list[tuple[dict[str, Any], bytes]] = []
        self.head: dict[str, Any] = {"pack": "first-steps", "version": 1, "title": "First steps", "languages": ("en",)}
        self.change_manifest: Callable[[bytes], bytes] = lambda data: data
        self.change_body: Callable[[bytearray], None] = lambda body: None
        self.change_directory: Callable[[bytes], bytes] = lambda data: data
        self.change_seal: Callable[[bytes], bytes] = lambda data: data
        self.sign: Callable[[bytes], bytes] = lambda statement: self.key.sign("content", statement)

    def add(self, path: str, data: bytes, role: str = "clip", **lies: Any) -> Forgery:
        """Put a file in; `lies` are fields of its entry that shall not be true."""
        fields = {"path": path, "role": role, "size": len(data), "crc32": zlib.crc32(data)}
        fields["blake3"] = blake3(data).hexdigest()
        if role in ("clip", "sound", "picture"):
            fields["media"] = PackedMedia(container={"clip": "mp4", "picture": "png", "sound": "wav"}[role])
        self.files.append(({**fields, **lies}, data))
        return self

    def write(self, target: Path) -> Path:
        """Lay everything out as a builder does, and seal it."""
        first = layout.first_member(zlib.crc32(layout.MIMETYPE))
        body = bytearray(layout.local_header(first) + layout.MIMETYPE)
        entries = []
        for fields, data in self.files:
            aligned = fields["role"] in ("clip", "sound", "other")
            size, packed = fields["size"], fields.get("packed", fields["size"])
            start = layout.data_offset(
                len(body), fields["path"].encode("ascii", "replace").decode(), size, packed, aligned
            )
            entry = FileEntry(**{"offset": start, **fields})
            name = fields["path"].encode("ascii", "replace").decode()
            member = layout.Member(name, size, packed, "packed" in fields, entry.crc32, len(body), start)
            body += layout.local_header(member) + data
            entries.append(entry)
        self.change_body(body)
        target.write_bytes(bytes(body) + self._end(bytes(body), tuple(entries), first))
        return target

    def _end(self, body: bytes, entries: tuple[FileEntry, ...], first: layout.Member) -> bytes:
        publisher_ = Publisher(name=self.key.name, key=self.key.public.hex())
        manifest = Manifest(
            **{
                "format": 1,
                "made_with": "0.1.0",
                "needs_app": "0.1.0",
                "lessons": (),
                "publisher": publisher_,
                **self.head,
            },
            files=entries,
        )
        data = self.change_manifest(write_manifest(manifest))
        digests = b"".join(blake3(body[at : at + CHUNK]).digest() for at in range(0, len(body), CHUNK))
        named = layout.container_member(MANIFEST_NAME, len(body), data, zlib.crc32(data))
        listed = layout.container_member(CHUNKS_NAME, named.data + named.size, digests, zlib.crc32(digests))
        tail = layout.local_header(named) + data + layout.local_header(listed) + digests
        ascii_entries = [
            msgspec.structs.replace(entry, path=entry.path.encode("ascii", "replace").decode()) for entry in entries
        ]
        members = [first, *layout.file_members(ascii_entries, first.data + first.size), named, listed]
        tail += self.change_directory(layout.directory(members, len(body) + len(tail), SEAL_SIZE))
        seal = Seal(
            key=self.key.public,
            tail=len(body),
            end=len(body) + len(tail),
            manifest_size=len(data),
            manifest_hash=blake3(data).digest(),
            root=blake3(tail).digest(),
        )
        statement = self.change_seal(seal.statement())
        sealed = statement + f"sealed {self.sign(statement).hex()}\n".encode()
        return tail + sealed + f"EPACK SEAL END {len(sealed) + 22:06d}\n".encode()


def honest() -> Forgery:
    """A forgery in which nothing is wrong yet."""
    return Forgery().add("course.json", b"{}", "course").add("media/a.mp4", clip(3000))


def signed_for(key: SigningKey, purpose: str, message: bytes) -> bytes:
    """A signature for any purpose, also one the key was not made for."""
    return key._private.sign(signed_bytes(purpose, message))  # type: ignore[arg-type]
