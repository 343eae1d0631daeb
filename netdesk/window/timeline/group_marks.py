"""Marks on a lane that are quieter than talk between the two: what was said in groups; and dots on what a
search finds.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from netdesk.domain.reading import BOTH, OUT
from netdesk.window.kit.paint.pixmap import ratio_of
from netdesk.window.kit.theme import Theme
from netdesk.window.timeline.event_marks import EventMarks
from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.lane_box import Box
from netdesk.window.timeline.scene import Scene
from netdesk.window.timeline.strip import Pixels, draw_strip, mark_strip

_REACH, _FOOT_REACH = 4, 3
_DOT, _DOT_APART = 3.0, 4
_SIDES = np.array([sense & BOTH or BOTH for sense in range(32)], np.uint8)
"""By sense: above what the owner wrote, below what the contact wrote, both for what another one wrote."""


class GroupMarks:
    """Paints them for a scene, in the colours of `marks`, half as strong."""

    def __init__(self, scene: Scene, marks: EventMarks) -> None:
        self._scene, self._marks = scene, marks

    def paint_talk(self, painter: QPainter, lane: Lane, box: Box, now: Theme, *, is_stack: bool) -> None:
        """Short, faint marks on the axis, below a stack at its foot: it counts for nothing there."""
        span, ratio, talk = self._scene.span, ratio_of(painter), lane.group_talk
        part = talk.between(span.start, min(span.end, self._scene.now))
        if part.start >= part.stop:
            return
        reach = _FOOT_REACH if is_stack else _REACH
        wide = round(box.width * ratio)
        x = np.floor((talk.second[part] - span.start) * (wide / span.length)).astype(np.int64)
        sides = np.full(len(x), OUT, np.uint8) if is_stack else _SIDES[talk.sense[part]]
        ink = _faint(self._marks.colours(now), now)[talk.channel_id[part]]
        size = (wide, round(2 * reach * ratio))
        strip = mark_strip(np.clip(x, 0, wide), sides, ink, np.zeros(len(x), np.bool_), size, ratio)
        base = box.foot if is_stack else box.axis
        draw_strip(painter, 0, base - reach, strip, ratio)

    def paint_found(self, painter: QPainter, lane: Lane, box: Box, now: Theme, *, is_stack: bool) -> None:
        """A dot on each exchange that holds what is searched for; one where several lie together."""
        span = self._scene.span
        first, last = lane.found.searchsorted(span)
        if first == last:
            return
        x = (lane.found[first:last] - span.start) / span.length * box.width
        base = box.foot - _DOT - 1 if is_stack else box.axis
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.colour("surface"), 1))
        painter.setBrush(now.colour("accent"))
        for place in (np.unique(x // _DOT_APART) * _DOT_APART).tolist():
            painter.drawEllipse(QPointF(place + _DOT_APART / 2, base), _DOT, _DOT)
        painter.restore()


def _faint(colours: Pixels, now: Theme) -> Pixels:
    """Half way between these and the ground."""
    ground = np.uint32(now.colour("surface").rgba())
    half = np.uint32(0x00FEFEFE)
    mixed = ((colours & half) >> 1) + ((ground & half) >> 1) | np.uint32(0xFF000000)
    return mixed.astype(np.uint32)
