"""The form of what is selected: a moment, a scene, a lesson or the whole course, made from descriptions of fields."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget
from shiboken6 import isValid

from empathy_studio.author.edit import change_kind, delete_moments, place_of
from empathy_studio.author.edit.nouns import short
from empathy_studio.course.diagnostic import Place
from empathy_studio.course.model import Lesson
from empathy_studio.course.moments import Moment
from empathy_studio.course.scenes import Scene
from empathy_studio.play.moments import KINDS, kind_of
from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.controls import Button, Page, empty, label, row
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.make.desk_ground import DeskGround
from empathy_studio.ui.make.fields.course_fields import COURSE_FORM, LESSON_FORM
from empathy_studio.ui.make.fields.descriptions import MOMENT_ID
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.fold import Fold
from empathy_studio.ui.make.fields.form_model import FormModel, said
from empathy_studio.ui.make.fields.group import FieldsView
from empathy_studio.ui.make.fields.making import editor_for
from empathy_studio.ui.make.fields.moment_list import MomentList
from empathy_studio.ui.make.fields.naming import moment_words
from empathy_studio.ui.make.fields.scene_fields import SCENE_FORM
from empathy_studio.ui.make.selection import found_lesson, found_moment, found_scene
from empathy_studio.ui.theme import GRID

Level = Literal["course", "lesson", "scene", "moment"]

WIDEST = 720


class Form(QWidget):
    """Edits what is selected, or at a press what it belongs to; every change goes through the document."""

    def __init__(self, ground: DeskGround, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Form of what is selected"))
        self._ground = ground
        self.model = FormModel(ground, self)
        self._wanted: Level | None = None
        self._key: tuple[str, ...] = ()
        self._views: list[FieldsView] = []
        self.moments: MomentList | None = None
        self._shown: FieldEditor | None = None
        content = QWidget()
        content.setProperty("dense", True)
        self._box = QVBoxLayout(content)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GRID + GRID // 2)
        self._page = Page(content, WIDEST)
        parent = content.parentWidget()
        around = parent.layout() if parent is not None else None
        assert around is not None
        around.setContentsMargins(2 * GRID, GRID, 2 * GRID, 3 * GRID)
        crumbs = QFrame()
        crumbs.setProperty("look", "crumbs")
        self._flow = FlowLayout(crumbs, spacing=0)
        self._flow.setContentsMargins(GRID, 2, GRID, 2)
        self._way: tuple[Level, list[tuple[Level, str]]] = ("course", [])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(crumbs)
        box.addWidget(self._page, 1)
        self.setMinimumWidth(280)
        ground.document.changed.connect(self._changed)
        ground.selection.changed.connect(self._selected)
        ground.media_changed.connect(self.refresh)
        ground.place_asked.connect(self.reveal)
        self.refresh()

    # --- what it is about --------------------------------------------------------------------------

    def show_level(self, level: Level) -> None:
        """Show the course, lesson or scene that what is selected belongs to; the selection stays."""
        self._wanted = level
        self.refresh()

    def refresh(self) -> None:
        """Show what is selected as the course holds it now; what is being typed stays where it is."""
        chosen = self._ground.selection
        course = self._ground.document.course
        lesson = found_lesson(course, chosen.lesson)
        scene = found_scene(lesson, chosen.scene)
        moment = found_moment(scene, chosen.moment)
        self.model.look(lesson, scene)
        level = self._level(lesson, scene, moment)
        if level == "moment" and lesson is not None and moment is not None:
            place, named = place_of(course, lesson=lesson.id, moment=moment.id), str(moment.id)
        elif level == "scene" and lesson is not None and scene is not None:
            place, named = place_of(course, lesson=lesson.id, scene=scene.id), str(scene.id)
        elif level == "lesson" and lesson is not None:
            place, named = place_of(course, lesson=lesson.id), ""
        else:
            place, named = place_of(course), ""
        key = (level, place.file, named)
        if key != self._key:
            self._key = key
            self._rebuild(level, scene, moment)
        self._crumbs(level, lesson, scene, moment)
        for view in self._views:
            view.bind(place)
            view.refresh()
        if self.moments is not None:
            self.moments.refresh()

    def _level(self, lesson: Lesson | None, scene: Scene | None, moment: Moment | None) -> Level:
        levels: tuple[tuple[Level, object], ...] = (("moment", moment), ("scene", scene), ("lesson", lesson))
        there = [name for name, found in levels if found is not None]
        if self._wanted is not None and self._wanted in (*there, "course"):
            return self._wanted
        return there[0] if there else "course"

    def _changed(self, _course: object) -> None:
        self.refresh()

    def _selected(self) -> None:
        self._wanted = None
        self.refresh()

    # --- built -------------------------------------------------------------------------------------

    def _rebuild(self, level: Level, scene: Scene | None, moment: Moment | None) -> None:
        empty(self._box)
        self._views, self.moments = [], None
        self._page.verticalScrollBar().setValue(0)
        if level == "moment" and moment is not None:
            self._box.addWidget(self._moment_head(moment))
            self._fields((*kind_of(moment).form, MOMENT_ID))
        elif level == "scene":
            self._fields(tuple(one for one in SCENE_FORM if not one.section))
            self.moments = MomentList(self.model)
            self.moments.chosen.connect(self.choose_moment)
            self._box.addWidget(self.moments)
            self._fields(tuple(one for one in SCENE_FORM if one.section))
        elif level == "lesson":
            self._fields(LESSON_FORM)
        else:
            self._fields(COURSE_FORM)
        self._box.addStretch(1)

    def _fields(self, fields: tuple[Field, ...]) -> None:
        view = FieldsView(self.model, fields, editor_for)
        self._views.append(view)
        self._box.addWidget(view)

    def _crumbs(self, level: Level, lesson: Lesson | None, scene: Scene | None, moment: Moment | None) -> None:
        """The way from the course to what is shown; each part of it can be pressed."""
        names: list[tuple[Level, str]] = [("course", self.tr("Course"))]
        if lesson is not None:
            names.append(("lesson", short(lesson.title or lesson.id, 24)))
        if scene is not None:
            names.append(("scene", short(scene.title or scene.id, 24)))
        if moment is not None:
            names.append(("moment", said(kind_of(moment).title)))
        if (level, names) == self._way:
            return
        self._way = (level, names)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (one, name) in enumerate(names):
            crumb = Button(name if number == 0 else f"› {name}", "crumb")
            crumb.setAccessibleName(self.tr("Form of: {0}").format(name))
            crumb.setCheckable(True)
            crumb.setChecked(one == level)
            crumb.clicked.connect(partial(self._crumb, one))
            self._flow.addWidget(crumb)

    def _moment_head(self, moment: Moment) -> QWidget:
        kinds, delete = self._moment_tools(moment)
        head = QWidget()
        head.setLayout(row(label(said(kind_of(moment).title), "heading", wrap=False), 1, kinds, delete, spacing=0))
        return head

    def _moment_tools(self, moment: Moment) -> tuple[Button, ...]:
        kinds = Button(self.tr("Ask it another way"), "quiet")
        menu = QMenu(kinds)
        menu.setAccessibleName(self.tr("Kinds of moment"))
        for kind in KINDS:
            if kind.name != kind_of(moment).name:
                menu.addAction(said(kind.title)).triggered.connect(partial(self._change_kind, moment, kind.name))
        kinds.setMenu(menu)
        delete = Button(self.tr("Delete"), "quiet")
        delete.setAccessibleName(self.tr("Delete: {0}").format(moment_words(moment)))
        delete.clicked.connect(partial(self._delete, moment))
        return kinds, delete

    # --- what a person does ------------------------------------------------------------------------

    def choose_moment(self, moment: str) -> None:
        """Select a moment of the scene."""
        chosen = self._ground.selection
        found = (
            next((one.id for one in self.model.scene.moments if one.id == moment), None) if self.model.scene else None
        )
        chosen.select(chosen.lesson, chosen.scene, found)

    def add_moment(self, kind: str) -> None:
        """Add a moment of that kind to the scene, and show it."""
        self.show_level("scene")
        if self.moments is not None:
            self.moments.add_moment(kind)

    def editor(self, name: str, number: int = 0) -> FieldEditor:
        """The editor of a field by the end of its path (`title`, `choices[0].text`); KeyError when there is none."""
        found = [
            one
            for view in self._views
            for one in view.editors()
            if one.place.path == name or one.place.path.endswith(f".{name}")
        ]
        if number >= len(found):
            raise KeyError(name)
        return found[number]

    def reveal(self, place: Place) -> None:
        """Show the field at `place`, or the nearest above it, unfold what it stands in, and go to it."""
        level: Level = "moment" if place.moment else "scene" if place.scene else "lesson" if place.lesson else "course"
        self.show_level(level)
        found: FieldEditor | None = None
        for one in (editor for view in self._views for editor in view.editors()):
            at = one.place.path
            if place.path == at or place.path.startswith((f"{at}.", f"{at}[")):
                found = one if found is None or len(at) >= len(found.place.path) else found
        if found is None:
            return
        parent = found.parentWidget()
        while parent is not None and parent is not self:
            if isinstance(parent, Fold):
                parent.open()
            parent = parent.parentWidget()
        found.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown = found
        QTimer.singleShot(0, self, self._scroll_there)

    def _scroll_there(self) -> None:
        if self._shown is not None and isValid(self._shown):
            self._page.ensureWidgetVisible(self._shown, 0, 6 * GRID)

    def _crumb(self, level: Level) -> None:
        chosen = self._ground.selection
        if level == "scene" and chosen.moment is not None:
            chosen.select(chosen.lesson, chosen.scene)
        self.show_level(level)

    def _change_kind(self, moment: Moment, kind: str) -> None:
        lesson = self.model.lesson
        if lesson is None or self.model.scene is None:
            return
        before = {one.id for one in self.model.scene.moments}
        if self.model.try_edit(lambda: change_kind(self.model.course, lesson.id, moment.id, kind)):
            self.choose_moment(next((one.id for one in self.model.scene.moments if one.id not in before), ""))

    def _delete(self, moment: Moment) -> None:
        lesson = self.model.lesson
        if lesson is not None:
            self.model.try_edit(lambda: delete_moments(self.model.course, lesson.id, (moment.id,)))
