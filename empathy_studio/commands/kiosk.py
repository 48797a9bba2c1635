"""The kiosk: a small supervisor without a window, and the screen as a process of its own that it starts."""

from __future__ import annotations

import os

import click

from empathy_studio.commands.console import REFUSED, Console, finish, own_command, say, told
from empathy_studio.commands.entrance import enter, refusals_shown
from empathy_studio.commands.supervisor import Supervisor
from empathy_studio.errors import StudioError
from empathy_studio.log import FileLog


@click.command()
@click.option("--screen", default="", help="The name of the screen to fill, in place of the one that was chosen.")
@click.pass_obj
def kiosk(console: Console, screen: str) -> None:
    """Start unattended, full screen; start the screen again whenever it fails. Ends when the trainer leaves."""
    log = FileLog(console.data, debug=console.debug)

    def command(failures: int) -> list[str]:
        shared = [*own_command(), "--data", str(console.data), *(["--debug"] if console.debug else [])]
        return [*shared, "kiosk-screen", "--restarts", str(failures), "--of", str(os.getpid()), "--screen", screen]

    try:
        status = Supervisor(command, say).run()
    finally:
        log.close()
    finish(status)


@click.command("kiosk-screen")
@click.option("--restarts", type=int, default=0, help="How often in a row it had to be started again.")
@click.option("--of", "supervisor", type=int, default=0, help="The process that started it.")
@click.option("--screen", default="", help="The name of the screen to fill.")
@click.pass_obj
def kiosk_screen(console: Console, restarts: int, supervisor: int, screen: str) -> None:
    """One life of the kiosk's screen. Where it cannot open it says so, and opens as soon as it can."""
    # Qt is loaded only where a window is wanted, never in the supervisor
    from empathy_studio.app import application, open_kiosk
    from empathy_studio.ui.kiosk.first_choices import go_on_at_sign_in
    from empathy_studio.ui.kiosk.not_yet import open_some_day

    data = console.data

    def attempt() -> int:
        enter(data)
        go_on_at_sign_in(data)
        return open_kiosk(data, debug=console.debug, restarts=restarts, supervisor=supervisor, screen=screen)

    try:
        with refusals_shown(data):
            status = open_some_day(attempt, data, application, supervisor=supervisor, screen=screen)
    except StudioError as error:
        told(error)
        status = REFUSED
    finish(status)
