"""What strangers call themselves and their lessons is shown at prompts and in windows: it steers neither."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from empathy_studio.author.project import open_project
from empathy_studio.errors import PackError
from empathy_studio.pack.contents import contents
from empathy_studio.pack.edits import course_edits
from empathy_studio.pack.examine import lesson_sentence
from empathy_studio.pack.json_file import LARGEST
from empathy_studio.pack.key_statements import Introduction, Revocation, introduce, read_statement, revoke
from empathy_studio.pack.keys import PublicKey, SigningKey, new_key
from empathy_studio.pack.manifest import read_manifest, write_manifest
from empathy_studio.pack.reader import Pack
from empathy_studio.pack.trust import KeyRing
from tests.cli.program import studio
from tests.cli.test_keys import COURSE
from tests.pack.samples import build

STEERING = ("Finch\x1b[2J", "Finch\nError: none", "Finch\r", "\u202ehcniF", "\u2066Finch", "Finch\x9b1m", "a\u2028b")
UNFIT = (*STEERING, "", "   ", "a" * 301)


def signed(statement: Introduction | Revocation, key: SigningKey) -> bytes:
    """A statement as somebody can sign it whose program lets everything through."""
    bare = msgspec.structs.replace(statement, signature=b"")
    return msgspec.json.encode(msgspec.structs.replace(bare, signature=key.sign("key", msgspec.json.encode(bare))))


def called(name: str) -> SigningKey:
    """A key of any name."""
    good = new_key("Finch")
    return SigningKey(PublicKey(name=name, purpose="content", key=good.public), good._private)


@pytest.mark.parametrize("name", UNFIT)
def test_a_publisher_with_a_name_that_steers_is_no_publisher(tmp_path: Path, name: str) -> None:
    key, path = called(name), tmp_path / "finch.ekey"
    path.write_bytes(signed(Introduction(card=key.card), key))
    with pytest.raises(PackError, match="is not a publisher's key"):
        read_statement(path)


@pytest.mark.parametrize("name", UNFIT)
def test_no_key_of_such_a_name_is_made_which_could_not_be_read_again(tmp_path: Path, name: str) -> None:
    ring = KeyRing(tmp_path)
    with pytest.raises(PackError, match="A key cannot be called") as refused:
        ring.make(name)
    assert not set(str(refused.value)) & {"\x1b", "\n", "\r", "\u202e"}
    assert ring.own() == ()


@pytest.mark.parametrize("reason", [*STEERING, "a" * 301, "a" * 700_000])
def test_a_revocation_fills_neither_the_screen_nor_the_list_of_keys(tmp_path: Path, reason: str) -> None:
    key, path = new_key("Finch"), tmp_path / "gone.ekey"
    path.write_bytes(signed(Revocation(card=key.card, reason=reason), key))
    with pytest.raises(PackError, match="is not a publisher's key"):
        read_statement(path)
    with pytest.raises(PackError, match="reason is too long, or has more than one line"):
        revoke(key, reason)


def test_the_list_of_keys_never_grows_beyond_what_is_read_again(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path)
    ring.trust(new_key("Finch").card)
    before = ring.trusted()
    with pytest.raises(PackError, match="too large to be read again"):
        ring.revoke("Finch", "a" * LARGEST)
    assert ring.trusted() == before


@pytest.mark.parametrize("title", [*STEERING, "   "])
def test_a_pack_or_lesson_with_a_title_that_steers_is_refused(tmp_path: Path, title: str) -> None:
    with Pack.open(build(tmp_path / "p.epack").path) as pack:
        good = pack.manifest
    lessons = (msgspec.structs.replace(good.lessons[0], title=title), *good.lessons[1:])
    publisher = msgspec.structs.replace(good.publisher, name=title)
    for bad in ({"title": title}, {"lessons": lessons}, {"publisher": publisher}):
        data = write_manifest(msgspec.structs.replace(good, **bad))
        with pytest.raises(PackError, match="cannot be read"):
            read_manifest(data, "p")


def test_an_author_is_told_which_title_cannot_be_packed() -> None:
    course = open_project(COURSE).course
    lessons = (msgspec.structs.replace(course.lessons[0], title="Two\nlines"), *course.lessons[1:])
    with pytest.raises(PackError, match=r"lessons/.*: a pack cannot show the name “Two lines”"):
        contents(msgspec.structs.replace(course, lessons=lessons), COURSE, {})


def test_the_title_of_a_changed_lesson_is_told_in_one_line() -> None:
    course = open_project(COURSE).course
    lesson = msgspec.structs.replace(course.lessons[0], title="Two\x1b[2J\nlines")
    (edit,) = course_edits(course, msgspec.structs.replace(course, lessons=(lesson, *course.lessons[1:])))
    assert "“Two [2J lines”" in lesson_sentence(edit)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("command", ["trust", "import"])
def test_a_pipe_that_is_called_a_key_is_refused_and_not_waited_for(tmp_path: Path, command: str) -> None:
    os.mkfifo(tmp_path / "finch.ekey")
    said = studio("keys", command, tmp_path / "finch.ekey")
    assert said.status == 2
    assert "is not a" in said.error


def test_a_good_name_in_any_script_is_taken(tmp_path: Path) -> None:
    for name in ("Finch & Söhne", "דרור", "株式会社フィンチ", "Ñandú, S. L. (2)"):
        (tmp_path / "k.ekey").write_bytes(msgspec.json.encode(introduce(new_key(name))))
        assert read_statement(tmp_path / "k.ekey").card.name == name
