"""Small pictures that are drawn once and kept, and placed on whole pixels of the screen."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

Draw = Callable[[QPainter], None]


def ratio_of(painter: QPainter) -> float:
    """Return the pixels per logical pixel of what the painter paints on; at least 1."""
    return max(painter.device().devicePixelRatio(), 1.0)


def cached_pixmap(key: str, size: QSize, ratio: float, draw: Draw) -> QPixmap:
    """Return the pixmap kept under the key, or one of ``size`` logical pixels that ``draw`` paints now.

    ``draw`` gets an antialiasing painter in logical coordinates from 0, 0. The key must name everything the
    picture depends on except size and ratio.
    """
    full_key = f"{key}|{size.width()}x{size.height()}@{ratio}"
    pixmap = QPixmap()
    if QPixmapCache.find(full_key, pixmap):
        return pixmap
    pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    QPixmapCache.insert(full_key, pixmap)
    return pixmap


def draw_pixmap(painter: QPainter, corner: QPointF, pixmap: QPixmap) -> None:
    """Draw a pixmap with its top left corner at the nearest whole pixel of the screen."""
    painter.drawPixmap(snapped(painter, corner), pixmap)


def snapped(painter: QPainter, point: QPointF) -> QPointF:
    """Return the point moved to the nearest whole pixel of the device; turned painters keep theirs."""
    transform = painter.deviceTransform()
    across, down = transform.m11(), transform.m22()
    if transform.m12() or transform.m21() or not across or not down:
        return point
    x = round(point.x() * across + transform.dx()) - transform.dx()
    y = round(point.y() * down + transform.dy()) - transform.dy()
    return QPointF(x / across, y / down)
