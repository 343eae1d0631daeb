"""A thin bar for a share, or for how full something with a capacity is; what exceeds it is hatched amber."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from netdesk.window.kit.paint.hatch import paint_hatch
from netdesk.window.kit.theme import Theme


def paint_meter(
    painter: QPainter,
    rect: QRect | QRectF,
    share: float,
    theme: Theme,
    *,
    colour: QColor | None = None,
) -> None:
    """Paint a share from 0 to 1 over the rectangle; above 1 the bar is full, amber and hatched at its end.

    The hatched part stands for what exceeds the capacity: at 1.25 a fifth of the bar.
    """
    box = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _fill(painter, box, theme.colour("sunken"))
    if share > 1.0:
        _draw_overflow(painter, box, share, theme)
    elif share > 0.0:
        filled = QRectF(box.left(), box.top(), max(box.width() * share, box.height()), box.height())
        _fill(painter, filled, colour or theme.colour("accent"))
    painter.restore()


def _draw_overflow(painter: QPainter, box: QRectF, share: float, theme: Theme) -> None:
    _fill(painter, box, theme.colour("caution"))
    left = box.left() + box.width() / share
    beyond = QRectF(left, box.top(), box.right() - left, box.height())
    painter.setClipPath(_rounded(box))
    paint_hatch(painter, beyond, theme.colour("cautionSoft"), gap=4.0, width=1.4)


def _fill(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.fillPath(_rounded(box), colour)


def _rounded(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, box.height() / 2, box.height() / 2)
    return path
