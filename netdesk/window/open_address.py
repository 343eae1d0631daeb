"""Handing an address to the desktop: the mail program, the phone, the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk


def open_address(desk: Desk, url: str, shown: str) -> None:
    """Open `url`. Where nothing on this computer does, what is `shown` of it is copied instead, and told."""
    from netdesk.desk.dialled import dialled

    if QDesktopServices.openUrl(QUrl(dialled(url, desk.settings.country))):
        return
    QGuiApplication.clipboard().setText(shown)
    words = QCoreApplication.translate(
        "OpenAddress", "Nothing on this computer opens {address}. It is copied."
    )
    desk.intents.message.emit(words.format(address=shown))
