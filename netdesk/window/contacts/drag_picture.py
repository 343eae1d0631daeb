"""What hangs at the pointer while people are dragged: who it is, or how many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPen, QPixmap

from netdesk.domain.person_name import initials
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.pixmap import drawn
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme
from netdesk.window.phrase_text import number_text

_WIDEST = 260
_MARGIN, _GAP, _SPACE = 6, 8, 4


def drag_picture(people: Sequence[tuple[int, str]], now: Theme, ratio: float) -> QPixmap:
    """A small card with the first of these people (ids and names, at least one) and how many come along.
    `ratio`: pixels of the screen per logical pixel.
    """
    contact_id, name = people[0]
    others = _others(len(people) - 1)
    side, height = now.size("avatarSmall"), now.size("control")
    left = _MARGIN + side + _GAP
    behind = text_width(others, now, "body") + _SPACE + _MARGIN
    room = min(text_width(name, now, "bodyStrong"), _WIDEST - left - behind)
    width = left + room + behind

    def draw(painter: QPainter) -> None:
        painter.setPen(QPen(now.colour("controlBorder"), 1))
        painter.setBrush(now.colour("raised"))
        radius = now.radius("control")
        painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), radius, radius)
        avatar = QRectF(_MARGIN, (height - side) / 2, side, side)
        paint_avatar(painter, avatar, initials(name), str(contact_id), now)
        paint_text(painter, QRectF(left, 0, room, height), name, now, role="bodyStrong")
        grey = now.colour("textSecondary")
        after = QRectF(left + room + _SPACE, 0, behind - _SPACE, height)
        paint_text(painter, after, others, now, colour=grey)

    return drawn(QSize(width, height), ratio, draw)


def _others(count: int) -> str:
    said = QCoreApplication.translate("DragPicture", "and {count} more")
    return said.format(count=number_text(count)) if count else ""
