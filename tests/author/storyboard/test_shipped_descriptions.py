"""What the clips of the shipped courses are said to show leaves the feelings for the trainee to find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from empathy_studio.author.project import MEDIA_FOLDER
from empathy_studio.author.storyboard import FEELINGS as DRAWN
from empathy_studio.author.storyboard.plan import plan_scene
from empathy_studio.author.storyboard.telling import description
from empathy_studio.course.feelings import FEELINGS as ASKED
from empathy_studio.course.model import Course
from empathy_studio.paths import assets_folder
from tests.author.storyboard.shipped import COURSES, course_in

by_course = pytest.mark.parametrize("folder", COURSES, ids=lambda folder: folder.name)


def names_of_feelings(language: str) -> set[str]:
    """What the feelings of the wheel and of the storyboard are called in a language."""
    english = {*ASKED, *DRAWN} - {"neutral"}
    if language == "en":
        return english
    contexts = ElementTree.parse(assets_folder() / "translations" / f"empathy_studio_{language}.ts").iter("context")
    messages = [
        one for context in contexts if context.findtext("name") == "Feelings" for one in context.iter("message")
    ]
    return {one.findtext("translation", "").casefold() for one in messages if one.findtext("source") in english}


def described(course: Course, language: str) -> Iterator[tuple[str, str, str]]:
    """String id, source and text of the description of every clip, in a language."""
    texts = {text.id: text for one in course.translations if one.language == language for text in one.texts}
    for lesson in course.lessons:
        for scene in lesson.scenes:
            if scene.clip is not None and scene.storyboard is not None:
                name, source = f"lessons.{lesson.id}.scenes.{scene.id}.clip.description", scene.clip.description
                assert language == course.language or texts[name].source == source, name
                yield name, source, source if language == course.language else texts[name].text


@by_course
@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_no_description_holds_the_name_of_a_feeling(folder: Path, language: str) -> None:
    names = names_of_feelings(language)
    assert len(names) >= 30
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
    found = {name: pattern.findall(text) for name, _, text in described(course_in(folder), language)}
    assert found
    assert {name: words for name, words in found.items() if words} == {}


@by_course
@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_every_description_is_what_its_storyboard_tells(folder: Path, language: str) -> None:
    course = course_in(folder)
    told = {name: text for name, _, text in described(course, language)}
    made = {
        f"lessons.{lesson.id}.scenes.{scene.id}.clip.description": description(
            plan_scene(course, lesson, scene, folder / MEDIA_FOLDER), language
        )
        for lesson in course.lessons
        for scene in lesson.scenes
        if scene.clip is not None and scene.storyboard is not None
    }
    assert told == made
