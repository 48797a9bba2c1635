"""The same course opened twice is noticed, and a lock whose holder is gone does not stand in the way."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from empathy_studio.author.folder_kind import Mount, folder_kind, kind_of, mount_of, mounts_in
from empathy_studio.author.lock import FILE_NAME, Holder, holder_of, take
from empathy_studio.author.project import create_project
from empathy_studio.author.session import open_session
from empathy_studio.errors import CourseError
from tests.author.small_courses import a_course

ROOT = Path(__file__).resolve().parents[2]
HOLD = "import sys; from pathlib import Path; from empathy_studio.author.lock import take; take(Path(sys.argv[1])); \
print('held', flush=True); sys.stdin.read()"


def written(folder: Path, **fields: object) -> None:
    """A lock file as somebody else left it."""
    now = datetime.now(tz=UTC).isoformat()
    holder = {"host": "desk-7", "pid": 1, "since": now, "seen": now, "token": "t"} | fields
    path = folder / ".studio" / FILE_NAME
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(msgspec.json.encode(msgspec.convert(holder, Holder)))


def test_a_second_editor_is_told_who_has_the_course_open(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(CourseError, match=f"{tmp_path.name} is open already, on this computer since"):
            take(tmp_path)
        other.kill()
    assert holder_of(tmp_path) is None
    take(tmp_path).release()
    assert not (tmp_path / ".studio" / FILE_NAME).exists()


def test_another_machine_counts_as_gone_when_it_gave_no_sign_for_minutes(tmp_path: Path) -> None:
    written(tmp_path)
    with pytest.raises(CourseError, match="on desk-7"):
        take(tmp_path)
    written(tmp_path, seen=(datetime.now(tz=UTC) - timedelta(minutes=6)).isoformat())
    take(tmp_path).release()


def test_a_process_number_given_anew_is_not_the_old_editor(tmp_path: Path) -> None:
    written(tmp_path, host=os.uname().nodename, pid=os.getpid(), started="1")
    assert holder_of(tmp_path) is None


def test_who_lost_the_course_to_another_notices(tmp_path: Path) -> None:
    mine = take(tmp_path)
    assert mine.sign()
    theirs = take(tmp_path, over=True)
    assert not mine.sign()
    mine.release()
    assert holder_of(tmp_path) == theirs.holder
    theirs.release()


def test_the_same_course_opened_twice_in_one_program_is_noticed(tmp_path: Path) -> None:
    create_project(tmp_path / "c", a_course())
    first = open_session(tmp_path / "c")
    with pytest.raises(CourseError, match="c is open already"):
        open_session(tmp_path / "c" / "course.json")
    first.close()
    open_session(tmp_path / "c").close()


def test_an_editor_that_lost_its_course_writes_nothing_there(tmp_path: Path) -> None:
    course = create_project(tmp_path / "c", a_course()).course
    first = open_session(tmp_path / "c")
    first.note(replace(course, summary="first"))
    second = open_session(tmp_path / "c", over=True)
    second.note(replace(course, summary="second"))
    second.flush()
    for write in (first.flush, lambda: first.save(course)):
        with pytest.raises(CourseError, match="was taken over by another editor"):
            write()
    first.close()
    second.close()
    third = open_session(tmp_path / "c")
    assert third.recovered is not None
    assert third.recovered.course.summary == "second"
    third.close()


def test_opening_what_is_no_course_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="the file is missing"):
        open_session(tmp_path)
    assert list(tmp_path.iterdir()) == []


TABLE = r"""/dev/sda1 / ext4 rw 0 0
/dev/sdb1 /data/My\040stick vfat rw 0 0
server:/share /data/office nfs4 rw 0 0
//nas/share /data/nas cifs rw 0 0
/dev/sdc1 /run/media/eva/KEY exfat rw 0 0
"""


def test_removable_and_network_folders_are_noticed(tmp_path: Path) -> None:
    for device, removable in (("sda", "0"), ("sdb", "1")):
        (tmp_path / device / f"{device}1").mkdir(parents=True)
        (tmp_path / device / "removable").write_text(f"{removable}\n")
        (tmp_path / f"{device}1").symlink_to(tmp_path / device / f"{device}1")
    mounts = mounts_in(TABLE)

    def kind(folder: str) -> str:
        mount = mount_of(Path(folder), mounts)
        assert mount is not None
        return kind_of(mount, tmp_path)

    assert kind("/srv/eva/course") == "fixed"
    assert kind("/data/My stick/course") == "removable"
    assert kind("/data/office/course") == "network"
    assert kind("/data/nas") == "network"
    assert kind("/run/media/eva/KEY/course") == "removable"
    assert mount_of(Path("/data/officer"), mounts) == Mount("/dev/sda1", "/", "ext4")
    assert folder_kind(tmp_path) in ("fixed", "removable", "network")
