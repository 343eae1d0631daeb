"""The whole history as a strip of bars, with the window that the lanes look through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from netdesk.domain.reading import TALK
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.pixmap import ratio_of
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme, TypeRole
from netdesk.window.phrase_text import events_counted
from netdesk.window.timeline.measures import name_width, overview_foot, overview_height
from netdesk.window.timeline.scene import Scene
from netdesk.window.timeline.span import DAY_S, YEAR_S, Span
from netdesk.window.timeline.strip import Pixels, draw_strip, stack_strip
from netdesk.window.timeline.ticks import span_text, ticks

if TYPE_CHECKING:
    from netdesk.advice.history import HistoryColumns

_TOP = 8
_HANDLE = 6
_SHORT_S = 45 * DAY_S


class DayCounts:
    """How many events each day had, and how many of them were conversations."""

    def __init__(self, history: HistoryColumns | None) -> None:
        self.first = 0
        self.total = 0
        self._all_before: NDArray[np.int64] = np.zeros(2, np.int64)
        self._talks_before = self._all_before
        if history is None or not len(history):
            return
        self.first = int(history.day.min())
        places = history.day - self.first
        self.total = len(history)
        counts = np.bincount(places)
        talks = np.bincount(places[(history.sense & TALK) != 0], minlength=len(counts))
        self._all_before, self._talks_before = (np.append(0, np.cumsum(one)) for one in (counts, talks))

    def between(self, edges: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """(all, conversations) between each two edges, given in days; none is left out or counted twice."""
        places = np.clip(edges - self.first, 0, len(self._all_before) - 1)
        return np.diff(self._all_before[places]), np.diff(self._talks_before[places])


class Overview(QWidget):
    """A drag inside the window moves it, at its edges makes it longer, elsewhere brings it there."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self.counts = DayCounts(None)
        self._bars: tuple[object, Pixels] | None = None
        self._drag: tuple[str, float, Span] | None = None
        self._drag_reach = scene.whole
        self.setMouseTracking(True)
        self.setFixedHeight(overview_height())
        self.setAccessibleName(self.tr("Overview of the whole history"))
        scene.span_changed.connect(self.update)
        scene.changed.connect(self.update)
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(400, overview_height())

    @property
    def reach(self) -> Span:
        """What the strip shows: all history, or the month around a view of hours."""
        span, whole = self._scene.span, self._scene.whole
        if span.length > _SHORT_S / 15:
            return whole
        length = _SHORT_S
        return Span(span.middle - length / 2, span.middle + length / 2).within(whole)

    # --- Painting -----------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("surfaceAlt"))
        reach = self.reach if self._drag is None else self._drag_reach
        left, right = (self._x(second, reach) for second in self._scene.span)
        painter.fillRect(
            QRectF(left, _TOP, right - left, self.height() - _TOP - overview_foot()), now.colour("surface")
        )
        self._paint_bars(painter, reach, now)
        shade = QColor(now.colour("surfaceAlt"))
        shade.setAlphaF(0.45)
        foot = self.height() - overview_foot()
        painter.fillRect(QRectF(0, _TOP, max(left, 0), foot - _TOP), shade)
        painter.fillRect(QRectF(right, _TOP, max(self.width() - right, 0), foot - _TOP), shade)
        self._paint_years(painter, reach, now)
        self._paint_window(painter, left, right, now)
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.colour("hairline"))
        painter.end()

    def _paint_bars(self, painter: QPainter, reach: Span, now: Theme) -> None:
        ratio, foot = ratio_of(painter), self.height() - overview_foot()
        size = round(self.width() * ratio), round((foot - _TOP - 2) * ratio)
        key = (self.counts, reach, size, ratio, now.key)
        if self._bars is None or self._bars[0] != key:
            self._bars = key, self._strip(reach, size, max(round(ratio), 1), now)
        draw_strip(painter, 0, _TOP + 1, self._bars[1], ratio)
        painter.fillRect(0, foot - 1, self.width(), 1, now.colour("hairlineStrong"))

    def _strip(self, reach: Span, size: tuple[int, int], gap: int, now: Theme) -> Pixels:
        """The bars, which stay as they are while the window moves over them."""
        wide, high = size
        step = max(1, int(np.ceil(reach.length / DAY_S / max(self.width() / 2.5, 1))))
        first = int(reach.start // DAY_S) // step * step
        edges = np.arange(first, int(reach.end // DAY_S) + step + 1, step, dtype=np.int64)
        every, talks = self.counts.between(edges)
        lefts = np.floor((edges * DAY_S - reach.start) * (wide / reach.length)).astype(np.int64)
        most = max(int(np.percentile(every, 99.5)), 1) if len(every) else 1
        colours = [now.colour("chartLine").rgba(), now.colour("silence").rgba()]
        return stack_strip(np.stack((talks, every - talks)), colours, lefts, size, high / most, gap)

    def _paint_years(self, painter: QPainter, reach: Span, now: Theme) -> None:
        top, free = self.height() - overview_foot(), -1e9
        found = ticks(reach, self.width() / 2)
        for tick in found.lower:
            x = self._x(tick.second, reach)
            wide = text_width(tick.text, now, "caption")
            left = x - wide / 2
            if left < max(free, 2) or left + wide > self.width():
                continue
            free = left + wide + 12
            room = QRectF(left, top, wide + 1, overview_foot() - 2)
            paint_text(painter, room, tick.text, now, role="caption", colour=now.colour("textTertiary"))

    def _paint_window(self, painter: QPainter, left: float, right: float, now: Theme) -> None:
        left, right = max(left, 1.0), min(max(right, left + 4), self.width() - 1.0)
        foot = self.height() - overview_foot()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left, _TOP, right - left, foot - _TOP), 2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.colour("accent"))
        if right - left > 16:
            for x in (left, right):
                painter.drawRoundedRect(QRectF(x - 2, (_TOP + foot) / 2 - 7, 4, 14), 2, 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _x(self, second: float, reach: Span) -> float:
        return reach.x(second, self.width())

    # --- Mouse --------------------------------------------------------------------------------------------

    def _grip(self, place: QPointF) -> str:
        reach = self.reach
        left, right = (self._x(second, reach) for second in self._scene.span)
        if abs(place.x() - left) <= _HANDLE and right - left > 2 * _HANDLE:
            return "start"
        if abs(place.x() - right) <= _HANDLE and right - left > 2 * _HANDLE:
            return "end"
        return "window" if left - _HANDLE <= place.x() <= right + _HANDLE else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        grip = self._grip(event.position())
        self._drag_reach = self.reach
        if not grip:
            grip = "window"
            at = self._drag_reach.start + event.position().x() / self.width() * self._drag_reach.length
            self._scene.set_span(self._scene.span.moved(at - self._scene.span.middle))
        self._drag = grip, event.position().x(), self._scene.span

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            grip = self._grip(event.position())
            shapes = {"start": Qt.CursorShape.SizeHorCursor, "end": Qt.CursorShape.SizeHorCursor}
            self.setCursor(shapes.get(grip, Qt.CursorShape.PointingHandCursor))
            return
        grip, start, span = self._drag
        moved = (event.position().x() - start) / self.width() * self._drag_reach.length
        if grip == "window":
            self._scene.set_span(span.moved(moved))
        elif grip == "start":
            self._scene.set_span(Span(min(span.start + moved, span.end - 86_400), span.end))
        else:
            self._scene.set_span(Span(span.start, max(span.end + moved, span.start + 86_400)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        steps = event.angleDelta().y() / 120
        reach = self.reach
        at = reach.start + event.position().x() / self.width() * reach.length
        span = self._scene.span
        at = min(max(at, span.start), span.end)
        self._scene.set_span(span.zoomed(0.8**steps, at))


class OverviewNote(QWidget):
    """The words beside the overview: from when to when, how many events."""

    def __init__(self, overview: Overview, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview = overview
        self._scene = scene
        self.setFixedWidth(name_width())
        scene.changed.connect(self.update)
        scene.span_changed.connect(self.update)
        look().changed.connect(self.update)

    def words(self) -> tuple[str, str, str]:
        """The three lines."""
        reach = self._overview.reach
        if reach == self._scene.whole:
            years = f"{1970 + round(reach.start / YEAR_S)} – {self._scene.today.year}"
        else:
            years = span_text(reach)
        edges = np.array([reach.start // DAY_S, reach.end // DAY_S + 1], np.int64)
        count = int(self._overview.counts.between(edges)[0].sum())
        return years, events_counted(count), self.tr("in colour: calls and meetings")

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("surface"))
        line = now.line("caption")
        top = (self.height() - 3 * line - 2) / 2
        for number, words in enumerate(self.words()):
            role: TypeRole = "caption" if number else "smallStrong"
            colour = now.colour("textSecondary" if number else "text")
            room = QRectF(16, top + number * (line + 1), self.width() - 20, line)
            paint_text(painter, room, words, now, role=role, colour=colour)
        painter.fillRect(0, self.height() - 1, self.width(), 1, now.colour("hairline"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), now.colour("hairlineStrong"))
        painter.end()
