"""The cells of the contact list as they are painted, with the painters of the kit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPixmap

from netdesk.window.contacts import cell_text
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.circle_badge import paint_circle_badge
from netdesk.window.kit.paint.ladder import ladder_cells, paint_ladder
from netdesk.window.kit.paint.sparkline import paint_sparkline
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.paint.tie_state import GLYPH, paint_tie_state
from netdesk.window.kit.paint.tile import TileState, paint_tile
from netdesk.window.tie_text import circle_number, state_glyph, state_text

if TYPE_CHECKING:
    from netdesk.desk.list_rows import ContactRow
    from netdesk.window.kit.theme import ColourRole, Theme

INSET = 8
"""From a cell's left edge to what stands in it, as in the head."""
_MARGIN = 16
_NUMBER, _SPARK, _SPARK_HEIGHT = 24, 58, 18
_TILE = 14
_GAP = 6


class Cell:
    """What a painter is given: the cell, the theme and the day. One object serves all cells of a paint."""

    __slots__ = ("photo", "theme", "today")

    def __init__(self, theme: Theme, today: date) -> None:
        self.theme, self.today = theme, today
        self.photo: QPixmap | None = None


PaintCell = Callable[[QPainter, QRect, "ContactRow", Cell], None]


def person(painter: QPainter, rect: QRect, row: ContactRow, cell: Cell) -> None:
    """Avatar, name, and organisation and title below where there is room for two lines."""
    theme = cell.theme
    side = min(theme.size("avatarMedium"), rect.height() - 4)
    left = rect.left() + _MARGIN
    picture = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
    paint_avatar(painter, picture, row.initials, str(row.id), theme, photo=cell.photo)
    left += side + 8
    width = rect.right() - left - INSET
    name, detail = theme.line("body") - 2, theme.line("caption")
    if not row.detail or rect.height() < name + detail:
        box = QRect(left, rect.top(), width, rect.height())
        paint_text(painter, box, row.name, theme, role="bodyStrong", is_kept=False)
        return
    top = rect.top() + (rect.height() - name - detail) // 2 + 1
    paint_text(painter, QRect(left, top, width, name), row.name, theme, role="bodyStrong", is_kept=False)
    paint_text(
        painter, QRect(left, top + name - 1, width, detail), row.detail, theme,
        role="caption", colour=theme.colour("textSecondary"), is_kept=False,
    )  # fmt: skip


def ladder(painter: QPainter, rect: QRect, row: ContactRow, cell: Cell) -> None:
    """The small ladder."""
    if row.ladder:
        states = {step.channel: TileState(step.state) for step in row.ladder}
        paint_ladder(painter, rect.adjusted(INSET, 0, 0, 0), ladder_cells(states, cell.theme), cell.theme)


def state(painter: QPainter, rect: QRect, row: ContactRow, cell: Cell) -> None:
    """Glyph and word; dormant in amber."""
    if row.state is None:
        return
    left = rect.left() + INSET
    side = cell.theme.grown(GLYPH)
    glyph = QRect(left, rect.top() + (rect.height() - side) // 2, side, side)
    paint_tie_state(painter, glyph, state_glyph(row.state), cell.theme)
    colour = cell.theme.colour("caution" if row.state == "dormant" else "text")
    words = QRect(left + side + _GAP, rect.top(), rect.right() - left - side - _GAP, rect.height())
    paint_text(painter, words, state_text(row.state), cell.theme, colour=colour)


def strength(painter: QPainter, rect: QRect, row: ContactRow, cell: Cell) -> None:
    """The number, the line of 24 months, the change in 90 days."""
    if row.strength is None:
        return
    theme = cell.theme
    number = round(_NUMBER * theme.text_scale)
    left = rect.left() + INSET - 4
    paint_text(
        painter, QRect(left, rect.top(), number, rect.height()), str(round(row.strength)), theme,
        role="section", align="right",
    )  # fmt: skip
    left += number + _GAP
    top = rect.top() + (rect.height() - _SPARK_HEIGHT) // 2
    line = QRect(left, top, _SPARK, _SPARK_HEIGHT)
    paint_sparkline(painter, line, row.line, theme, is_dormant=row.state == "dormant")
    left += _SPARK
    change: ColourRole = "caution" if (row.change or 0) < 0 else "positive"
    room = QRect(left, rect.top(), rect.right() - left - 2, rect.height())
    words = cell_text.change(row)
    paint_text(painter, room, words, theme, role="small", colour=theme.colour(change), align="right")


def circle(painter: QPainter, rect: QRect, row: ContactRow, cell: Cell) -> None:
    """The dot and the number."""
    box = rect.adjusted(INSET, 0, 0, 0)
    paint_circle_badge(painter, box, row.circle, circle_number(row.circle), cell.theme)


def last(painter: QPainter, rect: QRect, row: ContactRow, cell: Cell) -> None:
    """The channel of the last contact and its age."""
    _tile_and_text(painter, rect, row.last_channel, cell_text.last(row, cell.today), cell)


def best_time(painter: QPainter, rect: QRect, row: ContactRow, cell: Cell) -> None:
    """The channel most likely to be answered, and when."""
    _tile_and_text(painter, rect, row.best_channel, cell_text.best_time(row, cell.today), cell)


def _tile_and_text(painter: QPainter, rect: QRect, channel: str, words: str, cell: Cell) -> None:
    theme = cell.theme
    left = rect.left() + INSET
    if channel:
        paint_tile(
            painter, QRect(left, rect.top() + (rect.height() - _TILE) // 2, _TILE, _TILE), channel, theme
        )
        left += _TILE + _GAP
    if words:
        room = QRect(left, rect.top(), rect.right() - left, rect.height())
        paint_text(painter, room, words, theme, colour=theme.colour("textSecondary"))
