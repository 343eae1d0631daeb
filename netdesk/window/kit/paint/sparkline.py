"""The small line of a tie's strength over 24 months, as it stands in a list."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from netdesk.window.kit.paint.curve import draw_line, line_colours
from netdesk.window.kit.paint.pixmap import ratio_of
from netdesk.window.kit.theme import Theme

_TOP = 1.4
_END = 1.5
_FULL = 100

_Grid = dict[int, QPointF]


def paint_sparkline(
    painter: QPainter,
    rect: QRect | QRectF,
    values: Sequence[float],
    theme: Theme,
    *,
    is_dormant: bool = False,
) -> None:
    """Paint strengths (0 to 100, oldest first) as a line with a soft fill; amber when dormant.

    Fewer than two values paint nothing. It is drawn anew each time, in about 50 µs: hardly two are alike, and
    a list shows many new ones with each letter of a search.
    """
    if len(values) < 2:
        return
    width, height = int(rect.width()), int(rect.height())
    x, y = int(rect.x()), int(rect.y())
    points = _points(values, width, height, theme)
    line, fill = line_colours(theme, is_dormant=is_dormant)
    curve = QPolygonF(points)
    area = QPolygonF(curve)
    area.append(QPointF(width - _END, height))
    area.append(QPointF(0, height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.translate(x, y)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPolygon(area)
    draw_line(painter, curve, line, ratio_of(painter))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line)
    painter.drawEllipse(points[-1], _END, _END)
    painter.translate(-x, -y)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _points(values: Sequence[float], width: int, height: int, theme: Theme) -> list[QPointF]:
    """The values as points, taken from a grid of all there can be: making a QPointF is what takes longest."""
    count = len(values)
    columns: tuple[_Grid, ...] | None = theme.memo.get(("grid", count, width, height))
    if columns is None:
        columns = theme.memo["grid", count, width, height] = tuple({} for _ in range(count))
    step, unit = (width - _END) / (count - 1), (height - _TOP) / _FULL
    points = []
    for place, value in enumerate(values):
        level = min(max(int(value + 0.5), 0), _FULL)
        point = columns[place].get(level)
        if point is None:
            point = columns[place][level] = QPointF(place * step, height - unit * level)
        points.append(point)
    return points
