"""The few choices for a kiosk: its screen, when somebody has gone, whether guests may learn."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QWidget

from empathy_studio.ui.controls import label
from empathy_studio.ui.kiosk.site import Site
from empathy_studio.ui.theme import GRID

IDLE_S = (60, 120, 300, 600)


class SiteForm(QWidget):
    """Holds the choices; `site` reads them."""

    def __init__(self, site: Site) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self._warning_s = site.warning_s
        self.idle = QComboBox()
        self.idle.setAccessibleName(self.tr("Time without activity before the warning"))
        for seconds in sorted({*IDLE_S, site.idle_s}):
            whole, rest = divmod(seconds, 60)
            text = self.tr("%n second(s)", "", seconds) if rest else self.tr("%n minute(s)", "", whole)
            self.idle.addItem(text, seconds)
        self.idle.setCurrentIndex(self.idle.findData(site.idle_s))
        self.place = QComboBox()
        self.place.setAccessibleName(self.tr("Screen of the kiosk"))
        self.place.addItem(self.tr("The first one"), "")
        for one in QGuiApplication.screens():
            size = one.size()
            self.place.addItem(f"{one.name()}  ({size.width()} × {size.height()})", one.name())
        if site.screen and self.place.findData(site.screen) < 0:
            self.place.addItem(self.tr("{0} (not here now)").format(site.screen), site.screen)
        self.place.setCurrentIndex(self.place.findData(site.screen))
        self.guests = QCheckBox(self.tr("One may learn without a name, as a guest"))
        self.guests.setChecked(site.guests)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GRID + GRID // 2)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(label(self.tr("Ask “Are you still there?” after"), "label", wrap=False), self.idle)
        form.addRow(label(self.tr("Screen"), "label", wrap=False), self.place)
        form.addRow(self.guests)

    def site(self) -> Site:
        """What is chosen."""
        return Site(
            screen=self.place.currentData(),
            idle_s=self.idle.currentData(),
            warning_s=self._warning_s,
            guests=self.guests.isChecked(),
        )
