"""Whatever is edited in whatever order: the course can be written and read, and no link leads to nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject
from msgspec.structs import replace

from empathy_studio.author import edit
from empathy_studio.author.edit import Edited
from empathy_studio.course.check import check
from empathy_studio.course.codec import course_files, read_course
from empathy_studio.course.graph import choices_of, links_of
from empathy_studio.course.ids import CourseId, LessonId
from empathy_studio.course.model import Course, Lesson, PassRule
from empathy_studio.course.scenes import Scene
from empathy_studio.course.texts import texts_of
from tests.laws.courses import ALL_KINDS, courses

LINK_FAULTS = {"link-to-nothing", "id-twice"}


class Written:
    """The files of a course in memory."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files = files

    def read(self, path: str) -> bytes:
        """The bytes of one file; FileNotFoundError when it is not there."""
        if path not in self.files:
            raise FileNotFoundError(path)
        return self.files[path]


def faults(course: Course) -> set[str]:
    """The codes of what the checker says of links and ids."""
    return {finding.code for finding in check(course)} & LINK_FAULTS


def scene_in(data: DataObject, lesson: Lesson) -> Scene:
    """Any scene of the lesson."""
    return data.draw(st.sampled_from(lesson.scenes), label="scene")


def lesson_in(data: DataObject, course: Course) -> Lesson:
    """Any lesson that has scenes."""
    return data.draw(st.sampled_from([lesson for lesson in course.lessons if lesson.scenes]), label="lesson")


def some_scenes(data: DataObject, lesson: Lesson) -> set[Any]:
    """A few scenes of the lesson."""
    ids = [scene.id for scene in lesson.scenes]
    return set(data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=3), label="scenes"))


def add_scene(data: DataObject, course: Course) -> Edited:
    return edit.add_scene(course, lesson_in(data, course).id, data.draw(st.sampled_from(("New", "", "Ünïcode"))))


def delete_scenes(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    gone = some_scenes(data, lesson)
    if len(gone) == len(lesson.scenes):
        return edit.add_scene(course, lesson.id)
    return edit.delete_scenes(course, lesson.id, gone)


def duplicate_scenes(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    return edit.duplicate_scenes(course, lesson.id, some_scenes(data, lesson))


def cut_and_paste(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    taken = some_scenes(data, lesson)
    if len(taken) == len(lesson.scenes):
        return edit.paste(course, lesson.id, edit.copy(course, lesson.id, taken))
    after, fragment = edit.cut(course, lesson.id, taken)
    return edit.paste(after.course, lesson_in(data, after.course).id, fragment, at=(10.0, 20.0))


def add_moment(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    return edit.add_moment(course, lesson.id, scene_in(data, lesson).id, data.draw(st.sampled_from(ALL_KINDS)))


def change_moment(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    moments = [moment.id for scene in lesson.scenes for moment in scene.moments]
    if not moments:
        return add_moment(data, course)
    moment = data.draw(st.sampled_from(moments), label="moment")
    verb: Callable[..., Edited] = data.draw(
        st.sampled_from((edit.duplicate_moment, edit.change_kind, edit.move_moment, edit.set_time, delete_one))
    )
    if verb is edit.change_kind:
        return verb(course, lesson.id, moment, data.draw(st.sampled_from(ALL_KINDS)))
    if verb is edit.move_moment:
        return verb(course, lesson.id, moment, data.draw(st.integers(0, 3)), scene_in(data, lesson).id)
    if verb is edit.set_time:
        return verb(course, lesson.id, moment, data.draw(st.none() | st.integers(0, 9000)))
    return verb(course, lesson.id, moment)


def delete_one(course: Course, lesson: LessonId, moment: Any) -> Edited:
    return edit.delete_moments(course, lesson, {moment})


def delete_or_rename_choice(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    places = [
        edit.place_of(course, lesson=lesson.id, moment=moment.id, field=f"{field}[{number}]")
        for scene in lesson.scenes
        for moment in scene.moments
        for field in ("choices", "options")
        for number in range(len(choices_of(moment)) if hasattr(moment, field) else 0)
    ]
    if not places:
        return add_moment(data, course)
    place = data.draw(st.sampled_from(places), label="choice")
    if data.draw(st.booleans()):
        return edit.rename_id(course, place, edit.fresh_id("renamed"))
    return edit.remove_at(course, place)


def rename_or_remove_in_lesson(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    fields = [name for name in ("facts", "variables", "scenes") if getattr(lesson, name)]
    field = data.draw(st.sampled_from(fields))
    number = data.draw(st.integers(0, len(getattr(lesson, field)) - 1))
    place = edit.place_of(course, lesson=lesson.id, field=f"{field}[{number}]")
    if field == "scenes" or data.draw(st.booleans()):
        return edit.rename_id(course, place, edit.fresh_id("renamed"))
    return edit.remove_at(course, place)


def course_wide(data: DataObject, course: Course) -> Edited:
    field = data.draw(st.sampled_from(("skills", "rubrics", "surveys", "cast")))
    items = getattr(course, field)
    if not items or data.draw(st.booleans()):
        return edit.add_at(course, edit.place_of(course, field=field))
    number = data.draw(st.integers(0, len(items) - 1))
    place = edit.place_of(course, field=f"{field}[{number}]")
    verb = data.draw(st.sampled_from(("rename", "remove", "duplicate")))
    if verb == "rename":
        return edit.rename_id(course, place, edit.fresh_id("renamed"))
    if verb == "duplicate":
        return edit.duplicate_at(course, place)
    others = [item.id for item in items if item is not items[number]]
    if not others:
        return edit.duplicate_at(course, place)
    return edit.remove_at(course, place, instead=data.draw(st.sampled_from(others)))


def lines(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    scene = scene_in(data, lesson)
    link = data.draw(st.sampled_from(links_of(scene) or links_of(Scene(id=scene.id))), label="link")
    verb = data.draw(st.sampled_from(("insert", "connect", "cut", "draw")))
    if verb == "insert":
        return edit.insert_scene(course, lesson.id, link)
    if verb == "connect":
        return edit.connect(course, lesson.id, link, scene_in(data, lesson).id)
    if verb == "cut":
        return edit.connect(course, lesson.id, link, None)
    kind = data.draw(st.sampled_from(("choice", "exit", "way")))
    return edit.draw_line(course, lesson.id, scene.id, scene_in(data, lesson).id, kind)


def lessons(data: DataObject, course: Course) -> Edited:
    lesson = lesson_in(data, course)
    verb = data.draw(st.sampled_from(("add", "duplicate", "move", "rename", "delete")))
    if verb == "add":
        return edit.add_lesson(course, "Another")
    if verb == "duplicate":
        return edit.duplicate_lesson(course, lesson.id)
    if verb == "move":
        return edit.move_lesson(course, lesson.id, data.draw(st.integers(0, 3)))
    if verb == "rename":
        return edit.rename_lesson(course, lesson.id, edit.fresh_id("lesson"))
    left = sum(bool(other.scenes) for other in course.lessons)
    return edit.delete_lesson(course, lesson.id) if left > 1 else edit.add_lesson(course, "Another")


def purge(_data: DataObject, course: Course) -> Edited:
    return edit.purge(course, edit.orphans(course))


def fields(data: DataObject, course: Course) -> Edited:
    texts = list(texts_of(course))
    text = data.draw(st.sampled_from([text for text in texts if isinstance(getattr(text.owner, text.field), str)]))
    lesson = None if text.id.startswith("course.") else LessonId(text.id.split(".")[1])
    place = edit.place_of(course, lesson=lesson, field=text.path)
    return edit.set_at(course, place, data.draw(st.text(max_size=20)))


VERBS = (
    add_scene,
    delete_scenes,
    duplicate_scenes,
    cut_and_paste,
    add_moment,
    change_moment,
    delete_or_rename_choice,
    rename_or_remove_in_lesson,
    course_wide,
    lines,
    lessons,
    purge,
    fields,
)


@given(courses(most_scenes=4), st.data())
def test_after_any_edits_the_course_can_be_written_and_read_and_all_links_lead_somewhere(
    course: Course, data: DataObject
) -> None:
    for _ in range(data.draw(st.integers(1, 5), label="edits")):
        before = course_files(course)
        edited = data.draw(st.sampled_from(VERBS), label="verb")(data, course)
        assert edited.label
        assert course_files(course) == before
        course = edited.course
        assert faults(course) == set()
    assert read_course(Written(course_files(course))) == course


@given(courses(most_scenes=4), courses(most_scenes=3), st.data())
def test_scenes_pasted_into_another_course_find_all_they_name(one: Course, other: Course, data: DataObject) -> None:
    other = replace(other, id=CourseId("other"), cast=(), surveys=(), rubrics=(), skills=other.skills[3:])
    empty = replace(other.lessons[0], scenes=(), facts=(), variables=(), start=None, pass_rule=PassRule())
    other = replace(other, lessons=(empty,))
    fragment = edit.copy(one, one.lessons[0].id, some_scenes(data, one.lessons[0]))
    fragment = edit.decode_fragment(edit.encode_fragment(fragment))
    pasted = edit.paste(other, other.lessons[0].id, fragment)
    assert faults(pasted.course) == set()
    again = edit.paste(pasted.course, other.lessons[0].id, fragment)
    assert faults(again.course) == set()
    assert again.course.cast == pasted.course.cast
    assert again.course.rubrics == pasted.course.rubrics
    assert not set(again.made) & set(pasted.made)
    assert len(again.made) == len(fragment.scenes)


@given(courses(most_scenes=4))
def test_every_text_has_an_id_of_its_own(course: Course) -> None:
    ids = [text.id for text in texts_of(course)]
    assert len(ids) == len(set(ids))
