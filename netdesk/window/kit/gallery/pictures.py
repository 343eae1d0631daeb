"""The gallery's panels of charts, timeline marks and list rows."""

import math

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.best_hour import paint_best_hour
from netdesk.window.kit.paint.event_strip import paint_event_strip
from netdesk.window.kit.paint.ladder import ladder_cells, paint_ladder
from netdesk.window.kit.paint.row import RowState, paint_row
from netdesk.window.kit.paint.sparkline import paint_sparkline
from netdesk.window.kit.paint.strength_curve import StrengthCurve, Threshold, paint_strength_curve
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.paint.tile import TileState
from netdesk.window.kit.paint.timeline_mark import Mark, paint_mark, paint_planned, paint_quiet
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.panel import Panel
from netdesk.window.kit.theme import Theme

_A, _S, _N = TileState.ACTIVE, TileState.SILENT, TileState.NEXT
_CURVE = StrengthCurve(
    past=tuple(68 + 8 * math.sin(week / 9) + week % 6 for week in range(72)),
    forecast=(80, 74, 69, 65),
    thresholds=(Threshold(60, "strong ≥ 60"), Threshold(20, "weak ≥ 20")),
    today=0.63,
    forecast_end=0.79,
)
_EVENTS = [
    (0.03, "email"), (0.08, "phone"), (0.13, "in-person"), (0.19, "email"), (0.24, "phone"),
    (0.28, "linkedin"), (0.34, "in-person"), (0.38, "phone"), (0.42, "in-person"), (0.53, "email"),
]  # fmt: skip
_ROWS = (
    ("Daniel Okonjo", "Hafen IT Systems", 41, {"linkedin": _A, "xing": _A, "phone": _A, "in-person": _N}),
    ("Marek Zielonka", "Nordkai Polska", 38, {"linkedin": _A, "email": _S, "phone": _A, "in-person": _S}),
    ("Henrik Paulsen", "Nordkai Logistik", 64, {"linkedin": _A, "xing": _S, "email": _A, "in-person": _A}),
)
_ROW_STATES = (RowState(), RowState(is_hovered=True), RowState(is_selected=True))


def charts_panel() -> Panel:
    panel = Panel("Charts", "no blur, no gradients")
    panel.body.addWidget(Painted(QSize(0, 96), _paint_charts, "Charts"))
    return panel


def _paint_charts(painter: QPainter, _rect: QRect, now: Theme) -> None:
    paint_strength_curve(painter, QRect(0, 0, 316, 60), _CURVE, now)
    paint_event_strip(painter, QRect(0, 62, 316, 9), _EVENTS, now)
    grey = now.colour("textTertiary")
    for left, words in ((0, "Nov 2024"), (80, "Nov 2025"), (186, "today"), (242, "Feb")):
        paint_text(painter, QRect(left, 76, 70, 16), words, now, role="small", colour=grey)
    values = [70 + 6 * math.sin(month / 2) for month in range(24)]
    paint_sparkline(painter, QRect(336, 0, 72, 20), values, now)
    falling = [60 - month for month in range(24)]
    paint_sparkline(painter, QRect(420, 0, 72, 20), falling, now, is_dormant=True)
    hours = (0, 0, 2, 6, 2, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)
    phone = now.channel("phone").tile
    paint_best_hour(painter, QRect(336, 32, 48, 14), hours, now, best={9}, colour=phone)
    paint_text(painter, QRect(396, 30, 120, 20), "best hour 9–10", now, role="small")


def marks_panel() -> Panel:
    panel = Panel("Timeline marks")
    panel.body.addWidget(Painted(QSize(0, 44), _paint_marks, "Marks"))
    return panel


def _paint_marks(painter: QPainter, rect: QRect, now: Theme) -> None:
    painter.fillRect(QRect(0, 10, rect.width(), 1), now.colour("hairlineStrong"))
    colours = [now.channel(key).tile for key in ("email", "email", "phone", "in-person")]
    words = ("you", "they", "both", "meeting")
    for place, (mark, colour, word) in enumerate(zip(Mark, colours, words, strict=True)):
        x = 20 + place * 56
        paint_mark(painter, mark, x, 10, colour)
        _caption(painter, x, word, now)
    paint_quiet(painter, 228, 288, 10, now)
    _caption(painter, 258, "quiet gap", now)
    paint_planned(painter, 330, 10, now.channel("phone").tile)
    _caption(painter, 330, "planned", now)


def _caption(painter: QPainter, centre: int, word: str, now: Theme) -> None:
    box = QRect(centre - 40, 26, 80, 16)
    paint_text(painter, box, word, now, role="small", colour=now.colour("textSecondary"), align="centre")


def rows_panel() -> Panel:
    panel = Panel("List row", "36 px, plain / hover / selected")
    panel.body.addWidget(Painted(QSize(0, 108), _paint_rows, "Rows"))
    return panel


def _paint_rows(painter: QPainter, rect: QRect, now: Theme) -> None:
    for place, ((name, firm, strength, states), state) in enumerate(zip(_ROWS, _ROW_STATES, strict=True)):
        row = QRect(0, place * 36, rect.width(), 36)
        paint_row(painter, row, state, now)
        initials = "".join(word[0] for word in name.split())
        paint_avatar(painter, row.adjusted(4, 4, 32 - row.width(), -4), initials, name, now)
        words = QRect(40, row.top() + 3, 180, 16)
        paint_text(painter, words, name, now)
        grey = now.colour("textSecondary")
        paint_text(painter, words.translated(0, 15), firm, now, role="caption", colour=grey)
        paint_ladder(painter, row.adjusted(row.width() - 166, 0, 0, 0), ladder_cells(states, now), now)
        number = str(strength)
        right = row.adjusted(row.width() - text_width(number, now, "section") - 4, 0, 0, 0)
        paint_text(painter, right, number, now, role="section")
