"""The catalogues of translations, brought up to date with every text that the player shows: `make translations`."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "empathy_studio"
CATALOGUES = ROOT / "assets" / "translations"
LANGUAGES = ("de", "es")
SENTENCES = "Sentences"
"""The context of the sentences of rooms without Qt, as `ui.said` looks them up."""

AUTHORS_ONLY = ("author", "ui/make", "ui/document.py", "course/check", "course/reach")
"""What the player is bundled without, or never shows: the rooms of authors, and what is wrong with a course."""
COMMANDS_ONLY = (
    "commands",
    "delivery/check.py",
    "delivery/manifest.py",
    "exchange/withheld_scores.py",
    "pack/build.py",
    "pack/contents.py",
    "pack/copy_pack.py",
    "pack/delta.py",
    "pack/destination.py",
    "pack/gather.py",
    "pack/withhold.py",
    "play/acts.py",
    "play/plans.py",
    "play/plan_text.py",
    "report",
    "ui/video/trial.py",
)
"""Whose sentences only the command line and the rooms of authors say, which is English."""

_FAULTS = frozenset({"StudioError", "CourseError", "PackError", "PlaybackError", "ProgressError", "ExchangeError"})


@dataclass(frozen=True, order=True)
class Text:
    """One text that is translated: where it is looked up, what it says in English, whether it counts something."""

    context: str
    words: str
    counts: bool = False


def is_in(path: Path, places: tuple[str, ...]) -> bool:
    """Whether a source file is one of these, or lies below one of them."""
    inside = path.relative_to(SOURCE).as_posix()
    return any(inside == place or inside.startswith(f"{place}/") for place in places)


def window_files() -> list[Path]:
    """The source files of the player that show something with Qt."""
    found = [*(SOURCE / "ui").rglob("*.py"), SOURCE / "app.py"]
    return sorted(path for path in found if not is_in(path, AUTHORS_ONLY))


def sentence_files() -> list[Path]:
    """The source files whose sentences the player's windows say."""
    return sorted(path for path in SOURCE.rglob("*.py") if not is_in(path, AUTHORS_ONLY + COMMANDS_ONLY))


def window_texts(path: Path) -> Iterator[Text]:
    """The texts of a source file that Qt translates, each with its context."""

    def within(node: ast.AST, context: str) -> Iterator[Text]:
        for child in ast.iter_child_nodes(node):
            inner = child.name if isinstance(child, ast.ClassDef) else context
            if isinstance(child, ast.Call):
                words = [one.value for one in child.args if isinstance(one, ast.Constant)]
                name = _called(child)
                if name == "tr" and words:
                    yield Text(inner, str(words[0]), "%n" in str(words[0]))
                elif name in ("translate", "QT_TRANSLATE_NOOP") and len(words) > 1:
                    yield Text(str(words[0]), str(words[1]), "%n" in str(words[1]))
            yield from within(child, inner)

    yield from within(ast.parse(path.read_text(encoding="utf-8")), "")


def sentences(path: Path) -> Iterator[Text]:
    """The sentences of a source file: of `Sentence`, of `counted`, and those that an error is given as they stand."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name, said = _called(node), [one.value if isinstance(one, ast.Constant) else None for one in node.args]
        if name == "counted" and len(said) > 2:
            yield Text(SENTENCES, str(said[2]), counts=True)
        elif name in _FAULTS or name == "Sentence":
            told = said[:1] if name == "Sentence" else said[:2]
            yield from (Text(SENTENCES, one) for one in told if isinstance(one, str) and is_worded(one))


def unplaced(path: Path) -> Iterator[str]:
    """Where an error is given a text with something filled in that no window can translate."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _called(node) in _FAULTS:
            yield from (f"{path.name}:{one.lineno}" for one in node.args[:2] if isinstance(one, ast.JoinedStr))


def is_worded(template: str) -> bool:
    """Whether there is something to translate beside the places."""
    return any(sign.isalpha() for sign in re.sub(r"\{[^}]*\}", "", template))


def all_texts() -> set[Text]:
    """Everything that must be translated."""
    shown = {text for path in window_files() for text in window_texts(path)}
    return shown | {text for path in sentence_files() for text in sentences(path)}


def bring_up_to_date() -> None:
    """Take every text into the catalogues, those without a translation as unfinished, and make the .qm files."""
    with TemporaryDirectory() as folder:
        listed = Path(folder, "sentences.py")
        listed.write_text(_as_source({text for path in sentence_files() for text in sentences(path)}), encoding="utf-8")
        for language in LANGUAGES:
            target = CATALOGUES / f"empathy_studio_{language}.ts"
            _run(
                "lupdate",
                "-no-obsolete",
                "-locations",
                "none",
                "-target-language",
                language,
                *window_files(),
                listed,
                "-ts",
                target,
            )
    counting = ("-pluralonly", "-no-obsolete", "-locations", "none", "-target-language", "en")
    _run("lupdate", *counting, *sorted((SOURCE / "ui").rglob("*.py")), "-ts", CATALOGUES / "empathy_studio_en.ts")
    for language in ("en", *LANGUAGES):
        _run("lrelease", "-silent", CATALOGUES / f"empathy_studio_{language}.ts")


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _as_source(found: set[Text]) -> str:
    """Calls that lupdate understands, one for each sentence."""
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for text in sorted(found):
        more = ', "", 2' if text.counts else ""
        lines.append(f'QCoreApplication.translate("{text.context}", {_quoted(text.words)}{more})')
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _run(tool: str, *arguments: object) -> None:
    program = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    bring_up_to_date()
