"""The editor that suits a field's description."""

from __future__ import annotations

from empathy_studio.play.moments.kind import Field
from empathy_studio.ui.make.fields.choosers import FlagEditor, ManyEditor, MediaEditor, OptionEditor, WideOptionEditor
from empathy_studio.ui.make.fields.clip_editor import ClipEditor
from empathy_studio.ui.make.fields.condition_editor import ConditionEditor
from empathy_studio.ui.make.fields.effects_editor import EffectsEditor
from empathy_studio.ui.make.fields.field_editor import FieldEditor
from empathy_studio.ui.make.fields.form_model import FormModel
from empathy_studio.ui.make.fields.group import StructEditor
from empathy_studio.ui.make.fields.lines import IdLine, NumberLine, TextLine
from empathy_studio.ui.make.fields.listing import POINTS_FORM, ListEditor, with_items
from empathy_studio.ui.make.fields.prose_editor import ProseEditor, SentenceEditor, WordsEditor
from empathy_studio.ui.make.fields.value_editor import ValueEditor

_EDITORS: dict[str, type[FieldEditor]] = {
    "text": TextLine,
    "sentence": SentenceEditor,
    "prose": ProseEditor,
    "words": WordsEditor,
    "number": NumberLine,
    "whole": NumberLine,
    "time": NumberLine,
    "flag": FlagEditor,
    "value": ValueEditor,
    "id": IdLine,
    "media": MediaEditor,
    "facts": ManyEditor,
    "scenes": ManyEditor,
    "condition": ConditionEditor,
    "effects": EffectsEditor,
    "scene": WideOptionEditor,
    "choice": WideOptionEditor,
    "message": WideOptionEditor,
}
"""The editors by type of field; what is not here chooses one of several."""


def editor_for(model: FormModel, field: Field) -> FieldEditor:
    """The editor for a field."""
    if field.type == "points":
        return ListEditor(model, with_items(field, POINTS_FORM), editor_for)
    if field.type == "list":
        return ListEditor(model, field, editor_for)
    if field.type == "struct":
        kind = ClipEditor if field.of[0].type == "media" else StructEditor
        return kind(model, field, editor_for)
    return _EDITORS.get(field.type, OptionEditor)(model, field)
