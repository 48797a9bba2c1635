"""What a person is told before they install: who, which version, what changes, and how much must be copied."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from empathy_studio.course.codec import course_files
from empathy_studio.course.ids import ChoiceId, CourseId, LessonId, MomentId, SceneId, SkillId
from empathy_studio.course.model import Course, Lesson, Skill
from empathy_studio.course.moments import Choice, Choose, Points
from empathy_studio.course.scenes import Clip, Scene
from empathy_studio.errors import PackError
from empathy_studio.pack.build import build_pack
from empathy_studio.pack.edits import course_edits, lesson_edits
from empathy_studio.pack.examine import examine, pack_edits
from empathy_studio.pack.gather import PackDescription, PackFile
from empathy_studio.pack.key_statements import revoke, succeed
from empathy_studio.pack.keys import SigningKey, new_key
from empathy_studio.pack.manifest import LessonEntry
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing, Standing
from tests.pack.samples import MIB, build, clip, publisher, shelf, trusting


def lesson(name: str = "hello", *, text: str = "Sit down.", points: float = 1.0, leads_to: str | None = None) -> Lesson:
    """A lesson of one scene and one question."""
    choice = Choice(
        id=ChoiceId("sit"),
        text=text,
        leads_to=None if leads_to is None else SceneId(leads_to),
        points=(Points(skill=SkillId("listening"), points=points),),
    )
    scenes = (
        Scene(
            id=SceneId("one"),
            clip=Clip(media="a.mp4"),
            moments=(Choose(id=MomentId("ask"), prompt="What now?", choices=(choice,)),),
        ),
        Scene(id=SceneId("two"), prose="The end."),
    )
    return Lesson(id=LessonId(name), title=name.title(), start=SceneId("one"), scenes=scenes, minutes=5)


def course(*lessons: Lesson, version: int = 1) -> Course:
    """A course of these lessons."""
    return Course(id=CourseId("first-steps"), title="First steps", version=version, lessons=lessons or (lesson(),))


def packed(target: Path, of: Course, media: bytes = b"", key: SigningKey | None = None) -> Path:
    """A pack of a real course, with one clip."""
    files = [
        PackFile(path=path, role="course" if path == "course.json" else "lesson", source=data)
        for path, data in course_files(of).items()
    ]
    files.append(PackFile(path="media/a.mp4", role="clip", source=media or clip(MIB)))
    lessons = tuple(LessonEntry(id=one.id, title=one.title, minutes=round(one.minutes)) for one in of.lessons)
    said = PackDescription(
        pack=of.id,
        version=of.version,
        version_name=of.version_name,
        title=of.title,
        languages=("en",),
        lessons=lessons,
    )
    return build_pack(target, said, files, key or publisher()).path


@pytest.mark.parametrize(
    ("after", "edits"),
    [
        (lesson(), ()),
        (lesson(text="Please sit down."), ("text",)),
        (lesson(points=2.0), ("scoring",)),
        (lesson(leads_to="two"), ("structure",)),
        (lesson(text="Please.", points=3.0, leads_to="two"), ("structure", "scoring", "text")),
        (msgspec.structs.replace(lesson(), scenes=lesson().scenes[:1]), ("structure",)),
        (msgspec.structs.replace(lesson(), scenes=lesson().scenes[::-1]), ("structure",)),
        (msgspec.structs.replace(lesson(), summary="About sitting."), ("text",)),
        (msgspec.structs.replace(lesson(), minutes=9), ("text",)),
    ],
)
def test_edits_of_a_lesson_are_told_apart(after: Lesson, edits: tuple[str, ...]) -> None:
    assert lesson_edits(lesson(), after) == edits


def test_a_clip_with_other_bytes_under_the_same_name_is_an_edit_of_media() -> None:
    assert lesson_edits(lesson(), lesson(), frozenset({"a.mp4"})) == ("media",)
    assert lesson_edits(lesson(), lesson(), frozenset({"b.mp4"})) == ()


def test_the_authors_own_notes_are_no_edit() -> None:
    own = {"notes": "mine", "position": (1.0, 2.0), "group": "Act"}
    noted = tuple(msgspec.structs.replace(scene, **own) for scene in lesson().scenes)
    assert lesson_edits(lesson(), msgspec.structs.replace(lesson(), scenes=noted)) == ()


def test_lessons_added_removed_changed_and_what_all_share() -> None:
    old = course(lesson("a"), lesson("b"), lesson("c"))
    new = msgspec.structs.replace(
        course(lesson("c"), lesson("a", text="Other."), lesson("d")), skills=(Skill(id=SkillId("x"), title="X"),)
    )
    found = [(one.id, one.change, one.edits) for one in course_edits(old, new)]
    assert found == [
        ("a", "changed", ("text",)),
        ("d", "added", ()),
        ("b", "removed", ()),
        ("", "changed", ("scoring",)),
    ]


def test_two_packs_are_compared_by_what_they_hold(tmp_path: Path) -> None:
    one = packed(tmp_path / "1.epack", course(lesson("a"), lesson("b")))
    two = packed(tmp_path / "2.epack", course(lesson("a"), lesson("b", text="New."), version=2), clip(MIB, 5))
    with Pack.open(one) as old, Pack.open(two) as new:
        assert [(edit.id, edit.edits) for edit in pack_edits(old, new)] == [("a", ("media",)), ("b", ("media", "text"))]
        assert pack_edits(old, old) == ()


def test_an_unknown_publisher_is_told_plainly_with_the_fingerprint(tmp_path: Path, data_folder: Path) -> None:
    key = new_key("Stranger")
    path = packed(tmp_path / "1.epack", course(), key=key)
    with Pack.open(path) as pack:
        found = examine(pack, shelf(data_folder), KeyRing(data_folder / "keys"))
    assert (found.standing, found.relation, found.may_install) == (Standing.UNKNOWN, "new here", False)
    said = " ".join(found.sentences())
    assert "says to be “Stranger” and is not known here" in said
    assert key.card.fingerprint == found.fingerprint
    assert "is new here" in said


def test_an_update_tells_what_changes_and_which_attempts_it_touches(tmp_path: Path, data_folder: Path) -> None:
    one = packed(tmp_path / "1.epack", course(lesson("a"), lesson("gone")))
    two = packed(tmp_path / "2.epack", course(lesson("a", points=5), lesson("new"), version=2))
    ring = trusting(data_folder)
    with Pack.open(one) as pack:
        shelf(data_folder).install(pack, ring)
    with Pack.open(two) as pack:
        found = examine(pack, shelf(data_folder), ring, {"a": 2, "gone": 1})
        assert found.may_install
    assert (found.relation, found.installed_version, found.bytes_to_bring) == ("newer", 1, 0)
    assert found.sentences() == (
        "Made by Asa Consulting, whose key is trusted here.",
        "“First steps”, version 2, is newer than version 1, which is installed.",
        "Changed: “A” (how answers count). 2 attempts in progress will go on at the nearest scene that is still there.",
        "Added: “New”, 5 minutes.",
        "Removed: “Gone”. One attempt in progress cannot be gone on with while this version is in use.",
        found.sentences()[-1],
    )
    assert found.sentences()[-1].endswith("; all its media are here already.")


def test_older_same_and_rebuilt_versions_are_told_apart(tmp_path: Path, data_folder: Path) -> None:
    ring = trusting(data_folder)
    paths = [packed(tmp_path / f"{number}.epack", course(version=number)) for number in (1, 2)]
    rebuilt = packed(tmp_path / "2b.epack", course(lesson(text="Other."), version=2))
    with Pack.open(paths[1]) as pack:
        shelf(data_folder).install(pack, ring)
    relations = []
    for path in (*paths, rebuilt):
        with Pack.open(path) as pack:
            relations.append(examine(pack, shelf(data_folder), ring).relation)
    assert relations == ["older", "the same", "the same number, other content"]
    with Pack.open(rebuilt) as pack, pytest.raises(PackError, match="has the number of the installed version 2"):
        shelf(data_folder).install(pack, ring)


def test_two_versions_of_one_name_are_told_apart_by_their_numbers(tmp_path: Path, data_folder: Path) -> None:
    ring = trusting(data_folder)
    named = [msgspec.structs.replace(course(version=number), version_name="autumn") for number in (1, 2)]
    paths = [packed(tmp_path / f"{one.version}.epack", one) for one in named]
    with Pack.open(paths[0]) as pack:
        shelf(data_folder).install(pack, ring)
    with Pack.open(paths[1]) as pack:
        said = examine(pack, shelf(data_folder), ring).sentences()[1]
    assert said == "“First steps”, version autumn (2), is newer than version autumn (1), which is installed."


def test_ones_own_pack_may_be_built_and_installed_again(tmp_path: Path, data_folder: Path) -> None:
    ring = KeyRing(data_folder / "keys")
    key = ring.make("Me")
    for text in ("One.", "Two."):
        path = packed(tmp_path / "p.epack", course(lesson(text=text)), key=key)
        with Pack.open(path) as pack:
            assert examine(pack, shelf(data_folder), ring).may_install
            shelf(data_folder).install(pack, ring)


def test_revoked_replaced_and_other_publishers_may_not_be_installed(tmp_path: Path, data_folder: Path) -> None:
    other, new = new_key("Bea"), new_key("Asa, new")
    ring = trusting(data_folder, publisher(), other)
    one = packed(tmp_path / "1.epack", course())
    with Pack.open(one) as pack:
        shelf(data_folder).install(pack, ring)
    with Pack.open(packed(tmp_path / "2.epack", course(version=2), key=other)) as pack:
        found = examine(pack, shelf(data_folder), ring)
        assert not found.may_install
        assert "does not come from the publisher of the version that is installed" in " ".join(found.sentences())
    ring.accept(succeed(publisher(), new))
    with Pack.open(one) as pack:
        assert (
            "older key of Asa Consulting that has been replaced"
            in examine(pack, shelf(data_folder), ring).sentences()[0]
        )
        ring.accept(revoke(publisher()))
        assert "was revoked. Do not install it" in examine(pack, shelf(data_folder), ring).sentences()[0]


def test_a_course_that_cannot_be_read_is_compared_by_its_manifest(tmp_path: Path) -> None:
    one, two = build(tmp_path / "1.epack"), build(tmp_path / "2.epack", version=2, text="Other.")
    with Pack.open(one.path) as old, Pack.open(two.path) as new:
        assert [(edit.id, edit.change, edit.edits) for edit in pack_edits(old, new)] == [("hello", "changed", ())]
