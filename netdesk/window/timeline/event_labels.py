"""Events with words beside their marks, for a view of hours: who, what about, and how long."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from netdesk.domain.reading import BOTH, IN, TALK
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.pixmap import draw_pixmap, ratio_of
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.theme import Theme
from netdesk.window.timeline.event_marks import shape_pixmap
from netdesk.window.timeline.event_words import EventWords
from netdesk.window.timeline.lane import Lane
from netdesk.window.timeline.lane_box import Box
from netdesk.window.timeline.scene import Scene

_WIDEST = 150
_AVATAR = 18
_MOST = 120


class EventLabels:
    """Paints the events in view with their words; where two would overlap, the later goes without. What is
    planned has a ring of its own and only its words from here.
    """

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.words: EventWords | None = None

    def paint(self, painter: QPainter, lane: Lane, box: Box, now: Theme) -> None:
        """Marks on the axis; words above what the owner began, below what the other began."""
        span = self._scene.span
        part = lane.events.between(span.start - 3_600, span.end)
        free = {True: -1e9, False: -1e9}
        for number, place in enumerate(range(part.start, part.stop)):
            x = (int(lane.events.second[place]) - span.start) / span.length * box.width
            sense = int(lane.events.sense[place])
            if int(lane.events.second[place]) < self._scene.now:
                self._paint_mark(painter, lane, place, x, box, now)
            if self.words is None or number >= _MOST:
                continue
            is_above = sense & BOTH != IN or box.band > box.top
            side = is_above if free[is_above] < x else not is_above
            if free[side] < x:
                free[side] = x + self._paint_words(painter, lane, place, x, box, now, is_above=side)

    def _paint_mark(self, painter: QPainter, lane: Lane, place: int, x: float, box: Box, now: Theme) -> None:
        key = self._scene.channel_keys.get(int(lane.events.channel_id[place]), "other")
        sense = int(lane.events.sense[place])
        found = self.words.interaction(lane, place) if self.words is not None and sense & TALK else None
        if found is not None and found.duration_s:
            wide = max(found.duration_s / self._scene.span.length * box.width, 6.0)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.channel(key).tile)
            painter.drawRoundedRect(QRectF(x, box.axis - 7, wide, 14), 3, 3)
            painter.restore()
            return
        draw_pixmap(painter, x - 5.5, box.axis - 5, shape_pixmap(key, sense, now, ratio_of(painter)))

    def _paint_words(
        self, painter: QPainter, lane: Lane, place: int, x: float, box: Box, now: Theme, *, is_above: bool
    ) -> float:
        """Paint the words beside a stem; gives how wide they are."""
        assert self.words is not None
        detail = self.words.detail(lane, place)
        line = now.line("caption") - 2
        left = x + 4
        person = self.words.person(self.words.contact_of(lane, place)) if lane.channel else None
        name = "" if person is None else person.name
        height = line * (2 if name else 1)
        top = box.axis - 9 - height if is_above else box.axis + 9
        painter.fillRect(QRectF(x, top, 1, height), now.colour("controlBorder"))
        if person is not None:
            room = QRectF(left, top + (height - _AVATAR) / 2, _AVATAR, _AVATAR)
            paint_avatar(painter, room, person.initials, str(person.id), now)
            left += _AVATAR + 4
        wide = min(
            max(text_width(name, now, "captionStrong"), text_width(detail, now, "caption")) + 2, _WIDEST
        )
        if name:
            paint_text(painter, QRectF(left, top, wide, line), name, now, role="captionStrong")
        below = QRectF(left, top + height - line, wide, line)
        paint_text(painter, below, detail, now, role="caption", colour=now.colour("textSecondary"))
        return left + wide + 8 - x
