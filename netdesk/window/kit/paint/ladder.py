"""The small ladder: rung 1 left, fixed slots so that columns compare, rails dark as far as answers reach."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter

from netdesk.window.kit.channel_style import SLOT_COUNT
from netdesk.window.kit.paint.pixmap import cached_pixmap, draw_pixmap, ratio_of, snapped
from netdesk.window.kit.paint.tile import TileState, draw_tile
from netdesk.window.kit.theme import Theme

_BEST_FIRST = (TileState.ACTIVE, TileState.SILENT, TileState.NEXT, TileState.NONE)


class LadderCell(NamedTuple):
    """One slot: the channel shown there and how it is shared."""

    channel: str
    state: TileState


def ladder_size(theme: Theme) -> QSize:
    """Return the size of the small ladder, 128 × 20."""
    mini = theme.ladder["mini"]
    return QSize(int(_slot_lefts(theme)[-1]) + mini["tile"] + mini["railInset"], mini["height"])


def ladder_cells(states: Mapping[str, TileState], theme: Theme) -> tuple[LadderCell, ...]:
    """Sort channels into the seven slots. Of several in one slot the best shared is shown, else the first."""
    cells: list[LadderCell | None] = [None] * SLOT_COUNT
    for channel, state in states.items():
        slot = theme.channel(channel).slot
        held = cells[slot]
        if held is None or _BEST_FIRST.index(state) < _BEST_FIRST.index(held.state):
            cells[slot] = LadderCell(channel, state)
    return tuple(cell or LadderCell("", TileState.NONE) for cell in cells)


def paint_ladder(painter: QPainter, rect: QRect | QRectF, cells: Sequence[LadderCell], theme: Theme) -> None:
    """Paint the small ladder from seven cells, at the rectangle's left edge, vertically centred."""
    size = ladder_size(theme)
    box = QRectF(rect)
    key = ",".join(f"{cell.channel}:{cell.state}" for cell in cells)
    pixmap = cached_pixmap(
        f"ladder|{theme.key}|{key}", size, ratio_of(painter), lambda inner: _draw(inner, size, cells, theme)
    )
    draw_pixmap(painter, QPointF(box.left(), box.center().y() - size.height() / 2), pixmap)


def _draw(painter: QPainter, size: QSize, cells: Sequence[LadderCell], theme: Theme) -> None:
    mini = theme.ladder["mini"]
    lefts, tile = _slot_lefts(theme), float(mini["tile"])
    reach = max(
        (
            left + tile + mini["railInset"]
            for left, cell in zip(lefts, cells, strict=True)
            if cell.state is TileState.ACTIVE
        ),
        default=0.0,
    )
    for y in (0.0, size.height() - 1.0):
        _fill(painter, QRectF(0, y, size.width(), 1), theme, is_active=False)
        _fill(painter, QRectF(0, y, reach, 1), theme, is_active=True)
    top = (size.height() - tile) / 2
    for left, cell in zip(lefts, cells, strict=True):
        corner = snapped(painter, QPointF(left, top))
        draw_tile(
            painter,
            QRectF(corner.x(), corner.y(), tile, tile),
            theme.channel(cell.channel),
            theme,
            cell.state,
        )


def _fill(painter: QPainter, box: QRectF, theme: Theme, *, is_active: bool) -> None:
    mini = theme.ladder["mini"]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(box, theme.colour(mini["railActive" if is_active else "railInactive"]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)


def _slot_lefts(theme: Theme) -> list[float]:
    mini = theme.ladder["mini"]
    rungs = mini["slotRung"]
    lefts = [float(mini["railInset"])]
    for before, rung in pairwise(rungs):
        gap = mini["inRungGap"] if before == rung else mini["rungGap"]
        lefts.append(lefts[-1] + mini["tile"] + gap)
    return lefts
