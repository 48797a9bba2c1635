"""What is chosen once for a site's PC: whether the kiosk starts with its account."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from empathy_studio.delivery.autostart import Account, renew, show_among_programs, start_at_sign_in
from empathy_studio.paths import assets_folder, program_folder
from empathy_studio.ui.kiosk.sticks import is_removable


def can_start_at_sign_in() -> bool:
    """Whether this is a bundled program that stays on this PC, so that the account can start it by itself.

    On Windows a further drive of the PC looks like one that can be taken away, so there every bundled program counts.
    """
    program = program_folder()
    return program is not None and (sys.platform == "win32" or not is_removable(program))


def begin_at_sign_in(data: Path) -> None:
    """Let the account start the kiosk by itself, and show it among its programs. Raises StudioError."""
    account, command = _this_account(), _this_program(data)
    start_at_sign_in(account, command)
    show_among_programs(account, command, assets_folder() / "program" / "empathy-studio.svg")


def go_on_at_sign_in(data: Path) -> None:
    """Let an account that starts a kiosk start this very program, which has been let at the data, from now on."""
    if can_start_at_sign_in():
        renew(_this_account(), _this_program(data))


def _this_account() -> Account:
    return Account(sys.platform, Path.home(), os.environ)


def _this_program(data: Path) -> list[str]:
    return [sys.executable, "--data", str(data)]
