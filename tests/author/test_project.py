"""A project is saved whole or not at all, and a save cut off is finished or forgotten."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from empathy_studio.author import project as project_module
from empathy_studio.author.project import create_project, finish_save, open_project
from empathy_studio.course.model import Course, Lesson
from empathy_studio.course.scenes import Ending, Scene
from empathy_studio.errors import CourseError


def course(title: str, *lessons: str) -> Course:
    """A course with empty lessons."""
    made = tuple(
        Lesson(id=name, title=title, start="s", scenes=(Scene(id="s", ending=Ending(title="End")),)) for name in lessons
    )
    return Course(id="c", title=title, lessons=made)


def test_a_saved_course_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    project = create_project(tmp_path / "c", course("One", "a", "b"))
    project.save(course("Two", "b", "d"))
    again = open_project(tmp_path / "c")
    assert again.course == course("Two", "b", "d")
    assert sorted(file.name for file in (tmp_path / "c" / "lessons").iterdir()) == ["b.json", "d.json"]
    assert open_project(tmp_path / "c" / "course.json").course == again.course


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    project = create_project(tmp_path / "c", course("One", "a", "b"))
    before = {file: file.stat().st_mtime_ns for file in (tmp_path / "c").rglob("*.json")}
    project.save(msgspec.structs.replace(project.course, title="New"))
    changed = [file.name for file, when in before.items() if file.stat().st_mtime_ns != when]
    assert changed == ["course.json"]


def test_a_folder_in_use_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "notes.txt").write_text("mine")
    with pytest.raises(CourseError, match="something stands there already"):
        create_project(tmp_path / "c", course("One"))


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="no such folder"):
        open_project(tmp_path / "nowhere")
    with pytest.raises(CourseError, match=r"course\.json: the file is missing"):
        open_project(tmp_path)


def test_a_full_disk_leaves_the_former_version_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = create_project(tmp_path / "c", course("One", "a"))

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CourseError, match="could not be saved \\(No space left on device\\)"):
        project.save(course("Two", "a", "b"))
    monkeypatch.undo()
    assert open_project(tmp_path / "c").course == course("One", "a")
    assert not (tmp_path / "c" / "lessons" / "b.json").exists()
    assert not list((tmp_path / "c").rglob("*.part"))


KILLED_SAVES = """
import os, sys
from pathlib import Path
from empathy_studio.author.project import create_project, open_project
from tests.author.test_project import course
left = 0
def counted(call):
    def counting(*args, **kwargs):
        global left
        left -= 1
        if left < 0:
            os._exit(9)
        return call(*args, **kwargs)
    return counting
for step in range(60):
    folder = Path(sys.argv[1]) / f"c{step}"
    create_project(folder, course("One", "a", "b"))
    child = os.fork()
    if child == 0:
        left = step
        os.replace, os.fsync, os.unlink = counted(os.replace), counted(os.fsync), counted(os.unlink)
        Path.replace, Path.unlink = counted(Path.replace), counted(Path.unlink)
        open_project(folder).save(course("Two", "b", "d"))
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(status)
    if status != 9:
        break
"""


def test_a_save_killed_at_any_step_leaves_the_old_or_the_new_course(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", KILLED_SAVES, str(tmp_path)]
    done = subprocess.run(command, cwd=root, check=True, stdout=subprocess.PIPE, text=True)
    *killed, last = done.stdout.split()
    assert last == "0"
    assert len(killed) > 10
    assert set(killed) == {"9"}
    seen = set()
    for step in range(len(killed) + 1):
        found = open_project(tmp_path / f"c{step}")
        assert found.course in (course("One", "a", "b"), course("Two", "b", "d"))
        assert not (found.studio_folder / "pending").exists()
        seen.add(found.course.title)
    assert seen == {"One", "Two"}


def test_a_save_that_was_decided_is_finished_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = create_project(tmp_path / "c", course("One", "a"))
    monkeypatch.setattr(project_module, "finish_save", lambda folder: False)
    project.save(course("Two", "a", "b"))
    monkeypatch.undo()
    assert finish_save(tmp_path / "c")
    assert open_project(tmp_path / "c").course == course("Two", "a", "b")
