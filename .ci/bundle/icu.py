"""Makes ICU's data library small: what the programs never ask it for (names of places, money, old encodings) goes out.

ICU keeps its data as one symbol in a shared library of its own and lets it be cut down (ICU User Guide, "ICU Data";
the layout of the archive is in `source/common/ucmndata.h`). Collation, text boundaries and properties stay.
"""

from __future__ import annotations

import re
import struct
import subprocess
import tempfile
from pathlib import Path

OUT = re.compile(
    r"^(curr|lang|region|unit|zone|rbnf|translit)/|\.cnv$|^brkitr/.*(dict|lstm)|^coll/(zh|ja|ko|yue|zh_.*)\.res$"
    r"|^(?!root|pool|res_index|en\.)[a-z]{2,3}(_\w+)?\.res$"
)
"""The items that go out, by their names without the archive's own prefix."""
ALIGNMENT = 16
_HEADER = struct.Struct("<HBB")
_MAGIC = (0xDA, 0x27)


def make_small(library: Path) -> None:
    """Cut the data in `library` (`libicudata.so.NN`) down, in place. Raises ValueError when it holds none."""
    symbol, data = _data_in(library)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "data").write_bytes(smaller(data))
        object_file = folder / "data.o"
        _run("ld", "-r", "-b", "binary", "-o", "data.o", "data", folder=folder)
        _run(
            "objcopy",
            *("--redefine-sym", f"_binary_data_start={symbol}"),
            *("--strip-symbol", "_binary_data_end", "--strip-symbol", "_binary_data_size"),
            *("--rename-section", ".data=.rodata,alloc,load,readonly,data,contents"),
            *("--set-section-alignment", f".rodata={ALIGNMENT}"),
            *("--add-section", ".note.GNU-stack=/dev/null", "--set-section-flags", ".note.GNU-stack=contents,readonly"),
            str(object_file),
            folder=folder,
        )
        made = ("-shared", "-z", "noexecstack", "-soname", library.name)
        _run("ld", *made, "-o", str(library.resolve()), str(object_file), folder=folder)


def smaller(data: bytes) -> bytes:
    """An archive of ICU's data without the items that go out."""
    size, *magic = _HEADER.unpack_from(data)
    if tuple(magic) != _MAGIC or data[12:16] != b"CmnD":
        raise ValueError("this is no archive of ICU's data")
    kept = [(name, item) for name, item in _items(data[size:]) if not OUT.search(name.partition("/")[2])]
    return data[:size] + _archive(kept)


def _items(table: bytes) -> list[tuple[str, bytes]]:
    """Every item with its name, in the archive's order; both are found by offsets from the table's start."""
    (count,) = struct.unpack_from("<I", table)
    offsets = [struct.unpack_from("<II", table, 4 + 8 * number) for number in range(count)]
    ends = [start for _, start in offsets[1:]] + [len(table)]
    return [
        (table[name : table.index(b"\0", name)].decode("ascii"), table[start:end])
        for (name, start), end in zip(offsets, ends, strict=True)
    ]


def _archive(items: list[tuple[str, bytes]]) -> bytes:
    """The table of names and offsets, then the items, each where its bytes may be read as numbers."""
    names = b"".join(name.encode("ascii") + b"\0" for name, _ in items)
    start = 4 + 8 * len(items)
    body = bytearray()
    first = _aligned(start + len(names))
    entries, at = [], start
    for name, item in items:
        entries.append(struct.pack("<II", at, first + len(body)))
        at += len(name) + 1
        body += item + b"\0" * (_aligned(len(item)) - len(item))
    head = struct.pack("<I", len(items)) + b"".join(entries) + names
    return head + b"\0" * (first - len(head)) + bytes(body)


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def _data_in(library: Path) -> tuple[str, bytes]:
    """The name of the data's symbol, and the bytes from there to the end of its section."""
    listed = _run("nm", "-D", "--defined-only", str(library), folder=library.parent)
    found = re.search(r"^([0-9a-f]+) \w (icudt\d+_dat)$", listed, re.MULTILINE)
    sections = _run("objdump", "-h", "-w", str(library), folder=library.parent)
    if found is None:
        raise ValueError(f"{library}: holds no ICU data")
    address = int(found[1], 16)
    for line in sections.splitlines():
        columns = line.split()
        if len(columns) > 6 and columns[0].isdigit():
            size, begins, offset = int(columns[2], 16), int(columns[3], 16), int(columns[5], 16)
            if begins <= address < begins + size:
                whole = library.read_bytes()
                return found[2], whole[offset + address - begins : offset + size]
    raise ValueError(f"{library}: the data lie in no section")


def _run(*command: str, folder: Path) -> str:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout
