"""NetDesk's own sign, in lines for paper."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netdesk.reports.layout.ink import ink

MARK_SIDE = 14.0


def paint_mark(painter: QPainter, box: QRectF) -> None:
    """Two circles round a point, and somebody on the outer one."""
    centre, side = box.center(), box.width()
    painter.setPen(QPen(ink("accent"), side * 0.09))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for share in (0.44, 0.25):
        painter.drawEllipse(centre, side * share, side * share)
    painter.setBrush(ink("accent"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(centre, side * 0.1, side * 0.1)
    painter.setPen(QPen(ink("paper"), side * 0.07))
    painter.drawEllipse(centre + QPointF(side * 0.31, -side * 0.31), side * 0.15, side * 0.15)
