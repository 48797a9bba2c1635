"""What is chosen once for a site's PC: the language it speaks, and whether the kiosk starts with its account."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from empathy_studio import settings
from empathy_studio.delivery.autostart import Account, renew, show_among_programs, start_at_sign_in
from empathy_studio.paths import assets_folder, program_folder
from empathy_studio.settings import Settings
from empathy_studio.ui.kiosk.sticks import is_removable
from empathy_studio.ui.play.language_names import language_name


def languages() -> tuple[tuple[str, str], ...]:
    """The languages the program speaks: each with its tag and its own name, by the files of translations."""
    tags = sorted(path.stem.removeprefix("empathy_studio_") for path in (assets_folder() / "translations").glob("*.qm"))
    return tuple((tag, language_name(tag)) for tag in tags)


def can_start_at_sign_in() -> bool:
    """Whether this is a bundled program that stays on this PC, so that the account can start it by itself.

    On Windows a further drive of the PC looks like one that can be taken away, so there every bundled program counts.
    """
    program = program_folder()
    return program is not None and (sys.platform == "win32" or not is_removable(program))


def keep_first_choices(
    data: Path, chosen: Settings, *, language: str, at_sign_in: bool, account: Account | None = None
) -> None:
    """Keep the language, and let the account start the kiosk when `at_sign_in`. Raises StudioError."""
    if language != chosen.language:
        settings.save(data, replace(chosen, language=language))
    if at_sign_in:
        account, command = account or _this_account(), _this_program(data)
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
