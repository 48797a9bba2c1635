"""Small courses with a storyboard, for the tests."""

from __future__ import annotations

from msgspec.structs import replace

from empathy_studio.course.ids import CharacterId, CourseId, ItemId, LessonId, SceneId
from empathy_studio.course.model import Character, Course, Lesson, Voice
from empathy_studio.course.scenes import Line, Scene, Storyboard

SAM, HELEN = CharacterId("sam"), CharacterId("helen")


def line(name: str, speaker: CharacterId, text: str, **more: object) -> Line:
    """A line of a storyboard."""
    return Line(id=ItemId(name), speaker=speaker, text=text, **more)  # type: ignore[arg-type]


def course_with(*lines: Line, **board: object) -> Course:
    """A course with one lesson, one scene on the telephone, and these lines."""
    storyboard = Storyboard(lines=lines, **board)  # type: ignore[arg-type]
    scene = Scene(id=SceneId("call"), channel="phone", storyboard=storyboard)
    lesson = Lesson(id=LessonId("first"), title="First", scenes=(scene,))
    cast = (
        Character(id=SAM, name="Sam Okafor", role="agent", look="sam", voice=Voice(pitch=-7.0, formant=-3.0)),
        Character(id=HELEN, name="Helen Marsh", role="customer", look="helen", voice=Voice(pitch=2.0, formant=1.0)),
    )
    return Course(id=CourseId("small"), title="Small", cast=cast, lessons=(lesson,))


def with_line(course: Course, number: int, **changes: object) -> Course:
    """`course` with one line of its storyboard changed."""
    lesson = course.lessons[0]
    scene = lesson.scenes[0]
    board = scene.storyboard
    assert board is not None
    lines = list(board.lines)
    lines[number] = replace(lines[number], **changes)
    scene = replace(scene, storyboard=replace(board, lines=tuple(lines)))
    return replace(course, lessons=(replace(lesson, scenes=(scene,)),))


def scene_of(course: Course) -> tuple[Course, Lesson, Scene]:
    """The course, its only lesson and its only scene."""
    return course, course.lessons[0], course.lessons[0].scenes[0]


def silently(_part: float, _what: str) -> None:
    """A report that nobody reads."""
