"""Answers to a withheld lesson are scored by the rules of the whole course, exactly as if it had not been withheld."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from empathy_studio.author.project import FolderSource
from empathy_studio.course.codec import read_course
from empathy_studio.course.ids import LessonId
from empathy_studio.course.model import Course
from empathy_studio.course.moments import Blank, Gap
from empathy_studio.errors import PackError, ProgressError
from empathy_studio.exchange.withheld_scores import ScoredHere, played_again, score_withheld
from empathy_studio.pack.contents import without_author_parts
from empathy_studio.pack.withhold import without_scoring
from empathy_studio.play.acts import Act, ActRefused, Continue, from_json
from empathy_studio.play.policies import Policy, play
from empathy_studio.play.program import program_of
from empathy_studio.play.run import replay
from empathy_studio.play.scoring import score, with_outcome
from empathy_studio.play.statement import IN_ALL, Statement
from empathy_studio.progress.bundle import write_bundle
from empathy_studio.progress.identifiers import AttemptId
from empathy_studio.progress.merge import merge_bundle
from empathy_studio.progress.records import LessonVersion
from empathy_studio.progress.store import Store, open_store
from tests.progress.keys import Key, Site

SHIPPED = Path(__file__).resolve().parents[2] / "packs" / "empathy-at-work"


def shipped() -> Course:
    """The course that ships."""
    return read_course(FolderSource(SHIPPED))


def withheld(course: Course, lesson: LessonId) -> Course:
    """The course as a pack carries it with this lesson's scoring at home."""
    return without_scoring(without_author_parts(course), frozenset({lesson}))


def can_be_withheld(course: Course) -> Iterator[LessonId]:
    """The lessons of a course whose scoring can be withheld."""
    for lesson in course.lessons:
        try:
            withheld(course, lesson.id)
        except PackError:
            continue
        yield lesson.id


def played(course: Course, lesson: LessonId, policy: Policy, seed: int) -> tuple[Statement, ...]:
    """What somebody leaves who plays a lesson of the course as the pack holds it."""
    return play(program_of(course, lesson), policy, seed).statements


@pytest.mark.parametrize("policy", ["random", "first"])
def test_scores_are_those_of_the_whole_course(policy: Policy) -> None:
    course = shipped()
    lessons = tuple(can_be_withheld(course))
    assert len(lessons) >= 3
    points = set()
    for lesson in lessons:
        full = program_of(course, lesson)
        for seed in range(4):
            kept = played(withheld(course, lesson), lesson, policy, seed)
            said = played_again(full, kept)
            done = [from_json(bytes(one.act)) for one in said if one.act is not None]
            assert {*without_continue(done)} == {*without_continue(acts_in(kept))}
            found = score(full, replay(full, done))
            result = said[-1].result
            assert result is not None
            assert result.success == found.passed
            of_skills = {one.skill: one.points for one in found.skills if one.most or one.points}
            assert {one.skill: one.points for one in result.skills} == {IN_ALL: found.points} | of_skills
            points.add(found.points)
    assert len(points) > 1


def acts_in(kept: tuple[Statement, ...]) -> list[Act]:
    """The acts of statements."""
    return [from_json(bytes(one.act)) for one in kept if one.act is not None]


def without_continue(done: list[Act]) -> list[Act]:
    """The acts but for those that only go on."""
    return [act for act in done if not isinstance(act, Continue)]


def test_words_that_were_not_carried_bring_nothing_and_hinder_nothing(store: Store, tmp_path: Path) -> None:
    course, key = shipped(), Key()
    with open_store(tmp_path / "kiosk") as kiosk:
        kiosk.learners.add("Bob")
        for lesson in can_be_withheld(course):
            for seed in range(3):
                kept_at(kiosk, course, lesson, seed)
        write_bundle(kiosk, tmp_path / "b.eresults", key)
        there = scored(kiosk, course)
    merge_bundle(store, tmp_path / "b.eresults", Site(key))
    (unseen,) = store.db.execute("SELECT count(*) FROM statements WHERE withheld = 1").fetchone()
    assert unseen > 3
    here = scored(store, course)
    assert here.left == ()
    assert [(one.points, one.most, one.passed) for one in here.scored] == [
        (one.points, one.most, one.passed) for one in there.scored
    ]


def test_a_place_on_a_picture_is_carried_as_it_holds_no_words(store: Store, tmp_path: Path) -> None:
    key = Key()
    with open_store(tmp_path / "kiosk") as kiosk:
        kiosk.learners.add("Bob")
        for seed in range(12):
            kept_at(kiosk, shipped(), LessonId("dog-at-reception"), seed)
        write_bundle(kiosk, tmp_path / "b.eresults", key)
    merge_bundle(store, tmp_path / "b.eresults", Site(key))
    carried = list(store.db.execute("SELECT act != '', withheld FROM statements WHERE act LIKE '%point_at%'"))
    pointed = list(store.db.execute("SELECT 1 FROM statements WHERE moment = 'point-room' AND verb = 'answered'"))
    assert len(carried) == len(pointed) > 0
    assert set(carried) == {(1, 0)}


def gapped(course: Course) -> Course:
    """The course with a text to be completed at the start of its first lesson."""
    lesson = course.lessons[0]
    blank = Blank(id="gap", text="I am {g}.", gaps=(Gap(id="g", answers=("sorry",)),))  # type: ignore[arg-type]
    first = next(scene for scene in lesson.scenes if scene.id == lesson.start)
    changed = msgspec.structs.replace(first, moments=(blank, *first.moments), clip=None, prose="x", storyboard=None)
    scenes = tuple(changed if scene is first else scene for scene in lesson.scenes)
    return msgspec.structs.replace(course, lessons=(msgspec.structs.replace(lesson, scenes=scenes),))


@pytest.fixture
def store(data_folder: Path) -> Iterator[Store]:
    """The author's desk."""
    with open_store(data_folder) as opened:
        opened.learners.add("Ana")
        yield opened


def kept_at(store: Store, whole: Course, lesson: LessonId, seed: int = 1) -> AttemptId:
    """An attempt at a lesson of `whole`, played with its scoring withheld."""
    bare = withheld(whole, lesson)
    program = program_of(bare, lesson)
    version = LessonVersion(
        lesson=lesson, course=bare.id, course_version=bare.version, language=bare.language,
        pack=bare.id, pack_hash="ab" * 32, rules=program.digest, title=program.lesson.title,
    )  # fmt: skip
    attempt = store.attempts.begin(store.learners.all()[0].id, version)
    end = play(program, "random", seed)
    store.attempts.keep(attempt.id, with_outcome(program, end.run, end.statements))
    return attempt.id


def scored(store: Store, course: Course) -> ScoredHere:
    """What scoring with the whole course comes to."""
    return score_withheld(store, course, {})


def test_an_attempt_is_scored_once_and_stays_as_it_was(store: Store) -> None:
    name = kept_at(store, shipped(), next(can_be_withheld(shipped())))
    before = store.attempts.statements(name)
    assert store.attempts.get(name).most == 0.0
    found = scored(store, shipped())
    (anew,) = found.scored
    assert (anew.follows, anew.most > 0.0, found.left) == (name, True, ())
    assert found.sentences == ("1 attempt was scored with the whole course.",)
    assert store.attempts.statements(name) == before
    assert scored(store, shipped()).scored == ()
    with pytest.raises(ProgressError, match="was scored already"):
        store.attempts.keep_scored(name, anew.version, ())
    assert store.check().faults == ()
    rows = store.db.execute("SELECT attempts, completed FROM lesson_progress").fetchall()
    assert rows == [(1, 1)]
    store.rebuild_figures()
    assert store.db.execute("SELECT attempts, completed FROM lesson_progress").fetchall() == rows


def test_an_attempt_at_another_version_is_told_and_left(store: Store) -> None:
    older = shipped()
    lesson = next(can_be_withheld(older))
    changed = tuple(msgspec.structs.replace(one, handling_s=99) if one.id == lesson else one for one in older.lessons)
    kept_at(store, older, lesson)
    newer = msgspec.structs.replace(older, lessons=changed, version=older.version + 1)
    found = scored(store, newer)
    assert found.scored == ()
    (left,) = found.left
    assert f"was played with version {older.version} of the course, not {newer.version}" in left.why


def test_gaps_that_were_not_carried_cannot_be_scored_and_say_so(store: Store, tmp_path: Path) -> None:
    course, key = gapped(shipped()), Key()
    with open_store(tmp_path / "kiosk") as kiosk:
        kiosk.learners.add("Bob")
        kept_at(kiosk, course, course.lessons[0].id)
        write_bundle(kiosk, tmp_path / "b.eresults", key)
        assert len(scored(kiosk, course).scored) == 1, "where the words are, it is scored"
    merge_bundle(store, tmp_path / "b.eresults", Site(key))
    found = scored(store, course)
    assert found.scored == ()
    assert "the answer to “gap” was not carried here" in found.left[0].why


def test_what_leads_to_no_end_is_not_scored() -> None:
    course = shipped()
    lesson = next(can_be_withheld(course))
    kept = played(withheld(course, lesson), lesson, "random", 1)
    with pytest.raises(ActRefused, match="leads to no end"):
        played_again(program_of(course, lesson), kept[: len(kept) // 2])
