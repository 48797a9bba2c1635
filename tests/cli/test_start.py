"""How the program starts: without a word at its window, and never without what belongs to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("arguments", [(), ("--help",), ("learners",)])
def test_code_that_was_installed_alone_says_what_is_missing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    alone = tmp_path / "site-packages"
    shutil.copytree(ROOT / "empathy_studio", alone / "empathy_studio", ignore=shutil.ignore_patterns("__pycache__"))
    done = subprocess.run(
        [sys.executable, "-m", "empathy_studio", *arguments],
        env={**os.environ, "PYTHONPATH": str(alone)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"Error: {alone / 'assets'} is missing: the program was installed without its words, pictures and fonts. "
        "Run it from a clone of its repository, or from the folder that a site is given.\n"
    )
