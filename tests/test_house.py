"""The house is in order: links, pages, names of commands, pinned versions, declared libraries, no machine's traces."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.import_rules import Package

ROOT = Path(__file__).resolve().parent.parent
MADE = {".git", ".venv", ".hypothesis", ".studio", "__pycache__", "build", "dist"}
TEXT = {".css", ".json", ".md", ".py", ".qss", ".sh", ".spec", ".toml", ".txt", ".vtt", ".yaml", ".yml", ""}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

# The words are written in two parts, so that this file does not find itself.
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|HA" r"CK)\b|lorem ip" r"sum|\bcoming so" r"on\b")
MACHINE_PATH = re.compile(r"(?<![\w.~$}<>*/-])/(?:work|root|tmp|home)/")
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```$|^ {4}.*?$|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file of the checkout that is not made by running it, by its path from the root."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in MADE and not name.endswith((".egg-info", "_cache"))]
        for name in files:
            path = Path(folder, name)
            if path.suffix in TEXT:
                yield path.relative_to(ROOT), path.read_text(encoding="utf-8", errors="replace")


def found_in_texts(pattern: re.Pattern[str]) -> list[str]:
    """Every place where `pattern` is found, as `file:line: what`."""
    return [
        f"{path}:{number}: {found[0]}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if (found := pattern.search(line))
    ]


def plain(name: str) -> str:
    """A distribution's name as package indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required(requirements: list[str]) -> set[str]:
    """The names of the distributions in a list of requirements."""
    return {plain(re.split(r"[\s<>=!~;\[]", requirement, maxsplit=1)[0]) for requirement in requirements}


def test_nothing_is_marked_unfinished() -> None:
    assert found_in_texts(UNFINISHED) == []


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    assert found_in_texts(MACHINE_PATH) == []


def test_every_relative_link_in_a_page_leads_somewhere() -> None:
    broken = []
    for path, text in texts():
        if path.suffix == ".md":
            for target in LINK.findall(CODE.sub("", text)):
                local = target.partition("#")[0]
                if local and "://" not in local and not local.startswith("mailto:"):
                    there = (ROOT / path).parent / local
                    broken += [] if there.exists() else [f"{path}: {target}"]
    assert broken == []


def test_every_decision_is_listed_and_numbered_without_gaps() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    pages = sorted(page.name for page in folder.glob("*.md") if page.name != "README.md")
    assert re.findall(r"^\| \[\d{4}\]\(([^)]+)\) \|", index, re.MULTILINE) == pages
    assert [page[:4] for page in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "decisions").glob("0*.md")), ids=lambda page: page.stem)
def test_a_decision_has_the_form_of_a_decision(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.startswith(f"# {int(page.name[:4])}. ")
    assert re.search(r"^Status: (in force|replaced by \[)", text, re.MULTILINE)
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "What follows"]


def test_the_changelog_has_a_place_for_what_comes_next() -> None:
    headings = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "[Unreleased]"


def test_the_licence_is_the_whole_apache_licence() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
    assert PROJECT["license"] == "Apache-2.0"


def test_every_folder_of_assets_says_where_it_comes_from() -> None:
    page = (ROOT / "assets" / "LICENSES.md").read_text(encoding="utf-8")
    folders = [folder.name for folder in (ROOT / "assets").iterdir() if folder.is_dir()]
    assert [name for name in folders if f"`{name}/" not in page] == []


def test_every_dependency_is_pinned_within_its_range() -> None:
    lines = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {plain(name) for name, _, _ in (line.partition("==") for line in lines if not line.startswith("#"))}
    extras = PROJECT["optional-dependencies"]
    wanted = required(PROJECT["dependencies"]) | required(extras["dev"]) | required(extras["voice"])
    assert wanted - pinned == set()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][\w.]*", line) for line in lines if not line.startswith("#"))


def test_qt_is_asked_for_in_one_exact_version() -> None:
    assert [one for one in PROJECT["dependencies"] if one.startswith("PySide6")] == ["PySide6==6.11.3"]


def test_every_library_the_program_imports_is_declared_and_every_declared_one_is_used() -> None:
    distributions = packages_distributions()
    package = Package(ROOT / "empathy_studio")
    tops = {found.target.partition(".")[0] for module in package.modules.values() for found in module.imports}
    foreign = tops - set(sys.stdlib_module_names) - {"empathy_studio", "__future__"}
    imported = {plain(distributions.get(top, [top])[0]) for top in foreign}
    imported = {"pyside6" if name.startswith(("pyside6-", "shiboken6")) else name for name in imported}
    declared = required(PROJECT["dependencies"]) | required(PROJECT["optional-dependencies"]["voice"])
    assert imported == declared


def commands_of_the_program() -> str:
    """The help text of the program."""
    done = subprocess.run(
        [sys.executable, "-m", "empathy_studio", "--help"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_command_the_makefile_and_the_readme_use_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    used = set(re.findall(r"\$\(STUDIO\) ([a-z]+)", makefile))
    used |= set(re.findall(r"^(?:\.venv\S*)?empathy-studio ([a-z]+)", readme, re.MULTILINE))
    offered = set(re.findall(r"^  ([a-z]+) ", commands_of_the_program(), re.MULTILINE))
    assert used
    assert used - offered == set()


def test_every_target_the_readme_names_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)\b", readme, re.MULTILINE))
    assert {"run", "test", "check", "bench", "screenshots", "soak", "clean"} <= targets
    assert named <= targets
    for module in re.findall(r"-m (tests\.\w+)", makefile):
        path = ROOT / module.replace(".", "/")
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists()
