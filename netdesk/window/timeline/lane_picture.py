"""How one lane is painted: the strength line above, events, pauses and plans on the axis below. The line of
today runs between its ground and its events.
"""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from netdesk.window.kit.paint.curve import draw_line, line_colours
from netdesk.window.kit.paint.hatch import paint_hatch
from netdesk.window.kit.paint.pixmap import picture, ratio_of
from netdesk.window.kit.paint.timeline_mark import paint_planned
from netdesk.window.kit.theme import Theme
from netdesk.window.timeline.event_labels import EventLabels
from netdesk.window.timeline.event_marks import EventMarks
from netdesk.window.timeline.gap_words import INSET, GapWords, gap_words
from netdesk.window.timeline.group_marks import GroupMarks
from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.lane_box import Box
from netdesk.window.timeline.scene import Scene
from netdesk.window.timeline.span import DAY_S

_HATCH_WIDTH, _HATCH_HEIGHT = 600, 12
_HATCH_GAP = 6


class LanePicture:
    """Paints lanes of a scene. `events` and `labels` paint the marks."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.events = EventMarks(scene)
        self.groups = GroupMarks(scene, self.events)
        self.labels = EventLabels(scene)

    def box(self, top: int, width: int, lane: Lane) -> Box:
        """The places in a lane that begins at `top`."""
        height = self._scene.rows.height
        if self._scene.shows.strength and not lane.channel:
            return Box(top, height, width, top + round(height * 0.81), top + round(height * 0.62))
        return Box(top, height, width, top + height // 2, top)

    def paint_ground(self, painter: QPainter, lane: Lane, top: int, width: int, now: Theme) -> None:
        """Paint what lies below the line of today: the strength, the axis and the pauses."""
        box = self.box(top, width, lane)
        manner = self._scene.manner_of(lane, width)
        if box.band > top and len(lane.curve):
            self._paint_curve(painter, lane, box, now)
        base = box.foot if manner == "stacks" else box.axis
        painter.fillRect(0, base, width, 1, now.colour("hairlineStrong"))
        if self._scene.shows.gaps and not lane.channel:
            self._paint_gaps(painter, lane, box, now)

    def paint_events(self, painter: QPainter, row: int, lane: Lane, top: int, width: int, now: Theme) -> None:
        """Paint the events of a lane, and its channels where it is opened."""
        box = self.box(top, width, lane)
        manner = self._scene.manner_of(lane, width)
        is_stack = manner == "stacks"
        self.groups.paint_talk(painter, lane, box, now, is_stack=is_stack)
        if is_stack:
            self.events.paint_stacks(painter, lane.events, box, now)
        elif manner == "labels":
            self.labels.paint(painter, lane, box, now)
        else:
            self.events.paint_marks(painter, lane.events, box, now)
        if self._scene.shows.planned:
            self._paint_planned(painter, lane, box, now)
            if not is_stack:
                self.events.paint_planned(painter, lane.events, box.axis, width, now)
        if row == self._scene.rows.open_row:
            self.events.paint_channels(painter, lane, box, now)
        self.groups.paint_found(painter, lane, box, now, is_stack=is_stack)
        self.events.paint_chosen(painter, lane, box, now)

    # --- Strength -----------------------------------------------------------------------------------------

    def _paint_curve(self, painter: QPainter, lane: Lane, box: Box, now: Theme) -> None:
        span = self._scene.span
        today = int(self._scene.now // DAY_S) - 1 - lane.curve_start
        stride = max(1, int(span.length / DAY_S / box.width * 2))
        first = int(span.start // DAY_S) - lane.curve_start
        last = int(span.end // DAY_S) - lane.curve_start + 2
        line, fill = line_colours(now, is_dormant=lane.is_dormant)
        past = self._points(
            lane, box, max(first // stride - 1, 0) * stride, min(last + stride, today + 1), stride
        )
        if past is not None:
            self._fill(painter, past, box, fill)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_line(painter, past, line, ratio_of(painter))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if last > today:
            self._dash(painter, lane, box, today, last, line)

    def _points(self, lane: Lane, box: Box, first: int, last: int, stride: int) -> QPolygonF | None:
        if last <= first:
            return None
        first += -(min(first, 0) // stride) * stride
        last = min(last, len(lane.curve))
        if last - first < 2:
            return None
        values = lane.curve[first:last:stride]
        count = len(values)
        has_end = (last - 1 - first) % stride != 0
        x, y = np.empty(count + has_end), np.empty(count + has_end)
        span, high = self._scene.span, box.band - box.top - 4
        per_day = DAY_S / span.length * box.width
        start = ((first + lane.curve_start + 1) * DAY_S - span.start) / span.length * box.width
        x[:count] = np.arange(count) * (stride * per_day) + start
        y[:count] = values * (-high / 100) + box.band
        if has_end:
            x[count], y[count] = (
                start + (last - 1 - first) * per_day,
                box.band - lane.curve[last - 1] * high / 100,
            )
        polygon: QPolygonF = pg.functions.arrayToQPolygonF(x, y)
        return polygon

    def _fill(self, painter: QPainter, line: QPolygonF, box: Box, colour: QColor) -> None:
        area = QPolygonF(line)
        area.append(QPointF(line.last().x(), box.band))
        area.append(QPointF(line.first().x(), box.band))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        painter.drawPolygon(area)

    def _dash(self, painter: QPainter, lane: Lane, box: Box, first: int, last: int, colour: QColor) -> None:
        stride = max(1, (last - first) // 20)
        ahead = self._points(lane, box, max(first, 0), min(last + stride, len(lane.curve)), stride)
        if ahead is None:
            return
        pen = QPen(colour, 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolyline(ahead)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # --- Pauses -------------------------------------------------------------------------------------------

    def _paint_gaps(self, painter: QPainter, lane: Lane, box: Box, now: Theme) -> None:
        for gap in self._gaps_in_view(lane, box.width):
            self._paint_gap(painter, gap, box, now)

    def _paint_gap(self, painter: QPainter, gap: tuple[int, int], box: Box, now: Theme) -> None:
        start, end = gap
        left = self._scene.span.x(start, box.width) + INSET
        right = self._scene.span.x(end, box.width) - INSET
        inside_left, inside_right = max(left, 0.0), min(right, float(box.width))
        if inside_right - inside_left < 3:
            return
        y = box.axis - _HATCH_HEIGHT // 2
        ground = picture(
            now, "timeline-hatch", (_HATCH_WIDTH, _HATCH_HEIGHT), ratio_of(painter),
            lambda inner: paint_hatch(
                inner, QRectF(0, 0, _HATCH_WIDTH, _HATCH_HEIGHT), now.colour("silence"), gap=_HATCH_GAP
            ),
        )  # fmt: skip
        painter.drawTiledPixmap(
            QRectF(inside_left, y, inside_right - inside_left, _HATCH_HEIGHT),
            ground,
            QPointF((inside_left - left) % _HATCH_GAP, 0),
        )

    def gap_words(self, lane: Lane, top: int, width: int) -> list[GapWords]:
        """What stands on the pauses in view of a lane that begins at `top`."""
        if not self._scene.shows.gaps or lane.channel:
            return []
        axis, is_chosen = self.box(top, width, lane).axis, lane.key == self._scene.selected
        return [
            gap_words(gap, self._scene.now, axis, is_chosen=is_chosen)
            for gap in self._gaps_in_view(lane, width)
        ]

    def _gaps_in_view(self, lane: Lane, width: int) -> list[tuple[int, int]]:
        gaps = lane.gaps(self._scene.now, self._scene.quiet_days(width))
        if not len(gaps):
            return []
        span = self._scene.span
        low = int(gaps[:, 1].searchsorted(span.start))
        high = int(gaps[:, 0].searchsorted(span.end))
        found: list[tuple[int, int]] = [(start, end) for start, end in gaps[low:high].tolist()]
        return found

    # --- Plans --------------------------------------------------------------------------------------------

    def _paint_planned(self, painter: QPainter, lane: Lane, box: Box, now: Theme) -> None:
        for planned in lane.planned:
            x = self._scene.span.x(planned.second, box.width)
            if -8 < x < box.width + 8:
                colour = now.channel(planned.channel).tile if planned.channel else now.colour("accent")
                paint_planned(painter, x, box.axis, colour)
