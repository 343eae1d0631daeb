"""The small ladder: rung 1 left, fixed slots so that columns compare, rails dark as far as answers reach."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from netdesk.window.kit.channel_style import SLOT_COUNT
from netdesk.window.kit.paint.pixmap import draw_pixmap, picture, ratio_of
from netdesk.window.kit.paint.tile import TileState, tile_pixmap
from netdesk.window.kit.theme import Theme


class LadderCell(NamedTuple):
    """One slot: the channel shown there and how it is shared."""

    channel: str
    state: TileState


def ladder_size(theme: Theme) -> QSize:
    """Return the size of the small ladder, 128 × 20."""
    return QSize(*_extent(theme))


def ladder_cells(states: Mapping[str, TileState], theme: Theme) -> tuple[LadderCell, ...]:
    """Sort channels into the seven slots. Of several in one slot the first is shown."""
    shown: dict[int, LadderCell] = {}
    for channel, state in states.items():
        shown.setdefault(theme.channel(channel).slot, LadderCell(channel, state))
    nothing = LadderCell("", TileState.NONE)
    return tuple(shown.get(slot, nothing) for slot in range(SLOT_COUNT))


def paint_ladder(painter: QPainter, rect: QRect | QRectF, cells: Sequence[LadderCell], theme: Theme) -> None:
    """Paint the small ladder from seven cells, at the rectangle's left edge, vertically centred."""
    width, height = _extent(theme)
    shown = tuple(cells)
    pixmap = picture(
        theme, shown, (width, height), ratio_of(painter), lambda inner: _draw(inner, shown, theme)
    )
    draw_pixmap(painter, rect.x(), rect.y() + (rect.height() - height) / 2, pixmap)


def _draw(painter: QPainter, cells: Sequence[LadderCell], theme: Theme) -> None:
    mini, ratio = theme.ladder["mini"], ratio_of(painter)
    (width, height), lefts, tile = _extent(theme), _slot_lefts(theme), int(mini["tile"])
    answering = [left for left, cell in zip(lefts, cells, strict=True) if cell.state is TileState.ACTIVE]
    reach = answering[-1] + tile + mini["railInset"] if answering else 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for y in (0, height - 1):
        painter.fillRect(0, y, width, 1, theme.colour(mini["railInactive"]))
        painter.fillRect(0, y, reach, 1, theme.colour(mini["railActive"]))
    top = (height - tile) / 2
    for left, cell in zip(lefts, cells, strict=True):
        draw_pixmap(painter, left, top, tile_pixmap(cell.channel, theme, cell.state, tile, ratio))


def _extent(theme: Theme) -> tuple[int, int]:
    mini = theme.ladder["mini"]
    return _slot_lefts(theme)[-1] + int(mini["tile"] + mini["railInset"]), int(mini["height"])


def _slot_lefts(theme: Theme) -> tuple[int, ...]:
    found: tuple[int, ...] | None = theme.memo.get("ladder slots")
    if found is None:
        mini = theme.ladder["mini"]
        lefts = [int(mini["railInset"])]
        for before, rung in pairwise(mini["slotRung"]):
            gap = mini["inRungGap"] if before == rung else mini["rungGap"]
            lefts.append(lefts[-1] + int(mini["tile"] + gap))
        found = theme.memo["ladder slots"] = tuple(lefts)
    return found
