"""Captions are read from files of other programs, edited in place, and kept so that undo finds the former ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from empathy_studio.author import edit
from empathy_studio.author.caption_files import captions_of_clip, export_captions, import_captions, keep_captions
from empathy_studio.author.edit import captions as change
from empathy_studio.course.media_facts import Caption
from empathy_studio.course.scenes import Clip
from empathy_studio.errors import CourseError
from tests.author.small_courses import a_course


def caption(start: int, end: int, text: str = "Hello") -> Caption:
    return Caption(start_ms=start, end_ms=end, text=text)


THREE = (caption(0, 1000, "One two"), caption(1500, 2500, "three four five"), caption(3000, 4000, "six"))


def test_a_caption_is_split_between_words_and_merged_again() -> None:
    split = change.split_caption(THREE, 1)
    assert [one.text for one in split] == ["One two", "three", "four five", "six"]
    assert (split[1].start_ms, split[1].end_ms, split[2].end_ms) == (1500, split[2].start_ms, 2500)
    assert change.merge_captions(split, 1) == THREE
    with pytest.raises(CourseError, match="no two parts"):
        change.split_caption(THREE, 2)
    with pytest.raises(CourseError, match="no caption after"):
        change.merge_captions(THREE, 2)


def test_a_caption_keeps_between_its_neighbours() -> None:
    moved = change.set_caption_time(THREE, 1, 500, 9000)
    assert (moved[1].start_ms, moved[1].end_ms) == (1000, 3000)
    short = change.set_caption_time(THREE, 1, 2950, 2960)
    assert (short[1].start_ms, short[1].end_ms) == (2800, 3000)


def test_captions_are_added_where_there_is_room() -> None:
    added = change.add_caption(THREE, 900, 2000, "new")
    assert (added[1].start_ms, added[1].end_ms, added[1].text) == (1000, 1500, "new")
    with pytest.raises(CourseError, match="no room"):
        change.add_caption(THREE, 1600, 2000)
    assert change.delete_caption(added, 1) == THREE


def test_all_are_shifted_and_what_would_be_over_goes() -> None:
    assert [one.start_ms for one in change.shift_captions(THREE, 500, first=1)] == [0, 2000, 3500]
    assert [(one.start_ms, one.end_ms) for one in change.shift_captions(THREE, -2000)] == [(0, 500), (1000, 2000)]


starts = st.lists(st.integers(0, 50), min_size=1, max_size=6, unique=True).map(sorted)


@given(starts, st.data())
def test_after_any_edits_captions_are_in_order_and_have_a_length(times: list[int], data: st.DataObject) -> None:
    captions = tuple(caption(start * 1000, start * 1000 + 900, "some words here") for start in times)
    for _ in range(data.draw(st.integers(1, 5))):
        number = data.draw(st.integers(0, len(captions) - 1))
        verb = data.draw(st.sampled_from(("split", "merge", "move", "shift", "add")))
        try:
            if verb == "split":
                captions = change.split_caption(captions, number)
            elif verb == "merge":
                captions = change.merge_captions(captions, number)
            elif verb == "move":
                start = data.draw(st.integers(0, 60_000))
                captions = change.set_caption_time(captions, number, start, start + data.draw(st.integers(0, 3000)))
            elif verb == "shift":
                captions = change.shift_captions(captions, data.draw(st.integers(-3000, 3000)), number) or captions
            else:
                captions = change.add_caption(captions, data.draw(st.integers(0, 60_000)), 61_000)
        except CourseError:
            continue
        assert all(one.end_ms > one.start_ms >= 0 for one in captions)


SRT = "1\n00:00:01,000 --> 00:00:02,500\n<i>Hello</i>\nthere\n\n2\n00:00:03,000 --> 00:00:04,000\nBye\n"


def test_subrip_comes_in_and_goes_out(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text(SRT)
    found = import_captions(path)
    assert found == (caption(1000, 2500, "Hello\nthere"), caption(3000, 4000, "Bye"))
    for name in ("b.srt", "b.vtt"):
        export_captions(found, tmp_path / name)
        assert import_captions(tmp_path / name) == found
    path.write_bytes(SRT.replace("Bye", "Adiós").encode("cp1252"))
    assert import_captions(path)[1].text == "Adiós"


@pytest.mark.parametrize("name", ["b.srt", "b.vtt"])
def test_signs_that_look_like_tags_go_out_and_come_in_again(tmp_path: Path, name: str) -> None:
    one = (caption(1000, 2500, "Press <Enter> & hold\na --> b {softly}"), caption(3000, 4000, "1 < 2"))
    export_captions(one, tmp_path / name)
    assert import_captions(tmp_path / name) == one


def test_subrip_loses_its_styling_only(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text(SRT.replace("Bye", '{\\an8}<font color="red">Bye</font>, <Sam>'))
    assert import_captions(path)[1].text == "Bye, <Sam>"


@pytest.mark.parametrize("name", ["x.srt", "x.vtt", "x.ass"])
def test_what_holds_no_captions_is_refused_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\x00\x01 nothing \xff" * 20)
    with pytest.raises(CourseError, match=name):
        import_captions(tmp_path / name)


def test_edited_captions_are_a_new_file_so_that_undo_finds_the_former(tmp_path: Path) -> None:
    course = edit.set_clip(a_course(), "one", "s0", Clip(media="talk.mp4")).course
    one = keep_captions(tmp_path, course, "one", "s0", "en", THREE).course
    two = keep_captions(tmp_path, one, "one", "s0", "en", change.shift_captions(THREE, 100)).course
    assert captions_of_clip(tmp_path, one, "one", "s0", "en") == THREE
    assert captions_of_clip(tmp_path, two, "one", "s0", "en")[0].start_ms == 100
    assert len(list((tmp_path / "media").iterdir())) == 2
    none = keep_captions(tmp_path, two, "one", "s0", "en", ()).course
    assert captions_of_clip(tmp_path, none, "one", "s0", "en") == ()
    with pytest.raises(CourseError, match="has no clip"):
        keep_captions(tmp_path, course, "one", "s1", "en", THREE)
