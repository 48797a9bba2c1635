"""Translate a course: what is missing or stale, texts side by side, and files for translators' tools."""

from empathy_studio.author.translate.caption_texts import keep_translated_captions
from empathy_studio.author.translate.rows import (
    Progress,
    Row,
    add_language,
    confirm,
    progress_of,
    remove_language,
    rows,
    set_translation,
    set_translations,
)
from empathy_studio.author.translate.xliff import Incoming, export_xliff, import_xliff, take_over

__all__ = [
    "Incoming",
    "Progress",
    "Row",
    "add_language",
    "confirm",
    "export_xliff",
    "import_xliff",
    "keep_translated_captions",
    "progress_of",
    "remove_language",
    "rows",
    "set_translation",
    "set_translations",
    "take_over",
]
