"""The one design language: colours, sizes and motion, light and dark, put on the whole application at once."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from string import Template
from typing import Literal

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from empathy_studio.paths import assets_folder
from empathy_studio.settings import Settings

Appearance = Literal["system", "light", "dark"]

GRID = 8
"""Every length is a multiple of this (px), or half of it for what lies inside a control."""
TOUCH = 44
"""The least height and width of anything that is pressed, in px."""
FAMILY = "Atkinson Hyperlegible Next"
AA_TEXT = 4.5
"""The least contrast of text (WCAG 2.2, success criterion 1.4.3, level AA)."""
AA_PART = 3.0
"""The least contrast of a control's edge or focus ring (WCAG 2.2, success criterion 1.4.11)."""
_WORN = "theme"
"""The application's property that says which theme is on; several keepers may follow one another."""


@dataclass(frozen=True, kw_only=True)
class Colours:
    """The colours of one appearance, as `#rrggbb`: two neutrals (paper, ink) in steps, one accent, one warning."""

    paper: str
    card: str
    well: str
    field: str
    line: str
    edge: str
    faint: str
    muted: str
    ink: str
    accent: str
    accent_strong: str
    accent_soft: str
    accent_ink: str
    on_accent: str
    warning: str
    warning_soft: str
    focus: str
    stage: str = "#101417"
    on_stage: str = "#f2f4f3"


LIGHT = Colours(
    paper="#f6f4f0",
    card="#fffefb",
    well="#efece6",
    field="#ffffff",
    line="#ddd8cf",
    edge="#8a8a82",
    faint="#77776f",
    muted="#5a5f5b",
    ink="#1d2422",
    accent="#0b6b62",
    accent_strong="#07544d",
    accent_soft="#d9ece8",
    accent_ink="#095c54",
    on_accent="#ffffff",
    warning="#a3401a",
    warning_soft="#fae6db",
    focus="#0b6b62",
)
DARK = Colours(
    paper="#14191b",
    card="#1c2326",
    well="#262f32",
    field="#161c1e",
    line="#333d41",
    edge="#74817f",
    faint="#84908e",
    muted="#a9b4b1",
    ink="#eef1ef",
    accent="#63c9ba",
    accent_strong="#86dacd",
    accent_soft="#1f413d",
    accent_ink="#84d8cb",
    on_accent="#08201d",
    warning="#ff9d70",
    warning_soft="#43281c",
    focus="#63c9ba",
)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    seen = QColor(colour)
    return 0.2126 * linear(seen.redF()) + 0.7152 * linear(seen.greenF()) + 0.0722 * linear(seen.blueF())


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@dataclass(frozen=True, kw_only=True)
class Theme:
    """What everything is painted with.

    `scale` enlarges text and what holds it, 1.0 to 2.0; `kiosk` starts from 20 px instead of 16; `motion` False
    means that nothing slides or fades.
    """

    dark: bool = False
    scale: float = 1.0
    kiosk: bool = False
    motion: bool = True

    @property
    def colours(self) -> Colours:
        """The colours of this appearance."""
        return DARK if self.dark else LIGHT

    @property
    def body(self) -> int:
        """Body text in px, 16 or more (20 or more in a kiosk)."""
        return round((20 if self.kiosk else 16) * self.scale)

    def grid(self, steps: float) -> int:
        """`steps` of the 8 px grid, in px, grown with the text by half as much."""
        return round(GRID * steps * (1.0 + (self.scale - 1.0) * 0.5))

    def motion_ms(self, wanted: int = 200) -> int:
        """How long a movement takes: 150 to 250 ms, or 0 when motion is not wanted."""
        return min(250, max(150, wanted)) if self.motion else 0

    def style_sheet(self) -> str:
        """The style sheet with this theme's colours and sizes filled in."""
        body = self.body
        values: dict[str, str | int] = {field.name: getattr(self.colours, field.name) for field in fields(Colours)}
        values |= {"family": f"'{FAMILY}', 'Noto Sans', 'DejaVu Sans', sans-serif", "body": body}
        mode = "dark" if self.dark else "light"
        values |= {"mode": mode, "pictures": (assets_folder() / "style").as_posix(), "lead": round(body * 1.125)}
        values |= {"small": round(body * 0.875)}
        values |= {"heading": round(body * 1.25), "title": round(body * 1.5), "display": round(body * 2.25)}
        press = max(TOUCH, round(body * 2.5))
        values |= {"press": press - 4, "field_inner": press - 4 - 2 * self.grid(1), "digit": round(press * 1.4)}
        for step in ("0_25", "0_5", "0_75", "1", "1_25", "1_5", "1_625", "2", "2_5", "3", "4", "5"):
            values[f"g{step}"] = self.grid(float(step.replace("_", ".")))
        text = (assets_folder() / "style" / "studio.qss").read_text(encoding="utf-8")
        return Template(text).substitute(values)

    def palette(self) -> QPalette:
        """The palette that painted widgets read their colours from."""
        look, palette = self.colours, QPalette()
        role = QPalette.ColorRole
        for which, colour in (
            (role.Window, look.paper),
            (role.Base, look.card),
            (role.AlternateBase, look.well),
            (role.Button, look.card),
            (role.Mid, look.edge),
            (role.Midlight, look.line),
            (role.WindowText, look.ink),
            (role.Text, look.ink),
            (role.ButtonText, look.ink),
            (role.PlaceholderText, look.muted),
            (role.Highlight, look.accent),
            (role.Accent, look.accent),
            (role.HighlightedText, look.on_accent),
            (role.Link, look.accent_ink),
            (role.LinkVisited, look.accent_ink),
            (role.BrightText, look.warning),
            (role.ToolTipBase, look.ink),
            (role.ToolTipText, look.paper),
            (role.Light, look.accent_soft),
            (role.Dark, look.warning_soft),
            (role.Shadow, look.stage),
        ):
            palette.setColor(which, QColor(colour))
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(look.faint))
        return palette


def load_fonts() -> None:
    """Make the fonts that ship with the app known to Qt; a missing file leaves the system's own."""
    for file in sorted((assets_folder() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


class ThemeKeeper(QObject):
    """Puts the theme on the application, and follows the system's light and dark unless one is chosen.

    Nothing is on before the first `choose`. A screen that is put together before that is dressed once; put together
    after it, each part is dressed anew whenever it gets a parent.
    """

    def __init__(self, app: QApplication, *, kiosk: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self._system_dark = _palette_is_dark(app)
        self._appearance: Appearance = "system"
        self._motion: bool | None = None
        self._kiosk = kiosk
        self._scale = 1.0
        self._theme = Theme(kiosk=kiosk)
        self._is_on = False
        self._motion_asked = False
        load_fonts()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        """What is on. Whether the system wants motion is asked when this is read first: it may take a moment."""
        if not self._motion_asked:
            self._motion_asked = True
            self._theme = replace(self._theme, motion=self._motion_wanted())
        return self._theme

    def choose(self, settings: Settings) -> None:
        """Put on what these settings say."""
        self._appearance = settings.appearance
        self._scale = settings.text_percent / 100
        self._motion = False if settings.motion == "reduced" else None
        self._put_on()

    def _follow_system(self, scheme: QtCore.Qt.ColorScheme) -> None:
        self._system_dark = scheme is QtCore.Qt.ColorScheme.Dark
        if self._appearance == "system" and self._is_on:
            self._put_on()

    def _put_on(self) -> None:
        dark = self._system_dark if self._appearance == "system" else self._appearance == "dark"
        motion = self._motion_wanted() if self._motion_asked else True
        theme = Theme(dark=dark, scale=self._scale, kiosk=self._kiosk, motion=motion)
        self._theme, self._is_on = theme, True
        if self._app.property(_WORN) == repr(theme):
            return
        self._app.setProperty(_WORN, repr(theme))
        font = QFont(FAMILY)
        font.setPixelSize(theme.body)
        self._app.setFont(font)
        self._app.setPalette(theme.palette())
        self._app.setStyleSheet(theme.style_sheet())

    def _motion_wanted(self) -> bool:
        if self._motion is not None:
            return self._motion
        # not before the first screen is shown, which needs none of it
        from empathy_studio.ui.system_motion import motion_wanted

        return motion_wanted()


def _palette_is_dark(app: QApplication) -> bool:
    """Whether the system is dark, by the palette it gives to an application that has none of its own.

    To ask Qt's style hints for the scheme instead makes PySide6 create all constants of the namespace `Qt`.
    """
    app.setProperty(_WORN, "")
    app.setPalette(QPalette())
    return app.palette().color(QPalette.ColorRole.Window).lightness() < 128
