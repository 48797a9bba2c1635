"""The pages of the course window that the guide shows: build, versions, translate, storyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from empathy_studio.author.edit import add_scene
from empathy_studio.course.ids import LessonId, SceneId
from empathy_studio.ui.make.packing.build_page import BuildPage
from empathy_studio.ui.make.storyboard.storyboard_page import StoryboardPage
from empathy_studio.ui.make.translate.translate_page import TranslatePage
from empathy_studio.ui.make.versions.versions_page import VersionsPage
from tests.patience import until

if TYPE_CHECKING:
    from tests.make.pictures import Photographer


def build(camera: Photographer) -> None:
    """A pack about to be built, with a key."""
    camera.window.show_page("build")
    page = camera.window.page("build")
    assert isinstance(page, BuildPage)
    if not page.key.chosen:
        page.key.name.setText("Fernhill Training")
        page.key.make_key()
    page.pack.file.setText("/media/stick/empathy-at-work-1.0.epack")
    page.pack.notes.setPlainText("For the pilot in Leeds: please begin with “Narrow feet”.")
    until(page.build.isEnabled)


def versions(camera: Photographer) -> None:
    """A former version beside the course as it is now."""
    camera.window.show_desk()
    document = camera.window.document
    document.save()
    lesson = LessonId("narrow-feet")
    scenes = next(one for one in document.course.lessons if one.id == lesson).scenes
    document.apply(add_scene(document.course, lesson, "She rings again", channel="phone", after=scenes[3].id))
    document.save()
    camera.window.show_page("versions")
    page = camera.window.page("versions")
    assert isinstance(page, VersionsPage)
    page.list.setCurrentRow(page.list.count() - 1)
    until(lambda: "scene" in page.words.text())


def translate(camera: Photographer) -> None:
    """Texts and their translations side by side."""
    camera.window.show_page("translate")
    page = camera.window.page("translate")
    assert isinstance(page, TranslatePage)
    page.languages.choice.setCurrentIndex(max(0, page.languages.choice.findData("de")))
    page.search.setText("narrow feet")
    page.table.selectRow(1)
    until(lambda: bool(page.model.rows))


def storyboard(camera: Photographer) -> None:
    """A scene written as a storyboard, with a picture of each line."""
    camera.window.show_desk()
    camera.window.select(LessonId("narrow-feet"), SceneId("the-wedding"))
    camera.window.show_page("storyboard")
    page = camera.window.page("storyboard")
    assert isinstance(page, StoryboardPage)
    page.list.setCurrentRow(1)
    until(lambda: "clip is" in page.told.text())
