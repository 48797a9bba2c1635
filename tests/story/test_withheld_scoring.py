"""An exam is packed with its scoring withheld, sat at a kiosk, carried to the author's desk, and scored there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from empathy_studio.app import Studio
from empathy_studio.author.project import Project, create_project
from empathy_studio.course.conditions import Add
from empathy_studio.course.ids import (
    ChoiceId,
    CourseId,
    ItemId,
    LessonId,
    MomentId,
    SceneId,
    SkillId,
    VariableId,
)
from empathy_studio.course.model import Course, Lesson, PassRule, Skill
from empathy_studio.course.moments import Choice, Choose, ModelAnswer, Order, OrderItem, Points, Reply
from empathy_studio.course.scenes import Ending, Scene
from empathy_studio.exchange.carrying import carry_out
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.shelf import Shelf
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import open_store
from empathy_studio.report.figures import Figures
from empathy_studio.ui.play.scripted_learner import ScriptedLearner
from tests.cli.program import studio

LISTENING = SkillId("listening")
SHOP, END = SceneId("shop"), SceneId("end")


def three(points: float) -> tuple[Points, ...]:
    """Points for listening."""
    return (Points(skill=LISTENING, points=points),)


def exam() -> Course:
    """A lesson with a choice, an order and an answer in one's own words; 5 points, passed with 80 of 100."""
    choose = Choose(
        id=MomentId("first"),
        prompt="What do you do first?",
        choices=(
            Choice(
                id=ChoiceId("chair"),
                text="Offer a chair.",
                points=three(3),
                best=True,
                feedback="She has walked far.",
                effects=(Add(variable=VariableId("rapport"), amount=20),),
            ),
            Choice(id=ChoiceId("shelf"), text="Point at the shelf.", feedback="She cannot stand any longer."),
        ),
    )
    order = Order(
        id=MomentId("steps"),
        prompt="In which order?",
        items=tuple(OrderItem(id=ItemId(name), text=name) for name in ("listen", "ask", "help")),
        points=three(2),
    )
    reply = Reply(id=MomentId("words"), prompt="Say it.", model_answers=(ModelAnswer(text="Please sit down."),))
    scenes = (
        Scene(id=SHOP, prose="A customer comes in.", moments=(choose, order, reply), leads_to=END),
        Scene(id=END, prose="The end.", ending=Ending(title="Done")),
    )
    lesson = Lesson(
        id=LessonId("final"),
        title="Final",
        purpose="assessment",
        start=SHOP,
        scenes=scenes,
        pass_rule=PassRule(score=80.0),
        minutes=2,
    )
    skill = Skill(id=LISTENING, title="Listening")
    return Course(id=CourseId("exams"), title="Exams", skills=(skill,), lessons=(lesson,))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The exam as its author has it."""
    return create_project(tmp_path / "course", exam())


def sat(site: Path, qtbot: QtBot, name: str, picks: dict[str, str]) -> None:
    """Somebody sits the exam in the window, and is shown no score."""
    window = Studio(site, engine="qt")
    try:
        qtbot.addWidget(window.window)
        window.window.show()
        window.open_lesson("final", name)
        learner = ScriptedLearner(window.play, picks, {"words": "Do sit down, please."}, think_ms=20)
        with qtbot.waitSignal(learner.ended, timeout=30_000):
            learner.begin()
        shown = window.play.debrief
        assert shown is not None
        assert shown.session.run.points == {} or not any(sum(one.values()) for one in shown.session.run.points.values())
    finally:
        window.close()


def test_an_exam_is_scored_where_the_whole_course_is(tmp_path: Path, qtbot: QtBot, project: Project) -> None:
    author, site = tmp_path / "author", tmp_path / "site"
    built = studio("--data", author, "pack", "build", project.folder, "-o", tmp_path / "e.epack", "--withhold", "final")
    assert built.status == 0, built.err
    with Pack.open(tmp_path / "e.epack") as pack:
        (publisher,) = KeyRing(author / "keys").own()
        KeyRing(site / "keys").trust(publisher.card)
        Shelf(site / "shelf").install(pack, KeyRing(site / "keys"))
    sat(site, qtbot, "Ana", {"first": "chair"})
    sat(site, qtbot, "Bob", {"first": "shelf"})
    (tmp_path / "stick").mkdir()
    carried = carry_out(site, KeyRing(site / "keys"), tmp_path / "stick")

    unknown = studio("--data", author, "results", "merge", carried.bundle.path)
    assert unknown.status == 1, "looked at, and not trusted"
    assert "not trusted here" in unknown.error
    assert studio("--data", author, "keys", "trust", carried.key, "--yes").status == 0
    merged = studio("--data", author, "results", "merge", carried.bundle.path, "--course", project.folder, "--json")
    assert merged.status == 0, merged.err
    assert merged.document["not_scored"] == []
    found = {(one["points"], one["most"], one["passed"]) for one in merged.document["scored"]}
    assert len(found) == 2
    assert {most for _, most, _ in found} == {5.0}
    assert {passed for points, _, passed in found if points < 4} == {False}

    with Figures(author) as figures:
        (row,) = figures.lessons().records()
        people = {one["name"]: one for one in figures.people().records()}
    assert (row["attempts"], row["completed"], row["finished_by"]) == (2, 2, 2), "what was scored counts once"
    assert people["Ana"]["best_score"] > people["Bob"]["best_score"]
    with open_store(author) as store:
        assert store.check().faults == ()
        (bob,) = [one for one in store.learners.all() if one.name == "Bob"]
        bare, scored = store.attempts.of_learner(bob.id)
        assert {bare.most, scored.most} == {0.0, 5.0}
        assert scored.began_at == bare.began_at

    again = studio("--data", author, "results", "merge", carried.bundle.path, "--course", project.folder, "--json")
    assert (again.document["added"], again.document["scored"]) == (0, [])
    told = studio("--data", author, "results", "score", project.folder)
    assert "0 attempts were scored" in told.err
