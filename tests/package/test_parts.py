"""What goes into the bundled programs is decided by rules, and each rule is seen to hold."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PyInstaller.building.icon import normalize_icon_type

from empathy_studio import cli, player_cli
from tests.import_rules import Package

ROOT = Path(__file__).resolve().parents[2]
AUTHORING = ("empathy_studio.author", "empathy_studio.ui.make", "empathy_studio.ui.document")


@pytest.fixture(autouse=True)
def bundling(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules lie beside the other chores of a build."""
    monkeypatch.syspath_prepend(str(ROOT / ".ci"))


def reached_from(package: Package, *starts: str, without: tuple[str, ...] = ()) -> Iterator[str]:
    """Every module that is imported from `starts` on, also inside functions, and the packages they lie in."""
    edges: dict[str, set[str]] = {}
    for module, _, target in package.edges():
        edges.setdefault(module.name, set()).add(target)
    seen: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name not in seen and not name.startswith(without or ("-",)):
            seen.add(name)
            yield name
            waiting += edges.get(name, ())


def commands_of(program: object) -> list[str]:
    """The modules of a program's commands."""
    places = [place for place, _ in program.COMMANDS.values()] + list(program.HIDDEN.values())  # type: ignore[attr-defined]
    return [f"empathy_studio.commands.{place.partition(':')[0]}" for place in places]


def test_the_player_reaches_authoring_code_only_through_the_doors_to_make() -> None:
    package = Package(ROOT / "empathy_studio")
    doors = {"empathy_studio.app", "empathy_studio.ui.window"}
    into = {
        module.name
        for module, _, target in package.edges()
        if target.startswith(AUTHORING) and not module.name.startswith(AUTHORING)
    }
    reached = set(reached_from(package, "empathy_studio.player_cli", *commands_of(player_cli), without=AUTHORING))
    assert "empathy_studio.ui.play.play_window" in reached
    assert into & reached <= doors


def test_every_command_of_the_player_is_one_of_the_studio_and_none_makes_anything() -> None:
    assert set(player_cli.COMMANDS) < set(cli.COMMANDS)
    assert not {"make", "new", "check", "voice", "optimise", "demo"} & set(player_cli.COMMANDS)


def test_of_qt_only_the_plugins_that_are_used_and_the_languages_that_are_spoken_go_in() -> None:
    from bundle.parts import goes_in

    spoken = frozenset({"en"})
    assert goes_in("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", spoken)
    assert goes_in("PySide6/Qt/lib/libQt6Quick.so.6", spoken)
    assert goes_in("PySide6\\plugins\\platforms\\qwindows.dll", spoken)
    assert goes_in("PySide6/Qt/translations/qtbase_en.qm", spoken)
    for place in (
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "libvlccore.so.9",
        "assets/translations/empathy_studio_en.ts",
    ):
        assert not goes_in(place, spoken), place


def test_a_library_goes_in_only_when_something_that_goes_in_needs_it() -> None:
    from bundle.parts import reached

    entries = [
        ("python3.11/lib-dynload/_ssl.so", "/a/_ssl.so", "EXTENSION"),
        ("libcrypto.so.3", "/a/libcrypto.so.3", "BINARY"),
        ("libgtk-3.so.0", "/a/libgtk-3.so.0", "BINARY"),
        ("libpython3.11.so.1.0", "/a/libpython3.11.so.1.0", "BINARY"),
    ]
    kept = reached(entries, lambda path: {"libcrypto.so.3"} if path.endswith("_ssl.so") else set())
    assert [place for place, _, _ in kept] == [entries[0][0], entries[1][0], entries[3][0]]


def test_of_vlc_the_plugins_that_packs_need_are_chosen() -> None:
    from bundle.parts import vlc_plugins

    folder = "/usr/lib/vlc/plugins"
    found = [f"{folder}/codec/libavcodec_plugin.so", f"{folder}/access/libhttp_plugin.so"]
    assert vlc_plugins(folder, found) == [(found[0], "vlc/plugins/codec")]
    flat = "/Applications/VLC.app/Contents/MacOS/plugins/libavcodec_plugin.dylib"
    assert vlc_plugins(str(Path(flat).parent), [flat]) == [(flat, "vlc/plugins/codec")]


def test_the_icon_takes_the_forms_that_windows_and_macos_want(tmp_path: Path) -> None:
    from bundle.icons import SIDE, program_icon

    drawn = program_icon(ROOT / "assets" / "program" / "empathy-studio.svg", tmp_path)
    sizes = {}
    for form in ("ico", "icns"):
        with Image.open(normalize_icon_type(drawn, (form,), form, str(tmp_path))) as icon:
            sizes[form] = {size[0] for size in icon.info["sizes"]}
    assert {16, 32, 48, 256} <= sizes["ico"]
    assert {128, 256, 512, SIDE // 2} <= sizes["icns"]


def test_an_application_for_macos_is_given_away_as_it_was_signed(tmp_path: Path) -> None:
    from bundle.finish import arranged

    collected, application = tmp_path / "Empathy Player light", tmp_path / "Empathy Player light.app"
    (collected / "_internal").mkdir(parents=True)
    (application / "Contents" / "Frameworks").mkdir(parents=True)
    (application / "Contents" / "Resources" / "assets").mkdir(parents=True)
    link = Path("Contents", "Frameworks", "assets")
    (application / link).symlink_to("../Resources/assets", target_is_directory=True)

    parts = arranged(collected, "Empathy Player")

    assert [path.name for path in collected.iterdir()] == ["Empathy Player.app"]
    assert parts.relative_to(collected) == Path("Empathy Player.app", "Contents", "Frameworks")
    assert (collected / "Empathy Player.app" / link).is_symlink()
    assert not application.exists()


def archive(items: dict[str, bytes]) -> bytes:
    """A small archive of ICU's data, as `ucmndata.h` lays it out."""
    names = b"".join(name.encode() + b"\0" for name in items)
    start = 4 + 8 * len(items)
    table, body = struct.pack("<I", len(items)), b""
    at = start
    for name, item in items.items():
        table += struct.pack("<II", at, start + len(names) + len(body))
        at += len(name) + 1
        body += item
    header = struct.pack("<HBB", 32, 0xDA, 0x27) + bytes(8) + b"CmnD" + bytes(16)
    return header + table + names + body


def test_icu_keeps_how_words_are_sorted_and_loses_the_names_of_places() -> None:
    from bundle.icu import smaller

    made = smaller(archive({"i/coll/es.res": b"sorting!", "i/region/es.res": b"places", "i/root.res": b"root"}))
    assert b"coll/es.res" in made
    assert b"sorting!" in made
    assert b"root.res" in made
    assert b"region" not in made
    assert b"places" not in made
    with pytest.raises(ValueError, match="no archive"):
        smaller(bytes(64))


def test_the_spec_is_python() -> None:
    compile((ROOT / "build.spec").read_text(encoding="utf-8"), "build.spec", "exec")
