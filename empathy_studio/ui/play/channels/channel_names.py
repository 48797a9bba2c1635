"""What each channel is called on the screen, and its icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from empathy_studio.course.scenes import Channel

ICONS: dict[Channel, str] = {
    "phone": "phone",
    "video": "video",
    "in_person": "user-round",
    "chat": "message-circle",
    "email": "mail",
    "text": "smartphone",
    "page": "book-open",
}


def channel_name(channel: Channel) -> str:
    """The channel's name in the language of the program; empty for a page, which needs none."""
    return {
        "phone": QCoreApplication.translate("Channels", "On the phone"),
        "video": QCoreApplication.translate("Channels", "Video call"),
        "in_person": QCoreApplication.translate("Channels", "Face to face"),
        "chat": QCoreApplication.translate("Channels", "Chat"),
        "email": QCoreApplication.translate("Channels", "E-mail"),
        "text": QCoreApplication.translate("Channels", "Text messages"),
        "page": "",
    }[channel]
