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


def test_one_of_several_things_is_enough(tmp_path: Path) -> None:
    house = House(tmp_path, PRESENT + "app made-up program:made-up|program:sh x\n")
    assert house.set_up().returncode == 0
    (tmp_path / ".ci" / "system-packages.txt").write_text(PRESENT + "app made-up lib:libno.so.1|program:made-up x\n")
    assert "These packages are missing: made-up." in house.set_up().stderr


def test_what_only_tests_need_is_not_asked_of_who_wants_to_run_the_program(tmp_path: Path) -> None:
    house = House(tmp_path, PRESENT + "tests made-up-keys program:made-up-keys tests\napp gone lib:libgone.so.1 x\n")
    assert "made-up-keys" not in house.set_up().stderr

    (tmp_path / ".ci" / "system-packages.txt").write_text(PRESENT + "tests made-up-keys program:made-up-keys tests\n")
    first = house.set_up()
    assert first.returncode == 0
    assert "For every test, and for make package, these are missing, too: made-up-keys." in first.stderr
    assert house.set_up().stderr == ""


def test_a_failed_installation_is_not_taken_for_done(tmp_path: Path) -> None:
    house = House(tmp_path, PRESENT)
    program(tmp_path / ".venv" / "bin" / "python", 'case "$*" in *"pip install"*) exit 1 ;; esac')
    program(tmp_path / "bin" / "sleep", "exit 0")
    for _ in range(2):
        done = house.set_up()
        assert done.returncode == 1
        assert "could not be installed" in done.stderr


class Server:
    """A house with a run of the server, the tools for the folders, one test, and one test of the folders."""

    def __init__(self, folder: Path, *, test: str = "assert 1", proof: str = "assert 1") -> None:
        self.folder = folder
        shutil.copytree(ROOT / ".ci", folder / ".ci")
        program(folder / ".venv" / "bin" / "python", "exit 0")
        program(folder / "bin" / "objcopy", "exit 0")
        lines = []
        for target, body in (("test", test), ("package", proof)):
            (folder / f"test_{target}.py").write_text(f"def test_planted():\n    {body}\n", encoding="utf-8")
            lines.append(f"{target}:\n\t@{sys.executable} -m pytest -p no:cacheprovider test_{target}.py\n")
        (folder / "Makefile").write_text("".join(lines), encoding="utf-8")

    def run(self, **more: str) -> subprocess.CompletedProcess[str]:
        """Run the server's script to its end; `more` goes into its environment."""
        kept = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "PACKAGE"}}
        kept["PATH"] = f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        environment = {**kept, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", **more}
        return subprocess.run(
            [self.folder / ".ci" / "run"], env=environment, capture_output=True, text=True, check=False
        )


def closing_lines(done: subprocess.CompletedProcess[str], count: int) -> list[str]:
    """The last lines, each as pytest's own words without their frame."""
    last = done.stdout.splitlines()[-count:]
    assert all(line.startswith("=====") for line in last), last
    return [line.strip("= ").partition(" in ")[0] for line in last]


def test_the_servers_run_proves_the_folders_and_ends_with_pytests_closing_lines(tmp_path: Path) -> None:
    done = Server(tmp_path, proof="pass\ndef test_more(): pass").run()
    assert done.returncode == 0
    assert closing_lines(done, 2) == ["2 passed", "1 passed"]


def test_a_failed_test_fails_the_servers_run_and_no_folder_is_made(tmp_path: Path) -> None:
    done = Server(tmp_path, test="assert 0").run()
    assert done.returncode == 1
    assert closing_lines(done, 1) == ["1 failed"]
    assert "test_package.py" not in done.stdout


def test_a_failed_proof_fails_the_servers_run_and_is_said_last(tmp_path: Path) -> None:
    done = Server(tmp_path, proof="assert 0").run()
    assert done.returncode == 1
    assert closing_lines(done, 2) == ["1 passed", "1 failed"]


def test_folders_that_cannot_be_made_fail_the_servers_run(tmp_path: Path) -> None:
    server = Server(tmp_path)
    makefile = tmp_path / "Makefile"
    makefile.write_text(makefile.read_text(encoding="utf-8").partition("package:")[0] + "package:\n\t@exit 3\n")
    done = server.run()
    assert done.returncode == 3
    assert done.stdout.splitlines()[-1].startswith("The folders were not made")


def test_the_servers_run_leaves_the_folders_out_when_told_and_says_so(tmp_path: Path) -> None:
    done = Server(tmp_path, proof="assert 0").run(PACKAGE="no")
    assert done.returncode == 0
    assert closing_lines(done, 1) == ["1 passed"]
    assert "not made here, as PACKAGE=no asks." in done.stdout.splitlines()[-2]


def test_the_servers_run_names_the_tool_that_is_missing_for_the_folders(tmp_path: Path) -> None:
    server = Server(tmp_path, proof="assert 0")
    program(tmp_path / ".venv" / "bin" / "python", "exit 1")
    done = server.run()
    assert done.returncode == 0
    assert closing_lines(done, 1) == ["1 passed"]
    said = done.stdout.splitlines()[-2]
    assert said.startswith("The folders that sites install were not made here: PyInstaller, or the shared library")


def test_the_servers_run_says_so_when_the_tests_never_began(tmp_path: Path) -> None:
    server = Server(tmp_path)
    (tmp_path / "Makefile").write_text("test:\n\t@exit 3\n", encoding="utf-8")
    done = server.run()
    assert done.returncode == 3
    assert done.stdout.splitlines()[-1].startswith("The tests did not begin")
