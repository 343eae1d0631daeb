"""The timeline as a table: the same events, for those who cannot see it or want to read it exactly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject

from netdesk.domain.moment import date_of_day
from netdesk.domain.reading import UNTIMED
from netdesk.window.date_text import long_date
from netdesk.window.kit.headed_table import ROOT, Column, HeadedTableModel, Index
from netdesk.window.tie_text import channel_text
from netdesk.window.timeline.event_words import EventWords, direction_text, planned_text
from netdesk.window.timeline.lane import DAY_S, Lane
from netdesk.window.timeline.span import Span

MOST_LANES = 200
WIDTH = 820
"""Of the table, in pixels at 100 %."""


class EventTableModel(HeadedTableModel):
    """Every event of some lanes within a span and, as far as the lanes show it, what was said in groups,
    newest first. `channel_names`: channel id -> name; `now`: the second from which on they are planned.
    """

    def __init__(
        self,
        lanes: Sequence[Lane],
        span: Span,
        words: EventWords,
        channel_names: dict[int, str],
        now: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(_columns(), parent)
        self._words = words
        self._names = channel_names
        self._now = now
        self._strands = [(lane, in_group) for lane in lanes for in_group in (False, True)]
        events = [lane.moments(in_group=in_group) for lane, in_group in self._strands]
        parts = [np.arange(part.start, part.stop) for part in (one.between(*span) for one in events)]
        places = np.concatenate([*parts, np.empty(0, np.int64)]).astype(np.int64)
        numbers = np.repeat(np.arange(len(events)), [len(part) for part in parts])
        seconds = np.concatenate(
            [*(one.second[part] for one, part in zip(events, parts, strict=True)), np.empty(0, np.int64)]
        )
        order = np.argsort(-seconds, kind="stable")
        self._places, self._numbers = places[order], numbers[order]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._places)

    def text(self, row: int, column: int) -> str:
        lane, in_group = self._strands[int(self._numbers[row])]
        place, events = int(self._places[row]), lane.moments(in_group=in_group)
        second, sense = int(events.second[place]), int(events.sense[place])
        match column:
            case 0:
                return long_date(date_of_day(second // DAY_S))
            case 1:
                hour, minute = second % DAY_S // 3_600, second % 3_600 // 60
                return "" if sense & UNTIMED else f"{hour:02}:{minute:02}"
            case 2:
                return self._words.person(self._words.contact_of(lane, place, in_group=in_group)).name
            case 3:
                return channel_text(self._names.get(int(events.channel_id[place]), ""))
            case 4:
                return planned_text() if second >= self._now else direction_text(sense)
        return self._words.detail(lane, place, in_group=in_group)


def _columns() -> tuple[Column, ...]:
    def say(text: str) -> str:
        return QCoreApplication.translate("Timeline", text)

    return (
        Column(say("Date"), 104), Column(say("Time"), 56), Column(say("Person"), 180),
        Column(say("Channel"), 96), Column(say("Direction"), 96), Column(say("About"), 260),
    )  # fmt: skip
