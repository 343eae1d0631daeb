"""The curve of a tie's strength: the past filled, the forecast dashed, thresholds dotted, exchanges below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from netdesk.date_words import month, month_and_year
from netdesk.domain.moment import day_of_date
from netdesk.reports.facts import PersonFacts
from netdesk.reports.figures.channel_look import channel_look, rung_of
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.ink import ink
from netdesk.reports.layout.paragraph import draw_text
from netdesk.reports.layout.text_style import TextStyle
from netdesk.reports.words import translate

_HEAD, _PLOT, _MARKS, _LABELS = 2.0, 68.0, 12.0, 18.0
_LABEL = TextStyle(11, 18, "textTertiary")
_TODAY_SHARE = 0.66
_FORECAST_STRETCH = 1.8
"""Days ahead are drawn wider than days behind: there are few of them, and they matter."""
_MOST_MARKS = 60
_LABEL_GAP = 6.0


class StrengthCurve(Block):
    """The curve over the whole width; `today` is where the past ends."""

    def __init__(self, person: PersonFacts, today: date, strong_from: float, weak_from: float) -> None:
        self._person = person
        self._today = today
        self._thresholds = (
            (strong_from, translate("Paper", "strong ≥ {value}").format(value=round(strong_from))),
            (weak_from, translate("Paper", "weak ≥ {value}").format(value=round(weak_from))),
        )

    def measure(self, width: float) -> float:
        return _HEAD + _PLOT + _MARKS + _LABELS

    def paint(self, painter: QPainter, x: float, y: float, width: float) -> None:
        past = QRectF(x, y + _HEAD, width * _TODAY_SHARE, _PLOT)
        points = _points(self._person.line, past)
        self._paint_band(painter, QRectF(x, y + _HEAD, width, _PLOT), past.right())
        _paint_area(painter, points, past.bottom())
        self._paint_thresholds(painter, QRectF(x, y + _HEAD, width, _PLOT))
        ahead = self._paint_forecast(painter, past, x + width)
        _paint_dot(painter, points[-1])
        self._paint_marks(painter, past)
        self._paint_labels(painter, past, ahead, x + width)

    def _paint_band(self, painter: QPainter, box: QRectF, left: float) -> None:
        levels = [_level(value, box) for value, _ in self._thresholds]
        band = QRectF(QPointF(left, min(levels)), QPointF(box.right(), max(levels)))
        _fill(painter, band, ink("surfaceAlt"))

    def _paint_thresholds(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(ink("controlBorder"), 0.8)
        pen.setDashPattern([2.0, 3.0])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        for value, words in self._thresholds:
            level = _level(value, box)
            painter.setPen(pen)
            painter.drawLine(QLineF(box.left(), level, box.right(), level))
            draw_text(painter, box.right() - _LABEL.width(words), level - 15, words, _LABEL)

    def _paint_forecast(self, painter: QPainter, past: QRectF, right: float) -> float:
        """Paint the dashes and return where they end."""
        wide = past.width() * self._person.forecast_days / self._person.line_days * _FORECAST_STRETCH
        box = QRectF(past.right(), past.top(), min(wide, right - past.right()), past.height())
        if len(self._person.forecast) > 1:
            pen = QPen(ink("chartLine"), 1.5)
            pen.setDashPattern([2.0, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(_points(self._person.forecast, box)))
        return box.right()

    def _paint_marks(self, painter: QPainter, past: QRectF) -> None:
        """A stroke for each exchange, in its channel's colour, the longer the higher its rung."""
        newest = sorted(self._person.marks, reverse=True)[:_MOST_MARKS]
        start = day_of_date(self._today) - self._person.line_days
        for day, channel in newest:
            if day < start:
                continue
            x = past.left() + past.width() * (day - start) / self._person.line_days
            length = 3.0 + 1.4 * rung_of(channel)
            _fill(painter, QRectF(x - 1.25, past.bottom() + 2, 2.5, length), channel_look(channel).tile)

    def _paint_labels(self, painter: QPainter, past: QRectF, ahead: float, right: float) -> None:
        top = past.bottom() + _MARKS
        words = translate("Paper", "today")
        today = past.right() - _LABEL.width(words) / 2
        draw_text(painter, today, top, words, _LABEL)
        free = past.left()
        for start, text in self._months(past):
            if free <= start and start + _LABEL.width(text) + _LABEL_GAP < today:
                draw_text(painter, start, top, text, _LABEL)
                free = start + _LABEL.width(text) + _LABEL_GAP
        if len(self._person.forecast) > 1:
            text = month(self._today + timedelta(days=self._person.forecast_days))
            start = min(ahead - _LABEL.width(text) / 2, right - _LABEL.width(text))
            if start > today + _LABEL.width(words) + _LABEL_GAP:
                draw_text(painter, start, top, text, _LABEL)

    def _months(self, past: QRectF) -> Iterator[tuple[float, str]]:
        """The month at the left edge and the one in the middle."""
        yield past.left(), month_and_year(self._today - timedelta(days=self._person.line_days))
        middle = month_and_year(self._today - timedelta(days=self._person.line_days // 2))
        yield past.center().x() - _LABEL.width(middle) / 2, middle


def _level(value: float, box: QRectF) -> float:
    return box.bottom() - box.height() * min(max(value, 0.0), 100.0) / 100


def _points(values: Sequence[float], box: QRectF) -> list[QPointF]:
    steps = max(len(values) - 1, 1)
    return [
        QPointF(box.left() + box.width() * place / steps, _level(value, box))
        for place, value in enumerate(values)
    ]


def _paint_area(painter: QPainter, points: list[QPointF], bottom: float) -> None:
    ground = [QPointF(points[-1].x(), bottom), QPointF(points[0].x(), bottom)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("chartFill"))
    painter.drawPolygon(QPolygonF([*points, *ground]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink("chartLine"), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(QPolygonF(points))


def _paint_dot(painter: QPainter, point: QPointF) -> None:
    painter.setPen(QPen(ink("paper"), 1.0))
    painter.setBrush(ink("chartLine"))
    painter.drawEllipse(point, 3.2, 3.2)


def _fill(painter: QPainter, box: QRectF, colour: QColor) -> None:
    # Not fillRect: to tell its many forms apart, the binding spells out the names of 170 gradients.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(box)
