"""What the figures were measured on: processor, memory, system, and the versions that matter."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path


def describe() -> str:
    """One sentence about the machine, without its name."""
    memory_gib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{_processor()}, {os.cpu_count()} cores, {memory_gib:.0f} GiB, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, PySide6 {version('PySide6')}, libvlc {_libvlc()}"
    )


def _processor() -> str:
    information = Path("/proc/cpuinfo")
    if information.exists():
        for line in information.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _libvlc() -> str:
    try:
        import vlc  # fails where libvlc is missing, which is a normal machine

        return str(vlc.libvlc_get_version().decode()).partition(" ")[0]
    except (ImportError, NameError, OSError, SystemExit):
        return "absent"
