"""A course on a drive is worked on as a copy and comes home whole; what was changed there meanwhile is not lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from empathy_studio.author import edit
from empathy_studio.author.local_copy import bring_home, home_of, is_ahead, work_locally
from empathy_studio.author.lock import take
from empathy_studio.author.project import create_project, open_project
from empathy_studio.author.session import open_session
from empathy_studio.errors import CourseError
from tests.author.small_courses import a_course


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A course on a stick, with a clip and a file that nothing uses."""
    course = edit.add_clip_scene(a_course(), "one", "talk.mp4").course
    folder = create_project(tmp_path / "stick" / "course", course).folder
    (folder / "media" / "talk.mp4").write_bytes(b"clip" * 100)
    (folder / "media" / "unused.mp4").write_bytes(b"old")
    return folder


def edited(folder: Path, title: str) -> None:
    """Change the title of the course in `folder` and save it."""
    session = open_session(folder)
    session.save(
        edit.set_at(session.project.course, edit.place_of(session.project.course, field="title"), title).course
    )
    session.close()


def test_a_copy_is_edited_and_brought_home(stick: Path, data_folder: Path) -> None:
    copy = work_locally(stick, data_folder)
    assert open_project(copy).course == open_project(stick).course
    assert [file.name for file in (copy / "media").iterdir()] == ["talk.mp4"]
    home = home_of(copy)
    assert home is not None
    assert home.folder == str(stick)
    assert not is_ahead(copy)
    (copy / "media" / "new.mp4").write_bytes(b"new clip")
    session = open_session(copy)
    session.save(edit.add_clip_scene(session.project.course, "one", "new.mp4").course)
    session.close()
    assert is_ahead(copy)
    assert bring_home(copy) == ("new.mp4",)
    assert open_project(stick).course == open_project(copy).course
    assert (stick / "media" / "new.mp4").read_bytes() == b"new clip"
    assert not is_ahead(copy)
    assert not (stick / ".studio" / "open.lock").exists()


def test_a_copy_that_is_ahead_is_taken_up_again(stick: Path, data_folder: Path) -> None:
    copy = work_locally(stick, data_folder)
    edited(copy, "Here")
    assert work_locally(stick, data_folder) == copy
    assert open_project(copy).course.title == "Here"
    bring_home(copy)
    edited(stick, "There")
    assert open_project(work_locally(stick, data_folder)).course.title == "There"


def test_what_was_changed_at_home_is_not_written_over(stick: Path, data_folder: Path) -> None:
    copy = work_locally(stick, data_folder)
    edited(copy, "Here")
    edited(stick, "There")
    with pytest.raises(CourseError, match="was changed there since it was copied"):
        bring_home(copy)
    assert open_project(stick).course.title == "There"
    bring_home(copy, over=True)
    assert open_project(stick).course.title == "Here"


def test_a_drive_that_is_gone_or_in_use_is_told(stick: Path, data_folder: Path) -> None:
    copy = work_locally(stick, data_folder)
    edited(copy, "Here")
    lock = take(stick)
    with pytest.raises(CourseError, match="is open already"):
        bring_home(copy)
    lock.release()
    stick.rename(stick.with_name("pulled"))
    with pytest.raises(CourseError, match="the course is not there"):
        bring_home(copy)
    with pytest.raises(CourseError, match="is no working copy"):
        bring_home(stick.with_name("pulled"))


def test_a_copy_that_was_cancelled_leaves_nothing(stick: Path, data_folder: Path) -> None:
    class Cancelled(Exception):
        """The person has pressed Cancel."""

    def report(part: float, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        work_locally(stick, data_folder, report)
    assert list((data_folder / "courses").iterdir()) == []
