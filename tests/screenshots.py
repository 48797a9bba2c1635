"""`make screenshots`: the README's pictures from the demo, then those of the guide, all without a display."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests import contact_sheets
from tests.make import pictures as make_pictures
from tests.ui import pictures

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"

# The demo's picture, and the name under which the README shows it.
PICTURES = {
    "question.png": "player-question.png",
    "debrief.png": "debrief.png",
}


def main() -> int:
    """Take every picture or none; the exit status is the demo's, or 1 when it left a picture out."""
    out = ROOT / "build" / "demo"
    done = subprocess.run(
        [sys.executable, "-m", "empathy_studio", "demo", "--headless", "--out", str(out)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    if done.returncode:
        return done.returncode
    missing = [name for name in PICTURES if not (out / name).exists()]
    if missing:
        print(f"The demo left no {' and no '.join(missing)} in {out.relative_to(ROOT)}.", file=sys.stderr)
        return 1
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, shown in PICTURES.items():
        shutil.copyfile(out / name, IMAGES / shown)
        print(f"docs/images/{shown}")
    kiosk = subprocess.run(
        [sys.executable, "-m", "tests.kiosk.guide_pictures"], cwd=ROOT, check=False
    )  # its own screen
    return kiosk.returncode or pictures.main() or make_pictures.main() or contact_sheets.main()


if __name__ == "__main__":
    sys.exit(main())
