"""The sheet with what a person may choose: appearance, text size, motion, captions, time limits."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from empathy_studio.settings import Settings
from empathy_studio.ui.controls import Button, Card, label, row
from empathy_studio.ui.play.language_names import language_name
from empathy_studio.ui.theme import GRID
from empathy_studio.ui.translations import languages


class SettingsSheet(Card):
    """Every change holds at once. Signals: `changed(Settings)`, `closed()`."""

    changed = Signal(object)
    closed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__(padding=4 * GRID, spacing=2 * GRID)
        self.setMinimumWidth(560)
        self.setAccessibleName(self.tr("Settings"))
        self._settings = settings
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(3 * GRID)
        self._grid.setVerticalSpacing(GRID + 4)
        self._grid.setColumnStretch(1, 1)
        self._appearance = self._choice(
            self.tr("Appearance"),
            (("system", self.tr("As the system")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
            settings.appearance,
        )
        spoken = (("", self.tr("As the system")), *((tag, language_name(tag)) for tag in languages()))
        self._language = self._choice(self.tr("Language"), spoken, settings.language)
        self._text = self._choice(
            self.tr("Text"),
            tuple((str(size), self.tr("{0} %").format(size)) for size in (100, 125, 150, 175, 200)),
            str(settings.text_percent),
        )
        self._caption_size = self._choice(
            self.tr("Captions"),
            (("small", self.tr("Small")), ("normal", self.tr("Normal")), ("large", self.tr("Large"))),
            settings.caption_size,
        )
        self._caption_place = self._choice(
            self.tr("Captions stand"),
            (("bottom", self.tr("Below")), ("top", self.tr("Above"))),
            settings.caption_place,
        )
        self._descriptions = self._tick(self.tr("Tell what the pictures of clips show"), settings.descriptions)
        self._still = self._tick(self.tr("Less motion"), settings.motion == "reduced")
        self._untimed = self._tick(self.tr("No time limits: take your time with every answer"), settings.untimed)
        self._as_text = self._tick(self.tr("Read every clip as text, without video"), settings.as_text)
        done = Button(self.tr("Done"), "primary")
        done.clicked.connect(self.closed)
        self.done = done
        self.box.addWidget(label(self.tr("Settings"), "title"))
        self.box.addWidget(label(self.tr("Every change holds at once."), "quiet"))
        holder = QWidget()
        holder.setProperty("look", "page")
        holder.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(holder)
        self.box.addWidget(self._descriptions)
        self.box.addWidget(self._still)
        self.box.addWidget(self._untimed)
        self.box.addWidget(self._as_text)
        self.box.addLayout(row(1, done))

    def choose(self, appearance: str, text_percent: int) -> None:
        """Pick an appearance and a size of text, as one does in the lists."""
        self._appearance.setCurrentIndex(self._appearance.findData(appearance))
        self._text.setCurrentIndex(self._text.findData(str(text_percent)))

    def speak(self, language: str) -> None:
        """Pick a language, as one does in the list."""
        self._language.setCurrentIndex(self._language.findData(language))

    def _choice(self, name: str, options: tuple[tuple[str, str], ...], now: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        for value, shown in options:
            made.addItem(shown, value)
        made.setCurrentIndex(max(0, made.findData(now)))
        made.currentIndexChanged.connect(self._take)
        line = self._grid.rowCount()
        self._grid.addWidget(label(name, "strong", wrap=False), line, 0)
        self._grid.addWidget(made, line, 1)
        return made

    def _tick(self, name: str, on: bool) -> QCheckBox:
        made = QCheckBox(name)
        made.setChecked(on)
        made.toggled.connect(self._take)
        return made

    def _take(self, _value: object = None) -> None:
        self._settings = replace(
            self._settings,
            appearance=self._appearance.currentData(),
            language=self._language.currentData(),
            text_percent=int(self._text.currentData()),
            caption_size=self._caption_size.currentData(),
            caption_place=self._caption_place.currentData(),
            descriptions=self._descriptions.isChecked(),
            motion="reduced" if self._still.isChecked() else "system",
            untimed=self._untimed.isChecked(),
            as_text=self._as_text.isChecked(),
        )
        self.changed.emit(self._settings)
