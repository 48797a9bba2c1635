"""The screens of forms, problems, paths and preview, as the guide shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from empathy_studio.author.edit import Edited, lesson_of, with_scene
from empathy_studio.course.ids import SceneId
from empathy_studio.ui.controls import Veil
from empathy_studio.ui.make.fields.condition_editor import ConditionEditor
from empathy_studio.ui.make.paths.panel import PathsPanel
from tests.patience import until, wait

if TYPE_CHECKING:
    from tests.make.pictures import Photographer


def _scene(camera: Photographer, title: str) -> None:
    """Select a scene of the first lesson by its title."""
    window = camera.window
    _close_sheets(camera)
    window.show_desk()
    lesson = window.document.course.lessons[_number(camera)]
    scene = next(one for one in lesson.scenes if one.title == title)
    window.select(lesson.id, scene.id)


def _close_sheets(camera: Photographer) -> None:
    for veil in camera.window.window().findChildren(Veil):
        veil.close_veil()


def _number(camera: Photographer) -> int:
    titles = [lesson.title for lesson in camera.window.document.course.lessons]
    return titles.index("Narrow feet")


def form_scene(camera: Photographer) -> None:
    """The form of a scene."""
    _scene(camera, "The call comes in")
    camera.window.show_panel("form")


def form_moment(camera: Photographer) -> None:
    """The form of a question with answers."""
    _scene(camera, "The call comes in")
    form = camera.window.form
    assert form.moments is not None
    form.moments.opening[-1].click()


def form_condition(camera: Photographer) -> None:
    """A condition that is put together."""
    form_moment(camera)
    form = camera.window.form
    editor = form.editor("choices[2].when")
    assert isinstance(editor, ConditionEditor)
    form.reveal(editor.place)
    editor.open_menus()
    editor.add(())
    editor.add(())
    row = editor.part_row(1)
    row.subject.chose.emit(("fact", ""))
    wait(200)
    form.reveal(editor.place)


def form_course(camera: Photographer) -> None:
    """The form of the whole course."""
    while camera.window.document.undo_stack.canUndo():
        camera.window.document.undo()
    camera.window.form.show_level("course")


def problems(camera: Photographer) -> None:
    """Problems of a course in the middle of the work."""
    window = camera.window
    course = window.document.course
    lesson = lesson_of(course, course.lessons[_number(camera)].id)
    first = lesson.scenes[1]
    broken = with_scene(
        course, lesson.id, first.id, lambda one: replace(one, moments=(), leads_to=SceneId("wether"), ending=None)
    )
    window.document.apply(Edited(course=broken, label="Cut"))
    _scene(camera, "The call comes in")
    window.show_panel("problems")
    until(lambda: window.problems.fresh)
    window.problems.choose(0)


def paths(camera: Photographer) -> None:
    """The flow of random play."""
    window = camera.window
    while window.document.undo_stack.canUndo():
        window.document.undo()
    _scene(camera, "The wedding")
    window.show_panel("paths")
    panel = window.part("paths", PathsPanel)
    panel.views[0].click()
    until(lambda: panel.fresh and panel.figures is not None)


def paths_scenes(camera: Photographer) -> None:
    """The scenes in figures."""
    paths(camera)
    camera.window.part("paths", PathsPanel).views[1].click()


def why_it_matters(camera: Photographer) -> None:
    """The page about a finding."""
    problems(camera)
    camera.window.problems.read()


def preview(camera: Photographer) -> None:
    """The lesson as a trainee sees it."""
    window = camera.window
    while window.document.undo_stack.canUndo():
        window.document.undo()
    _scene(camera, "The call comes in")
    window.play_from_here()
    view = window.preview.lesson
    assert view is not None
    until(lambda: view.stage.surface.frame() is not None)
    view.deck.seek(6000)
    wait(900)


def preview_with(camera: Photographer) -> None:
    """The sheet with the state to begin with."""
    window = camera.window
    _scene(camera, "The wedding")
    window.actions_["preview_with"].trigger()
    window.preview.sheet.best.click()
