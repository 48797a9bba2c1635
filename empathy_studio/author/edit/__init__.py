"""Edits: named pure functions that take a course and plain values, and give the course after it, named for undo."""

from empathy_studio.author.edit.arrange import evenly, group_scenes, groups_of, in_line, rename_group
from empathy_studio.author.edit.carry import copy_placed, with_media_names
from empathy_studio.author.edit.deletion import apply_fix, delete_moments, delete_scenes, remove_at
from empathy_studio.author.edit.edited import (
    Edited,
    lesson_of,
    moment_of,
    scene_of,
    with_lesson,
    with_moment,
    with_scene,
)
from empathy_studio.author.edit.fragment import (
    MEDIA_TYPE,
    Fragment,
    copy,
    cut,
    decode_fragment,
    encode_fragment,
    paste,
)
from empathy_studio.author.edit.ids import fresh_id
from empathy_studio.author.edit.items import add_at, duplicate_at
from empathy_studio.author.edit.lessons import add_lesson, delete_lesson, duplicate_lesson, move_lesson, set_start
from empathy_studio.author.edit.links import connect, connect_choice, draw_line, insert_scene
from empathy_studio.author.edit.moments import (
    add_choice,
    add_cue,
    add_line,
    add_message,
    add_moment,
    add_quoted_cue,
    change_kind,
    duplicate_moment,
    move_moment,
    set_field,
    set_time,
)
from empathy_studio.author.edit.orphans import Orphans, media_names, orphans, purge
from empathy_studio.author.edit.places import below, move_at, place_of, set_at, value_at
from empathy_studio.author.edit.rename import rename_id, rename_lesson
from empathy_studio.author.edit.scenes import (
    add_clip_scene,
    add_scene,
    duplicate_scenes,
    move_scenes,
    reorder_scene,
    set_clip,
)

__all__ = [
    "MEDIA_TYPE",
    "Edited",
    "Fragment",
    "Orphans",
    "add_at",
    "add_choice",
    "add_clip_scene",
    "add_cue",
    "add_lesson",
    "add_line",
    "add_message",
    "add_moment",
    "add_quoted_cue",
    "add_scene",
    "apply_fix",
    "below",
    "change_kind",
    "connect",
    "connect_choice",
    "copy",
    "copy_placed",
    "cut",
    "decode_fragment",
    "delete_lesson",
    "delete_moments",
    "delete_scenes",
    "draw_line",
    "duplicate_at",
    "duplicate_lesson",
    "duplicate_moment",
    "duplicate_scenes",
    "encode_fragment",
    "evenly",
    "fresh_id",
    "group_scenes",
    "groups_of",
    "in_line",
    "insert_scene",
    "lesson_of",
    "media_names",
    "moment_of",
    "move_at",
    "move_lesson",
    "move_moment",
    "move_scenes",
    "orphans",
    "paste",
    "place_of",
    "purge",
    "remove_at",
    "rename_group",
    "rename_id",
    "rename_lesson",
    "reorder_scene",
    "scene_of",
    "set_at",
    "set_clip",
    "set_field",
    "set_start",
    "set_time",
    "value_at",
    "with_lesson",
    "with_media_names",
    "with_moment",
    "with_scene",
]
