"""Rows of a table as pictures: painted once per look, kept for scrolling and for the next letter typed."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from netdesk.window.kit.look import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from netdesk.window.kit.theme import ColourRole

_KEPT_PIXELS = 6_000_000
"""About 24 MB: seven pages of rows on a usual screen."""
Row = TypeVar("Row")


class RowPictures(Generic[Row]):
    """Hands out the picture of a row; one that says something else than when it was painted is painted anew,
    and all of them are once rows look different (their size, the theme, the ratio, whatever else).
    """

    def __init__(self, paint: Callable[[QPainter, QRect, Row], None]) -> None:
        """`paint` paints what stands in a row; it gets the row's box, whose ground is there already."""
        self._paint_cells = paint
        self._look: tuple[object, ...] = ()
        self._kept: OrderedDict[tuple[Hashable, str], tuple[Row, QPixmap]] = OrderedDict()
        self._width = self._height = 0
        self._ratio = 1.0

    def begin(self, width: int, height: int, ratio: float, *others: object) -> None:
        """Say how rows look from now on: pixels, the ratio of the screen, what else makes a difference."""
        look = (width, height, ratio, theme().key, *others)
        if look != self._look:
            self._look = look
            self._kept.clear()
            self._width, self._height, self._ratio = width, height, ratio

    def forget(self, key: Hashable) -> None:
        """Paint this row anew when it is next shown."""
        for one in [one for one in self._kept if one[0] == key]:
            del self._kept[one]

    def paint(
        self, painter: QPainter, left: int, top: int, key: Hashable, row: Row, ground: ColourRole,
        *, is_kept: bool = True,
    ) -> None:  # fmt: skip
        """Paint the row of this key on a ground with its top left corner there; straight on where its look is
        not worth keeping.
        """
        if is_kept:
            painter.drawPixmap(left, top, self._picture((key, ground), row, ground))
        else:
            self._paint_on(painter, left, top, row, ground)

    def _picture(self, key: tuple[Hashable, str], row: Row, ground: ColourRole) -> QPixmap:
        found = self._kept.get(key)
        if found is not None and found[0] == row:
            self._kept.move_to_end(key)
            return found[1]
        pixmap = self._painted(row, ground)
        self._kept[key] = (row, pixmap)
        most = max(int(_KEPT_PIXELS / (self._width * self._height * self._ratio**2)), 60)
        while len(self._kept) > most:
            self._kept.popitem(last=False)
        return pixmap

    def _painted(self, row: Row, ground: ColourRole) -> QPixmap:
        pixmap = QPixmap(round(self._width * self._ratio), round(self._height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        painter = QPainter(pixmap)
        self._paint_on(painter, 0, 0, row, ground)
        painter.end()
        return pixmap

    def _paint_on(self, painter: QPainter, left: int, top: int, row: Row, ground: ColourRole) -> None:
        now = theme()
        painter.fillRect(left, top, self._width, self._height, now.colour(ground))
        self._paint_cells(painter, QRect(left, top, self._width, self._height), row)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(left, top + self._height - 1, self._width, 1, now.colour("hairline"))
