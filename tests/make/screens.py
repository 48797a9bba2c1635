"""The screens of Make that the guide shows, in one list: what each is called, and how to come to it.

Add a screen with one function that takes the photographer and leaves the window as the picture is to show it. They are
taken in this order, in one window: begin from what you need (`camera.window` is the open course).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.make import clip_screens, desk_screens, form_screens, page_screens

if TYPE_CHECKING:
    from tests.make.pictures import Photographer


SCREENS: dict[str, Callable[[Photographer], None]] = {
    "home": desk_screens.home,
    "desk": desk_screens.desk,
    "map": desk_screens.the_map,
    "map-whole": desk_screens.map_whole,
    "palette": desk_screens.palette,
    "stage": clip_screens.stage,
    "timeline": clip_screens.timeline,
    "captions": clip_screens.captions,
    "replace-clip": clip_screens.replace_clip,
    "form-scene": form_screens.form_scene,
    "form-moment": form_screens.form_moment,
    "form-condition": form_screens.form_condition,
    "form-course": form_screens.form_course,
    "problems": form_screens.problems,
    "why-it-matters": form_screens.why_it_matters,
    "paths": form_screens.paths,
    "paths-scenes": form_screens.paths_scenes,
    "preview": form_screens.preview,
    "preview-with": form_screens.preview_with,
    "storyboard": page_screens.storyboard,
    "build": page_screens.build,
    "versions": page_screens.versions,
    "translate": page_screens.translate,
}
