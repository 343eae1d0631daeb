"""The card's curve of a tie's strength: the past filled, the forecast dashed, thresholds dotted."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from netdesk.window.kit.paint.circle_badge import paint_dot
from netdesk.window.kit.paint.curve import curve_points, draw_line, level_in, line_colours
from netdesk.window.kit.paint.pixmap import ratio_of
from netdesk.window.kit.paint.text import paint_text
from netdesk.window.kit.theme import Theme

_DASH = (3.0, 3.0)
_DOTTED = (2.0, 3.0)
_TODAY_DOT = 6.0


class Threshold(NamedTuple):
    """A level and its words, such as 60 and "strong ≥ 60"."""

    value: float
    label: str


class StrengthCurve(NamedTuple):
    """What the curve shows.

    ``past`` and ``forecast`` are strengths (0 to 100) at even steps; the forecast's first value is today's.
    The past ends at ``today`` and the forecast at ``forecast_end``, both as shares of the width.
    """

    past: tuple[float, ...]
    forecast: tuple[float, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    today: float = 0.7
    forecast_end: float = 0.85
    is_dormant: bool = False


def paint_strength_curve(painter: QPainter, rect: QRect | QRectF, curve: StrengthCurve, theme: Theme) -> None:
    """Paint the curve over the whole rectangle. Fewer than two past values paint the thresholds only."""
    box = QRectF(rect)
    past = QRectF(box.left(), box.top(), box.width() * curve.today, box.height())
    colours = line_colours(theme, is_dormant=curve.is_dormant)
    points = curve_points(curve.past, past)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_band(painter, box, past.right(), curve.thresholds, theme)
    if len(points) > 1:
        _draw_past(painter, points, past.bottom(), colours)
    _draw_thresholds(painter, box, curve.thresholds, theme)
    if len(curve.forecast) > 1:
        end = box.left() + box.width() * curve.forecast_end
        future = QRectF(past.right(), box.top(), end - past.right(), box.height())
        painter.setPen(_dashed(QPen(colours[0], 1.6), _DASH))
        painter.drawPolyline(QPolygonF(curve_points(curve.forecast, future)))
    if len(points) > 1:
        paint_dot(painter, points[-1], theme.colour("surface"), _TODAY_DOT + 2)
        paint_dot(painter, points[-1], colours[0], _TODAY_DOT)
    painter.restore()


def _draw_past(
    painter: QPainter, points: list[QPointF], bottom: float, colours: tuple[QColor, QColor]
) -> None:
    line, fill = colours
    curve = QPolygonF(points)
    area = QPolygonF(curve)
    area.append(QPointF(points[-1].x(), bottom))
    area.append(QPointF(points[0].x(), bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPolygon(area)
    draw_line(painter, curve, line, ratio_of(painter))


def _draw_band(
    painter: QPainter, box: QRectF, left: float, thresholds: Sequence[Threshold], theme: Theme
) -> None:
    """Tint what lies ahead between the highest and the lowest threshold."""
    if len(thresholds) < 2:
        return
    levels = [level_in(threshold.value, box) for threshold in thresholds]
    band = QRectF(QPointF(left, min(levels)), QPointF(box.right(), max(levels)))
    painter.fillRect(band, theme.colour("surfaceAlt"))


def _draw_thresholds(painter: QPainter, box: QRectF, thresholds: Sequence[Threshold], theme: Theme) -> None:
    line = theme.line("small")
    for threshold in thresholds:
        y = round(level_in(threshold.value, box)) + 0.5
        painter.setPen(_dashed(QPen(theme.colour("hairlineStrong"), 1.0), _DOTTED))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        words = QRectF(box.left(), y - line - 1, box.width(), line)
        paint_text(
            painter,
            words,
            threshold.label,
            theme,
            role="small",
            colour=theme.colour("textTertiary"),
            align="right",
        )


def _dashed(pen: QPen, pattern: Sequence[float]) -> QPen:
    pen.setDashPattern([length / pen.widthF() for length in pattern])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
