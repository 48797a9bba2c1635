"""The folders run where neither Python nor VLC nor this project can be reached, and play a sealed pack."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from PyInstaller.archive.readers import CArchiveReader
from PySide6.QtGui import QImage

from empathy_studio.delivery.manifest import MANIFEST_NAME, sign_manifest
from empathy_studio.pack.key_statements import introduce, write_statement
from empathy_studio.pack.keys import SigningKey, new_key
from tests.package import bare_machine
from tests.story.kiosk_person import display
from tests.video.clips import COLOURS, colour_in, number_in

MOST_BYTES = {"light": 170_000_000, "full": 300_000_000}
MOST_SIGNS = 150
"""The longest name within a folder: together with the folder's own place it stays below the 260 signs of Windows."""
PLAYER = f"{bare_machine.STICK}/Empathy Player/Empathy Player"
AUTHORING = ("empathy_studio.author", "empathy_studio.ui.make")
OF_A_WAYLAND_DESKTOP = {"libwayland-egl.so.1", "libwayland-cursor.so.0"}
"""What only the plug-in for Wayland links, and every desktop on Wayland has."""


def modules_in(program: Path) -> set[str]:
    """The names of the modules in a bundled program."""
    archive = CArchiveReader(str(program))
    inside = next(name for name in archive.toc if name.upper().startswith("PYZ"))
    return set(archive.open_embedded_archive(inside).toc)


def test_the_player_holds_no_code_of_authors_and_the_studio_does(archive: Path) -> None:
    authoring = {name for name in modules_in(archive) if name.startswith(AUTHORING)}
    if archive.name == "Empathy Player":
        assert authoring == set()
        assert "empathy_studio.ui.play.play_window" in modules_in(archive)
    else:
        assert {"empathy_studio.author.project", "empathy_studio.ui.make.room"} <= authoring
        assert (archive.parent / "_internal" / "docs" / "checks" / "best-always-first.md").is_file()


def test_the_folder_is_small_and_can_lie_on_any_stick(delivered: Path, flavour: str) -> None:
    files = [path for path in delivered.rglob("*") if not path.is_dir()]
    assert [path for path in files if path.is_symlink()] == []
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES[flavour]
    folded = [str(path.relative_to(delivered)).casefold() for path in files]
    assert len(folded) == len(set(folded))
    assert max(map(len, folded)) <= MOST_SIGNS
    assert [name for name in folded if set(name) & set('<>:"\\|?*') or name.endswith((".", " "))] == []


def test_the_licences_go_along_and_libvlc_is_in_the_full_flavour_alone(delivered: Path, flavour: str) -> None:
    texts = {path.name for path in (delivered / "LICENSES").iterdir()}
    assert {"README.md", "Apache-2.0.txt", "LGPL-3.0.txt", "Python.txt", "python"} <= texts
    page = (delivered / "LICENSES" / "README.md").read_text(encoding="utf-8")
    assert ("SOURCE-OFFER.txt" in texts) == ("GNU General Public License, version 3" in page) == (flavour == "full")
    libraries = {path.name for path in (delivered / "_internal").rglob("libvlc*")}
    assert libraries == ({"libvlc.so.5", "libvlccore.so.9", "libvlc_pulse.so.0"} if flavour == "full" else set())


def test_the_machine_is_bare(stick: Path) -> None:
    looked = bare_machine.run(
        stick, "sh", "-c", "command -v python3 python vlc; ls /usr/lib/python3* 2>/dev/null; id -u"
    )
    assert looked.stdout.split() == [str(bare_machine.USER)]
    found = bare_machine.run(stick, "find", "/usr", "/opt", "-name", "libvlc*", "-o", "-name", "libpython*")
    assert found.stdout == ""
    assert bare_machine.run(stick, "touch", f"{bare_machine.STICK}/written").returncode != 0


def test_every_library_finds_what_it_links(stick: Path) -> None:
    parts = f"{bare_machine.STICK}/Empathy Player/_internal"
    script = f'find {parts!r} -name \'*.so*\' | while read -r one; do echo "$one"; ldd "$one"; done'
    looked = bare_machine.run(stick, "sh", "-c", script, more={"LD_LIBRARY_PATH": parts})
    assert len(looked.stdout.splitlines()) > 1000
    missing = {line.split()[0] for line in looked.stdout.splitlines() if "not found" in line}
    assert missing <= OF_A_WAYLAND_DESKTOP


def test_a_sealed_pack_plays_with_every_engine_of_the_folder(
    stick: Path, flavour: str, pack_file: Path, publisher: SigningKey, home: Path
) -> None:
    shutil.copy(pack_file, stick / "tiny.epack")
    write_statement(introduce(publisher), stick / "publisher.ekey")
    (home / "seen").mkdir()
    os.chown(home / "seen", bare_machine.USER, bare_machine.USER)
    for command in (["keys", "trust", "--yes", "publisher.ekey"], ["pack", "install", "tiny.epack"]):
        command[-1] = f"{bare_machine.STICK}/{command[-1]}"
        done = bare_machine.run(stick, PLAYER, *command, home=home)
        assert done.returncode == 0, done.stderr
    assert (home / ".local" / "share" / "Empathy Studio" / "shelf").is_dir()

    tried = (
        "self-check",
        "--json",
        "--play",
        f"{bare_machine.STICK}/tiny.epack",
        "--pictures",
        f"{bare_machine.HOME}/seen",
    )
    done = bare_machine.run(stick, PLAYER, *tried, home=home)

    found = json.loads(done.stdout)
    assert found["wrong"] == []
    engines = {one["engine"]: one for one in found["plays"]}
    assert set(engines) == ({"VLC", "Qt Multimedia"} if flavour == "full" else {"Qt Multimedia"})
    for one in engines.values():
        assert one["plays"], one["said"]
        first, last = (QImage(str(home / "seen" / Path(path).name)) for path in one["frames"])
        assert number_in(first) == 0
        assert (number_in(last) or 0) >= 10
        assert colour_in(first) == colour_in(last) == COLOURS[0]


def test_the_studio_makes_a_lesson_with_clips_and_a_pack_there(bare: str, studio_stick: Path, home: Path) -> None:
    studio = f"{bare_machine.STICK}/Empathy Studio/Empathy Studio"
    course, pack = f"{bare_machine.HOME}/course", f"{bare_machine.HOME}/calls.epack"
    for command in (
        ["new", course, "--title", "Calls", "--starter", "one-conversation"],
        ["check", course],
        ["voice", course],
        ["pack", "build", course, "-o", pack],
        ["pack", "verify", pack],
        ["show-once"],
    ):
        done = bare_machine.run(studio_stick, studio, *command, home=home)
        assert done.returncode == 0, f"{command}: {done.stderr[-800:]}"
    assert list((home / "course" / "media").glob("*.mp4"))


def test_the_self_check_knows_the_delivery_and_names_the_file_that_is_wrong(stick: Path, home: Path) -> None:
    folder = stick / "Empathy Player"
    unsigned = bare_machine.run(stick, PLAYER, "--self-check", home=home)
    assert (unsigned.returncode, "Nobody has signed it" in unsigned.stdout) == (1, True), unsigned.stderr
    key = new_key("A publisher")
    sign_manifest(folder, key)

    good = bare_machine.run(stick, PLAYER, "--self-check", home=home)
    assert good.returncode == 0, good.stdout
    assert "every file is as it was delivered" in good.stdout
    assert key.card.fingerprint in good.stdout

    wrong = folder / "_internal" / "assets" / "style" / "studio.qss"
    wrong.write_bytes(wrong.read_bytes().replace(b"0", b"1", 1))
    (folder / "_internal" / "planted.so").write_bytes(b"not delivered")
    bad = bare_machine.run(stick, PLAYER, "--self-check", home=home)
    assert bad.returncode == 1
    assert "_internal/assets/style/studio.qss is not as it was delivered." in bad.stdout
    assert "_internal/planted.so does not belong to the delivery." in bad.stdout

    manifest = folder / MANIFEST_NAME
    manifest.write_bytes(manifest.read_bytes().replace(b'"version"', b'"version" ', 1))
    forged = bare_machine.run(stick, PLAYER, "--self-check", home=home)
    assert forged.returncode == 1
    assert "the signature does not fit" in forged.stderr


def test_the_data_stay_beside_the_program_when_it_is_told_so(stick: Path, home: Path) -> None:
    (stick / "Empathy Player" / "portable.txt").touch()
    os.chown(stick, bare_machine.USER, bare_machine.USER)
    done = bare_machine.run(stick, PLAYER, "learners", "add", "Ana", writable=True, home=home)
    assert done.returncode == 0, done.stderr
    assert (stick / "Empathy Studio Data" / "progress" / "progress.db").is_file()
    assert list(home.iterdir()) == []

    refused = bare_machine.run(
        stick, PLAYER, "--data", f"{bare_machine.STICK}/new", "learners", "add", "Tom", home=home
    )
    assert refused.returncode == 2
    assert refused.stderr.count("\n") == 1
    assert f"{bare_machine.STICK}/new" in refused.stderr


def test_a_real_window_opens_from_the_read_only_stick(stick: Path, home: Path) -> None:
    if shutil.which("Xvfb") is None or shutil.which("xdotool") is None:
        pytest.skip("not installed: Xvfb or xdotool")
    with display() as on:
        more = {"DISPLAY": on.name, "QT_QPA_PLATFORM": "xcb"}
        with bare_machine.begin(stick, PLAYER, more=more, home=home) as running:
            try:
                found = on.x("search", "--sync", "--onlyvisible", "--name", "Empathy")
                told = running.stdout.read() if running.stdout and running.poll() is not None else ""
                assert found.split(), told
                assert running.poll() is None
            finally:
                running.kill()
