"""The command line of Empathy Player, what a site installs: Play and the kiosk, and no code of authors."""

from __future__ import annotations

from empathy_studio.commands.program import Program
from empathy_studio.commands.start import run

COMMANDS: dict[str, tuple[str, str]] = {
    "play": ("windows:play", "Open Play in a window."),
    "kiosk": ("kiosk:kiosk", "Start unattended, full screen."),
    "pack": ("packs:pack", "Look at, verify and install packs."),
    "keys": ("keys:keys", "Whose packs are trusted."),
    "progress": ("people:progress", "Check, back up and restore what learners did."),
    "report": ("report:report", "What was learned, by lesson, skill and person."),
    "learners": ("people:learners", "Who learns here."),
    "data": ("data:data", "What lies on this machine, of which version, and going back."),
    "self-check": ("delivery:self_check", "Check this program's folder, its signature and its video engines."),
}
"""Each command's module and name below `empathy_studio.commands`, and its one line of help."""

HIDDEN = {"kiosk-screen": "kiosk:kiosk_screen", "show-once": "windows:show_once"}
"""The commands that the program calls on itself, and that are timed."""

SAYS = """Empathy Player: practise conversations with customers.

Without a command it opens the window. Exit status: 0 done; 1 looked at and not good; 2 could not be carried out.
"""

PROGRAM = Program(
    name="empathy-player", title="Empathy Player", says=SAYS, commands=COMMANDS, hidden=HIDDEN, can_make=False
)


def main() -> None:
    """Run the program."""
    run(PROGRAM)


if __name__ == "__main__":
    main()
