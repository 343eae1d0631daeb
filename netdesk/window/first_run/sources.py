"""What NetDesk reads, and where people find each of it: a card for every source."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.tile import paint_tile
from netdesk.window.kit.painted import Painted

if TYPE_CHECKING:
    from netdesk.window.kit.theme import Theme


class Source(NamedTuple):
    """`channel`: whose tile stands for it, or else `icon`. Title and where to find it: English, translated
    when shown.
    """

    title: str
    where: str
    channel: str = ""
    icon: str = ""


SOURCES: tuple[Source, ...] = (
    Source("LinkedIn", "Settings, “Get a copy of your data”: the ZIP as it comes", "linkedin"),
    Source("XING", "A person’s profile, save as vCard; many at once are fine", "xing"),
    Source("X (Twitter)", "Settings, “Download an archive of your data”: the ZIP", "x"),
    Source("Facebook, Messenger", "“Download your information”, as JSON: all its ZIPs", "facebook"),
    Source("Instagram, Threads", "“Download your information”, as JSON: the ZIP", "instagram"),
    Source("WhatsApp", "A chat’s menu, “Export chat”, without media", "whatsapp"),
    Source("Telegram", "Telegram Desktop, “Export Telegram data”, as JSON", "telegram"),
    Source("Signal", "Export of your chats as plain text, not the encrypted backup", "signal"),
    Source("SMS and calls", "Android app “SMS Backup & Restore”: its XML files", "sms"),
    Source("Phone", "Contacts app, share or export all: one vCard file", "phone"),
    Source("Address book", "Google, Outlook, Thunderbird, Apple: export as CSV or vCard", icon="book-user"),
    Source("E-mail", "Any mail program, Gmail by Takeout: mbox, Maildir or .eml", "email"),
    Source("Calendar", "Google, Outlook, Apple: export a calendar as .ics", icon="calendar-days"),
    Source("Tables", "Any CSV, Excel or LibreOffice sheet; columns are guessed", icon="file-spreadsheet"),
    Source("NetDesk", "A document of another NetDesk, JSON", icon="file-json"),
)
_COLUMNS = 3
_TILE = 24


def source_grid() -> QGridLayout:
    """All sources, row by row."""
    grid = QGridLayout()
    grid.setSpacing(8)
    for place, source in enumerate(SOURCES):
        grid.addWidget(_SourceCard(source), place // _COLUMNS, place % _COLUMNS)
    for column in range(_COLUMNS):
        grid.setColumnStretch(column, 1)
    return grid


class _SourceCard(QWidget):
    def __init__(self, source: Source) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        title = _words(source.title)
        row.addWidget(_sign(source, title), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(title, "bodyStrong"))
        words.addWidget(Label(_words(source.where), "small", "textSecondary", wraps=True))
        words.addStretch(1)
        row.addLayout(words, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("hairlineStrong"), 1))
        painter.setBrush(now.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()


def _sign(source: Source, title: str) -> QWidget:
    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        if source.channel:
            paint_tile(painter, QRectF(rect), source.channel, now)
        else:
            box = QRectF(rect).adjusted(2, 2, -2, -2)
            paint_icon(painter, box, source.icon, now.colour("textSecondary"))

    return Painted(lambda: QSize(theme().grown(_TILE), theme().grown(_TILE)), paint, title)


def _words(text: str) -> str:
    return QCoreApplication.translate("FirstRunSources", text)
