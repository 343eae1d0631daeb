"""The ladder of the contact card: standing up, top rung first, with what each channel is worth."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from netdesk.window.kit.paint.best_hour import WIDTH as HOURS_WIDTH
from netdesk.window.kit.paint.best_hour import paint_best_hour
from netdesk.window.kit.paint.meter import paint_meter
from netdesk.window.kit.paint.text import Align, paint_text, text_width
from netdesk.window.kit.paint.tile import TileState, paint_tile
from netdesk.window.kit.theme import Theme, TypeRole

_GAP = 4
_METER = QSize(24, 6)
_METER_ROOM = 30
_HOURS_HEIGHT = 14
_BEST_LEFT = HOURS_WIDTH + 3
OVERHANG = 4
"""A best hour may reach so far out of the rectangle, into the panel's padding, rather than be cut."""


class CardRung(NamedTuple):
    """One channel on the card's ladder, in words and numbers ready to be shown.

    ``rung`` is shown as a number where it is not None (once per rung). ``reply`` is a share from 0 to 1 with
    its words; ``hours`` are 16 counts from 6 o'clock with the ``best`` hours of the day among them.
    """

    channel: str
    label: str
    state: TileState
    rung: int | None = None
    is_next: bool = False
    reply: float | None = None
    reply_text: str = ""
    is_reply_low: bool = False
    median: str = ""
    hours: tuple[float, ...] = ()
    best: frozenset[int] = frozenset()
    best_text: str = ""


class CardHead(NamedTuple):
    """The words over the four columns."""

    channel: str
    reply: str
    median: str
    best_hour: str


def card_ladder_height(rungs: int, theme: Theme) -> int:
    """Return the height of the head and this many channels."""
    return theme.line("small") + rungs * _row_height(theme)


def card_rung_rect(rect: QRect, index: int, theme: Theme) -> QRect:
    """Return the row of the n-th channel in a ladder painted into ``rect``, for tooltips and clicks."""
    height = _row_height(theme)
    return QRect(rect.left(), rect.top() + theme.line("small") + index * height, rect.width(), height)


def paint_card_ladder(
    painter: QPainter, rect: QRect, head: CardHead, rungs: Sequence[CardRung], theme: Theme
) -> None:
    """Paint the ladder from the rectangle's top left corner; rungs from the top one down."""
    rows = [QRectF(card_rung_rect(rect, index, theme)) for index in range(len(rungs))]
    _paint_head(painter, QRectF(rect), head, theme)
    if not rows:
        return
    _paint_rails(painter, rows, rungs, theme)
    if not _has_room_for_bars(rows[0], rungs, theme):
        rungs = [rung._replace(hours=()) for rung in rungs]
    for row, rung in zip(rows, rungs, strict=True):
        _paint_steps(painter, row, rung, theme)
        _paint_words(painter, row, rung, theme)
        if rung.state is not TileState.NONE:
            _paint_numbers(painter, row, rung, theme)


def _has_room_for_bars(row: QRectF, rungs: Sequence[CardRung], theme: Theme) -> bool:
    """Whether the best hours can be read beside their bars; else they stand in place of them."""
    room = _cell(row, 5, theme).width() - _BEST_LEFT + OVERHANG
    return all(text_width(rung.best_text, theme, "small") <= room for rung in rungs)


def _row_height(theme: Theme) -> int:
    return max(int(theme.ladder["card"]["rowHeight"]), theme.line("body") + 4)


def _columns(left: float, right: float, theme: Theme) -> list[QRectF]:
    """Return the six columns as rectangles without height: rails, rung, channel, reply, median, best hour."""
    columns: list[QRectF] = []
    for width in theme.ladder["card"]["columns"]:
        end = right if width == "stretch" else left + theme.grown(width)
        columns.append(QRectF(left, 0, end - left, 0))
        left = end + _GAP
    return columns


def _cell(row: QRectF, place: int, theme: Theme) -> QRectF:
    column = _columns(row.left(), row.right(), theme)[place]
    return QRectF(column.left(), row.top(), column.width(), row.height())


def _paint_head(painter: QPainter, box: QRectF, head: CardHead, theme: Theme) -> None:
    line = QRectF(box.left(), box.top(), box.width(), theme.line("small"))
    for place, words in zip(range(2, 6), head, strict=True):
        _write(painter, _cell(line, place, theme), words, theme, theme.colour("textTertiary"), "small")


def _paint_rails(painter: QPainter, rows: Sequence[QRectF], rungs: Sequence[CardRung], theme: Theme) -> None:
    """Two rails, dark from the foot up to the highest channel that answers."""
    card = theme.ladder["card"]
    answering = [row for row, rung in zip(rows, rungs, strict=True) if rung.state is TileState.ACTIVE]
    top, foot = rows[0].top(), rows[-1].bottom()
    reach = answering[0].center().y() - 1 if answering else foot
    for x in card["railX"]:
        left = rows[0].left() + theme.grown(x) - card["railWidth"] / 2
        pale = QRectF(left, top, card["railWidth"], reach - top)
        painter.fillRect(pale, theme.colour("hairline"))
        painter.fillRect(QRectF(left, reach, card["railWidth"], foot - reach), theme.colour("controlBorder"))


def _paint_steps(painter: QPainter, row: QRectF, rung: CardRung, theme: Theme) -> None:
    """The step that holds the channel: dark when it answers, pale when silent, dotted when not shared."""
    card = theme.ladder["card"]
    left, right = (row.left() + theme.grown(x) for x in card["railX"])
    centre, half = (left + right) / 2, theme.grown(card["tile"]) / 2
    y = row.center().y()
    is_active = rung.state is TileState.ACTIVE
    pen = QPen(theme.colour("controlBorder" if is_active else "hairline"), card["railWidth"])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if rung.state in (TileState.NONE, TileState.NEXT):
        pen.setColor(theme.colour("hairlineStrong"))
        pen.setWidthF(1)
        pen.setDashPattern([2, 3])
    painter.setPen(pen)
    painter.drawLine(QPointF(left, y), QPointF(centre - half, y))
    painter.drawLine(QPointF(centre + half, y), QPointF(right, y))
    paint_tile(painter, QRectF(centre - half, y - half, 2 * half, 2 * half), rung.channel, theme, rung.state)


def _paint_words(painter: QPainter, row: QRectF, rung: CardRung, theme: Theme) -> None:
    grey = theme.colour("textTertiary")
    if rung.rung is not None:
        _write(painter, _cell(row, 1, theme), str(rung.rung), theme, grey, "small", "centre")
    colour = grey if rung.state is TileState.NONE else theme.colour("text")
    role: TypeRole = "section" if rung.is_next else "body"
    name = _cell(row, 2, theme).adjusted(0, 0, _GAP, 0)  # the longest one in bold needs the gap, too
    _write(painter, name, rung.label, theme, colour, role)
    if rung.reply is None:
        reply = _cell(row, 3, theme)
        reply.setRight(row.right())
        _write(painter, reply, rung.reply_text, theme, grey, "small")


def _paint_numbers(painter: QPainter, row: QRectF, rung: CardRung, theme: Theme) -> None:
    plain = theme.colour("textSecondary")
    tile = theme.channel(rung.channel).tile
    if rung.reply is not None:
        cell = _cell(row, 3, theme)
        meter = QRectF(cell.left(), row.center().y() - 3, _METER.width(), _METER.height())
        paint_meter(painter, meter, rung.reply, theme, colour=tile)
        share = theme.colour("caution") if rung.is_reply_low else theme.colour("text")
        _write(painter, cell.adjusted(_METER_ROOM, 0, 0, 0), rung.reply_text, theme, share, "small")
    _write(painter, _cell(row, 4, theme), rung.median, theme, plain, "small")
    hours = _cell(row, 5, theme)
    if rung.hours:
        bars = QRectF(hours.left(), row.center().y() - _HOURS_HEIGHT / 2, HOURS_WIDTH, _HOURS_HEIGHT)
        paint_best_hour(painter, bars, rung.hours, theme, best=rung.best, colour=tile)
    left = _BEST_LEFT if rung.hours else 0
    _write(painter, hours.adjusted(left, 0, OVERHANG, 0), rung.best_text, theme, plain, "small")


def _write(
    painter: QPainter,
    box: QRectF,
    words: str,
    theme: Theme,
    colour: QColor,
    role: TypeRole,
    align: Align = "left",
) -> None:
    paint_text(painter, box, words, theme, role=role, colour=colour, align=align)
