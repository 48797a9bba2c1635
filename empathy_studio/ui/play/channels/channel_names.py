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
    say = QCoreApplication.translate
    return {
        "phone": say("Channels", "On the phone"),
        "video": say("Channels", "Video call"),
        "in_person": say("Channels", "Face to face"),
        "chat": say("Channels", "Chat"),
        "email": say("Channels", "E-mail"),
        "text": say("Channels", "Text messages"),
        "page": "",
    }[channel]
