"""Every size and count that a pack may not exceed, each with its reason.

All are checked before the thing they limit is read or built, so that a pack made to do harm
costs a refusal and nothing else. A course that needs more than these is a bug report, not an
attack: the numbers are far above what people make by hand.
"""

from __future__ import annotations

from typing import Final

KIB: Final = 1024
MIB: Final = 1024 * KIB
GIB: Final = 1024 * MIB

CHUNK: Final = MIB
"""Bytes under one hash of the chunk list: small enough to check before a frame is shown."""

ALIGNMENT: Final = 4 * KIB
"""Media start at a multiple of this, the page of every disk and memory we run on."""

MAX_PACK: Final = 256 * GIB
"""Bytes of a whole pack: ten times the largest course we know of; its chunk list is 8 MiB."""

MAX_FILES: Final = 20_000
"""Files of one pack, the three of the container not counted; ZIP itself stops at 65,535."""

MAX_PATH: Final = 200
"""Characters of a path, so that it fits any file system even under a long folder."""

MAX_MANIFEST: Final = 16 * MIB
"""Bytes of `manifest.json`: 20,000 files of 400 bytes each, twice over."""

MAX_TAIL: Final = 40 * MIB
"""Bytes from the manifest to the seal: manifest, chunk list and ZIP directory at their largest."""

MAX_SMALL: Final = 8 * MIB
"""Bytes of a lesson, text or caption file: a lesson of 1,000 scenes has about 3 MiB."""

MAX_PICTURE: Final = 64 * MIB
"""Bytes of one picture file."""

MAX_RATIO: Final = 200
"""How many times larger a deflated file may be than its bytes in the pack; text stays below 30."""

RATIO_FREE: Final = 64 * KIB
"""A deflated file up to this size may have any ratio: it can do no harm."""

SMALL_PICTURE: Final = 256 * KIB
"""A picture above this lies among the media, aligned and shared between versions."""

MAX_PIXELS: Final = 64_000_000
"""Pixels of a picture: 256 MiB once decoded would be twice what a kiosk should spend."""

MAX_SIDE: Final = 16_384
"""Pixels of a picture along one side, the limit of common graphics hardware."""

MAX_CAPTIONS: Final = 5_000
"""Captions of one clip: three hours at one every two seconds."""

MAX_JSON_NODES: Final = 400_000
"""Objects and lists in a JSON file: what a lesson of 1,000 scenes needs, ten times over."""

MAX_JSON_QUOTES: Final = 1_000_000
"""Quotation marks in a JSON file, two for each name and text: as above."""

MAX_TITLE: Final = 300
"""Characters of a title or a name in the manifest."""

MAX_LESSONS: Final = 2_000
"""Lessons of one pack."""

MAX_VERSION: Final = 2**53 - 1
"""The largest pack version; larger integers are not the same in every JSON reader."""
