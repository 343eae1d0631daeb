"""Slanted lines that fill an area: silence in a timeline, what exceeds a capacity."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen


def paint_hatch(
    painter: QPainter, box: QRectF, colour: QColor, *, gap: float = 6.0, width: float = 1.0
) -> None:
    """Fill the box with lines rising to the right, ``gap`` pixels apart.

    Their places do not depend on the box's left edge, so neighbouring areas fit together.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(box)
    painter.setPen(QPen(colour, width))
    rise = box.height()
    start = (box.left() - rise) // gap * gap
    count = int((box.right() - start) / gap) + 1
    painter.drawLines(
        [
            QLineF(start + index * gap, box.bottom(), start + index * gap + rise, box.top())
            for index in range(count)
        ]
    )
    painter.restore()
