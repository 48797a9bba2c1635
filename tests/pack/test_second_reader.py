"""The second reader, written from the page about the format, agrees with the first on packs of every shape."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from empathy_studio.pack.build import build_pack
from empathy_studio.pack.gather import PackFile
from empathy_studio.pack.names import is_title
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import verify_pack
from tests.pack import second_reader
from tests.pack.samples import MIB, build, clip, description, files, publisher


def test_it_has_at_most_a_hundred_lines() -> None:
    assert len(Path(second_reader.__file__).read_text().splitlines()) <= 100


@pytest.mark.parametrize("sizes", [(12,), (MIB,), (3 * MIB + 1, 4096, 12)])
def test_it_accepts_what_the_builder_makes(tmp_path: Path, sizes: tuple[int, ...]) -> None:
    built = build(tmp_path / "p.epack", *((f"{n}.mp4", clip(size, n)) for n, size in enumerate(sizes)))
    second_reader.verify(built.path.read_bytes())


NAMES = some.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,18}[A-Za-z0-9]", fullmatch=True)


@given(
    clips=some.dictionaries(NAMES.map(str.lower), some.integers(12, 9000), max_size=6),
    texts=some.dictionaries(NAMES.map(str.lower), some.text(max_size=400), max_size=6),
    title=some.text(some.characters(codec="utf-8"), min_size=1, max_size=60).filter(is_title),
    audit=some.booleans(),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_packed_is_whole_to_both_and_comes_out_again(
    tmp_path: Path, clips: dict[str, int], texts: dict[str, str], title: str, audit: bool
) -> None:
    packed = [PackFile(path=f"m-{name}", role="clip", source=clip(size, size)) for name, size in clips.items()]
    packed += [PackFile(path=f"other/t-{name}", role="other", source=text.encode()) for name, text in texts.items()]
    said = description().__class__(pack="p", version=1, title=title, languages=("en",), lessons=())
    path = build_pack(tmp_path / "p.epack", said, packed, publisher(), audit=audit).path
    second_reader.verify(path.read_bytes())
    with Pack.open(path) as pack:
        assert verify_pack(pack, audit=True).is_whole
        assert pack.manifest.title == title
        assert {file.path: pack.read(file.path) for file in packed} == {file.path: file.source for file in packed}


def test_it_and_the_first_refuse_a_pack_that_lost_a_chunk(tmp_path: Path) -> None:
    path = build_pack(tmp_path / "p.epack", description(), files(("a.mp4", clip(3 * MIB))), publisher()).path
    data = bytearray(path.read_bytes())
    data[MIB : 2 * MIB] = bytes(MIB)
    path.write_bytes(data)
    with pytest.raises(ValueError, match=r"."):
        second_reader.verify(bytes(data))
    with Pack.open(path) as pack:
        assert not verify_pack(pack).is_whole
