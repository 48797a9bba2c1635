"""The manifest of a delivered folder covers every file, and the check names the one that is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from empathy_studio import cli
from empathy_studio.commands.table import entry_of
from empathy_studio.delivery.check import check_folder
from empathy_studio.delivery.manifest import MANIFEST_NAME, SIGNATURE_NAME, sign_manifest, write_manifest
from empathy_studio.errors import PackError
from empathy_studio.pack.keys import SigningKey, lock_key, new_key
from empathy_studio.pack.trust import KeyRing


@pytest.fixture
def ring(data_folder: Path) -> KeyRing:
    """The keys of a site."""
    return KeyRing(data_folder / "keys")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder with its manifest."""
    made = tmp_path / "Empathy Player"
    (made / "_internal" / "vlc").mkdir(parents=True)
    (made / "Empathy Player").write_bytes(b"the program")
    (made / "_internal" / "vlc" / "libvlc.so.5").write_bytes(b"a library")
    write_manifest(made, program="Empathy Player", version="1.0.0", flavour="full", system="Linux x86_64")
    return made


def signed(folder: Path, purpose: str = "content") -> SigningKey:
    """Sign the folder with a fresh key."""
    key = new_key("A publisher", purpose)  # type: ignore[arg-type]
    sign_manifest(folder, key)
    return key


def test_a_folder_that_nobody_signed_is_whole_but_not_good(folder: Path, ring: KeyRing) -> None:
    found = check_folder(folder, ring)
    assert (found.wrong, found.is_good, found.standing) == ((), False, None)
    assert "Nobody has signed it" in found.sentences()[-1]


def test_a_site_that_trusts_nobody_is_given_the_words_to_compare(folder: Path, ring: KeyRing) -> None:
    key = signed(folder)
    found = check_folder(folder, ring)
    assert found.is_good
    assert key.card.fingerprint in found.sentences()[-1]


def test_a_site_that_knows_publishers_takes_no_stranger(folder: Path, ring: KeyRing) -> None:
    ring.trust(new_key("The organisation").card)
    stranger = signed(folder)
    assert not check_folder(folder, ring).is_good
    ring.trust(stranger.card)
    assert check_folder(folder, ring).sentences()[-1] == "Signed by “A publisher”, whom this site trusts."
    ring.revoke(stranger.card.id, "it was stolen")
    assert not check_folder(folder, ring).is_good


Harm = Callable[[Path], object]
HARMS: list[tuple[Harm, str]] = [
    (lambda at: (at / "Empathy Player").write_bytes(b"the prograM"), "Empathy Player is not as it was delivered."),
    (lambda at: (at / "Empathy Player").write_bytes(b""), "Empathy Player is not as it was delivered."),
    (lambda at: (at / "Empathy Player").unlink(), "Empathy Player is missing."),
    (lambda at: (at / "_internal" / "x.so").touch(), "_internal/x.so does not belong to the delivery."),
    (
        lambda at: (at / "_internal" / "vlc" / "link").symlink_to(at),
        "_internal/vlc/link does not belong to the delivery.",
    ),
]


@pytest.mark.parametrize(("harm", "said"), HARMS, ids=[said for _, said in HARMS])
def test_the_file_that_is_wrong_is_named(folder: Path, ring: KeyRing, harm: Harm, said: str) -> None:
    signed(folder)
    harm(folder)
    found = check_folder(folder, ring)
    assert [str(one) for one in found.wrong] == [said]
    assert "one of its files is wrong." in found.sentences()[0]
    assert not found.is_good


def test_a_file_that_became_a_link_is_named_even_when_it_leads_to_the_same_bytes(folder: Path, ring: KeyRing) -> None:
    program = folder / "Empathy Player"
    program.rename(folder.parent / "elsewhere")
    program.symlink_to(folder.parent / "elsewhere")
    assert [str(one) for one in check_folder(folder, ring).wrong] == [
        "Empathy Player is a link that was not delivered as one."
    ]


def test_the_links_of_an_application_are_delivered_as_links(folder: Path, ring: KeyRing) -> None:
    inside = folder / "_internal"
    (inside / "Current").symlink_to("vlc", target_is_directory=True)
    write_manifest(folder, program="Empathy Player", version="1.0.0", flavour="full", system="Darwin arm64")
    signed(folder)
    assert check_folder(folder, ring).is_good

    (inside / "Current").unlink()
    (inside / "Current").symlink_to("..", target_is_directory=True)
    said = "_internal/Current is a link that was not delivered as one."
    assert [str(one) for one in check_folder(folder, ring).wrong] == [said]
    (inside / "Current").unlink()
    assert [str(one) for one in check_folder(folder, ring).wrong] == ["_internal/Current is missing."]


def test_a_link_out_of_the_folder_is_not_delivered(folder: Path) -> None:
    (folder / "out").symlink_to(folder.parent)
    with pytest.raises(PackError, match="leads out of the folder"):
        write_manifest(folder, program="Empathy Player", version="1.0.0", flavour="full", system="Linux x86_64")


def test_the_file_that_says_where_the_data_are_may_be_added(folder: Path, ring: KeyRing) -> None:
    signed(folder)
    (folder / "portable.txt").write_text("../Data", encoding="utf-8")
    assert check_folder(folder, ring).is_good


@pytest.mark.parametrize("name", [MANIFEST_NAME, SIGNATURE_NAME])
def test_a_changed_manifest_or_signature_is_refused(folder: Path, ring: KeyRing, name: str) -> None:
    signed(folder)
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text.replace("1.0.0", "1.0.1").replace("A publisher", "Another").replace('": "', '":"'))
    if name == MANIFEST_NAME:
        with pytest.raises(PackError, match="the signature does not fit"):
            check_folder(folder, ring)
    else:
        assert check_folder(folder, ring).signed_by is not None


def test_a_path_that_leads_out_of_the_folder_is_never_opened(folder: Path, ring: KeyRing) -> None:
    path = folder / MANIFEST_NAME
    path.write_text(
        path.read_text(encoding="utf-8").replace('"Empathy Player",\n      "size"', '"../secret",\n      "size"')
    )
    assert "../secret cannot be read." in [str(one) for one in check_folder(folder, ring).wrong]


def test_a_key_for_results_signs_no_program(folder: Path) -> None:
    with pytest.raises(PackError, match="cannot sign release"):
        signed(folder, "results")
    assert not (folder / SIGNATURE_NAME).exists()


def test_the_commands_check_and_sign(folder: Path, ring: KeyRing) -> None:
    ring.keep(lock_key(new_key("A publisher")))
    call = CliRunner()
    assert call.invoke(entry_of(cli.PROGRAM), ["release", str(folder), "--key", "A publisher"]).exit_code == 0
    good = call.invoke(entry_of(cli.PROGRAM), ["self-check", "--json", "--folder", str(folder)])
    assert (good.exit_code, json.loads(good.stdout)["good"]) == (0, True)

    (folder / "Empathy Player").write_bytes(b"changed")
    bad = call.invoke(entry_of(cli.PROGRAM), ["self-check", "--json", "--folder", str(folder)])
    assert (bad.exit_code, json.loads(bad.stdout)["wrong"][0]["path"]) == (1, "Empathy Player")
    again = call.invoke(entry_of(cli.PROGRAM), ["release", str(folder), "--key", "A publisher"])
    assert again.exit_code == 1
    assert "Nothing was signed." in again.output


def test_from_its_source_the_program_says_that_there_is_no_folder_to_check(data_folder: Path) -> None:
    done = CliRunner().invoke(entry_of(cli.PROGRAM), ["--self-check"])
    assert done.exit_code == 1
    assert "runs from its source" in done.output
