"""Rows of the contact list as pictures: painted once per look, kept for scrolling and for the next letter."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from netdesk.window.contacts.columns import COLUMNS, PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.desk.list_rows import ContactRow
    from netdesk.window.contacts.cell_paint import Cell
    from netdesk.window.contacts.photos import Photos
    from netdesk.window.kit.theme import ColourRole

_KEPT_PIXELS = 6_000_000
"""About 24 MB: seven pages of rows on a usual screen."""


class Place(NamedTuple):
    """Where a column stands: its number among COLUMNS, left edge and width in pixels."""

    column: int
    left: int
    width: int


class RowPictures:
    """Hands out the picture of a row. A new look (places, theme, ratio, day) starts anew."""

    def __init__(self, photos: Photos) -> None:
        self._photos = photos
        self._look: tuple[object, ...] = ()
        self._kept: OrderedDict[tuple[int, str], tuple[ContactRow, QPixmap]] = OrderedDict()
        self._places: Sequence[Place] = ()
        self._width = self._height = 0
        self._ratio = 1.0

    def begin(self, places: Sequence[Place], width: int, height: int, ratio: float, cell: Cell) -> None:
        """Say how rows look from now on."""
        look = (tuple(places), width, height, ratio, cell.theme.key, cell.today)
        if look != self._look:
            self._look = look
            self._kept.clear()
            self._places, self._width, self._height, self._ratio = places, width, height, ratio

    def forget(self, contact_id: int) -> None:
        """Paint this row anew when it is next shown."""
        for key in [key for key in self._kept if key[0] == contact_id]:
            del self._kept[key]

    def paint(self, painter: QPainter, left: int, top: int, row: ContactRow, ground: ColourRole, cell: Cell,
              *, is_kept: bool = True) -> None:  # fmt: skip
        """Paint a row on a ground with its top left corner there; straight on where its look is not worth
        keeping.
        """
        if is_kept:
            painter.drawPixmap(left, top, self._picture(row, ground, cell))
        else:
            self._paint_on(painter, left, top, row, ground, cell)

    def _picture(self, row: ContactRow, ground: ColourRole, cell: Cell) -> QPixmap:
        key = (row.id, ground)
        found = self._kept.get(key)
        if found is not None and found[0] == row:
            self._kept.move_to_end(key)
            return found[1]
        pixmap = self._painted(row, ground, cell)
        self._kept[key] = (row, pixmap)
        most = max(int(_KEPT_PIXELS / (self._width * self._height * self._ratio**2)), 60)
        while len(self._kept) > most:
            self._kept.popitem(last=False)
        return pixmap

    def _painted(self, row: ContactRow, ground: ColourRole, cell: Cell) -> QPixmap:
        pixmap = QPixmap(round(self._width * self._ratio), round(self._height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        painter = QPainter(pixmap)
        self._paint_on(painter, 0, 0, row, ground, cell)
        painter.end()
        return pixmap

    def _paint_on(
        self, painter: QPainter, left: int, top: int, row: ContactRow, ground: ColourRole, cell: Cell
    ) -> None:
        painter.fillRect(left, top, self._width, self._height, cell.theme.colour(ground))
        cell.photo = self._photos.pixmap(row.id) if row.has_photo else None
        for place in self._places:
            box = QRect(left + place.left, top, place.width, self._height)
            COLUMNS[place.column].paint(painter, box, row, cell)
            if place.column == PERSON:
                cell.photo = None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        line = cell.theme.colour("hairline")
        painter.fillRect(left, top + self._height - 1, self._width, 1, line)
