"""The demo: the course that ships is checked, built, installed and opened, or played without a display."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import click

from empathy_studio.author.media import media_facts
from empathy_studio.author.project import open_project
from empathy_studio.commands.console import (
    NOT_DONE,
    NOT_GOOD,
    Console,
    finish,
    own_command,
    print_json,
    progress_bar,
    say,
)
from empathy_studio.course.check import check as findings_of
from empathy_studio.course.diagnostic import has_errors, report
from empathy_studio.errors import StudioError
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents
from empathy_studio.pack.disk import in_words
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.paths import write_whole
from empathy_studio.progress.store import open_store

LESSON, LEARNER = "narrow-feet", "Ana Ruiz"
KEY = "Empathy Studio demo"
CHILD_SECONDS = 300


def sample_course() -> Path:
    """The folder of the course that ships. Raises StudioError when it is not there."""
    folder = Path(__file__).resolve().parents[2] / "packs" / "empathy-at-work"
    if not folder.is_dir():
        raise StudioError(f"{folder}: the course that ships is missing.", "Install Empathy Studio again.")
    return folder


@click.command()
@click.option("--headless", is_flag=True, help="Play it without a display, and leave pictures and a report.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("build/demo"), show_default=True)
@click.option("--engine", type=click.Choice(["auto", "vlc", "qt"]), default="auto", help="Which engine plays.")
@click.option("--json", "wants_json", is_flag=True, help="Print the report as one JSON document.")
@click.pass_obj
def demo(console: Console, headless: bool, out: Path, engine: str, wants_json: bool) -> None:
    """Check, build and install the course that ships, then open it, or play it where there is no display."""
    headless = headless or not _display()
    out.mkdir(parents=True, exist_ok=True)
    data = out.resolve() / "data" if headless else console.data
    if headless:
        shutil.rmtree(data, ignore_errors=True)
        for picture in out.glob("*.png"):
            picture.unlink()
    made = prepared(data, out / "empathy-at-work.epack")
    if not headless:
        from empathy_studio.app import open_window  # Qt is loaded only when a window is wanted

        finish(open_window(data, debug=console.debug))
    say(f"No display: {LEARNER}, a scripted learner, plays the lesson in the real window, off the screen.")
    found = {**made, **_played(data, out.resolve(), engine)}
    with write_whole(out / "report.json") as file:
        file.write(json.dumps(found, indent=2, ensure_ascii=False).encode() + b"\n")
    if wants_json:
        print_json(found)
    _summary(found, out)


def prepared(data: Path, target: Path) -> dict[str, Any]:
    """Check, build and install the course that ships; what came of it. Ends with status 1 when it has errors."""
    project = open_project(sample_course())
    with progress_bar("Looking into the media") as bar:
        facts = media_facts(project.folder, bar)
    found = findings_of(project.course, facts)
    if has_errors(found):
        say("The course that ships has errors; see: empathy-studio check packs/empathy-at-work")
        finish(NOT_GOOD)
    ring = KeyRing(data / "keys")
    named = [key for key in ring.own() if key.name == KEY]
    signing = ring.unlock(KEY) if named else ring.make(KEY)
    description, files = contents(project.course, project.media_folder, facts)
    with progress_bar("Building the pack") as bar:
        built = build_pack(target, description, files, signing, report=bar)
    with Pack.open(target) as pack, progress_bar("Installing it") as bar:
        Shelf(data / "shelf").install(pack, ring, report=bar)
    say(f"Checked, built and installed “{project.course.title}” ({in_words(built.size)}).")
    counts = report(found)
    checked = {"errors": counts["errors"], "warnings": counts["warnings"]}
    return {"pack": {"path": str(target), "size": built.size, "content_hash": built.content_hash}, "check": checked}


def _display() -> bool:
    named = ("DISPLAY", "WAYLAND_DISPLAY")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def _played(data: Path, out: Path, engine: str) -> dict[str, Any]:
    """Let a process play until it kills itself in the middle, and another one go on; what both of them tell."""
    killed = _child(data, out, engine, "until-killed")
    if killed.returncode == 0:
        raise StudioError("The demo's first half came to an end of its own.", "See the log in build/demo/data/logs.")
    half = json.loads((out / "killed.json").read_text(encoding="utf-8"))
    done = _child(data, out, engine, "to-the-end")
    if done.returncode != 0:
        say(done.stderr.strip())
        raise StudioError("The demo's second half did not come to its end.", "See the log in build/demo/data/logs.")
    rest = json.loads((out / "ended.json").read_text(encoding="utf-8"))
    for name in ("killed.json", "ended.json"):
        (out / name).unlink()
    with open_store(data) as store:
        (learner,) = store.learners.all()
        (attempt,) = store.attempts.of_learner(learner.id)
        kept = len(store.attempts.statements(attempt.id))
    return {
        "engine": rest["engine"],
        "engine_reason": rest["engine_reason"],
        "frames": half["frames"] + rest["frames"],
        "clicks": half["clicks"] + rest["clicks"],
        "scenes": half["scenes"] + rest["scenes"][1:],
        "statements_kept": kept,
        "killed_at": half["killed_at"],
        "resumed_at": rest["resumed_at"],
        "ending": rest["ending"],
        "score": attempt.score,
        "passed": attempt.passed,
        "rapport": attempt.rapport,
        "pictures": half["pictures"] + rest["pictures"],
    }


def _child(data: Path, out: Path, engine: str, part: str) -> subprocess.CompletedProcess[str]:
    command = [*own_command(), "--data", str(data), "demo-learner", part, str(out)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.multimedia.*=false"}
    try:
        return subprocess.run(
            [*command, "--engine", engine],
            env=environment,
            capture_output=True,
            text=True,
            timeout=CHILD_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        say("The lesson did not come to its end in time.")
        finish(NOT_DONE)


def _summary(found: dict[str, Any], out: Path) -> None:
    took = sorted(click["click_to_first_frame_ms"] for click in found["clicks"])
    middle = took[len(took) // 2] if took else 0.0
    killed, resumed = found["killed_at"], found["resumed_at"]
    say(
        f"Played with {found['engine']}: {found['frames']} frames shown, {len(took)} clicks to a next clip, "
        f"the first frame after {middle} ms (median).\n"
        f"Killed in “{killed['scene']}” at {killed['position_ms'] / 1000:.1f} s, went on in “{resumed['scene']}” at "
        f"{resumed['position_ms'] / 1000:.1f} s; {found['statements_kept']} statements kept.\n"
        f"Reached “{found['ending']}”. Pictures and report.json are in {out}."
    )
