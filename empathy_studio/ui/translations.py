"""Puts the translations of the program's own texts, and of Qt's, on the application."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from empathy_studio.paths import assets_folder

FILE = "empathy_studio"
SOURCE = QLocale(QLocale.Language.English)
"""The texts in the source are English; its file holds only the forms for one and for many."""


TRANSLATOR = "spoken"
"""The name of the translators that `speak` puts on the application."""


def languages() -> tuple[str, ...]:
    """The languages that the program speaks, English first (BCP 47 tags)."""
    found = (path.stem.removeprefix(f"{FILE}_") for path in (assets_folder() / "translations").glob(f"{FILE}_*.qm"))
    return tuple(sorted(found, key=lambda tag: (tag != "en", tag)))


def speak(app: QCoreApplication, language: str = "") -> QLocale:
    """Speak `language` (a BCP 47 tag; empty: the system's), English where it is not translated; answer its locale.

    Files are `assets/translations/empathy_studio_<language>.qm`, and Qt's own. What was spoken before is taken off;
    screens that stand already keep their texts until they are made anew.
    """
    for former in app.findChildren(QTranslator, TRANSLATOR):
        app.removeTranslator(former)
        former.deleteLater()
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    own, qt = str(assets_folder() / "translations"), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for wanted, name, folder in (
        (SOURCE, FILE, own),
        (locale, "qtbase", qt),
        (locale, FILE, own),
    ):
        translator = QTranslator(app)
        translator.setObjectName(TRANSLATOR)
        if translator.load(wanted, name, "_", folder):
            app.installTranslator(translator)
    return locale


def marked(text: object) -> str:
    """A text of a table that `QT_TRANSLATE_NOOP` has marked for translation, as the text it is."""
    return str(text)
