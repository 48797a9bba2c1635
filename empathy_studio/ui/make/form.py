"""The form of what is selected: a scene or a moment, made from the descriptions of its fields."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from empathy_studio.author.edit import (
    Edited,
    add_at,
    add_moment,
    delete_moments,
    place_of,
    remove_at,
    set_at,
    set_clip,
    value_at,
)
from empathy_studio.author.edit.nouns import noun_of
from empathy_studio.author.wording import condition_in_words, effect_in_words
from empathy_studio.course.ids import LessonId, MomentId, SceneId
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.moments import Moment
from empathy_studio.course.prose import plain_text
from empathy_studio.course.scenes import Clip, Scene
from empathy_studio.errors import CourseError
from empathy_studio.play.moments import KINDS, kind_of
from empathy_studio.ui.controls import Button, IconButton, Page, empty, label, row
from empathy_studio.ui.document import Document
from empathy_studio.ui.make.field_editors import FieldEditor, editor_for
from empathy_studio.ui.make.form_rows import (
    Row,
    found_moment,
    found_scene,
    may_be_empty,
    options_of,
    rows_of_moment,
    rows_of_scene,
)
from empathy_studio.ui.theme import GRID


class Form(QWidget):
    """Edits one scene, or one moment of it; every change goes through the document.

    Signals: `moment_chosen(str)` to show a moment (empty: the scene), `refused(CourseError)`.
    """

    moment_chosen = Signal(str)
    refused = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Form of what is selected"))
        self._document = document
        self._lesson: Lesson | None = None
        self._scene: Scene | None = None
        self._moment: Moment | None = None
        self._media: dict[str, MediaFacts] = {}
        self._shape: tuple[Any, ...] = ()
        self._rows: list[tuple[Row, FieldEditor]] = []
        content = QWidget()
        self._box = QVBoxLayout(content)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2 * GRID)
        self._page = Page(content, 640)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)
        self.setMinimumWidth(360)

    def know_media(self, media: dict[str, MediaFacts]) -> None:
        """Take over what the files of the media folder are."""
        self._media = media
        self._refill()

    def show_part(self, lesson: LessonId | None, scene: SceneId | None, moment: MomentId | None) -> None:
        """Show a moment, else a scene, as the course holds it now; what is typed in stays where it is."""
        self._lesson = next((one for one in self._document.course.lessons if one.id == lesson), None)
        self._scene = found_scene(self._lesson, scene)
        self._moment = found_moment(self._scene, moment)
        rows = self._rows_now()
        shape = (lesson, scene, self._moment and self._moment.id, self._moments_shape(), self._ending(), rows)
        if shape != self._shape:
            self._shape = shape
            self._rebuild(rows)
        self._refill()

    def editor(self, name: str, number: int = 0) -> FieldEditor:
        """The editor of a field by the end of its path (`title`, `choices[0].text`); KeyError when there is none."""
        found = [one for at, one in self._rows if at.place.path == name or at.place.path.endswith(f".{name}")]
        if number >= len(found):
            raise KeyError(name)
        return found[number]

    # --- what is there -----------------------------------------------------------------------------

    def _rows_now(self) -> tuple[Row, ...]:
        course = self._document.course
        if self._lesson is None or self._scene is None:
            return ()
        if self._moment is not None:
            return rows_of_moment(course, self._lesson.id, self._moment)
        return rows_of_scene(course, self._lesson.id, self._scene)

    def _moments_shape(self) -> tuple[tuple[str, str], ...]:
        if self._scene is None or self._moment is not None:
            return ()
        return tuple((moment.id, _said(moment)) for moment in self._scene.moments)

    def _ending(self) -> bool:
        return self._scene is not None and self._scene.ending is not None

    def _rebuild(self, rows: tuple[Row, ...]) -> None:
        empty(self._box)
        self._rows = []
        self._page.verticalScrollBar().setValue(0)
        if self._scene is None:
            self._box.addWidget(label(self.tr("Select a scene on the map or in the outline to write it."), "quiet"))
        elif self._moment is not None:
            self._head_of_moment(self._moment)
        else:
            self._head_of_scene(self._scene)
        for one in rows:
            self._add_row(one)
        if self._scene is not None and self._moment is None:
            self._foot_of_scene(self._scene)
        self._box.addStretch(1)

    def _head_of_moment(self, moment: Moment) -> None:
        back = Button(self.tr("Scene"), "quiet", "arrow-left")
        back.setAccessibleName(self.tr("Back to the scene"))
        back.clicked.connect(partial(self.moment_chosen.emit, ""))
        delete = Button(self.tr("Delete"), "quiet")
        delete.setAccessibleName(self.tr("Delete this moment"))
        delete.clicked.connect(self._delete_moment)
        self._box.addLayout(row(back, 1, delete))
        self._box.addWidget(label(kind_of(moment).title, "heading"))

    def _head_of_scene(self, scene: Scene) -> None:
        self._box.addWidget(label(self.tr("Scene"), "heading"))
        self._box.addWidget(label(self.tr("What is asked here"), "label"))
        if not scene.moments:
            self._box.addWidget(label(self.tr("Nothing yet. Add a question, or let the scene only be seen."), "quiet"))
        for moment in scene.moments:
            button = Button(_said(moment))
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(partial(self.moment_chosen.emit, str(moment.id)))
            self._box.addWidget(button)
        add = Button(self.tr("Add a moment"), "", "message-circle")
        menu = QMenu(add)
        menu.setAccessibleName(self.tr("Kinds of moment"))
        for kind in KINDS:
            menu.addAction(kind.title).triggered.connect(partial(self.add_moment, kind.name))
        add.setMenu(menu)
        self._box.addWidget(add)

    def _foot_of_scene(self, scene: Scene) -> None:
        words = self.tr("Add an ending") if scene.ending is None else self.tr("Take the ending away")
        button = Button(words)
        button.clicked.connect(self._toggle_ending)
        self._box.addWidget(button)

    def _add_row(self, one: Row) -> None:
        indent = one.depth * 2 * GRID
        if one.kind == "field":
            editor = editor_for(one.field, optional=may_be_empty(self._document.course, one.place))
            editor.edited.connect(partial(self._edited, one, editor))
            self._rows.append((one, editor))
            part: QWidget = editor
        elif one.kind == "item":
            name = f"{noun_of(value_at(self._document.course, one.place)).capitalize()} {one.number}"
            remove = IconButton("x", self.tr("Delete {0}").format(name))
            remove.clicked.connect(partial(self._remove, one))
            part = QWidget()
            part.setLayout(row(label(name, "strong", wrap=False), 1, remove))
        else:
            part = Button(self.tr("Add: {0}").format(one.field.label))
            part.clicked.connect(partial(self._add_item, one))
        holder = row(part)
        holder.setContentsMargins(indent, 0, 0, 0)
        self._box.addLayout(holder)

    def _refill(self) -> None:
        course, lesson = self._document.course, self._lesson
        if lesson is None:
            return
        for one, editor in self._rows:
            editor.show_options(options_of(one, course, lesson, self._media))
            editor.show_value(self._shown(course, lesson, one))

    def _shown(self, course: Course, lesson: Lesson, one: Row) -> Any:
        value = value_at(course, one.place)
        if isinstance(value, Clip):
            return value.media
        if one.field.type == "condition":
            return condition_in_words(value, course, lesson)
        if one.field.type == "effects":
            return "; ".join(effect_in_words(effect, course, lesson) for effect in value) or "—"
        if one.field.type == "ids":
            return ", ".join(value) or "—"
        return value

    # --- what a person does ------------------------------------------------------------------------

    def add_moment(self, kind: str) -> None:
        """Add a moment of that kind to the scene, and show it."""
        if self._lesson is not None and self._scene is not None:
            try:
                edited = add_moment(self._document.course, self._lesson.id, self._scene.id, kind)
            except CourseError as error:
                self.refused.emit(error)
                return
            self._document.apply(edited)
            self.moment_chosen.emit(edited.made[0])

    def _edited(self, one: Row, editor: FieldEditor, value: Any) -> None:
        course = self._document.course
        try:
            if one.field.name == "clip" and self._scene is not None and self._lesson is not None:
                edited = set_clip(course, self._lesson.id, self._scene.id, _clip(self._scene.clip, value))
            else:
                edited = set_at(course, one.place, value)
        except CourseError as error:
            editor.tell(error.message)
            return
        self._document.apply(edited, f"{one.place.file}:{one.place.path}" if editor.typed else "")

    def _remove(self, one: Row) -> None:
        self._try(partial(remove_at, self._document.course, one.place))

    def _add_item(self, one: Row) -> None:
        self._try(partial(add_at, self._document.course, one.place))

    def _delete_moment(self) -> None:
        if self._lesson is not None and self._moment is not None:
            self._try(partial(delete_moments, self._document.course, self._lesson.id, (self._moment.id,)))

    def _toggle_ending(self) -> None:
        if self._lesson is None or self._scene is None:
            return
        place = place_of(self._document.course, lesson=self._lesson.id, scene=self._scene.id, field="ending")
        if self._scene.ending is not None:
            self._try(partial(remove_at, self._document.course, place))
        else:
            title = self._scene.title or self.tr("Ending")
            self._try(partial(set_at, self._document.course, place, {"title": title}, self.tr("Add ending")))

    def _try(self, edit: partial[Edited]) -> None:
        try:
            self._document.apply(edit())
        except CourseError as error:
            self.refused.emit(error)


def _clip(former: Clip | None, media: str | None) -> Clip | None:
    """The clip for another media file; in and out points and captions belong to the former one."""
    if media is None:
        return None
    return former if former is not None and former.media == media else Clip(media=media)


def _said(moment: Moment) -> str:
    """A moment in a few words."""
    title = kind_of(moment).title
    prompt = plain_text(moment.prompt).strip()
    words = f"{title}: {prompt}" if prompt else title
    return words if len(words) <= 40 else words[:39].rstrip() + "…"
