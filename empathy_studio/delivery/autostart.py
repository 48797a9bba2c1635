"""Starts the kiosk when its account signs in, and puts the program among that account's programs."""

from __future__ import annotations

import plistlib
import shlex
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from empathy_studio.errors import StudioError
from empathy_studio.paths import write_whole
from empathy_studio.sentence import Sentence

NAME = "empathy-player"
TITLE = "Empathy Player"


@dataclass(frozen=True, slots=True)
class Account:
    """Where the account that runs this keeps what starts with it and what it can start."""

    system: str
    """As `sys.platform` says it."""
    home: Path
    environment: Mapping[str, str]

    @property
    def autostart(self) -> Path:
        """The file that starts the kiosk at sign-in.

        Linux: Desktop Application Autostart Specification (freedesktop.org); Windows: the Startup folder; macOS: a
        launch agent (launchd.plist(5)).
        """
        if self.system == "win32":
            return self._roaming / "Start Menu" / "Programs" / "Startup" / f"{TITLE}.cmd"
        if self.system == "darwin":
            return self.home / "Library" / "LaunchAgents" / f"org.{NAME}.kiosk.plist"
        config = self.environment.get("XDG_CONFIG_HOME") or str(self.home / ".config")
        return Path(config) / "autostart" / f"{NAME}-kiosk.desktop"

    @property
    def shortcut(self) -> Path | None:
        """The file that shows the program among the others; None on macOS, where the application itself is one."""
        if self.system == "win32":
            return self._roaming / "Start Menu" / "Programs" / f"{TITLE}.cmd"
        if self.system == "darwin":
            return None
        data = self.environment.get("XDG_DATA_HOME") or str(self.home / ".local" / "share")
        return Path(data) / "applications" / f"{NAME}.desktop"

    @property
    def _roaming(self) -> Path:
        roaming = self.environment.get("APPDATA") or str(self.home / "AppData" / "Roaming")
        return Path(roaming) / "Microsoft" / "Windows"


def start_at_sign_in(account: Account, command: list[str], *, wanted: bool = True) -> Path:
    """Let the account start the kiosk by `command` (the program and its options), or no longer; the file that says so.

    Raises StudioError when the disk refuses.
    """
    path = account.autostart
    return _keep(path, _start_file(account, [*command, "kiosk"], f"{TITLE} (kiosk)")) if wanted else _drop(path)


def show_among_programs(account: Account, command: list[str], icon: Path) -> Path | None:
    """Show the program among the account's others; the file that does, None where none is needed.

    Raises StudioError when the disk refuses.
    """
    path = account.shortcut
    return None if path is None else _keep(path, _start_file(account, command, TITLE, icon))


def renew(account: Account, command: list[str]) -> None:
    """Let a kiosk that starts at sign-in start this very program: after an update it lies in another folder.

    Does nothing for an account that starts none, or when the disk refuses: the former program still starts then.
    """
    with suppress(OSError, StudioError):
        wanted = _start_file(account, [*command, "kiosk"], f"{TITLE} (kiosk)")
        if account.autostart.is_file() and account.autostart.read_bytes() != wanted:
            start_at_sign_in(account, command)


def _start_file(account: Account, command: list[str], title: str, icon: Path | None = None) -> bytes:
    if account.system == "win32":
        quoted = subprocess.list2cmdline(command)
        return f'@echo off\r\nstart "" {quoted}\r\n'.encode("mbcs" if sys.platform == "win32" else "utf-8")
    if account.system == "darwin":
        agent = {"Label": account.autostart.stem, "ProgramArguments": command, "RunAtLoad": True}
        return plistlib.dumps(agent)
    lines = ["[Desktop Entry]", "Type=Application", f"Name={title}", f"Exec={' '.join(map(_quoted, command))}"]
    lines += [f"Icon={icon}"] if icon is not None else []
    return ("\n".join([*lines, "Terminal=false", "Categories=Education;"]) + "\n").encode("utf-8")


def _quoted(argument: str) -> str:
    """An argument of an Exec line (Desktop Entry Specification, "The Exec key")."""
    if argument == shlex.quote(argument) and "%" not in argument:
        return argument
    inside = argument.replace("\\", "\\\\\\\\").replace('"', '\\\\"').replace("`", "\\\\`").replace("$", "\\\\$")
    return f'"{inside.replace("%", "%%")}"'


def _keep(path: Path, content: bytes) -> Path:
    try:
        with write_whole(path) as file:
            file.write(content)
    except OSError as error:
        raise _refused(path, error) from error
    return path


def _drop(path: Path) -> Path:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(path, error) from error
    return path


def _refused(path: Path, error: OSError) -> StudioError:
    return StudioError(Sentence("{0}: cannot be written ({1}).", path, error.strerror), "Let this account write there.")
