"""The screens of the guide that show the first screen of Make, the desk, the map and the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from empathy_studio.author.edit import group_scenes
from empathy_studio.course.ids import LessonId
from empathy_studio.ui.make.palette import Palette
from tests.patience import until, wait

if TYPE_CHECKING:
    from tests.make.pictures import Photographer

LESSON = LessonId("narrow-feet")


def home(camera: Photographer) -> None:
    """The first screen with three courses."""
    make = camera.studio.make
    make._courses = camera.folder.parent
    for starter, title in (("policy-exception", "Late with the invoice"), ("chat", "Where is my parcel?")):
        if not any(title in tile.accessibleName() for tile in make.home.recent):
            make.new_course(starter, title)
            make.leave_course()
    assert camera.window.document.course.lessons
    make.leave_course()
    until(lambda: all(tile._found.isVisible() for tile in make.home.recent))


def desk(camera: Photographer) -> None:
    """The course window as it opens."""
    camera.window.select(LESSON, camera.window.document.course.lessons[0].start)
    wait(1500)


def the_map(camera: Photographer) -> None:
    """The map with a frame, some scenes selected, and a line drawn to each."""
    window = camera.window
    window.show_panel("map")
    lesson = next(one for one in window.document.course.lessons if one.id == LESSON)
    window.select(LESSON, lesson.start)
    view = window.map
    onward = tuple(line.link.target for line in view.canvas.lines_from(lesson.start) if line.link.target)  # type: ignore[arg-type]
    if not view.canvas.frames:
        window.document.apply(group_scenes(window.document.course, LESSON, set(onward), "What you say first"))
    view.open_view()
    view.choose(onward[0], onward[:2])
    wait(1500)


def map_whole(camera: Photographer) -> None:
    """The whole lesson at once, with a search in it."""
    the_map(camera)
    window = camera.window
    window.map.fit()
    window.map.overlays.find.begin()
    window.map.overlays.find.words.setText("wedding")
    wait(600)


def palette(camera: Photographer) -> None:
    """The palette with what a few letters find."""
    window = camera.window
    window.map.overlays.find.stop()
    if window.document.undo_stack.canUndo():
        window.document.undo()
    window.map.open_view()
    window.show_palette()
    found = window.findChildren(Palette)[-1]
    found.words.setText("scene")
    camera.when_taken(found.close_palette)
