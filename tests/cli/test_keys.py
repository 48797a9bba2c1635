"""Keys are made, shown, handed over and trusted from the command line."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.cli.program import studio


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
