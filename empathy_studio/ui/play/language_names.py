"""Languages by the names that their own speakers give them."""

from __future__ import annotations

from PySide6.QtCore import QLocale

_WITHOUT_COUNTRY = {"en": "English", "es": "Español", "zh": "中文"}
"""Languages that Qt calls by the name of one country's form when no country is given."""


def language_name(tag: str) -> str:
    """The name of a language (BCP 47 tag) in that language; the tag itself when it is not known."""
    name = _WITHOUT_COUNTRY.get(tag) or QLocale(tag).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag
