"""The support file: one zip with the health, the settings and the end of the log, without any name of a person."""

from __future__ import annotations

import zipfile
from pathlib import Path

import msgspec

from empathy_studio.errors import StudioError
from empathy_studio.exchange.carrying import time_in_name
from empathy_studio.log import HiddenNames
from empathy_studio.paths import write_whole
from empathy_studio.sentence import Sentence
from empathy_studio.ui.kiosk.health import Line
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.kiosk.site import Site

LOG_LINES = 2_000
_READ_ME = """This file was made by Empathy Studio for whoever helps with this kiosk.

health.json    how each part of the kiosk was when the file was made
settings.json  what was chosen on this machine and for this kiosk
log.txt        the last lines of the program's log

Names and numbers of learners, and names of groups, are left out: each is written as [name].
No answer, no PIN and no key is in this file.
"""


def write_support_file(on: Premises, site: Site, lines: tuple[Line, ...], folder: Path) -> Path:
    """Write `empathy-studio-support-<time>.zip` into `folder`; the file. Raises StudioError; then there is none."""
    target = folder / f"empathy-studio-support-{time_in_name(on.store.now())}.zip"
    hidden = HiddenNames()
    hidden.hide(_names(on))
    told = {
        "health.json": {"made_at": on.store.now().isoformat(timespec="seconds"), "parts": lines},
        "settings.json": {"machine": on.settings, "kiosk": site},
    }
    try:
        with write_whole(target) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("README.txt", _READ_ME)
            for name, value in told.items():
                text = msgspec.json.format(msgspec.json.encode(value, enc_hook=str), indent=2).decode()
                made.writestr(name, hidden.covered(text) + "\n")
            made.writestr("log.txt", hidden.covered(on.log.last_lines(LOG_LINES)) + "\n")
    except OSError as error:
        raise StudioError(
            Sentence("{0}: cannot be written ({1}).", target, error.strerror), "Check the stick and the space on it."
        ) from error
    return target


def _names(on: Premises) -> list[str]:
    """Everything by which somebody here could be known: whole names, their parts, numbers, groups."""
    everybody = [one for one in on.store.learners.all(removed=True, guests=True) if not one.guest]
    whole = [one.name for one in everybody]
    parts = [part for name in whole for part in name.split() if len(part) > 2]
    numbers = [one.number for one in everybody if len(one.number) > 2]
    return [*whole, *parts, *numbers, *on.store.learners.groups()]
