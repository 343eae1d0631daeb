"""A Lucide icon in any colour, sharp at every scale of the screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from netdesk import resource
from netdesk.window.kit.paint.pixmap import cached_pixmap, draw_pixmap, ratio_of

_STAND_IN = "circle-dashed"
_STROKE = 2.0


def paint_icon(
    painter: QPainter, rect: QRect | QRectF, name: str, colour: QColor, *, stroke: float = _STROKE
) -> None:
    """Paint an icon as large as fits into the rectangle, centred. ``stroke`` is in units of 24 per icon."""
    width, height = rect.width(), rect.height()
    size = int(min(width, height))
    pixmap = icon_pixmap(name, colour, size, ratio_of(painter), stroke=stroke)
    draw_pixmap(painter, rect.x() + (width - size) / 2, rect.y() + (height - size) / 2, pixmap)


def icon_pixmap(
    name: str, colour: QColor, size: int, ratio: float = 1.0, *, stroke: float = _STROKE
) -> QPixmap:
    """Return an icon of ``size`` logical pixels for a screen with ``ratio`` pixels per logical pixel."""

    def draw(painter: QPainter) -> None:
        svg = _source(name).replace("currentColor", colour.name())
        svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
        painter.setOpacity(colour.alphaF())
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))

    key = f"icon|{name}|{colour.rgba()}|{stroke}"
    return cached_pixmap(key, QSize(size, size), ratio, draw)


@lru_cache(maxsize=512)
def _source(name: str) -> str:
    file = resource.path("icons", f"{name}.svg")
    if not file.is_file():
        import logging

        logging.getLogger(__name__).warning("There is no icon named %s.", name)
        file = resource.path("icons", f"{_STAND_IN}.svg")
    return file.read_text(encoding="utf-8")
