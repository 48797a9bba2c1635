"""Keys and trust: who signs, who is believed, and what happens when a key changes hands or is stolen."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import msgspec
import pytest

from empathy_studio.errors import PackError
from empathy_studio.pack.fingerprint import WORDS, fingerprint
from empathy_studio.pack.key_statements import Succession, introduce, read_statement, revoke, succeed, write_statement
from empathy_studio.pack.keys import (
    KeyPurpose,
    SigningKey,
    lock_key,
    new_key,
    read_key_file,
    unlock_key,
    write_key_file,
)
from empathy_studio.pack.signing import signature_fits
from empathy_studio.pack.trust import KeyRing, Standing


def test_a_signature_fits_its_purpose_and_message_only() -> None:
    key = new_key("Asa")
    signature = key.sign("content", b"hello")
    assert signature_fits(key.public, "content", b"hello", signature)
    assert not signature_fits(key.public, "results", b"hello", signature)
    assert not signature_fits(key.public, "content", b"hallo", signature)
    assert not signature_fits(new_key("B").public, "content", b"hello", signature)
    assert not signature_fits(b"short", "content", b"hello", signature)


def test_the_first_key_is_made_without_ceremony_and_found_again(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    key = ring.content_key()
    assert ring.content_key().public == key.public
    assert [file.name for file in ring.own()] == ["Author"]
    if os.name == "posix":
        (path,) = (tmp_path / "keys" / "own").iterdir()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_with_several_keys_one_must_be_chosen(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    ring.make("One")
    ring.make("Two")
    with pytest.raises(PackError, match="several keys: “One”, “Two”"):
        ring.content_key()
    with pytest.raises(PackError, match="called “one” already"):
        ring.make("one")
    with pytest.raises(PackError, match="no key called “Three”"):
        ring.unlock("Three")


def test_an_own_key_that_was_revoked_signs_no_pack(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    ring.accept(revoke(ring.make("One"), "stolen"))
    for name in ("", "One"):
        with pytest.raises(PackError, match="key of One was revoked: stolen"):
            ring.content_key(name)
    ring.make("Two")
    assert ring.content_key().name == "Two"


def test_a_passphrase_seals_the_key(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    key = ring.make("Asa", passphrase="narrow feet")
    assert ring.unlock("Asa", "narrow feet").public == key.public
    assert ring.unlock(key.card.id, "narrow feet").public == key.public
    for wrong in ("", "Narrow feet"):
        with pytest.raises(PackError, match="does not open the key “Asa”"):
            ring.unlock("Asa", wrong)
    made = ring.find("Asa").made
    ring.seal_anew(key, made, "")
    assert ring.unlock("Asa").public == key.public
    assert ring.find("Asa").made == made


def test_name_and_purpose_of_a_sealed_key_cannot_be_exchanged_in_the_file(tmp_path: Path) -> None:
    write_key_file(lock_key(new_key("Asa"), "secret"), tmp_path / "a.key.json")
    text = (tmp_path / "a.key.json").read_text()
    (tmp_path / "a.key.json").write_text(text.replace('"content"', '"results"'))
    with pytest.raises(PackError, match="does not open"):
        unlock_key(read_key_file(tmp_path / "a.key.json"), "secret")


@pytest.mark.parametrize("data", [b"", b"{}", b"[1,2", b"\xff\xfe", b'{"format":1}', b"[" * 100_000])
def test_a_damaged_key_file_is_said_plainly(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.key.json").write_bytes(data)
    with pytest.raises(PackError, match=r"a\.key\.json: is not a key file"):
        read_key_file(tmp_path / "a.key.json")


def test_a_key_file_cannot_ask_for_all_the_memory(tmp_path: Path) -> None:
    write_key_file(lock_key(new_key("Asa"), "secret"), tmp_path / "a.key.json")
    text = (tmp_path / "a.key.json").read_text()
    (tmp_path / "a.key.json").write_text(text.replace("65536", "99999999"))
    with pytest.raises(PackError, match="impossible lock"):
        read_key_file(tmp_path / "a.key.json")


def test_a_publisher_is_unknown_until_it_is_trusted_and_again_when_forgotten(tmp_path: Path) -> None:
    ring, key = KeyRing(tmp_path / "keys"), new_key("Asa")
    assert ring.standing(key.public, "content") is Standing.UNKNOWN
    write_statement(introduce(key), tmp_path / "asa.ekey")
    ring.accept_file(tmp_path / "asa.ekey")
    assert ring.standing(key.public, "content") is Standing.TRUSTED
    assert ring.name_of(key.public) == "Asa"
    assert ring.standing(key.public, "results") is Standing.WRONG_PURPOSE
    assert ring.trust(key.card) == ring.trust(key.card)
    assert len(ring.trusted()) == 1
    ring.forget(key.card.id)
    assert ring.standing(key.public, "content") is Standing.UNKNOWN
    with pytest.raises(PackError, match="No trusted key"):
        ring.forget(key.card.id)


def test_ones_own_key_is_known(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    key = ring.make("Asa")
    assert ring.standing(key.public, "content") is Standing.OWN
    assert ring.standing(key.public, "results") is Standing.WRONG_PURPOSE


def test_a_card_that_was_altered_on_the_way_is_refused(tmp_path: Path) -> None:
    write_statement(introduce(new_key("Asa")), tmp_path / "asa.ekey")
    text = (tmp_path / "asa.ekey").read_text()
    (tmp_path / "asa.ekey").write_text(text.replace("Asa", "Bea"))
    with pytest.raises(PackError, match="signature does not fit"):
        read_statement(tmp_path / "asa.ekey")
    (tmp_path / "asa.ekey").write_text("hello")
    with pytest.raises(PackError, match="is not a publisher's key"):
        read_statement(tmp_path / "asa.ekey")


def test_a_new_key_signed_by_the_old_one_is_trusted_and_the_old_one_replaced(tmp_path: Path) -> None:
    ring, old, new, newest = KeyRing(tmp_path / "keys"), new_key("Asa"), new_key("Asa"), new_key("Asa")
    ring.trust(old.card)
    write_statement(succeed(old, new), tmp_path / "next.ekey")
    ring.accept_file(tmp_path / "next.ekey")
    ring.accept_file(tmp_path / "next.ekey")
    assert ring.standing(new.public, "content") is Standing.TRUSTED
    assert ring.standing(old.public, "content") is Standing.REPLACED
    assert not Standing.REPLACED.may_install
    ring.accept(succeed(new, newest))
    assert ring.same_publisher(old.public, newest.public)
    assert not ring.same_publisher(newest.public, old.public)


def test_a_succession_needs_a_trusted_older_key_and_its_signature(tmp_path: Path) -> None:
    ring, old, thief = KeyRing(tmp_path / "keys"), new_key("Asa"), new_key("Asa")
    with pytest.raises(PackError, match="follows a key that is not trusted"):
        ring.accept(succeed(old, thief))
    ring.trust(old.card)
    forged = succeed(thief, thief)
    write_statement(
        forged.__class__(**{**{f: getattr(forged, f) for f in forged.__struct_fields__}, "follows": old.public}),
        tmp_path / "forged.ekey",
    )
    with pytest.raises(PackError, match="signature does not fit"):
        ring.accept_file(tmp_path / "forged.ekey")
    with pytest.raises(PackError, match="for the same purpose"):
        succeed(old, new_key("Asa", "results"))


def vouched(old: SigningKey, new: SigningKey) -> Succession:
    """What somebody who holds both keys can sign, whatever this program would refuse to."""
    bare = Succession(card=new.card, follows=old.public)
    message = msgspec.json.encode(bare)
    return msgspec.structs.replace(bare, signature=new.sign("key", message), old_signature=old.sign("key", message))


@pytest.mark.parametrize(("had", "wanted"), [("results", "content"), ("content", "results")])
def test_a_key_does_not_hand_its_trust_to_one_of_another_purpose(
    tmp_path: Path, had: KeyPurpose, wanted: KeyPurpose
) -> None:
    ring, old, thief = KeyRing(tmp_path / "keys"), new_key("Kiosk 4", had), new_key("Kiosk 4", wanted)
    ring.trust(old.card)
    write_statement(vouched(old, thief), tmp_path / "next.ekey")
    said = {"content": "packs", "results": "results"}
    with pytest.raises(PackError, match=f"is for {said[wanted]}, but it follows one for {said[had]}"):
        ring.accept_file(tmp_path / "next.ekey")
    assert ring.standing(thief.public, wanted) is Standing.UNKNOWN
    assert ring.standing(old.public, had) is Standing.TRUSTED


def test_a_key_that_is_known_for_one_purpose_is_not_taken_for_another(tmp_path: Path) -> None:
    ring, old = KeyRing(tmp_path / "keys"), new_key("Asa")
    known = ring.trust(new_key("Kiosk", "results").card)
    other = msgspec.structs.replace(known.card, purpose="content")
    ring.trust(old.card)
    with pytest.raises(PackError, match="known here for results, not for packs"):
        ring.trust(other)
    with pytest.raises(PackError, match="known here for results, not for packs"):
        ring.check(Succession(card=other, follows=old.public))


def test_keys_that_follow_each_other_in_a_ring_or_themselves_are_refused(tmp_path: Path) -> None:
    ring, old, new = KeyRing(tmp_path / "keys"), new_key("Asa"), new_key("Asa, new")
    ring.trust(old.card)
    with pytest.raises(PackError, match="cannot follow another"):
        ring.accept(succeed(old, old))
    first = succeed(old, new)
    ring.accept(first)
    with pytest.raises(PackError, match="cannot follow another"):
        ring.accept(succeed(new, old))
    ring.accept(succeed(new, new_key("Asa, newest")))
    ring.accept(first)
    assert [ring.standing(one.public, "content") for one in (old, new)] == [Standing.REPLACED, Standing.REPLACED]


def test_an_own_key_hands_over_at_home_too(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    old, new = ring.make("Old"), ring.make("New")
    ring.accept(succeed(old, new))
    assert ring.standing(old.public, "content") is Standing.REPLACED
    assert ring.standing(new.public, "content") is Standing.OWN
    assert ring.content_key().name == "New"
    assert ring.content_key("Old").name == "Old", "for sites that do not know the newer one yet"
    assert ring.same_publisher(old.public, new.public)
    assert ring.publishers() == ()


def test_a_newer_key_that_is_forgotten_leaves_the_older_one_as_it_was(tmp_path: Path) -> None:
    ring, old, thief, new = KeyRing(tmp_path / "keys"), new_key("Asa"), new_key("Thief"), new_key("Asa, new")
    pinned = ring.trust(old.card)
    ring.accept(succeed(old, thief))
    ring.forget(thief.card.id)
    assert ring.trusted() == (pinned,)
    ring.accept(succeed(old, new))
    assert ring.standing(new.public, "content") is Standing.TRUSTED


def test_a_revoked_own_key_is_not_exported(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys")
    key = ring.make("One")
    ring.accept(revoke(key, "stolen"))
    with pytest.raises(PackError, match="key of One was revoked: stolen") as refused:
        ring.export(key, tmp_path / "one.ekey")
    assert "keys new" in refused.value.hint
    assert not (tmp_path / "one.ekey").exists()
    assert ring.in_use("content") == ()


def test_a_key_that_was_replaced_cannot_name_a_second_successor(tmp_path: Path) -> None:
    ring, old = KeyRing(tmp_path / "keys"), new_key("Asa")
    ring.trust(old.card)
    ring.accept(succeed(old, new_key("Asa")))
    with pytest.raises(PackError, match="not trusted"):
        ring.accept(succeed(old, new_key("Thief")))


def test_a_revoked_key_stays_revoked(tmp_path: Path) -> None:
    ring, key = KeyRing(tmp_path / "keys"), new_key("Asa")
    ring.trust(key.card)
    write_statement(revoke(key, "the laptop was stolen"), tmp_path / "gone.ekey")
    ring.accept_file(tmp_path / "gone.ekey")
    assert ring.standing(key.public, "content") is Standing.REVOKED
    with pytest.raises(PackError, match="the laptop was stolen"):
        ring.trust(key.card)
    with pytest.raises(PackError, match="not trusted"):
        ring.accept(succeed(key, new_key("Asa")))


def test_a_revoked_key_cannot_be_forgotten_and_so_never_trusted_anew(tmp_path: Path) -> None:
    ring, key = KeyRing(tmp_path / "keys"), new_key("Asa")
    ring.trust(key.card)
    ring.accept(revoke(key, "stolen"))
    with pytest.raises(PackError, match=r"key of Asa was revoked: stolen\. It stays on the list") as refused:
        ring.forget(key.card.id)
    assert "nobody trusts it" in refused.value.hint
    with pytest.raises(PackError, match="stolen"):
        ring.trust(key.card)


def test_a_revocation_that_comes_before_its_key_is_kept_against_it(tmp_path: Path) -> None:
    ring, old, key = KeyRing(tmp_path / "keys"), new_key("Asa"), new_key("Asa")
    assert ring.accept(revoke(key, "the laptop was stolen")).revoked
    assert ring.standing(key.public, "content") is Standing.REVOKED
    ring.trust(old.card)
    for statement in (introduce(key), succeed(old, key)):
        with pytest.raises(PackError, match="the laptop was stolen"):
            ring.check(statement)
        with pytest.raises(PackError, match="the laptop was stolen"):
            ring.accept(statement)
    assert [one.card.key for one in ring.trusted() if not one.revoked] == [old.public]


def test_a_damaged_list_of_trusted_keys_trusts_nobody(tmp_path: Path) -> None:
    ring, key = KeyRing(tmp_path / "keys"), new_key("Asa")
    ring.trust(key.card)
    (tmp_path / "keys" / "trusted.json").write_text('{"format":1,"keys":[{}]}')
    with pytest.raises(PackError, match="list of trusted keys is damaged"):
        ring.standing(key.public, "content")


def test_fingerprints_are_ten_words_of_a_list_without_doubles() -> None:
    assert len(set(WORDS)) == len(WORDS) == 256
    words = fingerprint(b"k" * 32).split()
    assert len(words) == 10
    assert set(words) <= set(WORDS)
    assert fingerprint(b"k" * 32) != fingerprint(b"l" * 32)


def test_results_are_vouched_for_by_keys_that_are_trusted_or_were_replaced_and_by_no_others(data_folder: Path) -> None:
    ring = KeyRing(data_folder / "keys")
    old, new, stranger = new_key("Kiosk", "results"), new_key("Kiosk 2", "results"), new_key("Stranger", "results")
    signature = old.sign("results", b"all of it")
    assert ring.signed_by("results", old.public, b"all of it", signature) is None
    ring.trust(old.card)
    assert ring.signed_by("results", old.public, b"all of it", signature) == "Kiosk"
    assert ring.signed_by("results", old.public, b"all of that", signature) is None
    assert ring.signed_by("content", old.public, b"all of it", signature) is None
    assert ring.signed_by("results", stranger.public, b"x", stranger.sign("results", b"x")) is None
    ring.accept(succeed(old, new))
    assert ring.signed_by("results", old.public, b"all of it", signature) == "Kiosk"
    ring.revoke(old.card.id, "stolen")
    assert ring.signed_by("results", old.public, b"all of it", signature) is None
