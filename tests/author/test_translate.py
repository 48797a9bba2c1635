"""Texts are translated side by side; what is stale is marked; files for translators lose nothing on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from empathy_studio.author import edit, translate
from empathy_studio.author.media import media_facts
from empathy_studio.author.translate.xliff import XLIFF_1, XLIFF_2, Version
from empathy_studio.course.check import check
from empathy_studio.course.codec import decode_translation, encode
from empathy_studio.course.model import Course, TranslatedText, Translation
from empathy_studio.course.moments import Blank, Gap, Reply
from empathy_studio.course.scenes import CaptionTrack, Clip, Cue
from empathy_studio.course.texts import texts_of
from empathy_studio.course.translated import translated
from empathy_studio.errors import CourseError
from tests.author.small_courses import a_course
from tests.laws.courses import courses

VERSIONS: tuple[Version, ...] = ("2.1", "1.2")


def german(course: Course) -> Course:
    """The course with German as a further language."""
    return edit_course(translate.add_language(course, "de"))


def edit_course(edited: edit.Edited) -> Course:
    """The course an edit comes to."""
    return edited.course


def row(course: Course, ending: str) -> translate.Row:
    """The first German row whose string id ends so."""
    return next(one for one in translate.rows(course, "de") if one.id.endswith(ending))


def shouted(course: Course) -> Course:
    """The course with every text translated: written in capitals, gaps kept."""
    texts = {one.id: (one.source, one.source.upper()) for one in translate.rows(course, "de")}
    return translate.set_translations(course, "de", texts).course


def test_what_is_missing_stale_and_done_is_told() -> None:
    course = german(a_course())
    assert translate.progress_of(translate.rows(course, "de")).share == 0
    course = translate.set_translation(course, "de", row(course, "s0.title"), "Erste").course
    assert row(course, "s0.title").state == "done"
    course = edit.set_field(course, "one", "s0", "title", "First scene").course
    stale = row(course, "s0.title")
    assert (stale.state, stale.former, stale.text) == ("stale", "S0", "Erste")
    kept = translate.confirm(course, "de", [stale]).course
    assert row(kept, "s0.title").state == "done"
    gone = translate.set_translation(kept, "de", row(kept, "s0.title"), "").course
    assert row(gone, "s0.title").state == "missing"
    assert gone.translations[0].texts == ()


def test_a_translated_course_reads_in_its_language() -> None:
    course = german(a_course())
    course = translate.set_translation(course, "de", row(course, "choices.yes.text"), "Ja, bitte.").course
    there = translated(course, "de")
    assert there.language == "de"
    assert [one.text for one in there.lessons[0].scenes[0].moments[0].choices] == ["Ja, bitte.", "No."]
    assert translated(course, "en") is course
    changed = replace(course, title="New")
    assert translated(changed, "de").lessons[0].scenes[1] is changed.lessons[0].scenes[1]


def test_a_stale_translation_is_not_shown() -> None:
    course = german(a_course())
    course = translate.set_translation(course, "de", row(course, "s0.title"), "Erste").course
    course = edit.set_field(course, "one", "s0", "title", "Changed").course
    assert translated(course, "de").lessons[0].scenes[0].title == "Changed"


@given(courses(most_scenes=3))
def test_any_course_translated_still_holds_and_every_text_is_translated(course: Course) -> None:
    course = shouted(german(course))
    there = translated(course, "de")
    codes = {finding.code for finding in check(there) if finding.severity == "error"}
    assert codes <= {finding.code for finding in check(course) if finding.severity == "error"}
    sources = {text.id: text.source for text in texts_of(course)}
    for text in texts_of(there):
        assert text.source in (sources[text.id].upper(), sources[text.id])
        assert text.source == sources[text.id].upper() or "{" in sources[text.id] or text.field == "quote"


def test_gaps_and_quoted_words_are_watched_over() -> None:
    blank = Blank(id="gaps", text="It was for her {a}.", gaps=(Gap(id="a", answers=("birthday", "party")),))
    course = german(edit.with_scene(a_course(), "one", "s0", lambda scene: replace(scene, moments=(blank,))))
    cue = Cue(id="parcel", label="Parcel", message="hello", quote="parcel")
    course = edit.with_scene(course, "one", "s0", lambda scene: replace(scene, cues=(cue,)))
    for ending, text in (
        ("gaps.text", "Es war für ihren {b}."),
        ("messages.hello.text", "mein paket ist nicht da"),
        ("cues.parcel.quote", "Päckchen"),
        ("gaps.gaps.a.answers", "Geburtstag\nFeier\n\nFest"),
    ):
        course = translate.set_translation(course, "de", row(course, ending), text).course
    assert row(course, "gaps.text").fault == "The gap {a} is missing; write it where it belongs."
    assert row(course, "cues.parcel.quote").fault.startswith("These words do not stand in the translated message")
    assert row(course, "gaps.gaps.a.answers").lines
    scene = translated(course, "de").lessons[0].scenes[0]
    assert scene.moments[0].text == "It was for her {a}."
    assert scene.moments[0].gaps[0].answers == ("Geburtstag", "Feier", "Fest")
    assert scene.cues[0].quote == "mein paket ist nicht da"


def test_translations_follow_what_is_renamed_copied_and_deleted() -> None:
    course = shouted(german(a_course("one", "two")))
    renamed = edit.rename_id(course, edit.place_of(course, lesson="one", scene="s0"), "opening").course
    assert translate.progress_of(translate.rows(renamed, "de")).missing == 0
    renamed = edit.rename_lesson(renamed, "one", "first").course
    assert translate.progress_of(translate.rows(renamed, "de")).missing == 0
    pasted = edit.paste(renamed, "two", edit.copy(renamed, "first", {"opening"})).course
    assert translate.progress_of(translate.rows(pasted, "de")).missing == 0
    copied = edit.duplicate_lesson(pasted, "two").course
    assert [one.source for one in translate.rows(copied, "de") if one.state == "missing"] == []
    deleted = edit.delete_scenes(copied, "first", {"opening"}).course
    unused = edit.orphans(deleted)
    assert unused.texts
    assert edit.purge(deleted, replace(unused, scenes=(), facts=(), characters=())).course.translations[0].texts
    assert edit.orphans(edit.purge(deleted, unused).course).texts == ()


@pytest.mark.parametrize("version", VERSIONS)
def test_xliff_goes_out_and_comes_back(version: Version) -> None:
    course = shouted(german(a_course()))
    course = edit.set_field(course, "one", "s1", "title", "Changed since").course
    course = translate.set_translation(course, "de", row(course, "s2.title"), "").course
    data = translate.export_xliff(course, "de", version=version)
    unchanged = translate.import_xliff(data, course)
    assert unchanged.texts == {}
    empty = replace(course, translations=(Translation(language="de"),))
    back = translate.take_over(empty, translate.import_xliff(data, empty)).course
    states = [(one.id, one.text, one.state) for one in translate.rows(course, "de")]
    assert [(one.id, one.text, one.state) for one in translate.rows(back, "de")] == states
    open_only = translate.export_xliff(course, "de", version=version, only_open=True)
    assert 0 < open_only.count(b"<source") == 2


def test_what_the_translator_changed_is_taken_over_as_one_edit() -> None:
    course = german(a_course())
    data = translate.export_xliff(course, "de")
    root = etree.fromstring(data)
    unit = next(one for one in root.iter(f"{{{XLIFF_2}}}unit") if one.get("id", "").endswith("s0.title"))
    segment = unit.find(f"{{{XLIFF_2}}}segment")
    assert segment is not None
    marked = etree.fromstring(f'<target xmlns="{XLIFF_2}">Sz<mrk id="m1">ene</mrk> <ph id="1"/>eins</target>')
    segment.append(marked)
    foreign = etree.SubElement(unit.getparent(), f"{{{XLIFF_2}}}unit", {"id": "nowhere"})
    inner = etree.SubElement(foreign, f"{{{XLIFF_2}}}segment")
    etree.SubElement(inner, f"{{{XLIFF_2}}}source").text = "x"
    later = edit.set_field(course, "one", "s1", "title", "Changed since").course
    incoming = translate.import_xliff(etree.tostring(root), later)
    assert list(incoming.texts.values()) == [("S0", "Szene eins")]
    assert incoming.told == ("1 text new or changed.", "1 text of the file are not in this course and were left out.")
    edited = translate.take_over(later, incoming)
    assert edited.label == "Import 1 translation"
    assert row(edited.course, "s0.title").text == "Szene eins"


anything = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)


@given(anything, anything, st.sampled_from(VERSIONS))
def test_no_sign_is_lost_in_xliff(source: str, text: str, version: Version) -> None:
    course = german(replace(a_course(), title=source))
    entry = TranslatedText(id="course.title", source=source, text=text)
    done = replace(course, translations=(Translation(language="de", texts=(entry,)),))
    back = translate.take_over(
        course, translate.import_xliff(translate.export_xliff(done, "de", version=version), course)
    )
    assert back.course.translations == done.translations
    assert decode_translation(encode(back.course.translations[0]), "text/de.json") == back.course.translations[0]


@pytest.mark.parametrize("version", VERSIONS)
def test_ids_and_elements_are_those_of_the_standard(version: Version) -> None:
    data = translate.export_xliff(shouted(german(a_course())), "de", version=version)
    root = etree.fromstring(data)
    space = XLIFF_2 if version == "2.1" else XLIFF_1
    assert root.tag == f"{{{space}}}xliff"
    unit = f"{{{space}}}unit" if version == "2.1" else f"{{{space}}}trans-unit"
    ids = [one.get("id", "") for one in root.iter(unit)]
    assert ids
    assert len(set(ids)) == len(ids)
    assert all(name.replace(".", "").replace("-", "").replace("_", "").isalnum() for name in ids)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"no xml", "is not XML"),
        (b"<xliff/>", "is no XLIFF"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "declares a document type"),
        (f'<xliff xmlns="{XLIFF_2}" version="2.1" srcLang="en" trgLang="fr"/>'.encode(), "not translated into “fr”"),
    ],
)
def test_other_files_are_refused_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(CourseError, match=why):
        translate.import_xliff(data, german(a_course()))


def test_languages_come_and_go() -> None:
    course = german(a_course())
    for tag in ("de", "en", "d", "de_DE"):
        with pytest.raises(CourseError):
            translate.add_language(course, tag)
    assert translate.remove_language(course, "de").course == a_course()
    with pytest.raises(CourseError, match="none yet"):
        translate.rows(a_course(), "de")


def test_captions_are_translated_into_a_file_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "talk.en.vtt").write_text(
        "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n\n00:03.000 --> 00:04.000\nBye\n"
    )
    clip = Clip(media="talk.mp4", captions=(CaptionTrack(language="en", media="talk.en.vtt"),))
    course = german(edit.set_clip(a_course(), "one", "s0", clip).course)
    media = media_facts(tmp_path)
    captions = [one for one in translate.rows(course, "de", media) if one.what == "Caption"]
    assert [(one.source, one.state) for one in captions] == [("Hello", "missing"), ("Bye", "missing")]
    course = translate.set_translation(course, "de", captions[0], "Hallo").course
    assert edit.orphans(course).texts == ()
    kept = translate.keep_translated_captions(tmp_path, course, "de", media)
    assert kept.label == "Caption 1 clip in “de”"
    tracks = kept.course.lessons[0].scenes[0].clip
    assert tracks is not None
    made = media_facts(tmp_path)[tracks.captions[1].media]
    assert [(one.start_ms, one.text) for one in made.captions] == [(1000, "Hallo"), (3000, "Bye")]
    again = translate.keep_translated_captions(tmp_path, kept.course, "de", media_facts(tmp_path))
    assert again.course == kept.course
    data = translate.export_xliff(kept.course, "de", media_facts(tmp_path))
    assert data.count(b">Hallo<") == 1


def test_words_of_a_reply_are_translated_as_lines() -> None:
    reply = Reply(id="own", prompt="Say it.", echoes=("daughter", "birthday"))
    course = german(edit.with_scene(a_course(), "one", "s0", lambda scene: replace(scene, moments=(reply,))))
    words = row(course, "own.echoes")
    assert (words.source, words.lines) == ("daughter\nbirthday", True)
