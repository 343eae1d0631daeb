"""Small pictures that are drawn once and kept, and placed on whole pixels of the screen.

A list paints hundreds of them per page, so what is called for each is lean: in PySide6 a QRectF or QPointF
costs more than drawing the pixmap.
"""

from collections.abc import Callable, Hashable
from math import sqrt

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QPixmapCache

from netdesk.window.kit.theme import Theme

Draw = Callable[[QPainter], None]

_PICTURES = 1_500
"""How many pictures a theme keeps; beyond it starts anew."""


def ratio_of(painter: QPainter) -> float:
    """Return the pixels per logical pixel of what the painter paints on; at least 1.

    Read off the transforms: asked for the device, the binding spells out every class that can be painted
    on, which costs the start of NetDesk a dozen milliseconds.
    """
    area = painter.worldTransform().determinant()
    ratio = sqrt(abs(painter.deviceTransform().determinant() / area)) if area else 1.0
    return max(round(ratio, 4), 1.0)


def picture(theme: Theme, key: Hashable, size: tuple[int, int], ratio: float, draw: Draw) -> QPixmap:
    """Return the theme's picture under a key, or the one that ``draw`` paints now; for what lists paint.

    ``draw`` gets an antialiasing painter in logical coordinates from 0, 0. The key must name everything the
    picture depends on except theme, size and ratio.
    """
    full_key = (key, size, ratio)
    found: QPixmap | None = theme.pictures.get(full_key)
    if found is None:
        if len(theme.pictures) >= _PICTURES:
            theme.pictures.clear()
        found = theme.pictures[full_key] = drawn(QSize(*size), ratio, draw)
    return found


def cached_pixmap(key: str, size: QSize, ratio: float, draw: Draw) -> QPixmap:
    """Return the pixmap under a key from the application's cache, which forgets what is not used.

    For what is large or rarely shown twice. ``draw`` and key as for ``picture``, the theme named in the key.
    """
    full_key = f"{key}|{size.width()}x{size.height()}@{ratio}"
    found = QPixmap()
    if QPixmapCache.find(full_key, found):
        return found
    found = drawn(size, ratio, draw)
    QPixmapCache.insert(full_key, found)
    return found


def draw_pixmap(painter: QPainter, x: float, y: float, pixmap: QPixmap) -> None:
    """Draw a pixmap with its top left corner at the nearest whole pixel of the screen."""
    if pixmap.devicePixelRatio().is_integer():
        painter.drawPixmap(int(x), int(y), pixmap)
    else:
        painter.drawPixmap(snapped(painter, QPointF(x, y)), pixmap)


def snapped(painter: QPainter, point: QPointF) -> QPointF:
    """Return the point moved to the nearest whole pixel of the device; turned painters keep theirs."""
    transform = painter.deviceTransform()
    across, down = transform.m11(), transform.m22()
    if transform.m12() or transform.m21() or not across or not down:
        return point
    x = round(point.x() * across + transform.dx()) - transform.dx()
    y = round(point.y() * down + transform.dy()) - transform.dy()
    return QPointF(x / across, y / down)


def drawn(size: QSize, ratio: float, draw: Draw) -> QPixmap:
    """Return what ``draw`` paints now, kept by nobody; for what its owner keeps, or shows once."""
    pixmap = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter)
    painter.end()
    return pixmap
