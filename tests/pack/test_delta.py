"""Deltas: only what changed is carried, and the result is the new pack bit for bit."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.copy_pack import copy_pack, patch_pack
from empathy_studio.pack.delta import diff_packs
from empathy_studio.pack.delta_source import open_updated
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.verify import verify_pack
from tests.pack.samples import MIB, build, clip, noise, shelf, trusting


def delta(old: Path, new: Path, target: Path) -> int:
    """Make a delta between two pack files and say how large it is."""
    with Pack.open(old) as before, Pack.open(new) as after:
        return diff_packs(before, after, target)


def patched(old: Path, made: Path, target: Path) -> bytes:
    """Apply a delta to a pack file and give the result."""
    with Pack.open(old) as before:
        patch_pack(before, made, target)
    return target.read_bytes()


@pytest.mark.parametrize("text", ["Good.", "Better, and longer than it was before. " * 40])
def test_a_new_text_carries_the_text_and_not_the_clips(tmp_path: Path, text: str) -> None:
    clips = [(f"{number}.mp4", clip(MIB + 333, number)) for number in range(6)]
    old = build(tmp_path / "1.epack", *clips)
    new = build(tmp_path / "2.epack", *clips, version=2, text=text)
    assert delta(old.path, new.path, tmp_path / "d.edelta") < 12_000
    assert patched(old.path, tmp_path / "d.edelta", tmp_path / "p.epack") == new.path.read_bytes()


def test_a_replaced_clip_carries_that_clip(tmp_path: Path) -> None:
    old = build(tmp_path / "1.epack", ("a.mp4", clip(2 * MIB, 1)), ("b.mp4", clip(2 * MIB, 2)))
    new = build(tmp_path / "2.epack", ("a.mp4", clip(2 * MIB, 3)), ("b.mp4", clip(2 * MIB, 2)), version=2)
    assert delta(old.path, new.path, tmp_path / "d.edelta") < 1.02 * 2 * MIB
    assert patched(old.path, tmp_path / "d.edelta", tmp_path / "p.epack") == new.path.read_bytes()


def test_a_trimmed_and_renamed_clip_carries_next_to_nothing(tmp_path: Path) -> None:
    body = noise(6 * MIB, 5)
    old = build(tmp_path / "1.epack", ("a.mp4", clip(12) + b"head of the first" + body))
    new = build(tmp_path / "2.epack", ("z.mp4", clip(12) + b"another head" * 9 + body[MIB:]), version=2)
    assert delta(old.path, new.path, tmp_path / "d.edelta") < 0.06 * 5 * MIB
    assert patched(old.path, tmp_path / "d.edelta", tmp_path / "p.epack") == new.path.read_bytes()


def test_clips_taken_away_added_and_swapped_come_out_right(tmp_path: Path) -> None:
    a, b, c, d = (clip(300_000 + number, number) for number in range(4))
    old = build(tmp_path / "1.epack", ("a.mp4", a), ("b.mp4", b), ("c.mp4", c))
    new = build(tmp_path / "2.epack", ("a.mp4", c), ("c.mp4", a), ("d.mp4", d), version=2)
    assert delta(old.path, new.path, tmp_path / "d.edelta") < 330_000
    assert patched(old.path, tmp_path / "d.edelta", tmp_path / "p.epack") == new.path.read_bytes()


def test_a_delta_to_the_same_pack_is_tiny(tmp_path: Path) -> None:
    built = build(tmp_path / "1.epack", ("a.mp4", clip(4 * MIB)))
    assert delta(built.path, built.path, tmp_path / "d.edelta") < 5_000
    assert patched(built.path, tmp_path / "d.edelta", tmp_path / "p.epack") == built.path.read_bytes()


def test_a_delta_for_another_version_says_which_one_it_wants(tmp_path: Path) -> None:
    packs = [build(tmp_path / f"{number}.epack", version=number).path for number in (1, 2, 3)]
    delta(packs[0], packs[1], tmp_path / "d.edelta")
    with Pack.open(packs[2]) as third, pytest.raises(PackError) as caught:
        patch_pack(third, tmp_path / "d.edelta", tmp_path / "out.epack")
    said = caught.value.message
    assert "leads from first-steps, version 1 (edition 1) to first-steps, version 2 (edition 2)" in said
    assert "this is first-steps, version 3 (edition 3)" in said
    assert not (tmp_path / "out.epack").exists()


def test_packs_of_different_courses_have_no_delta(tmp_path: Path) -> None:
    one, two = build(tmp_path / "1.epack"), build(tmp_path / "2.epack", pack="other")
    with pytest.raises(PackError, match=r"“first-steps”.*“other”"):
        delta(one.path, two.path, tmp_path / "d.edelta")


def test_every_flip_and_every_cut_of_a_delta_is_refused(tmp_path: Path) -> None:
    old = build(tmp_path / "1.epack", ("a.mp4", clip(3000, 1)))
    new = build(tmp_path / "2.epack", ("a.mp4", clip(3000, 2)), version=2)
    delta(old.path, new.path, tmp_path / "d.edelta")
    good = (tmp_path / "d.edelta").read_bytes()
    spoiled = tmp_path / "s.edelta"
    wrong = []
    with Pack.open(old.path) as base:
        cases = [good[:cut] for cut in range(0, len(good), 37)]
        cases += [good[:at] + bytes([good[at] ^ 1 << at % 8]) + good[at + 1 :] for at in range(0, len(good), 11)]
        for case in cases:
            spoiled.write_bytes(case)
            try:
                with open_updated(base, spoiled) as made:
                    whole = verify_pack(made).is_whole and made.content_hash == new.content_hash
                    wrong.append(case) if whole and made.source.read_at(0, made.size) != new.path.read_bytes() else None
            except PackError as error:
                assert error.hint  # noqa: PT017
    assert wrong == []


def test_an_installed_pack_is_updated_by_a_delta_without_the_new_pack(tmp_path: Path, data_folder: Path) -> None:
    same = ("same.mp4", clip(2 * MIB, 1))
    old = build(tmp_path / "1.epack", same, ("a.mp4", clip(MIB, 2)))
    new = build(tmp_path / "2.epack", same, ("a.mp4", clip(MIB, 3)), version=2)
    delta(old.path, new.path, tmp_path / "d.edelta")
    place, ring = shelf(data_folder), trusting(data_folder)
    with Pack.open(old.path) as pack:
        place.install(pack, ring)
    with place.open("first-steps") as base, open_updated(base, tmp_path / "d.edelta") as updated:
        assert place.install(updated, ring).version == 2
    with place.open("first-steps") as installed:
        assert verify_pack(installed, audit=True).is_whole
        copy_pack(installed, tmp_path / "out.epack")
    assert (tmp_path / "out.epack").read_bytes() == new.path.read_bytes()


def test_cancelling_a_delta_leaves_nothing(tmp_path: Path) -> None:
    old = build(tmp_path / "1.epack", ("a.mp4", clip(MIB, 1)))
    new = build(tmp_path / "2.epack", ("a.mp4", clip(MIB, 2)), version=2)

    def cancel(part: float, what: str) -> None:
        raise KeyboardInterrupt

    with Pack.open(old.path) as before, Pack.open(new.path) as after, pytest.raises(KeyboardInterrupt):
        diff_packs(before, after, tmp_path / "d.edelta", report=cancel)
    delta(old.path, new.path, tmp_path / "d.edelta")
    with Pack.open(old.path) as before, pytest.raises(KeyboardInterrupt):
        patch_pack(before, tmp_path / "d.edelta", tmp_path / "out.epack", report=cancel)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.epack", "2.epack", "d.edelta"]
