"""The set-up skips what is done and names what is missing; the run of a server ends with the words of pytest."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def program(path: Path, text: str) -> None:
    """Write a shell script that can be run."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


class House:
    """A copy of the set-up in a folder of its own, with a list of packages and an environment that notes its calls.

    The set-up runs as an ordinary user, so that no test installs anything on the machine.
    """

    def __init__(self, folder: Path, packages: str) -> None:
        self.folder = folder
        shutil.copytree(ROOT / ".ci", folder / ".ci")
        (folder / ".ci" / "system-packages.txt").write_text(packages, encoding="utf-8")
        shutil.copy(ROOT / "pyproject.toml", folder)
        self.calls_file = folder / "calls"
        program(folder / ".venv" / "bin" / "python", f'echo "$*" >>"{self.calls_file}"')
        program(folder / "bin" / "id", "echo 1000")

    def set_up(self) -> subprocess.CompletedProcess[str]:
        """Run the set-up to its end."""
        path = f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, "PATH": path, "PYTHON": sys.executable}
        return subprocess.run(
            [self.folder / ".ci" / "set-up"], env=environment, capture_output=True, text=True, check=False
        )

    def calls(self) -> int:
        """How often the environment's Python was called since the last time this was asked."""
        count = len(self.calls_file.read_text(encoding="utf-8").splitlines()) if self.calls_file.exists() else 0
        self.calls_file.unlink(missing_ok=True)
        return count


PRESENT = "app libc6 program:sh everything\n"


def test_a_second_run_does_nothing(tmp_path: Path) -> None:
    house = House(tmp_path, PRESENT)
    assert house.set_up().returncode == 0
    assert house.calls() > 0

    second = house.set_up()

    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert house.calls() == 0


@pytest.mark.parametrize("file", ["pyproject.toml", ".ci/constraints.txt", ".ci/system-packages.txt", ".ci/set-up"])
def test_a_change_of_what_is_wanted_runs_the_set_up_again(tmp_path: Path, file: str) -> None:
    house = House(tmp_path, PRESENT)
    house.set_up()
    house.calls()
    with (tmp_path / file).open("a", encoding="utf-8") as changed:
        changed.write("# another line\n")
    assert house.set_up().returncode == 0
    assert house.calls() > 0


def test_a_missing_package_that_the_program_needs_stops_with_the_remedy(tmp_path: Path) -> None:
    house = House(tmp_path, PRESENT + "app libmade-up7 lib:libmade-up.so.7 nothing\n")
    done = house.set_up()
    assert done.returncode == 1
    first, remedy = done.stderr.splitlines()
    assert first == "These packages are missing: libmade-up7. To install them:"
    assert "made-up" in remedy
    assert house.calls() == 0


def test_a_missing_package_that_only_some_things_need_is_told_once(tmp_path: Path) -> None:
    house = House(tmp_path, PRESENT + "optional made-up-player program:made-up-player clips\n")
    first = house.set_up()
    assert first.returncode == 0
    assert "Going on without made-up-player, which only some things need." in first.stderr
    assert house.set_up().stderr == ""


def test_a_failed_installation_is_not_taken_for_done(tmp_path: Path) -> None:
    house = House(tmp_path, PRESENT)
    program(tmp_path / ".venv" / "bin" / "python", 'case "$*" in *"pip install"*) exit 1 ;; esac')
    program(tmp_path / "bin" / "sleep", "exit 0")
    for _ in range(2):
        done = house.set_up()
        assert done.returncode == 1
        assert "could not be installed" in done.stderr


@pytest.mark.parametrize(("body", "status", "said"), [("assert 1", 0, "1 passed"), ("assert 0", 1, "1 failed")])
def test_the_servers_run_ends_with_the_closing_line_and_status_of_pytest(
    tmp_path: Path, body: str, status: int, said: str
) -> None:
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / "test_planted.py").write_text(f"def test_planted():\n    {body}\n", encoding="utf-8")
    (tmp_path / "Makefile").write_text(f"test:\n\t@{sys.executable} -m pytest -p no:cacheprovider\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL"}}
    done = subprocess.run([tmp_path / ".ci" / "run"], env=environment, capture_output=True, text=True, check=False)
    last = done.stdout.splitlines()[-1]
    assert done.returncode == status
    assert last.startswith("=====")
    assert f" {said} in " in last


def test_the_servers_run_says_so_when_the_tests_never_began(tmp_path: Path) -> None:
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / "Makefile").write_text("test:\n\t@exit 3\n", encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL"}}
    done = subprocess.run([tmp_path / ".ci" / "run"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stdout.splitlines()[-1].startswith("The tests did not begin")
