"""Edits of lines on the map: connect, draw a new one, cut one, put a scene on one."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from empathy_studio.author.edit.edited import Edited, lesson_of, replaced, scene_of, with_moment, with_scene
from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.author.edit.items import named_ids
from empathy_studio.author.edit.nouns import short
from empathy_studio.author.edit.scenes import add_scene
from empathy_studio.course.conditions import All
from empathy_studio.course.graph import Link, choices_of
from empathy_studio.course.ids import ChoiceId, LessonId, MomentId, SceneId
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Choice, Choose, Grant, Moment
from empathy_studio.course.scenes import Channel, Scene, Way
from empathy_studio.errors import CourseError

As = Literal["choice", "exit", "way"]


def connect(course: Course, lesson: LessonId, link: Link, target: SceneId | None) -> Edited:
    """Let a line lead to `target` instead; None cuts it: a conditional way is then taken away.

    `link` is a line as `graph.links_of` tells it. Raises CourseError when it, or the target, is no longer there.
    """
    title = _title(course, lesson, target)
    if link.why == "choice" and link.moment is not None and link.choice is not None:
        after = _lead_choice(course, lesson, link.moment, link.choice, target)
    elif link.why == "exit":
        after = with_scene(course, lesson, link.source, lambda scene: replace(scene, leads_to=target))
    else:
        after = with_scene(course, lesson, link.source, lambda scene: _lead_way(scene, link.number, target))
    return Edited(course=after, label=f"Lead to “{title}”" if target is not None else "Cut line")


def connect_choice(
    course: Course, lesson: LessonId, moment: MomentId, choice: ChoiceId, target: SceneId | None
) -> Edited:
    """Let an answer lead to `target`; None lets the present scene go on after it."""
    title = _title(course, lesson, target)
    after = _lead_choice(course, lesson, moment, choice, target)
    return Edited(course=after, label=f"Lead to “{title}”" if target is not None else "Cut line")


def draw_line(course: Course, lesson: LessonId, source: SceneId, target: SceneId, kind: As = "choice") -> Edited:
    """Draw a line from one scene to another.

    As a `choice` it is a new answer of the last question of the scene, which is made if there is none; as an `exit` it
    is the default way on, and an ending of the scene goes; as a `way` it is one more conditional way, without a
    condition yet. `made` are the ids of a new moment and choice.
    """
    title = _title(course, lesson, target)
    label = f"Connect to “{title}”"
    if kind == "exit":
        after = with_scene(course, lesson, source, lambda scene: replace(scene, leads_to=target, ending=None))
        return Edited(course=after, label=label)
    if kind == "way":
        way = Way(when=All(), leads_to=target)
        after = with_scene(course, lesson, source, lambda scene: replace(scene, ways=(*scene.ways, way)))
        return Edited(course=after, label=label)
    scene = scene_of(lesson_of(course, lesson), source)
    choice = Choice(id=ChoiceId(fresh_id("choice")), text="", leads_to=target)
    question = next((moment for moment in reversed(scene.moments) if isinstance(moment, Choose)), None)
    if question is not None:
        after = with_moment(
            course, lesson, question.id, lambda _: replace(question, choices=(*question.choices, choice))
        )
        return Edited(course=after, label=label, made=(choice.id,))
    made = Choose(id=MomentId(fresh_id("choose", named_ids(lesson_of(course, lesson)))), choices=(choice,))
    after = with_scene(course, lesson, source, lambda found: replace(found, moments=(*found.moments, made)))
    return Edited(course=after, label=label, made=(made.id, choice.id))


def insert_scene(
    course: Course,
    lesson: LessonId,
    link: Link,
    title: str = "",
    *,
    channel: Channel | None = None,
    position: tuple[float, float] | None = None,
) -> Edited:
    """Put a new scene on a line: the line leads to it, and it leads on to where the line led.

    On a line to the end of the lesson the new scene takes over the ending. Without a `position` it stands half way
    between the two where both were placed by hand.
    """
    found = lesson_of(course, lesson)
    source = scene_of(found, link.source)
    target = next((scene for scene in found.scenes if scene.id == link.target), None)
    if position is None and source.position and target is not None and target.position:
        position = ((source.position[0] + target.position[0]) / 2, (source.position[1] + target.position[1]) / 2)
    added = add_scene(course, lesson, title, channel=channel or source.channel, position=position, after=source.id)
    new = SceneId(added.made[0])
    ending = source.ending if link.target is None else None
    after = with_scene(added.course, lesson, new, lambda scene: replace(scene, leads_to=link.target, ending=ending))
    if ending is not None:
        after = with_scene(after, lesson, source.id, lambda scene: replace(scene, ending=None))
    after = connect(after, lesson, link, new).course
    return Edited(course=after, label="Insert scene", made=(new,))


def _title(course: Course, lesson: LessonId, target: SceneId | None) -> str:
    if target is None:
        return ""
    return short(scene_of(lesson_of(course, lesson), target).title or target)


def _lead_choice(
    course: Course, lesson: LessonId, moment: MomentId, choice: ChoiceId, target: SceneId | None
) -> Course:
    def led(found: Moment) -> Moment:
        for number, one in enumerate(choices_of(found)):
            if one.id == choice:
                after = replace(one, leads_to=target)
                if isinstance(found, Grant):
                    return replace(found, options=replaced(choices_of(found), number, after))
                return replace(found, choices=replaced(choices_of(found), number, after))
        raise CourseError(f"There is no choice called “{choice}” at that moment.", "It may have been deleted.")

    return with_moment(course, lesson, moment, led)


def _lead_way(scene: Scene, number: int, target: SceneId | None) -> Scene:
    if number >= len(scene.ways):
        raise CourseError("That way on is no longer there.", "It may have been deleted.")
    if target is None:
        return replace(scene, ways=(*scene.ways[:number], *scene.ways[number + 1 :]))
    return replace(scene, ways=replaced(scene.ways, number, replace(scene.ways[number], leads_to=target)))
