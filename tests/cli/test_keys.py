"""Keys are made, shown, handed over and trusted from the command line."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.cli.program import studio

COURSE = Path(__file__).resolve().parents[1] / "plans" / "outsider"


def standings(data: Path) -> dict[str, str]:
    """How each publisher stands in this data folder, by name."""
    return {
        one["name"]: one["standing"] for one in studio("--data", data, "keys", "list", "--json").document["trusted"]
    }


def test_a_key_is_handed_to_another_site_and_trusted_there(tmp_path: Path) -> None:
    home, site = tmp_path / "home", tmp_path / "site"
    assert studio("--data", home, "keys", "new", "Finch Learning").status == 0
    assert studio("--data", home, "keys", "export", "Finch Learning", "-o", tmp_path / "finch.key").status == 0
    refused = studio("--data", site, "keys", "trust", tmp_path / "finch.key")
    assert refused.status == 2
    assert studio("--data", site, "keys", "list", "--json").document["trusted"] == []
    assert studio("--data", site, "keys", "trust", tmp_path / "finch.key", "--yes").status == 0
    (own,) = studio("--data", home, "keys", "list", "--json").document["own"]
    (trusted,) = studio("--data", site, "keys", "list", "--json").document["trusted"]
    assert trusted["fingerprint"] == own["fingerprint"]
    assert len(own["fingerprint"].split()) == 10
    assert studio("--data", site, "keys", "forget", own["id"]).status == 0
    assert studio("--data", site, "keys", "list", "--json").document["trusted"] == []


def test_a_newer_key_is_taken_without_words_to_compare_as_the_trusted_one_vouches(tmp_path: Path) -> None:
    home, site, next_key = tmp_path / "home", tmp_path / "site", tmp_path / "next.ekey"
    for name in ("Old", "New"):
        studio("--data", home, "keys", "new", name)
    studio("--data", home, "keys", "export", "Old", "-o", tmp_path / "old.ekey")
    studio("--data", home, "keys", "rotate", "Old", "New", "-o", next_key)
    assert "not trusted here" in studio("--data", site, "keys", "trust", next_key).error
    studio("--data", site, "keys", "trust", tmp_path / "old.ekey", "--yes")
    taken = studio("--data", site, "keys", "trust", next_key)
    assert (taken.status, "compared" in taken.err) == (0, False)
    assert "“New” has a newer key" in taken.err
    assert standings(site) == {"Old": "replaced", "New": "trusted"}


def test_a_revocation_is_taken_without_a_question_and_outlasts_forgetting(tmp_path: Path) -> None:
    home, site, key, gone = (tmp_path / name for name in ("home", "site", "key.ekey", "gone.ekey"))
    studio("--data", home, "keys", "new", "Finch")
    studio("--data", home, "keys", "export", "Finch", "-o", key)
    studio("--data", home, "keys", "revoke", "Finch", "--reason", "stolen", "-o", gone)
    studio("--data", site, "keys", "trust", key, "--yes")
    taken = studio("--data", site, "keys", "trust", gone)
    assert taken.status == 0
    assert "shall the key be trusted" not in taken.err
    assert "“Finch” is revoked: it is trusted no more" in taken.err
    assert "revoked: stolen" in studio("--data", site, "keys", "forget", "Finch").error
    assert "revoked: stolen" in studio("--data", site, "keys", "trust", key, "--yes").error
    assert standings(site) == {"Finch": "revoked"}


def test_a_private_key_is_its_owners_alone_and_sealed_by_its_passphrase(tmp_path: Path) -> None:
    studio("keys", "new", "Mine", EMPATHY_STUDIO_PASSPHRASE="open sesame", EMPATHY_STUDIO_DATA=str(tmp_path))
    (file,) = (tmp_path / "keys" / "own").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    where = ("--data", tmp_path, "keys", "export", "Mine", "-o", tmp_path / "mine.key", "--passphrase")
    wrong = studio(*where, "guess")
    assert wrong.status == 2
    assert "passphrase" in wrong.error
    assert studio(*where, "open sesame").status == 0


def test_a_key_that_is_not_there_is_told(tmp_path: Path) -> None:
    said = studio("keys", "forget", "nobody")
    assert said.status == 2
    assert "nobody" in said.error


def test_the_only_key_signs_with_its_passphrase_without_being_named(tmp_path: Path) -> None:
    data, target = ("--data", tmp_path), tmp_path / "a.epack"
    build = (*data, "pack", "build", COURSE, "-o", target)
    studio(*data, "keys", "new", "Mine", "--passphrase", "open sesame")
    for passphrase, told in ((), "no terminal to ask"), (("--passphrase", "guess"), "does not open the key “Mine”"):
        refused = studio(*build, *passphrase)
        assert refused.status == 2
        assert told in refused.error
        assert "GetPassWarning" not in refused.err
        assert not target.exists()
    assert studio(*build, "--key", "Mine", "--json").document["hint"].startswith("Give it in")
    assert "signed by “Mine”" in studio(*build, "--passphrase", "open sesame").err


def test_a_key_that_was_revoked_at_home_signs_no_pack(tmp_path: Path) -> None:
    data, target = ("--data", tmp_path), tmp_path / "a.epack"
    studio(*data, "keys", "new", "Mine")
    studio(*data, "keys", "revoke", "Mine", "--reason", "stolen", "-o", tmp_path / "gone.ekey")
    refused = studio(*data, "pack", "build", COURSE, "-o", target)
    assert (refused.status, target.exists()) == (2, False)
    assert "Mine was revoked: stolen" in refused.error
    assert studio(*data, "keys", "revoke", "Mine", "-o", tmp_path / "again.ekey").status == 0
