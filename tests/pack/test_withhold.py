"""An assessment whose scoring stays at home: its pack tells no good answer from a bad one, and still plays."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import pytest
from msgspec.structs import replace

from empathy_studio.author.project import FolderSource
from empathy_studio.course.codec import read_course
from empathy_studio.course.conditions import Add, Compare, Known, Learn, SkillPoints
from empathy_studio.course.ids import (
    ChoiceId,
    CourseId,
    FactId,
    ItemId,
    LessonId,
    MomentId,
    SceneId,
    SkillId,
    VariableId,
)
from empathy_studio.course.media_facts import MediaFacts
from empathy_studio.course.model import Course, Fact, Lesson, PassRule, TranslatedText, Translation
from empathy_studio.course.moments import (
    Ask,
    Blank,
    Choice,
    Choose,
    Feel,
    Gap,
    Match,
    ModelAnswer,
    Number,
    Order,
    OrderItem,
    Pair,
    PanelAnswer,
    Points,
    Question,
    Reply,
    Spot,
)
from empathy_studio.course.scenes import Cue, Ending, Scene, Way
from empathy_studio.errors import PackError
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.contents import contents, course_in
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.withhold import lesson_without_scoring, without_scoring
from empathy_studio.play.program import program_of
from tests.pack.samples import publisher

SHIPPED = Path(__file__).resolve().parents[2] / "packs" / "empathy-at-work"
POINTS = (Points(skill=SkillId("listening"), points=3.0),)
TONES: tuple[Literal["warm", "mixed", "cold"], ...] = ("warm", "mixed", "cold")
SECRET = "SECRET"
"""Stands in every text that tells how an answer is scored."""


def exam() -> Lesson:
    """A lesson with most kinds of moment, each with a secret."""
    good = Choice(
        id=ChoiceId("good"),
        text="Offer a chair.",
        feedback=f"{SECRET}: she has walked far.",
        points=POINTS,
        best=True,
        effects=(Add(variable=VariableId("rapport"), amount=20), Learn(fact=FactId("unused"))),
        needs=(FactId("feet"),),
    )
    moments = (
        Choose(id=MomentId("m1"), choices=(good, Choice(id=ChoiceId("bad"), text="Point at the shelf."))),
        Ask(
            id=MomentId("m2"),
            needs=(FactId("feet"),),
            points_when_ready=POINTS,
            questions=(Question(id=ItemId("q"), text="Which size?", answer="Narrow.", reveals=(FactId("feet"),)),),
        ),
        Spot(id=MomentId("m3"), skill=SkillId("listening")),
        Feel(id=MomentId("m4"), panel=(PanelAnswer(feeling=SECRET),), points=POINTS),
        Reply(id=MomentId("m5"), model_answers=(ModelAnswer(text=SECRET),), echoes=(SECRET,), points=POINTS),
        Order(id=MomentId("m6"), items=tuple(OrderItem(id=ItemId(name), text=name) for name in "abcdefgh")),
        Blank(id=MomentId("m7"), text="{g}", gaps=(Gap(id=ItemId("g"), answers=(SECRET,)),)),
        Number(id=MomentId("m8"), low=41.5, high=42.5, points=POINTS, feedback=SECRET),
    )
    first = Scene(
        id=SceneId("one"),
        prose="A customer comes in.",
        moments=moments,
        cues=(Cue(id="cue", label=SECRET, meaning=SECRET, weight=3),),  # type: ignore[arg-type]
        ways=(Way(when=Compare(variable=VariableId("rapport"), value=10.0), leads_to=SceneId("two")),),
    )
    return Lesson(
        id=LessonId("exam"),
        title="Exam",
        purpose="assessment",
        start=SceneId("one"),
        scenes=(first, Scene(id=SceneId("two"), prose="The end.")),
        facts=(Fact(id=FactId("feet"), text=f"{SECRET} feet"), Fact(id=FactId("unused"), text="x")),
        pass_rule=PassRule(score=80.0),
    )


def course(*lessons: Lesson) -> Course:
    """A course of these lessons, translated into German."""
    texts = (
        TranslatedText(id="a", source=f"{SECRET}: she has walked far.", text=f"{SECRET} auf Deutsch"),
        TranslatedText(id="b", source="Offer a chair.", text="Einen Stuhl anbieten."),
    )
    german = Translation(language="de", texts=texts)
    return Course(
        id=CourseId("exams"), title="Exams", lessons=lessons or (exam(),), languages=("de",), translations=(german,)
    )


def test_nothing_in_the_pack_tells_how_answers_are_scored(tmp_path: Path) -> None:
    description, files = contents(course(), tmp_path, {}, frozenset({"exam"}))
    with Pack.open(build_pack(tmp_path / "p.epack", description, files, publisher()).path) as pack:
        assert [lesson.scoring_withheld for lesson in pack.head.lessons] == [True]
        whole = b"".join(pack.read(path) for path in pack.files)
        for sign in (SECRET.encode(), b'"points"', b'"best"', b"41.5", b'"score"', b"cues"):
            assert sign not in whole, sign
        assert b"Einen Stuhl anbieten." in whole


def test_without_the_wish_the_scoring_is_in_the_pack(tmp_path: Path) -> None:
    _, files = contents(course(), tmp_path, {})
    assert any(SECRET.encode() in file.source for file in files if isinstance(file.source, bytes))


def test_a_withheld_lesson_still_plays_and_keeps_what_its_ways_ask_for() -> None:
    bare = lesson_without_scoring(exam())
    program_of(course(bare), LessonId("exam"))
    asked = bare.scenes[0].moments[0]
    assert isinstance(asked, Choose)
    assert asked.choices[0].effects == (Add(variable=VariableId("rapport"), amount=20),)
    assert [moment.id for moment in bare.scenes[0].moments] == [moment.id for moment in exam().scenes[0].moments]


def test_the_right_order_is_not_the_order_in_the_pack() -> None:
    ordered = next(moment for moment in lesson_without_scoring(exam()).scenes[0].moments if isinstance(moment, Order))
    names = [item.id for item in ordered.items]
    assert sorted(names) == list("abcdefgh")
    assert names != list("abcdefgh")


def test_endings_keep_their_words_but_not_the_tone_that_rates_the_way_to_them() -> None:
    ends = [replace(exam().scenes[1], ending=Ending(title="She stays", tone=tone)) for tone in TONES]
    bare = [lesson_without_scoring(replace(exam(), scenes=(exam().scenes[0], end))).scenes[1] for end in ends]
    assert len(set(bare)) == 1
    assert bare[0].ending is not None
    assert bare[0].ending.title == "She stays"


def test_a_fact_that_a_way_asks_for_is_kept() -> None:
    lesson = exam()
    asking = replace(lesson.scenes[0], ways=(Way(when=Known(fact=FactId("feet")), leads_to=SceneId("two")),))
    bare = lesson_without_scoring(replace(lesson, scenes=(asking, lesson.scenes[1])))
    assert [fact.id for fact in bare.facts] == ["feet"]
    program_of(course(bare), LessonId("exam"))


def test_lessons_that_cannot_be_withheld_are_named_with_the_reason() -> None:
    lesson = exam()
    pairs = (Pair(id=ItemId("p"), left="a", right="b"),)
    matching = replace(lesson.scenes[0], moments=(Match(id=MomentId("mm"), pairs=pairs),))
    with pytest.raises(PackError, match=r"lessons/exam\.json: “mm” is a match"):
        lesson_without_scoring(replace(lesson, scenes=(matching,)))
    scored = replace(lesson.scenes[0], ways=(Way(when=SkillPoints(skill=SkillId("s")), leads_to=SceneId("two")),))
    with pytest.raises(PackError, match="a condition asks for points"):
        lesson_without_scoring(replace(lesson, scenes=(scored,)))


def test_a_lesson_that_is_not_there_cannot_be_withheld() -> None:
    with pytest.raises(PackError, match="there is no lesson “final”"):
        without_scoring(course(), frozenset({"final"}))


def test_a_shipped_lesson_can_be_withheld_and_still_plays() -> None:
    shipped = read_course(FolderSource(SHIPPED))
    lessons = frozenset({LessonId("narrow-feet")})
    bare = without_scoring(shipped, lessons)
    for lesson in bare.lessons:
        if lesson.id not in lessons:
            continue
        program_of(bare, lesson.id)
        plain = msgspec.json.encode(lesson)
        assert b'"best"' not in plain
        assert b'"feedback"' not in plain
    assert without_scoring(shipped, frozenset()) is shipped


def test_a_missing_file_is_named_before_anything_is_packed(tmp_path: Path) -> None:
    lesson = replace(
        exam(), scenes=(replace(exam().scenes[1], picture="gone.png", picture_alt="x"),), start=SceneId("two")
    )
    with pytest.raises(PackError, match=r"media/gone\.png: the file is missing"):
        contents(course(lesson), tmp_path, {})
    facts = {"gone.png": MediaFacts(name="gone.png", kind="picture")}
    description, files = contents(course(lesson), tmp_path, facts)
    with pytest.raises(PackError, match=r"gone\.png: cannot be read"):
        build_pack(tmp_path / "p.epack", description, files, publisher())


def test_the_authors_own_notes_never_leave(tmp_path: Path) -> None:
    noted = tuple(
        replace(scene, notes="mine alone", position=(1.0, 2.0), group="mine alone") for scene in exam().scenes
    )
    description, files = contents(course(replace(exam(), scenes=noted)), tmp_path, {})
    with Pack.open(build_pack(tmp_path / "p.epack", description, files, publisher()).path) as pack:
        assert b"mine alone" not in b"".join(pack.read(path) for path in pack.files)
        assert [lesson.id for lesson in course_in(pack).lessons] == ["exam"]
