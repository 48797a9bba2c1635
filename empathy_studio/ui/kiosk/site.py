"""What the trainer chose for the kiosk at this site: kept whole in `kiosk.json` of the data folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec

from empathy_studio import paths, typed_json
from empathy_studio.errors import StudioError
from empathy_studio.sentence import Sentence

FILE_NAME = "kiosk.json"
FORMAT = 1


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The choices for one kiosk.

    `screen` is the name of the screen it fills, empty for the first one. After `idle_s` seconds (30 to 3600) without
    any activity a warning counts `warning_s` seconds (5 to 300) down, then the learner is signed out. `guests` says
    whether one may learn without a name.
    """

    screen: str = ""
    idle_s: Annotated[int, msgspec.Meta(ge=30, le=3600)] = 120
    warning_s: Annotated[int, msgspec.Meta(ge=5, le=300)] = 30
    guests: bool = True


class _Header(msgspec.Struct):
    """Only the format number, which is looked at before the rest."""

    format: int


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The file as it stands on the disk."""

    format: int
    site: Site


def load_site(data: Path) -> tuple[Site | None, StudioError | None]:
    """What was chosen in the data folder `data`, None before the first set-up; and what is wrong with the file.

    A file that cannot be used gives the defaults and an error to be shown: a kiosk goes on without it.
    """
    path = data / FILE_NAME
    remedy = Sentence("Mend it, or set the kiosk up again on the trainer's page.")
    try:
        raw = path.read_bytes()
        if typed_json.decode(raw, _Header).format > FORMAT:
            newer = Sentence("{0}: was written by a newer program; the kiosk's defaults hold.", path)
            return Site(), StudioError(newer, "Update Empathy Studio.")
        return typed_json.decode(raw, _File).site, None
    except FileNotFoundError:
        return None, None
    except OSError as error:
        return Site(), StudioError(
            Sentence("{0}: cannot be read ({1}); the kiosk's defaults hold.", path, error.strerror), remedy
        )
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return Site(), StudioError(
            Sentence("{0}: cannot be understood ({1}); the kiosk's defaults hold.", path, error), remedy
        )


def keep_site(data: Path, site: Site) -> None:
    """Keep what was chosen, on the disk before this returns. Raises StudioError; then the older file stays.

    A file there that cannot be used is first copied to `kiosk.unreadable.json`, so that nothing is lost.
    """
    path = data / FILE_NAME
    try:
        if load_site(data)[1] is not None:
            with paths.write_whole(path.with_suffix(".unreadable.json")) as kept:
                kept.write(path.read_bytes())
        with paths.write_whole(path) as file:
            file.write(msgspec.json.format(msgspec.json.encode(_File(format=FORMAT, site=site))) + b"\n")
    except OSError as error:
        raise StudioError(
            Sentence("{0}: cannot be written ({1}).", path, error.strerror),
            "Make room or allow writing there, then try again.",
        ) from error
