"""A site in Germany or Spain reads its own language: every window of the trainer and the site, and no line cut off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from empathy_studio import settings
from empathy_studio.errors import ProgressError
from empathy_studio.log import FileLog
from empathy_studio.pack.trust import KeyRing
from empathy_studio.progress.store import Store
from empathy_studio.sentence import Sentence, counted, together
from empathy_studio.settings import Settings
from empathy_studio.ui.home import Home
from empathy_studio.ui.kiosk.premises import Premises
from empathy_studio.ui.play.library import Library
from empathy_studio.ui.play.pin_pad import PinPad
from empathy_studio.ui.refusal import Refusal, show_refusal
from empathy_studio.ui.said import said
from empathy_studio.ui.tasks import Tasks
from empathy_studio.ui.theme import ThemeKeeper
from empathy_studio.ui.translations import speak
from empathy_studio.ui.video.engines import Engines
from empathy_studio.ui.video.qt_clock import QtClock
from tests.catalogues import CATALOGUES
from tests.kiosk.conftest import PIN, STILL, OpenKiosk
from tests.kiosk.site_windows import KEY, desk_cards, gate, over, pages, refusal, sheets, told
from tests.ui.test_languages import catalogue

WIDTH, HEIGHT = 1280, 800
KIOSK_PERCENT = 125
"""How large the text of a kiosk is beside that of a desk, which alone shows the first screen."""
NO_BREAK = "\N{NO-BREAK SPACE}"
SLACK = 2
"""So many px a font may be wider than it says of itself."""
SENTENCE_END = re.compile(r"(?<=[.:?!])\s+|\n|\s·\s")
FILE = re.compile(r"\S+:")
"""What a sentence begins with that is about a file."""
DATA = (
    "Ana García|Tom Becker|Tiny|Shoes|Finch Learning|K-7|CARRY|TRAINING|HDMI-2|Empathy Studio|Qt|Python|Linux|VLC|PIN|"
    "UTC|Hz|GB|MB|kB|Video|Deutsch|Español|English|[a-z0-9]+[.](?:eresults|receipt)|"
    + "|".join(KEY.fingerprint.split())
)
"""What no language changes: names, what a stick or a file is called, the words of a key, units."""


@pytest.fixture
def spoken(qapp: QApplication, speaks_again: None) -> Callable[[str], None]:
    """Speaks a language; the one of before is spoken again once the test is over."""
    return lambda language: (speak(qapp, language), None)[1]


@pytest.fixture
def premises(
    store: Store, shelved: Library, engines: Engines, theme: ThemeKeeper, keys: KeyRing, data_folder: Path
) -> Iterator[Premises]:
    """What a kiosk stands on, whose screen had to be started again."""
    tasks, log = Tasks(), FileLog(data_folder)
    yield Premises(
        data=data_folder,
        store=store,
        library=shelved,
        keys=keys,
        engines=engines,
        theme=theme,
        clock=QtClock(),
        tasks=tasks,
        log=log,
        settings=STILL,
        restarts=3,
    )
    tasks.close()
    log.close()


def shown(widget: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text that can be seen or heard in a window, with the widget that says it."""
    for one in (widget, *widget.findChildren(QWidget)):
        texts = [one.accessibleName(), one.toolTip(), one.windowTitle()]
        if isinstance(one, QLabel | QAbstractButton):
            texts.append(one.text())
        elif isinstance(one, QLineEdit | QPlainTextEdit):
            texts.append(one.placeholderText())
        elif isinstance(one, QComboBox):
            texts += [one.itemText(number) for number in range(one.count())]
        yield from ((one, text) for text in texts if text)


def sentences_in(widget: QWidget) -> set[str]:
    """The single sentences that a window says, without what no language changes."""
    texts = (text.replace(NO_BREAK, " ") for _, text in shown(widget))
    found = {part for text in texts for part in SENTENCE_END.split(text) if not FILE.fullmatch(part)}
    return {part for part in found if re.search(r"[^\W\d_]", re.sub(rf"\b(?:{DATA})\b", "", part))}


def cut_off(widget: QWidget) -> list[str]:
    """The texts of a window that have less room than they need, or lie beyond its edge."""
    found = []
    for one, text in shown(widget):
        if not one.isVisibleTo(widget) or one is widget or not isinstance(one, QLabel | QAbstractButton):
            continue
        if text != one.text() or one.size().isEmpty():
            continue
        right = one.mapTo(widget, one.rect().topRight()).x()
        needed = one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.sizeHint().height()
        wraps = one.hasHeightForWidth()
        if (not wraps and one.width() + SLACK < one.sizeHint().width()) or one.height() + SLACK < needed:
            found.append(f"{text!r} has {one.width()} × {one.height()}, needs {one.sizeHint().width()} × {needed}")
        elif right > widget.width():
            found.append(f"{text!r} ends at {right} of {widget.width()}")
    return found


def windows(on: Premises, qtbot: QtBot) -> Iterator[tuple[str, QWidget]]:
    """Every window and sheet at 1280 × 800, shown and at rest."""

    kept: list[QWidget] = []

    def ground() -> QWidget:
        made = QWidget()
        kept.append(made)
        made.resize(WIDTH, HEIGHT)
        qtbot.addWidget(made)
        made.show()
        return made

    for name, page in pages(on, ground()):
        page.resize(WIDTH, HEIGHT)
        qtbot.addWidget(page)
        page.show()
        qtbot.wait(20)
        yield name, page
    for name, card in sheets(on):
        veil = over(card, ground())
        qtbot.wait(20)
        yield name, veil
    notices = told(on, ground())
    qtbot.wait(20)
    yield "notices", notices
    trainer = gate(on, ground())
    pad = trainer.card
    assert isinstance(pad, PinPad)
    yield "gate", pad
    pad.refuse(12)
    qtbot.wait(20)
    yield "gate after a wrong PIN", pad
    trainer.close()
    refused = refusal(on.data)
    qtbot.addWidget(refused)
    refused.show()
    yield "refusal", refused


def left_in_english(
    english: dict[str, set[str]], translated: dict[str, set[str]], language: str
) -> dict[str, list[str]]:
    """By window, the sentences that are the same in English and in a language, though the catalogue says otherwise."""
    alike = [source for (_, source), forms in catalogue(language).items() if source in forms]
    either = re.compile("|".join(re.sub(r"\\\{\d\\\}", ".*", re.escape(source)) for source in alike))
    same = {name: english[name] & translated[name] for name in english}
    found = {name: sorted(one for one in texts if not either.fullmatch(one)) for name, texts in same.items()}
    return {name: texts for name, texts in found.items() if texts}


@pytest.mark.parametrize("language", ["de", "es"])
def test_no_window_of_a_site_says_anything_in_english(
    language: str, premises: Premises, spoken: Callable[[str], None], qtbot: QtBot
) -> None:
    spoken("en")
    english = {name: sentences_in(window) for name, window in windows(premises, qtbot)}
    spoken(language)
    translated = {name: sentences_in(window) for name, window in windows(premises, qtbot)}
    assert translated.keys() == english.keys()
    assert all(len(said_there) > 0 for said_there in english.values())
    assert left_in_english(english, translated, language) == {}


@pytest.mark.parametrize("language", ["en", "de", "es"])
def test_no_line_of_a_sites_windows_is_cut_off(
    language: str, premises: Premises, theme: ThemeKeeper, spoken: Callable[[str], None], qtbot: QtBot
) -> None:
    found = {}
    spoken(language)
    for percent in (100, KIOSK_PERCENT):
        theme.choose(Settings(motion="reduced", text_percent=percent))
        for name, window in windows(premises, qtbot):
            if not isinstance(window, QMessageBox) and not (percent == KIOSK_PERCENT and isinstance(window, Home)):
                found[name, percent] = cut_off(window)
    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.parametrize("language", ["de", "es"])
def test_what_the_trainers_page_opens_is_in_the_sites_language(
    language: str, open_kiosk: OpenKiosk, store: Store, spoken: Callable[[str], None], qtbot: QtBot
) -> None:
    store.pins.set("trainer", PIN)
    found: dict[str, dict[str, set[str]]] = {}
    for spoken_now in ("en", language):
        spoken(spoken_now)
        window = open_kiosk().window
        found[spoken_now] = {}
        for name, ask in desk_cards(window):
            ask()
            card = window.desk.card
            assert card is not None
            found[spoken_now][name] = sentences_in(card)
    assert left_in_english(found["en"], found[language], language) == {}


def test_a_sentence_is_said_with_all_that_stands_in_it(spoken: Callable[[str], None]) -> None:
    days, size = counted(3, "%n day", "%n days"), Sentence("{0:.1f} {1}", 1.5, "GB")
    sentence = Sentence("The last one of {0} is {1} old ({2}).", 4, days, size)
    assert sentence == "The last one of 4 is 3 days old (1.5 GB)."
    spoken("de")
    assert said(sentence) == "Die letzte von 4 ist 3 Tage alt (1,5 GB)."
    spoken("es")
    assert said(sentence) == "La última de 4 tiene 3 días (1,5 GB)."
    assert said(counted(1, "%n day", "%n days")) == "1 día"
    spoken("en")
    assert said(sentence) == str(sentence)
    assert said(counted(1, "one day", "%n such days")) == "one day"


def test_an_error_is_said_with_its_remedy_and_reads_as_english_in_a_log(spoken: Callable[[str], None]) -> None:
    error = ProgressError(Sentence("{0}: cannot be written ({1}).", "a{b}.db", "EROFS"), "Choose another place.")
    spoken("de")
    assert said(error) == "a{b}.db: lässt sich nicht schreiben (EROFS). Wählen Sie einen anderen Ort."
    assert said(together((error.told, "x"))) == f"{said(error)} x"
    assert str(error) == "a{b}.db: cannot be written (EROFS). Choose another place."


def test_a_sentence_of_no_catalogue_is_said_in_english(spoken: Callable[[str], None]) -> None:
    spoken("de")
    assert said(Sentence("Nobody translated {0}.", "this")) == "Nobody translated this."
    assert said("") == ""


def test_the_catalogues_lie_where_they_are_looked_for() -> None:
    assert {path.suffix for path in CATALOGUES.iterdir()} == {".qm", ".ts"}


def test_a_program_that_does_not_start_says_so_in_the_language_that_was_chosen(
    spoken: Callable[[str], None], data_folder: Path, qtbot: QtBot
) -> None:
    spoken("en")
    settings.save(data_folder, Settings(language="de"))
    read: list[str] = []

    def close() -> None:
        window = QApplication.activeModalWidget()
        assert isinstance(window, Refusal)
        read.extend((window.text(), window.informativeText()))
        window.close()

    QTimer.singleShot(50, close)
    show_refusal(data_folder, ProgressError(Sentence("{0}: was cut short.", "a.db"), "Copy it again."))
    assert read == ["a.db: ist abgeschnitten.", "Kopieren Sie sie noch einmal."]
