"""A course is written in one way only, reads back as itself, and says exactly where it is broken."""

from __future__ import annotations

import json
from collections.abc import Mapping

import msgspec
import pytest

from empathy_studio.course.codec import course_files, decode_lesson, encode, read_course
from empathy_studio.course.conditions import All, Compare, Condition, Known
from empathy_studio.course.ids import id_from_title
from empathy_studio.course.model import Course, Lesson, TranslatedText, Translation
from empathy_studio.course.moments import Choice, Choose
from empathy_studio.course.scenes import Scene, Way
from empathy_studio.course.upgrades import upgraded
from empathy_studio.errors import CourseError


class Files:
    """A course that lies in memory."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = dict(files)

    def read(self, path: str) -> bytes:
        """One file, or FileNotFoundError."""
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]


def small_course() -> Course:
    """Two scenes, a condition, and a translation."""
    ask = Choose(id="ask", choices=(Choice(id="yes", text="Yes", leads_to="end"),))
    way = Way(when=All(of=(Known(fact="age"), Compare(variable="rapport", value=10.0))), leads_to="end")
    lesson = Lesson(
        id="hello",
        title="Hällo",
        start="start",
        scenes=(Scene(id="start", moments=(ask,), ways=(way,)), Scene(id="end")),
    )
    german = Translation(language="de", texts=(TranslatedText(id="title", source="A course", text="Ein Kurs"),))
    return Course(id="a", title="A course", languages=("de",), lessons=(lesson,), translations=(german,))


def test_a_course_reads_back_as_itself_and_writes_the_same_bytes_again() -> None:
    files = course_files(small_course())
    assert sorted(files) == ["course.json", "lessons/hello.json", "text/de.json"]
    again = read_course(Files(files))
    assert again == small_course()
    assert course_files(again) == files


def test_a_file_that_is_spelled_in_another_way_is_read_as_the_same_lesson() -> None:
    lesson = small_course().lessons[0]
    written = encode(lesson)
    parts = json.loads(written)
    backwards = dict(reversed(parts.items()))
    for other in (json.dumps(parts), json.dumps(parts, indent=4, ensure_ascii=True), json.dumps(backwards, indent=2)):
        assert decode_lesson(other.encode(), "lessons/hello.json") == decode_lesson(written, "lessons/hello.json")


def test_a_file_that_looks_as_we_write_it_is_still_refused_when_it_is_not() -> None:
    written = encode(small_course().lessons[0])
    twice = written.replace(b'  "id": "hello",', b'  "id": "hello",\n  "id": "hello",')
    newer = written.replace(b'"format": 1', b'"format": 2')
    for data, sentence in ((twice, "stands twice"), (newer, "course format 2")):
        with pytest.raises(CourseError, match=sentence):
            decode_lesson(data, "lessons/hello.json")


def test_a_condition_nested_without_end_is_refused_however_neatly_it_is_written() -> None:
    deep: Condition = Known(fact="age")
    for _ in range(40):
        deep = All(of=(deep,))
    lesson = small_course().lessons[0]
    scene = msgspec.structs.replace(lesson.scenes[0], ways=(Way(when=deep, leads_to="end"),))
    written = encode(msgspec.structs.replace(lesson, scenes=(scene, lesson.scenes[1])))
    with pytest.raises(CourseError, match="nested more than 64 deep"):
        decode_lesson(written, "lessons/hello.json")


def test_the_written_form_is_the_canonical_one() -> None:
    written = encode(small_course().lessons[0]).decode()
    assert written.startswith('{\n  "format": 1,\n  "id": "hello",\n  "title": "Hällo",')
    assert written.endswith("}\n")
    assert '"fades"' not in written
    assert "null" not in written


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (b'"leads_to"', b'"lead_to"', "scenes[0].moments[0].choices[0].lead_to: unknown field. Did you mean leads_to?"),
        (b'"fact"', b'"fct"', "scenes[0].ways[0].when.of[0].fct: unknown field. Did you mean fact?"),
        (b'"choose"', b'"chose"', "scenes[0].moments[0].kind: 'chose' is not a value that may stand here."),
        (
            b'"choose"',
            b'"chose"',
            "Did you mean choose? It may be ask, blank, choose, feel, grant, match, number, order",
        ),
        (b'"choose"', b"7", "scenes[0].moments[0].kind: a text was expected, this is a whole number."),
        (b'"id": "end"', b'"id": "end", "channel": "chatt"', "Did you mean chat? It may be chat, email, in_person"),
        (b'"id": "end"', b'"id": "end", "channel": "chatt"', "text or video. Look in “end”."),
        (b'"id": "ask"', b'"id": "ask", "at_ms": "4"', "at_ms: a whole number was expected, this is a text."),
        (b'"id": "ask"', b'"id": "ask", "at_ms": -1', "at_ms: a number of at least 0 was expected."),
        (b'"id": "ask"', b'"id": "ask", "time_limit_s": "4"', "time_limit_s: a number was expected, this is a text."),
        (b'"id": "ask",', b"", "scenes[0].moments[0]: the field “id” is missing."),
        (b'"id": "end"', b'"id": "end", "position": [1]', "scenes[1].position: exactly 2 values were expected."),
        (
            b'"text": "Yes"',
            b'"text": 5',
            "this is a whole number. Mend the file at that place. Look in “start” › “ask” ›",
        ),
        (b'"value": 10.0', b'"value": [1]', "value: true or false or a number or a text was expected, this is a list"),
        (b'"id": "ask"', b'"id": "As k"', "scenes[0].moments[0].id: 1 to 64 of the signs a-z 0-9 _ - are expected"),
        (b'"start": "start"', b'"start": "start", "start": "end"', "the name “start” stands twice in one object"),
        (b'"format": 1', b'"format": 2', "written in course format 2; this program reads up to format 1."),
        (b'"format": 1,', b"", "format: a whole number from 1 is missing."),
        (b'"value": 10.0', b'"value": NaN', "NaN is not a number that may stand in JSON"),
        (b'"value": 10.0', b'"value": 1e999', "is too large"),
        (b'"value": 10.0', b'"value": ' + b"9" * 5000, "a number of more than 40 signs"),
        ("Hällo".encode(), b"H\xff", "is not UTF-8 text"),
        ("Hällo".encode(), b"\\ud800", "half of a surrogate pair"),
        (b'"format": 1', b'"format": 1, "x": ' + b"[" * 2_000_000, "nested more than 64 deep"),
        (b"{", b"", "line 2, column"),
    ],
)
def test_each_fault_is_told_with_file_and_place(old: bytes, new: bytes, sentence: str) -> None:
    data = encode(small_course().lessons[0])
    assert old in data
    with pytest.raises(CourseError) as told:
        decode_lesson(data.replace(old, new, 1), "lessons/hello.json")
    assert str(told.value).startswith("lessons/hello.json: ")
    assert sentence in str(told.value)
    assert told.value.hint


def test_conditions_nested_without_end_are_refused() -> None:
    deep = b'{"kind": "not", "that": ' * 900 + b'{"kind": "known", "fact": "age"}' + b"}" * 900
    data = encode(small_course().lessons[0])
    whole = data.replace(b'"fact": "age"', b'"fact": "age"}, ' + deep + b', {"kind": "known", "fact": "age"', 1)
    with pytest.raises(CourseError, match=r"lessons/hello\.json: .*nested more than 64 deep"):
        decode_lesson(whole, "lessons/hello.json")


def test_a_missing_or_misnamed_lesson_is_told_by_its_file() -> None:
    files = course_files(small_course())
    with pytest.raises(CourseError, match=r"lessons/hello\.json: the file is missing"):
        read_course(Files({path: data for path, data in files.items() if "lessons" not in path}))
    moved = {**files, "lessons/hello.json": files["lessons/hello.json"].replace(b'"id": "hello"', b'"id": "other"')}
    with pytest.raises(CourseError, match="is “other”, but the file is named for “hello”"):
        read_course(Files(moved))


def test_upgrades_run_from_the_files_own_format_on() -> None:
    def rename(data: dict[str, object]) -> dict[str, object]:
        return {**data, "title": data["name"]}

    def mark(data: dict[str, object]) -> dict[str, object]:
        return {**data, "summary": "marked"}

    steps = (rename, mark)
    assert upgraded({"format": 1, "name": "A"}, steps, "x", newest=3) == {
        "format": 3,
        "name": "A",
        "title": "A",
        "summary": "marked",
    }
    assert upgraded({"format": 2, "title": "A"}, steps, "x", newest=3)["summary"] == "marked"
    assert "summary" not in upgraded({"format": 3, "title": "A"}, steps, "x", newest=3)


def test_ids_read_like_their_titles_and_are_never_given_twice() -> None:
    assert id_from_title("Größe 42: Narrow feet!") == "groe-42-narrow-feet"
    taken = frozenset({"hello"})
    assert id_from_title("Hello", taken).startswith("hello-")
    assert id_from_title("你好") != id_from_title("你好")
