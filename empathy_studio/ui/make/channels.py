"""How each channel is shown: its name, its icon, and the colour of its stripe on the map."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from empathy_studio.course.scenes import Channel
from empathy_studio.ui.translations import marked

_NAMES: dict[Channel, str] = {
    "in_person": marked(QT_TRANSLATE_NOOP("Channels", "In person")),
    "video": marked(QT_TRANSLATE_NOOP("Channels", "Video call")),
    "phone": marked(QT_TRANSLATE_NOOP("Channels", "Phone")),
    "chat": marked(QT_TRANSLATE_NOOP("Channels", "Chat")),
    "email": marked(QT_TRANSLATE_NOOP("Channels", "E-mail")),
    "text": marked(QT_TRANSLATE_NOOP("Channels", "Text message")),
    "page": marked(QT_TRANSLATE_NOOP("Channels", "Page")),
}
CHANNEL_ICONS: dict[Channel, str] = {
    "in_person": "user-round",
    "video": "video",
    "phone": "phone",
    "chat": "message-circle",
    "email": "mail",
    "text": "smartphone",
    "page": "file-text",
}
CHANNEL_COLOURS: dict[Channel, str] = {
    "in_person": "#2f8f83",
    "video": "#4b7bd1",
    "phone": "#8a63c9",
    "chat": "#c9772b",
    "email": "#b34f72",
    "text": "#5f8a34",
    "page": "#7a7f7c",
}
"""The stripe of each channel; its icon says the same without colour."""


def channel_name(channel: Channel) -> str:
    """What a channel is called, in the language of the program."""
    return QCoreApplication.translate("Channels", _NAMES[channel])
