"""Lets a program at the data of a machine: kept aside before a newer one upgrades them, refused to an older one."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from empathy_studio.delivery.data_mark import DataMark, formats_in, read_mark, write_mark
from empathy_studio.errors import StudioError
from empathy_studio.sentence import Sentence


class NewerData(StudioError):
    """The data are of a newer program than this one. `backup` is what can be gone back to; None when there is none."""

    def __init__(self, message: str, hint: str, backup: Path | None) -> None:
        super().__init__(message, hint)
        self.backup = backup


def enter_data(data: Path, program: str) -> Path | None:
    """Make sure that `program` (its version) may use the data folder, before anything in it is opened.

    When another version used it last, the numbers of its databases are looked at: older ones are kept aside before
    they are upgraded, and the folder of that backup is answered. Raises NewerData when one is newer than this
    program; then nothing was changed. Raises StudioError when the folder cannot be written.
    """
    mark = read_mark(data)
    if mark is not None and mark.program == program:
        return None
    # Another version is met once an update, so what can read the databases is loaded only then.
    from empathy_studio.delivery.data_backup import known_formats, make_backup, newest_backup

    found, known = formats_in(data), known_formats()
    if any(found[part] > known[part] for part in found):
        backup = newest_backup(data, known)
        raise NewerData(*_newer(data, mark, program, backup), backup=backup)
    made = None
    if any(0 < found[part] < known[part] for part in found):
        made = make_backup(data, mark.program if mark is not None else "", found, datetime.now(UTC))
    write_mark(data, program)
    return made


def _newer(data: Path, mark: DataMark | None, program: str, backup: Path | None) -> tuple[str, str]:
    by = Sentence("Empathy Studio {0}", mark.program) if mark is not None else Sentence("a newer Empathy Studio")
    message = Sentence(
        "{0}: was last used by {1}, and this is {2}, which cannot read it. Nothing was changed.", data, by, program
    )
    if backup is None:
        return message, Sentence("Start the newer program.")
    return message, Sentence(
        "Start the newer program, or go back to the backup of before the update: data restore {0}", backup
    )
