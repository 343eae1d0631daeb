"""Sixteen small bars, one per hour from 6 to 22: when somebody answers, the best hours coloured."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from netdesk.window.kit.theme import Theme

FIRST_HOUR = 6
HOURS = 16
_BAR = 2.0
_STEP = 3.0
WIDTH = int(HOURS * _STEP)
"""The usual width of the bars in pixels."""


def paint_best_hour(
    painter: QPainter,
    rect: QRect | QRectF,
    counts: Sequence[float],
    theme: Theme,
    *,
    best: Collection[int] = (),
    colour: QColor | None = None,
) -> None:
    """Paint up to 16 counts, the first for 6 to 7 o'clock, standing on the rectangle's bottom edge.

    ``best`` are hours of the day (6 to 21) to colour with ``colour``. Hours without a count keep a 1 px foot.
    """
    box = QRectF(rect)
    peak = max(counts, default=0) or 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for index, count in enumerate(counts[:HOURS]):
        height = max(round(box.height() * count / peak), 1)
        is_best = FIRST_HOUR + index in best
        bar = QRectF(box.left() + index * _STEP, box.bottom() - height, _BAR, height)
        painter.fillRect(
            bar, (colour or theme.colour("accent")) if is_best else theme.colour("hairlineStrong")
        )
    painter.restore()
