"""Asks the system whether people want movement on the screen."""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QProcess
from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

_ASK_MS = 150
_SPI_GETCLIENTAREAANIMATION = 0x1042


def motion_wanted() -> bool:
    """False when the system is set to reduce motion; True when it is not, or does not say.

    Windows: SystemParametersInfo; macOS: the universal access setting; Linux: the desktop portal's settings
    (`org.freedesktop.portal.Settings`). Waits at most 0.15 s.
    """
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    return _portal()


def _windows() -> bool:
    animate = ctypes.c_int(1)
    library = getattr(ctypes, "windll", None)
    if library is None or not library.user32.SystemParametersInfoW(
        _SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(animate), 0
    ):
        return True
    return bool(animate.value)


def _macos() -> bool:
    ask = QProcess()
    ask.start("/usr/bin/defaults", ["read", "com.apple.universalaccess", "reduceMotion"])
    if not ask.waitForFinished(_ASK_MS):
        ask.kill()
        ask.waitForFinished(_ASK_MS)
        return True
    return bytes(ask.readAllStandardOutput().data()).strip() != b"1"


def _portal() -> bool:
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return True
    ask = QDBusMessage.createMethodCall(
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.Settings",
        "ReadOne",
    )
    ask.setArguments(["org.gnome.desktop.interface", "enable-animations"])
    answer = bus.call(ask, QDBus.CallMode.Block, _ASK_MS)
    values = answer.arguments()
    return not (answer.type() is QDBusMessage.MessageType.ReplyMessage and values and values[0] is False)
