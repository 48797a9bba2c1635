"""Keys are made, shown, handed over and trusted from the command line."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

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
    assert "“Old” has a newer key, “New”, for which the trusted one vouches" in taken.err
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


def test_a_revocation_names_the_key_that_the_revoked_one_vouched_for(tmp_path: Path) -> None:
    home, site = ("--data", tmp_path / "home"), ("--data", tmp_path / "site")
    for name in ("Finch", "Thief"):
        studio(*home, "keys", "new", name)
    studio(*home, "keys", "export", "Finch", "-o", tmp_path / "finch.ekey")
    studio(*home, "keys", "rotate", "Finch", "Thief", "-o", tmp_path / "next.ekey")
    studio(*home, "keys", "revoke", "Finch", "-o", tmp_path / "gone.ekey")
    studio(*site, "keys", "trust", tmp_path / "finch.ekey", "--yes")
    studio(*site, "keys", "trust", tmp_path / "next.ekey")
    said = studio(*site, "keys", "trust", tmp_path / "gone.ekey").err
    assert "It vouched for the key “Thief”, which is still trusted." in said
    forget = next(line for line in said.splitlines() if "keys forget" in line).split()[-1]
    assert studio(*site, "keys", "forget", forget).status == 0
    assert standings(tmp_path / "site") == {"Finch": "revoked"}


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


def test_an_own_key_that_was_revoked_vouches_for_nothing_more(tmp_path: Path) -> None:
    data, out = ("--data", tmp_path), tmp_path / "out.ekey"
    for name in ("Gone", "New"):
        studio(*data, "keys", "new", name, "--passphrase", "open sesame")
    secret = {"EMPATHY_STUDIO_PASSPHRASE": "open sesame"}
    studio(*data, "keys", "revoke", "Gone", "--reason", "stolen", "-o", tmp_path / "gone.ekey", **secret)
    for call, remedy in (
        (("keys", "export", "Gone", "-o", out), "Make a new key with 'keys new'"),
        (
            ("keys", "rotate", "Gone", "New", "-o", out),
            "Hand “New” out with 'keys export', and have its words compared",
        ),
        (("keys", "rotate", "New", "Gone", "-o", out), "Make a new key with 'keys new'"),
        (("release", tmp_path, "--key", "Gone"), "Make a new key with 'keys new'"),
    ):
        refused = studio(*data, *call)
        assert (refused.status, out.exists()) == (2, False), call
        assert "key of Gone was revoked: stolen" in refused.error, "it is told before any passphrase is asked for"
        assert remedy in refused.error


def test_results_are_signed_by_a_key_that_was_not_revoked(tmp_path: Path) -> None:
    data = ("--data", tmp_path)
    studio(*data, "keys", "new", "A", "--purpose", "results")
    studio(*data, "keys", "revoke", "A", "--reason", "stolen", "-o", tmp_path / "gone.ekey")
    refused = studio(*data, "results", "write", "-o", tmp_path / "r.eresults")
    assert refused.status == 2
    assert "key of A was revoked: stolen" in refused.error
    studio(*data, "keys", "new", "B", "--purpose", "results")
    assert "signed by “B”" in studio(*data, "results", "write", "-o", tmp_path / "r.eresults").err


def test_the_list_of_keys_says_how_each_stands(tmp_path: Path) -> None:
    home, site = ("--data", tmp_path / "home"), ("--data", tmp_path / "site")
    for name in ("Gone", "New", "Old"):
        studio(*home, "keys", "new", name)
    studio(*home, "keys", "new", "Kiosk", "--purpose", "results", "--passphrase", "open sesame")
    studio(*home, "keys", "export", "Old", "-o", tmp_path / "old.ekey")
    studio(*home, "keys", "rotate", "Old", "New", "-o", tmp_path / "next.ekey")
    studio(*home, "keys", "revoke", "Gone", "--reason", "stolen", "-o", tmp_path / "gone.ekey")
    document = studio(*home, "keys", "list", "--json").document
    rows = {
        row["name"]: (row["purpose"], row["standing"], row["replaced_by"], row["revoked"]) for row in document["own"]
    }
    assert rows == {
        "Gone": ("content", "revoked", "", "stolen"),
        "Kiosk": ("results", "own", "", ""),
        "New": ("content", "own", "", ""),
        "Old": ("content", "replaced", "New", ""),
    }
    assert document["trusted"] == [], "what is kept of own keys makes nobody a publisher that is trusted"
    listed = studio(*home, "keys", "list").out
    for said in (
        "Gone (content), revoked: stolen",
        "Kiosk (results), with a passphrase",
        "New (content), without a passphrase",
        "Old (content), replaced by “New”",
    ):
        assert said in listed
    studio(*site, "keys", "trust", tmp_path / "old.ekey", "--yes")
    assert "Old (content), trusted" in studio(*site, "keys", "list").out
    studio(*site, "keys", "trust", tmp_path / "next.ekey")
    assert "Old (content), replaced by “New”" in studio(*site, "keys", "list").out


def test_an_author_who_rotated_signs_with_the_newer_key_and_updates_the_own_shelf(tmp_path: Path) -> None:
    data, pack = ("--data", tmp_path), tmp_path / "a.epack"
    for name in ("Old", "New"):
        studio(*data, "keys", "new", name)
    studio(*data, "pack", "build", COURSE, "-o", pack, "--key", "Old")
    assert studio(*data, "pack", "install", pack).status == 0
    assert studio(*data, "keys", "rotate", "Old", "New", "-o", tmp_path / "next.ekey").status == 0
    again = tmp_path / "again.epack"
    assert "signed by “New”" in studio(*data, "pack", "build", COURSE, "-o", again).err
    assert studio(*data, "pack", "install", again).status == 0, "the newer key is the same publisher at home, too"
    old = studio(*data, "pack", "build", COURSE, "-o", tmp_path / "old.epack", "--key", "Old")
    assert old.status == 0
    assert "do not take a pack that it signs" in old.err


def test_a_key_is_rotated_once_and_not_in_a_ring(tmp_path: Path) -> None:
    data, out = ("--data", tmp_path), tmp_path / "out.ekey"
    for name in ("A", "B", "C"):
        studio(*data, "keys", "new", name)
    assert "cannot follow another" in studio(*data, "keys", "rotate", "A", "A", "-o", out).error
    assert studio(*data, "keys", "rotate", "A", "B", "-o", tmp_path / "ab.ekey").status == 0
    assert studio(*data, "keys", "rotate", "A", "B", "-o", tmp_path / "again.ekey").status == 0
    twice = studio(*data, "keys", "rotate", "A", "C", "-o", out)
    assert "“A” was replaced by “B” already. Rotate “B” instead." in twice.error
    assert "cannot follow another" in studio(*data, "keys", "rotate", "B", "A", "-o", out).error
    assert not out.exists()


def test_two_keys_with_two_passphrases_are_rotated_without_a_terminal(tmp_path: Path) -> None:
    data, out = ("--data", tmp_path), tmp_path / "out.ekey"
    studio(*data, "keys", "new", "A", "--passphrase", "one")
    studio(*data, "keys", "new", "B", "--passphrase", "two")
    rotate = (*data, "keys", "rotate", "A", "B", "-o", out, "--passphrase", "one")
    assert "does not open the key “B”" in studio(*rotate).error
    assert not out.exists()
    assert studio(*rotate, "--new-passphrase", "two").status == 0


def test_a_key_comes_back_from_its_backup_and_signs_updates_that_sites_take(tmp_path: Path) -> None:
    home, next_home, copy = ("--data", tmp_path / "home"), ("--data", tmp_path / "next"), tmp_path / "mine.key.json"
    studio(*home, "keys", "new", "Mine", "--passphrase", "open sesame")
    assert "Its passphrase opens the copy" in studio(*home, "keys", "backup", "Mine", "-o", copy).err
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    again = studio(*home, "keys", "backup", "Mine", "-o", copy)
    assert (again.status, "is there already" in again.error) == (2, True)
    wrong = studio(*next_home, "keys", "import", copy, "--passphrase", "guess")
    assert (wrong.status, "does not open the key “Mine”" in wrong.error) == (2, True)
    assert studio(*next_home, "keys", "list", "--json").document["own"] == []
    assert studio(*next_home, "keys", "import", copy, "--passphrase", "open sesame").status == 0
    assert studio(*next_home, "keys", "import", copy, "--passphrase", "open sesame").status == 0, (
        "again changes nothing"
    )
    own = [studio(*data, "keys", "list", "--json").document["own"] for data in (home, next_home)]
    assert own[0] == own[1]
    studio(*home, "keys", "new", "Other")
    studio(*home, "keys", "backup", "Other", "-o", tmp_path / "other.key.json")
    studio(*next_home, "keys", "new", "other")
    taken = studio(*next_home, "keys", "import", tmp_path / "other.key.json")
    assert (taken.status, "called “Other” already" in taken.error) == (2, True)
    assert "is not a key file" in studio(*next_home, "keys", "import", COURSE / "course.json").error


def test_a_passphrase_is_changed_and_taken_off(tmp_path: Path) -> None:
    data, out = ("--data", tmp_path), tmp_path / "mine.ekey"
    studio(*data, "keys", "new", "Mine", "--passphrase", "one")
    change = (*data, "keys", "passphrase", "Mine")
    assert "no terminal to ask for the new passphrase" in studio(*change, "--passphrase", "one").error
    assert "does not open" in studio(*change, "--passphrase", "two", "--new-passphrase", "three").error
    assert studio(*change, "--passphrase", "one", "--new-passphrase", "two").status == 0
    assert "does not open" in studio(*data, "keys", "export", "Mine", "-o", out, "--passphrase", "one").error
    assert studio(*change, "--passphrase", "two", "--new-passphrase", "").status == 0
    assert studio(*data, "keys", "export", "Mine", "-o", out).status == 0


def test_a_site_that_trusts_a_key_no_more_is_not_talked_round(tmp_path: Path) -> None:
    home, site, key = ("--data", tmp_path / "home"), ("--data", tmp_path / "site"), tmp_path / "finch.ekey"
    studio(*home, "keys", "new", "Finch")
    studio(*home, "keys", "export", "Finch", "-o", key)
    studio(*site, "keys", "trust", key, "--yes")
    assert studio(*site, "keys", "distrust", "Finch", "--reason", "the contract ended").status == 0
    assert "revoked: the contract ended" in studio(*site, "keys", "trust", key, "--yes").error
    assert "Finch (content), revoked: the contract ended" in studio(*site, "keys", "list").out


def test_a_stranger_under_a_known_name_is_told_apart(tmp_path: Path) -> None:
    finch, thief, site = (("--data", tmp_path / name) for name in ("finch", "thief", "site"))
    for data, key in ((finch, "finch.ekey"), (thief, "thief.ekey")):
        studio(*data, "keys", "new", "Finch Learning")
        studio(*data, "keys", "export", "Finch Learning", "-o", tmp_path / key)
    assert "Another key of this name" not in studio(*site, "keys", "trust", tmp_path / "finch.ekey", "--yes").err
    pack = tmp_path / "thief.epack"
    studio(*thief, "pack", "build", COURSE, "-o", pack)
    assert "it is not the key of the “Finch Learning” who is known here" in studio(*site, "pack", "info", pack).out
    assert "Another key of this name is known here" in studio(*site, "keys", "trust", tmp_path / "thief.ekey").err
    assert "Another key of this name" not in studio(*site, "keys", "trust", tmp_path / "finch.ekey", "--yes").err


@pytest.mark.parametrize("call", [("export", "A"), ("rotate", "A", "B"), ("revoke", "A"), ("backup", "A")])
def test_what_keys_write_needs_its_folder_and_spares_other_files(tmp_path: Path, call: tuple[str, ...]) -> None:
    data, notes = ("--data", tmp_path / "data"), tmp_path / "notes.txt"
    for name in ("A", "B"):
        studio(*data, "keys", "new", name)
    notes.write_text("Call Leeds.")
    before = studio(*data, "keys", "list", "--json").document
    missing = studio(*data, "keys", *call, "-o", tmp_path / "stick" / "a.ekey")
    assert (missing.status, "there is no such folder" in missing.error) == (2, True)
    spared = studio(*data, "keys", *call, "-o", notes)
    assert (spared.status, "so it is not replaced" in spared.error) == (2, True)
    assert notes.read_text() == "Call Leeds."
    assert sorted(one.name for one in tmp_path.iterdir()) == ["data", "notes.txt"]
    assert studio(*data, "keys", "list", "--json").document == before, "nothing half done is kept either"
