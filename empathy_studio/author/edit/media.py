"""Edits of which media files a course uses."""

from __future__ import annotations

from collections.abc import Mapping

from empathy_studio.author.edit.edited import Edited
from empathy_studio.author.edit.nouns import counted
from empathy_studio.author.edit.places import changed_at
from empathy_studio.course.check.media import media_of
from empathy_studio.course.codec import COURSE_NAME, lesson_name
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.model import Course


def use_media(course: Course, names: Mapping[str, str], label: str = "") -> Edited:
    """Let everything that uses a media file use another instead: the former name leads to the new one."""
    places = []
    if course.cover in names:
        places.append(Place(file=COURSE_NAME, path="cover"))
    for number, character in enumerate(course.cast):
        if character.portrait in names:
            places.append(Place(file=COURSE_NAME, path=f"cast[{number}].portrait"))
    for lesson in course.lessons:
        for number, scene in enumerate(lesson.scenes):
            for use in media_of(scene):
                if use.name in names:
                    places.append(Place(file=lesson_name(lesson.id), path=f"scenes[{number}].{use.path}"))
    after = course
    for place in places:
        after = changed_at(after, place, lambda former, _hint: names[former])
    return Edited(course=after, label=label or f"Replace {counted(len(names), 'media file')}")
