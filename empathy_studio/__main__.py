"""Starts Empathy Studio from `python -m empathy_studio`."""

from __future__ import annotations

from empathy_studio.cli import main

if __name__ == "__main__":
    main()
