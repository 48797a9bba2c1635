"""The command line of the studio: every capability without a window."""

from __future__ import annotations

from empathy_studio.commands.program import Program
from empathy_studio.commands.start import run

COMMANDS: dict[str, tuple[str, str]] = {
    "make": ("windows:make", "Open Make, the studio."),
    "play": ("windows:play", "Open Play in a window."),
    "kiosk": ("kiosk:kiosk", "Start unattended, full screen."),
    "demo": ("demo:demo", "Build, install and play the course that ships."),
    "new": ("courses:new", "Make a new course folder."),
    "check": ("courses:check", "Find what is wrong with a course."),
    "paths": ("lessons:paths", "Explore all paths through a lesson."),
    "walk": ("lessons:walk", "Run a lesson without a window."),
    "voice": ("media:voice", "Make storyboard clips that are missing or stale."),
    "optimise": ("optimise:optimise", "Make media smaller, and say what it saves."),
    "pack": ("pack_build:pack", "Build, look at, verify and install packs."),
    "keys": ("keys:keys", "Who signs, and who is trusted."),
    "progress": ("people:progress", "Check, back up and restore what learners did."),
    "results": ("results:results", "Carry results, take them in, and score what was withheld."),
    "report": ("report:report", "What was learned, by lesson, skill and person."),
    "learners": ("people:learners", "Who learns here."),
    "data": ("data:data", "What lies on this machine, of which version, and going back."),
    "self-check": ("delivery:self_check", "Check this program's folder, its signature and its video engines."),
}
"""Each command's module and name below `empathy_studio.commands`, and its one line of help."""

HIDDEN = {
    "demo-learner": "demo_learner:demo_learner",
    "kiosk-screen": "kiosk:kiosk_screen",
    "release": "delivery:release",
    "show-once": "windows:show_once",
}
"""Commands that the program calls on itself, that sign a delivery, and that are timed."""

SAYS = """Empathy Studio: a flight simulator for customer conversations.

Without a command it opens the app. Exit status: 0 done; 1 looked at and not good; 2 could not be carried out.
"""

PROGRAM = Program(
    name="empathy-studio", title="Empathy Studio", says=SAYS, commands=COMMANDS, hidden=HIDDEN, can_make=True
)


def main() -> None:
    """Run the program."""
    run(PROGRAM)


if __name__ == "__main__":
    main()
