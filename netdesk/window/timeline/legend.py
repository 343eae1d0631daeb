"""What the marks of the timeline mean, in one line below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netdesk.window.kit.look import look, theme
from netdesk.window.kit.paint.hatch import paint_hatch
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.paint.timeline_mark import Mark, paint_mark
from netdesk.window.kit.theme import Theme
from netdesk.window.tie_text import channel_text
from netdesk.window.timeline.bins import Unit, unit_for
from netdesk.window.timeline.measures import legend_height
from netdesk.window.timeline.scene import Scene

_GAP = 16
_REST_MS = 120


class Legend(QWidget):
    """Names the channels in view; without room for all, the most frequent. `channel_names`: by channel id."""

    def __init__(self, scene: Scene, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = scene
        self._manner = ""
        self.channel_names: Mapping[int, str] = {}
        self.lanes_width = 600.0
        # The channels are counted when a movement is over, not in each of its frames.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.update)
        scene.changed.connect(self.update)
        scene.rows_changed.connect(self._rest.start)
        scene.span_changed.connect(self._on_span_changed)
        look().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(300, legend_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, legend_height())

    def _on_span_changed(self) -> None:
        self._rest.start()
        manner = self._key()
        if manner != self._manner:
            self._manner = manner
            self.update()

    def _key(self) -> str:
        manner = self._scene.manner(self.lanes_width)
        return manner + (unit_for(self._scene.span, self.lanes_width) if manner == "stacks" else "")

    def channels_in_view(self) -> list[int]:
        """The ids of the channels with events on the screen, most frequent first, then top rung first."""
        scene = self._scene
        edges = np.ceil(scene.span).astype(np.int64)
        total: Counter[int] = Counter()
        for _row, lane in scene.lanes_in_view():
            total.update({channel: int(count[0]) for channel, count in lane.events.counts(edges).items()})
        shown = [channel for channel, count in total.items() if count]
        return sorted(shown, key=lambda one: (-total[one], -scene.channel_places.get(one, -1)))

    def channels_named(self, room: float) -> list[int]:
        """As many of them as find room, top rung first: so they keep their places while time moves on."""
        found = []
        for channel in self.channels_in_view():
            room -= text_width(channel_text(self.channel_names.get(channel, "")), theme(), "caption")
            room -= 12 + _GAP
            if room < 0:
                break
            found.append(channel)
        return sorted(found, key=lambda one: -self._scene.channel_places.get(one, -1))

    def direction_words(self) -> str:
        """What up and down, or a bar's height, mean at this zoom."""
        if self._scene.manner(self.lanes_width) != "stacks":
            return self.tr("up: you wrote, down: they wrote")
        units: dict[Unit, str] = {
            "hour": self.tr("hour"), "day": self.tr("day"), "week": self.tr("week"),
            "month": self.tr("month"), "quarter": self.tr("quarter"), "year": self.tr("year"),
        }  # fmt: skip
        unit = units[unit_for(self._scene.span, self.lanes_width)]
        return self.tr("bar height: exchanges per {unit}").format(unit=unit)

    def group_words(self) -> str:
        """What faint marks are, "" where there are none."""
        parts = (lane.group_talk.between(*self._scene.span) for _row, lane in self._scene.lanes_in_view())
        return self.tr("faint: in a group") if any(part.start < part.stop for part in parts) else ""

    def gap_words(self) -> str:
        """From when on a pause is drawn, "" where none is."""
        if not self._scene.shows.gaps or any(lane.channel for _row, lane in self._scene.lanes_in_view()):
            return ""
        long = self._scene.quiet_days(self.lanes_width) > 90
        return self.tr("quiet > 1 year") if long else self.tr("quiet > 90 days")

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("surfaceAlt"))
        painter.fillRect(0, 0, self.width(), 1, now.colour("hairline"))
        words, gaps = self.direction_words(), self.gap_words()
        if groups := self.group_words():
            words = f"{words} · {groups}"
        rest = sum(text_width(one, now, "caption") + 20 + _GAP for one in (words, gaps) if one)
        left = 16.0
        for channel in self.channels_named(self.width() - left - rest):
            shown = channel_text(self.channel_names.get(channel, ""))
            colour = now.channel(self._scene.channel_keys.get(channel, "other")).tile
            painter.fillRect(QRectF(left, self.height() / 2 - 5, 4, 10), colour)
            left = self._word(painter, shown, left + 8, now)
        if left + rest > self.width() + _GAP:
            painter.end()
            return
        middle = self.height() / 2
        paint_mark(painter, Mark.FROM_YOU, left + 2, middle + 1, now.colour("text"))
        paint_mark(painter, Mark.FROM_THEM, left + 7, middle - 1, now.colour("text"))
        left = self._word(painter, words, left + 14, now)
        if gaps:
            paint_hatch(painter, QRectF(left, middle - 5, 16, 10), now.colour("silence"))
            self._word(painter, gaps, left + 22, now)
        painter.end()

    def _word(self, painter: QPainter, word: str, left: float, now: Theme) -> float:
        wide = text_width(word, now, "caption")
        place = QPointF(left, 0)
        room = QRectF(place.x(), 0, wide + 1, self.height())
        paint_text(painter, room, word, now, role="caption", colour=now.colour("textSecondary"))
        return left + wide + _GAP
