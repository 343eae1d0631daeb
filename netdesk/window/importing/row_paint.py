"""How a planned row looks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from netdesk.window.importing.row_look import CERTAIN, CHANNELS, OUTCOME, PERSON, REASON, RowLook
from netdesk.window.importing.words import COLOURS, OUTCOMES, outcome_text
from netdesk.window.kit.paint.icon import paint_icon
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.paint.tile import paint_tile
from netdesk.window.kit.paint.two_lines import paint_broken, paint_two_lines
from netdesk.window.kit.theme import Theme
from netdesk.window.phrase_text import number_text

_SIDE = 8
_BOX, _ICON = 14, 16
_TILE, _TILE_STEP, _TILES = 14, 18, 3


def paint_cell(painter: QPainter, rect: QRect, column: int, look: RowLook, now: Theme) -> None:
    """Paint one cell on the ground of its row."""
    box = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, -1)
    if column == OUTCOME:
        _paint_outcome(painter, box, look, now)
    elif column == PERSON:
        paint_two_lines(painter, box, look.title, look.subtitle, now, is_kept=False)
    elif column == CHANNELS:
        _paint_channels(painter, box, look.channels, now)
    elif column == REASON and look.detail:
        paint_two_lines(painter, box, look.reason, look.detail, now, is_kept=False)
    elif column == REASON:
        paint_broken(painter, box, look.reason, now)
    elif column == CERTAIN:
        colour = now.colour("caution" if look.outcome == "conflict" else "textSecondary")
        paint_text(painter, box, look.certainty, now, colour=colour, align="right")


def _paint_outcome(painter: QPainter, box: QRectF, look: RowLook, now: Theme) -> None:
    side, icon_side = now.grown(_BOX), now.grown(_ICON)
    mark = QRectF(box.left() + 8, box.center().y() - side / 2, side, side)
    if look.is_ticked is not None:
        _paint_box(painter, mark, now, is_on=look.is_ticked)
    colour = now.colour(COLOURS[look.outcome])
    icon = QRectF(mark.right() + 8, box.center().y() - icon_side / 2, icon_side, icon_side)
    paint_icon(painter, icon, OUTCOMES[look.outcome][1], colour)
    left = icon.right() + 6
    # Up to the edge of the cell: what follows keeps its own distance.
    words = QRectF(left, box.top(), box.right() + _SIDE - left, box.height())
    paint_text(painter, words, outcome_text(look.outcome), now, colour=colour)


def _paint_box(painter: QPainter, mark: QRectF, now: Theme, *, is_on: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(now.colour("accent" if is_on else "controlBorder"), 1))
    painter.setBrush(now.colour("accent") if is_on else now.colour("surface"))
    painter.drawRoundedRect(mark.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.restore()
    if is_on:
        paint_icon(painter, mark.adjusted(1, 1, -1, -1), "check", now.colour("onAccent"))


def _paint_channels(painter: QPainter, box: QRectF, channels: tuple[str, ...], now: Theme) -> None:
    shown = channels if len(channels) <= _TILES else channels[: _TILES - 1]
    side, step = now.grown(_TILE), now.grown(_TILE_STEP)
    for place, channel in enumerate(shown):
        tile = QRectF(box.left() + place * step, box.center().y() - side / 2, side, side)
        paint_tile(painter, tile, channel, now)
    if len(shown) < len(channels):
        left = box.left() + len(shown) * step
        more = QRectF(left, box.top(), box.right() + _SIDE - left, box.height())
        text, grey = f"+{number_text(len(channels) - len(shown))}", now.colour("textSecondary")
        paint_text(painter, more, text, now, role="caption", colour=grey)
