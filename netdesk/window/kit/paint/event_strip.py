"""Short strokes below a curve: when something happened, in the channel's colour."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from netdesk.window.kit.theme import Theme

_WIDTH = 2.0


def paint_event_strip(
    painter: QPainter, rect: QRect | QRectF, events: Sequence[tuple[float, str]], theme: Theme
) -> None:
    """Paint events given as (share of the width from 0 to 1, channel) over the rectangle's whole height."""
    box = QRectF(rect)
    for share, channel in events:
        x = box.left() + round(share * (box.width() - _WIDTH))
        painter.fillRect(QRectF(x, box.top(), _WIDTH, box.height()), theme.channel(channel).tile)
