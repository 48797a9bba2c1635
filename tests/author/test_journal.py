"""What was edited is found again after a crash: exactly that, and at most the last edits before a flush are lost."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from empathy_studio.author.edit import add_scene
from empathy_studio.author.journal import Journal, forget, path_of, recover
from empathy_studio.author.project import create_project, open_project
from empathy_studio.author.session import open_session
from empathy_studio.author.versions import keep_version, versions
from empathy_studio.errors import CourseError
from tests.author.killed_editor import expected
from tests.author.small_courses import a_course
from tests.reliability import Reliability

ROOT = Path(__file__).resolve().parents[2]


def test_what_was_flushed_and_not_saved_is_recovered(tmp_path: Path) -> None:
    project = create_project(tmp_path / "c", a_course("one", "two"))
    journal = Journal(project.folder, project.course)
    assert recover(project.folder) is None
    course = project.course
    for _ in range(3):
        course = add_scene(course, "two", "More").course
        journal.note(course)
        assert journal.pending
        assert journal.flush()
        assert not journal.pending
        found = recover(project.folder)
        assert found is not None
        assert found.course == course
    assert not journal.flush()
    assert open_project(project.folder).course == a_course("one", "two")


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    project = create_project(tmp_path / "c", a_course("one", "two", scenes=40))
    journal = Journal(project.folder, project.course)
    journal.note(add_scene(project.course, "one").course)
    journal.flush()
    before = path_of(project.folder).stat().st_size
    whole = sum(file.stat().st_size for file in (project.folder / "lessons").iterdir())
    journal.note(replace(add_scene(project.course, "one").course, title="New title"))
    journal.flush()
    assert path_of(project.folder).stat().st_size - before < whole


def test_after_a_save_nothing_is_left_to_recover(tmp_path: Path) -> None:
    create_project(tmp_path / "c", a_course())
    session = open_session(tmp_path / "c")
    course = add_scene(session.project.course, "one").course
    session.note(course)
    session.flush()
    assert session.save(course) == ""
    assert recover(tmp_path / "c") is None
    later = add_scene(course, "one").course
    session.note(later)
    session.close()
    again = open_session(tmp_path / "c")
    assert again.recovered is not None
    assert again.recovered.course == later
    again.close()


def test_a_journal_cut_off_anywhere_gives_an_earlier_state_whole(tmp_path: Path) -> None:
    project = create_project(tmp_path / "c", a_course())
    journal = Journal(project.folder, project.course)
    states = []
    for name in ("a", "b", "c"):
        states.append(replace(project.course, summary=name))
        journal.note(states[-1])
        journal.flush()
    data = path_of(project.folder).read_bytes()
    seen = set()
    for end in range(0, len(data), 5):
        path_of(project.folder).write_bytes(data[:end])
        found = recover(project.folder)
        seen.add(found.course.summary if found else "")
        assert found is None or found.course in states
    assert seen == {"", "a", "b"}


def test_what_an_older_flush_left_half_written_is_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = create_project(tmp_path / "c", a_course())
    journal = Journal(project.folder, project.course)
    journal.note(replace(project.course, summary="a"))
    journal.flush()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    journal.note(replace(project.course, summary="b"))
    with pytest.raises(CourseError, match=r"could not be kept \(No space left on device\)"):
        journal.flush()
    assert journal.pending
    monkeypatch.undo()
    journal.note(replace(project.course, summary="c"))
    journal.flush()
    found = recover(project.folder)
    assert found is not None
    assert found.course.summary == "c"


def test_files_changed_outside_are_found_again_among_the_versions(tmp_path: Path) -> None:
    project = create_project(tmp_path / "c", a_course("one", "two"))
    keep_version(project.folder, project.course)
    journal = Journal(project.folder, project.course)
    edited = add_scene(project.course, "one").course
    journal.note(edited)
    journal.flush()
    project.save(add_scene(project.course, "two").course)
    found = recover(project.folder)
    assert found is not None
    assert found.course == edited
    assert found.told == ()


def test_what_is_declined_stays_among_the_versions(tmp_path: Path) -> None:
    project = create_project(tmp_path / "c", a_course())
    session = open_session(tmp_path / "c")
    edited = replace(project.course, summary="Unsaved")
    session.note(edited)
    session.close()
    again = open_session(tmp_path / "c")
    again.decline()
    again.close()
    assert recover(tmp_path / "c") is None
    assert [one.label for one in versions(tmp_path / "c")] == ["", "Left over from a session that was cut off"]
    forget(tmp_path / "c")


def test_an_editor_killed_at_any_moment_loses_at_most_what_was_not_flushed(
    tmp_path: Path, rounds: Callable[..., int], reliability: Reliability
) -> None:
    times = rounds(short=20, long=300)
    chance = random.Random(7)
    folder, said = tmp_path / "c", tmp_path / "said"
    start = a_course("one", "two", scenes=30)
    create_project(folder, start)
    lost = edits = 0
    with subprocess.Popen(
        [sys.executable, "-m", "tests.author.killed_editor"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as nursery:
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        for _ in range(times):
            said.write_bytes(b"")
            print(f"{folder}\t{said}", file=nursery.stdin, flush=True)
            editor = int(nursery.stdout.readline())
            while not said.read_bytes():
                time.sleep(0.001)
            time.sleep(chance.uniform(0.0, 0.08))
            os.kill(editor, signal.SIGKILL)
            print(file=nursery.stdin, flush=True)
            assert nursery.stdout.readline() == "gone\n"
            kept = int((said.read_text().split("\n")[:-1] or ["0"])[-1])
            found = recover(folder)
            course = found.course if found else open_project(folder).course
            number = int(course.summary or 0)
            edits += number > 0
            if number < kept or course != expected(start, number):
                lost += 1
        nursery.stdin.close()
    reliability(
        "the editor killed in the middle of edits and saves",
        runs=times,
        faults=lost,
        what="an edit that was flushed is not there, or the course is not exactly as it was",
    )
    assert lost == 0
    assert edits > times // 2
