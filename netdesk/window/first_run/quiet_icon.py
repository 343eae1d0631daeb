"""An icon beside a line of text, in the colour of quiet words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.painted import Painted


def quiet_icon(name: str) -> QWidget:
    """The icon of this name, 20 pixels wide."""
    return Painted(
        QSize(20, 20),
        lambda painter, rect, now: paint_icon(
            painter, QRectF(rect).adjusted(1, 1, -1, -1), name, now.colour("textSecondary")
        ),
        "",
    )
