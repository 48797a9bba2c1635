"""The last versions are kept, thinned, told apart in words, and brought back as an edit."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from empathy_studio.author import edit
from empathy_studio.author.changes import what_changed
from empathy_studio.author.versions import (
    MOST_VERSIONS,
    keep_version,
    read_version,
    restore,
    versions,
)
from empathy_studio.errors import CourseError
from tests.author.small_courses import a_course

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_version_comes_back_as_it_was(tmp_path: Path) -> None:
    first = a_course("one", "two")
    keep_version(tmp_path, first, "First", now=NOON)
    second = edit.delete_scenes(edit.add_choice(first, "one", "ask-s0", "Maybe").course, "two", {"s1"}).course
    keep_version(tmp_path, second, now=NOON + timedelta(minutes=5))
    newest, oldest = versions(tmp_path)
    assert oldest.label == "First"
    assert newest.changed == "1 scene deleted, 2 scenes changed, 1 choice added"
    assert read_version(tmp_path, oldest) == first
    restored = restore(second, tmp_path, oldest)
    assert restored.course == first
    assert restored.label.startswith("Restore the version of 2026-03-01")


def test_the_same_course_is_not_kept_twice(tmp_path: Path) -> None:
    keep_version(tmp_path, a_course(), now=NOON)
    keep_version(tmp_path, a_course(), now=NOON + timedelta(hours=1))
    assert len(versions(tmp_path)) == 1


def test_old_versions_are_thinned_and_their_files_go(tmp_path: Path) -> None:
    start = a_course("one", "two")
    for number in range(50):
        keep_version(tmp_path, replace(start, summary=str(number)), now=NOON + timedelta(minutes=number))
    kept = versions(tmp_path)
    assert len(kept) == MOST_VERSIONS
    numbers = [int(read_version(tmp_path, one).summary) for one in kept]
    assert numbers[:8] == [49, 48, 47, 46, 45, 44, 43, 42]
    assert numbers[-1] == 0
    gaps = [a - b for a, b in pairwise(numbers)]
    assert sum(gaps[-5:]) > sum(gaps[8:13])
    objects = list((tmp_path / ".studio" / "versions" / "objects").iterdir())
    assert len(objects) == MOST_VERSIONS + 2


def test_a_damaged_version_says_so(tmp_path: Path) -> None:
    version = keep_version(tmp_path, a_course(), now=NOON)
    kept = tmp_path / ".studio" / "versions" / "objects" / version.files["lessons/one.json"]
    kept.write_bytes(kept.read_bytes()[:-9])
    with pytest.raises(CourseError, match=r"lessons/one\.json: the file is missing"):
        read_version(tmp_path, version)


def test_changes_are_told_in_words() -> None:
    course = a_course("one", "two")
    assert what_changed(course, course).in_words() == "nothing changed"
    moved = edit.move_scenes(course, "one", {"s0": (1.0, 2.0), "s1": (3.0, 4.0)})
    assert moved.label == "Move 2 scenes"
    assert what_changed(course, moved.course).in_words() == "2 scenes moved"
    assert what_changed(course, replace(course, title="Other")).in_words() == "course details changed"
    swapped = edit.move_lesson(course, "two", 0).course
    assert what_changed(course, swapped).in_words() == "order of the lessons changed"
    fewer = edit.delete_lesson(course, "two").course
    assert what_changed(course, fewer).in_words() == "1 lesson deleted"
    scenes = what_changed(course, edit.add_scene(course, "one", "New").course).scenes
    assert [(one.lesson, one.how) for one in scenes] == [("one", "added")]
