"""The timeline as a table: the same events, for those who cannot see it or want to read it exactly."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from netdesk.domain.moment import date_of_day
from netdesk.domain.reading import UNTIMED
from netdesk.window.date_text import long_date
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.look import theme
from netdesk.window.kit.table import dress_table
from netdesk.window.tie_text import channel_text
from netdesk.window.timeline.event_words import EventWords, direction_text, planned_text
from netdesk.window.timeline.lane import DAY_S, Lane
from netdesk.window.timeline.span import Span

Index = QModelIndex | QPersistentModelIndex
MOST_LANES = 200
_MARGINS = (16, 0, 16, 12)
"""With the room that a cell keeps free, its words begin below those of the title."""


class EventTableModel(QAbstractTableModel):
    """Every event of some lanes within a span, newest first. `channel_names`: channel id -> name; `now`: the
    second from which on they are planned.
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
        super().__init__(parent)
        self._lanes = lanes
        self._words = words
        self._names = channel_names
        self._now = now
        parts = [np.arange(part.start, part.stop) for part in (lane.events.between(*span) for lane in lanes)]
        places = np.concatenate([*parts, np.empty(0, np.int64)]).astype(np.int64)
        numbers = np.repeat(np.arange(len(lanes)), [len(part) for part in parts])
        seconds = np.concatenate(
            [
                *(lane.events.second[part] for lane, part in zip(lanes, parts, strict=True)),
                np.empty(0, np.int64),
            ]
        )
        order = np.argsort(-seconds, kind="stable")
        self._places, self._numbers = places[order], numbers[order]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        heads = (
            self.tr("Date"), self.tr("Time"), self.tr("Person"), self.tr("Channel"), self.tr("Direction"),
            self.tr("About"),
        )  # fmt: skip
        return heads[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        lane = self._lanes[int(self._numbers[index.row()])]
        return self._text(lane, int(self._places[index.row()]), index.column())

    def _text(self, lane: Lane, place: int, column: int) -> str:
        events = lane.events
        second, sense = int(events.second[place]), int(events.sense[place])
        match column:
            case 0:
                return long_date(date_of_day(second // DAY_S))
            case 1:
                hour, minute = second % DAY_S // 3_600, second % 3_600 // 60
                return "" if sense & UNTIMED else f"{hour:02}:{minute:02}"
            case 2:
                return self._words.person(self._words.contact_of(lane, place)).name
            case 3:
                return channel_text(self._names.get(int(events.channel_id[place]), ""))
            case 4:
                return planned_text() if second >= self._now else direction_text(sense)
        return self._words.detail(lane, place)


class EventTableDialog(Dialog):
    """The events in view as a table."""

    def __init__(self, model: EventTableModel, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__("", sentence, parent)
        self.setWindowTitle(self.tr("Timeline as a table"))
        self._title.setText(self.tr("Timeline as a table"))
        self.table = _Table()
        model.setParent(self.table)
        self.table.setModel(model)
        dress_table(self.table, "rowCompact")
        self.table.setAccessibleName(sentence)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((104, 56, 180, 96, 96, 260)):
            self.table.setColumnWidth(column, theme().grown(width))
        body = QWidget()
        frame = QVBoxLayout(body)
        frame.setContentsMargins(*_MARGINS)
        frame.addWidget(self.table)
        self.set_body(body)
        close = self.add_button(self.tr("Close"), ButtonKind.PRIMARY)
        close.clicked.connect(self.accept)
        self.table.setFocus()


class _Table(QTableView):
    def sizeHint(self) -> QSize:
        return QSize(theme().grown(820), 460)
