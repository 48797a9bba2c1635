"""One story: a course is written, packed, carried, trusted, installed, played in the window, kept, and reported."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.app import Studio
from empathy_studio.author.media import media_facts
from empathy_studio.author.project import Project, create_project, open_project
from empathy_studio.author.starters import STARTERS
from empathy_studio.course.check import check
from empathy_studio.course.model import Course
from empathy_studio.course.scenes import CaptionTrack, Clip, Scene
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.play.acts import from_json
from empathy_studio.play.run import replay
from empathy_studio.play.scoring import score
from empathy_studio.progress.store import open_store
from empathy_studio.report.export import write_csv
from empathy_studio.report.figures import Figures
from empathy_studio.ui.play.scripted_learner import ScriptedLearner
from tests.video.clips import Recipe, make_clip

WEBVTT = "WEBVTT\n\n00:00.100 --> 00:00.900\nIt is only a small thing.\n"


def written_by_the_author(folder: Path) -> Project:
    """A course from a starter, each of whose spoken scenes is given a filmed clip with captions."""
    project = create_project(folder, STARTERS["one-conversation"]("Small things"))

    def filmed(scene: Scene, number: int) -> Scene:
        if scene.channel == "page":
            return scene
        name = f"{scene.id}.mp4"
        make_clip(project.media_folder / name, Recipe(length_ms=1000, first_colour=number, first_number=number * 100))
        (project.media_folder / f"{scene.id}.en.vtt").write_text(WEBVTT)
        track = CaptionTrack(language="en", media=f"{scene.id}.en.vtt")
        clip = Clip(media=name, captions=(track,), description="A plain colour.")
        return msgspec.structs.replace(scene, clip=clip, storyboard=None)

    (lesson,) = project.course.lessons
    scenes = tuple(filmed(scene, number) for number, scene in enumerate(lesson.scenes))
    changed: Course = msgspec.structs.replace(project.course, lessons=(msgspec.structs.replace(lesson, scenes=scenes),))
    project.save(changed)
    return open_project(folder)


def packed(project: Project, ring: KeyRing, target: Path) -> Path:
    """The course as a signed pack, as the build window makes it."""
    facts = media_facts(project.folder)
    assert [finding for finding in check(project.course, facts) if finding.severity == "error"] == []
    description, files = contents(project.course, project.media_folder, facts)
    return build_pack(target, description, files, ring.make("Author")).path


@pytest.mark.parametrize("engine", ["vlc", "qt"])
def test_a_lesson_goes_all_the_way(tmp_path: Path, qtbot: QtBot, engine: Literal["vlc", "qt"]) -> None:
    author = KeyRing(tmp_path / "author" / "keys")
    pack_file = packed(written_by_the_author(tmp_path / "course"), author, tmp_path / "small.epack")

    site = tmp_path / "site"
    author.export(author.unlock("Author"), tmp_path / "author.key")
    KeyRing(site / "keys").accept_file(tmp_path / "author.key")
    with Pack.open(pack_file) as pack:
        Shelf(site / "shelf").install(pack, KeyRing(site / "keys"))

    studio = Studio(site, engine=engine)
    try:
        qtbot.addWidget(studio.window)
        studio.window.show()
        studio.open_lesson("a-small-thing", "Ana")
        learner = ScriptedLearner(studio.play, {"first-words": "later"}, {}, think_ms=50)
        with qtbot.waitSignal(learner.ended, timeout=60_000):
            learner.begin()
        assert learner.seen.engine == {"vlc": "VLC", "qt": "Qt Multimedia"}[engine]
        assert learner.seen.scenes[-3:] == ["closed", "opens", "understood"]
        assert learner.seen.frames > 20
        assert len(learner.seen.clicks) >= 2
        shown = studio.play.debrief
        assert shown is not None
        played_run = shown.session.run
        program = shown.session.program
    finally:
        studio.close()

    with open_store(site) as store:
        (ana,) = store.learners.all()
        (attempt,) = store.attempts.of_learner(ana.id)
        assert attempt.state == "completed"
        assert attempt.rapport == played_run.rapport
        assert attempt.passed is True, "the course names no pass rule: reaching an end passes"
        assert attempt.score == score(program, played_run).share
        statements = [one.statement for one in store.attempts.statements(attempt.id)]
        acts = [from_json(bytes(one.act)) for one in statements if one.act is not None]
        assert replay(program, acts).rapport == played_run.rapport
        assert [one.verb for one in statements][:2] == ["attempted", "entered"]
        assert statements[-1].verb == "completed"

    with Figures(site) as figures:
        lessons = figures.lessons()
        (row,) = lessons.records()
        people = figures.people()
    assert (row["title"], row["completed"]) == ("A small thing", 1)
    assert [one["name"] for one in people.records()] == ["Ana"]
    written = write_csv(people, tmp_path / "people.csv").read_text(encoding="utf-8-sig")
    assert "Ana" in written
