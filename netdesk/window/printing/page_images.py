"""Pages as pictures for the screen, painted when they are asked for."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from netdesk.reports.painter import Pages

_MOST_BYTES = 96 * 1024 * 1024
_BYTES_PER_PIXEL = 4


def page_image(pages: Pages, number: int, scale: float, *, has_colour: bool) -> QImage:
    """A page as a picture of `scale` pixels per 1/96 inch, grey when it is to be printed so."""
    size = QSize(round(pages.sheet.width * scale), round(pages.sheet.height * scale))
    image = QImage(size.expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setClipRect(image.rect())
    painter.scale(scale, scale)
    pages.paint(painter, number)
    painter.end()
    return image if has_colour else image.convertToFormat(QImage.Format.Format_Grayscale8)


class PageImages:
    """The pictures of a document's pages that were painted last, the newest scale of each."""

    def __init__(self) -> None:
        self._pages: Pages | None = None
        self._has_colour = True
        self._kept: OrderedDict[int, tuple[float, QPixmap]] = OrderedDict()

    def show(self, pages: Pages | None, *, has_colour: bool) -> None:
        """Take other pages; the pictures of the old ones are forgotten."""
        self._pages = pages
        self._has_colour = has_colour
        self._kept.clear()

    def found(self, number: int) -> tuple[float, QPixmap] | None:
        """The scale a page was painted at last and its picture, None when there is none."""
        return self._kept.get(number)

    def paint(self, number: int, scale: float) -> None:
        """Paint a page at this scale and forget the pictures that were painted longest ago, if need be."""
        assert self._pages is not None
        image = page_image(self._pages, number, scale, has_colour=self._has_colour)
        self._kept[number] = (scale, QPixmap.fromImage(image))
        self._kept.move_to_end(number)
        while len(self._kept) > 1 and self._bytes() > _MOST_BYTES:
            self._kept.popitem(last=False)

    def _bytes(self) -> int:
        return sum(kept.width() * kept.height() * _BYTES_PER_PIXEL for _scale, kept in self._kept.values())
