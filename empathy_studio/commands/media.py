"""The command that makes the clips of storyboards."""

from __future__ import annotations

from pathlib import Path

import click

from empathy_studio.author.project import Project, open_project
from empathy_studio.author.storyboard import MadeClip, make_clip, stale
from empathy_studio.author.voicing import with_clip
from empathy_studio.commands.console import as_json, course_folder, print_json, progress_bar, say
from empathy_studio.course.model import Lesson
from empathy_studio.course.scenes import Scene
from empathy_studio.errors import CourseError


@click.command()
@click.argument("course", type=course_folder)
@click.option("--lesson", default="", help="Only this lesson.")
@click.option("--scene", default="", help="Only this scene.")
@click.option("--again", is_flag=True, help="Also put together again what is not stale.")
@as_json
def voice(course: Path, lesson: str, scene: str, again: bool, wants_json: bool) -> None:
    """Make the storyboard clips that are missing or stale; each is saved as soon as it is there."""
    project = open_project(course)
    chosen = [
        (one.id, other.id)
        for one in project.course.lessons
        for other in one.scenes
        if lesson in ("", one.id) and scene in ("", other.id) and other.storyboard is not None
    ]
    if not chosen:
        raise CourseError(f"{course}: no storyboard fits “{lesson or 'all'} / {scene or 'all'}”.", "Check the ids.")
    rows = []
    for lesson_id, scene_id in chosen:
        one, other = _found(project, lesson_id, scene_id)
        if again or other.clip is None or stale(project.course, one, other, project.folder):
            made = _made(project, one, other)
            rows.append(_as_row(one, other, made))
    if wants_json:
        print_json({"made": rows, "kept": len(chosen) - len(rows)})
    else:
        say(f"Made {len(rows)} clips; {len(chosen) - len(rows)} were up to date.")


def _found(project: Project, lesson_id: str, scene_id: str) -> tuple[Lesson, Scene]:
    lesson = next(one for one in project.course.lessons if one.id == lesson_id)
    return lesson, next(one for one in lesson.scenes if one.id == scene_id)


def _made(project: Project, lesson: Lesson, scene: Scene) -> MadeClip:
    with progress_bar(f"{lesson.title}: {scene.title or scene.id}") as bar:
        made = make_clip(project.course, lesson, scene, project.folder, bar)
    project.save(with_clip(project.course, lesson.id, scene.id, made))
    say(f"{made.path.name}: {made.duration_ms / 1000:.1f} s, {len(made.drawn_anew)} of {len(made.lines)} lines anew")
    return made


def _as_row(lesson: Lesson, scene: Scene, made: MadeClip) -> dict[str, object]:
    lines = [{"id": line.id, "voice_ms": line.voice_ms, "voice_end_ms": line.voice_end_ms} for line in made.lines]
    return {
        "lesson": lesson.id,
        "scene": scene.id,
        "clip": made.path.name,
        "duration_ms": made.duration_ms,
        "lines": lines,
    }
