"""What a kiosk shows while it cannot open: why, what to do about it, and when it tries again by itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QCloseEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from empathy_studio import settings
from empathy_studio.delivery.data_version import NewerData
from empathy_studio.errors import StudioError
from empathy_studio.ui.controls import Button, Card, Page, column, label
from empathy_studio.ui.flow import FlowLayout
from empathy_studio.ui.kiosk.guard import Guard
from empathy_studio.ui.kiosk.lifeline import Lifeline
from empathy_studio.ui.kiosk.screens import ScreenKeeper
from empathy_studio.ui.kiosk.site import load_site
from empathy_studio.ui.said import said
from empathy_studio.ui.theme import GRID, ThemeKeeper
from empathy_studio.ui.translations import speak

AGAIN_S = 30
"""After how many seconds it tries again by itself."""
LEFT = 0
"""The exit status when nobody waits any longer."""
WIDTH, _LETTERS = 720, 62
"""How wide the card is at most, in px, and how many letters wide where they are large."""

_log = logging.getLogger(__name__)


class NotYet(QWidget):
    """Fills the screen with the reason why the kiosk at `data` does not open; stays until it does.

    Where no site was set up yet there is no PIN to leave by, so there is a button to leave.
    """

    def __init__(self, data: Path, app: QApplication, *, supervisor: int = 0, screen: str = "") -> None:
        """`supervisor` is the process that started this one; `screen` goes before the one chosen at the site."""
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        chosen = settings.load(data)[0]
        self._theme = ThemeKeeper(app, kiosk=True)
        self._theme.choose(chosen)
        speak(app, chosen.language)
        self.setWindowTitle(self.tr("Empathy Studio"))
        self.setProperty("look", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        site = load_site(data)[0]
        self._supervisor = supervisor
        self._screens = ScreenKeeper(self, screen or (site.screen if site is not None else ""))
        self._guard = Guard(self)
        self._loop = QEventLoop(self)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.timeout.connect(self.take_away)
        self._left_s, self._may_close = AGAIN_S, False
        self._lay_out(may_leave=site is None)

    def _lay_out(self, *, may_leave: bool) -> None:
        self.title = label(self.tr("This PC cannot show its lessons yet"), "title")
        self.reason, self.remedy = label("", "lead"), label("", "strong")
        self.count = label("", "quiet")
        self.again = Button(self.tr("Try again"), "primary")
        self.again.clicked.connect(self._loop.quit)
        self.leave = Button(self.tr("Leave the kiosk"))
        self.leave.clicked.connect(self._leave)
        ways = QWidget()
        ways.setProperty("look", "page")
        buttons = FlowLayout(ways, spacing=2 * GRID)
        for button in (self.again, *([self.leave] if may_leave else [])):
            buttons.addWidget(button)
        card = Card(self.title, self.reason, self.remedy, self.count, ways, padding=5 * GRID, spacing=2 * GRID)
        content = QWidget()
        content.setLayout(column(1, card, 1))
        letters = QFontMetrics(QApplication.font())  # this widget itself is older than the theme
        self.setLayout(column(Page(content, max(WIDTH, letters.averageCharWidth() * _LETTERS)), spacing=0))

    def wait(self, error: StudioError) -> bool:
        """Show `error` until it is time to try again; False when the kiosk is left, or is told to end."""
        self._away.stop()
        self.tell(error)
        self._screens.fill()
        self.again.setFocus()
        words = f"{self.title.text()}. {self.reason.text()} {self.remedy.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
        self._guard.start()
        self._second.start()
        lifeline = Lifeline(self._supervisor)
        lifeline.ended.connect(self._leave)
        with lifeline:
            self._loop.exec()
        self._second.stop()
        self._guard.stop()
        self._away.start(0)  # in the loop that the kiosk runs once it is shown, so that nothing else is seen between
        return not self._may_close

    def tell(self, error: StudioError) -> None:
        """Say what stands in the way, what to do about it, and when it is tried again."""
        self.reason.setText(said(error.message))
        self.remedy.setText(said(error.hint))
        self.remedy.setVisible(bool(error.hint))
        self._left_s = AGAIN_S
        self._tell_count()

    def take_away(self) -> None:
        """Hide it for good: the kiosk is open, or left."""
        self._may_close = True
        self._away.stop()
        self._screens.stop()
        self._theme.deleteLater()
        self.hide()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, unless it may go."""
        event.setAccepted(self._may_close)

    def _leave(self) -> None:
        self._may_close = True
        self._loop.quit()

    def _count(self) -> None:
        self._left_s -= 1
        self._tell_count()
        if self._left_s <= 0:
            self._loop.quit()

    def _tell_count(self) -> None:
        self.count.setText(self.tr("It tries again by itself in %n second(s).", "", self._left_s))


def open_some_day(
    attempt: Callable[[], int],
    data: Path,
    application: Callable[[], QApplication],
    *,
    supervisor: int = 0,
    screen: str = "",
) -> int:
    """Make `attempt`, again and again while the world refuses, and say why meanwhile; its exit status, 0 when left.

    `application` makes what shows it. Raises NewerData, which no waiting makes good, and PlaybackError where there is
    no display to say anything on.
    """
    shown: NotYet | None = None
    told = ""
    while True:
        try:
            return attempt()
        except NewerData:
            raise
        except StudioError as error:
            if str(error) != told:
                told = str(error)
                _log.warning("the kiosk cannot open yet: %s", told)
            shown = shown or NotYet(data, application(), supervisor=supervisor, screen=screen)
            if not shown.wait(error):
                shown.take_away()
                return LEFT
