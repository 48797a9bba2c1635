"""What an author wrote is found as it is typed, and what was edited is found at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from empathy_studio.author import edit
from empathy_studio.author.search import Hit, SearchIndex
from empathy_studio.course.media_facts import Caption, MediaFacts
from empathy_studio.course.scenes import CaptionTrack, Clip
from tests.author.small_courses import a_course

MEDIA = {
    "talk.en.vtt": MediaFacts(
        name="talk.en.vtt",
        kind="captions",
        captions=(Caption(start_ms=1000, end_ms=2000, text="My daughter is seven."),),
    )
}


@pytest.fixture
def index() -> Iterator[SearchIndex]:
    """An index over two lessons."""
    made = SearchIndex()
    made.update(a_course("first", "second"))
    yield made
    made.close()


def marked(hit: Hit) -> list[str]:
    """The words of an excerpt that are marked."""
    return [hit.excerpt[start:end] for start, end in hit.marks]


def test_words_are_found_from_their_beginning(index: SearchIndex) -> None:
    hits = index.search("parc")
    assert {hit.owner for hit in hits} == {"Message"}
    assert len(hits) == 6
    assert marked(hits[0]) == ["parc"]
    assert hits[0].place.path == "scenes[0].messages[0].text"
    assert index.search("arcel") == ()
    assert index.search("  ") == ()
    assert index.search('"') == ()


def test_titles_come_first(index: SearchIndex) -> None:
    course = edit.set_field(a_course("first", "second"), "second", "s2", "title", "A parcel, late").course
    index.update(course)
    first = index.search("parcel")[0]
    assert (first.title, first.field, first.place.lesson) == ("A parcel, late", "title", "second")
    assert index.search("second")[0].owner == "Lesson"


def test_accents_and_case_do_not_count(index: SearchIndex) -> None:
    course = edit.set_field(a_course(), "one", "s0", "prose", "Die Überraschung am CAFÉ-Tisch").course
    index.update(course)
    for words in ("uberr", "ÜBERR", "cafe", "café tisch"):
        hits = index.search(words)
        assert [hit.field for hit in hits] == ["prose"], words
    assert marked(index.search("uberr")[0]) == ["Überr"]


def test_captions_are_found_with_their_time(index: SearchIndex) -> None:
    clip = Clip(media="talk.mp4", captions=(CaptionTrack(language="en", media="talk.en.vtt"),))
    course = edit.set_clip(a_course(), "one", "s1", clip).course
    index.update(course, MEDIA)
    (hit,) = index.search("daughter")
    assert (hit.field, hit.at_ms, hit.place.scene) == ("captions", 1000, "s1")


def test_what_was_edited_or_deleted_is_no_longer_found(index: SearchIndex) -> None:
    course = a_course("first", "second")
    course = edit.set_field(course, "first", "s0", "prose", "Quince jelly").course
    index.update(course)
    assert len(index.search("quince")) == 1
    again = edit.set_field(course, "first", "s0", "prose", "Plum jam").course
    index.update(again)
    assert index.search("quince") == ()
    assert len(index.search("plum")) == 1
    index.update(edit.delete_scenes(again, "first", {"s0"}).course)
    assert index.search("plum") == ()
    index.update(edit.delete_lesson(again, "first").course)
    assert {hit.place.lesson for hit in index.search("parcel")} == {"second"}


def test_long_texts_are_shown_around_the_match(index: SearchIndex) -> None:
    text = "word " * 100 + "needle " + "word " * 100
    index.update(edit.set_field(a_course(), "one", "s0", "prose", text).course)
    (hit,) = index.search("needle")
    assert hit.excerpt.startswith("…word")
    assert hit.excerpt.endswith("…")
    assert len(hit.excerpt) < 130
    assert marked(hit) == ["needle"]


def test_after_any_edits_a_search_finds_what_a_new_index_finds() -> None:
    index, fresh = SearchIndex(), SearchIndex()
    course = a_course("first", "second", scenes=5)
    index.update(course)
    course = edit.duplicate_scenes(course, "first", {"s1", "s2"}).course
    index.update(course)
    course = edit.move_lesson(course, "second", 0).course
    course = replace(course, lessons=(*course.lessons, replace(course.lessons[0], id="third")))
    index.update(course)
    fresh.update(course)
    for words in ("par", "what do", "yes please", "s3"):
        assert set(index.search(words)) == set(fresh.search(words))
    index.close()
    fresh.close()
