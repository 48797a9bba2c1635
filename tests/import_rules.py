"""Reads a package's imports from its source and tells which of them the architecture forbids."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

# Who may import whom. The ground may be imported by everyone and imports nothing but itself.
GROUND = frozenset(
    {"errors", "log", "paths", "sentence", "settings", "settings_file", "strict_json", "text", "typed_json"}
)
ROOMS: dict[str, frozenset[str]] = {
    "course": frozenset(),
    "author": frozenset({"course"}),
    "pack": frozenset({"course"}),
    "play": frozenset({"course"}),
    "progress": frozenset({"play", "course"}),
    "report": frozenset({"progress", "play", "course"}),
    "exchange": frozenset({"play", "author", "pack", "progress", "course"}),
    "delivery": frozenset({"pack", "progress", "play", "course"}),
    "ui": frozenset({"course", "author", "pack", "play", "progress", "report", "exchange", "delivery"}),
}
JOINERS = frozenset({"__main__", "app", "cli", "commands", "player_cli"})

# Libraries that only some modules may see; a name stands for itself and all below it.
WINDOW = ("PySide6", "shiboken6", "vlc")
WINDOW_MODULES = ("ui", "app")
PAINTING = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtSvg")
PAINTING_MODULES = ("author.storyboard",)
STORE = ("sqlite_utils",)
STORE_MODULES = ("progress", "report")

FORBIDDEN_NAMES = frozenset({"base", "common", "helpers", "manager", "misc", "utils"})
MOST_LINES = 400


@dataclass(frozen=True)
class Breach:
    """One place that breaks a rule; `line` counts from 1."""

    file: str
    line: int
    fault: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.fault}"


@dataclass(frozen=True)
class Import:
    """One name that a module imports, by its full dotted name."""

    target: str
    line: int
    in_function: bool


@dataclass(frozen=True)
class Module:
    """One source file: its dotted name, its text, and what it imports wherever in the file."""

    name: str
    file: str
    is_package: bool
    lines: tuple[str, ...]
    tree: ast.Module
    imports: tuple[Import, ...]


class Package:
    """Every module below the folder `root`, whose name is the package's name."""

    def __init__(self, root: Path) -> None:
        self.name = root.name
        self.modules: dict[str, Module] = {}
        for file in sorted(root.rglob("*.py")):
            module = _read(file, root)
            self.modules[module.name] = module

    def inside(self, name: str) -> str:
        """The dotted name without the package's own: `pack.reader`; empty for the package itself."""
        return name.removeprefix(self.name).removeprefix(".")

    def resolve(self, target: str) -> str | None:
        """The module of this package that an import of `target` reaches, None for other packages."""
        while target and target not in self.modules:
            target = target.rpartition(".")[0]
        return target or None

    def edges(self) -> Iterator[tuple[Module, Import, str]]:
        """Each import of one module of this package by another."""
        for module in self.modules.values():
            for found in module.imports:
                reached = self.resolve(found.target)
                if reached is not None and reached != module.name:
                    yield module, found, reached


def _read(file: Path, root: Path) -> Module:
    text = file.read_text(encoding="utf-8")
    parts = [root.name, *file.relative_to(root).with_suffix("").parts]
    is_package = parts[-1] == "__init__"
    if is_package:
        parts.pop()
    name = ".".join(parts)
    tree = ast.parse(text, filename=str(file))
    imports = tuple(_imports(tree, name if is_package else name.rpartition(".")[0], in_function=False))
    return Module(name, file.relative_to(root.parent).as_posix(), is_package, tuple(text.splitlines()), tree, imports)


def _imports(node: ast.AST, package: str, *, in_function: bool) -> Iterator[Import]:
    """Every import below `node`, in functions and under TYPE_CHECKING too, and by literal name."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, in_function)
        elif isinstance(child, ast.ImportFrom):
            base = child.module or ""
            if child.level:
                above = package.split(".")[: len(package.split(".")) - child.level + 1]
                base = ".".join([*above, base] if base else above)
            for alias in child.names:
                yield Import(base if alias.name == "*" else f"{base}.{alias.name}", child.lineno, in_function)
        elif isinstance(child, ast.Call) and _callee(child) in {"import_module", "__import__"} and child.args:
            wanted = child.args[0]
            if isinstance(wanted, ast.Constant) and isinstance(wanted.value, str):
                yield Import(wanted.value, child.lineno, in_function)
        deeper = in_function or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _imports(child, package, in_function=deeper)


def _callee(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def breaches(package: Package) -> list[Breach]:
    """Everything in `package` that the architecture forbids, in the order of the files."""
    found = [
        *room_breaches(package),
        *library_breaches(package),
        *circles(package),
        *unexplained_deferrals(package),
        *form_breaches(package.modules.values()),
    ]
    return sorted(found, key=lambda breach: (breach.file, breach.line))


def room_breaches(package: Package) -> Iterator[Breach]:
    """Imports from one room to another that the table does not allow, and modules outside the table."""
    for module in package.modules.values():
        room = package.inside(module.name).partition(".")[0]
        if room and room not in ROOMS and room not in GROUND | JOINERS:
            yield Breach(module.file, 1, f"{room} stands in no room of the architecture")
    for module, found, reached in package.edges():
        mine = package.inside(module.name).partition(".")[0]
        other = package.inside(reached).partition(".")[0]
        if mine in JOINERS or other in {mine, ""} | GROUND:
            continue
        if other not in ROOMS.get(mine, frozenset()):
            yield Breach(module.file, found.line, f"{mine or package.name} may not import {other} ({found.target})")


def library_breaches(package: Package) -> Iterator[Breach]:
    """Imports of the window, video and store libraries outside the modules that may see them."""
    for module in package.modules.values():
        here = package.inside(module.name)
        for found in module.imports:
            if _below(found.target, WINDOW) and not _below(here, WINDOW_MODULES):
                painting = _below(here, PAINTING_MODULES) and _below(found.target, PAINTING)
                if not painting:
                    yield Breach(module.file, found.line, f"{here} may not see {found.target}")
            if _below(found.target, STORE) and not _below(here, STORE_MODULES):
                yield Breach(module.file, found.line, f"{here} may not see {found.target}")


def _below(name: str, tops: Iterable[str]) -> bool:
    return any(name == top or name.startswith(f"{top}.") for top in tops)


def circles(package: Package) -> Iterator[Breach]:
    """The shortest circle in each set of modules that reach one another, told once, the longer ones only counted."""
    reaches: dict[str, set[str]] = {name: set() for name in package.modules}
    lines: dict[tuple[str, str], int] = {}
    for module, found, reached in package.edges():
        reaches[module.name].add(reached)
        lines.setdefault((module.name, reached), found.line)
    for tangle in _strongly_connected(reaches):
        if len(tangle) > 1:
            circle = min((_shortest_circle(name, reaches) for name in sorted(tangle)), key=len)
            way = " → ".join((*circle, circle[0]))
            more = len(tangle) - len(circle)
            rest = f"; {more} more modules lie on longer ones" if more else ""
            line = lines[circle[0], circle[1]]
            yield Breach(package.modules[circle[0]].file, line, f"import of {circle[1]} closes a circle: {way}{rest}")


def _shortest_circle(start: str, reaches: dict[str, set[str]]) -> tuple[str, ...]:
    """The modules of a shortest way from `start`, which lies on a circle, back to it, each once."""
    came_from: dict[str, str] = {}
    ring = [start]
    while start not in came_from:
        following = []
        for name in ring:
            for other in sorted(reaches[name] - came_from.keys()):
                came_from[other] = name
                following.append(other)
        ring = following
    way = [came_from[start]]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def _strongly_connected(reaches: dict[str, set[str]]) -> list[frozenset[str]]:
    """Sets of nodes that reach one another (Kosaraju's two walks)."""
    backwards: dict[str, set[str]] = {name: set() for name in reaches}
    for name, others in reaches.items():
        for other in others:
            backwards[other].add(name)
    order: list[str] = []
    seen: set[str] = set()
    for name in reaches:
        order.extend(_walk(name, reaches, seen))
    seen = set()
    return [frozenset(group) for name in reversed(order) if (group := _walk(name, backwards, seen))]


def _walk(start: str, edges: dict[str, set[str]], seen: set[str]) -> list[str]:
    """The nodes reached from `start` that are not yet `seen`, each after all that it reaches."""
    if start in seen:
        return []
    seen.add(start)
    done: list[str] = []
    stack = [(start, iter(sorted(edges[start])))]
    while stack:
        name, rest = stack[-1]
        following = next((other for other in rest if other not in seen), None)
        if following is None:
            done.append(name)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(sorted(edges[following]))))
    return done


def unexplained_deferrals(package: Package) -> Iterator[Breach]:
    """Imports inside a function with no comment on the line or just above that says why."""
    for module in package.modules.values():
        for found in module.imports:
            if found.in_function and not _has_reason(module.lines, found.line):
                yield Breach(module.file, found.line, f"the import of {found.target} in a function gives no reason")


def _has_reason(lines: tuple[str, ...], line: int) -> bool:
    """Whether the import at `line`, or the block of imports it belongs to, carries a comment."""
    if "#" in lines[line - 1]:
        return True
    above = line - 2
    while above >= 0 and lines[above].lstrip().startswith(("import ", "from ")) and "#" not in lines[above]:
        above -= 1
    return above >= 0 and "#" in lines[above]


def form_breaches(modules: Iterable[Module]) -> Iterator[Breach]:
    """Files that are too long, say nothing of their purpose, or are named for nothing in particular."""
    for module in modules:
        stem = module.name.rpartition(".")[2]
        if stem in FORBIDDEN_NAMES:
            yield Breach(module.file, 1, f"a file called {stem} says nothing of what it holds")
        if len(module.lines) > MOST_LINES:
            yield Breach(module.file, MOST_LINES + 1, f"{len(module.lines)} lines are more than {MOST_LINES}")
        opening = (ast.get_docstring(module.tree) or "").partition("\n\n")[0].strip()
        if not opening.endswith((".", ":", "!", "?")):
            yield Breach(module.file, 1, "the file does not open with a sentence that says what it is for")
