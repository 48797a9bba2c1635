"""The words for the feelings of the wheel, in the learner's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Feelings"
WORDS = (
    QT_TRANSLATE_NOOP("Feelings", "calm"),
    QT_TRANSLATE_NOOP("Feelings", "content"),
    QT_TRANSLATE_NOOP("Feelings", "relieved"),
    QT_TRANSLATE_NOOP("Feelings", "trusting"),
    QT_TRANSLATE_NOOP("Feelings", "joyful"),
    QT_TRANSLATE_NOOP("Feelings", "happy"),
    QT_TRANSLATE_NOOP("Feelings", "grateful"),
    QT_TRANSLATE_NOOP("Feelings", "hopeful"),
    QT_TRANSLATE_NOOP("Feelings", "surprised"),
    QT_TRANSLATE_NOOP("Feelings", "startled"),
    QT_TRANSLATE_NOOP("Feelings", "confused"),
    QT_TRANSLATE_NOOP("Feelings", "curious"),
    QT_TRANSLATE_NOOP("Feelings", "afraid"),
    QT_TRANSLATE_NOOP("Feelings", "worried"),
    QT_TRANSLATE_NOOP("Feelings", "nervous"),
    QT_TRANSLATE_NOOP("Feelings", "overwhelmed"),
    QT_TRANSLATE_NOOP("Feelings", "sad"),
    QT_TRANSLATE_NOOP("Feelings", "disappointed"),
    QT_TRANSLATE_NOOP("Feelings", "lonely"),
    QT_TRANSLATE_NOOP("Feelings", "grieving"),
    QT_TRANSLATE_NOOP("Feelings", "ashamed"),
    QT_TRANSLATE_NOOP("Feelings", "embarrassed"),
    QT_TRANSLATE_NOOP("Feelings", "guilty"),
    QT_TRANSLATE_NOOP("Feelings", "insecure"),
    QT_TRANSLATE_NOOP("Feelings", "angry"),
    QT_TRANSLATE_NOOP("Feelings", "irritated"),
    QT_TRANSLATE_NOOP("Feelings", "frustrated"),
    QT_TRANSLATE_NOOP("Feelings", "furious"),
    QT_TRANSLATE_NOOP("Feelings", "tired"),
    QT_TRANSLATE_NOOP("Feelings", "exhausted"),
    QT_TRANSLATE_NOOP("Feelings", "bored"),
    QT_TRANSLATE_NOOP("Feelings", "resigned"),
)
"""Every feeling of `play.feelings.FEELINGS`, marked for translation."""


def feeling_word(feeling: str) -> str:
    """The word for a feeling; one that is not on the wheel stays as the author wrote it."""
    return QCoreApplication.translate(_CONTEXT, feeling)
