"""B11-help: the whole process of a command that needs no window, beside Python doing nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.process import timed
from tests.bench.row import Contestant, Row, Target

BARE = "python -c pass"
CLICK = "a click command that does nothing"
HELP = "empathy-studio --help"

_CLICK = "import click; click.command()(lambda: None).main([], standalone_mode=False)"


@contextmanager
def _prepare(folder: Path) -> Iterator[Sequence[Contestant]]:
    data = {"EMPATHY_STUDIO_DATA": str(folder / "data")}
    yield (
        Contestant(BARE, timed("-c", "pass"), floor=True),
        Contestant(CLICK, timed("-c", _CLICK)),
        Contestant(HELP, timed("-m", "empathy_studio", "--help", environment=data)),
    )


ROWS = (
    Row(
        name="B11-help",
        title="start of the command line, whole process",
        prepare=_prepare,
        targets=(Target(HELP, beside=CLICK, times=1.5),),
        rounds=15,
    ),
)
